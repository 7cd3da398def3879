"""What reaches a terminal or a pipe: nothing in a name acts, and an output that fails is told, not thrown."""

from __future__ import annotations

import csv
import io
import json
import logging
import sys
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.command_line.output import one_line
from msp_desk.command_line.text_table import text_table
from msp_desk.command_line.verbs import neutralised
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import TODAY, opened

NASTY = '=cmd|"A"!B1; \x1b[31m\u202eabc\u200f\nnext\x9b2J'


@pytest.fixture
def nasty_desk(empty_desk: Path) -> Path:
    with closing(opened(empty_desk)) as desk:
        client = desk.clients.add(Client(name=NASTY))
        incident = Incident(client_id=client.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.NOTE)
        desk.incidents.add(incident)
    return empty_desk


@pytest.mark.parametrize("words", [["grades"], ["portfolio"], ["grades", "--csv"], ["notice", NASTY]], ids=str)
@pytest.mark.parametrize("language", Language)
def test_a_name_moves_no_cursor_and_turns_no_line(
    terminal: Terminal, nasty_desk: Path, words: list[str], language: Language
) -> None:
    out = terminal.done("--desk", nasty_desk, *words, language=language).out
    assert "abc next" in out
    assert not set("\x1b\x9b\u202e\u200f") & set(out)


def test_a_name_is_no_formula_in_a_csv_file(terminal: Terminal, nasty_desk: Path) -> None:
    rows = list(csv.reader(io.StringIO(terminal.done("--desk", nasty_desk, "grades", "--csv").out)))
    assert rows[1][0].startswith("'=cmd|")
    assert [len(row) for row in rows] == [7, 7]


def test_the_object_keeps_a_name_as_it_is(terminal: Terminal, nasty_desk: Path) -> None:
    (client,) = terminal.done("--desk", nasty_desk, "grades", "--json").json["clients"]
    assert client["client"] == NASTY


def test_an_unknown_name_is_told_in_one_line(terminal: Terminal, nasty_desk: Path) -> None:
    said = terminal.run("--desk", nasty_desk, "notice", "a\x1b[2Jb\nc").sentence
    assert "a [2Jb c" in said


@pytest.mark.parametrize("cell", ["=A1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_cell_is_never_a_formula(cell: str) -> None:
    assert neutralised(cell) == f"'{cell}"


def test_other_cells_stay_as_they_are() -> None:
    for cell in ("", "A=1", "−3.5", "'=1", "–"):
        assert neutralised(cell) == cell


def test_one_line_keeps_every_letter() -> None:
    text = "Łódź ﬁ 東京 שלום é नमस्ते \u200d"
    assert one_line(text) == text
    assert one_line("a\tb\u2028c\x00d") == "a b c d"


def test_a_table_lines_up_by_what_a_terminal_shows() -> None:
    table = text_table(["Name", "N"], [["東京", "1"], ["e\u0301", "22"], ["a\nb", "3"]], right=frozenset({1}))
    assert table.splitlines() == ["Name   N", "東京   1", "e\u0301     22", "a b    3"]


class _Output(io.TextIOWrapper):
    """Standard output with an encoding of its own."""

    def __init__(self, encoding: str) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding=encoding, write_through=True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
def test_a_narrow_output_shows_every_name_somehow(
    terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    for words in (["grades"], ["grades", "--csv"], ["grades", "--json"], ["portfolio"]):
        output = _Output(encoding)
        monkeypatch.setattr(sys, "stdout", output)
        assert terminal.run("--desk", sample_desk, *words).code == 0
        text = output.bytes.getvalue().decode(encoding)
        if "--json" in words:
            assert "Drukarnia Żółtobrzeg" in {client["client"] for client in json.loads(text)["clients"]}
        else:
            assert "Drukarnia " in text
        output.detach()


class _Broken(io.StringIO):
    """An output that fails when it is handed over."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


def test_an_output_that_cannot_be_written_is_told(
    terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", _Broken(OSError(28, "No space left on device")))
    answer = terminal.run("--desk", sample_desk, "grades")
    assert (answer.code, answer.err) == (1, "The output cannot be written (there is no room left on the disk).\n")


def test_a_reader_that_has_gone_is_no_failure_to_speak_of(
    terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", _Broken(BrokenPipeError(32, "Broken pipe")))
    answer = terminal.run("--desk", sample_desk, "grades")
    assert (answer.code, answer.err) == (1, "")


def test_without_an_output_a_verb_still_works(
    terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    for words in (["grades"], ["grades", "--csv"], ["grades", "--json"]):
        assert terminal.run("--desk", sample_desk, *words).code == 0


def test_a_mistake_of_the_program_is_told_and_its_place_is_logged(
    terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What the mistake says may name a client, so only where it happened is kept."""

    def stumble(*_words: object) -> None:
        raise RuntimeError(NASTY)

    monkeypatch.setattr("msp_desk.command_line.verbs.grades_json", stumble)
    with caplog.at_level(logging.ERROR, "msp_desk"):
        said = {
            terminal.run("--desk", sample_desk, "grades", "--json", language=language).sentence for language in Language
        }
    assert len(said) == len(Language)
    assert all("RuntimeError" in sentence and str(terminal.folders.logs) in sentence for sentence in said)
    assert "verbs.py" in caplog.text
    assert "cmd|" not in caplog.text


def test_stopping_a_verb_is_silent(terminal: Terminal, sample_desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("msp_desk.command_line.verbs.grades_json", stop)
    answer = terminal.run("--desk", sample_desk, "grades", "--json")
    assert (answer.code, answer.out, answer.err) == (130, "", "")
