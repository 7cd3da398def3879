"""Earlier copies of an encrypted desk that can still be read without its passphrase, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.deed_panel import DeedPanel
from msp_desk.ui.pages.settings.passphrase_panel import WIDEST
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class CopiesPanel(DeedPanel):
    """Earlier copies of the desk that can be read without its passphrase; hidden where there are none."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(link, link.background, parent)
        self._copies: tuple[Path, ...] = ()
        self.setMaximumWidth(WIDEST)
        self._list = PlainLabel(wrap=True)
        self._names = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._edit.line.setObjectName("copies_passphrase")
        self._encrypt, self._delete = PushButton(), PushButton()
        self._encrypt.setObjectName("encrypt_copies")
        self._delete.setObjectName("remove_copies")
        self._encrypt.clicked.connect(self.encrypt)
        self._edit.submitted.connect(self.encrypt)
        self._delete.clicked.connect(self._ask_to_remove)
        for part in (self._title, self._list, self._names, self._edit):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._encrypt)
        row.addWidget(self._delete)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._said)
        self.hide()

    def refresh(self) -> None:
        """Look for copies."""
        from msp_desk.core.actions.protecting import plain_copies

        desk = self._link.desk
        self._copies = plain_copies(desk.path, desk.folders) if desk.encrypted else ()
        wording = self._link.wording
        self._list.setText(wording.say("encryption.copies_left", count=len(self._copies)) if self._copies else "")
        names = [path.name for path in self._copies[:5]]
        self._names.setText(", ".join(names) + (" …" if len(self._copies) > len(names) else ""))
        for part in (self._list, self._names, self._edit, self._encrypt, self._delete):
            part.setVisible(bool(self._copies))
        self.setVisible(bool(self._copies) or bool(self.said))

    def encrypt(self) -> None:
        """Make them anew with the passphrase of the desk."""
        from msp_desk.core.actions.protecting import encrypt_copies

        typed, copies, path = self._edit.value(), self._copies, self._link.path
        if not typed:
            self._edit.refuse(self._link.wording.say("encryption.empty"))
            return
        self._run(lambda: encrypt_copies(copies, path, typed), self._on_encrypted, self.tr("Working…"))

    def remove(self) -> None:
        """Remove them for good."""
        from msp_desk.core.actions.protecting import remove_copies

        copies = self._copies
        self._run(lambda: remove_copies(copies), self._on_removed, self.tr("Working…"))

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(self.tr("Earlier copies without a passphrase"))
        self._edit.name(self.tr("Passphrase of this desk"))
        self._encrypt.setText(self.tr("Encrypt them"))
        self._delete.setText(self.tr("Remove them…"))

    def _ask_to_remove(self) -> None:
        from msp_desk.ui.widgets.asking import ask_once

        ask_once(
            self.window(),
            self.tr("Remove these earlier copies for good?"),
            self.tr("The encrypted backups stay. What is removed here cannot be brought back by the program."),
            self.tr("Remove"),
            self.remove,
        )

    def _on_encrypted(self, unreadable: object) -> None:
        self._edit.clear()
        left = tuple(unreadable) if isinstance(unreadable, tuple) else ()
        wording = self._link.wording
        said = wording.say("encryption.copies_encrypted", count=len(self._copies) - len(left))
        if left:
            names = ", ".join(path.name for path in left)
            said = f"{wording.say('encryption.copies_failed', count=len(left))} {names}"
        self._tell(said, Tone.WARN if left else Tone.OK)

    def _on_removed(self, count: object) -> None:
        self._tell(self._link.wording.say("encryption.copies_removed", count=count), Tone.OK)

    def _refused(self, sentence: str) -> None:
        self._tell("")
        self._edit.refuse(sentence)
