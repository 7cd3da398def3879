"""A small step goes back at once; a large one in the background, and the window says that it waits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import ChangedMeanwhile
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.stepping import AT_ONCE, Stepping, WaitingBox

ROWS = AT_ONCE + 50


@pytest.fixture
def link(desk: Desk) -> DeskLink:
    return DeskLink(desk, Language.EN)


@pytest.fixture
def stepping(link: DeskLink, qtbot: QtBot) -> Iterator[Stepping]:
    host = QWidget()
    host.resize(600, 400)
    qtbot.addWidget(host)
    host.show()
    made = Stepping(link, host)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def imported(desk: Desk, tmp_path: Path) -> int:
    """A step too large to be taken at once; returns how many tickets there were before."""
    before = desk.tickets.count()
    file = tmp_path / "tickets.csv"
    rows = "".join(f"New Client,N-{number},2026-01-05\n" for number in range(ROWS))
    file.write_text("client,number,opened_on\n" + rows, "utf-8")
    desk.imports.carry_out(desk.imports.plan("tickets", file, [], desk.imports.options(create_clients=True)))
    return before


def box() -> WaitingBox | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, WaitingBox)), None)


def test_a_small_step_is_taken_at_once(stepping: Stepping, desk: Desk) -> None:
    before = desk.clients.count()
    desk.clients.add(Client(name="Small"))
    stepping.undo()
    assert desk.clients.count() == before
    assert not stepping.busy
    stepping.redo()
    assert desk.clients.count() == before + 1


def test_a_large_step_is_waited_for_in_front_of_the_window(
    stepping: Stepping, desk: Desk, imported: int, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(stepping.ended):
        stepping.undo()
        taking = stepping.busy
        assert taking
        shown = box()
        assert shown is not None
        assert shown.isVisible()
        assert shown.isModal()
        said = shown.findChild(QLabel, "waiting_said")
        assert said is not None
        assert said.text() == "Undo: import of tickets.csv"
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        assert not shown.close()
        assert shown.isVisible(), "half a step there is not"
        stepping.undo()  # pressed again: nothing more is taken back
    assert desk.tickets.count() == imported
    assert not stepping.busy
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert box() is None
    with qtbot.waitSignal(stepping.ended):
        stepping.redo()
    assert desk.tickets.count() == imported + ROWS


def test_closing_meanwhile_waits_for_the_whole_step(
    stepping: Stepping, link: DeskLink, desk: Desk, imported: int
) -> None:
    stepping.undo()
    assert link.background.stop(), "it did not wait"
    assert desk.tickets.count() in (imported, imported + ROWS), "half of it was taken back"


def test_a_refusal_is_told_and_nothing_is_taken_back(
    stepping: Stepping, desk: Desk, imported: int, qtbot: QtBot
) -> None:
    with desk._database.writing() as connection:
        connection.exec_driver_sql("UPDATE tickets SET title = 'x', revision = 9 WHERE number = 'N-3'")
    with qtbot.waitSignal(stepping.failed) as caught:
        stepping.undo()
    assert isinstance(caught.args[0], ChangedMeanwhile)
    assert desk.tickets.count() == imported + ROWS
    assert not stepping.busy


def test_nothing_to_take_back_does_nothing(stepping: Stepping, desk: Desk) -> None:
    assert desk.undoable is None
    stepping.undo()
    stepping.redo()
    assert not stepping.busy
