"""Words that make no sense end with code 2 before anything is looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from msp_desk import command_line
from tests.command_line.terminal import Terminal

WRONG = [
    ["nonsense"],
    ["grades", "more"],
    ["grades", "--as-of", "21/11/2026"],
    ["grades", "--as-of", "4-5-2026"],
    ["grades", "--as-of", "someday"],
    ["grades", "--as-of", "31.02."],
    ["grades", "--as-of", "20261121"],
    ["grades", "--as-of", "2026-02-30"],
    ["grades", "--as-of", "1899-12-31"],
    ["grades", "--as-of", "9999-12-31"],
    ["grades", "--json", "--csv"],
    ["portfolio", "--csv"],
    ["demo"],
    ["demo", ""],
    ["import", "clients"],
    ["import", "cats", "cats.csv"],
    ["import", "tickets", "t.csv", "--client", "A", "--create-clients"],
    ["import", "tickets", "t.csv", "--dates", "year-first"],
    ["notice"],
    ["letter", "A", "--out", "a.pdf"],
    ["letter", "A", "--kind", "notice"],
    ["letter", "A", "--kind", "angry", "--out", "a.pdf"],
    ["letter", "A", "--kind", "notice", "--out", "a.pdf", "--language", "fr"],
    ["letter", "A", "--kind", "notice", "--out", "a.pdf", "--layout", "papyrus"],
    ["handover", "A"],
    ["handover", "A", "--out", "same.pdf", "--sheets", "same.pdf"],
    ["handover", "A", "--out", "a\0b"],
    ["boundary-plan", "A"],
    ["boundary-plan", "A", "--out", "a.pdf", "--language", "fr"],
    ["review", "2026", "--out", "r.pdf"],
    ["review", "2026Q5", "--out", "r.pdf"],
    ["review", "0000Q1", "--out", "r.pdf"],
    ["review", "9999Q4", "--out", "r.pdf"],
    ["review", "２０２６Q3", "--out", "r.pdf"],
    ["review", "last"],
    ["export"],
    ["export", "--out", "folder", "--format", "xml"],
    ["--demo", "grades"],
    ["--demo", "--desk", "my.mspdesk"],
    ["--desk"],
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_code_2(terminal: Terminal, words: list[str]) -> None:
    answer = terminal.run(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert "error:" in answer.err
    assert list(terminal.folder.iterdir()) == []


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["import", "--help"]], ids=" ".join)
def test_help_is_printed(terminal: Terminal, words: list[str]) -> None:
    answer = terminal.run(*words)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out


def test_the_desk_may_stand_before_and_after_the_verb() -> None:
    assert command_line.parse(["--desk", "a", "grades"]).desk == Path("a")
    assert command_line.parse(["grades", "--desk", "a"]).desk == Path("a")
    assert command_line.parse(["--desk", "a", "grades", "--desk", "b"]).desk == Path("b")
    assert command_line.parse(["grades"]).desk is None


def test_without_a_verb_the_window_is_meant() -> None:
    assert command_line.parse([]).verb is None
    assert command_line.parse(["--desk", "a"]).verb is None
    assert command_line.parse(["--demo"]).demo


TODAY_WRITTEN = ["today", "heute", "oggi", "HEUTE", "+0", "21.11.", "21 Nov", "21.11.2026", "21. November 2026"]


@pytest.mark.parametrize("written", TODAY_WRITTEN)
def test_a_day_is_taken_as_a_person_writes_it(terminal: Terminal, sample_desk: Path, written: str) -> None:
    found = terminal.done("--desk", sample_desk, "portfolio", "--as-of", written, "--json").json
    assert found["as_of"] == "2026-11-21"


@pytest.mark.parametrize(
    ("written", "day"), [("yesterday", "2026-11-20"), ("gestern", "2026-11-20"), ("-2", "2026-11-19")]
)
def test_a_day_may_be_said_from_today(terminal: Terminal, sample_desk: Path, written: str, day: str) -> None:
    assert terminal.done("--desk", sample_desk, "portfolio", "--as-of", written, "--json").json["as_of"] == day


def test_a_day_that_this_year_does_not_have_is_said(terminal: Terminal, sample_desk: Path) -> None:
    assert "29.2." in terminal.run("--desk", sample_desk, "grades", "--as-of", "29.2.").sentence


def test_the_sample_is_written_as_of_today(terminal: Terminal) -> None:
    by_word, by_number = terminal.folder / "word.mspdesk", terminal.folder / "number.mspdesk"
    terminal.done("demo", by_word, "--as-of", "oggi")
    terminal.done("demo", by_number, "--as-of", "2026-11-21")
    assert by_word.read_bytes() == by_number.read_bytes()


def test_days_and_quarters_are_read() -> None:
    assert command_line.parse(["grades", "--as-of", "2026-02-28"]).as_of == date(2026, 2, 28)
    assert command_line.parse(["review", "2026Q3", "--out", "r"]).quarter == "2026Q3"
    assert command_line.parse(["review", "last", "--out", "r"]).quarter == "last"
