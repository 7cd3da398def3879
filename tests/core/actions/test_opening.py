"""A desk file that was opened: readable at a glance at once, its rooms loaded once and by any thread."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.opening import open_for_window
from msp_desk.core.errors import FileProblem, LockedDesk
from tests.core.actions.desks import CLOCK, client_named, copied, user_of


def test_its_rooms_and_its_glance_are_of_one_file(empty_file: Path, tmp_path: Path) -> None:
    opened = open_for_window(copied(empty_file, tmp_path), CLOCK, user_of(tmp_path))
    assert opened.glance.count_clients() == 0
    client = client_named(opened.desk(), "Rivermead")
    assert opened.glance.clients() == [client]
    assert (opened.path, opened.clock.today()) == (opened.desk().path, CLOCK.today())
    opened.close()
    with pytest.raises(FileProblem):
        opened.desk().clients.all()


def test_many_threads_get_one_desk(empty_file: Path, tmp_path: Path) -> None:
    opened = open_for_window(copied(empty_file, tmp_path), CLOCK, user_of(tmp_path))
    start, desks = threading.Barrier(8), list[Desk]()

    def ask() -> None:
        start.wait()
        desks.append(opened.desk())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    opened.close()
    assert len(desks) == 8
    assert len({id(desk) for desk in desks}) == 1


def test_it_holds_the_lock_until_it_is_closed(empty_file: Path, tmp_path: Path) -> None:
    path = copied(empty_file, tmp_path)
    opened = open_for_window(path, CLOCK, user_of(tmp_path))
    with pytest.raises(LockedDesk):
        open_for_window(path, CLOCK, user_of(tmp_path))
    opened.close()
    opened.close()
    open_for_window(path, CLOCK, user_of(tmp_path)).close()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        open_for_window(tmp_path / "none.mspdesk", CLOCK, user_of(tmp_path))
