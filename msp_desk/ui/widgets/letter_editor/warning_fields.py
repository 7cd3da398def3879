"""What a warning asks for: what is to be done, until when, and why a short time is enough."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.language import Language
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section


class WarningFields(FieldsPart):
    """Demands and cure date."""

    rows: ClassVar = {"demands": "demands", "cure_by": "cure_by", "short_cure_because": "short_cure_because"}

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("What they are to do"), self.tr("what a second look can check"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        hint = self.tr("such as: pay invoice 2026-0187 in full")
        lines.add_long(section, "demands", self.tr("One thing a line"), lines=3, hint=hint)
        lines.add_day(section, "cure_by", self.tr("To be done by"))
        short = lines.add_prose(section, "short_cure_because", self.tr("Why so short"), lines=2)
        short.setPlaceholderText(self.tr("never printed; needed where it is under 15 days"))

    def write(self, letter: Letter) -> None:
        """Show what a letter asks for."""
        for key in self.rows:
            self.lines.put(key, getattr(letter.facts, key))
        italian = letter.agreement.law is Law.IT or letter.language is Language.IT
        self.lines.show_row("short_cure_because", italian and self.lines.is_shown("demands"))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """What is asked for as it stands."""
        return replace(
            facts,
            demands=self.texts("demands"),
            cure_by=self.day("cure_by", facts.cure_by),
            short_cure_because=self.text("short_cure_because"),
        )

    def name_sources(self, letter: Letter) -> None:
        """Say that the day is a suggestion."""
        self.source_of_day("cure_by", self.tr("suggested") if letter.facts.cure_by else "")
