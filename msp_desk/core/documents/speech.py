"""How the reports speak: their labels and sentences, and days, sums and numbers as the language writes them."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msp_desk.core.formatting import (
    DayStyle,
    currency_sign,
    format_day,
    format_money,
    format_number,
    format_percent,
    keep_together,
)
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import half_up, minor_digits
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.core.wording import Wording

UNKNOWN = "–"
_IN_WORDS = 12


class Speech:
    """Speaks one language in one part of the wording of papers."""

    def __init__(self, language: Language, part: str) -> None:
        """Speak for a part of the file ``documents.toml``, such as "handover"."""
        self.language = language
        self._wording = Wording(language)
        self._part = part
        self._said: dict[object, str] = {}

    def say(self, key: str, /, **params: object) -> str:
        """A label or sentence of the part; what it names is text already, or a count."""
        known = (key, *params.items()) if params else key
        found = self._said.get(known)
        if found is None:
            found = self._said[known] = self._wording.say(f"documents.{self._part}.{key}", **params)
        return found

    def general(self, key: str, /, **params: object) -> str:
        """A label or sentence that all papers share."""
        return self._wording.say(f"documents.{key}", **params)

    def page(self, number: int, total: int) -> str:
        """The words at the foot of a page."""
        return self.general("page", page=number, pages=total)

    def listing(self, items: tuple[str, ...]) -> str:
        """Several things in a row."""
        return self._wording.listing(items)

    def word(self, member: Enum) -> str:
        """The word for a member of an enum of the records."""
        return self._wording.word(member)

    def long(self, day: date) -> str:
        """A day as running text has it."""
        return keep_together(format_day(day, self.language, DayStyle.LONG))

    def short(self, day: date | None) -> str:
        """A day as tables have it; a dash when there is none."""
        if day is None:
            return UNKNOWN
        style = DayStyle.MEDIUM if self.language is Language.EN else DayStyle.SHORT
        return keep_together(format_day(day, self.language, style))

    def day_and_month(self, day: date | None) -> str:
        """A day without its year: "24 Nov", "24.11.", "24/11"."""
        if day is None:
            return UNKNOWN
        if self.language is Language.DE:
            return f"{day.day:02d}.{day.month:02d}."
        if self.language is Language.IT:
            return f"{day.day:02d}/{day.month:02d}"
        return self.short(day).rsplit("\u00a0", 1)[0]

    def month(self, day: date) -> str:
        """The first three letters of a day's month."""
        return format_day(day, self.language, DayStyle.LONG).split()[1][:3]

    def amount(self, amount: int | None, currency: str) -> str:
        """A sum without its sign, for a column that has it in the head."""
        return UNKNOWN if amount is None else format_money(amount, currency, self.language, symbol=False)

    def money(self, amount: int, currency: str) -> str:
        """A sum with its sign."""
        return keep_together(format_money(amount, currency, self.language))

    def whole_money(self, amount: int | None, currency: str) -> str:
        """A sum rounded to whole units, without its sign."""
        return UNKNOWN if amount is None else format_number(amount / 10 ** minor_digits(currency), self.language)

    def rounded_money(self, amount: int, currency: str) -> str:
        """A sum rounded to whole units, with its sign."""
        unit = 10 ** minor_digits(currency)
        whole = self.money(half_up(amount, unit) * unit, currency)
        figures = self.amount(unit, currency)  # "1,00": what follows the one is what a whole sum does not need
        return whole.replace(figures[1:], "") if len(figures) > 1 else whole

    def many(self, count: int) -> str:
        """A count that begins a sentence: a word up to twelve, figures beyond."""
        return self.general(f"number.n{count}") if 1 <= count <= _IN_WORDS else self.number(count)

    def number(self, value: float | None, digits: int = 0, *, sign: bool = False) -> str:
        """A number; a dash when there is none."""
        return UNKNOWN if value is None else format_number(value, self.language, digits, sign=sign)

    def percent(self, value: float, digits: int = 0) -> str:
        """A percentage with its sign."""
        return format_percent(value, self.language, digits)

    def share(self, part: float) -> str:
        """A share from 0 to 1 as a sentence has it; Italian puts the article before it: il 48%, l’80%."""
        whole = self.percent(100 * part)
        if self.language is not Language.IT:
            return whole
        elided = whole.startswith(("8", "11%", "11,"))
        return f"l’{whole}" if elided else f"il\u00a0{whole}"

    def measure(self, key: MeasureKey) -> str:
        """The name of a measure."""
        return self._grading(f"grading.measure.{key.value}")

    def unit(self, key: MeasureKey) -> str:
        """The short unit of a measure."""
        return self._grading(f"grading.unit.{key.value}")

    def _grading(self, code: str) -> str:
        found = self._said.get((code,))
        if found is None:
            found = self._said[(code,)] = self._wording.say(code)
        return found

    def sign_of(self, currency: str) -> str:
        """The sign of a currency for the head of a column."""
        return currency_sign(currency)
