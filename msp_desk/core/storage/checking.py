"""Looking a desk over: is the file whole, do references hold, is everything as it was entered, do the sums agree?"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.chain_check import verify
from msp_desk.core.storage.chain_findings import said
from msp_desk.core.storage.money_check import money_problems


def problems_of(connection: Connection, file: str) -> list[Problem]:
    """Everything that is wrong with a desk, in the words of :mod:`msp_desk.core.wording`.

    Args:
        connection: A reading transaction.
        file: The file as a sentence names it.
    """
    return [
        *file_problems(connection, file),
        *unreadable_values(connection, file),
        *map(said, verify(connection).findings),
        *money_problems(connection),
    ]


def file_problems(connection: Connection, file: str) -> Iterator[Problem]:
    """What is wrong with the file itself: its pages, and references to records that are not there."""
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem(field="", code="desk.damaged", params={"file": file, "found": str(row[0])})
    broken: dict[str, int] = {}
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        broken[str(row[0])] = broken.get(str(row[0]), 0) + 1
    for table, count in sorted(broken.items()):
        params = {"file": file, "count": count, "table": table}
        yield Problem(field="", code="desk.broken_reference", params=params)


def unreadable_values(connection: Connection, file: str) -> Iterator[Problem]:
    """Values that no record can hold, such as the 31st of a month of 30 days."""
    for family in FAMILIES:
        try:
            store.fetch_all(connection, family)
        except DamagedDesk as error:
            found = f"{family.name}: {error.params['value']}"
            yield Problem(field="", code="desk.damaged", params={"file": file, "found": found})
