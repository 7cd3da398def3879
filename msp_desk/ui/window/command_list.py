"""The commands of the main window: what each of them does, its keys, its place in the menu and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from msp_desk.core.preferences import Theme
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window import openers
from msp_desk.ui.window.commands import Command
from msp_desk.ui.window.keys_everywhere import LOCK_KEYS, PRIVACY_KEYS
from msp_desk.ui.window.navigation import Entry

if TYPE_CHECKING:
    from msp_desk.ui.window.main_window import MainWindow

NEW_FAMILIES: Final = (
    "clients", "contacts", "agreements", "tickets", "work", "incidents", "invoices", "payments", "recommendations",
    "notes",
)  # fmt: skip
"""What the window offers to make, in this order."""
SECTIONS: Final = ("undo", "{new}", "page", "data", "{language}", "{theme}", "sight", "help", "quit")
"""Of the menu; those in braces are menus of their own."""
_LANGUAGES: Final = {Language.EN: "English", Language.DE: "Deutsch", Language.IT: "Italiano"}


def command_list(window: MainWindow, entries: Sequence[Entry]) -> list[Command]:
    """What can be done from anywhere in a window.

    Args:
        window: Which.
        entries: Of its navigation; each page is opened by Alt and its place there.
    """
    return [
        *(
            Command(key=entry.key, run=partial(window.open_by_key, entry.key), shortcut=f"Alt+{number}", jump=False)
            for number, entry in enumerate(entries, start=1)
        ),
        *_changing(window),
        *_of_the_page(window),
        *_of_the_data(window),
        *_of_the_look(window),
        *_of_the_sight(window),
        *_helping(window),
    ]


def command_words(pages: Mapping[str, str], wording: Wording) -> dict[str, str]:
    """The words of every command, and of the menus among them, by key.

    Args:
        pages: The name of each page by its key.
        wording: Names the kinds of records.
    """
    to_page = QCoreApplication.translate("MainWindow", "Go to {page}")
    new = QCoreApplication.translate("MainWindow", "New: {kind}…")
    return {
        **{key: to_page.replace("{page}", word) for key, word in pages.items()},
        **{f"new_{family}": new.replace("{kind}", wording.say(f"words.family.{family}")) for family in NEW_FAMILIES},
        **{f"speak_{language}": name for language, name in _LANGUAGES.items()},
        "new": QCoreApplication.translate("MainWindow", "New"),
        "new_here": QCoreApplication.translate("MainWindow", "New in this page"),
        "search": QCoreApplication.translate("MainWindow", "Search this page"),
        "palette": QCoreApplication.translate("MainWindow", "Jump to…"),
        "log_quickly": QCoreApplication.translate("MainWindow", "Quick log"),
        "print": QCoreApplication.translate("MainWindow", "Print…"),
        "save": QCoreApplication.translate("MainWindow", "Save"),
        "import": QCoreApplication.translate("MainWindow", "Import…"),
        "bank_statement": QCoreApplication.translate("MainWindow", "Bank statement…"),
        "past_imports": QCoreApplication.translate("MainWindow", "Past imports…"),
        "month_fees": QCoreApplication.translate("MainWindow", "Month’s fees from the agreements…"),
        "ask_people": QCoreApplication.translate("MainWindow", "Ask people…"),
        "export": QCoreApplication.translate("MainWindow", "Export everything…"),
        "back_up": QCoreApplication.translate("MainWindow", "Back up now"),
        "language": QCoreApplication.translate("MainWindow", "Language"),
        "theme": QCoreApplication.translate("MainWindow", "Colours"),
        "light": QCoreApplication.translate("MainWindow", "Light"),
        "dark": QCoreApplication.translate("MainWindow", "Dark"),
        "system": QCoreApplication.translate("MainWindow", "As the system is"),
        "lock": QCoreApplication.translate("MainWindow", "Lock now"),
        "privacy": QCoreApplication.translate("MainWindow", "Privacy screen"),
        "help": QCoreApplication.translate("MainWindow", "Help for this page"),
        "explain": QCoreApplication.translate("MainWindow", "What this figure means"),
        "keys": QCoreApplication.translate("MainWindow", "All keys"),
        "preferences": QCoreApplication.translate("MainWindow", "Settings"),
        "about": QCoreApplication.translate("MainWindow", "About MSP Desk"),
        "quit": QCoreApplication.translate("MainWindow", "Quit"),
    }


def _changing(window: MainWindow) -> list[Command]:
    standard = QKeySequence.StandardKey
    return [
        Command(key="undo", run=window.undo, shortcut=standard.Undo, picture=Icon.UNDO, menu="undo"),
        Command(key="redo", run=window.redo, shortcut="Ctrl+Shift+Z", picture=Icon.REDO, menu="undo"),
        *(
            Command(key=f"new_{family}", run=partial(openers.open_new, window, family), picture=Icon.PLUS, menu="new")
            for family in NEW_FAMILIES
        ),
    ]


def _of_the_page(window: MainWindow) -> list[Command]:
    standard = QKeySequence.StandardKey
    return [
        Command(key="new_here", run=window.new_record, shortcut=standard.New, menu="page", jump=False),
        Command(key="log_quickly", run=window.bring_quick_log, shortcut="Ctrl+L", picture=Icon.LOG, menu="page"),
        Command(key="palette", run=window.bring_palette, shortcut="Ctrl+K", menu="page", jump=False),
        Command(key="search", run=window.focus_search, shortcut=standard.Find, menu="page", jump=False),
        Command(key="print", run=window.print_paper, shortcut=standard.Print, picture=Icon.PRINT, menu="page"),
        Command(key="save", run=window.say_saved, shortcut=standard.Save, jump=False),
    ]


def _of_the_data(window: MainWindow) -> list[Command]:
    return [
        Command(key="import", run=window.open_import, picture=Icon.IMPORT, menu="data"),
        Command(
            key="bank_statement", run=partial(openers.open_bank_statement, window), picture=Icon.PAYMENT, menu="data"
        ),
        Command(key="past_imports", run=partial(openers.open_past_imports, window), picture=Icon.AGAIN, menu="data"),
        Command(key="month_fees", run=partial(openers.open_month_fees, window), picture=Icon.INVOICE, menu="data"),
        Command(key="ask_people", run=partial(openers.open_opinions, window), picture=Icon.CONTACT, menu="data"),
        Command(key="export", run=partial(openers.export, window), picture=Icon.EXPORT, menu="data"),
        Command(key="back_up", run=partial(openers.back_up, window), picture=Icon.BACKUP, menu="data"),
    ]


def _of_the_look(window: MainWindow) -> list[Command]:
    return [
        *(
            Command(key=f"speak_{language}", run=partial(window.speak, language), menu="language")
            for language in Language
        ),
        *(
            Command(key=choice.value, run=partial(window.choose_theme, choice), menu="theme")
            for choice in (Theme.LIGHT, Theme.DARK, Theme.SYSTEM)
        ),
    ]


def _of_the_sight(window: MainWindow) -> list[Command]:
    return [
        Command(key="privacy", run=window.screening.switch_privacy, shortcut=PRIVACY_KEYS, menu="sight"),
        Command(key="lock", run=window.screening.lock, shortcut=LOCK_KEYS, picture=Icon.LOCK, menu="sight"),
    ]


def _helping(window: MainWindow) -> list[Command]:
    standard = QKeySequence.StandardKey
    about = Place(page="settings", tab="about")
    return [
        Command(key="help", run=window.open_manual, shortcut=standard.HelpContents, picture=Icon.HELP, menu="help"),
        Command(key="explain", run=partial(openers.explain, window), shortcut="Shift+F1", menu="help", jump=False),
        Command(key="keys", run=partial(window.open_manual, "keys"), menu="help"),
        Command(key="preferences", run=partial(window.open_by_key, "settings"), shortcut="Ctrl+,", jump=False),
        Command(key="about", run=partial(window.go, about), picture=Icon.INFO, menu="help"),
        Command(key="quit", run=window.close, shortcut=standard.Quit, menu="quit", jump=False),
    ]
