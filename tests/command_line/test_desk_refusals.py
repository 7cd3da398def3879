"""A desk that cannot be used is told in one sentence, and not one byte beside or in it changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import beside, copied, digest, opened

READING: Mapping[str, list[str]] = {
    "grades": [],
    "portfolio": ["--json"],
    "advice": ["Hotel Nebelzinne"],
    "notice": ["Hotel Nebelzinne"],
    "export": ["--out", "OUT"],
    "backup": [],
    "check": [],
}
WRITING: Mapping[str, list[str]] = {
    "letter": ["Hotel Nebelzinne", "--kind", "notice", "--out", "OUT"],
    "handover": ["Hotel Nebelzinne", "--out", "OUT"],
    "boundary-plan": ["Cobaltweir Engineering", "--out", "OUT"],
    "review": ["last", "--out", "OUT"],
    "import": ["clients", "CSV"],
}
VERBS = {**READING, **WRITING}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder for what verbs read and write, away from the desk."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "clients.csv").write_text("name\nNeuhaus\n")
    return folder


def words_of(verb: str, elsewhere: Path) -> list[str]:
    places = {"OUT": str(elsewhere / "out"), "CSV": str(elsewhere / "clients.csv")}
    return [verb, *(places.get(word, word) for word in VERBS[verb])]


def _foreign(path: Path) -> None:
    path.write_bytes(b"A letter that somebody wrote.\n" * 50)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_database(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[68:72] = bytes(4)
    path.write_bytes(content)


def _newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(content)


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for position in range(8192, len(content), 4096):
        content[position] ^= 0xFF
    path.write_bytes(content)


BROKEN: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "foreign": (_foreign, "is not a desk of this program"),
    "empty": (_empty, "is not a desk of this program"),
    "other database": (_other_database, "is not a desk of this program"),
    "newer": (_newer, "newer version of MSP Desk (file version 99"),
    "truncated": (_truncated, "is damaged"),
    "flipped": (_flipped, "is damaged"),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_is_no_good_desk_is_refused_and_stays(
    terminal: Terminal, sample_desk: Path, elsewhere: Path, kind: str, verb: str
) -> None:
    spoil, sentence = BROKEN[kind]
    spoil(sample_desk)
    before, names = digest(sample_desk), beside(sample_desk)
    said = terminal.run("--desk", sample_desk, *words_of(verb, elsewhere)).sentence
    assert sentence in said
    assert str(sample_desk) in said
    assert digest(sample_desk) == before
    assert beside(sample_desk) == names
    assert sorted(path.name for path in elsewhere.iterdir()) == ["clients.csv"]


@pytest.mark.parametrize("kind", BROKEN)
def test_it_is_refused_in_the_language_of_the_owner(terminal: Terminal, sample_desk: Path, kind: str) -> None:
    BROKEN[kind][0](sample_desk)
    said = {terminal.run("--desk", sample_desk, "grades", language=language).sentence for language in Language}
    assert len(said) == len(Language)


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "import"])
def test_a_desk_that_is_not_there_is_not_made(terminal: Terminal, elsewhere: Path, verb: str) -> None:
    desk = terminal.folder / "none.mspdesk"
    assert f"There is no desk {desk}" in terminal.run("--desk", desk, *words_of(verb, elsewhere)).sentence
    assert [path.name for path in terminal.folder.iterdir()] == ["elsewhere"]


@pytest.mark.parametrize("verb", VERBS)
def test_a_folder_and_a_name_that_is_too_long_are_no_desk(terminal: Terminal, elsewhere: Path, verb: str) -> None:
    for desk in (elsewhere, terminal.folder / ("n" * 300)):
        assert "cannot be read" in terminal.run("--desk", desk, *words_of(verb, elsewhere)).sentence
    assert [path.name for path in terminal.folder.iterdir()] == ["elsewhere"]


@pytest.mark.parametrize("verb", WRITING)
def test_a_read_only_desk_is_not_written(terminal: Terminal, sample_desk: Path, elsewhere: Path, verb: str) -> None:
    sample_desk.chmod(0o400)
    before, names = digest(sample_desk), beside(sample_desk)
    assert "cannot be written" in terminal.run("--desk", sample_desk, *words_of(verb, elsewhere)).sentence
    assert (digest(sample_desk), beside(sample_desk)) == (before, names)


@pytest.mark.parametrize("verb", VERBS)
def test_a_read_only_folder_is_not_written(
    terminal: Terminal, sample_file: Path, elsewhere: Path, tmp_path: Path, verb: str
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    desk = copied(sample_file, folder)
    before = digest(desk)
    folder.chmod(0o500)
    try:
        answer = terminal.run("--desk", desk, *words_of(verb, elsewhere))
    finally:
        folder.chmod(0o700)
    assert digest(desk) == before
    if verb in WRITING:
        assert "cannot be written" in answer.sentence
        assert beside(desk) == {desk.name}
    else:
        assert answer.code == 0, answer


@pytest.fixture
def window(sample_desk: Path) -> Iterator[Path]:
    """The sample desk while another holds its lock, as a window does."""
    held = opened(sample_desk)
    held.clients.change(held.clients.named("Hotel Nebelzinne"))
    yield sample_desk
    held.close()


@pytest.mark.parametrize("verb", READING)
def test_reading_goes_on_beside_a_window(terminal: Terminal, window: Path, elsewhere: Path, verb: str) -> None:
    names = beside(window)
    assert terminal.run("--desk", window, *words_of(verb, elsewhere)).code == 0
    assert beside(window) - {"user"} == names


def test_trying_an_import_goes_on_beside_a_window(terminal: Terminal, window: Path, elsewhere: Path) -> None:
    answer = terminal.done("--desk", window, *words_of("import", elsewhere), "--dry-run")
    assert "1 new" in answer.out


@pytest.mark.parametrize("verb", WRITING)
def test_writing_waits_until_the_window_is_closed(terminal: Terminal, window: Path, elsewhere: Path, verb: str) -> None:
    names = beside(window)
    assert "is open in another program" in terminal.run("--desk", window, *words_of(verb, elsewhere)).sentence
    assert beside(window) == names
    assert sorted(path.name for path in elsewhere.iterdir()) == ["clients.csv"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_desk_without_permission_is_refused(terminal: Terminal, sample_desk: Path) -> None:
    sample_desk.chmod(0o000)
    assert "cannot be read" in terminal.run("--desk", sample_desk, "grades").sentence


def test_a_day_that_no_calendar_has_is_told_as_damage(terminal: Terminal, sample_desk: Path) -> None:
    """The 31st of a month of 30 days: the database does not mind, the program must say more than an accident."""
    with closing(opened(sample_desk)) as desk, desk._database.writing() as connection:
        connection.exec_driver_sql("UPDATE clients SET client_since = '2024-11-31' WHERE id = 3")
    before = digest(sample_desk)
    for verb in ("grades", "portfolio", "check"):
        answer = terminal.run("--desk", sample_desk, verb)
        assert answer.code == 1, verb
        assert "is damaged (clients: " in answer.err, verb
    assert digest(sample_desk) == before
