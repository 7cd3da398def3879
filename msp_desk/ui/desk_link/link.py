"""The desk as the window sees it: one signal for every change, and the language everything is said in."""

from __future__ import annotations

import threading
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from msp_desk.core.actions.opening import OpenedDesk
from msp_desk.core.actions.topics import Topics
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.background import Background

if TYPE_CHECKING:
    from msp_desk.core.actions.desk import Desk
    from msp_desk.core.storage.glance import Glance

MOST_AT_ONCE: Final = 100
"""Up to so many clients, grading is quick enough to be waited for."""

SAID_AFTER_A_CHANGE: Final = ("action", "words", "fields", "grading", "notice", "today")
"""The topics of those sentences."""


class DeskLink(QObject):
    """What every page is given.

    Attributes:
        glance: What can be read at once, even while the rooms of the desk are not loaded yet.
        path: The desk file.
        wording: Says what the core says, in the language of the window.
        background: Work in the order in which it was asked for: grades, papers, imports.
        asking: The questions of tables, which need not wait for that.

    Signals:
        changed: After a commit, with the names of the record families in which something changed.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk | OpenedDesk, language: Language, parent: QObject | None = None) -> None:
        """Listen to a desk.

        Args:
            desk: The open desk, or the open file of one whose rooms are not loaded yet.
            language: Of the window.
            parent: Its owner.
        """
        super().__init__(parent)
        self.glance: Glance = desk.glance
        self.path: Path = desk.path
        self._opened = desk
        self._desk: Desk | None = None
        self._entering = threading.RLock()
        self.wording = Wording(language)
        self.background = Background(self)
        self.asking = self.background.branch()
        self._currency = self.glance.firm().currency
        self._generation = 0
        self._at_once: bool | None = None
        desk.before_closing(self._stop_reading)
        if not isinstance(desk, OpenedDesk):
            self._enter(desk)

    @property
    def desk(self) -> Desk:
        """The open desk; where its rooms are not loaded yet, whoever asks first waits for them."""
        if self._desk is None:
            self.load_rooms()
        assert self._desk is not None  # noqa: S101 - it was given, or has just been loaded
        return self._desk

    def load_rooms(self) -> None:
        """Load the rooms of the desk, so that nobody waits for them later; any thread may."""
        with self._entering:
            if self._desk is None and isinstance(self._opened, OpenedDesk):
                self._enter(self._opened.desk())

    def load_sentences(self) -> None:
        """Read the sentences that the window says after a change, so that it does not wait for them; any thread may."""
        for topic in SAID_AFTER_A_CHANGE:
            self.wording.has(f"{topic}.any")

    @property
    def has_rooms(self) -> bool:
        """Whether the rooms of the desk are loaded, so that asking for :attr:`desk` takes no time."""
        return self._desk is not None

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self.wording.language

    @property
    def currency(self) -> str:
        """The home currency of the desk."""
        return self._currency

    @property
    def today(self) -> date:
        """The owner's day."""
        return self._opened.clock.today()

    def now(self) -> datetime:
        """This moment, in the owner's own time."""
        return self._opened.clock.moment().astimezone()

    @property
    def generation(self) -> int:
        """How often the desk changed; what was found under another number may be stale."""
        return self._generation

    @property
    def answers_at_once(self) -> bool:
        """Whether the desk is so small that its grades are waited for rather than found in the background."""
        if self._at_once is None:
            self._at_once = self.glance.count_clients() <= MOST_AT_ONCE
        return self._at_once

    def close(self) -> None:
        """Close the desk; what runs in the background is stopped first."""
        self._opened.close()

    def speak(self, language: Language) -> None:
        """Say everything in another language from now on; the window's own words are Qt's translators' business."""
        self.wording = Wording(language)

    def _enter(self, desk: Desk) -> None:
        desk.listen(self._on_changed)
        self._desk = desk

    def _stop_reading(self) -> None:
        """However the desk is closed, nobody reads it after that."""
        self.background.end()

    def _on_changed(self, topics: Topics) -> None:
        self._generation += 1
        if "clients" in topics:
            self._at_once = None
        if "firm" in topics:
            self._currency = self.glance.firm().currency
        self.changed.emit(topics)
