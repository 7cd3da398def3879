"""The lists of the desk: what each can be sorted by and searched in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msp_desk.core.storage.listing import Listing
from msp_desk.core.storage.overdue import OPEN_OF_INVOICE

LOG_FAMILIES: Final = ("tickets", "work", "incidents", "recommendations", "notes")
"""What the log is made of, in the order of its filter."""

DAYS_LATE: Final = (
    f"CASE WHEN t.due_on < :day AND ({OPEN_OF_INVOICE}) > :small "
    "THEN CAST(julianday(:day) - julianday(t.due_on) AS INTEGER) ELSE 0 END"
)
"""Days since the due day of an invoice that is still open, else 0."""

ON_ACCOUNT: Final = "t.amount - coalesce((SELECT sum(a.amount) FROM allocations AS a WHERE a.payment_id = t.id), 0)"
"""What of a payment settles no invoice."""

_SIGN: Final = "CASE WHEN t.kind = 'credit note' THEN -1 ELSE 1 END"

_LOG_DAYS: Final = MappingProxyType(
    {"tickets": "opened_on", "work": "day", "incidents": "day", "recommendations": "proposed_on", "notes": "day"}
)
_LOG_TEXTS: Final = MappingProxyType(
    {"tickets": "title", "work": "note", "incidents": "note", "recommendations": "title", "notes": "note"}
)
_LOG_MINUTES: Final = frozenset({"tickets", "work", "incidents"})


def log_key(family: str, number: int) -> int:
    """A number for a record that no record of another kind in the log has."""
    return number * len(LOG_FAMILIES) + LOG_FAMILIES.index(family)


def record_of_key(key: int) -> tuple[str, int]:
    """The family and the number that :func:`log_key` was made from."""
    return LOG_FAMILIES[key % len(LOG_FAMILIES)], key // len(LOG_FAMILIES)


def _no_case(*columns: str) -> dict[str, str]:
    return {column: f"t.{column} COLLATE NOCASE" for column in columns}


def _plain(*columns: str) -> dict[str, str]:
    return {column: f"t.{column}" for column in columns}


def _generic(day: str, what: str) -> dict[str, str]:
    """The two columns that every list has, under the names they have in the log."""
    return {"day": f"t.{day}", "what": f"t.{what} COLLATE NOCASE"}


def _chosen(family: str, columns: str = "*") -> str:
    """A part of a list whose numbers are known: they are looked up, and no index by day is walked through instead."""
    known = f"SELECT value FROM json_each(:ids_{family})"  # noqa: S608 - as below
    return f"SELECT {columns} FROM {family} NOT INDEXED WHERE withdrawn = 0 AND id IN ({known})"  # noqa: S608 - written here


def _every(family: str, columns: str = "*") -> str:
    """A part of a list."""
    return f"SELECT {columns} FROM {family} WHERE withdrawn = 0"  # noqa: S608 - written in this file


def _columns_of_log(family: str) -> str:
    place, count = LOG_FAMILIES.index(family), len(LOG_FAMILIES)
    # One type a column in every part: only then SQLite merges the parts from their indexes and stops early.
    number = "number" if family == "tickets" else "CAST('' AS TEXT)"
    minutes = "minutes" if family in _LOG_MINUTES else "CAST(NULL AS INTEGER)"
    columns = f"{_LOG_DAYS[family]} AS day, client_id, {_LOG_TEXTS[family]} AS what"
    return f"id, id * {count} + {place} AS key, {place} AS kind, {columns}, {number} AS number, {minutes} AS minutes"


LISTINGS: Final[Mapping[str, Listing]] = MappingProxyType(
    {
        listing.name: listing
        for listing in (
            Listing(
                name="tickets",
                source="tickets",
                chosen={"tickets": _chosen("tickets")},
                every={"tickets": _every("tickets")},
                day="t.opened_on",
                sorts={
                    **_plain("opened_on", "closed_on", "category", "reopened", "minutes", "escalated"),
                    **_no_case("number", "title"),
                    **_generic("opened_on", "title"),
                },
                texts=("t.title", "t.number"),
            ),
            Listing(
                name="work",
                source="work",
                chosen={"work": _chosen("work")},
                every={"work": _every("work")},
                day="t.day",
                sorts={**_plain("day", "minutes"), **_no_case("note"), **_generic("day", "note")},
                texts=("t.note",),
            ),
            Listing(
                name="incidents",
                source="incidents",
                chosen={"incidents": _chosen("incidents")},
                every={"incidents": _every("incidents")},
                day="t.day",
                sorts={**_plain("family", "severity", "minutes"), **_no_case("note"), **_generic("day", "note")},
                texts=("t.note",),
            ),
            Listing(
                name="recommendations",
                source="recommendations",
                chosen={"recommendations": _chosen("recommendations")},
                every={"recommendations": _every("recommendations")},
                day="t.proposed_on",
                sorts={
                    **_plain("proposed_on", "due_on", "outcome", "decided_on"),
                    **_no_case("title"),
                    **_generic("proposed_on", "title"),
                },
                texts=("t.title",),
            ),
            Listing(
                name="notes",
                source="notes",
                chosen={"notes": _chosen("notes")},
                every={"notes": _every("notes")},
                day="t.day",
                sorts={**_no_case("note"), **_generic("day", "note")},
                texts=("t.note",),
            ),
            Listing(
                name="invoices",
                source="invoices",
                chosen={"invoices": _chosen("invoices")},
                every={"invoices": _every("invoices")},
                day="t.issued_on",
                sorts={
                    **_plain("issued_on", "due_on", "kind"),
                    **_no_case("number"),
                    **_generic("issued_on", "number"),
                    "net": f"t.net * {_SIGN}",
                    "gross": f"t.gross * {_SIGN}",
                    "open": OPEN_OF_INVOICE,
                    "late": DAYS_LATE,
                },
                texts=("t.number",),
            ),
            Listing(
                name="payments",
                source="payments",
                chosen={"payments": _chosen("payments")},
                every={"payments": _every("payments")},
                day="t.day",
                sorts={
                    **_plain("amount"),
                    **_no_case("reference"),
                    **_generic("day", "reference"),
                    "on_account": ON_ACCOUNT,
                },
                texts=("t.reference",),
            ),
            Listing(
                name="log",
                source=f"({' UNION ALL '.join(_every(family, _columns_of_log(family)) for family in LOG_FAMILIES)})",
                chosen={family: _chosen(family, _columns_of_log(family)) for family in LOG_FAMILIES},
                every={family: _every(family, _columns_of_log(family)) for family in LOG_FAMILIES},
                day="t.day",
                number="t.key",
                ties=("t.kind", "t.id"),
                is_number=f"t.id = :number / {len(LOG_FAMILIES)} AND t.kind = :number % {len(LOG_FAMILIES)}",
                where="t.kind >= 0",
                sorts={"day": "t.day", "kind": "t.kind", "what": "t.what COLLATE NOCASE", "minutes": "t.minutes"},
                texts=("t.what", "t.number"),
            ),
        )
    }
)
"""Every list, by its name: a family's, or ``log``."""
