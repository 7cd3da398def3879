"""Opening a file that somebody hands in, with every way in which that can fail said as a sentence."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msp_desk.core.importing.failures import failed


def first_bytes(path: Path, count: int = 8) -> bytes:
    """Read the beginning of a file.

    Raises:
        ImportFailed: it does not exist, is no file, or cannot be read.
    """
    with explained(path):
        if not stat.S_ISREG(path.stat().st_mode):
            raise failed("directory" if path.is_dir() else "not_a_file", path.name)
        with path.open("rb") as file:
            return file.read(count)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the operating system says about a file into an import's own error."""
    try:
        yield
    except FileNotFoundError as error:
        raise failed("missing", path.name or str(path)) from error
    except PermissionError as error:
        raise failed("no_permission", path.name) from error
    except (OSError, ValueError) as error:
        if isinstance(error, UnicodeError):
            raise
        raise failed("unreadable", path.name or str(path)) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is refused as too large; the sentence that refuses it states the limit.

    Attributes:
        megabytes: size of the file (2**20 bytes each).
        columns: headings.
        rows: rows below the heading.
        field_characters: length of one cell.
    """

    megabytes: int = 200
    columns: int = 1_000
    rows: int = 2_000_000
    field_characters: int = 2**20
