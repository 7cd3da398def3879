"""Where the command palette can lead: pages, clients with their tabs, and entries of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.navigation import Entry
from msp_desk.ui.window.palette import Jump

NEW_FAMILIES: Final = (
    "clients", "contacts", "agreements", "tickets", "work", "incidents", "invoices", "payments", "recommendations",
    "notes",
)  # fmt: skip
"""What the window offers to make, in this order."""
MOST_LOGGED: Final = 6
_PICTURES: Final = {
    "tickets": Icon.TICKET,
    "work": Icon.WORK,
    "incidents": Icon.INCIDENT,
    "recommendations": Icon.RECOMMENDATION,
    "notes": Icon.NOTE,
    "invoices": Icon.INVOICE,
    "payments": Icon.PAYMENT,
}

Go = Callable[[Place], object]


def page_jumps(
    entries: Sequence[Entry], words: Mapping[str, str], kind: str, open_page: Callable[[str], object]
) -> list[Jump]:
    """Every page of the navigation."""
    return [
        Jump(
            words=words.get(entry.key, entry.key),
            detail=kind,
            picture=entry.picture,
            run=partial(open_page, entry.key),
        )
        for entry in entries
    ]


def client_jumps(link: DeskLink, go: Go) -> list[Jump]:
    """Every client by its name or legal name."""
    kind = link.wording.say("words.family.clients")
    return [
        Jump(
            words=client.name,
            detail=client.city or kind,
            picture=Icon.CLIENTS,
            run=partial(go, Place(page="clients", client_id=client.id)),
            also=client.legal_name,
        )
        for client in link.desk.clients.all()
    ]


def log_jumps(link: DeskLink, wanted: str, go: Go) -> list[Jump]:
    """The newest entries of the log, and the invoices, that hold every word of a text."""
    found: list[Jump] = []
    for name in ("log", "invoices"):
        rows = link.desk.listings.rows(name, ListFilter(wanted=wanted), limit=MOST_LOGGED)
        found += [_log_jump(link, row, go) for row in rows]
    return found


def _log_jump(link: DeskLink, row: Listed[Record], go: Go) -> Jump:
    record = row.record
    day = next((value for key in _DAYS if (value := getattr(record, key, None)) is not None), None)
    words = next((text for key in _TEXTS if (text := str(getattr(record, key, "") or ""))), row.client)
    parts = (row.client, "" if day is None else format_day(day, link.language, DayStyle.MEDIUM))
    return Jump(
        words=words,
        detail=" · ".join(part for part in parts if part),
        picture=_PICTURES.get(row.family, Icon.LOG),
        run=partial(go, Place(page="log", family=row.family, record_id=record.id)),
    )


_DAYS: Final = ("day", "opened_on", "issued_on", "proposed_on")
_TEXTS: Final = ("title", "note", "text", "number")
