"""One file of another program, and what the desk must hold after it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Values = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file and what it means.

    Attributes:
        name: of the file.
        content: its bytes.
        source: the program it must be recognised as, "" for none.
        kind: the kind of its rows.
        expected: what is on the desk afterwards, by number (payments: in the order of their days).
        options: what the owner has to say; nothing, unless the export cannot carry it.
        asks: what the program says without those options; "" when it asks nothing.
        left_out: how many rows are named as no records.
        reasons: what is said of them.
        before: kind and text of files that are imported before it.
        said: the kind as the owner says it, "" to have it recognised.
    """

    name: str
    content: bytes
    source: str
    kind: str
    expected: Mapping[str, Values] | Sequence[Values]
    options: tuple[str, ...] = ()
    asks: str = ""
    left_out: int = 0
    reasons: tuple[str, ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    said: str = ""


def table(
    heads: str,
    *rows: Sequence[str],
    delimiter: str = ",",
    encoding: str = "utf-8",
    above: Sequence[str] = (),
    quoted: bool = False,
    line_end: str = "\r\n",
) -> bytes:
    """Write rows below headings that are divided by commas here whatever divides them in the file."""
    text = io.StringIO(newline="")
    for line in above:
        text.write(line + line_end)
    writer = csv.writer(
        text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    width = len(heads.split(","))
    writer.writerow([head.strip() for head in heads.split(",")])
    for row in rows:
        writer.writerow([*row, *("" for _ in range(width - len(row)))])
    if encoding == "utf-16":
        return codecs.BOM_UTF16_LE + text.getvalue().encode("utf-16-le")
    return text.getvalue().encode(encoding)


def placed(heads: str, **cells: str) -> list[str]:
    """Give a row that has some cells under some headings; "_" stands for what no name of ours may hold."""
    names = [_key(head) for head in heads.split(",")]
    missing = set(cells) - set(names)
    assert not missing, missing
    return [cells.get(name, "") for name in names]


def _key(head: str) -> str:
    return "".join(sign if sign.isalnum() else "_" for sign in head.strip().lower()).strip("_")
