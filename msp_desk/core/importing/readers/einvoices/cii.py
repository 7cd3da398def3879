"""The cross industry invoice of UN/CEFACT: ZUGFeRD 1 and 2, Factur-X, and XRechnung in that syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.readers.einvoices.einvoice import CREDIT_CODES, CREDIT_NOTE, EInvoice, day_of, joined
from msp_desk.core.importing.readers.xml_tree import child, children, text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROOTS: Final = frozenset({"CrossIndustryInvoice", "CrossIndustryDocument"})


def read_cii(root: Element) -> list[EInvoice]:
    """Read the one invoice of a document."""
    document = _first(root, "ExchangedDocument", "HeaderExchangedDocument")
    deal = _first(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
    agreement = _first(deal, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
    settlement = _first(deal, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
    sums = _first(
        settlement,
        "SpecifiedTradeSettlementHeaderMonetarySummation",
        "SpecifiedTradeSettlementMonetarySummation",
    )
    period = child(settlement, "BillingSpecifiedPeriod")
    credit = text(document, "TypeCode") in CREDIT_CODES
    due = [
        text(terms, "DueDateDateTime", "DateTimeString") for terms in children(settlement, "SpecifiedTradePaymentTerms")
    ]
    return [
        EInvoice(
            client=joined(text(agreement, "BuyerTradeParty", "Name")),
            number=text(document, "ID"),
            issued_on=day_of(text(document, "IssueDateTime", "DateTimeString")),
            due_on=day_of(next((day for day in due if day), "")),
            net=text(sums, "TaxBasisTotalAmount"),
            gross=text(sums, "GrandTotalAmount"),
            currency=text(settlement, "InvoiceCurrencyCode"),
            kind=CREDIT_NOTE if credit else "invoice",
            for_invoice=_corrected(settlement) if credit else "",
            period_start=day_of(text(period, "StartDateTime", "DateTimeString")),
            period_end=day_of(text(period, "EndDateTime", "DateTimeString")),
        )
    ]


def _corrected(settlement: Element | None) -> str:
    named = child(settlement, "InvoiceReferencedDocument")
    return text(named, "IssuerAssignedID") or text(named, "ID")


def _first(element: Element | None, *names: str) -> Element | None:
    """The first child that has one of the names."""
    return next((found for name in names if (found := child(element, name)) is not None), None)
