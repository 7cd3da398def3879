"""From which day to which day: usual ranges in a list, any other with two days."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.period import add_months
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.widgets.plain_text import plain_tooltip
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.typed_edits import DayEdit

DAY_WIDTH = 116


class Range(StrEnum):
    """The usual ranges."""

    ANY = "any"
    DAYS_30 = "30 days"
    MONTHS_3 = "3 months"
    MONTHS_12 = "12 months"
    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    OTHER = "other"


def days_of(chosen: Range, today: date) -> tuple[date | None, date | None]:
    """The first and last day of a usual range; None where it has no end."""
    match chosen:
        case Range.DAYS_30:
            return today - timedelta(days=30), None
        case Range.MONTHS_3:
            return add_months(today, -3) + timedelta(days=1), None
        case Range.MONTHS_12:
            return add_months(today, -12) + timedelta(days=1), None
        case Range.THIS_YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        case Range.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case _:
            return None, None


class DayRange(QWidget):
    """Chooses a range of days.

    Signals:
        changed: Another range was chosen.
    """

    changed = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it; any day is chosen."""
        super().__init__(parent)
        self._link = link
        self._list = QComboBox()
        self._list.setMinimumHeight(CONTROL_HEIGHT)
        for one in Range:
            self._list.addItem(one.value, one)
        self._first, self._last = DayEdit(conventions(link)), DayEdit(conventions(link))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._list)
        for edit in (self._first, self._last):
            edit.setFixedWidth(DAY_WIDTH)
            edit.editingFinished.connect(self.changed)
            line.addWidget(edit)
        self._list.currentIndexChanged.connect(self._on_chosen)
        self._show_edits()

    @property
    def ranges(self) -> QComboBox:
        """The list of ranges."""
        return self._list

    @property
    def edits(self) -> tuple[DayEdit, DayEdit]:
        """The two days of another range."""
        return self._first, self._last

    def days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day; None where there is no end, or one that means nothing."""
        chosen = Range(self._list.currentData())
        if chosen is Range.OTHER:
            return self._read(self._first), self._read(self._last)
        return days_of(chosen, self._link.today)

    def clear(self) -> None:
        """Choose any day."""
        self._list.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say its words in the window's language."""
        words = {
            Range.ANY: self.tr("Any day"),
            Range.DAYS_30: self.tr("Last 30 days"),
            Range.MONTHS_3: self.tr("Last 3 months"),
            Range.MONTHS_12: self.tr("Last 12 months"),
            Range.THIS_YEAR: self.tr("This year"),
            Range.LAST_YEAR: self.tr("Last year"),
            Range.OTHER: self.tr("Other days…"),
        }
        for place, word in enumerate(words.values()):
            self._list.setItemText(place, word)
        self._list.setAccessibleName(self.tr("Days"))
        for edit, name in ((self._first, self.tr("From")), (self._last, self.tr("Until"))):
            edit.set_conventions(conventions(self._link))
            edit.setPlaceholderText(name)
            edit.setAccessibleName(name)

    def _read(self, edit: DayEdit) -> date | None:
        """The day of an edit; one that means nothing is marked, and says why to whoever rests on it."""
        try:
            day, said = edit.value(), ""
        except Unreadable as error:
            day, said = None, self._link.wording.error(error)
        edit.setToolTip(plain_tooltip(said))
        if bool(edit.property("wrong")) is not bool(said):
            edit.setProperty("wrong", bool(said))
            edit.style().unpolish(edit)
            edit.style().polish(edit)
        return day

    def _on_chosen(self) -> None:
        self._show_edits()
        self.changed.emit()

    def _show_edits(self) -> None:
        other = Range(self._list.currentData()) is Range.OTHER
        for edit in (self._first, self._last):
            edit.setVisible(other)
