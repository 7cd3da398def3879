"""How a record is named where it is asked about or listed beside others."""

from __future__ import annotations

from collections.abc import Iterable

from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document
from msp_desk.core.records.environment.sheets import SHEET_BY_NAME
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.note import Note
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.recommendation import Recommendation
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import day_text, money
from msp_desk.ui.widgets.plain_text import one_line

LONGEST = 60


def record_name(link: DeskLink, family: str, record: Record) -> str:
    """A record in a few words: its kind and what tells it from others."""
    if isinstance(record, Client):
        return record.name
    kind = link.wording.say(f"words.family.{family}")
    if isinstance(record, Invoice):
        kind = link.wording.word(record.kind)
    words = [_short(part) for part in _parts(link, family, record) if part.strip()]
    return f"{kind[:1].upper()}{kind[1:]} {', '.join(words)}".strip()


def _parts(link: DeskLink, family: str, record: Record) -> Iterable[str]:
    match record:
        case Agreement():
            return (record.number, record.title)
        case Ticket():
            return (record.number, record.title, day_text(record.opened_on, link))
        case Work() | Note():
            return (record.note, day_text(record.day, link))
        case Incident():
            return (link.wording.word(record.family), record.note, day_text(record.day, link))
        case Invoice():
            return (record.number, day_text(record.issued_on, link))
        case Payment():
            return (money(record.amount, link), day_text(record.day, link), record.reference)
        case Recommendation() | Document():
            return (record.title,)
        case _ if family in SHEET_BY_NAME:
            return (str(getattr(record, SHEET_BY_NAME[family].title, "")),)
        case _:
            return ()


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
