"""A search narrowed down: which records can hold the words at all, found in the search index.

What is found here may be too much and is never too little: the texts themselves decide
(:mod:`msp_desk.core.storage.listing`).
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from msp_desk.core.storage.search_index import entered, marks, terms_beginning, waiting

if TYPE_CHECKING:
    from sqlalchemy import Connection

MOST_CANDIDATES: Final = 10_000
"""With more candidates than this the rows come sooner by walking through the list in its order."""

_LETTERS: Final = 3
_MOST_GRAMS: Final = 24
_MOST_TERMS: Final = 200
_NOTHING: Final = "NOTHING"
"""In place of an expression where no text that was entered holds a word."""
_MOST_SPELLINGS: Final = 8
_SHARP: Final = re.compile("(s{2,})")
_SIMPLE: Final = frozenset("ßàáâãäæçèéêëìíîïðñòóôõöøùúûüýþ").union(map(chr, range(1, 128)))
"""Signs that the index and Python hold for the same in both cases; an å is also the sign of the unit ångström."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWord:
    """One word of a search.

    Attributes:
        text: As typed.
        clients: Whose name holds it.
    """

    text: str
    clients: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Where every record that a search finds is among.

    Attributes:
        numbers: Of records, by family, in order.
        clients: Whose records all are too.
    """

    numbers: Mapping[str, Sequence[int]]
    clients: tuple[int, ...] = ()


def candidates(connection: Connection, families: Sequence[str], words: Sequence[SearchWord]) -> Candidates | None:
    """The records that can hold every word, or be a client's whose name does.

    Args:
        connection: A transaction.
        families: Which kinds of records.
        words: Of the search.

    Returns:
        None when there are too many for this to be of use, or the index knows too little.
    """
    known = marks(connection)
    if not any(known[family] for family in families):
        return None
    late: dict[str, list[int]] = {}
    room = MOST_CANDIDATES
    for family in families:
        late[family] = waiting(connection, family, known[family], most=room + 1)
        room -= len(late[family])
        if room < 0:
            return None
    for found, clients in _ways(connection, families, words, room):
        if found is not None:
            numbers = {family: sorted([*found[family], *late[family]]) for family in families}
            return Candidates(numbers=numbers, clients=clients)
    return None


def spellings(word: str) -> list[str]:
    """A word in small letters, with each of its ``ss`` as a sharp s too, for both are the same to a reader.

    Three in a row are an s and a sharp s in either order. With very many spellings only what stands between those
    letters is kept, which narrows enough.
    """
    parts = _SHARP.split(word.casefold())
    runs = [_tilings(len(part)) if place % 2 else [part] for place, part in enumerate(parts)]
    if math.prod(map(len, runs)) > _MOST_SPELLINGS:
        return ["\0".join(parts[::2])]
    return ["".join(chosen) for chosen in itertools.product(*runs)]


def _tilings(length: int) -> list[str]:
    """Every way to write so many s with single and sharp ones."""
    rows: list[list[str]] = [[""], ["s"]]
    while len(rows) <= length and len(rows[-1]) <= _MOST_SPELLINGS:
        rows.append([f"{row}s" for row in rows[-1]] + [f"{row}ß" for row in rows[-2]])
    return rows[-1]


def grams(spelling: str) -> list[str]:
    """The trigrams that every text with a spelling in it holds, whatever the case, at most some of them.

    A spelling of one or two letters, and one of signs that have no simple other case, has none.
    """
    found = (spelling[start : start + _LETTERS] for start in range(len(spelling) - _LETTERS + 1))
    return list(dict.fromkeys(gram for gram in found if all(map(_is_simple, gram))))[:_MOST_GRAMS]


def _is_simple(sign: str) -> bool:
    return sign in _SIMPLE or unicodedata.category(sign) == "Lo"  # letters of scripts that know no case


def _ways(
    connection: Connection, families: Sequence[str], words: Sequence[SearchWord], most: int
) -> Iterator[tuple[dict[str, list[int]] | None, tuple[int, ...]]]:
    """What each way of narrowing finds: by all the words that must be in a text, then by one that names clients."""
    in_text = [what for word in words if not word.clients and (what := _expression(connection, word.text)) is not None]
    if _NOTHING in in_text:
        yield {family: [] for family in families}, ()
    elif in_text:
        yield entered(connection, families, " AND ".join(f"({what})" for what in in_text), most=most), ()
    for word in words:
        what = _expression(connection, word.text) if word.clients else None
        if what is None or not _few_of_clients(connection, families, word.clients, most):
            continue
        if what == _NOTHING:
            yield {family: [] for family in families}, word.clients
        else:
            yield entered(connection, families, what, most=most), word.clients


def _few_of_clients(connection: Connection, families: Sequence[str], clients: Sequence[int], most: int) -> bool:
    named = ", ".join(str(number) for number in clients)
    for family in families:
        query = f"SELECT count(*) FROM (SELECT 1 FROM {family} WHERE client_id IN ({named}) LIMIT ?)"  # noqa: S608
        most -= int(connection.exec_driver_sql(query, (most + 1,)).scalar_one())
        if most < 0:
            return False
    return True


def _expression(connection: Connection, word: str) -> str | None:
    """What FTS5 looks for; None when the index cannot say anything about a word."""
    found = []
    for spelling in spellings(word):
        what = _of_spelling(connection, spelling)
        if what is None:
            return None
        found.append(what)
    return " OR ".join(f"({what})" for what in found if what != _NOTHING) or _NOTHING


def _of_spelling(connection: Connection, spelling: str) -> str | None:
    known = grams(spelling)
    if known:
        return " AND ".join(map(_quoted, known))
    if len(spelling) >= _LETTERS or not all(map(_is_simple, spelling)):
        return None
    terms = terms_beginning(connection, spelling, most=_MOST_TERMS)
    return None if terms is None else " OR ".join(map(_quoted, terms)) or _NOTHING


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
