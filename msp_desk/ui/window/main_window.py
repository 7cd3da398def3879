"""The main window: navigation, one page at a time, status bar, quick log and the menu of what the desk can do."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
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
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.topics import Topics
from msp_desk.core.preferences import Choices
from msp_desk.core.preferences import Theme as ThemeChoice
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.window import openers
from msp_desk.ui.window.command_list import SECTIONS, command_list, command_words
from msp_desk.ui.window.commands import Commands
from msp_desk.ui.window.entries import ENTRIES, entry_words
from msp_desk.ui.window.failing import Failing
from msp_desk.ui.window.first_size import SMALLEST, first_size
from msp_desk.ui.window.layouts import Layouts, state_of
from msp_desk.ui.window.navigation import Entry, Navigation
from msp_desk.ui.window.page_stack import AsksForProtection, CountsItself, MakePage, PageStack
from msp_desk.ui.window.sample_bar import SampleBar
from msp_desk.ui.window.screening import OpensWith, Screening
from msp_desk.ui.window.standing import firm_words, tell_steps
from msp_desk.ui.window.status_line import StatusLine
from msp_desk.ui.window.stepping import Stepping

if TYPE_CHECKING:
    from msp_desk.core.actions.protection_order import ProtectionDone
    from msp_desk.ui.window.failure_dialog import FailureDialog
    from msp_desk.ui.window.palette import Palette
    from msp_desk.ui.window.quick_log import QuickLog

COLLAPSE_UNDER: Final = 1100


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
            pages: How each page of :data:`~msp_desk.ui.window.entries.ENTRIES` is made.
            choices: What this user chose on this machine.
            theme: To change between light and dark.
            translators: To change the language.
            sample: Whether this is the sample desk, which is then said.
            opens_with: Tells whether a passphrase is that of the desk; None for a desk without one.
        """
        super().__init__()
        self.link = link
        self._choices, self._theme, self._translators, self._sample = choices, theme, translators, sample
        self._layouts = Layouts(choices.layouts)
        self._stepping = Stepping(link, self)
        self._stepping.failed.connect(self.show_error)
        self._saved_at = ""
        self._failing = Failing(self)
        self._shown = False
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._stack = PageStack(link, pages, self._layouts, self._wire_page, ENTRIES[0].key)
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
        return self._stack.page

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
        page = self._stack.open(key)
        self._navigation.set_chosen(key)
        return page

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
        return self._failing.show(sentence, details)

    def show_error(self, error: object) -> None:
        """Say what ended a piece of work: its own sentence, or that nobody expected it, with details to copy."""
        self._failing.show_error(error)

    def say(self, text: str) -> None:
        """Say at the left of the status bar what was done just now."""
        self._status.say(text)

    def unexpected(self) -> str:
        """What is said of an error that nobody expected."""
        return self.tr("The program met an error it did not expect. What you were just doing was not saved.")

    def retranslate(self) -> None:
        """Say the window's own words in its language."""
        words = entry_words()
        self._navigation.set_words(words, self.tr("Quick log"), self.tr("Menu"))
        self._navigation.setAccessibleName(self.tr("Navigation"))
        self._navigation.set_jump(self.tr("Jump to…"))
        self._commands.say(command_words(words, self.link.wording))
        give_letter_keys(self._menu)
        tell_steps(self._commands, self.link)
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
        self.closed.emit(replace(self._choices, window=geometry, page=self._stack.key, layouts=layouts))
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
        middle.addWidget(self._navigation)
        middle.addWidget(Hairline(upright=True))
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(Hairline())
        self._status = StatusLine()
        column.addWidget(self._status)
        self.setCentralWidget(central)

    def _wire(self) -> None:
        """Every connection of the window, by sender."""
        self.link.changed.connect(self._on_changed)
        self._navigation.chosen.connect(self._choose_page)
        self._navigation.quick_log_wanted.connect(self.bring_quick_log)
        self._navigation.jump_wanted.connect(self.bring_palette)
        self._stack.selection_said.connect(self._status.say_selection)

    def _wire_page(self, key: str, page: Page) -> None:
        """Every connection of a page that was just made."""
        page.client_wanted.connect(self.open_client)
        page.place_wanted.connect(self.go)
        page.import_wanted.connect(self.open_import)
        page.restore_wanted.connect(self.restore_wanted)
        page.log_wanted.connect(lambda client_id: self.quick_log.bring(client_id, at_line=True))
        if isinstance(page, AsksForProtection):
            page.protection_wanted.connect(self.protection_wanted)
        if isinstance(page, CountsItself):
            page.count_said.connect(partial(self._navigation.set_count, key))

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
        if key == self._stack.key:
            self.page.show_beginning()
        self.open_page(key)

    def _on_changed(self, _topics: Topics) -> None:
        self._saved_at = self.link.now().strftime("%H:%M")
        tell_steps(self._commands, self.link)
        # The counts can wait until the page in sight has been read again.
        QTimer.singleShot(0, self, self._tell_status)

    def _tell_status(self) -> None:
        count = self.link.glance.count_clients()
        self._navigation.set_firm(*firm_words(self.link, count, sample=self._sample))
        self._navigation.set_count("clients", count)
        self._navigation.set_count("exits", self.link.glance.count_open_exits())
        self._navigation.set_count("prospects", self.link.glance.count_open_prospects())
        self._name_window()
        self._status.say_saved(self._saved_at)
        self._status.say_day(self.link.today, self.link.language)

    def _name_window(self) -> None:
        """The title names the file, unless everything is out of sight."""
        self.setWindowTitle("MSP Desk" if self.screening.covered else f"{self.link.path.name} – MSP Desk")


def _dropped(event: QDropEvent) -> list[Path]:
    from msp_desk.ui.window.importing import dropped_files

    return dropped_files(event)
