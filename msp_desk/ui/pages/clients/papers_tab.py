"""The tab of papers: what was made for this client, each unchanged, and what can be made."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.tab import ClientTab
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.kept_papers import KeptPapers
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry


class PapersTab(ClientTab):
    """The papers of a client."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty tab; see :class:`ClientTab`."""
        super().__init__(link, deeds, parent)
        self._wanted = 0
        self._papers = KeptPapers(link, name="client_papers", upright=True)
        self._letter = PushButton(small=True, picture=Icon.LETTER)
        self._handover = PushButton(small=True, picture=Icon.HANDOVER)
        self._letter.clicked.connect(lambda _on=False: self.deeds.open_letter(self.client_id))
        self._handover.clicked.connect(lambda _on=False: self.deeds.make_handover(self.client_id))
        self._expectations = PushButton(small=True, picture=Icon.DOCUMENT)
        self._expectations.clicked.connect(lambda _on=False: self.deeds.make_expectations(self.client_id))
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self._letter)
        tools.addWidget(self._handover)
        tools.addWidget(self._expectations)
        self._more = IconButton(Icon.MORE, "", small=True)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.setObjectName("papers_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        tools.addWidget(self._more)
        tools.addStretch(1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(GRID)
        column.addLayout(tools)
        column.addWidget(self._papers, 1)
        self._hint = EmptyHint(Icon.LETTER)
        self._hint.first_wanted.connect(lambda: self.deeds.open_letter(self.client_id))
        self._hint.second_wanted.connect(lambda: self.deeds.make_handover(self.client_id))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.retranslate()

    @property
    def papers(self) -> KeptPapers:
        """The list with the chosen paper."""
        return self._papers

    @property
    def is_empty(self) -> bool:
        """Whether nothing was made for the client yet."""
        return self._stack.currentIndex() == 0

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show what was made for a client."""
        self.client_id = int(client.id)
        entries = self.link.desk.papers.all(client_id=self.client_id)
        self._papers.show_papers(entries)
        self._stack.setCurrentIndex(1 if entries else 0)
        if self._wanted and self._papers.choose(self._wanted):
            self._wanted = 0

    def choose(self, number: int) -> None:
        """Bring one paper into sight, now or as soon as its client is shown."""
        self._wanted = 0 if self._papers.choose(number) else number

    def _fill_menu(self) -> None:
        menu, deeds, client = self._menu, self.deeds, self.client_id
        menu.clear()
        add_entry(menu, self.tr("New evidence timeline…"), lambda: deeds.make_evidence(client), picture=Icon.DOCUMENT)
        add_entry(menu, self.tr("New open-items list…"), lambda: deeds.make_open_items(client), picture=Icon.DOCUMENT)
        menu.addSeparator()
        add_entry(
            menu, self.tr("Save all papers…"), lambda: deeds.export_papers(client),
            picture=Icon.EXPORT, enabled=not self.is_empty,
        )  # fmt: skip
        give_letter_keys(menu)

    def print_paper(self) -> bool:
        """Print the paper in sight; False when there is none."""
        return not self.is_empty and self._papers.print_paper() is not None

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language; what was read is shown anew afterwards."""
        self._letter.setText(self.tr("New letter…"))
        self._handover.setText(self.tr("New handover…"))
        self._expectations.setText(self.tr("New expectations sheet…"))
        self._more.set_name(self.tr("More papers"))
        self._papers.retranslate()
        self._hint.say(
            self.tr("No papers yet"),
            self.tr(
                "Letters, handovers and reviews that you make for this client are kept here, unchanged, each with the "
                "day and its SHA-256."
            ),
            self.tr("New letter…"),
            self.tr("New handover…"),
        )
