"""A surface with a hairline around it, and the hairline alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING


class PanelKind(StrEnum):
    """What a panel stands for."""

    SURFACE = "surface"
    GROUND = "ground"
    NOTE = "note"
    PROBLEM = "problem"


class Panel(QFrame):
    """A panel with padding 16 whose parts stand below one another.

    Attributes:
        column: The layout to add to.
    """

    def __init__(
        self, parent: QWidget | None = None, *, kind: PanelKind = PanelKind.SURFACE, padding: int = PANEL_PADDING
    ) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setProperty("panel", kind.value)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(GRID)


class Hairline(QFrame):
    """One line, across or upright."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        """Make the line."""
        super().__init__(parent)
        self.setProperty("line", True)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
