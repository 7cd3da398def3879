"""Every page and tab by keyboard and by ear, and its words at twice the size of letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.window.entries import ENTRIES
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.navigation import Navigation
from tests.ui.conftest import NameWalk

MOST = 400
"""More stations of the Tab key than any page has."""
TABS = ("overview", "log", "money", "agreement", "environment", "exit", "papers")
PLACES = [*(entry.key for entry in ENTRIES), *(f"clients/{tab}" for tab in TABS)]


def show(window: MainWindow, place: str) -> Page:
    """Open a page, or a tab of the first client."""
    page, _, tab = place.partition("/")
    client = window.link.desk.clients.all()[0].id if tab else 0
    window.go(Place(page=page, client_id=client, tab=tab))
    QApplication.processEvents()
    return window.page


def stations(page: QWidget) -> set[QWidget]:
    """The widgets of a page that the Tab key should reach now."""
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is page.window()
        and not widget.objectName().startswith("qt_")
    }  # fmt: skip


def described(widget: QWidget) -> str:
    place = type(widget.parent()).__name__
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r} in {place}"


@pytest.mark.parametrize("place", PLACES)
def test_everything_has_a_name(window: MainWindow, place: str, unnamed_widgets: NameWalk) -> None:
    assert unnamed_widgets(show(window, place)) == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_everything_once_and_comes_back(window: MainWindow, place: str, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = show(window, place)
    first = QApplication.focusWidget()
    assert first is not None
    qtbot.waitUntil(first.isVisible)  # a client comes a moment after its page
    visited = [first]
    for _ in range(MOST):
        before = visited[-1]
        QTest.keyClick(before, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        if after is first:
            break
        assert after not in visited, f"Tab goes round without {described(first)}, from {described(before)}"
        visited.append(after)
    assert QApplication.focusWidget() is first, f"Tab is caught in {described(visited[-1])}"
    missed = stations(page) - set(visited)
    assert sorted(map(described, missed)) == []


@pytest.fixture
def large(desk: Desk, theme: Theme, translators: Translators, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window in German with letters of twice the size."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    translators.speak(Language.DE)
    made = make_window(desk, Choices(), Language.DE, theme=theme, translators=translators, sample=True)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    qapp.setFont(before)


def cut(root: QWidget) -> list[str]:
    """The words below a widget that have too little room; what elides says all of it in a tooltip."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or isinstance(label, ElidedLabel) or not label.text() or label.wordWrap():
            continue
        if label.fontMetrics().horizontalAdvance(label.text()) > label.contentsRect().width():
            found.append(f"label {label.text()!r}")
    for button in root.findChildren(QAbstractButton):
        if not button.isVisible() or not button.text():
            continue
        if isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            continue
        words = button.fontMetrics().horizontalAdvance(button.text().replace("&&", "&").strip())
        icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
        if words + icon > button.width() and not button.toolTip():
            found.append(f"button {button.text()!r}: {words + icon} in {button.width()}")
        if button.fontMetrics().height() > button.height():
            found.append(f"button {button.text()!r} is too low")
    return found


@pytest.mark.parametrize("place", PLACES)
def test_german_fits_at_twice_the_size(large: MainWindow, place: str) -> None:
    page = show(large, place)
    navigation = large.findChild(Navigation)
    assert navigation is not None
    found = cut(navigation) + cut(large.sample_bar)
    for head in page.findChildren(PageHead):
        found += cut(head)
    assert found == []
    assert large.width() <= 1440, "the page forces the window beyond its size"
    assert [bar.usesScrollButtons() for bar in page.findChildren(QTabBar) if bar.isVisible()] in ([], [True])


def test_the_buttons_of_a_form_fit_at_twice_the_size(large: MainWindow, qtbot: QtBot) -> None:
    page = show(large, "clients")
    page.new_record()
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in large.findChildren(QDialog)))
    dialog = next(dialog for dialog in large.findChildren(QDialog) if dialog.isVisible())
    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    assert buttons
    assert cut(dialog) == []
    dialog.reject()
