"""One section of the settings: its heading, the line of what it decides, and room below that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import PlainLabel

WIDEST = 1240


class Section(QScrollArea):
    """A section; it reads the desk when :meth:`refresh` is called, and says its words in :meth:`retranslate`.

    Attributes:
        link: The desk.
        column: Where its parts stand below one another.
    """

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty section."""
        super().__init__(parent)
        self.link = link
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        inside.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(GRID, 0, PAGE_MARGIN, PAGE_MARGIN)
        self.column.setSpacing(GAP)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self._line)
        self.setWidget(inside)

    def name(self, title: str, line: str) -> None:
        """Say what the section is called and what it decides."""
        self.setAccessibleName(title)
        self._line.setText(line)

    def refresh(self) -> None:
        """Show what the desk holds."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        raise NotImplementedError


class TwoColumns(QWidget):
    """Two parts beside one another, or one below the other where there is little room."""

    def __init__(self, left: QWidget, right: QWidget, *, beside_from: int, parent: QWidget | None = None) -> None:
        """Join two parts.

        Args:
            left: The part to work in.
            right: What shows its effect.
            beside_from: Width in pixels from which both stand beside one another.
            parent: Its owner.
        """
        super().__init__(parent)
        self._beside_from = beside_from
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(left, 1)
        self._layout.addWidget(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how the parts stand."""
        beside = event.size().width() >= self._beside_from
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
        super().resizeEvent(event)


def heading(text: str = "") -> PlainLabel:
    """A heading inside a section."""
    return PlainLabel(text, size=TextSize.SECTION)
