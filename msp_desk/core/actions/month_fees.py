"""The month's invoices from the agreements: proposed one by one, stored together as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from msp_desk.core.actions.fee_periods import FeeSpan, fee_span
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.numbered import refuse_conflicts
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.invoice import INVOICES, Assumed, Invoice, InvoiceKind
from msp_desk.core.records.invoice_number import next_number
from msp_desk.core.records.period import Period, add_months, month_of
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.tax import with_tax
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.invoice_habits import (
    BilledService,
    following_number,
    numbers_taken,
    services_billed,
    tax_of,
    terms_of,
)


class LeftOutReason(StrEnum):
    """Why an agreement that runs in the month has no invoice proposed."""

    NO_FEE = "no fee"
    NOT_DUE = "not due"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeProposal:
    """An invoice that an agreement asks for.

    Attributes:
        agreement: Whose fee it is.
        client: Who is billed.
        span: The days of service and the net amount.
        number: Proposed; "" when there is nothing to count up from. One that is billed already has none.
        issued_on: Proposed day of issue.
        terms: Days from issue to due day, as on the client's last invoice.
        tax: Hundredths of a percent, as on the client's last invoice; None when no invoice says anything.
        billed_by: The number of the invoice that bills the span already; "" when none does.
    """

    agreement: Agreement
    client: Client
    span: FeeSpan
    number: str
    issued_on: date
    terms: int
    tax: int | None
    billed_by: str = ""

    def draft(self) -> Invoice:
        """The proposed invoice."""
        return Invoice(
            client_id=self.client.id,
            number=self.number,
            issued_on=self.issued_on,
            due_on=self.issued_on + timedelta(days=self.terms),
            net=self.span.net,
            gross=with_tax(self.span.net, self.tax),
            period_start=self.span.period.first,
            period_end=self.span.period.last,
            assumed=Assumed.GROSS if self.tax is None else Assumed.NONE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An agreement that runs in the month and has nothing to bill."""

    agreement: Agreement
    client: Client
    reason: LeftOutReason


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFees:
    """What the agreements ask to be billed in a month.

    Attributes:
        month: The calendar month.
        proposals: By client's name; those billed already among them, marked.
        left_out: By client's name.
    """

    month: Period
    proposals: tuple[FeeProposal, ...]
    left_out: tuple[LeftOut, ...]


class MonthFeeRoom:
    """Bills the fees of the agreements."""

    def __init__(self, database: Database, journal: Journal) -> None:
        """Work on a desk."""
        self._database = database
        self._journal = journal

    def propose(self, month: date, today: date, *, client_id: int = 0) -> MonthFees:
        """One invoice for each agreement with something due in a month.

        Args:
            month: Any day of the month.
            today: The day of issue within the month; for another month a span in advance is issued on the month's
                first day, one in arrears on its last.
            client_id: Whose; 0 for every client.
        """
        calendar = month_of(month)
        where = {"client_id": client_id} if client_id else {}
        with self._database.reading() as connection:
            whose = {"id": client_id} if client_id else {}
            clients = {client.id: client for client in store.fetch_all(connection, CLIENTS, where=whose)}
            agreements = store.fetch_all(connection, AGREEMENTS, where=where, order_by=("start",))
            year = Period(add_months(calendar.first, -12), add_months(calendar.last, 12))
            billed = services_billed(connection, year, client_id=client_id)
            found: list[FeeProposal] = []
            left_out: list[LeftOut] = []
            known = [(clients[one.client_id], one) for one in agreements if one.client_id in clients]
            for client, agreement in sorted(known, key=lambda pair: (pair[0].name.casefold(), pair[0].id)):
                span = fee_span(agreement, calendar.first, ends=client.ended_on)
                if span is not None and agreement.monthly_fee:
                    day = today if today in calendar else calendar.first if agreement.in_advance else calendar.last
                    found.append(
                        FeeProposal(
                            agreement=agreement,
                            client=client,
                            span=span,
                            number="",
                            issued_on=day,
                            terms=terms_of(connection, client.id),
                            tax=tax_of(connection, client.id),
                        )
                    )
                elif _runs_in(agreement, client, calendar):
                    reason = LeftOutReason.NOT_DUE if agreement.monthly_fee else LeftOutReason.NO_FEE
                    left_out.append(LeftOut(agreement=agreement, client=client, reason=reason))
            marked = _marked(found, billed)
            numbered = []
            number = ""
            taken: frozenset[str] | None = None
            for proposal in marked:
                if proposal.billed_by:
                    numbered.append(proposal)
                    continue
                if number:
                    taken = numbers_taken(connection) if taken is None else taken
                    number = next_number(number, taken.__contains__)
                else:
                    number = following_number(connection, InvoiceKind.INVOICE, proposal.issued_on)
                numbered.append(replace(proposal, number=number))
        return MonthFees(month=calendar, proposals=tuple(numbered), left_out=tuple(left_out))

    def log(self, month: date, invoices: Sequence[Invoice]) -> list[Invoice]:
        """Store the invoices of a month together; undone as one step.

        Args:
            month: Any day of the month they are for.
            invoices: Drafts.

        Raises:
            InvalidInput: With the problems of every invoice; the field of each begins with the place of its invoice:
                ``"2.number"``. Nothing was stored.
        """
        with self._journal.intention("action.month_fees", month=f"{month:%m/%Y}") as writer:
            problems: list[Problem] = []
            seen: set[tuple[ClientId, str]] = set()
            for place, invoice in enumerate(invoices):
                found: list[Problem] = []
                try:
                    refuse_conflicts(writer, INVOICES, invoice)
                    INVOICES.check(invoice)
                except InvalidInput as error:
                    found.extend(error.problems)
                key = (invoice.client_id, invoice.number)
                if key in seen and invoice.number:
                    taken = Problem(field="number", code="problem.number_taken", params={"number": invoice.number})
                    found.append(taken)
                seen.add(key)
                problems += [replace(problem, field=f"{place}.{problem.field}") for problem in found]
            if problems:
                raise InvalidInput(problems)
            return writer.add_all(INVOICES, list(invoices))


def _runs_in(agreement: Agreement, client: Client, month: Period) -> bool:
    ends = [day for day in (agreement.ended_on, client.ended_on) if day is not None]
    return agreement.start <= month.last and all(day >= month.first for day in ends)


def _marked(proposals: Sequence[FeeProposal], billed: dict[int, list[BilledService]]) -> list[FeeProposal]:
    """Name the invoice that bills a span already, where there is one.

    An invoice bills a span when its service period covers more than half of the span's days. Where a client has
    several agreements, one with the very amount is taken first; one that is the sum of all of them bills all.
    """
    found = {id(proposal): proposal for proposal in proposals}
    by_client: dict[int, list[FeeProposal]] = {}
    for proposal in proposals:
        by_client.setdefault(proposal.client.id, []).append(proposal)
    for client_id, due in by_client.items():
        left = list(due)
        candidates = [one for one in billed.get(client_id, []) if any(_covers(one, each) for each in due)]
        for exact in (True, False):
            for service in list(candidates):
                covered = [one for one in left if _covers(service, one)]
                if len(covered) > 1 and service.net == sum(one.span.net for one in covered):
                    taken = covered
                elif exact:
                    taken = [one for one in covered if one.span.net == service.net][:1]
                else:
                    taken = covered[:1]
                if taken:
                    candidates.remove(service)
                for one in taken:
                    left.remove(one)
                    found[id(one)] = replace(one, billed_by=service.number)
    return [found[id(proposal)] for proposal in proposals]


def _covers(service: BilledService, proposal: FeeProposal) -> bool:
    return 2 * service.period.shared_days(proposal.span.period) > proposal.span.period.days
