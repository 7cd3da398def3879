"""The search index: which records hold three letters in a row, kept beside the texts themselves.

It is an FTS5 table of trigrams without content and without positions: it only narrows a search down, and the texts
are looked at afterwards. New records are not entered one by one, which would make an import five times slower; they
lie behind a mark, are searched by reading them, and are entered together by :func:`enter` once there are many.
Triggers keep what is entered as the records are. Everything here can be made anew from the records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import Connection

SEARCHED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "tickets": ("title", "number"),
        "work": ("note",),
        "incidents": ("note",),
        "recommendations": ("title",),
        "notes": ("note",),
        "invoices": ("number",),
        "payments": ("reference",),
    }
)
"""The texts of each family that its list searches; the place of a family in it never changes, new ones come last."""

PLACES: Final = 8
"""A record is entered under its number times this plus the place of its family."""

FEWEST_WAITING: Final = 5_000
"""So many records wait behind the mark of their family before they are entered."""

SLICE: Final = 20_000
"""So many records are entered in one transaction (0.1 s), so that an entry of the owner's never waits for long."""

INDEX: Final = "search"
TERMS: Final = "search_terms"
MARKS: Final = "search_marks"

DERIVED: Final = frozenset({INDEX, TERMS, MARKS, *(f"{INDEX}_{part}" for part in ("data", "idx", "config"))})
"""Tables that hold nothing of the owner's: they are no part of the content of a desk."""

SHADOWS: Final = frozenset({f"{INDEX}_{part}" for part in ("data", "idx", "config")})
"""Tables that SQLite makes by itself for the index."""


def _text(family: str, row: str) -> str:
    """What is entered of a record: every text ends on two line breaks, so that its last letters begin a trigram."""
    return "||".join(f"{row}.{column}||char(10, 10)" for column in SEARCHED[family])


def _place(family: str) -> int:
    return list(SEARCHED).index(family)


def _key(family: str, row: str) -> str:
    return f"{row}.id * {PLACES} + {_place(family)}"


def trigger_names() -> list[str]:
    """The triggers of the index; whoever rebuilds a table drops its triggers with it and makes them anew."""
    return [f"tr_{INDEX}_{family}_{what}" for family in SEARCHED for what in ("changed", "gone")]


def index_statements() -> Sequence[str]:
    """The index, its terms and its triggers as SQL; :data:`MARKS` is declared with the other tables."""
    # Without positions and sizes it takes 65 bytes a record of four words instead of 150.
    made = [
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5(words, content='', tokenize='trigram', detail='none', columnsize=0)",
        f"CREATE VIRTUAL TABLE {TERMS} USING fts5vocab({INDEX}, 'row')",
    ]
    for family, columns in SEARCHED.items():
        mark = f"(SELECT up_to FROM {MARKS} WHERE id = {_place(family)})"  # noqa: S608 - written in this file
        left = (
            f"INSERT INTO {INDEX} ({INDEX}, rowid, words) "  # noqa: S608 - written in this file
            f"VALUES ('delete', {_key(family, 'old')}, {_text(family, 'old')});"
        )
        enter = f"INSERT INTO {INDEX} (rowid, words) VALUES ({_key(family, 'new')}, {_text(family, 'new')});"  # noqa: S608
        other = " OR ".join(f"new.{column} IS NOT old.{column}" for column in columns)
        # The number of the newest record is given again when it is deleted; the mark must not be above it then.
        lower = (
            f"UPDATE {MARKS} SET up_to = coalesce((SELECT max(id) FROM {family} WHERE id < old.id), 0) "  # noqa: S608
            f"WHERE id = {_place(family)} AND up_to = old.id;"
        )
        made.append(
            f"CREATE TRIGGER tr_{INDEX}_{family}_changed AFTER UPDATE OF {', '.join(columns)} ON {family} "
            f"WHEN old.id <= {mark} AND ({other}) BEGIN {left} {enter} END"
        )
        made.append(
            f"CREATE TRIGGER tr_{INDEX}_{family}_gone AFTER DELETE ON {family} "
            f"WHEN old.id <= {mark} BEGIN {left} {lower} END"
        )
    return made


def marks(connection: Connection) -> dict[str, int]:
    """Up to which number the records of each family are entered."""
    known = {int(row[0]): int(row[1]) for row in connection.exec_driver_sql(f"SELECT id, up_to FROM {MARKS}")}  # noqa: S608
    return {family: known.get(_place(family), 0) for family in SEARCHED}


def waiting(connection: Connection, family: str, up_to: int, *, most: int) -> list[int]:
    """The numbers of the records behind the mark of their family, at most so many."""
    query = f"SELECT id FROM {family} WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608 - one of the desk's own tables
    return [int(row[0]) for row in connection.exec_driver_sql(query, (up_to, most))]


def families_waiting(connection: Connection, families: Iterable[str]) -> list[str]:
    """The families of which so many records wait that they are worth entering."""
    known = marks(connection)
    found = []
    for family in families:
        query = f"SELECT id FROM {family} WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?"  # noqa: S608 - as above
        if connection.exec_driver_sql(query, (known[family], FEWEST_WAITING - 1)).first() is not None:
            found.append(family)
    return found


def enter(connection: Connection, family: str) -> bool:
    """Enter the next records of a family, at most :data:`SLICE`.

    Args:
        connection: A writing transaction.
        family: One of :data:`SEARCHED`.

    Returns:
        Whether more of them wait.
    """
    up_to = marks(connection)[family]
    query = f"SELECT max(id), count(*) FROM (SELECT id FROM {family} WHERE id > ? ORDER BY id LIMIT ?)"  # noqa: S608
    last, count = connection.exec_driver_sql(query, (up_to, SLICE)).one()
    if not count:
        return False
    # What is taken out of the index must be gone from the file, as everywhere (secure_delete).
    connection.exec_driver_sql(f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('secure-delete', 1)")  # noqa: S608 - as above
    connection.exec_driver_sql(
        f"INSERT INTO {INDEX} (rowid, words) SELECT {_key(family, 't')}, {_text(family, 't')} FROM {family} AS t "  # noqa: S608
        "WHERE t.id > ? AND t.id <= ? ORDER BY t.id",
        (up_to, last),
    )
    connection.exec_driver_sql(
        f"INSERT INTO {MARKS} (id, up_to) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET up_to = excluded.up_to",  # noqa: S608
        (_place(family), last),
    )
    return int(count) == SLICE


def entered(connection: Connection, families: Sequence[str], match: str, *, most: int) -> dict[str, list[int]] | None:
    """The numbers of the entered records of some families that fit an expression of FTS5.

    Returns:
        By family; None when there are more than ``most`` altogether.
    """
    names = list(SEARCHED)
    places = ", ".join(str(_place(family)) for family in families)
    query = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ? AND rowid % {PLACES} IN ({places}) LIMIT ?"  # noqa: S608
    found: dict[str, list[int]] = {family: [] for family in families}
    rows = connection.exec_driver_sql(query, (match, most + 1)).fetchall()
    if len(rows) > most:
        return None
    for (key,) in rows:
        found[names[key % PLACES]].append(key // PLACES)
    return found


def terms_beginning(connection: Connection, letters: str, *, most: int) -> list[str] | None:
    """The trigrams that begin with one or two letters; None when there are more than ``most``."""
    beyond = letters[:-1] + chr(ord(letters[-1]) + 1)
    query = f"SELECT term FROM {TERMS} WHERE term >= ? AND term < ? LIMIT ?"  # noqa: S608 - written in this file
    rows = connection.exec_driver_sql(query, (letters, beyond, most + 1)).fetchall()
    return None if len(rows) > most else [str(row[0]) for row in rows]
