"""The manual's window: pages, links, search, the way back, and the way from a figure to its definition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMenu, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.focus_ring import FocusRing
from msp_desk.ui.widgets.manual_pages import FIGURES, PAGES
from msp_desk.ui.widgets.manual_view import DefinitionButton, define, help_on, open_manual
from msp_desk.ui.widgets.manual_window import ManualWindow
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from tests.ui.conftest import NameWalk


@pytest.fixture
def link(tmp_path: Path, today: date) -> Iterator[DeskLink]:
    made = DeskLink(open_or_make(tmp_path / "d.mspdesk", FixedClock(today), folders_under(tmp_path)), Language.EN)
    yield made
    made.close()


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for manual in made.findChildren(ManualWindow):
        manual.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def text_of(manual: ManualWindow) -> QTextBrowser:
    found = manual.findChild(QTextBrowser)
    assert isinstance(found, QTextBrowser)
    return found


def heading_at_top(manual: ManualWindow) -> str:
    """The heading the text is scrolled to."""
    text = text_of(manual)
    return text.textCursor().block().text()


def test_it_opens_at_a_page_and_is_one_window_however_often_it_is_asked_for(
    link: DeskLink, host: QWidget, unnamed_widgets: NameWalk
) -> None:
    manual = open_manual(link, host, "grades")
    assert manual.isVisible()
    assert not manual.isModal()
    assert text_of(manual).toPlainText().startswith("Grades")
    assert unnamed_widgets(manual) == []
    assert open_manual(link, host, "clients") is manual
    assert manual.spot == ("clients", "")


def test_a_definition_is_scrolled_to_its_heading(link: DeskLink, host: QWidget, qtbot: QtBot) -> None:
    manual = open_manual(link, host, FIGURES, "margin")
    qtbot.waitUntil(lambda: -40 < text_of(manual).cursorRect().top() < 60)
    assert heading_at_top(manual) == "Margin"
    assert text_of(manual).verticalScrollBar().value() > 0


def test_a_page_that_is_not_there_shows_the_first(link: DeskLink, host: QWidget) -> None:
    assert open_manual(link, host, "nowhere").spot == (PAGES[0], "")


def test_links_lead_inside_the_manual_and_back_again(link: DeskLink, host: QWidget, qtbot: QtBot) -> None:
    manual = open_manual(link, host, "grades")
    text_of(manual).anchorClicked.emit(QUrl("figures#score"))
    assert manual.spot == ("figures", "score")
    qtbot.waitUntil(lambda: text_of(manual).hasFocus())  # the keyboard goes where it scrolls
    QTest.keyClick(text_of(manual), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual.spot == ("grades", "")
    QTest.keyClick(text_of(manual), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert manual.spot == ("figures", "score")


@pytest.mark.parametrize("target", ["https://example.com", "file:///etc/hostname", "mailto:a@example.com", "//x/y"])
def test_nothing_leads_outside(link: DeskLink, host: QWidget, target: str) -> None:
    manual = open_manual(link, host, "grades")
    before = text_of(manual).toPlainText()
    text_of(manual).anchorClicked.emit(QUrl(target))
    assert manual.spot == ("grades", "")
    assert text_of(manual).toPlainText() == before
    assert not text_of(manual).openExternalLinks()
    assert text_of(manual).loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(target)) is None


def test_search_lists_the_places_that_hold_every_word(link: DeskLink, host: QWidget) -> None:
    manual = open_manual(link, host, "start")
    listed = manual.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    assert listed.count() == len(PAGES)
    manual.search("squared shares")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Figures: Effective number of clients"]
    listed.setCurrentRow(0)
    assert manual.spot == ("figures", "effective_clients")
    manual.search("zebra")
    assert listed.count() == 0


def test_it_follows_the_language_and_the_colours(link: DeskLink, host: QWidget, themed_app: Theme) -> None:
    manual = open_manual(link, host, "grades")
    link.speak(Language.DE)
    manual.retranslate()
    assert text_of(manual).toPlainText().startswith("Noten")
    themed_app.choose(SchemeChoice.DARK)
    block = text_of(manual).document().begin()
    color = block.begin().fragment().charFormat().foreground().color().name().upper()
    assert color == current_palette().text


def test_escape_closes_it(link: DeskLink, host: QWidget) -> None:
    manual = open_manual(link, host, "grades")
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_the_button_beside_a_figure_opens_its_definition(link: DeskLink, host: QWidget) -> None:
    button = DefinitionButton(link, "margin", "Margin", host)
    assert button.accessibleName() == "What is “Margin”?"
    button.click()
    found = host.findChild(ManualWindow)
    assert isinstance(found, ManualWindow)
    assert found.spot == (FIGURES, "margin")


def test_shift_f1_on_a_figure_opens_the_definition_of_what_is_current(link: DeskLink, host: QWidget) -> None:
    edit = QLineEdit(host)
    current = ["score"]
    define(edit, link, lambda: current[0])
    current[0] = "coverage"
    QTest.keyClick(edit, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    found = host.findChild(ManualWindow)
    assert isinstance(found, ManualWindow)
    assert found.spot == (FIGURES, "coverage")


def test_what_is_defined_can_be_made_and_unmade_at_any_time(link: DeskLink, host: QWidget) -> None:
    for _ in range(20):
        panel = Panel()
        define(panel, link, "hours")
        panel.column.addWidget(PlainLabel("152.7"))
        panel.setParent(host)
        panel.show()
        QCoreApplication.processEvents()
        panel.setParent(None)
        panel.deleteLater()
        QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    assert not host.findChildren(Panel)


def test_a_figure_without_a_menu_offers_its_definition_there(link: DeskLink, host: QWidget) -> None:
    panel = Panel(host)
    define(panel, link, "hours")
    panel.show()
    QCoreApplication.sendEvent(
        panel, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, panel.rect().center(), panel.rect().center())
    )
    (menu,) = panel.findChildren(QMenu)
    menu.actions()[0].trigger()
    (manual,) = panel.findChildren(ManualWindow) or host.findChildren(ManualWindow)
    assert manual.spot == (FIGURES, "hours")
    menu.close()


def test_a_figure_that_only_shows_is_reached_by_tab_and_ringed(
    link: DeskLink, host: QWidget, unnamed_widgets: NameWalk, qtbot: QtBot
) -> None:
    before, panel = QLineEdit(host), Panel(host)
    before.setAccessibleName("Before")
    panel.setAccessibleName("Hours: 173")
    panel.setGeometry(0, 40, 200, 80)
    define(panel, link, "hours")
    before.show()
    panel.show()
    before.setFocus()
    ring = panel.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    assert not ring.isVisible()
    plain = panel.grab().toImage()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert panel.hasFocus()
    assert ring.isVisible()
    assert ring.geometry() == panel.rect()
    assert panel.grab().toImage() != plain
    assert unnamed_widgets(panel) == []
    panel.resize(240, 90)
    assert ring.geometry() == panel.rect()
    QTest.keyClick(panel, Qt.Key.Key_Return)
    manual = host.findChild(ManualWindow)
    assert isinstance(manual, ManualWindow)
    assert manual.spot == (FIGURES, "hours")


def test_a_widget_with_its_own_keyboard_keeps_enter_to_itself(link: DeskLink, host: QWidget) -> None:
    edit = QLineEdit(host)
    define(edit, link, "hours")
    edit.show()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert host.findChild(ManualWindow) is None
    assert edit.findChild(FocusRing) is None


def test_the_button_beside_a_figure_takes_another_name(link: DeskLink, host: QWidget) -> None:
    button = DefinitionButton(link, "hours", "Hours", host)
    button.rename("Stunden")
    assert button.accessibleName() == "What is “Stunden”?"
    assert "Stunden" in button.toolTip()


def test_f1_in_a_dialog_opens_the_manual_where_it_speaks_of_it(link: DeskLink, host: QWidget, qtbot: QtBot) -> None:
    dialog = QDialog(host)
    help_on(dialog, link, "import", "bank")
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    manual = dialog.findChild(ManualWindow)
    assert isinstance(manual, ManualWindow)
    assert manual.spot == ("import", "bank")
    dialog.reject()
