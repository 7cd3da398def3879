"""The foot of the import dialog: how far it is, what stands in the way, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class Foot(QWidget):
    """Progress, a sentence and three buttons.

    Signals:
        skip_wanted: The next file is wanted instead of this one.
        cancel_wanted: The dialog is to close.
        go_wanted: The step that the coloured button names is to be taken.
    """

    skip_wanted = Signal()
    cancel_wanted = Signal()
    go_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self._state = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._state.setObjectName("import_state")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedWidth(160)
        self._progress.hide()
        self._skip = PushButton(self.tr("Skip this file"))
        self._skip.clicked.connect(lambda _on=False: self.skip_wanted.emit())
        self._cancel = PushButton()
        self._cancel.clicked.connect(lambda _on=False: self.cancel_wanted.emit())
        self._go = PushButton(role=ButtonRole.PRIMARY)
        self._go.setObjectName("import_go")
        self._go.clicked.connect(lambda _on=False: self.go_wanted.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        line.setSpacing(GRID)
        line.addWidget(self._progress)
        words = QHBoxLayout()
        words.addWidget(self._state, 1)
        words.addStretch(0)  # the words end at the width that reads well; the buttons stay as wide as they are
        line.addLayout(words, 1)
        for button in (self._skip, self._cancel, self._go):
            line.addWidget(button)

    @property
    def can_go(self) -> bool:
        """Whether the coloured button can be pressed."""
        return self._go.isEnabled() and self._go.isVisibleTo(self)

    def say(self, text: str) -> None:
        """Say what is being done or what stands in the way."""
        self._state.setText(text)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; no total means that nobody knows."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()

    def end_progress(self) -> None:
        """Nothing runs any more."""
        self._progress.hide()

    def offer_go(self, label: str, *, shown: bool, ready: bool) -> None:
        """Name the next step, and say whether it can be taken."""
        self._go.set_plain_text(label)
        self._go.setVisible(shown)
        self._go.setEnabled(ready)

    def offer_cancel(self, *, shown: bool, done: bool) -> None:
        """Offer to leave: to cancel, or to close once everything is done."""
        self._cancel.setText(self.tr("Close") if done else self.tr("Cancel"))
        self._cancel.setVisible(shown)

    def offer_skip(self, *, shown: bool) -> None:
        """Offer to pass over this file."""
        self._skip.setVisible(shown)

    def focus_go(self) -> None:
        """Put the keyboard on the coloured button."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_cancel(self) -> None:
        """Put the keyboard on the button that leaves."""
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
