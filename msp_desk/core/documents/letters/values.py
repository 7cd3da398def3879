"""The facts of a letter as its sentences name them, kept together where a line must not end."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msp_desk.core.documents.letters.facts import Enclosure, LetterFacts, Person
from msp_desk.core.documents.letters.italian_articles import before_day, of_clause
from msp_desk.core.documents.letters.wording import LetterWording, filled
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number, keep_together
from msp_desk.core.records.contact import Salutation
from msp_desk.core.records.language import Language

_KEPT_WHOLE = 24  # characters of a reference that never divides; a longer one may
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


def reference(text: str) -> str:
    """A reference or clause that a line must not end in."""
    cleaned = clean(text)
    return keep_together(cleaned) if len(cleaned) <= _KEPT_WHOLE else cleaned


def values_of(facts: LetterFacts, speaker: Speaker) -> dict[str, str | None]:
    """Everything the sentences of a letter may name; None where a fact is missing."""
    values: dict[str, str | None] = {}
    _add_days(values, facts, speaker)
    _add_agreement(values, facts, speaker)
    _add_transition(values, facts, speaker)
    _add_licences(values, facts, speaker)
    _add_account(values, facts)
    values["referrals"] = speaker.listing(facts.referrals, joined_by="or") if facts.referrals else None
    values["has_reasons"] = _given(bool(facts.reasons))
    values["has_years"] = _given(facts.years_together)
    values["no_years"] = _given(not facts.years_together)
    for enclosure in Enclosure:
        values[f"has_{enclosure.value}"] = _given(enclosure in facts.all_enclosures)
        values[f"no_{enclosure.value}"] = _given(enclosure not in facts.all_enclosures)
    for name, template in speaker.wording.parts().items():
        if name != "reason_clause":
            values[name] = filled(template, values) or ""
    return values


def person_values(person: Person, wording: LetterWording) -> dict[str, str | None]:
    """What salutation and attention line may name of a person."""
    title, name = clean(person.title), clean(person.name)
    surname = clean(person.surname)
    form = ""
    if person.salutation is not Salutation.NEUTRAL and wording.has("form_of_address", person.salutation.value):
        form = title or wording.text("form_of_address", person.salutation.value)
    return {
        "name": name,
        "surname": surname,
        "titled_name": f"{title} {name}".strip(),
        "titled_surname": f"{title} {surname}".strip(),
        "form_of_address": form,
    }


def _given(known: bool) -> str | None:  # noqa: FBT001  # the one fact it is about
    """An empty text that lets a sentence stand, or None that drops it."""
    return "" if known else None


def _add_days(values: dict[str, str | None], facts: LetterFacts, speaker: Speaker) -> None:
    days = {
        "end_date": facts.end_date,
        "day_after_end": facts.end_date + timedelta(days=1),
        "agreement_date": facts.agreement_signed_on,
        "talk_date": facts.talk_date,
        "handover_date": facts.handover_date,
        "answer_date": facts.answer_date,
        "access_end": facts.access_end or facts.end_date,
        "refund_date": facts.refund_date,
        "final_invoice_date": facts.final_invoice_date,
        "acknowledge_by": facts.acknowledge_by,
        "licence_decide_by": (facts.licences and facts.licences.decide_by) or facts.handover_date,
        "licence_end": facts.licences and facts.licences.end,
    }
    for name, day in days.items():
        values[name] = speaker.long(day) if day else None
        values[f"{name}_short"] = speaker.short(day) if day else None
        values[f"no_{name}"] = _given(day is None)
        for prefix, particle in (("the", "il"), ("on", "il"), ("of", "di"), ("at", "a"), ("from", "da")):
            written = before_day(particle, day, speaker.long(day)) if day else None
            values[f"{prefix}_{name}"] = keep_together(written) if written else None


def _add_agreement(values: dict[str, str | None], facts: LetterFacts, speaker: Speaker) -> None:
    wording = speaker.wording
    title = clean(facts.agreement_title)
    usual = not title or title.casefold() == wording.text("agreement", "usual").casefold()
    prefix = "" if usual else "titled_"
    for place in ("in_subject", "in_text"):
        template = wording.text("agreement", prefix + place)
        values[f"agreement_{place}"] = filled(template, {"agreement_title": title})
    values["agreement_number"] = reference(facts.agreement_number) or None
    clause = speaker.clause(facts.clause)
    values["clause"] = clause
    values["no_clause"] = _given(clause is None)
    values["of_clause"] = keep_together(of_clause(clause)) if clause else None
    values["notice_length"] = _notice_length(facts, speaker)


def _notice_length(facts: LetterFacts, speaker: Speaker) -> str | None:
    length, wording = facts.notice_length, speaker.wording
    key = facts.notice_unit.name.lower()
    if not length or not wording.has("words", key):
        return None
    if length == 1:
        return keep_together(wording.text("words", f"one_{key[:-1]}"))
    numbers = wording.words("words", "numbers")
    number = numbers[length - 1] if length <= len(numbers) else format_number(length, speaker.language)
    return keep_together(str(filled(wording.text("words", key), {"number": number})))


def _add_transition(values: dict[str, str | None], facts: LetterFacts, speaker: Speaker) -> None:
    services = tuple(service for service in map(clean, facts.services_ending) if service)
    values["services_ending"] = speaker.listing(services) if len(services) > 1 else None
    values["service_ending"] = services[0] if len(services) == 1 else None
    hours = _hours(facts.hours_included, speaker) if facts.hours_included else None
    rate = speaker.money(facts.hourly_rate, facts.currency) if facts.hourly_rate else None
    one = facts.hours_included == 60
    values["hours_included"] = hours if rate and not one else None
    values["one_hour_included"] = hours if rate and one else None
    values["hours_without_rate"] = hours if not rate and not one else None
    values["rate"] = rate
    values["rate_without_hours"] = rate if hours is None else None


def _hours(minutes: int, speaker: Speaker) -> str:
    words = speaker.wording.words("words", "hours")
    whole, rest = divmod(minutes, 60)
    if rest == 0 and 1 <= whole <= len(words):
        return keep_together(words[whole - 1])
    template = speaker.wording.text("words", "hours_other")
    return keep_together(str(filled(template, {"number": speaker.hours(minutes)})))


def _add_licences(values: dict[str, str | None], facts: LetterFacts, speaker: Speaker) -> None:
    licences = facts.licences
    one = licences is not None and licences.count == 1
    end, on_end = values["licence_end"], values["on_licence_end"]
    count = format_number(licences.count, speaker.language) if licences is not None else None
    values["licence_count"] = count if end and not one else None
    values["one_licence_end"] = end if one else None
    values["on_one_licence_end"] = on_end if one else None
    values["licence_count_without_end"] = count if not end else None
    rest = licences.rest if licences is not None else None
    written = speaker.money(rest, facts.currency) if rest else None
    values["licence_rest"] = written
    values["licences_rest"] = written if not one else None
    values["one_licence_rest"] = written if one else None


def _add_account(values: dict[str, str | None], facts: LetterFacts) -> None:
    values["has_open_invoices"] = _given(len(facts.open_invoices) > 1)
    values["has_one_open_invoice"] = _given(len(facts.open_invoices) == 1)
    values["has_refund"] = _given(bool(facts.refunds))
