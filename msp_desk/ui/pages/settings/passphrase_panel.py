"""Setting, changing and removing the passphrase of the desk, and what becomes of earlier backups without one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.actions.protection_order import ProtectionDone, ProtectionKind, ProtectionOrder
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.passphrase_edit import NewPassphrase, PassphraseEdit
from msp_desk.ui.widgets.plain_label import PlainLabel

WIDEST: Final = 720
_SAID: Final = {
    ProtectionKind.SET: "encryption.set",
    ProtectionKind.CHANGE: "encryption.changed",
    ProtectionKind.REMOVE: "encryption.removed",
}


class PassphrasePanel(Panel):
    """What protects the desk now, and the form to change that.

    Signals:
        protection_wanted: Carries the :class:`~msp_desk.core.actions.protection_order.ProtectionOrder`; the present
            passphrase in it was tried and fits.
        unfolded: The form was opened.
    """

    protection_wanted = Signal(object)
    unfolded = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._link = link
        self._kind: ProtectionKind | None = None
        self._busy = False
        self.setMaximumWidth(WIDEST)
        self._title = heading()
        self._state = PlainLabel(wrap=True)
        self._set, self._change, self._remove = (PushButton() for _ in range(3))
        for button, kind in (
            (self._set, ProtectionKind.SET), (self._change, ProtectionKind.CHANGE),
            (self._remove, ProtectionKind.REMOVE),
        ):  # fmt: skip
            button.setObjectName(f"passphrase_{kind.value}")
            button.clicked.connect(lambda _on=False, kind=kind: self.begin(kind))
        self._said = PlainLabel(wrap=True)
        self._said.hide()
        self._form = QWidget()
        self._present = PassphraseEdit()
        self._present.line.setObjectName("present_passphrase")
        self._new = NewPassphrase(link.wording)
        self._warning = PlainLabel(wrap=True, tone=Tone.WARN)
        self._effect = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._cancel, self._do = PushButton(), PushButton(role=ButtonRole.PRIMARY)
        self._do.setObjectName("passphrase_do")
        self._cancel.clicked.connect(self.leave)
        self._do.clicked.connect(self.submit)
        self._present.submitted.connect(self._on_present_entered)
        self._new.submitted.connect(self.submit)
        self._lay_out()
        self.leave()

    @property
    def said(self) -> str:
        """What is said about the last change."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def present(self) -> PassphraseEdit:
        """Where the present passphrase is typed."""
        return self._present

    @property
    def new(self) -> NewPassphrase:
        """Where a new one is typed."""
        return self._new

    def begin(self, kind: ProtectionKind) -> None:
        """Open the form."""
        self._kind = kind
        self._tell("")
        self._present.clear()
        self._new.clear()
        self._present.setVisible(kind is not ProtectionKind.SET)
        self._new.setVisible(kind is not ProtectionKind.REMOVE)
        self._warning.setVisible(kind is not ProtectionKind.REMOVE)
        self.retranslate()
        self._form.show()
        first = self._new.first if kind is ProtectionKind.SET else self._present
        first.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unfolded.emit()

    def leave(self) -> None:
        """Close the form; what was typed is forgotten."""
        self._kind = None
        self._present.clear()
        self._new.clear()
        self._form.hide()

    def submit(self) -> None:
        """Ask for what was typed; the present passphrase is tried first, away from the window."""
        kind = self._kind
        if kind is None or self._busy:
            return
        if kind is not ProtectionKind.SET and not self._present.value():
            self._present.refuse(self._link.wording.say("encryption.empty"))
            return
        wanted = None
        if kind is not ProtectionKind.REMOVE:
            wanted = self._new.value()
            if wanted is None:
                return
        if kind is ProtectionKind.SET:
            self._order(ProtectionOrder(kind=kind, wanted=wanted))
            return
        present = self._present.value()
        if wanted is not None and wanted == present:
            self._new.first.refuse(self._link.wording.say("encryption.same_passphrase", file=self._link.path.name))
            return
        desk = self._link.desk
        self._wait(waiting=True)
        order = ProtectionOrder(kind=kind, present=present, wanted=wanted)
        task = self._link.asking.run(lambda _token: desk.opens_with(present))
        task.finished.connect(lambda fits: self._on_tried(order, fits))
        task.failed.connect(self._on_failed)

    def tell_done(self, done: ProtectionDone) -> None:
        """Say what came of an order, when the desk is open again."""
        sentence = self._link.wording.say(_SAID[done.order.kind], file=self._link.path.name, count=done.protected.rows)
        objection = "" if done.keychain is None else f" {self._link.wording.error(done.keychain)}"
        self._tell(sentence + objection, Tone.OK if done.keychain is None else Tone.WARN)

    def refresh(self) -> None:
        """Show what protects the desk."""
        encrypted = self._link.desk.encrypted
        self._set.setVisible(not encrypted)
        self._change.setVisible(encrypted)
        self._remove.setVisible(encrypted)
        self._state.setText(
            self.tr(
                "This desk is encrypted. Without the passphrase nobody can read the file, its backups, or what is left "
                "of them on a disk."
            )
            if encrypted
            else self.tr(
                "This desk is not encrypted: whoever gets the file or a backup can read it. The encryption of the "
                "whole disk protects a stolen computer, but not a copied file."
            )
        )

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(self.tr("Passphrase"))
        self._set.setText(self.tr("Set a passphrase…"))
        self._change.setText(self.tr("Change…"))
        self._remove.setText(self.tr("Remove…"))
        self._present.name(self.tr("Present passphrase"))
        self._new.speak(self._link.wording)
        if self._kind is ProtectionKind.CHANGE:
            self._new.first.name(self.tr("New passphrase"))
            self._new.second.name(self.tr("New passphrase, once more"))
        self._warning.setText(
            self.tr("Nobody can recover the passphrase: without it the desk and its backups stay closed for good.")
        )
        self._cancel.setText(self.tr("Cancel"))
        self._name_form()

    def _name_form(self) -> None:
        more = self.tr(
            "The window closes for a moment. The desk is backed up, written anew and compared row by row; until then "
            "the old file stays as it is. What can be undone now cannot be undone afterwards."
        )
        earlier = {
            ProtectionKind.SET: self.tr(
                "Earlier backups stay readable without it; you are asked afterwards what becomes of them."
            ),
            ProtectionKind.CHANGE: self.tr("Earlier backups keep the passphrase they were made with."),
            ProtectionKind.REMOVE: self.tr(
                "Whoever gets the file can read it then. Encrypted backups keep their passphrase."
            ),
        }
        deed = {
            ProtectionKind.SET: self.tr("Encrypt the desk"),
            ProtectionKind.CHANGE: self.tr("Change the passphrase"),
            ProtectionKind.REMOVE: self.tr("Remove the passphrase"),
        }
        kind = self._kind or ProtectionKind.SET
        self._effect.setText(f"{earlier[kind]} {more}")
        self._do.setText(self.tr("Checking…") if self._busy else deed[kind])

    def _on_present_entered(self) -> None:
        if self._kind is ProtectionKind.CHANGE:
            self._new.first.line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.submit()

    def _on_tried(self, order: ProtectionOrder, fits: object) -> None:
        self._wait(waiting=False)
        if fits:
            self._order(order)
        else:
            self._present.refuse(self.tr("This is not the present passphrase. Nothing was changed."))

    def _on_failed(self, error: object) -> None:
        self._wait(waiting=False)
        if isinstance(error, MspDeskError):
            self._present.refuse(self._link.wording.error(error))
        elif isinstance(error, BaseException):
            raise error

    def _order(self, order: ProtectionOrder) -> None:
        self.leave()
        self.protection_wanted.emit(order)

    def _wait(self, *, waiting: bool) -> None:
        self._busy = waiting
        self._name_form()

    def _tell(self, sentence: str, tone: Tone = Tone.TEXT) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._set, self._change, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = Panel(self._form, padding=0)
        inside.setProperty("panel", "")
        for part in (self._present, self._new, self._warning, self._effect):
            inside.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._do)
        inside.column.addLayout(row)
        around = QHBoxLayout(self._form)
        around.setContentsMargins(0, GRID, 0, 0)
        around.addWidget(inside)
        for part in (self._title, self._state):
            self.column.addWidget(part)
        self.column.addLayout(buttons)
        self.column.addWidget(self._said)
        self.column.addWidget(self._form)
