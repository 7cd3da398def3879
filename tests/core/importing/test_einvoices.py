"""Electronic invoices of every syntax become the same row; what is none is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.readers import read_table
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.importing.einvoice_files import archive, cii, fatturapa, pdf_with, ubl

SYNTAXES: dict[str, Callable[[], str]] = {
    "ZUGFeRD 2": cii,
    "ZUGFeRD 1": partial(cii, old=True),
    "UBL": ubl,
    "FatturaPA": fatturapa,
}
CREDIT_NOTES: dict[str, Callable[[], str]] = {
    "ZUGFeRD 2": partial(cii, "GS-1", code="381", corrects="RE-2026-0301"),
    "UBL": partial(ubl, "GS-1", credit=True, corrects="RE-2026-0301"),
    "FatturaPA": partial(fatturapa, "GS-1", kind="TD04", corrects="RE-2026-0301"),
}


def rows(folder: Path, content: str | bytes) -> list[dict[str, str]]:
    path = folder / "invoice.bin"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    table = read_table(path)
    return [dict(zip(table.headers, row, strict=True)) for row in table.rows]


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_an_invoice_is_one_row(tmp_path: Path, syntax: str) -> None:
    (row,) = rows(tmp_path, SYNTAXES[syntax]())
    assert row == {
        "client": "Amberlock Dental & Partner",
        "number": "RE-2026-0301",
        "issued_on": "2026-10-01",
        "due_on": "2026-10-15",
        "net": "1500.00",
        "gross": "1785.00",
        "currency": "EUR",
        "kind": "invoice",
        "for_invoice": "",
        "period_start": "2026-10-01",
        "period_end": "2026-10-31",
    }


@pytest.mark.parametrize("syntax", CREDIT_NOTES)
def test_a_credit_note_names_its_invoice(tmp_path: Path, syntax: str) -> None:
    (row,) = rows(tmp_path, CREDIT_NOTES[syntax]())
    assert (row["number"], row["kind"], row["for_invoice"]) == ("GS-1", "credit note", "RE-2026-0301")
    assert row["due_on"] == "2026-10-15"


def test_an_invoice_inside_a_pdf(tmp_path: Path) -> None:
    assert [row["number"] for row in rows(tmp_path, pdf_with(cii()))] == ["RE-2026-0301"]


def test_many_invoices_of_one_file_and_of_one_archive(tmp_path: Path) -> None:
    assert [row["number"] for row in rows(tmp_path, fatturapa("1", "2"))] == ["1", "2"]
    found = rows(tmp_path, archive(b__xml=fatturapa("3"), a__xml=cii("1"), readme__txt="no"))
    assert [row["number"] for row in found] == ["1", "3"]


def test_a_person_is_called_by_both_names(tmp_path: Path) -> None:
    named = fatturapa().replace(
        "<Denominazione>Amberlock Dental &amp; Partner</Denominazione>", "<Nome>Ada</Nome><Cognome>Rossi</Cognome>"
    )
    assert [row["client"] for row in rows(tmp_path, named)] == ["Ada Rossi"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<html><body/></html>", "no invoice that is read (html)"),
        (cii()[:-30], "no well-formed XML"),
        ("<!DOCTYPE x [<!ENTITY a 'aaa'>]><x>&a;</x>", "document type or entities"),
        (pdf_with(None), "without an electronic invoice"),
        (b"%PDF-1.7 and nothing", "cannot be opened"),
        (archive(a__xml=cii(), b__xml=b"<broken"), "no well-formed XML"),
        (archive(a__xml=cii() + " " * 60_000_000), "unpacks to more than 50 MB"),
    ],
)
def test_what_is_no_invoice_is_said_in_three_languages(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(ImportFailed) as refused:
        rows(tmp_path, content)
    sentences = [Wording(language).error(refused.value) for language in Language]
    assert said in sentences[0] or said in sentences[1] or said in Wording(Language.EN).error(refused.value)
    assert len(set(sentences)) == 3
    assert all("invoice.bin" in sentence for sentence in sentences)
