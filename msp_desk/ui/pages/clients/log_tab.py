"""The log of a client: tickets, work, incidents, recommendations and notes in one time line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.log_rows import LOG_FAMILIES, time_line
from msp_desk.ui.pages.clients.tab import ClientTab
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.column_widths import fit_columns
from msp_desk.ui.widgets.kind_filter import KindFilter
from msp_desk.ui.widgets.listed_columns import time_line_columns
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows

ALL: Final = ""
DROPPABLE: Final = ("minutes", "state")


class TimeLine(Panel):
    """The table in its panel; its columns are measured until the owner arranges them."""

    def __init__(self, link: DeskLink) -> None:
        """Make an empty table."""
        super().__init__(padding=1)
        self._fitting = self._arranged = False
        columns = time_line_columns(link)
        nothing: MemoryRows[Listed[Record]] = MemoryRows([], _key, columns)
        self.table: RecordTable[Listed[Record]] = RecordTable(columns, nothing, name="", link=link)
        self.table.setObjectName("clients_log")
        self.table.arranged.connect(self._on_arranged)
        self.table.resized.connect(self._fit)
        self.table.record_model.shown.connect(self._fit)
        self.column.addWidget(self.table)

    def say(self, link: DeskLink) -> None:
        """Name the columns in the window's language."""
        self._fitting = True
        self.table.show_columns(time_line_columns(link))
        self._fitting = False
        self._fit()

    def _fit(self) -> None:
        if self._arranged or self._fitting:
            return
        self._fitting = True
        fit_columns(self.table, self.table.record_model.first_rows(), DROPPABLE)
        self._fitting = False

    def _on_arranged(self) -> None:
        self._arranged = self._arranged or not self._fitting


class LogTab(ClientTab):
    """The time line, newest first."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty time line."""
        super().__init__(link, deeds, parent)
        self._filter = KindFilter((ALL, *LOG_FAMILIES))
        self._filter.changed.connect(self._show_kind)
        self._new = PushButton()
        self._new.setProperty("menu", True)
        self._menu = QMenu(self._new)
        self._new.setMenu(self._menu)
        self._line = TimeLine(link)
        table = self._line.table
        table.opened.connect(self._edit_current)
        table.edit_wanted.connect(self._edit_current)
        table.removal_wanted.connect(self._archive)
        table.set_menu(self._fill_menu)
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self._filter, 1)
        bar.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self._line, 1)
        self.retranslate()

    @property
    def table(self) -> TimeLine:
        """The time line with its table."""
        return self._line

    @property
    def kinds(self) -> KindFilter:
        """The filter."""
        return self._filter

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
        wording = self.link.wording
        words = [wording.say(f"words.family.{family}") for family in LOG_FAMILIES]
        self._filter.set_words([self.tr("All"), *words], self.tr("Kind"))
        self._new.setText(self.tr("New"))
        self._menu.clear()
        for family, word in zip(LOG_FAMILIES, words, strict=True):
            add_entry(self._menu, f"{word}…", partial(self._new_record, family))
        self._line.table.setAccessibleName(self.tr("Log"))
        self._line.say(self.link)
        self._line.table.set_empty(self.tr("Nothing of this kind is logged yet. Ctrl+L logs in seconds."))

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Show a client's time line."""
        if client.id != self.client_id:
            self._filter.set_value(ALL)
        self.client_id = client.id
        self._show_kind(self._filter.value())

    def show_record(self, family: str, number: int) -> bool:
        """Choose a record in the time line; False when it is not there."""
        if family not in LOG_FAMILIES:
            return False
        self.show_kind(family)
        return self._line.table.choose(number)

    def show_kind(self, family: str) -> None:
        """Show one kind of record only."""
        self._filter.set_value(family)
        self._show_kind(family)

    def attach_files(self, family: str, number: int) -> QFileDialog | None:
        """Open the form of a record and ask which files should be kept with it."""
        from msp_desk.ui.widgets.attachments import AttachmentsPanel

        form = self.deeds.edit(family, number)
        files = None if form is None else form.findChild(AttachmentsPanel)
        return None if files is None else files.ask_for_files()

    def _show_kind(self, family: str) -> None:
        self._line.table.show_rows(time_line(self.link, self.client_id, family))

    def _new_record(self, family: str) -> None:
        self.deeds.new(family, self.client_id)

    def _current(self) -> Listed[Record] | None:
        model, place = self._line.table.record_model, self._line.table.currentIndex().row()
        return model.row_at(place) if 0 <= place < model.rowCount() else None

    def _edit_current(self) -> None:
        row = self._current()
        if row is not None:
            self.deeds.edit(row.family, row.record.id)

    def _archive(self) -> None:
        rows = self._line.table.selected_rows()
        if rows:
            self.deeds.ask_to_archive([(row.family, row.record) for row in rows])

    def _fill_menu(self, menu: QMenu, keys: Sequence[int]) -> None:
        from msp_desk.ui.widgets.record_forms import WITH_FILES

        if len(keys) == 1:
            add_entry(menu, self.tr("Edit…"), self._edit_current, shortcut="F2")
            row = self._current()
            if row is not None and row.family in WITH_FILES:
                add_entry(menu, self.tr("Attach file…"), partial(self.attach_files, row.family, row.record.id))
        if keys:
            add_entry(menu, self.tr("Archive…"), self._archive, shortcut="Del")


def _key(row: Any) -> int:
    return int(row.key)
