"""Restoring the desk from a backup, while nobody has it open."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders, make_private
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem
from msp_desk.core.storage.restoring import Restored, restore


def restore_desk(candidate: Path, path: Path, clock: Clock, folders: Folders) -> Restored:
    """Put the content of a backup in the place of a desk; see :func:`msp_desk.core.storage.restoring.restore`.

    Args:
        candidate: The backup, or any desk file.
        path: The desk; it need not be there.
        clock: Says when.
        folders: Where backups go.

    Raises:
        FileProblem: If a file cannot be read or written, or the backup is the desk itself.
        DeskFileError: If the backup cannot be used or the desk is open elsewhere; the desk is as it was.
    """
    try:
        if path == folders.default_desk:
            make_private(path.parent)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    return restore(candidate, path, folders.backups_of(path), clock.moment())
