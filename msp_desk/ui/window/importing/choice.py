"""A choice among few values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from msp_desk.ui.widgets.plain_text import one_line


class Choice(QComboBox):
    """A choice whose value is not changed by scrolling past it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty choice.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def fill(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer pairs of value and word, without a signal."""
        self.blockSignals(True)
        self.clear()
        for value, word in choices:
            self.addItem(one_line(word), value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)

    def value(self) -> str:
        """Return the chosen value."""
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        """Choose a value, without a signal."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the area around."""
        event.ignore()
