"""Event logs of a help desk: several rows per ticket number become one ticket.

The last row that says something wins, the number of times reopened is the highest, the day of opening the earliest, the
day of closing the last one named. A ticket that moved from one client to another stays one ticket.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from msp_desk.core.importing.clients import ClientReference
from msp_desk.core.importing.drafts import Draft


def merge_events(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the rows of each ticket.

    Args:
        drafts: rows of a ticket file in its order.

    Returns:
        One draft per ticket at the place of its last row; rows with problems and rows without a number as they are.
    """
    by_number: dict[str, list[Draft]] = {}
    for draft in drafts:
        number = draft.values.get("number")
        if number and not draft.problems:
            by_number.setdefault(cast(str, number), []).append(draft)
    repeated = [rows for rows in by_number.values() if len(rows) > 1]
    if not repeated:
        return list(drafts)
    is_log = any(_repeats(rows) for rows in repeated)
    merged = {id(draft): draft for draft in drafts}
    for rows in repeated:
        for group in _tickets(rows, is_log=is_log):
            for draft in group[:-1]:
                del merged[id(draft)]
            if len(group) > 1:
                merged[id(group[-1])] = _joined(group)
    return list(merged.values())


def _repeats(rows: Sequence[Draft]) -> bool:
    """Whether one client's number stands in several rows."""
    clients = [row.client.key for row in rows if row.client is not None]
    return len(set(clients)) < len(clients)


def _tickets(rows: Sequence[Draft], *, is_log: bool) -> list[list[Draft]]:
    """Part the rows of one number into tickets.

    Two clients may use the same number for different tickets. In a log, rows that were opened on the same day are one
    ticket that moved.
    """
    by_client: dict[str, list[Draft]] = {}
    for row in rows:
        by_client.setdefault(row.client.key if row.client else "", []).append(row)
    named = [key for key in by_client if key]
    same_day = len({row.values.get("opened_on") for row in rows}) == 1
    if len(named) <= 1 or (is_log and same_day):
        return [list(rows)]
    return list(by_client.values())


def _joined(rows: Sequence[Draft]) -> Draft:
    values: dict[str, object] = {}
    client: ClientReference | None = None
    for row in rows:
        values.update(row.values)
        client = row.client or client
    for key, choose in (("reopened", max), ("opened_on", min)):
        found = [cast("int | date", row.values[key]) for row in rows if key in row.values]
        if found:
            values[key] = choose(found)
    lines = tuple(line for row in rows for line in row.lines)
    return Draft(line=rows[-1].line, lines=lines, client=client, values=values)
