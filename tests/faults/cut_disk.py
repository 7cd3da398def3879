"""A disk whose power can be cut: an ext4 image behind a loop device, and the file system's own emergency stop.

The stop (``EXT4_IOC_SHUTDOWN`` without flushing the log) ends the file system at once: what no flush has forced out is
gone, as with a switched-off machine. Mounting again replays the journal. It needs Linux, root, a loop device and
``mkfs.ext4``; :func:`why_not` says what is missing.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

_SHUTDOWN = 0x8004587D
"""``_IOR('X', 125, __u32)``"""
_NO_FLUSH = struct.pack("I", 2)
_BYTES = 48 << 20


class CutDisk:
    """A mounted image whose power can be cut.

    Attributes:
        folder: Where it is mounted.
    """

    def __init__(self, room: Path) -> None:
        """Make an image of an empty disk; entering the context mounts it.

        Args:
            room: A folder for the image and the place of the mount.
        """
        self._image = room / "disk.img"
        self.folder = room / "disk"
        self.folder.mkdir()
        with self._image.open("wb") as file:
            file.truncate(_BYTES)
        _run("mkfs.ext4", "-q", "-F", str(self._image))

    def __enter__(self) -> Self:
        """Mount it."""
        self._mount()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Unmount it and take the image away."""
        subprocess.run(["umount", str(self.folder)], check=False, capture_output=True)
        self._image.unlink()

    def cut(self) -> None:
        """Cut the power: what was not flushed is lost, and nothing more is written."""
        import fcntl

        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, _NO_FLUSH)
        finally:
            os.close(handle)

    def power_on(self) -> None:
        """Start again after a cut; nobody may have a file open."""
        _run("umount", str(self.folder))
        self._mount()

    def _mount(self) -> None:
        _run("mount", "-o", "loop", str(self._image), str(self.folder))


def why_not() -> str:
    """What keeps this machine from cutting the power of a disk; "" when nothing does."""
    if not sys.platform.startswith("linux"):
        return "the power of a disk can only be cut on Linux"
    if os.geteuid() != 0:
        return "only root may mount the disk whose power is cut"
    missing = [program for program in ("mkfs.ext4", "mount", "umount") if shutil.which(program) is None]
    if missing:
        return f"the disk whose power is cut needs {missing[0]}"
    with tempfile.TemporaryDirectory(prefix="msp-desk-power-") as room:
        try:
            with CutDisk(Path(room)) as disk:
                disk.cut()
                disk.power_on()
        except (OSError, subprocess.CalledProcessError) as error:
            said = getattr(error, "stderr", b"") or str(error).encode()
            return f"no disk can be mounted and cut here: {said.decode(errors='replace').strip()}"
    return ""


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
