"""Postings, clients and what is billed again and again."""

from __future__ import annotations

import io
from datetime import date
from typing import Final

from openpyxl import Workbook

from tests.command_line.exports.export import Export, placed, table
from tests.command_line.exports.postings import YEAR, postings

_CLIENTS = (
    "Client Name,Industry,Referral,Website,Primary Location Name,Location Phone,Location Address,City,State,"
    "Postal Code,Country,Primary Contact Name,Title,Contact Phone,Extension,Contact Mobile,Contact Email,Hourly Rate,"
    "Currency,Payment Terms,Tax ID,Abbreviation"
)
_CONTACTS = "Name,Kundennummer,E-Mail,Straße,PLZ,Stadt,Land,USt-IdNr."
_RECURRING = "Recurring Number,Scope,Amount,Frequency,Date Created"


def _workbook() -> bytes:
    """A workbook with a title, typed days and numbers and a total."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Elenco fatture emesse"], ["Muster S.r.l."], [],
        ["Numero", "Data", "Cliente", "Imponibile", "IVA", "Totale", "Scadenza"],
        ["12/2026", date(2026, 2, 3), "Àncora S.r.l.", 1200, 264.05, 1464.05, date(2026, 2, 17)],
        ["Totale", None, None, 1200, 264.05, 1464.05, None],
    ):  # fmt: skip
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


EXPORTS: Final = (
    Export(
        name="datev.csv", source="DATEV", kind="invoices", content=YEAR, left_out=2,
        reasons=("A payment (R-1), not an invoice", "Neither of the accounts 4930 and 70001 is a client’s"),
        expected={
            "R-1": ("10001", "invoice", date(2026, 2, 3), date(2026, 2, 17), 142800, 142800, False),
            "R-2": ("10002", "invoice", date(2026, 3, 25), date(2026, 4, 8), 11900, 11900, False),
            "G-1": ("10002", "credit note", date(2026, 3, 25), date(2026, 4, 8), 1190, 1190, False),
        },
    ),
    Export(
        name="datev-june.csv", source="DATEV", kind="invoices",
        content=postings(
            ("119,00", "S", "10001", "4400", "3112", "R-8", "", "Alfa"),
            ("119,00", "S", "10001", "4400", "1505", "R-9", "", "Alfa"), year_start="20250601",
        ),
        options=("--due-days", "14"), asks="--due-days DAYS",
        expected={
            "R-8": ("10001", "invoice", date(2025, 12, 31), date(2026, 1, 14), 11900, 11900, False),
            "R-9": ("10001", "invoice", date(2026, 5, 15), date(2026, 5, 29), 11900, 11900, False),
        },
    ),
    Export(
        name="itflow-clients.csv", source="ITFlow", kind="clients",
        content=table(
            _CLIENTS,
            placed(_CLIENTS, client_name="Alfa", industry="Bau", location_address="Ring 1", city="Bonn",
                   postal_code="53111", country="DE", location_phone="0228 1", contact_email="a@alfa.example"),
        ),
        expected={"Alfa": ("Ring 1", "53111", "Bonn", "a@alfa.example", "0228 1")},
    ),
    Export(
        name="sevdesk-contacts.csv", source="sevDesk", kind="clients",
        content=table(
            _CONTACTS, ["Müller KG", "1001", "m@mueller.example", "Gässchen 2", "01067", "Dresden", "DE", "DE1"],
            delimiter=";", encoding="utf-8-sig",
        ),
        expected={"Müller KG": ("Gässchen 2", "01067", "Dresden", "m@mueller.example", "")},
    ),
    Export(
        name="itflow-recurring.csv", source="ITFlow", kind="agreements",
        content=table(
            _RECURRING, ["REC-1", "Flat", "€980.00", "Month", "2024-03-01"],
            ["REC-2", "Backup", "€1,200.00", "Year", "2024-03-01"],
        ),
        options=("--client", "Alfa"), asks="--client NAME",
        expected={
            "REC-1": ("Alfa", date(2024, 3, 1), 98000, "monthly"),
            "REC-2": ("Alfa", date(2024, 3, 1), 10000, "yearly"),
        },
    ),
    Export(
        name="fatture.xlsx", source="Fatture in Cloud", kind="invoices", content=_workbook(), left_out=1,
        expected={
            "12/2026": ("Àncora S.r.l.", "invoice", date(2026, 2, 3), date(2026, 2, 17), 120000, 146405, False),
        },
    ),
)  # fmt: skip
