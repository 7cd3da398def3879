"""Reads an exit with every record around it, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.conversation import CONVERSATIONS, Conversation
from msp_desk.core.records.decision import DECISIONS, Decision
from msp_desk.core.records.exit import EXITS, Exit
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS, ExitAgreement
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.records.second_look import SECOND_LOOKS, SecondLook
from msp_desk.core.records.sending import SENDINGS, Sending
from msp_desk.core.storage import store
from msp_desk.core.storage.exit_papers import ExitPaperEntry, papers_of

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitParts:
    """An exit with the records that are its own.

    Attributes:
        exit: The exit.
        client: From whom.
        rows: The agreements it ends, as the exit has them.
        agreements: The client's agreements that stand among them, by number.
        decision: The decision it came from; None for none.
        papers: The client's papers since it began, the oldest first.
        sendings: By day.
        steps: In their order.
    """

    exit: Exit
    client: Client
    rows: Sequence[ExitAgreement]
    agreements: dict[int, Agreement]
    decision: Decision | None
    papers: tuple[ExitPaperEntry, ...]
    sendings: Sequence[Sending]
    steps: Sequence[ExitStep]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitRecords:
    """An exit with everything its rules look at.

    Attributes:
        parts: Its own records.
        firm: Whose desk it is.
        settings: The firm's figures.
        looks: The second looks at the client.
        conversations: By day.
        invoices: The client's, by day of issue.
        payments: The client's, by day.
    """

    parts: ExitParts
    firm: Firm
    settings: Settings
    looks: Sequence[SecondLook]
    conversations: Sequence[Conversation]
    invoices: Sequence[Invoice]
    payments: Sequence[Payment]


def read_exit_parts(connection: Connection, exits: Sequence[Exit]) -> list[ExitParts]:
    """The own records of exits, in their order; however many there are, each family is read once.

    Raises:
        NotFound: If the client of one is not there any more.
    """
    numbers, clients = [one.id for one in exits], {one.client_id for one in exits}
    rows = store.fetch_of(connection, EXIT_AGREEMENTS, "exit_id", numbers)
    ended = {row.agreement_id for found in rows.values() for row in found}
    agreements = {one.id: one for one in store.fetch_many(connection, AGREEMENTS, sorted(ended))} if ended else {}
    decided = sorted({one.decision_id for one in exits if one.decision_id is not None})
    decisions = {int(one.id): one for one in store.fetch_many(connection, DECISIONS, decided)} if decided else {}
    known = {client.id: client for client in store.fetch_many(connection, CLIENTS, sorted(clients))}
    sendings = store.fetch_of(connection, SENDINGS, "exit_id", numbers, order_by=("sent_on",))
    steps = store.fetch_of(connection, EXIT_STEPS, "exit_id", numbers, order_by=("place",))
    papers = papers_of(connection, clients)
    found_parts = []
    for one in exits:
        decision = None if one.decision_id is None else decisions.get(one.decision_id)
        begun = _begun(one, decision)
        found_parts.append(
            ExitParts(
                exit=one,
                client=known.get(one.client_id) or store.fetch(connection, CLIENTS, one.client_id),
                rows=rows[one.id],
                agreements={
                    row.agreement_id: agreements[row.agreement_id]  # type: ignore[index]
                    for row in rows[one.id]
                    if row.agreement_id in agreements
                },
                decision=decision,
                papers=tuple(paper for paper in papers[one.client_id] if paper.made_at >= begun),
                sendings=sendings[one.id],
                steps=steps[one.id],
            )
        )
    return found_parts


def _begun(one: Exit, decision: Decision | None) -> str:
    """The moment from which papers count: a letter may be written between the decision and the opening."""
    opened = one.opened_at or one.opened_on.isoformat()
    return opened if decision is None else min(opened, decision.decided_at or decision.decided_on.isoformat())


def read_exit_records(connection: Connection, one: Exit) -> ExitRecords:
    """Everything the rules of an exit look at, but the client's environment."""
    return read_records_of_exits(connection, [one])[0]


def read_records_of_exits(connection: Connection, exits: Sequence[Exit]) -> list[ExitRecords]:
    """The same of many, in their order; however many there are, each family is read once."""
    numbers, clients = [one.id for one in exits], {one.client_id for one in exits}
    firm, settings = store.fetch(connection, FIRM, 1), store.fetch(connection, SETTINGS, 1)
    looks = store.fetch_of(connection, SECOND_LOOKS, "client_id", clients)
    conversations = store.fetch_of(connection, CONVERSATIONS, "exit_id", numbers, order_by=("day",))
    invoices = store.fetch_of(connection, INVOICES, "client_id", clients, order_by=("issued_on",))
    payments = store.fetch_of(connection, PAYMENTS, "client_id", clients, order_by=("day",))
    return [
        ExitRecords(
            parts=parts,
            firm=firm,
            settings=settings,
            looks=looks[one.client_id],
            conversations=conversations[one.id],
            invoices=invoices[one.client_id],
            payments=payments[one.client_id],
        )
        for one, parts in zip(exits, read_exit_parts(connection, exits), strict=True)
    ]


def running_exits(connection: Connection, day: date) -> tuple[ExitParts, ...]:
    """Every exit that had been opened by a day and is neither closed nor withdrawn."""
    known = store.fetch_all(connection, EXITS)
    running = [one for one in known if one.is_open and one.opened_on <= day]
    return tuple(read_exit_parts(connection, running))


def exit_of(connection: Connection, exit_id: int) -> Exit | None:
    """An exit by its number; None when there is none."""
    found = store.fetch_many(connection, EXITS, [exit_id])
    return found[0] if found else None
