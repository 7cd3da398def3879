"""The evidence timeline: what was logged of a client's incidents, word for word, for a lawyer.

It carries days, kinds, severities, words, attachments and what followed, and nothing else: no grade, no score, no
margin and no other client can stand on it by its types, and whoever makes it looks through the words themselves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.documents.flow import Strip, text_strips
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BESIDE,
    BODY,
    BODY_BOLD,
    BODY_MUTED,
    CELL,
    CELL_BOLD,
    CELL_LEADING,
    CELL_MUTED,
    HAIRLINE,
    LEADING,
    MM,
    Colour,
    PaperSize,
    TextStyle,
)
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
from msp_desk.core.documents.tables import OPEN, Cell, Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean, clean_lines, require_printable, shortened
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_NUMBER_WIDTH = 9 * MM
_TEXT_LEFT = LEFT + 36 * MM
_DAY_COLUMN = 27 * MM
_KIND_COLUMN = 40 * MM


class FollowUpKind(StrEnum):
    """What can follow an incident."""

    LETTER = "letter"
    WARNING = "warning"
    SENDING = "sending"
    PLAN = "plan"
    PLAN_END = "plan_end"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A file kept with an incident: its name, its size in bytes, its SHA-256 and the day it was added."""

    name: str
    size: int
    sha256: str
    added_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEntry:
    """An incident as it was logged.

    Attributes:
        day: When it happened.
        family: Its kind.
        severity: How grave it was called.
        minutes: Time it took; None when that was not logged.
        text: The words, never markup.
        logged_on: The day on which it was written down; None when that is not known.
        files: What was attached.
    """

    day: date
    family: IncidentFamily
    severity: Severity
    minutes: int | None
    text: str
    logged_on: date | None
    files: tuple[EvidenceFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What was done after an incident: the day, what kind of step, and its words in the paper's language."""

    day: date
    kind: FollowUpKind
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What the journal of hashes said when the paper was made.

    Attributes:
        entries: How many entries it has.
        elsewhere: How many records of other clients are no longer what was entered.
        begun_anew: How often it was begun anew after damage.
    """

    entries: int
    elsewhere: int
    begun_anew: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFacts:
    """What the paper says.

    Attributes:
        firm: Whose log.
        logo: PNG, or empty.
        client: The client's legal name.
        day: The day the paper bears.
        first: First day of the period; None for no limit.
        last: Its last day.
        families: The kinds that were asked for; empty for all.
        entries: In the order of their days.
        followed: In the order of their days.
        left_out: How many entries of the period and kinds are not printed.
        list_sha256: See :func:`list_hash`.
        verified: What the journal of hashes said; None leaves it out.
    """

    firm: str
    logo: bytes = b""
    client: str
    day: date
    first: date | None
    last: date
    families: tuple[IncidentFamily, ...] = ()
    entries: tuple[EvidenceEntry, ...]
    followed: tuple[FollowUp, ...] = ()
    left_out: int = 0
    list_sha256: str
    verified: Verified | None = None


def list_hash(entries: Sequence[EvidenceEntry]) -> str:
    """SHA-256 over all entries with their attachments, the same in every language and on every day.

    It covers the JSON text of a list for each entry: day, kind, severity, minutes, words, day of logging, and a list of
    name, size and SHA-256 for each attachment.
    """
    plain = [
        [
            entry.day.isoformat(),
            entry.family.value,
            int(entry.severity),
            entry.minutes,
            entry.text,
            None if entry.logged_on is None else entry.logged_on.isoformat(),
            [[file.name, file.size, file.sha256] for file in entry.files],
        ]
        for entry in entries
    ]
    written = json.dumps(plain, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("ascii")).hexdigest()


def render_evidence(facts: EvidenceFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the paper; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title = wording.say("evidence_paper.title")
    head = PaperHead(
        title=title,
        firm=facts.firm,
        day=facts.day,
        reader=facts.client,
        subject=wording.say("evidence_paper.subject"),
        remarks=(f"{_span(facts, wording, speech)}; {_kinds(facts, wording)}",),
        logo=facts.logo,
        foot=f"{title} · {speech.long(facts.day)} · {wording.say('evidence_paper.note')}",
    )
    return set_paper(
        head, lambda _room: _strips(facts, wording, speech, frame), speech=speech, language=language, size=size
    )


def _span(facts: EvidenceFacts, wording: Wording, speech: Speech) -> str:
    if facts.first is None:
        return wording.say("evidence_paper.span_until", last=speech.short(facts.last))
    return wording.say("evidence_paper.span", first=speech.short(facts.first), last=speech.short(facts.last))


def _kinds(facts: EvidenceFacts, wording: Wording) -> str:
    if not facts.families or len(facts.families) == len(IncidentFamily):
        return wording.say("evidence_paper.all_kinds")
    return wording.listing([wording.word(family) for family in facts.families])


def _strips(facts: EvidenceFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    firm = clean(facts.firm)
    if facts.left_out:
        whole = wording.say("evidence_paper.note_left_out", count=facts.left_out, firm=firm)
    else:
        whole = wording.say("evidence_paper.note_whole", firm=firm)
    yield from prose_strips((Span(wording.say("evidence_paper.note"), bold=True),), gap=12)
    yield from prose_strips(whole)
    beside = wording.say("evidence_paper.counted", count=len(facts.entries)) if facts.entries else ""
    yield section_strip(wording.say("evidence_paper.entries"), beside=beside, width=frame.width)
    if not facts.entries:
        yield from prose_strips(wording.say("evidence_paper.no_entries"))
    for number, entry in enumerate(facts.entries, start=1):
        yield from _entry_strips(number, entry, wording, speech, frame)
        if number < len(facts.entries):
            yield _entry_end(frame)
    yield from _followed_strips(facts, wording, speech, frame)
    yield section_strip(wording.say("evidence_paper.list_hash"), width=frame.width)
    yield from prose_strips(wording.say("evidence_paper.list_hash_text"))
    grouped = " ".join(facts.list_sha256[place : place + 8] for place in range(0, len(facts.list_sha256), 8))
    yield from prose_strips((Span(grouped, bold=True),), gap=4)
    yield from prose_strips(wording.say("evidence_paper.list_hash_use"), gap=4)
    if facts.verified is not None:
        yield from prose_strips(_journal(facts.verified, wording, speech), gap=4)
    yield from prose_strips(wording.say("evidence_paper.counsel"), gap=8, style=BODY_MUTED)


def _journal(verified: Verified, wording: Wording, speech: Speech) -> str:
    """What the journal of hashes said, and what it can say."""
    said = [wording.say("evidence_journal.whole", count=verified.entries, number=speech.number(verified.entries))]
    if verified.elsewhere:
        number = speech.number(verified.elsewhere)
        said = [wording.say("evidence_journal.elsewhere", count=verified.elsewhere, number=number)]
    if verified.begun_anew:
        said.append(wording.say("evidence_journal.begun_anew", count=verified.begun_anew))
    return " ".join((*said, wording.say("evidence_journal.limit")))


def _entry_strips(number: int, entry: EvidenceEntry, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    """An entry: its day at the left, what it was beside it, then the words, then what was attached."""
    measure = frame.right - _TEXT_LEFT
    yield _entry_head(number, entry, wording, speech, frame)
    paragraphs = clean_lines(entry.text)
    if not paragraphs:
        yield from _set(wording.say("evidence_paper.no_text"), BODY_MUTED, measure, LEADING)
    for paragraph in paragraphs:
        yield from _set(paragraph, BODY, measure, LEADING)
    for file in entry.files:
        size = wording.say("evidence_paper.size", count=file.size, number=speech.number(file.size))
        added = wording.say("evidence_paper.added_on", day=speech.short(file.added_on))
        label = f"{wording.say('evidence_paper.attachment')}: {clean(file.name)}, {size}, {added}"
        yield from _set(label, CELL_BOLD, measure, CELL_LEADING, gap=4)
        yield from _set(f"SHA-256 {file.sha256}", CELL_MUTED, measure, CELL_LEADING)


def _set(text: str, style: TextStyle, measure: float, leading: float, gap: float = 0.0) -> list[Strip]:
    """Words in the right column; they stay with what stands above them."""
    lines = break_lines((Span(text, style.bold),), measure, style.size)
    return text_strips(lines, _TEXT_LEFT, style, leading=leading, gap=gap, may_break=False)


def _entry_head(number: int, entry: EvidenceEntry, wording: Wording, speech: Speech, frame: Frame) -> Strip:
    severity = wording.say("evidence_paper.severity", word=wording.word(entry.severity))
    parts = [wording.word(entry.family), severity]
    if entry.minutes is not None:
        parts.append(wording.say("evidence_paper.minutes", count=entry.minutes))
    logged = wording.say("evidence_paper.logged_unknown")
    if entry.logged_on is not None:
        logged = wording.say("evidence_paper.logged_on", day=speech.short(entry.logged_on))
    joined = " · ".join(parts)
    what = joined[:1].upper() + joined[1:]

    def draw(press: Press, top: float) -> None:
        y = top + 15
        press.text(LEFT + _NUMBER_WIDTH - 3 * MM, y, str(number), BESIDE, Align.RIGHT)
        press.text(LEFT + _NUMBER_WIDTH, y, speech.short(entry.day), BODY_BOLD)
        taken = press.text(frame.right, y, logged, BESIDE, Align.RIGHT)
        room = frame.right - _TEXT_LEFT - taken - 10
        press.text(_TEXT_LEFT, y, shortened(what, room, BODY_BOLD.size, bold=True), BODY_BOLD)

    return Strip(height=19.0, draw=draw, may_break=number > 1)


def _entry_end(frame: Frame) -> Strip:
    """The hairline below an entry that another one follows."""

    def draw(press: Press, top: float) -> None:
        press.line(LEFT, top, frame.right, top, width=HAIRLINE, colour=Colour.LINE)

    return Strip(height=HAIRLINE, draw=draw, gap=7.0, may_break=False)


def _followed_strips(facts: EvidenceFacts, wording: Wording, speech: Speech, frame: Frame) -> Iterator[Strip]:
    title, count = wording.say("evidence_paper.followed"), len(facts.followed)
    beside = wording.say("evidence_paper.followed_counted", count=count) if count else ""
    yield section_strip(title, beside=beside, width=frame.width, before_table=bool(count))
    if not count:
        yield from prose_strips(wording.say("evidence_paper.nothing_followed"))
        return

    def continued(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=count)

    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("evidence_paper.column.day"), _DAY_COLUMN),
            Column(wording.say("evidence_paper.column.kind"), _KIND_COLUMN),
            Column(wording.say("evidence_paper.column.what"), frame.width - _DAY_COLUMN - _KIND_COLUMN),
        ],
        rows=[
            [
                Cell(speech.short(each.day), CELL_BOLD),
                Cell(wording.say(f"evidence_paper.kind.{each.kind.value}"), CELL),
                Cell(each.what, CELL),
            ]
            for each in facts.followed
        ],
        style=TableStyle(row=OPEN),
        continued=continued_heading(title, None, continued, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )
    yield from table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)
