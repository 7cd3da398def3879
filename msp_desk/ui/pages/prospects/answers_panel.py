"""The answers of one prospect: a line a criterion, answered by a click or by the keys 1, 2, 3 and 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.core.deciding.beginnings import BadStart
from msp_desk.core.deciding.prospects import Judged
from msp_desk.core.records.prospect import Criterion, CriterionAnswer
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.prospects.words import bad_start_text
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.segments import Segments

KEYS: Final = {
    Qt.Key.Key_1: CriterionAnswer.YES,
    Qt.Key.Key_2: CriterionAnswer.PARTLY,
    Qt.Key.Key_3: CriterionAnswer.NO,
    Qt.Key.Key_0: CriterionAnswer.UNKNOWN,
}
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AnswerRow(QWidget):
    """One criterion.

    Signals:
        answered: The answer chosen now.
        step_wanted: Up (-1) or down (1) was pressed.
    """

    answered = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._wording = wording
        self._label = PlainLabel(bold=True, wrap=True)
        self._must = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._question = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._note = PlainLabel(size=TextSize.SMALL, wrap=True)
        self._warning = PlainLabel(size=TextSize.SMALL, tone=Tone.WARN, wrap=True)
        answers = [(answer, wording.word(answer)) for answer in CriterionAnswer]
        self.segments = Segments(answers, name="")
        self.segments.changed.connect(self.answered)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._label, 1)
        head.addWidget(self._must)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(HALF)
        column.addLayout(head)
        column.addWidget(self._question)
        line = QHBoxLayout()
        line.addWidget(self.segments)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addWidget(self._warning)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def warning(self) -> str:
        """What is said of clients that began with the same answer."""
        return self._warning.text()

    def speak(self, wording: Wording) -> None:
        """Say answers in another language from the next showing on."""
        self._wording = wording

    def show_judged(self, judged: Judged, note: str, *, must: str, open_to_change: bool) -> None:
        """Show a criterion with its answer."""
        criterion = judged.criterion
        self._label.setText(criterion.label)
        self._must.setText(must if criterion.must_have else "")
        self._question.setText(criterion.question)
        self._question.setVisible(bool(criterion.question.strip()))
        self._note.setText(note)
        self._note.setVisible(bool(note.strip()))
        self.segments.rename(criterion.label)
        self.segments.set_words([self._wording.word(answer) for answer in CriterionAnswer])
        self.segments.set_value(judged.answer)
        self.segments.setEnabled(open_to_change)

    def show_warning(self, found: BadStart | None) -> None:
        """Say which of the worst clients began with the same answer; None says nothing."""
        self._warning.setText("" if found is None else bad_start_text(found, self._wording))
        self._warning.setVisible(found is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 yes, 2 partly, 3 no, 0 unknown; up and down go to the next criterion."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in KEYS and self.segments.isEnabled():
            self.segments.set_value(KEYS[key])
            self.answered.emit(KEYS[key])
        elif plain and key in STEPS:
            self.step_wanted.emit(STEPS[key])
        else:
            super().keyPressEvent(event)


class AnswersPanel(QWidget):
    """All criteria of a prospect.

    Signals:
        answered: A criterion and the answer chosen for it.
    """

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._rows: list[AnswerRow] = []
        self._judged: Sequence[Judged] = ()
        self._lines: list[Hairline] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def rows(self) -> list[AnswerRow]:
        """The rows, in the order of the profile."""
        return self._rows

    def show_answers(
        self, judged: Sequence[Judged], notes: Mapping[int, str], wording: Wording, *, must: str, open_to_change: bool
    ) -> None:
        """Show criteria with their answers; the keyboard stays in its row."""
        self._judged = judged
        while len(self._rows) < len(judged):
            self._add_row(wording)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(judged))
            self._lines[place].setVisible(place < len(judged))
            if place < len(judged):
                one = judged[place]
                row.speak(wording)
                note = notes.get(int(one.criterion.id), "")
                row.show_judged(one, note, must=must, open_to_change=open_to_change)
                row.show_warning(None)

    def show_bad_starts(self, found: Mapping[int, BadStart]) -> None:
        """Warn where an answer stood at the beginning of the worst clients."""
        for row, one in zip(self._rows, self._judged, strict=False):
            row.show_warning(found.get(int(one.criterion.id)))

    def criterion_at(self, place: int) -> Criterion:
        """The criterion of a row."""
        return self._judged[place].criterion

    def _add_row(self, wording: Wording) -> None:
        place = len(self._rows)
        row, line = AnswerRow(wording), Hairline()
        row.answered.connect(partial(self._on_answered, place))
        row.step_wanted.connect(partial(self._on_step, place))
        self._rows.append(row)
        self._lines.append(line)
        self._column.addWidget(line)
        self._column.addWidget(row)

    def _on_answered(self, place: int, answer: object) -> None:
        self.answered.emit(self.criterion_at(place), answer)

    def _on_step(self, place: int, step: int) -> None:
        target = place + step
        if 0 <= target < len(self._judged):
            self._rows[target].segments.setFocus(Qt.FocusReason.TabFocusReason)
