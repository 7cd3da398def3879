"""What the owner can do with payments and what is open: one reading of the ledger serves pages, letters and checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msp_desk.core.actions.journal import Writer
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.errors import InvalidInput
from msp_desk.core.parting.open_items import OpenItem, open_items
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.overdue import overdue_by_client


def propose_allocations(amount: int, items: Sequence[OpenItem]) -> tuple[Allocation, ...]:
    """Settle the oldest open invoices first; what remains stays on account.

    Args:
        amount: Of the payment, minor units; nothing is proposed for money that went back.
        items: Open invoices, oldest first.
    """
    found = []
    left = amount
    for item in items:
        if left <= 0:
            break
        part = min(left, item.open_amount)
        if part > 0:
            found.append(Allocation(invoice_id=item.invoice_id, amount=part))
            left -= part
    return tuple(found)


class PaymentRoom(RecordRoom[Payment]):
    """The payments of the desk."""

    def add(self, record: Payment) -> Payment:
        """Log a payment.

        Raises:
            InvalidInput: With every problem, also when an invoice belongs to another client.
        """
        with self._journal.intention("action.add.payments") as writer:
            refuse_foreign_invoices(writer, record)
            return writer.add(self.family, record)

    def change(self, record: Payment) -> Payment:
        """Change a payment.

        Raises:
            InvalidInput: With every problem, also when an invoice belongs to another client.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention("action.change.payments") as writer:
            refuse_foreign_invoices(writer, record)
            return writer.change(self.family, record)

    def open_items(self, client_id: int, day: date) -> tuple[OpenItem, ...]:
        """The open invoices of a client as of a day, oldest due first; a small difference counts as settled."""
        with self._database.reading() as connection:
            invoices = store.fetch_all(connection, INVOICES, where={"client_id": client_id})
            payments = store.fetch_all(connection, self.family, where={"client_id": client_id})
            small = store.fetch(connection, SETTINGS, 1).small_difference
        return tuple(open_items(invoices, payments, as_of=day, small_difference=small))

    def overdue(self, day: date) -> dict[int, int]:
        """What is overdue of each client as of a day, minor units; clients with nothing overdue are left out."""
        with self._database.reading() as connection:
            small = store.fetch(connection, SETTINGS, 1).small_difference
            return overdue_by_client(connection, day, small_difference=small)


def refuse_foreign_invoices(writer: Writer, payment: Payment) -> None:
    """Refuse a payment that settles another client's invoice.

    Raises:
        InvalidInput: If it does.
        NotFound: If an invoice is not on the desk.
    """
    for allocation in payment.allocations:
        invoice = store.fetch(writer.connection, INVOICES, allocation.invoice_id)
        if invoice.client_id != payment.client_id:
            raise InvalidInput([Problem(field="allocations", code="problem.other_client")])
