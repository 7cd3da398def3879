"""What the parts of a letter's facts have in common: they write a letter into edits and read them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import ClassVar, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.letter_editor.lines import LetterLines
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit


class FieldsPart(QObject):
    """Some edits that belong together.

    Attributes:
        rows: The fact that each row of edits stands for; a kind of letter that does not ask for it hides the row.
        more: The edits of every kind of letter, and those that come by the number.
        section: Its heading, and below it the edits.
        filled: Whether the edits are made.
        stops: What Tab stops at among them.
    """

    rows: ClassVar[Mapping[str, str]] = {}
    more: ClassVar[Sequence[str]] = ()

    def __init__(self, lines: LetterLines, link: DeskLink) -> None:
        """Put its heading below what is there already; its edits are made when :meth:`LetterLines.bring` is called.

        Args:
            lines: Where they go.
            link: The desk.
        """
        super().__init__(lines)
        self.lines = lines
        self.link = link
        self.filled = False
        self.stops: list[Callable[[], Sequence[QWidget]]] = []
        self.section = self.head()
        lines.stop_at_found(lambda: [widget for find in self.stops for widget in find()])
        if self.section.fold_button is not None:
            self.section.fold_button.toggled.connect(self._on_fold)

    def head(self) -> Section:
        """Make the heading, with the grid for the edits."""
        raise NotImplementedError

    def fill(self) -> None:
        """Make the edits."""
        raise NotImplementedError

    def has(self, key: str) -> bool:
        """Whether an edit stands here, made or not."""
        return key in self.rows or key in self.more

    def is_asked(self, asked: frozenset[str]) -> bool:
        """Whether a kind of letter has room for one of its facts."""
        return not self.rows or not asked.isdisjoint(self.rows.values())

    @property
    def wording(self) -> Wording:
        """Says what the core says."""
        return self.link.wording

    def write(self, letter: Letter) -> None:
        """Show the facts of a letter."""
        raise NotImplementedError

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The facts with what these edits say; what cannot be read stays."""
        raise NotImplementedError

    def name_sources(self, letter: Letter) -> None:
        """Say inside the edits where the log has their content from."""

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Show the rows that a kind of letter asks for.

        Args:
            kind: Of the letter.
            asked: The facts it has room for.
        """
        for row, fact in self.rows.items():
            self.lines.show_row(row, fact in asked)

    def _on_fold(self, unfolded: bool) -> None:
        if unfolded:
            self.lines.bring(self)

    def text(self, key: str) -> str:
        """What a line of text says."""
        return str(self.lines.value_of(key, "") or "")

    def day(self, key: str, otherwise: date | None = None) -> date | None:
        """The day an edit says; another one where it cannot be read."""
        return cast("date | None", self.lines.value_of(key, otherwise))

    def number(self, key: str, otherwise: int | None = None) -> int | None:
        """The number or amount an edit says; another one where it cannot be read."""
        return cast("int | None", self.lines.value_of(key, otherwise))

    def texts(self, key: str) -> tuple[str, ...]:
        """The lines of a text."""
        return cast("tuple[str, ...]", self.lines.value_of(key, ()))

    def source_of_text(self, key: str, source: str, changed: str = "") -> None:
        """Say where a line of text comes from."""
        cast(SourcedEdit, self.lines.edit(key)).set_source(source, changed)

    def source_of_day(self, key: str, source: str) -> None:
        """Say where a day comes from."""
        cast(SourcedDayEdit, self.lines.edit(key)).set_source(source)

    def source_of_choice(self, key: str, source: str) -> None:
        """Say where a choice comes from."""
        cast(SourcedChoice, self.lines.edit(key)).set_source(source)

    def required(self) -> str:
        """That something has to stand here."""
        return self.wording.say("problem.required")
