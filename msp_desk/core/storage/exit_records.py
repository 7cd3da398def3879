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
from msp_desk.core.storage.exit_papers import ExitPaperEntry, papers_since

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


def read_exit_parts(connection: Connection, one: Exit) -> ExitParts:
    """The exit's own records."""
    of_exit = {"exit_id": one.id}
    rows = store.fetch_all(connection, EXIT_AGREEMENTS, where=of_exit)
    agreements = store.fetch_many(connection, AGREEMENTS, [row.agreement_id for row in rows])
    decisions = [] if one.decision_id is None else store.fetch_many(connection, DECISIONS, [one.decision_id])
    decision = decisions[0] if decisions else None
    return ExitParts(
        exit=one,
        client=store.fetch(connection, CLIENTS, one.client_id),
        rows=rows,
        agreements={agreement.id: agreement for agreement in agreements},
        decision=decision,
        papers=papers_since(connection, one.client_id, _begun(one, decision)),
        sendings=store.fetch_all(connection, SENDINGS, where=of_exit, order_by=("sent_on",)),
        steps=store.fetch_all(connection, EXIT_STEPS, where=of_exit, order_by=("place",)),
    )


def _begun(one: Exit, decision: Decision | None) -> str:
    """The moment from which papers count: a letter may be written between the decision and the opening."""
    opened = one.opened_at or one.opened_on.isoformat()
    return opened if decision is None else min(opened, decision.decided_at or decision.decided_on.isoformat())


def read_exit_records(connection: Connection, one: Exit) -> ExitRecords:
    """Everything the rules of an exit look at, but the client's environment."""
    whose = {"client_id": one.client_id}
    return ExitRecords(
        parts=read_exit_parts(connection, one),
        firm=store.fetch(connection, FIRM, 1),
        settings=store.fetch(connection, SETTINGS, 1),
        looks=store.fetch_all(connection, SECOND_LOOKS, where=whose),
        conversations=store.fetch_all(connection, CONVERSATIONS, where={"exit_id": one.id}, order_by=("day",)),
        invoices=store.fetch_all(connection, INVOICES, where=whose, order_by=("issued_on",)),
        payments=store.fetch_all(connection, PAYMENTS, where=whose, order_by=("day",)),
    )


def running_exits(connection: Connection, day: date) -> tuple[ExitParts, ...]:
    """Every exit that had been opened by a day and is neither closed nor withdrawn."""
    known = store.fetch_all(connection, EXITS)
    return tuple(read_exit_parts(connection, one) for one in known if one.is_open and one.opened_on <= day)


def exit_of(connection: Connection, exit_id: int) -> Exit | None:
    """An exit by its number; None when there is none."""
    found = store.fetch_many(connection, EXITS, [exit_id])
    return found[0] if found else None
