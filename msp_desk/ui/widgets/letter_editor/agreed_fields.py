"""What both sides sign when they end an agreement together."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section


class AgreedFields(FieldsPart):
    """Who signs for the client, and whether everything is settled with it."""

    rows: ClassVar = {
        "counter_signatory": "counter_signatory",
        "counter_capacity": "counter_capacity",
        "full_settlement": "full_settlement",
    }

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("Both sign"), self.tr("two copies, one for each side"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_text(section, "counter_signatory", self.tr("Signs for them"))
        lines.add_text(section, "counter_capacity", self.tr("In the capacity of"))
        lines.add_tick(section, "full_settlement", self.tr("With it all claims are settled"))

    def write(self, letter: Letter) -> None:
        """Show who signs."""
        for key in self.rows:
            self.lines.put(key, getattr(letter.facts, key))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """Who signs as it stands."""
        return replace(
            facts,
            counter_signatory=self.text("counter_signatory"),
            counter_capacity=self.text("counter_capacity"),
            full_settlement=bool(self.lines.value_of("full_settlement")),
        )

    def name_sources(self, letter: Letter) -> None:
        """Say where the name comes from."""
        self.source_of_text("counter_signatory", self.tr("contacts"), self.tr("changed"))
        self.source_of_text("counter_capacity", self.tr("contacts"), self.tr("changed"))
