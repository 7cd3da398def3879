"""What ends with the agreement and what help the client has until then."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Final

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import UnusedHours
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.typed_edits import AmountEdit, CountEdit, MinutesEdit, PercentEdit

_HOUR: Final = 60
_HUNDREDTHS: Final = 100


class ServiceFields(FieldsPart):
    """Services, hours of help, their rate, and prepaid hours that were not used."""

    rows: ClassVar = {
        "services": "services_ending",
        "hours": "hours_included",
        "rate": "hourly_rate",
        "unused_minutes": "unused_hours",
        "unused_rate": "unused_hours",
        "unused_tax": "unused_hours",
    }

    def head(self) -> Section:
        """Its heading."""
        source = self.tr("from the agreement and the settings")
        return self.lines.add_section(self.tr("End of service"), source, folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_long(section, "services", self.tr("Services that end"), lines=4)
        lines.add_typed(section, "hours", self.tr("Hours included"), CountEdit(lines.conventions, unit="h"))
        lines.add_typed(section, "rate", self.tr("Rate beyond them"), AmountEdit(lines.conventions))
        lines.add_typed(section, "unused_minutes", self.tr("Prepaid time left"), MinutesEdit(lines.conventions))
        lines.add_typed(section, "unused_rate", self.tr("Its price an hour"), AmountEdit(lines.conventions))
        lines.add_typed(section, "unused_tax", self.tr("Tax on it"), PercentEdit(lines.conventions))
        lines.set_rule("unused_rate", self._needs_price)

    def write(self, letter: Letter) -> None:
        """Show what ends."""
        facts = letter.facts
        self.lines.put("services", facts.services_ending)
        self.lines.put("hours", None if facts.hours_included is None else facts.hours_included // _HOUR)
        self.lines.put("rate", facts.hourly_rate)
        unused = facts.unused_hours
        self.lines.put("unused_minutes", None if unused is None else unused.minutes)
        self.lines.put("unused_rate", None if unused is None else unused.rate)
        self.lines.put("unused_tax", None if unused is None else round(unused.tax_percent * _HUNDREDTHS))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """What ends as it stands."""
        before = None if facts.hours_included is None else facts.hours_included // _HOUR
        hours = self.number("hours", before)
        kept = facts.hours_included if hours == before else None if hours is None else hours * _HOUR
        return replace(
            facts,
            services_ending=self.texts("services"),
            hours_included=kept,
            hourly_rate=self.number("rate", facts.hourly_rate),
            unused_hours=self._unused(facts.unused_hours),
        )

    def _unused(self, before: UnusedHours | None) -> UnusedHours | None:
        """The prepaid time that is left; none without its time and its price."""
        minutes = self.number("unused_minutes", None if before is None else before.minutes)
        rate = self.number("unused_rate", None if before is None else before.rate)
        if not minutes or rate is None:
            return None
        return UnusedHours(minutes=minutes, rate=rate, tax_percent=(self.number("unused_tax") or 0) / _HUNDREDTHS)

    def _needs_price(self) -> str:
        told = self.lines.value_of("unused_minutes", 1)
        return self.required() if told and self.lines.value_of("unused_rate", 1) is None else ""
