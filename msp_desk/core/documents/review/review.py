"""Making the owner's quarterly review: the portfolio page, then a page or two for each client."""

from __future__ import annotations

from collections.abc import Callable

from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import Frame, draw_running_foot, draw_running_head
from msp_desk.core.documents.review.client_page import draw_client_pages
from msp_desk.core.documents.review.facts import ReviewFacts
from msp_desk.core.documents.review.portfolio_page import draw_page_numbers, draw_portfolio_page, quarter_name
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import require_printable
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language


class DocumentCancelled(MspDeskError):
    """The owner stopped a paper while it was made; nothing was written."""


def render(
    facts: ReviewFacts, *, language: Language, size: PaperSize = PaperSize.A4,
    progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None,
) -> bytes:  # fmt: skip
    """Make the owner's edition.

    Args:
        facts: What it says.
        language: The owner's.
        size: Paper.
        progress: Told how many clients of how many are done.
        cancelled: Asked before each client whether to stop.

    Returns:
        The PDF; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        DocumentCancelled: If ``cancelled`` said so.
    """
    require_printable(facts)
    speech, frame = Speech(language, "review"), Frame(size)
    quarter = quarter_name(facts, speech)
    title = speech.say("title", quarter=quarter)
    press = Press(size=size, language=language, title=title, author=facts.firm, subject=quarter, day=facts.made_on)
    press.new_page()
    press.bookmark(title)
    first_row = draw_portfolio_page(press, facts, speech, frame)
    pages: dict[str, int] = {}
    for done, client in enumerate(facts.clients):
        if cancelled is not None and cancelled():
            raise DocumentCancelled("documents.cancelled")
        press.new_page()
        press.bookmark(client.name)
        pages[client.name] = press.page_count
        draw_client_pages(press, facts, client, speech, frame)
        if progress is not None:
            progress(done + 1, len(facts.clients))
    foot = (
        speech.say("foot", quarter=quarter, version=str(facts.scorecard_version))
        if facts.scorecard_version
        else speech.say("foot_first", quarter=quarter)
    )

    def decorate(page: int, total: int) -> None:
        draw_running_head(press, frame, facts.firm, speech.say("not_for_clients"), label=speech.say("internal"))
        draw_running_foot(press, frame, foot, speech.page(page, total))
        if page == 1:
            draw_page_numbers(press, facts, speech, frame, pages, first_row)

    return press.finish(decorate)
