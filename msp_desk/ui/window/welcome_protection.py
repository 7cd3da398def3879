"""The quiet choice of a first start: a passphrase for the desk, or none for now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.passphrase_edit import NewPassphrase
from msp_desk.ui.widgets.plain_label import PlainLabel

_LEAST = 280
"""Least width of what is said in words, so that it does not become a tower of single words."""


class WelcomeProtection(QWidget):
    """A box to tick; the passphrase is asked for only then.

    Signals:
        submitted: Enter was pressed in the last field.
        grown: The fields were unfolded.
    """

    submitted = Signal()
    grown = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Make it without a passphrase.

        Args:
            wording: Says what is wrong.
            parent: Its owner.
        """
        super().__init__(parent)
        self._chosen: Passphrase | None = None
        self._box = QCheckBox()
        self._box.setObjectName("welcome_protect")
        self._box.toggled.connect(self._on_toggled)
        self._new = NewPassphrase(wording)
        self._new.submitted.connect(self.submitted)
        self._warning = PlainLabel(size=TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._note = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._box)
        for part in (self._new, self._warning, self._note):
            part.setMinimumWidth(_LEAST)
            column.addWidget(part)
        self._show_fields(shown=False)
        self.speak(wording)

    @property
    def box(self) -> QCheckBox:
        """The box to tick."""
        return self._box

    @property
    def new(self) -> NewPassphrase:
        """Where the passphrase is typed."""
        return self._new

    @property
    def wanted(self) -> bool:
        """Whether the owner wants a passphrase."""
        return self._box.isChecked()

    @property
    def chosen(self) -> Passphrase | None:
        """The passphrase that was found sound; None for none."""
        return self._chosen if self.wanted else None

    def widgets(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [self._box, *self._new.widgets()]

    def is_sound(self) -> bool:
        """Whether nothing is wanted, or a sound passphrase stands there; else what is wrong is said."""
        if not self.wanted:
            return True
        self._chosen = self._new.value()
        return self._chosen is not None

    def take_focus(self) -> None:
        """Put the keyboard into the passphrase."""
        self._new.first.line.setFocus(Qt.FocusReason.TabFocusReason)

    def speak(self, wording: Wording) -> None:
        """Speak another language."""
        self._new.speak(wording)
        self._box.setText(self.tr("Protect this desk with a passphrase"))
        self._warning.setText(
            self.tr("Nobody can recover it: without it the desk and its backups stay closed for good.")
        )
        self._note.setText(
            self.tr("You can print a recovery note right after this, and set, change or remove it later in Settings.")
        )

    def _on_toggled(self, wanted: bool) -> None:
        self._show_fields(shown=wanted)
        if wanted:
            self.take_focus()
            self.grown.emit()
        else:
            self._new.clear()
            self._chosen = None

    def _show_fields(self, *, shown: bool) -> None:
        for part in (self._new, self._warning, self._note):
            part.setVisible(shown)
