"""What a column of a table is: everything about it in one object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from msp_desk.core.exporting.table_file import Cell
from msp_desk.ui.theme.palette import Tone

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeCell:
    """A grade in a cell.

    Attributes:
        letter: A, B, C, D or F; None for "not graded".
        capped: Whether a cap holds it.
        own: What is said of a letter that the owner set beside it; "" without one.
    """

    letter: str | None
    capped: bool = False
    own: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendCell:
    """A small line in a cell.

    Attributes:
        points: Values from old to new; None where there was none.
        letter: The grade whose hue the last point has; None for a dotted line without points.
        spoken: The same in words, for a screen reader and the clipboard.
    """

    points: tuple[float | None, ...]
    letter: str | None
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column over rows of one type.

    Attributes:
        key: Its name in stored preferences, in orders and towards a source; never shown.
        title: The first line of its head.
        unit: The second line; "" for a head of one line.
        text: What a cell shows, on one line. "" is shown as a muted dash in a column of figures.
        sort: What it sorts by; None when it cannot be sorted. Only int, float or str, one type a column.
        figures: Right-aligned with figures of one width.
        width: First width in pixels.
        stretch: Takes the room that is left; at most one column does.
        tooltip: More about a cell; a text that does not fit is shown in full anyway.
        tone: The colour's meaning.
        bold: Whether the cell stands out.
        badge: Shows a grade instead of the text; `text` stays its words for clipboard and search.
        trend: Shows a small line instead of the text.
        searched: Whether the filter looks into its text.
        shown: Whether it is shown until the owner chooses columns.
        value: What a cell holds for a file or the clipboard: a day, a number, an amount; None for its text.
        summed: Says the sum over some rows in words, such as "2 h 10"; the status line shows it for a selection.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    unit: str = ""
    sort: Callable[[Row], int | float | str] | None = None
    figures: bool = False
    width: int = 96
    stretch: bool = False
    tooltip: Callable[[Row], str] | None = None
    tone: Callable[[Row], Tone] | None = None
    bold: Callable[[Row], bool] | None = None
    badge: Callable[[Row], BadgeCell] | None = None
    trend: Callable[[Row], TrendCell] | None = None
    searched: bool = True
    shown: bool = True
    value: Callable[[Row], Cell] | None = None
    summed: Callable[[Sequence[Row]], str] | None = None

    @property
    def heading(self) -> str:
        """Title and unit on one line, as a screen reader says them and the choice of columns lists them."""
        return f"{self.title} {self.unit}" if self.unit else self.title

    def cell(self, row: Row) -> Cell:
        """What a cell holds where it is taken out of the program."""
        return self.value(row) if self.value is not None else self.text(row)
