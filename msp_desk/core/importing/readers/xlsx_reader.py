"""Workbooks (XLSX): measured before they are opened; days and numbers by their type, formulas by their value.

Numbers are written with a point and so that no comma could be meant (12.345 becomes 12.3450), days as ISO days.
"""

from __future__ import annotations

import re
import zipfile
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
from msp_desk.core.importing.readers.heads import check_headers, fitted
from msp_desk.core.importing.table import Encoding, Table

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

UNPACKED_MEGABYTES: Final = 50
LARGEST_RATIO: Final = 100
_MOST_PARTS: Final = 2_000
_SMALL_PART: Final = 2**20
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_UNVALUED: Final = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>\s*'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>\s*|<(?:\w+:)?v>\s*</(?:\w+:)?v>\s*)?"
    rb"</(?:\w+:)?c>"
)


def read_xlsx(path: Path, limits: Limits, *, sheet: str = "", tell: Tell = tell_nobody) -> Table:
    """Read one sheet of a workbook whose first row with anything holds the headings.

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
        except (zipfile.BadZipFile, ParseError, KeyError, IndexError, TypeError, AttributeError, EOFError) as error:
            raise failed("workbook_broken", path.name) from error
        except (ValueError, OverflowError) as error:  # also what defusedxml says of a declared entity
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
        found = _filled_sheets(workbook)
        if sheet and sheet not in found:
            raise failed("sheet_missing", path.name, sheet=shown(sheet))
        if not found:
            raise failed("empty", path.name)
        name = sheet or found[0]
        rows = _texts(workbook, name)
        first, headers = next(rows)
        while headers and not headers[-1]:
            headers = headers[:-1]
        check_headers(headers, path.name, limits, row=first)
        taken: list[Sequence[str]] = []
        lines: list[int] = []
        too_long: dict[int, int] = {}
        for line, cells in rows:
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
        headers=tuple(headers),
        rows=taken,
        lines=lines,
        too_long=too_long,
        encoding=Encoding.UTF_8,
        delimiter="",
        sheet=name,
        sheets=tuple(found),
    )


def _filled_sheets(workbook: Workbook) -> list[str]:
    return [sheet.title for sheet in workbook.worksheets if next(_texts(workbook, sheet.title), None) is not None]


def _texts(workbook: Workbook, sheet: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row that holds anything with its number, its cells as texts without empty ones at the end."""
    worksheet = workbook[sheet]
    worksheet.reset_dimensions()  # what a file says of its own size is often wrong, and may be meant to mislead
    for line, cells in enumerate(worksheet.iter_rows(values_only=True), start=1):
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
