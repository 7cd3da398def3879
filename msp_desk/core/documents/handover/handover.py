"""Making a handover: the cover, then its sections one after another, numbered."""

from __future__ import annotations

from msp_desk.core.documents.flow import Region, Strip, pour
from msp_desk.core.documents.handover.closing_sections import acceptance_strips, exceptions_strips, kept_strips
from msp_desk.core.documents.handover.contacts_section import contacts_strips
from msp_desk.core.documents.handover.cover import draw_cover, summary_strips, timeline_strips
from msp_desk.core.documents.handover.coverage_section import coverage_strips
from msp_desk.core.documents.handover.credentials_section import credentials_strips
from msp_desk.core.documents.handover.facts import HandoverFacts
from msp_desk.core.documents.handover.maker import Maker, Numbers, SectionMaker
from msp_desk.core.documents.handover.money_section import money_strips
from msp_desk.core.documents.handover.record_sections import (
    agreement_strips,
    recommendations_strips,
    tickets_strips,
)
from msp_desk.core.documents.handover.return_sections import data_strips, removal_strips
from msp_desk.core.documents.handover.sheet_sections import sheet_makers
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import Frame, draw_running_foot, draw_running_head
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.records.environment.sheets import SheetName
from msp_desk.core.records.language import Language

_SUMMARY = 1
_TIMELINE = 2


def render(facts: HandoverFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make a transition handover.

    Args:
        facts: What it says.
        language: Its language; the client's.
        size: Paper.

    Returns:
        The PDF; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
    """
    require_printable(facts)
    speech, frame = Speech(language, "handover"), Frame(size)
    press = Press(
        size=size, language=language, title=f"{speech.say('title')}: {facts.client.name}", author=facts.outgoing.name,
        subject=facts.client.name, day=facts.issued_on,
    )  # fmt: skip
    press.new_page()
    top = draw_cover(press, facts, speech, frame)
    pour(press, _strips(facts, speech, frame), Region(top, frame.bottom), frame.region)

    def decorate(page: int, pages: int) -> None:
        names = [facts.outgoing.name] if page == 1 else [facts.outgoing.name, facts.client.name]
        draw_running_head(press, frame, " · ".join(map(clean, names)), speech.say("confidential"))
        foot = speech.say("foot", version=facts.version, day=speech.short(facts.data_as_of))
        draw_running_foot(press, frame, foot, speech.page(page, pages))

    return press.finish(decorate)


def _strips(facts: HandoverFacts, speech: Speech, frame: Frame) -> list[Strip]:
    first = _TIMELINE + 1 if facts.timeline else _TIMELINE
    sections = _sections(facts)
    numbers = Numbers(
        coverage=first + sections.index(coverage_strips),
        contacts=first + sections.index(contacts_strips),
        credentials=first + sections.index(credentials_strips),
        removal=first + sections.index(removal_strips),
    )
    maker = Maker(facts, speech, frame, numbers)
    strips = summary_strips(facts, speech, frame, number=_SUMMARY, coverage_section=numbers.coverage)
    strips.extend(timeline_strips(facts, speech, frame, number=_TIMELINE))
    for number, make in enumerate(sections, start=first):
        strips.extend(make(maker, number))
    return strips


def _sections(facts: HandoverFacts) -> list[SectionMaker]:
    """What follows the timeline, in its order; accounts stand after the credentials, own tools with their removal."""
    late = (SheetName.ACCOUNTS, SheetName.AGENTS)
    early = [sheet for sheet in SheetName if sheet not in late]
    return [
        coverage_strips,
        contacts_strips,
        agreement_strips,
        *sheet_makers(facts, early),
        tickets_strips,
        recommendations_strips,
        credentials_strips,
        *sheet_makers(facts, [SheetName.ACCOUNTS]),
        removal_strips,
        data_strips,
        money_strips,
        kept_strips,
        exceptions_strips,
        acceptance_strips,
    ]
