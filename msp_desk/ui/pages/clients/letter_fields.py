"""The facts of a letter that the owner can change, each with where it comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import (
    REFERRALS_AT_MOST,
    Dispatch,
    LetterFacts,
    LetterLayout,
    Reason,
)
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.contact import Salutation
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.letter_lines import LetterLines, Line, lines_of, stripped
from msp_desk.ui.pages.clients.letter_reading import REASONS, licences_of, reasons_of, recipient_of
from msp_desk.ui.pages.clients.letter_words import dispatch_word, layout_word
from msp_desk.ui.pages.clients.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.typed_edits import AmountEdit, CountEdit

FOLLOWING = ("handover_date", "answer_date", "final_invoice_date", "refund_date")
"""The suggested days that follow the end day."""


class LetterFields(LetterLines):
    """The edits, from top to bottom.

    Signals:
        log_wanted: The owner wants to choose a reason from the log.
    """

    log_wanted = Signal()

    def __init__(self, link: DeskLink, letter: Letter, parent: QWidget | None = None) -> None:
        """Make the edits for a letter.

        Args:
            link: The desk.
            letter: As the log fills it.
            parent: Its owner.
        """
        super().__init__(conventions(link), parent)
        self._link = link
        self._build(letter)
        self.write(letter)
        self._name_sources(letter)
        self._quiet = False

    def write(self, letter: Letter) -> None:
        """Show a letter's facts, without a signal."""
        quiet, self._quiet = self._quiet, True
        facts, person = letter.facts, letter.facts.recipient.person
        texts = {
            "recipient": facts.recipient.name,
            "attention": "" if person is None else person.name,
            "postal_code": facts.recipient.postal_code,
            "city": facts.recipient.city,
            "pec_address": facts.pec_address,
            "signatory": facts.signatory,
            "capacity": facts.capacity,
        }
        for key, text in texts.items():
            cast(SourcedEdit, self.edit(key)).write(text)
        cast(SourcedChoice, self.edit("agreement")).write(letter.agreement.number)
        cast(SourcedChoice, self.edit("salutation")).write(Salutation.NEUTRAL if person is None else person.salutation)
        cast(SourcedChoice, self.edit("dispatch")).write(facts.dispatch)
        cast(SourcedChoice, self.edit("layout")).write(letter.layout)
        cast(SourcedChoice, self.edit("language")).write(letter.language)
        self.write_lines("street", facts.recipient.street)
        self.write_lines("services", facts.services_ending)
        for key in ("day", "end_date", "talk_date", "access_end", "acknowledge_by", *FOLLOWING):
            cast(SourcedDayEdit, self.edit(key)).set_value(getattr(facts, key))
        for place in range(REASONS):
            reason = facts.reasons[place] if place < len(facts.reasons) else None
            cast(SourcedDayEdit, self.edit(f"reason_day_{place}")).set_value(None if reason is None else reason.day)
            self.write_lines(f"reason_fact_{place}", () if reason is None else (reason.fact,))
            cast(SourcedEdit, self.edit(f"reason_clause_{place}")).write("" if reason is None else reason.clause)
        hours = None if facts.hours_included is None else facts.hours_included // 60
        cast(CountEdit, self.edit("hours")).set_value(hours)
        cast(AmountEdit, self.edit("rate")).set_value(facts.hourly_rate)
        licences = facts.licences
        cast(CountEdit, self.edit("licence_count")).set_value(None if licences is None else licences.count)
        cast(SourcedDayEdit, self.edit("licence_end")).set_value(None if licences is None else licences.end)
        cast(AmountEdit, self.edit("licence_rest")).set_value(None if licences is None else licences.rest)
        cast(SourcedDayEdit, self.edit("licence_decide_by")).set_value(None if licences is None else licences.decide_by)
        self.write_lines("referrals", facts.referrals)
        self._show_pec(facts.dispatch)
        self._quiet = quiet

    @property
    def log_button(self) -> PushButton:
        """Offers the reasons that are in the log."""
        return self._from_log

    def add_reason(self, reason: Reason) -> bool:
        """Write a reason into the first free place; False when a letter has no room for another."""
        taken = [one.fact for one in reasons_of(self.value_of)]
        if reason.fact in taken:
            return True
        for place in range(REASONS):
            if str(self.value_of(f"reason_fact_{place}")) or self.value_of(f"reason_day_{place}") is not None:
                continue
            cast(SourcedDayEdit, self.edit(f"reason_day_{place}")).set_value(reason.day)
            self.write_lines(f"reason_fact_{place}", (reason.fact,))
            cast(SourcedEdit, self.edit(f"reason_clause_{place}")).write(reason.clause)
            self.tell("reasons")
            return True
        return False

    def write_following(self, facts: LetterFacts) -> None:
        """Show the suggested days that follow a changed end day."""
        quiet, self._quiet = self._quiet, True
        for key in FOLLOWING:
            cast(SourcedDayEdit, self.edit(key)).set_value(getattr(facts, key))
        self._quiet = quiet

    def write_layout(self, layout: LetterLayout) -> None:
        """Show the layout that follows a changed language."""
        quiet, self._quiet = self._quiet, True
        cast(SourcedChoice, self.edit("layout")).write(layout)
        self._quiet = quiet

    def unreadable(self) -> list[str]:
        """Check every edit, say beside it what is wrong, and return the sentences of those that are."""
        found = []
        beside: dict[PlainLabel, list[str]] = {}
        for line in self._lines.values():
            said = self._complaint_of(line)
            beside.setdefault(line.complaint, []).append(said)
            line.widget.setAccessibleDescription(said)
            if bool(line.widget.property("wrong")) != bool(said):
                line.widget.setProperty("wrong", bool(said))
                line.widget.style().unpolish(line.widget)
                line.widget.style().polish(line.widget)
            if said:
                found.append(f"{line.widget.accessibleName()}: {said}")
        for label, sentences in beside.items():
            label.setText(" ".join(said for said in sentences if said))
            label.setVisible(bool(label.text()))
        return found

    def chosen_language(self) -> Language:
        """The language of the letter."""
        return cast(Language, self.value_of("language"))

    def chosen_layout(self) -> LetterLayout:
        """The layout of the letter."""
        return cast(LetterLayout, self.value_of("layout"))

    def chosen_agreement(self) -> str:
        """The number of the agreement it ends."""
        return str(self.value_of("agreement") or "")

    def facts(self, before: LetterFacts) -> LetterFacts:
        """The facts as they stand; what cannot be read keeps its earlier value."""
        values = {key: self.value_of(key, getattr(before, key)) for key in (
            "day", "end_date", "talk_date", "access_end", "acknowledge_by", *FOLLOWING,
        )}  # fmt: skip
        hours = cast("int | None", self.value_of("hours"))
        dispatch = cast(Dispatch, self.value_of("dispatch"))
        self._show_pec(dispatch)
        return replace(
            before,
            recipient=recipient_of(self.value_of, before.recipient),
            day=cast(date, values["day"] or before.day),
            end_date=cast(date, values["end_date"] or before.end_date),
            talk_date=cast("date | None", values["talk_date"]),
            access_end=cast("date | None", values["access_end"]),
            acknowledge_by=cast("date | None", values["acknowledge_by"]),
            handover_date=cast("date | None", values["handover_date"]),
            answer_date=cast("date | None", values["answer_date"]),
            final_invoice_date=cast("date | None", values["final_invoice_date"]),
            refund_date=cast("date | None", values["refund_date"]),
            dispatch=dispatch,
            pec_address=str(self.value_of("pec_address")),
            signatory=str(self.value_of("signatory")),
            capacity=str(self.value_of("capacity")),
            reasons=reasons_of(self.value_of),
            services_ending=cast("tuple[str, ...]", self.value_of("services")),
            hours_included=None if hours is None else hours * 60,
            hourly_rate=cast("int | None", self.value_of("rate", before.hourly_rate)),
            licences=licences_of(self.value_of, before.licences),
            referrals=cast("tuple[str, ...]", self.value_of("referrals"))[:REFERRALS_AT_MOST],
        )

    # Building ---------------------------------------------------------------------------------------------------------

    def _build(self, letter: Letter) -> None:
        wording = self._link.wording
        grid = self.add_section(self.tr("What it says"), self.tr("from the agreement and the log"))
        kind = PlainLabel(self.tr("Termination with notice"))
        grid.addWidget(PlainLabel(self.tr("Kind"), tone=Tone.MUTED), 0, 0)
        grid.addWidget(kind, 0, 1)
        kind.setMinimumHeight(CONTROL_HEIGHT)
        endable = [one.number for one in letter.case.agreements if self._can_end(one.ended_on, letter, one.number)]
        self.add_choice(grid, "agreement", self.tr("Agreement"), [(number, number) for number in endable])
        self.add_text(grid, "recipient", self.tr("Recipient"))
        self.add_text(grid, "attention", self.tr("Attention of"))
        salutations = [(member, wording.word(member)) for member in Salutation]
        self.add_choice(grid, "salutation", self.tr("Salutation"), salutations)
        self.add_long(grid, "street", self.tr("Street"), lines=2)
        self._town(grid)
        self.add_day(grid, "end_date", self.tr("Ends on"))
        self.add_day(grid, "day", self.tr("Date of the letter"))
        self.add_choice(grid, "dispatch", self.tr("Sent by"), [(member, dispatch_word(member)) for member in Dispatch])
        self.add_text(grid, "pec_address", self.tr("PEC address"))
        self.add_choice(grid, "layout", self.tr("Layout"), [(member, layout_word(member)) for member in LetterLayout])
        self.add_choice(grid, "language", self.tr("Language"), [(member, wording.word(member)) for member in Language])
        self.add_text(grid, "signatory", self.tr("Signed by"), hint=self.tr("who signs for your firm"))
        self.add_text(grid, "capacity", self.tr("In the capacity of"))
        self.add_day(grid, "talk_date", self.tr("Confirms the talk of"))
        grid = self.add_section(self.tr("Reasons"), self.tr("none, or one or two dated facts"))
        self._from_log = PushButton(small=True, picture=Icon.LOG)
        self._from_log.setObjectName("letter_from_log")
        self._from_log.setText(self.tr("Choose from the log…"))
        self._from_log.clicked.connect(lambda _on=False: self.log_wanted.emit())
        log_line = QHBoxLayout()
        log_line.addWidget(self._from_log)
        log_line.addStretch(1)
        grid.addLayout(log_line, grid.rowCount(), 1)
        for place in range(REASONS):
            self._reason(grid, place)
        grid = self.add_section(self.tr("End of service"), self.tr("from the agreement and the settings"))
        self.add_long(grid, "services", self.tr("Services that end"), lines=4)
        self.add_typed(grid, "hours", self.tr("Hours included"), CountEdit(self._read, unit="h"))
        self.add_typed(grid, "rate", self.tr("Rate beyond them"), AmountEdit(self._read))
        grid = self.add_section(self.tr("Licences and subscriptions"), self.tr("left out while there is no number"))
        self.add_typed(grid, "licence_count", self.tr("Licences through you"), CountEdit(self._read))
        self.add_day(grid, "licence_end", self.tr("Their term ends on"))
        self.add_typed(grid, "licence_rest", self.tr("Payable if they lapse"), AmountEdit(self._read))
        self.add_day(grid, "licence_decide_by", self.tr("Decide by"))
        grid = self.add_section(self.tr("Other providers"), self.tr("none, or up to three to turn to"))
        self.add_long(grid, "referrals", self.tr("One a line"), lines=REFERRALS_AT_MOST)
        grid = self.add_section(self.tr("Days it names"), self.tr("suggested from the end day"))
        self.add_day(grid, "answer_date", self.tr("Answer by"))
        self.add_day(grid, "handover_date", self.tr("Handover on"))
        self.add_day(grid, "access_end", self.tr("Access ends on"))
        self.add_day(grid, "acknowledge_by", self.tr("Confirm receipt by"))
        self.add_day(grid, "final_invoice_date", self.tr("Final invoice by"))
        self.add_day(grid, "refund_date", self.tr("Refund by"))
        for one in self._grids:
            one.setColumnMinimumWidth(0, self._widest)
        previous: QWidget | None = None
        for line in self._lines.values():
            if line.key == "reason_day_0" and previous is not None:
                QWidget.setTabOrder(previous, self._from_log)
                previous = self._from_log
            if previous is not None:
                QWidget.setTabOrder(previous, line.widget)
            previous = line.widget

    def _can_end(self, ended_on: date | None, letter: Letter, number: str) -> bool:
        return ended_on is None or ended_on >= letter.facts.day or number == letter.agreement.number

    def _town(self, grid: QGridLayout) -> None:
        """Postcode and city on one line."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        complaint = self.place(grid, self.tr("Postcode, city"), line)
        for key, name, share in (("postal_code", self.tr("Postcode"), 1), ("city", self.tr("City"), 2)):
            edit = self.text_edit()
            edit.textChanged.connect(lambda _text, told=key: self.tell(told))
            line.addWidget(edit, share)
            self.keep(key, name, edit, partial(stripped, edit), complaint)

    def _reason(self, grid: QGridLayout, place: int) -> None:
        number = str(place + 1)
        day, clause = SourcedDayEdit(self._read), self.text_edit(self.tr("clause, such as 6.1"))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(day, 1)
        line.addWidget(clause, 1)
        day_name = self.tr("Day of reason {number}").replace("{number}", number)
        complaint = self.place(grid, self.tr("On, clause"), line)
        day.textChanged.connect(lambda _text: self.tell("reasons"))
        self.keep(f"reason_day_{place}", day_name, day, day.value, complaint)
        clause.textChanged.connect(lambda _text: self.tell("reasons"))
        clause_name = self.tr("Clause of reason {number}").replace("{number}", number)
        self.keep(f"reason_clause_{place}", clause_name, clause, lambda: clause.text().strip(), complaint)
        fact = self.long_edit(2)
        fact.setPlaceholderText(self.tr("what happened, as both sides can check it"))
        fact.textChanged.connect(lambda: self.tell("reasons"))
        fact_name = self.tr("Fact of reason {number}").replace("{number}", number)
        label = self.place(grid, self.tr("Fact {number}").replace("{number}", number), fact)
        self.keep(f"reason_fact_{place}", fact_name, fact, lambda: " ".join(lines_of(fact)), label)

    def _name_sources(self, letter: Letter) -> None:
        changed = self.tr("changed")
        texts = {
            "recipient": self.tr("client"),
            "attention": self.tr("contacts"),
            "postal_code": "",
            "city": self.tr("client"),
            "pec_address": self.tr("contacts"),
            "signatory": self.tr("settings"),
            "capacity": self.tr("settings"),
        }
        for key, source in texts.items():
            cast(SourcedEdit, self.edit(key)).set_source(source, changed if source else "")
        earliest = letter.facts.end_date == letter.notice.ends_on
        days = {
            "end_date": self.tr("earliest possible") if earliest else self.tr("earliest if sent today"),
            "day": self.tr("today"),
            **dict.fromkeys((*FOLLOWING, "acknowledge_by"), self.tr("suggested")),
        }
        for key, source in days.items():
            cast(SourcedDayEdit, self.edit(key)).set_source(source)
        clause = letter.facts.clause
        form = self.tr("form in {clause}").replace("{clause}", clause) if clause else self.tr("the agreement’s form")
        cast(SourcedChoice, self.edit("dispatch")).set_source(form)
        theirs = letter.language is letter.case.client.language
        cast(SourcedChoice, self.edit("language")).set_source(self.tr("the client’s") if theirs else "")
        self.show_row("agreement", cast(SourcedChoice, self.edit("agreement")).count() > 1)

    # Reading ----------------------------------------------------------------------------------------------------------

    def _complaint_of(self, line: Line) -> str:
        wording = self._link.wording
        try:
            value = line.read()
        except Unreadable as error:
            return wording.error(error)
        if line.key in ("day", "end_date") and value is None:
            return wording.say("problem.required")
        if line.key == "licence_count" and not value and self._licence_told():
            return wording.say("problem.required")
        if line.key == "referrals" and isinstance(value, tuple) and len(value) > REFERRALS_AT_MOST:
            return self.tr("A letter names at most three.")
        part, _, place = line.key.rpartition("_")
        if part == "reason_day" and value is None and self.value_of(f"reason_fact_{place}"):
            return wording.say("problem.required")
        if part == "reason_fact" and not value and self.value_of(f"reason_day_{place}") is not None:
            return wording.say("problem.required")
        return ""

    def _licence_told(self) -> bool:
        """Whether something is said of licences, which then need their number."""
        return any(self.value_of(key) is not None for key in ("licence_end", "licence_rest", "licence_decide_by"))

    def _show_pec(self, dispatch: Dispatch) -> None:
        self.show_row("pec_address", dispatch is Dispatch.PEC)
