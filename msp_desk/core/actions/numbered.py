"""Records with a number that is unlike every other of the same client: agreements, tickets and invoices."""

from __future__ import annotations

from typing import TypeVar

from msp_desk.core.actions.journal import Writer
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.family import Family
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.storage import store

N = TypeVar("N", bound=Agreement | Ticket | Invoice)


class NumberedRoom(RecordRoom[N]):
    """The records of a family with numbers."""

    def add(self, record: N) -> N:
        """Add a record.

        Raises:
            InvalidInput: With every problem, also when the number is taken.
        """
        with self._journal.intention(f"action.add.{self.family.name}") as writer:
            refuse_conflicts(writer, self.family, record)
            return writer.add(self.family, record)

    def change(self, record: N) -> N:
        """Change a record.

        Raises:
            InvalidInput: With every problem, also when the number is taken.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention(f"action.change.{self.family.name}") as writer:
            refuse_conflicts(writer, self.family, record)
            return writer.change(self.family, record)


def refuse_conflicts(writer: Writer, family: Family[N], record: N) -> None:
    """Refuse a number that the client already has, and what would tie two clients to one invoice.

    Raises:
        InvalidInput: If so, together with the record's other problems.
        NotFound: If the invoice of a credit note is not on the desk.
    """
    found: list[Problem] = []
    if record.number:
        same = store.fetch_all(
            writer.connection, family, where={"client_id": record.client_id, "number": record.number}
        )
        if any(other.id != record.id for other in same):
            found.append(Problem(field="number", code="problem.number_taken", params={"number": record.number}))
    if isinstance(record, Invoice) and record.for_invoice_id:
        found.extend(_credit_note_problems(writer, record, record.for_invoice_id))
    if isinstance(record, Invoice) and record.id:
        found.extend(_moved_problems(writer, record))
    if found:
        raise InvalidInput([*found, *family.problems(family.values(record))])


def _credit_note_problems(writer: Writer, record: Invoice, corrected: InvoiceId) -> list[Problem]:
    invoice = store.fetch(writer.connection, INVOICES, corrected)
    if invoice.client_id != record.client_id:
        return [Problem(field="for_invoice", code="problem.other_client")]
    if invoice.kind is not InvoiceKind.INVOICE:
        return [Problem(field="for_invoice", code="problem.unknown_invoice", params={"number": invoice.number})]
    return []


def _moved_problems(writer: Writer, record: Invoice) -> list[Problem]:
    """An invoice that payments or credit notes name stays with its client, or they would settle another's."""
    if store.fetch(writer.connection, INVOICES, record.id).client_id == record.client_id:
        return []
    payments = store.fetch_all(writer.connection, PAYMENTS)
    named = {part.invoice_id for payment in payments for part in payment.allocations}
    named |= {note.for_invoice_id for note in store.fetch_all(writer.connection, INVOICES) if note.for_invoice_id}
    return [Problem(field="client", code="problem.client_stays")] if record.id in named else []
