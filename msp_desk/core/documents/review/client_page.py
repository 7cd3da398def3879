"""One client in the owner's review: the grade and its months, why, the measures, what happened, what comes next."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from msp_desk.core.documents import fonts
from msp_desk.core.documents.charts import (
    Box,
    Contribution,
    Point,
    draw_contributions,
    draw_months,
    paint_score_bar,
)
from msp_desk.core.documents.flow import Region, Strip, draw_line, height_of, pour
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import STATE_COLOURS, STATE_INDENT, TITLE_GRADE, State, draw_grade, draw_state
from msp_desk.core.documents.page_style import (
    BODY,
    CELL,
    CELL_BOLD,
    CELL_MUTED,
    CHART_MUTED,
    LEADING,
    MM,
    RULE,
    TITLE,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    draw_section,
    draw_subsection,
    draw_title,
    prose_strips,
    subsection_strip,
)
from msp_desk.core.documents.review.facts import (
    ActionKind,
    ActionRow,
    ClientReview,
    InvoiceRow,
    MeasureRow,
    ReviewFacts,
)
from msp_desk.core.documents.review.portfolio_page import one_line
from msp_desk.core.documents.speech import UNKNOWN, Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, draw_table, table_strips
from msp_desk.core.documents.text import clean
from msp_desk.core.records.scorecard import MeasureKey

_CHART_WIDTH = 88 * MM
_COLUMN_GAP = 10 * MM
_CHART_HEIGHT = 41 * MM
_STATE = 28 * MM
_PAIR_GAP = 6 * MM
_MORE_HEIGHT = 14.0
_LOW_SCORE = 35.0
_DIGITS = {MeasureKey.DISPUTED: 0, MeasureKey.DAYS_TO_PAY: 0, MeasureKey.MARGIN: 0, MeasureKey.ADVICE: 0}
_MARK_ROOM = 38.0


def draw_client_pages(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame) -> None:
    """Draw a client on the current page, and on a second where its rows are many."""
    y = _draw_head(press, facts, client, speech, frame)
    left = _draw_months(press, facts, client, speech, y)
    right = _draw_why(press, client, speech, frame, y)
    y = _draw_measures(press, facts, client, speech, frame, max(left, right) + 27)
    _draw_rows(press, facts, client, speech, frame, y)


def _draw_head(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame) -> float:
    score = speech.number(client.score, 1)
    taken = press.text(frame.right, 31 * MM, score, TITLE, Align.RIGHT) if client.score is not None else 0.0
    x = LEFT + _MARK_ROOM
    draw_grade(press, LEFT + TITLE_GRADE / 2 + 1, 28.5 * MM, client.letter, TITLE_GRADE)
    y = draw_title(press, x, 31 * MM, client.name, frame.width - _MARK_ROOM - taken - 14)
    beside = _since(facts, client, speech)
    y += 7.5 * MM
    press.text(frame.right, y, beside, TextStyle(BODY.size, colour=Colour.MUTED), Align.RIGHT)
    measure = frame.width - _MARK_ROOM - fonts.width_of(beside, BODY.size) - 14
    for line in break_lines((Span(_status(client, speech)),), measure, BODY.size)[:4]:
        draw_line(press, x, y, line, BODY)
        y += LEADING
    figures = _figures(facts, client, speech)
    if figures:
        press.text(x, y, figures, TextStyle(BODY.size, colour=Colour.MUTED))
        y += LEADING
    return y - LEADING + 12.0 * MM


def _since(facts: ReviewFacts, client: ClientReview, speech: Speech) -> str:
    if not client.known_then:
        return speech.say("client.new", day=speech.day_and_month(facts.then))
    if client.change is None:
        return ""
    points = speech.number(client.change, 1, sign=True)
    return speech.say("client.since", points=points, day=speech.short(facts.then))


def _status(client: ClientReview, speech: Speech) -> str:
    if client.letter is None:
        sentences = [speech.say("client.not_graded")]  # the reason stands in the section below
    else:
        sentences = [speech.say("client.graded", letter=client.letter.value), client.status]
    sentences.extend(client.remarks)
    if client.coverage is not None:
        sentences.append(speech.say("client.coverage", coverage=speech.number(client.coverage)))
    return " ".join(clean(sentence) for sentence in sentences if sentence.strip())


def _figures(facts: ReviewFacts, client: ClientReview, speech: Speech) -> str:
    if client.revenue is None and client.minutes is None:
        return ""
    sign = speech.sign_of(facts.currency)
    revenue = speech.money(client.revenue, facts.currency) if client.revenue is not None else UNKNOWN
    rate = speech.money(client.hourly_rate, facts.currency) if client.hourly_rate is not None else f"{UNKNOWN} {sign}"
    hours = speech.number(client.minutes / 60) if client.minutes is not None else UNKNOWN
    return speech.say("client.figures", revenue=revenue, hours=hours, rate=rate)


def _draw_months(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, y: float) -> float:
    draw_section(press, LEFT, y, client.trend or speech.say("client.months"), width=_CHART_WIDTH)
    if not any(month.score is not None for month in client.months):
        press.text(LEFT, y + 18, speech.say("client.no_months"), BODY)
        return y + 22
    points = [Point(speech.month(month.month), month.score) for month in client.months]
    cuts = sorted(facts.cuts.items(), key=lambda cut: -cut[1])
    box = Box(LEFT, y + 16, _CHART_WIDTH, _CHART_HEIGHT)
    draw_months(press, box, points, cuts, lambda value: speech.number(value, 1))
    end = box.y + box.height + 11
    if client.trend_note:
        for line in break_lines((Span(clean(client.trend_note)),), _CHART_WIDTH, CHART_MUTED.size)[:2]:
            end += 11
            draw_line(press, LEFT, end, line, CHART_MUTED)
    return end + 3


def _draw_why(press: Press, client: ClientReview, speech: Speech, frame: Frame, y: float) -> float:
    say = speech.say
    x = LEFT + _CHART_WIDTH + _COLUMN_GAP
    width = frame.right - x
    rows = [row for row in client.measures if row.contribution is not None]
    if client.letter is None or client.score is None or not rows:
        draw_section(press, x, y, say("client.why_none"), width=width)
        y += 18
        for line in break_lines((Span(clean(client.status) or say("client.not_graded")),), width, BODY.size)[:10]:
            draw_line(press, x, y, line, BODY)
            y += LEADING
        return y
    title = say("client.why", letter=client.letter.value)
    draw_section(press, x, y, title, beside=say("client.beside"), width=width)
    ordered = sorted(rows, key=lambda row: (row.contribution or 0.0, row.key.value))
    bars = [Contribution(speech.measure(row.key), row.contribution or 0.0, row.imputed) for row in ordered]
    end = draw_contributions(
        press, Box(x, y + 9, width, 16.6 * len(bars)), bars, lambda value: speech.number(value, 1, sign=True),
        names=41 * MM,
    )  # fmt: skip
    press.line(x, end + 2, frame.right, end + 2, width=RULE, colour=Colour.TEXT)
    press.text(x, end + 13, say("client.sum"), CELL_BOLD)
    press.text(frame.right, end + 13, speech.number(client.score, 1), CELL_BOLD, Align.RIGHT)
    end += 13
    notes = [clean(client.steadiness)] if client.steadiness.strip() else []
    if any(row.imputed for row in rows):
        notes.append(say("client.imputed"))
    for note in notes:
        for line in break_lines((Span(note),), width, CHART_MUTED.size)[:2]:
            end += 11
            draw_line(press, x, end, line, CHART_MUTED)
    return end + 3


def _draw_measures(
    press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame, y: float
) -> float:
    say = speech.say
    draw_section(press, LEFT, y, say("client.measures"), beside=say("client.measures_beside"), width=frame.width)
    quarters = [
        say("quarter_short", number=str(quarter.number), year=f"{quarter.year % 100:02d}")
        for quarter in facts.quarter.five_up_to()
    ]
    bar = 13 * MM
    fixed = 5 * 11.6 * MM + 17 * MM + 4 * MM + bar + 9 * MM
    name_width = 47 * MM
    unit_width = frame.width - fixed - name_width
    columns = (
        Column(say("client.measure"), name_width),
        Column(say("client.unit"), unit_width),
        *(Column(name, 11.6 * MM, Align.RIGHT) for name in quarters),
        Column(say("client.year"), 17 * MM, Align.RIGHT, gap=4 * MM),
        Column(say("client.score"), bar),
        Column("", 9 * MM, Align.RIGHT),
    )
    by_key = {row.key: row for row in client.measures}
    rows = [_measure_row(by_key.get(key, MeasureRow(key=key)), speech, name_width) for key in MeasureKey]
    return draw_table(press, Table(x=LEFT, columns=columns, rows=rows), y + 9)


def _measure_row(row: MeasureRow, speech: Speech, name_width: float) -> Row:
    digits = _DIGITS.get(row.key, 1)
    last = len(row.quarters) - 1
    quarters = [
        Cell(speech.number(value, digits), CELL_MUTED if value is None else CELL_BOLD if index == last else None)
        for index, value in enumerate(row.quarters)
    ]
    return (
        Cell(one_line(speech.measure(row.key), name_width, bold=True), CELL_BOLD),
        speech.unit(row.key),
        *quarters,
        Cell(speech.number(row.year, digits), CELL_MUTED if row.year is None else None),
        Cell(paint=None if row.score is None else paint_score_bar(row.score / 100, low=row.score < _LOW_SCORE)),
        Cell(speech.number(row.score), CELL_MUTED if row.score is None or row.imputed else None),
    )


def _draw_rows(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame, y: float) -> None:
    """All on one page where it fits; else actions here, incidents beside invoices on a second page."""
    pair = _pair(facts, client, speech, frame, len(client.incidents), len(client.invoices))
    actions = _action_strips(client, speech, frame, len(client.actions))
    if y + 24 + _pair_height(pair) + 22 + height_of(actions) <= frame.bottom:
        top = _draw_pair(press, pair, client, speech, frame, y + 24) + 8
        pour(press, actions, Region(top, frame.bottom), frame.region)
        return
    room = frame.bottom - y - 24
    shown = _most(len(client.actions), lambda count: height_of(_action_strips(client, speech, frame, count)) <= room)
    pour(press, _action_strips(client, speech, frame, shown), Region(y + 10, frame.bottom), frame.region)
    press.new_page()
    room = frame.bottom - 27 * MM - _MORE_HEIGHT
    incidents = _most(
        len(client.incidents), lambda count: _pair_height(_pair(facts, client, speech, frame, count, 0)) <= room
    )
    invoices = _most(
        len(client.invoices), lambda count: _pair_height(_pair(facts, client, speech, frame, 0, count)) <= room
    )
    _draw_pair(press, _pair(facts, client, speech, frame, incidents, invoices), client, speech, frame, 27 * MM)


def _most(count: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to a count for which something fits; a larger one never fits where a smaller does not."""
    low, high = 0, count
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _pair(
    facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame, incidents: int, invoices: int
) -> tuple[Table | None, Table | None]:
    half = (frame.width - _PAIR_GAP) / 2
    return (
        _incidents(client, speech, LEFT, half, incidents),
        _invoices(facts, client, speech, LEFT + half + _PAIR_GAP, half, invoices),
    )


def _pair_height(pair: tuple[Table | None, Table | None]) -> float:
    return max(_block_height(table) for table in pair)


def _draw_pair(
    press: Press, pair: tuple[Table | None, Table | None], client: ClientReview, speech: Speech, frame: Frame, y: float
) -> float:
    half = (frame.width - _PAIR_GAP) / 2
    return max(
        _draw_block(press, LEFT, y, speech, "incidents", pair[0], half, len(client.incidents)),
        _draw_block(press, LEFT + half + _PAIR_GAP, y, speech, "invoices", pair[1], half, len(client.invoices)),
    )


def _block_height(table: Table | None) -> float:
    return 3 + (height_of(table_strips(table, page_height=math.inf)) if table else 16)


def _draw_block(
    press: Press, x: float, y: float, speech: Speech, key: str, table: Table | None, width: float, count: int
) -> float:
    draw_subsection(press, x, y, speech.say(f"client.{key}"), width=width)
    if table is None:
        press.text(x, y + 15, speech.say(f"client.no_{key}"), CELL_MUTED)
        return y + 19
    end = draw_table(press, table, y + 3)
    hidden = count - len(table.rows)
    if hidden > 0:
        press.text(x, end + 11, speech.say("client.more", count=hidden), CELL_MUTED)
        end += _MORE_HEIGHT
    return end


def _incidents(client: ClientReview, speech: Speech, x: float, width: float, count: int) -> Table | None:
    say = speech.say
    if not count:
        return None
    what = width - 15 * MM - 25 * MM
    columns = (
        Column(say("client.day"), 15 * MM),
        Column(say("client.family"), 25 * MM),
        Column(say("client.what"), what),
    )
    rows: list[Row] = []
    for row in client.incidents[:count]:
        grave = row.severity >= 3
        style = TextStyle(CELL.size, bold=True, colour=Colour.DANGER) if grave else None
        family = f"{speech.word(row.family)}, {int(row.severity)}"
        rows.append((speech.day_and_month(row.day), Cell(family, style), Cell(row.what, lines=2)))
    return Table(x=x, columns=columns, rows=rows)


def _invoices(
    facts: ReviewFacts, client: ClientReview, speech: Speech, x: float, width: float, count: int
) -> Table | None:
    say = speech.say
    if not count:
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
        for row in client.invoices[:count]
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
        table = _actions(client.actions[:count], speech, frame)
        strips.extend(table_strips(table, page_height=math.inf, may_break=False))
        hidden = len(client.actions) - count
        if hidden > 0:
            strips.extend(prose_strips(say("client.more", count=hidden), gap=3, style=CELL_MUTED))
    elif not client.actions:
        strips.extend(prose_strips(say("client.no_actions"), style=CELL_MUTED))
    if client.advice.strip():
        spans = (Span(say("client.advice_label"), bold=True), Span(clean(client.advice)))
        strips.extend(prose_strips(spans, gap=8))
    return strips


def _actions(rows: Sequence[ActionRow], speech: Speech, frame: Frame) -> Table:
    say = speech.say
    what = frame.width - 22 * MM - 18 * MM - 22 * MM - 5 * MM - _STATE
    columns = (
        Column("", 22 * MM),
        Column(say("client.what"), what),
        Column(say("client.who"), 18 * MM),
        Column(say("client.by"), 22 * MM, Align.RIGHT, gap=5 * MM),
        Column(say("client.state"), _STATE),
    )
    cells: list[Row] = []
    for row in rows:
        style = CELL_BOLD if row.kind is ActionKind.NEXT else None
        cells.append(
            (
                Cell(say(f"client.{row.kind.value}"), style),
                Cell(row.what, style, lines=2),
                Cell(one_line(row.who, 18 * MM, bold=style is not None), style),
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
