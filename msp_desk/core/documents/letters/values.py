"""The facts of a letter as its sentences name them."""

from __future__ import annotations

from msp_desk.core.documents.letters.day_values import MutableValues, add_days, given, letter_days
from msp_desk.core.documents.letters.enclosures import Enclosure
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.italian_articles import of_clause
from msp_desk.core.documents.letters.kind_values import add_kind_values
from msp_desk.core.documents.letters.parties import Person
from msp_desk.core.documents.letters.speaker import Speaker, reference
from msp_desk.core.documents.letters.wording import LetterWording, filled
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import format_number, keep_together
from msp_desk.core.records.contact import Salutation


def values_of(facts: LetterFacts, speaker: Speaker) -> MutableValues:
    """Everything the sentences of a letter may name; None where a fact is missing."""
    values: MutableValues = {}
    add_days(values, letter_days(facts), speaker)
    _add_agreement(values, facts, speaker)
    _add_transition(values, facts, speaker)
    _add_licences(values, facts, speaker)
    _add_account(values, facts, speaker)
    add_kind_values(values, facts, speaker)
    values["referrals"] = speaker.listing(facts.referrals, joined_by="or") if facts.referrals else None
    values["sender_name"] = clean(facts.sender.party)
    values["recipient_name"] = clean(facts.recipient.name)
    values["signatory"] = clean(facts.signatory) or None
    values["has_years"] = given(facts.years_together)
    values["no_years"] = given(not facts.years_together)
    for enclosure in Enclosure:
        values[f"has_{enclosure.value}"] = given(enclosure in facts.all_enclosures)
        values[f"no_{enclosure.value}"] = given(enclosure not in facts.all_enclosures)
    for name, template in speaker.wording.parts().items():
        values[name] = filled(template, values) or ""
    return values


def person_values(person: Person, wording: LetterWording) -> MutableValues:
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


def _add_agreement(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    for place in ("in_subject", "in_text"):
        values[f"agreement_{place}"] = speaker.agreement(facts.agreement_title, place)
    values["agreement_number"] = reference(facts.agreement_number) or None
    clause = speaker.clause(facts.clause)
    values["clause"] = clause
    values["no_clause"] = given(clause is None)
    values["of_clause"] = keep_together(of_clause(clause)) if clause else None
    values["notice_length"] = _notice_length(facts, speaker)
    values["no_notice_length"] = given(values["notice_length"] is None)


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


def _add_transition(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
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


def _add_licences(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
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


def _add_account(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    values["no_open_invoices"] = given(not facts.open_invoices)
    total = sum(invoice.open for invoice in facts.open_invoices)
    values["open_total"] = speaker.money(total, facts.currency) if facts.open_invoices else None
    values["has_open_invoices"] = given(len(facts.open_invoices) > 1)
    values["has_one_open_invoice"] = given(len(facts.open_invoices) == 1)
    values["has_refund"] = given(facts.gives_back)
