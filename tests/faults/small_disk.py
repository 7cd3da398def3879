"""Two ways of having no room: a file that may not grow, and a small disk that is full.

They give different errors: a limit of the process says that a file is too large, a full disk that there is no room.
The second needs Linux and root.
"""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

_FILLER = "filler"
_MEGABYTES = 24


class Way(StrEnum):
    """How room runs out."""

    LIMIT = "limit"
    DISK = "disk"


@contextlib.contextmanager
def little_room(way: Way, folder: Path, room: int) -> Iterator[None]:
    """Leave only so much room until the block ends.

    Args:
        way: How.
        folder: On the small disk.
        room: Bytes: of a file, or of the whole disk.
    """
    if way is Way.LIMIT:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))  # Python ignores the signal and raises instead
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        return
    filler = folder / _FILLER
    free = os.statvfs(folder)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - room))
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def small_disk() -> Iterator[Path]:
    """A small disk in memory, mounted on a folder."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-small-") as folder:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "none", folder], check=True, capture_output=True
        )
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=False, capture_output=True)


def why_not() -> str:
    """What keeps this machine from mounting a small disk; "" when nothing does."""
    if not sys.platform.startswith("linux"):
        return "a small disk can only be mounted on Linux"
    if os.geteuid() != 0:
        return "only root may mount the small disk that fills up"
    if shutil.which("mount") is None:
        return "the small disk needs mount"
    try:
        with small_disk():
            return ""
    except subprocess.CalledProcessError as error:
        return f"no small disk can be mounted here: {error.stderr.decode(errors='replace').strip()}"
