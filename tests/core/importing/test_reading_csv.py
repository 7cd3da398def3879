"""Text files of every make become the same table; unsound ones are refused in one sentence."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing import IMPORT_KINDS, Encoding, Limits, match_columns, parse_choice, read_table
from tests.core.importing.plain_desk import refused, sentence, utf16

Write = Callable[..., Path]
CONTENT = 'client;note\nMüller GmbH;"zwei\nZeilen"\n\nCittà S.r.l.;"sagt ""ja"""\n'


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (CONTENT.encode(), Encoding.UTF_8),
        (CONTENT.encode("utf-8-sig"), Encoding.UTF_8_MARKED),
        (CONTENT.encode("cp1252"), Encoding.WINDOWS_1252),
        (utf16(CONTENT), Encoding.UTF_16),
        (b"\xfe\xff" + CONTENT.encode("utf-16-be"), Encoding.UTF_16),
    ],
)
def test_every_encoding_gives_the_same_table(write: Write, content: bytes, encoding: Encoding) -> None:
    table = read_table(write(content))
    assert table.encoding is encoding
    assert table.headers == ("client", "note")
    assert [list(row) for row in table.rows] == [["Müller GmbH", "zwei\nZeilen"], ["Città S.r.l.", 'sagt "ja"']]


def test_rows_know_the_line_they_begin_on(write: Write) -> None:
    assert list(read_table(write(CONTENT)).lines) == [2, 5]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_and_line_end_is_recognised(write: Write, delimiter: str, end: str) -> None:
    lines = [["client", "amount", "note"], ["A", "1", "x"], ["B", "2", "y"]]
    table = read_table(write(end.join(delimiter.join(line) for line in lines) + end))
    assert table.delimiter == delimiter
    assert table.headers == ("client", "amount", "note")
    assert list(table.rows[1]) == ["B", "2", "y"]
    assert list(table.lines) == [2, 3]


def test_decimal_commas_do_not_win_over_semicolons(write: Write) -> None:
    table = read_table(write("client;net;gross\nA;1,50;1,80\nB;2,50;3,00\n"))
    assert table.headers == ("client", "net", "gross")


def test_a_file_of_one_column_has_one_column(write: Write) -> None:
    assert read_table(write("name\nAlpha\nBeta\n")).headers == ("name",)


def test_a_spreadsheets_own_line_about_the_delimiter_is_obeyed(write: Write) -> None:
    table = read_table(write("sep=;\nname;city\nAlpha;Bonn, Köln\n"))
    assert table.headers == ("name", "city")
    assert list(table.lines) == [3]


def test_short_rows_are_filled_and_long_ones_noted(write: Write) -> None:
    table = read_table(write("name,city,phone\nAlpha\nBeta,Bonn,1,2\n"))
    assert list(table.rows[0]) == ["Alpha", "", ""]
    assert dict(table.too_long) == {1: 4}


def test_a_cell_longer_than_the_standard_readers_limit_is_read(write: Write) -> None:
    before = csv.field_size_limit()
    assert read_table(write("note\n" + "x" * 300_000 + "\n")).rows[0][0] == "x" * 300_000
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ["file.csv is empty"]),
        (b"\n\n \n", ["file.csv is empty"]),
        (b"\xef\xbb\xbf", ["file.csv is empty"]),
        (b"name,city\nA,B\x81\n", ["row 2", "characters cannot be read"]),
        (b"\xef\xbb\xbfname,city\nA,B\nC,\xff\n", ["row 3", "characters cannot be read"]),
        (b"\xff\xfen\x00a\x00\x00\xd8", ["row 1", "characters cannot be read"]),
        (b"\xff\xfe\x00\x00n\x00\x00\x00", ["row 1", "characters cannot be read"]),
        (b"name,city\nA,\x00B\n", ["row 2", "NUL"]),
        ("name,city\nA,B\n".encode("utf-16-le"), ["row 1", "NUL"]),
        (b'name,city\n"A,B\n', ["row 2", "quotation mark"]),
        (b'name,city\nA,"B" C\n', ["row 2", "quotation mark"]),
        (b"PK\x03\x04rest", ["workbook"]),
    ],
)
def test_unsound_files_are_refused_with_row_and_reason(write: Write, content: bytes, words: list[str]) -> None:
    said = refused(lambda: read_table(write(content)))
    for word in words:
        assert word in said


@pytest.mark.parametrize(
    ("content", "limits", "words"),
    [
        ("a,b,c\n", Limits(columns=2), ["3 columns", "at most 2"]),
        ("a\n1\n2\n3\n", Limits(rows=2), ["row 4", "more than 2 rows"]),
        ("a,b\n1," + "x" * 30 + "\n", Limits(field_characters=20), ["row 2", "20 characters"]),
        ("a,b\n" + "x" * 90 + "\n", Limits(field_characters=20), ["row 2", "80 characters"]),
        ("a\n" + "1\n" * 600_000, Limits(megabytes=1), ["1 MB"]),
    ],
)
def test_every_limit_is_stated_when_it_is_exceeded(
    write: Write, content: str, limits: Limits, words: list[str]
) -> None:
    said = refused(lambda: read_table(write(content), limits))
    for word in words:
        assert word in said


def test_the_limits_are_those_of_the_safety_rules() -> None:
    assert Limits() == Limits(megabytes=200, columns=1_000, rows=2_000_000, field_characters=1_048_576)


def test_a_missing_file_a_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    assert "gone.csv does not exist" in refused(lambda: read_table(tmp_path / "gone.csv"))
    assert "is a folder" in refused(lambda: read_table(tmp_path))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        assert "not an ordinary file" in refused(lambda: read_table(tmp_path / "pipe.csv"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_without_permission_is_refused(write: Write) -> None:
    path = write("name\nA\n")
    path.chmod(0)
    assert "no permission" in refused(lambda: read_table(path))


def test_a_file_that_the_system_will_not_open_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("name\nA\n")

    def forbid(*_arguments: object, **_named: object) -> None:
        raise PermissionError(13, "forbidden")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", forbid)
        with pytest.raises(ImportFailed) as caught:
            read_table(path)
    assert "no permission" in sentence(caught.value)


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b"name,city,Name\nA,B,C\n", "clients", ["row 1", "“Name”", "columns 1 and 3"]),
        (b"client,number,issued_on,due_on,Due-On,gross\n", "invoices", ["“Due-On”", "columns 4 and 5"]),
    ],
)
def test_a_repeated_heading_that_is_needed_is_refused(
    write: Write, content: bytes, kind: str, words: list[str]
) -> None:
    table = read_table(write(content))
    said = refused(lambda: match_columns(table, IMPORT_KINDS[kind]))
    for word in words:
        assert word in said


def test_repeated_headings_that_feed_nothing_are_numbered(write: Write) -> None:
    table = read_table(write("client,opened_on,Labels,Labels,labels\nA,2026-01-05,x,y,z\n"))
    assert table.headers == ("client", "opened_on", "Labels", "Labels (2)", "labels (3)")
    columns = match_columns(table, IMPORT_KINDS["tickets"], [parse_choice("title=Labels (2)")])
    assert columns.positions["title"] == 3
    assert "stands twice" in refused(
        lambda: match_columns(table, IMPORT_KINDS["tickets"], [parse_choice("title=Labels")])
    )


@pytest.mark.parametrize("above", [0, 1, 3, 6])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_headings_are_found_below_a_title(write: Write, above: int, delimiter: str) -> None:
    titles = ["Ticket list", "Muster, Inc.", "January; March", "", "made 2026", "x", "y"]
    rows = ["Kunde*Ticket ID*Created time*Dauer", "Alfa*7*2026-01-05*1,5", "Beta*8*2026-01-06*0,5"]
    sign = "." if delimiter == "," else ","
    lines = [row.replace(",", sign).replace("*", delimiter) for row in rows]
    table = read_table(write("\n".join([*titles[:above], *lines]) + "\n"))
    assert table.headers == ("Kunde", "Ticket ID", "Created time", "Dauer")
    assert (table.head_line, len(table.rows), table.delimiter) == (above + 1, 2, delimiter)
    assert len(table.above) == sum(1 for title in titles[:above] if title)


def test_a_first_row_without_known_headings_stays_the_head(write: Write) -> None:
    assert read_table(write("name\nA,B\nC,D\n")).headers == ("name",)
    assert read_table(write("Wer,Titel\nAlfa,x\n")).headers == ("Wer", "Titel")
