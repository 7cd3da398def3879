"""Line edits that read days, amounts and numbers the way people type them.

Each shows at its right, muted, how it reads what was typed ("21.11." shows "Sat 21 Nov 2026"), so that nobody has to
guess. ``value()`` gives the value or None when it is empty and raises Unreadable otherwise.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from msp_desk.core.formatting import (
    DayStyle,
    Unreadable,
    currency_sign,
    format_day,
    format_minutes,
    format_money,
    format_number,
    parse_amount,
    parse_count,
    parse_day,
    parse_minutes,
    parse_number,
)
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import add_months
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of

_GAP: Final = 12
_WHOLE: Final = 100
_WITH: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """How the owner writes.

    Attributes:
        language: Of the window.
        currency: ISO 4217 code of amounts.
        today: The day that "today" and a missing year mean.
    """

    language: Language
    currency: str
    today: date


class TrailingEdit(QLineEdit):
    """A line edit with a few muted words at its right, as long as the text leaves room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty edit."""
        super().__init__(parent)
        self._trailing, self._tone = "", Tone.MUTED

    @property
    def trailing(self) -> str:
        """The words at the right."""
        return self._trailing

    def set_trailing(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        """Show other words at the right, in the colour of a tone."""
        if (text, tone) != (self._trailing, self._tone):
            self._trailing, self._tone = text, tone
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edit and the words."""
        super().paintEvent(event)
        place = self._trailing_place()
        if not self._trailing or place.left() < self._text_end() + _GAP:
            return
        painter = QPainter(self)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(QColor(current_palette().tone(self._tone)))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._trailing)
        painter.end()

    def _trailing_place(self) -> QRect:
        width = QFontMetrics(font_of(TextSize.SMALL)).horizontalAdvance(self._trailing)
        inner = self.rect().adjusted(GRID, 0, -GRID - 2, 0)
        return QRect(inner.right() - width, inner.top(), width + 1, inner.height())

    def _text_end(self) -> int:
        shown = self.text() or self.placeholderText()
        return GRID + QFontMetrics(self.font()).horizontalAdvance(shown)


class TypedEdit(TrailingEdit):
    """What the edits of days, amounts and numbers share."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make an empty edit that reads by these conventions."""
        super().__init__(parent)
        self._conventions = conventions
        self.textChanged.connect(self._on_typed)

    def set_conventions(self, conventions: Conventions) -> None:
        """Read and write another way from now on; what stands there stays."""
        self._conventions = conventions

    @abstractmethod
    def value(self) -> object:
        """Return the value, None when empty.

        Raises:
            Unreadable: What was typed means nothing here.
        """

    @abstractmethod
    def written(self, value: object) -> str:
        """Return a value as it is written into the edit."""

    def set_value(self, value: object) -> None:
        """Write a value; None empties the edit."""
        self.setText("" if value is None else self.written(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was read in full, once the field is left."""
        try:
            value = self.value()
        except Unreadable:
            value = None
        if value is not None and self.isModified() and not self.isReadOnly():
            self.setText(self.written(value))
            self.setModified(True)
        super().focusOutEvent(event)

    def _on_typed(self) -> None:
        try:
            value = self.value()
        except Unreadable:
            value = None
        self.set_trailing("" if value is None else self.reading(value))

    def reading(self, value: object) -> str:
        """Return how a value is shown at the right; "" for nothing."""
        return ""


class DayEdit(TypedEdit):
    """A day: 21.11., 21/11/2026, 21 Nov, today, +3. Up and Down move by a day, the page keys by a month."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the day; an empty field begins today, an unreadable one stays."""
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}.get(Qt.Key(event.key()), 0)
        if not (days or months) or event.modifiers() & _WITH or self.isReadOnly():
            super().keyPressEvent(event)
            return
        try:
            day = self.value() or self._conventions.today
            moved = add_months(day, months) + timedelta(days=days)
        except (Unreadable, OverflowError):
            return
        if FIRST_DAY <= moved <= LAST_DAY:
            self.setText(self.written(moved))
            self.setModified(True)

    def value(self) -> date | None:
        """Return the day, None when empty.

        Raises:
            Unreadable: It is no day.
        """
        text = self.text().strip()
        return parse_day(text, self._conventions.language, self._conventions.today) if text else None

    def written(self, value: object) -> str:
        """Return a day as tables write it."""
        if not isinstance(value, date):
            return ""
        style = DayStyle.MEDIUM if self._conventions.language is Language.EN else DayStyle.SHORT
        return format_day(value, self._conventions.language, style)

    def reading(self, value: object) -> str:
        """Return the weekday, and the day when what is typed does not say it in full."""
        if not isinstance(value, date):
            return ""
        weekday = QLocale(self._conventions.language.value).toString(QDate(value.year, value.month, value.day), "ddd")
        return weekday if self.text() == self.written(value) else f"{weekday} {self.written(value)}"


class AmountEdit(TypedEdit):
    """An amount of money in minor units: 1.234,50 or 1,234.50."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make an empty edit with the currency's sign at its right."""
        super().__init__(conventions, parent)
        self.set_trailing(currency_sign(conventions.currency))

    def value(self) -> int | None:
        """Return minor units, None when empty.

        Raises:
            Unreadable: It is no amount.
        """
        text = self.text().strip()
        return parse_amount(text, self._conventions.language, self._conventions.currency) if text else None

    def written(self, value: object) -> str:
        """Return an amount without its currency."""
        if not isinstance(value, int):
            return ""
        return format_money(value, self._conventions.currency, self._conventions.language, symbol=False)

    def reading(self, value: object) -> str:
        """Return the currency's sign, after the amount while it is typed in another way."""
        sign = currency_sign(self._conventions.currency)
        if not isinstance(value, int) or self.text() == self.written(value):
            return sign
        return format_money(value, self._conventions.currency, self._conventions.language)

    def _on_typed(self) -> None:
        super()._on_typed()
        if not self.trailing:
            self.set_trailing(currency_sign(self._conventions.currency))


class MinutesEdit(TypedEdit):
    """A duration in minutes: 90, 1h30, 1:30, 1,5 h."""

    def value(self) -> int | None:
        """Return minutes, None when empty.

        Raises:
            Unreadable: It is no duration.
        """
        text = self.text().strip()
        return parse_minutes(text, self._conventions.language) if text else None

    def written(self, value: object) -> str:
        """Return the bare number of minutes."""
        return str(value) if isinstance(value, int) else ""

    def reading(self, value: object) -> str:
        """Return hours and minutes."""
        return format_minutes(value, self._conventions.language) if isinstance(value, int) else ""


class CountEdit(TypedEdit):
    """A whole number, with a unit at its right if there is one ("%")."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None, *, unit: str = "") -> None:
        """Make an empty edit."""
        super().__init__(conventions, parent)
        self._unit = unit
        self.set_trailing(unit)

    def value(self) -> int | None:
        """Return the number, None when empty.

        Raises:
            Unreadable: It is no whole number.
        """
        text = self.text().strip().removesuffix("%").strip()
        return parse_count(text, self._conventions.language) if text else None

    def written(self, value: object) -> str:
        """Return the number as the language groups it."""
        return format_number(value, self._conventions.language) if isinstance(value, int) else ""

    def _on_typed(self) -> None:
        self.set_trailing(self._unit)

    def sizeHint(self) -> QSize:
        """Narrower than a line of text."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 16, super().sizeHint().height())


class PercentEdit(TypedEdit):
    """A share in hundredths of a percent: 19, 7,7 %."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make an empty edit."""
        super().__init__(conventions, parent)
        self.set_trailing("%")

    def value(self) -> int | None:
        """Return hundredths of a percent, None when empty.

        Raises:
            Unreadable: It is no number, or below 0 or above 100.
        """
        return read_percent(self.text(), self._conventions.language)

    def written(self, value: object) -> str:
        """Return the share with as many digits as it has."""
        return write_percent(value, self._conventions.language) if isinstance(value, int) else ""

    def _on_typed(self) -> None:
        self.set_trailing("" if "%" in self.text() else "%")


def read_percent(text: str, language: Language) -> int | None:
    """Read a share as typed, with or without its sign; None when there is none.

    Returns:
        Hundredths of a percent.

    Raises:
        Unreadable: It is no number, or below 0 or above 100.
    """
    bare = text.strip().removesuffix("%").strip()
    if not bare:
        return None
    share = parse_number(bare, language, digits=2)
    if not 0 <= share <= _WHOLE:
        raise Unreadable("number_unreadable", text=text)
    return round(share * 100)


def write_percent(share: int, language: Language) -> str:
    """Write hundredths of a percent with as many digits as they need: 19, 7,7."""
    digits = 0 if share % 100 == 0 else 1 if share % 10 == 0 else 2
    return format_number(share / 100, language, digits)
