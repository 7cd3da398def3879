"""The main window: navigation, one page at a time, status bar, quick log and the menu of what the desk can do."""

from __future__ import annotations

import base64
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
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
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label, without_marks
from msp_desk.ui.window.commands import Command, Commands
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.jumps import NEW_FAMILIES, client_jumps, log_jumps, page_jumps
from msp_desk.ui.window.layouts import Layouts, state_of
from msp_desk.ui.window.navigation import Entry, Navigation
from msp_desk.ui.window.palette import Jump, Palette
from msp_desk.ui.window.quick_log import QuickLog
from msp_desk.ui.window.sample_bar import SampleBar

COLLAPSE_UNDER: Final = 1100
SMALLEST: Final = (1024, 640)
USUAL: Final = QSize(1440, 900)
FRAME: Final = QSize(8, 40)
"""About what a window manager adds around a window."""

SECTIONS: Final = ("undo", "{new}", "page", "data", "{language}", "{theme}", "help", "quit")
"""Of the menu; those in braces are menus of their own."""
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


_LANGUAGES: Final = {Language.EN: "English", Language.DE: "Deutsch", Language.IT: "Italiano"}


@runtime_checkable
class CountsItself(Protocol):
    """A page that says how many things in it want the owner."""

    count_said: SignalInstance


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
        self._layouts = Layouts(choices.layouts)
        self._saved_at = ""
        self._failure: FailureDialog | None = None
        self._shown = False
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._build()
        self._make_commands()
        self._quick_log = QuickLog(link, self)
        self._palette = Palette(self, self._jumps, lambda text: log_jumps(self.link, text, self.go))
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

    @property
    def palette_of_commands(self) -> Palette:
        """The command palette."""
        return self._palette

    @property
    def commands(self) -> Commands:
        """What the window can do."""
        return self._commands

    @property
    def sample_bar(self) -> SampleBar:
        """The bar over the sample data; hidden on a desk of the owner's."""
        return self._sample_bar

    def open_page(self, key: str) -> Page:
        """Open a page by its key."""
        if key not in self._pages:
            page = self._pages[key] = self._make[key](self.link)
            page.setObjectName(f"page_{key}")
            page.client_wanted.connect(self.open_client)
            page.place_wanted.connect(self.go)
            page.import_wanted.connect(self.open_import)
            page.grown.connect(partial(self._layouts.restore, page))
            if isinstance(page, CountsItself):
                page.count_said.connect(partial(self._navigation.set_count, key))
            page.log_wanted.connect(partial(self._quick_log.bring, at_line=True))
            page.selection_said.connect(partial(self._say_selection, key))
            self._stack.addWidget(page)
            self._layouts.restore(page)
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

    def bring_palette(self) -> None:
        """Open the command palette."""
        self._palette.bring()

    def open_import(self, kind: str = "", files: Sequence[Path] = ()) -> None:
        """Open the import dialog."""
        from msp_desk.ui.window.importing import open_import

        open_import(self.link, self, files, kind)

    def open_manual(self, key: str = "") -> None:
        """Open the manual where it speaks of the open page, or at one of its pages."""
        from msp_desk.ui.widgets.manual_view import open_manual

        open_manual(self.link, self, key or self.page.manual_key())

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

    def come_forward(self) -> None:
        """Come to the front, for the desk was opened once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_failure(self, sentence: str, details: str = "") -> FailureDialog:
        """Say in plain words what failed; while that is still read, the next failure opens nothing more."""
        shown = self._failure
        if shown is not None and shown.isVisible():
            return shown  # one failure often brings others; the first one tells what happened
        dialog = self._failure = FailureDialog(sentence, details, self)
        dialog.finished.connect(self._forget_failure)
        dialog.open()
        return dialog

    def show_error(self, error: object) -> None:
        """Say what ended a piece of work: its own sentence, or that nobody expected it, with details to copy."""
        if isinstance(error, MspDeskError):
            self.show_failure(self.link.wording.error(error))
        elif isinstance(error, BaseException):
            self.show_failure(self.unexpected(), "".join(traceback.format_exception(error)))

    def say(self, text: str) -> None:
        """Say at the left of the status bar what was done just now."""
        self._saved.setText(text)

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
        self._navigation.set_jump(self.tr("Jump to…"))
        wording, new = self.link.wording, self.tr("New: {kind}…")
        self._commands.say(
            {
                **{key: self.tr("Go to {page}").replace("{page}", word) for key, word in words.items()},
                **{
                    f"new_{family}": new.replace("{kind}", wording.say(f"words.family.{family}"))
                    for family in NEW_FAMILIES
                },
                "new": self.tr("New"),
                "new_here": self.tr("New in this page"),
                "search": self.tr("Search this page"),
                "palette": self.tr("Jump to…"),
                "log_quickly": self.tr("Quick log"),
                "print": self.tr("Print…"),
                "save": self.tr("Save"),
                "import": self.tr("Import…"),
                "past_imports": self.tr("Past imports…"),
                "month_fees": self.tr("Month’s fees from the agreements…"),
                "export": self.tr("Export everything…"),
                "back_up": self.tr("Back up now"),
                "language": self.tr("Language"),
                "theme": self.tr("Colours"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "system": self.tr("As the system is"),
                "help": self.tr("Help for this page"),
                "keys": self.tr("All keys"),
                "quit": self.tr("Quit"),
            }
        )
        give_letter_keys(self._menu)
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
        layouts = self._layouts.gather(self)
        self.closed.emit(replace(self._choices, window=geometry, page=self._open_key, layouts=layouts))
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on the window to import them."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        files = _dropped(event)
        if files:
            event.acceptProposedAction()
            self.open_import(files=files)

    def _build(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._sample_bar = SampleBar()
        self._sample_bar.setVisible(self._sample)
        column.addWidget(self._sample_bar)
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

    def _make_commands(self) -> None:
        standard = QKeySequence.StandardKey
        pages = [
            Command(key=entry.key, run=partial(self._open_by_key, entry.key), shortcut=f"Alt+{number}", jump=False)
            for number, entry in enumerate(ENTRIES, start=1)
        ]
        new = [
            Command(key=f"new_{family}", run=partial(self._new_of, family), picture=Icon.PLUS, menu="new")
            for family in NEW_FAMILIES
        ]
        languages = [
            Command(key=f"speak_{language}", run=partial(self.speak, language), menu="language")
            for language in Language
        ]
        themes = [
            Command(key=choice.value, run=partial(self.choose_theme, choice), menu="theme")
            for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SYSTEM)
        ]
        self._commands = Commands(
            self,
            [
                *pages,
                Command(key="undo", run=self.undo, shortcut=standard.Undo, picture=Icon.UNDO, menu="undo"),
                Command(key="redo", run=self.redo, shortcut="Ctrl+Shift+Z", picture=Icon.REDO, menu="undo"),
                *new,
                Command(key="new_here", run=self._new_record, shortcut=standard.New, menu="page", jump=False),
                Command(key="log_quickly", run=self.bring_quick_log, shortcut="Ctrl+L", picture=Icon.LOG, menu="page"),
                Command(key="palette", run=self.bring_palette, shortcut="Ctrl+K", menu="page", jump=False),
                Command(key="search", run=self._focus_search, shortcut=standard.Find, menu="page", jump=False),
                Command(key="print", run=self._print, shortcut=standard.Print, picture=Icon.PRINT, menu="page"),
                Command(key="save", run=self._say_saved, shortcut=standard.Save, jump=False),
                Command(key="import", run=self.open_import, picture=Icon.IMPORT, menu="data"),
                Command(key="past_imports", run=self._open_past_imports, picture=Icon.AGAIN, menu="data"),
                Command(key="month_fees", run=self._open_month_fees, picture=Icon.INVOICE, menu="data"),
                Command(key="export", run=self._export, picture=Icon.EXPORT, menu="data"),
                Command(key="back_up", run=self._back_up, picture=Icon.BACKUP, menu="data"),
                *languages,
                *themes,
                Command(
                    key="help", run=self.open_manual, shortcut=standard.HelpContents, picture=Icon.HELP, menu="help"
                ),
                Command(key="keys", run=partial(self.open_manual, "keys"), menu="help"),
                Command(key="quit", run=self.close, shortcut=standard.Quit, menu="quit", jump=False),
            ],
        )
        self._commands.say({f"speak_{language}": name for language, name in _LANGUAGES.items()})
        self._navigating = [self._commands[entry.key] for entry in ENTRIES]
        self._menu = QMenu(self)
        self._commands.fill(self._menu, SECTIONS)
        self._navigation.set_menu(self._menu)

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        self.link.changed.connect(self._on_changed)
        self._navigation.chosen.connect(self.open_page)
        self._navigation.quick_log_wanted.connect(self.bring_quick_log)
        self._navigation.jump_wanted.connect(self.bring_palette)
        for front in (self._quick_log, self._palette):
            front.closed.connect(partial(self._allow_navigating, allowed=True))
            front.opened.connect(partial(self._allow_navigating, allowed=False))

    def _restore(self) -> None:
        if self._choices.window:
            self.restoreGeometry(state_of(self._choices.window))
        else:
            self.resize(first_size(self.screen().availableSize()))
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

    def _jumps(self) -> list[Jump]:
        """Where the palette can lead now."""
        doing = [
            Jump(
                words=without_marks(action.text()),
                detail=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                picture=command.picture or Icon.CHEVRON_RIGHT,
                run=command.run,
                also=without_marks(self._commands.section(command)),
            )
            for command, action in self._commands.jumps()
        ]
        return [
            *page_jumps(ENTRIES, self._navigation.words, self.tr("page"), self._open_by_key),
            *client_jumps(self.link, self.go),
            *doing,
        ]

    def _new_of(self, family: str) -> None:
        from msp_desk.ui.widgets.record_forms import open_form

        chosen = getattr(self.page, "current_client", None)
        client_id = chosen() if chosen is not None else 0
        given = {"client": client_id} if client_id and family != "clients" else None
        open_form(self.link, family, given=given, parent=self)

    def _print(self) -> None:
        self.page.print_paper()

    def _say_saved(self) -> None:
        """Ctrl+S has nothing to do, and says so."""
        self.say(self.tr("Nothing to save: every change is saved at once"))

    def _open_past_imports(self) -> None:
        from msp_desk.ui.window.importing import open_past_imports

        open_past_imports(self.link, self)

    def _open_month_fees(self) -> None:
        from msp_desk.ui.widgets.month_fees_dialog import open_month_fees

        open_month_fees(self.link, self)

    def _export(self) -> None:
        from msp_desk.ui.window.export_everything import ask_and_export

        ask_and_export(self)

    def _back_up(self) -> None:
        try:
            made = self.link.desk.backups.make()
        except MspDeskError as error:
            self.show_failure(self.link.wording.error(error))
            return
        self.say(self.link.wording.say("backup.made", file=Path(made.path).name, count=made.rows))

    def _on_changed(self, _topics: Topics) -> None:
        self._saved_at = self.link.desk.clock.moment().astimezone().strftime("%H:%M")
        self._tell_undo()
        # The counts can wait until the page in sight has been read again.
        QTimer.singleShot(0, self, self._tell_status)

    def _tell_undo(self) -> None:
        wording = self.link.wording
        for action, step, plain, named in (
            (self._commands["undo"], self.link.desk.undoable, self.tr("Undo"), self.tr("Undo: {what}")),
            (self._commands["redo"], self.link.desk.redoable, self.tr("Redo"), self.tr("Redo: {what}")),
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
        self._navigation.set_count("clients", count)
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


def first_size(screen: QSize) -> QSize:
    """The size of the very first window: the usual one, or what the screen has room for."""
    room = screen - FRAME
    fits = room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]
    return USUAL.boundedTo(room) if fits else USUAL


def _dropped(event: QDropEvent) -> list[Path]:
    from msp_desk.ui.window.importing import dropped_files

    return dropped_files(event)
