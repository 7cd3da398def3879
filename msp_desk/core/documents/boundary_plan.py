"""The boundary plan's paper: what both sides agree for 30, 60 and 90 days, measurable, with room for two signatures.

It carries the targets in a client's words and nothing else: no grade, no margin, no rate and no other client can stand
on it, because it is built from types that do not carry them, and a line of the margin is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msp_desk.core.deciding.plan_words import target_words, value_words
from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BODY_BOLD,
    CELL_BOLD,
    FRAME_RULE,
    HEAD,
    MM,
    RULE,
    Colour,
    PaperSize,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    drawn_strip,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.small_paper import PaperHead, set_paper
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.records.boundary_plan import CheckDay
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.core.wording import Wording

_START_WIDTH = 20 * MM
_CHECK_WIDTH = 29 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """What one measure should be at one check.

    Attributes:
        check: When.
        measure: Which.
        start: Its value when the plan was made; None when it was not known.
        target: What it should be.
        at_most: Whether the target is a highest value, not a lowest one.
        note: As agreed; "" for nothing.
    """

    check: CheckDay
    measure: MeasureKey
    start: float | None
    target: float
    at_most: bool
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what a client must not see.

        Raises:
            ValueError: For the margin.
        """
        if self.measure is MeasureKey.MARGIN:
            raise ValueError("the margin never stands on a plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryPlanFacts:
    """What the paper says.

    Attributes:
        firm: Whose paper.
        logo: PNG, or empty.
        client: The client's legal name.
        agreed_with: Who agreed at the client's; "" when nobody is named.
        day: The day it bears.
        started_on: The plan's first day.
        lines: The targets.
    """

    firm: str
    logo: bytes = b""
    client: str
    agreed_with: str = ""
    day: date
    started_on: date
    lines: tuple[PlanLine, ...]


def render_boundary_plan(facts: BoundaryPlanFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the paper; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    head = PaperHead(
        title=wording.say("boundary_plan.title"),
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        remarks=(speech.long(facts.day),),
        logo=facts.logo,
    )
    return set_paper(
        head, lambda _room: _strips(facts, wording, speech, frame), speech=speech, language=language, size=size
    )


def _strips(facts: BoundaryPlanFacts, wording: Wording, speech: Speech, frame: Frame) -> list[Strip]:
    ends = facts.started_on + timedelta(days=CheckDay.LAST)
    start, end = (speech.long(day).replace(" ", "\u00a0") for day in (facts.started_on, ends))
    purpose = wording.say(
        "boundary_plan.purpose", firm=clean(facts.firm), client=clean(facts.client), start=start, end=end
    )
    strips = prose_strips(purpose, gap=12)
    strips.append(section_strip(wording.say("boundary_plan.targets"), width=frame.width, before_table=True))
    strips.extend(_table(facts, wording, speech, frame))
    strips.extend(_notes(facts, wording))
    strips.append(section_strip(wording.say("boundary_plan.checks"), width=frame.width))
    strips.extend(prose_strips(wording.say("boundary_plan.checks_text")))
    strips.append(section_strip(wording.say("boundary_plan.agreed"), width=frame.width))
    strips.extend(prose_strips(wording.say("boundary_plan.agreed_text")))
    strips.append(_signatures(facts, wording, frame))
    return strips


def _notes(facts: BoundaryPlanFacts, wording: Wording) -> Iterable[Strip]:
    """What was agreed beside the figures, each under the measure that it belongs to; the same words stand once."""
    for measure in _measures(facts):
        own = (clean(line.note) for line in facts.lines if line.measure is measure and line.note.strip())
        for place, note in enumerate(dict.fromkeys(own)):
            if place == 0:
                label = Span(wording.say(f"boundary_plan.measure.{measure.value}"), bold=True)
                yield from prose_strips((label,), gap=9, may_break=True)
            yield from prose_strips(note)


def _measures(facts: BoundaryPlanFacts) -> list[MeasureKey]:
    """The measures that have a target, in the order of the definitions."""
    known = {line.measure for line in facts.lines}
    return [key for key in MeasureKey if key in known]


def _table(facts: BoundaryPlanFacts, wording: Wording, speech: Speech, frame: Frame) -> Sequence[Strip]:
    """A line for each measure: its value at the start and what it should be at each check."""
    by_measure: dict[MeasureKey, dict[CheckDay, PlanLine]] = {}
    for line in facts.lines:
        by_measure.setdefault(line.measure, {})[line.check] = line
    columns = [
        Column(wording.say("boundary_plan.column.what"), frame.width - _START_WIDTH - len(CheckDay) * _CHECK_WIDTH),
        Column(wording.say("boundary_plan.column.start"), _START_WIDTH, Align.RIGHT),
    ]
    for check in CheckDay:
        day = speech.short(facts.started_on + timedelta(days=check))
        columns.append(Column(wording.say("boundary_plan.column.by", day=day), _CHECK_WIDTH, Align.RIGHT))
    rows = []
    for measure in _measures(facts):
        lines = by_measure[measure]
        start = next(iter(lines.values())).start
        row = [
            Cell(wording.say(f"boundary_plan.measure.{measure.value}"), CELL_BOLD),
            Cell(speech.general("none") if start is None else value_words(measure, start, wording)),
        ]
        for check in CheckDay:
            found = lines.get(check)
            row.append(Cell(speech.general("none") if found is None else _target(found, wording)))
        rows.append(row)
    table = Table(x=LEFT, columns=columns, rows=rows, style=TableStyle(row=OPEN))
    return table_strips(table, page_height=frame.bottom - frame.region.top)


def _target(line: PlanLine, wording: Wording) -> str:
    return target_words(line.measure, line.target, at_most=line.at_most, wording=wording)


def _signatures(facts: BoundaryPlanFacts, wording: Wording, frame: Frame) -> Strip:
    gap = 10 * MM
    width = (frame.width - gap) / 2
    parties = (
        ("boundary_plan.for_client", facts.client, facts.agreed_with),
        ("boundary_plan.for_firm", facts.firm, ""),
    )

    def draw(press: Press, top: float) -> None:
        for place, (label, name, person) in enumerate(parties):
            x = LEFT + place * (width + gap)
            press.line(x, top, x + width, top, width=RULE, colour=Colour.TEXT)
            press.text(x, top + 12, wording.say(label), HEAD)
            y = top + 25
            for line in break_lines((Span(clean(name), bold=True),), width, BODY_BOLD.size)[:3]:
                press.text(x, y, line.text, BODY_BOLD)
                y += 12
            signature = wording.say("boundary_plan.signature")
            if person.strip():
                signature = f"{signature}: {clean(person)}"
            for offset, words in ((64, wording.say("boundary_plan.place_and_day")), (110, signature)):
                press.line(x, top + offset + 12, x + width, top + offset + 12, width=FRAME_RULE, colour=Colour.FRAME)
                for row, line in enumerate(break_lines((Span(words),), width, HEAD.size)[:3]):
                    press.text(x, top + offset + 22 + 10 * row, line.text, HEAD)

    return drawn_strip(154, draw, gap=20)
