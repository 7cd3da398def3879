"""The certificate of an erasure: what was erased, what was kept and why, and where copies may still lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.page_style import BODY_MUTED, CELL, MM, PaperSize
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
from msp_desk.core.documents.tables import OPEN, Cell, Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import require_printable
from msp_desk.core.records.erasure import ErasedKind, ErasureReason
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_COUNT_COLUMN = 28 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many records of a kind."""

    kind: ErasedKind
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMoney:
    """What tax law wants kept.

    Attributes:
        invoices: How many invoices.
        credit_notes: How many credit notes.
        payments: How many payments.
        first: The day of the earliest.
        last: The day of the latest.
        years: For how many years from the end of the calendar year.
        until: The last day on which the latest must still be there.
        country_known: Whether the years are those of the firm's country.
    """

    invoices: int
    credit_notes: int
    payments: int
    first: date
    last: date
    years: int
    until: date
    country_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCopies:
    """Where the data still lie.

    Attributes:
        count: How many backups hold the client.
        newest: The day of the newest; None without a backup.
        until: About when the last of them is thinned out; None without a backup.
        beside: How many earlier copies lie beside the desk.
    """

    count: int
    newest: date | None
    until: date | None
    beside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureFacts:
    """What the certificate says.

    Attributes:
        firm: Who erased.
        logo: PNG, or empty.
        client: Whom it is about: the name on the copy that is handed over, the replacement on the one that is kept.
        number: The client's number on the desk.
        replacement: What the client is called on the desk from now on.
        day: On which.
        reason: Why.
        note: More about why; only on the copy that is handed over.
        removed: What is gone, by kind.
        emptied: What lost its words and keeps its figures, by kind.
        money: What is kept by law; None when there is none.
        copies: Where the data still lie.
        elsewhere: How many other records still name the client.
    """

    firm: str
    logo: bytes = b""
    client: str
    number: int
    replacement: str
    day: date
    reason: ErasureReason
    note: str = ""
    removed: tuple[Counted, ...]
    emptied: tuple[Counted, ...]
    money: KeptMoney | None
    copies: KeptCopies
    elsewhere: int


def render_erasure(facts: ErasureFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the certificate; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    why = wording.say("erasure.because", reason=facts.reason)
    remarks = [wording.say("erasure.done_on", day=speech.long(facts.day), firm=facts.firm), why]
    if facts.note:
        remarks.append(facts.note)
    head = PaperHead(
        title=wording.say("erasure.title"),
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        remarks=tuple(remarks),
        logo=facts.logo,
    )
    return set_paper(
        head, lambda _room: _strips(facts, wording, speech, frame), speech=speech, language=language, size=size
    )


def _strips(facts: ErasureFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    yield from prose_strips(wording.say("erasure.what_happened", replacement=facts.replacement), gap=12)
    yield from _counts(facts.removed, "erasure.removed", wording, speech, frame)
    yield from _counts(facts.emptied, "erasure.emptied", wording, speech, frame)
    if facts.emptied:
        yield from prose_strips(wording.say("erasure.emptied_why"), gap=6)
    yield section_strip(wording.say("erasure.kept"), width=frame.width)
    yield from _kept(facts.money, wording, speech)
    yield section_strip(wording.say("erasure.still_there"), width=frame.width)
    yield from _copies(facts.copies, wording, speech)
    if facts.elsewhere:
        yield from prose_strips(wording.say("erasure.elsewhere", count=facts.elsewhere), gap=6)
    yield from prose_strips(wording.say("erasure.outside"), gap=6)
    yield from prose_strips(wording.say("erasure.no_advice"), gap=10, style=BODY_MUTED)


def _counts(counted: tuple[Counted, ...], code: str, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    title, count = wording.say(code), len(counted)
    yield section_strip(title, width=frame.width, before_table=bool(counted))
    if not counted:
        yield from prose_strips(wording.say("erasure.nothing"))
        return

    def continued(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=count)

    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("erasure.column.kind"), frame.width - _COUNT_COLUMN),
            Column(wording.say("erasure.column.count"), _COUNT_COLUMN, Align.RIGHT),
        ],
        rows=[
            [Cell(wording.say(f"erasure.kind.{one.kind.value}"), CELL), Cell(speech.number(one.count), CELL)]
            for one in counted
        ],
        style=TableStyle(row=OPEN),
        continued=continued_heading(title, None, continued, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )
    yield from table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)


def _kept(money: KeptMoney | None, wording: Wording, speech: Speech) -> Iterator[Strip]:
    if money is None:
        yield from prose_strips(wording.say("erasure.no_money"))
        return
    parts = [
        wording.say(f"erasure.{key}", count=count)
        for key, count in (
            ("invoices", money.invoices),
            ("credit_notes", money.credit_notes),
            ("payments", money.payments),
        )
        if count
    ]
    yield from prose_strips(
        wording.say(
            "erasure.money", what=wording.listing(parts), first=speech.short(money.first), last=speech.short(money.last)
        )
    )
    code = "erasure.retention" if money.country_known else "erasure.retention_longest"
    yield from prose_strips(wording.say(code, count=money.years, until=speech.long(money.until)), gap=4)


def _copies(copies: KeptCopies, wording: Wording, speech: Speech) -> Iterator[Strip]:
    if copies.newest is None or copies.until is None:
        yield from prose_strips(wording.say("erasure.no_backups"))
    else:
        newest, until = speech.short(copies.newest), speech.long(copies.until)
        yield from prose_strips(wording.say("erasure.backups", count=copies.count, newest=newest, until=until))
    if copies.beside:
        yield from prose_strips(wording.say("erasure.beside", count=copies.beside), gap=4)
