"""Files that are none, or change while they are read."""

from __future__ import annotations

import errno
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.faults.malformed_files import Sound
from tests.faults.malformed_making import Lay, Made, Mutation


def lay_out(made: Made, path: Path) -> None:
    """Put a malformed file to its place."""
    match made.lay:
        case Lay.FOLDER:
            path.mkdir()
        case Lay.PIPE:
            os.mkfifo(path)
        case Lay.DEVICE:
            path.symlink_to("/dev/zero")
        case Lay.LOOP:
            path.symlink_to(path)
        case Lay.MISSING:
            pass
        case _:
            path.write_bytes(made.content)
            if made.lay is Lay.SPARSE:
                os.truncate(path, made.size)
            if made.lay is Lay.FORBIDDEN:
                path.chmod(0)


class Looks:
    """Counts how often a file is opened, and does something to it before one of these looks.

    What an interpreter is told of every opening cannot be taken off again; so there is one of these in a process.
    """

    def __init__(self) -> None:
        """Watch nothing yet."""
        self._path = ""
        self._act: Callable[[int], None] | None = None
        self._seen = 0
        sys.addaudithook(self._on_event)

    @contextmanager
    def acting(self, made: Made, path: Path) -> Iterator[None]:
        """Do to a file what its kind asks for, while something is done with it."""
        self._path, self._seen = str(path), 0
        self._act = self._deed(made, path)
        try:
            yield
        finally:
            self._act = None

    def _deed(self, made: Made, path: Path) -> Callable[[int], None] | None:
        def vanish(look: int) -> None:
            if look == made.size:
                path.unlink()

        def shrink(look: int) -> None:
            if look == made.size:
                os.truncate(path, len(made.content) // 2)

        def forbid(_look: int) -> None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

        forbidding = forbid if os.geteuid() == 0 else None  # what no mode keeps from the administrator
        return {Lay.VANISHING: vanish, Lay.SHRINKING: shrink, Lay.FORBIDDEN: forbidding}.get(made.lay)

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._act is None or event != "open" or not arguments or str(arguments[0]) != self._path:
            return
        act, self._seen = self._act, self._seen + 1
        act(self._seen)


def _lay(lay: Lay) -> Mutation:
    def mutation(sound: Sound, chance: random.Random) -> Made:
        sure = lay not in (Lay.VANISHING, Lay.SHRINKING)
        return Made(content=sound.content, refused=sure, lay=lay, size=chance.randrange(1, 5))

    return mutation


LAYS: Final = tuple(_lay(lay) for lay in Lay if lay not in (Lay.FILE, Lay.SPARSE))
"""Any kind of file can lie there so."""
