"""Where the files that ship with the program are, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


def shipped_folder() -> Path:
    """The folder of shipped files: inside the installed package, or at the root of a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def shipped_file(*parts: str) -> Path:
    """The path of a shipped file, such as ``shipped_file("fonts", "NotoSans-Regular.ttf")``."""
    return shipped_folder().joinpath(*parts)
