"""Exits: parting with clients well, from the decision to the closed file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.board_room import BoardRoom
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.widgets.asking import ask_once
from msp_desk.ui.widgets.page import Page, Place

if TYPE_CHECKING:
    from msp_desk.core.parting.letter_kind import LetterKind
    from msp_desk.ui.pages.exits.detail import ExitView
    from msp_desk.ui.pages.exits.letter_room import LetterRoom


class ExitsPage(Page):
    """The page of exits: the board, over it one exit, over that its letter.

    Signals:
        count_said: How many exits run.
    """

    topics: ClassVar[frozenset[str]] = frozenset(FAMILY_BY_NAME)
    manual: ClassVar[str] = "exits"
    count_said = Signal(int)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self.deeds = ExitDeeds(link, self)
        self.board_room = BoardRoom(link, self.deeds)
        self._view: ExitView | None = None
        self._letter: LetterRoom | None = None
        self.board_room.counted.connect(self.count_said)
        self.board_room.said.connect(self.selection_said)
        self.board_room.place_wanted.connect(self.place_wanted)
        self.deeds.opened.connect(self.open_exit)
        self.deeds.place_wanted.connect(self.place_wanted)
        self.deeds.letter_wanted.connect(self.write_letter)
        self.deeds.section_wanted.connect(self._on_section)
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.board_room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._rooms)
        self.retranslate()

    @property
    def view(self) -> ExitView | None:
        """The exit in sight; None until one was first opened."""
        return self._view

    @property
    def letter_room(self) -> LetterRoom | None:
        """The letter; None until one was first written."""
        return self._letter

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self.board_room.busy or (self._view is not None and self._view.busy)

    def current_client(self) -> int:
        """The client in sight; 0 for none."""
        if self._view is not None and self._rooms.currentWidget() is not self.board_room:
            return self._view.client_id
        return self.board_room.current_client()

    def open_exit(self, number: int, section: str = "") -> None:
        """Show one exit; a letter that was typed and not finished is asked about first."""
        self._leaving(partial(self._open, number, section))

    def _open(self, number: int, section: str) -> None:
        from msp_desk.ui.pages.exits.detail import ExitView

        if self._view is None:
            self._view = ExitView(self.link, self.deeds)
            self._view.back_wanted.connect(self.leave_exit)
            self._view.said.connect(self.selection_said)
            self._view.failed.connect(self.deeds.tell)
            self._rooms.addWidget(self._view)
            self.grown.emit()
        self._put_letter_away()
        self._view.show_exit(number, section)
        self._rooms.setCurrentWidget(self._view)
        self._view.take_focus()

    def write_letter(self, kind: LetterKind) -> None:
        """Write a letter of the exit in sight."""
        if self._view is None or self._view.detail is None:
            return
        from msp_desk.ui.pages.exits.letter_room import LetterRoom

        if self._letter is None:
            self._letter = LetterRoom(self.link)
            self._letter.board_wanted.connect(self.leave_exit)
            self._letter.exit_wanted.connect(lambda: self._leaving(self._leave_letter))
            self._letter.left.connect(self._leave_letter)
            self._letter.place_wanted.connect(self.place_wanted)
            self._letter.points_wanted.connect(self._on_points)
            self._letter.finished.connect(lambda _document: self._leave_letter())
            self._rooms.addWidget(self._letter)
            self.grown.emit()
        self._letter.start(self._view.detail, kind)
        self._rooms.setCurrentWidget(self._letter)
        self._letter.take_focus()

    def show_beginning(self) -> None:
        """The board."""
        self.leave_exit()

    def leave_exit(self) -> None:
        """Back to the board, to the card of the exit; an unfinished letter is asked about first."""
        self._leaving(self._show_board)

    def _leaving(self, then: Callable[[], object]) -> None:
        if self._letter is None or not self._letter.unfinished:
            then()
            return
        ask_once(
            self.window(),
            self.tr("Leave the letter?"),
            self.tr("What you typed is in no finished letter and goes."),
            self.tr("Leave it"),
            then,
        )

    def _show_board(self) -> None:
        self._put_letter_away()
        number = 0 if self._view is None else self._view.number
        self._rooms.setCurrentWidget(self.board_room)
        self.board_room.refresh()
        self.board_room.choose(number)
        self.board_room.take_focus()

    def refresh(self) -> None:
        """Read what is in sight; place and keyboard stay."""
        if self._view is not None and self._rooms.currentWidget() is not self.board_room:
            self._view.refresh()
        self.board_room.refresh()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self.board_room.retranslate()
        if self._view is not None:
            self._view.retranslate()
        if self._letter is not None:
            self._letter.retranslate()

    def new_record(self) -> None:
        """Begin an exit, or a new one of what the exit's part in front lists (Ctrl+N)."""
        if self._view is not None and self._rooms.currentWidget() is self._view:
            self._view.new_record()
        elif self._rooms.currentWidget() is self.board_room:
            self.deeds.begin()

    def focus_search(self) -> None:
        """Put the cursor into the search of the board (Ctrl+F)."""
        if self._rooms.currentWidget() is not self.board_room:
            self.leave_exit()
        self.board_room.focus_search()

    def print_paper(self) -> None:
        """Print what is in sight (Ctrl+P)."""
        if self._letter is not None and self._rooms.currentWidget() is self._letter:
            self._letter.editor.print_paper()
        elif self._view is not None and self._rooms.currentWidget() is self._view:
            self._view.print_paper()

    def show_place(self, place: Place) -> None:
        """Show an exit by its number, the exit of a client, or the form that begins one for it."""
        number = place.record_id if place.family == "exits" else 0
        if not number and place.client_id:
            try:
                found = self.link.desk.exits.of_client(place.client_id)
            except MspDeskError as error:
                self.deeds.tell(error)
                return
            number = 0 if found is None else int(found.id)
        if number:
            self.open_exit(number, place.tab)
        elif self._rooms.currentWidget() is not self.board_room:
            self.leave_exit()
        if place.client_id and not number:
            self.deeds.begin(place.client_id)

    def take_focus(self) -> None:
        """Put the keyboard where the room in front is worked."""
        shown = self._rooms.currentWidget()
        if self._letter is not None and shown is self._letter:
            self._letter.take_focus()
        elif self._view is not None and shown is self._view:
            self._view.take_focus()
        else:
            self.board_room.take_focus()

    def stop(self) -> None:
        """Want nothing any more, before the desk closes."""
        self.board_room.drop()
        if self._view is not None:
            self._view.drop()
        self._put_letter_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """With the window goes what the letter still does in the background."""
        super().hideEvent(event)
        if self.window().isHidden():
            self._put_letter_away()

    def _on_section(self, key: str) -> None:
        if self._view is not None:
            self._view.open_section(key)
            self._view.take_focus()

    def _on_points(self) -> None:
        if self._view is not None and self._view.detail is not None:
            self._view.section("conversation").show_detail(self._view.detail)
            self._view.section("conversation").print_paper()

    def _leave_letter(self) -> None:
        """Back to the exit, at its letters."""
        if self._view is None:
            return
        self._put_letter_away()
        self._view.open_section("letter")
        self._view.refresh()
        self._rooms.setCurrentWidget(self._view)
        self._view.take_focus()

    def _put_letter_away(self) -> None:
        if self._letter is not None and self._rooms.currentWidget() is self._letter:
            self._letter.stop()
