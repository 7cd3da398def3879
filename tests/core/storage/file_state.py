"""What a folder holds, byte for byte, so that a test can say that nothing changed."""

from __future__ import annotations

import hashlib
from pathlib import Path


def folder_state(folder: Path) -> dict[str, str]:
    """Every file of a folder with the SHA-256 of its content."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
