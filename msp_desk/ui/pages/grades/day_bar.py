"""The second line of the head: as of which day, over how many months, and how far reading them is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QWidget

from msp_desk.core.formatting import Unreadable
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.history import MONTH_CHOICES
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.typed_edits import DayEdit

_DAY_WIDTH = 170
_SETTLED = 500
"""Milliseconds after the last key before another day is read."""


class DayBar(QWidget):
    """Day, months, progress.

    Signals:
        day_chosen: Another day; None for today.
        months_chosen: Another number of months.
        stop_wanted: Reading takes too long.
    """

    day_chosen = Signal(object)
    months_chosen = Signal(int)
    stop_wanted = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Stand on today."""
        super().__init__(parent)
        self._link = link
        self._day: date | None = None
        self._label = PlainLabel(tone=Tone.MUTED)
        self._edit = DayEdit(conventions(link))
        self._edit.setObjectName("grades_as_of")
        self._edit.setFixedWidth(_DAY_WIDTH)
        self._label.setBuddy(self._edit)
        self._today = PushButton(role=ButtonRole.LINK)
        self._today.setObjectName("grades_today")
        self._today.clicked.connect(lambda _on=False: self._choose(None))
        self._months = QComboBox()
        self._months.setObjectName("grades_months")
        self._months.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for count in MONTH_CHOICES:
            self._months.addItem("", count)
        self._months.activated.connect(lambda _place: self.months_chosen.emit(self._months.currentData()))
        self._problem = ElidedLabel(size=TextSize.SMALL, tone=Tone.DANGER)
        self._doing = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        self._stop = PushButton(role=ButtonRole.LINK)
        self._stop.setObjectName("grades_stop")
        self._stop.clicked.connect(lambda _on=False: self.stop_wanted.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GRID + 4)
        line.setSpacing(GRID)
        first: tuple[QWidget, ...] = (self._label, self._edit, self._today, self._months)
        for widget in first:
            line.addWidget(widget)
        line.addWidget(self._problem, 3)
        line.addStretch(1)
        last: tuple[QWidget, ...] = (self._doing, self._bar, self._stop)
        for widget in last:
            line.addWidget(widget)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SETTLED)
        self._later.timeout.connect(self._read)
        self._edit.textChanged.connect(lambda _text: self._later.start())
        self._edit.returnPressed.connect(self._read)
        self._edit.editingFinished.connect(self._read)
        self.show_day(None)
        self.show_progress(0, 0)
        self.retranslate()

    @property
    def day_edit(self) -> DayEdit:
        """Where the day is typed."""
        return self._edit

    @property
    def day(self) -> date | None:
        """The day it stands on; None for today."""
        return self._day

    @property
    def months(self) -> QComboBox:
        """The choice of months."""
        return self._months

    @property
    def today_button(self) -> PushButton:
        """Goes back to today; only there on another day."""
        return self._today

    def complaint(self) -> str:
        """What is said of a day that cannot be shown; "" when it can."""
        return "" if self._problem.isHidden() else self._problem.text()

    def show_day(self, day: date | None) -> None:
        """Stand on a day, None for today, without a signal."""
        self._day = day
        shown = day or self._link.today
        self._edit.blockSignals(True)
        self._edit.set_value(shown)
        self._edit.blockSignals(False)
        self._edit.set_trailing(self._edit.reading(shown))
        had_it = self._today.hasFocus()
        self._today.setVisible(day is not None)
        if had_it and day is None:
            self._edit.setFocus()
        self._complain("")

    def show_months(self, count: int) -> None:
        """Stand on a number of months, without a signal."""
        self._months.setCurrentIndex(MONTH_CHOICES.index(count))

    def show_progress(self, done: int, total: int) -> None:
        """Say how many months are read; a total of 0 ends it."""
        reading = total > 0
        for widget in (self._doing, self._bar, self._stop):
            widget.setVisible(reading)
        if reading:
            said = self.tr("Reading month {done} of {total}").replace("{done}", str(min(done + 1, total)))
            self._doing.setText(said.replace("{total}", str(total)))
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._label.setText(self.tr("As of"))
        self._edit.setAccessibleName(self.tr("As of the day"))
        self._today.setText(self.tr("Today"))
        self._today.setAccessibleName(self.tr("Back to today"))
        self._months.setAccessibleName(self.tr("Months shown"))
        words = self.tr("{count} months")
        for place, count in enumerate(MONTH_CHOICES):
            self._months.setItemText(place, words.replace("{count}", str(count)))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setText(self.tr("Stop"))
        self._edit.set_conventions(conventions(self._link))
        self.show_day(self._day)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _read(self) -> None:
        """Take the typed day; one that means nothing or has not come yet is said beside it."""
        self._later.stop()
        try:
            day = self._edit.value()
        except Unreadable as error:
            self._complain(self._link.wording.error(error))
            return
        if day is not None and day > self._link.today:
            self._complain(self.tr("That day has not come yet."))
            return
        self._complain("")
        chosen = None if day is None or day == self._link.today else day
        if chosen != self._day:
            self._day = chosen
            self._today.setVisible(chosen is not None)
            self.day_chosen.emit(chosen)

    def _choose(self, day: date | None) -> None:
        if day != self._day:
            self.show_day(day)
            self.day_chosen.emit(day)

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
