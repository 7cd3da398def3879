"""What every letter says: its kind, to whom, about which agreement, when and how it goes, and who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.parties import Person
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.rows import stripped
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.letter_editor.words import dispatch_word, kind_word, layout_word
from msp_desk.ui.widgets.plain_text import plain_label
from msp_desk.ui.widgets.sourced_edits import SourcedDayEdit, SourcedEdit

BY_NOTICE = frozenset({LetterKind.NOTICE, LetterKind.NON_RENEWAL})
"""The kinds that must arrive in time."""


class MainFields(FieldsPart):
    """The first part of the facts."""

    rows: ClassVar = {"end_date": "end_date", "on_receipt": "on_receipt"}

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("What it says"), self.tr("from the agreement and the log"))

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._ends_several = True
        lines.add_choice(section, "kind", self.tr("Kind"), [(kind, kind_word(kind)) for kind in LetterKind])
        self._agreement = lines.add_choice(section, "agreement", self.tr("Agreement"), [])
        self._further = FurtherAgreements()
        self._further.setObjectName("letter_further")
        lines.stop_at_found(self._further.ticks)
        self._further.changed.connect(lambda: lines.tell("further"))
        name = self.tr("It also ends")
        lines.keep(
            section, "further", name, self._further, self._further.numbers, lines.place(section, name, self._further)
        )
        lines.add_text(section, "recipient", self.tr("Recipient"))
        lines.add_text(section, "attention", self.tr("Attention of"))
        lines.add_tick(section, "on_receipt", self.tr("It ends when they receive the letter"))
        lines.add_day(section, "end_date", self.tr("Ends on"))
        lines.add_day(section, "day", self.tr("Send on"))
        lines.add_choice(section, "dispatch", self.tr("Sent by"), [(one, dispatch_word(one)) for one in Dispatch])
        lines.add_text(section, "pec_address", self.tr("PEC address"))
        lines.add_choice(section, "layout", self.tr("Layout"), [(one, layout_word(one)) for one in LetterLayout])
        languages = [(one, self.wording.word(one)) for one in Language]
        lines.add_choice(section, "language", self.tr("Language"), languages)
        self._signed = self._sign()
        lines.set_rule("day", lambda: "" if self.day("day") else self.required())
        lines.set_rule("end_date", lambda: "" if self.day("end_date") or self._receives() else self.required())
        self._signed.textChanged.connect(lambda _text: self._need_signatory())

    @property
    def kind(self) -> LetterKind:
        """The chosen kind."""
        return cast(LetterKind, self.lines.value_of("kind"))

    @property
    def agreement_numbers(self) -> tuple[str, ...]:
        """What the letter ends, the main agreement first."""
        main = str(self.lines.value_of("agreement") or "")
        if not self._ends_several:
            return (main,)
        return (main, *(number for number in self._further.numbers() if number != main))

    @property
    def language(self) -> Language:
        """The chosen language."""
        return cast(Language, self.lines.value_of("language"))

    @property
    def layout(self) -> LetterLayout:
        """The chosen layout."""
        return cast(LetterLayout, self.lines.value_of("layout"))

    def write(self, letter: Letter) -> None:
        """Show a letter's main facts."""
        facts, lines = letter.facts, self.lines
        endable = [one for one in letter.case.agreements if self._can_end(one, letter)]
        self._agreement.offer([(one.number, agreement_word(one)) for one in endable])
        self._further.offer([one for one in endable if one.number != letter.agreement.number])
        self._further.choose([one.number for one in letter.further])
        lines.put("kind", letter.kind)
        lines.put("agreement", letter.agreement.number)
        lines.put("recipient", facts.recipient.name)
        lines.put("attention", "" if facts.recipient.person is None else facts.recipient.person.name)
        lines.put("on_receipt", facts.on_receipt)
        for key in ("end_date", "day", "dispatch", "pec_address", "signatory", "capacity"):
            lines.put(key, getattr(facts, key))
        lines.put("layout", letter.layout)
        lines.put("language", letter.language)
        self._signed.setPlaceholderText(self.tr("who signs"))
        lines.show_row("agreement", len(endable) > 1)
        lines.show_row("further", self._ends_several and len(endable) > 1)
        self._show_what_depends()

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The main facts as they stand."""
        name, before = self.text("attention"), facts.recipient.person
        person = None if not name else replace(before or Person(name=name), name=name)
        self._show_what_depends()
        return replace(
            facts,
            recipient=replace(facts.recipient, name=self.text("recipient"), person=person),
            end_date=self.day("end_date", facts.end_date) or facts.end_date,
            on_receipt=bool(self.lines.value_of("on_receipt")),
            day=self.day("day", facts.day) or facts.day,
            dispatch=cast(Dispatch, self.lines.value_of("dispatch")),
            pec_address=self.text("pec_address"),
            signatory=self.text("signatory"),
            capacity=self.text("capacity"),
        )

    def name_sources(self, letter: Letter) -> None:
        """Say where the main facts come from."""
        changed, notice = self.tr("changed"), letter.notice
        self.source_of_text("recipient", self.tr("client"), changed)
        self.source_of_text("attention", self.tr("contacts"), changed)
        self.source_of_text("pec_address", self.tr("contacts"), changed)
        self.source_of_text("capacity", self.tr("settings"), changed)
        self.source_of_text("signatory", self.tr("settings"), changed)
        earliest = letter.facts.end_date == notice.ends_on
        self.source_of_day("end_date", self.tr("earliest possible") if earliest else self.tr("earliest if sent today"))
        self.name_day(letter)
        clause = letter.facts.clause
        form = self.tr("form in {clause}").replace("{clause}", clause) if clause else self.tr("the agreement’s form")
        self.source_of_choice("dispatch", form)
        theirs = letter.language is letter.case.client.language
        self.source_of_choice("language", self.tr("the client’s") if theirs else "")
        self._need_signatory()

    def name_day(self, letter: Letter) -> None:
        """Say beside the letter's day by when it must arrive for the end it names, or when it does."""
        notice, end, language = letter.notice, letter.facts.end_date, self.link.language
        edit, sending = cast(SourcedDayEdit, self.lines.edit("day")), notice.if_sent_today
        today = letter.facts.day == self.link.today
        if letter.kind not in BY_NOTICE:
            edit.set_source(self.tr("today") if today else "")
        elif notice.receive_by is not None and end == notice.ends_on:
            said = self.tr("must arrive by {day}")
            edit.set_source(
                said.replace("{day}", format_day(notice.receive_by, language, DayStyle.MEDIUM)), always=True
            )
        elif sending is not None and end == sending.ends_on and today:
            said = self.tr("arrives about {day}")
            edit.set_source(said.replace("{day}", format_day(sending.arrives_on, language, DayStyle.MEDIUM)))
        else:
            edit.set_source("")

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Show what the kind asks for, and call the days what they are in it."""
        super().show_kind(kind, asked)
        self.lines.name_row("end_date", {
            LetterKind.PRICE_CHANGE: self.tr("Otherwise it ends on"),
            LetterKind.ACCEPTANCE: self.tr("Confirmed end"),
        }.get(kind, self.tr("Ends on")))  # fmt: skip
        self._ends_several = "further_agreements" in asked
        self._show_what_depends()

    def _sign(self) -> SourcedEdit:
        """Who signs and in what capacity, on one line; the name's edit is returned."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        complaint = self.lines.place(self.section, self.tr("Signed by"), row)
        name, capacity = self.lines.text_edit(), self.lines.text_edit(self.tr("in the capacity of"))
        for edit, key, said, share in (
            (name, "signatory", self.tr("Signed by"), 3),
            (capacity, "capacity", self.tr("In the capacity of"), 2),
        ):
            edit.textChanged.connect(lambda _text, told=key: self.lines.tell(told))
            row.addWidget(edit, share)
            self.lines.keep(self.section, key, said, edit, partial(stripped, edit), complaint)
        return name

    def _receives(self) -> bool:
        """Whether it ends when the letter is received, so that no day is named."""
        return self.lines.is_shown("on_receipt") and bool(self.lines.value_of("on_receipt"))

    def _show_what_depends(self) -> None:
        self.lines.show_row("pec_address", self.lines.value_of("dispatch") is Dispatch.PEC)
        if self.lines.is_shown("on_receipt"):
            self.lines.show_row("end_date", not self._receives())

    def _need_signatory(self) -> None:
        """Say inside the field that somebody has to sign."""
        self._signed.set_need("" if self.text("signatory") else self.tr("needed"))

    @staticmethod
    def _can_end(agreement: Agreement, letter: Letter) -> bool:
        running = agreement.ended_on is None or agreement.ended_on >= letter.facts.day
        return running or agreement.number == letter.agreement.number


class FurtherAgreements(QWidget):
    """The other agreements of a client, each with a tick when the same letter ends it.

    Signals:
        changed: A tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self._ticks: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def offer(self, agreements: Sequence[Agreement]) -> None:
        """Offer agreements; those ticked before stay ticked."""
        chosen = self.numbers()
        if list(self._ticks) == [one.number for one in agreements]:
            return
        for tick in self._ticks.values():
            self._column.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        for agreement in agreements:
            words = agreement_word(agreement)
            tick = QCheckBox(plain_label(words))
            tick.setAccessibleName(words)
            tick.setObjectName(f"letter_further_{agreement.number}")
            tick.setChecked(agreement.number in chosen)
            tick.toggled.connect(self.changed)
            self._column.addWidget(tick)
            self._ticks[agreement.number] = tick
        for tick in list(self._ticks.values())[:1]:
            self.setFocusProxy(tick)

    def choose(self, numbers: Sequence[str]) -> None:
        """Tick these and no others."""
        for number, tick in self._ticks.items():
            tick.setChecked(number in numbers)

    def ticks(self) -> list[QCheckBox]:
        """The ticks from top to bottom."""
        return list(self._ticks.values())

    def numbers(self) -> tuple[str, ...]:
        """The ticked ones."""
        return tuple(number for number, tick in self._ticks.items() if tick.isChecked())


def agreement_word(agreement: Agreement) -> str:
    """An agreement by its number and what it is called."""
    return f"{agreement.number} · {agreement.title}" if agreement.title else agreement.number
