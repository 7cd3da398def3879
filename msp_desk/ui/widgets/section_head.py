"""The heading of a part of a page, with what can be done there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel


class SectionHead(QWidget):
    """A heading with a muted remark beside it and small buttons at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a heading without words."""
        super().__init__(parent)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._remark = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)  # the buttons keep their room
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, GRID, 0, 0)
        self._line.setSpacing(GRID)
        self._line.addWidget(self._title)
        self._line.addWidget(self._remark)
        self._line.addStretch(1)

    def say(self, title: str, remark: str = "") -> None:
        """Set the words."""
        self._title.setText(title)
        self._remark.setText(remark)

    def add_button(self, pressed: Callable[[], object]) -> PushButton:
        """Add a small button without words."""
        button = PushButton(small=True)
        button.clicked.connect(lambda _on=False: pressed())
        self._line.addWidget(button)
        return button
