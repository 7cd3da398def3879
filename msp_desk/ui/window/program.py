"""The course of the program: the welcome or the window of one desk, and the way from the sample to the own desk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from msp_desk.core.errors import EncryptedDesk, FileProblem, LockedDesk, MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.window.first_start import FirstStart
from msp_desk.ui.window.look_over import look_over_later
from msp_desk.ui.window.mending import Mending

if TYPE_CHECKING:
    from msp_desk.core.actions.desk import Desk
    from msp_desk.core.actions.opening import OpenedDesk
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.preferences import Choices
    from msp_desk.core.records.passphrase import Passphrase
    from msp_desk.ui.desk_link.doorbell import Doorbell
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.theme.apply import Theme
    from msp_desk.ui.window.main_window import MainWindow
    from msp_desk.ui.window.passphrase_course import PassphraseCourse
    from msp_desk.ui.window.welcome import Welcome

AFTER_THE_PAINT: Final = 50
"""Milliseconds after which a second start is heard; sockets are loaded when the window is in sight."""

_log = logging.getLogger(__name__)


class Program(QObject):
    """One run of the program.

    Signals:
        opened: The window of a desk is in sight; carries the :class:`~msp_desk.ui.window.main_window.MainWindow`.
    """

    opened = Signal(object)

    def __init__(
        self,
        app: QApplication,
        *,
        clock: Clock,
        folders: Folders,
        choices: Choices,
        language: Language,
        theme: Theme,
        translators: Translators,
        make_window: Callable[..., MainWindow],
    ) -> None:
        """Prepare; nothing is shown yet.

        Args:
            app: The application.
            clock: What day it is.
            folders: This user's folders.
            choices: What this user chose on this machine.
            language: Of the window.
            theme: To change between light and dark.
            translators: To change the language.
            make_window: Makes the window of an open desk (:func:`msp_desk.ui.start.make_window`).
        """
        super().__init__()
        self._app, self._clock, self._folders, self._choices = app, clock, folders, choices
        self._language, self._theme, self._translators, self._make = language, theme, translators, make_window
        self._own = folders.default_desk
        self._window: MainWindow | None = None
        self._bell: Doorbell | None = None
        self._background: Background | None = None
        self._mending = Mending(clock, folders, self._spoken, self, passphrase=lambda: self._passphrase)
        self._mending.beginning.connect(self.close)
        self._mending.ended.connect(self._on_mended)
        self._mending.given_up.connect(self._app.quit)
        self._first = FirstStart(clock, folders, self._spoken, self._speak, self)
        self._first.begun.connect(self._on_begun)
        self._first.sample_wanted.connect(self._on_sample_wanted)
        self._first.restore_wanted.connect(self._begin_from)
        self._first.refused.connect(self._on_refused)
        self._passphrase: Passphrase | None = None  # of the desk that is open; nothing writes it down
        self._tried: Passphrase | None = None
        self._backup_passphrase: Passphrase | None = None
        self._made_passphrases: PassphraseCourse | None = None

    @property
    def window(self) -> MainWindow | None:
        """The window of the desk that is open."""
        return self._window

    @property
    def welcome(self) -> Welcome | None:
        """The welcome, while it is in sight."""
        return self._first.welcome

    @property
    def passphrases(self) -> PassphraseCourse:
        """What asks for passphrases and changes them; made when there is one."""
        if self._made_passphrases is None:
            from msp_desk.ui.window.passphrase_course import PassphraseCourse

            made = self._made_passphrases = PassphraseCourse(
                self._clock, self._folders, self._open_with, self._spoken, self
            )
            made.opened.connect(self._on_unlocked)
            made.failed.connect(self._on_not_opened)
            made.other_wanted.connect(self._open_other)
            made.sample_wanted.connect(self._on_sample_wanted)
            made.given_up.connect(self._on_refused)
            made.closing.connect(self.close)
            made.restore_wanted.connect(self._restore)
            made.keychain_failed.connect(self._on_keychain_failed)
        return self._made_passphrases

    def run(self, path: Path, *, sample: bool) -> int:
        """Show the desk, or the welcome where there is none, until the owner leaves.

        Args:
            path: The desk file.
            sample: Whether it is the sample desk, which is written afresh.

        Returns:
            The exit code.
        """
        if (sample or not path.exists()) and _ring(path):
            return 0  # the window that has the desk open came to the front
        try:
            return self._run(path, sample=sample)
        finally:
            self._mending.stop()
            if self._made_passphrases is not None:
                self._made_passphrases.stop()
            self.close()

    def _run(self, path: Path, *, sample: bool) -> int:
        try:
            self.begin(path, sample=sample)
        except MspDeskError as error:
            if isinstance(error, LockedDesk) and _ring(path):
                return 0
            self._mending.tell(error, path)
            code = self._app.exec()
            return code if self._window is not None else 1
        return self._app.exec()

    def begin(self, path: Path, *, sample: bool) -> None:
        """Show the desk, or the welcome where there is none.

        Raises:
            MspDeskError: If the desk cannot be opened.
        """
        if not sample:
            self._own = path
        if sample or path.exists():
            try:
                desk = self._open(path, sample=sample)
            except EncryptedDesk:
                self._listen(path)
                self.passphrases.ask(path)
                return
            self._show(desk, sample=sample)
            return
        self._listen(path)
        self._first.ask(self._own, None)

    def _open_with(self, path: Path, passphrase: Passphrase | None) -> OpenedDesk:
        """The open desk of the owner's; any thread may."""
        self._tried = passphrase
        return self._open(path, sample=False, passphrase=passphrase)

    def _open(self, path: Path, *, sample: bool, passphrase: Passphrase | None = None) -> OpenedDesk:
        """The open desk; the sample desk is written anew each time, so there is nothing to clean up."""
        from msp_desk.core.actions.leftovers import clear_leftovers
        from msp_desk.core.actions.opening import open_for_window
        from msp_desk.core.environment.folders import make_private
        from msp_desk.core.environment.writing import reason

        try:
            make_private(self._folders.data)
        except OSError as error:
            raise FileProblem("file.cannot_write", file=str(self._folders.data), reason=reason(error)) from error
        clear_leftovers(path, self._folders)
        if sample:
            from msp_desk.core.actions.renewal import renew_sample_desk

            renew_sample_desk(path, self._clock.today())
        return open_for_window(path, self._clock, self._folders, passphrase)

    def _show(
        self, desk: Desk | OpenedDesk, *, sample: bool, afresh: bool = False, passphrase: Passphrase | None = None
    ) -> None:
        """Open the window of a desk, in the place of the one before.

        Args:
            desk: Open.
            sample: Whether it is the sample desk.
            afresh: Whether it opens on its first page, wherever the owner was last.
            passphrase: What opened it; None where it is not encrypted.
        """
        self.close()
        self._passphrase = passphrase
        if afresh:
            self._keep(replace(self._choices, page=""))
        language = Language(self._choices.language or self._language)
        window = self._window = self._make(
            desk, self._choices, language, theme=self._theme, translators=self._translators, sample=sample
        )
        window.chose.connect(self._keep)
        window.closed.connect(self._keep)
        window.sample_bar.set_own_there(there=self._own.exists())
        window.sample_bar.own_desk_wanted.connect(self._on_own_wanted)
        window.restore_wanted.connect(partial(self._on_restore_wanted, desk.path, sample=sample))
        window.protection_wanted.connect(lambda order: self.passphrases.carry_out(order, desk.path, self._passphrase))
        self.opened.emit(window)
        window.show()
        QTimer.singleShot(AFTER_THE_PAINT, window, partial(self._listen, desk.path))
        background = self._background = Background()
        failed = partial(self._mending.complain, path=desk.path, window=window, sample=sample)
        look_over_later(window, background, failed)

    def close(self) -> None:
        """Close the window of the desk that is open, and the desk."""
        window, self._window = self._window, None
        if self._background is not None:
            self._background.stop()
            self._background = None
        if window is None:
            return
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        if window.isVisible():
            window.close()  # keeps its place and page
        link = window.link
        window.deleteLater()  # with it go the timers of its pages, which must not read a closed desk
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        link.close()

    def _listen(self, path: Path) -> None:
        """Hear of a second start on this desk."""
        from msp_desk.ui.desk_link.doorbell import Doorbell

        if self._bell is not None:
            self._bell.close()
            self._bell.deleteLater()
        self._bell = Doorbell(path, self)
        self._bell.rung.connect(self._come_forward)

    def _come_forward(self) -> None:
        asking = None if self._made_passphrases is None else self._made_passphrases.dialog
        for shown in (self._window, self._first.welcome, asking):
            if shown is not None:
                shown.come_forward()

    def _on_refused(self) -> None:
        """The welcome or the question for the passphrase was closed: back to the sample, or out of the program."""
        self._first.put_away()
        if self._window is None:
            self._app.quit()

    def _on_begun(self, desk: Desk, passphrase: Passphrase | None) -> None:
        QTimer.singleShot(0, self, partial(self._show_instead, desk, sample=False, passphrase=passphrase))

    def _on_sample_wanted(self) -> None:
        path = self._folders.sample_desk
        if _ring(path):
            self._first.put_away()
            self._app.quit()
            return
        try:
            desk = self._open(path, sample=True)
        except MspDeskError as error:
            if self._first.welcome is None:
                self._mending.tell(error, path)
            self._first.fail(error)
            return
        QTimer.singleShot(0, self, partial(self._show_instead, desk, sample=True))

    def _on_own_wanted(self) -> None:
        if self._own.exists():
            QTimer.singleShot(0, self, self._open_own)
        else:
            self._first.ask(self._own, self._window)

    def _on_restore_wanted(self, path: Path, backup: Path, *, sample: bool) -> None:
        """The window closes first, with the page that asked: nobody may have the desk open."""
        QTimer.singleShot(0, self, partial(self._restore, path, backup, None, sample))

    def _begin_from(self, backup: Path) -> None:
        """A backup becomes the own desk, which is not there; the passphrase it was made under is asked for first."""
        from msp_desk.core.actions.protecting import is_encrypted

        if is_encrypted(backup):
            needed = EncryptedDesk("encryption.passphrase_needed", file=str(backup))
            self.passphrases.ask_for_backup(self._own, needed, self._first.welcome, sample=False)
        else:
            self._restore(self._own, backup, None, sample=False)

    def _restore(self, path: Path, backup: Path, typed: Passphrase | None, sample: bool) -> None:
        """Put a backup in the place of a desk; the backup's own passphrase is typed where it has another."""
        self._first.put_away()
        self._backup_passphrase = typed
        self._mending.restore(path, backup, sample=sample, passphrase=self._passphrase, backup_passphrase=typed)

    def _on_mended(self, path: Path, made: object, sample: bool) -> None:
        """Show the desk again, mended or as it was, and say which."""
        typed, self._backup_passphrase = self._backup_passphrase, None
        asked = self._made_passphrases
        if asked is not None and asked.is_handled(path, made, typed):
            return
        if isinstance(made, MspDeskError) and not path.exists():
            self._begin_again(made)
            return
        try:
            desk = self._open_mended(path, typed)
        except EncryptedDesk:
            self.passphrases.ask(path, error=made)
            return
        except MspDeskError as error:
            self._mending.tell(made if isinstance(made, MspDeskError) else error, path)
            return
        self._show(desk, sample=sample, passphrase=self._passphrase)
        if self._window is None:
            return
        if isinstance(made, EncryptedDesk) and made.params.get("file") != str(path):
            self.passphrases.ask_for_backup(path, made, self._window, sample=sample)
        else:
            self._mending.say(made, self._window)

    def _open_mended(self, path: Path, typed: Passphrase | None) -> OpenedDesk:
        """The desk, which has the passphrase of its backup where none was there before."""
        try:
            return self._open(path, sample=False, passphrase=self._passphrase)
        except EncryptedDesk:
            if typed is None:
                raise
            desk = self._open(path, sample=False, passphrase=typed)
            self._passphrase = typed
            return desk

    def _begin_again(self, error: MspDeskError) -> None:
        """No desk was made of a backup, and none was there before: ask once more, and say why."""
        self._first.ask(self._own, self._window)
        backup = str(error.params.get("file", ""))
        if isinstance(error, EncryptedDesk) and backup:
            self.passphrases.ask_for_backup(self._own, error, self._first.welcome, sample=False)
        else:
            self._first.fail(error)

    # The passphrase ---------------------------------------------------------------------------------------------------

    def _on_unlocked(self, desk: OpenedDesk, passphrase: Passphrase | None, result: object) -> None:
        self._show(desk, sample=False, afresh=self._window is not None, passphrase=passphrase)
        window = self._window
        if window is None or result is None:
            return
        from msp_desk.core.actions.protection_order import ProtectionDone

        if isinstance(result, ProtectionDone):
            window.tell_protection(result)
        else:
            self._mending.say(result, window)

    def _on_not_opened(self, error: MspDeskError, path: Path) -> None:
        """The file cannot be used, whatever the passphrase; a backup in its place needs the one that was typed."""
        self._passphrase = self._tried
        if self._window is not None:
            self._window.show_error(error)
        else:
            self._mending.tell(error, path)

    def _on_keychain_failed(self, error: object) -> None:
        if self._window is not None:
            self._window.show_error(error)

    def _open_other(self, path: Path) -> None:
        """Open the desk that was chosen in the place of the one whose passphrase was asked for."""
        self.passphrases.put_away()
        if _ring(path):
            self._app.quit()
            return
        try:
            self.begin(path, sample=False)
        except MspDeskError as error:
            self._mending.tell(error, path)

    def _open_own(self) -> None:
        window = self._window
        if window is None:
            return
        if _ring(self._own):
            window.close()
            return
        try:
            desk = self._open(self._own, sample=False)
        except EncryptedDesk:
            self.passphrases.ask(self._own, window)
            return
        except MspDeskError as error:
            window.show_error(error)
            return
        self._show(desk, sample=False, afresh=True)

    def _show_instead(self, desk: Desk | OpenedDesk, *, sample: bool, passphrase: Passphrase | None = None) -> None:
        """Open the window of a desk in the place of the welcome, which would go with the window below it."""
        self._first.put_away()
        if self._made_passphrases is not None:
            self._made_passphrases.put_away()
        self._show(desk, sample=sample, afresh=True, passphrase=passphrase)
        if passphrase is not None and self._window is not None:
            self._window.offer_recovery_note()

    def _spoken(self) -> Language:
        return self._window.link.language if self._window is not None else self._language

    def _speak(self, language: Language) -> None:
        self._language = language
        self._choices = replace(self._choices, language=language.value)
        if self._window is not None:
            self._window.speak(language)
        else:
            self._translators.speak(language)

    def _keep(self, choices: Choices) -> None:
        from msp_desk.core.preferences import save_choices

        self._choices = choices
        try:
            save_choices(self._folders.preferences, choices)
        except (MspDeskError, OSError):
            _log.warning("the choices of this machine could not be kept")


def _ring(path: Path) -> bool:
    """Ask the window that has a desk open to come forward; whether it did."""
    from msp_desk.ui.desk_link.doorbell import ring

    return ring(path)
