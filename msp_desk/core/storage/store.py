"""Records in and out of the tables: one way for every family, read from its declaration."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Select, func, select

from msp_desk.core.errors import ChangedMeanwhile, DamagedDesk, NotFound
from msp_desk.core.records.family import Family, Field, FieldKind, ImportId, Record
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.storage import chain
from msp_desk.core.storage.decoding import decoder
from msp_desk.core.storage.tables import ALLOCATIONS, TABLES

R = TypeVar("R", bound=Record)


def insert(
    connection: Connection, family: Family[R], records: Sequence[R], *, import_id: ImportId | None = None
) -> list[R]:
    """Store new records.

    Args:
        connection: A writing transaction.
        family: Their family.
        records: With id 0, or with the number they must get.
        import_id: The import that brings them.

    Returns:
        The stored records, in the same order, with their numbers and revision 1.
    """
    if not records:
        return []
    following = following_number(connection, family)
    stored = []
    for record in records:
        number = record.id or following
        following = max(following, number + 1)
        stored.append(replace(record, id=number, revision=1))
    rows = [(*row, record.id, 1, import_id) for row, record in zip(contents(family, stored), stored, strict=True)]
    insert_rows(connection, family, rows, [settles_of(record) for record in stored])
    return stored


def following_number(connection: Connection, family: Family[Any]) -> int:
    """The number that the next new record of a family gets."""
    table = TABLES[family.name]
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def insert_rows(
    connection: Connection,
    family: Family[Any],
    rows: Sequence[tuple[object, ...]],
    settles: Sequence[chain.Settles | None],
) -> None:
    """Store new rows as the table keeps them, with what payments settle, and enter them in the journal of hashes.

    Args:
        connection: A writing transaction.
        family: Of the rows.
        rows: The content in the order of the family's fields, then number, revision and import.
        settles: Invoice and amount of each part that a row's payment settles; None for anything else.
    """
    if not rows:
        return
    names = [*(described.attribute for described in family.fields), "id", "revision", "import_id"]
    marks = ", ".join("?" * len(names))
    columns = ", ".join(f'"{name}"' for name in names)  # a field may be called as a word of SQL is
    statement = f"INSERT INTO {TABLES[family.name].name} ({columns}) VALUES ({marks})"  # noqa: S608 - declared
    # The driver's own executemany inside SQLAlchemy's transaction: binding by name costs four times as much.
    connection.exec_driver_sql(statement, list(rows))
    place = len(family.fields)
    parts = [
        (row[place], invoice, amount) for row, part in zip(rows, settles, strict=True) for invoice, amount in part or ()
    ]
    _insert_allocations(connection, parts)
    chain.append_rows(connection, family, rows, settles)


def settles_of(record: Record) -> list[tuple[int, int]] | None:
    """What a payment settles, invoice and amount of each part; None for anything else."""
    if not isinstance(record, Payment):
        return None
    return [(int(part.invoice_id), part.amount) for part in record.allocations]


def _insert_allocations(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        statement = "INSERT INTO allocations (payment_id, invoice_id, amount) VALUES (?, ?, ?)"
        connection.exec_driver_sql(statement, list(rows))


def contents(family: Family[R], records: Sequence[R]) -> list[tuple[object, ...]]:
    """The content of records as the table keeps it, in the order of the family's fields."""
    columns = (kept(described, list(map(attrgetter(described.attribute), records))) for described in family.fields)
    return list(zip(*columns, strict=True))


def kept(described: Field, values: list[object]) -> list[object]:
    """Values of one field as the table keeps them; a day or choice that occurs often is written once."""
    if described.kind not in _ENCODED:
        return values
    written = {value: _encode(value) for value in set(values)}
    return [written[value] for value in values]


def restored(family: Family[R], record: R, attributes: Mapping[str, object]) -> R:
    """A record with some attributes as the table kept them."""
    decoders = {described.attribute: decoder(described) for described in family.fields}
    content: dict[str, Any] = {name: decoders[name](value) for name, value in attributes.items()}
    return replace(record, **content)


def update(connection: Connection, family: Family[R], record: R) -> R:
    """Store a changed record.

    Returns:
        The stored record with its new revision.

    Raises:
        ChangedMeanwhile: If the desk holds another revision than the one the change was made from.
    """
    table = TABLES[family.name]
    done = connection.execute(
        table.update()
        .where(table.c.id == record.id, table.c.revision == record.revision, table.c.withdrawn == 0)
        .values({**_to_row(family, record), "revision": record.revision + 1})
    )
    if done.rowcount != 1:
        raise ChangedMeanwhile("desk.changed_meanwhile")
    if isinstance(record, Payment):
        connection.execute(ALLOCATIONS.delete().where(ALLOCATIONS.c.payment_id == record.id))
        _insert_allocations(connection, [(record.id, *part) for part in settles_of(record) or ()])
    chain.append_stored(connection, family, [record.id])
    return replace(record, revision=record.revision + 1)


def update_all(connection: Connection, family: Family[R], records: Sequence[R]) -> list[R]:
    """Store many changed records of a family, each of them once; see :func:`update`.

    Raises:
        ChangedMeanwhile: If the desk holds another revision of one of them; the transaction must not be kept.
    """
    if family.record is Payment or len(records) == 1:  # what a payment settles lies in a table of its own
        return [update(connection, family, record) for record in records]
    names = [described.attribute for described in family.fields]
    rows = [
        (*row, record.revision + 1, record.id, record.revision)
        for row, record in zip(contents(family, records), records, strict=True)
    ]
    content = ", ".join(f'"{name}" = ?' for name in (*names, "revision"))
    _carry_out_all(connection, f"UPDATE {TABLES[family.name].name} SET {content} {_AS_READ} AND withdrawn = 0", rows)  # noqa: S608 - declared
    chain.append_stored(connection, family, [record.id for record in records])
    return [replace(record, revision=record.revision + 1) for record in records]


def set_all_withdrawn(connection: Connection, family: Family[R], records: Sequence[R], *, withdrawn: bool) -> list[R]:
    """Withdraw many records of a family, or bring withdrawn ones back, each of them once; see :func:`set_withdrawn`.

    Raises:
        ChangedMeanwhile: If the desk holds another revision of one of them; the transaction must not be kept.
    """
    new, old = (1, 0) if withdrawn else (0, 1)
    rows = [(new, record.revision + 1, record.id, record.revision, old) for record in records]
    table = TABLES[family.name].name
    _carry_out_all(
        connection,
        f"UPDATE {table} SET withdrawn = ?, revision = ? {_AS_READ} AND withdrawn = ?",  # noqa: S608 - declared
        rows,
    )
    chain.append_stored(connection, family, [record.id for record in records])
    return [replace(record, revision=record.revision + 1) for record in records]


def fetch_numbered(
    connection: Connection, family: Family[R], numbers: Sequence[int], *, withdrawn: bool = False
) -> dict[int, R]:
    """Many records by their numbers; those that are not there are left out.

    Args:
        connection: A transaction.
        family: Which family.
        numbers: As many as there are.
        withdrawn: Whether the withdrawn ones are wanted instead of the others.
    """
    table = TABLES[family.name]
    query = _columns(family).where(table.c.withdrawn == (1 if withdrawn else 0))
    found: dict[int, R] = {}
    for start in range(0, len(numbers), _MOST_NAMED):
        wanted = numbers[start : start + _MOST_NAMED]
        found.update((one.id, one) for one in _read(connection, family, query.where(table.c.id.in_(wanted))))
    return found


def set_withdrawn(connection: Connection, family: Family[R], record: R, *, withdrawn: bool) -> R:
    """Withdraw a record, or bring a withdrawn one back.

    Returns:
        The record with its new revision.

    Raises:
        ChangedMeanwhile: If the desk holds another revision, or it is so already.
    """
    table = TABLES[family.name]
    done = connection.execute(
        table.update()
        .where(
            table.c.id == record.id,
            table.c.revision == record.revision,
            table.c.withdrawn == (0 if withdrawn else 1),
        )
        .values(withdrawn=1 if withdrawn else 0, revision=record.revision + 1)
    )
    if done.rowcount != 1:
        raise ChangedMeanwhile("desk.changed_meanwhile")
    chain.append_stored(connection, family, [record.id])
    return replace(record, revision=record.revision + 1)


def fetch(connection: Connection, family: Family[R], number: int, *, withdrawn: bool = False) -> R:
    """One record by its number.

    Raises:
        NotFound: If there is none, or it is withdrawn and that was not asked for.
    """
    table = TABLES[family.name]
    query = _columns(family).where(table.c.id == number, table.c.withdrawn == (1 if withdrawn else 0))
    found = _read(connection, family, query)
    if not found:
        raise NotFound("desk.no_such_record", family=family.name, number=str(number))
    return found[0]


def fetch_all(
    connection: Connection,
    family: Family[R],
    *,
    where: Mapping[str, object] | None = None,
    order_by: Sequence[str] = ("id",),
    descending: bool = False,
    without: Collection[str] = (),
) -> list[R]:
    """The records of a family that are not withdrawn.

    Args:
        connection: A transaction.
        family: Which family.
        where: Attributes that must equal a value.
        order_by: Attributes to order by; the number comes last, so that the order is always the same.
        descending: Newest or largest first.
        without: Attributes that are not read and keep their default, such as long texts that nobody will look at.

    Returns:
        The records.
    """
    table = TABLES[family.name]
    query = _columns(family, without).where(table.c.withdrawn == 0)
    for attribute, value in (where or {}).items():
        query = query.where(table.c[attribute] == _encode(value))
    columns = [table.c[attribute] for attribute in order_by if attribute != "id"] + [table.c.id]
    query = query.order_by(*(column.desc() if descending else column for column in columns))
    return _read(connection, family, query, without)


def fetch_withdrawn(connection: Connection, family: Family[R]) -> list[R]:
    """The records of a family that were archived, by number."""
    table = TABLES[family.name]
    return _read(connection, family, _columns(family).where(table.c.withdrawn == 1).order_by(table.c.id))


def fetch_many(connection: Connection, family: Family[R], numbers: Sequence[int]) -> list[R]:
    """The records with these numbers that are not withdrawn, in no particular order; a page of a list, say."""
    table = TABLES[family.name]
    return _read(connection, family, _columns(family).where(table.c.id.in_(numbers), table.c.withdrawn == 0))


def fetch_of(
    connection: Connection,
    family: Family[R],
    attribute: str,
    values: Collection[int],
    *,
    order_by: Sequence[str] = ("id",),
) -> dict[int, list[R]]:
    """The records of many owners in one query, such as the invoices of some clients.

    Args:
        connection: A transaction.
        family: Which family.
        attribute: What names the owner.
        values: The owners.
        order_by: Attributes to order by; the number comes last.

    Returns:
        The records by owner; an owner without any has an empty list.
    """
    table = TABLES[family.name]
    columns = [table.c[name] for name in order_by if name != "id"] + [table.c.id]
    query = _columns(family).where(table.c.withdrawn == 0, table.c[attribute].in_(sorted(values))).order_by(*columns)
    found: dict[int, list[R]] = {value: [] for value in values}
    for record in _read(connection, family, query):
        found[getattr(record, attribute)].append(record)
    return found


def count(connection: Connection, family: Family[Any]) -> int:
    """How many records of a family are not withdrawn."""
    table = TABLES[family.name]
    return int(connection.execute(select(func.count()).select_from(table).where(table.c.withdrawn == 0)).scalar_one())


def _columns(family: Family[Any], without: Collection[str] = ()) -> Select[Any]:
    table = TABLES[family.name]
    names = [described.attribute for described in family.fields if described.attribute not in without]
    return select(table.c.id, table.c.revision, *(table.c[name] for name in names))


def _read(connection: Connection, family: Family[R], query: Select[Any], without: Collection[str] = ()) -> list[R]:
    fields = [described for described in family.fields if described.attribute not in without]
    decoders = [decoder(described) for described in fields]
    names = [described.attribute for described in fields]
    make = cast(Callable[..., R], family.record)
    rows: list[tuple[Any, ...]] = [tuple(row) for row in connection.execute(query)]
    try:
        records = [
            make(
                id=values[0],
                revision=values[1],
                **{name: decode(value) for name, decode, value in zip(names, decoders, values[2:], strict=True)},
            )
            for values in rows
        ]
    except ValueError as error:  # a day that no calendar has; the table's CHECK knows its form only
        raise DamagedDesk("desk.unreadable_value", table=family.name, value=str(error)) from error
    if family.record is Payment and records:
        return cast(list[R], _with_allocations(connection, cast(list[Payment], records)))
    return records


def _with_allocations(connection: Connection, payments: list[Payment]) -> list[Payment]:
    query = select(ALLOCATIONS.c.payment_id, ALLOCATIONS.c.invoice_id, ALLOCATIONS.c.amount).order_by(ALLOCATIONS.c.id)
    if len(payments) <= _MOST_NAMED:
        query = query.where(ALLOCATIONS.c.payment_id.in_([payment.id for payment in payments]))
    found: dict[int, list[Allocation]] = {}
    for payment_id, invoice_id, amount in connection.execute(query):
        found.setdefault(payment_id, []).append(Allocation(invoice_id=invoice_id, amount=amount))
    return [replace(payment, allocations=tuple(found.get(payment.id, ()))) for payment in payments]


def _carry_out_all(connection: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """One statement for each row, by the driver's own executemany; each must change exactly one record."""
    if rows and connection.exec_driver_sql(statement, list(rows)).rowcount != len(rows):
        raise ChangedMeanwhile("desk.changed_meanwhile")


_AS_READ = "WHERE id = ? AND revision = ?"
_ENCODED = frozenset({FieldKind.DAY, FieldKind.CHOICE, FieldKind.FLAG})
_MOST_NAMED = 500
"""Above so many, all rows are read rather than named one by one."""


def _to_row(family: Family[Any], record: Record) -> dict[str, object]:
    return {described.attribute: _encode(getattr(record, described.attribute)) for described in family.fields}


def _encode(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value
