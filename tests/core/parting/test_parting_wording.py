"""Every sentence of this room in three languages: there, alike in its parameters, and readable aloud."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msp_desk.core import parting
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.leak_words import LeakKind
from msp_desk.core.parting.letter_checks import CheckLevel, LetterKind, letter_checks
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.parting.tone import ToneKind
from msp_desk.core.records.agreement import Anchor, Law, NoticeUnit, PayMeasure
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.parting.agreements import agreement, dates_of
from tests.core.parting.test_letter_checks import SOUND, _with

SATURDAY = date(2026, 11, 21)


def _sentences(table: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _sentences(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _file(language: Language, topic: str) -> dict[str, str]:
    path = shipped_file("wording", language.value, f"{topic}.toml")
    return dict(_sentences(tomllib.loads(path.read_text("utf-8"))))


@pytest.mark.parametrize("topic", ["notice", "parting"])
@pytest.mark.parametrize("language", list(Language))
def test_every_language_says_the_same_with_the_same_names(topic: str, language: Language) -> None:
    def names(sentences: dict[str, str]) -> dict[str, set[str]]:
        return {key: set(re.findall(r"\{(\w+)\}", text)) for key, text in sentences.items()}

    assert names(_file(language, topic)) == names(_file(Language.EN, topic))
    assert all(text.strip() == text and text for text in _file(language, topic).values())
    assert "'" not in "".join(_file(language, topic).values())


TERMS = st.fixed_dictionaries(
    {
        "start": st.just(date(2025, 3, 31)),
        "anchor": st.sampled_from(Anchor),
        "notice_unit": st.sampled_from(NoticeUnit),
        "notice_length": st.none() | st.integers(0, 5),
        "first_term_months": st.none() | st.integers(1, 30),
        "renewal_months": st.none() | st.integers(1, 30),
        "tacit_renewal": st.booleans(),
        "law": st.sampled_from(Law),
        "pay_measured_by": st.sampled_from(PayMeasure),
        "minimum_end": st.none() | st.just(date(2027, 8, 1)),
        "ended_on": st.none() | st.sampled_from([date(2026, 1, 1), date(2027, 1, 1)]),
    }
)


@settings(max_examples=300, deadline=None)
@given(TERMS, st.sampled_from(["DE", "DE-BY", "DE-ZZ", "", "XX", "IT", "US"]), st.integers(0, 400))
def test_every_answer_is_one_sentence_in_every_language(terms: dict[str, Any], region: str, ahead: int) -> None:
    result = dates_of(agreement(**terms), SATURDAY + timedelta(days=ahead), region=region)
    for language in Language:
        wording = Wording(language)
        spoken = wording.problem(result.explanation)
        assert spoken.endswith(".")
        assert not re.search(r"[^\W\d]{3}[.:!?] [A-Z]", spoken)  # "no. 3" and "31. Januar" end no sentence
        for sentence in result.how:
            assert wording.problem(sentence)


SUNDAY = {
    Language.EN: (
        "For the agreement to end on Sunday 31 January 2027, the notice must have arrived by Sunday 17 January 2027: "
        "the agreement asks for 2 weeks’ notice to the end of a month; the last day falls on a Sunday and is not "
        "moved later."
    ),
    Language.DE: (
        "Damit der Vertrag am Sonntag, dem 31. Januar 2027, endet, muss die Kündigung spätestens am Sonntag, dem "
        "17. Januar 2027, zugegangen sein: der Vertrag sieht eine Kündigungsfrist von 2 Wochen zum Monatsende vor; "
        "der letzte Tag fällt auf einen Sonntag und wird nicht auf den nächsten Werktag verschoben."
    ),
    Language.IT: (
        "Perché il contratto cessi domenica 31 gennaio 2027, la comunicazione deve pervenire entro domenica 17 "
        "gennaio 2027: il contratto prevede un preavviso di 2 settimane, con effetto alla fine di un mese; "
        "l’ultimo giorno cade di domenica e non slitta al giorno lavorativo successivo."
    ),
}


@pytest.mark.parametrize("language", list(Language))
def test_a_last_day_on_a_sunday_is_said_not_to_move(language: Language) -> None:
    terms = agreement(notice_length=2, notice_unit=NoticeUnit.WEEKS, anchor=Anchor.END_OF_MONTH)
    assert Wording(language).problem(dates_of(terms, date(2027, 1, 1)).explanation) == SUNDAY[language]


def test_a_last_day_on_a_saturday_is_said_not_to_move() -> None:
    spoken = Wording(Language.EN).problem(dates_of(agreement(notice_length=1), SATURDAY).explanation)
    assert spoken.endswith("; the last day falls on a Saturday and is not moved later.")


def test_a_last_day_on_a_holiday_is_said_not_to_move() -> None:
    terms = agreement(notice_length=1, minimum_end=date(2027, 6, 6))  # Thursday 6 May 2027 is Ascension Day
    result = dates_of(terms, date(2027, 4, 1))
    assert result.receive_by == date(2027, 5, 6)
    spoken = Wording(Language.EN).problem(result.explanation)
    assert spoken.endswith("; the last day falls on a public holiday and is not moved later.")
    working_day = dates_of(agreement(notice_length=1, minimum_end=date(2027, 6, 7)), date(2027, 4, 1))
    assert "not moved" not in Wording(Language.EN).problem(working_day.explanation)


@pytest.mark.parametrize("language", list(Language))
def test_every_check_and_its_mend_can_be_said(language: Language) -> None:
    wording = Wording(language)
    drafts = [
        SOUND,
        _with(agreement=None, notice=None, end_date=None, recipient_name="", recipient_address=(), signatory=""),
        _with(notice=dates_of(agreement(), SATURDAY)),
        _with(notice=dates_of(agreement(ended_on=date(2026, 1, 1)), SATURDAY)),
        _with(notice=dates_of(agreement(ended_on=SATURDAY), SATURDAY)),
        _with(end_date=date(2026, 12, 1)),
        _with(end_date=date(2027, 4, 1)),
        _with(kind=LetterKind.CAUSE),
    ]
    checks = [check for draft in drafts for check in letter_checks(draft)]
    for check in checks:
        assert wording.problem(check.problem())
        mending = check.mending()
        assert (mending is None) is (check.level is CheckLevel.FINE)
        assert mending is None or wording.problem(mending)
    keys = set(_file(language, "parting"))
    wanted = {f"leak_{kind.name.lower()}" for kind in LeakKind} | {f"tone_{kind.value}" for kind in ToneKind}
    assert wanted <= keys
    assert {f"mend.{key}" for key in wanted} <= keys
    assert {f"age.{bucket.name.lower()}" for bucket in AgeBucket} <= keys


def test_no_sentence_of_notice_toml_is_left_unused() -> None:
    """Every code that the engine can give is in the file, and the file has no other."""
    source = "".join(path.read_text("utf-8") for path in Path(parting.__file__).parent.glob("*.py"))
    written = set(re.findall(r'"notice\.(\w+)"', source))
    families = ("weekday.", "anchor.", "length.", "rule_law.")
    keys = {key.removesuffix(".one").removesuffix(".other") for key in _file(Language.EN, "notice")}
    assert {key for key in keys if not key.startswith(families)} == written
