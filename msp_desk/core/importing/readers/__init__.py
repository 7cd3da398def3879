"""One reader per file format; each turns a file into a :class:`~msp_desk.core.importing.table.Table`."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.readers.csv_reader import read_csv
from msp_desk.core.importing.readers.einvoices.reading import is_archive_of_invoices, is_einvoice, read_einvoices
from msp_desk.core.importing.readers.file_access import Limits, first_bytes
from msp_desk.core.importing.readers.xlsx_reader import read_xlsx
from msp_desk.core.importing.table import Table

_ARCHIVE_MARK = b"PK\x03\x04"
_OLD_WORKBOOK_MARK = b"\xd0\xcf\x11\xe0"


def read_table(path: Path, limits: Limits | None = None, *, sheet: str = "", tell: Tell = tell_nobody) -> Table:
    """Read a file with one row per record; its content says what it is, not its name.

    Args:
        path: the file: text whose cells are divided by comma, semicolon, tab or bar, a workbook (XLSX), or electronic
            invoices (XML, PDF, or a ZIP archive of XML).
        limits: what is refused as too large; the usual limits when not given.
        sheet: the sheet of a workbook, "" for the first one that holds anything.
        tell: told now and then; may raise to stop.

    Raises:
        ImportFailed: the file cannot be read, is no such table, or exceeds a limit.
    """
    beginning = first_bytes(path)
    if beginning.startswith(_OLD_WORKBOOK_MARK):
        raise failed("workbook_old", path.name)
    if is_einvoice(beginning) or (beginning.startswith(_ARCHIVE_MARK) and is_archive_of_invoices(path)):
        return read_einvoices(path)
    if beginning.startswith(_ARCHIVE_MARK):
        return read_xlsx(path, limits or Limits(), sheet=sheet, tell=tell)
    return read_csv(path, limits or Limits(), tell=tell)


__all__ = ["Limits", "read_table"]
