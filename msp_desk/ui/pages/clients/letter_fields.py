"""The facts of a letter that the owner can change, each with where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import (
    REFERRALS_AT_MOST,
    Dispatch,
    LetterFacts,
    LetterLayout,
    Licences,
    Person,
    Reason,
    Recipient,
)
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.contact import Salutation
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.letter_words import dispatch_word, layout_word
from msp_desk.ui.pages.clients.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.typed_edits import AmountEdit, CountEdit

REASONS = 2
FOLLOWING = ("handover_date", "answer_date", "final_invoice_date", "refund_date")
"""The suggested days that follow the end day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One editable fact.

    Attributes:
        key: Its name.
        widget: The edit.
        read: Its value; raises Unreadable.
        complaint: What is wrong with it.
    """

    key: str
    widget: QWidget
    read: Callable[[], object]
    complaint: PlainLabel


class LetterFields(QWidget):
    """The edits, from top to bottom.

    Signals:
        edited: The owner changed a fact; carries its key.
        log_wanted: The owner wants to choose a reason from the log.
    """

    edited = Signal(str)
    log_wanted = Signal()

    def __init__(self, link: DeskLink, letter: Letter, parent: QWidget | None = None) -> None:
        """Make the edits for a letter.

        Args:
            link: The desk.
            letter: As the log fills it.
            parent: Its owner.
        """
        super().__init__(parent)
        self._link = link
        self._read = conventions(link)
        self._lines: dict[str, Line] = {}
        self._grids: list[QGridLayout] = []
        self._widest = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._quiet = True
        self._build(letter)
        self.write(letter)
        self._name_sources(letter)
        self._quiet = False

    def edit(self, key: str) -> QWidget:
        """The edit of a fact."""
        return self._lines[key].widget

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
        self._write_lines("street", facts.recipient.street)
        self._write_lines("services", facts.services_ending)
        for key in ("day", "end_date", "talk_date", "access_end", "acknowledge_by", *FOLLOWING):
            cast(SourcedDayEdit, self.edit(key)).set_value(getattr(facts, key))
        for place in range(REASONS):
            reason = facts.reasons[place] if place < len(facts.reasons) else None
            cast(SourcedDayEdit, self.edit(f"reason_day_{place}")).set_value(None if reason is None else reason.day)
            self._write_lines(f"reason_fact_{place}", () if reason is None else (reason.fact,))
            cast(SourcedEdit, self.edit(f"reason_clause_{place}")).write("" if reason is None else reason.clause)
        hours = None if facts.hours_included is None else facts.hours_included // 60
        cast(CountEdit, self.edit("hours")).set_value(hours)
        cast(AmountEdit, self.edit("rate")).set_value(facts.hourly_rate)
        licences = facts.licences
        cast(CountEdit, self.edit("licence_count")).set_value(None if licences is None else licences.count)
        cast(SourcedDayEdit, self.edit("licence_end")).set_value(None if licences is None else licences.end)
        cast(AmountEdit, self.edit("licence_rest")).set_value(None if licences is None else licences.rest)
        cast(SourcedDayEdit, self.edit("licence_decide_by")).set_value(None if licences is None else licences.decide_by)
        self._write_lines("referrals", facts.referrals)
        self._show_pec(facts.dispatch)
        self._quiet = quiet

    @property
    def log_button(self) -> PushButton:
        """Offers the reasons that are in the log."""
        return self._from_log

    def add_reason(self, reason: Reason) -> bool:
        """Write a reason into the first free place; False when a letter has no room for another."""
        taken = [one.fact for one in self._reasons()]
        if reason.fact in taken:
            return True
        for place in range(REASONS):
            if str(self._value(f"reason_fact_{place}")) or self._value(f"reason_day_{place}") is not None:
                continue
            cast(SourcedDayEdit, self.edit(f"reason_day_{place}")).set_value(reason.day)
            self._write_lines(f"reason_fact_{place}", (reason.fact,))
            cast(SourcedEdit, self.edit(f"reason_clause_{place}")).write(reason.clause)
            self._tell("reasons")
            return True
        return False

    def show_words(self, words: str) -> bool:
        """Put the keyboard on the first edit that holds these words and select them; False when none does."""
        for line in self._lines.values():
            edit = line.widget
            if isinstance(edit, QPlainTextEdit):
                place = edit.toPlainText().casefold().find(words.casefold())
                if place >= 0:
                    cursor = edit.textCursor()
                    cursor.setPosition(place)
                    cursor.setPosition(place + len(words), QTextCursor.MoveMode.KeepAnchor)
                    edit.setTextCursor(cursor)
                    edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
            elif isinstance(edit, QLineEdit):
                place = edit.text().casefold().find(words.casefold())
                if place >= 0:
                    edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    edit.setSelection(place, len(words))
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
        return cast(Language, self._value("language"))

    def chosen_layout(self) -> LetterLayout:
        """The layout of the letter."""
        return cast(LetterLayout, self._value("layout"))

    def chosen_agreement(self) -> str:
        """The number of the agreement it ends."""
        return str(self._value("agreement") or "")

    def facts(self, before: LetterFacts) -> LetterFacts:
        """The facts as they stand; what cannot be read keeps its earlier value."""
        values = {key: self._value(key, getattr(before, key)) for key in (
            "day", "end_date", "talk_date", "access_end", "acknowledge_by", *FOLLOWING,
        )}  # fmt: skip
        hours = cast("int | None", self._value("hours"))
        dispatch = cast(Dispatch, self._value("dispatch"))
        self._show_pec(dispatch)
        return replace(
            before,
            recipient=self._recipient(before.recipient),
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
            pec_address=str(self._value("pec_address")),
            signatory=str(self._value("signatory")),
            capacity=str(self._value("capacity")),
            reasons=self._reasons(),
            services_ending=cast("tuple[str, ...]", self._value("services")),
            hours_included=None if hours is None else hours * 60,
            hourly_rate=cast("int | None", self._value("rate", before.hourly_rate)),
            licences=self._licences(before.licences),
            referrals=cast("tuple[str, ...]", self._value("referrals"))[:REFERRALS_AT_MOST],
        )

    # Building ---------------------------------------------------------------------------------------------------------

    def _build(self, letter: Letter) -> None:
        wording = self._link.wording
        grid = self._section(self.tr("What it says"), self.tr("from the agreement and the log"))
        kind = PlainLabel(self.tr("Termination with notice"))
        grid.addWidget(PlainLabel(self.tr("Kind"), tone=Tone.MUTED), 0, 0)
        grid.addWidget(kind, 0, 1)
        kind.setMinimumHeight(CONTROL_HEIGHT)
        endable = [one.number for one in letter.case.agreements if self._can_end(one.ended_on, letter, one.number)]
        self._choice(grid, "agreement", self.tr("Agreement"), [(number, number) for number in endable])
        self._text(grid, "recipient", self.tr("Recipient"))
        self._text(grid, "attention", self.tr("Attention of"))
        salutations = [(member, wording.word(member)) for member in Salutation]
        self._choice(grid, "salutation", self.tr("Salutation"), salutations)
        self._long(grid, "street", self.tr("Street"), lines=2)
        self._town(grid)
        self._day(grid, "end_date", self.tr("Ends on"))
        self._day(grid, "day", self.tr("Date of the letter"))
        self._choice(grid, "dispatch", self.tr("Sent by"), [(member, dispatch_word(member)) for member in Dispatch])
        self._text(grid, "pec_address", self.tr("PEC address"))
        self._choice(grid, "layout", self.tr("Layout"), [(member, layout_word(member)) for member in LetterLayout])
        self._choice(grid, "language", self.tr("Language"), [(member, wording.word(member)) for member in Language])
        self._text(grid, "signatory", self.tr("Signed by"), hint=self.tr("who signs for your firm"))
        self._text(grid, "capacity", self.tr("In the capacity of"))
        self._day(grid, "talk_date", self.tr("Confirms the talk of"))
        grid = self._section(self.tr("Reasons"), self.tr("none, or one or two dated facts"))
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
        grid = self._section(self.tr("End of service"), self.tr("from the agreement and the settings"))
        self._long(grid, "services", self.tr("Services that end"), lines=4)
        self._typed(grid, "hours", self.tr("Hours included"), CountEdit(self._read, unit="h"))
        self._typed(grid, "rate", self.tr("Rate beyond them"), AmountEdit(self._read))
        grid = self._section(self.tr("Licences and subscriptions"), self.tr("left out while there is no number"))
        self._typed(grid, "licence_count", self.tr("Licences through you"), CountEdit(self._read))
        self._day(grid, "licence_end", self.tr("Their term ends on"))
        self._typed(grid, "licence_rest", self.tr("Payable if they lapse"), AmountEdit(self._read))
        self._day(grid, "licence_decide_by", self.tr("Decide by"))
        grid = self._section(self.tr("Other providers"), self.tr("none, or up to three to turn to"))
        self._long(grid, "referrals", self.tr("One a line"), lines=REFERRALS_AT_MOST)
        grid = self._section(self.tr("Days it names"), self.tr("suggested from the end day"))
        self._day(grid, "answer_date", self.tr("Answer by"))
        self._day(grid, "handover_date", self.tr("Handover on"))
        self._day(grid, "access_end", self.tr("Access ends on"))
        self._day(grid, "acknowledge_by", self.tr("Confirm receipt by"))
        self._day(grid, "final_invoice_date", self.tr("Final invoice by"))
        self._day(grid, "refund_date", self.tr("Refund by"))
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

    def _section(self, heading: str, source: str) -> QGridLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, GRID if self._lines else 0, 0, 0)
        head.addWidget(PlainLabel(heading, size=TextSize.SECTION))
        head.addStretch(1)
        head.addWidget(PlainLabel(source, size=TextSize.SMALL, tone=Tone.MUTED))
        self._column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)
        self._grids.append(grid)
        return grid

    def _place(self, grid: QGridLayout, label: str, content: QWidget | QHBoxLayout) -> PlainLabel:
        row = grid.rowCount()
        words = PlainLabel(label, tone=Tone.MUTED)
        words.setMinimumHeight(CONTROL_HEIGHT)
        self._widest = max(self._widest, words.sizeHint().width())
        grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(content, QWidget):
            words.setBuddy(content)
            grid.addWidget(content, row, 1)
        else:
            grid.addLayout(content, row, 1)
        complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        complaint.hide()
        grid.addWidget(complaint, row + 1, 1)
        content.setProperty("label", words)
        return complaint

    def _keep(self, key: str, name: str, widget: QWidget, read: Callable[[], object], complaint: PlainLabel) -> None:
        widget.setObjectName(f"letter_{key}")
        widget.setAccessibleName(name)
        self._lines[key] = Line(key=key, widget=widget, read=read, complaint=complaint)

    def _text_edit(self, hint: str = "") -> SourcedEdit:
        edit = SourcedEdit()
        edit.setPlaceholderText(hint)
        return edit

    def _text(self, grid: QGridLayout, key: str, label: str, hint: str = "") -> None:
        edit = self._text_edit(hint)
        edit.textChanged.connect(lambda _text: self._tell(key))
        self._keep(key, label, edit, lambda: edit.text().strip(), self._place(grid, label, edit))

    def _town(self, grid: QGridLayout) -> None:
        """Postcode and city on one line."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        complaint = self._place(grid, self.tr("Postcode, city"), line)
        for key, name, share in (("postal_code", self.tr("Postcode"), 1), ("city", self.tr("City"), 2)):
            edit = self._text_edit()
            edit.textChanged.connect(lambda _text, told=key: self._tell(told))
            line.addWidget(edit, share)
            self._keep(key, name, edit, partial(_stripped, edit), complaint)

    def _long(self, grid: QGridLayout, key: str, label: str, *, lines: int) -> None:
        edit = self._long_edit(lines)
        edit.textChanged.connect(lambda: self._tell(key))
        self._keep(key, label, edit, lambda: _lines_of(edit), self._place(grid, label, edit))

    def _long_edit(self, lines: int) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.document().setDocumentMargin(5)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + 18)
        return edit

    def _day(self, grid: QGridLayout, key: str, label: str) -> None:
        self._typed(grid, key, label, SourcedDayEdit(self._read))

    def _typed(self, grid: QGridLayout, key: str, label: str, edit: SourcedDayEdit | AmountEdit | CountEdit) -> None:
        edit.textChanged.connect(lambda _text: self._tell(key))
        self._keep(key, label, edit, edit.value, self._place(grid, label, edit))

    def _choice(self, grid: QGridLayout, key: str, label: str, choices: Sequence[tuple[object, str]]) -> None:
        edit = SourcedChoice(choices)
        edit.currentIndexChanged.connect(lambda _place: self._tell(key))
        self._keep(key, label, edit, edit.value, self._place(grid, label, edit))

    def _reason(self, grid: QGridLayout, place: int) -> None:
        number = str(place + 1)
        day, clause = SourcedDayEdit(self._read), self._text_edit(self.tr("clause, such as 6.1"))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(day, 1)
        line.addWidget(clause, 1)
        day_name = self.tr("Day of reason {number}").replace("{number}", number)
        complaint = self._place(grid, self.tr("On, clause"), line)
        day.textChanged.connect(lambda _text: self._tell("reasons"))
        self._keep(f"reason_day_{place}", day_name, day, day.value, complaint)
        clause.textChanged.connect(lambda _text: self._tell("reasons"))
        clause_name = self.tr("Clause of reason {number}").replace("{number}", number)
        self._keep(f"reason_clause_{place}", clause_name, clause, lambda: clause.text().strip(), complaint)
        fact = self._long_edit(2)
        fact.setPlaceholderText(self.tr("what happened, as both sides can check it"))
        fact.textChanged.connect(lambda: self._tell("reasons"))
        fact_name = self.tr("Fact of reason {number}").replace("{number}", number)
        label = self._place(grid, self.tr("Fact {number}").replace("{number}", number), fact)
        self._keep(f"reason_fact_{place}", fact_name, fact, lambda: " ".join(_lines_of(fact)), label)

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
        self._show_row("agreement", cast(SourcedChoice, self.edit("agreement")).count() > 1)

    # Reading ----------------------------------------------------------------------------------------------------------

    def _tell(self, key: str) -> None:
        if not self._quiet:
            self.edited.emit(key)

    def _value(self, key: str, otherwise: object = None) -> object:
        try:
            return self._lines[key].read()
        except Unreadable:
            return otherwise

    def _recipient(self, before: Recipient) -> Recipient:
        name = str(self._value("attention"))
        person = None
        if name:
            known = before.person or Person(name=name)
            person = replace(known, name=name, salutation=cast(Salutation, self._value("salutation")))
        return replace(
            before,
            name=str(self._value("recipient")),
            person=person,
            street=cast("tuple[str, ...]", self._value("street")),
            postal_code=str(self._value("postal_code")),
            city=str(self._value("city")),
        )

    def _licences(self, before: Licences | None) -> Licences | None:
        count = cast("int | None", self._value("licence_count", None if before is None else before.count))
        if not count:
            return None
        return Licences(
            count=count,
            end=cast("date | None", self._value("licence_end")),
            rest=cast("int | None", self._value("licence_rest")),
            decide_by=cast("date | None", self._value("licence_decide_by")),
        )

    def _reasons(self) -> tuple[Reason, ...]:
        found = []
        for place in range(REASONS):
            day, fact = self._value(f"reason_day_{place}"), str(self._value(f"reason_fact_{place}"))
            if isinstance(day, date) and fact:
                clause = str(self._value(f"reason_clause_{place}"))
                found.append(Reason(day=day, fact=fact, clause=clause))
        return tuple(found)

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
        if part == "reason_day" and value is None and self._value(f"reason_fact_{place}"):
            return wording.say("problem.required")
        if part == "reason_fact" and not value and self._value(f"reason_day_{place}") is not None:
            return wording.say("problem.required")
        return ""

    def _licence_told(self) -> bool:
        """Whether something is said of licences, which then need their number."""
        return any(self._value(key) is not None for key in ("licence_end", "licence_rest", "licence_decide_by"))

    def _write_lines(self, key: str, lines: tuple[str, ...]) -> None:
        edit = cast(QPlainTextEdit, self.edit(key))
        if _lines_of(edit) != lines:
            edit.setPlainText("\n".join(lines))

    def _show_pec(self, dispatch: Dispatch) -> None:
        self._show_row("pec_address", dispatch is Dispatch.PEC)

    def _show_row(self, key: str, shown: bool) -> None:
        widget = self.edit(key)
        widget.setVisible(shown)
        label = widget.property("label")
        if isinstance(label, QWidget):
            label.setVisible(shown)


def _stripped(edit: SourcedEdit) -> str:
    return edit.text().strip()


def _lines_of(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())
