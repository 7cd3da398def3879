"""When an encrypted desk is locked: after some minutes without a touch, or at once."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.preferences import LOCK_AFTER
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.segments import Segments

_KEYS = "Ctrl+Alt+L"


@runtime_checkable
class LockingWindow(Protocol):
    """A window that puts the desk out of sight."""

    @property
    def lock_minutes(self) -> int:
        """Minutes without a touch after which it locks; 0 never."""

    def choose_lock(self, minutes: int) -> None:
        """Lock after other minutes."""

    def lock_now(self) -> None:
        """Lock."""


class LockPanel(Panel):
    """Minutes without a touch, and the lock at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._title = heading()
        self._minutes = Segments([(minutes, str(minutes)) for minutes in LOCK_AFTER], name="lock")
        self._minutes.setObjectName("lock_after")
        self._minutes.changed.connect(self._on_chosen)
        self._note = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._now = PushButton()
        self._now.setObjectName("lock_now")
        self._now.clicked.connect(self._on_now)
        self.column.addWidget(self._title)
        self.column.addWidget(self._minutes)
        self.column.addWidget(self._note)
        row = QHBoxLayout()
        row.addWidget(self._now)
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def minutes(self) -> Segments:
        """The choice."""
        return self._minutes

    def refresh(self) -> None:
        """Show what is chosen."""
        window = self.window()
        if isinstance(window, LockingWindow):
            self._minutes.set_value(window.lock_minutes)

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(self.tr("Lock when nobody touches the program"))
        self._minutes.rename(self.tr("Lock when nobody touches the program"))
        after = self.tr("{count} minutes")
        self._minutes.set_words(
            [self.tr("Never") if not one else after.replace("{count}", str(one)) for one in LOCK_AFTER]
        )
        self._note.setText(
            self.tr(
                "{keys} locks at once. Nothing of the desk is in sight then; what is open stays open behind it, and "
                "work in progress goes on. The sleep of the computer counts as time."
            ).replace("{keys}", QKeySequence(_KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        )
        self._now.setText(self.tr("Lock now"))

    def _on_chosen(self, minutes: object) -> None:
        window = self.window()
        if isinstance(window, LockingWindow) and isinstance(minutes, int):
            window.choose_lock(minutes)

    def _on_now(self) -> None:
        window = self.window()
        if isinstance(window, LockingWindow):
            QTimer.singleShot(0, self, window.lock_now)  # not inside its own click: it hides this button
