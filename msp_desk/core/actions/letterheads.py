"""The firm's letterhead as it will print, and how an address stands in the window of an envelope."""

from __future__ import annotations

from datetime import date

from msp_desk.core.actions.letter_facts import sender_of
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.parties import Recipient
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording


def usual_layout(firm: Firm) -> LetterLayout:
    """The layout of a letter to a client in the firm's own country and language."""
    from msp_desk.core.documents.letters.letter import default_layout

    return default_layout(firm.language, firm.country)


def letterhead(firm: Firm, *, layout: LetterLayout, day: date, said_in: Language) -> bytes:
    """The PDF of the firm's sheet.

    Args:
        firm: As it stands, stored or not.
        layout: How it stands on the sheet.
        day: The date it shows.
        said_in: The language of the example's words.

    Raises:
        MspDeskError: If it cannot be set, such as characters that no font has or a logo that is no picture.
    """
    from msp_desk.core.documents.letters.letterhead import render_letterhead

    return render_letterhead(
        sender_of(firm),
        layout=layout,
        day=day,
        currency=firm.currency,
        contact=firm.contact_desk,
        said_in=said_in,
    )


def envelope_page(facts: LetterFacts, layout: LetterLayout, *, language: Language, said_in: Language) -> bytes:
    """The PDF of a page to lay behind the window of an envelope.

    Args:
        facts: Of the letter whose address is tried.
        layout: How it stands on its sheet.
        language: Of the letter.
        said_in: The language of the page's own words.

    Raises:
        MspDeskError: If it cannot be set, such as an address that is too long.
    """
    from msp_desk.core.documents.letters.envelope import render_envelope_test

    return render_envelope_test(facts, language=language, layout=layout, said_in=said_in)


def example_facts(firm: Firm, *, day: date, language: Language, offset: tuple[float, float]) -> LetterFacts:
    """A letter to an invented client, for a test print without one.

    Args:
        firm: Who writes.
        day: The date it shows.
        language: Of the example's words.
        offset: How far the Italian address is moved, millimetres to the right and down.
    """
    say = Wording(language).say
    return LetterFacts(
        sender=sender_of(firm),
        recipient=Recipient(
            name=say("settings.example_client"),
            street=(say("settings.example_street"),),
            postal_code="12345",
            city=say("settings.example_city"),
            country=firm.country,
        ),
        day=day,
        currency=firm.currency,
        our_reference="2026-001",
        contact=firm.contact_desk,
        recipient_offset=offset,
    )
