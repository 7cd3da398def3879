"""Whether this computer remembers the passphrase of an encrypted desk, in the keychain of the system."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.actions.remembering import forget, remember, wants_remembering
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.section import heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.passphrase_edit import PassphraseEdit
from msp_desk.ui.widgets.plain_label import PlainLabel


class RememberPanel(Panel):
    """The passphrase in the keychain of this computer, only when the owner wants it."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._link = link
        self._busy = False
        self._title = heading()
        self._state = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._edit = PassphraseEdit()
        self._edit.line.setObjectName("remembered_passphrase")
        self._edit.submitted.connect(self.remember)
        self._keep, self._forget = PushButton(), PushButton()
        self._keep.setObjectName("remember")
        self._forget.setObjectName("forget")
        self._keep.clicked.connect(self.remember)
        self._forget.clicked.connect(self.forget)
        self._said = PlainLabel(wrap=True)
        self._said.hide()
        for part in (self._title, self._state, self._edit):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._keep)
        row.addWidget(self._forget)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._said)

    @property
    def said(self) -> str:
        """What came of the last deed."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def edit(self) -> PassphraseEdit:
        """Where the passphrase is typed."""
        return self._edit

    def remember(self) -> None:
        """Hand the passphrase to the keychain, when it is that of the desk."""
        desk, typed = self._link.desk, self._edit.value()
        if not typed:
            self._edit.refuse(self._link.wording.say("encryption.empty"))
            return

        def keep() -> bool:
            if not desk.opens_with(typed):
                return False
            remember(desk.path, typed, desk.folders)
            return True

        self._run(keep, self._on_kept)

    def forget(self) -> None:
        """Take it out of the keychain."""
        desk = self._link.desk
        self._run(lambda: forget(desk.path, desk.folders), self._on_forgotten)

    def refresh(self) -> None:
        """Show whether it is remembered; the keychain itself is not asked."""
        desk = self._link.desk
        remembered = wants_remembering(desk.path, desk.folders)
        self._edit.setVisible(not remembered)
        self._keep.setVisible(not remembered)
        self._forget.setVisible(remembered)
        self._state.setText(
            self.tr("This computer opens the desk without asking. Whoever can use your account here can open it, too.")
            if remembered
            else self.tr(
                "The keychain of the system can keep the passphrase, so that the program does not ask at each start. "
                "Whoever can use your account here can then open the desk, too; the lock still asks."
            )
        )

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        self._title.setText(self.tr("Remember on this computer"))
        self._edit.name(self.tr("Passphrase of this desk"))
        self._keep.setText(self.tr("Remember"))
        self._forget.setText(self.tr("Forget"))

    def _run(self, work: Callable[[], object], told: Callable[[object], None]) -> None:
        """The keychain may ask the owner something, or take its time: away from the window."""
        if self._busy:
            return
        self._busy = True
        self._tell(self.tr("Asking the keychain of this computer…"), Tone.MUTED)
        task = self._link.background.branch().run(lambda _token: work())
        task.finished.connect(lambda result: self._on_over(lambda: told(result)))
        task.failed.connect(lambda error: self._on_over(lambda: self._on_failed(error)))
        task.cancelled.connect(lambda: self._on_over(lambda: self._tell("")))

    def _on_over(self, say: Callable[[], None]) -> None:
        self._busy = False
        say()
        self.refresh()

    def _on_kept(self, kept: object) -> None:
        if kept:
            self._edit.clear()
            self._tell(self.tr("The keychain of this computer keeps the passphrase now."), Tone.OK)
        else:
            self._tell("")
            self._edit.refuse(self.tr("This is not the passphrase of this desk. Nothing was remembered."))

    def _on_forgotten(self, _nothing: object) -> None:
        self._tell(self.tr("This computer remembers the passphrase no longer."), Tone.OK)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._tell(self._link.wording.error(error), Tone.WARN)
        elif isinstance(error, BaseException):
            self._tell("")
            raise error

    def _tell(self, sentence: str, tone: Tone = Tone.TEXT) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
