"""The checks before a letter can be finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from msp_desk.core.parting.letter_checks import CheckLevel, LetterDraft, LetterKind, blocking, letter_checks
from msp_desk.core.records.agreement import Agreement, Anchor, Law
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from tests.core.parting.agreements import agreement, dates_of

TODAY = date(2026, 11, 24)
END = date(2027, 3, 31)
BY_NOTICE = (LetterKind.NOTICE, LetterKind.NON_RENEWAL, LetterKind.ACCEPTANCE)
QUARTER = agreement(notice_length=3, anchor=Anchor.END_OF_QUARTER)
SOUND = LetterDraft(
    kind=LetterKind.NOTICE,
    language=Language.DE,
    agreement=QUARTER,
    notice=dates_of(QUARTER, TODAY),
    end_date=END,
    recipient_name="Tannbrück Metallbau GmbH",
    recipient_address=("Hafenweg 27", "12345 Beispielstadt"),
    signatory="Erika Beispiel",
    text="hiermit kündigen wir den Vertrag ordentlich zum 31. März 2027.",
    client=Client(name="Tannbrück Metallbau GmbH"),
    other_clients=(Client(name="Nordwind GmbH"),),
)


def _codes(level: CheckLevel, draft: LetterDraft) -> set[str]:
    return {check.code for check in letter_checks(draft) if check.level is level}


def _with(**changes: Any) -> LetterDraft:
    return replace(SOUND, **changes)


def _about(terms: Agreement, **changes: Any) -> LetterDraft:
    return _with(agreement=terms, notice=dates_of(terms, TODAY), **changes)


def test_a_sound_letter_passes_every_check() -> None:
    checks = letter_checks(SOUND)
    assert {check.level for check in checks} == {CheckLevel.FINE}
    assert [check.code.removeprefix("parting.") for check in checks] == [
        "agreement_there",
        "notice_there",
        "end_date_fine",
        "address_there",
        "signatory_there",
        "no_leak",
        "tone_fine",
    ]
    assert all(check.mend == "" and check.mending() is None for check in checks)
    assert blocking(checks) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"agreement": None, "notice": None}, "parting.agreement_missing"),
        ({"notice": None}, "parting.notice_missing"),
        ({"notice": dates_of(agreement(), TODAY)}, "parting.notice_asks"),
        ({"notice": dates_of(agreement(ended_on=date(2026, 11, 23)), TODAY)}, "parting.agreement_ended"),
        ({"end_date": None}, "parting.end_date_missing"),
        ({"end_date": date(2027, 3, 30)}, "parting.end_date_too_early"),
        ({"recipient_name": "  "}, "parting.recipient_missing"),
        ({"recipient_address": ("12345 Beispielstadt", " ")}, "parting.address_missing"),
        ({"signatory": " "}, "parting.signatory_missing"),
        ({"text": "Ihre Note ist D."}, "parting.leak_grade"),
        ({"text": "Ihr Score liegt bei 30."}, "parting.leak_score"),
        ({"text": "Die Marge ist dünn."}, "parting.leak_margin"),
        ({"text": "die Teamstimmung"}, "parting.leak_opinion"),
        ({"text": "wie bei Nordwind"}, "parting.leak_other_client"),
    ],
)
def test_it_blocks_and_says_how_to_mend_it(changes: dict[str, Any], code: str) -> None:
    draft = _with(**changes)
    assert code in _codes(CheckLevel.BLOCKED, draft)
    (check,) = [check for check in letter_checks(draft) if check.code == code]
    assert check.mend == code.replace("parting.", "parting.mend.")
    assert code in {problem.code for problem in blocking(letter_checks(draft))}


def test_only_what_is_wrong_blocks() -> None:
    assert _codes(CheckLevel.BLOCKED, _with(signatory="")) == {"parting.signatory_missing"}
    assert _codes(CheckLevel.BLOCKED, _with(agreement=None, notice=None)) == {"parting.agreement_missing"}


@pytest.mark.parametrize("kind", list(LetterKind))
def test_an_early_end_blocks_except_for_cause_and_by_mutual_agreement(kind: LetterKind) -> None:
    blocked = _codes(CheckLevel.BLOCKED, _with(kind=kind, end_date=date(2026, 12, 31)))
    decided_by_notice = kind in {LetterKind.NOTICE, LetterKind.NON_RENEWAL}
    assert ("parting.end_date_too_early" in blocked) is decided_by_notice
    missing = _codes(CheckLevel.BLOCKED, _with(kind=kind, end_date=None))
    assert ("parting.end_date_missing" in missing) is (kind not in {LetterKind.WARNING, LetterKind.PRICE_CHANGE})
    no_rule = _codes(CheckLevel.BLOCKED, _with(kind=kind, notice=dates_of(agreement(), TODAY)))
    assert ("parting.notice_asks" in no_rule) is (kind in BY_NOTICE)


def test_the_next_end_day_is_fine_and_a_day_between_is_warned_about() -> None:
    assert "parting.end_date_fine" in _codes(CheckLevel.FINE, _with(end_date=date(2027, 6, 30)))
    between = _with(end_date=date(2027, 5, 15))
    assert _codes(CheckLevel.WARNED, between) == {"parting.end_date_off"}
    assert blocking(letter_checks(between)) == []


def test_a_letter_that_cannot_arrive_in_time_is_warned_about() -> None:
    late = _with(notice=dates_of(QUARTER, date(2026, 12, 31)))
    assert _codes(CheckLevel.WARNED, late) == {"parting.arrives_too_late"}
    assert blocking(letter_checks(late)) == []


def test_the_laws_notice_waits_for_the_owners_word() -> None:
    silent = agreement(law=Law.DE)
    assert _codes(CheckLevel.WARNED, _about(silent)) == {"parting.law_unconfirmed"}
    assert _codes(CheckLevel.WARNED, _about(silent, law_confirmed=True)) == set()
    mid_month = _about(silent, law_confirmed=True, end_date=date(2027, 5, 15))
    assert _codes(CheckLevel.WARNED, mid_month) == {"parting.end_date_off"}


def test_an_agreement_that_ends_anyway_is_said() -> None:
    by_itself = agreement(start=date(2026, 4, 1), first_term_months=12, anchor=Anchor.END_OF_TERM)
    assert _codes(CheckLevel.WARNED, _about(by_itself)) == {"parting.no_notice_needed"}
    assert _codes(CheckLevel.WARNED, _about(by_itself, kind=LetterKind.NON_RENEWAL)) == set()
    assert _codes(CheckLevel.WARNED, _about(agreement(ended_on=END))) == {"parting.agreement_ending"}


def test_the_tone_of_the_owners_own_words_is_warned_about() -> None:
    angry = _with(free_text="Leider rufen Sie ständig an. LEIDER! Die Daten erhalten Sie nach Zahlung. Fristlos.")
    assert _codes(CheckLevel.WARNED, angry) == {
        "parting.tone_regret",
        "parting.tone_absolute",
        "parting.tone_payment_tie",
        "parting.tone_for_cause",
    }
    assert len([check for check in letter_checks(angry) if check.code == "parting.tone_regret"]) == 1
    assert blocking(letter_checks(angry)) == []
    cause = _codes(CheckLevel.WARNED, replace(angry, kind=LetterKind.CAUSE))
    assert "parting.tone_for_cause" not in cause
    assert _codes(CheckLevel.WARNED, _with(text="Leider")) == set()


def test_allowed_words_reach_the_leak_guard() -> None:
    draft = _with(text="Sehr geehrter Herr Nordwind,")
    assert "parting.leak_other_client" in _codes(CheckLevel.BLOCKED, draft)
    assert blocking(letter_checks(replace(draft, allowed=("Herr Nordwind",)))) == []


@pytest.mark.parametrize("secret", ["Passwort: Winter2026!", "-----BEGIN PRIVATE KEY-----"])
def test_a_letter_holds_no_secret(secret: str) -> None:
    draft = _with(text=f"{SOUND.text}\nZugang zum Server\n{secret}")
    assert _codes(CheckLevel.BLOCKED, draft) == {"parting.secret"}
    assert _codes(CheckLevel.BLOCKED, _with(text=f"{SOUND.text}\nPasswörter übergeben wir gesondert.")) == set()


def test_the_first_word_of_another_clients_name_is_asked_about() -> None:
    others = (Client(name="Wolkenried Brauerei"), Client(name="Arno Weg"), Client(name="Hafen Beispielstadt"))

    def warned(typed: str, **changes: Any) -> list[object]:
        draft = _with(free_text=typed, text=typed, other_clients=others, **changes)
        assert _codes(CheckLevel.BLOCKED, draft) == set()
        return [check.params["client"] for check in letter_checks(draft) if check.code == "parting.leak_maybe_client"]

    assert warned("Wie bei Wolkenried war es nicht.") == ["Wolkenried Brauerei"]
    assert warned("Der Hafen ist offen.", allowed=("Hafen",)) == []
    assert warned("Das ist ein wolkenrieder Bier.") == warned("Arno ist ein kurzer Name.") == []
    assert _codes(CheckLevel.BLOCKED, _with(text="Wolkenried Brauerei", other_clients=others)) == {
        "parting.leak_other_client"
    }


@pytest.mark.parametrize("kind", LetterKind)
def test_nothing_is_ended_warned_or_repriced_that_has_ended_already(kind: LetterKind) -> None:
    fixed = agreement(start=date(2025, 1, 1), first_term_months=12, tacit_renewal=False)
    draft = _about(fixed, kind=kind, end_date=date(2027, 6, 30))
    assert "parting.agreement_ended" in _codes(CheckLevel.BLOCKED, draft)
