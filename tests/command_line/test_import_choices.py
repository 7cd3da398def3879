"""What the owner says once about another program's file: the program, whose names are whose, which column is which."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.importing.presets import presets
from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import digest, opened

ITFLOW = "Ticket Number,Priority,Status,Subject,Date Opened,Date Resolved,Date Closed\n"
SHUFFLED = "Nummer;Thema;Angelegt;Fertig;Wer\n1;Maus;05.01.2026;06.01.2026;Alfa\n"
MAPPED = ("--map", "number=Nummer", "--map", "title=Thema", "--map", "opened_on=Angelegt", "--map", "client=Wer")


def test_the_programs_are_listed(terminal: Terminal) -> None:
    answer = terminal.done("import", "--presets")
    assert [line.split()[0] for line in answer.out.splitlines()] == [*presets()]
    assert "Fatture in Cloud: invoices" in answer.out
    assert "--presets" in terminal.done("import", "--help").out
    assert not terminal.folders.default_desk.exists()


def test_an_unknown_program_is_answered_with_the_names(terminal: Terminal, empty_desk: Path) -> None:
    file = terminal.file("t.csv", ITFLOW)
    said = {
        terminal.run("--desk", empty_desk, "import", "tickets", file, "--preset", "freshdex", language=one).sentence
        for one in Language
    }
    assert len(said) == 3
    assert all("freshdex" in sentence and "freshdesk-tickets" in sentence for sentence in said)
    wrong = terminal.run("--desk", empty_desk, "import", "invoices", file, "--preset", "itflow-tickets")
    assert "itflow-tickets" in wrong.sentence


def test_a_program_is_forced_or_kept_away(terminal: Terminal, empty_desk: Path) -> None:
    heads = "Company,Date Entered,Actual Hours,Ticket #\nAlfa,2026-01-05,2,7\n"
    desk, file = ["--desk", str(empty_desk)], terminal.file("t.csv", heads)
    plain = terminal.done(*desk, "import", "tickets", file, "--create-clients", "--preset", "none", "--dry-run")
    assert "read as" not in plain.out
    forced = terminal.done(
        *desk, "import", "auto", file, "--create-clients", "--preset", "connectwise-tickets", "--dry-run"
    )
    assert "1 new" in forced.out


def test_what_a_file_holds_is_recognised_or_asked(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    known = terminal.file("k.csv", "client,day,family,severity\nAlfa,2026-01-05,abuse,3\n")
    assert "k.csv is read as: Incidents." in terminal.done(*desk, "import", "auto", known, "--create-clients").out
    unknown = terminal.file("u.csv", "a,b\n1,2\n")
    assert "say it in place of auto" in terminal.run(*desk, "import", "auto", unknown).sentence


def test_columns_are_remembered_for_the_next_file_with_these_headings(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    first = terminal.file("first.csv", SHUFFLED)
    assert terminal.run(*desk, "import", "tickets", first, "--create-clients").code == 1
    terminal.done(*desk, "import", "tickets", first, "--create-clients", *MAPPED, "--map", "closed_on=Fertig")
    later = terminal.file("later.csv", SHUFFLED.replace("1;Maus", "2;Taste"))
    terminal.done(*desk, "import", "tickets", later)
    over = terminal.file("over.csv", SHUFFLED.replace("1;Maus", "3;Kabel"))
    terminal.done(*desk, "import", "tickets", over, "--map", "title=", "--map", "closed_on=")
    with closing(opened(empty_desk, writable=False)) as stored:
        found = {one.number: (one.title, one.closed_on is not None) for one in stored.tickets.all()}
    assert found == {"1": ("Maus", True), "2": ("Taste", True), "3": ("", False)}


def test_a_name_is_asked_once_and_remembered(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    terminal.done(*desk, "import", "clients", terminal.file("c.csv", "name\nNordlicht Zahntechnik\nBeta\n"))
    text = "client,number,opened_on\nNordlicht Zahntechnick,1,2026-01-05\nBeta GmbH,2,2026-01-05\n"
    file = terminal.file("t.csv", text)
    said = {terminal.run(*desk, "import", "tickets", file, language=one).sentence for one in Language}
    assert len(said) == 3
    assert all('--alias "Nordlicht Zahntechnick=Nordlicht Zahntechnik"' in sentence for sentence in said)
    terminal.done(*desk, "import", "tickets", file, "--alias", "Nordlicht Zahntechnick=Nordlicht Zahntechnik")
    with closing(opened(empty_desk, writable=False)) as stored:
        assert {client.name: client.aliases for client in stored.clients.all()} == {
            "Nordlicht Zahntechnik": "Nordlicht Zahntechnick", "Beta": "Beta GmbH",
        }  # fmt: skip
    before = digest(empty_desk)
    assert "2 unchanged" in terminal.done(*desk, "import", "tickets", file).out
    assert digest(empty_desk) == before


@pytest.mark.parametrize(
    ("alias", "words"),
    [("Nordlicht", "NAME=CLIENT"), ("=Beta", "NAME=CLIENT"), ("Nordlicht=Nobody", "“Nobody” is not on the desk")],
)
def test_an_alias_must_name_a_client(terminal: Terminal, empty_desk: Path, alias: str, words: str) -> None:
    desk = ["--desk", str(empty_desk)]
    terminal.done(*desk, "import", "clients", terminal.file("c.csv", "name\nBeta\n"))
    file = terminal.file("t.csv", "client,number,opened_on\nNordlicht,1,2026-01-05\n")
    assert words in terminal.run(*desk, "import", "tickets", file, "--alias", alias).sentence


def test_legal_forms_that_differ_are_other_clients(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    terminal.done(*desk, "import", "clients", terminal.file("c.csv", "name\nAlfa GmbH\nGamma\n"))
    names = ["Alfa", "ALFA G.m.b.H.", "Alfa AG", "Gamma S.r.l.", "gamma srl", "Gamma & Co. KG"]
    rows = (f"{name},{place},2026-01-05\n" for place, name in enumerate(names))
    text = "client,number,opened_on\n" + "".join(rows)
    file = terminal.file("t.csv", text)
    answer = terminal.done(*desk, "import", "tickets", file, "--create-clients")
    with closing(opened(empty_desk, writable=False)) as stored:
        called = {client.id: client.name for client in stored.clients.all()}
        found = {one.number: called[one.client_id] for one in stored.tickets.all()}
    assert found == {"0": "Alfa GmbH", "1": "Alfa GmbH", "2": "Alfa AG", "3": "Gamma", "4": "Gamma", "5": "Gamma"}
    assert "1 new clients" in answer.out
    before = digest(empty_desk)
    terminal.done(*desk, "import", "tickets", file)
    assert digest(empty_desk) == before


def test_sentences_ask_for_the_one_thing_that_is_missing(terminal: Terminal, empty_desk: Path) -> None:
    file = terminal.file("t.csv", ITFLOW + "1,,,x,2026-01-05,,\n")
    said = {terminal.run("--desk", empty_desk, "import", "tickets", file, language=one).sentence for one in Language}
    assert len(said) == 3
    assert all("--client" in sentence and "--map client=" in sentence for sentence in said)
    undated = terminal.file("i.csv", "client,number,issued_on,gross\nAlfa,1,2026-01-05,5\n")
    said = {
        terminal.run("--desk", empty_desk, "import", "invoices", undated, "--create-clients", language=one).sentence
        for one in Language
    }
    assert len(said) == 3
    assert all("--due-days" in sentence for sentence in said)
    for days in ("-1", "x", "1.5", "1000"):
        answer = terminal.run("--desk", empty_desk, "import", "invoices", undated, "--due-days", days)
        assert answer.code == 2


@pytest.mark.parametrize("word", [["--preset", "x"], ["--due-days", "3"], ["--alias", "a=b"]])
def test_a_bank_statement_needs_no_such_word(terminal: Terminal, empty_desk: Path, word: list[str]) -> None:
    answer = terminal.run("--desk", empty_desk, "import", "bank", terminal.file("b", "x"), *word)
    assert answer.code == 2
    assert word[0] in answer.err
