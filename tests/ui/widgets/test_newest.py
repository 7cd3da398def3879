"""Work of which only the newest counts is done one piece after the other; what is old is not told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.ui.widgets.newest import Newest


@pytest.fixture
def newest() -> Iterator[Newest]:
    made = Newest()
    yield made
    made.stop()


def test_only_the_newest_is_told(newest: Newest, qtbot: QtBot) -> None:
    gate, told, done = threading.Event(), list[object](), list[int]()
    newest.done.connect(told.append)

    def first() -> int:
        gate.wait(5)
        done.append(1)
        return 1

    newest.ask(first)
    newest.ask(lambda: done.append(2))
    newest.ask(lambda: 3)
    gate.set()
    qtbot.waitUntil(lambda: not newest.busy)
    assert told == [3]
    assert done == [1], "what was old before it began is not even done"


def test_what_failed_is_told_and_the_next_goes_on(newest: Newest, qtbot: QtBot) -> None:
    told: list[object] = []
    newest.done.connect(told.append)
    newest.failed.connect(lambda error: told.append(str(error)))

    def fail() -> None:
        raise ValueError("no")

    newest.ask(fail)
    qtbot.waitUntil(lambda: not newest.busy)
    newest.ask(lambda: 1)
    qtbot.waitUntil(lambda: not newest.busy)
    assert told == ["no", 1]


@pytest.mark.parametrize("way", ["drop", "stop"])
def test_what_is_not_wanted_any_more_is_not_told(newest: Newest, qtbot: QtBot, way: str) -> None:
    gate, told = threading.Event(), list[object]()
    newest.done.connect(told.append)
    newest.ask(lambda: gate.wait(0.01 if way == "stop" else 5))
    newest.drop() if way == "drop" else newest.stop()
    gate.set()
    qtbot.waitUntil(lambda: not newest.busy)
    newest.ask(lambda: "later")
    qtbot.waitUntil(lambda: not newest.busy)
    assert told == ["later"]
