"""Which desks the owner opens on this machine without typing the passphrase; the passphrase itself is never here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

FILE: Final = "remembered_desks.json"


def is_remembered(folder: Path, desk: Path) -> bool:
    """Whether the keychain of this machine is asked for a desk; what cannot be read is as never chosen.

    Args:
        folder: Of the preferences.
        desk: The desk file.
    """
    return str(desk.resolve()) in _load(folder)


def save_remembered(folder: Path, desk: Path, *, remembered: bool) -> None:
    """Keep or forget that the keychain is asked for a desk.

    Raises:
        FileProblem: If it cannot be written.
        OSError: If the folder cannot be made.
    """
    from msp_desk.core.environment.folders import make_private
    from msp_desk.core.environment.writing import write_whole

    desks = _load(folder)
    wanted = desks | {str(desk.resolve())} if remembered else desks - {str(desk.resolve())}
    if wanted == desks:
        return
    make_private(folder)
    write_whole(folder / FILE, (json.dumps(sorted(wanted), indent=1) + "\n").encode("utf-8"))


def _load(folder: Path) -> frozenset[str]:
    try:
        content = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(str(desk) for desk in content) if isinstance(content, list) else frozenset()
