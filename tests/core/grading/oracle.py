"""A second grading, written from the grading definitions alone and in another manner: day by day, with fractions.

It walks over every day of a window, keeps each invoice's open amount at each day's end, and never rounds. It is slow
and shares no code with the program but the records. What it answers is compared with the program's grades over random
desks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.client import Client
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.records.ticket import Ticket

ONE_DAY = timedelta(days=1)
MONTH = Fraction(3652500, 120000)  # 30.4375 days
DIMENSION = {
    "tickets": "effort",
    "reopened": "effort",
    "admin_requests": "effort",
    "escalations": "conduct",
    "disputed": "payment",
    "days_to_pay": "payment",
    "margin": "money",
    "advice": "security",
}
ORDER = "ABCDF"
Answer = dict[str, object]


def every_day(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += ONE_DAY


def year_before(d: date) -> date:
    """The first day of the month eleven months before: counted back one month at a time."""
    first = d.replace(day=1)
    for _ in range(11):
        first = (first - ONE_DAY).replace(day=1)
    return first


def rounded(amount: Fraction) -> int:
    """To whole minor units, half away from zero."""
    if amount < 0:
        return -rounded(-amount)
    return math.floor(amount + Fraction(1, 2))


class Second:
    """The second implementation for one desk and one day."""

    def __init__(self, records: GradedRecords, d: date, settings: Settings, card: Scorecard) -> None:
        self.d = d
        self.start = year_before(d)
        self.settings = settings
        self.card = card
        self.clients = list(records.clients)
        # Withdrawn records and those after the day are taken away first; nothing below sees them.
        self.tickets = [t for t in records.tickets if t.opened_on <= d]
        self.work = [w for w in records.work if w.day <= d]
        self.incidents = [i for i in records.incidents if i.day <= d]
        self.uncancelled = [i for i in records.invoices if not i.cancelled]
        self.papers = [i for i in records.invoices if not i.cancelled and i.issued_on <= d]
        self.payments = [p for p in records.payments if p.day <= d]
        self.advice = [r for r in records.recommendations if r.proposed_on <= d]
        self.logged = any(self.start <= t.opened_on for t in self.tickets) or any(
            self.start <= w.day for w in self.work
        )

    def answers(self) -> dict[str, Answer]:
        found = {c.name: self.first_look(c) for c in self.clients if self.is_active(c)}
        pool = [answer for answer in found.values() if answer["status"] != "onboarding"]
        for answer in found.values():
            self.finish(answer, pool)
        return found

    # Day and window

    def begin(self, c: Client) -> date | None:
        if c.client_since is not None:
            return c.client_since
        logged = [(t.client_id, t.opened_on) for t in self.tickets]
        logged += [(w.client_id, w.day) for w in self.work]
        logged += [(i.client_id, i.day) for i in self.incidents]
        logged += [(p.client_id, p.issued_on) for p in self.papers]
        logged += [(m.client_id, m.day) for m in self.payments]
        logged += [(r.client_id, r.proposed_on) for r in self.advice]
        days = [day for client_id, day in logged if client_id == c.id]
        return min(days) if days else None

    def is_active(self, c: Client) -> bool:
        begin = self.begin(c)
        if begin is None or begin > self.d:
            return False
        return c.ended_on is None or not c.ended_on < self.d

    # Invoices

    def open_at(self, invoice: Invoice, day: date) -> int:
        rest = invoice.gross
        for paper in self.papers:
            if paper.kind.value == "credit note" and paper.for_invoice_id == invoice.id and paper.issued_on <= day:
                rest -= paper.gross
        for payment in self.payments:
            if payment.day <= day:
                for allocation in payment.allocations:
                    if allocation.invoice_id == invoice.id:
                        rest -= allocation.amount
        return rest

    def settled_day(self, invoice: Invoice) -> date | None:
        """Walk backwards from the day while the invoice is settled at the day's end."""
        small = self.settings.small_difference
        day, found = self.d, None
        while day >= invoice.issued_on and self.open_at(invoice, day) <= small:
            found = day
            day -= ONE_DAY
        return found

    def judged(self, c: Client) -> list[Invoice]:
        return [
            p
            for p in self.papers
            if p.client_id == c.id and p.kind.value == "invoice" and p.gross > self.settings.small_difference
        ]

    def revenue(self, c: Client, window: list[date]) -> Fraction:
        inside = set(window)
        total = Fraction(0)
        for paper in self.papers:
            if paper.client_id != c.id:
                continue
            start, end = paper.period_start, paper.period_end
            sign = 1
            if paper.kind.value == "credit note":
                sign = -1
                if start is None:
                    for other in self.uncancelled:
                        if other.id == paper.for_invoice_id:
                            start, end = other.period_start, other.period_end
            if start is None or end is None:
                if paper.issued_on in inside:
                    total += sign * paper.net
            else:
                days = list(every_day(start, end))
                total += sign * Fraction(paper.net * sum(1 for day in days if day in inside), len(days))
        return total

    def minutes(self, c: Client, tickets: list[Ticket], inside: set[date]) -> Fraction:
        known = [t.minutes for t in tickets if t.minutes is not None]
        total = Fraction(0)
        for ticket in tickets:
            if ticket.minutes is not None:
                total += ticket.minutes
            elif known:
                total += Fraction(sum(known), len(known))
        total += sum(w.minutes for w in self.work if w.client_id == c.id and w.day in inside)
        total += sum(i.minutes or 0 for i in self.incidents if i.client_id == c.id and i.day in inside)
        return total

    # The eight measures

    def first_look(self, c: Client) -> Answer:
        begin = self.begin(c)
        assert begin is not None
        window = list(every_day(max(begin, self.start), self.d))
        inside = set(window)
        months = len(window) / MONTH
        tickets = [t for t in self.tickets if t.client_id == c.id and t.opened_on in inside]
        known = [t.minutes for t in tickets if t.minutes is not None]
        minutes = self.minutes(c, tickets, inside)
        revenue = self.revenue(c, window)
        direct = c.monthly_direct_cost * months
        labour = minutes / 60 * self.settings.hour_cost
        values: dict[str, Fraction | None] = dict.fromkeys(DIMENSION)
        if self.logged:
            self.effort(c, tickets, months, values)
        if self.logged and not Fraction(len(known)) < Fraction(len(tickets), 2):
            if revenue > 0:
                values["margin"] = (revenue - labour - direct) / revenue * 100
            elif minutes > 0:
                values["margin"] = Fraction(-100)
        if tickets:
            values["reopened"] = Fraction(sum(t.reopened for t in tickets), len(tickets)) * 100
        issued = [i for i in self.judged(c) if i.issued_on in inside]
        if issued:
            disputed = [i for i in issued if i.disputed_on is not None and i.disputed_on <= self.d]
            values["disputed"] = Fraction(len(disputed), len(issued)) * 100
        beyond = self.speed(issued, values)
        values["advice"] = self.followed(c, inside)
        scores: dict[str, Fraction] = {}
        for key, value in values.items():
            shown = beyond if key == "days_to_pay" else value
            if shown is not None:
                scale = next(scale for named, scale in self.card.scales.items() if named.value == key)
                good, bad = Fraction(scale.good), Fraction(scale.bad)
                scores[key] = min(Fraction(100), max(Fraction(0), (shown - bad) / (good - bad) * 100))
        coverage = sum((self.weight(key) for key in scores), Fraction(0)) / self.all_weight() * 100
        return {
            "values": values,
            "scores": scores,
            "beyond": beyond,
            "coverage": coverage,
            "status": self.status(c, begin, scores, coverage),
            "caps": self.caps(c, inside),
            "minutes": minutes,
            "revenue": rounded(revenue),
            "direct_cost": rounded(direct),
            "contribution": rounded(revenue - direct),
            "profit": rounded(revenue - labour - direct),
            "rate": (revenue - direct) / (minutes / 60) if minutes else None,
            "exact_revenue": revenue,
            "below": self.settings.target_hourly_rate * minutes / 60 + direct > revenue,
        }

    def effort(self, c: Client, tickets: list[Ticket], months: Fraction, values: dict[str, Fraction | None]) -> None:
        values["escalations"] = sum(1 for t in tickets if t.escalated) * 3 / months
        if c.seats is not None:
            for key, category in (("tickets", "support"), ("admin_requests", "admin request")):
                count = sum(1 for t in tickets if t.category.value == category)
                values[key] = Fraction(count, c.seats) * 10 / months

    def speed(self, issued: list[Invoice], values: dict[str, Fraction | None]) -> Fraction | None:
        counted: list[tuple[int, int, int]] = []
        for invoice in issued:
            settled = self.settled_day(invoice)
            if settled is not None:
                days = (settled - invoice.issued_on).days
            elif invoice.due_on < self.d:
                days = (self.d - invoice.issued_on).days
            else:
                continue
            counted.append((invoice.gross, days, days - (invoice.due_on - invoice.issued_on).days))
        if not counted:
            return None
        weight = sum(gross for gross, _, _ in counted)
        values["days_to_pay"] = Fraction(sum(gross * days for gross, days, _ in counted), weight)
        return Fraction(sum(gross * late for gross, _, late in counted), weight)

    def followed(self, c: Client, inside: set[date]) -> Fraction | None:
        implemented = ignored = 0
        for r in self.advice:
            if r.client_id != c.id:
                continue
            if r.outcome.value == "open" or r.decided_on is None or r.decided_on > self.d:
                if r.due_on is not None and r.due_on < self.d:
                    ignored += 1
            elif r.decided_on in inside:
                if r.outcome.value == "implemented":
                    implemented += 1
                else:
                    ignored += 1
        return Fraction(100 * implemented, implemented + ignored) if implemented or ignored else None

    # From value to score

    def weight(self, key: str) -> Fraction:
        return next(Fraction(scale.weight) for named, scale in self.card.scales.items() if named.value == key)

    def all_weight(self) -> Fraction:
        return sum((self.weight(key) for key in DIMENSION), Fraction(0))

    def status(self, c: Client, begin: date, scores: dict[str, Fraction], coverage: Fraction) -> str:
        young = begin + timedelta(days=90) > self.d
        if c.client_since is not None and young:
            return "onboarding"
        if coverage < 60 or len({DIMENSION[key] for key in scores}) < 2 or young:
            return "not_graded"
        return "graded"

    def finish(self, answer: Answer, pool: list[Answer]) -> None:
        """Stand-ins, contributions, total, letters."""
        own = answer["scores"]
        assert isinstance(own, dict)
        full: dict[str, Fraction] = {}
        for key in DIMENSION:
            if key in own:
                full[key] = own[key]
                continue
            others = sorted(other["scores"][key] for other in pool if key in other["scores"])  # type: ignore[index,operator]
            if len(others) < 5:
                full[key] = Fraction(50)
            elif len(others) % 2:
                full[key] = others[len(others) // 2]
            else:
                full[key] = (others[len(others) // 2 - 1] + others[len(others) // 2]) / 2
        answer["full"] = full
        answer["contributions"] = {
            key: self.weight(key) * (score - 50) / self.all_weight() for key, score in full.items()
        }
        answer.update(score=None, letter=None, uncapped=None, borderline=False)
        if answer["status"] != "graded":
            return
        total = sum((self.weight(key) * score for key, score in full.items()), Fraction(0)) / self.all_weight()
        cuts = {letter.value: Fraction(cut) for letter, cut in self.card.cuts.items()}
        letter = "F"
        for candidate in "DCBA":
            if total >= cuts[candidate]:
                letter = candidate
        worst = letter
        caps = answer["caps"]
        assert isinstance(caps, dict)
        for at_most, _rows in caps.values():
            if ORDER.index(at_most) > ORDER.index(worst):
                worst = at_most
        answer.update(
            score=total,
            uncapped=letter,
            letter=worst,
            borderline=any(-3 <= total - cut <= 3 for cut in cuts.values()),
        )

    # Caps

    def caps(self, c: Client, inside: set[date]) -> dict[str, tuple[str, set[int]]]:
        mine = [i for i in self.incidents if i.client_id == c.id and i.day in inside]
        rows: dict[str, set[int]] = {
            "serious_incident": {int(i.id) for i in mine if i.severity == 3 and i.family in ("abuse", "security")},
            "critical_incident": {int(i.id) for i in mine if i.severity == 4},
            "repeated_incidents": set(),
            "long_overdue": set(),
        }
        for family in ("abuse", "contempt", "security", "demand", "payment"):
            grave = {int(i.id) for i in mine if i.family == family and i.severity >= 2}
            if len(grave) >= 3:
                rows["repeated_incidents"] |= grave
        for invoice in self.judged(c):
            disputed = invoice.disputed_on is not None and invoice.disputed_on <= self.d
            late = invoice.due_on + timedelta(days=self.card.overdue_days) < self.d
            if late and not disputed and self.open_at(invoice, self.d) > self.settings.small_difference:
                rows["long_overdue"].add(int(invoice.id))
        at_most = {rule.value: letter.value for rule, letter in self.card.caps.items()}
        return {rule: (at_most[rule], ids) for rule, ids in rows.items() if ids}
