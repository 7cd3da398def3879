"""The columns of the lists that the database serves, for each kind and for the log of all kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from msp_desk.core.exporting.table_file import Cell
from msp_desk.core.formatting import format_minutes, format_money, format_number
from msp_desk.core.records.money import Money
from msp_desk.core.storage.list_families import LOG_FAMILIES
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.listed_words import (
    day_of,
    day_text,
    minutes_of,
    near_day,
    settled_text,
    signed,
    state_of,
    what_of,
)
from msp_desk.ui.widgets.table_column import Column

ALL = ""
"""The kind of the log of all kinds."""


def listed_columns(link: DeskLink, kind: str, *, client: bool = True) -> list[Column[Any]]:
    """The columns that fit a kind.

    Args:
        link: The desk.
        kind: A family, or :data:`ALL` for the log.
        client: Whether the rows belong to several clients.
    """
    make = {
        "tickets": _tickets,
        "work": _work,
        "incidents": _incidents,
        "recommendations": _recommendations,
        "notes": _notes,
        "invoices": _invoices,
        "payments": _payments,
    }
    first, *rest = _log(link) if kind == ALL else make[kind](link)
    stretch = not any(column.stretch for column in rest)  # where no text is long, the name takes the room
    return [first, *([_client(stretch=stretch)] if client else []), *rest]


def time_line_columns(link: DeskLink) -> list[Column[Any]]:
    """The five columns of one client's time line, whatever its kind."""
    return _log(link)


def _log(link: DeskLink) -> list[Column[Any]]:
    return [
        Column(
            key="day", title=QCoreApplication.translate("LogColumns", "Day"),
            text=lambda row: near_day(day_of(row), link), sort=lambda row: day_of(row).toordinal(), value=day_of,
            width=96,
        ),
        Column(
            key="kind", title=QCoreApplication.translate("LogColumns", "Kind"),
            text=lambda row: link.wording.say(f"words.family.{row.family}"),
            sort=lambda row: LOG_FAMILIES.index(row.family), tone=lambda _row: Tone.MUTED, width=104,
        ),
        Column(
            key="what", title=QCoreApplication.translate("LogColumns", "What"), text=what_of, sort=what_of,
            stretch=True, width=104,
        ),
        _state(link),
        _minutes(link),
    ]  # fmt: skip


def _tickets(link: DeskLink) -> list[Column[Any]]:
    return [
        _day(link, "tickets", "opened_on"),
        _text(link, "tickets", "title", stretch=True, width=160),
        _text(link, "tickets", "number", muted=True, width=104),
        _choice(link, "tickets", "category", width=112),
        _count(link, "tickets", "reopened"),
        _flag(link, "escalated"),
        _day(link, "tickets", "closed_on", shown=False),
        _minutes(link),
    ]


def _work(link: DeskLink) -> list[Column[Any]]:
    return [_day(link, "work", "day"), _text(link, "work", "note", stretch=True, width=200), _minutes(link)]


def _incidents(link: DeskLink) -> list[Column[Any]]:
    return [
        _day(link, "incidents", "day"),
        _choice(link, "incidents", "family", width=104),
        _choice(link, "incidents", "severity", width=96, tone=lambda row: state_of(row, link)[1]),
        _text(link, "incidents", "note", stretch=True, width=200),
        _minutes(link),
    ]


def _recommendations(link: DeskLink) -> list[Column[Any]]:
    family = "recommendations"
    return [
        _day(link, family, "proposed_on"),
        _text(link, family, "title", stretch=True, width=200),
        _day(link, family, "due_on", tone=lambda row: state_of(row, link)[1]),
        _choice(link, family, "outcome", width=112),
        _day(link, family, "decided_on"),
    ]


def _notes(link: DeskLink) -> list[Column[Any]]:
    return [_day(link, "notes", "day"), _text(link, "notes", "note", stretch=True, width=240)]


def _invoices(link: DeskLink) -> list[Column[Any]]:
    late = QCoreApplication.translate("MoneyColumns", "Days late")
    return [
        _day(link, "invoices", "issued_on"),
        _text(link, "invoices", "number", width=104),
        _day(link, "invoices", "due_on"),
        _amount(link, "net", link.wording.field("invoices", "net"), lambda row: signed(row.record, row.record.net),
                tone=Tone.MUTED),
        _amount(link, "gross", link.wording.field("invoices", "gross"),
                lambda row: signed(row.record, row.record.gross)),
        _amount(link, "open", QCoreApplication.translate("MoneyColumns", "Open"), lambda row: row.open_amount),
        Column(
            key="late", title=late,
            text=lambda row: format_number(row.days_late, link.language) if row.days_late else "",
            sort=lambda row: row.days_late, value=lambda row: row.days_late or None, figures=True,
            tone=lambda _row: Tone.DANGER, width=72, searched=False,
        ),
        _state(link, width=128),
    ]  # fmt: skip


def _payments(link: DeskLink) -> list[Column[Any]]:
    return [
        _day(link, "payments", "day"),
        Column(
            key="settles", title=link.wording.field("payments", "allocations"),
            text=lambda row: settled_text(row, link), stretch=True, width=160,
        ),
        _text(link, "payments", "reference", muted=True, width=180),
        _amount(link, "amount", link.wording.field("payments", "amount"), lambda row: row.record.amount),
        _amount(link, "on_account", QCoreApplication.translate("MoneyColumns", "On account"),
                lambda row: row.record.on_account),
    ]  # fmt: skip


def _client(*, stretch: bool) -> Column[Any]:
    return Column(
        key="client",
        title=QCoreApplication.translate("LogColumns", "Client"),
        text=lambda row: row.client,
        sort=lambda row: row.client,
        bold=lambda _row: True,
        stretch=stretch,
        width=124 if stretch else 176,
    )


def _state(link: DeskLink, *, width: int = 168) -> Column[Any]:
    return Column(
        key="state",
        title=QCoreApplication.translate("LogColumns", "State"),
        text=lambda row: state_of(row, link)[0],
        tone=lambda row: state_of(row, link)[1],
        tooltip=lambda row: state_of(row, link)[0],
        width=width,
    )


def _minutes(link: DeskLink) -> Column[Any]:
    def said(row: Any) -> str:
        minutes = minutes_of(row)
        return "" if minutes is None else format_minutes(minutes, link.language)

    def total(rows: Sequence[Any]) -> str:
        known = [minutes for row in rows if (minutes := minutes_of(row)) is not None]
        return format_minutes(sum(known), link.language) if known else ""

    def number(row: Any) -> int:
        minutes = minutes_of(row)
        return -1 if minutes is None else minutes

    return Column(
        key="minutes", title=QCoreApplication.translate("LogColumns", "Time"), text=said, sort=number,
        value=minutes_of, summed=total, figures=True, searched=False, width=88,
    )  # fmt: skip


def _day(
    link: DeskLink, family: str, attribute: str, *, tone: Callable[[Any], Tone] | None = None, shown: bool = True
) -> Column[Any]:
    def value(row: Any) -> date | None:
        found: date | None = getattr(row.record, attribute)
        return found

    def number(row: Any) -> int:
        day = value(row)
        return 0 if day is None else day.toordinal()

    return Column(
        key=attribute, title=link.wording.field(family, attribute), text=lambda row: day_text(value(row), link),
        sort=number, value=value, tone=tone, shown=shown, width=102,
    )  # fmt: skip


def _text(
    link: DeskLink, family: str, attribute: str, *, width: int, stretch: bool = False, muted: bool = False
) -> Column[Any]:
    def said(row: Any) -> str:
        return str(getattr(row.record, attribute))

    return Column(
        key=attribute, title=link.wording.field(family, attribute), text=said, sort=said, stretch=stretch,
        tone=(lambda _row: Tone.MUTED) if muted else None, width=width,
    )  # fmt: skip


def _choice(
    link: DeskLink, family: str, attribute: str, *, width: int, tone: Callable[[Any], Tone] | None = None
) -> Column[Any]:
    def said(row: Any) -> str:
        return link.wording.word(getattr(row.record, attribute))

    return Column(
        key=attribute, title=link.wording.field(family, attribute), text=said, sort=said, tone=tone, width=width
    )


def _count(link: DeskLink, family: str, attribute: str) -> Column[Any]:
    def value(row: Any) -> int:
        return int(getattr(row.record, attribute))

    return Column(
        key=attribute, title=link.wording.field(family, attribute),
        text=lambda row: format_number(value(row), link.language) if value(row) else "",
        sort=value, value=value, figures=True, searched=False, shown=False, width=88,
    )  # fmt: skip


def _flag(link: DeskLink, attribute: str) -> Column[Any]:
    def said(row: Any) -> str:
        return link.wording.say("words.yes") if getattr(row.record, attribute) else ""

    return Column(
        key=attribute, title=QCoreApplication.translate("LogColumns", "Escalated"), text=said, sort=said,
        tone=lambda _row: Tone.WARN, searched=False, width=96,
    )  # fmt: skip


def _amount(
    link: DeskLink, key: str, title: str, amount: Callable[[Any], int], *, tone: Tone = Tone.TEXT
) -> Column[Any]:
    def written(number: int) -> str:
        return format_money(number, link.currency, link.language, symbol=False)

    def said(row: Any) -> str:
        return written(amount(row)) if amount(row) else ""

    def total(rows: Sequence[Any]) -> str:
        return written(sum(amount(row) for row in rows))

    def value(row: Any) -> Cell:
        return Money(amount(row), link.currency)

    return Column(
        key=key, title=title, text=said, sort=amount, value=value, summed=total, figures=True,
        tone=lambda _row: tone, searched=False, width=88,
    )  # fmt: skip
