"""What the log can fill of a letter: the two sides, the agreement, the money."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.actions.letter_source import LetterSource
from msp_desk.core.documents.letters.fact_parts import OpenInvoice, RefundRow
from msp_desk.core.documents.letters.facts import LetterFacts, dispatch_for
from msp_desk.core.documents.letters.parties import Person, Recipient, Sender, footer_columns
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.parting.refund import RefundLine, refund_lines
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.agreement import Agreement, Law
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording

FINAL_INVOICE_DAYS = 15
_LAWS = {"DE": Law.DE, "AT": Law.AT, "CH": Law.CH, "IT": Law.IT, "GB": Law.UK, "UK": Law.UK, "US": Law.US}
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


def letter_facts(source: LetterSource, agreement: Agreement, *, day: date) -> LetterFacts:
    """What a letter of any kind says of the two sides, the agreement and the money; the kind's own facts come after.

    Args:
        source: What the log holds.
        agreement: What the letter is about.
        day: The letter's date.
    """
    case = source.case
    settings, firm = case.settings, case.firm
    rate = settings.target_hourly_rate if settings.transition_rate is None else settings.transition_rate
    since = case.client.client_since or agreement.start
    return LetterFacts(
        sender=sender_of(firm),
        recipient=recipient_of(case),
        day=day,
        currency=firm.currency,
        dispatch=dispatch_for(agreement.form),
        pec_address=pec_address(case),
        our_reference=agreement.number,
        contact=firm.contact_desk,
        agreement_title=agreement.title,
        agreement_number=agreement.number,
        agreement_signed_on=agreement.signed_on,
        clause=agreement.clause,
        law=law_of(case, agreement),
        notice_length=agreement.notice_length,
        notice_unit=agreement.notice_unit,
        services_ending=services_of(agreement),
        talk_date=source.talked_on,
        hours_included=settings.transition_hours * 60 or None,
        hourly_rate=rate,
        open_invoices=open_invoices(case, day),
        unused_hours=source.unused_hours,
        signatory=firm.signatory,
        capacity=firm.signatory_capacity,
        years_together=add_months(since, YEARS_MONTHS) <= day,
        recipient_offset=(settings.recipient_right / 10, settings.recipient_down / 10),
    )


def law_of(case: CaseFile, agreement: Agreement) -> Law | None:
    """The law whose rules a letter may name.

    An agreement that says nothing of its law is under that of the country both sides are in; where they are in two,
    no law is named; where that is not known either, the letter's language decides.
    """
    if agreement.law is not Law.OTHER:
        return agreement.law
    firm, client = (country.strip().upper()[:2] for country in (case.firm.country, case.client.country))
    if not firm or not client:
        return None
    return _LAWS.get(client, Law.OTHER) if firm == client else Law.OTHER


def services_of(*agreements: Agreement) -> tuple[str, ...]:
    """What stops on the last day of agreements, each once."""
    lines = (line.strip() for agreement in agreements for line in agreement.services.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def pec_address(case: CaseFile) -> str:
    """Where a certified mail goes: an address of the client or its signatory that is on a PEC domain."""
    addresses = [case.client.email, *(contact.email for contact in case.contacts if contact.signatory)]
    return next((address for address in addresses if "pec." in address.partition("@")[2]), "")


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
