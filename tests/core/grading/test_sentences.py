"""Every sentence about a grade exists in every language and is filled."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.grading.grades import ClientGrade, Gap
from msp_desk.core.grading.measures import NoData
from msp_desk.core.grading.scores import NotGraded, Status
from msp_desk.core.grading.sentences import (
    borderline_sentence,
    cap_name,
    cap_sentence,
    cap_short,
    gap_sentences,
    letter_text,
    measure_name,
    measure_unit,
    score_alone,
    value_text,
    why,
    why_title,
)
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, Dimension, Letter, MeasureKey, Scorecard
from msp_desk.core.wording import Wording
from tests.core.grading.builders import (
    DAY,
    a_client,
    a_payment,
    a_ticket,
    ago,
    an_incident,
    an_invoice,
    grade_of,
    some_advice,
)

EN = Wording(Language.EN)
languages = pytest.mark.parametrize("language", list(Language))
PARAMS: dict[str, object] = {
    "known": 3, "count": 9, "since": DAY, "days": 12, "enough": DAY, "coverage": 45.0, "dimensions": 1,
}  # fmt: skip


def _leaves(table: dict[str, Any], path: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found.update(_leaves(value, f"{path}{key}."))
        else:
            found[path + key] = value
    return found


def _topic(language: Language) -> dict[str, str]:
    path: Path = shipped_file("wording", language.value, "grading.toml")
    return _leaves(tomllib.loads(path.read_text("utf-8")))


@languages
def test_all_languages_say_the_same_things_with_the_same_names(language: Language) -> None:
    import string

    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    ours, english = _topic(language), _topic(Language.EN)
    assert list(ours) == list(english)
    assert {key: names(text) for key, text in ours.items()} == {key: names(text) for key, text in english.items()}
    assert all(text.strip() for text in ours.values())


@languages
def test_every_code_has_its_sentence(language: Language) -> None:
    wording = Wording(language)
    for key in MeasureKey:
        assert measure_name(key, wording)
        assert measure_unit(key, wording)
        for table in ("long_unit", "meaning"):
            assert wording.say(f"grading.{table}.{key.value}")
    for dimension in Dimension:
        assert wording.say(f"grading.dimension.{dimension.value}")
    for status in Status:
        assert wording.say(f"grading.status.{status.value}")
    for reason in (*NoData, *NotGraded):
        said, fill = gap_sentences(Gap(reason=reason, params=PARAMS), wording)
        assert said.endswith(".")
        assert fill.endswith(".")
    for rule in CapRule:
        assert cap_name(rule, wording)


def _capped() -> ClientGrade:
    records = GradedRecords(
        clients=[a_client()],
        tickets=[a_ticket()],
        incidents=[
            an_incident(Severity.SERIOUS, day=ago(38)),
            *(an_incident(Severity.MINOR, IncidentFamily.DEMAND) for _ in range(3)),
        ],
        invoices=[an_invoice(1, net=100000), an_invoice(2, ago(200))],
        payments=[a_payment(1, ago(50))],
        recommendations=[some_advice(due=ago(1))],
    )
    return grade_of(records)


def test_a_capped_letter_names_the_caps_that_hold_it() -> None:
    found = _capped()
    assert letter_text(found, EN) == "D (capped: abuse, severity 3; 3 incidents, demand)"
    assert score_alone(found, EN) == "The score alone says B."
    serious, repeated, overdue = found.caps
    assert cap_sentence(serious, "EUR", EN) == (
        "One incident of 14 October 2026 allows no better than D until 30 September 2027."
    )
    assert cap_sentence(repeated, "EUR", EN) == (
        "3 incidents (demand), the latest of 11 November 2026, allow no better than D until 31 October 2027."
    )
    assert cap_sentence(overdue, "EUR", EN) == (
        "Invoice R-2, due on 19 May 2026, is still open (€119.00): no better than C until it is settled."
    )
    assert cap_short(overdue, found, EN) == "invoice 186 days overdue"


@languages
def test_caps_are_said_in_every_language_for_one_and_for_several_rows(language: Language) -> None:
    wording, found = Wording(language), _capped()
    assert letter_text(found, wording).startswith("D (")
    for cap in found.caps:
        for rule in CapRule:
            for rows in (cap.rows[:1], cap.rows * 2):
                shown = replace(cap, rule=rule, rows=rows)
                assert "{" not in cap_sentence(shown, "EUR", wording) + cap_short(shown, found, wording)


def test_why_names_what_lifts_and_what_holds_down() -> None:
    found = _capped()
    assert why_title(found, EN) == "Why D"
    assert why(found, EN) == (
        "Lifted by a sound margin (98.0%), few escalations (0.0 a quarter) and few support tickets "
        "(0.1 per 10 seats and month). Held down by late payment (91.0 days beyond terms) and advice that is not "
        "followed (0.0% followed)."
    )


@languages
def test_why_in_every_language(language: Language) -> None:
    wording, found = Wording(language), _capped()
    every_measure = {key: replace(result, contribution=5.0) for key, result in found.measures.items()}
    for key in MeasureKey:
        for points in (5.0, -5.0):
            measures = {**dict.fromkeys(every_measure, replace(found.measures[key], contribution=0.0))}
            measures[key] = replace(found.measures[key], contribution=points)
            text = why(replace(found, measures=measures), wording)
            assert "{" not in text
            assert text.endswith(".")


def test_why_without_a_grade_says_what_to_do() -> None:
    young = grade_of(GradedRecords(clients=[a_client(since=ago(10))]))
    assert letter_text(young, EN) == "Onboarding"
    assert score_alone(young, EN) == ""
    assert why_title(young, EN) == "Why there is no grade"
    assert why(young, EN) == (
        "A client since 11 November 2026, it is still in its first 90 days. The first grade comes on 9 February 2027."
    )


def test_why_says_when_a_stand_in_was_taken_and_when_nothing_speaks() -> None:
    found = _capped()
    margin = found.measures[MeasureKey.MARGIN]
    stand_in = replace(margin, value=None, has_data=False, imputed=True)
    level = {key: replace(result, contribution=0.0) for key, result in found.measures.items()}
    text = why(replace(found, measures={**level, MeasureKey.MARGIN: stand_in}), EN)
    assert text == "Lifted by Margin (no data: the middle of your other clients, or 50, stands in)."
    assert why(replace(found, measures=level), EN) == "No measure lifts the score or holds it down."


@languages
@pytest.mark.parametrize(
    ("score", "english"),
    [
        (71.26, "Borderline: 1.3 points above the cut for B."),
        (70.0, "Borderline: 0.0 points above the cut for B."),
        (53.0, "Borderline: 2.0 points below the cut for C."),
    ],
)
def test_a_borderline_score_says_how_far_from_which_cut(score: float, english: str, language: Language) -> None:
    found = replace(_capped(), score=score, borderline=True)
    text = borderline_sentence(found, Scorecard(), Wording(language))
    assert text
    assert "{" not in text
    if language is Language.EN:
        assert text == english
    assert borderline_sentence(replace(found, borderline=False), Scorecard(), EN) == ""
    assert borderline_sentence(replace(found, score=None), Scorecard(), EN) == ""


def test_an_uncapped_letter_is_the_letter() -> None:
    found = replace(_capped(), letter=Letter.B)
    assert letter_text(found, EN) == "B"
    assert score_alone(found, EN) == ""


def test_values_carry_the_sign_of_per_cent_only_where_it_is_their_unit() -> None:
    german = Wording(Language.DE)
    assert value_text(MeasureKey.MARGIN, 33.14, german) == "33,1\u00a0%"
    assert value_text(MeasureKey.ESCALATIONS, 0.86, german) == "0,9"
