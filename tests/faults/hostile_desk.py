"""A desk in which every text of every record is hostile."""

from __future__ import annotations

import contextlib
import functools
import itertools
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.documents.text import missing_in
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, Field, FieldKind
from msp_desk.core.storage import store
from msp_desk.core.storage.database import open_desk
from tests.faults.hostile_corpus import STORABLE

DAY: Final = date(2026, 11, 21)
TEXTS: Final = (FieldKind.TEXT, FieldKind.LONG_TEXT)
KEPT_APART: Final = frozenset({"sha256", "fingerprint", "kind", "key", "media_type", "bank_key"})
"""Texts that the program itself makes and checks; nobody's words stand there."""

MOST_CHANGED: Final = 250
"""Records of a family that are changed: all, or some spread over them."""
MOST_NUMBERED: Final = 380
"""Characters of a number that is made distinct by a count behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of the texts.

    Attributes:
        taken: How many fields now hold a hostile text.
        refused: Fields, as family and key, that took none of the texts offered.
    """

    taken: int
    refused: frozenset[tuple[str, str]]


def text_fields(family: Family[Any]) -> list[Field]:
    """The fields of a family in which somebody's words stand."""
    return [field for field in family.fields if field.kind in TEXTS and field.key not in KEPT_APART]


def hostile(family: Family[Any], record: Any, texts: Iterator[str]) -> tuple[Any, set[str], set[str]]:
    """A record with another text in every field that takes one.

    Args:
        family: Its family.
        record: As it is stored.
        texts: The next texts.

    Returns:
        The record, the keys of the fields that were changed, and of those that refused.
    """
    fields = text_fields(family)
    tried = replace(record, **{field.attribute: next(texts) for field in fields})
    keys = {field.key: field.attribute for field in fields}
    refused: set[str] = set()
    while wrong := {one.field for one in family.problems(family.values(tried))} & keys.keys() - refused:
        refused |= wrong  # a rule may speak of one field only once another is right
        tried = replace(tried, **{keys[key]: getattr(record, keys[key]) for key in wrong})
    return tried, {field.key for field in fields} - refused, refused


def make_hostile(path: Path, texts: Sequence[str], *, start: int = 0) -> Told:
    """Put hostile texts into every field of a desk file, one after the other.

    Args:
        path: A desk that may be spoilt.
        texts: Of the corpus; one alone is put everywhere.
        start: Where in the corpus to begin, so that another run puts other texts into each field.
    """
    coming = itertools.cycle((*texts[start % len(texts) :], *texts[: start % len(texts)]))
    taken = 0
    took: set[tuple[str, str]] = set()
    refused: set[tuple[str, str]] = set()
    database = open_desk(path, writable=True, check=False)
    with database.writing() as connection:
        for family in FAMILIES:
            records = store.fetch_all(connection, family)
            for record in records[:: 1 + len(records) // MOST_CHANGED]:
                made, keys, left = hostile(family, record, coming)
                if not _stored(connection, family, record, made):
                    continue
                taken += len(keys)
                took |= {(family.name, key) for key in keys}
                refused |= {(family.name, key) for key in left}
            next(coming)  # so that a family of as many fields as texts does not meet the same ones each time
    database.close()
    return Told(taken=taken, refused=frozenset(refused - took))


def _stored(connection: Connection, family: Family[Any], record: Any, made: Any) -> bool:
    """Store a record, with its own number where another of the client's has that already."""
    if "number" in {field.key for field in family.fields}:
        made = replace(made, number=f"{made.number[:MOST_NUMBERED]} {record.id}")
    if made == record or family.problems(family.values(made)):
        return False
    store.update(connection, family, made)
    return True


@functools.cache
def sample_bytes() -> bytes:
    """The sample desk of the day of the tests, written once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.mspdesk"
        write_sample_desk(path, DAY)
        return path.read_bytes()


@functools.cache
def hostile_bytes(start: int = 0, *, printable: bool = False) -> tuple[bytes, Told]:
    """The sample desk with hostile texts, made once.

    Args:
        start: Where in the corpus to begin.
        printable: Whether only texts are taken that the typefaces of the papers can show.
    """
    texts = [text for text in STORABLE.values() if not (printable and missing_in(text))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.mspdesk"
        path.write_bytes(sample_bytes())
        told = make_hostile(path, texts, start=start)
        return path.read_bytes(), told


@contextlib.contextmanager
def hostile_open(folder: Path, start: int = 0, *, printable: bool = False) -> Iterator[Desk]:
    """Such a desk, open for writing; it is closed at the end."""
    path = folder / "hostile.mspdesk"
    path.write_bytes(hostile_bytes(start, printable=printable)[0])
    desk = open_at(path, FixedClock(DAY), folders_under(folder / "user"))
    try:
        yield desk
    finally:
        desk.close()


def texts_by_turns(turns: int) -> list[int]:
    """Where in the corpus so many turns begin, spread over it."""
    step = max(1, len(STORABLE) // max(1, turns))
    return [turn * step for turn in range(turns)]
