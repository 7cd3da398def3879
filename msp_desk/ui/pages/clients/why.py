"""A grade's contributions as the waterfall shows them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_number
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import NEUTRAL_SCORE
from msp_desk.core.grading.sentences import measure_name, measure_unit
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.waterfall_content import Contribution, Cut, WaterfallContent

_WHOLE = frozenset({MeasureKey.DAYS_TO_PAY, MeasureKey.ADVICE})
"""Measures whose decimals say nothing."""


def waterfall_of(grade: ClientGrade, scorecard: Scorecard, link: DeskLink) -> WaterfallContent | None:
    """The contributions of a graded client, from 50 points to its score; None without a score."""
    if grade.score is None or grade.uncapped_letter is None:
        return None
    return WaterfallContent(
        start=NEUTRAL_SCORE,
        start_label=link.wording.say("grading.figure.start"),
        start_text=format_number(NEUTRAL_SCORE, link.language, 1),
        contributions=[_contribution(key, grade, link) for key in MeasureKey],
        score=grade.score,
        score_label=link.wording.say("grading.figure.score"),
        score_text=format_number(grade.score, link.language, 1),
        letter=grade.uncapped_letter.value,
        cuts=[
            Cut(score=cut, text=f"{letter.value} {format_number(cut, link.language)}")
            for letter, cut in scorecard.cuts.items()
        ],
    )


def _contribution(key: MeasureKey, grade: ClientGrade, link: DeskLink) -> Contribution:
    result = grade.measures[key]
    shown = result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value
    digits = 0 if key in _WHOLE else 1
    wording = link.wording
    meaning = wording.say(f"grading.meaning.{key.value}")
    if result.imputed:
        stands_in = QCoreApplication.translate("Why", "No data: the middle of your other clients, or 50, stands in.")
        meaning = f"{meaning}\n{stands_in}"
    return Contribution(
        key=key.value,
        label=measure_name(key, wording),
        value="" if shown is None else format_number(shown, link.language, digits),
        unit="" if shown is None else measure_unit(key, wording),
        points=result.contribution,
        points_text=format_number(result.contribution, link.language, 1, sign=True),
        note=meaning,
        measured=result.has_data,
    )
