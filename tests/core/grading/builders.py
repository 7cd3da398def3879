"""Records in a few words, for tests of one rule at a time; what a test does not name does not matter to it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from msp_desk.core.grading.facts import ClientFacts, InvoiceFacts, Movement
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import ClientGrade, grade
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import Incident, IncidentFamily, IncidentId, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment, PaymentId
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Outcome, Recommendation, RecommendationId
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.records.ticket import Ticket, TicketCategory, TicketId
from msp_desk.core.records.work import Work, WorkId

DAY = date(2026, 11, 21)
WINDOW = Period(date(2025, 12, 1), DAY)
ONE = ClientId(1)
_numbers = count(1000)


def ago(days: int) -> date:
    """So many days before the graded day; negative for after."""
    return DAY - timedelta(days=days)


LATELY, CREDITED, ISSUED, PROPOSED = ago(10), ago(50), ago(60), ago(100)


def a_client(
    number: int = 1,
    *,
    since: date | None = date(2020, 1, 1),
    seats: int | None = 10,
    ended_on: date | None = None,
    direct_cost: int = 0,
) -> Client:
    return Client(
        id=ClientId(number),
        name=f"Client {number}",
        client_since=since,
        seats=seats,
        ended_on=ended_on,
        monthly_direct_cost=direct_cost,
    )


def a_ticket(
    day: date = LATELY,
    *,
    client: int = 1,
    category: TicketCategory = TicketCategory.SUPPORT,
    reopened: int = 0,
    minutes: int | None = 30,
    escalated: bool = False,
) -> Ticket:
    return Ticket(
        id=TicketId(next(_numbers)),
        client_id=ClientId(client),
        opened_on=day,
        category=category,
        reopened=reopened,
        minutes=minutes,
        escalated=escalated,
    )


def some_work(day: date = LATELY, minutes: int = 60, *, client: int = 1) -> Work:
    return Work(id=WorkId(next(_numbers)), client_id=ClientId(client), day=day, minutes=minutes)


def an_incident(
    severity: Severity,
    family: IncidentFamily = IncidentFamily.ABUSE,
    day: date = LATELY,
    *,
    minutes: int | None = None,
    client: int = 1,
) -> Incident:
    return Incident(
        id=IncidentId(next(_numbers)),
        client_id=ClientId(client),
        day=day,
        family=family,
        severity=severity,
        minutes=minutes,
        note="shouted",
    )


def an_invoice(
    number: int = 1,
    issued: date = ISSUED,
    due: date | None = None,
    *,
    gross: int = 11900,
    net: int | None = None,
    period: Period | None = None,
    disputed: date | None = None,
    cancelled: bool = False,
    client: int = 1,
) -> Invoice:
    return Invoice(
        id=InvoiceId(number),
        client_id=ClientId(client),
        number=f"R-{number}",
        issued_on=issued,
        due_on=due or issued + timedelta(days=14),
        gross=gross,
        net=gross if net is None else net,
        period_start=period.first if period else None,
        period_end=period.last if period else None,
        disputed_on=disputed,
        cancelled=cancelled,
    )


def a_credit_note(
    number: int,
    corrects: int | None,
    issued: date = CREDITED,
    *,
    gross: int = 11900,
    period: Period | None = None,
    client: int = 1,
) -> Invoice:
    return Invoice(
        id=InvoiceId(number),
        client_id=ClientId(client),
        kind=InvoiceKind.CREDIT_NOTE,
        number=f"G-{number}",
        for_invoice_id=None if corrects is None else InvoiceId(corrects),
        issued_on=issued,
        due_on=issued,
        gross=gross,
        net=gross,
        period_start=period.first if period else None,
        period_end=period.last if period else None,
    )


def a_payment(invoice: int, day: date, amount: int = 11900, *, client: int = 1) -> Payment:
    return Payment(
        id=PaymentId(next(_numbers)),
        client_id=ClientId(client),
        day=day,
        amount=amount,
        allocations=(Allocation(invoice_id=InvoiceId(invoice), amount=amount),),
    )


def some_advice(
    outcome: Outcome = Outcome.OPEN,
    *,
    proposed: date = PROPOSED,
    due: date | None = None,
    decided: date | None = None,
    client: int = 1,
) -> Recommendation:
    return Recommendation(
        id=RecommendationId(next(_numbers)),
        client_id=ClientId(client),
        title="Firewall",
        proposed_on=proposed,
        due_on=due,
        outcome=outcome,
        decided_on=decided,
    )


def facts_of(records: GradedRecords, day: date = DAY, window: Period | None = None) -> ClientFacts:
    """The facts of the only active client."""
    (found,) = gather(records, day, window).clients
    return found


def grade_of(
    records: GradedRecords,
    day: date = DAY,
    *,
    settings: Settings | None = None,
    scorecard: Scorecard | None = None,
    client: int = 1,
) -> ClientGrade:
    """The grade of one client."""
    grades = grade(gather(records, day), settings or Settings(), scorecard or Scorecard())
    found = grades.find(ClientId(client))
    assert found is not None
    return found


def invoice_facts(*movements: tuple[date, int], issued: date = ISSUED, gross: int = 10000) -> InvoiceFacts:
    """An invoice with what lowered it."""
    return InvoiceFacts(
        id=InvoiceId(1),
        number="R-1",
        kind=InvoiceKind.INVOICE,
        for_invoice_id=None,
        issued_on=issued,
        due_on=issued + timedelta(days=14),
        net=gross,
        gross=gross,
        period=None,
        disputed_on=None,
        movements=tuple(Movement(day, amount) for day, amount in sorted(movements)),
    )
