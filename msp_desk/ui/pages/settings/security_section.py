"""Security: the passphrase of the desk, its recovery note, the lock, and what this computer remembers."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.actions.protection_order import ProtectionDone
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.copies_panel import CopiesPanel
from msp_desk.ui.pages.settings.lock_panel import LockPanel
from msp_desk.ui.pages.settings.passphrase_panel import WIDEST, PassphrasePanel
from msp_desk.ui.pages.settings.remember_panel import RememberPanel
from msp_desk.ui.pages.settings.section import Section, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.recovery_note import print_recovery_note, save_recovery_note

_PRIVACY = "Ctrl+Shift+H"


class SecuritySection(Section):
    """Who can read the desk.

    Signals:
        protection_wanted: Carries the :class:`~msp_desk.core.actions.protection_order.ProtectionOrder`.
    """

    protection_wanted = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self.passphrase = PassphrasePanel(link)
        self.passphrase.protection_wanted.connect(self.protection_wanted)
        self.passphrase.unfolded.connect(lambda: QTimer.singleShot(0, self, self._show_form))
        self.copies = CopiesPanel(link)
        self.note = self._note_panel()
        self.lock = LockPanel()
        self.remember = RememberPanel(link)
        self._privacy = Panel()
        self._privacy_title = heading()
        self._privacy_line = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._privacy.column.addWidget(self._privacy_title)
        self._privacy.column.addWidget(self._privacy_line)
        for panel in (self.passphrase, self.copies, self.note, self.lock, self.remember, self._privacy):
            panel.setMaximumWidth(WIDEST)
            self.column.addWidget(panel)
        self.column.addStretch(1)
        self.retranslate()

    def tell_done(self, done: ProtectionDone) -> None:
        """Say what came of an order."""
        self.refresh()
        self.passphrase.tell_done(done)

    def _show_form(self) -> None:
        self.ensureWidgetVisible(self.passphrase)

    def refresh(self) -> None:
        """Show what protects the desk; what needs a passphrase is there only with one."""
        encrypted = self.link.desk.encrypted
        for panel in (self.note, self.lock, self.remember):
            panel.setVisible(encrypted)
        self.passphrase.refresh()
        self.copies.refresh()
        if encrypted:
            self.lock.refresh()
            self.remember.refresh()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Security"),
            self.tr("Who can read the desk: on a stolen computer, in a lost backup, and over your shoulder."),
        )
        self._note_title.setText(self.tr("Recovery note"))
        self._note_line.setText(
            self.tr(
                "One page for the safe: which file the passphrase opens, where the backups are, how to open them "
                "without this program, and room to write the passphrase by hand. The program never prints it."
            )
        )
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save as PDF…"))
        keys = QKeySequence(_PRIVACY).toString(QKeySequence.SequenceFormat.NativeText)
        self._privacy_title.setText(self.tr("Privacy screen"))
        self._privacy_line.setText(
            self.tr(
                "{keys} puts everything out of sight while somebody stands beside you, and brings it back."
            ).replace("{keys}", keys)
        )
        for panel in (self.passphrase, self.copies, self.lock, self.remember):
            panel.retranslate()

    def _note_panel(self) -> Panel:
        panel = Panel()
        self._note_title = heading()
        self._note_line = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._print, self._save = PushButton(), PushButton()
        self._print.setObjectName("print_recovery_note")
        self._save.setObjectName("save_recovery_note")
        self._print.clicked.connect(lambda: print_recovery_note(self.link, self.window()))
        self._save.clicked.connect(lambda: save_recovery_note(self.link, self.window()))
        panel.column.addWidget(self._note_title)
        panel.column.addWidget(self._note_line)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch(1)
        panel.column.addLayout(row)
        return panel
