"""The open-items list of one client: every open invoice as of a day, how old it is, and the balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.page_style import BODY_MUTED, CELL_BOLD, MM, PaperSize
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.small_paper import PaperHead, set_paper
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, table_strips
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.formatting import keep_together
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_ISSUED = 22 * MM
_DUE = 22 * MM
_LATE = 26 * MM
_AMOUNT = 26 * MM
_BALANCE = 34 * MM
_KEPT_TOGETHER = 30  # characters of a telephone number or a town, which stay on one line


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInvoiceLine:
    """An open invoice.

    Attributes:
        number: Its number.
        issued_on: Day of issue.
        due_on: Day it falls due.
        gross: What was charged, minor units.
        open_amount: What is left of it, minor units.
        days_late: Days since the due day; 0 when it is not past.
        disputed: Whether the client disputes it.
    """

    number: str
    issued_on: date
    due_on: date
    gross: int
    open_amount: int
    days_late: int
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteLine:
    """A credit note: its number, its day, the invoice it corrects ("" for none) and its gross in minor units."""

    number: str
    issued_on: date
    for_number: str
    gross: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItemsFacts:
    """What the list says.

    Attributes:
        firm: Who asks for the money.
        place: Its street and its town.
        reached_by: Its telephone number and addresses.
        logo: PNG, or empty.
        client: The client's legal name.
        address: Its address, a line each.
        currency: ISO code of all sums.
        day: The day as of which it speaks; the paper bears it.
        invoices: The oldest due first.
        ages: Sums by age, minor units.
        credit_notes: Those that stand for an open invoice or on account.
        held: What is on account, minor units.
    """

    firm: str
    place: tuple[str, ...] = ()
    reached_by: tuple[str, ...] = ()
    logo: bytes = b""
    client: str
    address: tuple[str, ...] = ()
    currency: str
    day: date
    invoices: tuple[OpenInvoiceLine, ...]
    ages: Mapping[AgeBucket, int]
    credit_notes: tuple[CreditNoteLine, ...] = ()
    held: int = 0

    @property
    def total(self) -> int:
        """What all open invoices come to, minor units."""
        return sum(line.open_amount for line in self.invoices)

    @property
    def overdue(self) -> int:
        """The part of it whose due day has passed, minor units."""
        return sum(line.open_amount for line in self.invoices if line.days_late > 0)


def render_open_items(facts: OpenItemsFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the list; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title, as_of = wording.say("open_items.title"), wording.say("open_items.as_of", day=speech.short(facts.day))
    head = PaperHead(
        title=title,
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        subject=as_of,
        remarks=(_in_a_row(facts.address), as_of, _in_a_row((facts.firm, *facts.place)), _in_a_row(facts.reached_by)),
        logo=facts.logo,
        foot=f"{title} · {as_of}",
    )
    return set_paper(
        head, lambda _room: _strips(facts, wording, speech, frame), speech=speech, language=language, size=size
    )


def _in_a_row(lines: Iterable[str]) -> str:
    """Lines after one another; none begins with the dot between them."""
    parts = [clean(line) for line in lines if clean(line)]
    return "\u00a0· ".join(keep_together(part) if len(part) <= _KEPT_TOGETHER else part for part in parts)


def _strips(facts: OpenItemsFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    count = len(facts.invoices)
    title = wording.say("open_items.invoices")
    if not count:
        yield section_strip(title, width=frame.width)
        yield from prose_strips(wording.say("open_items.nothing"))
    else:
        beside = wording.say("open_items.counted", count=count)
        yield section_strip(title, beside=beside, width=frame.width, before_table=True)
        yield from invoice_strips(facts.invoices, facts.currency, title, wording, speech, frame)
        yield section_strip(wording.say("open_items.ageing"), width=frame.width, before_table=True)
        yield from age_strips(facts.ages, facts.currency, wording, speech, frame)
    if facts.overdue:
        overdue = speech.money(facts.overdue, facts.currency)
        yield from prose_strips(wording.say("open_items.overdue_now", amount=overdue), gap=6)
    if facts.credit_notes:
        yield section_strip(wording.say("open_items.credit_notes"), width=frame.width, before_table=True)
        yield from _credit_note_strips(facts, wording, speech, frame)
        yield from prose_strips(wording.say("open_items.credit_notes_text"), gap=6)
    if facts.held:
        yield section_strip(wording.say("open_items.balance"), width=frame.width, before_table=True)
        yield from _balance_strips(facts, wording, speech, frame)
    yield from prose_strips(wording.say("open_items.note"), gap=9, style=BODY_MUTED)


def invoice_strips(
    invoices: tuple[OpenInvoiceLine, ...], currency: str, title: str, wording: Wording, speech: Speech, frame: Frame
) -> list[Strip]:
    """The table of open invoices with its total; a further page says under its title which rows follow."""
    count = len(invoices)

    def continued(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=count)

    rows: list[Row] = []
    for line in invoices:
        number = wording.say("open_items.disputed", number=line.number) if line.disputed else line.number
        late = Cell(speech.number(line.days_late), CELL_BOLD) if line.days_late else Cell(speech.general("none"))
        rows.append([
            Cell(number, CELL_BOLD),
            Cell(speech.short(line.issued_on)),
            Cell(speech.short(line.due_on)),
            late,
            Cell(speech.amount(line.gross, currency)),
            Cell(speech.amount(line.open_amount, currency)),
        ])  # fmt: skip
    total = speech.amount(sum(line.open_amount for line in invoices), currency)
    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("open_items.column.number"), frame.width - _ISSUED - _DUE - _LATE - 2 * _AMOUNT),
            Column(wording.say("open_items.column.issued"), _ISSUED, Align.RIGHT),
            Column(wording.say("open_items.column.due"), _DUE, Align.RIGHT),
            Column(wording.say("open_items.column.late"), _LATE, Align.RIGHT),
            Column(wording.say("open_items.column.gross", currency=currency), _AMOUNT, Align.RIGHT),
            Column(wording.say("open_items.column.open", currency=currency), _AMOUNT, Align.RIGHT),
        ],
        rows=rows,
        total=[Cell(wording.say("open_items.column.total")), "", "", "", "", Cell(total)],
        continued=continued_heading(title, None, continued, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )
    return table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)


def age_strips(
    ages: Mapping[AgeBucket, int], currency: str, wording: Wording, speech: Speech, frame: Frame
) -> list[Strip]:
    """The sums by age in one row."""
    width = frame.width / (len(AgeBucket) + 1)
    columns = [Column(wording.say(f"open_items.age.{bucket.name.lower()}"), width, Align.RIGHT) for bucket in AgeBucket]
    columns.append(Column(wording.say("open_items.column.open", currency=currency), width, Align.RIGHT))
    row: Row = [
        *(Cell(speech.amount(ages[bucket], currency)) for bucket in AgeBucket),
        Cell(speech.amount(sum(ages.values()), currency), CELL_BOLD),
    ]
    table = Table(x=LEFT, columns=columns, rows=[row])
    return table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)


def _credit_note_strips(facts: OpenItemsFacts, wording: Wording, speech: Speech, frame: Frame) -> list[Strip]:
    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("open_items.column.credit"), 60 * MM),
            Column(wording.say("open_items.column.issued"), _ISSUED, Align.RIGHT, gap=6 * MM),
            Column(wording.say("open_items.column.credit_for"), frame.width - 66 * MM - _ISSUED - _AMOUNT),
            Column(wording.say("open_items.column.gross", currency=facts.currency), _AMOUNT, Align.RIGHT),
        ],
        rows=[
            [
                Cell(note.number, CELL_BOLD),
                Cell(speech.short(note.issued_on)),
                Cell(note.for_number or speech.general("none")),
                Cell(speech.amount(-note.gross, facts.currency)),
            ]
            for note in facts.credit_notes
        ],
    )
    return table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)


def _balance_strips(facts: OpenItemsFacts, wording: Wording, speech: Speech, frame: Frame) -> list[Strip]:
    balance = facts.total - facts.held
    rows: list[Row] = [
        [wording.say("open_items.open_sum"), Cell(speech.amount(facts.total, facts.currency))],
    ]
    if facts.held:
        rows.append([wording.say("open_items.held"), Cell(speech.amount(-facts.held, facts.currency))])
    said = "open_items.due_sum" if balance >= 0 else "open_items.credit_sum"
    table = Table(
        x=LEFT,
        columns=[
            Column("", frame.width - _BALANCE),
            Column(facts.currency, _BALANCE, Align.RIGHT),
        ],
        rows=rows,
        total=[Cell(wording.say(said)), Cell(speech.amount(abs(balance), facts.currency))],
    )
    return table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)
