"""Work runs away from the window and comes back to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from msp_desk.ui.desk_link.background import Background, Token


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    room = QObject()
    made = Background(room)
    yield made
    assert made.stop()


def test_a_result_comes_back_in_the_thread_of_the_window(background: Background, qtbot: QtBot) -> None:
    here = QThread.currentThread()
    seen: list[tuple[object, bool]] = []
    task = background.run(lambda _token: threading.get_ident())
    task.finished.connect(lambda result: seen.append((result, QThread.currentThread() is here)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(seen[0][0], True)]
    assert seen[0][0] != threading.get_ident()
    assert task.over
    assert not background.busy


def test_an_error_comes_back_as_it_was_raised(background: Background, qtbot: QtBot) -> None:
    def fail(_token: Token) -> int:
        raise ValueError("no")

    task = background.run(fail)
    with qtbot.waitSignal(task.failed) as told:
        pass
    assert isinstance(told.args[0], ValueError)
    assert not background.busy


def test_progress_is_told_in_order_before_the_end(background: Background, qtbot: QtBot) -> None:
    def work(token: Token) -> str:
        for done in range(3):
            token.progress(done, 3, f"row {done}")
        return "all"

    told: list[object] = []
    task = background.run(work)
    task.progressed.connect(lambda done, total, doing: told.append((done, total, doing)))
    task.finished.connect(told.append)
    qtbot.waitUntil(lambda: "all" in told)
    assert told == [(0, 3, "row 0"), (1, 3, "row 1"), (2, 3, "row 2"), "all"]


def test_a_cancelled_task_stops_at_its_next_check_and_tells_only_that(background: Background, qtbot: QtBot) -> None:
    running, go_on = threading.Event(), threading.Event()

    def work(token: Token) -> str:
        running.set()
        go_on.wait(5)
        token.progress(1, 2)
        return "should not be told"

    told: list[str] = []
    task = background.run(work)
    task.finished.connect(lambda _result: told.append("finished"))
    task.progressed.connect(lambda *_progress: told.append("progressed"))
    task.cancelled.connect(lambda: told.append("cancelled"))
    assert running.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: task.over)
    assert told == ["cancelled"]


def test_a_cancelled_task_that_never_looks_still_tells_nothing_else(background: Background, qtbot: QtBot) -> None:
    running, go_on = threading.Event(), threading.Event()

    def work(_token: Token) -> str:
        running.set()
        go_on.wait(5)
        return "should not be told"

    told: list[str] = []
    task = background.run(work)
    task.finished.connect(lambda _result: told.append("finished"))
    task.cancelled.connect(lambda: told.append("cancelled"))
    assert running.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: task.over)
    assert told == ["cancelled"]


def given(number: int, _token: Token) -> int:
    return number


def test_tasks_keep_the_order_of_the_calls(background: Background, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(5):
        background.run(partial(given, number)).finished.connect(done.append)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]


def test_a_branch_does_not_wait_and_stops_with_its_trunk(qtbot: QtBot) -> None:
    trunk = Background()
    branch = trunk.branch()
    gate, done = threading.Event(), threading.Event()
    trunk.run(lambda _token: gate.wait(10))
    quick = branch.run(lambda _token: done.set())
    with qtbot.waitSignal(quick.finished):
        pass
    assert done.is_set()
    assert trunk.busy
    left = branch.run(lambda _token: gate.wait(10))
    assert branch.busy
    gate.set()
    assert trunk.stop()
    assert left.token.cancelled


def test_after_the_end_nothing_is_begun_any_more(background: Background, qtbot: QtBot) -> None:
    branch = background.branch()
    background.end()
    called: list[str] = []
    for each in (background, branch, background.branch()):
        task = each.run(lambda _token: called.append("read"))
        with qtbot.waitSignal(task.cancelled):
            pass
    assert called == []
