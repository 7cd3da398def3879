"""Putting the desk out of sight: locked behind its passphrase, or behind the privacy screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.curtain import Curtain
from msp_desk.ui.window.idleness import Clocks, IdleWatch, machine_clocks
from msp_desk.ui.window.keys_everywhere import LOCK_KEYS, PRIVACY_KEYS, KeysEverywhere

if TYPE_CHECKING:
    from msp_desk.core.records.passphrase import Passphrase
    from msp_desk.ui.window.cover_screen import CoverScreen, LockScreen

_MINUTE = 60.0

OpensWith = Callable[["Passphrase"], bool]


class Screening(QObject):
    """Draws the curtain of a window and opens it again.

    Signals:
        changed: Everything went out of sight, or came back.
    """

    changed = Signal()

    def __init__(
        self, window: QWidget, link: DeskLink, opens_with: OpensWith | None, *, clocks: Clocks = machine_clocks
    ) -> None:
        """Show everything.

        Args:
            window: The window of the desk; the owner of this.
            link: The desk.
            opens_with: Tells whether a passphrase is that of the desk; None for a desk without one.
            clocks: Say how long nobody has touched the program.
        """
        super().__init__(window)
        self._window, self._link, self._opens_with = window, link, opens_with
        self._curtain = Curtain(window)
        self._screen: CoverScreen | None = None
        self._lock: LockScreen | None = None
        self._trying: Background | None = None
        self._minutes = 0
        self.idle_watch = IdleWatch(self, clocks)
        self.idle_watch.idle.connect(self.lock)
        self._keys = KeysEverywhere({PRIVACY_KEYS: self.switch_privacy, LOCK_KEYS: self.lock}, self)

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase to unlock with."""
        return self._opens_with is not None

    @property
    def covered(self) -> bool:
        """Whether everything is out of sight."""
        return self._curtain.drawn

    @property
    def locked(self) -> bool:
        """Whether the passphrase is asked for."""
        return self._lock is not None

    @property
    def screen(self) -> CoverScreen | None:
        """What stands there instead."""
        return self._screen

    def lock_after(self, minutes: int) -> None:
        """Lock after so many minutes without a touch; 0 never does, and neither does a desk without a passphrase."""
        self._minutes = minutes
        if not self.locked:
            self.idle_watch.start(minutes * _MINUTE if self.can_lock else 0)

    def lock(self) -> None:
        """Put everything out of sight until the passphrase is typed."""
        if self.locked or not self.can_lock:
            return
        from msp_desk.ui.window.cover_screen import LockScreen

        screen = self._lock = LockScreen(self._window, self._link.path.name)
        screen.tried.connect(self._try)
        self.idle_watch.stop()
        self._show(screen)

    def switch_privacy(self) -> None:
        """Put everything out of sight, or show it again; a lock stays a lock."""
        if self.locked:
            return
        if self._screen is not None:
            self._open()
        else:
            from msp_desk.ui.window.cover_screen import PrivacyScreen

            screen = PrivacyScreen(self._window)
            screen.over.connect(self._open)
            self._show(screen)

    def _show(self, screen: CoverScreen) -> None:
        before, self._screen = self._screen, screen
        self._curtain.draw(screen)
        if before is not None:
            before.deleteLater()
        self.changed.emit()

    def _try(self, passphrase: Passphrase) -> None:
        """Deriving the key takes a moment: away from the window, and not behind other work."""
        opens = self._opens_with
        if opens is None:
            return
        if self._trying is None:
            self._trying = self._link.background.branch()
        task = self._trying.run(lambda _token: opens(passphrase))
        task.finished.connect(self._on_tried)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(partial(self._on_tried, False))

    def _on_tried(self, fits: object) -> None:
        if self._lock is None:
            return
        if fits:
            self._open()
            self.lock_after(self._minutes)
        else:
            self._refuse(self.tr("This is not the passphrase of this desk. Upper and lower case count; try again."))

    def _on_failed(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._refuse(self._link.wording.error(error))
        elif isinstance(error, BaseException):
            self._refuse(self.tr("The passphrase could not be checked. Try again."))
            raise error

    def _refuse(self, sentence: str) -> None:
        if self._lock is not None:
            self._lock.refuse(sentence)

    def _open(self) -> None:
        screen, self._screen, self._lock = self._screen, None, None
        self._curtain.open()
        if screen is not None:
            screen.deleteLater()
        self.changed.emit()
