"""UBL 2.1, the other syntax of XRechnung: an invoice or a credit note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.readers.einvoices.einvoice import CREDIT_CODES, CREDIT_NOTE, EInvoice, day_of, joined
from msp_desk.core.importing.readers.xml_tree import child, local, text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACES: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
ROOTS: Final = frozenset({"Invoice", "CreditNote"})


def read_ubl(root: Element) -> list[EInvoice]:
    """Read the one invoice of a document."""
    code = text(root, "InvoiceTypeCode") or text(root, "CreditNoteTypeCode")
    credit = local(root) == "CreditNote" or code in CREDIT_CODES
    buyer = child(root, "AccountingCustomerParty", "Party")
    total = child(root, "LegalMonetaryTotal")
    due = text(root, "DueDate") or text(root, "PaymentMeans", "PaymentDueDate")
    corrected = text(root, "BillingReference", "InvoiceDocumentReference", "ID")
    return [
        EInvoice(
            client=joined(text(buyer, "PartyLegalEntity", "RegistrationName") or text(buyer, "PartyName", "Name")),
            number=text(root, "ID"),
            issued_on=day_of(text(root, "IssueDate")),
            due_on=day_of(due),
            net=text(total, "TaxExclusiveAmount"),
            gross=text(total, "TaxInclusiveAmount"),
            currency=text(root, "DocumentCurrencyCode"),
            kind=CREDIT_NOTE if credit else "invoice",
            for_invoice=corrected if credit else "",
            period_start=day_of(text(root, "InvoicePeriod", "StartDate")),
            period_end=day_of(text(root, "InvoicePeriod", "EndDate")),
        )
    ]
