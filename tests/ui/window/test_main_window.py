"""The window: pages, undo, language, colours, status and failures."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices, Theme
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.exits.detail import ExitView
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import DARK
from msp_desk.ui.widgets.manual_pages import FIGURES
from msp_desk.ui.widgets.manual_window import ManualWindow
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.window import openers
from msp_desk.ui.window.entries import ENTRIES
from msp_desk.ui.window.first_size import first_size
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.conftest import NameWalk


def labels(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def button(window: MainWindow, key: str) -> QToolButton:
    found = window.findChild(QToolButton, f"navigate_{key}")
    assert found is not None
    return found


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_every_entry_opens_its_page(window: MainWindow, key: str, qtbot: QtBot) -> None:
    QTest.mouseClick(button(window, key), Qt.MouseButton.LeftButton)
    assert window.page.objectName() == f"page_{key}"
    assert window.page.isVisible()
    assert button(window, key).isChecked()


def test_alt_and_a_number_open_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    for number, entry in enumerate(ENTRIES, start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        assert window.page.objectName() == f"page_{entry.key}"


@pytest.mark.parametrize("language", list(Language))
def test_every_page_opens_in_every_language(window: MainWindow, language: Language) -> None:
    window.speak(language)
    for entry in ENTRIES:
        window.open_page(entry.key)
        QApplication.processEvents()
    words = {Language.EN: "Clients", Language.DE: "Kunden", Language.IT: "Clienti"}
    assert button(window, "clients").text().strip() == words[language]


def test_language_and_colours_are_kept_at_once_not_only_when_it_closes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.chose) as told:
        window.speak(Language.IT)
    assert told.args[0].language == "it"
    with qtbot.waitSignal(window.chose) as told:
        window.choose_theme(Theme.DARK)
    assert (told.args[0].language, told.args[0].theme) == ("it", Theme.DARK)


def test_the_language_changes_while_it_runs(window: MainWindow) -> None:
    assert button(window, "settings").text().strip() == "Settings"
    window.speak(Language.DE)
    QApplication.processEvents()
    assert button(window, "settings").text().strip() == "Einstellungen"
    window.speak(Language.EN)
    QApplication.processEvents()
    assert button(window, "settings").text().strip() == "Settings"


def test_every_focusable_widget_has_a_name(window: MainWindow, unnamed_widgets: NameWalk) -> None:
    for entry in ENTRIES:
        window.open_page(entry.key)
        QApplication.processEvents()
    window.bring_quick_log()
    assert unnamed_widgets(window) == []


def test_undo_names_its_step_and_takes_it_back(window: MainWindow, desk: Desk) -> None:
    def texts() -> list[str]:
        return [action.text() for action in window.findChildren(QAction) if action.text().startswith("Undo")]

    assert texts() == ["Undo"]
    client = desk.clients.all()[0]
    desk.incidents.add(
        Incident(client_id=client.id, day=date(2026, 11, 20), family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )
    assert texts() == ["Undo: new incident"]
    before = desk.incidents.count()
    window.undo()
    assert desk.incidents.count() == before - 1
    assert texts() == ["Undo"]
    window.redo()
    assert desk.incidents.count() == before


def test_the_status_bar_says_day_and_window(window: MainWindow) -> None:
    said = labels(window)
    assert "As of 21 Nov 2026" in said
    assert "Window 1 Dec 2025 – 21 Nov 2026" in said


def test_the_sample_desk_is_marked(window: MainWindow) -> None:
    assert "sample data" in labels(window)


def test_a_narrow_window_shows_icons_only(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: button(window, "clients").toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert button(window, "clients").toolTip() == "Clients"
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: button(window, "clients").toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_dark_colours_can_be_chosen(window: MainWindow) -> None:
    window.choose_theme(Theme.DARK)
    assert current_palette() is DARK


def test_closing_keeps_the_choices(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("portfolio")
    window.speak(Language.IT)
    with qtbot.waitSignal(window.closed) as caught:
        window.close()
    assert caught.args is not None
    kept = caught.args[0]
    assert isinstance(kept, Choices)
    assert (kept.page, kept.language) == ("portfolio", "it")
    assert kept.window


def test_a_failure_is_said_with_what_was_kept(window: MainWindow) -> None:
    dialog = window.show_failure("The disk is full <b>now</b>.", "details")
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "The disk is full <b>now</b>." in said
    assert "Everything saved before is kept." in said
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.close()


def test_a_change_refreshes_the_page_in_sight_only(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_page("settings")
    settings = window.page
    window.open_page("clients")
    clients = window.page
    read: list[str] = []
    for page in (settings, clients):
        monkeypatch.setattr(page, "refresh", partial(read.append, page.objectName()))
    desk.settings.change(desk.settings.current())
    assert read == ["page_clients"]
    window.open_page("settings")
    assert read == ["page_clients", "page_settings"]


def test_the_keyboard_begins_in_the_page_and_enter_presses_a_button(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def inside() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and window.page.isAncestorOf(focused)

    qtbot.waitUntil(inside)
    for number in range(1, len(ENTRIES) + 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        assert inside(), ENTRIES[number - 1].key
    window.open_page("clients").take_focus()
    assert isinstance(QApplication.focusWidget(), RecordTable)
    jump = window.findChild(QPushButton, "jump_button")
    assert jump is not None
    jump.setFocus()
    QTest.keyClick(jump, Qt.Key.Key_Return)
    assert window.palette_of_commands.isVisible()
    QTest.keyClick(window.palette_of_commands.line, Qt.Key.Key_Escape)
    assert not window.palette_of_commands.isVisible()
    assert jump.hasFocus()


def test_one_client_is_not_said_as_many(window: MainWindow, desk: Desk) -> None:
    for client in desk.clients.all()[1:]:
        desk.clients.withdraw(client.id)
    window.retranslate()
    said = [label.text() for label in window.findChildren(QLabel)]
    assert any(text.startswith("1 client ") or text == "1 client" for text in said)


@pytest.mark.parametrize(
    ("screen", "expected"),
    [((1920, 1200), (1440, 900)), ((1440, 900), (1432, 860)), ((1366, 768), (1358, 728)), ((800, 600), (1440, 900))],
)
def test_the_first_window_fits_the_screen(screen: tuple[int, int], expected: tuple[int, int]) -> None:
    assert first_size(QSize(*screen)).toTuple() == expected


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_an_entry_of_the_navigation(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(button(window, "log"), key)
    assert window.page.objectName() == "page_log"


def test_the_menu_leads_to_what_is_said_about_the_program(window: MainWindow) -> None:
    window.commands["about"].trigger()
    assert window.page.objectName() == "page_settings"
    about = window.page.findChild(QWidget, "settings_section_about")
    assert about is not None
    assert about.isVisible()


def test_the_palette_and_the_quick_log_are_made_when_they_are_wanted(window: MainWindow) -> None:
    assert window.findChild(QWidget, "palette") is None
    window.bring_palette()
    made = window.palette_of_commands
    assert window.findChild(QWidget, "palette") is made
    assert "About MSP Desk" in {jump.words for jump in openers.jumps(window)}
    made.put_away()
    window.bring_palette()
    assert window.palette_of_commands is made
    assert window.quick_log is window.quick_log


def test_asking_what_a_figure_means_is_never_answered_by_silence(window: MainWindow) -> None:
    pages = {}
    for key in (*(entry.key for entry in ENTRIES), "log"):
        window.open_page(key).take_focus()
        QApplication.processEvents()
        window.commands["explain"].trigger()
        manual = window.findChild(ManualWindow)
        assert isinstance(manual, ManualWindow)
        assert manual.isVisible()
        assert manual.spot[0] in (FIGURES, window.page.manual_key()), key
        manual.hide()
        pages[key] = manual.spot[0]
    assert pages["log"] == "log"


@pytest.mark.parametrize("tab", ["decision", ""])
def test_the_open_page_chosen_again_shows_its_beginning(window: MainWindow, desk: Desk, tab: str) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page = "portfolio" if tab else "exits"
    window.go(Place(page=page, client_id=client.id, tab=tab))
    QApplication.processEvents()
    further_in = window.page.manual_key() if tab else window.page.findChild(ExitView)
    QTest.mouseClick(button(window, page), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    if tab:
        assert (further_in, window.page.manual_key()) == ("advice", "portfolio")
    else:
        assert isinstance(further_in, ExitView)
        assert not further_in.isVisible()
