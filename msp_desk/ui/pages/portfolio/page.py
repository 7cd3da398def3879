"""Portfolio: effort against what it brings, as a scatter, as Pareto curves and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.formatting import format_number
from msp_desk.core.formatting.whole_amounts import format_whole_money
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.portfolio.sentences import scatter_title
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.columns import GradeFilter, columns_of, found
from msp_desk.ui.pages.portfolio.pareto_panel import ParetoPanel
from msp_desk.ui.pages.portfolio.scatter_words import Upright, scatter_of
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import LETTERS
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN, ROW_HEIGHT, TWO_LINE_HEAD_HEIGHT
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.grade_legend import GradeLegend
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from msp_desk.ui.widgets.scatter import Scatter

_LEAST_ROWS: Final = 4
_NO_LIMIT: Final = 16777215


class PortfolioPage(Page):
    """The page of the portfolio."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients", "tickets", "work", "incidents", "invoices", "payments", "recommendations", "settings",
            "scorecards", "firm",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "portfolio"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; the plotting library is loaded after it was first painted."""
        super().__init__(link, parent)
        self._found: Portfolio | None = None
        self._shown: list[ClientPoint] = []
        self._scatter: Scatter | None = None
        self._upright = Upright.CONTRIBUTION
        self._finding: Finding[Portfolio] = Finding(link, self._find, self._show_found, self._tell, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._stack = QStackedWidget()
        self._empty = EmptyHint(Icon.PORTFOLIO)
        self._empty.first_wanted.connect(self.new_record)
        self._stack.addWidget(self._make_content())
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        self.retranslate()

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
    def title(self) -> str:
        """The finding over the scatter."""
        return self._title.text()

    def current_client(self) -> int:
        """The id of the current client of the table; 0 for none."""
        return self._table.current_id()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        wording = self.link.wording
        self._head.set_title(wording.say("grading.portfolio.title"))
        self._head.set_line(wording.say("grading.portfolio.subtitle"))
        self._search.set_placeholder(self.tr("Find a client"))
        self._segments.rename(self.tr("What the upright axis shows"))
        self._grades.setAccessibleName(self.tr("Grades shown"))
        for place, grade in enumerate(GradeFilter):
            self._grades.setItemText(place, self._grade_words(grade))
        uprights = [wording.say(f"grading.figure.{upright.value}") for upright in Upright]
        self._segments.set_words(uprights)
        self._table.setAccessibleName(self.tr("Clients with hours and money"))
        self._table.set_empty(self.tr("No client fits the search and the grade."))
        self._table.show_columns(columns_of(wording, self.link.currency))
        if self._scatter is not None:
            self._scatter.overlay.setAccessibleName(self._scatter_name())
        letters: list[tuple[str | None, str]] = [(letter, letter) for letter in LETTERS]
        self._legend.say([*letters, (None, self.tr("not graded"))], self.tr("area = profit"))
        self._empty.say(
            self.tr("No clients yet"),
            self.tr(
                "Add the clients you serve, then log or import their tickets and invoices: hours and money follow."
            ),
            self.tr("New client…"),
        )

    def refresh(self) -> None:
        """Read the portfolio and show it; selection, order and filters stay."""
        self._table.show_columns(columns_of(self.link.wording, self.link.currency))
        self._finding.ask()
        if self._scatter is None:
            QTimer.singleShot(0, self, self._make_scatter)

    def new_record(self) -> None:
        """Begin a new client (Ctrl+N)."""
        open_form(self.link, "clients", parent=self.window())

    def focus_search(self) -> None:
        """Put the cursor into the search (Ctrl+F)."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _find(self, _token: Token) -> Portfolio:
        return self.link.desk.grades.portfolio(self.link.today)

    def _show_found(self, found: Portfolio) -> None:
        self._found = found
        self._show()
        self._pareto.show_portfolio(found, self.link.wording)

    def _tell(self, error: Exception) -> None:
        """The program's one handler of errors says it."""
        raise error

    def _make_head(self) -> PageHead:
        self._head = PageHead("", "")
        self._search = SearchField()
        self._search.wanted.connect(lambda _text: self._show())
        self._grades = QComboBox()
        self._grades.setObjectName("grade_filter")
        for grade in GradeFilter:
            self._grades.addItem("", grade)
        self._grades.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._grades.currentIndexChanged.connect(lambda _place: self._show())
        self._segments = Segments([(upright, "") for upright in Upright], name=self.tr("What the upright axis shows"))
        self._segments.changed.connect(self._on_upright_chosen)
        for widget in (self._search, self._grades, self._segments):
            self._head.add(widget)
        return self._head

    def _make_content(self) -> QWidget:
        plot = Panel()
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._title.setMaximumWidth(_NO_LIMIT)
        self._plot = QVBoxLayout()
        self._waiting = QWidget()
        self._waiting.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot.addWidget(self._waiting)
        self._legend = GradeLegend([])
        plot.column.addWidget(self._title)
        plot.column.addLayout(self._plot, 1)
        plot.column.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignRight)
        self._pareto = ParetoPanel()
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(plot, 792)
        above.addWidget(self._pareto, 384)
        self._table: RecordTable[ClientPoint] = RecordTable(
            columns_of(self.link.wording, self.link.currency), MemoryRows([], _identity, []), name=""
        )
        self._table.sort_by("rate")
        self._table.opened.connect(self._on_opened)
        self._table.selection_changed.connect(self._on_rows_selected)
        self._table.set_menu(self._fill_menu)
        self._search.left_down.connect(lambda: self._table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._table.setMinimumHeight(TWO_LINE_HEAD_HEIGHT + _LEAST_ROWS * ROW_HEIGHT)
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
        from msp_desk.ui.pages.portfolio.click_selects import ClickSelects
        from msp_desk.ui.widgets.scatter import Scatter

        self._scatter = Scatter(name=self._scatter_name())
        self._scatter.opened.connect(self._on_opened)
        self._scatter.selection_changed.connect(self._table.select_ids)
        ClickSelects(self._scatter).clicked.connect(self._on_point_clicked)
        self._plot.replaceWidget(self._waiting, self._scatter)
        self._waiting.hide()
        self._waiting.deleteLater()
        self._scatter.show()
        # The whole of it: left at the end, it would lead Tab from the table back to its own overlay for ever.
        QWidget.setTabOrder(self._segments.findChildren(QToolButton)[-1], self._scatter)
        QWidget.setTabOrder(self._scatter.overlay, self._table)
        self._show_scatter()

    def _show(self) -> None:
        """Show the clients that search and grade let through."""
        everything = self._found
        if everything is None:
            return
        self._stack.setCurrentIndex(0 if everything.points else 1)
        for widget in (self._search, self._grades, self._segments):
            widget.setEnabled(bool(everything.points))
        grade = GradeFilter(self._grades.currentData())
        self._shown = found(everything.points, self._search.text(), grade)
        columns = self._table.record_model.columns
        self._table.show_rows(MemoryRows(self._shown, _identity, columns))
        if everything.hours:
            self._title.setText(scatter_title(everything, self.link.currency, self.link.wording))
        else:
            self._title.setText(self.link.wording.say("grading.portfolio.no_shares"))
        self._show_scatter()
        self._say_selection()

    def _show_scatter(self) -> None:
        if self._scatter is None or self._found is None:
            return
        content = scatter_of(self._found, self._shown, self._upright, self.link.currency, self.link.wording)
        self._scatter.show_content(content)
        self._scatter.set_selected(self._table.selected_ids())

    def _say_selection(self) -> None:
        """Sums of the selected clients, or of all that are shown."""
        selected = self._table.selected_rows()
        if self._found is None or not self._found.points:
            self.selection_said.emit("")
            return
        counted = self.tr("{count} of {all} selected") if selected else self.tr("{count} of {all} clients")
        rows: Sequence[ClientPoint] = selected or self._shown
        language = self.link.language
        counted = counted.replace("{count}", format_number(len(rows), language))
        counted = counted.replace("{all}", format_number(len(self._found.points), language))
        currency = self.link.currency
        hours = self.tr("{hours} h").replace("{hours}", format_number(sum(row.hours for row in rows), language))
        sums = [
            f"{self.link.wording.say(f'grading.figure.{name}')} {format_whole_money(amount, currency, language)}"
            for name, amount in (
                ("revenue", sum(row.revenue for row in rows)),
                ("contribution", sum(row.contribution for row in rows)),
                ("profit", sum(row.profit for row in rows)),
            )
        ]
        self.selection_said.emit("  ·  ".join([counted, hours, *sums]))

    def _grade_words(self, grade: GradeFilter) -> str:
        if grade is GradeFilter.ALL:
            return self.tr("All grades")
        if grade is GradeFilter.NOT_GRADED:
            return self.tr("Not graded")
        return self.tr("Grade {letter}").replace("{letter}", grade.value)

    def _scatter_name(self) -> str:
        return self.tr("Effort and what it brings; the table below holds the same clients")

    def _fill_menu(self, menu: QMenu, identities: Sequence[int]) -> None:
        if len(identities) == 1:
            add_entry(menu, self.tr("Open client"), lambda: self.client_wanted.emit(identities[0]))
        if identities:
            add_entry(menu, self.tr("Select none"), self._table.clearSelection)

    def _on_upright_chosen(self, upright: object) -> None:
        self._upright = Upright(str(upright))
        self._show_scatter()

    def _on_rows_selected(self, identities: list[int]) -> None:
        if self._scatter is not None:
            self._scatter.set_selected(identities)
        self._say_selection()

    def _on_opened(self, client_id: int) -> None:
        self.client_wanted.emit(client_id)

    def _on_point_clicked(self, client_id: int) -> None:
        if client_id:
            self._table.choose(client_id)
        else:
            self._table.clearSelection()


def _identity(point: ClientPoint) -> int:
    return point.client_id
