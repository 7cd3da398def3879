"""Below the contributions: what moved the score, what would lift the letter, how firmly it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.grading.change import change_between
from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.explaining import (
    change_text,
    change_title,
    drift_sentence,
    lift_lines,
    sensitivity_line,
    signal_sentence,
    weighting_text,
)
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.sensitivity import sensitivity_of
from msp_desk.core.grading.sentences import measure_name
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, HALF
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.weighting_squares import WeightingSquares

MOST_LIFTS = 4
"""So many ways to a better letter are shown; the rest are longer still."""


class MoreWhy(QWidget):
    """The lower part of an explanation; a client without a grade has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(HALF)
        self._change_title, self._lift_title, self._sure_title = (PlainLabel(size=TextSize.SECTION) for _ in range(3))
        self._change = PlainLabel(wrap=True)
        self._lifts = QGridLayout()
        self._lifts.setHorizontalSpacing(2 * GRID)
        self._lifts.setVerticalSpacing(HALF)
        self._lifts.setColumnStretch(1, 1)
        self._lift_labels = [(PlainLabel(), PlainLabel(wrap=True, figures=True)) for _ in range(MOST_LIFTS + 1)]
        for row, (label, value) in enumerate(self._lift_labels):
            self._lifts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._lifts.addWidget(value, row, 1)
        self._sure = PlainLabel()
        self._squares = WeightingSquares()
        sure = QHBoxLayout()
        sure.addWidget(self._sure, 1)
        sure.addWidget(self._squares)
        self._note = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        column.addWidget(self._change_title)
        column.addWidget(self._change)
        column.addSpacing(GRID)
        column.addWidget(self._lift_title)
        column.addLayout(self._lifts)
        column.addSpacing(GRID)
        column.addWidget(self._sure_title)
        column.addLayout(sure)
        column.addWidget(self._note)
        self.hide()

    @property
    def spoken(self) -> str:
        """Everything it says as one text."""
        if self.isHidden():
            return ""
        labels = [self._change_title, self._change, self._lift_title]
        labels += [label for pair in self._lift_labels for label in pair]
        labels += [self._sure_title, self._sure]
        return " ".join(label.text() for label in labels if label.text())

    def explain(
        self,
        grade: ClientGrade,
        scorecard: Scorecard,
        first: ClientGrade | None,
        course: Course | None,
        wording: Wording,
    ) -> None:
        """Explain a grade.

        Args:
            grade: Which.
            scorecard: With which it was made.
            first: The earlier grade it is compared with; None for no comparison.
            course: Its months up to today; None for another day, or while it is not known yet.
            wording: In which language.
        """
        sensitivity = sensitivity_of(grade, scorecard)
        self.setVisible(sensitivity is not None)
        if sensitivity is None:
            return
        change = None if first is None else change_between(grade, first, scorecard)
        moved = "" if change is None else change_text(change, wording)
        going = "" if course is None else " ".join(_course_sentences(course, wording))
        for label, text in (
            (self._change_title, "" if change is None else change_title(change, wording)),
            (self._change, "\n".join(text for text in (moved, going) if text)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        lines = lift_lines(grade, scorecard, wording)[: len(self._lift_labels)]
        self._lift_title.setVisible(bool(lines))
        self._lift_title.setText(wording.say("explaining.lift.title") if lines else "")
        for place, (label, value) in enumerate(self._lift_labels):
            line = lines[place] if place < len(lines) else None
            for widget, text in ((label, line.label if line else ""), (value, line.value if line else "")):
                widget.setText(text)
                widget.setVisible(bool(text))
        self._sure_title.setText(wording.say("explaining.sure.title"))
        self._sure.setText(sensitivity_line(sensitivity, wording))
        self._note.setText(wording.say("explaining.sure.note"))
        self._squares.show_squares(
            [
                (weighting.letter is sensitivity.letter, weighting_text(weighting, wording))
                for weighting in sensitivity.weightings
            ],
            self._sure.text(),
        )


def _course_sentences(course: Course, wording: Wording) -> list[str]:
    """Where the client is going and whether its last month was out of the ordinary, each with what moved most."""
    said = []
    drift, signal = drift_sentence(course.drift, wording), signal_sentence(course.signal, wording)
    for sentence, key, code in (
        (drift, None if course.drift is None else course.drift.moved_most, "drift_moved"),
        (signal, None if course.signal is None else course.signal.moved_most, "signal_moved"),
    ):
        if sentence:
            said.append(sentence)
            if key is not None:
                said.append(wording.say(f"course.{code}", measure=measure_name(key, wording)))
    return said
