"""Random desks for grading: every kind of record, with gaps, withdrawals and days on either side of any window."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import Connection

from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceKind
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Outcome, Recommendation
from msp_desk.core.records.ticket import TICKETS, Ticket, TicketCategory
from msp_desk.core.records.work import WORK, Work
from msp_desk.core.storage import store

R = TypeVar("R", bound=Record)
LAST_DAY = date(2026, 11, 21)
SPAN = 900
"""Days before the last one in which things happen: more than two headline windows."""


class RandomDesk:
    """Makes one desk from a seed and stores it."""

    def __init__(self, connection: Connection, seed: int) -> None:
        """Store a desk in a writing transaction; what counts of it is :attr:`records`."""
        self._connection = connection
        self._random = random.Random(seed)
        self.clients = self._stored(CLIENTS, [self._client(number) for number in range(self._random.randint(1, 6))])
        tickets = self._stored(TICKETS, self._some(12, self._ticket))
        work = self._stored(WORK, self._some(5, self._work))
        incidents = self._stored(INCIDENTS, self._some(4, self._incident))
        invoices = self._stored(INVOICES, self._some(7, self._invoice))
        notes = self._stored(INVOICES, [note for invoice in invoices if (note := self._credit_note(invoice))])
        payments = self._stored(PAYMENTS, [self._payment(invoices) for _ in invoices])
        recommendations = self._stored(RECOMMENDATIONS, self._some(3, self._recommendation))
        self.records = GradedRecords(
            clients=(clients := self._withdraw_some(CLIENTS, self.clients)),
            tickets=_of(clients, self._withdraw_some(TICKETS, tickets)),
            work=_of(clients, self._withdraw_some(WORK, work)),
            incidents=_of(clients, self._withdraw_some(INCIDENTS, incidents)),
            invoices=_of(clients, self._withdraw_some(INVOICES, [*invoices, *notes])),
            payments=_of(clients, self._withdraw_some(PAYMENTS, payments)),
            recommendations=_of(clients, self._withdraw_some(RECOMMENDATIONS, recommendations)),
        )

    def _stored(self, family: Family[R], records: Sequence[R]) -> list[R]:
        return store.insert(self._connection, family, records)

    def _withdraw_some(self, family: Family[R], records: Sequence[R]) -> list[R]:
        kept = []
        for record in records:
            if self._random.random() < 0.08:
                store.set_withdrawn(self._connection, family, record, withdrawn=True)
            else:
                kept.append(record)
        return kept

    def _some(self, most_per_client: int, make: Callable[[Client], R]) -> list[R]:
        return [make(client) for client in self.clients for _ in range(self._random.choice([0, 1, most_per_client]))]

    def _chance(self, likely: float) -> bool:
        return self._random.random() < likely

    def _day(self) -> date:
        """Any day, often one on which a month or a headline window begins or ends."""
        day = LAST_DAY - timedelta(days=self._random.randint(-40, SPAN))
        return day.replace(day=1) if self._chance(0.2) else day

    def _client(self, number: int) -> Client:
        known = self._chance(0.6)
        ended = self._day() if self._chance(0.2) else None
        return Client(
            name=f"Client {number}", client_since=self._day() if known else None, ended_on=ended,
            seats=self._random.choice([None, 1, 40]), monthly_direct_cost=self._random.choice([0, 9900]),
        )  # fmt: skip

    def _ticket(self, client: Client) -> Ticket:
        opened = self._day()
        return Ticket(
            client_id=client.id, opened_on=opened, category=self._random.choice(list(TicketCategory)),
            closed_on=opened if self._chance(0.5) else None, reopened=self._random.choice([0, 0, 1, 3]),
            minutes=self._random.choice([None, 0, 15, 480]), escalated=self._chance(0.2),
        )  # fmt: skip

    def _work(self, client: Client) -> Work:
        return Work(client_id=client.id, day=self._day(), minutes=self._random.randint(0, 600))

    def _incident(self, client: Client) -> Incident:
        return Incident(
            client_id=client.id, day=self._day(), family=self._random.choice(list(IncidentFamily)),
            severity=self._random.choice(list(Severity)), minutes=self._random.choice([None, 30]),
        )  # fmt: skip

    def _invoice(self, client: Client) -> Invoice:
        issued = self._day()
        net = self._random.randint(0, 500_000)
        has_period = self._chance(0.6)
        return Invoice(
            client_id=client.id, number=f"R-{self._random.getrandbits(60)}", issued_on=issued,
            due_on=issued + timedelta(days=self._random.randint(0, 30)), net=net, gross=net * 119 // 100,
            period_start=issued if has_period else None,
            period_end=issued + timedelta(days=self._random.randint(0, 90)) if has_period else None,
            disputed_on=self._day() if self._chance(0.2) else None, cancelled=self._chance(0.25),
        )  # fmt: skip

    def _credit_note(self, invoice: Invoice) -> Invoice | None:
        """Now and then a credit note, never older than its invoice, sometimes of another client or of nothing."""
        if not self._chance(0.35):
            return None
        issued = invoice.issued_on + timedelta(days=self._random.randint(0, 120))
        client = invoice.client_id if self._chance(0.9) else self._random.choice(self.clients).id
        return Invoice(
            client_id=client, kind=InvoiceKind.CREDIT_NOTE, number=f"G-{self._random.getrandbits(60)}",
            for_invoice_id=invoice.id if self._chance(0.9) else None, issued_on=issued, due_on=issued,
            net=invoice.net // 2, gross=invoice.gross // 2, cancelled=self._chance(0.1),
            period_start=issued if (has_period := self._chance(0.3)) else None,
            period_end=issued if has_period else None,
        )  # fmt: skip

    def _payment(self, invoices: Sequence[Invoice]) -> Payment:
        """A payment for up to three invoices of anybody, sometimes money that went back."""
        settled = self._random.sample(invoices, min(len(invoices), self._random.randint(0, 3)))
        sign = -1 if self._chance(0.1) else 1
        parts = tuple(
            Allocation(invoice_id=each.id, amount=sign * self._random.randint(1, max(1, each.gross)))
            for each in settled
        )
        return Payment(
            client_id=self._random.choice(self.clients).id, day=self._day(), allocations=parts,
            amount=sum(part.amount for part in parts) + sign * self._random.randint(1, 100),
        )  # fmt: skip

    def _recommendation(self, client: Client) -> Recommendation:
        outcome = self._random.choice(list(Outcome))
        proposed = self._day()
        return Recommendation(
            client_id=client.id, title="Advice", proposed_on=proposed, outcome=outcome,
            due_on=self._day() if self._chance(0.4) else None,
            decided_on=None if outcome is Outcome.OPEN else proposed + timedelta(days=self._random.randint(0, 200)),
        )  # fmt: skip


def _of(clients: Sequence[Client], records: Sequence[R]) -> list[R]:
    """The records of clients that count: a withdrawn client's count nowhere."""
    numbers = {client.id for client in clients}
    return [record for record in records if getattr(record, "client_id") in numbers]  # noqa: B009 - on every one of them
