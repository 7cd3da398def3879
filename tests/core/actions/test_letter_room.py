"""What the room of letters does for each kind: warnings that are recorded, other kinds, several agreements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import DocumentBlocked, InvalidInput
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import AgreementId, Anchor, Law
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.formal_warning import FormalWarning, WarningState
from msp_desk.core.records.language import Language
from tests.core.actions.desks import TODAY, copied, opened
from tests.core.actions.filled_letters import CLIENTS, CURE_BY, DEMANDS, FACTS, WARNED_ON, letter_in, letter_of, warned
from tests.core.documents.reading import squeezed, whole_text


@pytest.fixture(scope="module")
def warned_desk(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A sample desk on which each of the three clients was warned; the tests only draft on it."""
    desk = opened(copied(sample_file, tmp_path_factory.mktemp("warned")))
    with closing(desk):
        for name in CLIENTS.values():
            warned(desk, desk.clients.named(name).id)
        yield desk


@lru_cache(maxsize=2)
def _text(pdf: bytes) -> str:
    return squeezed(whole_text(pdf))


def test_a_letter_for_cause_rests_on_the_last_lapsed_warning(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    assert sample.letters.draft(client.id, kind=LetterKind.CAUSE).facts.earlier_warning is None
    warned(sample, client.id)
    sample.formal_warnings.add(FormalWarning(client_id=client.id, day=TODAY, cure_by=TODAY + timedelta(days=30)))
    found = sample.letters.draft(client.id, kind=LetterKind.CAUSE).facts.earlier_warning
    assert found is not None
    assert (found.day, found.cure_by, found.dispatch) == (WARNED_ON, CURE_BY, Dispatch.REGISTERED)


def test_without_a_warning_the_letter_for_cause_is_blocked_until_a_reason_is_recorded(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    letter = letter_of(sample, client.id, LetterKind.CAUSE)
    with pytest.raises(DocumentBlocked) as caught:
        sample.letters.finish(letter)
    assert [problem.code for problem in caught.value.problems] == ["parting.warning_missing"]
    warned(sample, client.id)
    again = sample.letters.with_warnings_read_again(letter)
    assert again.facts.reasons == letter.facts.reasons
    assert again.facts.earlier_warning is not None
    assert sample.letters.finish(again).warning_id is None
    excused = replace(letter, facts=replace(letter.facts, no_warning_because="Die Gefahr war akut."))
    kept = sample.letters.finish(excused).document
    assert json.loads(kept.facts)["no_warning_because"] == "Die Gefahr war akut."


def test_a_warning_that_is_finished_is_recorded_in_the_same_step(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.IT])
    letter = letter_of(sample, client.id, LetterKind.WARNING)
    before = sample.documents.count()
    made = sample.letters.finish(letter)
    (stored,) = sample.formal_warnings.all(client_id=client.id)
    assert (stored.id, stored.document_id, stored.day) == (made.warning_id, made.document.id, TODAY)
    assert (stored.cure_by, stored.dispatch) == (letter.facts.cure_by, Dispatch.REGISTERED)
    assert stored.agreement_number == letter.agreement.number
    assert stored.breached == FACTS[Language.IT]
    assert stored.demanded.splitlines() == list(DEMANDS[Language.IT])
    assert stored.state_on(TODAY) is WarningState.RUNNING
    sample.undo()
    assert (sample.formal_warnings.all(client_id=client.id), sample.documents.count()) == ([], before)
    sample.redo()
    assert len(sample.formal_warnings.all(client_id=client.id)) == 1
    assert sample.documents.count() == before + 1


def test_an_italian_warning_gives_fifteen_days_or_says_why_not(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.IT])
    letter = letter_of(sample, client.id, LetterKind.WARNING)
    assert letter.agreement.law is Law.IT
    short = replace(letter, facts=replace(letter.facts, cure_by=TODAY + timedelta(days=12)))
    assert "parting.cure_short" in {check.code for check in sample.letters.checks(short)}
    excused = replace(short, facts=replace(short.facts, short_cure_because="Pericolo imminente."))
    assert "parting.cure_short" not in {check.code for check in sample.letters.checks(excused)}
    assert "Pericoloimminente" not in _text(sample.letters.preview(excused))


def test_an_acceptance_ends_when_their_notice_ends_it(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    (agreement,) = sample.agreements.all(client_id=client.id)
    assert (agreement.notice_length, agreement.anchor) == (3, Anchor.END_OF_QUARTER)
    letter = sample.letters.draft(client.id, kind=LetterKind.ACCEPTANCE)
    theirs = letter.facts.their_notice
    assert theirs is not None
    assert letter.facts.end_date == date(2027, 3, 31)
    earlier = replace(theirs, day=date(2026, 9, 20), received_on=date(2026, 9, 25))
    moved = sample.letters.with_end_date(letter, replace(letter.facts, their_notice=earlier))
    assert moved.facts.end_date == date(2026, 12, 31)
    later = replace(earlier, end_named=date(2027, 1, 31))
    assert sample.letters.with_end_date(letter, replace(letter.facts, their_notice=later)).facts.end_date == date(
        2027, 1, 31
    )
    chosen = replace(moved.facts, end_date=date(2026, 11, 30))
    codes = {check.code for check in sample.letters.checks(replace(moved, facts=chosen))}
    assert "parting.their_notice_short" in codes


def test_a_price_change_leaves_time_to_think_and_to_end_first(warned_desk: Desk) -> None:
    for name in CLIENTS.values():
        letter = warned_desk.letters.draft(warned_desk.clients.named(name).id, kind=LetterKind.PRICE_CHANGE)
        facts = letter.facts
        assert "parting.prices_missing" in {check.code for check in warned_desk.letters.checks(letter)}
        assert facts.answer_date is not None
        assert facts.end_date is not None
        assert facts.price_from is not None
        assert facts.notice_by is not None
        assert TODAY + timedelta(days=28) <= facts.answer_date <= facts.notice_by < facts.end_date < facts.price_from
        assert facts.price_from.day == 1
        assert facts.prices[0].now is not None
        assert facts.prices[0].new is None


def test_changing_the_kind_keeps_what_was_typed_and_gives_it_back(warned_desk: Desk) -> None:
    first = letter_in(warned_desk, LetterKind.WARNING, Language.DE)
    typed = replace(
        first,
        facts=replace(first.facts, contact="Ida Rot", cure_by=date(2027, 1, 4), free_text="Ein Satz.", end_date=None),
    )
    notice = warned_desk.letters.of_kind(typed, LetterKind.NOTICE)
    assert (notice.kind, notice.facts.contact, notice.facts.free_text) == (LetterKind.NOTICE, "Ida Rot", "Ein Satz.")
    assert notice.facts.end_date == date(2027, 3, 31)
    assert notice.facts.refunds
    assert "EinSatz." in _text(warned_desk.letters.preview(notice))
    back = warned_desk.letters.of_kind(notice, LetterKind.WARNING)
    assert (back.facts.cure_by, back.facts.demands) == (date(2027, 1, 4), DEMANDS[Language.DE])
    assert back.facts.free_text == "Ein Satz."
    for kind in LetterKind:
        assert warned_desk.letters.of_kind(typed, kind).facts.contact == "Ida Rot"


def test_several_agreements_end_with_one_letter_each_on_its_day(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    (main,) = sample.agreements.all(client_id=client.id)
    other = replace(
        main, id=AgreementId(0), number="HV-9", title="Hosting", start=date(2025, 1, 1), anchor=Anchor.END_OF_YEAR,
        clause="§ 5",
    )  # fmt: skip
    sample.agreements.add(other)
    letter = sample.letters.draft(client.id, agreement_numbers=(main.number, "HV-9"))
    (further,) = letter.facts.further_agreements
    assert (further.number, further.end_date) == ("HV-9", date(2027, 12, 31))
    text = _text(sample.letters.preview(letter))
    for words in (main.number, "HV-9", "Hosting", "31. März 2027", "31. Dezember 2027"):
        assert squeezed(words) in text
    early = replace(further, end_date=date(2027, 3, 31))
    wrong = replace(letter, facts=replace(letter.facts, further_agreements=(early,)))
    assert "parting.further_end_too_early" in {check.code for check in sample.letters.checks(wrong)}
    alone = sample.letters.with_agreements(letter, ("HV-9",))
    assert (alone.facts.agreement_number, alone.facts.end_date) == ("HV-9", date(2027, 12, 31))
    assert alone.facts.further_agreements == ()


def test_the_offset_is_kept_and_can_be_taken_back(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.IT])
    assert sample.letters.draft(client.id).facts.recipient_offset == (0.0, 0.0)
    sample.letters.keep_offset(3.5, -2.0)
    assert sample.letters.draft(client.id).facts.recipient_offset == (3.5, -2.0)
    sample.letters.keep_offset(3.5, -2.0)  # nothing changes, so there is nothing to take back
    sample.undo()
    assert sample.letters.draft(client.id).facts.recipient_offset == (0.0, 0.0)


def test_a_warning_record_needs_its_day(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    record = warned(sample, client.id)
    with pytest.raises(InvalidInput):
        sample.formal_warnings.change(replace(record, cure_by=WARNED_ON - timedelta(days=1)))
