"""Storing a plan: clients first, then the rows, then what rows make beside themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from msp_desk.core.actions.import_undo import Kept, paid_by_others
from msp_desk.core.actions.journal import Change
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow, draft_record
from msp_desk.core.importing.progress import Tell
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer

_BATCH: Final = 2_000
_NO_IMPORT: Final = 0

Stored = list[tuple[PlannedRow, Record]]


def store_plan(writer: Writer, plan: ImportPlan, language: Language, tell: Tell) -> Kept:
    """Store what a plan says.

    Args:
        writer: Of the transaction; it names the import.
        plan: The plan.
        language: Of clients that are made.
        tell: Told rows done and all rows; it may raise to stop.

    Returns:
        What it takes to take all of it back.
    """
    return _Storing(writer, plan, tell).all(language)


class _Storing:
    """One plan while it is stored."""

    def __init__(self, writer: Writer, plan: ImportPlan, tell: Tell) -> None:
        self._writer, self._kind, self._tell = writer, plan.kind, tell
        self._plan = plan
        self._rows = [row for row in plan.rows if row.fate in (Fate.NEW, Fate.UPDATED)]
        self._kept = Kept()
        self._clients: Mapping[str, ClientId] = {}
        self._done = 0

    def all(self, language: Language) -> Kept:
        new_clients = [Client(name=new.name, language=language) for new in self._plan.new_clients]
        made = self._add(CLIENTS, new_clients)
        self._clients = {new.key: client.id for new, client in zip(self._plan.new_clients, made, strict=True)}
        credit_notes = [row for row in self._rows if row.for_invoice and row.for_invoice_id is None]
        others = [row for row in self._rows if not (row.for_invoice and row.for_invoice_id is None)]
        stored = self._store(others, {})
        if credit_notes:
            numbers = {
                (record.client_id, record.number): record.id for _, record in stored if isinstance(record, Invoice)
            }
            corrected = {id(row): numbers[self._client_id(row), row.for_invoice] for row in credit_notes}
            stored += self._store(credit_notes, corrected)
        self._add(PAYMENTS, _settlements(stored))
        return self._kept

    def _store(self, rows: Sequence[PlannedRow], corrected: Mapping[int, InvoiceId]) -> Stored:
        kind = self._kind
        new = [row for row in rows if row.fate is Fate.NEW]
        stored: Stored = []
        number = store.following_number(self._writer.connection, kind.family) if new else 0
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            records = [
                self._record(row, corrected, number=place) for place, row in enumerate(batch, start=number + start)
            ]
            self._insert(kind.family, records)
            stored.extend(zip(batch, records, strict=True))
            self._tell_rows(len(batch))
        updated = [row for row in rows if row.fate is Fate.UPDATED]
        settled = store.settled_by_others(self._writer.connection, self._import_id) if self._settles(updated) else {}
        for row in updated:
            stored.append((row, self._update(kind, row, corrected, settled)))
            if len(stored) % _BATCH == 0:
                self._tell_rows(0)
        self._tell_rows(len(updated))
        return stored

    def _record(self, row: PlannedRow, corrected: Mapping[int, InvoiceId], *, number: int = 0) -> Record:
        invoice = corrected.get(id(row), row.for_invoice_id)
        return draft_record(self._kind, row, self._client_id(row), invoice, number=number)

    def _update(
        self,
        kind: ImportKind,
        row: PlannedRow,
        corrected: Mapping[int, InvoiceId],
        settled: Mapping[int, Sequence[tuple[int, int]]],
    ) -> Record:
        after = cast(Record, self._writer.change(kind.family, self._record(row, corrected)))
        before = cast(Record, self._writer.changes[-1].before)
        self._kept.change(kind.family, before, after, paid_by_others(settled, after.id))
        return after

    def _add(self, family: Family[Any], records: Sequence[Record]) -> list[Any]:
        stored = self._writer.add_all(family, records)
        self._kept.add(family, stored, store.contents(family, stored))
        return stored

    def _insert(self, family: Family[Any], records: Sequence[Record]) -> None:
        """Store new records that the plan held against the rules already."""
        rows = store.contents(family, records)
        store.insert_numbered(self._writer.connection, family, records, rows, import_id=self._writer.import_id)
        self._writer.changes.extend(Change(family=family, before=None, after=record) for record in records)
        self._kept.add(family, records, rows)

    def _tell_rows(self, more: int) -> None:
        self._done += more
        self._tell(self._done, len(self._rows))

    def _settles(self, updated: Sequence[PlannedRow]) -> bool:
        return bool(updated) and self._kind.family.name == INVOICES.name

    @property
    def _import_id(self) -> Any:
        return self._writer.import_id or _NO_IMPORT

    def _client_id(self, row: PlannedRow) -> ClientId:
        if row.client is None:
            return ClientId(0)
        return row.client.client_id or self._clients[row.client.key]


def _settlements(stored: Stored) -> list[Payment]:
    """The payments that the settled days of invoices make."""
    return [
        Payment(
            client_id=record.client_id,
            day=row.settlement.day,
            amount=row.settlement.amount,
            reference=record.number,
            allocations=(Allocation(invoice_id=record.id, amount=row.settlement.amount),),
        )
        for row, record in stored
        if row.settlement is not None and isinstance(record, Invoice)
    ]
