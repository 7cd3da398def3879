"""Backups, exports and checks: what they make can be opened, and what is broken is found."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from msp_desk.core.storage import connecting
from msp_desk.core.storage.copying import content_of
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import beside, copied, digest, opened


def test_a_sample_desk_of_a_day_is_the_same_every_time(terminal: Terminal, sample_file: Path) -> None:
    same, other = terminal.folder / "same.mspdesk", terminal.folder / "other.mspdesk"
    for file, day in ((same, "2026-11-21"), (other, "2026-11-22")):
        assert terminal.done("demo", file, "--as-of", day).out == f"Written: {file}\n"
    assert content_of(same) == content_of(sample_file)
    assert content_of(same)[0] != content_of(other)[0]


@pytest.mark.parametrize("place", ["desk", "folder", "missing folder", "other file"])
def test_a_sample_desk_replaces_nothing(terminal: Terminal, sample_desk: Path, place: str) -> None:
    letter = terminal.file("letter.txt", "keep me")
    places = {
        "desk": sample_desk,
        "folder": terminal.folder,
        "missing folder": terminal.folder / "none" / "new.mspdesk",
        "other file": letter,
    }
    before = digest(sample_desk), digest(letter), beside(sample_desk)
    assert str(places[place]) in terminal.run("demo", places[place]).sentence
    assert (digest(sample_desk), digest(letter), beside(sample_desk)) == before


def test_a_sample_desk_at_the_edge_of_the_calendar_leaves_nothing(terminal: Terminal) -> None:
    assert "must lie between" in terminal.run("demo", terminal.folder / "x.mspdesk", "--as-of", "1900-06-01").sentence
    assert list(terminal.folder.iterdir()) == []


def test_an_export_holds_every_record_and_equal_desks_give_equal_bytes(terminal: Terminal, sample_desk: Path) -> None:
    twin = copied(sample_desk, terminal.folder, "twin.mspdesk")
    for desk in (sample_desk, twin):
        terminal.done("--desk", desk, "export", "--out", terminal.folder / desk.stem / "deep")
    first, second = (terminal.folder / desk.stem / "deep" / "desk.json" for desk in (sample_desk, twin))
    assert first.read_bytes() == second.read_bytes()
    content = json.loads(first.read_text("utf-8"))
    with closing(opened(sample_desk, writable=False)) as stored:
        for name, room in stored.rooms.items():
            assert [row["id"] for row in content["records"][name]] == sorted(one.id for one in room.all())
        clients = {client.id: client.name for client in stored.clients.all()}
    assert {row["id"]: row["name"] for row in content["records"]["clients"]} == clients
    assert "2026-11-21T" not in first.read_text("utf-8"), "an export carries no time stamp"


@pytest.mark.parametrize("case", ["file", "below a file", "the desk itself"])
def test_an_export_replaces_no_desk_and_no_file(terminal: Terminal, sample_file: Path, case: str) -> None:
    desk = copied(sample_file, terminal.folder, "desk.json")
    places = {"file": desk, "below a file": desk / "deeper", "the desk itself": terminal.folder}
    before, names = digest(desk), beside(desk)
    assert terminal.run("--desk", desk, "export", "--out", places[case]).sentence
    assert (digest(desk), beside(desk)) == (before, names)


def test_a_backup_can_be_opened_and_holds_the_same(terminal: Terminal, sample_desk: Path) -> None:
    target = terminal.folder / "copy.mspdesk"
    with closing(opened(sample_desk)) as window:
        window.clients.withdraw(window.clients.named("Hotel Nebelzinne").id)
        out = terminal.done("--desk", sample_desk, "backup", "--out", target).out
    assert out.startswith(f"Backup written and verified: {target} (")
    assert content_of(target) == content_of(sample_desk)
    assert "everything is in order" in terminal.done("--desk", target, "check").out
    words = ["grades", "--json"]
    assert terminal.done("--desk", target, *words).out == terminal.done("--desk", sample_desk, *words).out
    terminal.done("--desk", sample_desk, "backup", "--out", target)
    assert content_of(target) == content_of(sample_desk)


def test_a_backup_without_a_place_goes_to_the_others(terminal: Terminal, sample_desk: Path) -> None:
    before, names = digest(sample_desk), beside(sample_desk)
    terminal.done("--desk", sample_desk, "backup")
    (backup,) = terminal.folders.backups_of(sample_desk).glob("*.mspdesk")
    assert content_of(backup) == content_of(sample_desk)
    assert (digest(sample_desk), beside(sample_desk) - {"user"}) == (before, names)


def test_a_backup_says_as_many_records_as_a_check(terminal: Terminal, sample_desk: Path) -> None:
    def number(text: str) -> str:
        return text.rpartition("(")[2].split()[0]

    backup = terminal.done("--desk", sample_desk, "backup").out
    assert number(backup) == number(terminal.done("--desk", sample_desk, "check").out)


@pytest.mark.parametrize("place", ["desk", "lock", "folder", "missing folder", "name too long", "device"])
def test_a_backup_never_goes_where_it_must_not(terminal: Terminal, sample_desk: Path, place: str) -> None:
    lock = sample_desk.with_name(sample_desk.name + ".lock")
    lock.touch()
    places = {
        "desk": sample_desk,
        "lock": lock,
        "folder": terminal.folder,
        "missing folder": terminal.folder / "none" / "copy.mspdesk",
        "name too long": terminal.folder / ("n" * 300),
        "device": Path("/dev/null"),
    }
    if place == "device" and not places[place].exists():
        pytest.skip("this system has no such device")
    before, names = digest(sample_desk), beside(sample_desk)
    assert terminal.run("--desk", sample_desk, "backup", "--out", places[place]).sentence
    assert (digest(sample_desk), beside(sample_desk)) == (before, names)
    assert lock.read_bytes() == b""


PLANTED = {
    "broken reference": ("UPDATE tickets SET client_id = 9999 WHERE id = 7", "in tickets"),
    "over-allocation": (
        "UPDATE allocations SET amount = amount * 10 WHERE payment_id = (SELECT min(payment_id) FROM allocations)",
        "settles more than its amount",
    ),
    "changed invoice": ("UPDATE invoices SET net = net + 1 WHERE id = 5", "is no longer what was entered"),
    "removed incident": ("DELETE FROM incidents WHERE id = 3", "was entered and is gone"),
    "impossible day": ("UPDATE invoices SET due_on = '2026-02-30' WHERE id = 5", "damaged (invoices: "),
}


def test_a_check_says_what_it_looked_at(terminal: Terminal, sample_desk: Path) -> None:
    said = terminal.done("--desk", sample_desk, "check").out
    assert "Journal of invoices, payments and incidents: " in said
    assert "Backups: there is none yet." in said
    terminal.done("--desk", sample_desk, "backup")
    assert "Backups: 1, of 21 November 2026." in terminal.done("--desk", sample_desk, "check").out
    found = json.loads(terminal.done("--desk", sample_desk, "check", "--json").out)
    assert found["whole"]
    assert found["findings"] == []
    assert found["journal_entries"] > 1_000


def test_a_check_finds_a_newest_backup_that_changed(terminal: Terminal, sample_desk: Path) -> None:
    terminal.done("--desk", sample_desk, "backup")
    (backup,) = terminal.folders.backups_of(sample_desk).glob("*.mspdesk")
    with closing(connecting.connect_raw(backup, "mode=rw")) as connection:
        connection.execute("UPDATE notes SET note = 'another' WHERE id = 1")
    answer = terminal.run("--desk", sample_desk, "check")
    assert answer.code == 1
    assert "no longer holds what was verified" in answer.err


@pytest.mark.parametrize("case", PLANTED)
def test_a_check_finds_what_was_planted(terminal: Terminal, sample_desk: Path, case: str) -> None:
    statement, words = PLANTED[case]
    with closing(connecting.connect_raw(sample_desk, "mode=rw")) as connection:
        assert connection.execute(statement).rowcount >= 1
    before = digest(sample_desk)
    answer = terminal.run("--desk", sample_desk, "check")
    assert answer.code == 1
    assert words in answer.err
    assert terminal.run("--desk", sample_desk, "check", language=Language.DE).err != answer.err
    found = json.loads(terminal.run("--desk", sample_desk, "check", "--json").out)
    assert not found["whole"]
    assert any(words in one["text"] for one in found["findings"])
    assert digest(sample_desk) == before
