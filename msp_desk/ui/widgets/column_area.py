"""A column of widgets that scrolls when it is higher than the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN


class _ColumnArea(QScrollArea):
    """A column of widgets that scrolls; its bar stands in the margin, so that the right edge stays in line."""

    def __init__(self, content: QVBoxLayout) -> None:
        """Take over a column."""
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def _on_range_changed(self, _low: int, high: int) -> None:
        taken = self.verticalScrollBar().sizeHint().width() if high > 0 else 0
        self._content.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN - taken, PAGE_MARGIN)


def scrolled(content: QVBoxLayout, owner: QWidget) -> QScrollArea:
    """Put a column into a tab so that it scrolls when it is higher than the window."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    content.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, PAGE_MARGIN)
    content.setSpacing(GRID)
    inside.setLayout(content)
    area = _ColumnArea(content)
    area.setWidget(inside)
    outer = QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return area
