"""Storing a plan: clients first, then the rows, then what rows make beside themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from msp_desk.core.actions.digests import digest
from msp_desk.core.actions.import_undo import Kept, paid_by_others
from msp_desk.core.actions.journal import Span, check
from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow, draft_record
from msp_desk.core.importing.progress import Tell, slices
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import brought, spans, store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer

_NO_IMPORT: Final = 0
_Content = tuple[object, ...]
_Settles = Sequence[tuple[int, int]]


class _StoredInvoice(NamedTuple):
    """An invoice that the plan stored; a tuple, for there may be as many as rows."""

    row: PlannedRow
    id: InvoiceId
    client_id: ClientId
    number: str


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
        self._invoices: list[_StoredInvoice] = []
        self._done = 0

    def all(self, language: Language) -> Kept:
        new_clients = [Client(name=new.name, language=language) for new in self._plan.new_clients]
        first = self._add(CLIENTS, new_clients)
        self._clients = {new.key: ClientId(number) for number, new in enumerate(self._plan.new_clients, start=first)}
        credit_notes = [row for row in self._rows if row.for_invoice and row.for_invoice_id is None]
        others = [row for row in self._rows if not (row.for_invoice and row.for_invoice_id is None)]
        self._store(others, {})
        if credit_notes:
            numbers = {(one.client_id, one.number): one.id for one in self._invoices}
            self._store(credit_notes, {id(row): numbers[self._client_id(row), row.for_invoice] for row in credit_notes})
        self._add(PAYMENTS, _settlements(self._invoices))
        return self._kept

    def _store(self, rows: Sequence[PlannedRow], corrected: Mapping[int, InvoiceId]) -> None:
        family = self._kind.family
        new = [row for row in rows if row.fate is Fate.NEW]
        if new:
            first = store.following_number(self._writer.connection, family)
            self._bring(family, first, len(new), self._new_contents(first, new, corrected))
        updated = [row for row in rows if row.fate is Fate.UPDATED]
        settled: Mapping[int, Sequence[tuple[int, int]]] = {}
        if updated and family is INVOICES:
            settled = brought.settled_by_others(self._writer.connection, self._import_id)
        with spans.many_rows(self._writer.connection, family, len(updated)):
            for part in slices(updated):
                self._update(part, corrected, settled)
                self._tell_rows(len(part))
        self._tell_rows(0)

    def _new_contents(
        self, first: int, rows: Sequence[PlannedRow], corrected: Mapping[int, InvoiceId]
    ) -> Iterator[tuple[list[_Content], list[_Settles | None]]]:
        """What new rows hold as the table keeps it, straight from the values of the file and part by part."""
        kind = self._kind
        number = first
        for part in slices(rows):
            columns = []
            for described in kind.family.fields:
                default, key = described.default, described.key
                if described.attribute == "client_id" and kind.family is not CLIENTS:
                    found: list[object] = [self._client_id(row) for row in part]
                elif described.attribute == "for_invoice_id":
                    found = [corrected.get(id(row), row.for_invoice_id) for row in part]
                else:
                    found = [default if (value := row.values.get(key)) is None else value for row in part]
                columns.append(store.kept(described, found))
            settles: list[_Settles | None] = list(repeat(None, len(part)))
            if kind.family is PAYMENTS:
                settles = [[(one.invoice_id, one.amount) for one in row.allocations] for row in part]
            if kind.family is INVOICES:
                self._invoices.extend(
                    _StoredInvoice(row, InvoiceId(place), self._client_id(row), str(row.values.get("number", "")))
                    for place, row in enumerate(part, start=number)
                )
            yield list(zip(*columns, strict=True)), settles
            number += len(part)
            self._tell_rows(len(part))

    def _bring(
        self,
        family: Family[Any],
        first: int,
        count: int,
        parts: Iterator[tuple[list[_Content], list[_Settles | None]]],
    ) -> None:
        """Store new records that were held against the rules already, and note them as one span."""
        connection, import_id = self._writer.connection, self._writer.import_id
        digests, number = [], first
        with spans.many_rows(connection, family, count):
            for contents, settles in parts:
                digests.append(b"".join(map(digest, contents, settles)))
                filled = [(*row, place, 1, import_id) for place, row in enumerate(contents, start=number)]
                store.insert_rows(connection, family, filled, settles)
                number += len(contents)
        span = Span(family=family, first=first, withdrawn=False, revisions=count, digests=b"".join(digests))
        self._writer.changes.append(span)
        self._kept.add(span)

    def _add(self, family: Family[Any], records: Sequence[Record]) -> int:
        """Store new records after holding them against the rules; return the number of the first."""
        first = store.following_number(self._writer.connection, family)
        for record in records:
            check(family, record)
        parts: Iterator[tuple[list[_Content], list[_Settles | None]]] = (
            (store.contents(family, part), [store.settles_of(record) for record in part]) for part in slices(records)
        )
        if records:
            self._bring(family, first, len(records), parts)
        return first

    def _update(
        self,
        rows: Sequence[PlannedRow],
        corrected: Mapping[int, InvoiceId],
        settled: Mapping[int, Sequence[tuple[int, int]]],
    ) -> None:
        kind = self._kind
        records = [
            draft_record(kind, row, self._client_id(row), corrected.get(id(row), row.for_invoice_id)) for row in rows
        ]
        pairs = cast(list[tuple[Record, Record]], self._writer.change_all(kind.family, records))
        self._kept.change(kind.family, pairs, [paid_by_others(settled, after.id) for _, after in pairs])
        if kind.family is INVOICES:
            self._invoices.extend(
                _StoredInvoice(row, after.id, after.client_id, after.number)
                for row, (_, after) in zip(rows, pairs, strict=True)
                if isinstance(after, Invoice)
            )

    def _tell_rows(self, more: int) -> None:
        self._done += more
        self._tell(self._done, len(self._rows))

    @property
    def _import_id(self) -> Any:
        return self._writer.import_id or _NO_IMPORT

    def _client_id(self, row: PlannedRow) -> ClientId:
        if row.client is None:
            return ClientId(0)
        return row.client.client_id or self._clients[row.client.key]


def _settlements(invoices: Sequence[_StoredInvoice]) -> list[Payment]:
    """The payments that the settled days of invoices make."""
    return [
        Payment(
            client_id=invoice.client_id,
            day=invoice.row.settlement.day,
            amount=invoice.row.settlement.amount,
            reference=invoice.number,
            allocations=(Allocation(invoice_id=invoice.id, amount=invoice.row.settlement.amount),),
        )
        for invoice in invoices
        if invoice.row.settlement is not None
    ]
