"""The days a letter names besides its end: suggested from it, and following it until they are changed."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Final

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section

KEYS: Final = (
    "talk_date",
    "answer_date",
    "handover_date",
    "access_end",
    "acknowledge_by",
    "final_invoice_date",
    "refund_date",
)


class DayFields(FieldsPart):
    """Answer, handover, access, receipt, final invoice and refund."""

    rows: ClassVar = {key: key for key in KEYS}

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("Days it names"), self.tr("suggested from the end day"), folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._answers_here = True
        names = {
            "talk_date": self.tr("Confirms the talk of"),
            "answer_date": self.tr("Answer by"),
            "handover_date": self.tr("Handover on"),
            "access_end": self.tr("Access ends on"),
            "acknowledge_by": self.tr("Confirm receipt by"),
            "final_invoice_date": self.tr("Final invoice by"),
            "refund_date": self.tr("Refund by"),
        }
        for key, name in names.items():
            lines.add_day(section, key, name)

    def write(self, letter: Letter) -> None:
        """Show the days of a letter."""
        for key in KEYS:
            self.lines.put(key, getattr(letter.facts, key))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The days as they stand."""
        read = replace(
            facts,
            talk_date=self.day("talk_date", facts.talk_date),
            handover_date=self.day("handover_date", facts.handover_date),
            access_end=self.day("access_end", facts.access_end),
            acknowledge_by=self.day("acknowledge_by", facts.acknowledge_by),
            final_invoice_date=self.day("final_invoice_date", facts.final_invoice_date),
            refund_date=self.day("refund_date", facts.refund_date),
        )
        if self._answers_here:
            read = replace(read, answer_date=self.day("answer_date", facts.answer_date))
        return read

    def name_sources(self, letter: Letter) -> None:
        """Say that they are suggestions."""
        for key in KEYS:
            if key not in ("access_end", "talk_date"):
                self.source_of_day(key, self.tr("suggested"))

    def is_asked(self, asked: frozenset[str]) -> bool:
        """Whether a kind of letter names such a day; the answer is left to the prices where they change."""
        return bool(asked & (set(KEYS) - ({"answer_date"} if "prices" in asked else set())))

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Leave the answer to the prices where they change."""
        super().show_kind(kind, asked)
        self._answers_here = "prices" not in asked
        if not self._answers_here:
            self.lines.show_row("answer_date", False)
