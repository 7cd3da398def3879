"""Starting with an encrypted desk: its passphrase is asked for, a wrong one changes nothing, other ways stay open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import keyring
import keyring.errors
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.actions.desk import open_at
from msp_desk.core.actions.protecting import is_encrypted
from msp_desk.core.actions.protection_order import ProtectionKind
from msp_desk.core.actions.remembering import remember, wants_remembering
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.ui.pages.settings.page import SettingsPage
from msp_desk.ui.pages.settings.security_section import SecuritySection
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.passphrase_dialog import PassphraseDialog
from msp_desk.ui.window.program import Program
from tests.conftest import TODAY
from tests.keychains import FakeKeychain
from tests.ui.conftest import NameWalk
from tests.ui.encrypted import OTHER, WORDS

ANSWERS = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)


@pytest.fixture
def keychain() -> Iterator[FakeKeychain]:
    """A keychain of this test alone."""
    before, made = keyring.get_keyring(), FakeKeychain()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def desk_file(folders: Folders, today: date) -> Path:
    """An encrypted desk with one client, closed."""
    desk = begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders, Passphrase(WORDS))
    desk.clients.add(Client(name="Quellmark Foods"))
    desk.close()
    return folders.default_desk


def asking(program: Program) -> PassphraseDialog:
    dialog = program.passphrases.dialog
    assert dialog is not None
    return dialog


def answer(program: Program, words: str) -> None:
    dialog = asking(program)
    dialog.edit.line.setText(words)
    QTest.keyClick(dialog.edit.line, Qt.Key.Key_Return)


def opened(program: Program, qtbot: QtBot, before: MainWindow | None = None) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None and program.window is not before)
    window = program.window
    assert window is not None
    return window


def content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def security(window: MainWindow) -> SecuritySection:
    window.go(Place(page="settings", tab="security"))
    page = window.page
    assert isinstance(page, SettingsPage)
    found = page.section("security")
    assert isinstance(found, SecuritySection)
    return found


def test_the_passphrase_opens_the_desk(program: Program, desk_file: Path, qtbot: QtBot) -> None:
    program.begin(desk_file, sample=False)
    assert program.window is None
    dialog = asking(program)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.edit.line or dialog.focusWidget() is dialog.edit.line
    answer(program, WORDS)
    window = opened(program, qtbot)
    assert [client.name for client in window.link.desk.clients.all()] == ["Quellmark Foods"]
    assert window.screening.can_lock
    assert program.passphrases.dialog is None


def test_a_wrong_one_is_said_kept_and_chosen_and_the_file_is_untouched(
    program: Program, desk_file: Path, qtbot: QtBot
) -> None:
    before = content(desk_file)
    program.begin(desk_file, sample=False)
    answer(program, "not these words")
    dialog = asking(program)
    assert dialog.busy
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "my.mspdesk" in dialog.edit.said
    assert dialog.edit.line.text() == "not these words"
    assert dialog.edit.line.selectedText() != ""
    assert program.window is None
    assert content(desk_file) == before
    assert not list(desk_file.parent.glob("*-wal"))
    answer(program, WORDS)
    opened(program, qtbot)


def test_another_desk_can_be_opened_instead(
    program: Program, desk_file: Path, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.mspdesk"
    begin_desk(other, ANSWERS, FixedClock(TODAY), folders).close()
    program.begin(desk_file, sample=False)
    asking(program).findChild(QPushButton, "passphrase_open_other").click()  # type: ignore[union-attr]
    files = asking(program).findChild(QFileDialog, "passphrase_file")
    assert isinstance(files, QFileDialog)
    files.fileSelected.emit(str(other))
    files.reject()
    assert opened(program, qtbot).link.path == other


def test_the_sample_can_be_looked_at_instead_and_the_own_desk_asks_again(
    program: Program, desk_file: Path, qtbot: QtBot
) -> None:
    program.begin(desk_file, sample=False)
    asking(program).findChild(QPushButton, "passphrase_sample").click()  # type: ignore[union-attr]
    window = opened(program, qtbot)
    assert window.link.path.name == "sample.mspdesk"
    window.sample_bar.own_desk_wanted.emit()
    qtbot.waitUntil(lambda: program.passphrases.dialog is not None)
    assert asking(program).parent() is window
    asking(program).reject()
    assert window.isVisible(), "closing the question leaves the sample open"
    window.sample_bar.own_desk_wanted.emit()
    qtbot.waitUntil(lambda: program.passphrases.dialog is not None)
    answer(program, WORDS)
    assert opened(program, qtbot, window).link.path == desk_file


def test_a_backup_can_take_the_place_of_a_desk_whose_passphrase_is_lost(
    program: Program, desk_file: Path, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    backup = tmp_path / "earlier.mspdesk"
    earlier = begin_desk(backup, ANSWERS, FixedClock(TODAY), folders)
    earlier.clients.add(Client(name="From the backup"))
    earlier.close()
    before = content(desk_file)
    program.begin(desk_file, sample=False)
    asking(program).restore_wanted.emit(backup)
    window = opened(program, qtbot)
    assert [client.name for client in window.link.desk.clients.all()] == ["From the backup"]
    kept = desk_file.with_name("my.locked-1.mspdesk")
    assert content(kept) == before, "the desk that nobody can open is kept as it was"


def test_an_encrypted_backup_asks_for_its_own_passphrase_and_a_wrong_one_puts_everything_back(
    program: Program, desk_file: Path, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    backup = tmp_path / "earlier.mspdesk"
    begin_desk(backup, ANSWERS, FixedClock(TODAY), folders, Passphrase(OTHER)).close()
    before = content(desk_file)
    for words in ("wrong words", OTHER):
        if program.passphrases.dialog is None:
            program.begin(desk_file, sample=False)
        asking(program).restore_wanted.emit(backup)
        dialog = program.passphrases.backup_dialog
        assert dialog is not None
        dialog.edit.line.setText(words)
        dialog.submit()
        if words != OTHER:
            qtbot.waitUntil(lambda: program.passphrases.backup_dialog is None)
            qtbot.waitUntil(lambda: program.passphrases.dialog is not None and bool(asking(program).edit.said))
            assert content(desk_file) == before
            assert not desk_file.with_name("my.locked-1.mspdesk").exists()
    window = opened(program, qtbot)
    assert window.link.desk.opens_with(Passphrase(OTHER))
    assert content(desk_file.with_name("my.locked-1.mspdesk")) == before


def test_an_open_desk_restores_a_backup_of_another_passphrase_and_keeps_its_own(
    program: Program, desk_file: Path, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    backup = tmp_path / "earlier.mspdesk"
    earlier = begin_desk(backup, ANSWERS, FixedClock(TODAY), folders, Passphrase(OTHER))
    earlier.clients.add(Client(name="From the backup"))
    earlier.close()
    program.begin(desk_file, sample=False)
    answer(program, WORDS)
    window = opened(program, qtbot)
    window.restore_wanted.emit(backup)
    window = opened(program, qtbot, window)
    assert [client.name for client in window.link.desk.clients.all()] == ["Quellmark Foods"]
    dialog = program.passphrases.backup_dialog
    assert dialog is not None
    assert dialog.parent() is window
    dialog.edit.line.setText(OTHER)
    dialog.submit()
    window = opened(program, qtbot, window)
    assert [client.name for client in window.link.desk.clients.all()] == ["From the backup"]
    assert window.link.desk.opens_with(Passphrase(WORDS)), "the desk keeps its own passphrase"


def test_closing_the_question_ends_the_program(program: Program, desk_file: Path, qapp: QApplication) -> None:
    program.begin(desk_file, sample=False)
    quits: list[bool] = []
    qapp.aboutToQuit.connect(lambda: quits.append(True))
    asking(program).reject()
    assert program.passphrases.dialog is None
    assert program.window is None


def test_a_damaged_encrypted_desk_leads_to_its_backup(
    program: Program, desk_file: Path, folders: Folders, qtbot: QtBot
) -> None:
    desk = open_at(desk_file, FixedClock(TODAY), folders, passphrase=Passphrase(WORDS))
    desk.backups.make()
    desk.close()
    whole = bytearray(desk_file.read_bytes())
    whole[4096 * 3 :] = bytes(len(whole) - 4096 * 3)
    desk_file.write_bytes(whole)
    program.begin(desk_file, sample=False)
    answer(program, WORDS)

    def failure() -> FailureDialog | None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, FailureDialog) and one.isVisible()]
        return shown[0] if shown else None

    qtbot.waitUntil(lambda: failure() is not None)
    dialog = failure()
    assert dialog is not None
    mend = dialog.findChild(QPushButton, "mend")
    assert isinstance(mend, QPushButton)
    mend.click()
    window = opened(program, qtbot)
    assert [client.name for client in window.link.desk.clients.all()] == ["Quellmark Foods"]
    assert is_encrypted(desk_file), "what was restored keeps its protection"
    assert window.link.desk.opens_with(Passphrase(WORDS))


@pytest.mark.parametrize("language", list(Language))
def test_every_control_is_named_and_the_keyboard_reaches_all(
    program: Program, desk_file: Path, unnamed_widgets: NameWalk, language: Language
) -> None:
    program._speak(language)
    program.begin(desk_file, sample=False)
    dialog = asking(program)
    assert unnamed_widgets(dialog) == []
    dialog.activateWindow()
    dialog.edit.line.setFocus()
    reached: list[str] = []
    for _ in range(12):
        focused = dialog.focusWidget()
        if focused.objectName() in reached:
            break
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == [
        "passphrase", "show_passphrase", "remember_passphrase", "passphrase_leave", "open_desk",
        "passphrase_open_other", "passphrase_restore", "passphrase_sample",
    ]  # fmt: skip


def test_restoring_begins_where_the_backups_are(program: Program, desk_file: Path, folders: Folders) -> None:
    desk = open_at(desk_file, FixedClock(TODAY), folders, passphrase=Passphrase(WORDS))
    made = desk.backups.make()
    desk.close()
    program.begin(desk_file, sample=False)
    asking(program).findChild(QPushButton, "passphrase_restore").click()  # type: ignore[union-attr]
    files = asking(program).findChild(QFileDialog, "passphrase_file")
    assert isinstance(files, QFileDialog)
    assert Path(files.directory().absolutePath()) == made.path.parent
    files.reject()


# The keychain ---------------------------------------------------------------------------------------------------------


def test_what_is_remembered_opens_the_desk_without_typing(
    program: Program, desk_file: Path, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    remember(desk_file, Passphrase(WORDS), folders)
    program.begin(desk_file, sample=False)
    assert opened(program, qtbot).link.path == desk_file


def test_ticking_remember_hands_it_to_the_keychain_and_unticking_takes_it_out(
    program: Program, desk_file: Path, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    program.begin(desk_file, sample=False)
    assert keychain.asked == 0, "a keychain that nobody wanted is not asked"
    asking(program).remember.setChecked(True)
    answer(program, WORDS)
    opened(program, qtbot)
    qtbot.waitUntil(lambda: list(keychain.kept.values()) == [WORDS])
    qtbot.waitUntil(lambda: wants_remembering(desk_file, folders))


def test_an_entry_that_was_removed_is_said_and_typing_goes_on(
    program: Program, desk_file: Path, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    remember(desk_file, Passphrase(WORDS), folders)
    keychain.kept.clear()
    program.begin(desk_file, sample=False)
    qtbot.waitUntil(lambda: "no longer" in asking(program).edit.said)
    answer(program, WORDS)
    opened(program, qtbot)


def test_an_entry_of_an_earlier_passphrase_is_said(
    program: Program, desk_file: Path, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    remember(desk_file, Passphrase(OTHER), folders)
    program.begin(desk_file, sample=False)
    qtbot.waitUntil(lambda: "any more" in asking(program).edit.said)
    assert not asking(program).busy


def test_a_keychain_that_fails_never_keeps_the_desk_closed(
    program: Program, desk_file: Path, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    remember(desk_file, Passphrase(WORDS), folders)
    keychain.fails = keyring.errors.KeyringLocked("locked")
    program.begin(desk_file, sample=False)
    qtbot.waitUntil(lambda: "locked" in asking(program).edit.said)
    answer(program, WORDS)
    window = opened(program, qtbot)
    qtbot.waitUntil(lambda: window.findChild(FailureDialog) is not None)
    failure = window.findChild(FailureDialog)
    assert isinstance(failure, FailureDialog)
    failure.accept()


# Setting, changing, removing ------------------------------------------------------------------------------------------


def test_a_passphrase_is_set_changed_and_removed_from_the_window(
    program: Program, folders: Folders, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    path = folders.default_desk
    begin_desk(path, ANSWERS, FixedClock(TODAY), folders).close()
    program.begin(path, sample=False)
    window = opened(program, qtbot)
    shown = security(window).passphrase
    shown.begin(ProtectionKind.SET)
    shown.new.first.line.setText(WORDS)
    shown.new.second.line.setText(WORDS)
    shown.submit()
    window = opened(program, qtbot, window)
    assert is_encrypted(path)
    assert "is encrypted" in security(window).passphrase.said
    offer = window.findChild(QMessageBox, "recovery_offer")
    assert isinstance(offer, QMessageBox)
    offer.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    remember(path, Passphrase(WORDS), folders)

    shown = security(window).passphrase
    shown.begin(ProtectionKind.CHANGE)
    shown.present.line.setText("wrong words")
    shown.new.first.line.setText(OTHER)
    shown.new.second.line.setText(OTHER)
    shown.submit()
    qtbot.waitUntil(lambda: "not the present passphrase" in shown.present.said)
    assert program.window is window
    shown.present.line.setText(WORDS)
    shown.submit()
    window = opened(program, qtbot, window)
    assert window.link.desk.opens_with(Passphrase(OTHER))
    assert list(keychain.kept.values()) == [OTHER], "the keychain follows"
    offer = window.findChild(QMessageBox, "recovery_offer")
    assert isinstance(offer, QMessageBox)
    offer.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    shown = security(window).passphrase
    shown.begin(ProtectionKind.REMOVE)
    shown.present.line.setText(OTHER)
    shown.submit()
    window = opened(program, qtbot, window)
    assert not is_encrypted(path)
    assert keychain.kept == {}
    assert not wants_remembering(path, folders)
    assert window.findChild(QMessageBox, "recovery_offer") is None


def test_an_order_that_fails_leaves_the_desk_open_as_it_was(
    program: Program, folders: Folders, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folders.default_desk
    begin_desk(path, ANSWERS, FixedClock(TODAY), folders).close()
    program.begin(path, sample=False)
    window = opened(program, qtbot)
    shown = security(window).passphrase
    folders.backups.write_text("a file where the backups should go")
    shown.begin(ProtectionKind.SET)
    shown.new.first.line.setText(WORDS)
    shown.new.second.line.setText(WORDS)
    shown.submit()
    window = opened(program, qtbot, window)
    assert not is_encrypted(path)
    failure = window.findChild(FailureDialog)
    assert isinstance(failure, FailureDialog)
    failure.accept()


def test_a_first_start_with_a_passphrase_makes_an_encrypted_desk_and_offers_the_note(
    program: Program, folders: Folders, qtbot: QtBot
) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = program.welcome
    assert welcome is not None
    assert not welcome.protection.wanted, "off until the owner wants it"
    assert not welcome.protection.new.isVisible()
    welcome.questions.widget("name").setText("Rivermead")  # type: ignore[attr-defined]
    welcome.protection.box.click()
    welcome.protection.new.first.line.setText(WORDS)
    welcome.protection.new.second.line.setText("something else")
    welcome.submit()
    assert welcome.protection.new.second.said
    assert not folders.default_desk.exists()
    welcome.protection.new.second.line.setText(WORDS)
    welcome.submit()
    window = opened(program, qtbot)
    assert is_encrypted(folders.default_desk)
    assert window.screening.can_lock
    offer = window.findChild(QMessageBox, "recovery_offer")
    assert isinstance(offer, QMessageBox)
    offer.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_passphrase_is_in_no_file_of_the_user(
    program: Program, folders: Folders, keychain: FakeKeychain, qtbot: QtBot, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level("DEBUG")
    desk = begin_desk(folders.default_desk, ANSWERS, FixedClock(TODAY), folders, Passphrase(WORDS))
    desk.close()
    program.begin(folders.default_desk, sample=False)
    asking(program).remember.setChecked(True)
    answer(program, "wrong " + WORDS)
    qtbot.waitUntil(lambda: not asking(program).busy)
    answer(program, WORDS)
    window = opened(program, qtbot)
    qtbot.waitUntil(lambda: wants_remembering(folders.default_desk, folders))
    window.screening.lock()
    program.close()
    assert WORDS not in caplog.text
    for part in (word for word in WORDS.split() if len(word) > 4):
        for file in folders.data.parent.rglob("*"):
            if file.is_file():
                assert part.encode() not in file.read_bytes(), file
    assert WORDS not in repr(vars(program))
