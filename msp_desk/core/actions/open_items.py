"""Open-items lists: what a client owes as of any day as a paper, and the same of all clients for the owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.drafts import keep_draft
from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.open_items import OpenItem, ageing, credit_held, open_items
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.documents.open_items_list import CreditNoteLine, OpenInvoiceLine, OpenItemsFacts
    from msp_desk.core.documents.open_items_overview import OpenItemsOverviewFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItemsDraft:
    """A list that was set and is kept nowhere yet.

    Attributes:
        client: Whose; None for the list of all clients.
        language: Of the paper.
        title: What a file or list calls it.
        facts: What it says.
        pdf: The paper.
    """

    client: Client | None
    language: Language
    title: str
    facts: OpenItemsFacts | OpenItemsOverviewFacts
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Account:
    client: Client
    invoices: Sequence[Invoice]
    payments: Sequence[Payment]


class OpenItemsRoom:
    """The open-items lists of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Make lists from one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def draft(
        self, client_id: int | None, *, as_of: date | None = None, language: Language | None = None
    ) -> OpenItemsDraft:
        """The list of a client, or of all; nothing is kept.

        Args:
            client_id: Whose; None makes the owner's list of all clients that owe something or are owed something.
            as_of: What is issued or paid later does not count; None takes today.
            language: Of the paper; None takes the client's, or the firm's.

        Raises:
            NotFound: If there is no such client.
            MspDeskError: If a text has characters that no font has.
        """
        day = as_of or self._clock.today()
        if client_id is None:
            return self._overview(day, language)
        with self._database.reading() as connection:
            firm, own = store.fetch(connection, FIRM, 1), {"client_id": client_id}
            small = store.fetch(connection, SETTINGS, 1).small_difference
            account = _Account(
                client=store.fetch(connection, CLIENTS, client_id),
                invoices=store.fetch_all(connection, INVOICES, where=own, order_by=("issued_on",)),
                payments=store.fetch_all(connection, PAYMENTS, where=own, order_by=("day",)),
            )
        return self._of_client(account, firm, small, day, language)

    def finish(self, draft: OpenItemsDraft, *, out: Path | None = None) -> Document:
        """Keep a list, with its client where it is of one, as it was drafted.

        Args:
            draft: The list.
            out: A file to write it to as well.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        return keep_draft(
            self._database, self._journal, self._clock, draft, kind=DocumentKind.OPEN_ITEMS, title=draft.title, out=out
        )

    def _of_client(
        self, account: _Account, firm: Firm, small: int, day: date, language: Language | None
    ) -> OpenItemsDraft:
        from msp_desk.core.documents.open_items_list import OpenItemsFacts, render_open_items

        client = account.client
        spoken = language or client.language
        items = open_items(account.invoices, account.payments, as_of=day, small_difference=small)
        facts = OpenItemsFacts(
            firm=firm.legal_name or firm.name,
            place=(*firm.street.splitlines(), f"{firm.postal_code} {firm.city}".strip()),
            reached_by=(firm.phone, firm.email, firm.web),
            logo=firm.logo,
            client=client.party,
            address=(*client.street.splitlines(), f"{client.postal_code} {client.city}".strip()),
            currency=firm.currency,
            day=day,
            invoices=_lines(account.invoices, items),
            ages=ageing(items),
            credit_notes=_credit_notes(account.invoices, items, day),
            held=credit_held(account.invoices, account.payments, as_of=day),
        )
        return OpenItemsDraft(
            client=client,
            language=spoken,
            title=Wording(spoken).say("open_items.file", client=client.name, day=_short(day, spoken)),
            facts=facts,
            pdf=render_open_items(facts, language=spoken),
        )

    def _overview(self, day: date, language: Language | None) -> OpenItemsDraft:
        from msp_desk.core.documents.open_items_overview import (
            ClientOpenItems,
            OpenItemsOverviewFacts,
            render_open_items_overview,
        )

        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
            small = store.fetch(connection, SETTINGS, 1).small_difference
            clients = store.fetch_all(connection, CLIENTS, order_by=("name",))
            invoices = store.fetch_all(connection, INVOICES, order_by=("issued_on",))
            payments = store.fetch_all(connection, PAYMENTS, order_by=("day",))
        found = []
        for account in _accounts(clients, invoices, payments):
            items = open_items(account.invoices, account.payments, as_of=day, small_difference=small)
            held = credit_held(account.invoices, account.payments, as_of=day)
            if items or held:
                lines = _lines(account.invoices, items)
                found.append(ClientOpenItems(client=account.client.name, invoices=lines, ages=ageing(items), held=held))
        spoken = language or firm.language
        facts = OpenItemsOverviewFacts(
            firm=firm.legal_name or firm.name,
            logo=firm.logo,
            currency=firm.currency,
            day=day,
            clients=tuple(sorted(found, key=lambda each: (-each.total, each.client.casefold(), each.client))),
        )
        return OpenItemsDraft(
            client=None,
            language=spoken,
            title=Wording(spoken).say("open_items.file_all", day=_short(day, spoken)),
            facts=facts,
            pdf=render_open_items_overview(facts, language=spoken),
        )


def _accounts(
    clients: Sequence[Client], invoices: Sequence[Invoice], payments: Sequence[Payment]
) -> Sequence[_Account]:
    by_client: dict[int, tuple[list[Invoice], list[Payment]]] = {int(client.id): ([], []) for client in clients}
    for invoice in invoices:
        by_client[int(invoice.client_id)][0].append(invoice)
    for payment in payments:
        by_client[int(payment.client_id)][1].append(payment)
    return [
        _Account(client=client, invoices=by_client[int(client.id)][0], payments=by_client[int(client.id)][1])
        for client in clients
    ]


def _lines(invoices: Sequence[Invoice], items: Sequence[OpenItem]) -> tuple[OpenInvoiceLine, ...]:
    from msp_desk.core.documents.open_items_list import OpenInvoiceLine

    gross = {invoice.id: invoice.gross for invoice in invoices}
    return tuple(
        OpenInvoiceLine(
            number=item.number,
            issued_on=item.issued_on,
            due_on=item.due_on,
            gross=gross[item.invoice_id],
            open_amount=item.open_amount,
            days_late=item.days_overdue,
            disputed=item.disputed,
        )
        for item in items
    )


def _credit_notes(invoices: Sequence[Invoice], items: Sequence[OpenItem], day: date) -> tuple[CreditNoteLine, ...]:
    """The credit notes that still matter: those for an open invoice, and those that name none."""
    from msp_desk.core.documents.open_items_list import CreditNoteLine

    still_open = {item.invoice_id: item.number for item in items}
    return tuple(
        CreditNoteLine(
            number=note.number,
            issued_on=note.issued_on,
            for_number="" if note.for_invoice_id is None else still_open[note.for_invoice_id],
            gross=note.gross,
        )
        for note in invoices
        if note.kind is InvoiceKind.CREDIT_NOTE
        and not note.cancelled
        and note.issued_on <= day
        and (note.for_invoice_id is None or note.for_invoice_id in still_open)
    )


def _short(day: date, language: Language) -> str:
    return format_day(day, language, DayStyle.SHORT)
