"""The log of a client: tickets, work, incidents, recommendations and notes in one time line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.log_rows import LOG_FAMILIES, LogRow, log_columns, read_log, record_of
from msp_desk.ui.pages.clients.tab import ClientTab, PanelTable
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.segments import Segments

ALL = ""


class KindFilter(QWidget):
    """All kinds or one of them: joined buttons where they fit, else a list.

    Signals:
        changed: The family now chosen; "" for all.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it; all kinds are chosen."""
        super().__init__(parent)
        self._segments = Segments([(family, family) for family in (ALL, *LOG_FAMILIES)], name="")
        self._list = QComboBox()
        self._list.setMinimumHeight(CONTROL_HEIGHT)
        for family in (ALL, *LOG_FAMILIES):
            self._list.addItem(family, family)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._segments)
        line.addWidget(self._list)
        line.addStretch(1)
        self._list.hide()
        self._segments.changed.connect(self._on_segment)
        self._list.activated.connect(self._on_listed)

    def value(self) -> str:
        """Return the chosen family; "" for all."""
        return str(self._segments.value())

    def set_value(self, family: str) -> None:
        """Choose a family, without a signal."""
        self._segments.set_value(family)
        self._list.setCurrentIndex((ALL, *LOG_FAMILIES).index(family))

    def set_words(self, words: list[str], name: str) -> None:
        """Say the choices, all of them first, and the name of the whole."""
        self._segments.setAccessibleName(name)
        self._segments.set_words(words)
        self._list.setAccessibleName(name)
        for place, word in enumerate(words):
            self._list.setItemText(place, word)
        self._choose_form()

    def minimumSizeHint(self) -> QSize:
        """Room for the list."""
        return QSize(self._list.minimumSizeHint().width(), CONTROL_HEIGHT)

    def sizeHint(self) -> QSize:
        """Room for the buttons."""
        return QSize(self._segments.sizeHint().width(), CONTROL_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits."""
        super().resizeEvent(event)
        self._choose_form()

    def _choose_form(self) -> None:
        fits = self._segments.sizeHint().width() <= self.width()
        self._segments.setVisible(fits)
        self._list.setVisible(not fits)

    def _on_segment(self, family: object) -> None:
        self.set_value(str(family))
        self.changed.emit(str(family))

    def _on_listed(self, place: int) -> None:
        self._on_segment(self._list.itemData(place))


class LogTab(ClientTab):
    """The time line, newest first."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty time line."""
        super().__init__(link, deeds, parent)
        self._rows: list[LogRow] = []
        self._filter = KindFilter()
        self._filter.changed.connect(self._on_filtered)
        self._new = PushButton()
        self._new.setProperty("menu", True)
        self._menu = QMenu(self._new)
        self._new.setMenu(self._menu)
        self._table = PanelTable(
            edited=self._edit, archived=self._archive, droppable=("minutes", "state"), most_rows=None
        )
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self._filter, 1)
        bar.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self._table, 1)
        self.retranslate()

    @property
    def table(self) -> PanelTable:
        """The time line's table."""
        return self._table

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
        self._table.name(self.tr("Log"), self.tr("Edit…"), self.tr("Archive…"))
        self._table.table.set_empty(self.tr("Nothing of this kind is logged yet. Ctrl+L logs in seconds."))

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client's time line."""
        if client.id != self.client_id:
            self._filter.set_value(ALL)
        self.client_id = client.id
        self._rows = read_log(self.link, client.id)
        self._on_filtered(self._filter.value())

    def _on_filtered(self, family: str) -> None:
        rows = [row for row in self._rows if not family or row.family == family]
        self._table.show_rows(log_columns(self.link), rows, lambda row: row.id)

    def _new_record(self, family: str) -> None:
        self.deeds.new(family, self.client_id)

    def _edit(self, number: int) -> None:
        self.deeds.edit(*record_of(number))

    def _archive(self, numbers: list[int]) -> None:
        wanted = set(numbers)
        records: list[tuple[str, Record]] = [(row.family, row.record) for row in self._rows if row.id in wanted]
        if records:
            self.deeds.ask_to_archive(records)
