"""File names that every system takes, made from names that come from anywhere."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Final

_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})  # controls, bidirectional marks, lone surrogates
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
MOST_BYTES: Final = 240
"""Bytes of a name in UTF-8: systems take 255, and " (2)" must still fit."""
_LONGEST_ENDING: Final = 20
_NAMELESS: Final = "file"
_PROGRAM: Final = "MSP Desk"
LONGEST_TITLE: Final = 80
"""Characters of a title in a file name; a longer one helps nobody who looks for the file."""
_NO_FOLDERS: Final = str.maketrans("/\\", "--")


def safe_file_name(name: str, *, nameless: str = _NAMELESS) -> str:
    """A file name that Windows, macOS and Linux all take, as near to the given one as can be.

    Only the last part of a path is used. Control and bidirectional marks go, so that a program cannot
    look like a PDF; letters with separate accents are joined; signs that a system forbids become "-"; a name that
    Windows keeps for a device gets "_" before it; trailing dots and spaces go; a long name keeps its ending.

    Args:
        name: Any text.
        nameless: What a name is called of which nothing is left.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rstrip("/").rpartition("/")[2]
    kept = "".join(
        "-" if sign in _FORBIDDEN else " " if sign.isspace() else sign
        for sign in last
        if sign.isspace() or unicodedata.category(sign) not in _DROPPED
    )
    words = " ".join(kept.split()).rstrip(". ")
    if not words.strip("-. "):
        return nameless
    if words.partition(".")[0].rstrip(" ").casefold() in _RESERVED:
        words = f"_{words}"
    return _within(words)


def titled_file_name(title: str, ending: str) -> str:
    """A file name for something that has a title, such as a paper: no part of a title is a folder.

    Args:
        title: Any text; a client's name may stand in it.
        ending: Of the file, without its dot.
    """
    flat = title.translate(_NO_FOLDERS)
    kept = safe_file_name(flat, nameless=_PROGRAM).strip("-. ")[:LONGEST_TITLE].rstrip("-. ")
    return safe_file_name(f"{kept or _PROGRAM}.{ending}", nameless=_PROGRAM)


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder that is not taken: the name itself, else with " (2)", " (3)" …; case does not tell apart.

    Args:
        folder: Where.
        name: A file name that :func:`safe_file_name` made.
    """
    taken = (
        {unicodedata.normalize("NFC", one.name).casefold() for one in folder.iterdir()} if folder.is_dir() else set()
    )
    return folder / free_name(name, taken)


def free_name(name: str, taken: set[str]) -> str:
    """A name unlike every taken one; see :func:`free_path`.

    Args:
        name: The name wanted.
        taken: Names in NFC and small letters (``casefold``).
    """
    stem, ending = _divided(name)
    candidate, count = name, 1
    while unicodedata.normalize("NFC", candidate).casefold() in taken:
        count += 1
        candidate = f"{stem} ({count}){ending}"
    return candidate


def _divided(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    return (stem, f".{ending}") if dot and stem and len(ending.encode("utf-8")) <= _LONGEST_ENDING else (name, "")


def _within(name: str) -> str:
    stem, ending = _divided(name)
    room = MOST_BYTES - len(ending.encode("utf-8"))
    if len(stem.encode("utf-8")) <= room:
        return name
    return stem.encode("utf-8")[:room].decode("utf-8", "ignore").rstrip(". ") + ending
