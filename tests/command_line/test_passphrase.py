"""The passphrase on the command line: from a file only its owner can read, or the terminal, and never from a word."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import open_or_make
from msp_desk.core.actions.protecting import is_encrypted, is_passphrase_of
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import CLOCK, copied, digest, user_of

WORDS, NEXT_WORDS = "drei Kräne im Nebel", "vier Möwen am Kai"


def secret(terminal: Terminal, name: str, content: str | bytes) -> Path:
    path = terminal.file(name, content)
    path.chmod(0o600)
    return path


@pytest.fixture
def words(terminal: Terminal) -> Path:
    return secret(terminal, "words.txt", WORDS + "\n")


@pytest.fixture
def next_words(terminal: Terminal) -> Path:
    return secret(terminal, "next.txt", NEXT_WORDS)


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Somebody at the terminal who types these answers; what they were asked comes back."""

    def typed(*answers: str) -> list[str]:
        asked: list[str] = []
        left = list(answers)

        def answer(question: str) -> str:
            asked.append(question)
            return left.pop(0)

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(getpass, "getpass", answer)
        return asked

    return typed


@pytest.fixture(scope="session")
def encrypted_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted desk that is only ever copied."""
    folder = tmp_path_factory.mktemp("encrypted")
    desk = open_or_make(folder / "desk.mspdesk", CLOCK, user_of(folder), passphrase=Passphrase(WORDS))
    desk.clients.add(Client(name="Nordlicht"))
    desk.close()
    return folder / "desk.mspdesk"


@pytest.fixture
def encrypted(terminal: Terminal, encrypted_file: Path) -> Path:
    """That desk in the folder of the terminal."""
    return copied(encrypted_file, terminal.folder)


def test_a_passphrase_is_set_changed_and_removed(
    terminal: Terminal, empty_desk: Path, words: Path, next_words: Path, no_terminal: None
) -> None:
    desk = ("--desk", empty_desk)
    said = terminal.done("passphrase", "set", *desk, "--new-passphrase-file", words).out.splitlines()
    assert f"{empty_desk} is encrypted" in said[0]
    assert said[1].startswith("Backup written and verified")
    assert is_passphrase_of(empty_desk, Passphrase(WORDS))
    terminal.done("check", *desk, "--passphrase-file", words)
    old, new = ("--passphrase-file", words), ("--passphrase-file", next_words)
    terminal.done("passphrase", "change", *desk, *old, "--new-passphrase-file", next_words)
    assert "does not open" in terminal.run("check", *desk, *old).sentence
    terminal.done("check", *desk, *new)
    terminal.done("passphrase", "remove", *desk, *new)
    assert not is_encrypted(empty_desk)
    terminal.done("check", *desk)


def test_every_verb_reads_an_encrypted_desk(
    terminal: Terminal, encrypted: Path, words: Path, no_terminal: None
) -> None:
    known = ("--desk", encrypted, "--passphrase-file", words)
    assert terminal.done("grades", *known, "--json").json["clients"] == []
    terminal.done("export", *known, "--out", terminal.folder / "export")
    assert "Nordlicht" in (terminal.folder / "export" / "desk.json").read_text("utf-8")
    tickets = terminal.file("tickets.csv", "client;number;opened;title\nNew;1;2026-11-20;Printer\n")
    terminal.done("import", "tickets", tickets, *known, "--create-clients", "--dry-run")
    terminal.done("import", "tickets", tickets, *known, "--create-clients")
    terminal.done("undo-import", "1", *known)
    terminal.done("backup", *known, "--out", terminal.folder / "copy.mspdesk")
    assert is_passphrase_of(terminal.folder / "copy.mspdesk", Passphrase(WORDS))
    assert is_encrypted(encrypted)


def test_an_import_makes_an_encrypted_desk_where_there_is_none(terminal: Terminal, words: Path) -> None:
    tickets = terminal.file("tickets.csv", "client;number;opened;title\nNew;1;2026-11-20;Printer\n")
    made = terminal.folder / "made.mspdesk"
    terminal.done("import", "tickets", tickets, "--desk", made, "--create-clients", "--passphrase-file", words)
    assert is_passphrase_of(made, Passphrase(WORDS))


@pytest.mark.parametrize("verb", [("check",), ("grades",), ("undo-import", "1"), ("backup",), ("passphrase", "remove")])
def test_without_a_terminal_the_file_is_asked_for(
    terminal: Terminal, encrypted: Path, no_terminal: None, verb: tuple[str, ...]
) -> None:
    before = digest(encrypted)
    said = terminal.run(*verb, "--desk", encrypted).sentence
    assert "--passphrase-file" in said
    assert str(encrypted) in said
    assert digest(encrypted) == before


def test_on_a_terminal_the_passphrase_is_asked_for_unseen(
    terminal: Terminal, encrypted: Path, typing: Callable[..., list[str]]
) -> None:
    asked = typing(WORDS)
    terminal.done("check", "--desk", encrypted)
    assert asked == [f"Passphrase of {encrypted}: "]
    asked = typing(WORDS + "?")
    said = terminal.run("check", "--desk", encrypted)
    assert "does not open" in said.sentence
    assert WORDS not in said.err
    asked = typing(WORDS)
    terminal.done("check", "--desk", encrypted, language=Language.DE)
    assert asked == [f"Passphrase von {encrypted}: "]


def test_a_plain_desk_asks_for_nothing(terminal: Terminal, empty_desk: Path, typing: Callable[..., list[str]]) -> None:
    asked = typing()
    terminal.done("check", "--desk", empty_desk)
    assert asked == []


def test_a_new_passphrase_is_typed_twice(
    terminal: Terminal, empty_desk: Path, typing: Callable[..., list[str]]
) -> None:
    asked = typing(WORDS, NEXT_WORDS)
    assert "differ" in terminal.run("passphrase", "set", "--desk", empty_desk).err
    assert len(asked) == 2
    asked = typing("short")
    assert "at least 8" in terminal.run("passphrase", "set", "--desk", empty_desk).err
    assert len(asked) == 1
    assert not is_encrypted(empty_desk)
    typing(WORDS, WORDS)
    terminal.done("passphrase", "set", "--desk", empty_desk)
    assert is_passphrase_of(empty_desk, Passphrase(WORDS))
    asked = typing()
    assert "already has a passphrase" in terminal.run("passphrase", "set", "--desk", empty_desk).sentence
    assert asked == []


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such right")
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620])
def test_a_file_that_others_can_read_is_not_used(terminal: Terminal, encrypted: Path, words: Path, mode: int) -> None:
    words.chmod(mode)
    said = terminal.run("check", "--desk", encrypted, "--passphrase-file", words).sentence
    assert "can be read by other users" in said
    assert str(words) in said


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "is empty"),
        (b"\nsecond line", "is empty"),
        (b"\xff\xfe\x00bad", "no text"),
        (b"x" * 5000, "no text"),
    ],
)
def test_a_file_without_a_passphrase_is_said(terminal: Terminal, encrypted: Path, content: bytes, found: str) -> None:
    path = secret(terminal, "odd.txt", content)
    said = terminal.run("check", "--desk", encrypted, "--passphrase-file", path).sentence
    assert found in said
    assert str(path) in said
    missing = terminal.run("check", "--desk", encrypted, "--passphrase-file", terminal.folder / "none.txt").sentence
    assert "none.txt" in missing


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nanother line\n"])
def test_only_the_line_break_is_left_out(terminal: Terminal, encrypted: Path, ending: str) -> None:
    path = secret(terminal, "bom.txt", b"\xef\xbb\xbf" + (WORDS + ending).encode())
    terminal.done("check", "--desk", encrypted, "--passphrase-file", path)
    spaced = secret(terminal, "spaced.txt", f"{WORDS} {ending}")
    assert "does not open" in terminal.run("check", "--desk", encrypted, "--passphrase-file", spaced).sentence


def test_an_encrypted_backup_is_restored(
    terminal: Terminal, encrypted: Path, words: Path, next_words: Path, no_terminal: None
) -> None:
    known = ("--desk", encrypted, "--passphrase-file", words)
    copy = terminal.folder / "copy.mspdesk"
    terminal.done("backup", *known, "--out", copy)
    encrypted.write_bytes(b"destroyed")
    terminal.done("restore", copy, *known)
    assert is_passphrase_of(encrypted, Passphrase(WORDS))
    terminal.done("passphrase", "change", *known, "--new-passphrase-file", next_words)
    new = ("--desk", encrypted, "--passphrase-file", next_words)
    assert str(copy) in terminal.run("restore", copy, *new).sentence
    terminal.done("restore", copy, *new, "--backup-passphrase-file", words)
    assert is_passphrase_of(encrypted, Passphrase(NEXT_WORDS))


def test_a_restore_asks_for_both_passphrases_on_a_terminal(
    terminal: Terminal, encrypted: Path, words: Path, next_words: Path, typing: Callable[..., list[str]]
) -> None:
    copy = terminal.folder / "copy.mspdesk"
    terminal.done("backup", "--desk", encrypted, "--passphrase-file", words, "--out", copy)
    given = ("--passphrase-file", words, "--new-passphrase-file", next_words)
    terminal.done("passphrase", "change", "--desk", encrypted, *given)
    asked = typing(NEXT_WORDS, WORDS)
    terminal.done("restore", copy, "--desk", encrypted)
    assert asked == [f"Passphrase of {encrypted}: ", f"Passphrase of {copy}: "]


def test_copies_that_anybody_can_read_are_named_encrypted_and_removed(
    terminal: Terminal, empty_desk: Path, words: Path
) -> None:
    terminal.done("backup", "--desk", empty_desk, "--out", terminal.folder / "first.mspdesk")
    terminal.done("restore", terminal.folder / "first.mspdesk", "--desk", empty_desk)
    terminal.done("restore", terminal.folder / "first.mspdesk", "--desk", empty_desk)
    asides = [empty_desk.with_name(f"empty.before-restore-{number}.mspdesk") for number in (1, 2)]
    known = ("--desk", empty_desk, "--passphrase-file", words)
    said = terminal.done("passphrase", "set", "--desk", empty_desk, "--new-passphrase-file", words).out
    assert all(str(aside) in said for aside in asides)
    assert all(str(aside) in terminal.done("passphrase", "copies", "--desk", empty_desk).out for aside in asides)
    asides[1].write_bytes(asides[1].read_bytes()[:20_000])
    answer = terminal.run("passphrase", "copies", "--encrypt", *known)
    assert answer.code == 1
    assert str(asides[1]) in answer.err
    assert is_passphrase_of(asides[0], Passphrase(WORDS))
    terminal.done("passphrase", "copies", "--remove", "--desk", empty_desk)
    assert not asides[1].exists()
    assert asides[0].exists()
    assert "No earlier copy" in terminal.done("passphrase", "copies", "--desk", empty_desk).out


@pytest.mark.parametrize(
    "words_of",
    [
        ("passphrase",),
        ("passphrase", "forget"),
        ("passphrase", "set", "--passphrase", "secret words"),
        ("check", "--passphrase", "secret words"),
        ("passphrase", "remove", "--new-passphrase-file", "x"),
        ("passphrase", "set", "--encrypt"),
        ("passphrase", "set", "--passphrase-file", "x"),
        ("passphrase", "copies", "--encrypt", "--remove"),
        ("demo", "x.mspdesk", "--passphrase-file", "x"),
        ("self-check", "--passphrase-file", "x"),
    ],
)
def test_wrong_usage_is_said(terminal: Terminal, words_of: tuple[str, ...]) -> None:
    answer = terminal.run(*words_of)
    assert answer.code == 2
    assert answer.err
