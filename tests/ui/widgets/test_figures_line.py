"""A line of figures: one stop of the keyboard, each figure a click or a key away from its definition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.figures_line import FiguresLine
from msp_desk.ui.widgets.manual_window import ManualWindow
from tests.ui.conftest import NameWalk

PARTS = [("72.4 of 100", "score"), ("client since May", ""), ("coverage 90%", "coverage"), ("borderline", "borderline")]


@pytest.fixture
def line(tmp_path: Path, today: date, qtbot: QtBot) -> Iterator[FiguresLine]:
    desk = open_or_make(tmp_path / "d.mspdesk", FixedClock(today), folders_under(tmp_path))
    link, host = DeskLink(desk, Language.EN), QWidget()
    qtbot.addWidget(host)
    made = FiguresLine(link)
    QVBoxLayout(host).addWidget(made)
    host.resize(600, 60)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    made.show_parts(PARTS)
    yield made
    link.close()


def opened(line: FiguresLine) -> str:
    """The definition in sight."""
    manual = line.window().findChild(ManualWindow)
    return manual.spot[1] if isinstance(manual, ManualWindow) else ""


def middle(line: FiguresLine, place: int) -> QPoint:
    return line.part_rect(place).center().toPoint()


def hover(line: FiguresLine, place: int) -> None:
    """Move the pointer over a part."""
    at = line.part_rect(place).center()
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, line.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    QApplication.sendEvent(line, moved)


def test_it_reads_as_one_line(line: FiguresLine, unnamed_widgets: NameWalk) -> None:
    assert line.text() == "72.4 of 100 · client since May · coverage 90% · borderline"
    assert line.accessibleName() == line.text()
    assert unnamed_widgets(line) == []


@pytest.mark.parametrize(("place", "anchor"), [(0, "score"), (2, "coverage"), (3, "borderline")])
def test_a_click_opens_the_definition_of_the_figure_under_the_pointer(
    line: FiguresLine, place: int, anchor: str
) -> None:
    hover(line, place)
    assert line.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle(line, place))
    assert opened(line) == anchor


def test_a_click_on_what_needs_no_definition_opens_nothing(line: FiguresLine) -> None:
    hover(line, 0)
    hover(line, 1)
    assert line.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle(line, 1))
    assert opened(line) == ""


def test_the_arrow_keys_go_from_figure_to_figure_and_stop_at_the_ends(line: FiguresLine) -> None:
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.anchor() == "score"
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(line, key)
        seen.append(line.anchor())
    assert seen == ["score", "coverage", "borderline", "borderline"]
    assert line.accessibleDescription() == "borderline"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
     (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)],
)  # fmt: skip
def test_a_key_opens_the_figure_the_keyboard_is_at(
    line: FiguresLine, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, key, modifier)
    assert opened(line) == "coverage"


def test_the_figure_with_the_keyboard_is_seen(line: FiguresLine) -> None:
    plain = line.grab().toImage()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    first = line.grab().toImage()
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.hasFocus()
    assert plain != first
    assert first != line.grab().toImage()


def test_a_line_without_definitions_takes_no_keyboard(line: FiguresLine) -> None:
    line.show_parts([("until 3 May 2026", "")])
    assert line.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert line.anchor() == ""
    line.show_parts(PARTS)
    assert line.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_another_client_keeps_the_keyboard_at_the_same_figure(line: FiguresLine) -> None:
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Right)
    line.show_parts([("not graded", "not_graded"), ("coverage 40%", "coverage")])
    assert line.anchor() == "coverage"
    line.show_parts([("not graded", "not_graded")])
    assert line.anchor() == "not_graded"
