"""Reasons for a letter that are in the log already: dated facts that both sides can check, in the letter's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.letters.fact_parts import OpenInvoice, Reason
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording

MONTHS_BACK = 24
"""Older incidents are not offered: a reason that was borne for years is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedReason:
    """A fact of the log that can stand in a letter.

    Attributes:
        family: Name of the family it comes from.
        record_id: The incident's number; 0 for an invoice, which its number names.
        reason: As the letter says it.
    """

    family: str
    record_id: int = 0
    reason: Reason


def logged_reasons(
    incidents: Sequence[Incident], invoices: Sequence[OpenInvoice], *, day: date, language: Language
) -> list[LoggedReason]:
    """What the log offers, the newest first: overdue invoices and incidents with a note.

    An incident without a note says nothing that could be checked, so it is not offered.

    Args:
        incidents: The client's.
        invoices: What is open on the letter's day.
        day: Of the letter.
        language: Of the letter.
    """
    found = [*_overdue(invoices, day, Wording(language)), *_incidents(incidents, day)]
    return sorted(found, key=lambda one: one.reason.day, reverse=True)


def _overdue(invoices: Sequence[OpenInvoice], day: date, wording: Wording) -> Iterator[LoggedReason]:
    for invoice in invoices:
        if invoice.due_on is not None and invoice.due_on < day:
            fact = wording.say("letter_reasons.overdue", number=invoice.number)
            yield LoggedReason(family="invoices", reason=Reason(day=invoice.due_on, fact=fact))


def _incidents(incidents: Sequence[Incident], day: date) -> Iterator[LoggedReason]:
    earliest = add_months(day, -MONTHS_BACK)
    for incident in incidents:
        note = " ".join(incident.note.split())
        if note and earliest <= incident.day <= day:
            yield LoggedReason(
                family="incidents", record_id=int(incident.id), reason=Reason(day=incident.day, fact=note)
            )
