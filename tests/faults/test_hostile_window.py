"""Hostile text on every page, tab and dialog of the window: letter by letter, without an exception or a warning."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.pages.clients.deeds import NEW_FAMILIES, ClientDeeds
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.entries import ENTRIES
from msp_desk.ui.window.main_window import MainWindow
from tests.faults.hostile_corpus import STORABLE
from tests.faults.hostile_desk import MOST_CHANGED, hostile_bytes, hostile_open, texts_by_turns
from tests.faults.hostile_walk import faults_in, is_hostile, settle, words_below
from tests.ui.windows import window_on

TABS: Final = ("overview", "log", "money", "agreement", "environment", "exit", "papers")
TURNS: Final = int(os.environ.get("MSP_DESK_HOSTILE_TURNS", "1"))
"""How many desks are walked; each puts other texts into each field. The long form walks as many as there are texts."""
CLIENTS: Final = 2 if TURNS == 1 else 8


@pytest.fixture(params=texts_by_turns(TURNS), ids=lambda start: f"from-{start}")
def start(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def desk(start: int, tmp_path: Path) -> Iterator[Desk]:
    with hostile_open(tmp_path, start) as opened:
        yield opened


@pytest.fixture(autouse=True)
def silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The log of the program holds nothing of what the desk says, whatever happens."""
    with caplog.at_level(logging.INFO, "msp_desk"):
        yield
    written = [record.getMessage() for phase in ("setup", "call") for record in caplog.get_records(phase)]
    assert not [line for line in written if is_hostile(line)]


@pytest.fixture
def window(desk: Desk, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    qapp.setFont(QFont(qapp.font().family(), 10))
    theme = Theme(qapp, shipped_file("icons"), SchemeChoice.LIGHT)
    translators = Translators(qapp, shipped_file("translations"), Language.EN)
    with window_on(desk, qtbot, theme=theme, translators=translators) as made:
        yield made


def come_to_rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for what is read in the background, then for what comes of it."""
    settle(window)
    qtbot.waitUntil(lambda: not window.link.background.busy)
    settle(window)


def let_go(dialog: QWidget) -> None:
    dialog.close()
    settle(dialog)


def test_every_page_and_tab_shows_it_letter_by_letter(window: MainWindow, desk: Desk, start: int, qtbot: QtBot) -> None:
    told = hostile_bytes(start)[1]
    assert told.taken > MOST_CHANGED * 10
    assert told.refused <= {("clients", "currency"), ("firm", "currency")}, "they take three capitals alone: NUL, say"
    seen = 0
    for entry in ENTRIES:
        page = window.open_page(entry.key)
        come_to_rest(window, qtbot)
        assert page.isVisible()
        assert faults_in(window) == [], entry.key
        page.grab()
        seen += any(map(is_hostile, words_below(page).splitlines()))
    for client in desk.clients.all()[:CLIENTS]:
        for tab in TABS:
            window.go(Place(page="clients", client_id=client.id, tab=tab))
            come_to_rest(window, qtbot)
            assert faults_in(window) == [], f"{client.name!r} {tab}"
            window.page.grab()
        window.go(Place(page="portfolio", client_id=client.id, tab="decision"))
        come_to_rest(window, qtbot)
        assert faults_in(window) == []
        seen += any(map(is_hostile, words_below(window).splitlines()))
    for exit_ in desk.rooms["exits"].all()[:CLIENTS]:
        window.go(Place(page="exits", client_id=exit_.client_id))
        come_to_rest(window, qtbot)
        assert faults_in(window) == []
    assert seen >= CLIENTS + 3, "the texts are in sight on most pages"


def dialogs(window: MainWindow, client_id: int) -> Iterator[QWidget]:
    """One open dialog after the other, each about a client whose every text is hostile."""
    link = window.link
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    deeds = ClientDeeds(link, page)
    for family in NEW_FAMILIES:
        yield deeds.new(family, client_id)
        for record in link.desk.rooms[family].all(client_id=client_id)[:2]:
            edited = deeds.edit(family, record.id)
            assert edited is not None
            yield edited
    edited = deeds.edit("clients", client_id)
    assert edited is not None
    yield edited
    for opened in (deeds.open_letter(client_id), deeds.make_handover(client_id)):
        if opened is not None:
            yield opened
    for command in ("past_imports", "month_fees", "ask_people", "import", "bank_statement", "keys"):
        before = set(QApplication.topLevelWidgets())
        window.commands[command].trigger()
        settle(window)
        yield from [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]
    for text in STORABLE.values():
        yield window.show_failure(text, text)


def test_every_dialog_shows_it_letter_by_letter(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    kinds: set[str] = set()
    with_all = [client for client in desk.clients.all() if desk.rooms["agreements"].all(client_id=client.id)]
    for client in with_all[: 1 if TURNS == 1 else 4]:
        for dialog in dialogs(window, client.id):
            come_to_rest(window, qtbot)
            kinds.add(type(dialog).__name__)
            assert isinstance(dialog, QWidget)
            assert faults_in(dialog) == []
            dialog.grab()
            let_go(dialog)
    assert {"FormDialog", "LetterDialog", "HandoverDialog", "FailureDialog", "ImportDialog"} <= kinds


def test_menus_palette_quick_log_and_search_show_it_letter_by_letter(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    client = desk.clients.all()[0]
    window.go(Place(page="clients", client_id=client.id))
    come_to_rest(window, qtbot)
    palette = window.palette_of_commands
    palette.bring()
    for text in STORABLE.values():
        palette._line.setText(text[:40])
        settle(window)
        assert faults_in(palette) == []
    come_to_rest(window, qtbot)
    palette.put_away()
    window.quick_log.bring(client.id)
    settle(window)
    assert faults_in(window.quick_log) == []
    window.quick_log.put_away()
    desk.archive.withdraw([("clients", client.id)])
    settle(window)
    for menu in window.findChildren(QMenu):
        assert faults_in(menu) == []


def test_the_walk_finds_what_qt_would_guess(qtbot: QtBot) -> None:
    """The walk itself is tried: labels that guess, tooltips that are not escaped, marks, titles."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    label = QLabel(STORABLE["bold"], dialog)
    assert len(faults_in(dialog)) == 1
    label.setText(STORABLE["link"])
    label.setToolTip(STORABLE["image of a file"])
    dialog.setWindowTitle(STORABLE["keyboard marks"])
    dialog.addAction(STORABLE["keyboard marks"])
    dialog.addAction(STORABLE["tab of a menu"])
    assert len(faults_in(dialog)) == 5
