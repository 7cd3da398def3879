"""Workbooks: typed cells, chosen sheets, and everything that is refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook

from msp_desk.core.importing import IMPORT_KINDS, Limits, Table, match_columns, read_table
from tests.core.importing.plain_desk import PlainDesk, refused

HEADS = ["client", "number", "issued_on", "due_on", "gross"]


def save(tmp_path: Path, *rows: Sequence[object], name: str = "book.xlsx") -> Path:
    """Write a workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    path = tmp_path / name
    book.save(path)
    return path


def changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Rewrite one part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_days_and_numbers_come_by_their_type(tmp_path: Path) -> None:
    path = save(
        tmp_path,
        ["day", "moment", "whole", "money", "thousandths", "text", "flag", "clock", "length"],
        [
            date(2026, 3, 4), datetime(2026, 3, 4, 15, 30),  # noqa: DTZ001 - a workbook knows no zones
            1200.0, 1234.5, 12.345, " x ", True, time(1, 30),
            timedelta(hours=30, minutes=5),
        ],
    )  # fmt: skip
    table = read_table(path)
    assert list(table.rows[0]) == [
        "2026-03-04", "2026-03-04 15:30:00", "1200", "1234.5", "12.3450", " x ", "true", "1:30", "30:05",
    ]  # fmt: skip
    assert table.lines == [2]
    assert (table.sheet, table.sheets) == ("Sheet", ("Sheet",))


def test_a_workbook_is_imported_whatever_it_is_called(tmp_path: Path) -> None:
    desk = PlainDesk(write=lambda _content: tmp_path)
    path = save(
        tmp_path, HEADS, ["Alpha", 7, date(2026, 1, 4), date(2026, 2, 4), 1.234], [], ["Alpha", 8, "4.1.2026", None, 5],
        name="book.csv",
    )  # fmt: skip
    plan = desk.plan_file("invoices", path)
    assert [row.line for row in plan.rows] == [2, 4]
    problem = plan.rows[0].problems[0]  # 1.234 is no amount of cents, and never 1234
    assert (problem.field, problem.code) == ("gross", "importing.too_many_decimals")
    assert plan.rows[1].problems[0].field == "due_on"


def test_the_first_sheet_with_content_is_read_or_the_chosen_one(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("Empty", "First", "Second"):
        sheet = book.create_sheet(name)
        if name != "Empty":
            sheet["B3"] = "client"
            sheet["B4"] = name
    path = tmp_path / "sheets.xlsx"
    book.save(path)
    assert [list(row) for row in read_table(path).rows] == [["", "First"]]
    chosen = read_table(path, sheet="Second")
    assert (chosen.sheet, chosen.sheets, list(chosen.lines)) == ("Second", ("First", "Second"), [4])
    assert "no sheet “Third”" in refused(lambda: read_table(path, sheet="Third"))


def test_a_formula_takes_its_stored_value_and_none_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path, ["client", "minutes"], ["Alpha", "=2*30"])
    sentence = refused(lambda: read_table(path))
    assert "row 2: cell B2 holds a formula" in sentence
    changed(
        path,
        "xl/worksheets/sheet1.xml",
        lambda text: (
            text.replace(b"<v></v>", b"<v>60</v>").replace(b"<v/>", b"<v>60</v>").replace(b"<v />", b"<v>60</v>")
        ),
    )
    assert list(read_table(path).rows[0]) == ["Alpha", "60"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = save(tmp_path, ["client"], ["Alpha"])
    changed(path, "xl/worksheets/sheet1.xml", lambda text: text + b" " * (60 * 2**20))
    assert "more than 50 MB" in refused(lambda: read_table(path))
    path = save(tmp_path, ["client"], ["Alpha"], name="small.xlsx")
    changed(path, "xl/worksheets/sheet1.xml", lambda text: text + b" " * (20 * 2**20))
    assert "100 times" in refused(lambda: read_table(path))


def test_a_workbook_is_measured_before_any_part_of_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, ["client"], ["Alpha"])
    changed(path, "xl/worksheets/sheet1.xml", lambda text: text + b" " * (60 * 2**20))

    def never(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a part was opened")

    monkeypatch.setattr(zipfile.ZipFile, "open", never)
    monkeypatch.setattr(openpyxl, "load_workbook", never)
    assert "more than 50 MB" in refused(lambda: read_table(path))


def test_a_workbook_is_opened_for_reading_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path, ["client"], ["Alpha"])
    asked: list[dict[str, object]] = []
    load = openpyxl.load_workbook

    def listening(file: Any, **words: Any) -> Any:
        asked.append(words)
        return load(file, **words)

    monkeypatch.setattr(openpyxl, "load_workbook", listening)
    read_table(path)
    assert asked == [{"read_only": True, "data_only": True, "keep_links": False}]


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        (b'<row r="2"', b'<row r="50000000000"', "1,048,577"),
        (b'<row r="2"', b'<row r="1048577"', "1,048,577"),
        (b"</sheetData>", b'<row><c r="XFD9"><v>1</v></c></row>' * 400 + b"</sheetData>", "row 308"),
    ],
)
def test_cells_that_lie_too_far_apart_are_refused_soon(tmp_path: Path, old: bytes, new: bytes, row: str) -> None:
    path = save(tmp_path, ["client"], ["Alpha"])
    changed(path, "xl/worksheets/sheet1.xml", lambda text: text.replace(old, new))
    said = refused(lambda: read_table(path))
    assert row in said
    assert "more than 5,000,000" in said


def test_a_declared_entity_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path, ["client"], ["Alpha"])
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    changed(path, "xl/worksheets/sheet1.xml", lambda text: entity + text)
    assert "damaged" in refused(lambda: read_table(path))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04" + b"\x00" * 40, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40, "old kind"),
    ],
)
def test_what_only_looks_like_a_workbook_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(content)
    assert words in refused(lambda: read_table(path))


def test_an_archive_of_other_things_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "files.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("clients.csv", "name\nAlpha\n")
    assert "archive" in refused(lambda: read_table(path))


def test_headings_and_limits_hold_for_workbooks_too(tmp_path: Path) -> None:
    repeated = read_table(save(tmp_path, ["client", "Client "], ["A", "B"]))
    assert "stands twice" in refused(lambda: match_columns(repeated, IMPORT_KINDS["work"]))
    titled = read_table(save(tmp_path, ["Work", ""], ["March 2026"], ["client", "day", "minutes"], ["A", "x", 3]))
    assert (titled.headers, titled.head_line, len(titled.rows)) == (("client", "day", "minutes"), 3, 1)
    assert "is empty" in refused(lambda: read_table(save(tmp_path)))
    many = save(tmp_path, ["client"], *([f"A{n}"] for n in range(5)))
    assert "more than 3 rows" in refused(lambda: read_table(many, Limits(rows=3)))
    wide = save(tmp_path, [f"c{n}" for n in range(12)], ["A"])
    assert "12 columns" in refused(lambda: read_table(wide, Limits(columns=10)))
    longer = read_table(save(tmp_path, ["client"], ["A", "B"]))
    assert dict(longer.too_long) == {0: 2}


def damaged(data: bytes, seed: int) -> bytes:
    """Flip bytes of an archive."""
    import random

    chance = random.Random(seed)
    changed_data = bytearray(data)
    for _ in range(chance.choice([1, 3, 20])):
        changed_data[chance.randrange(len(changed_data))] = chance.randrange(256)
    return bytes(changed_data[: chance.randrange(len(changed_data) // 2, len(changed_data) + 1)])


def test_damaged_workbooks_are_read_or_refused(tmp_path: Path) -> None:
    sound = save(
        tmp_path, HEADS, *(["Alpha", n, date(2026, 1, 4), date(2026, 2, 4), 5] for n in range(20))
    ).read_bytes()
    path = tmp_path / "damaged.xlsx"
    seen = {"read": 0, "refused": 0}
    from msp_desk.core.errors import ImportFailed

    for seed in range(120):
        path.write_bytes(damaged(sound, seed))
        try:
            assert isinstance(read_table(path), Table)
            seen["read"] += 1
        except ImportFailed:
            seen["refused"] += 1
    assert seen["refused"] > 10
    assert io.BytesIO(sound).read(2) == b"PK"
