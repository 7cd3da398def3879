"""A desk whose passphrase nobody knows: kept beside its place as it is, so that a backup can be restored there."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem

_ENDINGS: Final = ("", "-wal", "-shm")
"""Of the file itself and of what SQLite keeps beside it."""


def put_beside(path: Path) -> Path:
    """Give a desk another name in the same folder; not one byte of it changes.

    Args:
        path: The desk; nobody may have it open.

    Returns:
        Where it lies now.

    Raises:
        LockedDesk: If it is open elsewhere.
        FileProblem: If it cannot be renamed; it lies where it was.
    """
    lock = DeskLock(path)
    try:
        number = 1
        while (beside := path.with_name(f"{path.stem}.locked-{number}{path.suffix}")).exists():
            number += 1
        _rename(path, beside)
    finally:
        lock.release()
    return beside


def bring_back(beside: Path, path: Path) -> None:
    """Give a desk its name back, because nothing took its place.

    Raises:
        FileProblem: If something lies there, or it cannot be renamed.
    """
    if path.exists():
        raise FileProblem("desk.already_there", file=str(path))
    _rename(beside, path)


def _rename(source: Path, target: Path) -> None:
    """Rename all files of a desk, or none."""
    done: list[tuple[Path, Path]] = []
    try:
        for ending in _ENDINGS:
            each = source.with_name(source.name + ending)
            if each.exists():
                place = target.with_name(target.name + ending)
                each.replace(place)
                done.append((each, place))
    except OSError as error:
        for each, place in done:
            with contextlib.suppress(OSError):
                place.replace(each)
        raise FileProblem("file.cannot_write", file=str(source), reason=reason(error)) from error
