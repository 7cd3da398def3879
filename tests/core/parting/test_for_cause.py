"""Warnings and termination for cause: what must have happened first, and in which time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.check import CheckLevel
from msp_desk.core.parting.for_cause import GERMAN_DAYS, ITALIAN_CURE_DAYS, breach_checks
from msp_desk.core.parting.letter_checks import letter_checks
from msp_desk.core.parting.letter_draft import Breach, LetterDraft
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.formal_warning import FormalWarning
from tests.core.parting.test_letter_checks import QUARTER, SOUND

DAY = date(2026, 11, 24)
ARRIVES = SOUND.arrives_on or DAY
WARNING = FormalWarning(client_id=ClientId(1), day=date(2026, 10, 1), cure_by=date(2026, 10, 30))
CAUSE = replace(
    SOUND,
    kind=LetterKind.CAUSE,
    day=DAY,
    end_date=ARRIVES,
    breach=Breach(law=Law.DE, reasons=1, warnings=(WARNING,), warning_day=WARNING.day, learned_on=DAY),
)
WARN = replace(SOUND, kind=LetterKind.WARNING, day=DAY, breach=Breach(reasons=1, demands=1, cure_by=date(2026, 12, 20)))


def _codes(draft: LetterDraft, level: CheckLevel | None = None) -> set[str]:
    return {check.code.removeprefix("parting.") for check in breach_checks(draft) if level in {None, check.level}}


def _breach(draft: LetterDraft, **changes: Any) -> LetterDraft:
    return replace(draft, breach=replace(draft.breach, **changes))


def test_a_letter_for_cause_after_a_lapsed_warning_is_sound() -> None:
    assert _codes(CAUSE) == {"reasons_there", "warning_there", "learned_in_time"}
    assert _codes(CAUSE, CheckLevel.FINE) == _codes(CAUSE)
    levels = {check.code: check.level for check in letter_checks(CAUSE) if check.level is not CheckLevel.FINE}
    assert levels == {"parting.have_a_lawyer": CheckLevel.WARNED}


@pytest.mark.parametrize(
    ("warning", "code"),
    [
        (None, "warning_missing"),
        (replace(WARNING, cure_by=DAY), "warning_not_lapsed"),  # the last day still belongs to the client
        (replace(WARNING, cure_by=DAY - timedelta(days=1)), "warning_there"),
        (replace(WARNING, withdrawn_on=DAY), "warning_missing"),
        (replace(WARNING, withdrawn_on=DAY + timedelta(days=1)), "warning_there"),
        (replace(WARNING, agreement_number="another"), "warning_missing"),
        (replace(WARNING, agreement_number=QUARTER.number), "warning_there"),
        (replace(WARNING, day=date(2026, 10, 2)), "warning_missing"),  # the letter names one of 1 October
    ],
)
def test_the_earlier_warning_must_be_recorded_and_its_time_over(warning: FormalWarning | None, code: str) -> None:
    draft = _breach(CAUSE, warnings=() if warning is None else (warning,))
    found = _codes(draft) & {"warning_missing", "warning_not_lapsed", "warning_there"}
    assert found == {code}
    blocked = {"warning_missing", "warning_not_lapsed"} & _codes(draft, CheckLevel.BLOCKED)
    assert blocked == ({code} - {"warning_there"})


def test_a_recorded_reason_takes_the_place_of_a_warning() -> None:
    for warnings in ((), (replace(WARNING, cure_by=DAY),)):
        draft = _breach(CAUSE, warnings=warnings, no_warning_because="Die Gefahr war akut.")
        assert "warning_not_needed" in _codes(draft, CheckLevel.FINE)
        assert not _codes(draft, CheckLevel.BLOCKED)
        assert _codes(_breach(draft, no_warning_because="  "), CheckLevel.BLOCKED)


def test_a_warning_that_the_letter_does_not_name_is_pointed_out() -> None:
    assert "warning_unsaid" in _codes(_breach(CAUSE, warning_day=None), CheckLevel.WARNED)


def test_without_a_reason_neither_letter_is_made() -> None:
    for draft in (CAUSE, WARN):
        assert "reasons_missing" in _codes(_breach(draft, reasons=0), CheckLevel.BLOCKED)
    many = _breach(CAUSE, reasons=6)
    assert "parting.reasons_too_many" in {check.code for check in letter_checks(replace(many, reasons_at_most=5))}
    assert "parting.reasons_too_many" not in {check.code for check in letter_checks(replace(many, reasons_at_most=6))}


@given(st.integers(-40, 40))
def test_in_germany_the_letter_arrives_within_two_weeks_of_learning(days: int) -> None:
    learned = ARRIVES - timedelta(days=days)
    codes = _codes(_breach(CAUSE, learned_on=learned))
    if days < 0:  # nobody learns of anything tomorrow
        assert "learned_on_missing" in codes
    else:
        assert ("learned_too_late" in codes) is (days > GERMAN_DAYS)
    assert not {code for code in _codes(_breach(CAUSE, learned_on=learned), CheckLevel.BLOCKED) if "learned" in code}


def test_only_german_law_asks_for_the_day_it_was_learned() -> None:
    for law in Law:
        codes = _codes(_breach(CAUSE, law=law, learned_on=None))
        assert ("learned_on_missing" in codes) is (law is Law.DE)


def test_in_italy_a_letter_without_warning_needs_its_clause() -> None:
    unwarned = _breach(CAUSE, law=Law.IT, warnings=(), warning_day=None, no_warning_because="Clausola espressa.")
    assert "clause_needed" in _codes(unwarned, CheckLevel.WARNED)
    assert "clause_needed" not in _codes(_breach(unwarned, clause="art. 9"))
    assert "clause_needed" not in _codes(_breach(unwarned, law=Law.DE))
    assert "clause_needed" not in _codes(_breach(CAUSE, law=Law.IT))


@given(st.integers(-5, 40), st.sampled_from(Law), st.sampled_from(["", " ", "Gefahr im Verzug"]))
def test_a_warning_gives_time_and_in_italy_fifteen_days(days: int, law: Law, because: str) -> None:
    cure_by = ARRIVES + timedelta(days=days)
    blocked = _codes(_breach(WARN, law=law, cure_by=cure_by, short_cure_because=because), CheckLevel.BLOCKED)
    if days <= 0:
        assert blocked == {"cure_too_early"}
    elif law is Law.IT and days < ITALIAN_CURE_DAYS and not because.strip():
        assert blocked == {"cure_short"}
    else:
        assert blocked == set()


def test_a_warning_names_its_day_and_what_must_be_done() -> None:
    assert _codes(_breach(WARN, cure_by=None), CheckLevel.BLOCKED) == {"cure_missing"}
    assert _codes(_breach(WARN, demands=0), CheckLevel.WARNED) == {"demands_missing"}
    assert _codes(WARN, CheckLevel.WARNED) == set()


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind not in {LetterKind.CAUSE, LetterKind.WARNING}])
def test_the_other_kinds_are_not_asked(kind: LetterKind) -> None:
    assert _codes(replace(CAUSE, kind=kind, breach=Breach())) == set()
