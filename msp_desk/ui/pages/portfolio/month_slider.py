"""The slider under the scatter: to which month the twelve months go that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from msp_desk.core.formatting.unreadable import Unreadable
from msp_desk.core.records.language import Language
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import Conventions, DayEdit

_LEAST_WIDTH = 80
_HEIGHT = 24


class MonthSlider(QWidget):
    """Words, slider and the month it stands at; arrow keys go a month, Page keys a quarter, Home and End to the ends.

    The month is a button: pressed, it becomes a field for any other day.

    Signals:
        moved: The place of the month among those given, while the slider is dragged and after each key.
        day_wanted: A day that was typed instead.
    """

    moved = Signal(int)
    day_wanted = Signal(object)

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make a slider without months; days are written as the conventions say."""
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._language = Language.EN
        self._words = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self.button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self.button.clicked.connect(lambda _on=False: self._begin())
        self.field = DayEdit(conventions)
        self.field.hide()
        self.field.returnPressed.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("portfolio_month")
        self.slider.setRange(0, 0)
        self.slider.setSingleStep(1)
        self.slider.setPageStep(3)
        self.slider.setMinimumSize(_LEAST_WIDTH, _HEIGHT)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.setEnabled(False)
        self.slider.valueChanged.connect(self._on_moved)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._words)
        line.addWidget(self.slider, 1)
        line.addWidget(self.button)
        line.addWidget(self.field)

    @property
    def place(self) -> int:
        """The place of the month among those given."""
        return self.slider.value()

    @property
    def month(self) -> str:
        """The month the slider stands at, in words."""
        return self.button.text()

    def say(self, words: str, other: str, conventions: Conventions, waiting: str = "") -> None:
        """Say everything in a language.

        Args:
            words: Before the slider.
            other: What pressing the month is for.
            conventions: How days are written, and in which language.
            waiting: Why it cannot be moved yet; "" when it can.
        """
        language = conventions.language
        self.field.set_conventions(conventions)
        self.field.setAccessibleName(other)
        self.button.setToolTip(other)
        self._words.setText(words)
        self._language = language
        self.slider.setToolTip(waiting)
        self._show_month()

    def show_days(self, days: Sequence[date], *, movable: bool) -> None:
        """Take other months; the slider stays at its day where that is still there, else goes to the last.

        Args:
            days: The last day of each window, oldest first, at least one.
            movable: Whether the months before the last are known.
        """
        at_end = self.place == len(self._days) - 1
        kept = self._days[self.place] if self._days and not at_end else None
        self._days = tuple(days)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(days) - 1)
        self.slider.setValue(days.index(kept) if kept in days else len(days) - 1)
        self.slider.blockSignals(False)
        self.slider.setEnabled(movable and len(days) > 1)
        self._show_month()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and leaving the field give the month back."""
        if watched is self.field:
            if (
                event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
                and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape
            ):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._end(focus=True)
                return True
            if event.type() == QEvent.Type.FocusOut and self.field.isVisible():
                self._end(focus=False)
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self.field.set_value(self._days[self.place] if self._days else None)
        self.button.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _end(self, *, focus: bool) -> None:
        self.button.show()
        if focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    def _on_typed(self) -> None:
        """Take the day; one that cannot be read stays in the field."""
        try:
            day = self.field.value()
        except Unreadable:
            return
        self._end(focus=True)
        self.day_wanted.emit(day)

    def _on_moved(self, place: int) -> None:
        self._show_month()
        self.moved.emit(place)

    def _show_month(self) -> None:
        text = month_text(self._days[self.place], self._language) if self._days else ""
        self.button.set_plain_text(text)
        self.button.setAccessibleName(text)
        widest = max((self._width_of(day) for day in self._days), default=0)
        self.button.setMinimumWidth(widest)
        self.slider.setAccessibleName(f"{self._words.text()} {text}".strip())

    def _width_of(self, day: date) -> int:
        return self.button.fontMetrics().horizontalAdvance(month_text(day, self._language)) + 8


def month_text(day: date, language: Language) -> str:
    """The month of a day in words, such as "November 2026"."""
    return f"{QLocale(language.value).standaloneMonthName(day.month)} {day.year}"
