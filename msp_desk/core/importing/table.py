"""A table as a file gives it: headings and rows of text, nothing interpreted yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Encoding(StrEnum):
    """How a file's bytes stand for characters; the values are Python's names of the codecs."""

    UTF_8 = "utf-8"
    UTF_8_MARKED = "utf-8-sig"
    UTF_16 = "utf-16"
    WINDOWS_1252 = "cp1252"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a reader makes of a file.

    Attributes:
        file: the file's name, for sentences.
        headers: the headings, without surrounding space; "" for a column without one.
        rows: the cells of each row, as many as there are headings, blank rows left out.
        lines: the line of the file on which each row begins, counted from 1.
        too_long: for each row (by index) that has more cells than there are headings, how many it has.
        encoding: how it was read; Windows-1252 is a guess that a preview must show.
        delimiter: what divides its cells; "" for a workbook.
        sheet: the sheet of a workbook that was read.
        sheets: the sheets of a workbook that hold anything.
        above: the rows above the headings, such as the title of a report or the first line of a DATEV file.
        head_line: the line of the headings, counted from 1.
        repeated: headings that stand several times, as matching compares them; all but the first of each are numbered.
    """

    file: str
    headers: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    too_long: Mapping[int, int] = field(default_factory=dict)
    encoding: Encoding = Encoding.UTF_8
    delimiter: str = ","
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    above: tuple[tuple[str, ...], ...] = ()
    head_line: int = 1
    repeated: frozenset[str] = frozenset()

    def without(self, left_out: Collection[int]) -> Table:
        """Give the table without the rows that begin on some lines."""
        if not left_out:
            return self
        taken = [index for index, line in enumerate(self.lines) if line not in left_out]
        return replace(
            self,
            rows=[self.rows[index] for index in taken],
            lines=[self.lines[index] for index in taken],
            too_long={new: self.too_long[old] for new, old in enumerate(taken) if old in self.too_long},
        )
