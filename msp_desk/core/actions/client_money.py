"""What a client owes as of any day, how old it is, and how the client usually pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msp_desk.core.actions.journal import Journal
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.payment_speed import PaymentSpeed, judged_in, payment_speed
from msp_desk.core.parting.open_items import AgeBucket, OpenItem, ageing, credit_held, open_items
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientMoney:
    """A client's account as of a day; only what had happened by then counts.

    Attributes:
        as_of: The day.
        invoices: Every invoice and credit note on the desk, later ones too.
        payments: Every payment, later ones too.
        items: What is open, the oldest due first.
        ages: The open amounts by age, minor units; every bucket is there, in order.
        open_amount: Their sum, minor units.
        overdue: The part of it whose due day has passed, minor units.
        held: What is on account, minor units.
        speed: How the client usually pays, over the twelve months up to the day; None when nothing says it.
    """

    as_of: date
    invoices: tuple[Invoice, ...]
    payments: tuple[Payment, ...]
    items: tuple[OpenItem, ...]
    ages: Mapping[AgeBucket, int]
    open_amount: int
    overdue: int
    held: int
    speed: PaymentSpeed | None


def client_money(
    client: Client, invoices: Sequence[Invoice], payments: Sequence[Payment], *, as_of: date, small_difference: int
) -> ClientMoney:
    """Work out the account of a client.

    Args:
        client: Whose; its records before "client since" are left out of how it pays.
        invoices: Its invoices and credit notes.
        payments: Its payments.
        as_of: The day.
        small_difference: An open rest up to this counts as settled, minor units.
    """
    items = open_items(invoices, payments, as_of=as_of, small_difference=small_difference)
    ages = ageing(items)
    total = sum(ages.values())
    return ClientMoney(
        as_of=as_of,
        invoices=tuple(invoices),
        payments=tuple(payments),
        items=tuple(items),
        ages=ages,
        open_amount=total,
        overdue=total - ages[AgeBucket.NOT_DUE],
        held=credit_held(invoices, payments, as_of=as_of),
        speed=_speed(client, invoices, payments, as_of, small_difference),
    )


def _speed(
    client: Client, invoices: Sequence[Invoice], payments: Sequence[Payment], as_of: date, small_difference: int
) -> PaymentSpeed | None:
    """The measure "days to pay" of grading, also for a client that has ended."""
    running = replace(client, ended_on=None)
    records = GradedRecords(clients=[running], invoices=invoices, payments=payments)
    for facts in gather(records, as_of).clients:
        judged = judged_in(facts.invoices, facts.window, as_of, small_difference)
        return payment_speed(judged, as_of, small_difference)
    return None


class ClientMoneyRoom:
    """The accounts of the clients, and what is done to an invoice in one step."""

    def __init__(self, database: Database, journal: Journal) -> None:
        """Work on a desk."""
        self._database = database
        self._journal = journal

    def of_client(self, client_id: int, as_of: date) -> ClientMoney:
        """The account of a client as of a day.

        Raises:
            NotFound: If the client is not on the desk.
        """
        with self._database.reading() as connection:
            client = store.fetch(connection, CLIENTS, client_id)
            invoices = store.fetch_all(connection, INVOICES, where={"client_id": client_id}, order_by=("issued_on",))
            payments = store.fetch_all(connection, PAYMENTS, where={"client_id": client_id}, order_by=("day",))
            small = store.fetch(connection, SETTINGS, 1).small_difference
        return client_money(client, invoices, payments, as_of=as_of, small_difference=small)

    def set_disputed(self, numbers: Sequence[int], day: date | None) -> None:
        """Note that the client disputes invoices since a day, or no longer does; one step.

        Args:
            numbers: Of the invoices; those that are so already stay as they are.
            day: Since when; None takes the dispute back.

        Raises:
            NotFound: If one is not on the desk; nothing was changed.
        """
        label = "action.undispute" if day is None else "action.dispute"
        with self._journal.intention(label) as writer:
            for number in numbers:
                invoice = store.fetch(writer.connection, INVOICES, number)
                if (invoice.disputed_on is None) != (day is None):
                    since = None if day is None else max(day, invoice.issued_on)
                    writer.change(INVOICES, replace(invoice, disputed_on=since))

    def set_cancelled(self, numbers: Sequence[int], *, cancelled: bool) -> None:
        """Cancel invoices, so that they count nowhere, or let them count again; one step.

        Raises:
            NotFound: If one is not on the desk; nothing was changed.
        """
        with self._journal.intention("action.cancel" if cancelled else "action.uncancel") as writer:
            for number in numbers:
                invoice = store.fetch(writer.connection, INVOICES, number)
                if invoice.cancelled != cancelled:
                    writer.change(INVOICES, replace(invoice, cancelled=cancelled))
