"""What is missing for a grade, each gap with how to fill it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.ui.pages.grades.why_content import GapWords
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.plain_label import PlainLabel


class GapList(QWidget):
    """What is missing, each with how to fill it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List nothing."""
        super().__init__(parent)
        self._shown: tuple[GapWords, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_gaps(self, gaps: Sequence[GapWords]) -> None:
        """List other gaps."""
        if tuple(gaps) == self._shown:
            return
        self._shown = tuple(gaps)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, gap in enumerate(gaps):
            if place:
                self._column.addSpacing(GRID)
            if gap.title:
                self._add(PlainLabel(gap.title, self, bold=True))
            self._add(PlainLabel(gap.reason, self, wrap=True))
            self._add(PlainLabel(gap.fill, self, tone=Tone.MUTED, wrap=True))

    def _add(self, label: PlainLabel) -> None:
        """Add a label and show it at once: shown later, it would not be counted in the height."""
        self._column.addWidget(label)
        label.show()
