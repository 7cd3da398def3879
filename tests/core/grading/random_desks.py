"""Small desks made up by chance, crowded so that edges meet: few clients, few days, round amounts."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import Incident, IncidentFamily, IncidentId, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment, PaymentId
from msp_desk.core.records.recommendation import Outcome, Recommendation, RecommendationId
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard
from msp_desk.core.records.ticket import Ticket, TicketCategory, TicketId
from msp_desk.core.records.work import Work, WorkId

DAY = date(2026, 11, 21)
"""The day most random desks are graded at; their records reach some months past it."""


def random_day(chance: Random, before: int = 500, after: int = 60) -> date:
    """A day around the graded one; often one of those that rules turn on."""
    if chance.random() < 0.2:
        return DAY - timedelta(days=chance.choice((-1, 0, 1, 30, 89, 90, 91, 92, 354, 355, 356)))
    return DAY - timedelta(days=chance.randint(-after, before))


def maybe(chance: Random, value: date | None, share: float = 0.7) -> date | None:
    """The value, or None."""
    return value if chance.random() < share else None


def random_desk(seed: int) -> GradedRecords:
    """A desk of three to nine clients, some of them with nothing logged, some ended, some not begun."""
    chance = Random(seed)
    clients = [_client(chance, number) for number in range(1, chance.randint(4, 10))]
    busy = [client.id for client in clients if chance.random() < 0.85] or [clients[0].id]
    effort = chance.random() < 0.85
    tickets = [_ticket(chance, number, busy) for number in range(1, chance.randint(2, 90))] if effort else []
    work = [
        Work(id=WorkId(n), client_id=chance.choice(busy), day=random_day(chance), minutes=chance.randint(0, 200))
        for n in range(1, chance.randint(1, 15) if effort else 1)
    ]
    incidents = [_incident(chance, number, busy) for number in range(1, chance.randint(1, 14))]
    invoices = _invoices(chance, busy)
    payments = _payments(chance, busy, invoices)
    advice = [_recommendation(chance, number, busy) for number in range(1, chance.randint(1, 25))]
    return GradedRecords(
        clients=clients,
        tickets=tickets,
        work=work,
        incidents=incidents,
        invoices=invoices,
        payments=payments,
        recommendations=advice,
    )


def random_settings(seed: int) -> Settings:
    """Mostly the first settings, now and then odd ones."""
    chance = Random(seed)
    return Settings(
        hour_cost=chance.choice((4500, 4500, 0, 3333)),
        target_hourly_rate=chance.choice((9000, 9000, 0, 12345)),
        small_difference=chance.choice((100, 100, 0, 5000)),
    )


def random_scorecard(seed: int) -> Scorecard:
    """Mostly the first scorecard, now and then one with a lot changed."""
    chance = Random(seed)
    if chance.random() < 0.6:
        return Scorecard()
    scales = {}
    for key, scale in Scorecard().scales.items():
        good, bad = chance.choice(((scale.good, scale.bad), (scale.bad, scale.good), (0.0, 100.0), (12.5, -40.0)))
        scales[key] = Scale(good=good, bad=bad, weight=chance.choice((scale.weight, 0.0, 7.5, 40.0)))
    scales[MeasureKey.MARGIN] = Scale(good=60, bad=10, weight=25)
    return Scorecard(
        scales=scales,
        cuts={Letter.A: 80.5, Letter.B: 70, Letter.C: 50, Letter.D: 30.25},
        caps={rule: chance.choice(list(Letter)) for rule in CapRule},
        overdue_days=chance.choice((0, 1, 90)),
    )


def _client(chance: Random, number: int) -> Client:
    return Client(
        id=ClientId(number),
        name=f"{chance.choice('aBzÄ')}{number}",
        seats=chance.choice((None, 1, 3, 7, 10, 25)),
        client_since=maybe(chance, random_day(chance, before=900), 0.6),
        ended_on=maybe(chance, random_day(chance, before=60), 0.15),
        monthly_direct_cost=chance.choice((0, 0, 1999, 25000)),
    )


def _ticket(chance: Random, number: int, busy: list[ClientId]) -> Ticket:
    return Ticket(
        id=TicketId(number),
        client_id=chance.choice(busy),
        opened_on=random_day(chance),
        category=chance.choice(list(TicketCategory)),
        reopened=chance.choice((0, 0, 0, 1, 3)),
        minutes=chance.choice((None, None, 0, 7, 15, 60, 95)),
        escalated=chance.random() < 0.1,
    )


def _incident(chance: Random, number: int, busy: list[ClientId]) -> Incident:
    return Incident(
        id=IncidentId(number),
        client_id=chance.choice(busy),
        day=random_day(chance),
        family=chance.choice(list(IncidentFamily)[:3]),
        severity=chance.choice((Severity.NOTE, Severity.MINOR, Severity.MINOR, Severity.SERIOUS, Severity.CRITICAL)),
        minutes=chance.choice((None, 0, 30)),
    )


def _invoices(chance: Random, busy: list[ClientId]) -> list[Invoice]:
    found: list[Invoice] = []
    for number in range(1, chance.randint(2, 40)):
        issued = random_day(chance)
        kind = InvoiceKind.CREDIT_NOTE if chance.random() < 0.2 else InvoiceKind.INVOICE
        earlier = [invoice for invoice in found if invoice.kind is InvoiceKind.INVOICE]
        corrected = chance.choice(earlier) if kind is InvoiceKind.CREDIT_NOTE and earlier else None
        issued = max(issued, corrected.issued_on) if corrected is not None else issued
        start = maybe(chance, issued + timedelta(days=chance.randint(-400, 60)), 0.6)
        gross = chance.choice((50, 100, 101, 5000, 10000, 33333, 120000))
        if corrected is not None and chance.random() < 0.5:
            gross = corrected.gross
        found.append(
            Invoice(
                id=InvoiceId(number),
                client_id=corrected.client_id if corrected is not None else chance.choice(busy),
                kind=kind,
                number=f"R{number}",
                for_invoice_id=corrected.id if corrected is not None and chance.random() < 0.8 else None,
                issued_on=issued,
                due_on=issued + timedelta(days=chance.choice((0, 0, 14, 30, -3))),
                net=gross - chance.choice((0, 1, gross // 6)),
                gross=gross,
                period_start=start,
                period_end=start + timedelta(days=chance.choice((0, 27, 30, 364))) if start else None,
                disputed_on=maybe(chance, issued + timedelta(days=chance.randint(-5, 90)), 0.15),
                cancelled=chance.random() < 0.08,
            )
        )
    return found


def _payments(chance: Random, busy: list[ClientId], invoices: list[Invoice]) -> list[Payment]:
    """Full, part, over- and early payments, some taken back and paid again."""
    found: list[Payment] = []
    for invoice in invoices:
        day = invoice.issued_on + timedelta(days=chance.choice((-10, 0, 0, 5, 14, 20, 45, 100)))
        for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
            amount = chance.choice((invoice.gross, invoice.gross, invoice.gross - 100, invoice.gross // 2, -500, 900))
            if amount:
                found.append(_payment(len(found) + 1, invoice.client_id, day, amount, invoice.id))
            if chance.random() < 0.3:
                found.append(_payment(len(found) + 1, invoice.client_id, day, -invoice.gross, invoice.id))
            day += timedelta(days=chance.choice((0, 0, 1, 9)))
    found.append(_payment(len(found) + 1, chance.choice(busy), random_day(chance), 777, None))
    return found


def _payment(number: int, client_id: ClientId, day: date, amount: int, invoice_id: InvoiceId | None) -> Payment:
    allocations = () if invoice_id is None else (Allocation(invoice_id=invoice_id, amount=amount),)
    return Payment(id=PaymentId(number), client_id=client_id, day=day, amount=amount, allocations=allocations)


def _recommendation(chance: Random, number: int, busy: list[ClientId]) -> Recommendation:
    outcome = chance.choice(list(Outcome))
    proposed = random_day(chance)
    return Recommendation(
        id=RecommendationId(number),
        client_id=chance.choice(busy),
        title="Firewall",
        proposed_on=proposed,
        due_on=maybe(chance, proposed + timedelta(days=chance.choice((0, 7, 90))), 0.7),
        outcome=outcome,
        decided_on=None if outcome is Outcome.OPEN else proposed + timedelta(days=chance.choice((-5, 0, 30, 200))),
    )
