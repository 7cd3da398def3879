"""Opening an encrypted desk: the passphrase is asked for or remembered, and tried away from the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError, WrongPassphrase
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.window.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from msp_desk.core.actions.opening import OpenedDesk
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.records.language import Language

OpenDesk = Callable[[Path, Passphrase | None], "OpenedDesk"]


class Unlocking(QObject):
    """Asks until the desk is open or the owner goes another way.

    Signals:
        opened: Carries the open desk and the passphrase that opened it.
        failed: No passphrase would help, for the file is damaged or open elsewhere; carries the error and the path.
        other_wanted: Another desk should open instead; carries its path.
        restore_wanted: A backup should take the place of the desk; carries the path of the desk and of the backup.
        sample_wanted: The sample data should open instead.
        given_up: The dialog was closed.
        keychain_failed: The desk is open, but the keychain did not do what was wanted; carries the error.
    """

    opened = Signal(object, object)
    failed = Signal(object, object)
    other_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    sample_wanted = Signal()
    given_up = Signal()
    keychain_failed = Signal(object)

    def __init__(self, folders: Folders, open_desk: OpenDesk, spoken: Callable[[], Language], parent: QObject) -> None:
        """Ask for nothing yet.

        Args:
            folders: Where it stands which desks this computer remembers.
            open_desk: Opens a desk with a passphrase, in any thread.
            spoken: The language of the window now.
            parent: The course of the program.
        """
        super().__init__(parent)
        self._folders, self._open, self._spoken = folders, open_desk, spoken
        self._dialog: PassphraseDialog | None = None
        self._background: Background | None = None

    @property
    def dialog(self) -> PassphraseDialog | None:
        """What asks."""
        return self._dialog

    def ask(self, path: Path, parent: QWidget | None = None, *, saying: str = "") -> None:
        """Ask for the passphrase of a desk; where this computer remembers it, that one is tried first.

        Args:
            path: The desk.
            parent: The window in front of which it is asked; None where there is none.
            saying: What stands below the field to begin with.
        """
        self.put_away()
        backups = self._folders.backups_of(path)
        found = backups if backups.is_dir() else None
        dialog = self._dialog = PassphraseDialog(path, parent=parent, backups=found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        dialog.tried.connect(partial(self._try, dialog, path))
        dialog.other_wanted.connect(self.other_wanted)
        dialog.restore_wanted.connect(partial(self.restore_wanted.emit, path))
        dialog.sample_wanted.connect(self.sample_wanted)
        dialog.rejected.connect(self._on_rejected)
        dialog.say(saying)
        dialog.open() if parent is not None else dialog.show()
        self._recall(dialog, path)

    def put_away(self) -> None:
        """Ask no more."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()
            dialog.deleteLater()

    def stop(self) -> None:
        """Wait for what is tried; before the program ends."""
        background, self._background = self._background, None
        if background is not None:
            background.stop()

    def _threads(self) -> Background:
        if self._background is None:
            self._background = Background(self)
        return self._background

    def _recall(self, dialog: PassphraseDialog, path: Path) -> None:
        """Look into the keychain, which may ask the owner something or never answer: typing goes on meanwhile."""
        from msp_desk.core.actions.remembering import recall, wants_remembering

        if not wants_remembering(path, self._folders):
            return
        dialog.remember.setChecked(True)
        dialog.edit.say(self.tr("Asking the keychain of this computer…"))
        task = self._threads().branch().run(lambda _token: recall(path, self._folders))
        task.finished.connect(partial(self._on_recalled, dialog, path))
        task.failed.connect(partial(self._on_no_keychain, dialog))

    def _on_recalled(self, dialog: PassphraseDialog, path: Path, found: object) -> None:
        if dialog is not self._dialog or dialog.busy:
            return
        if isinstance(found, Passphrase):
            dialog.wait()
            self._run(dialog, path, found, remembered=True)
        else:
            dialog.say(self.tr("The keychain no longer holds the passphrase of this desk. Type it to go on."))

    def _on_no_keychain(self, dialog: PassphraseDialog, error: object) -> None:
        if dialog is not self._dialog or dialog.busy:
            return
        if isinstance(error, MspDeskError):
            dialog.say(Wording(self._spoken()).error(error))
        elif isinstance(error, BaseException):
            dialog.say("")
            raise error

    def _try(self, dialog: PassphraseDialog, path: Path, passphrase: Passphrase, _remember: bool) -> None:
        self._run(dialog, path, passphrase, remembered=False)

    def _run(self, dialog: PassphraseDialog, path: Path, passphrase: Passphrase, *, remembered: bool) -> None:
        task = self._threads().run(lambda _token: self._open(path, passphrase))
        task.finished.connect(partial(self._on_opened, dialog, path, passphrase, remembered))
        task.failed.connect(partial(self._on_failed, dialog, path, remembered))

    def _on_opened(
        self, dialog: PassphraseDialog, path: Path, passphrase: Passphrase, remembered: bool, desk: OpenedDesk
    ) -> None:
        if dialog is not self._dialog:
            desk.close()  # the owner went another way meanwhile
            return
        wanted = dialog.remember.isChecked()
        self.opened.emit(desk, passphrase)
        if not remembered:
            self._keep(path, passphrase, wanted=wanted)

    def _on_failed(self, dialog: PassphraseDialog, path: Path, remembered: bool, error: object) -> None:
        if dialog is not self._dialog:
            return
        if isinstance(error, WrongPassphrase):
            if remembered:
                dialog.say(
                    self.tr("The passphrase in the keychain does not open this desk any more. Type the new one.")
                )
            else:
                dialog.refuse(Wording(self._spoken()).error(error))
        elif isinstance(error, MspDeskError):
            self.failed.emit(error, path)
        elif isinstance(error, BaseException):
            dialog.say("")
            raise error

    def _keep(self, path: Path, passphrase: Passphrase, *, wanted: bool) -> None:
        """Let the keychain follow what the owner ticked."""
        from msp_desk.core.actions.remembering import forget, remember, wants_remembering

        if not wanted and not wants_remembering(path, self._folders):
            return

        def keep(_token: object) -> None:
            if wanted:
                remember(path, passphrase, self._folders)
            else:
                forget(path, self._folders)

        self._threads().branch().run(keep).failed.connect(self.keychain_failed)

    def _on_rejected(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
            self.given_up.emit()
