"""The environment of a client: its sheets at the left, the rows of the chosen one at the right, coverage above."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from msp_desk.core.actions.environments import Environment
from msp_desk.core.actions.journal import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEET_BY_NAME, Sheet
from msp_desk.core.records.family import Record
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.asking import ask_once
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.environment_columns import droppable_columns, sheet_columns
from msp_desk.ui.pages.clients.environment_meter import CoverageMeter
from msp_desk.ui.pages.clients.environment_sheets import SheetList, coverage_words
from msp_desk.ui.pages.clients.tab import ClientTab, PanelTable
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.menus import add_choice, add_entry
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.record_forms import open_form

_LIST_WIDTH: Final = 176
_LEAST_LIST, _LEAST_TABLE = 132, 280
_TOPICS: Final = frozenset(SHEET_BY_NAME) | {EMPTY_SHEETS.name}


class EnvironmentTab(ClientTab):
    """The sheets that a next provider gets; it reads itself anew when one of them changes."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty tab."""
        super().__init__(link, deeds, parent)
        self._environment: Environment | None = None
        self._stale = False
        self._tables: dict[str, PanelTable] = {}
        self.meter = CoverageMeter(link)
        self.sheets = SheetList()
        self._title = ElidedLabel(size=TextSize.SECTION)
        self._remark = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._new = PushButton(small=True)
        self._more = IconButton(Icon.MORE, "", small=True)
        self._menu = QMenu(self._more)
        self._hint = EmptyHint(Icon.HANDOVER)
        self._none = PushButton(small=True)
        self._stack = QStackedWidget()
        self._build()
        self.meter.gap_wanted.connect(self.show_record)
        self.sheets.sheet_chosen.connect(lambda _name: self._show_sheet())
        self._new.clicked.connect(lambda _on=False: self.new_row())
        self._hint.first_wanted.connect(self._on_first)
        self._hint.second_wanted.connect(self.import_file)
        self._none.clicked.connect(lambda _on=False: self.set_not_applying(on=True))
        self._add_shortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.paste)
        self._add_shortcut(QKeySequence("Ctrl+D"), self.duplicate)
        link.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def sheet(self) -> Sheet:
        """The chosen sheet."""
        return SHEET_BY_NAME[self.sheets.chosen()]

    @property
    def menu(self) -> QMenu:
        """What else can be done with the sheet."""
        return self._menu

    @property
    def hint(self) -> EmptyHint:
        """What an empty sheet says."""
        return self._hint

    def table(self, name: str = "") -> PanelTable:
        """The table of a sheet, by default of the chosen one."""
        name = name or self.sheets.chosen()
        if name not in self._tables:
            self._tables[name] = self._make_table(name)
        return self._tables[name]

    def heads(self) -> tuple[str, str]:
        """The title of the sheet and the remark beside it."""
        return self._title.text(), self._remark.text()

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client's environment."""
        self.client_id = client.id
        self._read()

    def show_record(self, family: str, record_id: int = 0, field: str = "") -> None:
        """Show a sheet and choose one of its rows (0 for none), with a field of it in sight."""
        if family not in SHEET_BY_NAME:
            return
        self.sheets.choose(family)
        if record_id and self.table().table.choose(record_id):
            table = self.table().table
            table.setFocus(Qt.FocusReason.OtherFocusReason)
            keys = [column.key for column in table.record_model.columns]
            if field in keys:
                place = keys.index(field)
                table.setColumnHidden(place, False)
                table.scrollTo(table.record_model.index(table.currentIndex().row(), place))
        else:
            self.sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
        self.sheets.setAccessibleName(self.tr("Sheets of the environment"))
        self._new.setText(self.tr("New…"))
        self._none.setText(self.tr("This client has none"))
        self._more.set_name(self.tr("More for this sheet"))
        if self._environment is not None:
            self._show_all()

    def new_row(self) -> FormDialog:
        """Open the form of a new row of the chosen sheet."""
        return self.deeds.new(self.sheet.name, self.client_id)

    def edit_row(self, number: int) -> FormDialog | None:
        """Open the form of a row."""
        return self.deeds.edit(self.sheet.name, number)

    def duplicate(self) -> FormDialog | None:
        """Open the form of a new row that begins as a copy of the current one."""
        return self._copy(self.table().table.current_id()) if self.client_id else None

    def archive_rows(self, numbers: list[int]) -> None:
        """Ask once, naming what goes, then archive rows as one step."""
        sheet = self.sheet
        rows = [row for row in self._rows(sheet.name) if row.id in numbers]
        if not rows:
            return
        name = self._name_of(sheet, rows[0])
        if len(rows) == 1:
            question = self.tr("Archive “{name}”?").replace("{name}", name)
        else:
            question = self.tr("Archive “{name}” and {count} more?").replace("{count}", str(len(rows) - 1))
            question = question.replace("{name}", name)
        more = self.tr("The handover leaves it out, but nothing is destroyed. Ctrl+Z brings it back.")

        def go() -> None:
            try:
                self.link.desk.environments.withdraw(sheet.name, [row.id for row in rows])
            except MspDeskError as error:
                self.deeds.tell(error)

        ask_once(self.window(), question, more, self.tr("Archive"), go)

    def paste(self) -> QWidget | None:
        """Understand what the clipboard holds as rows of the chosen sheet, and show what storing it would do."""
        if not self.client_id:
            return None
        table = self.table().table
        header = table.horizontalHeader()
        columns = table.record_model.columns
        order = [columns[header.logicalIndex(place)].key for place in range(len(columns))]
        text = QGuiApplication.clipboard().text()
        try:
            planned = self.link.desk.environments.plan_paste(self.client_id, self.sheet.name, text, order=order)
        except MspDeskError as error:
            self.deeds.tell(error)
            return None
        from msp_desk.ui.pages.clients.environment_paste import PasteDialog

        dialog = PasteDialog(planned, self.link, self.window())
        dialog.open()
        return dialog

    def import_file(self) -> None:
        """Ask the window to import a file of the chosen sheet's kind."""
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        if above is not None:
            above.import_wanted.emit(self.sheet.name)

    def set_not_applying(self, *, on: bool) -> None:
        """Say that the client has nothing of the chosen kind, or take that back."""
        try:
            self.link.desk.environments.set_not_applying(self.client_id, self.sheet.name, on=on)
        except MspDeskError as error:
            self.deeds.tell(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the tab was out of sight."""
        super().showEvent(event)
        if self._stale and self.client_id:
            self._read()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._remark)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(words, 1)
        head.addWidget(self._new)
        head.addWidget(self._more)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._hint)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._stack.addWidget(empty)
        right = QWidget()
        right.setMinimumWidth(_LEAST_TABLE)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(GAP, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(head)
        inside.addWidget(self._stack, 1)
        left = Panel(padding=1)
        left.setMinimumWidth(_LEAST_LIST)
        left.column.addWidget(self.sheets)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("environment_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, PAGE_MARGIN)
        outer.setSpacing(12)
        outer.addWidget(self.meter)
        outer.addWidget(splitter, 1)

    def _add_shortcut(self, keys: QKeySequence, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: deed())  # noqa: PLW0108 - a copy, so that what it returns is dropped

    def _make_table(self, name: str) -> PanelTable:
        made = PanelTable(
            edited=self.edit_row,
            archived=self.archive_rows,
            also=self._copy,
            droppable=droppable_columns(SHEET_BY_NAME[name]),
            most_rows=None,
        )
        made.table.setObjectName(f"environment_{name}")
        self._stack.addWidget(made)
        return made

    def _read(self) -> None:
        self._stale = False
        try:
            self._environment = self.link.desk.environments.of(self.client_id)
        except MspDeskError as error:
            self.deeds.tell(error)
            return
        self._show_all()

    def _show_all(self) -> None:
        environment = self._environment
        if environment is None:
            return
        self.meter.show_coverage(environment.coverage, self.link)
        self.sheets.show_coverage(environment.coverage, self.link)
        self._show_sheet()

    def _show_sheet(self) -> None:
        environment = self._environment
        if environment is None or not self.sheets.chosen():
            return
        sheet, say = self.sheet, self.link.wording.say
        title = say(f"words.families.{sheet.name}")
        each = environment.coverage.of(sheet.name)
        self._title.setText(title)
        self._remark.setText(coverage_words(each, self.link))
        rows = self._rows(sheet.name)
        if not rows:
            self._show_empty(title, none=each.does_not_apply)
            return
        panel = self.table()
        panel.name(title, self.tr("Edit…"), self.tr("Archive…"), self.tr("Duplicate…"))
        self._stack.setCurrentWidget(panel)
        panel.show_rows(sheet_columns(self.link, sheet, rows), list(rows), lambda row: row.id)

    def _show_empty(self, title: str, *, none: bool) -> None:
        self._stack.setCurrentIndex(0)
        self._none.setVisible(not none)
        if none:
            sentence = self.tr("You said that this client has none, so nothing is missing here.")
            heading = f"{title}: {self.link.wording.say('environment.does_not_apply')}"
            self._hint.say(heading, sentence, self.tr("Take that back"))
            return
        sentence = self.tr("Type the first one, paste rows from a spreadsheet (Ctrl+V) or import a file.")
        self._hint.say(title, sentence, self.tr("New…"), self.tr("Import…"))

    def _on_first(self) -> None:
        environment = self._environment
        if environment is not None and environment.coverage.of(self.sheet.name).does_not_apply:
            self.set_not_applying(on=False)
        else:
            self.new_row()

    def _fill_menu(self) -> None:
        menu, environment = self._menu, self._environment
        menu.clear()
        if environment is None:
            return
        sheet, current = self.sheet, self._current()
        add_entry(menu, self.tr("Paste rows (Ctrl+V)"), self.paste)
        add_entry(menu, self.tr("Import a file…"), self.import_file, picture=Icon.IMPORT)
        menu.addSeparator()
        add_entry(menu, self.tr("Duplicate…"), self.duplicate, enabled=bool(current))
        if not self._rows(sheet.name):
            none = sheet.name in environment.not_applying
            add_choice(menu, self.tr("This client has none"), lambda on: self.set_not_applying(on=on), checked=none)
        menu.addSeparator()
        for words, chosen in (
            (self.tr("Sheets for the next provider (XLSX)…"), TableFormat.XLSX),
            (self.tr("Sheets for the next provider (CSV)…"), TableFormat.CSV),
        ):
            add_entry(menu, words, partial(self._export_sheets, chosen), picture=Icon.EXPORT)
        add_entry(menu, self.tr("Handover…"), partial(self.deeds.make_handover, self.client_id), picture=Icon.HANDOVER)

    def _export_sheets(self, chosen: TableFormat) -> None:
        """Ask where the client's sheets should go."""
        from msp_desk.ui.widgets.sheet_export import ask_sheets

        name = self.link.desk.clients.get(self.client_id).party
        ask_sheets(self.link, self.window(), self.client_id, name, chosen)

    def _copy(self, number: int) -> FormDialog | None:
        sheet = self.sheet
        found = next((row for row in self._rows(sheet.name) if row.id == number), None)
        if found is None:
            return None
        return open_form(self.link, sheet.name, given=sheet.family.values(found), parent=self.window())

    def _current(self) -> int:
        return self.table().table.current_id() if self._rows(self.sheet.name) else 0

    def _rows(self, name: str) -> list[Record]:
        return [] if self._environment is None else list(self._environment.rows[name])

    def _name_of(self, sheet: Sheet, row: Any) -> str:
        return str(getattr(row, sheet.family.field(sheet.title).attribute))

    def _on_changed(self, topics: Topics) -> None:
        if not topics & _TOPICS:
            return
        self._stale = True
        if self.isVisible() and self.client_id:
            self._read()
