"""A grade as its explanation shows it: the waterfall, the caps with their rows, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number
from msp_desk.core.grading.caps import CapRow
from msp_desk.core.grading.grades import ClientGrade, Gap, MeasureResult
from msp_desk.core.grading.sentences import (
    cap_sentence,
    gap_sentences,
    letter_text,
    measure_name,
    measure_unit,
    score_alone,
)
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.waterfall_content import Contribution, Cut, WaterfallContent

START: Final = 50.0
"""Where contributions begin."""
MOST_ROWS: Final = 5
"""So many rows of a cap are listed; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CapWords:
    """What is said about the facts that hold a letter down.

    Attributes:
        title: The letter with what caps it, or that such facts are on record.
        sentences: What each fact allows and how long it holds.
        rows: The records it rests on: a line each, with what it names.
        more: How many there are besides; "" when all are listed.
    """

    title: str
    sentences: str
    rows: tuple[tuple[str, CapRow], ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapWords:
    """What is said about something that is missing.

    Attributes:
        title: The measure; "" when it concerns the whole client.
        reason: What is missing.
        fill: How to fill the gap.
    """

    title: str
    reason: str
    fill: str


def waterfall_of(
    grade: ClientGrade, scorecard: Scorecard, wording: Wording, *, units: bool = True
) -> WaterfallContent | None:
    """The way from 50 points to the score; None without a score.

    Args:
        grade: The grade.
        scorecard: With which it was made.
        wording: In which language.
        units: Whether there is room for units longer than a sign; the tooltips have them anyway.
    """
    if grade.score is None:
        return None
    language = wording.language
    uncapped = grade.uncapped_letter
    return WaterfallContent(
        start=START,
        start_label=wording.say("grading.figure.start"),
        start_text=format_number(START, language, 1),
        contributions=[
            _contribution(key, result, grade, wording, units=units) for key, result in grade.measures.items()
        ],
        score=grade.score,
        score_label=wording.say("grading.figure.score"),
        score_text=format_number(grade.score, language, 1),
        letter=None if uncapped is None else uncapped.value,
        cuts=[Cut(score=cut, text=f"{letter.value} {_short(cut, wording)}") for letter, cut in scorecard.cuts.items()],
    )


def caps_of(grade: ClientGrade, currency: str, wording: Wording) -> CapWords | None:
    """The facts that cap, each with its rows; None without any."""
    if not grade.caps:
        return None
    if grade.is_capped:
        title, first = letter_text(grade, wording), [score_alone(grade, wording)]
    else:
        title, first = QCoreApplication.translate("WhyPanel", "On record, but not what decides the letter"), []
    rows = {(row.kind, row.id): row for cap in grade.caps for row in cap.rows}
    newest = sorted(rows.values(), key=lambda row: (row.day, row.id), reverse=True)
    lines = [(_row_line(row, currency, wording), row) for row in newest[:MOST_ROWS]]
    more = ""
    if len(newest) > MOST_ROWS:
        words = QCoreApplication.translate("WhyPanel", "and {count} more")
        more = words.replace("{count}", str(len(newest) - MOST_ROWS))
    sentences = [*first, *(cap_sentence(cap, currency, wording) for cap in grade.caps)]
    said = " ".join(sentence for sentence in sentences if sentence)
    return CapWords(title=title, sentences=said, rows=tuple(lines), more=more)


def gaps_of(grade: ClientGrade, wording: Wording) -> list[GapWords]:
    """Why there is no grade, then every measure without data."""
    return [_gap(gap, wording) for gap in (*grade.not_graded, *grade.missing)]


def _gap(gap: Gap, wording: Wording) -> GapWords:
    reason, fill = gap_sentences(gap, wording)
    return GapWords(title="" if gap.measure is None else measure_name(gap.measure, wording), reason=reason, fill=fill)


def _contribution(
    key: MeasureKey, result: MeasureResult, grade: ClientGrade, wording: Wording, *, units: bool
) -> Contribution:
    shown = result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value
    unit = measure_unit(key, wording)
    note = wording.say(f"grading.meaning.{key.value}")
    if shown is not None:
        number = format_number(shown, wording.language, 1)
        note = f"{number} {wording.say(f'grading.long_unit.{key.value}')}\n{note}"
    missing = next((gap for gap in grade.missing if gap.measure is key), None)
    if missing is not None:
        note = f"{note}\n{' '.join(gap_sentences(missing, wording))}"
    stand_in = QCoreApplication.translate("WhyPanel", "stand-in")
    return Contribution(
        key=key.value,
        label=measure_name(key, wording),
        value="" if shown is None else format_number(shown, wording.language, 1),
        unit=stand_in if result.imputed else unit if units or len(unit) == 1 else "",
        points=result.contribution,
        points_text=format_number(result.contribution, wording.language, 1, sign=True),
        note=note,
        measured=not result.imputed,
    )


def _row_line(row: CapRow, currency: str, wording: Wording) -> str:
    """A record on one line: day, what it is, what was typed."""
    parts = [format_day(row.day, wording.language, DayStyle.MEDIUM)]
    if row.family is not None and row.severity is not None:
        parts.append(f"{wording.word(row.family)}, {wording.word(row.severity)}")
    if row.label:
        parts.append(one_line(row.label))
    if row.open_amount is not None:
        parts.append(format_money(row.open_amount, currency, wording.language))
    return " · ".join(parts)


def _short(number: float, wording: Wording) -> str:
    return format_number(number, wording.language, 0 if float(number).is_integer() else 1)
