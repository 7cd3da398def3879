"""The client's own notice, which a letter accepts."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import TheirNotice
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section


class TheirNoticeFields(FieldsPart):
    """When their notice was written, when it came, how, and which end it names."""

    rows: ClassVar = dict.fromkeys(("their_day", "their_received", "their_dispatch", "their_end"), "their_notice")

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("Their notice"), self.tr("as it came to you"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_day(section, "their_day", self.tr("Dated"))
        lines.add_day(section, "their_received", self.tr("Received on"))
        ways = [(one, self.wording.word(one)) for one in Dispatch]
        lines.add_choice(section, "their_dispatch", self.tr("Came by"), ways)
        lines.add_day(section, "their_end", self.tr("Names as its end"))
        lines.set_rule("their_day", self._needs_day)

    def write(self, letter: Letter) -> None:
        """Show their notice."""
        theirs = letter.facts.their_notice
        self.lines.put("their_day", None if theirs is None else theirs.day)
        self.lines.put("their_received", None if theirs is None else theirs.received_on)
        self.lines.put("their_end", None if theirs is None else theirs.end_named)
        self.lines.put("their_dispatch", Dispatch.NONE if theirs is None else theirs.dispatch)

    def read(self, facts: LetterFacts) -> LetterFacts:
        """Their notice as it stands; none without its day."""
        before = facts.their_notice
        day = self.day("their_day", None if before is None else before.day)
        if day is None:
            return replace(facts, their_notice=None)
        return replace(
            facts,
            their_notice=TheirNotice(
                day=day,
                received_on=self.day("their_received", None if before is None else before.received_on),
                end_named=self.day("their_end", None if before is None else before.end_named),
                dispatch=cast(Dispatch, self.lines.value_of("their_dispatch")),
            ),
        )

    def name_sources(self, letter: Letter) -> None:
        """Say that the days are only those of today until the owner says better."""
        theirs = letter.facts.their_notice
        for key, day in (("their_day", theirs and theirs.day), ("their_received", theirs and theirs.received_on)):
            self.source_of_day(key, self.tr("today, to be looked up") if day == letter.facts.day else "")

    def _needs_day(self) -> str:
        told = self.lines.value_of("their_received", 1) or self.lines.value_of("their_end", 1)
        return self.required() if told and self.lines.value_of("their_day") is None else ""
