"""One writing program per desk file: an operating-system lock beside the file, freed when its owner dies."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import LockedDesk, ReadOnlyDesk


class DeskLock:
    """The right to write to one desk file.

    The lock file stays when the lock is released: removing it would let two programs lock two different files.
    """

    def __init__(self, desk: Path) -> None:
        """Take the lock.

        Raises:
            LockedDesk: When another program holds it.
            ReadOnlyDesk: When the lock file cannot be made.
        """
        self.path = desk.parent / f"{desk.name}.lock"
        try:
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise ReadOnlyDesk("desk.read_only", file=str(desk), reason=reason(error)) from error
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            self._handle = -1
            raise LockedDesk("desk.locked", file=str(desk)) from error

    def release(self) -> None:
        """Give the right back; doing it twice does nothing."""
        if self._handle >= 0:
            with contextlib.suppress(OSError):
                _unlock(self._handle)
            os.close(self._handle)
            self._handle = -1


if os.name == "nt":  # pragma: no cover - only Windows has this
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
