"""The one door through which every change of data goes, and its way back.

An intention opens a :class:`Writer`, which stores and notes each change. When the transaction is committed the noted
changes become one step that can be undone: undoing writes the inverse changes through the same door, as one more
transaction, and announces the same topics.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from msp_desk.core.errors import ChangedMeanwhile, InvalidInput
from msp_desk.core.records.family import Family, ImportId, Record
from msp_desk.core.records.payment import Payment, allocation_problems
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection

R = TypeVar("R", bound=Record)
Topics = frozenset[str]
"""The names of the record families in which something changed."""

MOST_STEPS = 200
"""How many steps can be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One stored change.

    Attributes:
        family: Of the record.
        before: The record as it was; None when it was added or brought back.
        after: The record as it is; None when it was withdrawn.
    """

    family: Family[Any]
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One intention that was carried out.

    Attributes:
        label: Code of its words, such as ``"action.log_incident"``.
        params: What the words name.
        changes: In the order in which they were made.
    """

    label: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    changes: tuple[Change, ...] = ()


class Writer:
    """Stores the changes of one intention inside its transaction."""

    def __init__(self, connection: Connection, import_id: ImportId | None = None) -> None:
        """Write in a transaction."""
        self.connection = connection
        self.import_id = import_id
        self.changes: list[Change] = []

    def add(self, family: Family[R], record: R) -> R:
        """Store a new record; see :meth:`add_all`."""
        return self.add_all(family, [record])[0]

    def add_all(self, family: Family[R], records: Sequence[R]) -> list[R]:
        """Store new records.

        Returns:
            The stored records with their numbers, in the same order.

        Raises:
            InvalidInput: With every problem of the first record that has one.
        """
        for record in records:
            check(family, record)
        stored = store.insert(self.connection, family, records, import_id=self.import_id)
        self.changes.extend(Change(family=family, before=None, after=record) for record in stored)
        return stored

    def change(self, family: Family[R], record: R) -> R:
        """Store another content of a record.

        Args:
            family: Of the record.
            record: With the number and revision it was made from.

        Raises:
            InvalidInput: With every problem.
            ChangedMeanwhile: If it was changed since.
            NotFound: If it is not on the desk.
        """
        check(family, record)
        before = store.fetch(self.connection, family, record.id)
        after = store.update(self.connection, family, record)
        self.changes.append(Change(family=family, before=before, after=after))
        return after

    def withdraw(self, family: Family[R], record: R) -> None:
        """Make a record count nowhere.

        Raises:
            ChangedMeanwhile: If it was changed or withdrawn since.
        """
        store.set_withdrawn(self.connection, family, record, withdrawn=True)
        self.changes.append(Change(family=family, before=record, after=None))

    def take_back(self, changes: Sequence[Change]) -> None:
        """Write the inverse of changes, the last one first.

        Changes of one kind that follow one another are written together: an import brings many.

        Raises:
            ChangedMeanwhile: If a record is no longer as the change left it.
            NotFound: If a record was withdrawn since.
        """
        for run in _runs(changes):
            family = run[0].family
            if run[0].after is None:
                self._bring_back(family, [change.before for change in run if change.before is not None])
            else:
                self._restore(family, run)

    def _bring_back(self, family: Family[Any], records: Sequence[Record]) -> None:
        found = store.fetch_numbered(self.connection, family, [record.id for record in records], withdrawn=True)
        if len(found) != len(records):  # somebody brought one back already
            raise ChangedMeanwhile("desk.changed_meanwhile")
        withdrawn = [found[record.id] for record in records]
        restored = store.set_all_withdrawn(self.connection, family, withdrawn, withdrawn=False)
        self.changes.extend(Change(family=family, before=None, after=record) for record in restored)

    def _restore(self, family: Family[Any], run: Sequence[Change]) -> None:
        """Withdraw what a run of changes added, or give back the content before it."""
        left = [change.after for change in run if change.after is not None]
        found = store.fetch_numbered(self.connection, family, [record.id for record in left])
        present = [found.get(record.id) or store.fetch(self.connection, family, record.id) for record in left]
        if any(not _same_content(now, then) for now, then in zip(present, left, strict=True)):
            raise ChangedMeanwhile("desk.changed_meanwhile")
        if run[0].before is None:
            store.set_all_withdrawn(self.connection, family, present, withdrawn=True)
            self.changes.extend(Change(family=family, before=record, after=None) for record in present)
            return
        earlier = [
            replace(change.before, revision=now.revision)
            for change, now in zip(run, present, strict=True)
            if change.before is not None
        ]
        after = store.update_all(self.connection, family, earlier)
        self.changes.extend(
            Change(family=family, before=now, after=then) for now, then in zip(present, after, strict=True)
        )


def _runs(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes from the last to the first; those of one family and one kind together, each record once."""
    run: list[Change] = []
    seen: set[int] = set()
    for change in reversed(changes):
        number = _number(change)
        if run and (_kind(change) != _kind(run[0]) or number in seen):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(number)
    if run:
        yield run


def _kind(change: Change) -> tuple[str, bool, bool]:
    return change.family.name, change.before is None, change.after is None


def _number(change: Change) -> int:
    record = change.after if change.before is None else change.before
    return 0 if record is None else record.id


def _same_content(now: Record, then: Record) -> bool:
    return now == then or replace(now, revision=0) == replace(then, revision=0)


def check(family: Family[R], record: R) -> None:
    """Raise every problem of a record, those of a payment's allocations included.

    Raises:
        InvalidInput: With every problem, when there is one.
    """
    problems = family.problems(family.values(record))
    if isinstance(record, Payment):
        problems += allocation_problems(record.amount, record.allocations)
    if problems:
        raise InvalidInput(problems)


class Journal:
    """Carries intentions out, remembers them for undo and redo, and announces them.

    Undo survives until the program closes.
    """

    def __init__(self, database: Database, announce: Callable[[Topics], None]) -> None:
        """Write to a desk.

        Args:
            database: Where.
            announce: Told after each commit which kinds of things changed.
        """
        self._database = database
        self._announce = announce
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undoable(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """The step that redo would carry out again."""
        return self._undone[-1] if self._undone else None

    @contextlib.contextmanager
    def intention(self, label: str, **params: object) -> Iterator[Writer]:
        """One transaction; committed and announced when the block ends, nothing of it when it raises.

        Args:
            label: Code of its words.
            params: What the words name.
        """
        with self._database.writing() as connection:
            writer = Writer(connection)
            yield writer
        if writer.changes:
            self._done.append(Step(label=label, params=params, changes=tuple(writer.changes)))
            del self._done[:-MOST_STEPS]
            self._undone.clear()
            self._announce(topics(writer.changes))

    def undo(self) -> Step | None:
        """Take the latest step back.

        Returns:
            The step, or None when there is none.

        Raises:
            ChangedMeanwhile: If something it changed was changed elsewhere; nothing was taken back.
        """
        return self._move(self._done, self._undone)

    def redo(self) -> Step | None:
        """Carry the latest undone step out again; see :meth:`undo`."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source[-1]
        with self._database.writing() as connection:
            writer = Writer(connection)
            writer.take_back(step.changes)
        source.pop()
        target.append(replace(step, changes=tuple(writer.changes)))
        self._announce(topics(writer.changes))
        return step


def topics(changes: Sequence[Change]) -> Topics:
    """The kinds of things that changes touched."""
    return frozenset(change.family.name for change in changes)
