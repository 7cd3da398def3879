"""The firm's letterhead as it will print."""

from __future__ import annotations

from datetime import date

from msp_desk.core.actions.letter_facts import sender_of
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language


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
