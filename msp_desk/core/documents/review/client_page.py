"""One client in the owner's review: the grade and its months, why, the measures, what happened, what comes next."""

from __future__ import annotations

from msp_desk.core.documents import fonts
from msp_desk.core.documents.charts import (
    Box,
    Contribution,
    Point,
    draw_contributions,
    draw_months,
    paint_score_bar,
)
from msp_desk.core.documents.flow import draw_line
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import TITLE_GRADE, draw_grade
from msp_desk.core.documents.page_style import (
    BODY,
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
    draw_title,
)
from msp_desk.core.documents.review.client_rows import draw_rows
from msp_desk.core.documents.review.facts import (
    ClientReview,
    MeasureRow,
    ReviewFacts,
)
from msp_desk.core.documents.review.portfolio_page import one_line
from msp_desk.core.documents.speech import UNKNOWN, Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, draw_table
from msp_desk.core.documents.text import clean
from msp_desk.core.records.scorecard import MeasureKey

_CHART_WIDTH = 88 * MM
_COLUMN_GAP = 10 * MM
_CHART_HEIGHT = 41 * MM
_LOW_SCORE = 35.0
_DIGITS = {MeasureKey.DISPUTED: 0, MeasureKey.DAYS_TO_PAY: 0, MeasureKey.MARGIN: 0, MeasureKey.ADVICE: 0}
_MARK_ROOM = 38.0
_STATUS_LINES = 8


def draw_client_pages(press: Press, facts: ReviewFacts, client: ClientReview, speech: Speech, frame: Frame) -> None:
    """Draw a client on the current page, and on a second where its rows are many."""
    y = _draw_head(press, facts, client, speech, frame)
    left = _draw_months(press, facts, client, speech, y)
    right = _draw_why(press, client, speech, frame, y)
    y = _draw_measures(press, facts, client, speech, frame, max(left, right) + 27)
    draw_rows(press, facts, client, speech, frame, y)


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
    for line in break_lines((Span(_status(client, speech)),), measure, BODY.size)[:_STATUS_LINES]:
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
