"""Bank statements: what arrived, which open invoices it pays, and storing what the owner agrees to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.client_aliases import remember_aliases
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import ChangedMeanwhile, FileProblem, InvalidInput
from msp_desk.core.importing.clients import ClientReference
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow
from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.statements.keys import keyed
from msp_desk.core.importing.statements.matching import Due, Match, MatchReason, Payer, Payers, match_entries
from msp_desk.core.importing.statements.reading import read_statements
from msp_desk.core.importing.statements.statement import BankEntry, BankStatement
from msp_desk.core.importing.table import Encoding
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.records.client import CLIENTS, Client, ClientId, normalised_name
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.ledger import ImportEntry
from msp_desk.core.records.payment import PAYMENTS, Payment, allocation_problems
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.imports import ImportRoom
    from msp_desk.core.actions.journal import Writer

_KIND = "payments"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Money that a statement says arrived.

    Attributes:
        key: By which the desk knows it again, in whatever file it comes.
        account: On which account.
        entry: What the bank says.
        match: What it is thought to pay, or was found to have paid already.
        payment: The payment on the desk that this is already; None for a new one.
        is_stranger: Whether nobody on the desk goes by the payer's name, so that it may be remembered as somebody's.
    """

    key: str
    account: str
    entry: BankEntry
    match: Match
    payment: Payment | None
    is_stranger: bool = False

    @property
    def is_preselected(self) -> bool:
        """Whether it is stored unless the owner says otherwise."""
        return self.payment is None and self.match.is_sure


@dataclass(frozen=True, slots=True, kw_only=True)
class BankFile:
    """A bank file that was read and matched; nothing of it is stored.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        statements: What it says; one that the file holds twice is here once.
        arrivals: Everything that arrived, in the order of the file.
        left: How many entries are of money that left; they concern no client.
        dues: What was open when it was read.
        clients: Number and name of each client.
        numbers: What the invoices are called that are open or were settled by what is on the desk already.
    """

    path: Path
    sha256: str
    statements: tuple[BankStatement, ...]
    arrivals: tuple[Arrival, ...]
    left: int
    dues: tuple[Due, ...] = ()
    clients: tuple[tuple[ClientId, str], ...] = ()
    numbers: Mapping[InvoiceId, str] = field(default_factory=dict)


class BankRoom:
    """The bank's entries and the desk's invoices."""

    def __init__(self, database: Database, imports: ImportRoom) -> None:
        """Match on one desk; what is agreed to is stored as an import."""
        self._database = database
        self._imports = imports

    def read(self, path: Path, *, order: DayOrder | None = None, tell: Tell = tell_nobody) -> BankFile:
        """Read a bank file and match what arrived with what is open; nothing is stored.

        Args:
            path: camt.053, MT940, OFX, QIF or a bank's table, told apart by their content.
            order: Of day and month where neither the format nor the file shows it.
            tell: Told entries done and all entries; it may raise to stop.

        Raises:
            ImportFailed: If it cannot be read, does not add up, or is in another currency than the desk.
            FileProblem: If it goes away while it is read.
        """
        tell(0, 0)
        statements = tuple(dict.fromkeys(read_statements(path, replace(self._imports.options(), day_order=order))))
        tell(0, 0)
        with self._database.reading() as connection:
            home = store.fetch(connection, FIRM, 1).currency
            clients = store.fetch_all(connection, CLIENTS)
            invoices = store.fetch_all(connection, INVOICES)
            payments = store.fetch_all(connection, PAYMENTS)
        for statement in statements:
            for currency in {entry.currency for entry in statement.entries} - {home}:
                raise failed("statement_foreign", path.name, account=statement.account, currency=currency, home=home)
        with_keys = keyed(statements)
        arrived = [(key, account, entry) for key, account, entry in with_keys if entry.amount > 0]
        known = {payment.bank_key: payment for payment in payments if payment.bank_key}
        fresh = [entry for key, _, entry in arrived if key not in known]
        dues, payers = _dues(invoices, payments), Payers(_payers(clients))
        matches = iter(match_entries(fresh, dues, payers, tell=tell))
        strangers = _strangers(fresh, clients, payers)
        arrivals = [
            Arrival(
                key=key,
                account=account,
                entry=entry,
                match=_done(known[key]) if key in known else next(matches),
                payment=known.get(key),
                is_stranger=key not in known and entry.payer in strangers,
            )
            for key, account, entry in arrived
        ]
        return BankFile(
            path=path,
            sha256=_sha256(path),
            statements=statements,
            arrivals=tuple(arrivals),
            left=sum(entry.amount < 0 for _, _, entry in with_keys),
            dues=tuple(dues),
            clients=tuple((client.id, client.name) for client in clients),
            numbers=_numbers(invoices, dues, known.values()),
        )

    def carry_out(
        self,
        file: BankFile,
        agreed: Mapping[str, Match] | None = None,
        *,
        aliases: Mapping[ClientId, Sequence[str]] | None = None,
        tell: Tell = tell_nobody,
    ) -> ImportEntry | None:
        """Store payments in one transaction, which one undo takes back whole.

        Args:
            file: As it was read.
            agreed: What each entry pays, by its key; None takes what is preselected. An entry without a client is
                left out, and one that is on the desk already is never stored again.
            aliases: Names of payers by which clients are to be known from now on. Undo takes them back with the
                payments; taking the import back later leaves them.
            tell: Told rows done and all rows; it may raise to stop, and then nothing is stored.

        Returns:
            What was imported, or None when there was nothing to store.

        Raises:
            InvalidInput: If an allocation pays more than the entry or an invoice twice, or no payment can be like it.
            ChangedMeanwhile: If an invoice was paid, or its client changed, meanwhile; nothing was stored.
        """
        from msp_desk.core.actions.import_files import FilePlan

        if agreed is None:
            agreed = {one.key: one.match for one in file.arrivals if one.is_preselected}
        chosen = [
            (one, match)
            for one in file.arrivals
            if one.payment is None and (match := agreed.get(one.key)) is not None and match.client_id is not None
        ]
        for one, match in chosen:
            values = {**_values(one), "client": match.client_id}
            problems = [*PAYMENTS.problems(values), *allocation_problems(one.entry.amount, match.allocations)]
            if problems:
                raise InvalidInput(problems)
        with self._database.reading() as connection:
            names = {int(client.id): client.name for client in store.fetch_all(connection, CLIENTS)}
        rows = [_row(place, one, agreed.get(one.key), names) for place, one in enumerate(file.arrivals, start=1)]
        plan = ImportPlan(
            kind=IMPORT_KINDS[_KIND],
            file=file.path.name,
            encoding=Encoding.UTF_8,
            delimiter="",
            columns=Columns(headers=(), positions={}),
            rows=[row for row in rows if row is not None],
            new_clients=(),
        )
        options = self._imports.options()
        planned = FilePlan(path=file.path, sha256=file.sha256, plan=plan, options=options, fingerprint="")

        def begin(writer: Writer) -> None:
            _require_current(writer, file, chosen)
            remember_aliases(writer, aliases or {})

        return self._imports.carry_out(planned, tell=tell, begin=begin)


def _require_current(writer: Writer, file: BankFile, chosen: Sequence[tuple[Arrival, Match]]) -> None:
    """Refuse what no longer fits the desk: an entry stored, an invoice paid, a client gone or another's meanwhile."""
    clients = {client.id for client in store.fetch_all(writer.connection, CLIENTS)}
    payments = store.fetch_all(writer.connection, PAYMENTS)
    dues = {due.invoice_id: due for due in _dues(store.fetch_all(writer.connection, INVOICES), payments)}
    left = {invoice_id: due.open_amount for invoice_id, due in dues.items()}
    known = {payment.bank_key for payment in payments}
    changed = ChangedMeanwhile("importing.statement_changed", file=file.path.name)
    for one, match in chosen:
        if one.key in known or match.client_id not in clients:
            raise changed
        known.add(one.key)
        for allocation in match.allocations:
            due = dues.get(allocation.invoice_id)
            if due is None or due.client_id != match.client_id or left[due.invoice_id] < allocation.amount:
                raise changed
            left[due.invoice_id] -= allocation.amount


def _numbers(invoices: Sequence[Invoice], dues: Sequence[Due], payments: Iterable[Payment]) -> dict[InvoiceId, str]:
    """What the invoices are called of which a bank file may speak."""
    wanted = {due.invoice_id for due in dues}
    wanted.update(part.invoice_id for payment in payments for part in payment.allocations)
    return {invoice.id: invoice.number for invoice in invoices if invoice.id in wanted}


def _strangers(entries: Sequence[BankEntry], clients: Sequence[Client], payers: Payers) -> set[str]:
    """The payers whose name is nobody's, as the bank writes them."""
    own = {normalised_name(name) for client in clients for name in (*client.names(), client.party)}
    names = {entry.payer for entry in entries if entry.payer}
    return {name for name in names if normalised_name(name) not in own and payers.client_of(name) is None}


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error


def _dues(invoices: Sequence[Invoice], payments: Sequence[Payment]) -> list[Due]:
    """Every open invoice of the desk, to the last minor unit, whatever its day."""
    clients = {invoice.id: invoice.client_id for invoice in invoices}
    return [
        Due(
            invoice_id=item.invoice_id,
            client_id=clients[item.invoice_id],
            number=item.number,
            due_on=item.due_on,
            open_amount=item.open_amount,
        )
        for item in open_items(invoices, payments, as_of=date.max)
        if item.open_amount > 0
    ]


def _payers(clients: Sequence[Client]) -> list[Payer]:
    return [Payer(client_id=client.id, names=(*client.names(), client.party)) for client in clients]


def _done(payment: Payment) -> Match:
    """What a payment that is on the desk settles."""
    return Match(
        place=0, client_id=payment.client_id, allocations=payment.allocations, reason=MatchReason.NUMBER_AND_AMOUNT
    )


def _row(place: int, one: Arrival, match: Match | None, names: Mapping[int, str]) -> PlannedRow | None:
    """A row of the import; None for what the owner leaves out."""
    if one.payment is not None:
        return PlannedRow(place, (place,), Fate.UNCHANGED, record=one.payment)
    if match is None or match.client_id is None:
        return None
    name = names.get(match.client_id, "")  # of a client that is gone nothing is stored: see _require_current
    return PlannedRow(
        place,
        (place,),
        Fate.NEW,
        client=ClientReference(key=f"#{match.client_id}", name=name, client_id=match.client_id),
        values=_values(one),
        allocations=match.allocations,
    )


def _values(one: Arrival) -> dict[str, object]:
    """What is kept of an entry."""
    said = " · ".join(part for part in (one.entry.reference, one.entry.payer) if part)
    return {"day": one.entry.day, "amount": one.entry.amount, "reference": said[:MAX_TEXT], "bank_key": one.key}
