"""A table as a file: numbers stay numbers, days days, and no text from the log becomes a formula."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from msp_desk.core.errors import FileProblem
from msp_desk.core.exporting.table_file import Cell, csv_bytes, neutral, write_table, xlsx_bytes
from msp_desk.core.records.money import Money

HEADS = ("Day", "What", "Net", "Minutes", "Rate")
ROWS: tuple[tuple[Cell, ...], ...] = (
    (date(2026, 11, 21), '=HYPERLINK("http://x")', Money(-123_450, "EUR"), -5, 1.5),
    (None, "plain, with a comma\nand a line", Money(700, "JPY"), 0, 2.0),
)


def sheet_of(content: bytes) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.active.iter_rows()]  # type: ignore[union-attr]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_begins_like_a_formula_is_made_harmless(start: str) -> None:
    assert neutral(f"{start}1") == f"'{start}1"
    assert neutral(f"1{start}") == f"1{start}"
    for row in csv.reader(io.StringIO(csv_bytes([f"{start}x"], [[f"{start}y"]]).decode("utf-8-sig"), newline="")):
        assert row[0].startswith(f"'{start}")


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "\x00", "\x1b", "\ud800"])
def test_a_sign_that_xml_cannot_hold_spoils_no_workbook(sign: str) -> None:
    cells = sheet_of(xlsx_bytes(f"T{sign}", [f"Head{sign}"], [[f"a{sign}b"]]))
    assert [cells[0][0].value, cells[1][0].value] == ["Head", "ab"]


def test_an_apostrophe_of_its_own_is_not_lost() -> None:
    assert neutral("'=1") == "''=1"
    assert neutral("\uff1d1") == "'\uff1d1"
    assert neutral("\n=1") == "'\n=1"
    assert neutral("'quoted'") == "'quoted'"


def test_csv_keeps_numbers_days_and_amounts() -> None:
    content = csv_bytes(HEADS, ROWS).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(content, newline="")))
    assert read[0] == list(HEADS)
    assert read[1] == ["2026-11-21", '\'=HYPERLINK("http://x")', "-1234.50", "-5", "1.5"]
    assert read[2] == ["", "plain, with a comma\nand a line", "700", "0", "2.0"]
    assert csv_bytes(HEADS, []).startswith(b"\xef\xbb\xbf"), "spreadsheets look for the mark"


def test_xlsx_types_every_cell() -> None:
    cells = sheet_of(xlsx_bytes("Log", HEADS, ROWS))
    assert [cell.value for cell in cells[0]] == list(HEADS)
    day, what, net, minutes, rate = cells[1]
    assert day.value == datetime(2026, 11, 21)  # noqa: DTZ001 - a spreadsheet knows no zones
    assert day.number_format == "yyyy-mm-dd"
    assert (what.value, what.data_type) == ('=HYPERLINK("http://x")', "s")
    assert (net.value, net.data_type, net.number_format) == (-1234.5, "n", "#,##0.00")
    assert (minutes.value, rate.value) == (-5, 1.5)
    assert (cells[2][0].value, cells[2][2].value, cells[2][2].number_format) == (None, 700, "#,##0")


def test_signs_that_no_sheet_can_hold_are_left_out_and_any_title_works() -> None:
    content = xlsx_bytes("[a]:*?/\\'" + "x" * 60, ["Head"], [["bell \x07 rings"], ["x" * 40_000]])
    cells = sheet_of(content)
    assert cells[1][0].value == "bell  rings"
    assert len(str(cells[2][0].value)) == 32_000


def test_the_ending_decides_and_a_failure_keeps_the_old_file(tmp_path: Path) -> None:
    write_table(tmp_path / "t.XLSX", "T", HEADS, ROWS)
    assert (tmp_path / "t.XLSX").read_bytes().startswith(b"PK")
    write_table(tmp_path / "t.csv", "T", HEADS, ROWS)
    before = (tmp_path / "t.csv").read_bytes()

    def broken() -> object:
        yield ROWS[0]
        raise FileProblem("desk.closed", file="x")

    with pytest.raises(FileProblem):
        write_table(tmp_path / "t.csv", "T", HEADS, broken())  # type: ignore[arg-type]
    assert (tmp_path / "t.csv").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.XLSX", "t.csv"]
    with pytest.raises(FileProblem):
        write_table(tmp_path / "none" / "t.csv", "T", HEADS, ROWS)
