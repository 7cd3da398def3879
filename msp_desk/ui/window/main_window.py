"""The main window: navigation, one page at a time, status bar, quick log and the menu of what the desk can do."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.journal import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.preferences import Choices
from msp_desk.core.preferences import Theme as ThemeChoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import headline_window
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.navigation import Entry, Navigation
from msp_desk.ui.window.quick_log import QuickLog

COLLAPSE_UNDER: Final = 1100
SMALLEST: Final = (1024, 640)

MakePage = Callable[[DeskLink], Page]
ENTRIES: Final = (
    Entry(key="today", picture=Icon.TODAY),
    Entry(key="clients", picture=Icon.CLIENTS),
    Entry(key="log", picture=Icon.LOG),
    Entry(key="grades", picture=Icon.GRADES),
    Entry(key="portfolio", picture=Icon.PORTFOLIO),
    Entry(key="reviews", picture=Icon.REVIEWS),
    Entry(key="settings", picture=Icon.SETTINGS, at_foot=True),
)


class MainWindow(QMainWindow):
    """The window of one desk.

    Signals:
        closed: The window was closed; carries the choices to keep.
    """

    closed = Signal(object)

    def __init__(
        self,
        link: DeskLink,
        *,
        pages: Mapping[str, MakePage],
        choices: Choices,
        theme: Theme,
        translators: Translators,
        sample: bool = False,
    ) -> None:
        """Make the window; pages are made when they are first opened.

        Args:
            link: The desk.
            pages: How each page of :data:`ENTRIES` is made.
            choices: What this user chose on this machine.
            theme: To change between light and dark.
            translators: To change the language.
            sample: Whether this is the sample desk, which is then said.
        """
        super().__init__()
        self.link = link
        self._make, self._pages = pages, dict[str, Page]()
        self._choices, self._theme, self._translators, self._sample = choices, theme, translators, sample
        self._saved_at = ""
        self._failure: FailureDialog | None = None
        self._shown = False
        self.setMinimumSize(*SMALLEST)
        self._build()
        self._make_actions()
        self._quick_log = QuickLog(link, self)
        self._wire()
        self.retranslate()
        self._restore()

    @property
    def page(self) -> Page:
        """The open page."""
        return self._pages[self._open_key]

    @property
    def quick_log(self) -> QuickLog:
        """The quick log."""
        return self._quick_log

    def open_page(self, key: str) -> Page:
        """Open a page by its key."""
        if key not in self._pages:
            page = self._pages[key] = self._make[key](self.link)
            page.setObjectName(f"page_{key}")
            page.client_wanted.connect(self.open_client)
            page.place_wanted.connect(self.go)
            page.log_wanted.connect(partial(self._quick_log.bring, at_line=True))
            page.selection_said.connect(partial(self._say_selection, key))
            self._stack.addWidget(page)
        self._open_key = key
        self._selection.setText(self._said.get(key, ""))
        self._stack.setCurrentWidget(self._pages[key])
        self._navigation.set_chosen(key)
        return self._pages[key]

    def go(self, place: Place) -> None:
        """Show a place of the window and put the keyboard there."""
        page = self.open_page(place.page)
        page.show_place(place)
        page.take_focus()

    def open_client(self, client_id: int) -> None:
        """Open a client on the page of clients."""
        page = self.open_page("clients")
        show = getattr(page, "show_client", None)
        if show is not None:
            show(client_id)

    def bring_quick_log(self) -> None:
        """Open the quick log, for the client in sight where there is one."""
        chosen = getattr(self.page, "current_client", None)
        self._quick_log.bring(chosen() if chosen is not None else 0)

    def undo(self) -> None:
        """Take the latest change back."""
        self._carry_out(self.link.desk.undo)

    def redo(self) -> None:
        """Carry the latest undone change out again."""
        self._carry_out(self.link.desk.redo)

    def speak(self, language: Language) -> None:
        """Change the language of the window while it runs."""
        self._choices = replace(self._choices, language=language.value)
        self.link.speak(language)
        self._translators.speak(language)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change between light, dark and as the system is."""
        self._choices = replace(self._choices, theme=choice)
        self._theme.choose(SchemeChoice(choice.value))

    def show_failure(self, sentence: str, details: str = "") -> FailureDialog:
        """Say in plain words what failed; while that is still read, the next failure opens nothing more."""
        shown = self._failure
        if shown is not None and shown.isVisible():
            return shown  # one failure often brings others; the first one tells what happened
        dialog = self._failure = FailureDialog(sentence, details, self)
        dialog.finished.connect(self._forget_failure)
        dialog.open()
        return dialog

    def unexpected(self) -> str:
        """What is said of an error that nobody expected."""
        return self.tr("The program met an error it did not expect. What you were just doing was not saved.")

    def retranslate(self) -> None:
        """Say the window's own words in its language."""
        words = {
            "today": self.tr("Today"),
            "clients": self.tr("Clients"),
            "log": self.tr("Log"),
            "reviews": self.tr("Reviews"),
            "grades": self.tr("Grades"),
            "portfolio": self.tr("Portfolio"),
            "settings": self.tr("Settings"),
        }
        self._navigation.set_words(words, self.tr("Quick log"), self.tr("Menu"))
        self._navigation.setAccessibleName(self.tr("Navigation"))
        texts: Sequence[tuple[QAction, str]] = (
            (self._new, self.tr("New")),
            (self._search, self.tr("Search")),
            (self._log, self.tr("Quick log")),
            (self._backup, self.tr("Back up now")),
            (self._quit, self.tr("Quit")),
            (self._light, self.tr("Light")),
            (self._dark, self.tr("Dark")),
            (self._system, self.tr("As the system is")),
        )
        for action, text in texts:
            action.setText(text)
        self._language_menu.setTitle(self.tr("Language"))
        self._theme_menu.setTitle(self.tr("Colours"))
        self._tell_undo()
        self._tell_status()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons only where there is little room."""
        self._navigation.set_narrow(narrow=event.size().width() < COLLAPSE_UNDER)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as in a dialog."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard into the page the first time the window comes into sight."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, self, self.page.take_focus)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of the window and the open page."""
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self.closed.emit(replace(self._choices, window=geometry, page=self._open_key))
        super().closeEvent(event)

    def _build(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._navigation = Navigation(ENTRIES)
        self._stack = QStackedWidget()
        middle.addWidget(self._navigation)
        middle.addWidget(Hairline(upright=True))
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(Hairline())
        column.addLayout(self._status())
        self.setCentralWidget(central)
        self._open_key = ENTRIES[0].key
        self._said: dict[str, str] = {}

    def _status(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(24)
        self._saved, self._as_of, self._window_line = (
            PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED) for _ in range(3)
        )
        self._saved.setFixedHeight(28)
        self._selection = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._selection.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._saved, self._as_of, self._window_line):
            line.addWidget(label)
        line.addWidget(self._selection, 1)
        return line

    def _make_actions(self) -> None:
        def action(keys: QKeySequence | QKeySequence.StandardKey | str | None, work: Callable[[], object]) -> QAction:
            made = QAction(self)
            if keys is not None:
                made.setShortcut(QKeySequence(keys))
            made.triggered.connect(lambda _checked=False: work())
            self.addAction(made)
            return made

        standard = QKeySequence.StandardKey
        self._undo = action(standard.Undo, self.undo)
        self._redo = action("Ctrl+Shift+Z", self.redo)
        self._new = action(standard.New, self._new_record)
        self._search = action(standard.Find, self._focus_search)
        self._log = action("Ctrl+L", self.bring_quick_log)
        self._backup = action(None, self._back_up)
        self._quit = action(standard.Quit, self.close)
        self._light = action(None, lambda: self.choose_theme(ThemeChoice.LIGHT))
        self._dark = action(None, lambda: self.choose_theme(ThemeChoice.DARK))
        self._system = action(None, lambda: self.choose_theme(ThemeChoice.SYSTEM))
        self._navigating = [
            action(f"Alt+{number}", partial(self._open_by_key, entry.key))
            for number, entry in enumerate(ENTRIES, start=1)
        ]
        self._menu = QMenu(self)
        for one in (self._undo, self._redo):
            self._menu.addAction(one)
        self._menu.addSeparator()
        for one in (self._new, self._search, self._log):
            self._menu.addAction(one)
        self._menu.addSeparator()
        self._language_menu = self._menu.addMenu("")
        for language, name in ((Language.EN, "English"), (Language.DE, "Deutsch"), (Language.IT, "Italiano")):
            chosen = self._language_menu.addAction(name)
            chosen.triggered.connect(lambda _on=False, wanted=language: self.speak(wanted))
        self._theme_menu = self._menu.addMenu("")
        self._theme_menu.addActions([self._light, self._dark, self._system])
        self._menu.addSeparator()
        self._menu.addActions([self._backup])
        self._menu.addSeparator()
        self._menu.addActions([self._quit])
        self._navigation.set_menu(self._menu)

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        self.link.changed.connect(self._on_changed)
        self._navigation.chosen.connect(self.open_page)
        self._navigation.quick_log_wanted.connect(self.bring_quick_log)
        self._quick_log.closed.connect(partial(self._allow_navigating, allowed=True))
        self._quick_log.opened.connect(partial(self._allow_navigating, allowed=False))

    def _restore(self) -> None:
        if self._choices.window:
            self.restoreGeometry(QByteArray(base64.b64decode(self._choices.window)))
        else:
            self.resize(1440, 900)
        known = {entry.key for entry in ENTRIES}
        self.open_page(self._choices.page if self._choices.page in known else ENTRIES[0].key)

    def _allow_navigating(self, *, allowed: bool) -> None:
        for action in self._navigating:
            action.setEnabled(allowed)

    def _new_record(self) -> None:
        self.page.new_record()

    def _focus_search(self) -> None:
        self.page.focus_search()

    def _open_by_key(self, key: str) -> None:
        self.open_page(key).take_focus()

    def _forget_failure(self) -> None:
        if self._failure is not None:
            self._failure.deleteLater()
        self._failure = None

    def _carry_out(self, work: Callable[[], object]) -> None:
        try:
            work()
        except MspDeskError as error:
            self.show_failure(self.link.wording.error(error))

    def _back_up(self) -> None:
        try:
            made = self.link.desk.backups.make()
        except MspDeskError as error:
            self.show_failure(self.link.wording.error(error))
            return
        self._saved.setText(self.link.wording.say("backup.made", file=Path(made.path).name, count=made.rows))

    def _on_changed(self, _topics: Topics) -> None:
        self._saved_at = self.link.desk.clock.moment().astimezone().strftime("%H:%M")
        self._tell_undo()
        # The counts can wait until the page in sight has been read again.
        QTimer.singleShot(0, self, self._tell_status)

    def _tell_undo(self) -> None:
        wording = self.link.wording
        for action, step, plain, named in (
            (self._undo, self.link.desk.undoable, self.tr("Undo"), self.tr("Undo: {what}")),
            (self._redo, self.link.desk.redoable, self.tr("Redo"), self.tr("Redo: {what}")),
        ):
            action.setEnabled(step is not None)
            what = "" if step is None else wording.say(step.label, **step.params)
            action.setText(plain if step is None else plain_label(named.replace("{what}", what)))

    def _tell_status(self) -> None:
        language, today = self.link.language, self.link.today
        firm = self.link.desk.firm.current()
        count = self.link.desk.clients.count()
        name = firm.name or self.tr("Your firm")
        line = self.tr("1 client") if count == 1 else self.tr("{count} clients")
        line = line.replace("{count}", format_number(count, language))
        if self._sample:
            marked = self.tr("sample data")
            line = f"{line} · {marked}"
        self._navigation.set_firm(name, line)
        self.setWindowTitle(f"{self.link.desk.path.name} – MSP Desk")
        saved = self.tr("All changes saved, {time}").replace("{time}", self._saved_at)
        self._saved.setText(saved if self._saved_at else self.tr("All changes are saved at once"))
        day = format_day(today, language, DayStyle.MEDIUM)
        window = headline_window(today)
        first = format_day(window.first, language, DayStyle.MEDIUM)
        self._as_of.setText(self.tr("As of {day}").replace("{day}", day))
        self._window_line.setText(self.tr("Window {first} – {last}").replace("{first}", first).replace("{last}", day))

    def _say_selection(self, key: str, text: str) -> None:
        self._said[key] = text
        if key == self._open_key:
            self._selection.setText(text)
