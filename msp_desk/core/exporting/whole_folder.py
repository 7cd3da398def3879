"""Several files into one folder: all of them, or none and no trace.

Every file is written beside its place first; only when all of them are there whole do they take their places. Should
one not be able to, such as a table that a spreadsheet program holds open, the others are put back as they were.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msp_desk.core.environment.writing import SUFFIX, reason, sync_folder
from msp_desk.core.errors import FileProblem

_PREFIX: Final = ".msp-desk-"


def make_folder(folder: Path) -> list[Path]:
    """Make a folder with those it lies in.

    Returns:
        The folders that were not there before, the outermost first.

    Raises:
        FileProblem: If it or one it lies in is a file, or it cannot be made; nothing was made then.
    """
    missing: list[Path] = []
    place = folder
    while not os.path.lexists(place):
        missing.insert(0, place)
        if place.parent == place:
            break
        place = place.parent
    if not place.is_dir():
        raise FileProblem("exporting.not_a_folder", file=str(place))
    made: list[Path] = []
    try:
        for each in missing:
            each.mkdir()
            made.append(each)
    except OSError as error:
        remove_empty(made)
        raise FileProblem("exporting.cannot_make", folder=str(folder), reason=reason(error)) from error
    return made


def remove_empty(made: Sequence[Path]) -> None:
    """Remove folders again that :func:`make_folder` made, as far as nobody put anything into them."""
    for each in reversed(made):
        with contextlib.suppress(OSError):
            each.rmdir()


def write_all(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write files into a folder, all or none.

    Args:
        folder: It is there.
        contents: What each file holds, by its name; an existing one is replaced, a link stays one.

    Raises:
        FileProblem: If one cannot be written; every earlier file is as it was.
    """
    places = {name: Path(os.path.realpath(folder / name)) for name in contents}
    parts: dict[str, Path] = {}
    try:
        for name, content in contents.items():
            with _explained(folder / name):
                parts[name] = _part(places[name].parent)
                _write(parts[name], content)
        _take_places(folder, places, parts)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _take_places(folder: Path, places: Mapping[str, Path], parts: Mapping[str, Path]) -> None:
    """Put every part to its place; should one fail, what was there comes back."""
    earlier: dict[str, Path] = {}
    taken: list[str] = []
    try:
        for name, place in places.items():
            with _explained(folder / name):
                if place.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
                if place.exists():
                    earlier[name] = _kept_aside(place)
                parts[name].replace(place)
                taken.append(name)
        with _explained(folder):
            for parent in {place.parent for place in places.values()}:
                sync_folder(parent)
    except FileProblem:
        for name in taken:
            with contextlib.suppress(OSError):
                if name not in earlier:
                    places[name].unlink()
        for name, kept in earlier.items():
            with contextlib.suppress(OSError):
                kept.replace(places[name])
                kept.unlink(missing_ok=True)  # two names of one file stay as they are when one takes the other's place
        raise
    for kept in earlier.values():
        with contextlib.suppress(OSError):
            kept.unlink()


def _part(folder: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=SUFFIX, dir=folder)
    os.close(handle)
    return Path(name)


def _kept_aside(place: Path) -> Path:
    """A second name under which an earlier file waits until every new one has its place.

    The file keeps its own name meanwhile: a program that is killed here leaves the old file or the new one, never none.
    """
    kept = _part(place.parent)
    try:
        try:
            kept.unlink()
            kept.hardlink_to(place)
        except OSError:  # a file system without second names, such as that of a memory stick
            shutil.copy2(place, kept)
    except OSError:
        kept.unlink(missing_ok=True)
        raise
    return kept


def _write(part: Path, content: bytes) -> None:
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileProblem("exporting.cannot_write", file=str(path), reason=reason(error)) from error
