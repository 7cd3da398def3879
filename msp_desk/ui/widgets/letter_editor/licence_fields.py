"""Licences that the client has through the firm and has to decide about."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import Licences
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.typed_edits import AmountEdit, CountEdit

_KEYS = ("licence_count", "licence_end", "licence_rest", "licence_decide_by")


class LicenceFields(FieldsPart):
    """How many, until when, what is still payable, and by when they decide."""

    rows: ClassVar = dict.fromkeys(_KEYS, "licences")

    def head(self) -> Section:
        """Its heading."""
        source = self.tr("left out while there is no number")
        return self.lines.add_section(self.tr("Licences and subscriptions"), source, folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_typed(section, "licence_count", self.tr("Licences through you"), CountEdit(lines.conventions))
        lines.add_day(section, "licence_end", self.tr("Their term ends on"))
        lines.add_typed(section, "licence_rest", self.tr("Payable if they lapse"), AmountEdit(lines.conventions))
        lines.add_day(section, "licence_decide_by", self.tr("Decide by"))
        lines.set_rule("licence_count", self._needs_count)

    def write(self, letter: Letter) -> None:
        """Show the licences of a letter."""
        licences = letter.facts.licences
        for key in _KEYS:
            self.lines.put(key, None if licences is None else getattr(licences, key.removeprefix("licence_")))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The licences as they stand; none without a number."""
        before = facts.licences
        count = self.number("licence_count", None if before is None else before.count)
        if not count:
            return replace(facts, licences=None)
        return replace(
            facts,
            licences=Licences(
                count=count,
                end=self.day("licence_end", None if before is None else before.end),
                rest=self.number("licence_rest", None if before is None else before.rest),
                decide_by=self.day("licence_decide_by", None if before is None else before.decide_by),
            ),
        )

    def _needs_count(self) -> str:
        told = any(self.lines.value_of(key) is not None for key in _KEYS[1:])
        return self.required() if told and not self.lines.value_of("licence_count", 1) else ""
