"""The main window: navigation, one page at a time, status bar, quick log and the menu of what the desk can do."""

from __future__ import annotations

import base64
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.topics import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import format_number
from msp_desk.core.preferences import Choices
from msp_desk.core.preferences import Theme as ThemeChoice
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_text import plain_label
from msp_desk.ui.window import openers
from msp_desk.ui.window.command_list import SECTIONS, command_list, command_words
from msp_desk.ui.window.commands import Commands
from msp_desk.ui.window.layouts import Layouts, state_of
from msp_desk.ui.window.navigation import Entry, Navigation
from msp_desk.ui.window.sample_bar import SampleBar
from msp_desk.ui.window.screening import OpensWith, Screening
from msp_desk.ui.window.status_line import StatusLine
from msp_desk.ui.window.stepping import Stepping

if TYPE_CHECKING:
    from msp_desk.core.actions.protection_order import ProtectionDone
    from msp_desk.ui.window.failure_dialog import FailureDialog
    from msp_desk.ui.window.palette import Palette
    from msp_desk.ui.window.quick_log import QuickLog

COLLAPSE_UNDER: Final = 1100
SMALLEST: Final = (1024, 640)
USUAL: Final = QSize(1440, 900)
FRAME: Final = QSize(8, 40)
"""About what a window manager adds around a window."""

MakePage = Callable[[DeskLink], Page]
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


@runtime_checkable
class CountsItself(Protocol):
    """A page that says how many things in it want the owner."""

    count_said: SignalInstance


@runtime_checkable
class AsksForProtection(Protocol):
    """A page on which the passphrase of the desk is set, changed or removed."""

    protection_wanted: SignalInstance

    def tell_protection(self, done: ProtectionDone) -> None:
        """Say what came of it."""


class MainWindow(QMainWindow):
    """The window of one desk.

    Signals:
        closed: The window was closed; carries the choices to keep.
        restore_wanted: The owner wants a backup in the place of the desk; carries its path.
        protection_wanted: The owner wants another passphrase; carries the
            :class:`~msp_desk.core.actions.protection_order.ProtectionOrder`.
        chose: The language or the colours were changed; carries the choices to keep at once.
    """

    closed = Signal(object)
    restore_wanted = Signal(object)
    protection_wanted = Signal(object)
    chose = Signal(object)

    def __init__(
        self,
        link: DeskLink,
        *,
        pages: Mapping[str, MakePage],
        choices: Choices,
        theme: Theme,
        translators: Translators,
        sample: bool = False,
        opens_with: OpensWith | None = None,
    ) -> None:
        """Make the window; pages are made when they are first opened.

        Args:
            link: The desk.
            pages: How each page of :data:`ENTRIES` is made.
            choices: What this user chose on this machine.
            theme: To change between light and dark.
            translators: To change the language.
            sample: Whether this is the sample desk, which is then said.
            opens_with: Tells whether a passphrase is that of the desk; None for a desk without one.
        """
        super().__init__()
        self.link = link
        self._make, self._pages = pages, dict[str, Page]()
        self._choices, self._theme, self._translators, self._sample = choices, theme, translators, sample
        self._layouts = Layouts(choices.layouts)
        self._stepping = Stepping(link, self)
        self._stepping.failed.connect(self.show_error)
        self._saved_at = ""
        self._failure: FailureDialog | None = None
        self._shown = False
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._build()
        self.screening = Screening(self, link, opens_with)
        self.screening.changed.connect(self._name_window)
        # They are the central widget's, so that no key reaches them while that is out of sight.
        self._commands = Commands(self._content, command_list(self, ENTRIES))
        self._commands["lock"].setVisible(self.screening.can_lock)
        self._commands["lock"].setEnabled(self.screening.can_lock)
        self._navigating = [self._commands[entry.key] for entry in ENTRIES]
        self._menu = QMenu(self)
        self._commands.fill(self._menu, SECTIONS)
        self._navigation.set_menu(self._menu)
        self._quick_log: QuickLog | None = None
        self._palette: Palette | None = None
        self._wire()
        self.retranslate()
        self._restore()

    @property
    def page(self) -> Page:
        """The open page."""
        return self._pages[self._open_key]

    @property
    def quick_log(self) -> QuickLog:
        """The quick log; made when it is first needed."""
        if self._quick_log is None:
            from msp_desk.ui.window.quick_log import QuickLog

            self._quick_log = QuickLog(self.link, self)
            self._put_in_front(self._quick_log)
        return self._quick_log

    @property
    def palette_of_commands(self) -> Palette:
        """The command palette; made when it is first needed."""
        if self._palette is None:
            from msp_desk.ui.window.jumps import log_jumps
            from msp_desk.ui.window.palette import Palette

            self._palette = Palette(
                self, partial(openers.jumps, self), lambda text: log_jumps(self.link, text, self.go)
            )
            self._put_in_front(self._palette)
        return self._palette

    def current_client(self) -> int:
        """The number of the client in sight; 0 for none."""
        chosen = getattr(self.page, "current_client", None)
        return 0 if chosen is None else int(chosen())

    @property
    def entries(self) -> Sequence[Entry]:
        """The pages, in the order of the navigation."""
        return ENTRIES

    @property
    def page_words(self) -> Mapping[str, str]:
        """The name of every page by its key."""
        return self._navigation.words

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
            page.restore_wanted.connect(self.restore_wanted)
            if isinstance(page, AsksForProtection):
                page.protection_wanted.connect(self.protection_wanted)
            page.grown.connect(partial(self._layouts.restore, page))
            if isinstance(page, CountsItself):
                page.count_said.connect(partial(self._navigation.set_count, key))
            page.log_wanted.connect(lambda client_id: self.quick_log.bring(client_id, at_line=True))
            page.selection_said.connect(partial(self._say_selection, key))
            self._stack.addWidget(page)
            self._layouts.restore(page)
        self._open_key = key
        self._status.say_selection(self._said.get(key, ""))
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
        self.quick_log.bring(self.current_client())

    def bring_palette(self) -> None:
        """Open the command palette."""
        self.palette_of_commands.bring()

    def open_import(self, kind: str = "", files: Sequence[Path] = ()) -> None:
        """Open the import dialog."""
        openers.open_import(self, kind, files)

    def open_manual(self, key: str = "") -> None:
        """Open the manual where it speaks of the open page, or at one of its pages."""
        openers.open_manual(self, key)

    def undo(self) -> None:
        """Take the latest change back."""
        self._stepping.undo()

    def redo(self) -> None:
        """Carry the latest undone change out again."""
        self._stepping.redo()

    def speak(self, language: Language) -> None:
        """Change the language of the window while it runs."""
        self._choices = replace(self._choices, language=language.value)
        self.chose.emit(self._choices)
        self.link.speak(language)
        self._translators.speak(language)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change between light, dark and as the system is."""
        self._choices = replace(self._choices, theme=choice)
        self.chose.emit(self._choices)
        self._theme.choose(SchemeChoice(choice.value))

    @property
    def lock_minutes(self) -> int:
        """Minutes without a touch after which an encrypted desk is locked; 0 never."""
        return self._choices.lock_after

    def choose_lock(self, minutes: int) -> None:
        """Lock after other minutes without a touch."""
        self._choices = replace(self._choices, lock_after=minutes)
        self.chose.emit(self._choices)
        self.screening.lock_after(minutes)

    def lock_now(self) -> None:
        """Put the desk out of sight until its passphrase is typed."""
        self.screening.lock()

    def tell_protection(self, done: ProtectionDone) -> None:
        """Say what came of a change of the passphrase, where it was asked for, and offer the recovery note."""
        page = self.open_page("settings")
        if isinstance(page, AsksForProtection):
            page.tell_protection(done)
        if done.order.wanted is not None:
            self.offer_recovery_note()

    def offer_recovery_note(self) -> None:
        """Offer the paper that says how the desk can be opened."""
        from msp_desk.ui.widgets.recovery_note import offer_recovery_note

        offer_recovery_note(self.link, self)

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
        from msp_desk.ui.window.failure_dialog import FailureDialog

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
        self._status.say(text)

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
            "exits": self.tr("Exits"),
            "prospects": self.tr("Prospects"),
            "settings": self.tr("Settings"),
        }
        self._navigation.set_words(words, self.tr("Quick log"), self.tr("Menu"))
        self._navigation.setAccessibleName(self.tr("Navigation"))
        self._navigation.set_jump(self.tr("Jump to…"))
        self._commands.say(command_words(words, self.link.wording))
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

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard into the page the first time the window comes into sight."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self.screening.lock_after(self._choices.lock_after)
            QTimer.singleShot(0, self, self.page.take_focus)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of the window and the open page."""
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        layouts = self._layouts.gather(self)
        self.closed.emit(replace(self._choices, window=geometry, page=self._open_key, layouts=layouts))
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on the window to import them."""
        if not self.screening.covered and _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        files = _dropped(event)
        if files and not self.screening.covered:
            event.acceptProposedAction()
            self.open_import(files=files)

    def _build(self) -> None:
        central = self._content = QWidget()
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
        self._status = StatusLine()
        column.addWidget(self._status)
        self.setCentralWidget(central)
        self._open_key = ENTRIES[0].key
        self._said: dict[str, str] = {}

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        self.link.changed.connect(self._on_changed)
        self._navigation.chosen.connect(self._choose_page)
        self._navigation.quick_log_wanted.connect(self.bring_quick_log)
        self._navigation.jump_wanted.connect(self.bring_palette)

    def _put_in_front(self, front: QuickLog | Palette) -> None:
        """While something lies over the window, its keys do not leave the page below it."""
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

    def new_record(self) -> None:
        """Begin a new one of what the open page shows."""
        self.page.new_record()

    def focus_search(self) -> None:
        """Put the cursor into the search of the open page."""
        self.page.focus_search()

    def print_paper(self) -> None:
        """Print what the open page shows."""
        self.page.print_paper()

    def say_saved(self) -> None:
        """Ctrl+S has nothing to do, and says so."""
        self.say(self.tr("Nothing to save: every change is saved at once"))

    def open_by_key(self, key: str) -> None:
        """Open a page and put the keyboard there; the open one begins anew."""
        self._choose_page(key)
        self.page.take_focus()

    def _choose_page(self, key: str) -> None:
        if key == self._open_key:
            self.page.show_beginning()
        self.open_page(key)

    def _forget_failure(self) -> None:
        if self._failure is not None:
            self._failure.deleteLater()
        self._failure = None

    def _on_changed(self, _topics: Topics) -> None:
        self._saved_at = self.link.now().strftime("%H:%M")
        self._tell_undo()
        # The counts can wait until the page in sight has been read again.
        QTimer.singleShot(0, self, self._tell_status)

    def _tell_undo(self) -> None:
        wording = self.link.wording
        desk = self.link.desk if self.link.has_rooms else None  # before that, nothing can have been done
        undoable, redoable = (None, None) if desk is None else (desk.undoable, desk.redoable)
        for action, step, plain, named in (
            (self._commands["undo"], undoable, self.tr("Undo"), self.tr("Undo: {what}")),
            (self._commands["redo"], redoable, self.tr("Redo"), self.tr("Redo: {what}")),
        ):
            action.setEnabled(step is not None)
            what = "" if step is None else wording.say(step.label, **step.params)
            action.setText(plain if step is None else plain_label(named.replace("{what}", what)))

    def _tell_status(self) -> None:
        language, today = self.link.language, self.link.today
        firm = self.link.glance.firm()
        count = self.link.glance.count_clients()
        name = firm.name or self.tr("Your firm")
        line = self.tr("1 client") if count == 1 else self.tr("{count} clients")
        line = line.replace("{count}", format_number(count, language))
        if self._sample:
            marked = self.tr("sample data")
            line = f"{line} · {marked}"
        self._navigation.set_firm(name, line)
        self._navigation.set_count("clients", count)
        self._navigation.set_count("exits", self.link.glance.count_open_exits())
        self._navigation.set_count("prospects", self.link.glance.count_open_prospects())
        self._name_window()
        self._status.say_saved(self._saved_at)
        self._status.say_day(today, language)

    def _name_window(self) -> None:
        """The title names the file, unless everything is out of sight."""
        self.setWindowTitle("MSP Desk" if self.screening.covered else f"{self.link.path.name} – MSP Desk")

    def _say_selection(self, key: str, text: str) -> None:
        self._said[key] = text
        if key == self._open_key:
            self._status.say_selection(text)


def first_size(screen: QSize) -> QSize:
    """The size of the very first window: the usual one, or what the screen has room for."""
    room = screen - FRAME
    fits = room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]
    return USUAL.boundedTo(room) if fits else USUAL


def _dropped(event: QDropEvent) -> list[Path]:
    from msp_desk.ui.window.importing import dropped_files

    return dropped_files(event)
