"""What was saved just now: a few lines, each of which can be taken back by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

SHOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A line, and the record it stands for."""

    family: str
    number: int
    time: str
    client: str
    kind: str
    line: str
    minutes: str


class SavedRow(QWidget):
    """One line; Del or its link takes it back.

    Signals:
        back_wanted: It should be taken back.
    """

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cells: Sequence[PlainLabel] = (
            PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True),
            ElidedLabel(size=TextSize.SMALL),
            ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED),
            ElidedLabel(size=TextSize.SMALL),
            PlainLabel(size=TextSize.SMALL, figures=True),
        )
        self.back = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line itself is where the keyboard stops
        self.back.clicked.connect(lambda _on=False: self.back_wanted.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 2, 4, 2)
        line.setSpacing(12)
        for cell, width in zip(self._cells, (0, 140, 88, 0, 0), strict=True):
            if width:
                cell.setFixedWidth(width)
            line.addWidget(cell, 1 if cell is self._cells[3] else 0)
        line.addWidget(self.back)

    def show_logged(self, one: Logged, name: str) -> None:
        """Show a line; `name` is what a screen reader says of it."""
        for cell, text in zip(self._cells, (one.time, one.client, one.kind, one.line, one.minutes), strict=True):
            cell.setText(text)
        self.setAccessibleName(name)

    def texts(self) -> list[str]:
        """What its cells say."""
        return [cell.text() for cell in self._cells]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes it back."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_palette().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
            painter.end()


class SavedJustNow(QWidget):
    """The last few things that were logged, newest first.

    Signals:
        back_wanted: A :class:`Logged` that should be taken back.
    """

    back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._logged: list[Logged] = []
        self._title = PlainLabel(size=TextSize.SMALL, bold=True)
        self._hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        self._rows = [SavedRow() for _ in range(SHOWN)]
        for place, row in enumerate(self._rows):
            row.hide()
            row.back_wanted.connect(lambda number=place: self.back_wanted.emit(self._logged[number]))
            column.addWidget(row)
        head.setContentsMargins(4, 0, 4, 0)
        self.show_logged([])

    @property
    def logged(self) -> tuple[Logged, ...]:
        """What is shown, newest first."""
        return tuple(self._logged)

    @property
    def rows(self) -> tuple[SavedRow, ...]:
        """The lines that are shown."""
        return tuple(self._rows[: len(self._logged)])

    def remember(self, one: Logged) -> None:
        """Show one more."""
        self.show_logged([one, *self._logged])

    def show_logged(self, logged: Sequence[Logged]) -> None:
        """Show these, as far as there is room."""
        self._logged = list(logged)[:SHOWN]
        for label in (self._title, self._hint):
            label.setVisible(bool(self._logged))
        for place, row in enumerate(self._rows):
            shown = place < len(self._logged)
            if shown:
                one = self._logged[place]
                spoken = ", ".join(part for part in (one.time, one.client, one.kind, one.line, one.minutes) if part)
                row.show_logged(one, spoken)
            row.setVisible(shown)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._title.setText(self.tr("Saved just now"))
        self._hint.setText(self.tr("Ctrl+Z takes the last one back, Del the chosen one"))
        for row in self._rows:
            row.back.setText(self.tr("Take back"))
