"""Taking a past import back: what an import keeps for that, and what may have happened since that forbids it.

An import keeps in its entry, as JSON::

    {"added":   {family: [[number of the first record, digests of the records' contents], ...]},
     "changed": {family: [[number, {attribute: content before}, digest of the content after, paid by others], ...]}}

Digests are 8 bytes each, one after another in base64. They tell whether a record still is as the import left it,
whatever was done and undone in between, also after the program was closed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from msp_desk.core.actions.journal import Change
from msp_desk.core.errors import ChangedMeanwhile, NotFound
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, FieldKind, ImportId, Record
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer

MOST_NAMED: Final = 8
"""So many rows are named in a refusal; the others are counted."""
_SIZE: Final = 8
_REFERENCES: Final = frozenset({FieldKind.CLIENT, FieldKind.INVOICE})

Content = tuple[object, ...]


@dataclass(slots=True)
class Kept:
    """What an import keeps of itself while it is carried out."""

    added: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    changed: dict[str, list[tuple[int, Mapping[str, object], str, int]]] = field(default_factory=dict)

    def add(self, family: Family[Any], records: Sequence[Record], contents: Sequence[Content]) -> None:
        """Keep the digests of new records, whose numbers follow one another."""
        if records:
            digests = b"".join(digest(content, record) for content, record in zip(contents, records, strict=True))
            span = (records[0].id, base64.b64encode(digests).decode("ascii"))
            self.added.setdefault(family.name, []).append(span)

    def change(self, family: Family[Any], before: Record, after: Record, paid: int) -> None:
        """Keep what a record was before the import changed it, and what payments settled of it by then."""
        old, new = store.contents(family, [before, after])
        names = [described.attribute for described in family.fields]
        earlier = {name: was for name, was, is_ in zip(names, old, new, strict=True) if was != is_}
        self.changed.setdefault(family.name, []).append((after.id, earlier, digest(new, after).hex(), paid))

    def as_text(self) -> str:
        """Give the JSON object."""
        return json.dumps({"added": self.added, "changed": self.changed}, separators=(",", ":"), ensure_ascii=False)


def digest(content: Content, record: Record) -> bytes:
    """Give 8 bytes that another content would hardly have; what a payment settles is part of its content."""
    settles = [(part.invoice_id, part.amount) for part in record.allocations] if isinstance(record, Payment) else ""
    return hashlib.blake2b(f"{content}{settles}".encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def paid_by_others(settled: Mapping[int, Sequence[tuple[int, int]]], number: int) -> int:
    """Sum what payments of another origin than an import settle of an invoice, in minor units."""
    return sum(amount for _, amount in settled.get(number, ()))


def take_back(writer: Writer, entry: ImportEntry) -> None:
    """Withdraw what an import brought and restore what it changed.

    Args:
        writer: Of the transaction.
        entry: The import.

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
        for number, earlier, _, _ in reversed(kept.get("changed", {}).get(family.name, [])):
            present = store.fetch(writer.connection, family, number)
            writer.change(family, store.restored(family, present, earlier))
        _withdraw(writer, family, entry.id)
    writer.withdraw(IMPORTS, entry)


def _withdraw(writer: Writer, family: Family[Any], import_id: ImportId) -> None:
    records = store.brought_by(writer.connection, family, import_id)
    if records and family is not IMPORTS:
        store.withdraw_brought(writer.connection, family, import_id)
        writer.changes.extend(Change(family=family, before=record, after=None) for record in records)


def _happened(writer: Writer, entry: ImportEntry, kept: Mapping[str, Any]) -> Iterator[Problem]:
    """Everything since an import that would be lost or left hanging by taking it back."""
    names: dict[int, str] = {client.id: client.name for client in store.fetch_all(writer.connection, CLIENTS)}
    settled = store.settled_by_others(writer.connection, entry.id)
    for family in FAMILIES:
        brought = store.brought_by(writer.connection, family, entry.id)
        edited = _edited(family, brought, kept.get("added", {}).get(family.name, []))
        for record in edited:
            yield _problem("edited", record, names)
        changed = kept.get("changed", {}).get(family.name, [])
        for number, _, after, _ in changed:
            yield from _changed_since(writer, family, number, after, names)
        if family.name == INVOICES.name:
            for record in brought:
                if record.id in settled and record not in edited:
                    yield _problem("paid", record, names)
            for number, _, _, paid in changed:
                if paid_by_others(settled, number) != paid:
                    yield _problem("paid", store.fetch(writer.connection, family, number), names)
        for record in _used(writer, family, brought, entry.id):
            yield _problem("used", record, names)


def _edited(family: Family[Any], brought: Sequence[Record], spans: Sequence[tuple[int, str]]) -> list[Record]:
    """Those of an import's records whose content is another than it brought."""
    suspects = [record for record in brought if record.revision != 1 or family.name == PAYMENTS.name]
    if not suspects:
        return []
    left = {
        first + place: digests[place * _SIZE : (place + 1) * _SIZE]
        for first, digests in ((first, base64.b64decode(text)) for first, text in spans)
        for place in range(len(digests) // _SIZE)
    }
    return [
        record
        for record, content in zip(suspects, store.contents(family, suspects), strict=True)
        if left.get(record.id) != digest(content, record)
    ]


def _changed_since(
    writer: Writer, family: Family[Any], number: int, after: str, names: Mapping[int, str]
) -> Iterator[Problem]:
    try:
        present = store.fetch(writer.connection, family, number)
    except NotFound:
        present = store.fetch(writer.connection, family, number, withdrawn=True)
        yield _problem("edited", present, names)
        return
    if digest(store.contents(family, [present])[0], present).hex() != after:
        yield _problem("edited", present, names)


def _used(writer: Writer, family: Family[Any], brought: Sequence[Record], import_id: ImportId) -> list[Record]:
    """Those of an import's records that records of another origin name, such as clients with later entries."""
    if not brought or family.name not in (CLIENTS.name, INVOICES.name):
        return []
    kind = FieldKind.CLIENT if family.name == CLIENTS.name else FieldKind.INVOICE
    numbers = [record.id for record in brought]
    named: set[int] = set()
    for other in FAMILIES:
        for described in other.fields:
            if described.kind is kind:
                found = store.referring(writer.connection, other, described.attribute, numbers, but=import_id)
                named.update(cast(int, getattr(record, described.attribute)) for record in found)
    return [record for record in brought if record.id in named]


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
