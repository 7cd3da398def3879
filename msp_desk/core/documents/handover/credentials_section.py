"""How credentials change hands: steps, what is changed afterwards, and the receipt. Never a value."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.duties import CredentialRow, CredentialStep
from msp_desk.core.documents.handover.maker import Maker
from msp_desk.core.documents.marks import draw_box
from msp_desk.core.documents.page_style import (
    BODY_BOLD,
    FRAME_RULE,
    HEAD,
    MM,
    Colour,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    prose_strips,
    subsection_strip,
)
from msp_desk.core.documents.tables import OPEN, Cell, Column, Row, Table, TableStyle, table_strips


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

    return Strip(height=60, draw=draw, gap=14)
