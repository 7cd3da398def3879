"""The checklist of an exit on paper: a box to tick, what, who, due, done and evidence, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msp_desk.core.documents.exit_papers.facts import ChecklistFacts, ChecklistLine
from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.marks import State, draw_box, draw_state
from msp_desk.core.documents.page_style import CELL, CELL_MUTED, MM, PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.small_paper import PaperHead, set_paper
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Paint, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.exit_step import StepOwner
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_MARK = 6 * MM
_WHO = 25 * MM
_DAY = 20 * MM
_EVIDENCE = 40 * MM
_GAP = 4 * MM
_EVIDENCE_LINES = 4


def render_checklist(facts: ChecklistFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the list; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    head = PaperHead(
        title=wording.say("exit_papers.checklist.title"),
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        remarks=_remarks(facts, wording, speech),
        logo=facts.logo,
    )
    return set_paper(
        head, lambda _room: _strips(facts, wording, speech, frame), speech=speech, language=language, size=size
    )


def _remarks(facts: ChecklistFacts, wording: Wording, speech: Speech) -> tuple[str, ...]:
    done = sum(1 for line in facts.lines if line.done_on is not None)
    ends = "exit_papers.checklist.no_end"
    said = [
        wording.say(ends)
        if facts.ends_on is None
        else wording.say("exit_papers.checklist.ends_on", ends_on=speech.long(facts.ends_on))
    ]
    if clean(facts.next_provider):
        said.append(wording.say("exit_papers.checklist.next_provider", name=clean(facts.next_provider)))
    counted = wording.say("exit_papers.checklist.counted", done=done, count=len(facts.lines))
    return (" · ".join(said), f"{speech.long(facts.day)} · {counted}")


def _strips(facts: ChecklistFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    if not facts.lines:
        yield from prose_strips(wording.say("exit_papers.checklist.none"), gap=14)
    for stage in ExitStage:
        lines = [line for line in facts.lines if line.stage is stage]
        if lines:
            yield from _stage_strips(stage, lines, wording, speech, frame)


def _stage_strips(
    stage: ExitStage, lines: Sequence[ChecklistLine], wording: Wording, speech: Speech, frame: Frame
) -> Iterator[Strip]:
    title, count = wording.say(f"exit_papers.checklist.stage.{stage.name.lower()}"), len(lines)
    done = sum(1 for line in lines if line.done_on is not None)
    beside = wording.say("exit_papers.checklist.counted", done=done, count=count)
    yield section_strip(title, beside=beside, width=frame.width, before_table=True)

    def continued(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=count)

    def head(key: str) -> str:
        return wording.say(f"exit_papers.checklist.column.{key}")

    what = frame.width - _MARK - _WHO - 2 * _DAY - _EVIDENCE - _GAP
    table = Table(
        x=LEFT,
        columns=[
            Column("", _MARK),
            Column(head("what"), what),
            Column(head("who"), _WHO),
            Column(head("due"), _DAY, Align.RIGHT),
            Column(head("done"), _DAY, Align.RIGHT, gap=_GAP),
            Column(head("evidence"), _EVIDENCE),
        ],
        rows=[_row(line, wording, speech) for line in lines],
        style=TableStyle(row=OPEN),
        continued=continued_heading(title, None, continued, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )
    yield from table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)


def _row(line: ChecklistLine, wording: Wording, speech: Speech) -> list[Cell]:
    who = clean(line.who_name) if line.who is StepOwner.NAMED else wording.word(line.who)
    is_done = line.done_on is not None
    return [
        Cell(paint=_tick if is_done else _box),
        Cell(line.what, CELL),
        Cell(who, CELL),
        Cell(speech.short(line.due) if line.due is not None else "", CELL_MUTED if is_done else CELL),
        Cell(speech.short(line.done_on) if is_done else "", CELL),
        Cell(line.evidence, CELL, lines=_EVIDENCE_LINES),
    ]


def _paint_with(state: State | None) -> Paint:
    def paint(press: Press, x: float, middle: float, _width: float) -> None:
        if state is None:
            draw_box(press, x, middle)
        else:
            draw_state(press, x, middle, state)

    return paint


_box = _paint_with(None)
_tick = _paint_with(State.DONE)
