"""Settings: a list of sections at the left, the chosen one beside it; every change is saved at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.actions.protection_order import ProtectionDone
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.about_section import AboutSection
from msp_desk.ui.pages.settings.backup_section import BackupSection
from msp_desk.ui.pages.settings.figures_section import RatesSection, RemindersSection
from msp_desk.ui.pages.settings.firm_section import FirmSection
from msp_desk.ui.pages.settings.look_section import LookSection
from msp_desk.ui.pages.settings.places_section import PlacesSection
from msp_desk.ui.pages.settings.scorecard_section import ScorecardSection
from msp_desk.ui.pages.settings.section import Section
from msp_desk.ui.pages.settings.security_section import SecuritySection
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead

SECTIONS: Final[tuple[tuple[str, Callable[[DeskLink], Section]], ...]] = (
    ("firm", FirmSection),
    ("rates", RatesSection),
    ("scorecard", ScorecardSection),
    ("reminders", RemindersSection),
    ("backup", BackupSection),
    ("security", SecuritySection),
    ("places", PlacesSection),
    ("look", LookSection),
    ("about", AboutSection),
)
"""The sections from top to bottom; a section is made when it is first opened."""
_KEY: Final = Qt.ItemDataRole.UserRole
_LIST_WIDTH: Final = 208
_ROW: Final = 36


class SettingsPage(Page):
    """The page of settings.

    Signals:
        protection_wanted: The owner wants another passphrase; carries the
            :class:`~msp_desk.core.actions.protection_order.ProtectionOrder`.
    """

    protection_wanted = Signal(object)
    topics: ClassVar[frozenset[str]] = frozenset(
        {"firm", "settings", "scorecards", "clients", "tickets", "work", "incidents", "invoices", "payments",
         "recommendations"}
    )  # fmt: skip
    manual: ClassVar[str] = "settings"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page with its first section open."""
        super().__init__(link, parent)
        self._make = dict(SECTIONS)
        self._made: dict[str, Section] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead("", "")
        column.addWidget(self._head)
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN - GRID, 0, 0, 0)
        line.setSpacing(GRID)
        self._list = QListWidget()
        self._list.setProperty("role", "contents")
        self._list.setUniformItemSizes(True)
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for key, _make in SECTIONS:
            item = QListWidgetItem()
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._stack = QStackedWidget()
        line.addWidget(self._list)
        line.addWidget(self._stack, 1)
        column.addLayout(line, 1)
        self.retranslate()
        self._list.setCurrentRow(0)

    def section(self, key: str) -> Section:
        """A section by its key; made when it is not there yet."""
        if key not in self._made:
            section = self._made[key] = self._make[key](self.link)
            section.setObjectName(f"settings_section_{key}")
            if isinstance(section, BackupSection):
                section.restore_wanted.connect(self.restore_wanted)
            if isinstance(section, SecuritySection):
                section.protection_wanted.connect(self.protection_wanted)
            self._stack.addWidget(section)
        return self._made[key]

    def open_section(self, key: str) -> Section:
        """Show a section."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) == key:
                self._list.setCurrentRow(row)
        return self.section(key)

    def tell_protection(self, done: ProtectionDone) -> None:
        """Say what came of a change of the passphrase."""
        section = self.open_section("security")
        if isinstance(section, SecuritySection):
            section.tell_done(done)

    def show_place(self, place: Place) -> None:
        """Show the section that a place names as its tab."""
        if place.tab in self._make:
            self.open_section(place.tab)

    def focus_search(self) -> None:
        """Ctrl+F leads to the list: a letter typed there finds its section."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self) -> None:
        """Put the keyboard into the list of sections."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Settings"))
        self._head.set_line(
            self.tr("The firm, what an hour costs, how grades are made; every change is saved at once.")
        )
        self._list.setAccessibleName(self.tr("Sections"))
        names = (
            self.tr("Firm and letterhead"),
            self.tr("Rates and costs"),
            self.tr("Scorecard"),
            self.tr("Reminders"),
            self.tr("Backup"),
            self.tr("Security"),
            self.tr("Data folder"),
            self.tr("Language and colours"),
            self.tr("About"),
        )
        for row, name in enumerate(names):
            self._list.item(row).setText(name)
            self._list.item(row).setToolTip(name)
        for section in self._made.values():
            section.retranslate()

    def refresh(self) -> None:
        """Show what the desk holds: the open section now, the others when they are opened."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Section):
            shown.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Folders and backups change without the desk: look again each time."""
        self._become_stale()
        super().showEvent(event)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        section = self.section(str(item.data(_KEY)))
        self._stack.setCurrentWidget(section)
        if self.isVisible():
            section.refresh()
