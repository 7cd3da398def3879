"""The portfolio itself: scatter, Pareto curves and table of one month, with one selection for all three."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.deciding.advice import Advice
from msp_desk.core.deciding.exits import MOST_LEAVERS
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.portfolio.sentences import scatter_title
from msp_desk.core.portfolio.trails import trails
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.override import Override
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.columns import DEFINED, columns_of, found, of_grade
from msp_desk.ui.pages.portfolio.month_slider import MonthSlider
from msp_desk.ui.pages.portfolio.overview_words import selection_words, window_words
from msp_desk.ui.pages.portfolio.pareto_panel import ParetoPanel
from msp_desk.ui.pages.portfolio.portfolio_export import (
    PortfolioFile,
    ask_where,
    saying_failures,
    write_picture,
)
from msp_desk.ui.pages.portfolio.portfolio_head import PortfolioHead
from msp_desk.ui.pages.portfolio.scatter_words import Upright, scatter_of
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import LETTERS
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN, ROW_HEIGHT, TWO_LINE_HEAD_HEIGHT
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.grade_legend import GradeLegend
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.ui.widgets.scatter import Scatter
    from msp_desk.ui.widgets.scatter_content import ScatterContent
    from msp_desk.ui.widgets.scatter_picture import Picture

MONTHS: Final = 24
"""So many months the slider reaches back; trails go a year back from each, as far as there is one."""
MONTHS_OF_A_TRAIL: Final = 13
"""The month that is shown and a year before it."""
_SETTLED: Final = 120
"""Milliseconds the slider rests before table, curves and advice follow the scatter."""
_LEAST_ROWS: Final = 4
_ROWS_OF: Final = {
    "grade": "overview",
    "hours": "log",
    "revenue": "money",
    "contribution": "money",
    "profit": "money",
    "rate": "money",
    "fee_now": "money",
    "fee_needed": "overview",
    "short": "overview",
    "advice": "overview",
}
"""The client's tab that holds what a column's figures were made of."""
_NO_LIMIT: Final = 16777215
_NARROW: Final = 1000


class PortfolioOverview(QWidget):
    """Scatter, curves and table.

    Signals:
        client_wanted: The owner wants to see a client.
        place_wanted: The rows that a figure of the table was made of, as a :class:`Place`.
        first_wanted: The owner wants to make a first client.
        compare_wanted: The ids of the clients that the owner wants to compare ways for.
        said: What the status bar says about the selection.
        failed: What went wrong while the desk was read.
    """

    client_wanted = Signal(int)
    place_wanted = Signal(object)
    first_wanted = Signal()
    compare_wanted = Signal(list)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it; the plotting library is loaded after it was first painted."""
        super().__init__(parent)
        self.link = link
        self._now: Portfolio | None = None
        self._months: list[Portfolio] = []
        self._day: date | None = None
        self._found: Portfolio | None = None
        self._shown: list[ClientPoint] = []
        self._advice: Mapping[int, Advice] = {}
        self._overrides: Mapping[ClientId, Override] = {}
        self._legend_words: list[tuple[str | None, str]] = []
        self._scatter: Scatter | None = None
        self._upright = Upright.CONTRIBUTION
        self._finding: Finding[Portfolio] = Finding(link, self._find, self._show_now, self.failed.emit, self)
        self._history: Finding[list[Portfolio]] = Finding(
            link, self._find_months, self._show_months, self.failed.emit, self, at_once=False
        )
        self._advising: Finding[tuple[Mapping[int, Advice], Mapping[ClientId, Override]]] = Finding(
            link, self._find_advice, self._show_advice, self.failed.emit, self, at_once=False
        )
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._settle.timeout.connect(self._on_settled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._stack = QStackedWidget()
        self._empty = EmptyHint(Icon.PORTFOLIO)
        self._empty.first_wanted.connect(self.first_wanted)
        self._stack.addWidget(self._make_content())
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)

    @property
    def scatter(self) -> Scatter | None:
        """The scatter; None until it was made."""
        return self._scatter

    @property
    def table(self) -> RecordTable[ClientPoint]:
        """The table."""
        return self._table

    @property
    def pareto(self) -> ParetoPanel:
        """The panel of the Pareto curves."""
        return self._pareto

    @property
    def months(self) -> MonthSlider:
        """The slider under the scatter."""
        return self._slider

    @property
    def compare_button(self) -> PushButton:
        """The button that appears with a selection."""
        return self._head.compare

    @property
    def found(self) -> Portfolio | None:
        """The portfolio that is shown; None before it was found."""
        return self._found

    @property
    def title(self) -> str:
        """The finding over the scatter."""
        return self._title.text()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        wording = self.link.wording
        self._head.retranslate(wording)
        self._say_line()
        self._table.setAccessibleName(self.tr("Clients with hours and money"))
        self._say_empty()
        self._show_columns()
        if self._scatter is not None:
            self._scatter.overlay.setAccessibleName(self._scatter_name())
        letters: list[tuple[str | None, str]] = [(letter, letter) for letter in LETTERS]
        self._legend_words = [*letters, (None, self.tr("not graded"))]
        self._fit()
        self._say_slider()
        self._empty.say(
            self.tr("No clients yet"),
            self.tr(
                "Add the clients you serve, then log or import their tickets and invoices: hours and money follow."
            ),
            self.tr("New client…"),
        )
        if self._found is not None:
            self._show()
            self._show_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the toolbar and the legend within a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the toolbar is short and the legend keeps its letters."""
        narrow = self.width() < _NARROW
        self._head.fit(narrow=narrow)
        self._legend.say(self._legend_words, "" if narrow else self.tr("area = profit"))

    def refresh(self) -> None:
        """Read the portfolio and show it; selection, order, filters and month stay."""
        self._show_columns()
        self._finding.ask()
        if self._scatter is None:
            QTimer.singleShot(0, self, self._make_scatter)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._head.focus_search()

    def choose_month(self, place: int) -> None:
        """Move the slider to one of its months and show all of it at once."""
        self._slider.slider.setValue(place)
        self._on_settled()

    @property
    def as_of(self) -> date:
        """The day at which the slider ends: today, or the one that was typed."""
        return self.link.today if self._day is None else self._day

    def show_day(self, day: date | None) -> None:
        """Show the portfolio as of a past day; None and days to come show today's."""
        self._day = None if day is None or day >= self.link.today else day
        self._months = []
        self._finding.ask()

    def say_selection(self) -> None:
        """Sums of the selected clients, or of all that are shown."""
        selected = self._table.selected_rows()
        self._head.show_selected(len(selected), self.link.wording)
        self._pareto.set_selected([point.client_id for point in selected])
        if self._found is None or not self._found.points:
            self.said.emit("")
            return
        every = len(self._found.points)
        self.said.emit(selection_words(selected, self._shown, every, self.link.currency, self.link.wording))

    def picture(self) -> Picture | None:
        """What a picture of the scatter holds now; None before there is one."""
        from msp_desk.ui.widgets.scatter_picture import Picture

        if self._found is None:
            return None
        return Picture(
            content=self._content(self._found),
            title=self.title,
            under=window_words(self._found, self.link.wording),
            legend=self._legend_words,
        )

    def _say_line(self) -> None:
        """The line under the title: what the page answers, or of which past day it speaks."""
        wording, found_now = self.link.wording, self._found
        if found_now is not None and found_now.as_of != self.link.today:
            self._head.set_line(window_words(found_now, wording))
        else:
            self._head.set_line(wording.say("grading.portfolio.subtitle"))

    # ---------------------------------------------------------------- reading

    def _find(self, _token: Token) -> Portfolio:
        return self.link.desk.grades.portfolio(self.as_of)

    def _find_months(self, token: Token) -> list[Portfolio]:
        return self.link.desk.grades.portfolios(self.as_of, MONTHS, between=token.check)

    def _find_advice(self, _token: Token) -> tuple[Mapping[int, Advice], Mapping[ClientId, Override]]:
        """What is advised on the day that is shown, and the letters that the owner had set by then."""
        day, desk = self.as_of if self._found is None else self._found.as_of, self.link.desk
        return {client.client_id: client.advice for client in desk.advice.table(day).clients}, desk.overrides.on(day)

    def _show_now(self, now: Portfolio) -> None:
        self._now = now
        if not self._months or self._slider.place == len(self._months) - 1:
            self._months = []
            self._found = now
            self._slider.show_days([now.as_of], movable=False)
            self._show()
            self._show_rest()
        self._say_slider()
        if now.points:
            self._history.ask()

    def _show_months(self, months: list[Portfolio]) -> None:
        self._months = months
        self._slider.show_days([month.as_of for month in months], movable=True)
        self._say_slider()
        found = months[self._slider.place]
        if self._found is None or found.as_of != self._found.as_of or found.as_of != months[-1].as_of:
            self._found = found
            self._show()
            self._show_rest()
        else:
            self._show_scatter()

    def _show_advice(self, found: tuple[Mapping[int, Advice], Mapping[ClientId, Override]]) -> None:
        if found != (self._advice, self._overrides):
            self._advice, self._overrides = found
            self._show_columns()
            self._show_rows()

    # ---------------------------------------------------------------- making

    def _make_head(self) -> PortfolioHead:
        self._head = PortfolioHead()
        self._head.filtered.connect(self._show)
        self._head.upright_chosen.connect(self._on_upright_chosen)
        self._head.export_wanted.connect(self._on_export)
        self._head.compare_pressed.connect(lambda: self.compare_wanted.emit(self._table.selected_ids()))
        return self._head

    def _make_content(self) -> QWidget:
        plot = Panel()
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._title.setMaximumWidth(_NO_LIMIT)
        self._plot = QVBoxLayout()
        self._waiting = QWidget()
        self._waiting.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot.addWidget(self._waiting)
        self._slider = MonthSlider(conventions(self.link))
        self._slider.moved.connect(self._on_month_moved)
        self._slider.day_wanted.connect(self.show_day)
        self._legend = GradeLegend([])
        under = QHBoxLayout()
        under.setSpacing(GAP)
        under.addWidget(self._slider, 1)
        under.addWidget(self._legend)
        plot.column.addWidget(self._title)
        plot.column.addLayout(self._plot, 1)
        plot.column.addLayout(under)
        self._pareto = ParetoPanel()
        self._pareto.clients_chosen.connect(self._on_names_chosen)
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(plot, 792)
        above.addWidget(self._pareto, 384)
        self._table: RecordTable[ClientPoint] = RecordTable(self._columns(), MemoryRows([], _identity, []), name="")
        self._table.setObjectName("portfolio_table")
        self._table.sort_by("rate")
        self._table.opened.connect(self._on_row_opened)
        self._table.selection_changed.connect(lambda _identities: self._on_rows_selected())
        self._table.set_menu(self._fill_menu)
        define(self._table, self.link, lambda: DEFINED.get(self._table.current_column(), "window"))
        self._head.search.left_down.connect(self._on_search_left)
        self._table.setMinimumHeight(TWO_LINE_HEAD_HEIGHT + _LEAST_ROWS * ROW_HEIGHT)
        define(self._pareto, self.link, "pareto")
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        column.setSpacing(GAP)
        column.addLayout(above, 464)
        column.addWidget(frame, 264)
        return content

    def _make_scatter(self) -> None:
        """Load the plotting library and put the scatter in its place."""
        if self._scatter is not None:
            return
        from msp_desk.ui.widgets.scatter import Scatter

        self._scatter = Scatter(name=self._scatter_name())
        self._scatter.opened.connect(self._on_opened)
        self._scatter.selection_changed.connect(self._on_points_selected)
        self._plot.replaceWidget(self._waiting, self._scatter)
        self._waiting.hide()
        self._waiting.deleteLater()
        self._scatter.show()
        # The whole of it: left at the end, it would lead Tab from the table back to its own overlay for ever.
        way = [*self._head.way_of_tab, self._scatter]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self._scatter.overlay, self._slider.slider)
        QWidget.setTabOrder(self._slider.slider, self._slider.button)
        self._order_links()
        self._show_scatter()

    # ---------------------------------------------------------------- showing

    def _show(self) -> None:
        """Show the clients that search and grade let through."""
        everything = self._found
        if everything is None:
            return
        self._stack.setCurrentIndex(0 if everything.points or self._has_past else 1)
        self._head.enable(on=bool(everything.points))
        self._say_line()
        self._say_empty()
        self._show_rows()
        if everything.hours or not everything.points:
            self._title.setText(scatter_title(everything, self.link.currency, self.link.wording))
        else:
            self._title.setText(self.link.wording.say("grading.portfolio.no_shares"))
        self._show_scatter()
        self.say_selection()

    @property
    def _has_past(self) -> bool:
        return self._day is not None or any(month.points for month in self._months)

    def _show_rows(self) -> None:
        if self._found is None:
            return
        self._shown = found(self._found.points, self._head.search.text(), self._head.grade)
        self._table.show_rows(MemoryRows(self._shown, _identity, self._table.record_model.columns))

    def _show_rest(self) -> None:
        """What follows the scatter once the slider rests: the curves and the advice."""
        if self._found is None:
            return
        self._pareto.show_portfolio(self._found, self.link.wording)
        self._order_links()
        self._advising.ask()

    def _order_links(self) -> None:
        """Tab goes from the slider through the names to the table."""
        before: QWidget = self._slider.button
        for link in (*self._pareto.links.links, self._table):
            QWidget.setTabOrder(before, link)
            before = link

    def _content(self, shown_month: Portfolio) -> ScatterContent:
        last = self._slider.place + 1
        chosen = frozenset(self._table.selected_ids())
        ways = trails(self._months[max(0, last - MONTHS_OF_A_TRAIL) : last]) if chosen else {}
        return scatter_of(
            shown_month,
            of_grade(shown_month.points, self._head.grade),
            self._upright,
            self.link.currency,
            self.link.wording,
            ways={client: way for client, way in ways.items() if client in chosen},
            beside=self._now,
        )

    def _show_scatter(self) -> None:
        if self._scatter is None or self._found is None:
            return
        self._scatter.show_content(self._content(self._found))
        self._scatter.set_selected(self._table.selected_ids())
        self._show_searched()

    def _show_searched(self) -> None:
        """Ring what the search found."""
        if self._scatter is not None:
            searched = [point.client_id for point in self._shown] if self._head.is_searching else []
            self._scatter.set_found(searched)

    def _columns(self) -> list[Column[ClientPoint]]:
        return columns_of(self.link.wording, self.link.currency, self._advice_of, self._override_of)

    def _show_columns(self) -> None:
        self._table.show_columns(self._columns())

    def _say_slider(self) -> None:
        waiting = "" if self._months else self.tr("The earlier months are still being read.")
        other = self.tr("Another day…")
        self._slider.say(self.tr("Twelve months to"), other, conventions(self.link), waiting)

    def _advice_of(self, client_id: int) -> Advice | None:
        return self._advice.get(client_id)

    def _override_of(self, client_id: int) -> Override | None:
        return self._overrides.get(ClientId(client_id))

    def _say_empty(self) -> None:
        """Why the table is empty: nothing was read yet, nobody was active, or nobody fits."""
        if self._found is None:
            self._table.set_empty(self.tr("The portfolio is being read …"))
        elif not self._found.points:
            self._table.set_empty(self.link.wording.say("grading.portfolio.empty"))
        else:
            self._table.set_empty(self.tr("No client fits the search and the grade."))

    def _scatter_name(self) -> str:
        return self.tr("Effort and what it brings; the table below holds the same clients")

    def _fill_menu(self, menu: QMenu, identities: Sequence[int]) -> None:
        if len(identities) == 1:
            add_entry(menu, self.tr("Open client"), lambda: self.client_wanted.emit(identities[0]))
        if 0 < len(identities) <= MOST_LEAVERS:
            add_entry(menu, self.tr("Decision room…"), lambda: self.compare_wanted.emit(list(identities)))
        if identities:
            add_entry(menu, self.tr("Select none"), self._table.clearSelection)

    # ---------------------------------------------------------------- answering

    def _on_month_moved(self, place: int) -> None:
        if place >= len(self._months):
            return
        self._found = self._months[place]
        self._show_scatter_of_month()
        self._settle.start()

    def _show_scatter_of_month(self) -> None:
        """While the slider is dragged only the scatter and its title follow."""
        if self._found is None:
            return
        self._title.setText(scatter_title(self._found, self.link.currency, self.link.wording))
        self._say_line()
        self._show_scatter()

    def _on_settled(self) -> None:
        self._settle.stop()
        self._show()
        self._show_rest()

    def _on_export(self, kind: PortfolioFile) -> None:
        if self._found is None:
            return
        name = f"{self.link.wording.say('grading.portfolio.title')} {self._found.as_of.isoformat()}"
        ask_where(self, kind, name, lambda path: self.export_to(kind, path))

    def export_to(self, kind: PortfolioFile, path: Path) -> None:
        """Write the table or the scatter; a failure is said."""
        from msp_desk.ui.widgets.table_export import export_to

        picture = self.picture()
        if not kind.is_picture:
            export_to(self._table, path)
        elif picture is not None:
            saying_failures(self, self.link.wording.error, lambda: write_picture(picture, kind, path))

    def _on_upright_chosen(self, upright: Upright) -> None:
        self._upright = upright
        self._show_scatter()

    def _on_rows_selected(self) -> None:
        self._show_scatter()
        self.say_selection()

    def _on_row_opened(self, client_id: int) -> None:
        """Open the rows behind the figure that the keyboard is in; the client itself from its name."""
        tab = _ROWS_OF.get(self._table.current_column(), "")
        if tab:
            self.place_wanted.emit(Place(page="clients", client_id=client_id, tab=tab))
        else:
            self.client_wanted.emit(client_id)

    def _on_opened(self, client_id: int) -> None:
        self.client_wanted.emit(client_id)

    def _on_search_left(self) -> None:
        """Down and Enter go to the table; after a search to the first client that it found."""
        if self._head.is_searching and self._shown:
            self._table.choose(self._table.record_model.id_at(0))
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_names_chosen(self, identities: list[int]) -> None:
        self._head.clear()
        self._table.select_ids(identities)
        self._on_rows_selected()

    def _on_points_selected(self, identities: list[int]) -> None:
        if len(identities) == 1:
            self._table.choose(identities[0])
        elif identities:
            self._table.select_ids(identities)
        else:
            self._table.clearSelection()


def _identity(point: ClientPoint) -> int:
    return point.client_id
