"""``notice --ics`` and ``handover --sheets``: the same files as the window writes."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest

from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import TODAY, opened

CLIENT = "Nimbuskai Spedition"


def test_the_days_of_a_client_become_a_calendar_file(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "days.ics"
    answer = terminal.done("--desk", sample_desk, "notice", CLIENT, "--ics", out, "--remind", "7")
    with closing(opened(sample_desk, writable=False)) as desk:
        events = desk.calendars.events(TODAY, client_id=desk.clients.named(CLIENT).id, language=Language.EN)
    assert answer.out == f"{len(events)} days written: {out}\n"
    calendar: Any = icalendar.Calendar.from_ical(out.read_bytes())
    assert [str(event["UID"]) for event in calendar.walk("VEVENT")] == [event.uid for event in events]
    assert len(list(calendar.walk("VALARM"))) == len(events)
    first = out.read_bytes()
    terminal.done("--desk", sample_desk, "notice", CLIENT, "--ics", out, "--remind", "7")
    assert out.read_bytes() == first


def test_one_agreement_alone_and_another_day(terminal: Terminal, sample_desk: Path) -> None:
    out = terminal.folder / "days.ics"
    asked = terminal.done("--desk", sample_desk, "notice", CLIENT, "--json", "--as-of", "2026-12-24").json
    number = asked["agreements"][0]["agreement"]
    words = ["notice", CLIENT, "--agreement", number, "--as-of", "2026-12-24", "--ics", str(out)]
    terminal.done("--desk", sample_desk, *words)
    text = out.read_text("utf-8")
    assert "DTSTAMP:20261224T000000Z" in text
    assert asked["agreements"][0]["receive_by"].replace("-", "") in text
    assert "VALARM" not in text


@pytest.mark.parametrize(
    "words",
    [["--remind", "7"], ["--ics", "a.ics", "--json"], ["--ics", "a.ics", "--remind", "366"], ["--ics", ""],
     ["--ics", "a.ics", "--remind", "-1"], ["--ics", "a.ics", "--remind", "x"]],
    ids=" ".join,
)  # fmt: skip
def test_what_does_not_go_together_is_wrong_usage(terminal: Terminal, sample_desk: Path, words: list[str]) -> None:
    assert terminal.run("--desk", sample_desk, "notice", CLIENT, *words).code == 2


def test_a_client_without_deadlines_gets_a_sentence_and_no_file(terminal: Terminal, empty_desk: Path) -> None:
    terminal.done("--desk", empty_desk, "import", "clients", terminal.file("c.csv", "name\nAlfa\n"))
    out = terminal.folder / "days.ics"
    assert "no day to be missed" in terminal.run("--desk", empty_desk, "notice", "Alfa", "--ics", out).sentence
    assert not out.exists()


def test_the_sheets_go_into_a_folder_or_a_workbook_beside_the_paper(terminal: Terminal, sample_desk: Path) -> None:
    paper, folder, book = (terminal.folder / name for name in ("h.pdf", "sheets", "sheets.xlsx"))
    answer = terminal.done("--desk", sample_desk, "handover", CLIENT, "--out", paper, "--sheets", folder)
    assert answer.out.startswith(f"Written: {paper}\n")
    files = sorted(folder.iterdir())
    assert sorted(answer.out.splitlines()[1:]) == sorted(f"Written: {file}" for file in files)
    terminal.done("--desk", sample_desk, "handover", CLIENT, "--out", paper, "--sheets", book, "--language", "de")
    assert sorted(openpyxl.load_workbook(book).sheetnames)
    assert "Geräte" in openpyxl.load_workbook(book).sheetnames
    with closing(opened(sample_desk, writable=False)) as desk:
        client = desk.clients.named(CLIENT)
        (same,) = desk.handovers.export_sheets(
            client.id, terminal.folder / "same.xlsx", TableFormat.XLSX, language=Language.DE
        )
    assert same.read_bytes() == book.read_bytes()


def test_where_no_sheet_can_be_written_no_paper_is_kept(terminal: Terminal, empty_desk: Path) -> None:
    terminal.done("--desk", empty_desk, "import", "clients", terminal.file("c.csv", "name\nAlfa\n"))
    paper = terminal.folder / "h.pdf"
    words = ["handover", "Alfa", "--out", str(paper), "--sheets", str(terminal.folder / "s.xlsx")]
    assert "no sheets to write" in terminal.run("--desk", empty_desk, *words).sentence
    assert not paper.exists()
    with closing(opened(empty_desk, writable=False)) as desk:
        assert desk.documents.count() == 0
