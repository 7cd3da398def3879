"""Writing a file so that either the old or the new one is there, whole, whenever the power goes.

Temporary file in the same folder with mode 0600 → write → flush → fsync → ``os.replace`` → fsync of the folder.
Overwriting in place destroyed the old file in every power cut tried.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from msp_desk.core.environment.system_reason import system_reason
from msp_desk.core.errors import FileProblem

SUFFIX = ".part"
"""Ending of a file that is still being written; left-overs of ours are removed at start."""
_PREFIX = ".msp-desk-"
_COMPANIONS = ("-journal", "-wal", "-shm")
"""What the database library puts beside a file it writes to."""


def write_whole(path: Path, content: bytes, *, verify: Callable[[Path], None] | None = None) -> None:
    """Write a file whole or not at all.

    Args:
        path: Where it goes; an existing file is replaced. A link stays one: what it points to is written.
        content: The new content.
        verify: Looks at the finished temporary file and raises when it is not right.

    Raises:
        FileProblem: When the file or its folder cannot be written; the old file is untouched.
    """
    try:
        place = Path(os.path.realpath(path)) if path.is_symlink() else path
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=SUFFIX, dir=place.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if verify is not None:
                verify(part)
            part.replace(place)
            sync_folder(place.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error


def sync_folder(folder: Path) -> None:
    """Make a change of a folder's entries last, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_leftovers(folder: Path, *, untouched: float = 0.0) -> list[Path]:
    """Remove files of ours that a killed program left half-written.

    Args:
        folder: Where; it need not be there.
        untouched: Only those to which nothing was added for so many seconds.

    Returns:
        What was removed.
    """
    removed = []
    found = (part for ending in ("", *_COMPANIONS) for part in folder.glob(f"{_PREFIX}*{SUFFIX}{ending}"))
    for part in sorted(found):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime >= untouched:
                part.unlink()
                removed.append(part)
    return removed


def reason(error: OSError) -> str:
    """What the operating system said, without the path; the usual refusals in words of every language."""
    return system_reason(error)
