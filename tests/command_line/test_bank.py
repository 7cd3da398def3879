"""``import bank``: sure payments are stored once, the others are said with their reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal
from tests.core.importing.statements.files import camt, mt940, ofx

INVOICES = (
    "client,number,issued_on,due_on,gross\n"
    "Amberlock Dental,RE-2026-0301,2026-10-01,2026-10-15,1785.00\n"
    "Nimbuskai Spedition,RE-2026-0287,2026-10-01,2026-10-15,1190.00\n"
    "Nimbuskai Spedition,RE-2026-0295,2026-10-02,2026-10-16,1190.00\n"
    "Blauröhn Zahntechnik,RE-2026-0310,2026-10-02,2026-10-16,500.00\n"
)
MORE = (("2026-11-06", "500.00", "BLAUROEHN ZAHNTECHNIK", "Danke"), ("2026-11-07", "3.00", "Nobody", "?"))


@pytest.fixture
def desk(terminal: Terminal, empty_desk: Path) -> Path:
    terminal.done("--desk", empty_desk, "import", "invoices", terminal.file("i.csv", INVOICES), "--create-clients")
    return empty_desk


@pytest.mark.parametrize("content", [camt(), camt("02"), mt940(), ofx(xml=True), ofx(xml=False)])
def test_sure_payments_are_stored_once_in_every_format(terminal: Terminal, desk: Path, content: str) -> None:
    file = terminal.file("bank", content)
    tried = terminal.run("--desk", desk, "import", "bank", file, "--dry-run")
    assert tried.code == 0
    assert "would bring 2 payments" in tried.out
    answer = terminal.run("--desk", desk, "import", "bank", file)
    assert (answer.code, answer.err) == (0, "")
    assert "2 payments stored, 0 already there, 0 left for you to decide, 1 entries" in answer.out
    again = terminal.run("--desk", desk, "import", "bank", file)
    assert "0 payments stored, 2 already there" in again.out
    assert terminal.run("--desk", desk, "check").code == 0


def test_the_others_are_said_with_their_reason(terminal: Terminal, desk: Path) -> None:
    file = terminal.file("bank", camt(entries=MORE, closing="1503.00"))
    answer = terminal.run("--desk", desk, "import", "bank", file)
    assert answer.code == 0
    assert "perhaps RE-2026-0310 of Blauröhn Zahntechnik: amount and payer agree" in answer.err
    assert "Nobody: nothing on the desk agrees with it" in answer.err
    assert "0 payments stored, 0 already there, 2 left for you to decide" in answer.out


def test_an_import_is_taken_back_whole_and_can_come_again(terminal: Terminal, desk: Path) -> None:
    file = terminal.file("bank", camt())
    terminal.done("--desk", desk, "import", "bank", file)
    terminal.done("--desk", desk, "undo-import", "2")
    assert "2 payments stored" in terminal.run("--desk", desk, "import", "bank", file).out


def test_a_file_that_does_not_add_up_stores_nothing(terminal: Terminal, desk: Path) -> None:
    bad = terminal.file("bank", camt(closing="5115.11"))
    assert "does not add up" in terminal.run("--desk", desk, "import", "bank", bad).sentence


@pytest.mark.parametrize(
    "word", [["--map", "day=Tag"], ["--client", "X"], ["--create-clients"], ["--decimal", "comma"]]
)
def test_what_is_said_of_tables_is_refused(terminal: Terminal, desk: Path, word: list[str]) -> None:
    answer = terminal.run("--desk", desk, "import", "bank", terminal.file("bank", camt()), *word)
    assert answer.code == 2
    assert word[0] in answer.err
