"""What a new invoice can take over from earlier ones: the next number, the terms of payment, the tax."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.invoice_habits import following_number, terms_of


class InvoiceHabits:
    """What the desk's invoices have in common."""

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database

    def next_number(self, kind: InvoiceKind, day: date) -> str:
        """The number after the latest paper of a kind; "" when there is none to count up from.

        Args:
            kind: Invoice or credit note.
            day: The day of issue; numbers that begin anew each year do so.
        """
        with self._database.reading() as connection:
            return following_number(connection, kind, day)

    def due_on(self, kind: InvoiceKind, client_id: int, issued_on: date) -> date:
        """The due day as the client's last invoice had it; a credit note is due at once.

        Args:
            kind: Invoice or credit note.
            client_id: Whose; 0 takes the usual terms.
            issued_on: The day of issue.
        """
        if kind is InvoiceKind.CREDIT_NOTE:
            return issued_on
        with self._database.reading() as connection:
            return issued_on + timedelta(days=terms_of(connection, client_id))
