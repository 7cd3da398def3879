"""Settings, Security: what protects the desk, changed only with the present passphrase, remembered only on wish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import keyring
import keyring.errors
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.protecting import is_encrypted, plain_copies, set_passphrase
from msp_desk.core.actions.protection_order import ProtectionKind, ProtectionOrder
from msp_desk.core.actions.remembering import wants_remembering
from msp_desk.core.environment.clock import Clock, FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.pages.settings.page import SettingsPage
from msp_desk.ui.pages.settings.security_section import SecuritySection
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.keychains import FakeKeychain
from tests.ui.conftest import NameWalk
from tests.ui.encrypted import OTHER, WORDS
from tests.ui.windows import window_on


class Later(Clock):
    """A day later, so that its backups bear another name."""

    def moment(self) -> datetime:
        return datetime(2026, 11, 22, 9, tzinfo=UTC)

    def today(self) -> date:
        return date(2026, 11, 22)


@pytest.fixture
def keychain() -> Iterator[FakeKeychain]:
    before, made = keyring.get_keyring(), FakeKeychain()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def protected(encrypted_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """An encrypted desk."""
    path, folders = tmp_path / "desk.mspdesk", folders_under(tmp_path / "user")
    path.write_bytes(encrypted_file.read_bytes())
    opened = open_at(path, Later(), folders, check=False, passphrase=Passphrase(WORDS))
    yield opened
    opened.close()


@pytest.fixture
def with_copies(sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """An encrypted desk with one backup from before."""
    path, folders = tmp_path / "desk.mspdesk", folders_under(tmp_path / "user")
    path.write_bytes(sample_file.read_bytes())
    plain = open_at(path, FixedClock(TODAY), folders, check=False)
    plain.backups.make()
    plain.close()
    set_passphrase(path, Passphrase(WORDS), Later(), folders)
    opened = open_at(path, Later(), folders, check=False, passphrase=Passphrase(WORDS))
    yield opened
    opened.close()


@pytest.fixture
def window(protected: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(protected, qtbot, theme=theme, translators=translators) as made:
        yield made


@pytest.fixture
def plain(sample: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(sample, qtbot, theme=theme, translators=translators) as made:
        yield made


def section(window: MainWindow) -> SecuritySection:
    window.go(Place(page="settings", tab="security"))
    page = window.page
    assert isinstance(page, SettingsPage)
    found = page.section("security")
    assert isinstance(found, SecuritySection)
    return found


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_a_plain_desk_says_so_and_offers_only_what_it_can(plain: MainWindow) -> None:
    shown = section(plain)
    assert button(shown, "passphrase_set").isVisible()
    assert not button(shown, "passphrase_change").isVisible()
    assert not button(shown, "passphrase_remove").isVisible()
    assert not shown.note.isVisible()
    assert not shown.lock.isVisible()
    assert not shown.remember.isVisible()
    assert not shown.copies.isVisible()


def test_setting_asks_twice_and_orders_what_was_typed(plain: MainWindow, qtbot: QtBot) -> None:
    panel = section(plain).passphrase
    orders: list[ProtectionOrder] = []
    plain.protection_wanted.connect(orders.append)
    button(panel, "passphrase_set").click()
    assert panel.new.first.line.hasFocus() or plain.focusWidget() is panel.new.first.line
    QTest.keyClicks(panel.new.first.line, "short")
    assert "too short" in panel.new.first.said
    panel.submit()
    assert panel.new.first.line.property("wrong")
    panel.new.first.line.setText(OTHER)
    panel.new.second.line.setText(OTHER + "x")
    panel.submit()
    assert "differ" in panel.new.second.said
    assert orders == []
    panel.new.second.line.setText(OTHER)
    QTest.keyClick(panel.new.second.line, Qt.Key.Key_Return)
    assert [(one.kind, one.present, one.wanted) for one in orders] == [
        (ProtectionKind.SET, None, Passphrase(OTHER)),
    ]
    assert panel.new.first.line.text() == "", "what was typed is forgotten"
    assert OTHER not in repr(orders)


def test_changing_and_removing_ask_for_the_present_one(window: MainWindow, qtbot: QtBot) -> None:
    panel = section(window).passphrase
    orders: list[ProtectionOrder] = []
    window.protection_wanted.connect(orders.append)
    button(panel, "passphrase_remove").click()
    panel.submit()
    assert panel.present.said, "nothing typed is said"
    panel.present.line.setText("wrong words")
    panel.submit()
    qtbot.waitUntil(lambda: "not the present" in panel.present.said)
    assert panel.present.line.selectedText() != ""
    assert orders == []
    panel.present.line.setText(WORDS)
    panel.submit()
    qtbot.waitUntil(lambda: bool(orders))
    assert orders[0].kind is ProtectionKind.REMOVE
    assert orders[0].wanted is None
    button(panel, "passphrase_change").click()
    panel.present.line.setText(WORDS)
    panel.new.first.line.setText(WORDS)
    panel.new.second.line.setText(WORDS)
    panel.submit()
    assert "already has" in panel.new.first.said
    assert len(orders) == 1


def test_what_is_typed_is_hidden_until_it_is_wanted(window: MainWindow) -> None:
    panel = section(window).passphrase
    button(panel, "passphrase_change").click()
    edits = (panel.present, panel.new.first, panel.new.second)
    assert all(edit.line.echoMode() is QLineEdit.EchoMode.Password for edit in edits)
    panel.new.first.button.click()
    assert panel.new.first.line.echoMode() is QLineEdit.EchoMode.Normal
    assert panel.new.second.line.echoMode() is QLineEdit.EchoMode.Normal
    panel.leave()
    assert all(edit.line.echoMode() is QLineEdit.EchoMode.Password for edit in edits)


@pytest.fixture
def copied(with_copies: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(with_copies, qtbot, theme=theme, translators=translators) as made:
        yield made


def test_earlier_plain_copies_are_listed_and_encrypted(copied: MainWindow, with_copies: Desk, qtbot: QtBot) -> None:
    panel, protected = section(copied).copies, with_copies
    before = plain_copies(protected.path, protected.folders)
    assert before
    assert panel.isVisible()
    panel.encrypt()
    assert panel.edit.said, "the passphrase is asked for"
    panel.edit.line.setText("wrong words")
    panel.encrypt()
    qtbot.waitUntil(lambda: "does not open" in panel.edit.said)
    assert plain_copies(protected.path, protected.folders) == before
    panel.edit.line.setText(WORDS)
    panel.encrypt()
    qtbot.waitUntil(lambda: "with the passphrase" in panel.said)
    assert plain_copies(protected.path, protected.folders) == ()
    assert all(is_encrypted(path) for path in before)


def test_earlier_plain_copies_are_removed_after_one_question(
    copied: MainWindow, with_copies: Desk, qtbot: QtBot
) -> None:
    window, protected = copied, with_copies
    panel = section(window).copies
    before = plain_copies(protected.path, protected.folders)
    button(panel, "remove_copies").click()
    box = window.findChild(QMessageBox, "question")
    assert isinstance(box, QMessageBox)
    assert all(path.exists() for path in before)
    box.defaultButton().click()
    qtbot.waitUntil(lambda: "removed" in panel.said)
    assert not any(path.exists() for path in before)


def test_the_minutes_are_kept_as_a_choice_of_this_machine(window: MainWindow) -> None:
    panel = section(window).lock
    said: list[Choices] = []
    window.chose.connect(said.append)
    assert panel.minutes.value() == 15
    panel.minutes.changed.emit(30)
    assert [one.lock_after for one in said] == [30]
    panel.minutes.changed.emit(0)
    assert not window.screening.idle_watch.on


def test_the_button_locks(window: MainWindow, qtbot: QtBot) -> None:
    button(section(window), "lock_now").click()
    qtbot.waitUntil(lambda: window.screening.locked)
    window.screening._open()


def test_the_keychain_keeps_and_forgets(
    window: MainWindow, protected: Desk, keychain: FakeKeychain, qtbot: QtBot
) -> None:
    panel = section(window).remember
    assert keychain.asked == 0, "looking at the settings asks no keychain"
    panel.edit.line.setText("wrong words")
    button(panel, "remember").click()
    qtbot.waitUntil(lambda: "not the passphrase" in panel.edit.said)
    assert keychain.kept == {}
    panel.edit.line.setText(WORDS)
    button(panel, "remember").click()
    qtbot.waitUntil(lambda: "keeps the passphrase" in panel.said)
    assert list(keychain.kept.values()) == [WORDS]
    assert panel.edit.line.text() == ""
    button(panel, "forget").click()
    qtbot.waitUntil(lambda: "no longer" in panel.said)
    assert keychain.kept == {}
    assert not wants_remembering(protected.path, protected.folders)


def test_a_missing_keychain_is_said(window: MainWindow, keychain: FakeKeychain, qtbot: QtBot) -> None:
    panel = section(window).remember
    keychain.fails = keyring.errors.NoKeyringError("none")
    panel.edit.line.setText(WORDS)
    button(panel, "remember").click()
    qtbot.waitUntil(lambda: "no keychain" in panel.said)
    assert button(panel, "remember").isVisible()


def test_the_recovery_note_is_written_where_the_owner_says(window: MainWindow, tmp_path: Path) -> None:
    button(section(window), "save_recovery_note").click()
    dialog = window.findChild(QFileDialog, "save_pdf")
    assert isinstance(dialog, QFileDialog)
    out = tmp_path / "note.pdf"
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "desk.mspdesk" in said
    assert "Gießkanne" not in said


@pytest.mark.parametrize("language", list(Language))
def test_everything_has_a_name_in_every_language(
    window: MainWindow, unnamed_widgets: NameWalk, language: Language
) -> None:
    shown = section(window)
    window.speak(language)
    for kind in (ProtectionKind.CHANGE, ProtectionKind.REMOVE):
        shown.passphrase.begin(kind)
        assert unnamed_widgets(shown) == []
