"""When each agreement of a client can end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.firm import FIRM
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.parting.notice import NoticeResult


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementNotice:
    """An agreement and when it can end.

    Attributes:
        agreement: Its terms.
        notice: The answer of the notice engine.
    """

    agreement: Agreement
    notice: NoticeResult


class NoticeRoom:
    """The notice dates of the desk."""

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database

    def of_client(self, client_id: int, as_of: date) -> tuple[AgreementNotice, ...]:
        """Every agreement of a client that runs on a day or begins later, with its notice dates."""
        with self._database.reading() as connection:
            client = store.fetch(connection, CLIENTS, client_id)
            sender = store.fetch(connection, FIRM, 1).country
            agreements = store.fetch_all(connection, AGREEMENTS, where={"client_id": client_id}, order_by=("start",))
        return tuple(_notice(agreement, client, sender, as_of) for agreement in agreements if _runs(agreement, as_of))

    def all(self, as_of: date) -> dict[int, tuple[AgreementNotice, ...]]:
        """The notice dates of every client's agreements, by client."""
        with self._database.reading() as connection:
            clients = {client.id: client for client in store.fetch_all(connection, CLIENTS)}
            sender = store.fetch(connection, FIRM, 1).country
            agreements = store.fetch_all(connection, AGREEMENTS, order_by=("start",))
        found: dict[int, tuple[AgreementNotice, ...]] = {}
        for agreement in agreements:
            client = clients.get(agreement.client_id)
            if client is not None and _runs(agreement, as_of):
                answer = _notice(agreement, client, sender, as_of)
                found[client.id] = (*found.get(client.id, ()), answer)
        return found


def _runs(agreement: Agreement, as_of: date) -> bool:
    return agreement.ended_on is None or agreement.ended_on >= as_of


def _notice(agreement: Agreement, client: Client, sender_region: str, as_of: date) -> AgreementNotice:
    from msp_desk.core.parting.notice import notice_dates

    return AgreementNotice(
        agreement=agreement,
        notice=notice_dates(agreement, as_of, recipient_region=client.country, sender_region=sender_region),
    )
