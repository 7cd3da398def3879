"""One client: who it is, what can be done, and its tabs."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.records.client import Client
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import NEW_FAMILIES, ClientDeeds
from msp_desk.ui.pages.clients.head_figures import head_figures
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.figures_line import RING, FiguresLine
from msp_desk.ui.widgets.grade_badge import GradeBadge
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel

if TYPE_CHECKING:
    from msp_desk.ui.pages.clients.agreement_tab import AgreementTab
    from msp_desk.ui.pages.clients.environment_tab import EnvironmentTab
    from msp_desk.ui.pages.clients.log_tab import LogTab
    from msp_desk.ui.pages.clients.money_tab import MoneyTab
    from msp_desk.ui.pages.clients.overview import OverviewTab
    from msp_desk.ui.pages.clients.papers_tab import PapersTab
    from msp_desk.ui.pages.clients.tab import ClientTab

_MADE_IN: Final = {
    "overview": ("overview", "OverviewTab"),
    "log": ("log_tab", "LogTab"),
    "money": ("money_tab", "MoneyTab"),
    "agreement": ("agreement_tab", "AgreementTab"),
    "environment": ("environment_tab", "EnvironmentTab"),
    "exit": ("exit_tab", "ExitTab"),
    "papers": ("papers_tab", "PapersTab"),
}
"""The module and class of each tab; it is loaded and made when the tab first comes to the front."""
TABS: Final = tuple(_MADE_IN)
_ICONS: Final = {
    "contacts": Icon.CONTACT,
    "agreements": Icon.AGREEMENT,
    "tickets": Icon.TICKET,
    "work": Icon.WORK,
    "incidents": Icon.INCIDENT,
    "invoices": Icon.INVOICE,
    "payments": Icon.PAYMENT,
    "recommendations": Icon.RECOMMENDATION,
    "notes": Icon.NOTE,
}

_ROWS: Final = {
    MeasureKey.TICKETS: ("log", "tickets"),
    MeasureKey.REOPENED: ("log", "tickets"),
    MeasureKey.ADMIN_REQUESTS: ("log", "tickets"),
    MeasureKey.ESCALATIONS: ("log", "tickets"),
    MeasureKey.DISPUTED: ("money", ""),
    MeasureKey.DAYS_TO_PAY: ("money", ""),
    MeasureKey.MARGIN: ("money", ""),
    MeasureKey.ADVICE: ("log", "recommendations"),
}
"""The tab that holds the rows of each measure, and the kind to filter the log by."""


class ClientView(QWidget):
    """Shows one client; without one it says so.

    Signals:
        back_wanted: The list should come back (where the client replaced it).
        log_wanted: The quick log should open for the client.
        grown: A tab was made that was not there before.
    """

    back_wanted = Signal()
    grown = Signal()
    log_wanted = Signal(int)

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make a view without a client.

        Args:
            link: The desk.
            deeds: What can be done.
            parent: Its owner.
        """
        super().__init__(parent)
        self._link, self._deeds = link, deeds
        self._client: Client | None = None
        self._grade: ClientGrade | None = None
        self._override: Override | None = None
        self._stale: set[str] = set()
        self._narrow = False
        self.setObjectName("client_view")
        self._tabs: dict[str, ClientTab] = {}
        self._begun: dict[str, ClientTab] = {}
        self._build()
        self.retranslate()
        self.show_nothing()

    @property
    def client_id(self) -> int:
        """The number of the client shown; 0 for none."""
        return 0 if self._client is None else self._client.id

    @property
    def overview(self) -> OverviewTab:
        """The first tab."""
        return cast("OverviewTab", self._tab("overview"))

    @property
    def log(self) -> LogTab:
        """The second tab."""
        return cast("LogTab", self._tab("log"))

    @property
    def money(self) -> MoneyTab:
        """The third tab."""
        return cast("MoneyTab", self._tab("money"))

    @property
    def agreement(self) -> AgreementTab:
        """The fourth tab."""
        return cast("AgreementTab", self._tab("agreement"))

    @property
    def papers(self) -> PapersTab:
        """The tab of papers."""
        return cast("PapersTab", self._tab("papers"))

    @property
    def open_key(self) -> str:
        """The key of the tab in front."""
        return TABS[max(0, self._bar.currentIndex())]

    @property
    def environment(self) -> EnvironmentTab:
        """The fifth tab."""
        return cast("EnvironmentTab", self._tab("environment"))

    @property
    def badge(self) -> GradeBadge:
        """The grade in the head."""
        return self._badge

    @property
    def menu(self) -> QMenu:
        """What else can be done."""
        return self._menu

    def head_texts(self) -> tuple[str, str]:
        """The name and the line below it."""
        return self._name.text(), self._line.text()

    def open_tab(self, key: str) -> None:
        """Bring a tab to the front by its key."""
        self._bar.setCurrentIndex(TABS.index(key))

    def show_rows(self, measure: str) -> None:
        """Show the rows that a measure is made of."""
        tab, kind = _ROWS[MeasureKey(measure)]
        self.open_tab(tab)
        if kind:
            self.log.show_kind(kind)
        self._tab(tab).setFocus(Qt.FocusReason.OtherFocusReason)
        self._tab(tab).focusNextChild()

    def make_front(self) -> bool:
        """Make the tab in front before there is a client to show; whether it was not there yet."""
        key = TABS[max(0, self._bar.currentIndex())]
        if key in self._tabs:
            return False
        if key not in self._begun:
            self._begin(key)  # with its parts, and put in its place by the next step
        else:
            self._tab(key)
        return True

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Show a client; the tabs that are not in front are read when they come there."""
        self._client, self._grade = client, grade
        self._stack.setCurrentIndex(1)
        letter = None if grade is None else grade.letter
        self._override = self._link.desk.overrides.of(client.id, self._link.today)
        self._badge.set_grade(
            None if letter is None else letter.value,
            capped=grade is not None and grade.is_capped,
            own="" if self._override is None else override_words(self._override, letter, self._link.wording),
        )
        self._end_override.setEnabled(self._override is not None)
        self._name.setText(client.name)
        self._line.show_parts(head_figures(client, grade, self._link))
        self._stale = set(TABS)
        self._show_front()

    def show_nothing(self) -> None:
        """Show that no client is chosen."""
        self._client, self._grade, self._override = None, None, None
        self._stack.setCurrentIndex(0)

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the way back where the client replaced the list."""
        self._narrow = narrow
        self._back.setVisible(narrow)

    def new_record(self) -> bool:
        """Open the form of a new one of what the tab in front lists, while the keyboard is in the client.

        Returns:
            Whether there is such a form here.
        """
        focused: QWidget | None = self.window().focusWidget()
        if not self.client_id or focused is None or not self.isAncestorOf(focused):
            return False
        key = self.open_key
        if key == "agreement":
            family = "agreements"
        elif key == "money":
            family = "payments" if self.money.payment_table.isAncestorOf(focused) else "invoices"
        elif key == "environment":
            family = self.environment.sheet.name
        else:
            return False
        self._deeds.new(family, self.client_id)
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the client."""
        self._bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list where the client replaced it."""
        if event.key() == Qt.Key.Key_Escape and self._narrow:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say its own words in the window's language; what was read is shown anew afterwards."""
        words = {
            "overview": self.tr("Overview"),
            "log": self.tr("Log"),
            "money": self.tr("Money"),
            "agreement": self.tr("Agreement"),
            "environment": self.tr("Environment"),
            "exit": self.tr("Exit"),
            "papers": self.tr("Papers"),
        }
        for place, key in enumerate(TABS):
            self._bar.setTabText(place, words[key])
        for tab in self._tabs.values():
            tab.retranslate()
        self._bar.setAccessibleName(self.tr("Client"))
        self._back.set_name(self.tr("Back to the list (Esc)"))
        self._log.setText(self.tr("Log…"))
        self._more.set_name(self.tr("More for this client"))
        self._hint.say(
            self.tr("No client chosen"),
            self.tr("Choose a client in the list to see its grade and why, its log, money and agreement."),
        )
        self._fill_menu()

    def _build(self) -> None:
        self._badge = GradeBadge(large=True)
        self._name = ElidedLabel(size=TextSize.TITLE)
        self._line = FiguresLine(self._link)
        self._line.setObjectName("client_figures")
        self._back = IconButton(Icon.CHEVRON_LEFT, "")
        self._back.setObjectName("client_back")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self._log = PushButton()
        self._log.clicked.connect(lambda _on=False: self.log_wanted.emit(self.client_id))
        self._more = IconButton(Icon.MORE, "")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        first = QHBoxLayout()
        first.setContentsMargins(RING, 0, RING, 0)  # in line with the words of the figures below
        first.setSpacing(12)
        first.addWidget(self._back)
        first.addWidget(self._badge)
        first.addWidget(self._name, 1)
        first.addWidget(self._log)
        first.addWidget(self._more)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_MARGIN - RING, GAP, PAGE_MARGIN - RING, GRID - RING)
        head.setSpacing(GRID - RING)
        head.addLayout(first)
        head.addWidget(self._line)
        self._bar = QTabBar()
        self._bar.setObjectName("client_tabs")
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._bar.setUsesScrollButtons(True)
        self._pages = QStackedWidget()
        for _key in TABS:
            self._bar.addTab("")
            self._pages.addWidget(QWidget())
        self._bar.currentChanged.connect(self._on_tab)
        bar_line = QHBoxLayout()
        bar_line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        bar_line.addWidget(self._bar, 1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(bar_line)
        column.addWidget(Hairline())
        column.addWidget(self._pages, 1)
        self._hint = EmptyHint(Icon.CLIENTS)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _fill_menu(self) -> None:
        menu, deeds, wording = self._menu, self._deeds, self._link.wording
        menu.clear()
        add_entry(menu, self.tr("Edit client…"), lambda: deeds.edit("clients", self.client_id), picture=Icon.EDIT)
        menu.addSeparator()
        new = self.tr("New: {kind}…")
        for family in NEW_FAMILIES:
            word = wording.say(f"words.family.{family}")
            add_entry(menu, new.replace("{kind}", word), partial(self._new, family), picture=_ICONS[family])
            if family == "invoices":
                text = self.tr("New: Credit note…")
                add_entry(menu, text, lambda: deeds.new_credit_note(self.client_id), picture=Icon.INVOICE)
        menu.addSeparator()
        add_entry(menu, self.tr("Letter…"), lambda: deeds.open_letter(self.client_id), picture=Icon.LETTER)
        add_entry(menu, self.tr("Handover…"), lambda: deeds.make_handover(self.client_id), picture=Icon.HANDOVER)
        menu.addSeparator()
        add_entry(menu, self.tr("Set grade letter…"), lambda: deeds.set_letter(self.client_id))
        self._end_override = add_entry(menu, self.tr("End the grade letter you set"), self._on_end_override)
        self._end_override.setEnabled(self._override is not None)
        menu.addSeparator()
        archive = self.tr("Archive client…")
        add_entry(menu, archive, lambda: deeds.archive("clients", [self.client_id]), picture=Icon.ARCHIVE)
        add_entry(menu, self.tr("Erase for privacy…"), lambda: deeds.erase(self.client_id))
        give_letter_keys(menu)

    def _on_end_override(self) -> None:
        if self._override is not None:
            self._deeds.end_override(self._override.id)

    def _new(self, family: str) -> None:
        self._deeds.new(family, self.client_id)

    def _begin(self, key: str) -> None:
        """Make a tab with its parts, which is half of what it takes."""
        make = made_by(key)
        self._begun[key] = make(self._link, self._deeds)

    def _tab(self, key: str) -> ClientTab:
        """A tab; made when it is first wanted."""
        if key not in self._tabs:
            if key not in self._begun:
                self._begin(key)
            tab = self._tabs[key] = self._begun.pop(key)
            rows_wanted = getattr(tab, "rows_wanted", None)
            if rows_wanted is not None:
                rows_wanted.connect(self.show_rows)
            tab.retranslate()
            place = TABS.index(key)
            empty = self._pages.widget(place)
            front = self._pages.currentIndex()
            self._pages.insertWidget(place, tab)
            if empty is not None:
                self._pages.removeWidget(empty)
                empty.deleteLater()
            self._pages.setCurrentIndex(front)
            self.grown.emit()
        return self._tabs[key]

    def _on_tab(self, place: int) -> None:
        self._tab(TABS[place])
        self._pages.setCurrentIndex(place)
        self._show_front()

    def _show_front(self) -> None:
        """Read the tab in front if it is stale."""
        key = TABS[max(0, self._bar.currentIndex())]
        if self._client is None or key not in self._stale:
            return
        self._stale.discard(key)
        try:
            self._tab(key).show_client(self._client, self._grade)
        except MspDeskError as error:
            QTimer.singleShot(0, self, partial(self._deeds.tell, error))


def made_by(key: str) -> type[ClientTab]:
    """The class of a tab; its module is loaded on the way, which any thread may do beforehand."""
    module, name = _MADE_IN[key]
    return cast("type[ClientTab]", getattr(import_module(f"msp_desk.ui.pages.clients.{module}"), name))
