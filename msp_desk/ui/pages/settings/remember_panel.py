"""Whether this computer remembers the passphrase of an encrypted desk, in the keychain of the system."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.actions.remembering import forget, remember, wants_remembering
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.deed_panel import DeedPanel
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel


class RememberPanel(DeedPanel):
    """The passphrase in the keychain of this computer, only when the owner wants it."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the panel; the keychain may ask the owner something, so it has a queue of its own."""
        super().__init__(link, link.background.branch(), parent)
        self._state = PlainLabel(wrap=True, tone=Tone.MUTED)
        self._edit.line.setObjectName("remembered_passphrase")
        self._edit.submitted.connect(self.remember)
        self._keep, self._forget = PushButton(), PushButton()
        self._keep.setObjectName("remember")
        self._forget.setObjectName("forget")
        self._keep.clicked.connect(self.remember)
        self._forget.clicked.connect(self.forget)
        for part in (self._title, self._state, self._edit):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._keep)
        row.addWidget(self._forget)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._said)

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

        self._run(keep, self._on_kept, self.tr("Asking the keychain of this computer…"))

    def forget(self) -> None:
        """Take it out of the keychain."""
        desk = self._link.desk
        self._run(
            lambda: forget(desk.path, desk.folders),
            self._on_forgotten,
            self.tr("Asking the keychain of this computer…"),
        )

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

    def _on_kept(self, kept: object) -> None:
        if kept:
            self._edit.clear()
            self._tell(self.tr("The keychain of this computer keeps the passphrase now."), Tone.OK)
        else:
            self._tell("")
            self._edit.refuse(self.tr("This is not the passphrase of this desk. Nothing was remembered."))

    def _on_forgotten(self, _nothing: object) -> None:
        self._tell(self.tr("This computer remembers the passphrase no longer."), Tone.OK)
