"""What ends an agreement for cause: the earlier warning or why none was needed, and when the owner learned of it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import EarlierWarning
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section


class BreachFields(FieldsPart):
    """The earlier warning, chosen from those that are recorded.

    Signals:
        warning_wanted: The owner wants to record a warning that was given outside the program.
    """

    rows: ClassVar = {
        "earlier_warning": "earlier_warning",
        "no_warning_because": "no_warning_because",
        "learned_on": "learned_on",
    }
    warning_wanted = Signal()

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("The breach"), self.tr("from the warnings on record"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._warning = lines.add_choice(section, "earlier_warning", self.tr("Earlier warning"), [(None, "")])
        self.record_button = PushButton(small=True, picture=Icon.PLUS)
        self.record_button.setObjectName("letter_record_warning")
        self.record_button.setText(self.tr("Record a warning…"))
        self.record_button.clicked.connect(lambda _on=False: self.warning_wanted.emit())
        lines.stop_at(self.record_button)
        line = QHBoxLayout()
        line.addWidget(self.record_button)
        line.addStretch(1)
        section.grid.addLayout(line, section.grid.rowCount(), 1)
        hint = self.tr("only where none was needed; the letter says it in your words")
        lines.add_prose(section, "no_warning_because", self.tr("Or why none is needed"), lines=2, hint=hint)
        learned = lines.add_day(section, "learned_on", self.tr("You learned of it on"))
        learned.setPlaceholderText(self.tr("never printed; a time limit runs from it"))

    def write(self, letter: Letter) -> None:
        """Show the warnings on record and the one that counts."""
        offered: list[tuple[object, str]] = [(None, self.tr("none"))]
        offered += [(_as_fact(one), self._word(one)) for one in letter.formal_warnings]
        chosen = letter.facts.earlier_warning
        if chosen is not None and chosen not in [value for value, _ in offered]:
            offered.append((chosen, self._said(chosen)))
        self._warning.offer(offered)
        for key in self.rows:
            self.lines.put(key, getattr(letter.facts, key))

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The breach as it stands."""
        return replace(
            facts,
            earlier_warning=cast("EarlierWarning | None", self.lines.value_of("earlier_warning")),
            no_warning_because=self.text("no_warning_because"),
            learned_on=self.day("learned_on", facts.learned_on),
        )

    def name_sources(self, letter: Letter) -> None:
        """Say that the warning comes from the log."""
        self.source_of_choice("earlier_warning", self.tr("on record") if letter.facts.earlier_warning else "")

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Show it where an earlier warning counts."""
        super().show_kind(kind, asked)
        self.record_button.setVisible("earlier_warning" in asked)

    def choose(self, warning: FormalWarning) -> None:
        """Take a warning on record."""
        self.lines.put("earlier_warning", _as_fact(warning))

    def _word(self, warning: FormalWarning) -> str:
        return self._said(_as_fact(warning))

    def _said(self, warning: EarlierWarning) -> str:
        language = self.link.language
        day = format_day(warning.day, language, DayStyle.MEDIUM)
        said = self.tr("of {day}, to be cured by {cure}").replace("{day}", day)
        return said.replace("{cure}", format_day(warning.cure_by, language, DayStyle.MEDIUM))


def _as_fact(warning: FormalWarning) -> EarlierWarning:
    """A warning on record as a letter speaks of it."""
    return EarlierWarning(
        day=warning.day, received_on=warning.received_on, cure_by=warning.cure_by, dispatch=warning.dispatch
    )
