"""How a letter writes days, sums, numbers and clauses, kept together where a line must not end."""

from __future__ import annotations

import re
from datetime import date

from msp_desk.core.documents.letters.wording import LetterWording, filled
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number, keep_together
from msp_desk.core.records.language import Language

_KEPT_WHOLE = 24  # characters of a reference that never divides; a longer one may
_DIVIDED = re.compile(
    r"(?<=\b\d) (?=[^\W\d]+ \d{4}\b)|(?<=\d\d) (?=[^\W\d]+ \d{4}\b)|(?<=\d\.) (?=[^\W\d]+ \d{4}\b)"
    r"|(?<=§) (?=\d)|(?<=\b[Nn]r\.) (?=\w)|(?<=\b[Nn]o\.) (?=\w)|(?<=\b[Aa]rt\.) (?=\d)"
)
_ONLY_NUMBER = re.compile(r"^[\d.()a-z]{0,3}\d[\d.()a-z]*$")


class Speaker:
    """Writes days, sums and numbers as one letter does."""

    def __init__(self, language: Language, wording: LetterWording, *, american: bool = False) -> None:
        """Speak for one letter."""
        self.language = language
        self.wording = wording
        self.american = american and language is Language.EN

    def long(self, day: date) -> str:
        """A day as running text has it."""
        return keep_together(self._english_order(format_day(day, self.language, DayStyle.LONG)))

    def short(self, day: date) -> str:
        """A day as tables have it."""
        style = DayStyle.MEDIUM if self.language is Language.EN else DayStyle.SHORT
        return keep_together(self._english_order(format_day(day, self.language, style)))

    def period(self, first: date, last: date) -> str:
        """Two days as a table has them: "01.04.–30.06.2027"."""
        if self.language is Language.EN:
            start = self.short(first) if first.year != last.year else self._without_year(first)
            return f"{start} to {self.short(last)}"
        if first.year != last.year:
            return f"{self.short(first)}–{self.short(last)}"
        sign = "." if self.language is Language.DE else "/"
        end = "." if self.language is Language.DE else ""
        return f"{first.day:02d}{sign}{first.month:02d}{end}–{self.short(last)}"

    def money(self, amount: int, currency: str) -> str:
        """A sum with its currency."""
        return keep_together(format_money(amount, currency, self.language))

    def hours(self, minutes: int) -> str:
        """A count of hours without the word: "4,5"."""
        for digits in (0, 1):
            if round(minutes / 60 * 10**digits) * 60 == minutes * 10**digits:
                return format_number(minutes / 60, self.language, digits)
        return format_number(minutes / 60, self.language, 2)

    def listing(self, items: tuple[str, ...], *, joined_by: str = "and") -> str:
        """Several things in a row."""
        words = [clean(item) for item in items]
        if len(words) < 2:
            return "".join(words)
        template = self.wording.text("words", joined_by)
        if len(words) == 2:
            template = template.replace("},", "}")
        return str(filled(template, {"first": ", ".join(words[:-1]), "last": words[-1]}))

    def agreement(self, title: str, place: str) -> str:
        """An agreement by its title or by the language's usual words.

        Args:
            title: "" takes the usual words.
            place: "in_subject" or "in_text".
        """
        title = clean(title)
        usual = not title or title.casefold() == self.wording.text("agreement", "usual").casefold()
        template = self.wording.text("agreement", place if usual else f"titled_{place}")
        return str(filled(template, {"agreement_title": title}))

    def clause(self, clause: str) -> str | None:
        """A clause as the language names it; a bare number gets its word."""
        text = clean(clause)
        if not text:
            return None
        if _ONLY_NUMBER.match(text):
            text = str(filled(self.wording.text("words", "clause_plain"), {"clause": text}))
        return reference(text)

    def _english_order(self, written: str) -> str:
        if not self.american:
            return written
        day, month, year = written.split()
        return f"{month} {day}, {year}"

    def _without_year(self, day: date) -> str:
        written = self.short(day)
        return written.rsplit(",", 1)[0] if self.american else written.rsplit("\u00a0", 1)[0]


def owners(text: str) -> str:
    """Words of the owner, whose days and references a line does not divide."""
    return _DIVIDED.sub("\u00a0", clean(text))


def reference(text: str) -> str:
    """A reference or clause that a line must not end in."""
    cleaned = clean(text)
    return keep_together(cleaned) if len(cleaned) <= _KEPT_WHOLE else cleaned
