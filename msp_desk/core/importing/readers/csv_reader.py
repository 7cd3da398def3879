"""Text files with divided cells (CSV): strict quotes, line numbers kept, every limit stated."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.readers.delimiter import declared_delimiter, sniff_delimiter
from msp_desk.core.importing.readers.encoding import detect_encoding
from msp_desk.core.importing.readers.file_access import Limits, explained
from msp_desk.core.importing.readers.heads import check_headers, fitted
from msp_desk.core.importing.table import Table

_STRIDE = 5_000
_SAMPLE_LINES = 400
_SAMPLE_CHARACTERS = 2**16
_FIELDS_A_LINE = 4  # so many cells of the longest length fit into one line


def read_csv(path: Path, limits: Limits, *, tell: Tell = tell_nobody) -> Table:
    """Read a text file whose first row holds the headings.

    Args:
        path: a file; its size is looked at before anything of it is read.
        limits: what is refused.
        tell: told now and then; may raise to stop.

    Raises:
        ImportFailed: the file is empty, no text, not divided into cells soundly, or exceeds a limit.
    """
    with explained(path):
        if path.stat().st_size > limits.megabytes * 2**20:
            raise failed("too_big", path.name, limit=limits.megabytes)
        encoding = detect_encoding(path)
        with path.open(encoding=encoding.value, newline="") as file, _longest_field(limits.field_characters):
            delimiter, skipped = _delimiter(file)
            records = _records(file, delimiter, skipped, path.name, limits)
            _, headers = next(records, (0, ()))
            headers = tuple(header.strip() for header in headers)
            check_headers(headers, path.name, limits)
            rows, lines, too_long = _rows(records, len(headers), path.name, limits, tell)
    return Table(
        file=path.name,
        headers=headers,
        rows=rows,
        lines=lines,
        too_long=too_long,
        encoding=encoding,
        delimiter=delimiter,
    )


def _delimiter(file: TextIO) -> tuple[str, int]:
    """Find the delimiter and how many lines stand before the headings; the file is at its beginning afterwards."""
    first = file.readline(_SAMPLE_CHARACTERS)
    declared = declared_delimiter(first)
    if declared is None:
        sample, size = [first], len(first)
        while len(sample) < _SAMPLE_LINES and size < _SAMPLE_CHARACTERS:
            line = file.readline(_SAMPLE_CHARACTERS)
            if not line:
                break
            sample.append(line)
            size += len(line)
        declared, skipped = sniff_delimiter(sample), 0
    else:
        skipped = 1
    file.seek(0)
    return declared, skipped


def _records(
    text: TextIO, delimiter: str, skipped: int, file: str, limits: Limits
) -> Iterator[tuple[int, Sequence[str]]]:
    """Give each row that holds anything with the line it begins on."""
    reader = csv.reader(_lines(text, skipped, file, limits), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + skipped + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):
                raise failed("field_too_long", file, row=line, limit=limits.field_characters) from error
            raise failed("quotes", file, row=line) from error
        if any(cell and not cell.isspace() for cell in row):
            yield line, row


def _lines(text: TextIO, skipped: int, file: str, limits: Limits) -> Iterator[str]:
    """Give the lines of a file one by one, never holding more than the longest allowed one in memory."""
    longest = limits.field_characters * _FIELDS_A_LINE
    number = 0
    while line := text.readline(longest + 1):
        number += 1
        if len(line) > longest:
            raise failed("line_too_long", file, row=number, limit=longest)
        if number > skipped:
            yield line


def _rows(
    records: Iterable[tuple[int, Sequence[str]]], width: int, file: str, limits: Limits, tell: Tell
) -> tuple[list[Sequence[str]], list[int], dict[int, int]]:
    rows: list[Sequence[str]] = []
    lines: list[int] = []
    too_long: dict[int, int] = {}
    for line, row in records:
        if len(rows) >= limits.rows:
            raise failed("too_many_rows", file, row=line, limit=limits.rows)
        cells: Sequence[str] = row
        if len(row) != width:
            cells, length = fitted(row, width)
            if length:
                too_long[len(rows)] = length
        if len(rows) % _STRIDE == 0:
            tell(0, 0)
        rows.append(cells)
        lines.append(line)
    return rows, lines, too_long


@contextmanager
def _longest_field(characters: int) -> Iterator[None]:
    """Let the standard reader take cells of this length; its limit is the process's, so it is put back."""
    before = csv.field_size_limit(characters)
    try:
        yield
    finally:
        csv.field_size_limit(before)
