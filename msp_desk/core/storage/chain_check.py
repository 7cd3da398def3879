"""Verifying the journal of hashes: which record is no longer what was entered, and where the journal itself broke."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.storage import chain
from msp_desk.core.storage.chain import CHAINED, Entered
from msp_desk.core.storage.chain_findings import Break, ChainFinding

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BETWEEN: Final = 2_000
"""After so many entries or rows whoever waits hears of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainState:
    """What verifying found.

    Attributes:
        entries: How many entries there are.
        begun: Whether the journal has begun; one of a desk that never held a record to enter has not.
        begun_anew: How often the owner let it begin again.
        findings: What does not fit.
    """

    entries: int
    begun: bool
    begun_anew: int
    findings: tuple[ChainFinding, ...]


@dataclass(slots=True)
class _Walk:
    """The entries as they are walked through.

    Attributes:
        number: Of the last entry.
        last: Its hash as it stands there.
        instead: The hash it should have; None when it has it.
        anew: How often the journal began again.
        found: What does not fit, by kind, family, number of the record and number of entries.
        known: What the last entry of each record says: what, salt and hash of the content.
    """

    number: int = 0
    last: bytes = chain.BEGINNING
    instead: bytes | None = None
    anew: int = 0
    found: list[tuple[Break, str, int, int]] = field(default_factory=list)
    known: dict[tuple[str, int], tuple[str, object, object]] = field(default_factory=dict)


def verify(connection: Connection, tell: Callable[[int, int], object] = lambda _done, _all: None) -> ChainState:
    """Hold the journal of hashes against itself and against the rows.

    Args:
        connection: A reading transaction.
        tell: Told entries and rows done and all of them now and then; it may raise to stop.

    Raises:
        DamagedDesk: If not even the names of the columns can be read.
    """
    try:
        return _verified(connection, tell)
    except UnicodeDecodeError as error:
        raise DamagedDesk("desk.unreadable_value", table="chain_entries", value=error.reason) from error


def _verified(connection: Connection, tell: Callable[[int, int], object]) -> ChainState:
    with _any_text(connection):
        end = chain.head(connection)
        total = int(connection.exec_driver_sql("SELECT count(*) FROM chain_entries").scalar_one())
        if end is None and not total:
            return ChainState(entries=0, begun=False, begun_anew=0, findings=())
        walk = _walk(connection, total, tell)
        found = walk.found
        if end is None:
            found.append((Break.END_MISSING, "", 0, 0))
        elif end[0] != walk.number or end[1] != walk.last:
            found.append((Break.END_MISSING, "", 0, max(0, _whole(end[0]) - walk.number)))
        found.extend(_held_against_rows(connection, walk.known, total, tell))
        findings = tuple(_named(connection, found))
    return ChainState(entries=total, begun=True, begun_anew=walk.anew, findings=findings)


def _walk(connection: Connection, total: int, tell: Callable[[int, int], object]) -> _Walk:
    walk = _Walk()
    entries = connection.exec_driver_sql(
        "SELECT id, family, record_id, what, salt, content_hash, entry_hash FROM chain_entries ORDER BY id"
    )
    for place, (number, family, record_id, what, salt, hashed, entry) in enumerate(entries):
        if place % _BETWEEN == 0:
            tell(place, 2 * total)
        missing = number - walk.number - 1
        if missing:
            walk.found.append((Break.ENTRIES_MISSING, family, record_id, missing))
        computed = _entry(walk.last, number, what, family, record_id, hashed)
        if (
            computed != entry
            and not missing
            and not (
                walk.instead is not None and _entry(walk.instead, number, what, family, record_id, hashed) == entry
            )
        ):
            walk.found.append((Break.ENTRY_CHANGED, family, record_id, 0))
        walk.instead = computed if computed != entry else None
        walk.number, walk.last = number, entry
        if what == Entered.ANEW:
            walk.anew += 1
            walk.found.clear()
            walk.known.clear()
        else:
            walk.known[family, record_id] = (what, salt, hashed)
    return walk


def _entry(before: object, number: int, what: str, family: str, record_id: int, hashed: object) -> bytes | None:
    """The hash of an entry; None when damage made something else of one of its parts."""
    if not isinstance(before, bytes) or not isinstance(hashed, bytes):
        return None
    return chain.entry_hash(before, number, what, family, record_id, hashed)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _held_against_rows(
    connection: Connection,
    known: dict[tuple[str, int], tuple[str, object, object]],
    total: int,
    tell: Callable[[int, int], object],
) -> Iterator[tuple[Break, str, int, int]]:
    done = 0
    for family in CHAINED:
        for record_id, written in chain.written_all(connection, family):
            if done % _BETWEEN == 0:
                tell(min(total + done, 2 * total), 2 * total)
            done += 1
            what, salt, hashed = known.pop((family, record_id), ("", None, None))
            if what != Entered.KEPT:
                yield Break.ROW_ADDED, family, record_id, 0
            elif not isinstance(salt, bytes) or chain.content_hash(salt, written) != hashed:
                yield Break.ROW_CHANGED, family, record_id, 0
    for (family, record_id), (what, _, _) in known.items():
        if what != Entered.ERASED:
            yield Break.ROW_REMOVED, family, record_id, 0


def _named(connection: Connection, found: list[tuple[Break, str, int, int]]) -> Iterator[ChainFinding]:
    """The findings with what the desk still says of each record; each said once."""
    said: set[tuple[Break, str, int]] = set()
    for what, family, record_id, count in found:
        if (what, family, record_id) in said:
            continue
        said.add((what, family, record_id))
        client_id, client, number, day = _record(connection, family, record_id)
        yield ChainFinding(
            what=what, family=family, record_id=record_id, client_id=client_id, client=client, number=number, day=day,
            count=count,
        )  # fmt: skip


def _record(connection: Connection, family: str, record_id: int) -> tuple[int | None, str, str, str]:
    if family not in CHAINED:
        return None, "", "", ""
    names = {described.attribute for described in FAMILY_BY_NAME[family].fields}
    day = "issued_on" if "issued_on" in names else "day"
    number = "number" if "number" in names else "reference" if "reference" in names else "''"
    query = (
        f"SELECT r.client_id, coalesce(c.name, ''), {number}, {day} FROM {family} AS r "  # noqa: S608 - declared
        "LEFT JOIN clients AS c ON c.id = r.client_id WHERE r.id = ?"
    )
    row = connection.exec_driver_sql(query, (record_id,)).first()
    if row is None:
        return None, "", "", ""
    client_id = row[0] if isinstance(row[0], int) else None
    client, shown, on = (str(value).encode("utf-8", "replace").decode("utf-8") for value in row[1:4])
    return client_id, client, shown, on


@contextlib.contextmanager
def _any_text(connection: Connection) -> Iterator[None]:
    """Read texts whose bytes damage made unreadable, rather than stop at the first of them."""
    driver: Any = connection.connection.driver_connection
    before = driver.text_factory
    driver.text_factory = lambda value: value.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = before
