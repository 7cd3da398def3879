"""Looking a desk over: is the file whole, do its references hold, do its sums agree?"""

from __future__ import annotations

from sqlalchemy import Connection

from msp_desk.core.records.problem import Problem

_OVER_ALLOCATED = """
    SELECT p.id, c.name FROM payments AS p JOIN clients AS c ON c.id = p.client_id
    JOIN allocations AS a ON a.payment_id = p.id
    GROUP BY p.id HAVING abs(sum(a.amount)) > abs(p.amount) ORDER BY p.id
"""


def problems_of(connection: Connection, file: str) -> list[Problem]:
    """Everything that is wrong with a desk, in the words of :mod:`msp_desk.core.wording`.

    Args:
        connection: A reading transaction.
        file: The file as a sentence names it.
    """
    found = [
        Problem(field="", code="desk.damaged", params={"file": file, "found": str(row[0])})
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    broken: dict[str, int] = {}
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        broken[str(row[0])] = broken.get(str(row[0]), 0) + 1
    found.extend(
        Problem(field="", code="desk.broken_reference", params={"file": file, "count": count, "table": table})
        for table, count in sorted(broken.items())
    )
    found.extend(
        Problem(field="", code="desk.over_allocated", params={"number": str(number), "client": client})
        for number, client in connection.exec_driver_sql(_OVER_ALLOCATED)
    )
    return found
