"""What the log holds: the agreements that end, open tickets, recommendations that were not followed."""

from __future__ import annotations

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.cover import state_cell
from msp_desk.core.documents.handover.facts import (
    AgreementRow,
)
from msp_desk.core.documents.handover.maker import Maker, unknown_cell
from msp_desk.core.documents.line_breaking import Span
from msp_desk.core.documents.marks import State
from msp_desk.core.documents.page_style import (
    CELL_BOLD,
    MM,
)
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import (
    prose_strips,
)
from msp_desk.core.documents.tables import Cell, Column
from msp_desk.core.documents.text import clean
from msp_desk.core.records.recommendation import Outcome


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
            speech.short(row.ends_on) if row.ends_on else unknown_cell(maker),
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
        return unknown_cell(maker)
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
