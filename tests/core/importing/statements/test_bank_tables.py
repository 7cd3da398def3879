"""Banks' tables and QIF lists: columns by their headings, days and amounts by all entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.importing.statements import is_statement, read_statements
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.importing.plain_desk import OPTIONS, utf16

FIRST, SECOND = date(2026, 3, 20), date(2026, 3, 4)
TABLES = {
    "German, with an account": (
        "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;"
        "Kontonummer/IBAN;BLZ;Betrag;Waehrung;Info\n"
        "DE1;20.03.26;20.03.26;GUTSCHRIFT;R-1;Müller KG;DE2;X;1.428,00;EUR;x\n"
        "DE1;04.03.26;04.03.26;LASTSCHRIFT;Strom;Werke;DE3;X;-50,00;EUR;x\n"
    ).encode("cp1252"),
    "lexoffice": (
        "Datum;Verwendungszweck;Auftraggeber/Empfänger;Betrag\n20.03.2026;R-1;Müller KG;1428,00\n"
        "04.03.2026;Strom;Werke;-50,00\n"
    ).encode("utf-8-sig"),
    "below a title": (
        "Umsatzanzeige;Datei erstellt am: 01.04.2026\n\nIBAN;DE1\nKontoname;Girokonto\nSaldo;3.000,00;EUR\n\n"
        "Buchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n"
        "20.03.2026;20.03.2026;Müller KG;Gutschrift;R-1;3.000,00;EUR;1.428,00;EUR\n"
        "04.03.2026;04.03.2026;Werke;Lastschrift;Strom;1.572,00;EUR;-50,00;EUR\n"
    ).encode("cp1252"),
    "money in and out": (
        b'Date,Counterparty,Reference,Money In,Money Out,Balance\n20/03/2026,M\xc3\xbcller KG,R-1,"1,428.00",,1\n'
        b"04/03/2026,Werke,Strom,,50.00,1\n"
    ),
    "Italian": utf16(
        "Data contabile;Data valuta;Ordinante;Causale;Dare;Avere\n20/03/2026;20/03/2026;Müller KG;R-1;;1.428,00\n"
        "04/03/2026;04/03/2026;Werke;Strom;-50,00;\n"
    ),
    "QIF": (
        "!Type:Bank\nD20/03'26\nT1,428.00\nPMüller KG\nMR-1\n^\nD04/03'26\nT-50.00\nPWerke\nMStrom\n^\n"
    ).encode(),
    "QIF with accounts": (
        "!Account\nNGiro\nTBank\n^\n!Type:Bank\nD3/20/2026\nU1,428.00\nT1,428.00\nPMüller KG\nMR-1\n^\nD3/4/2026\n"
        "T-50.00\n"
        "PWerke\nMStrom\n^\n!Type:Cat\nNFood\nE\n^\n"
    ).encode("cp1252"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_the_same(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bank.txt"
    path.write_bytes(TABLES[name])
    assert is_statement(path)
    (statement,) = read_statements(path, OPTIONS)
    found = [(one.day, one.amount, one.currency, one.payer, one.reference) for one in statement.entries]
    assert found == [
        (FIRST, 142800, "EUR", "Müller KG", "R-1"),
        (SECOND, -5000, "EUR", "Werke", "Strom"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "client,day,amount,reference\nAlfa,2026-03-20,5.00,R-1\n",
        "Kunde;Datum;Betrag;Verwendungszweck\nAlfa;20.03.2026;5,00;R-1\n",
        "client,number,opened_on,title\nAlfa,1,2026-03-20,Buchungstag\n",
        "id,Description,Created (UTC),Amount,Currency\nch_1,x,2026-03-20 10:00,5.00,eur\n",
    ],
)
def test_the_owners_own_lists_are_no_statements(tmp_path: Path, content: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(content, "utf-8")
    assert not is_statement(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("!Type:Bank\nD04/03'26\nT5.00\n^\n", "--dates day-first"),
        ("!Type:Bank\nD20/03'26\nT1,234\n^\n", "thousands or decimals"),
        ("!Type:Bank\nDsoon\nT5.00\n^\n", "is not a day"),
        ("!Type:Bank\nD20/03'26\nTmany\n^\n", "is no amount"),
        ("!Type:Bank\nD20/03'26\n^\n", "no field T"),
        ("!Type:Bank\nD20/03'26\nT5.00\n", "cut off or damaged"),
        ("!Type:Cat\nNFood\n^\n", "holds no statement"),
        ("Wer;Was\nx;y\n", "is no bank statement that is read"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, content: str, word: str) -> None:
    path = tmp_path / "bank.qif"
    path.write_text(content, "utf-8")
    with pytest.raises(ImportFailed) as refused:
        read_statements(path, OPTIONS)
    said = {Wording(language).error(refused.value) for language in Language}
    assert len(said) == 3
    assert word in Wording(Language.EN).error(refused.value)
    assert all("bank.qif" in sentence for sentence in said)


def test_the_order_of_days_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "bank.qif"
    path.write_text("!Type:Bank\nD04/03'26\nT5.00\n^\n", "utf-8")
    (statement,) = read_statements(path, replace(OPTIONS, day_order=DayOrder.MONTH_FIRST))
    assert statement.entries[0].day == date(2026, 4, 3)
