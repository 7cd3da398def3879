"""Addresses: the recipient's lines in the order of the layout, the sender's town, and how the letter travels."""

from __future__ import annotations

from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.parties import Recipient, Sender
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.values import person_values
from msp_desk.core.documents.letters.wording import filled
from msp_desk.core.documents.text import clean
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language

ADDRESS_LINES = 6
_TOWN_OVER_CODE = frozenset({"GB", "UK", "IE"})
_TOWN_FIRST = frozenset({"GB", "UK", "IE", "US", "CA", "AU", "NZ"})


class AddressTooLong(MspDeskError):
    """The recipient's address does not fit the window of the envelope."""


def town_line(sender: Sender, speaker: Speaker) -> str:
    """Town and postal code in the order of the sender's country; the letter's language decides when it is unknown."""
    country = sender.country.upper()
    town_first = country in _TOWN_FIRST or (not country and speaker.language is Language.EN)
    parts = (sender.city, sender.postal_code) if town_first else (sender.postal_code, sender.city)
    return " ".join(part for part in parts if part.strip())


def dispatch_note(facts: LetterFacts, speaker: Speaker) -> str:
    """How the letter travels, in the letter's words; "" when it says nothing."""
    if facts.dispatch is Dispatch.NONE:
        return ""
    template = speaker.wording.text("dispatch", facts.dispatch.value)
    written = filled(template, {"pec_address": clean(facts.pec_address)}) or ""
    return written.removesuffix(": ").removesuffix(":")


def address_lines(facts: LetterFacts, speaker: Speaker, layout: LetterLayout) -> tuple[str, ...]:
    """The recipient's lines in the order of the layout, without empty ones."""
    recipient = facts.recipient
    lines = [recipient.name, _attention(recipient, speaker), *recipient.extra_lines, *recipient.street]
    lines += _place_lines(recipient, layout)
    home, country = facts.sender.country.strip().upper(), recipient.country.strip().upper()
    if home and country and home != country:
        lines.append(country_name(country, speaker).upper())
    return tuple(line for line in map(clean, lines) if line)


def _place_lines(recipient: Recipient, layout: LetterLayout) -> list[str]:
    """Town and postal code as the post of the recipient's country wants them; the layout's own where it is unknown."""
    country = recipient.country.strip().upper()
    state = ", ".join(part for part in (recipient.city, recipient.region) if part.strip())
    if country in _TOWN_OVER_CODE or (not country and layout is LetterLayout.ENGLISH_UK):
        return [recipient.city, recipient.region, recipient.postal_code]
    if country in _TOWN_FIRST or (not country and layout is LetterLayout.ENGLISH_US):
        return [f"{state} {recipient.postal_code}"]
    region = f" ({recipient.region})" if recipient.region.strip() else ""
    return [f"{recipient.postal_code} {recipient.city}{region}"]


def country_name(country: str, speaker: Speaker) -> str:
    """The name of a country in the letter's language; what is not a code of two letters stands as it is."""
    code = country.strip().upper()
    if len(code) != 2:
        return country
    from babel import Locale

    return str(Locale(speaker.language.value).territories.get(code, code))


def _attention(recipient: Recipient, speaker: Speaker) -> str:
    wording = speaker.wording
    if recipient.person is None:
        return wording.text("attention", "firm")
    person = recipient.person
    return filled(wording.text("attention", person.salutation.value), person_values(person, wording)) or ""
