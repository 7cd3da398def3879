"""What only some kinds of letters are looked at for: their notice, new prices, several agreements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.check import CheckLevel
from msp_desk.core.parting.kind_checks import FOR_A_LAWYER
from msp_desk.core.parting.letter_checks import letter_checks
from msp_desk.core.parting.letter_draft import FurtherEnd, LetterDraft, PriceOffer
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Anchor
from tests.core.parting.agreements import agreement, dates_of
from tests.core.parting.test_letter_checks import END, SOUND, TODAY

ACCEPTANCE = replace(SOUND, kind=LetterKind.ACCEPTANCE, day=TODAY, has_their_notice=True)
OFFER = replace(
    SOUND,
    kind=LetterKind.PRICE_CHANGE,
    day=TODAY,
    prices=PriceOffer(complete=True, starts_on=END + timedelta(days=1), answer_by=date(2026, 12, 22)),
)


def _codes(draft: LetterDraft, level: CheckLevel) -> set[str]:
    return {check.code.removeprefix("parting.") for check in letter_checks(draft) if check.level is level}


def test_an_acceptance_names_the_notice_it_answers() -> None:
    assert _codes(ACCEPTANCE, CheckLevel.BLOCKED) == set()
    unnamed = replace(ACCEPTANCE, has_their_notice=False)
    assert _codes(unnamed, CheckLevel.BLOCKED) == {"their_notice_missing"}


def test_an_end_earlier_than_their_notice_allows_is_the_owners_to_give() -> None:
    early = replace(ACCEPTANCE, end_date=END - timedelta(days=1))
    assert _codes(early, CheckLevel.WARNED) == {"their_notice_short"}
    assert _codes(early, CheckLevel.BLOCKED) == set()
    assert _codes(replace(ACCEPTANCE, end_date=END), CheckLevel.WARNED) == set()


def test_the_last_day_that_their_notice_names_counts_where_it_is_later() -> None:
    for days, warned in ((-1, set()), (0, set()), (1, {"their_end_later"})):
        named = replace(ACCEPTANCE, their_end=END + timedelta(days=days))
        assert _codes(named, CheckLevel.WARNED) == warned


def test_a_price_change_that_leaves_time_to_end_first_is_sound() -> None:
    assert _codes(OFFER, CheckLevel.BLOCKED) == _codes(OFFER, CheckLevel.WARNED) == set()


@given(st.integers(-60, 60))
def test_a_new_price_begins_after_the_client_could_have_ended(days: int) -> None:
    offer = replace(OFFER.prices, starts_on=END + timedelta(days=days))
    warned = _codes(replace(OFFER, prices=offer), CheckLevel.WARNED)
    assert ("price_too_early" in warned) is (days <= 0)


def test_the_end_of_the_alternative_counts_where_it_is_later() -> None:
    later = replace(OFFER, end_date=date(2027, 6, 30))
    (check,) = [check for check in letter_checks(later) if check.code == "parting.price_too_early"]
    assert check.params["earliest"] == date(2027, 7, 1)


@pytest.mark.parametrize(
    ("offer", "level", "code"),
    [
        (replace(OFFER.prices, complete=False), CheckLevel.BLOCKED, "prices_missing"),
        (replace(OFFER.prices, starts_on=None), CheckLevel.BLOCKED, "price_from_missing"),
        (replace(OFFER.prices, answer_by=None), CheckLevel.WARNED, "answer_missing"),
        (replace(OFFER.prices, answer_by=OFFER.prices.starts_on), CheckLevel.WARNED, "answer_too_late"),
    ],
)
def test_an_offer_names_prices_first_day_and_day_of_answer(offer: PriceOffer, level: CheckLevel, code: str) -> None:
    assert code in _codes(replace(OFFER, prices=offer), level)


def test_each_further_agreement_has_its_own_last_day() -> None:
    other = agreement(number="B-2", notice_length=3, anchor=Anchor.END_OF_YEAR)
    notice = dates_of(other, TODAY)
    assert notice.ends_on == date(2027, 12, 31)
    for end, blocked in (
        (date(2027, 12, 31), set()),
        (END, {"further_end_too_early"}),
        (None, {"further_end_too_early"}),
    ):
        several = replace(SOUND, further=(FurtherEnd(agreement=other, notice=notice, end_date=end),))
        assert _codes(several, CheckLevel.BLOCKED) == blocked
        assert _codes(replace(several, kind=LetterKind.MUTUAL), CheckLevel.BLOCKED) == set()


def test_a_further_agreement_that_is_over_cannot_be_ended() -> None:
    over = agreement(number="B-2", ended_on=date(2026, 1, 31))
    several = replace(SOUND, further=(FurtherEnd(agreement=over, notice=dates_of(over, TODAY), end_date=END),))
    assert _codes(several, CheckLevel.BLOCKED) == {"further_ended"}


def test_what_does_not_renew_needs_no_letter_of_non_renewal() -> None:
    open_ended = replace(SOUND, kind=LetterKind.NON_RENEWAL)
    assert _codes(open_ended, CheckLevel.WARNED) == {"no_renewal"}
    term = agreement(
        notice_length=3, first_term_months=12, renewal_months=12, tacit_renewal=True, anchor=Anchor.END_OF_TERM
    )
    notice = dates_of(term, TODAY)
    renewing = replace(open_ended, agreement=term, notice=notice, end_date=notice.ends_on)
    assert "no_renewal" not in _codes(renewing, CheckLevel.WARNED)


def test_a_letter_for_cause_does_not_end_anything_before_it_is_written() -> None:
    past = replace(SOUND, kind=LetterKind.CAUSE, day=TODAY, end_date=TODAY - timedelta(days=1))
    assert "end_in_past" in _codes(past, CheckLevel.BLOCKED)
    assert "end_in_past" not in _codes(replace(past, end_date=TODAY), CheckLevel.BLOCKED)


@pytest.mark.parametrize("kind", list(LetterKind))
def test_a_lawyer_is_named_for_cause_warning_and_mutual_termination(kind: LetterKind) -> None:
    warned = _codes(replace(SOUND, kind=kind, day=TODAY), CheckLevel.WARNED)
    assert ("have_a_lawyer" in warned) is (kind in FOR_A_LAWYER)


def test_an_address_that_does_not_fit_its_window_blocks() -> None:
    assert "address_too_long" in _codes(replace(SOUND, fits_window=False), CheckLevel.BLOCKED)


def test_a_notice_that_is_still_to_come_cannot_be_accepted() -> None:
    for days, blocked in ((-1, set()), (0, set()), (1, {"their_notice_to_come"})):
        theirs = replace(ACCEPTANCE, their_notice_day=TODAY + timedelta(days=days))
        assert _codes(theirs, CheckLevel.BLOCKED) == blocked
