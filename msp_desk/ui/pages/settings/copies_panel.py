"""Earlier copies of an encrypted desk that can still be read without its passphrase, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.passphrase_panel import WIDEST
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.passphrase_edit import PassphraseEdit
from msp_desk.ui.widgets.plain_label import PlainLabel


class CopiesPanel(Panel):
    """Earlier copies of the desk that can be read without its passphrase; hidden where there are none."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._link = link
        self._copies: tuple[Path, ...] = ()
        self._busy = False
        self.setMaximumWidth(WIDEST)
        self._title = heading()
        self._list = PlainLabel(wrap=True)
        self._names = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._edit = PassphraseEdit()
        self._edit.line.setObjectName("copies_passphrase")
        self._encrypt, self._delete = PushButton(), PushButton()
        self._encrypt.setObjectName("encrypt_copies")
        self._delete.setObjectName("remove_copies")
        self._encrypt.clicked.connect(self.encrypt)
        self._edit.submitted.connect(self.encrypt)
        self._delete.clicked.connect(self._ask_to_remove)
        self._said = PlainLabel(wrap=True)
        self._said.hide()
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

    @property
    def said(self) -> str:
        """What came of the last deed."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def edit(self) -> PassphraseEdit:
        """Where the passphrase of the desk is typed."""
        return self._edit

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
        self._run(lambda: encrypt_copies(copies, path, typed), self._on_encrypted)

    def remove(self) -> None:
        """Remove them for good."""
        from msp_desk.core.actions.protecting import remove_copies

        copies = self._copies
        self._run(lambda: remove_copies(copies), self._on_removed)

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

    def _run(self, work: Callable[[], object], told: Callable[[object], None]) -> None:
        if self._busy:
            return
        self._busy = True
        self._tell(self.tr("Working…"), Tone.MUTED)
        task = self._link.background.run(lambda _token: work())
        task.finished.connect(lambda result: self._on_over(lambda: told(result)))
        task.failed.connect(lambda error: self._on_over(lambda: self._on_failed(error)))
        task.cancelled.connect(lambda: self._on_over(lambda: self._tell("")))

    def _on_over(self, say: Callable[[], None]) -> None:
        self._busy = False
        say()
        self.refresh()

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

    def _on_failed(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._tell("")
            self._edit.refuse(self._link.wording.error(error))
        elif isinstance(error, BaseException):
            self._tell("")
            raise error

    def _tell(self, sentence: str, tone: Tone = Tone.TEXT) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
