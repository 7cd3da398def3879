"""The choices and the file they are kept in; a broken file is a fresh start, never an error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

FILE = "choices.json"
LOCK_AFTER = (0, 5, 15, 30)
"""Minutes to choose from; 0 never locks by itself."""
USUAL_LOCK = 15


class Theme(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What this user chose on this machine.

    Attributes:
        language: "en", "de" or "it"; "" follows the system.
        theme: Light, dark, or as the system is.
        page: The page that was open last.
        window: Qt's window geometry in base64, or "".
        layouts: Qt's header and splitter states in base64, by the widget's name.
        lock_after: Minutes without a touch after which an encrypted desk is locked, one of :data:`LOCK_AFTER`.
    """

    language: str = ""
    theme: Theme = Theme.SYSTEM
    page: str = ""
    window: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict)
    lock_after: int = USUAL_LOCK


def load_choices(folder: Path) -> Choices:
    """Read the choices; what cannot be read is as never chosen."""
    try:
        content = json.loads((folder / FILE).read_text("utf-8"))
        layouts = {str(key): str(value) for key, value in dict(content.get("layouts", {})).items()}
        language = str(content.get("language", ""))
        return Choices(
            language=language if language in ("", "en", "de", "it") else "",
            theme=Theme(content.get("theme", Theme.SYSTEM)),
            page=str(content.get("page", "")),
            window=str(content.get("window", "")),
            layouts=layouts,
            lock_after=minutes if (minutes := content.get("lock_after")) in LOCK_AFTER else USUAL_LOCK,
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return Choices()


def save_choices(folder: Path, choices: Choices) -> None:
    """Keep the choices whole or not at all.

    Raises:
        FileProblem: If they cannot be written.
        OSError: If the folder cannot be made.
    """
    from msp_desk.core.environment.folders import make_private
    from msp_desk.core.environment.writing import write_whole

    make_private(folder)
    write_whole(folder / FILE, (json.dumps(asdict(choices), indent=1, sort_keys=True) + "\n").encode("utf-8"))
