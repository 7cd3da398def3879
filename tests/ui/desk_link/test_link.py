"""The desk as the window sees it, before and after its rooms are loaded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.opening import open_for_window
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.storage.database import create_desk
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.link import DeskLink


@pytest.fixture
def link(tmp_path: Path, qtbot: QtBot) -> Iterator[DeskLink]:
    path = tmp_path / "desk.mspdesk"
    create_desk(path)
    made = DeskLink(open_for_window(path, SystemClock(), folders_under(tmp_path)), Language.EN)
    yield made
    made.close()


def test_what_is_seen_at_once_loads_no_rooms(link: DeskLink) -> None:
    assert (link.currency, link.answers_at_once, link.path.name) == ("EUR", True, "desk.mspdesk")
    assert link.today == link.now().date()
    assert not link.has_rooms


def test_asking_for_the_desk_loads_its_rooms_and_hears_its_changes(link: DeskLink, qtbot: QtBot) -> None:
    desk = link.desk
    assert link.has_rooms
    with qtbot.waitSignal(link.changed) as told:
        desk.clients.add(Client(name="Rivermead"))
    assert told.args == [frozenset({"clients"})]
    assert link.desk is desk
    assert link.glance.count_clients() == 1


def test_rooms_loaded_in_the_background_are_heard_too(link: DeskLink, qtbot: QtBot) -> None:
    task = link.background.run(lambda _token: link.load_rooms())
    with qtbot.waitSignal(task.finished):
        pass
    assert link.has_rooms
    with qtbot.waitSignal(link.changed):
        link.desk.clients.add(Client(name="Rivermead"))
    assert link.generation == 1


def test_however_the_desk_is_closed_its_readers_are_stopped_first(link: DeskLink, qtbot: QtBot) -> None:
    desk = link.desk
    begun, seen = threading.Event(), []

    def read(token: Token) -> int:
        begun.set()
        while not token.cancelled:
            desk.clients.all()
        seen.append("read to the end")
        return 1

    task = link.background.run(read)
    assert begun.wait(5)
    desk.close()
    assert seen == ["read to the end"]
    later = link.background.run(lambda _token: desk.clients.all())
    with qtbot.waitSignals([task.cancelled, later.cancelled]):
        pass
