"""The command palette, the menu it shares its commands with, and what the window remembers; by keys alone."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import Ticket
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.form_dialog import FormDialog
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
    assert "saved at once" in window._status.text()


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


def test_entries_of_the_log_are_looked_for_away_from_the_window(
    palette: Palette, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    rows = desk.listings.rows

    def watched(*arguments: Any, **named: Any) -> Any:
        threads.append(threading.get_ident())
        return rows(*arguments, **named)

    monkeypatch.setattr(desk.listings, "rows", watched)
    QTest.keyClicks(palette.line, "zeppelin")
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threading.get_ident() not in threads


def test_what_was_looked_for_before_never_comes_between(
    window: MainWindow, palette: Palette, desk: Desk, qtbot: QtBot
) -> None:
    client = desk.clients.all()[0]
    desk.tickets.add(Ticket(client_id=client.id, title="Zeppelin dock", opened_on=date(2026, 11, 2)))
    QTest.keyClicks(palette.line, "zeppelin")
    palette._find_in_log()
    palette.line.setText("zeppelins")
    qtbot.waitUntil(lambda: not window.link.background.busy)
    QApplication.processEvents()
    assert palette.shown == []


def test_a_tab_of_any_client_is_reached_by_two_words(window: MainWindow, palette: Palette) -> None:
    QTest.keyClicks(palette.line, "cobalt")
    assert [jump.words for jump in palette.shown] == ["Cobaltweir Engineering"]
    QTest.keyClicks(palette.line, " money")
    assert palette.shown[0].words == "Money of Cobaltweir Engineering"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.page.objectName() == "page_clients"
    assert window.page.client_view.open_key == "money"  # type: ignore[attr-defined]


def see(window: MainWindow, client_id: int, qtbot: QtBot) -> None:
    window.open_client(client_id)
    qtbot.waitUntil(lambda: window.current_client() == client_id)


def test_the_client_in_sight_is_offered_what_is_done_for_it_most(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.bring_palette()
    assert not [jump for jump in window.palette_of_commands.shown if jump.words.startswith("Letter to")]
    window.palette_of_commands.put_away()
    see(window, desk.clients.named("Cobaltweir Engineering").id, qtbot)
    window.bring_palette()
    shown = window.palette_of_commands
    for typed, words in (
        ("letter", "Letter to Cobaltweir Engineering"),
        ("handover", "Handover of Cobaltweir Engineering"),
        ("payment", "Log a payment for Cobaltweir Engineering"),
        ("money", "Money of Cobaltweir Engineering"),
    ):
        shown.line.setText(typed)
        assert words in [jump.words for jump in shown.shown]
    shown.line.setText("cobalt money")
    assert [jump.words for jump in shown.shown] == ["Money of Cobaltweir Engineering"], "once only"
    shown.line.setText("log a payment")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    forms = window.findChildren(FormDialog) + window.page.findChildren(FormDialog)
    assert [form.isVisible() for form in forms] == [True]
    forms[0].close()


@pytest.mark.parametrize(("typed", "kind"), [("letter to", "LetterDialog"), ("handover of", "HandoverDialog")])
def test_letter_and_handover_open_from_the_palette(
    window: MainWindow, desk: Desk, qtbot: QtBot, typed: str, kind: str
) -> None:
    see(window, desk.clients.named("Cobaltweir Engineering").id, qtbot)
    window.bring_palette()
    QTest.keyClicks(window.palette_of_commands.line, typed)
    QTest.keyClick(window.palette_of_commands.line, Qt.Key.Key_Return)
    dialogs = [one for one in window.findChildren(QDialog) if type(one).__name__ == kind]
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].close()
