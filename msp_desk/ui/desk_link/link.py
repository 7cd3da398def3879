"""The desk as the window sees it: one signal for every change, and the language everything is said in."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.journal import Topics
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.background import Background

MOST_AT_ONCE: Final = 100
"""Up to so many clients, grading is quick enough to be waited for."""


class DeskLink(QObject):
    """What every page is given.

    Attributes:
        desk: The open desk.
        wording: Says what the core says, in the language of the window.
        background: Work in the order in which it was asked for: grades, papers, imports.
        asking: The questions of tables, which need not wait for that.

    Signals:
        changed: After a commit, with the names of the record families in which something changed.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, language: Language, parent: QObject | None = None) -> None:
        """Listen to a desk.

        Args:
            desk: The open desk.
            language: Of the window.
            parent: Its owner.
        """
        super().__init__(parent)
        self.desk = desk
        self.wording = Wording(language)
        self.background = Background(self)
        self.asking = self.background.branch()
        self._currency = desk.firm.current().currency
        self._generation = 0
        self._at_once: bool | None = None
        desk.listen(self._on_changed)

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
        return self.desk.clock.today()

    @property
    def generation(self) -> int:
        """How often the desk changed; what was found under another number may be stale."""
        return self._generation

    @property
    def answers_at_once(self) -> bool:
        """Whether the desk is so small that its grades are waited for rather than found in the background."""
        if self._at_once is None:
            self._at_once = self.desk.clients.count() <= MOST_AT_ONCE
        return self._at_once

    def close(self) -> None:
        """Stop what runs in the background and close the desk, in this order."""
        self.background.stop()
        self.desk.close()

    def speak(self, language: Language) -> None:
        """Say everything in another language from now on; the window's own words are Qt's translators' business."""
        self.wording = Wording(language)

    def _on_changed(self, topics: Topics) -> None:
        self._generation += 1
        if "clients" in topics:
            self._at_once = None
        if "firm" in topics:
            self._currency = self.desk.firm.current().currency
        self.changed.emit(topics)
