"""A table among the other parts of a page, as high as its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtWidgets import QMenu

from msp_desk.ui.theme.spacing import HEAD_HEIGHT, ROW_HEIGHT
from msp_desk.ui.widgets.column_widths import fit_columns
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

MOST_ROWS: Final = 8
"""Rows a table among other parts shows before it scrolls by itself."""
Row = TypeVar("Row")


class PanelTable(Panel):
    """A table in a panel, as high as its rows and no higher than some."""

    def __init__(
        self,
        *,
        edited: Callable[[int], object],
        archived: Callable[[list[int]], object] | None = None,
        also: Callable[[int], object] | None = None,
        droppable: Sequence[str] = (),
        most_rows: int | None = MOST_ROWS,
    ) -> None:
        """Make an empty table.

        Args:
            edited: Called with the row that Enter, F2 or a double click opens.
            archived: Called with the rows that Del puts away; None when they cannot be.
            also: Another thing the menu can do with a row.
            droppable: Columns that hide where there is too little room, the least important first.
            most_rows: How many are shown before it scrolls by itself; None fills the room there is.
        """
        super().__init__(padding=1)
        self._edited, self._archived, self._also, self._most = edited, archived, also, most_rows
        self._edit_word, self._archive_word, self._also_word = "", "", ""
        self._droppable = droppable
        self._rows: Sequence[Any] = ()
        self._fitting = self._arranged = False
        self.table: RecordTable[Any] = RecordTable([], _no_rows(), name="", several=archived is not None)
        self.table.opened.connect(self._on_opened)
        self.table.removal_wanted.connect(self._on_removal_wanted)
        self.table.arranged.connect(self._on_arranged)
        self.table.set_menu(self._fill_menu)
        self.table.edit_wanted.connect(self._on_opened)
        self.table.resized.connect(self._fit)
        self.column.addWidget(self.table)

    def name(self, name: str, edit: str, archive: str = "", also: str = "") -> None:
        """Say what a screen reader calls it, and the words of its menu."""
        self.table.setAccessibleName(name)
        self._edit_word, self._archive_word, self._also_word = edit, archive, also

    def show_rows(self, columns: Sequence[Column[Row]], rows: Sequence[Row], identify: Callable[[Row], int]) -> None:
        """Show rows; the panel hides when there are none, unless it fills the room."""
        self._rows = rows
        self._fitting = True
        self.table.show_columns(columns, MemoryRows(rows, identify, columns))
        self._fitting = False
        self._fit()
        if self._most is None:
            return
        self.setVisible(bool(rows))
        shown = min(len(rows), self._most)
        two_lines = any(column.unit for column in columns)
        self.table.setFixedHeight((HEAD_HEIGHT + (8 if two_lines else 0)) + shown * ROW_HEIGHT + 2)

    def _fit(self) -> None:
        """Measure the columns, unless the owner arranged them."""
        if self._arranged or self._fitting or not self.table.record_model.columns:
            return
        self._fitting = True
        fit_columns(self.table, self._rows, self._droppable)
        self._fitting = False

    def _on_arranged(self) -> None:
        self._arranged = self._arranged or not self._fitting

    def _on_opened(self, number: object) -> None:
        if isinstance(number, int) and number:
            self._edited(number)

    def _on_removal_wanted(self, numbers: list[int]) -> None:
        if self._archived is not None and numbers:
            self._archived(numbers)

    def _fill_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        if len(numbers) == 1:
            add_entry(menu, self._edit_word, partial(self._edited, numbers[0]), shortcut="F2")
            if self._also is not None:
                add_entry(menu, self._also_word, partial(self._also, numbers[0]))
        if self._archived is not None:
            add_entry(menu, self._archive_word, partial(self._archived, list(numbers)), shortcut="Del")


def _no_rows() -> MemoryRows[Any]:
    return MemoryRows([], int, [])
