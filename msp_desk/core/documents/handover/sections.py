"""The sections of a handover after its first page's summary, each as strips that flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.cover import state_cell
from msp_desk.core.documents.handover.facts import (
    AgreementRow,
    Coverage,
    CredentialRow,
    CredentialStep,
    Duty,
    HandoverFacts,
    Party,
)
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import State, draw_box
from msp_desk.core.documents.page_style import (
    BODY_BOLD,
    CELL_BOLD,
    CELL_MUTED,
    CELL_UNKNOWN,
    FRAME_RULE,
    HEAD,
    MM,
    NOTE,
    RULE,
    Colour,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    drawn_strip,
    prose_strips,
    section_strip,
    subsection_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Row, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean
from msp_desk.core.records.recommendation import Outcome

_LOW_COVERAGE = 0.75
_BAR_HEIGHT = 5.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of the sections that others refer to."""

    coverage: int
    contacts: int
    credentials: int


@dataclass(frozen=True, slots=True)
class Maker:
    """What every section is made with."""

    facts: HandoverFacts
    speech: Speech
    frame: Frame
    numbers: Numbers

    def section(self, key: str, number: int, *, beside: str = "", table: bool = False) -> Strip:
        """The heading of a section."""
        title = self.speech.say(f"{key}.title")
        return section_strip(title, number=number, beside=beside, width=self.frame.width, before_table=table)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Row], *, key: str, number: int,
        total: Row | None = None, gap: float = 0.0,
    ) -> list[Strip]:  # fmt: skip
        """A table whose head and section are repeated when it continues."""
        title, count = self.speech.say(f"{key}.title"), len(rows)

        def says(first: int, last: int) -> str:
            return self.speech.general("continued", first=first, last=last, all=count)

        table = Table(
            x=LEFT, columns=columns, rows=rows, total=total,
            continued=continued_heading(title, number, says, self.frame.width), continued_height=CONTINUED_HEIGHT,
        )  # fmt: skip
        return table_strips(table, page_height=self._page_height, gap=gap, may_break=False)

    @property
    def _page_height(self) -> float:
        return self.frame.region.bottom - self.frame.region.top - CONTINUED_HEIGHT


def coverage_strips(maker: Maker, number: int) -> list[Strip]:
    """What the record holds, part by part, with bars."""
    say, rows = maker.speech.say, maker.facts.coverage
    known, everything = sum(each.known for each in rows), sum(each.fields for each in rows)
    beside = ""
    if everything:
        percent = maker.speech.percent(100 * known / everything)
        beside = say("coverage.beside", known=known, all=everything, percent=percent)
    columns = (
        Column(say("coverage.part"), 46 * MM),
        Column(say("coverage.records"), 18 * MM, Align.RIGHT, gap=6 * MM),
        Column(say("coverage.fields"), 34 * MM),
        Column(say("coverage.percent"), 9 * MM, Align.RIGHT, gap=6 * MM),
        Column(say("coverage.missing"), 51 * MM),
    )
    table = Table(
        x=LEFT, columns=columns, rows=[_coverage_row(each, maker.speech) for each in rows], style=TableStyle(row=OPEN)
    )
    note = say("coverage.note", section=maker.numbers.credentials)
    return [
        maker.section("coverage", number, beside=beside, table=True),
        *table_strips(table, page_height=maker.frame.region.bottom, may_break=False),
        *prose_strips(note, gap=6, measure=maker.frame.width, style=NOTE),
    ]


def _coverage_row(each: Coverage, speech: Speech) -> Row:
    share = each.known / each.fields if each.fields else 0.0
    gaps = "; ".join(
        speech.say("coverage.gap", field=clean(gap.field), unknown=gap.unknown, all=gap.of) for gap in each.gaps
    )
    if not each.records:
        missing = Cell(speech.say("coverage.nothing"), CELL_UNKNOWN)
    elif gaps:
        missing = Cell(gaps)
    else:
        missing = Cell(speech.say("coverage.complete"), CELL_MUTED)

    def paint(press: Press, x: float, y: float, width: float) -> None:
        top, length = y - _BAR_HEIGHT / 2, width - 3 * MM
        press.rectangle(x, top, length, _BAR_HEIGHT, stroke=Colour.FRAME, line=0.6)
        colour = Colour.TEXT if share < _LOW_COVERAGE else Colour.FRAME
        if share:
            press.rectangle(x, top, length * share, _BAR_HEIGHT, fill=colour)

    return (
        speech.say(f"coverage.{each.part.value}"),
        speech.number(each.records),
        Cell(paint=paint),
        speech.number(100 * share),
        missing,
    )


def contacts_strips(maker: Maker, number: int) -> list[Strip]:
    """Whom to call, and who does what."""
    say, facts = maker.speech.say, maker.facts
    strips = [maker.section("contacts", number, table=bool(facts.contacts))]
    if facts.contacts:
        columns = (
            Column(say("contacts.name"), 40 * MM),
            Column(say("contacts.role"), 28 * MM),
            Column(say("contacts.side"), 20 * MM),
            Column(say("contacts.phone"), 30 * MM),
            Column(say("contacts.email"), 52 * MM),
        )
        rows = [
            (
                Cell(row.name, CELL_BOLD),
                _known(row.role, maker),
                say(f"side.{row.side.value}"),
                _known(row.phone, maker),
                _known(row.email, maker),
            )
            for row in facts.contacts
        ]
        strips.extend(maker.table(columns, rows, key="contacts", number=number))
    else:
        strips.extend(prose_strips(say("contacts.nothing")))
    if facts.responsibilities:
        strips.extend(_duties_strips(maker, number))
    return strips


def _duties_strips(maker: Maker, number: int) -> list[Strip]:
    say = maker.speech.say
    columns = (
        Column(say("contacts.task"), 90 * MM),
        Column(say("side.client"), 20 * MM, Align.CENTRE),
        Column(say("side.outgoing"), 20 * MM, Align.CENTRE),
        Column(say("side.incoming"), 20 * MM, Align.CENTRE),
        Column(say("side.vendor"), 20 * MM, Align.CENTRE),
    )
    rows = [
        (
            say(f"task.{row.task.value}"),
            _duties(row.client),
            _duties(row.outgoing),
            _duties(row.incoming),
            _duties(row.vendor),
        )
        for row in maker.facts.responsibilities
    ]
    legend = say("contacts.legend")
    return [
        subsection_strip(say("contacts.duties"), beside=legend, width=maker.frame.width),
        *maker.table(columns, rows, key="contacts", number=number),
    ]


def _duties(duties: Sequence[Duty]) -> Cell:
    leads = Duty.RESPONSIBLE in duties or Duty.ACCOUNTABLE in duties
    return Cell(", ".join(duty.value for duty in duties), CELL_BOLD if leads else None)


def agreement_strips(maker: Maker, number: int) -> list[Strip]:
    """The agreements that end, and what stops with them."""
    say, speech = maker.speech.say, maker.speech
    rows = maker.facts.agreements
    strips = [maker.section("agreement", number, table=bool(rows))]
    if not rows:
        return [*strips, *prose_strips(say("agreement.nothing"))]
    columns = (
        Column(say("agreement.number"), 30 * MM),
        Column(say("agreement.name"), 46 * MM),
        Column(say("agreement.signed_on"), 22 * MM, Align.RIGHT, gap=4 * MM),
        Column(say("agreement.clause"), 24 * MM),
        Column(say("agreement.notice"), 22 * MM),
        Column(say("agreement.ends_on"), 22 * MM, Align.RIGHT),
    )
    cells = [
        (
            Cell(row.number, CELL_BOLD),
            row.title or "–",
            speech.short(row.signed_on),
            row.clause or "–",
            _notice(row, maker),
            speech.short(row.ends_on) if row.ends_on else _unknown(maker),
        )
        for row in rows
    ]
    strips.extend(maker.table(columns, cells, key="agreement", number=number))
    services = [clean(service) for row in rows for service in row.services if service.strip()]
    if services:
        spans = (Span(say("agreement.services") + ": ", bold=True), Span("; ".join(services)))
        strips.extend(prose_strips(spans, gap=8, may_break=True))
    return strips


def _notice(row: AgreementRow, maker: Maker) -> str | Cell:
    if row.notice_length is None:
        return _unknown(maker)
    return maker.speech.say(f"agreement.{row.notice_unit.name.lower()}", count=row.notice_length)


def tickets_strips(maker: Maker, number: int) -> list[Strip]:
    """Open tickets, escalated ones marked."""
    say, speech = maker.speech.say, maker.speech
    rows = maker.facts.open_tickets
    day = speech.short(maker.facts.data_as_of)
    if not rows:
        return [maker.section("tickets", number), *prose_strips(say("tickets.nothing", day=day))]
    columns = (
        Column(say("tickets.number"), 24 * MM),
        Column(say("tickets.what"), 58 * MM),
        Column(say("tickets.category"), 24 * MM),
        Column(say("tickets.opened"), 20 * MM, Align.RIGHT),
        Column(say("tickets.reopened"), 16 * MM, Align.RIGHT, gap=4 * MM),
        Column(say("tickets.state"), 24 * MM),
    )
    cells = [
        (
            Cell(row.number, CELL_BOLD),
            row.title or "–",
            speech.word(row.category),
            speech.short(row.opened_on),
            speech.number(row.reopened),
            state_cell(State.ACT, say("tickets.escalated"))
            if row.escalated
            else state_cell(State.OPEN, say("tickets.open")),
        )
        for row in rows
    ]
    return [
        maker.section("tickets", number, beside=say("tickets.beside", count=len(rows), day=day), table=True),
        *maker.table(columns, cells, key="tickets", number=number),
    ]


def recommendations_strips(maker: Maker, number: int) -> list[Strip]:
    """Recommendations that were not followed, dated."""
    say, speech = maker.speech.say, maker.speech
    rows = maker.facts.recommendations
    if not rows:
        return [maker.section("recommendations", number), *prose_strips(say("recommendations.nothing"))]
    columns = (
        Column(say("recommendations.what"), 90 * MM),
        Column(say("recommendations.proposed"), 24 * MM, Align.RIGHT),
        Column(say("recommendations.due"), 24 * MM, Align.RIGHT, gap=6 * MM),
        Column(say("recommendations.state"), 26 * MM),
    )
    cells = [
        (
            Cell(row.title, CELL_BOLD),
            speech.short(row.proposed_on),
            speech.short(row.due_on),
            state_cell(State.NO, say("recommendations.ignored"))
            if row.outcome is Outcome.IGNORED
            else state_cell(State.WATCH, say("recommendations.open")),
        )
        for row in rows
    ]
    return [
        maker.section("recommendations", number, table=True),
        *maker.table(columns, cells, key="recommendations", number=number),
    ]


def money_strips(maker: Maker, number: int) -> list[Strip]:
    """Open invoices, refund and final invoice."""
    facts, say, speech = maker.facts, maker.speech.say, maker.speech
    sign, currency = speech.sign_of(facts.money_currency), facts.money_currency
    strips = [maker.section("money", number)]
    if facts.open_invoices:
        columns = (
            Column(say("money.invoice"), 60 * MM),
            Column(say("money.issued"), 35 * MM, Align.RIGHT),
            Column(say("money.due"), 35 * MM, Align.RIGHT),
            Column(say("money.open", currency=sign), 40 * MM, Align.RIGHT),
        )
        rows = [
            (
                Cell(row.number, CELL_BOLD),
                speech.short(row.issued_on),
                speech.short(row.due_on),
                speech.amount(row.open, currency),
            )
            for row in facts.open_invoices
        ]
        total = speech.amount(sum(row.open for row in facts.open_invoices), currency)
        strips.append(subsection_strip(say("money.open_invoices"), width=maker.frame.width, gap=0))
        last = (say("money.total"), "", "", total)
        strips.extend(maker.table(columns, rows, key="money", number=number, total=last))
    else:
        strips.extend(prose_strips(say("money.no_open_invoices", day=speech.short(facts.data_as_of))))
    if facts.refunds:
        strips.extend(_refund_strips(maker, number, sign, currency))
    else:
        strips.extend(prose_strips(say("money.no_refunds"), gap=8 if facts.open_invoices else 0, may_break=True))
    if facts.final_invoice_date:
        final = say("money.final_invoice", day=speech.long(facts.final_invoice_date))
        strips.extend(prose_strips(final, gap=8 if facts.refunds else 0, may_break=True))
    return strips


def _refund_strips(maker: Maker, number: int, sign: str, currency: str) -> list[Strip]:
    say, speech, refunds = maker.speech.say, maker.speech, maker.facts.refunds
    columns = (
        Column(say("money.item"), 74 * MM),
        Column(say("money.net", currency=sign), 32 * MM, Align.RIGHT),
        Column(say("money.tax", currency=sign), 32 * MM, Align.RIGHT),
        Column(say("money.gross", currency=sign), 32 * MM, Align.RIGHT),
    )
    rows: list[Row] = [
        (
            Cell(_refund_label(row.label, row.first, row.last, speech), CELL_BOLD),
            *(speech.amount(amount, currency) for amount in (row.net, row.tax, row.gross)),
        )
        for row in refunds
    ]
    sums = (sum(row.net for row in refunds), sum(row.tax for row in refunds), sum(row.gross for row in refunds))
    total = (say("money.total"), *(speech.amount(amount, currency) for amount in sums))
    return [
        subsection_strip(say("money.refunds"), width=maker.frame.width),
        *maker.table(columns, rows, key="money", number=number, total=total),
    ]


def _refund_label(label: str, first: date | None, last: date | None, speech: Speech) -> str:
    if first is not None and last is not None:
        return f"{clean(label)}, {speech.short(first)} – {speech.short(last)}"
    return clean(label)


def credentials_strips(maker: Maker, number: int) -> list[Strip]:
    """How credentials change hands: the method, never a value."""
    say, speech, facts = maker.speech.say, maker.speech, maker.facts
    columns = (
        Column("", 7 * MM),
        Column(say("credentials.step"), 92 * MM),
        Column(say("credentials.who"), 34 * MM),
        Column(say("credentials.when"), 22 * MM, gap=3 * MM),
        Column(say("credentials.done"), 12 * MM),
    )
    rows = [
        (
            str(index),
            _step(row, maker),
            say(f"side.{row.who.value}"),
            speech.short(row.day) if row.day else "",
            Cell(paint=_paint_box),
        )
        for index, row in enumerate(facts.credential_steps, start=1)
    ]
    strips = [
        maker.section("credentials", number),
        *prose_strips(say("credentials.text")),
        *_open_table(maker, columns, rows, gap=10),
    ]
    if facts.rotation:
        strips.extend(_rotation_strips(maker, number))
    strips.append(_receipt_strip(maker))
    return strips


def _open_table(maker: Maker, columns: Sequence[Column], rows: Sequence[Row], *, gap: float) -> list[Strip]:
    table = Table(x=LEFT, columns=columns, rows=rows, style=TableStyle(row=OPEN))
    return table_strips(table, page_height=maker.frame.region.bottom, gap=gap, may_break=False)


def _step(row: CredentialRow, maker: Maker) -> str:
    entries = maker.facts.expected_entries
    if row.step is CredentialStep.OPEN and entries is not None:
        return maker.speech.say("credentials.open_counted", entries=entries)
    if row.step is CredentialStep.PASSPHRASE:
        return maker.speech.say("credentials.passphrase", section=maker.numbers.contacts)
    return maker.speech.say(f"credentials.{row.step.value}")


def _paint_box(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
    draw_box(press, x + 1, y)


def _rotation_strips(maker: Maker, number: int) -> list[Strip]:
    say = maker.speech.say
    columns = (
        Column(say("credentials.what"), 80 * MM),
        Column(say("credentials.entries"), 18 * MM, Align.RIGHT, gap=8 * MM),
        Column(say("credentials.date"), 34 * MM),
        Column(say("credentials.initials"), 30 * MM),
    )
    rows = [
        (
            say(f"rotation.{row.group.value}"),
            maker.speech.number(row.entries) if row.entries is not None else "",
            "",
            "",
        )
        for row in maker.facts.rotation
    ]
    beside = say("credentials.rotation_beside")
    return [
        subsection_strip(say("credentials.rotation"), beside=beside, width=maker.frame.width),
        *maker.table(columns, rows, key="credentials", number=number),
    ]


def _receipt_strip(maker: Maker) -> Strip:
    say = maker.speech.say
    labels = [say("credentials.receipt_signs", party=say(key)) for key in ("client", "incoming")]
    width = (maker.frame.width - 8 * MM) / 2

    def draw(press: Press, top: float) -> None:
        press.text(LEFT, top + 10, say("credentials.receipt"), BODY_BOLD)
        for index, label in enumerate(labels):
            x = LEFT + index * (width + 8 * MM)
            press.line(x, top + 46, x + width, top + 46, width=FRAME_RULE, colour=Colour.FRAME)
            press.text(x, top + 56, label, HEAD)

    return drawn_strip(60, draw, gap=14)


def kept_strips(maker: Maker, number: int) -> list[Strip]:
    """What stays with the outgoing provider."""
    say, facts = maker.speech.say, maker.facts
    items = [say(f"kept.{each.value}") for each in facts.not_handed_over]
    items.extend(clean(each) for each in facts.also_not_handed_over if each.strip())
    strips = [maker.section("kept", number)]
    if not items:
        return [*strips, *prose_strips(say("exceptions.nothing"))]
    strips.extend(prose_strips(say("kept.text")))
    for item in items:
        strips.extend(prose_strips(f"–\u00a0\u00a0{item}"))
    return strips


def exceptions_strips(maker: Maker, number: int) -> list[Strip]:
    """What stays open at the acceptance."""
    say, speech, rows = maker.speech.say, maker.speech, maker.facts.exceptions
    if not rows:
        return [maker.section("exceptions", number), *prose_strips(say("exceptions.nothing"))]
    columns = (
        Column("", 7 * MM),
        Column(say("exceptions.what"), 109 * MM),
        Column(say("exceptions.settled_by"), 30 * MM),
        Column(say("exceptions.until"), 24 * MM, Align.RIGHT),
    )
    cells = [
        (_letter(index), row.what, say(f"side.{row.settled_by.value}"), speech.short(row.until))
        for index, row in enumerate(rows)
    ]
    return [
        maker.section("exceptions", number, beside=say("exceptions.beside"), table=True),
        *maker.table(columns, cells, key="exceptions", number=number),
    ]


def _letter(index: int) -> str:
    """A to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def acceptance_strips(maker: Maker, number: int) -> list[Strip]:
    """The signatures of the three parties."""
    say, facts = maker.speech.say, maker.facts
    parties = (("client", facts.client), ("outgoing", facts.outgoing), ("incoming", facts.incoming or Party(name="")))
    gap = 6 * MM
    width = (maker.frame.width - 2 * gap) / 3

    def draw(press: Press, top: float) -> None:
        for index, (key, party) in enumerate(parties):
            x = LEFT + index * (width + gap)
            press.line(x, top, x + width, top, width=RULE, colour=Colour.TEXT)
            press.text(x, top + 12, say(key), HEAD)
            y = top + 25
            for line in break_lines((Span(clean(party.name), bold=True),), width, BODY_BOLD.size)[:3]:
                press.text(x, y, line.text, BODY_BOLD)
                y += 12
            signs = clean(party.signs_as)
            signature = say("acceptance.signature_as", capacity=signs) if signs else say("acceptance.signature")
            for offset, label in ((62, say("acceptance.place")), (112, signature), (152, say("acceptance.name"))):
                line_y = top + offset + 12
                press.line(x, line_y, x + width, line_y, width=FRAME_RULE, colour=Colour.FRAME)
                press.text(x, line_y + 10, label, HEAD)

    return [
        maker.section("acceptance", number),
        *prose_strips(say("acceptance.text", version=facts.version)),
        drawn_strip(178, draw, gap=14),
    ]


def _known(text: str, maker: Maker) -> str | Cell:
    return text if text.strip() else _unknown(maker)


def _unknown(maker: Maker) -> Cell:
    return Cell(maker.speech.general("unknown"), CELL_UNKNOWN)


SectionMaker = Callable[[Maker, int], list[Strip]]
