"""The one door through which every change of data goes, and its way back.

An intention opens a :class:`Writer`, which stores and notes each change. When the transaction is committed the noted
changes become one step that can be undone: undoing writes the inverse changes through the same door, as one more
transaction, and announces the same topics.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from msp_desk.core.actions.digests import digests_of
from msp_desk.core.actions.steps import Change, Span, Step, Tell, runs_of, tell_nobody, topics
from msp_desk.core.actions.topics import Topics
from msp_desk.core.errors import ChangedMeanwhile, DeskBusy, InvalidInput
from msp_desk.core.records.family import Family, ImportId, Record
from msp_desk.core.records.payment import Payment, allocation_problems
from msp_desk.core.storage import spans, store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection

R = TypeVar("R", bound=Record)
MOST_STEPS = 200
"""How many steps can be taken back."""
PATIENCE = 0.5
"""Seconds for which a second intention waits for the first one; what takes longer is said rather than waited for."""


class Writer:
    """Stores the changes of one intention inside its transaction."""

    def __init__(self, connection: Connection, import_id: ImportId | None = None) -> None:
        """Write in a transaction."""
        self.connection = connection
        self.import_id = import_id
        self.changes: list[Change | Span] = []

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

    def change_all(self, family: Family[R], records: Sequence[R]) -> list[tuple[R, R]]:
        """Store another content of many records, each of them once; see :meth:`change`.

        Returns:
            Each record as it was and as it is.
        """
        for record in records:
            check(family, record)
        found = store.fetch_numbered(self.connection, family, [record.id for record in records])
        before = [found.get(record.id) or store.fetch(self.connection, family, record.id) for record in records]
        pairs = list(zip(before, store.update_all(self.connection, family, records), strict=True))
        self.changes.extend(Change(family=family, before=was, after=now) for was, now in pairs)
        return pairs

    def withdraw(self, family: Family[R], record: R) -> None:
        """Make a record count nowhere.

        Raises:
            ChangedMeanwhile: If it was changed or withdrawn since.
        """
        store.set_withdrawn(self.connection, family, record, withdrawn=True)
        self.changes.append(Change(family=family, before=record, after=None))

    def take_back(self, changes: Sequence[Change | Span], tell: Tell = tell_nobody) -> None:
        """Write the inverse of changes, the last one first.

        Changes of one kind that follow one another are written together.

        Args:
            changes: As a step holds them.
            tell: Told records done and all records; it may raise to stop.

        Raises:
            ChangedMeanwhile: If a record is no longer as the change left it.
            NotFound: If a record was withdrawn since.
        """
        total, done = Step(label="", changes=tuple(changes)).weight, 0
        for run in runs_of(changes):
            tell(done, total)
            if isinstance(run, Span):
                done += run.count
                self.turn(run)
                continue
            done += len(run)
            family = run[0].family
            if run[0].after is None:
                self._bring_back(family, [change.before for change in run if change.before is not None])
            else:
                self._restore(family, run)
        tell(done, total)

    def turn(self, span: Span) -> None:
        """Withdraw the records of a span, or bring them back.

        Args:
            span: As it was noted when they were stored or withdrawn.

        Raises:
            ChangedMeanwhile: If one of them is no longer what it was.
            NotFound: If one of them was withdrawn since.
        """
        family, first, last = span.family, span.first, span.last
        found = spans.span_state(self.connection, family, first, last, withdrawn=span.withdrawn)
        if found.count != span.count:
            if not span.withdrawn:
                there = store.fetch_numbered(self.connection, family, range(first, last + 1))
                store.fetch(self.connection, family, next(one for one in range(first, last + 1) if one not in there))
            raise ChangedMeanwhile("desk.changed_meanwhile")
        if not span.withdrawn and found.revisions != span.revisions:
            self._require_unchanged(span)
        with spans.many_rows(self.connection, family, span.count):
            spans.set_span_withdrawn(self.connection, family, first, last, withdrawn=not span.withdrawn)
        self.changes.append(replace(span, withdrawn=not span.withdrawn, revisions=found.revisions + span.count))

    def _require_unchanged(self, span: Span) -> None:
        """Somebody stored one of the records again; that is no harm when it holds again what it held."""
        numbers = range(span.first, span.last + 1)
        there = store.fetch_numbered(self.connection, span.family, numbers)
        if b"".join(digests_of(span.family, [there[number] for number in numbers])) != span.digests:
            raise ChangedMeanwhile("desk.changed_meanwhile")

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
        self._turn = threading.Lock()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One intention at a time: a short one is waited for, a long one such as an import is said.

        Raises:
            DeskBusy: If another one has not ended in time; nothing was stored.
        """
        if not self._turn.acquire(timeout=PATIENCE):
            raise DeskBusy("stepping.busy")
        try:
            yield
        finally:
            self._turn.release()

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
        with self._alone():
            with self._database.writing() as connection:
                writer = Writer(connection)
                yield writer
            if writer.changes:
                self._done.append(Step(label=label, params=params, changes=tuple(writer.changes)))
                del self._done[:-MOST_STEPS]
                self._undone.clear()
        if writer.changes:
            self._announce(topics(writer.changes))

    @contextlib.contextmanager
    def for_good(self, changed: Topics) -> Iterator[Writer]:
        """One transaction that cannot be taken back and after which nothing before it can be.

        What could be taken back remembers what records held, which is to be forgotten.

        Args:
            changed: What is announced.
        """
        with self._alone():
            with self._database.writing() as connection:
                yield Writer(connection)
            self._done.clear()
            self._undone.clear()
        self._announce(changed)

    def undo(self, tell: Tell = tell_nobody) -> Step | None:
        """Take the latest step back.

        Args:
            tell: Told records done and all records of a long step; it may raise to stop, and then nothing is stored.

        Returns:
            The step, or None when there is none.

        Raises:
            ChangedMeanwhile: If something it changed was changed elsewhere; nothing was taken back.
            DeskBusy: If something else is being stored and takes long.
        """
        return self._move(self._done, self._undone, tell)

    def redo(self, tell: Tell = tell_nobody) -> Step | None:
        """Carry the latest undone step out again; see :meth:`undo`."""
        return self._move(self._undone, self._done, tell)

    def _move(self, source: list[Step], target: list[Step], tell: Tell) -> Step | None:
        with self._alone():
            if not source:
                return None
            step = source[-1]
            with self._database.writing() as connection:
                writer = Writer(connection)
                writer.take_back(step.changes, tell)
            source.pop()
            target.append(replace(step, changes=tuple(writer.changes)))
        self._announce(topics(writer.changes))
        return step


__all__ = ["Change", "Journal", "Span", "Step", "Topics", "Writer", "check", "topics"]
