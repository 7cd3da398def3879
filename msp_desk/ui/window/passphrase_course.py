"""What the course of the program does about passphrases: asks for them, changes them, restores in spite of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import EncryptedDesk, MspDeskError, WrongPassphrase
from msp_desk.core.wording import Wording
from msp_desk.ui.window.passphrase_dialog import PassphraseDialog
from msp_desk.ui.window.protecting import Protecting
from msp_desk.ui.window.unlocking import OpenDesk, Unlocking

if TYPE_CHECKING:
    from msp_desk.core.actions.protection_order import ProtectionOrder
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.records.language import Language
    from msp_desk.core.records.passphrase import Passphrase


class PassphraseCourse(QObject):
    """Stands between the program and everything that asks for a passphrase.

    Signals:
        opened: A desk is open; carries it, its passphrase (None for none) and what is to be said of it in its window
            (a :class:`~msp_desk.core.actions.protection_order.ProtectionDone`, an error, or None).
        failed: A file cannot be used, whatever the passphrase; carries the error and the path.
        other_wanted: Another desk should open; carries its path.
        sample_wanted: The sample data should open.
        given_up: The question was closed.
        closing: The window of the desk must close now, before this signal returns.
        restore_wanted: A backup should take the place of a desk; carries the path, the backup, the passphrase of the
            backup (None for the desk's own) and whether it is the sample desk.
        keychain_failed: The keychain did not do what was wanted; carries the error.
    """

    opened = Signal(object, object, object)
    failed = Signal(object, object)
    other_wanted = Signal(object)
    sample_wanted = Signal()
    given_up = Signal()
    closing = Signal()
    restore_wanted = Signal(object, object, object, bool)
    keychain_failed = Signal(object)

    def __init__(
        self, clock: Clock, folders: Folders, open_desk: OpenDesk, spoken: Callable[[], Language], parent: QObject
    ) -> None:
        """Ask for nothing yet.

        Args:
            clock: Says when.
            folders: Where backups and choices are.
            open_desk: Opens a desk with a passphrase, in any thread.
            spoken: The language of the window now.
            parent: The course of the program.
        """
        super().__init__(parent)
        self._open, self._spoken = open_desk, spoken
        self._unlocking = Unlocking(folders, open_desk, spoken, self)
        self._unlocking.opened.connect(self._on_unlocked)
        self._unlocking.failed.connect(self._on_failed)
        self._unlocking.other_wanted.connect(self._on_other_wanted)
        self._unlocking.restore_wanted.connect(self._on_restore_wanted)
        self._unlocking.sample_wanted.connect(self.sample_wanted)
        self._unlocking.given_up.connect(self.given_up)
        self._unlocking.keychain_failed.connect(self.keychain_failed)
        self._protecting = Protecting(clock, folders, self)
        self._protecting.beginning.connect(self.closing)
        self._protecting.ended.connect(self._on_protected)
        self._backup_dialog: PassphraseDialog | None = None
        self._beside: Path | None = None
        self._present: Passphrase | None = None

    @property
    def dialog(self) -> PassphraseDialog | None:
        """What asks for the passphrase of a desk."""
        return self._unlocking.dialog

    @property
    def backup_dialog(self) -> PassphraseDialog | None:
        """What asks for the passphrase of a backup."""
        return self._backup_dialog

    def ask(self, path: Path, parent: QWidget | None = None, *, error: object = None) -> None:
        """Ask for the passphrase of a desk.

        Args:
            path: The desk.
            parent: The window in front of which it is asked; None where there is none.
            error: What is said below the field to begin with.
        """
        told = error if isinstance(error, MspDeskError) else None
        self._unlocking.ask(path, parent, saying="" if told is None else self._in_words(told))

    def put_away(self) -> None:
        """Ask no more."""
        backup, self._backup_dialog = self._backup_dialog, None
        if backup is not None:
            backup.accept()
        self._unlocking.put_away()

    def stop(self) -> None:
        """Wait for what is being done; before the program ends."""
        self._unlocking.stop()
        self._protecting.stop()

    def carry_out(self, order: ProtectionOrder, path: Path, present: Passphrase | None) -> None:
        """Give a desk another passphrase, or none.

        Args:
            order: What is wanted.
            path: The desk, in whose window it was asked.
            present: What opened it.
        """
        self._present = present
        QTimer.singleShot(0, self, partial(self._protecting.carry_out, order, path))

    def ask_for_backup(self, path: Path, error: EncryptedDesk, window: QWidget | None, *, sample: bool) -> None:
        """The backup was made under another passphrase than that of the desk: ask for it, then restore.

        Args:
            path: The desk.
            error: Names the backup; says whether a passphrase was tried.
            window: In front of which it is asked.
            sample: Whether it is the sample desk.
        """
        backup = Path(str(error.params["file"]))
        dialog = self._ask_backup(backup, window)
        dialog.tried.connect(lambda typed, _remember: self._begin_restore_later(path, backup, typed, sample=sample))
        if isinstance(error, WrongPassphrase):
            dialog.refuse(self._in_words(error))

    def is_handled(self, path: Path, made: object, used: Passphrase | None) -> bool:
        """After a restore in the place of a desk whose passphrase nobody knew: open what was made, or put it back.

        Args:
            path: The desk.
            made: What came of the restore.
            used: The passphrase that the backup was read with.

        Returns:
            Whether it was such a restore.
        """
        beside, self._beside = self._beside, None
        if beside is None:
            return False
        if isinstance(made, BaseException):
            from msp_desk.core.actions.locked_desk import bring_back

            try:
                bring_back(beside, path)
            except MspDeskError as error:
                self.failed.emit(error, path)
                return True
            self.ask(path, error=made)
            return True
        self._open_again(path, used, made)
        return True

    def _ask_backup(self, backup: Path, parent: QWidget | None) -> PassphraseDialog:
        dialog = self._backup_dialog = PassphraseDialog(backup, parent=parent, backup=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget_backup_dialog)
        dialog.open()
        return dialog

    def _forget_backup_dialog(self) -> None:
        self._backup_dialog = None

    def _on_unlocked(self, desk: object, passphrase: Passphrase) -> None:
        self.put_away()
        self.opened.emit(desk, passphrase, None)

    def _on_failed(self, error: object, path: Path) -> None:
        self.put_away()
        self.failed.emit(error, path)

    def _on_other_wanted(self, path: Path) -> None:
        QTimer.singleShot(0, self, partial(self.other_wanted.emit, path))

    def _on_restore_wanted(self, path: Path, backup: Path) -> None:
        """A backup takes the place of a desk whose passphrase nobody may know; its own is asked for first."""
        from msp_desk.core.actions.protecting import is_encrypted

        if is_encrypted(backup):
            dialog = self._ask_backup(backup, self.dialog)
            dialog.tried.connect(lambda typed, _remember: self._restore_in_place(path, backup, typed))
        else:
            self._restore_in_place(path, backup, None)

    def _restore_in_place(self, path: Path, backup: Path, typed: Passphrase | None) -> None:
        """The desk itself is kept beside the new one as it is."""
        from msp_desk.core.actions.locked_desk import put_beside

        try:
            self._beside = put_beside(path)
        except MspDeskError as error:
            asking = self._backup_dialog or self.dialog
            if asking is not None:
                asking.refuse(self._in_words(error))
            return
        self._begin_restore_later(path, backup, typed, sample=False)

    def _begin_restore_later(self, path: Path, backup: Path, typed: Passphrase | None, *, sample: bool) -> None:
        """Not inside the signal of a dialog that goes with it."""
        QTimer.singleShot(0, self, partial(self._begin_restore, path, backup, typed, sample=sample))

    def _begin_restore(self, path: Path, backup: Path, typed: Passphrase | None, *, sample: bool) -> None:
        self.put_away()
        self.restore_wanted.emit(path, backup, typed, sample)

    def _on_protected(self, path: Path, order: ProtectionOrder, result: object) -> None:
        """Open the desk again, with its new passphrase or as it was, and say which."""
        present, self._present = self._present, None
        self._open_again(path, present if isinstance(result, BaseException) else order.wanted, result)

    def _open_again(self, path: Path, passphrase: Passphrase | None, result: object) -> None:
        try:
            desk = self._open(path, passphrase)
        except EncryptedDesk as error:
            self.ask(path, error=result if isinstance(result, MspDeskError) else error)
        except MspDeskError as error:
            self.failed.emit(error, path)
        else:
            self.opened.emit(desk, passphrase, result)

    def _in_words(self, error: MspDeskError) -> str:
        return Wording(self._spoken()).error(error)
