"""Exports of invoices: number, client, kind, day issued, day due, net and gross in cents, cancelled."""

from __future__ import annotations

from datetime import date
from typing import Final

from tests.command_line.exports.export import Export, placed, table

_ITFLOW = "Invoice Number,Scope,Amount,Issued Date,Due Date,Status,Client"
_XERO = (
    "ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,"
    "POPostalCode,POCountry,SAAddressLine1,SAAddressLine2,SAAddressLine3,SAAddressLine4,SACity,SARegion,SAPostalCode,"
    "SACountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,"
    "InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,"
    "TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,Type,Sent,Status"
)
_XERO_STARRED = _XERO.replace("ContactName", "*ContactName").replace("InvoiceNumber", "*InvoiceNumber").replace(
    "InvoiceDate", "*InvoiceDate").replace("DueDate", "*DueDate")  # fmt: skip
_QUICKBOOKS = "Date,Transaction Type,Num,Name,Memo/Description,Account,Due Date,Amount,Open Balance"
_LEDGER = ",Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance"
_BY_CUSTOMER = ",Date,Transaction Type,Num,Memo/Description,Due Date,Amount,Open Balance"
_NINJA = (
    "invoice.number,invoice.amount,invoice.balance,invoice.paid_to_date,invoice.discount,invoice.po_number,"
    "invoice.date,invoice.due_date,invoice.status,client.name,client.currency_id,item.product_key,item.line_total"
)
_NINJA_GERMAN = "Rechnungsnummer,Rechnungsbetrag,Offener Betrag,Rechnungsdatum,Fälligkeitsdatum,Status,Kundenname"
_STRIPE = (
    "id,Number,Date (UTC),Due Date (UTC),Customer,Customer Name,Customer Email,Currency,Subtotal,Tax,Total,"
    "Amount Due,Amount Paid,Status"
)
_SEVDESK = (
    "Rechnungsnummer,Kunde,Rechnungsdatum,Lieferdatum,Fälligkeit,Status,Währung,Nettosumme,MwSt.,Bruttosumme,Rabatt"
)
_LEXWARE = "Belegdatum,Belegnummer,Kunde,Betrag,Fällig,Status"
_FATTURE = "Numero Fattura,Data,Cliente,Codice Fiscale,Imponibile,Cassa,IVA,Bollo,Totale,Stato Pagamento,Data Pagamento"

_ISSUED, _DUE = date(2026, 2, 3), date(2026, 2, 17)
_LATER, _LATER_DUE = date(2026, 3, 25), date(2026, 4, 8)


def _xero(heads: str) -> bytes:
    plain = heads.replace("*", "")
    shared = {"contactname": "Alfa Ltd", "invoicenumber": "INV-0001", "invoicedate": "03/02/2026",
              "duedate": "17/02/2026", "total": "1,428.00", "taxtotal": "228.00", "currency": "EUR",
              "type": "Sales invoice", "status": "AUTHORISED"}  # fmt: skip
    lines = [
        placed(plain, **shared, description="Wartung", quantity="1", unitamount="1,000.00", lineamount="1,000.00"),
        placed(plain, **shared, description="Anfahrt\n2 Tage", quantity="2", unitamount="100.00", lineamount="200.00"),
        placed(plain, contactname="Beta", invoicenumber="CN-1", invoicedate="25/03/2026", duedate="08/04/2026",
               total="-119.00", taxtotal="-19.00", type="Sales credit note", status="AUTHORISED"),
        placed(plain, contactname="Beta", invoicenumber="INV-0002", invoicedate="25/03/2026", duedate="08/04/2026",
               total="119.00", taxtotal="19.00", type="Sales invoice", status="VOIDED"),
        placed(plain, contactname="Beta", invoicenumber="INV-0003", invoicedate="25/03/2026", duedate="08/04/2026",
               total="119.00", taxtotal="19.00", type="Sales invoice", status="DRAFT"),
        placed(plain, contactname="Strom AG", invoicenumber="B-7", invoicedate="25/03/2026", duedate="08/04/2026",
               total="50.00", taxtotal="8.00", type="Bill", status="AUTHORISED"),
    ]  # fmt: skip
    return table(heads, *lines)


_XERO_HOLDS = {
    "INV-0001": ("Alfa Ltd", "invoice", _ISSUED, _DUE, 120000, 142800, False),
    "CN-1": ("Beta", "credit note", _LATER, _LATER_DUE, 10000, 11900, False),
    "INV-0002": ("Beta", "invoice", _LATER, _LATER_DUE, 10000, 11900, True),
}
_TITLE = ("Transaction List by Date", "Muster Systemhaus GmbH", '"January 1 - March 31, 2026"', "")
_FOOT = ["Tuesday, Mar 31, 2026 10:11 AM GMT+2 - Accrual Basis"]

EXPORTS: Final = (
    Export(
        name="itflow-invoices.csv", source="ITFlow", kind="invoices",
        content=table(
            _ITFLOW, ["INV-1", "Wartung", "€1,428.00", "2026-02-03", "2026-02-17", "Sent", "Alfa"],
            ["INV-2", "Projekt", "€500.00", "2026-03-25", "2026-04-08", "Cancelled", "Alfa"],
            ["INV-3", "Projekt", "€500.00", "2026-03-25", "2026-04-08", "Draft", "Beta"],
        ),
        left_out=1, reasons=("Not issued yet or deleted (Draft)",),
        expected={
            "INV-1": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False),
            "INV-2": ("Alfa", "invoice", _LATER, _LATER_DUE, 50000, 50000, True),
        },
    ),
    Export(
        name="xero.csv", source="Xero", kind="invoices", content=_xero(_XERO), expected=_XERO_HOLDS,
        left_out=2, reasons=("(DRAFT)", "Another kind of record (Type: Bill)"),
    ),
    Export(
        name="xero-starred.csv", source="Xero", kind="invoices", content=_xero(_XERO_STARRED), expected=_XERO_HOLDS,
        left_out=2,
    ),
    Export(
        name="quickbooks.csv", source="QuickBooks Online", kind="invoices",
        content=table(
            _QUICKBOOKS,
            ["02/03/2026", "Invoice", "1037", "Alfa", "", "Accounts Receivable (A/R)", "02/17/2026", "1,428.00", ""],
            ["03/20/2026", "Payment", "", "Alfa", "", "Accounts Receivable (A/R)", "", "-1,428.00", ""],
            ["03/25/2026", "Credit Memo", "1038", "Beta, Inc.", "", "Accounts Receivable (A/R)", "04/08/2026",
             "(500.00)", ""],
            ["03/25/2026", "Credit Memo", "1039", "Beta, Inc.", "", "Accounts Receivable (A/R)", "04/08/2026",
             "$(250.00)".replace("$", "€"), ""],
            ["TOTAL", "", "", "", "", "", "", "€-750.00", ""], _FOOT, above=_TITLE,
        ),
        left_out=3, reasons=("(Transaction Type: Payment)", "“TOTAL” is a total row", "Accrual Basis"),
        expected={
            "1037": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False),
            "1038": ("Beta, Inc.", "credit note", _LATER, _LATER_DUE, 50000, 50000, False),
            "1039": ("Beta, Inc.", "credit note", _LATER, _LATER_DUE, 25000, 25000, False),
        },
    ),
    Export(
        name="quickbooks-ledger.csv", source="QuickBooks Online", kind="invoices",
        content=table(
            _LEDGER, ["Accounts Receivable (A/R)"], ["Beginning Balance", "", "", "", "", "", "", "", "0.00"],
            ["", "02/03/2026", "Invoice", "1037", "Alfa", "Wartung", "Services", "1,428.00", "1,428.00"],
            ["", "03/20/2026", "Payment", "", "Alfa", "", "Bank", "-1,428.00", "0.00"],
            ["Total for Accounts Receivable (A/R)", "", "", "", "", "", "", "€0.00", ""],
            ["Services"], ["", "02/03/2026", "Invoice", "1037", "Alfa", "Wartung", "A/R", "1,200.00", "1,200.00"],
            ["Total for Services", "", "", "", "", "", "", "€1,200.00", ""], _FOOT,
            above=("Muster Systemhaus GmbH", "General Ledger", "January - March 2026"),
        ),
        options=("--due-days", "14"), asks="--due-days DAYS", left_out=8,
        reasons=("“Services” is a heading", "“Total for Services” is a total row", "belongs to “Services”"),
        expected={"1037": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False)},
    ),
    Export(
        name="quickbooks-customers.csv", source="QuickBooks Online", kind="invoices", said="invoices",
        content=table(
            _BY_CUSTOMER, ["Alfa"], ["", "02/03/2026", "Invoice", "1037", "", "02/17/2026", "1,428.00", ""],
            ["Total for Alfa", "", "", "", "", "", "€1,428.00", ""], ["Total Bau KG"],
            ["", "03/25/2026", "Invoice", "1040", "", "04/08/2026", "10.00", ""],
            ["Total for Total Bau KG", "", "", "", "", "", "€10.00", ""], above=_TITLE[:3],
        ),
        left_out=4, reasons=("“Total for Total Bau KG” is a total row", "“Alfa” is a heading"),
        expected={
            "1037": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False),
            "1040": ("Total Bau KG", "invoice", _LATER, _LATER_DUE, 1000, 1000, False),
        },
    ),
    Export(
        name="invoice-ninja.csv", source="Invoice Ninja", kind="invoices",
        content=table(
            _NINJA, ["0001", "1428.00", "0.00", "1428.00", "0", "", "2026-02-03", "2026-02-17", "Paid", "Alfa", "EUR",
                     "Wartung", "1200.00"],
            ["0001", "1428.00", "0.00", "1428.00", "0", "", "2026-02-03", "2026-02-17", "Paid", "Alfa", "EUR",
             "Anfahrt", "228.00"],
            ["0002", "10.00", "10.00", "0", "0", "", "2026-03-25", "2026-04-08", "Draft", "Alfa", "EUR", "x", "10.00"],
        ),
        left_out=1, expected={"0001": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False)},
    ),
    Export(
        name="invoice-ninja-de.csv", source="Invoice Ninja", kind="invoices",
        content=table(
            _NINJA_GERMAN, ["R-1", "€1.428,00", "€0,00", "03.02.2026", "17.02.2026", "Bezahlt", "Alfa"],
            ["R-2", "€10,00", "€10,00", "25.03.2026", "08.04.2026", "Storniert", "Alfa"],
        ),
        expected={
            "R-1": ("Alfa", "invoice", _ISSUED, _DUE, 142800, 142800, False),
            "R-2": ("Alfa", "invoice", _LATER, _LATER_DUE, 1000, 1000, True),
        },
    ),
    Export(
        name="stripe-invoices.csv", source="Stripe", kind="invoices",
        content=table(
            _STRIPE, ["in_1", "A-0001", "2026-02-03 10:11", "2026-02-17 10:11", "cus_1", "Alfa", "a@alfa.example",
                      "eur", "1200,00", "228,00", "1428,00", "1428,00", "0,00", "open"],
            ["in_2", "", "2026-02-04 10:11", "", "cus_1", "Alfa", "", "eur", "1,00", "", "1,00", "1,00", "0", "draft"],
        ),
        left_out=1, expected={"A-0001": ("Alfa", "invoice", _ISSUED, _DUE, 120000, 142800, False)},
    ),
    Export(
        name="sevdesk.csv", source="sevDesk", kind="invoices",
        content=table(
            _SEVDESK, ["RE-1001", "Alfa", "03.02.2026", "01.02.2026", "17.02.2026", "Bezahlt", "EUR", "1.200,00",
                       "228,00", "1.428,00", "0,00"],
            ["RE-1002", "Beta", "25.03.2026", "", "08.04.2026", "Entwurf", "EUR", "1,00", "0,19", "1,19", ""],
            ["Summe", "", "", "", "", "", "", "1.201,00", "228,19", "1.429,19", ""],
            delimiter=";", encoding="utf-8-sig",
        ),
        left_out=2, reasons=("“Summe” is a total row",),
        expected={"RE-1001": ("Alfa", "invoice", _ISSUED, _DUE, 120000, 142800, False)},
    ),
    Export(
        name="lexware.csv", source="Lexware Office", kind="invoices",
        content=table(
            _LEXWARE, ["03.02.2026", "RE0001", "Müller & Söhne", "1.428,00 €", "17.02.2026", "bezahlt"],
            ["25.03.2026", "RE0002", "Alfa", "-119,00 €", "08.04.2026", "offen"], delimiter=";", encoding="cp1252",
        ),
        expected={
            "RE0001": ("Müller & Söhne", "invoice", _ISSUED, _DUE, 142800, 142800, False),
            "RE0002": ("Alfa", "credit note", _LATER, _LATER_DUE, 11900, 11900, False),
        },
    ),
    Export(
        name="fatture.csv", source="Fatture in Cloud", kind="invoices",
        content=table(
            _FATTURE, ["12/2026", "03/02/2026", "Àncora S.r.l.", "01234567890", "1.200,00", "0,00", "264,00", "0,00",
                       "1.464,00", "Saldata", "16/02/2026"],
            ["13/2026", "25/03/2026", "Beta", "", "1’000,50".replace("’", "."), "", "220,11", "", "1.220,61",
             "Non saldata", ""],
            ["Totale", "", "", "", "2.200,50", "", "484,11", "", "2.684,61", "", ""], delimiter=";", encoding="cp1252",
        ),
        options=("--due-days", "14"), asks="--due-days DAYS", left_out=1, reasons=("“Totale” is a total row",),
        expected={
            "12/2026": ("Àncora S.r.l.", "invoice", _ISSUED, _DUE, 120000, 146400, False),
            "13/2026": ("Beta", "invoice", _LATER, _LATER_DUE, 100050, 122061, False),
        },
    ),
)  # fmt: skip
