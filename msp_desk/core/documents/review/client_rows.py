"""The rows of a client in the owner's review: incidents beside invoices, what was recommended and agreed, notes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msp_desk.core.documents.flow import Region, Strip, height_of, pour
from msp_desk.core.documents.line_breaking import Span
from msp_desk.core.documents.marks import STATE_COLOURS, STATE_INDENT, State, draw_state
from msp_desk.core.documents.page_style import (
    CELL,
    CELL_BOLD,
    CELL_MUTED,
    MM,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    draw_subsection,
    prose_strips,
    subsection_strip,
)
from msp_desk.core.documents.review.facts import (
    ActionKind,
    ActionRow,
    ClientReview,
    InvoiceRow,
    ReviewFacts,
)
from msp_desk.core.documents.review.portfolio_page import one_line
from msp_desk.core.documents.speech import UNKNOWN, Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, table_strips
from msp_desk.core.documents.text import clean

_KIND, _WHO, _BY, _BY_GAP, _STATE = 21 * MM, 22 * MM, 20 * MM, 4 * MM, 27 * MM
_PAIR_GAP = 6 * MM
_MORE_HEIGHT = 14.0
_GAPS = ((24.0, 8.0), (17.0, 0.0))
"""Above incidents and invoices, and below them: as it should be, and where that saves a page."""
_NOTE_LINES = 3
_WHAT_LINES = 4
_LEAST_ROWS = (ActionKind.NEXT, ActionKind.AGREED, ActionKind.ADVICE)
"""What is kept longest where not all rows of actions fit."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Incidents or invoices: half a page wide, made once to be measured and drawn.

    Attributes:
        key: Of its words.
        x: Left edge.
        width: Points.
        strips: The head, then a row each; none without rows.
    """

    key: str
    x: float
    width: float
    strips: Sequence[Strip]

    @property
    def height(self) -> float:
        """From the baseline of its heading."""
        return 3 + (height_of(self.strips) if self.strips else 16)

    def cut(self, room: float) -> _Block:
        """As many rows as there is room for."""
        kept = _fitting(self.strips, room - 3)
        return self if len(kept) == len(self.strips) else _Block(self.key, self.x, self.width, kept)


def draw_rows(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame, y: float) -> None:
    """All on one page where it fits; else actions here, and incidents, invoices and notes on a second page."""
    half = (frame.width - _PAIR_GAP) / 2
    tables = (_incidents(client, speech, LEFT, half), _invoices(facts, client, speech, LEFT + half + _PAIR_GAP, half))
    pair = [
        _Block(key, LEFT + place * (half + _PAIR_GAP), half, _strips(table))
        for place, (key, table) in enumerate(zip(("incidents", "invoices"), tables, strict=True))
    ]
    notes = _note_strips(client, speech, frame)
    actions = [*_action_strips(client, speech, frame, len(client.actions)), *notes]
    rows = max(block.height for block in pair) + actions[0].gap + height_of(actions)
    for above, between in _GAPS:
        if y + above + rows + between <= frame.bottom:
            top = max(_draw_block(press, block, y + above, client, speech) for block in pair) + between
            pour(press, actions, Region(top, frame.bottom), frame.region)
            return
    room = frame.bottom - y - 24
    shown = _most(len(client.actions), lambda count: height_of(_action_strips(client, speech, frame, count)) <= room)
    pour(press, _action_strips(client, speech, frame, shown), Region(y + 10, frame.bottom), frame.region)
    press.new_page()
    below = notes[0].gap + height_of(notes) if notes else 0.0
    room = frame.bottom - 27 * MM - _MORE_HEIGHT - below
    end = max(_draw_block(press, block.cut(room), 27 * MM, client, speech) for block in pair)
    pour(press, notes, Region(end, frame.bottom), frame.region)


def _most(count: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to a count for which something fits; a larger one never fits where a smaller does not."""
    low, high = 0, count
    if fits(count):
        return count
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _strips(table: Table | None) -> Sequence[Strip]:
    return table_strips(table, page_height=math.inf) if table else ()


def _fitting(strips: Sequence[Strip], room: float) -> Sequence[Strip]:
    """The first strips that are together no higher than the room, never a head without a row."""
    height, count = 0.0, 0
    for strip in strips:
        height += strip.height + (strip.gap if count else 0.0)
        if height > room:
            break
        count += 1
    return strips[:count] if count > 1 else ()


def _draw_block(press: Press, block: _Block, y: float, client: ClientReview, speech: Speech) -> float:
    key, x = block.key, block.x
    count = len(client.incidents) if key == "incidents" else len(client.invoices)
    draw_subsection(press, x, y, speech.say(f"client.{key}"), width=block.width)
    if not block.strips:
        press.text(x, y + 15, speech.say(f"client.no_{key}"), CELL_MUTED)
        return y + 19
    end = y + 3
    for strip in block.strips:
        strip.draw(press, end)
        end += strip.height
    hidden = count - len(block.strips) + 1
    if hidden > 0:
        press.text(x, end + 11, speech.say("client.more", count=hidden), CELL_MUTED)
        end += _MORE_HEIGHT
    return end


def _incidents(client: ClientReview, speech: Speech, x: float, width: float) -> Table | None:
    say = speech.say
    if not client.incidents:
        return None
    what = width - 15 * MM - 25 * MM
    columns = (
        Column(say("client.day"), 15 * MM),
        Column(say("client.family"), 25 * MM),
        Column(say("client.what"), what),
    )
    rows: list[Row] = []
    for row in client.incidents:
        grave = row.severity >= 3
        style = TextStyle(CELL.size, bold=True, colour=Colour.DANGER) if grave else None
        family = f"{speech.word(row.family)}, {int(row.severity)}"
        rows.append((speech.day_and_month(row.day), Cell(family, style), Cell(row.what, lines=_WHAT_LINES)))
    return Table(x=x, columns=columns, rows=rows)


def _invoices(facts: ReviewFacts, client: ClientReview, speech: Speech, x: float, width: float) -> Table | None:
    say = speech.say
    if not client.invoices:
        return None
    number = width - 14 * MM - 18 * MM - 22 * MM
    columns = (
        Column(say("client.invoice"), number),
        Column(say("client.due"), 14 * MM, Align.RIGHT),
        Column(say("client.gross", currency=speech.sign_of(facts.currency)), 18 * MM, Align.RIGHT),
        Column(say("client.days"), 22 * MM, Align.RIGHT),
    )
    rows: list[Row] = [
        (
            one_line(row.number, number),
            speech.day_and_month(row.due_on),
            speech.amount(row.gross, facts.currency),
            _days_to_pay(row, speech),
        )
        for row in client.invoices
    ]
    return Table(x=x, columns=columns, rows=rows)


def _days_to_pay(row: InvoiceRow, speech: Speech) -> Cell:
    if row.disputed:
        return Cell(speech.say("client.disputed"), CELL_BOLD)
    if row.days_open is not None:
        return Cell(speech.say("client.open", days=speech.number(row.days_open)), CELL_BOLD)
    return Cell(speech.number(row.days_to_pay))


def _action_strips(client: ClientReview, speech: Speech, frame: Frame, count: int) -> list[Strip]:
    say = speech.say
    strips = [subsection_strip(say("client.actions"), width=frame.width)]
    if count:
        table = _actions(_kept(client.actions, count), speech, frame)
        strips.extend(table_strips(table, page_height=math.inf, may_break=False))
    if count < len(client.actions):
        strips.extend(prose_strips(say("client.more", count=len(client.actions) - count), gap=3, style=CELL_MUTED))
    elif not client.actions:
        strips.extend(prose_strips(say("client.no_actions"), style=CELL_MUTED))
    if client.advice.strip():
        spans = (Span(say("client.advice_label"), bold=True), Span(clean(client.advice)))
        strips.extend(prose_strips(spans, gap=8))
    return strips


def _note_strips(client: ClientReview, speech: Speech, frame: Frame) -> list[Strip]:
    if not client.notes:
        return []
    head = subsection_strip(speech.say("client.notes"), width=frame.width)
    return [head, *table_strips(_notes(client, speech, frame), page_height=math.inf, may_break=False)]


def _kept(actions: Sequence[ActionRow], count: int) -> Sequence[ActionRow]:
    """So many rows in their order: what comes next and what was agreed before what was only recommended."""
    if count >= len(actions):
        return actions
    places = sorted(range(len(actions)), key=lambda place: (_LEAST_ROWS.index(actions[place].kind), place))
    return [actions[place] for place in sorted(places[:count])]


def _notes(client: ClientReview, speech: Speech, frame: Frame) -> Table:
    day = 22 * MM
    columns = (Column(speech.say("client.day"), day), Column(speech.say("client.note"), frame.width - day))
    rows = [(speech.short(note.day), Cell(note.text, lines=_NOTE_LINES)) for note in client.notes]
    return Table(x=LEFT, columns=columns, rows=rows)


def _actions(rows: Sequence[ActionRow], speech: Speech, frame: Frame) -> Table:
    say = speech.say
    what = frame.width - _KIND - _WHO - _BY - _BY_GAP - _STATE
    columns = (
        Column("", _KIND),
        Column(say("client.what"), what),
        Column(say("client.who"), _WHO),
        Column(say("client.by"), _BY, Align.RIGHT, gap=_BY_GAP),
        Column(say("client.state"), _STATE),
    )
    cells: list[Row] = []
    for row in rows:
        style = CELL_BOLD if row.kind is ActionKind.NEXT else None
        cells.append(
            (
                Cell(say(f"client.{row.kind.value}"), style),
                Cell(row.what, style, lines=_WHAT_LINES),
                Cell(row.who or UNKNOWN, style, lines=2),
                Cell(speech.short(row.by), style),
                _state(row),
            )
        )
    return Table(x=LEFT, columns=columns, rows=cells)


def _state(row: ActionRow) -> Cell:
    urgent = row.state is State.ACT
    style = TextStyle(CELL.size, bold=urgent, colour=STATE_COLOURS[row.state] if urgent else Colour.TEXT)

    def paint(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
        draw_state(press, x, y, row.state)

    return Cell(one_line(row.word, _STATE - STATE_INDENT, bold=urgent), style, paint, indent=STATE_INDENT)
