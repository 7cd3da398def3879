"""One reader per file format; each turns a file into a :class:`~msp_desk.core.importing.table.Table`."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.csv_reader import read_csv
from msp_desk.core.importing.readers.file_access import Limits, first_bytes
from msp_desk.core.importing.table import Table

_ARCHIVE_MARK = b"PK\x03\x04"


def read_table(path: Path, limits: Limits | None = None) -> Table:
    """Read a file with one row per record.

    Args:
        path: the file; text whose cells are divided by comma, semicolon, tab or bar.
        limits: what is refused as too large; the usual limits when not given.

    Raises:
        ImportFailed: the file cannot be read, is no such table, or exceeds a limit.
    """
    if first_bytes(path).startswith(_ARCHIVE_MARK):
        raise failed("workbook", path.name)
    return read_csv(path, limits or Limits())


__all__ = ["Limits", "read_table"]
