"""Removing what a killed program left half-written, wherever the program itself writes."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

from msp_desk.core.environment.folders import Folders
from msp_desk.core.environment.writing import remove_leftovers

STALE: Final = 3600.0
"""Seconds after which a file nobody added to is no longer being written, such as by a backup on the command line."""
WORKSHOPS: Final = "msp-desk-restore-*"
"""The folders in the system's temporary folder in which an older backup is brought up to date."""


def clear_leftovers(desk: Path, folders: Folders) -> list[Path]:
    """Remove half-written files of ours beside a desk, and stale ones where its backups and choices lie.

    The second place is not looked at: a stick or a network folder may take long to answer.

    Args:
        desk: Which is about to be opened by this program.
        folders: Of this user.

    Returns:
        What was removed.
    """
    removed = remove_leftovers(desk.parent)
    for folder in {folders.backups_of(desk), folders.preferences} - {desk.parent}:
        removed += remove_leftovers(folder, untouched=STALE)
    return removed + _stale_workshops()


def _stale_workshops() -> list[Path]:
    removed = []
    now = time.time()
    for workshop in sorted(Path(tempfile.gettempdir()).glob(WORKSHOPS)):
        try:
            if workshop.is_dir() and not workshop.is_symlink() and now - workshop.stat().st_mtime > STALE:
                shutil.rmtree(workshop)
                removed.append(workshop)
        except OSError:  # another user's
            continue
    return removed
