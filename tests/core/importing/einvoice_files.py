"""Electronic invoices as programs write them: look-alikes of one invoice and of the credit note for it."""

from __future__ import annotations

import io
import zipfile


def cii(number: str = "RE-2026-0301", *, code: str = "380", corrects: str = "", old: bool = False) -> str:
    """ZUGFeRD 2, Factur-X or XRechnung (CII); with ``old`` ZUGFeRD 1, whose elements are called otherwise."""
    root, document = (
        ("CrossIndustryDocument", "HeaderExchangedDocument") if old else ("CrossIndustryInvoice", "ExchangedDocument")
    )
    deal = "SpecifiedSupplyChainTradeTransaction" if old else "SupplyChainTradeTransaction"
    header = "SupplyChainTrade" if old else "HeaderTrade"
    sums = "SpecifiedTradeSettlement" + ("" if old else "Header") + "MonetarySummation"
    reference = (
        f"<InvoiceReferencedDocument><IssuerAssignedID>{corrects}</IssuerAssignedID></InvoiceReferencedDocument>"
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="urn:un:unece:uncefact:data:standard:{root}:100">
 <{document}><ID>{number}</ID><TypeCode>{code}</TypeCode>
  <IssueDateTime><DateTimeString format="102">20261001</DateTimeString></IssueDateTime></{document}>
 <{deal}>
  <Applicable{header}Agreement><SellerTradeParty><Name>Quellmark IT</Name></SellerTradeParty>
   <BuyerTradeParty><Name>Amberlock  Dental &amp; Partner</Name></BuyerTradeParty></Applicable{header}Agreement>
  <Applicable{header}Settlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
   <BillingSpecifiedPeriod><StartDateTime><DateTimeString format="102">20261001</DateTimeString></StartDateTime>
    <EndDateTime><DateTimeString format="102">20261031</DateTimeString></EndDateTime></BillingSpecifiedPeriod>
   <SpecifiedTradePaymentTerms><Description>14 days</Description>
    <DueDateDateTime><DateTimeString format="102">20261015</DateTimeString></DueDateDateTime>
   </SpecifiedTradePaymentTerms>
   <{sums}><TaxBasisTotalAmount>1500.00</TaxBasisTotalAmount>
    <TaxTotalAmount currencyID="EUR">285.00</TaxTotalAmount><GrandTotalAmount>1785.00</GrandTotalAmount></{sums}>
   {reference if corrects else ""}
  </Applicable{header}Settlement>
 </{deal}>
</{root}>"""


def ubl(number: str = "RE-2026-0301", *, credit: bool = False, corrects: str = "") -> str:
    """XRechnung in UBL."""
    root, type_code = ("CreditNote", "CreditNoteTypeCode") if credit else ("Invoice", "InvoiceTypeCode")
    due = "<PaymentMeans><PaymentDueDate>2026-10-15</PaymentDueDate></PaymentMeans>" if credit else ""
    named = (
        f"<BillingReference><InvoiceDocumentReference><ID>{corrects}</ID></InvoiceDocumentReference></BillingReference>"
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2">
 <ID>{number}</ID><IssueDate>2026-10-01</IssueDate>{"" if credit else "<DueDate>2026-10-15</DueDate>"}
 <{type_code}>{381 if credit else 380}</{type_code}><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
 <InvoicePeriod><StartDate>2026-10-01</StartDate><EndDate>2026-10-31</EndDate></InvoicePeriod>
 {named if corrects else ""}
 <AccountingSupplierParty><Party><PartyName><Name>Quellmark IT</Name></PartyName></Party></AccountingSupplierParty>
 <AccountingCustomerParty><Party><PartyName><Name>Short</Name></PartyName>
  <PartyLegalEntity><RegistrationName>Amberlock Dental &amp; Partner</RegistrationName></PartyLegalEntity>
  </Party></AccountingCustomerParty>
 {due}
 <LegalMonetaryTotal><TaxExclusiveAmount currencyID="EUR">1500.00</TaxExclusiveAmount>
  <TaxInclusiveAmount currencyID="EUR">1785.00</TaxInclusiveAmount></LegalMonetaryTotal>
</{root}>"""


def fatturapa(*numbers: str, kind: str = "TD01", corrects: str = "") -> str:
    """FatturaPA with one body for each number."""
    linked = f"<DatiFattureCollegate><IdDocumento>{corrects}</IdDocumento></DatiFattureCollegate>" if corrects else ""
    bodies = "".join(
        f"""<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>{kind}</TipoDocumento>
  <Divisa>EUR</Divisa><Data>2026-10-01</Data><Numero>{number}</Numero></DatiGeneraliDocumento>{linked}</DatiGenerali>
 <DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><DataInizioPeriodo>2026-10-01</DataInizioPeriodo>
  <DataFinePeriodo>2026-10-31</DataFinePeriodo></DettaglioLinee>
  <DatiRiepilogo><ImponibileImporto>1000.00</ImponibileImporto><Imposta>220.00</Imposta></DatiRiepilogo>
  <DatiRiepilogo><ImponibileImporto>500.00</ImponibileImporto><Imposta>65.00</Imposta></DatiRiepilogo></DatiBeniServizi>
 <DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>2026-10-15</DataScadenzaPagamento></DettaglioPagamento></DatiPagamento>
</FatturaElettronicaBody>"""
        for number in numbers or ("RE-2026-0301",)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
<FatturaElettronicaHeader><CessionarioCommittente><DatiAnagrafici><Anagrafica>
<Denominazione>Amberlock Dental &amp; Partner</Denominazione></Anagrafica></DatiAnagrafici></CessionarioCommittente>
</FatturaElettronicaHeader>{bodies}</p:FatturaElettronica>"""


def archive(**files: str | bytes) -> bytes:
    """A ZIP archive; a name's double underscore stands for the point before its ending."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "."), content)
    return held.getvalue()


def pdf_with(content: str | None) -> bytes:
    """A PDF, with an invoice attached as ZUGFeRD does it."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    if content is not None:
        document.new_attachment("factur-x.xml").set_data(content.encode())
    held = io.BytesIO()
    document.save(held)
    document.close()
    return held.getvalue()
