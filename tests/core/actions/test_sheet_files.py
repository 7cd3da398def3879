"""What the next provider gets as tables comes in again as it was, in every language, and nothing private goes out."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from datetime import date
from enum import Enum
from pathlib import Path

import openpyxl
import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.sheet_files import handed_fields
from msp_desk.core.errors import FileProblem, MspDeskError, NotFound
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.importing.plan import Fate
from msp_desk.core.records.client import Client
from msp_desk.core.records.environment.equipment import Asset
from msp_desk.core.records.environment.sheets import SHEETS, Sheet
from msp_desk.core.records.family import Field, FieldKind, Record
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import copied, opened

NASTY = ('=HYPERLINK("http://x")', "+49 30 123", "-1", "@SUM(A1)", 'a;b,c"d', "Ärzte & Söhne", "山田 · Łódź", "001")
HARMLESS_DAY = date(2027, 3, 31)


def value_of(field: Field, number: int) -> object:
    if field.kind is FieldKind.DAY:
        return date(2027, 1 + number % 12, 28)
    if field.kind is FieldKind.COUNT:
        return 3 + number
    if field.kind is FieldKind.FLAG:
        return number % 2 == 0
    if field.kind is FieldKind.CHOICE:
        assert field.choices is not None
        return list(field.choices)[number % len(list(field.choices))]
    if field.kind is FieldKind.LONG_TEXT:
        return f"{NASTY[number % len(NASTY)]}\nzweite Zeile"
    return f"{NASTY[number % len(NASTY)]} {field.key} {number}"


def fill(desk: Desk, client: Client) -> None:
    """Put three rows into every sheet, each field with something hard in it."""
    for sheet in SHEETS:
        for number in range(3):
            values = {
                field.key: value_of(field, number + place)
                for place, field in enumerate(sheet.family.fields)
                if field.kind is not FieldKind.CLIENT
            }
            desk.rooms[sheet.name].add(sheet.family.build({**values, "client": client.id}))


@pytest.fixture
def filled(desk: Desk) -> tuple[Desk, Client]:
    client = desk.clients.add(Client(name="Kunde", legal_name="Kunde GmbH", language=Language.DE))
    fill(desk, client)
    return desk, client


def content(desk: Desk, sheet: Sheet, client: Client) -> list[tuple[object, ...]]:
    """What of a sheet goes to the next provider, in no order."""
    rows: list[Record] = desk.rooms[sheet.name].all(client_id=client.id)
    return sorted((tuple(getattr(row, field.attribute) for field in handed_fields(sheet)) for row in rows), key=str)


@pytest.mark.parametrize("language", list(Language))
def test_every_sheet_of_a_workbook_comes_in_again_as_it_was(
    filled: tuple[Desk, Client], empty_file: Path, tmp_path: Path, language: Language
) -> None:
    desk, client = filled
    (book,) = desk.handovers.export_sheets(client.id, tmp_path / "s.xlsx", TableFormat.XLSX, language=language)
    with closing(opened(copied(empty_file, tmp_path, "next.mspdesk"))) as other:
        theirs = other.clients.add(Client(name="Theirs"))
        for sheet in SHEETS:
            options = other.imports.options(client="Theirs")
            other.imports.carry_out(other.imports.plan(sheet.name, book, [], options))
            assert content(other, sheet, theirs) == content(desk, sheet, client), sheet.name


@pytest.mark.parametrize("language", list(Language))
def test_every_csv_file_comes_in_again_and_a_second_time_changes_nothing(
    filled: tuple[Desk, Client], empty_file: Path, tmp_path: Path, language: Language
) -> None:
    desk, client = filled
    files = desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV, language=language)
    assert [path.stem for path in files] == [Wording(language).say(f"words.families.{sheet.name}") for sheet in SHEETS]
    with closing(opened(copied(empty_file, tmp_path, "next.mspdesk"))) as other:
        theirs = other.clients.add(Client(name="Theirs"))
        options = other.imports.options(client="Theirs")
        for sheet, file in zip(SHEETS, files, strict=True):
            other.imports.carry_out(other.imports.plan(sheet.name, file, [], options))
            assert content(other, sheet, theirs) == content(desk, sheet, client), sheet.name
            again = other.imports.plan(sheet.name, file, [], options).plan.counts
            assert again[Fate.UNCHANGED] == 3, sheet.name


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_recognised_without_being_named(filled: tuple[Desk, Client], tmp_path: Path, sheet: Sheet) -> None:
    desk, client = filled
    files = desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV)
    file = files[SHEETS.index(sheet)]
    proposal = desk.imports.propose(desk.imports.read(file))
    assert proposal.recognition.best.name == sheet.name


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_copied_cells_paste_as_the_same_rows(filled: tuple[Desk, Client], tmp_path: Path, sheet: Sheet) -> None:
    desk, client = filled
    (book,) = desk.handovers.export_sheets(client.id, tmp_path / "s.xlsx", TableFormat.XLSX)
    cells = openpyxl.load_workbook(book)[Wording(Language.DE).say(f"words.families.{sheet.name}")[:31]]
    lines = ["\t".join(_as_copied(cell) for cell in row) for row in cells.iter_rows(values_only=True)]
    other = desk.clients.add(Client(name="Zweiter", language=Language.DE))
    planned = desk.environments.plan_paste(int(other.id), sheet.name, "\n".join(lines))
    assert desk.environments.paste(planned) == 3
    assert content(desk, sheet, other) == content(desk, sheet, client)


def _as_copied(cell: object) -> str:
    """A cell as a spreadsheet puts it on the clipboard: one with line ends in quotes."""
    text = "" if cell is None else cell.date().isoformat() if hasattr(cell, "date") else str(cell)
    return '"' + text.replace('"', '""') + '"' if set(text) & set('\n"\t') else text


def test_no_cell_is_run_as_a_formula(filled: tuple[Desk, Client], tmp_path: Path) -> None:
    desk, client = filled
    for path in desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV):
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    (book,) = desk.handovers.export_sheets(client.id, tmp_path / "s.xlsx", TableFormat.XLSX)
    kinds = {cell.data_type for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_what_is_noted_of_a_person_stays_and_so_does_what_the_owner_calls_the_client(
    desk: Desk, tmp_path: Path
) -> None:
    client = desk.clients.add(Client(name="Der Nörgler", legal_name="Kunde GmbH", note="zahlt nie"))
    sheet = SHEETS[0]
    desk.rooms["contacts"].add(
        sheet.family.build({"client": client.id, "name": "Ines Brandt", "note": "cholerisch", "role": "Einkauf"})
    )
    (file,) = desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV)
    text = file.read_text("utf-8-sig")
    assert "Ines Brandt" in text
    assert "Einkauf" in text
    for private in ("cholerisch", "Nörgler", "zahlt"):
        assert private not in text


def test_a_secret_that_is_on_the_desk_stops_everything_and_is_named_without_being_said(
    filled: tuple[Desk, Client], tmp_path: Path
) -> None:
    desk, client = filled
    with sqlite3.connect(desk.path) as connection:  # as a program without the guard could have written it
        connection.execute("UPDATE assets SET note = 'Kennwort: Winter#21', tag = 'PC-7' WHERE id = 1")
    with pytest.raises(MspDeskError) as refused:
        desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV)
    said = Wording(Language.DE).error(refused.value)
    assert "PC-7" in said
    assert "Winter" not in said
    assert not (tmp_path / "out").exists()


def test_equal_desks_give_equal_bytes(filled: tuple[Desk, Client], tmp_path: Path) -> None:
    desk, client = filled
    (first,) = desk.handovers.export_sheets(client.id, tmp_path / "a.xlsx", TableFormat.XLSX)
    (second,) = desk.handovers.export_sheets(client.id, tmp_path / "b.xlsx", TableFormat.XLSX)
    assert first.read_bytes() == second.read_bytes()
    book = openpyxl.load_workbook(first)
    assert book.properties.modified.year == book.properties.created.year == 1980


def test_nothing_recorded_writes_nothing_and_a_desk_is_never_replaced(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="Leer"))
    with pytest.raises(MspDeskError, match=r"sheet_files\.nothing"):
        desk.handovers.export_sheets(client.id, tmp_path / "s.xlsx", TableFormat.XLSX)
    desk.rooms["assets"].add(Asset(client_id=client.id, tag="PC-1"))
    with pytest.raises(FileProblem):
        desk.handovers.export_sheets(client.id, desk.path, TableFormat.XLSX)
    with pytest.raises(FileProblem):
        desk.handovers.export_sheets(client.id, desk.path, TableFormat.CSV)
    with pytest.raises(NotFound):
        desk.handovers.export_sheets(999, tmp_path / "s.xlsx", TableFormat.XLSX)
    assert not (tmp_path / "s.xlsx").exists()


def test_words_and_marks_are_in_the_language_asked_for(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="Cliente", language=Language.IT))
    room = desk.rooms["accounts"]
    room.add(room.family.build({"client": client.id, "name": "admin", "rotate": True}))
    (file,) = desk.handovers.export_sheets(client.id, tmp_path / "out", TableFormat.CSV)
    head, row = csv.reader(io.StringIO(file.read_text("utf-8-sig")))
    wording = Wording(Language.IT)
    assert row[head.index(wording.field("accounts", "rotate"))] == wording.say("words.yes")
    assert not [value for value in row if isinstance(value, Enum)]
