"""The ideal-client profile: its criteria with their weights, changed, moved and archived."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from msp_desk.core.records.prospect import Criterion
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.columns import ProfileRow, profile_columns, profile_rows
from msp_desk.ui.pages.prospects.deeds import ProspectDeeds
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

FAMILY = "prospect_criteria"


class ProfilePart(QWidget):
    """The criteria as a table."""

    def __init__(self, link: DeskLink, deeds: ProspectDeeds, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._link, self._deeds = link, deeds
        self._criteria: Sequence[Criterion] = ()
        self._columns: list[Column[ProfileRow]] = self._described()
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._table: RecordTable[ProfileRow] = RecordTable(
            self._columns, MemoryRows[ProfileRow]([], _place, self._columns), name="", several=False, link=link
        )
        self._table.setObjectName("prospects_profile")
        self._table.opened.connect(self.edit)
        self._table.edit_wanted.connect(self.edit)
        self._table.removal_wanted.connect(lambda chosen: self.archive(chosen[0]) if chosen else None)
        self._table.set_menu(self._fill_menu)
        self._edit, self._up, self._down = PushButton(small=True), PushButton(small=True), PushButton(small=True)
        self._edit.clicked.connect(lambda _on=False: self.edit(self._table.current_id()))
        for button, step in ((self._up, -1), (self._down, 1)):
            button.clicked.connect(lambda _on=False, step=step: self.shift(self._table.current_id(), step))
        for keys, step in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self._table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.shift(self._table.current_id(), step))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for button in (self._edit, self._up, self._down):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID)
        column.addWidget(self._line)
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        column.addWidget(frame, 1)
        column.addLayout(line)
        self.retranslate()

    @property
    def table(self) -> RecordTable[ProfileRow]:
        """The criteria; a row's number is its place."""
        return self._table

    @property
    def line(self) -> str:
        """What is said above the table."""
        return self._line.text()

    def show_profile(self, criteria: Sequence[Criterion]) -> None:
        """Show the criteria, kept or proposed."""
        self._criteria = tuple(criteria)
        self._columns = self._described()
        self._table.show_columns(self._columns, MemoryRows(profile_rows(criteria), _place, self._columns))
        proposed = bool(criteria) and not criteria[0].id
        self._line.setText(
            self.tr("Proposed by the program; kept with your first answer or change. Decided prospects keep theirs.")
            if proposed
            else self.tr("Only the proportions of the weights count. Decided prospects keep what they were asked.")
        )
        if criteria and not self._table.current_id():
            self._table.choose(1)

    def new(self) -> None:
        """Open the form of a new criterion."""
        if self._kept():
            self._deeds.new(FAMILY, lambda _number: self._table.choose(len(self._criteria)))

    def edit(self, place: int) -> None:
        """Open the form of a criterion."""
        criteria = self._kept()
        if 0 < place <= len(criteria):
            self._deeds.edit(FAMILY, int(criteria[place - 1].id))

    def archive(self, place: int) -> None:
        """Ask once, then archive a criterion."""
        criteria = self._kept()
        if 0 < place <= len(criteria):
            criterion = criteria[place - 1]
            self._deeds.archive(FAMILY, int(criterion.id), criterion.label)

    def shift(self, place: int, step: int) -> None:
        """Move a criterion up or down; it stays chosen."""
        criteria = self._kept()
        target = place + step
        if 0 < place <= len(criteria) and 0 < target <= len(criteria):
            number = int(criteria[place - 1].id)
            if self._deeds.do(lambda: self._link.desk.prospect_criteria.move(number, step)):
                self._table.choose(target)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._table.setAccessibleName(self.tr("Ideal client"))
        self._edit.setText(self.tr("Edit…"))
        self._up.setText(self.tr("Move up"))
        self._up.setToolTip("Ctrl+↑")
        self._down.setText(self.tr("Move down"))
        self._down.setToolTip("Ctrl+↓")

    def _described(self) -> list[Column[ProfileRow]]:
        return profile_columns(self._link.wording, self.tr("Share"), self.tr("Must"))

    def _kept(self) -> Sequence[Criterion]:
        """The criteria as they are kept; the proposed ones are kept first."""
        if self._criteria and not self._criteria[0].id:
            self._deeds.do(self._link.desk.prospects.keep_profile)
            self._criteria = tuple(self._link.desk.prospects.profile())
        return self._criteria

    def _fill_menu(self, menu: QMenu, chosen: Sequence[int]) -> None:
        add_entry(menu, self.tr("New criterion…"), self.new, picture=Icon.PLUS)
        if chosen:
            place = chosen[0]
            add_entry(menu, self.tr("Edit…"), partial(self.edit, place), picture=Icon.EDIT)
            add_entry(menu, self.tr("Move up"), partial(self.shift, place, -1), picture=Icon.CHEVRON_UP)
            add_entry(menu, self.tr("Move down"), partial(self.shift, place, 1), picture=Icon.CHEVRON_DOWN)
            add_entry(menu, self.tr("Archive…"), partial(self.archive, place), picture=Icon.ARCHIVE)


def _place(row: ProfileRow) -> int:
    return row.place
