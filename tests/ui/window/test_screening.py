"""The lock and the privacy screen: nothing of the desk is in sight, nothing is lost, only the passphrase unlocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.manual_window import ManualWindow
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.cover_screen import LockScreen, PrivacyScreen
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.idleness import IdleWatch
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.conftest import NameWalk
from tests.ui.encrypted import WORDS
from tests.ui.windows import window_on


class Clocks:
    """Two clocks that a test sets: one that nobody can set, and the one on the wall."""

    def __init__(self) -> None:
        self.steady, self.wall = 0.0, 1_000_000.0

    def __call__(self) -> tuple[float, float]:
        return self.steady, self.wall

    def go(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def locked_desk(encrypted_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    path = tmp_path / "desk.mspdesk"
    path.write_bytes(encrypted_file.read_bytes())
    folders = folders_under(tmp_path / "user")
    opened = open_at(path, FixedClock(today), folders, check=False, passphrase=Passphrase(WORDS))
    yield opened
    opened.close()


@pytest.fixture
def window(locked_desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(locked_desk, qtbot, theme=theme, translators=translators) as made:
        yield made


def in_sight(window: QWidget) -> str:
    """Every word that can be read anywhere in the program: labels, fields, titles, cells, names for screen readers."""
    words = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            if not widget.isVisible():
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            words += [interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Value)]
            words.append(widget.toolTip())
            words += [child.text(QAccessible.Text.Name) for child in cells(interface)]
    return "\n".join(words)


def cells(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    count = min(interface.childCount(), 200)
    return [interface.child(place) for place in range(count)]


def shown_names(window: QWidget, names: list[str]) -> int:
    seen = in_sight(window)
    return sum(name in seen for name in names)


def lock_screen(window: MainWindow) -> LockScreen:
    screen = window.screening.screen
    assert isinstance(screen, LockScreen)
    return screen


def unlock(window: MainWindow, qtbot: QtBot, words: str = WORDS) -> None:
    screen = lock_screen(window)
    screen.edit.line.setText(words)
    QTest.keyClick(screen.edit.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.screening.locked or not screen.busy)


def test_the_lock_covers_everything_and_the_passphrase_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(page="clients"))
    names = [client.name for client in window.link.desk.clients.all()]
    qtbot.waitUntil(lambda: shown_names(window, names) > 3)
    assert "€" in in_sight(window)
    assert "desk.mspdesk" in window.windowTitle()
    focus = QApplication.focusWidget()
    window.screening.lock()
    seen = in_sight(window)
    assert shown_names(window, names) == 0
    assert "€" not in seen
    assert "As of" not in seen, "the status line is covered as well"
    assert window.windowTitle() == "MSP Desk"
    assert QApplication.focusWidget() is lock_screen(window).edit.line
    unlock(window, qtbot)
    assert not window.screening.covered
    assert shown_names(window, names) > 3
    assert "desk.mspdesk" in window.windowTitle()
    assert QApplication.focusWidget() is focus


def test_a_wrong_passphrase_is_said_and_stays_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.screening.lock()
    unlock(window, qtbot, "wrong words")
    screen = lock_screen(window)
    assert "not the passphrase" in screen.edit.said
    assert screen.edit.line.selectedText() != ""
    assert screen.edit.line.property("wrong")
    assert window.screening.locked
    unlock(window, qtbot)
    assert not window.screening.locked


def test_nothing_typed_tries_nothing(window: MainWindow) -> None:
    window.screening.lock()
    lock_screen(window).submit()
    assert not lock_screen(window).busy
    assert window.screening.locked


def test_a_form_with_unsaved_text_waits_behind_the_lock(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["new_clients"].trigger()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "form_clients") is not None or bool(dialogs(window)))
    form = dialogs(window)[0]
    line = form.findChildren(QLineEdit)[0]
    line.setFocus()
    QTest.keyClicks(line, "Half a na")
    title = form.windowTitle()
    window.screening.lock()
    assert not form.isVisible()
    assert "Half a na" not in in_sight(window)
    unlock(window, qtbot)
    assert form.isVisible()
    assert form.windowTitle() == title
    assert line.text() == "Half a na"
    assert form.windowModality() is Qt.WindowModality.WindowModal
    assert QApplication.activeModalWidget() is form
    form.reject()


def dialogs(window: MainWindow) -> list[QDialog]:
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


def test_half_a_word_in_a_field_that_saves_itself_is_kept_but_not_saved(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(page="settings", tab="firm"))
    line = window.findChild(QLineEdit, "field_name") or named_line(window, "Name")
    stored = window.link.desk.firm.current().name
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Half")
    window.screening.lock()
    assert window.link.desk.firm.current().name == stored
    unlock(window, qtbot)
    assert line.text() == "Half"
    assert window.link.desk.firm.current().name == stored
    assert QApplication.focusWidget() is line


def named_line(window: MainWindow, name: str) -> QLineEdit:
    return next(
        one for one in window.findChildren(QLineEdit) if one.isVisible() and one.accessibleName().startswith(name)
    )


def test_the_manual_and_the_quick_log_are_out_of_sight_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    window.open_manual("start")
    manual = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ManualWindow) and one.isVisible())
    window.bring_quick_log()
    window.quick_log.fields.line.setText("Rang at night")
    window.screening.lock()
    assert not manual.isVisible()
    assert not window.quick_log.isVisible()
    unlock(window, qtbot)
    assert manual.isVisible()
    assert window.quick_log.isVisible()
    assert window.quick_log.fields.line.text() == "Rang at night"
    manual.close()


def test_what_fails_behind_the_lock_is_said_after_it(window: MainWindow, qtbot: QtBot) -> None:
    window.screening.lock()
    dialog = window.show_failure("Nimbuskai could not be backed up")
    QApplication.processEvents()
    assert not dialog.isVisible()
    assert not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    unlock(window, qtbot)
    assert dialog.isVisible()
    dialog.accept()


def test_a_hint_beside_the_mouse_goes_at_once_and_for_good(window: MainWindow, qtbot: QtBot) -> None:
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "Nimbuskai owes 4,200 €", window)
    qtbot.waitUntil(QToolTip.isVisible)
    window.screening.lock()
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    unlock(window, qtbot)
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]


def test_a_menu_that_opens_behind_the_lock_is_never_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.screening.lock()
    menu = QMenu(window)
    menu.addAction("Nimbuskai")
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: not menu.isVisible())
    unlock(window, qtbot)
    assert not menu.isVisible()


def test_a_box_that_waits_for_work_goes_by_itself_behind_the_lock(window: MainWindow, qtbot: QtBot) -> None:
    from msp_desk.ui.window.stepping import WaitingBox

    box = WaitingBox("Working", window)
    box.open()
    window.screening.lock()
    box.end()
    unlock(window, qtbot)
    assert not [one for one in window.findChildren(WaitingBox) if one.isVisible()]


def test_work_goes_on_behind_the_lock_and_is_shown_after_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(page="clients"))
    window.screening.lock()
    task = window.link.background.run(lambda _token: window.link.desk.clients.add(Client(name="Added meanwhile")))
    with qtbot.waitSignal(task.finished):
        pass
    QApplication.processEvents()
    assert window.windowTitle() == "MSP Desk"
    assert "Added meanwhile" not in in_sight(window)
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: window.link.desk.clients.count() > 0)
    assert any(client.name == "Added meanwhile" for client in window.link.desk.clients.all())


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+L", "Ctrl+N", "Alt+2", "Ctrl+Z", "F1", "Ctrl+Shift+H"])
def test_no_key_of_the_window_works_behind_the_lock(window: MainWindow, keys: str) -> None:
    window.go(Place(page="today"))
    window.screening.lock()
    shown = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    screen = window.screening.screen
    pressed = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(window.windowHandle(), pressed.key(), pressed.keyboardModifiers())
    QApplication.processEvents()
    assert {one for one in QApplication.topLevelWidgets() if one.isVisible()} == shown
    assert window.screening.screen is screen
    assert window.page.objectName() == "page_today"
    window.screening._open()


def test_the_keys_reach_the_lock_and_the_privacy_screen_from_a_dialog_too(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["new_clients"].trigger()
    form = dialogs(window)[0]
    qtbot.waitUntil(lambda: form.windowHandle() is not None)
    form.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    press(form, "Ctrl+Shift+H")
    assert isinstance(window.screening.screen, PrivacyScreen)
    assert not form.isVisible()
    press(window, "Ctrl+Shift+H")
    assert not window.screening.covered
    assert form.isVisible()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    press(form, "Ctrl+Alt+L")
    assert window.screening.locked
    unlock(window, qtbot)
    form.reject()


def press(window: QWidget, keys: str) -> None:
    pressed = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(window.windowHandle(), pressed.key(), pressed.keyboardModifiers())
    QApplication.processEvents()


@pytest.fixture
def plain(sample: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of a desk without a passphrase."""
    with window_on(sample, qtbot, theme=theme, translators=translators) as made:
        yield made


def test_the_menu_offers_both(window: MainWindow) -> None:
    assert window.commands["lock"].isVisible()
    assert window.commands["lock"].shortcut() == QKeySequence("Ctrl+Alt+L")
    assert {"lock", "privacy"} <= {command.key for command, _action in window.commands.jumps()}


def test_a_plain_desk_has_a_privacy_screen_but_no_lock(plain: MainWindow) -> None:
    assert not plain.commands["lock"].isVisible()
    assert "lock" not in {command.key for command, _action in plain.commands.jumps()}
    assert not plain.screening.idle_watch.on
    plain.screening.lock()
    assert not plain.screening.covered
    plain.screening.switch_privacy()
    assert isinstance(plain.screening.screen, PrivacyScreen)
    assert shown_names(plain, [client.name for client in plain.link.desk.clients.all()]) == 0
    plain.screening.switch_privacy()
    assert not plain.screening.covered


def test_the_privacy_screen_needs_no_passphrase_but_never_opens_a_lock(window: MainWindow, qtbot: QtBot) -> None:
    window.screening.switch_privacy()
    screen = window.screening.screen
    assert isinstance(screen, PrivacyScreen)
    assert "Ctrl+Shift+H" in screen.words
    window.screening.lock()
    assert window.screening.locked
    window.screening.switch_privacy()
    assert window.screening.locked
    unlock(window, qtbot)
    assert not window.screening.covered


def test_idle_for_too_long_locks_and_touching_keeps_it_open(window: MainWindow, qtbot: QtBot) -> None:
    clocks = Clocks()
    watch = IdleWatch(window, clocks)
    watch.idle.connect(window.screening.lock)
    watch.start(5 * 60)
    for _ in range(10):
        clocks.go(4 * 60)
        QTest.mouseMove(window.windowHandle(), window.rect().center())
        QTest.mouseMove(window.windowHandle(), window.rect().topLeft())
        QApplication.processEvents()
        watch.look()
    assert not window.screening.locked
    clocks.go(4 * 60)
    press(window, "Shift+Right")
    clocks.go(4 * 60)
    watch.look()
    assert not window.screening.locked
    clocks.go(60)
    watch.look()
    assert window.screening.locked


def test_the_hand_that_wakes_a_sleeping_machine_finds_the_lock(window: MainWindow) -> None:
    clocks = Clocks()
    watch = IdleWatch(window, clocks)
    watch.idle.connect(window.screening.lock)
    watch.start(15 * 60)
    clocks.wall += 3600  # the steady clock stood still
    eaten: list[str] = []

    class Ear(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.MouseButtonPress:
                eaten.append("heard")
            return False

    ear = Ear()
    window.installEventFilter(ear)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.rect().center())
    QApplication.processEvents()
    assert window.screening.locked
    window.removeEventFilter(ear)


def test_the_choice_of_minutes_counts_at_once(window: MainWindow) -> None:
    said: list[Choices] = []
    window.chose.connect(said.append)
    assert window.screening.idle_watch.on, "an encrypted desk locks by itself until the owner says otherwise"
    watching = []
    for minutes in (0, 5):
        window.choose_lock(minutes)
        watching.append(window.screening.idle_watch.on)
    assert watching == [False, True]
    assert [one.lock_after for one in said] == [0, 5]


def test_files_dropped_on_the_lock_are_not_imported(window: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtCore import QMimeData, QPoint, QUrl
    from PySide6.QtGui import QDragEnterEvent

    path = tmp_path / "clients.csv"
    path.write_text("name\nA\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def offered() -> bool:
        event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, modifiers)
        event.ignore()
        window.dragEnterEvent(event)
        return event.isAccepted()

    assert offered()
    window.screening.lock()
    assert not offered()


def test_every_part_of_both_screens_has_a_name(window: MainWindow, unnamed_widgets: NameWalk) -> None:
    window.screening.lock()
    assert unnamed_widgets(lock_screen(window)) == []
    window.screening._open()
    window.screening.switch_privacy()
    screen = window.screening.screen
    assert screen is not None
    assert unnamed_widgets(screen) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_screens_follow_the_language(window: MainWindow, translators: Translators, language: Language) -> None:
    window.screening.lock()
    translators.speak(language)
    assert all(label.text() for label in lock_screen(window).findChildren(QLabel) if label.isVisible())


def test_a_failure_dialog_from_before_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.show_failure("Nothing was lost", "details")
    assert isinstance(dialog, FailureDialog)
    window.screening.lock()
    assert not dialog.isVisible()
    unlock(window, qtbot)
    assert dialog.isVisible()
    dialog.accept()
