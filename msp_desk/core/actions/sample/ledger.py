"""Invoices, credit notes and payments of one client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from msp_desk.core.actions.sample.chance import Chance
from msp_desk.core.actions.sample.days import HORIZON_MONTHS, first_of, next_working_day
from msp_desk.core.actions.sample.story import Fate, Story
from msp_desk.core.records.agreement import Billing
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.money import half_up
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.period import Period, add_months

_SPANS = {Billing.MONTHLY: 1, Billing.QUARTERLY: 3, Billing.YEARLY: 12}
_HOME_VAT = 19
"""Percent on invoices at home; abroad the recipient owes the tax or there is none."""
_TOO_MUCH = 5_000
_INVOICES_PER_CLIENT = 1_000


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What one client was billed and paid; invoices carry numbers of their own until all clients are joined."""

    client_id: ClientId
    day: date
    vat: int
    invoices: list[Invoice] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)

    def bill(self, issued: date, terms: int, net: int, period: Period | None = None) -> Invoice:
        """Write an invoice."""
        invoice = Invoice(
            id=self._next(),
            client_id=self.client_id,
            number="-",
            issued_on=issued,
            due_on=issued + timedelta(days=terms),
            net=net,
            gross=half_up(net * (100 + self.vat), 100),
            period_start=period.first if period else None,
            period_end=period.last if period else None,
        )
        self.invoices.append(invoice)
        return invoice

    def credit(self, invoice: Invoice, percent: int, day: date) -> int:
        """Write a credit note for a part of an invoice, unless its day lies ahead.

        Returns:
            What it credits, gross; 0 when it is not written yet.
        """
        if day > self.day:
            return 0
        net = half_up(invoice.net * percent, 100)
        gross = half_up(net * (100 + self.vat), 100)
        self.invoices.append(
            Invoice(
                id=self._next(),
                client_id=self.client_id,
                kind=InvoiceKind.CREDIT_NOTE,
                number="-",
                for_invoice_id=invoice.id,
                issued_on=day,
                due_on=day,
                net=net,
                gross=gross,
            )
        )
        return gross

    def pay(self, invoice: Invoice, amount: int, day: date, *, too_much: int = 0) -> None:
        """Pay a part of an invoice, unless the day lies ahead; what is too much stays on account."""
        arrived = next_working_day(max(day, invoice.issued_on))
        if arrived <= self.day:
            allocation = Allocation(invoice_id=invoice.id, amount=amount)
            self.payments.append(
                Payment(client_id=self.client_id, day=arrived, amount=amount + too_much, allocations=(allocation,))
            )

    def give_back(self, amount: int, day: date) -> None:
        """Pay back what arrived too much, unless the day lies ahead."""
        if day <= self.day:
            self.payments.append(Payment(client_id=self.client_id, day=day, amount=-amount))

    def dispute(self, invoice: Invoice, day: date) -> None:
        """Note that an invoice is disputed, unless the day lies ahead."""
        if day <= self.day:
            self._change(replace(invoice, disputed_on=day))

    def cancel(self, invoice: Invoice) -> None:
        """Cancel an invoice."""
        self._change(replace(invoice, cancelled=True))

    def _change(self, invoice: Invoice) -> None:
        place = next(place for place, known in enumerate(self.invoices) if known.id == invoice.id)
        self.invoices[place] = invoice

    def _next(self) -> InvoiceId:
        return InvoiceId(self.client_id * _INVOICES_PER_CLIENT + len(self.invoices) + 1)


def ledger_of(story: Story, country: str, client_id: ClientId, day: date) -> Ledger:
    """What the client of a story was billed and paid by the day."""
    ledger = Ledger(client_id=client_id, day=day, vat=_HOME_VAT if country == "DE" else 0)
    chance = Chance("ledger", story.key)
    for months_ago, issued, net, period in _fees(story, day):
        habits = story.habits_at(months_ago)
        arrives = issued + timedelta(days=story.terms + round(habits.beyond + chance.between(-3.0, 3.0)))
        if issued <= day:
            _settle(ledger, ledger.bill(issued, story.terms, net, period), story.fate_at.get(months_ago), arrives)
    for months_ago, issued, net in _charges(story, day, chance):
        habits = story.habits_at(months_ago)
        arrives = issued + timedelta(days=story.terms + round(habits.beyond + chance.between(-3.0, 3.0)))
        if issued <= day:
            _settle(ledger, ledger.bill(issued, story.terms, net), None, arrives)
    ledger.payments = _joined(ledger.payments)
    return ledger


def _fees(story: Story, day: date) -> Iterator[tuple[int, date, int, Period]]:
    """Months ago, day of issue, net and service period of each fee invoice, oldest first."""
    span = _SPANS[story.billing]
    newest = 0 if story.ended is None else story.ended
    for months_ago in range(min(story.since, HORIZON_MONTHS), newest - 1, -1):
        if story.fee and (story.since - months_ago) % span == 0:
            first = first_of(day, months_ago)
            period = Period(first, add_months(first, span) - timedelta(days=1))
            yield months_ago, first if story.in_advance else period.last, story.fee_at(months_ago) * span, period


def _charges(story: Story, day: date, chance: Chance) -> Iterator[tuple[int, date, int]]:
    """Months ago, day of issue and net of each other invoice."""
    planned = [(months_ago, net * 100) for months_ago, net in story.charges]
    if story.extra:
        every, net = story.extra
        newest = 1 if story.ended is None else story.ended + 1
        planned += [
            (months_ago, round(net * chance.between(0.6, 1.4)) * 100)
            for months_ago in range(newest, min(story.since, HORIZON_MONTHS) + 1, every)
        ]
    for months_ago, net in planned:
        yield months_ago, first_of(day, months_ago) + timedelta(days=chance.whole(8, 25)), net


def _settle(ledger: Ledger, invoice: Invoice, fate: Fate | None, arrives: date) -> None:
    """Let an invoice be paid on its day, or meet its fate."""
    gross, later = invoice.gross, arrives + timedelta(days=35)
    half = half_up(gross, 2)
    match fate:
        case None:
            ledger.pay(invoice, gross, arrives)
        case Fate.DISPUTED:
            ledger.dispute(invoice, invoice.issued_on + timedelta(days=9))
            credited = ledger.credit(invoice, 25, invoice.issued_on + timedelta(days=33))
            ledger.pay(invoice, gross - credited, later)
        case Fate.QUESTIONED:
            ledger.dispute(invoice, invoice.issued_on + timedelta(days=7))
            ledger.pay(invoice, gross, arrives + timedelta(days=21))
        case Fate.CREDITED:
            credited = ledger.credit(invoice, 20, invoice.issued_on + timedelta(days=5))
            ledger.pay(invoice, gross - credited, arrives)
        case Fate.TWO_PARTS:
            ledger.pay(invoice, half, arrives)
            ledger.pay(invoice, gross - half, later)
        case Fate.HALF:
            ledger.pay(invoice, half, arrives)
        case Fate.OVERPAID:
            ledger.pay(invoice, gross, arrives, too_much=_TOO_MUCH)
        case Fate.RETURNED:
            ledger.pay(invoice, gross, arrives, too_much=_TOO_MUCH)
            ledger.give_back(_TOO_MUCH, next_working_day(arrives + timedelta(days=12)))
        case Fate.REISSUED:
            ledger.cancel(invoice)
            issued = invoice.issued_on + timedelta(days=3)
            if issued <= ledger.day:
                terms = (invoice.due_on - invoice.issued_on).days
                again = ledger.bill(issued, terms, invoice.net, invoice.period)
                ledger.pay(again, again.gross, arrives + timedelta(days=3))
        case Fate.UNPAID:
            pass


def _joined(payments: list[Payment]) -> list[Payment]:
    """Payments of one day as one payment with several allocations; money that goes back stays by itself."""
    by_day: dict[tuple[date, bool], Payment] = {}
    for payment in payments:
        key = (payment.day, payment.amount > 0)
        known = by_day.get(key)
        by_day[key] = (
            payment
            if known is None
            else replace(
                known, amount=known.amount + payment.amount, allocations=known.allocations + payment.allocations
            )
        )
    return sorted(by_day.values(), key=lambda payment: payment.day)
