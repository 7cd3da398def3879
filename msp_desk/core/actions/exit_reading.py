"""Reads everything the rules of an exit look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.actions.environments import Environment, read_environment, read_environments
from msp_desk.core.deciding.cooling_off import COOLING_OFF, cooling_off_until
from msp_desk.core.parting.coverage import environment_coverage
from msp_desk.core.parting.exit_facts import (
    ExitEnd,
    ExitFacts,
    KeptLetter,
    computed_end,
    exit_end,
    given_on,
    last_day,
)
from msp_desk.core.parting.exit_money import ExitMoney, final_invoice
from msp_desk.core.parting.exit_steps import Station, timeline
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.parting.refund import refund_lines, refund_sum
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.decision import Decision
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.exit import EXITS, EndingWay, Exit, ExitStage
from msp_desk.core.records.firm import Firm, Settings
from msp_desk.core.records.second_look import latest_by
from msp_desk.core.storage import store
from msp_desk.core.storage.exit_papers import ExitPaperEntry
from msp_desk.core.storage.exit_records import ExitParts, ExitRecords, read_exit_records, read_records_of_exits

if TYPE_CHECKING:
    from msp_desk.core.storage.database import Database

FINAL_INVOICE_DAYS = 15
"""So many days after the last day the final invoice is promised, as the letter says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitFile:
    """An exit with everything around it.

    Attributes:
        facts: What the rules look at.
        client: From whom.
        firm: Whose desk it is.
        settings: The firm's figures.
        papers: The client's papers made since it was opened, the oldest first.
        environment: Of the client.
    """

    facts: ExitFacts
    client: Client
    firm: Firm
    settings: Settings
    papers: tuple[ExitPaperEntry, ...]
    environment: Environment


def read_exit_file(database: Database, exit_id: int, *, today: date, moment: datetime) -> ExitFile:
    """Read an exit.

    Args:
        database: Where.
        exit_id: Which.
        today: The day.
        moment: Now, UTC.

    Raises:
        NotFound: If there is no such exit.
    """
    with database.reading() as connection:
        records = read_exit_records(connection, store.fetch(connection, EXITS, exit_id))
    environment = read_environment(database, records.parts.exit.client_id)
    return exit_file(records, environment, today=today, moment=moment)


def read_files_for_cards(database: Database, *, today: date, moment: datetime) -> list[ExitFile]:
    """Read every exit that had been opened by a day, by number; however many there are, each family is read once.

    The environment is left out unless the checks of the present stage look at it.

    Args:
        database: Where.
        today: The day.
        moment: Now, UTC.
    """
    with database.reading() as connection:
        exits = [one for one in store.fetch_all(connection, EXITS) if one.opened_on <= today]
        read = read_records_of_exits(connection, exits)
    looked_at = {one.client_id for one in exits if one.stage is ExitStage.PREPARE and one.is_open}
    environments = read_environments(database, looked_at)
    return [
        exit_file(
            records,
            environments.get(one.client_id) or _unread(one.client_id),
            today=today,
            moment=moment,
        )
        for one, records in zip(exits, read, strict=True)
    ]


def _unread(client_id: ClientId) -> Environment:
    """An environment that nobody looks at."""
    return Environment(client_id=client_id, rows={}, not_applying=frozenset(), coverage=environment_coverage({}))


def exit_file(records: ExitRecords, environment: Environment, *, today: date, moment: datetime) -> ExitFile:
    """An exit with everything around it, from what was read."""
    parts, firm, settings = records.parts, records.firm, records.settings
    one, client = parts.exit, parts.client
    letters = letters_of(one, parts.papers)
    ends = ends_of(parts, firm.country, today)
    facts = ExitFacts(
        exit=one,
        ends=ends,
        today=today,
        moment=moment,
        decision=parts.decision,
        look=latest_by(records.looks, today),
        cooling_until=cooling_until(one, parts.decision),
        letters=letters,
        handovers=tuple(paper.made_on for paper in parts.papers if paper.kind is DocumentKind.HANDOVER),
        points_made=any(paper.kind is DocumentKind.TALKING_POINTS for paper in parts.papers),
        sendings=tuple(parts.sendings),
        conversations=tuple(records.conversations),
        steps=tuple(parts.steps),
        coverage=environment.coverage,
        money=exit_money(records, ends, as_of=today),
    )
    return ExitFile(
        facts=facts, client=client, firm=firm, settings=settings, papers=parts.papers, environment=environment
    )


def letters_of(one: Exit, papers: Sequence[ExitPaperEntry]) -> tuple[KeptLetter, ...]:
    """The letters among papers that do what an exit is about; a warning or a new price is none of them."""
    return tuple(
        KeptLetter(document_id=paper.id, kind=paper.letter_kind, made_on=paper.made_on, end_date=paper.end_date)
        for paper in papers
        if paper.kind is DocumentKind.LETTER and paper.letter_kind in ("", one.way.value)
    )


def ends_of(parts: ExitParts, sender_region: str, today: date) -> tuple[ExitEnd, ...]:
    """The agreements of an exit with their last days as of a day.

    Args:
        parts: The exit's own records.
        sender_region: The firm's.
        today: Notice dates are asked as of the day on which the letter arrived or went out, else as of this one.
    """
    letters = letters_of(parts.exit, parts.papers)
    numbers = {letter.document_id for letter in letters}
    asked = given_on((sending for sending in parts.sendings if sending.document_id in numbers), today)
    region = parts.client.country
    return tuple(
        exit_end(
            row,
            parts.agreements[row.agreement_id],
            notice_dates(
                parts.agreements[row.agreement_id], asked, recipient_region=region, sender_region=sender_region
            ),
            parts.exit.way,
            declared=letters[-1].end_date if letters else None,
            region=region,
        )
        for row in parts.rows
        if row.agreement_id in parts.agreements
    )


def proposed_end(agreement: Agreement, way: EndingWay, client: Client, firm: Firm, day: date) -> date | None:
    """The end day that is proposed for an agreement on a day."""
    notice = notice_dates(agreement, day, recipient_region=client.country, sender_region=firm.country)
    return computed_end(notice, way)


def cooling_until(one: Exit, decision: Decision | None) -> datetime | None:
    """Up to when an exit waits: from its decision, or from its opening where there is none that stands."""
    if one.way is EndingWay.ACCEPTANCE:
        return None
    if decision is not None and decision.called_off_on is None:
        return cooling_off_until(decision)
    return datetime.fromisoformat(one.opened_at) + COOLING_OFF if one.opened_at else None


def exit_money(records: ExitRecords, ends: Sequence[ExitEnd], *, as_of: date) -> ExitMoney:
    """What is open between the firm and the client on a day."""
    one, client = records.parts.exit, records.parts.client
    invoices, payments = records.invoices, records.payments
    small = records.settings.small_difference
    items = open_items(invoices, payments, as_of=as_of, small_difference=small)
    ends_on = one.ended_on if one.is_closed else last_day(ends)
    refunds = [] if ends_on is None else refund_lines(invoices, payments, end_day=ends_on, as_of=as_of)
    final = None
    if ends_on is not None:
        expected = working_calendar(client.country).on_or_after(ends_on + timedelta(days=FINAL_INVOICE_DAYS))
        known = [(end.agreement, end.end_day) for end in ends if end.end_day is not None]
        final = final_invoice(known, invoices, as_of=as_of, expected_on=expected)
    return ExitMoney(
        currency=records.firm.currency,
        as_of=as_of,
        ends_on=ends_on,
        items=tuple(items),
        open_amount=sum(item.open_amount for item in items),
        refunds=tuple(refunds),
        refund=refund_sum(refunds),
        unused_minutes=one.unused_minutes or 0,
        unused_rate=one.unused_rate or 0,
        unused_amount=one.unused_amount,
        final=final,
    )


def stations(file: ExitFile) -> dict[Station, date]:
    """The days that the checklist of an exit hangs on."""
    facts = file.facts
    received = facts.received_on
    sends = [end.notice.send_by for end in facts.ends if end.receive_by is not None and end.notice.send_by is not None]
    return timeline(
        today=facts.today,
        send_by=min(sends, default=None) if received is None else None,
        receive_by=facts.receive_by if received is None else received,
        ends_on=facts.ends_on,
        region=file.client.country,
    )
