"""The command palette, the menu it shares its commands with, and what the window remembers; by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import Ticket
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.palette import Palette


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    shown = window.palette_of_commands
    assert shown.isVisible()
    assert shown.line.hasFocus()
    return shown


def test_a_client_is_reached_by_typing_part_of_its_name(window: MainWindow, palette: Palette, desk: Desk) -> None:
    QTest.keyClicks(palette.line, "cobalt")
    assert palette.shown[0].words == "Cobaltweir Engineering"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.page.objectName() == "page_clients"


def test_a_page_is_reached_and_escape_changes_nothing(window: MainWindow, palette: Palette) -> None:
    before = window.page
    QTest.keyClicks(palette.line, "portf")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert window.page is before
    window.bring_palette()
    QTest.keyClicks(palette.line, "portf")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.page.objectName() == "page_portfolio"


def test_a_command_shows_its_keys_and_runs(window: MainWindow, palette: Palette) -> None:
    QTest.keyClicks(palette.line, "quick log")
    assert palette.shown[0].detail == "Ctrl+L"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.quick_log.isVisible()


def test_the_log_is_searched_too(window: MainWindow, palette: Palette, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.all()[0]
    desk.tickets.add(Ticket(client_id=client.id, title="Zeppelin dock", opened_on=date(2026, 11, 2)))
    QTest.keyClicks(palette.line, "zeppelin")
    qtbot.waitUntil(lambda: [jump.words for jump in palette.shown] == ["Zeppelin dock"])


def test_saving_says_that_there_is_nothing_to_save(window: MainWindow) -> None:
    window.commands["save"].trigger()
    assert "saved at once" in window._saved.text()


def test_widths_are_kept_and_a_broken_layout_never_stops_the_window(
    window: MainWindow, desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot
) -> None:
    window.open_page("clients")
    table = next(one for one in window.page.findChildren(RecordTable) if one.objectName())
    table.setColumnWidth(1, 133)
    table.arranged.emit()
    with qtbot.waitSignal(window.closed) as caught:
        window.close()
    assert caught.args is not None
    kept = caught.args[0]
    assert isinstance(kept, Choices)
    assert '"widths"' in kept.layouts[table.objectName()]
    broken = replace(kept, window="no", layouts={**dict.fromkeys(kept.layouts, "[broken"), "clients_splitter": "%"})
    again = make_window(desk, broken, Language.EN, theme=theme, translators=translators)
    qtbot.addWidget(again)
    again.show()
    assert again.open_page("clients").isVisible()
    again.close()
