"""Whom to call, and who does what."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.duties import Duty
from msp_desk.core.documents.handover.maker import Maker, known_cell
from msp_desk.core.documents.page_style import (
    CELL_BOLD,
    MM,
)
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import (
    prose_strips,
    subsection_strip,
)
from msp_desk.core.documents.tables import Cell, Column


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
                known_cell(row.role, maker),
                say(f"side.{row.side.value}"),
                known_cell(row.phone, maker),
                known_cell(row.email, maker),
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
