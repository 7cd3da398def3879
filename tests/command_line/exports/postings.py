"""DATEV postings of a year of account: a line of metadata, no year in the days, debit and credit as letters."""

from __future__ import annotations

from typing import Final

HEADS: Final = (
    "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;"
    "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre;"
    "Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink;Beleginfo - Art 1"
)


def postings(*rows: tuple[str, str, str, str, str, str, str, str], year_start: str = "20260101") -> bytes:
    """Write postings: amount, S or H, account, other account, day, invoice number, second field, text."""
    first = (
        f'"EXTF";700;21;"Buchungsstapel";13;20260401101112000;;"RE";"Muster";"";1001;2002;{year_start};4;20260101;'
        '20260331;"Ausgang";"";1;;0;"EUR";;"";;;"03";;;"";""'
    )
    lines = [first, HEADS]
    for amount, sign, account, other, day, number, second, text in rows:
        lines.append(f'{amount};"{sign}";"EUR";;;"";{account};{other};"";{day};"{number}";"{second}";;"{text}";;;;;;;')
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


YEAR: Final = postings(
    ("1190,00", "S", "10001", "8400", "302", "R-1", "170226", "Büro Alfa"),
    ("238,00", "S", "10001", "8300", "302", "R-1", "170226", "Büro Alfa, Anfahrt"),
    ("1428,00", "H", "10001", "1200", "2303", "R-1", "", "Zahlung Alfa"),
    ("119,00", "H", "8400", "10002", "2503", "R-2", "080426", "Beta"),
    ("11,90", "H", "10002", "8400", "2503", "G-1", "080426", "Gutschrift Beta"),
    ("59,50", "S", "4930", "70001", "2503", "L-7", "", "Papier"),
)
