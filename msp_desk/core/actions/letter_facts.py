"""What the log can fill of a letter: facts from records, dates suggested from the letter's day and the end day."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.documents.letters.facts import (
    LetterFacts,
    OpenInvoice,
    Person,
    Recipient,
    RefundRow,
    Sender,
    dispatch_for,
    footer_columns,
)
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.parting.refund import RefundLine, refund_lines
from msp_desk.core.parting.working_days import WorkingCalendar, working_calendar
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording

ANSWER_SHARE, HANDOVER_SHARE = 0.4, 0.75
"""How far into the time until the end the client's answer and the handover document are suggested."""
ACKNOWLEDGE_DAYS, REFUND_DAYS, FINAL_INVOICE_DAYS = 14, 14, 15
YEARS_MONTHS = 24
"""From this many months on a letter may thank for "these years"."""


def sender_of(firm: Firm) -> Sender:
    """The firm as the head and foot of a letter show it."""
    return Sender(
        name=firm.name,
        legal_name=firm.legal_name,
        tagline=firm.tagline,
        street=firm.street,
        postal_code=firm.postal_code,
        city=firm.city,
        country=firm.country,
        phone=firm.phone,
        email=firm.email,
        web=firm.web,
        place=firm.city,
        footer=footer_columns(firm.legal_lines),
        logo=firm.logo,
    )


def recipient_of(case: CaseFile) -> Recipient:
    """The party of the agreement, for the attention of the signatory where one is known."""
    client = case.client
    signatory = next((contact for contact in case.contacts if contact.signatory), None)
    return Recipient(
        name=client.party,
        person=None if signatory is None else Person(name=signatory.name, salutation=signatory.salutation),
        street=tuple(line.strip() for line in client.street.splitlines() if line.strip()),
        postal_code=client.postal_code,
        city=client.city,
        country=client.country,
    )


def letter_facts(
    case: CaseFile, agreement: Agreement, *, day: date, end_date: date, language: Language, pec_address: str = ""
) -> LetterFacts:
    """The facts of a termination letter.

    Args:
        case: The client with everything that can be quoted.
        agreement: What is ended.
        day: The letter's date.
        end_date: The agreement's last day.
        language: Of the letter.
        pec_address: Where a certified mail goes, "" when none is known.
    """
    settings, firm = case.settings, case.firm
    refunds = refund_rows(case, end_date=end_date, day=day, language=language)
    calendar = working_calendar(case.client.country)
    rate = settings.target_hourly_rate if settings.transition_rate is None else settings.transition_rate
    since = case.client.client_since or agreement.start
    return LetterFacts(
        sender=sender_of(firm),
        recipient=recipient_of(case),
        day=day,
        currency=firm.currency,
        dispatch=dispatch_for(agreement.form),
        pec_address=pec_address,
        our_reference=agreement.number,
        contact=firm.contact_desk,
        agreement_title=agreement.title,
        agreement_number=agreement.number,
        agreement_signed_on=agreement.signed_on,
        clause=agreement.clause,
        end_date=end_date,
        notice_length=agreement.notice_length,
        notice_unit=agreement.notice_unit,
        services_ending=tuple(line.strip() for line in agreement.services.splitlines() if line.strip()),
        hours_included=settings.transition_hours * 60 or None,
        hourly_rate=rate,
        handover_date=_between(day, end_date, HANDOVER_SHARE, calendar),
        answer_date=_between(day, end_date, ANSWER_SHARE, calendar),
        open_invoices=open_invoices(case, day),
        refunds=refunds,
        refund_date=calendar.on_or_after(end_date + timedelta(days=REFUND_DAYS)) if refunds else None,
        final_invoice_date=final_invoice_day(case, end_date),
        acknowledge_by=min(end_date, calendar.on_or_after(day + timedelta(days=ACKNOWLEDGE_DAYS))),
        signatory=firm.signatory,
        capacity=firm.signatory_capacity,
        years_together=add_months(since, YEARS_MONTHS) <= day,
    )


def open_invoices(case: CaseFile, day: date) -> tuple[OpenInvoice, ...]:
    """What the client has not paid on a day, the oldest due first."""
    small = case.settings.small_difference
    return tuple(
        OpenInvoice(number=item.number, issued_on=item.issued_on, due_on=item.due_on, open=item.open_amount)
        for item in open_items(case.invoices, case.payments, as_of=day, small_difference=small)
    )


def refund_rows(case: CaseFile, *, end_date: date, day: date, language: Language) -> tuple[RefundRow, ...]:
    """What was paid for the time after an end day, as known on a day."""
    lines = refund_lines(case.invoices, case.payments, end_day=end_date, as_of=day)
    return tuple(_refund_row(line, case, language) for line in lines)


def final_invoice_day(case: CaseFile, end_date: date) -> date:
    """By when the final invoice is promised for an end day."""
    return working_calendar(case.client.country).on_or_after(end_date + timedelta(days=FINAL_INVOICE_DAYS))


def _between(day: date, end: date, share: float, calendar: WorkingCalendar) -> date | None:
    """A working day between the letter and the end; None when there is no time left."""
    suggested = calendar.on_or_before(day + timedelta(days=round((end - day).days * share)))
    return suggested if day < suggested <= end else None


def _refund_row(line: RefundLine, case: CaseFile, language: Language) -> RefundRow:
    invoice = next(invoice for invoice in case.invoices if invoice.id == line.invoice_id)
    tax_percent = None
    if invoice.net > 0:
        tax_percent = round(100 * (invoice.gross - invoice.net) / invoice.net, 1)
    return RefundRow(
        label=Wording(language).say("document.refund_label", number=line.number),
        first=line.unserved.first,
        last=line.unserved.last,
        net=line.net,
        tax=line.tax,
        gross=line.gross,
        tax_percent=tax_percent,
    )
