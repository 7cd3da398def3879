"""Text files with divided cells (CSV): strict quotes, line numbers kept, every limit stated."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.readers.delimiter import declared_delimiter, sniff_delimiter
from msp_desk.core.importing.readers.encoding import detect_encoding
from msp_desk.core.importing.readers.file_access import Limits, explained
from msp_desk.core.importing.readers.heads import (
    LOOKED_AT,
    find_head,
    fitted,
    repeated_headings,
    settled_headers,
)
from msp_desk.core.importing.table import Encoding, Table

_STRIDE = 5_000
_SAMPLE_LINES = 400
_SAMPLE_CHARACTERS = 2**16
_ESCAPED_QUOTE = re.compile(r'\\"(?:(?!"|[,;\t|]|\r?\n|$)|(?="(?:[,;\t|]|\r?\n|$)))')
_FIELDS_A_LINE = 4  # so many cells of the longest length fit into one line


def read_csv(path: Path, limits: Limits, *, tell: Tell = tell_nobody) -> Table:
    """Read a text file whose first row holds the headings, or one of the first below a title.

    Quotation marks inside a cell are doubled; a file in which that leads nowhere is read once more with a backslash
    before them, as programs written in PHP put it.

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
        try:
            return _read(path, encoding, limits, tell, escaped=False)
        except ImportFailed as error:
            if error.code != "importing.quotes" or not _has_escaped_quotes(path, encoding):
                raise
            try:
                return _read(path, encoding, limits, tell, escaped=True)
            except ImportFailed:
                raise error from None


def _read(path: Path, encoding: Encoding, limits: Limits, tell: Tell, *, escaped: bool) -> Table:
    with (
        explained(path),
        path.open(encoding=encoding.value, newline="") as file,
        _longest_field(limits.field_characters),
    ):
        delimiter, skipped = _delimiter(file)
        lines_of = _lines(file, skipped, path.name, limits)
        if escaped:
            lines_of = (_ESCAPED_QUOTE.sub('""', line) for line in lines_of)
        records = _records(lines_of, delimiter, skipped, path.name, limits)
        first = list(itertools.islice(records, LOOKED_AT))
        place = find_head([cells[: limits.columns + 1] for _, cells in first])
        head_line, written = first[place] if first else (1, ())
        headers = settled_headers(written, path.name, limits, row=head_line)
        below = itertools.chain(first[place + 1 :], records)
        rows, lines, too_long = _rows(below, len(headers), path.name, limits, tell)
    return Table(
        file=path.name,
        headers=headers,
        rows=rows,
        lines=lines,
        too_long=too_long,
        encoding=encoding,
        delimiter=delimiter,
        above=tuple(tuple(cells) for _, cells in first[:place]),
        head_line=head_line,
        repeated=repeated_headings(written),
    )


def _has_escaped_quotes(path: Path, encoding: Encoding) -> bool:
    with path.open(encoding=encoding.value, newline="") as file:
        return any(_ESCAPED_QUOTE.search(line) for line in iter(lambda: file.readline(_SAMPLE_CHARACTERS), ""))


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
    text: Iterable[str], delimiter: str, skipped: int, file: str, limits: Limits
) -> Iterator[tuple[int, Sequence[str]]]:
    """Give each row that holds anything with the line it begins on."""
    reader = csv.reader(text, delimiter=delimiter, strict=True)
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
