"""The left side of the page of grades: head with search, order, day and months, and below it the map or a hint."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.day_bar import DayBar
from msp_desk.ui.pages.grades.history import HistoryOrder
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.heat_map import HeatMap
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.search_field import SearchField

LEAST_WIDTH = 720


class MapSide(QWidget):
    """Its parts; the page connects them.

    Attributes:
        search: Finds clients by name.
        sort: The orders.
        bar: Day and months.
        heat_map: The map.
        empty: What is said where there is nobody to show.
        scorecard: Leads to the scorecard.
        more: Opens the menu of what else can be done.
        why_button: Shows the explanation where it takes the place of the map.
    """

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it without words; :meth:`retranslate` says them."""
        super().__init__(parent)
        self._link = link
        self._head = PageHead("", "", toolbar_below=True)
        self.search = SearchField()
        self.sort = QComboBox()
        for order in HistoryOrder:
            self.sort.addItem("", order)
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scorecard, self.why_button = PushButton(), PushButton()
        self.scorecard.setObjectName("scorecard_button")
        self.why_button.setObjectName("why_button")
        self.more = IconButton(Icon.MORE, "")
        self.more.setObjectName("grades_more")
        self._head.add(self.search)
        self._head.add(self.sort)
        self._head.add_space()
        self._head.add(self.scorecard)
        self._head.add(self.more)
        self._head.add(self.why_button)
        self.bar = DayBar(link)
        self.heat_map = HeatMap(name="")
        define(self.heat_map, link, "letter")
        self.search.left_down.connect(lambda: self.heat_map.setFocus(Qt.FocusReason.ShortcutFocusReason))
        panel = Panel(padding=1)
        panel.column.addWidget(self.heat_map)
        framed = QWidget()
        room = QVBoxLayout(framed)
        room.setContentsMargins(PAGE_MARGIN, 0, GAP, GAP)
        room.addWidget(panel)
        self.empty = EmptyHint(Icon.GRADES)
        self._stack = QStackedWidget()
        self._stack.addWidget(framed)
        self._stack.addWidget(self.empty)
        self.setMinimumWidth(LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    @property
    def is_empty(self) -> bool:
        """Whether the hint stands in the place of the map."""
        return self._stack.currentWidget() is self.empty

    def show_empty(self, as_of: date | None, *, empty: bool) -> None:
        """Show the hint, or the map.

        Args:
            as_of: The past day in sight; None for today.
            empty: Whether there is nobody to show.
        """
        self.say_hint(as_of)
        self._stack.setCurrentIndex(1 if empty else 0)
        self.search.setEnabled(not empty)
        self.sort.setEnabled(not empty)

    def say_hint(self, as_of: date | None) -> None:
        """What an empty page says: nobody at all, or nobody on that day."""
        if as_of is None:
            self.empty.say(
                self.tr("No clients to grade yet"),
                self.tr(
                    "Add the clients you serve, then log or import their tickets and invoices: the letters follow."
                ),
                self.tr("New client…"),
            )
            return
        day = format_day(as_of, self._link.language, DayStyle.LONG)
        self.empty.say(
            self.tr("Nobody to grade on that day"),
            self.tr("On {day} you served no client yet, as far as this desk knows.").replace("{day}", day),
            self.tr("Back to today"),
        )

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._head.set_title(self.tr("Grades"))
        self._head.set_line(
            self.tr("Who is falling, since when, and why. Each cell is the twelve months up to that month’s end.")
        )
        self.search.set_placeholder(self.tr("Search clients"))
        self.sort.setAccessibleName(self.tr("Order of the clients"))
        words = (
            self.tr("Largest fall first"),
            self.tr("Largest rise first"),
            self.tr("By name"),
            self.tr("Lowest score first"),
            self.tr("Worst grade first"),
        )
        for place, word in enumerate(words):
            self.sort.setItemText(place, word)
        self.more.set_name(self.tr("More"))
        self.why_button.setText(self.tr("Why this grade"))
        self.scorecard.setText(self.tr("Scorecard…"))
        self.heat_map.setAccessibleName(self.tr("Grades by client and month"))
        self.bar.retranslate()
