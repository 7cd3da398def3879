"""Tickets and work of every client in a window, summed by the database from covering indexes.

One window is one query for each table. Many windows are cheaper together: :meth:`Efforts.keep` sums every whole month
of a span once, and a window then costs the difference of two running sums for each client; what is no whole month at
either end of it is still asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from operator import add, sub
from typing import Any

from sqlalchemy import Connection, TextClause, text

from msp_desk.core.records.period import Period, add_months, month_end

Sums = tuple[int, ...]
"""Tickets, support, admin requests, escalated, times reopened, known tickets, known minutes, minutes of work."""
NO_EFFORT: Sums = (0,) * 8

_PORTION = 1000
# CROSS JOIN only tells SQLite the order: the clients, and of each its rows in the covering index.
_TICKET_SUMS = """count(*), total(t.category = 'support'), total(t.category = 'admin request'),
           total(t.escalated), total(t.reopened), count(t.minutes), total(t.minutes)
    FROM clients AS c CROSS JOIN tickets AS t ON t.client_id = c.id
    WHERE c.withdrawn = 0 AND t.withdrawn = 0
      AND t.opened_on BETWEEN max(:first, coalesce(c.client_since, :first)) AND :last"""
_WORK_SUMS = """total(w.minutes)
    FROM clients AS c CROSS JOIN work AS w ON w.client_id = c.id
    WHERE c.withdrawn = 0 AND w.withdrawn = 0
      AND w.day BETWEEN max(:first, coalesce(c.client_since, :first)) AND :last"""
_TICKETS = text(f"SELECT t.client_id, {_TICKET_SUMS} GROUP BY t.client_id")
_WORK = text(f"SELECT w.client_id, {_WORK_SUMS} GROUP BY w.client_id")
_TICKETS_BY_MONTH = text(
    f"SELECT t.client_id, substr(t.opened_on, 1, 7) AS month, {_TICKET_SUMS} GROUP BY t.client_id, month"
)
_WORK_BY_MONTH = text(f"SELECT w.client_id, substr(w.day, 1, 7) AS month, {_WORK_SUMS} GROUP BY w.client_id, month")


class Efforts:
    """The sums of every client inside any window, as long as a transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        """Read nothing yet.

        Args:
            connection: A transaction.
        """
        self._connection = connection
        self._kept: Period | None = None
        self._running: Mapping[int, list[Sums]] = {}

    def keep(self, span: Period, between: Callable[[], object] | None = None) -> None:
        """Sum every whole month of a span once, for windows to come.

        Args:
            span: Its first and last month are taken whole if they are whole in it, and else left out.
            between: Called now and then meanwhile; what it raises ends the work.
        """
        whole = _whole_months(span)
        if whole is None:
            return
        months = _month_number(whole.last) - _month_number(whole.first) + 1
        parameters, first = _parameters(whole), _month_number(whole.first)
        by_client: dict[int, list[Sums]] = {}
        for client_id, month, *counts in rows_of(self._connection, _TICKETS_BY_MONTH, parameters, between):
            own = by_client.setdefault(client_id, [NO_EFFORT] * (months + 1))
            own[_number_of(month) - first + 1] = (*map(int, counts), 0)
        for client_id, month, minutes in rows_of(self._connection, _WORK_BY_MONTH, parameters, between):
            own = by_client.setdefault(client_id, [NO_EFFORT] * (months + 1))
            place = _number_of(month) - first + 1
            own[place] = (*own[place][:-1], int(minutes))
        for own in by_client.values():
            for place in range(1, months + 1):
                own[place] = _added(own[place - 1], own[place]) if own[place] is not NO_EFFORT else own[place - 1]
        self._kept, self._running = whole, by_client

    def of(self, window: Period) -> Mapping[int, Sums]:
        """The sums of every client that has any, inside a window and never before its "client since"."""
        whole = _whole_months(window)
        if whole is None or self._kept is None or whole.first < self._kept.first or whole.last > self._kept.last:
            return self._asked(window)
        before = _month_number(whole.first) - _month_number(self._kept.first)
        last = before + _month_number(whole.last) - _month_number(whole.first) + 1
        found: dict[int, Sums] = {
            client_id: tuple(map(sub, own[last], own[before]))
            for client_id, own in self._running.items()
            if own[last] is not own[before]
        }
        for rest in _around(whole, window):
            for client_id, sums in self._asked(rest).items():
                found[client_id] = _added(found.get(client_id, NO_EFFORT), sums)
        return found

    def _asked(self, window: Period) -> Mapping[int, Sums]:
        parameters = _parameters(window)
        found: dict[int, Sums] = {}
        for client_id, *counts in self._connection.execute(_TICKETS, parameters).all():
            found[client_id] = (*map(int, counts), 0)
        for client_id, minutes in self._connection.execute(_WORK, parameters).all():
            found[client_id] = (*found.get(client_id, NO_EFFORT)[:-1], int(minutes))
        return found


def rows_of(
    connection: Connection, query: TextClause, parameters: Mapping[str, str], between: Callable[[], object] | None
) -> Iterable[Sequence[Any]]:
    """The rows of a query, fetched in portions.

    Args:
        connection: A transaction.
        query: What is asked.
        parameters: Of the query.
        between: Called after each portion has been worked through; what it raises ends the work.
    """
    for rows in connection.execute(query, parameters).partitions(_PORTION):
        yield from rows
        if between is not None:
            between()


def _parameters(window: Period) -> dict[str, str]:
    return {"first": window.first.isoformat(), "last": window.last.isoformat()}


def _added(one: Sums, other: Sums) -> Sums:
    return tuple(map(add, one, other))


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _number_of(month: str) -> int:
    """The number of a month that is written as the desk file writes the beginning of a day: ``2026-11``."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _whole_months(window: Period) -> Period | None:
    """The part of a window that is whole months; None when it holds none."""
    first = window.first if window.first.day == 1 else add_months(window.first.replace(day=1), 1)
    last = window.last if window.last == month_end(window.last) else window.last.replace(day=1) - timedelta(days=1)
    return Period(first, last) if first <= last else None


def _around(whole: Period, window: Period) -> Iterable[Period]:
    """What a window holds before and after its whole months."""
    if window.first < whole.first:
        yield Period(window.first, whole.first - timedelta(days=1))
    if window.last > whole.last:
        yield Period(whole.last + timedelta(days=1), window.last)
