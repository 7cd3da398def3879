"""Getting files in: read, plan, and store the plan in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem
from msp_desk.core.importing.columns import ColumnChoice, match_columns
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow, draft_record
from msp_desk.core.importing.planning import plan_import
from msp_desk.core.importing.readers import read_table
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.invoice import Invoice, InvoiceId
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A file that was read and planned, and nothing stored of it yet.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        plan: Every row's fate.
    """

    path: Path
    sha256: str
    plan: ImportPlan


class ImportRoom:
    """Imports into the desk."""

    def __init__(
        self, database: Database, journal: Journal, clock: Clock, *, before_bulk: Callable[[], object]
    ) -> None:
        """Import into one desk.

        Args:
            database: Where it is read.
            journal: Where it is written.
            clock: Says the moment of an import.
            before_bulk: Makes a verified backup before many rows change.
        """
        self._database = database
        self._before_bulk = before_bulk
        self._journal = journal
        self._clock = clock

    def options(self, *, client: str = "", create_clients: bool = False) -> ImportOptions:
        """The decisions an import starts from: the home currency and language of the firm, and today."""
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
        return ImportOptions(
            home_currency=firm.currency,
            today=self._clock.today(),
            language=Language(firm.language),
            client=client,
            create_clients=create_clients,
        )

    def plan(self, kind_name: str, path: Path, choices: Sequence[ColumnChoice], options: ImportOptions) -> FilePlan:
        """Read a file and say what an import of it would do; nothing is stored.

        Args:
            kind_name: A key of :data:`~msp_desk.core.importing.kinds.IMPORT_KINDS`.
            path: The file.
            choices: What the owner says about its columns.
            options: The owner's other decisions.

        Raises:
            ImportFailed: If the file as a whole cannot be used.
            FileProblem: If it goes away while it is read.
        """
        kind = IMPORT_KINDS[kind_name]
        table = read_table(path)
        columns = match_columns(table, kind, choices, client_given=bool(options.client))
        with self._database.reading() as connection:
            records = {name: store.fetch_all(connection, FAMILY_BY_NAME[name]) for name in kind.needs}
        plan = plan_import(table, kind, columns, Existing(records=records), options)
        return FilePlan(path=path, sha256=_sha256(path), plan=plan)

    def carry_out(self, planned: FilePlan, *, leave_out_rejected: bool = False) -> ImportEntry | None:
        """Store a plan in one transaction, which one undo takes back whole.

        Args:
            planned: A file without rejected rows, unless these may be left out.
            leave_out_rejected: Whether rejected rows are left out rather than stop the file.

        Returns:
            What was imported, or None when there was nothing to change.

        Raises:
            ImportFailed: If a row is rejected; nothing was stored.
            ChangedMeanwhile: If a record it changes was changed since it was planned; nothing was stored.
        """
        plan = planned.plan
        if not leave_out_rejected:
            plan.require_sound()
        if plan.changes_nothing:
            return None
        self._before_bulk()
        with self._journal.intention("action.import", file=_stored_name(planned.path)) as writer:
            entry = writer.add(
                IMPORTS,
                ImportEntry(
                    kind=plan.kind.name,
                    file=_stored_name(planned.path),
                    sha256=planned.sha256,
                    made_at=as_text(self._clock.moment()),
                    added=plan.counts[Fate.NEW],
                    updated=plan.counts[Fate.UPDATED],
                    unchanged=plan.counts[Fate.UNCHANGED],
                ),
            )
            writer.import_id = entry.id
            _store(writer, plan, self._language(writer))
        return entry

    def _language(self, writer: Writer) -> Language:
        return Language(store.fetch(writer.connection, FIRM, 1).language)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error


def _stored_name(path: Path) -> str:
    """A file's name as the desk can keep it; bytes that are no text in it are shown as question marks."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _store(writer: Writer, plan: ImportPlan, language: Language) -> None:
    """Store clients first, then the rows, then what rows make beside themselves."""
    rows = [row for row in plan.rows if row.fate in (Fate.NEW, Fate.UPDATED)]
    made = writer.add_all(CLIENTS, [Client(name=new.name, language=language) for new in plan.new_clients])
    clients = {new.key: client.id for new, client in zip(plan.new_clients, made, strict=True)}
    family = plan.kind.family
    credit_notes = [row for row in rows if row.for_invoice and row.for_invoice_id is None]
    others = [row for row in rows if not (row.for_invoice and row.for_invoice_id is None)]
    stored = _store_rows(writer, plan.kind, family, others, clients)
    numbers = {(record.client_id, record.number): record.id for _, record in stored if isinstance(record, Invoice)}
    corrected = {id(row): numbers[_client_id(row, clients), row.for_invoice] for row in credit_notes}
    stored += _store_rows(writer, plan.kind, family, credit_notes, clients, corrected)
    payments = [
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
    writer.add_all(PAYMENTS, payments)


def _store_rows(
    writer: Writer,
    kind: ImportKind,
    family: Family[Any],
    rows: Sequence[PlannedRow],
    clients: dict[str, ClientId],
    corrected: dict[int, InvoiceId] | None = None,
) -> list[tuple[PlannedRow, Record]]:
    drafts = [
        draft_record(kind, row, _client_id(row, clients), (corrected or {}).get(id(row), row.for_invoice_id))
        for row in rows
    ]
    new = [(row, draft) for row, draft in zip(rows, drafts, strict=True) if row.fate is Fate.NEW]
    added = writer.add_all(family, [draft for _, draft in new])
    stored = [(row, cast(Record, record)) for (row, _), record in zip(new, added, strict=True)]
    for row, draft in zip(rows, drafts, strict=True):
        if row.fate is Fate.UPDATED:
            stored.append((row, cast(Record, writer.change(family, draft))))
    return stored


def _client_id(row: PlannedRow, clients: dict[str, ClientId]) -> ClientId:
    if row.client is None:
        return ClientId(0)
    return row.client.client_id or clients[row.client.key]
