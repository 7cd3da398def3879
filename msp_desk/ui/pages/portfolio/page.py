"""Portfolio: effort against what it brings, and from there to the decision room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.overview import PortfolioOverview
from msp_desk.ui.pages.portfolio.pareto_panel import ParetoPanel
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from msp_desk.ui.pages.portfolio.decision_room import DecisionRoom
    from msp_desk.ui.widgets.scatter import Scatter


class PortfolioPage(Page):
    """The page of the portfolio: the overview, and over it the decision room."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients", "tickets", "work", "incidents", "invoices", "payments", "recommendations", "settings",
            "scorecards", "firm", "decisions", "second_looks", "agreements",
            "overrides", "boundary_plans", "plan_targets",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "portfolio"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; the decision room is made when it is first entered."""
        super().__init__(link, parent)
        self.overview = PortfolioOverview(link)
        self._decision: DecisionRoom | None = None
        self.overview.client_wanted.connect(self.client_wanted)
        self.overview.place_wanted.connect(self.place_wanted)
        self.overview.first_wanted.connect(self.new_record)
        self.overview.compare_wanted.connect(self.compare)
        self.overview.said.connect(self.selection_said)
        self.overview.failed.connect(_raise)
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.overview)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._rooms)
        self.retranslate()

    @property
    def scatter(self) -> Scatter | None:
        """The scatter; None until it was made."""
        return self.overview.scatter

    @property
    def table(self) -> RecordTable[ClientPoint]:
        """The table."""
        return self.overview.table

    @property
    def pareto(self) -> ParetoPanel:
        """The panel of the Pareto curves."""
        return self.overview.pareto

    @property
    def title(self) -> str:
        """The finding over the scatter."""
        return self.overview.title

    def current_client(self) -> int:
        """The id of the current client of the table; 0 for none."""
        return self.overview.table.current_id()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self.overview.retranslate()
        if self._decision is not None:
            self._decision.retranslate()

    def refresh(self) -> None:
        """Read the portfolio and show it; selection, order, filters and month stay."""
        self.overview.refresh()
        if self._decision is not None and self._rooms.currentIndex():
            self._decision.refresh()

    def compare(self, identities: Sequence[int]) -> None:
        """Open the decision room for one or several clients."""
        if not identities:
            return
        from msp_desk.ui.pages.portfolio.decision_room import DecisionRoom

        if self._decision is None:
            self._decision = DecisionRoom(self.link)
            self._decision.back_wanted.connect(self._leave_decision)
            self._decision.place_wanted.connect(self.place_wanted)
            self._decision.said.connect(self.selection_said)
            self._rooms.addWidget(self._decision)
            self.grown.emit()
        self._rooms.setCurrentWidget(self._decision)
        self._decision.show_clients(identities)
        self._decision.take_focus()

    @property
    def decision_room(self) -> DecisionRoom | None:
        """The decision room; None until it was first opened."""
        return self._decision

    def show_place(self, place: Place) -> None:
        """Open the decision room for a client; without one, the portfolio."""
        if place.tab == "decision" and place.client_id:
            self.compare([place.client_id])
        else:
            self._leave_decision()

    def show_beginning(self) -> None:
        """The portfolio."""
        self._leave_decision()

    def take_focus(self) -> None:
        """Put the keyboard where the room in front is worked."""
        if self._decision is not None and self._rooms.currentWidget() is self._decision:
            self._decision.take_focus()
        else:
            super().take_focus()

    def manual_key(self) -> str:
        """The page of the manual about what is in front."""
        return "advice" if self._rooms.currentIndex() else self.manual

    def new_record(self) -> None:
        """Begin a new client (Ctrl+N)."""
        open_form(self.link, "clients", parent=self.window())

    def focus_search(self) -> None:
        """Put the cursor into the search of the portfolio (Ctrl+F)."""
        self._leave_decision()
        self.overview.focus_search()

    def _leave_decision(self) -> None:
        """Back to the portfolio."""
        self._rooms.setCurrentIndex(0)
        self.overview.say_selection()


def _raise(error: Exception) -> None:
    """The program's one handler of errors says it."""
    raise error
