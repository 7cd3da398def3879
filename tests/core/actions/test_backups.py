"""Backups and checks of an open desk."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem
from msp_desk.core.storage.copying import content_of
from tests.core.actions.desks import client_named, digest, opened


def test_a_backup_is_made_when_something_changed(desk: Desk) -> None:
    assert desk.backups.newest() is None
    first = desk.backups.make_if_changed()
    assert first is not None
    assert desk.backups.make_if_changed() is None
    client_named(desk, "A")
    second = desk.backups.make_if_changed()
    assert second is not None
    assert desk.backups.newest() == second != first
    assert content_of(second.path) == content_of(desk.path)


def test_a_backup_taken_while_writing_holds_what_was_committed(sample: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.mspdesk"
    with sample._database.writing() as connection:
        connection.exec_driver_sql("UPDATE clients SET note = 'half way'")
        made = sample.backups.make(target)
    assert made.path == target
    with closing(opened(target, writable=False)) as copy:
        assert {client.note for client in copy.clients.all()} != {"half way"}
        assert copy.clients.count() == sample.clients.count()
        assert copy.backups.records() == sample.backups.records() > 7000


def test_a_backup_replaces_an_older_one_but_never_the_desk(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.mspdesk"
    desk.backups.make(target)
    client_named(desk, "A")
    desk.backups.make(target)
    assert content_of(target) == content_of(desk.path)
    before = digest(desk.path)
    link = tmp_path / "link.mspdesk"
    link.symlink_to(desk.path)
    for place in (desk.path, link, desk.path.with_name(desk.path.name + "-wal"), tmp_path):
        with pytest.raises(FileProblem):
            desk.backups.make(place)
    assert digest(desk.path) == before
    client_named(desk, "B")
    assert desk.clients.count() == 2


def test_values_that_nothing_can_read_are_found(sample: Desk) -> None:
    assert sample.backups.problems() == []
    with sample._database.writing() as connection:
        connection.exec_driver_sql("UPDATE tickets SET opened_on = '2026-06-31' WHERE id IN (3, 4)")
        connection.exec_driver_sql("UPDATE notes SET day = '2026-00-10' WHERE id = 1")
    found = [str(problem.params["found"]) for problem in sample.backups.problems()]
    assert [words.partition(":")[0] for words in found] == ["tickets", "notes"]


def test_an_export_never_replaces_a_desk(sample: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    sample.backups.make(folder / "desk.json")
    before = digest(folder / "desk.json")
    with pytest.raises(FileProblem):
        sample.exports.write(folder)[0]
    assert digest(folder / "desk.json") == before
