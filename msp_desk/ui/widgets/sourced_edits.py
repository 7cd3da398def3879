"""Edits that say, muted inside themselves, where their content comes from until the owner changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.typed_edits import Conventions, DayEdit, TrailingEdit

_ARROW: Final = 30
_GAP: Final = 12


class SourcedEdit(TrailingEdit):
    """A line of text with its source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty edit."""
        super().__init__(parent)
        self._source, self._original, self._changed, self._need = "", "", "", ""
        self.textChanged.connect(self._on_typed)

    def set_source(self, source: str, changed: str) -> None:
        """Say where the present text comes from, and what is said once it is another one."""
        self._source, self._original, self._changed = source, self.text(), changed
        self._on_typed()

    def set_need(self, need: str) -> None:
        """Say inside an empty field that something has to stand there; "" takes it back."""
        self._need = need
        self._on_typed()

    def write(self, text: str) -> None:
        """Show a text from its beginning, unless it is the one already there."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _on_typed(self) -> None:
        own = self.text() == self._original
        if self._need and not self.text():
            self.set_trailing(self._need, tone=Tone.DANGER)
        else:
            self.set_trailing((self._source if self.text() else "") if own else self._changed)


class SourcedDayEdit(DayEdit):
    """A day with its source; another day shows its weekday."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make an empty edit that reads by these conventions."""
        super().__init__(conventions, parent)
        self._source: str = ""
        self._original: object = None
        self._always = False

    def set_source(self, source: str, *, always: bool = False) -> None:
        """Say where the present day comes from.

        Args:
            source: The words.
            always: Whether they hold for every day that can be typed.
        """
        self._source, self._always = source, always
        try:
            self._original = self.value()
        except Unreadable:
            self._original = None
        self._on_typed()

    def reading(self, value: object) -> str:
        """Return the source of the day that came from it, else what every day shows."""
        if self._source and (self._always or value == self._original):
            return self._source
        return super().reading(value)


class SourcedChoice(QComboBox):
    """A choice with its source; the wheel scrolls the page instead of changing it."""

    def __init__(self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        """Offer pairs of value and word."""
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._source = ""
        self._original: object = None
        self.setMinimumHeight(CONTROL_HEIGHT)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for _, word in choices:
            self.addItem(one_line(word))
        self.currentIndexChanged.connect(self.update)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer others; what is chosen stays chosen where it is still offered."""
        values, words = [value for value, _ in choices], [one_line(word) for _, word in choices]
        if values == self._values and words == [self.itemText(place) for place in range(self.count())]:
            return
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = values
        self.addItems(words)
        self.setCurrentIndex(values.index(chosen) if chosen in values else -1)
        self.blockSignals(False)
        self.update()

    def value(self) -> object:
        """Return the chosen value."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def write(self, value: object) -> None:
        """Choose a value; one that is not offered chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_source(self, source: str) -> None:
        """Say where the present choice comes from."""
        self._source, self._original = source, self.value()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice and its source."""
        super().paintEvent(event)
        if not self._source or self.value() != self._original:
            return
        font = font_of(TextSize.SMALL)
        width = QFontMetrics(font).horizontalAdvance(self._source)
        place = QRect(self.width() - _ARROW - width, 0, width + 1, self.height())
        if place.left() < _GAP + QFontMetrics(self.font()).horizontalAdvance(self.currentText()) + _GAP:
            return
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(current_palette().muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._source)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
