"""What the log can fill of a handover for the next provider; no field of it holds a secret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.actions.environments import Environment
from msp_desk.core.actions.handover_exit import ExitFacts
from msp_desk.core.actions.handover_red_items import environment_red_items
from msp_desk.core.actions.handover_sheets import (
    not_applying,
    sheet_coverages,
    sheet_tables,
    unrecorded,
    without_secrets,
)
from msp_desk.core.actions.handover_steps import credential_steps, data_steps, removals, timeline_of
from msp_desk.core.actions.letter_facts import final_invoice_day, open_invoices, refund_rows
from msp_desk.core.actions.papers import paper_day
from msp_desk.core.documents.handover.duties import Side
from msp_desk.core.documents.handover.facts import (
    AgreementRow,
    ContactRow,
    ExceptionRow,
    HandoverFacts,
    Party,
    RecommendationRow,
    RedItem,
    TicketRow,
)
from msp_desk.core.documents.marks import State
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.wording import Wording

MOST_ADVICE = 5
"""So many recommendations stand among the red items; the section on them lists every one."""


def handover_facts(
    case: CaseFile,
    environment: Environment,
    *,
    day: date,
    ends_on: date | None,
    language: Language,
    earlier: Sequence[Document] = (),
    told_on: date | None = None,
    ending: ExitFacts | None = None,
) -> HandoverFacts:
    """The facts of a handover.

    Args:
        case: The client with everything that can be quoted.
        environment: The sheets of the client.
        day: Of the paper and of its data.
        ends_on: The last day of the services; None when it is not known.
        language: Of the paper.
        earlier: Handovers of this client that were made before, oldest first.
        told_on: The day of the notice, if there was one.
        ending: What the client's exit tells; None when there is none.
    """
    known = ending or ExitFacts()
    timeline = timeline_of(day, ends_on, told_on, known)
    stations = {station.milestone: station.day for station in timeline}
    wording = Wording(language)
    running = [agreement for agreement in case.agreements if agreement.ended_on is None or agreement.ended_on >= day]
    open_tickets = [ticket for ticket in case.tickets if _is_open(ticket, day)]
    advice = [one for one in case.recommendations if _not_followed(one, day)]
    signatory = next((contact.name for contact in case.contacts if contact.signatory), "")
    red_items = tuple(_red_items(case, environment, open_tickets, advice, day, ends_on, wording))
    return HandoverFacts(
        incoming=_incoming(known.incoming, wording),
        client=Party(name=case.client.party, attention=signatory),
        outgoing=Party(
            name=case.firm.legal_name or case.firm.name,
            attention=case.firm.contact_desk,
            signs_as=case.firm.signatory_capacity,
        ),
        version=len(earlier) + 1,
        issued_on=day,
        replaces_version=len(earlier) or None,
        replaces_issued_on=paper_day(earlier[-1]) if earlier else None,
        data_as_of=day,
        ends_on=ends_on,
        red_items=red_items,
        timeline=timeline,
        coverage=sheet_coverages(environment, wording),
        sheets=sheet_tables(environment, wording),
        unrecorded=unrecorded(environment, wording),
        not_applying=not_applying(environment),
        contacts=tuple(
            ContactRow(name=contact.name, role=contact.role, phone=contact.phone, email=contact.email)
            for contact in case.contacts
        )
        + _own_contact(case),
        agreements=tuple(_agreement_row(agreement, ends_on, wording) for agreement in running),
        open_tickets=tuple(
            TicketRow(
                number=ticket.number,
                title=without_secrets(ticket.title, wording),
                opened_on=ticket.opened_on,
                category=ticket.category,
                reopened=ticket.reopened,
                escalated=ticket.escalated,
            )
            for ticket in open_tickets
        ),
        recommendations=tuple(
            RecommendationRow(
                title=without_secrets(one.title, wording),
                proposed_on=one.proposed_on,
                due_on=one.due_on,
                outcome=_outcome(one, day),
            )
            for one in advice
        ),
        money_currency=case.firm.currency,
        open_invoices=open_invoices(case, day),
        refunds=() if ends_on is None else refund_rows(case, end_date=ends_on, day=day, language=language),
        final_invoice_date=final_invoice_day(case, ends_on) if running and ends_on is not None else None,
        credential_steps=credential_steps(stations),
        data_steps=data_steps(stations, known),
        removals=removals(stations, known, wording),
        exceptions=tuple(
            ExceptionRow(what=item.what, settled_by=item.answer_from, until=item.by)
            for item in red_items
            if item.state is State.ACT
        ),
    )


def _incoming(party: Party | None, wording: Wording) -> Party | None:
    """Who takes over; what was typed about it is looked at as everything in a handover is."""
    if party is None:
        return None
    return replace(
        party, name=without_secrets(party.name, wording), attention=without_secrets(party.attention, wording)
    )


def _own_contact(case: CaseFile) -> tuple[ContactRow, ...]:
    firm = case.firm
    if not (firm.contact_desk or firm.phone or firm.email):
        return ()
    name = firm.contact_desk or firm.name
    return (ContactRow(name=name, role=firm.name, side=Side.OUTGOING, phone=firm.phone, email=firm.email),)


def _is_open(ticket: Ticket, day: date) -> bool:
    return ticket.opened_on <= day and (ticket.closed_on is None or ticket.closed_on > day)


def _outcome(one: Recommendation, day: date) -> Outcome:
    """What had become of it by a day."""
    return Outcome.OPEN if one.decided_on is None or one.decided_on > day else one.outcome


def _not_followed(one: Recommendation, day: date) -> bool:
    """Ignored by the day, or still open then."""
    return one.proposed_on <= day and _outcome(one, day) is not Outcome.IMPLEMENTED


def _red_items(
    case: CaseFile,
    environment: Environment,
    tickets: Sequence[Ticket],
    advice: Sequence[Recommendation],
    day: date,
    ends_on: date | None,
    wording: Wording,
) -> list[RedItem]:
    by = None if ends_on is None else ends_on - timedelta(days=9)
    found = []
    if not any(contact.signatory for contact in case.contacts):
        found.append(
            RedItem(
                state=State.ACT,
                what=wording.say("document.red_signatory"),
                why=wording.say("document.red_signatory_why"),
                answer_from=Side.CLIENT,
                by=by,
            )
        )
    watched: list[RedItem] = []
    for item in environment_red_items(environment, case.firm, wording, day=day, by=by):
        (found if item.state is State.ACT else watched).append(item)
    found += [
        RedItem(
            state=State.ACT,
            what=wording.say(
                "document.red_ticket", number=ticket.number or "–", title=without_secrets(ticket.title, wording) or "–"
            ),
            why=wording.say("document.red_ticket_why"),
            answer_from=Side.OUTGOING,
            by=by,
        )
        for ticket in tickets
        if ticket.escalated
    ]
    found += watched
    found += [
        RedItem(
            state=State.WATCH,
            what=without_secrets(one.title, wording),
            why=wording.say("document.red_advice_why", day=one.proposed_on),
            answer_from=Side.CLIENT,
            by=by,
        )
        for one in _latest_of_each(advice)[:MOST_ADVICE]
    ]
    return found


def _latest_of_each(advice: Sequence[Recommendation]) -> list[Recommendation]:
    """What was recommended more than once stands once, by its latest day; newest first."""
    latest = {one.title: one for one in sorted(advice, key=lambda one: one.proposed_on)}
    return sorted(latest.values(), key=lambda one: one.proposed_on, reverse=True)


def _agreement_row(agreement: Agreement, ends_on: date | None, wording: Wording) -> AgreementRow:
    return AgreementRow(
        number=agreement.number,
        title=agreement.title,
        signed_on=agreement.signed_on,
        start=agreement.start,
        ends_on=agreement.ended_on or ends_on,
        clause=agreement.clause,
        notice_length=agreement.notice_length,
        notice_unit=agreement.notice_unit,
        services=tuple(
            without_secrets(line.strip(), wording) for line in agreement.services.splitlines() if line.strip()
        ),
    )
