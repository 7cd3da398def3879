"""Taking a past import back: what an import keeps for that, and what may have happened since that forbids it.

An import keeps in its entry, as JSON::

    {"added":   {family: [[number of the first record, digests of the records' contents], ...]},
     "changed": {family: [[number, {attribute: content before}, digest of the content after, paid by others], ...]}}

Digests are 8 bytes each, one after another in base64. They tell whether a record still is as the import left it,
whatever was done and undone in between, also after the program was closed.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from msp_desk.core.actions.digests import SIZE, digest, digests_of
from msp_desk.core.actions.journal import Span
from msp_desk.core.actions.steps import Tell, tell_nobody
from msp_desk.core.errors import ChangedMeanwhile
from msp_desk.core.importing.progress import slices
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, FieldKind, ImportId, Record
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import brought, spans, store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer

MOST_NAMED: Final = 8
"""So many rows are named in a refusal; the others are counted."""


@dataclass(slots=True)
class Kept:
    """What an import keeps of itself while it is carried out."""

    added: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    changed: dict[str, list[tuple[int, Mapping[str, object], str, int]]] = field(default_factory=dict)

    def add(self, span: Span) -> None:
        """Keep the digests of new records."""
        text = base64.b64encode(span.digests).decode("ascii")
        self.added.setdefault(span.family.name, []).append((span.first, text))

    def change(self, family: Family[Any], pairs: Sequence[tuple[Record, Record]], paid: Sequence[int]) -> None:
        """Keep what records were before the import changed them, and what payments settled of each by then."""
        names = [described.attribute for described in family.fields]
        olds = store.contents(family, [before for before, _ in pairs])
        news = store.contents(family, [after for _, after in pairs])
        kept = self.changed.setdefault(family.name, [])
        for (_, after), old, new, settled in zip(pairs, olds, news, paid, strict=True):
            earlier = {name: was for name, was, is_ in zip(names, old, new, strict=True) if was != is_}
            kept.append((after.id, earlier, digest(new, store.settles_of(after)).hex(), settled))

    def as_text(self) -> str:
        """Give the JSON object; it is put together piece by piece, for writing megabytes at once stops every thread."""
        parts = []
        for name, families in (("added", self.added), ("changed", self.changed)):
            lists = (f"{_json(family)}:[{','.join(map(_json, entries))}]" for family, entries in families.items())
            parts.append(f"{_json(name)}:{{{','.join(lists)}}}")
        return f"{{{','.join(parts)}}}"


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def paid_by_others(settled: Mapping[int, Sequence[tuple[int, int]]], number: int) -> int:
    """Sum what payments of another origin than an import settle of an invoice, in minor units."""
    return sum(amount for _, amount in settled.get(number, ()))


def without(text: str, gone: Mapping[str, set[int]]) -> str:
    """What an import keeps, without a trace of records that were erased for privacy; it can then not be taken back.

    Args:
        text: As :meth:`Kept.as_text` wrote it.
        gone: The numbers of the records by family.

    Returns:
        The same text when the import had nothing to do with them.
    """
    kept = json.loads(text)
    touched = False
    for family, entries in kept.get("added", {}).items():
        for entry in entries:
            first, digests = entry[0], bytearray(base64.b64decode(entry[1]))
            mine = [number for number in gone.get(family, ()) if first <= number < first + len(digests) // SIZE]
            for number in mine:
                digests[(number - first) * SIZE : (number - first + 1) * SIZE] = bytes(SIZE)
            if mine:
                touched = True
                entry[1] = base64.b64encode(digests).decode("ascii")
    for family, changed in kept.get("changed", {}).items():
        for entry in changed:
            if entry[0] in gone.get(family, ()):
                touched = True
                entry[1:3] = {}, bytes(SIZE).hex()
    return json.dumps(kept, separators=(",", ":"), ensure_ascii=False) if touched else text


def take_back(writer: Writer, entry: ImportEntry, tell: Tell = tell_nobody) -> None:
    """Withdraw what an import brought and restore what it changed.

    Args:
        writer: Of the transaction.
        entry: The import.
        tell: Told now and then; it may raise to stop, and then nothing is taken back.

    Raises:
        ChangedMeanwhile: Naming the rows, when one was changed, paid or used since.
    """
    kept = json.loads(entry.kept)
    happened = list(_happened(writer, entry, kept))
    if happened:
        rows: list[object] = list(happened[:MOST_NAMED])
        if len(happened) > MOST_NAMED:
            rows.append(Problem(field="", code="intake.more", params={"count": len(happened) - MOST_NAMED}))
        raise ChangedMeanwhile("intake.cannot_undo", file=entry.file, rows=rows)
    for family in reversed(FAMILIES):
        changed = kept.get("changed", {}).get(family.name, [])
        with spans.many_rows(writer.connection, family, len(changed)):
            for part in slices(changed):
                tell(0, 0)
                found = store.fetch_numbered(writer.connection, family, [number for number, _, _, _ in part])
                writer.change_all(
                    family, [store.restored(family, found[number], earlier) for number, earlier, _, _ in part]
                )
        for first, text in reversed(kept.get("added", {}).get(family.name, [])):
            _withdraw(writer, family, first, base64.b64decode(text), tell)
    writer.withdraw(IMPORTS, entry)


def _withdraw(writer: Writer, family: Family[Any], first: int, digests: bytes, tell: Tell) -> None:
    """Withdraw records that were found to be as the import left them; those withdrawn by hand since stay so."""
    tell(0, 0)
    count = len(digests) // SIZE
    found = spans.span_state(writer.connection, family, first, first + count - 1, withdrawn=False)
    runs = [(first, count)]
    if found.count != count:
        numbers = store.fetch_numbered(writer.connection, family, range(first, first + count))
        runs = _runs(sorted(numbers))
    for start, length in runs:
        part = digests[(start - first) * SIZE : (start - first + length) * SIZE]
        state = spans.span_state(writer.connection, family, start, start + length - 1, withdrawn=False)
        writer.turn(Span(family=family, first=start, withdrawn=False, revisions=state.revisions, digests=part))


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Part sorted numbers into runs without a gap: the first number and how many."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == sum(runs[-1]):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((number, 1))
    return runs


def _happened(writer: Writer, entry: ImportEntry, kept: Mapping[str, Any]) -> Iterator[Problem]:
    """Everything since an import that would be lost or left hanging by taking it back."""
    connection = writer.connection
    names: dict[int, str] = {client.id: client.name for client in store.fetch_all(connection, CLIENTS)}
    if _erased(kept):
        yield Problem(field="", code="intake.erased")
        return
    settled = brought.settled_by_others(connection, entry.id)
    for family in FAMILIES:
        added = kept.get("added", {}).get(family.name, [])
        edited = _edited(writer, family, entry.id, added) if added else []
        for record in edited:
            yield _problem("edited", record, names)
        changed = kept.get("changed", {}).get(family.name, [])
        for part in slices(changed):
            yield from _changed_since(writer, family, part, names)
        if family.name == INVOICES.name:
            passed = {record.id for record in edited}
            paid_since = sorted((settled.keys() & _spanned(added)) - passed)
            there = store.fetch_numbered(connection, family, paid_since)
            for number in sorted(there):
                yield _problem("paid", there[number], names)
            for number, _, _, paid in changed:
                if paid_by_others(settled, number) != paid:
                    yield _problem("paid", store.fetch(connection, family, number), names)
        for record in _used(writer, family, added, entry.id):
            yield _problem("used", record, names)


def _erased(kept: Mapping[str, Any]) -> bool:
    """Whether a record that the import brought or changed was erased for privacy since, see :func:`without`."""
    nothing = bytes(SIZE)
    for entries in kept.get("added", {}).values():
        for _, text in entries:
            digests = base64.b64decode(text)
            if nothing in digests and any(
                digests[place : place + SIZE] == nothing for place in range(0, len(digests), SIZE)
            ):
                return True
    return any(after == nothing.hex() for rows in kept.get("changed", {}).values() for _, _, after, _ in rows)


def _spanned(added: Sequence[tuple[int, str]]) -> set[int]:
    """The numbers of the records that an import brought."""
    found: set[int] = set()
    for first, text in added:
        found.update(range(first, first + len(base64.b64decode(text)) // SIZE))
    return found


def _edited(writer: Writer, family: Family[Any], import_id: ImportId, added: Sequence[tuple[int, str]]) -> list[Record]:
    """Those of an import's records whose content is another than it brought."""
    touched = brought.numbers_brought(writer.connection, family, import_id, touched=family.name != PAYMENTS.name)
    if not touched:
        return []
    left = {
        first + place: digests[place * SIZE : (place + 1) * SIZE]
        for first, digests in ((first, base64.b64decode(text)) for first, text in added)
        for place in range(len(digests) // SIZE)
    }
    found = store.fetch_numbered(writer.connection, family, touched)
    suspects = [found[number] for number in touched]
    contents = digests_of(family, suspects)
    return [record for record, now in zip(suspects, contents, strict=True) if left.get(record.id) != now]


def _changed_since(
    writer: Writer, family: Family[Any], changed: Sequence[tuple[int, Any, str, int]], names: Mapping[int, str]
) -> Iterator[Problem]:
    """Those of the records an import changed that hold something else by now, or are withdrawn."""
    numbers = [number for number, _, _, _ in changed]
    there = store.fetch_numbered(writer.connection, family, numbers)
    gone = store.fetch_numbered(writer.connection, family, [one for one in numbers if one not in there], withdrawn=True)
    now = dict(zip(there, digests_of(family, list(there.values())), strict=True))
    for number, _, after, _ in changed:
        if number in gone:
            yield _problem("edited", gone[number], names)
        elif now[number].hex() != after:
            yield _problem("edited", there[number], names)


def _used(writer: Writer, family: Family[Any], added: Sequence[tuple[int, str]], import_id: ImportId) -> list[Record]:
    """Those of an import's records that records of another origin name, such as clients with later entries."""
    if not added or family.name not in (CLIENTS.name, INVOICES.name):
        return []
    kind = FieldKind.CLIENT if family.name == CLIENTS.name else FieldKind.INVOICE
    numbers = _spanned(added)
    named: set[int] = set()
    for other in FAMILIES:
        for described in other.fields:
            if described.kind is kind:
                named |= brought.named_by(writer.connection, other, described.attribute, numbers, but=import_id)
    found = store.fetch_numbered(writer.connection, family, sorted(named))
    return [found[number] for number in sorted(found)]


def _problem(what: str, record: Record, names: Mapping[int, str]) -> Problem:
    name = _name(record)
    client = names.get(getattr(record, "client_id", ClientId(0)), "")
    shown: object = name
    if client and client != name:
        shown = Problem(field="", code="intake.named", params={"name": name, "client": client})
    return Problem(field="", code=f"intake.{what}", params={"name": shown})


def _name(record: Record) -> str | date:
    """What a person calls a record: its number, title or name, else its day."""
    for attribute in ("number", "title", "name", "reference", "note", "day"):
        found = getattr(record, attribute, "")
        if found:
            return cast("str | date", found)
    return str(record.id)
