"""Whether a window can open at all: without the part of Qt that draws, Qt ends the program with words of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def missing_platform() -> str | None:
    """The part of Qt that is asked for and not there; None when a window can open.

    Only what is asked for by name can be said before Qt starts; where nothing is asked for, Qt finds its own.
    """
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    names = [part.split(":")[0] for part in asked.split(";") if part] or _usual()
    folders = _plugin_folders()
    if not names or not folders:
        return None
    if any(_is_there(folder, name) for folder in folders for name in names):
        return None
    return ", ".join(names)


def _usual() -> list[str]:
    if sys.platform == "win32":
        return ["windows"]
    return ["cocoa"] if sys.platform == "darwin" else ["xcb", "wayland"]


def _plugin_folders() -> list[Path]:
    """Where Qt looks, as far as that is known without starting it."""
    asked = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH")
    if asked:
        return [Path(asked), Path(asked) / "platforms"]
    import PySide6

    own = Path(PySide6.__file__).parent
    places = (own / "Qt" / "plugins" / "platforms", own / "plugins" / "platforms")
    return [place for place in places if place.is_dir()]


def _is_there(folder: Path, name: str) -> bool:
    return any(folder.glob(f"*q{name}*"))
