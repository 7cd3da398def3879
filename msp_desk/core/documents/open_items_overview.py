"""The open items of all clients, for the owner alone: a line for each client, then each client's invoices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip, pour
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.open_items_list import OpenInvoiceLine, invoice_strips
from msp_desk.core.documents.opening import draw_opening
from msp_desk.core.documents.page_style import CELL_BOLD, HEAD, MM, NOTE, PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    draw_running_foot,
    draw_running_head,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import Cell, Column, Table, table_strips
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_LEAST_SUM = 15 * MM
_SPACE = 9.0  # points between two columns of sums


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOpenItems:
    """What one client owes.

    Attributes:
        client: Its name.
        invoices: The oldest due first.
        ages: Sums by age, minor units.
        held: What is on account, minor units.
    """

    client: str
    invoices: tuple[OpenInvoiceLine, ...]
    ages: Mapping[AgeBucket, int]
    held: int = 0

    @property
    def total(self) -> int:
        """What all its open invoices come to, minor units."""
        return sum(line.open_amount for line in self.invoices)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItemsOverviewFacts:
    """What the overview says.

    Attributes:
        firm: Whose clients.
        logo: PNG, or empty.
        currency: ISO code of all sums.
        day: The day as of which it speaks; the paper bears it.
        clients: In the order they stand.
    """

    firm: str
    logo: bytes = b""
    currency: str
    day: date
    clients: tuple[ClientOpenItems, ...]


def render_open_items_overview(
    facts: OpenItemsOverviewFacts, *, language: Language, size: PaperSize = PaperSize.A4
) -> bytes:
    """Make the overview; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title, as_of = wording.say("open_items.title_all"), wording.say("open_items.as_of", day=speech.short(facts.day))
    press = Press(size=size, language=language, title=title, author=facts.firm, subject=as_of, day=facts.day)
    press.new_page()
    press.bookmark(title)
    top = draw_opening(press, frame, title=title, reader=facts.firm, remarks=(as_of,), logo=facts.logo)
    region = frame.region
    pour(press, list(_strips(facts, wording, speech, frame)), type(region)(top, frame.bottom), region)

    def decorate(page: int, pages: int) -> None:
        draw_running_head(press, frame, facts.firm, "", label=wording.say("open_items.internal"))
        draw_running_foot(press, frame, f"{title} · {as_of}", speech.page(page, pages))

    return press.finish(decorate)


def _strips(facts: OpenItemsOverviewFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    title, count = wording.say("open_items.clients"), len(facts.clients)
    if not count:
        yield section_strip(title, width=frame.width)
        yield from prose_strips(wording.say("open_items.nothing"))
        return
    beside = wording.say("open_items.clients_counted", count=count)
    yield section_strip(title, beside=beside, width=frame.width, before_table=True)
    yield from _summary_strips(facts, title, wording, speech, frame)
    yield from prose_strips(wording.say("open_items.columns", currency=facts.currency), gap=4, style=NOTE)
    for each in facts.clients:
        if not each.invoices:
            continue
        counted = wording.say("open_items.counted", count=len(each.invoices))
        name = clean(each.client)
        yield section_strip(name, beside=counted, width=frame.width, before_table=True)
        yield from invoice_strips(each.invoices, facts.currency, name, wording, speech, frame)


def _summary_strips(
    facts: OpenItemsOverviewFacts, title: str, wording: Wording, speech: Speech, frame: Frame
) -> list[Strip]:
    """A line for each client: its sums by age, all of it, and what is on account."""
    count = len(facts.clients)

    def continued(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=count)

    def sums(ages: Mapping[AgeBucket, int], total: int, held: int) -> list[Cell]:
        shown = [*(ages[bucket] for bucket in AgeBucket), total, -held]
        return [Cell(speech.amount(sum_, facts.currency) if sum_ else speech.general("none")) for sum_ in shown]

    rows = [[Cell(each.client, CELL_BOLD), *sums(each.ages, each.total, each.held)] for each in facts.clients]
    whole = {bucket: sum(each.ages[bucket] for each in facts.clients) for bucket in AgeBucket}
    total = sums(whole, sum(whole.values()), sum(each.held for each in facts.clients))
    heads = [wording.say(f"open_items.age_short.{bucket.name.lower()}") for bucket in AgeBucket]
    heads += [wording.say("open_items.column.total"), wording.say("open_items.column.held")]
    widths = [
        max(_LEAST_SUM, width_of(head, HEAD.size) + _SPACE, width_of(cell.text, CELL_BOLD.size, bold=True) + _SPACE)
        for head, cell in zip(heads, total, strict=True)
    ]
    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("open_items.column.client"), frame.width - sum(widths)),
            *(Column(head, width, Align.RIGHT) for head, width in zip(heads, widths, strict=True)),
        ],
        rows=rows,
        total=[Cell(wording.say("open_items.column.total")), *total],
        continued=continued_heading(title, None, continued, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )
    return table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)
