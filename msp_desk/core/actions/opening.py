"""A desk file that the window has opened: what it shows first can be read at once, the rooms are loaded later.

Loading them brings SQLAlchemy, which takes longer than everything else between the start and the first page.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.errors import FileProblem
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.keys import Keys

if TYPE_CHECKING:
    from msp_desk.core.actions.desk import Desk
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.records.passphrase import Passphrase
    from msp_desk.core.storage.glance import Glance


class OpenedDesk:
    """An open desk file, locked for this program, whose rooms may not be loaded yet."""

    def __init__(self, database: Database, clock: Clock, folders: Folders) -> None:
        """Take over an open file.

        Args:
            database: The file; whoever closes this or the desk closes it.
            clock: What day it is for the owner.
            folders: Where backups go.
        """
        self.clock = clock
        self._database = database
        self._folders = folders
        self._desk: Desk | None = None
        self._loading = threading.Lock()

    @property
    def path(self) -> Path:
        """The desk file."""
        return self._database.path

    @property
    def glance(self) -> Glance:
        """What can be read before the rooms are loaded."""
        return self._database.glance

    @property
    def encrypted(self) -> bool:
        """Whether the file has a passphrase."""
        return self._database.key is not None

    def opens_with(self, passphrase: Passphrase) -> bool:
        """Whether a passphrase is the one that opened the file; answers at once."""
        return self._database.keys.is_of(passphrase)

    def desk(self) -> Desk:
        """The desk with its rooms, which are loaded with the first call; any thread may."""
        with self._loading:
            if self._desk is None:
                from msp_desk.core.actions.desk import Desk

                self._desk = Desk(self._database, self.clock, self._folders)
            return self._desk

    def before_closing(self, listener: Callable[[], object]) -> None:
        """Be told before the file closes: whoever reads in another thread stops then."""
        self._database.before_closing(listener)

    def close(self) -> None:
        """Close the file and give its lock back; doing it twice does nothing."""
        if self._desk is not None:
            self._desk.close()
        self._database.close()


def open_for_window(path: Path, clock: Clock, folders: Folders, passphrase: Passphrase | None = None) -> OpenedDesk:
    """Open an existing desk file for writing without looking for damage, which the window does after its first paint.

    Args:
        path: The file.
        clock: What day it is.
        folders: Where backups go.
        passphrase: Opens an encrypted file, which takes 0.2 s longer; a plain one needs none.

    Raises:
        EncryptedDesk: If the file is encrypted and there is no passphrase, or (WrongPassphrase) another one.
        DeskFileError: If the file cannot be used; not one byte of it was changed.
        FileProblem: If there is none.
    """
    if not path.exists():
        raise FileProblem("desk.no_such_file", file=str(path))
    return OpenedDesk(open_desk(path, writable=True, check=False, keys=Keys(passphrase)), clock, folders)
