"""A desk of a given size with plain, even records, for measuring."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from msp_desk.core.actions.journal import Writer
from msp_desk.core.records.agreement import AGREEMENTS, Agreement, Anchor
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.ticket import TICKETS, Ticket, TicketCategory
from msp_desk.core.storage.database import create_desk, open_desk

YEARS_BACK = 3


def make_big_desk(path: Path, day: date, *, clients: int = 300, tickets: int = 40_000, invoices: int = 10_000) -> None:
    """Make a desk file.

    Args:
        path: The new file.
        day: The last day of its log.
        clients: How many clients.
        tickets: How many tickets over three years, spread evenly.
        invoices: How many invoices, nine of ten paid.
    """
    random = Random(20261121)
    create_desk(path)
    database = open_desk(path, writable=True, check=False)
    first = day - timedelta(days=365 * YEARS_BACK)
    span = (day - first).days
    try:
        with database.writing() as connection:
            writer = Writer(connection)
            writer.change(FIRM, Firm(id=1, revision=1, name="Benchmark IT", country="DE"))
            served = writer.add_all(
                CLIENTS,
                [
                    Client(name=f"Client {number:04}", seats=5 + number % 60, client_since=first, country="DE")
                    for number in range(clients)
                ],
            )
            writer.add_all(
                AGREEMENTS,
                [
                    Agreement(
                        client_id=client.id,
                        number=f"RV-{client.id}",
                        start=first,
                        notice_length=3,
                        anchor=Anchor.END_OF_QUARTER,
                        monthly_fee=50_000 + 1_000 * (client.id % 100),
                    )
                    for client in served
                ],
            )
            categories = list(TicketCategory)
            writer.add_all(
                TICKETS,
                [
                    Ticket(
                        client_id=served[number % clients].id,
                        number=f"T{number}",
                        title="Printer does not print",
                        opened_on=first + timedelta(days=random.randrange(span + 1)),
                        category=categories[number % 5 % 3],
                        reopened=int(number % 17 == 0),
                        minutes=None if number % 11 == 0 else 10 + number % 90,
                        escalated=number % 97 == 0,
                    )
                    for number in range(tickets)
                ],
            )
            billed = writer.add_all(
                INVOICES,
                [
                    _invoice(served[number % clients], number, first + timedelta(days=random.randrange(span + 1)))
                    for number in range(invoices)
                ],
            )
            writer.add_all(
                PAYMENTS,
                [
                    Payment(
                        client_id=invoice.client_id,
                        day=invoice.issued_on + timedelta(days=5 + invoice.id % 40),
                        amount=invoice.gross,
                        allocations=(Allocation(invoice_id=invoice.id, amount=invoice.gross),),
                    )
                    for invoice in billed
                    if invoice.id % 10
                ],
            )
    finally:
        database.close()


def _invoice(client: Client, number: int, issued: date) -> Invoice:
    net = 20_000 + number % 500 * 100
    return Invoice(
        client_id=client.id,
        number=f"RE-{number}",
        issued_on=issued,
        due_on=issued + timedelta(days=14),
        net=net,
        gross=net * 119 // 100,
    )
