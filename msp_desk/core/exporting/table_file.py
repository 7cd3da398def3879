"""A table as a file for a spreadsheet: CSV or XLSX, with numbers as numbers and days as days.

What stands in the log may begin like a formula. In CSV such a text gets an apostrophe in front; in XLSX every text is
stored as text, so that nothing is calculated and nothing has to be changed.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msp_desk.core.environment.writing import write_whole
from msp_desk.core.exporting.timeless_archive import TimelessArchive
from msp_desk.core.records.money import Money, minor_digits

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.styles import Font

Cell = str | int | float | Decimal | date | Money | None
"""What a cell can hold; a bool counts as a number, None is an empty cell."""

MOST_SIGNS: Final = 32_000
"""A spreadsheet cell holds 32,767 characters."""
_LONG_AGO: Final = datetime(1980, 1, 1)  # noqa: DTZ001 - the first moment a ZIP archive knows has no zone
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide ones are taken for the narrow ones by some."""
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Signs that XML 1.0 cannot hold; with one of them no program opens the workbook."""
_WIDEST: Final = 60
_MEASURED: Final = 200


class TableFormat(StrEnum):
    """The kinds of file; the value is the ending."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table of a workbook.

    Attributes:
        title: Its name; signs that no workbook takes are left out.
        heads: One per column.
        rows: As many cells each.
    """

    title: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write_table(path: Path, title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table whole or not at all; the ending of the name decides the kind, CSV unless it is ``.xlsx``.

    Args:
        path: The file; an existing one is replaced.
        title: Name of the sheet.
        heads: One per column.
        rows: As many cells each.

    Raises:
        FileProblem: If it cannot be written; an existing file is untouched.
    """
    if path.suffix.casefold() == f".{TableFormat.XLSX}":
        write_whole(path, xlsx_bytes(title, heads, rows))
    else:
        write_whole(path, csv_bytes(heads, rows))


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV: UTF-8 with a mark that spreadsheets look for, commas, days ISO, decimals with a point."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_csv_cell(head) for head in heads])
    for row in rows:
        writer.writerow([_csv_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front.

    So does one that begins like that behind apostrophes of its own: taking one off always gives the text back.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_STARTS) else text


def xlsx_bytes(title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as XLSX: one sheet, the head bold and always in sight."""
    return workbook_bytes([Sheet(title=title, heads=heads, rows=rows)])


def workbook_bytes(sheets: Iterable[Sheet]) -> bytes:
    """Several tables as one workbook (XLSX), a sheet each; equal tables give equal bytes.

    Args:
        sheets: At least one; titles that become the same name are numbered.
    """
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook(write_only=True)
    for each in sheets:
        _add_sheet(book, each)
    book.properties.created = book.properties.modified = _LONG_AGO
    content = io.BytesIO()
    ExcelWriter(book, TimelessArchive(content, "w", zipfile.ZIP_DEFLATED)).save()
    return content.getvalue()


def _add_sheet(book: Workbook, table: Sheet) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(_sheet_name(table.title))
    sheet.freeze_panes = "A2"
    rest = iter(table.rows)
    first = [[_as_number(cell) for cell in row] for row in itertools.islice(rest, _MEASURED)]
    for place, head in enumerate(table.heads):
        widest = max([len(head), *(len(str(row[place])) for row in first if row[place] is not None)])
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(_WIDEST, widest + 3)
    bold = Font(bold=True)
    sheet.append([_text_cell(sheet, head, bold) for head in table.heads])
    for row in first:
        sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    for cells in rest:
        sheet.append([_xlsx_cell(sheet, _as_number(cell)) for cell in cells])


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral(cell.replace("\x00", ""))
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return str(int(cell))
    return str(_as_number(cell))


def _as_number(cell: Cell) -> str | int | float | Decimal | date | None:
    """An amount in whole units of its currency; everything else as it is."""
    if isinstance(cell, Money):
        return Decimal(cell.amount).scaleb(-minor_digits(cell.currency))
    return cell


def _xlsx_cell(sheet: Any, cell: str | float | Decimal | date | None) -> SheetCell | None:
    from openpyxl.cell import WriteOnlyCell

    if cell is None:
        return None
    if isinstance(cell, str):
        return _text_cell(sheet, cell)
    made: SheetCell = WriteOnlyCell(sheet)
    made.value = cell
    if isinstance(cell, date):
        made.number_format = "yyyy-mm-dd"
    elif isinstance(cell, Decimal):
        made.number_format = "#,##0" + ("." + "0" * -int(cell.as_tuple().exponent) if cell.as_tuple().exponent else "")
    return made


def _text_cell(sheet: Any, text: str, font: Font | None = None) -> SheetCell:
    from openpyxl.cell import WriteOnlyCell

    made: SheetCell = WriteOnlyCell(sheet)
    made.value = _NOT_IN_XML.sub("", text)[:MOST_SIGNS]
    made.data_type = "s"  # whatever it begins with
    if text.startswith(_FORMULA_STARTS):
        made.quotePrefix = True
    if font is not None:
        made.font = font
    return made


def _sheet_name(title: str) -> str:
    kept = "".join(" " if sign in "[]:*?/\\" or not sign.isprintable() else sign for sign in title)
    return " ".join(kept.split()).strip("'")[:31] or "MSP Desk"
