"""Erasing a client for privacy, as it was planned; see :mod:`msp_desk.core.storage.erasure_plan`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.storage import chain
from msp_desk.core.storage.erasure_plan import EMPTIED, TEXTS, ErasurePlan, naming, of_family
from msp_desk.core.storage.search_index import INDEX, MARKS

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STAYS_OF_CLIENT: Final = frozenset({
    "name", "language", "seats", "client_since", "ended_on", "monthly_direct_cost", "currency", "country",
})  # fmt: skip


def erase(connection: Connection, plan: ErasurePlan, *, name: str, ended_on: str) -> None:
    """Carry a plan out.

    Args:
        connection: A writing transaction, the one that the plan was made in.
        plan: What to do.
        name: What the client is called from now on.
        ended_on: ISO day that is its last day, where it has none.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    # All trigrams go and are entered anew later: those of the client would otherwise stay in between.
    connection.exec_driver_sql(f"DELETE FROM {MARKS}")  # noqa: S608 - a name of our own schema
    connection.exec_driver_sql(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('delete-all')")  # noqa: S608
    for family in chain.CHAINED:
        chain.drop_salts(connection, family, [*of_family(plan.removed, family), *of_family(plan.emptied, family),
                                              *of_family(plan.kept, family)])  # fmt: skip
    for family, words in EMPTIED.items():
        content = ", ".join(f'"{attribute}" = ?' for attribute in words)
        _each(connection, f'UPDATE "{family}" SET {content}, revision = revision + 1 WHERE id = ?',  # noqa: S608
              [(*words.values(), number) for number in of_family(plan.emptied, family)])  # fmt: skip
    for family, numbers in plan.removed.items():
        _each(connection, f'DELETE FROM "{family}" WHERE id = ?', [(number,) for number in numbers])  # noqa: S608
    _close_up_answers(connection, plan)
    _rename(connection, plan.client_id, name, ended_on)
    for family in chain.CHAINED:
        chain.append_gone(connection, family, of_family(plan.removed, family))
        stays = sorted({*of_family(plan.kept, family), *of_family(plan.emptied, family)})
        chain.append_stored(connection, FAMILY_BY_NAME[family], stays)


def scrub_imports(
    connection: Connection, plan: ErasurePlan, without: Callable[[str, Mapping[str, set[int]]], str]
) -> int:
    """Take the client out of what past imports keep: file names, chosen client, and contents before a change.

    Args:
        connection: The same transaction.
        plan: What was erased.
        without: Takes records out of what an import keeps for its undo, see
            :func:`msp_desk.core.actions.import_undo.without`.

    Returns:
        How many imports were changed.
    """
    touched: dict[str, set[int]] = {"clients": {plan.client_id}}
    for part in (plan.removed, plan.emptied, plan.kept):
        for family, numbers in part.items():
            touched.setdefault(family, set()).update(numbers)
    named, changed = naming(plan.names), []
    for number, file, options, kept in connection.exec_driver_sql("SELECT id, file, options, kept FROM imports"):
        chosen = json.loads(options)
        after = ("–" if named(file) else file, options, without(kept, touched))
        if any(named(value) for value in chosen.values()):
            scrubbed = {key: "" if named(value) else value for key, value in chosen.items()}
            after = (after[0], json.dumps(scrubbed, ensure_ascii=False), after[2])
        if after != (file, options, kept):
            changed.append((*after, number))
    _each(connection, "UPDATE imports SET file = ?, options = ?, kept = ?, revision = revision + 1 WHERE id = ?",
          changed)  # fmt: skip
    return len(changed)


def _close_up_answers(connection: Connection, plan: ErasurePlan) -> None:
    """Take the client out of the answers that name it; the others move up, and words that name it go."""
    named = naming(plan.names)
    places = [f"hardest_{place}_id" for place in range(1, 6)]
    query = f"SELECT {', '.join(places)}, note FROM opinions WHERE id = ?"  # noqa: S608 - declared
    for number in plan.answers:
        *hardest, note = connection.exec_driver_sql(query, (number,)).one()
        left = [one for one in hardest if one is not None and one != plan.client_id]
        left += [None] * (len(places) - len(left))
        written = ", ".join(f"{place} = ?" for place in places)
        connection.exec_driver_sql(
            f"UPDATE opinions SET {written}, note = ?, revision = revision + 1 WHERE id = ?",  # noqa: S608
            (*left, "" if named(note) else note, number),
        )


def _rename(connection: Connection, client_id: int, name: str, ended_on: str) -> None:
    """Leave of the client a name without a person, and the figures by which the past adds up."""
    family = FAMILY_BY_NAME["clients"]
    emptied = [
        f'"{described.attribute}" = ' + ("''" if described.kind in TEXTS else "NULL")
        for described in family.fields
        if described.attribute not in _STAYS_OF_CLIENT
    ]
    connection.exec_driver_sql(
        f"UPDATE clients SET name = ?, ended_on = coalesce(ended_on, max(coalesce(client_since, ?), ?)), "  # noqa: S608
        f"{', '.join(emptied)}, revision = revision + 1 WHERE id = ?",
        (name, ended_on, ended_on, client_id),
    )


def _each(connection: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, list(rows))
