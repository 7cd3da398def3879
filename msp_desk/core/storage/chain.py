"""The journal of salted hashes: every state of an invoice, payment or incident is one entry that covers the one before.

An entry holds a hash of the record's row under a salt of its own, and a hash over the entry before it and itself. A
flipped bit, a row that vanished or one that nobody entered no longer fits; SQLite's own check sees one of five such
bits. It shows damage, not a forger: whoever can write to the file can also write the journal anew.

Every change of such a record appends in the same transaction, undoing and archiving included; triggers refuse
everything else. Only erasing for privacy takes something away: the salt, without which a hash says nothing of a row.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family

if TYPE_CHECKING:
    from sqlalchemy import Connection

CHAINED: Final = ("invoices", "payments", "incidents")
"""The families whose records are entered."""
BEGINNING: Final = b"\x00" * 32
"""What the first entry covers."""
SALT_BYTES: Final = 16
_MOST_NAMED: Final = 500
"""So many records are named in one query."""

Row = tuple[object, ...]
Settles = Sequence[tuple[int, int]]


class Entered(StrEnum):
    """What an entry says."""

    KEPT = "kept"  # the record holds this content
    ERASED = "erased"  # the record was erased for privacy
    ANEW = "begun anew"  # the owner accepted what the desk holds; what comes before no longer counts


_SALTS: ContextVar[Callable[[int], bytes]] = ContextVar("salts", default=os.urandom)


@contextlib.contextmanager
def repeatable_salts(seed: int) -> Iterator[None]:
    """Let the same records get the same salts: for the sample desk, which holds nobody's data.

    Args:
        seed: The same one gives the same salts.
    """
    token = _SALTS.set(random.Random(seed).randbytes)  # noqa: S311 - they hide nothing
    try:
        yield
    finally:
        _SALTS.reset(token)


def content(row: Row, withdrawn: int, settles: Settles | None) -> bytes:
    """Give a record as it is hashed; ASCII, so that no later Unicode table changes it.

    Args:
        row: The fields as the table keeps them, in the order of the family, then number, revision and import.
        withdrawn: Whether it is withdrawn, 0 or 1.
        settles: What a payment settles, invoice and amount of each part in the order in which they are kept; None
            for anything else.
    """
    return ascii((*row, withdrawn, None if settles is None else list(settles))).encode("ascii")


def content_hash(salt: bytes, written: bytes) -> bytes:
    """Hash a content under its salt."""
    return hashlib.sha256(salt + written).digest()


def entry_hash(before: bytes, number: int, what: str, family: str, record_id: int, hashed: bytes) -> bytes:
    """Hash an entry over the hash of the one before it."""
    return hashlib.sha256(b"%b%b%b" % (before, f"{number} {what} {family} {record_id} ".encode(), hashed)).digest()


def append_rows(
    connection: Connection, family: Family[Any], rows: Sequence[Row], settles: Sequence[Settles | None]
) -> None:
    """Enter new records that were stored just now; nothing happens for a family that is not entered.

    Args:
        connection: The writing transaction that stored them.
        family: Theirs.
        rows: As they were stored: the fields, then number, revision and import.
        settles: What each settles; None for anything but a payment.
    """
    if family.name in CHAINED and rows and _begun(connection):
        place = len(family.fields)
        written = ((int(str(row[place])), content(row, 0, part)) for row, part in zip(rows, settles, strict=True))
        _append(connection, family.name, written)


def append_stored(connection: Connection, family: Family[Any], numbers: Sequence[int] | range) -> None:
    """Enter records as they are now; nothing happens for a family that is not entered.

    Args:
        connection: The writing transaction that changed them.
        family: Theirs.
        numbers: Of the records, in the order of the entries.
    """
    if family.name in CHAINED and numbers and _begun(connection):
        _append(connection, family.name, written_numbers(connection, family.name, numbers))


def append_gone(connection: Connection, family: str, numbers: Iterable[int]) -> None:
    """Enter that records were erased for privacy; their rows are gone."""
    if _begun(connection):
        _append(connection, family, ((number, b"") for number in numbers), what=Entered.ERASED)


def begin_anew(connection: Connection) -> int:
    """Let the journal begin again with what the desk holds now; the entries before it stay and no longer count.

    Returns:
        How many records were entered.
    """
    _append(connection, "", ((0, b""),), what=Entered.ANEW)
    return _enter_all(connection)


def drop_salts(connection: Connection, family: str, numbers: Iterable[int]) -> None:
    """Drop the salts of every entry of some records: their hashes then say nothing of what the records held."""
    wanted = list(numbers)
    for start in range(0, len(wanted), _MOST_NAMED):
        part = wanted[start : start + _MOST_NAMED]
        marks = ", ".join("?" * len(part))
        connection.exec_driver_sql(
            f"UPDATE chain_entries SET salt = NULL WHERE family = ? AND record_id IN ({marks}) AND salt IS NOT NULL",  # noqa: S608
            (family, *part),
        )


def head(connection: Connection) -> tuple[int, bytes] | None:
    """Read how many entries there are and the hash of the last; None before the first."""
    found = connection.exec_driver_sql("SELECT entries, entry_hash FROM chain_head WHERE id = 1").first()
    return None if found is None else (found[0], found[1])


def written_numbers(connection: Connection, family: str, numbers: Sequence[int] | range) -> Iterator[tuple[int, bytes]]:
    """The numbers and contents of some records, in the order of the numbers."""
    if isinstance(numbers, range):
        yield from written_all(connection, family, "WHERE id BETWEEN ? AND ?", (numbers[0], numbers[-1]))
        return
    for start in range(0, len(numbers), _MOST_NAMED):
        part = list(numbers[start : start + _MOST_NAMED])
        found = dict(written_all(connection, family, f"WHERE id IN ({', '.join('?' * len(part))})", tuple(part)))
        yield from ((number, found[number]) for number in part)


def written_all(
    connection: Connection, family: str, where: str = "", params: tuple[int, ...] = ()
) -> Iterator[tuple[int, bytes]]:
    """The numbers and contents of the records of a family, withdrawn ones included, by number."""
    settled = _settled(connection, where, params) if family == "payments" else None
    for *row, withdrawn in connection.exec_driver_sql(f"{_select(family)} {where} ORDER BY id", params):
        number = row[-3]
        yield number, content(tuple(row), withdrawn, None if settled is None else settled.get(number, ()))


def _select(family: str) -> str:
    fields = ", ".join(f'"{described.attribute}"' for described in FAMILY_BY_NAME[family].fields)
    return f'SELECT {fields}, id, revision, import_id, withdrawn FROM "{family}"'  # noqa: S608 - declared


def _settled(connection: Connection, where: str, params: tuple[int, ...]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    query = f"SELECT payment_id, invoice_id, amount FROM allocations {where.replace('id', 'payment_id', 1)} ORDER BY id"  # noqa: S608
    for payment, invoice, amount in connection.exec_driver_sql(query, params):
        found.setdefault(payment, []).append((invoice, amount))
    return found


def _begun(connection: Connection) -> bool:
    """Whether the journal has begun; a desk without one begins it now, with every record it holds."""
    if head(connection) is not None:
        return True
    _enter_all(connection)
    return False


def _enter_all(connection: Connection) -> int:
    entered = 0
    for family in CHAINED:
        entered += _append(connection, family, list(written_all(connection, family)))
    return entered


def _append(
    connection: Connection, family: str, written: Iterable[tuple[int, bytes]], *, what: Entered = Entered.KEPT
) -> int:
    known = head(connection)
    number, last = known or (0, BEGINNING)
    rows = list(written)
    salts = _SALTS.get()(SALT_BYTES * len(rows)) if what is Entered.KEPT else b""
    entries = []
    for place, (record_id, held) in enumerate(rows):
        salt = salts[place * SALT_BYTES : (place + 1) * SALT_BYTES]
        hashed = content_hash(salt, held)
        number += 1
        last = entry_hash(last, number, what.value, family, record_id, hashed)
        entries.append((number, family, record_id, what.value, salt or None, hashed, last))
    if entries:
        connection.exec_driver_sql(
            "INSERT INTO chain_entries (id, family, record_id, what, salt, content_hash, entry_hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            entries,
        )
        connection.exec_driver_sql(
            "INSERT INTO chain_head (id, entries, entry_hash) VALUES (1, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET entries = excluded.entries, entry_hash = excluded.entry_hash",
            (number, last),
        )
    return len(entries)
