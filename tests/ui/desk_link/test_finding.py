"""What is found in the background is shown once it is true; what became stale meanwhile is found again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link import link as link_module
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_or_make(tmp_path / "desk.mspdesk", SystemClock(), folders_under(tmp_path), check=False)
    yield opened
    opened.close()


@pytest.fixture
def small(desk: Desk, qtbot: QtBot) -> Iterator[DeskLink]:
    made = DeskLink(desk, Language.EN)
    yield made
    made.close()


@pytest.fixture
def large(small: DeskLink, monkeypatch: pytest.MonkeyPatch) -> DeskLink:
    monkeypatch.setattr(link_module, "MOST_AT_ONCE", -1)
    assert not small.answers_at_once
    return small


class Seen:
    """Counts the clients of a desk, and keeps what it was told of it."""

    def __init__(self, link: DeskLink, before: Callable[[], object] = lambda: None) -> None:
        self.shown: list[int] = []
        self.failed: list[Exception] = []
        self.asked = 0
        self._link, self._before = link, before
        self._owner = QObject()
        self.finding: Finding[int] = Finding(link, self._find, self.shown.append, self.failed.append, self._owner)

    def _find(self, token: Token) -> int:
        self.asked += 1
        found = self._link.desk.clients.count()
        self._before()
        token.check()
        return found


def test_a_small_desk_answers_at_once(small: DeskLink) -> None:
    seen = Seen(small)
    seen.finding.ask()
    assert seen.shown == [0]


def test_a_desk_that_grows_answers_later(small: DeskLink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "MOST_AT_ONCE", 0)
    assert small.answers_at_once
    small.desk.clients.add(Client(name="First"))
    assert not small.answers_at_once


def test_a_large_desk_answers_a_moment_later(large: DeskLink, qtbot: QtBot) -> None:
    seen = Seen(large)
    seen.finding.ask()
    assert seen.shown == []
    assert seen.finding.busy
    qtbot.waitUntil(lambda: seen.shown == [0])
    assert not seen.finding.busy


def test_what_became_stale_is_never_shown(large: DeskLink, qtbot: QtBot) -> None:
    counted, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        counted.set()
        assert go_on.wait(10)

    seen = Seen(large, wait)
    seen.finding.ask()
    assert counted.wait(10)
    large.desk.clients.add(Client(name="First"))
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen.shown))
    assert seen.shown == [1]
    assert seen.asked == 2


def test_asking_again_throws_the_first_answer_away(large: DeskLink, qtbot: QtBot) -> None:
    counted, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        counted.set()
        assert go_on.wait(10)

    seen = Seen(large, wait)
    seen.finding.ask()
    assert counted.wait(10)
    seen.finding.ask()
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen.shown))
    assert (seen.shown, seen.asked) == ([0], 2)


def test_what_is_dropped_is_not_shown(large: DeskLink, qtbot: QtBot) -> None:
    go_on = threading.Event()
    seen = Seen(large, lambda: go_on.wait(10))
    seen.finding.ask()
    seen.finding.drop()
    go_on.set()
    qtbot.waitUntil(lambda: not seen.finding.busy)
    assert seen.shown == []


@pytest.mark.parametrize("at_once", [True, False])
def test_what_went_wrong_is_told(
    small: DeskLink, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    def fail() -> None:
        raise MspDeskError("desk.closed", file="x")

    monkeypatch.setattr(link_module, "MOST_AT_ONCE", 100 if at_once else -1)
    seen = Seen(small, fail)
    seen.finding.ask()
    qtbot.waitUntil(lambda: bool(seen.failed))
    assert [type(error) for error in seen.failed] == [MspDeskError]
    assert seen.shown == []


def test_closing_ends_the_work_before_the_desk(large: DeskLink, qtbot: QtBot) -> None:
    started = threading.Event()
    seen = Seen(large)

    def work_on(token: Token) -> int:
        started.set()
        while True:
            large.desk.clients.count()
            token.check()

    task = large.background.run(work_on)
    assert started.wait(10)
    large.close()
    with qtbot.assertNotEmitted(task.failed):
        qtbot.waitUntil(lambda: task.over)
    assert seen.shown == []


def test_what_takes_long_is_found_away_from_the_window_on_a_small_desk_too(small: DeskLink, qtbot: QtBot) -> None:
    threads: list[int] = []

    def find(_token: Token) -> int:
        threads.append(threading.get_ident())
        return 7

    shown: list[int] = []
    owner = QObject()
    finding: Finding[int] = Finding(small, find, shown.append, lambda _error: None, owner, at_once=False)
    finding.ask()
    assert (shown, finding.busy) == ([], True)
    qtbot.waitUntil(lambda: shown == [7])
    assert threads != [threading.get_ident()]
