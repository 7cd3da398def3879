"""Everything the papers quote about one client, read in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.contact import CONTACTS, Contact
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Recommendation
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One client with everything a paper may quote.

    Attributes:
        firm: Who writes.
        settings: The firm's figures.
        client: To whom.
        other_clients: Every other client; no paper may carry a name of theirs.
        contacts: The client's people, signatories first.
        agreements: In the order in which they began.
        invoices: By day of issue.
        payments: By day.
        tickets: By day of opening.
        recommendations: By day of proposal.
    """

    firm: Firm
    settings: Settings
    client: Client
    other_clients: tuple[Client, ...]
    contacts: Sequence[Contact]
    agreements: Sequence[Agreement]
    invoices: Sequence[Invoice]
    payments: Sequence[Payment]
    tickets: Sequence[Ticket]
    recommendations: Sequence[Recommendation]


def read_case_file(database: Database, client_id: int) -> CaseFile:
    """Read the case file of a client.

    Raises:
        NotFound: If there is no such client.
    """
    own = {"client_id": client_id}
    with database.reading() as connection:
        client = store.fetch(connection, CLIENTS, client_id)
        others = [other for other in store.fetch_all(connection, CLIENTS) if other.id != client_id]
        contacts = store.fetch_all(connection, CONTACTS, where=own)
        return CaseFile(
            firm=store.fetch(connection, FIRM, 1),
            settings=store.fetch(connection, SETTINGS, 1),
            client=client,
            other_clients=tuple(others),
            contacts=sorted(contacts, key=lambda contact: (not contact.signatory, contact.id)),
            agreements=store.fetch_all(connection, AGREEMENTS, where=own, order_by=("start",)),
            invoices=store.fetch_all(connection, INVOICES, where=own, order_by=("issued_on",)),
            payments=store.fetch_all(connection, PAYMENTS, where=own, order_by=("day",)),
            tickets=store.fetch_all(connection, TICKETS, where=own, order_by=("opened_on",)),
            recommendations=store.fetch_all(connection, RECOMMENDATIONS, where=own, order_by=("proposed_on",)),
        )
