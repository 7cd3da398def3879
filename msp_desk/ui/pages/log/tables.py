"""The tables of the log, one for each kind, so that each keeps its own columns, widths and order."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.list_families import LOG_FAMILIES
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.listed_columns import ALL, listed_columns
from msp_desk.ui.widgets.listing_rows import ListingRows
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows

KINDS: Final = (ALL, *LOG_FAMILIES, "invoices", "payments")
"""What can be chosen, in this order; all means what the log is made of, without the money."""
LogTable = RecordTable[Listed[Record]]


class LogTables(QStackedWidget):
    """One table in sight, of the chosen kind."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the tables; none of them reads anything yet."""
        super().__init__(parent)
        self._link = link
        self._tables: dict[str, LogTable] = {}
        for kind in KINDS:
            columns = listed_columns(link, kind)
            nothing: MemoryRows[Listed[Record]] = MemoryRows([], _key, columns)
            table = self._tables[kind] = RecordTable(columns, nothing, name="", link=link)
            table.setObjectName(f"log_{kind or 'all'}")
            self.addWidget(table)

    def table(self, kind: str) -> LogTable:
        """Return the table of a kind."""
        return self._tables[kind]

    def all(self) -> list[LogTable]:
        """Return every table."""
        return list(self._tables.values())

    def show_kind(self, kind: str, wish: ListFilter, wanted: str) -> None:
        """Show a kind's rows."""
        table = self._tables[kind]
        self.setCurrentWidget(table)
        table.show_rows(ListingRows(self._link.desk.listings, kind or "log", wish), wanted=wanted)

    def retranslate(self, names: dict[str, str]) -> None:
        """Say heads and names in the window's language."""
        for kind, table in self._tables.items():
            table.show_columns(listed_columns(self._link, kind))
            table.setAccessibleName(names[kind])


def _key(row: Any) -> int:
    return int(row.key)
