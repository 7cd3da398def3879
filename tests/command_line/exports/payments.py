"""Exports of payments: client, day, amount in cents, reference, number of the invoice that it settles."""

from __future__ import annotations

from datetime import date
from typing import Final

from tests.command_line.exports.export import Export, placed, table
from tests.command_line.exports.postings import YEAR

_INCOME = "Date,Type,Source,Category,Client,Amount,Currency,Payment Method,Reference,Account"
_QUICKBOOKS = "Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance"
_NINJA = (
    "payment.date,payment.amount,payment.refunded,payment.method,payment.transaction_reference,payment.number,"
    "client.name,invoice.number"
)
_STRIPE = (
    "id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,"
    "Converted Amount Refunded,Fee,Tax,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,"
    "Customer Description,Customer Email,Captured,Disputed Amount"
)
_BALANCE = (
    "balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,description,customer_id,"
    "charge_id,invoice_id"
)
_INVOICE = (("invoices", "client,number,issued_on,due_on,gross\nAlfa,0001,2026-02-03,2026-02-17,1428.00\n"),)
_DAY = date(2026, 3, 20)

EXPORTS: Final = (
    Export(
        name="itflow-income.csv", source="ITFlow", kind="payments",
        content=table(
            _INCOME, ["2026-03-20", "Invoice Payment", "INV-1", "Services", "Alfa", "$1,428.00".replace("$", "€"),
                      "EUR", "Bank Transfer", "INV-1", "Giro"],
        ),
        expected=[("Alfa", _DAY, 142800, "INV-1")],
    ),
    Export(
        name="quickbooks-payments.csv", source="QuickBooks Online", kind="payments", said="payments",
        content=table(
            _QUICKBOOKS, ["03/19/2026", "Invoice", "1037", "Alfa", "", "", "1,428.00", ""],
            ["03/20/2026", "Payment", "88", "Alfa", "", "", "-1,428.00", ""], above=("Transaction List", "Muster"),
        ),
        left_out=1, expected=[("Alfa", _DAY, 142800, "88")],
    ),
    Export(
        name="invoice-ninja-payments.csv", source="Invoice Ninja", kind="payments", before=_INVOICE,
        content=table(
            _NINJA, ["2026-03-20", "1428.00", "28.00", "Bank", "TX-9", "0005", "Alfa", "0001"],
            ["2026-03-21", "5.00", "5.00", "Bank", "TX-10", "0006", "Alfa", "0001"],
        ),
        left_out=1, reasons=("paid back",), expected=[("Alfa", _DAY, 140000, "TX-9", "0001")],
    ),
    Export(
        name="stripe.csv", source="Stripe", kind="payments",
        content=table(
            _STRIPE,
            placed(_STRIPE, id="ch_1", description="A-0001", created__utc="2026-03-20 09:00", amount="1600,00",
                   amount_refunded="0,00", currency="usd", converted_amount="1428,00",
                   converted_amount_refunded="0,00", fee="0,25", converted_currency="eur", status="Paid",
                   customer_description="Alfa"),
            placed(_STRIPE, id="ch_2", created__utc="2026-03-21 09:00", amount="5,00", amount_refunded="0,00",
                   currency="eur", converted_amount="5,00", converted_currency="eur", status="Failed",
                   customer_description="Alfa"),
            placed(_STRIPE, id="ch_3", created__utc="2026-03-21 09:00", amount="5,00", amount_refunded="5,00",
                   currency="eur", converted_amount="5,00", converted_amount_refunded="5,00",
                   converted_currency="eur", status="Refunded", customer_description="Alfa"),
        ),
        left_out=2, reasons=("(Status: Failed)", "paid back"), expected=[("Alfa", _DAY, 142800, "A-0001")],
    ),
    Export(
        name="stripe-balance.csv", source="Stripe", kind="payments",
        content=table(
            _BALANCE, ["txn_1", "2026-03-20 09:00:00", "eur", "1428.00", "20.00", "1408.00", "charge", "ch_1",
                       "A-0001", "Alfa", "ch_1", "in_1"],
            ["txn_2", "2026-03-22 09:00:00", "eur", "-1408.00", "0.00", "-1408.00", "payout", "po_1", "", "", "", ""],
        ),
        left_out=1, reasons=("reporting_category: payout",), expected=[("Alfa", _DAY, 142800, "A-0001")],
    ),
    Export(
        name="datev-payments.csv", source="DATEV", kind="payments", said="payments", content=YEAR,
        before=(("invoices", "client,number,issued_on,due_on,gross\n10001,R-1,2026-02-03,2026-02-17,1428.00\n"),),
        left_out=5, reasons=("Neither of the accounts 4930 and 70001 is a client’s", "import it as invoices"),
        expected=[("10001", date(2026, 3, 23), 142800, "Zahlung Alfa", "R-1")],
    ),
)  # fmt: skip
