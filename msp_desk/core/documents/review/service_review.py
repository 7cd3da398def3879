"""The client's edition of the quarterly review: what was done, recommended and agreed, on one or two pages."""

from __future__ import annotations

from collections.abc import Callable

from msp_desk.core.documents import fonts
from msp_desk.core.documents.flow import Region, Strip, pour
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import STATE_COLOURS, STATE_INDENT, State, draw_state
from msp_desk.core.documents.page_style import (
    BODY_MUTED,
    CELL,
    CELL_BOLD,
    CHART,
    CHART_BOLD,
    CHART_MUTED,
    MM,
    NOTE,
    RUNNING_BOLD,
    SUBTITLE,
    Colour,
    PaperSize,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    draw_running_foot,
    draw_running_head,
    draw_section,
    draw_title,
    drawn_strip,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.review.service_facts import Progress, QuarterCounts, ServiceFacts
from msp_desk.core.documents.review.service_lists import listed, recurring_strips, warranty_strips
from msp_desk.core.documents.speech import UNKNOWN, Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, TableStyle, draw_table, table_strips
from msp_desk.core.documents.text import clean, require_printable, shortened
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.wording import Wording

_CHART_WIDTH = 88 * MM
_COLUMN_GAP = 10 * MM
_CHART_HEIGHT = 40 * MM
_BAR, _BAR_STEP = 12.4, 15.0
_ACTION_LINES = 3
_LINES = 6
_NOTE_LEADING = 10.0
_HEAD_SHARE = 0.7  # of the running head, which the firm stands in too
_PEN = 24.0
_GAP = 5 * MM
_STATES = {Outcome.OPEN: State.OPEN, Outcome.IMPLEMENTED: State.DONE, Outcome.IGNORED: State.NO}

_PROGRESS = {Progress.DONE: State.DONE, Progress.OPEN: State.OPEN, Progress.LATE: State.WATCH}

Say = Callable[..., str]


def render_service_review(facts: ServiceFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the client's edition.

    Args:
        facts: What it says.
        language: The client's.
        size: Paper.

    Returns:
        The PDF; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)

    def say(key: str, **params: object) -> str:
        return wording.say(f"reviews.service.{key}", **params)

    quarter = speech.say(f"quarter_{facts.quarter.number}", year=str(facts.quarter.year))
    title = say("title")
    press = Press(
        size=size, language=language, title=f"{title} {clean(facts.client)}", author=facts.firm, subject=quarter,
        day=facts.made_on,
    )  # fmt: skip
    press.new_page()
    press.bookmark(title)
    y = draw_title(press, LEFT, 31 * MM, title, frame.width) + 7.5 * MM
    name = clean(facts.client)
    lines = break_lines((Span(name),), frame.width, SUBTITLE.size)
    for line in lines[:-1]:
        press.text(LEFT, y, line.text, SUBTITLE)
        y += 1.25 * SUBTITLE.size
    taken = press.text(LEFT, y, lines[-1].text if lines else "", SUBTITLE)
    span = say("span", first=speech.long(facts.first), last=speech.long(facts.last))
    if taken + 12 + fonts.width_of(span, BODY_MUTED.size) > frame.width:
        y, taken = y + 14, -12.0
    press.text(LEFT + taken + 12, y, span, BODY_MUTED)
    strips = [
        *_done(facts, say, frame),
        *_charts(facts, say, speech, frame),
        *recurring_strips(facts, wording, speech, frame),
        *_advice(facts, say, speech, frame),
        *warranty_strips(facts, wording, speech, frame),
        *_actions(facts, say, speech, frame),
    ]
    pour(press, strips, Region(y + 2 * MM, frame.bottom), frame.region)
    room = frame.width * _HEAD_SHARE - fonts.width_of(say("prepared_for", client=""), RUNNING_BOLD.size, bold=True)
    prepared = say("prepared_for", client=shortened(name, room, RUNNING_BOLD.size, bold=True))
    foot = say("foot", client=clean(facts.client), quarter=quarter)

    def decorate(page: int, total: int) -> None:
        draw_running_head(press, frame, facts.firm, prepared)
        draw_running_foot(press, frame, foot, speech.page(page, total))

    return press.finish(decorate)


def _done(facts: ServiceFacts, say: Say, frame: Frame) -> list[Strip]:
    strips = [section_strip(say("done.title"), width=frame.width)]
    now = facts.quarters[-1] if facts.quarters else QuarterCounts(quarter=facts.quarter)
    if not now.opened and not now.closed:
        return [*strips, *prose_strips(say("done.nothing"))]
    sentences = [
        say("done.opened", count=now.opened),
        say("done.closed", count=now.closed),
        say("done.left", count=facts.open_at_end) if facts.open_at_end else say("done.left_none"),
    ]
    if facts.finished:
        sentences.append(say("done.finished", count=len(facts.finished), titles="; ".join(map(clean, facts.finished))))
    return [*strips, *prose_strips(" ".join(sentences))]


def _charts(facts: ServiceFacts, say: Say, speech: Speech, frame: Frame) -> list[Strip]:
    """Five quarters as bars at the left, the kinds of requests at the right; nothing where there was none in any."""
    if not any(each.opened or each.closed or each.reopened for each in facts.quarters):
        return []
    right = LEFT + _CHART_WIDTH + _COLUMN_GAP
    width = frame.right - right

    def draw(press: Press, top: float) -> None:
        draw_section(press, LEFT, top + 12, _finding(facts, say), width=_CHART_WIDTH)
        _draw_bars(press, facts, say, speech, top + 30)
        draw_section(press, right, top + 12, say("requests.title"), width=width)
        _draw_requests(press, facts, say, speech, right, top + 21, width)

    return [Strip(height=30 + _CHART_HEIGHT + 36, draw=draw, gap=15)]


def _finding(facts: ServiceFacts, say: Say) -> str:
    counts = [quarter.opened for quarter in facts.quarters]
    if len(counts) < 2 or not any(counts[:-1]):
        return say("finding.tickets")
    if counts[-1] > counts[-2]:
        return say("finding.more")
    return say("finding.fewer" if counts[-1] < counts[-2] else "finding.same")


def _draw_bars(press: Press, facts: ServiceFacts, say: Say, speech: Speech, top: float) -> None:
    base = top + _CHART_HEIGHT
    most = max((max(each.opened, each.closed, each.reopened) for each in facts.quarters), default=0)
    scale = (_CHART_HEIGHT - 12) / most if most else 0.0
    slot = _CHART_WIDTH / max(1, len(facts.quarters))
    for place, each in enumerate(facts.quarters):
        last = place == len(facts.quarters) - 1
        x = LEFT + place * slot
        for value, fill in ((each.opened, Colour.ACCENT), (each.closed, None), (each.reopened, Colour.TEXT)):
            height = value * scale
            stroke = Colour.ACCENT if fill is None else None
            if height:
                press.rectangle(x, base - height, _BAR, height, fill=fill, stroke=stroke)
            figure = speech.number(value)
            press.text(x + _BAR / 2, base - height - 3, figure, CHART_BOLD if last else CHART, Align.CENTRE)
            x += _BAR_STEP
        label = speech.say("quarter_short", number=str(each.quarter.number), year=str(each.quarter.year))
        centre = LEFT + place * slot + _BAR_STEP + _BAR / 2
        press.text(centre, base + 10, label, CHART_BOLD if last else CHART_MUTED, Align.CENTRE)
    press.line(LEFT, base, LEFT + _CHART_WIDTH, base, width=0.8, colour=Colour.FRAME)
    x = LEFT
    for key, fill in (("opened", Colour.ACCENT), ("closed", None), ("reopened", Colour.TEXT)):
        press.rectangle(x, base + 18, 6, 6, fill=fill, stroke=Colour.ACCENT if fill is None else None)
        x += 10 + press.text(x + 10, base + 24, say(f"bars.{key}"), CHART) + 14


def _draw_requests(
    press: Press, facts: ServiceFacts, say: Say, speech: Speech, x: float, top: float, width: float
) -> None:
    if not facts.requests:
        press.text(x, top + 12, say("requests.nothing"), CELL)
        return
    most = max(request.opened for request in facts.requests)

    def bar(share: float) -> Callable[[Press, float, float, float], None]:
        def paint(on: Press, left: float, middle: float, room: float) -> None:
            if share:
                on.rectangle(left, middle - 3.5, share * (room - 8), 7, fill=Colour.FRAME)

        return paint

    bar_width, figure_width = 24 * MM, 14 * MM
    columns = (
        Column(say("requests.kind"), width - bar_width - figure_width),
        Column("", bar_width),
        Column(say("requests.opened"), figure_width, Align.RIGHT),
    )
    rows: list[Row] = [
        (
            say(f"requests.{request.category.name.lower()}"),
            Cell(paint=bar(request.opened / most)),
            speech.number(request.opened),
        )
        for request in facts.requests
    ]
    total = (say("requests.all"), "", speech.number(sum(request.opened for request in facts.requests)))
    draw_table(press, Table(x=x, columns=columns, rows=rows, total=total), top)


def _advice(facts: ServiceFacts, say: Say, speech: Speech, frame: Frame) -> list[Strip]:
    strips = [section_strip(say("advice.title"), width=frame.width, before_table=bool(facts.advice))]
    if not facts.advice:
        return [*strips, *prose_strips(say("advice.nothing"))]
    risky = any(one.risk.strip() for one in facts.advice)
    state, day = 30 * MM, 25 * MM
    risk = 63 * MM if risky else 0.0
    columns = [
        Column(say("advice.what"), frame.width - state - day - (risk + _GAP if risky else day)),
        Column(say("advice.state"), state),
        *(() if risky else (Column(say("advice.proposed"), day, Align.RIGHT),)),
        Column(say("advice.by"), day, Align.RIGHT, gap=_GAP if risky else 0.0),
        *((Column(say("advice.risk"), risk),) if risky else ()),
    ]
    rows: list[Row] = [
        (
            Cell(one.what, CELL_BOLD, lines=_LINES),
            _state(_STATES[one.outcome], say(f"advice.{one.outcome.value}")),
            *(() if risky else (speech.short(one.proposed_on),)),
            speech.short(one.by),
            *((Cell(one.risk.strip() or UNKNOWN, lines=_LINES),) if risky else ()),
        )
        for one in facts.advice
    ]
    table = listed(say("advice.title"), columns, rows, speech, frame)
    return [*strips, *table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)]


def _state(state: State, word: str) -> Cell:
    def paint(press: Press, x: float, y: float, _width: float) -> None:
        draw_state(press, x, y, state)

    bold = state is State.ACT
    style = TextStyle(CELL.size, bold=bold, colour=STATE_COLOURS[state] if bold else CELL.colour)
    return Cell(word, style, paint=paint, indent=STATE_INDENT)


def _actions(facts: ServiceFacts, say: Say, speech: Speech, frame: Frame) -> list[Strip]:
    """What was agreed and how far it is, empty lines for what is agreed in the meeting, and the two signatures."""
    beside = "" if facts.minuted else say("actions.beside")
    strips = [section_strip(say("actions.title"), beside=beside, width=frame.width, before_table=True)]
    strips.extend(_agreed_strips(facts, say, speech, frame))
    strips.append(_signatures(facts, say, frame))
    return strips


def _signatures(facts: ServiceFacts, say: Say, frame: Frame) -> Strip:
    """A line for each party with its whole name below, on as many lines as it needs."""
    gap = 8 * MM
    width = (frame.width - gap) / 2
    named = [
        (x, break_lines((Span(say("signature", name=clean(who))),), width, NOTE.size))
        for x, who in ((LEFT, facts.client), (LEFT + width + gap, facts.firm))
    ]

    def sign(press: Press, top: float) -> None:
        for x, lines in named:
            press.line(x, top + 40, x + width, top + 40, width=0.6, colour=Colour.FRAME)
            for place, line in enumerate(lines):
                press.text(x, top + 49 + place * _NOTE_LEADING, line.text, NOTE)

    most = max(len(lines) for _, lines in named)
    return drawn_strip(52 + max(0, most - 1) * _NOTE_LEADING, sign, gap=6)


def _agreed_strips(facts: ServiceFacts, say: Say, speech: Speech, frame: Frame) -> list[Strip]:
    """One table: typed rows as high as others, empty ones high enough for a pen."""
    day, state, who = 25 * MM, 30 * MM, 42 * MM
    columns = (
        Column(say("actions.what"), frame.width - who - day - (state + _GAP if facts.actions else 0.0)),
        Column(say("actions.who"), who),
        Column(say("actions.by"), day, Align.RIGHT, gap=_GAP if facts.actions else 0.0),
        *((Column(say("advice.state"), state),) if facts.actions else ()),
    )
    rows: list[Row] = [
        (
            Cell(one.what, CELL_BOLD, lines=_LINES),
            Cell(one.who or UNKNOWN, lines=_LINES),
            speech.short(one.by),
            _state(_PROGRESS[one.progress], say(f"actions.{one.progress.value}")),
        )
        for one in facts.actions
    ]
    height = frame.bottom - frame.region.top
    table = listed(say("actions.title"), columns, rows, speech, frame)
    strips = table_strips(table, page_height=height, may_break=False)
    if facts.minuted:
        return strips
    empty: list[Row] = [[""] * len(columns)] * _ACTION_LINES
    pen = Table(x=LEFT, columns=columns, rows=empty, style=TableStyle(row=_PEN))
    return [*strips, *table_strips(pen, page_height=height, may_break=False)[1:]]  # the head stands above already
