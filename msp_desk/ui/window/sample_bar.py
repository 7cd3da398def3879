"""The quiet bar over a sample desk: what it is, and the way to the owner's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel


class SampleBar(QFrame):
    """Says that nothing here is real.

    Signals:
        own_desk_wanted: The owner wants to begin or open the own desk.
    """

    own_desk_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar for an owner who has no desk yet."""
        super().__init__(parent)
        self.setObjectName("sample_bar")
        self._own_there = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(GAP, 4, GAP, 4)
        line.setSpacing(GAP)
        self._text = ElidedLabel(tone=Tone.MUTED)
        self._button = PushButton(small=True)
        self._button.setObjectName("own_desk_button")
        self._button.clicked.connect(self.own_desk_wanted)
        line.addWidget(self._text, 1)
        line.addWidget(self._button)
        column.addLayout(line)
        column.addWidget(Hairline())
        self._retranslate()

    def set_own_there(self, *, there: bool) -> None:
        """Say whether the owner has a desk already."""
        self._own_there = there
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._text.setText(self.tr("Sample data: a made-up firm to try everything on. It begins afresh at each start."))
        self._button.setText(self.tr("Open your own desk") if self._own_there else self.tr("Start your own desk"))
