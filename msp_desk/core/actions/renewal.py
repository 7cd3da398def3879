"""Writing the sample desk anew each time it is opened, so that there is nothing to clean up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.desk_lock import DeskLock


def renew_sample_desk(path: Path, day: date) -> None:
    """Replace a sample desk by a fresh one.

    Args:
        path: The file; it need not be there.
        day: The day on which the sample ends.

    Raises:
        LockedDesk: If the sample desk is open; nothing was changed.
        FileProblem: If it cannot be written; the old one is as it was.
    """
    fresh = path.with_name(f".fresh-{path.name}")
    lock = DeskLock(path)
    try:
        _remove(fresh)
        write_sample_desk(fresh, day)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        fresh.replace(path)
    finally:
        _remove(fresh)
        lock.release()


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", ".lock"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
