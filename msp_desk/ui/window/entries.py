"""The pages of the window: their order in the navigation, their pictures and their names."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.window.navigation import Entry

ENTRIES: Final = (
    Entry(key="today", picture=Icon.TODAY),
    Entry(key="clients", picture=Icon.CLIENTS),
    Entry(key="log", picture=Icon.LOG),
    Entry(key="grades", picture=Icon.GRADES),
    Entry(key="portfolio", picture=Icon.PORTFOLIO),
    Entry(key="exits", picture=Icon.EXITS),
    Entry(key="reviews", picture=Icon.REVIEWS),
    Entry(key="prospects", picture=Icon.PROSPECTS),
    Entry(key="settings", picture=Icon.SETTINGS, at_foot=True),
)


def entry_words() -> dict[str, str]:
    """The name of every page in the language of the window, by its key."""
    return {
        "today": QCoreApplication.translate("MainWindow", "Today"),
        "clients": QCoreApplication.translate("MainWindow", "Clients"),
        "log": QCoreApplication.translate("MainWindow", "Log"),
        "reviews": QCoreApplication.translate("MainWindow", "Reviews"),
        "grades": QCoreApplication.translate("MainWindow", "Grades"),
        "portfolio": QCoreApplication.translate("MainWindow", "Portfolio"),
        "exits": QCoreApplication.translate("MainWindow", "Exits"),
        "prospects": QCoreApplication.translate("MainWindow", "Prospects"),
        "settings": QCoreApplication.translate("MainWindow", "Settings"),
    }
