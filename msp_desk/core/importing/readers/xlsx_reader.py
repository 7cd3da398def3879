"""Workbooks (XLSX): measured before they are opened; days and numbers by their type, formulas by their value.

Numbers are written with a point and so that no comma could be meant (12.345 becomes 12.3450), days as ISO days.
"""

from __future__ import annotations

import itertools
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final
from xml.etree.ElementTree import ParseError

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.readers.file_access import Limits, explained
from msp_desk.core.importing.readers.heads import (
    LOOKED_AT,
    find_head,
    fitted,
    repeated_headings,
    settled_headers,
)
from msp_desk.core.importing.table import Encoding, Table

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

UNPACKED_MEGABYTES: Final = 50
LARGEST_RATIO: Final = 100
_MOST_PARTS: Final = 2_000
_SMALL_PART: Final = 2**20
_LAST_ROW: Final = 2**20
"""No workbook has more rows."""
MOST_CELLS: Final = 5_000_000
"""So many cells are looked at, with the empty ones between those that hold something; fifty megabytes hold half."""
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_UNVALUED: Final = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>\s*'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>\s*|<(?:\w+:)?v>\s*</(?:\w+:)?v>\s*)?"
    rb"</(?:\w+:)?c>"
)


def read_xlsx(path: Path, limits: Limits, *, sheet: str = "", tell: Tell = tell_nobody) -> Table:
    """Read one sheet of a workbook whose first row with anything holds the headings, or one of the first below a title.

    Args:
        path: the workbook.
        limits: what is refused.
        sheet: the sheet's name; "" for the first one that holds anything.
        tell: told how far it is; may raise to stop.

    Raises:
        ImportFailed: it is no sound workbook, too large unpacked, or exceeds a limit.
    """
    with explained(path):
        if path.stat().st_size > limits.megabytes * 2**20:
            raise failed("too_big", path.name, limit=limits.megabytes)
        _measure(path)
        try:
            with path.open("rb") as file:
                return _read(path, file, limits, sheet, tell)
        except (zipfile.BadZipFile, zlib.error, ParseError, LookupError, TypeError, AttributeError, EOFError) as error:
            raise failed("workbook_broken", path.name) from error
        except (ValueError, ArithmeticError, RuntimeError) as error:  # also what defusedxml says of a declared entity
            raise failed("workbook_broken", path.name) from error


def _measure(path: Path) -> None:
    """Add up what the parts would be unpacked, before any of them is opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED_MEGABYTES * 2**20:
                raise failed("workbook_too_big", path.name, limit=UNPACKED_MEGABYTES)
            for part in parts:
                if part.file_size > _SMALL_PART and part.file_size > LARGEST_RATIO * max(1, part.compress_size):
                    raise failed("workbook_ratio", path.name, limit=LARGEST_RATIO)
                if part.flag_bits & 1:
                    raise failed("workbook_locked", path.name)
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names:
                raise failed("archive", path.name)
            if len(names) != len(parts):
                raise failed("workbook_broken", path.name)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise failed("workbook_broken", path.name) from error


def _read(path: Path, file: BinaryIO, limits: Limits, sheet: str, tell: Tell) -> Table:
    from openpyxl import load_workbook

    tell(0, 0)
    _refuse_unvalued(path)
    workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        seen = _Seen(path.name)
        found = [one.title for one in workbook.worksheets if next(_texts(workbook, one.title, seen), None) is not None]
        if sheet and sheet not in found:
            raise failed("sheet_missing", path.name, sheet=shown(sheet))
        if not found:
            raise failed("empty", path.name)
        name = sheet or found[0]
        rows = _texts(workbook, name, seen)
        first = list(itertools.islice(rows, LOOKED_AT))
        place = find_head([cells[: limits.columns + 1] for _, cells in first])
        head_line, written = first[place]
        headers = settled_headers(written, path.name, limits, row=head_line)
        taken: list[Sequence[str]] = []
        lines: list[int] = []
        too_long: dict[int, int] = {}
        for line, cells in itertools.chain(first[place + 1 :], rows):
            if len(taken) >= limits.rows:
                raise failed("too_many_rows", path.name, row=line, limit=limits.rows)
            if any(len(cell) > limits.field_characters for cell in cells):
                raise failed("field_too_long", path.name, row=line, limit=limits.field_characters)
            row, length = fitted(cells, len(headers))
            if length:
                too_long[len(taken)] = length
            if len(taken) % 500 == 0:
                tell(0, 0)
            taken.append(row)
            lines.append(line)
    finally:
        workbook.close()
    return Table(
        file=path.name,
        headers=headers,
        rows=taken,
        lines=lines,
        too_long=too_long,
        encoding=Encoding.UTF_8,
        delimiter="",
        sheet=name,
        sheets=tuple(found),
        above=tuple(tuple(cells) for _, cells in first[:place]),
        head_line=head_line,
        repeated=repeated_headings(written),
    )


class _Seen:
    """Counts the cells that were looked at: a few bytes can place a cell so far away that billions lie before it."""

    def __init__(self, file: str) -> None:
        self._file, self._left = file, MOST_CELLS

    def look(self, line: int, cells: int) -> None:
        """Look at a row.

        Raises:
            ImportFailed: if that makes too many cells.
        """
        self._left -= 1 + cells
        if self._left < 0 or line > _LAST_ROW:
            raise failed("workbook_scattered", self._file, row=line, limit=MOST_CELLS)


def _texts(workbook: Workbook, sheet: str, seen: _Seen) -> Iterator[tuple[int, list[str]]]:
    """Give each row that holds anything with its number, its cells as texts without empty ones at the end."""
    worksheet = workbook[sheet]
    worksheet.reset_dimensions()  # what a file says of its own size is often wrong, and may be meant to mislead
    for line, cells in enumerate(worksheet.iter_rows(values_only=True), start=1):
        seen.look(line, len(cells))
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1].strip():
            texts.pop()
        if texts:
            yield line, texts


def _text(value: object) -> str:  # noqa: PLR0911 - one return per kind of value
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() | Decimal():
            return _number(Decimal(repr(float(value))))
        case datetime():
            midnight = value.time() == time.min
            return value.date().isoformat() if midnight else value.replace(microsecond=0).isoformat(" ")
        case date():
            return value.isoformat()
        case time():
            return f"{value.hour}:{value.minute:02}"
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return str(value)


def _number(value: Decimal) -> str:
    if not value.is_finite():
        return str(value)
    if value == value.to_integral_value():
        return format(value.quantize(Decimal(1)), "f") if abs(value) < 10**15 else str(value)
    text = format(value.normalize(), "f")
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


def _refuse_unvalued(path: Path) -> None:
    """Refuse a formula of which the file keeps no value: it would silently count as empty."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if not _SHEET.fullmatch(part):
                continue
            found = _UNVALUED.search(archive.read(part))
            if found is not None:
                cell = (found[1] + found[2]).decode("ascii")
                raise failed("formula_without_value", path.name, row=int(found[2]), cell=cell)
