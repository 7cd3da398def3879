"""The first page of the owner's review: grades now and then, movers, effort against what it brings, money at risk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msp_desk.core.documents.charts import Box, Dot, Ray, draw_scatter
from msp_desk.core.documents.flow import draw_line
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import ROW_GRADE, draw_arrow, draw_grade
from msp_desk.core.documents.page_style import (
    BODY,
    BODY_MUTED,
    CELL,
    CELL_BOLD,
    CELL_LEADING,
    CELL_MUTED,
    GRADE_COLOURS,
    LEADING,
    MM,
    Colour,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import LEFT, Frame, draw_section, draw_subsection, draw_title
from msp_desk.core.documents.review.facts import ClientReview, LookFirst, ReviewFacts
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Paint, Row, Table, TableStyle, draw_table
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.records.money import minor_digits
from msp_desk.core.records.scorecard import Letter, MeasureKey

_GRADES_WIDTH = 66 * MM
_COLUMN_GAP = 8 * MM
_MOVERS_AT_MOST = 7
_MOVED = 6.0  # points from which a client counts as moved
_NAMES_AT_MOST = 6
_SMALLEST_PITCH = 4.6
_LOOK_FIRST = 3
_LOOK_AT_MOST = 5
_PLOT_LEFT = 14 * MM
_SIDE_WIDTH = 58 * MM
_STYLE = TableStyle(row=OPEN)


def draw_portfolio_page(press: Press, facts: ReviewFacts, speech: Speech, frame: Frame) -> float:
    """Draw the portfolio page on the current page.

    Returns:
        The baseline of the first row of the table of clients to look at first, where page numbers are added later.
    """
    say = speech.say
    title = say("title", quarter=quarter_name(facts, speech))
    y = draw_title(press, LEFT, 31 * MM, title, frame.width)
    if not facts.clients:
        press.text(LEFT, y + 24, say("nobody", day=speech.long(facts.as_of)), BODY)
        return y
    subtitle = say(
        "subtitle", count=len(facts.clients), day=speech.long(facts.as_of), then=speech.long(facts.then)
    )  # fmt: skip
    press.text(LEFT, y + 8.3 * MM, subtitle, BODY_MUTED)
    y += 18.2 * MM
    left_end = _draw_grades(press, facts, speech, y)
    right_end = _draw_movers(press, facts, speech, frame, y)
    y = max(left_end, right_end) + 27
    y = _draw_pareto(press, facts, speech, frame, y)
    side_end = _draw_side(press, facts, speech, frame, y + 20)
    rows = look_first(facts, speech)
    look_height = 22.5 + OPEN * len(rows) + 27
    plot_bottom = min(frame.bottom - look_height - 30, y + 96 * MM)
    _draw_scatter(press, facts, speech, frame, y + 30, plot_bottom)
    return _draw_look_first(press, facts, speech, frame, rows, max(plot_bottom + 52, side_end + 20))


def quarter_name(facts: ReviewFacts, speech: Speech) -> str:
    """The quarter in words."""
    return speech.say(f"quarter_{facts.quarter.number}", year=str(facts.quarter.year))


def _draw_grades(press: Press, facts: ReviewFacts, speech: Speech, y: float) -> float:
    say = speech.say
    draw_section(press, LEFT, y, say("grades.title"), width=_GRADES_WIDTH)
    now = Counter(client.letter for client in facts.clients)
    then = Counter(client.letter_then for client in facts.clients if client.known_then)
    columns = (
        Column(say("grades.grade"), 27 * MM),
        Column(speech.day_and_month(facts.then), 10 * MM, Align.RIGHT),
        Column(speech.day_and_month(facts.as_of), 11 * MM, Align.RIGHT, gap=2.5 * MM),
        Column("", 15.5 * MM),
    )
    most = max(now.values(), default=1)
    letters: list[Letter | None] = [*Letter, None]
    rows: list[Row] = [
        (
            Cell("" if letter else say("grades.not_graded"), paint=_paint_grade(letter), indent=15),
            Cell(speech.number(then[letter]), CELL_MUTED),
            Cell(speech.number(now[letter]), CELL_BOLD),
            Cell(paint=_paint_count(letter, now[letter], most)),
        )
        for letter in letters
    ]
    return draw_table(press, Table(x=LEFT, columns=columns, rows=rows, style=_STYLE), y + 9)


def _paint_grade(letter: Letter | None) -> Paint:
    def paint(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
        draw_grade(press, x + ROW_GRADE / 2, y, letter, ROW_GRADE)

    return paint


def _paint_count(letter: Letter | None, count: int, most: int) -> Paint:
    """One small mark a client, or a bar where there are too many."""

    def paint(press: Press, x: float, y: float, width: float) -> None:
        pitch = min(8.2, width / max(1, most))
        if pitch >= _SMALLEST_PITCH:
            for index in range(count):
                draw_grade(press, x + 3.6 + index * pitch, y, letter, min(6.4, 0.8 * pitch), plain=True)
        elif count:
            colour = GRADE_COLOURS[letter] if letter else Colour.FRAME
            press.rectangle(x, y - 3, width * count / most, 6, fill=colour)

    return paint


def movers(clients: Sequence[ClientReview]) -> list[ClientReview]:
    """Clients that moved by six points or more, or changed their letter; the worst change first."""
    moved = [
        client
        for client in clients
        if client.known_then
        and client.change is not None
        and (abs(client.change) >= _MOVED or client.letter is not client.letter_then)
    ]
    return sorted(moved, key=lambda client: (client.change or 0.0, client.name))


def _draw_movers(press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, y: float) -> float:
    say = speech.say
    x = LEFT + _GRADES_WIDTH + _COLUMN_GAP
    width = frame.right - x
    draw_section(press, x, y, say("movers.title"), beside=say("movers.beside"), width=width)
    every = movers(facts.clients)
    if not every:
        return _draw_prose(press, x, y + 18, say("movers.nothing"), width)
    half = _MOVERS_AT_MOST // 2
    shown = every if len(every) <= _MOVERS_AT_MOST + 1 else [*every[: _MOVERS_AT_MOST - half], *every[-half:]]
    name_width = width - 18 * MM - 11 * MM - 3 * MM - 25 * MM
    columns = (
        Column(say("movers.then_now"), 18 * MM),
        Column(say("movers.client"), name_width),
        Column(say("movers.points"), 11 * MM, Align.RIGHT, gap=3 * MM),
        Column(say("movers.most"), 25 * MM),
    )
    rows: list[Row] = [
        (
            Cell(paint=_paint_move(client)),
            Cell(one_line(client.name, name_width, bold=True), CELL_BOLD),
            speech.number(client.change, 1, sign=True),
            one_line(say(f"movers.measure.{client.moved_most.value}"), 26.5 * MM) if client.moved_most else "",
        )
        for client in shown
    ]
    end = draw_table(press, Table(x=x, columns=columns, rows=rows, style=_STYLE), y + 9)
    if len(every) > len(shown):
        press.text(x, end + 10, say("movers.more", count=len(every) - len(shown)), CELL_MUTED)
        end += 12
    return end


def _paint_move(client: ClientReview) -> Paint:
    def paint(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
        draw_grade(press, x + 6, y, client.letter_then, ROW_GRADE)
        draw_arrow(press, x + 16, x + 29, y)
        draw_grade(press, x + 39, y, client.letter, ROW_GRADE)

    return paint


def one_line(text: str, width: float, *, bold: bool = False) -> str:
    """A text shortened to one line of a cell."""
    return shortened(clean(text), width - 7, CELL.size, bold=bold)


def _draw_prose(press: Press, x: float, y: float, text: str | Sequence[Span], width: float) -> float:
    spans = (Span(clean(text)),) if isinstance(text, str) else text
    for line in break_lines(spans, width, BODY.size):
        draw_line(press, x, y, line, BODY)
        y += LEADING
    return y - LEADING + 4


def _draw_pareto(press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, y: float) -> float:
    say, pareto = speech.say, facts.pareto
    if pareto is None:
        draw_section(press, LEFT, y, say("pareto.none"), width=frame.width)
        return _draw_prose(press, LEFT, y + 18, say("pareto.no_shares"), 150 * MM)
    draw_section(press, LEFT, y, say("pareto.few" if pareto.effort_only else "pareto.even"), width=frame.width)
    sentence = say(
        "pareto.sentence",
        revenue=say(
            "pareto.revenue", count=pareto.revenue_clients, all=pareto.all, share=speech.share(pareto.revenue_share)
        ),
        effort=say(
            "pareto.effort", count=pareto.effort_clients, all=pareto.all, share=speech.share(pareto.effort_share)
        ),
    )
    rest = say("pareto.nobody_only")
    if pareto.effort_only:
        rest = say(
            "pareto.only",
            count=len(pareto.effort_only),
            many=speech.many(len(pareto.effort_only)),
            names=_names(pareto.effort_only, speech),
            revenue=speech.share(pareto.effort_only_revenue),
            hours=speech.share(pareto.effort_only_hours),
        )
    spans = (Span(clean(sentence) + " ", bold=True), Span(clean(rest)))
    return _draw_prose(press, LEFT, y + 18, spans, 150 * MM)


def _names(names: Sequence[str], speech: Speech) -> str:
    cleaned = tuple(shortened(clean(name), 60 * MM, BODY.size) for name in names)
    if len(cleaned) <= _NAMES_AT_MOST:
        return speech.listing(cleaned)
    first, rest = ", ".join(cleaned[:_NAMES_AT_MOST]), len(cleaned) - _NAMES_AT_MOST
    return speech.say("pareto.and_more", names=first, count=rest)


def _draw_scatter(press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, top: float, bottom: float) -> None:
    say = speech.say
    units = 10 ** minor_digits(facts.currency)
    sign = speech.sign_of(facts.currency)
    effort_only = set(facts.pareto.effort_only) if facts.pareto else set()
    dots = [
        Dot(
            name=client.name,
            x=client.minutes / 60,
            y=client.contribution / units,
            letter=client.letter,
            stands_out=client.name in effort_only or client.letter in {Letter.D, Letter.F},
        )
        for client in facts.clients
        if client.minutes is not None and client.contribution is not None
    ]
    if not dots:
        _draw_prose(press, LEFT, top + 10, say("scatter.nothing"), 80 * MM)
        return
    rays = []
    if facts.average_hourly_rate:
        rate = speech.rounded_money(round(facts.average_hourly_rate), facts.currency)
        rays.append(Ray(facts.average_hourly_rate / units, say("scatter.average", rate=rate), dashed=False))
    if facts.target_hourly_rate:
        rate = speech.rounded_money(facts.target_hourly_rate, facts.currency)
        rays.append(Ray(facts.target_hourly_rate / units, say("scatter.target", rate=rate), dashed=True))
    x = LEFT + _PLOT_LEFT
    box = Box(x, top, frame.right - _SIDE_WIDTH - 12 * MM - x, bottom - top)
    draw_scatter(
        press, box, dots, rays, x_label=say("scatter.x"), y_label=say("scatter.y", currency=sign), write=speech.number
    )


def _draw_side(press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, y: float) -> float:
    x = frame.right - _SIDE_WIDTH
    y = _draw_concentration(press, facts, speech, x, y) + 24
    return _draw_overdue(press, facts, speech, x, y)


def _draw_concentration(press: Press, facts: ReviewFacts, speech: Speech, x: float, y: float) -> float:
    say, found = speech.say, facts.concentration
    draw_subsection(press, x, y, say("concentration.title"), width=_SIDE_WIDTH)
    if found is None or found.top_1 is None:
        return _draw_prose(press, x, y + 15, say("concentration.nothing"), _SIDE_WIDTH)
    columns = (Column(say("concentration.share"), 46 * MM), Column("%", 12 * MM, Align.RIGHT))
    largest = Cell(say("concentration.largest", name=clean(found.largest)), lines=2)
    rows: list[Row] = [(largest, speech.number(100 * found.top_1, 1))]
    if found.top_3 is not None:
        rows.append((say("concentration.three"), speech.number(100 * found.top_3, 1)))
    if found.top_5 is not None:
        rows.append((say("concentration.five"), speech.number(100 * found.top_5, 1)))
    if found.effective_clients is not None:
        rows.append((say("concentration.effective", count=speech.number(found.effective_clients, 1)), ""))
    return draw_table(press, Table(x=x, columns=columns, rows=rows), y + 4)


def _draw_overdue(press: Press, facts: ReviewFacts, speech: Speech, x: float, y: float) -> float:
    say = speech.say
    draw_subsection(press, x, y, say("overdue.title", day=speech.short(facts.as_of)), width=_SIDE_WIDTH)
    bands = [band for band in facts.overdue if band.invoices]
    if not bands:
        return _draw_prose(press, x, y + 15, say("overdue.nothing"), _SIDE_WIDTH)
    columns = (
        Column(say("overdue.days"), 22 * MM),
        Column(say("overdue.invoices"), 16 * MM, Align.RIGHT),
        Column(say("overdue.open", currency=speech.sign_of(facts.currency)), 20 * MM, Align.RIGHT),
    )
    rows: list[Row] = []
    for band in facts.overdue:
        last = band.last_day is None
        style = CELL_BOLD if last and band.invoices else None
        name = (
            say("overdue.over", first=band.first_day - 1)
            if band.last_day is None
            else say("overdue.band", first=band.first_day, last=band.last_day)
        )
        cells = (name, speech.number(band.invoices), speech.amount(band.open, facts.currency))
        rows.append(tuple(Cell(text, style) for text in cells))
    total = (
        say("overdue.all"),
        speech.number(sum(band.invoices for band in bands)),
        speech.amount(sum(band.open for band in bands), facts.currency),
    )
    y = draw_table(press, Table(x=x, columns=columns, rows=rows, total=total), y + 4)
    longest = facts.longest_overdue
    if longest is None:
        return y
    text = say(
        "overdue.longest_text", client=clean(longest.client), number=clean(longest.number),
        due=speech.short(longest.due_on), days=speech.number(longest.days),
    )  # fmt: skip
    y += 12
    for line in break_lines((Span(say("overdue.longest"), bold=True), Span(text)), _SIDE_WIDTH, CELL.size)[:5]:
        draw_line(press, x, y, line, CELL)
        y += CELL_LEADING
    return y - CELL_LEADING + 4


def look_first(facts: ReviewFacts, speech: Speech) -> tuple[LookFirst, ...]:
    """The clients to look at first: those named, or the three with the lowest grades."""
    if facts.look_first:
        return facts.look_first[:_LOOK_AT_MOST]
    graded = [client for client in facts.clients if client.letter is not None and client.letter.rank >= Letter.C.rank]
    ordered = sorted(graded, key=lambda each: (-(each.letter or Letter.A).rank, each.score or 0.0, each.name))
    return tuple(LookFirst(client=each.name, next_step=_next_step(each, speech)) for each in ordered[:_LOOK_FIRST])


def _next_step(client: ClientReview, speech: Speech) -> str:
    if client.step:
        return client.step
    weakest = _weakest(client)
    return speech.say("look.weakest", measure=speech.measure(weakest)) if weakest else ""


def _weakest(client: ClientReview) -> MeasureKey | None:
    known = [row for row in client.measures if row.contribution is not None and not row.imputed]
    return min(known, key=lambda row: row.contribution or 0.0).key if known else None


def _draw_look_first(
    press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, rows: Sequence[LookFirst], y: float
) -> float:
    say = speech.say
    by_name: Mapping[str, ClientReview] = {client.name: client for client in facts.clients}
    rows = [row for row in rows if row.client in by_name]
    if not rows:
        return y
    sign = speech.sign_of(facts.currency)
    draw_subsection(press, LEFT, y, say("look.title"), width=frame.width)
    step_width = frame.width - 9 * MM - 43 * MM - 19 * MM - 15 * MM - 18 * MM - 4 * MM - 15 * MM
    columns = (
        Column("", 9 * MM),
        Column(say("look.client"), 43 * MM),
        Column(say("look.revenue", currency=sign), 19 * MM, Align.RIGHT),
        Column(say("look.hours"), 15 * MM, Align.RIGHT),
        Column(say("look.rate", currency=sign), 18 * MM, Align.RIGHT, gap=4 * MM),
        Column(say("look.next"), step_width),
        Column("", 15 * MM, Align.RIGHT),
    )
    cells: list[Row] = []
    for row in rows:
        client = by_name[row.client]
        cells.append(
            (
                Cell(paint=_paint_grade(client.letter)),
                Cell(one_line(client.name, 43 * MM, bold=True), CELL_BOLD),
                speech.whole_money(client.revenue, facts.currency),
                speech.number(client.minutes / 60 if client.minutes is not None else None),
                speech.whole_money(client.hourly_rate, facts.currency),
                one_line(row.next_step, step_width),
                "",
            )
        )
    draw_table(press, Table(x=LEFT, columns=columns, rows=cells, style=_STYLE), y + 4)
    return y + 4 + 13.5


def draw_page_numbers(
    press: Press, facts: ReviewFacts, speech: Speech, frame: Frame, pages: Mapping[str, int], first_row: float
) -> None:
    """Add the pages of the clients to look at first, once they are known."""
    rows = [row for row in look_first(facts, speech) if row.client in pages]
    for index, row in enumerate(rows):
        y = first_row + OPEN * index + OPEN / 2 + 3
        press.text(frame.right, y, speech.say("look.page", page=pages[row.client]), CELL_MUTED, Align.RIGHT)
