"""The firm's sheet without a letter on it: head, an example of an address, references, marks and foot."""

from __future__ import annotations

from datetime import date

from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.foot import draw_foot
from msp_desk.core.documents.letters.parties import Recipient, Sender
from msp_desk.core.documents.letters.sheet import draw_first_sheet, draw_folds, geometry_of
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.wording import letter_wording
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.text import require_printable
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

LAYOUT_LANGUAGES = {
    LetterLayout.DIN_5008_B: Language.DE,
    LetterLayout.DIN_5008_A: Language.DE,
    LetterLayout.ITALIAN: Language.IT,
    LetterLayout.ENGLISH_UK: Language.EN,
    LetterLayout.ENGLISH_US: Language.EN,
}
"""The language that a sheet is usually written in."""


def render_letterhead(
    sender: Sender, *, layout: LetterLayout, day: date, currency: str, contact: str = "", said_in: Language
) -> bytes:
    """Make the sheet.

    Args:
        sender: The firm.
        layout: How it stands on the sheet; its usual language is taken.
        day: The date it shows.
        currency: ISO 4217 code of the firm.
        contact: Who answers questions.
        said_in: The language of the example's words.

    Returns:
        The PDF of one page; the same firm gives the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    language = LAYOUT_LANGUAGES[layout]
    wording = Wording(said_in)
    facts = LetterFacts(
        sender=sender,
        recipient=Recipient(
            name=wording.say("settings.example_client"),
            street=(wording.say("settings.example_street"),),
            postal_code="12345",
            city=wording.say("settings.example_city"),
            country=sender.country,
        ),
        day=day,
        currency=currency,
        our_reference="2026-001",
        contact=contact,
        end_date=day,
    )
    require_printable(facts)
    american = layout is LetterLayout.ENGLISH_US
    speaker = Speaker(language, letter_wording(LetterKind.NOTICE, language, american=american), american=american)
    geometry = geometry_of(layout, after_references=0.0)
    press = Press(
        size=geometry.size, language=language, title=wording.say("settings.letterhead"), author=sender.party,
        subject=sender.name, day=day,
    )  # fmt: skip
    press.new_page()
    draw_first_sheet(press, facts, layout, speaker)

    def decorate(page: int, pages: int) -> None:
        draw_folds(press, geometry)
        draw_foot(press, facts, speaker, geometry, page, pages)

    return press.finish(decorate)
