"""What Qt made and Python holds stays usable while pages and tabs come and go."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QScrollBar

from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.entries import ENTRIES
from msp_desk.ui.window.main_window import MainWindow


def test_menus_and_scroll_bars_outlive_the_pages_that_took_the_focus(window: MainWindow) -> None:
    menus = [one for menu in window.findChildren(QMenu) for one in menu.findChildren(QMenu)]
    assert menus
    client = window.link.desk.clients.all()[0].id
    bars: list[QScrollBar] = []
    for entry in ENTRIES:
        window.open_page(entry.key).take_focus()
        QApplication.processEvents()
        bars += [area.verticalScrollBar() for area in window.page.findChildren(QScrollArea)]
    for tab in ("overview", "log", "money", "agreement", "environment", "papers"):
        window.go(Place(page="clients", client_id=client, tab=tab))
        window.page.take_focus()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    assert all(shiboken6.isValid(menu) for menu in menus)
    assert all(shiboken6.isValid(bar) for bar in bars)
    window.bring_palette()
