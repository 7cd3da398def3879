"""The reasons of a letter: dated facts that both sides can check, from the log or typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.actions.letter_reasons import LoggedReason
from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import Reason
from msp_desk.core.documents.letters.facts import LetterFacts, reasons_at_most
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.rows import lines_of, stripped
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.sourced_edits import SourcedDayEdit

MOST: Final = 5
"""So many reasons the longest kind of letter has room for."""


class ReasonFields(FieldsPart):
    """As many reasons as the kind of letter has room for; an empty one more than are filled.

    Signals:
        log_wanted: The owner wants to choose a reason from the log.
        row_wanted: The owner wants to see the row a reason was made of; carries the LoggedReason.
    """

    rows: ClassVar = {}
    log_wanted = Signal()
    row_wanted = Signal(object)

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("Reasons"), "")

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._kind, self._asked = LetterKind.NOTICE, True
        self._logged: dict[str, LoggedReason] = {}
        self._row_links: list[PushButton] = []
        self.log_button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self.log_button.setObjectName("letter_from_log")
        self.log_button.setText(self.tr("Choose from the log…"))
        self.log_button.clicked.connect(lambda _on=False: self.log_wanted.emit())
        section.add_to_head(self.log_button)
        lines.stop_at(self.log_button)
        for place in range(MOST):
            self._reason(place)
        hint = self.tr("your own words, a paragraph or two")
        own = lines.long_edit(2)
        own.setPlaceholderText(hint)
        own.textChanged.connect(lambda: lines.tell("free_text"))
        name = self.tr("Your own words")
        lines.keep(section, "free_text", name, own, lambda: own.toPlainText().strip(), lines.place(section, "", own))

    def write(self, letter: Letter) -> None:
        """Show the reasons of a letter."""
        self._kind = letter.kind
        reasons = letter.facts.reasons
        for place in range(MOST):
            reason = reasons[place] if place < len(reasons) else None
            self.lines.put(f"reason_day_{place}", None if reason is None else reason.day)
            self.lines.put(f"reason_clause_{place}", "" if reason is None else reason.clause)
            self.lines.put(f"reason_fact_{place}", "" if reason is None else reason.fact)
        self.lines.put("free_text", letter.facts.free_text)
        self._show_rows()

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The reasons that have a day and a fact, also those that the kind has no room for: a check says so."""
        self._show_rows()
        found = []
        for place in range(MOST):
            day, fact = self.day(f"reason_day_{place}"), self.text(f"reason_fact_{place}")
            if isinstance(day, date) and fact:
                found.append(Reason(day=day, fact=fact, clause=self.text(f"reason_clause_{place}")))
        return replace(facts, reasons=tuple(found), free_text=self.text("free_text"))

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Show as many as the kind has room for."""
        self._kind, self._asked = kind, "reasons" in asked
        must = kind in (LetterKind.CAUSE, LetterKind.WARNING)
        if must:
            self.section.say(self.tr("What happened"), self.tr("dated facts, each with its clause"))
        elif self._asked:
            self.section.say(self.tr("Reasons"), self.tr("none, or one or two dated facts"))
        else:
            self.section.say(self.tr("Your own words"), self.tr("left out while it is empty"))
        self.log_button.setVisible(self._asked)
        self.lines.show_row("free_text", "free_text" in asked)
        self._show_rows()

    def add(self, logged: LoggedReason) -> bool:
        """Write a reason of the log into the first free place; False when a letter has no room for another."""
        reason = logged.reason
        self._logged[reason.fact] = logged
        places = range(reasons_at_most(self._kind))
        if reason.fact in [self.text(f"reason_fact_{place}") for place in places]:
            return True
        for place in places:
            if self.text(f"reason_fact_{place}") or self.lines.value_of(f"reason_day_{place}", reason) is not None:
                continue
            self.lines.put(f"reason_day_{place}", reason.day)
            self.lines.put(f"reason_fact_{place}", reason.fact)
            self.lines.put(f"reason_clause_{place}", reason.clause)
            self._show_rows()
            self.lines.tell("reasons")
            return True
        return False

    def _reason(self, place: int) -> None:
        lines, section, number = self.lines, self.section, str(place + 1)
        day, clause = SourcedDayEdit(lines.conventions), lines.text_edit(self.tr("clause, such as 6.1"))
        day.setPlaceholderText(self.tr("day"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(day, 1)
        row.addWidget(clause, 1)
        row.addWidget(self._row_link(place))
        complaint = lines.place(section, self.tr("Reason {number}").replace("{number}", number), row)
        label = row.property("label")
        for edit, key, name, read in (
            (day, f"reason_day_{place}", self.tr("Day of reason {number}"), day.value),
            (clause, f"reason_clause_{place}", self.tr("Clause of reason {number}"), lambda: stripped(clause)),
        ):
            edit.textChanged.connect(lambda _text: self._on_typed())
            edit.setProperty("label", label if isinstance(label, QWidget) else None)
            lines.keep(section, key, name.replace("{number}", number), edit, read, complaint)
        lines.stop_at(self._row_links[place])
        fact = lines.long_edit(2)
        fact.setPlaceholderText(self.tr("what happened, as both sides can check it"))
        fact.textChanged.connect(self._on_typed)
        name = self.tr("Fact of reason {number}").replace("{number}", number)
        told = lines.place(section, "", fact)
        lines.keep(section, f"reason_fact_{place}", name, fact, lambda: " ".join(lines_of(fact)), told)
        lines.set_rule(f"reason_day_{place}", lambda: self._missing("day", "fact", place))
        lines.set_rule(f"reason_fact_{place}", lambda: self._missing("fact", "day", place))

    def _row_link(self, place: int) -> PushButton:
        """Opens the row that a reason was made of."""
        link = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        link.setText(self.tr("row"))
        name = self.tr("Show the row of reason {number}").replace("{number}", str(place + 1))
        link.setAccessibleName(name)
        link.setToolTip(name)
        link.setObjectName(f"letter_reason_row_{place}")
        link.clicked.connect(lambda _on=False: self._on_row(place))
        self._row_links.append(link)
        return link

    def _on_row(self, place: int) -> None:
        logged = self._logged.get(self.text(f"reason_fact_{place}"))
        if logged is not None:
            self.row_wanted.emit(logged)

    def _missing(self, part: str, other: str, place: int) -> str:
        """That a reason needs both its day and its fact."""
        there = self.lines.value_of(f"reason_{part}_{place}")
        needed = self.lines.value_of(f"reason_{other}_{place}")
        return self.required() if not there and needed else ""

    def _on_typed(self) -> None:
        self._show_rows()
        self.lines.tell("reasons")

    def _show_rows(self) -> None:
        """Show the filled ones and, as far as there is room, one more."""
        filled = max((place for place in range(MOST) if self._begun(place)), default=-1) + 1
        shown = max(filled, min(reasons_at_most(self._kind), filled + 1)) if self._asked else 0
        for place in range(len(self._row_links)):
            for part in ("day", "clause", "fact"):
                self.lines.show_row(f"reason_{part}_{place}", place < shown)
            known = self.text(f"reason_fact_{place}") in self._logged
            self._row_links[place].setVisible(place < shown and known)

    def _begun(self, place: int) -> bool:
        day = self.lines.value_of(f"reason_day_{place}", "something")
        return bool(day or self.text(f"reason_fact_{place}") or self.text(f"reason_clause_{place}"))
