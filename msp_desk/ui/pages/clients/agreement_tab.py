"""The agreements of a client: their terms, and when each can end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_number
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.notice import NoticeResult, NoticeStatus
from msp_desk.core.records.agreement import Agreement, NoticeUnit
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import DASH, day_text, money
from msp_desk.ui.pages.clients.tab import ClientTab, SectionHead, scrolled
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.agreement_line import time_line_of
from msp_desk.ui.widgets.buttons import IconButton, PushButton
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.time_line import TimeLine

WIDE = 16777215
ASKED_FIELDS = {
    "notice.ask_first_term": "first_term_months",
    "notice.ask_renewal": "renewal_months",
}
"""Where the answer to a question of the notice engine is entered; the notice length otherwise."""


class AgreementTab(ClientTab):
    """One panel an agreement, the running ones first."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(link, deeds, parent)
        self._head = SectionHead()
        self._new = self._head.add_button(lambda: deeds.new("agreements", self.client_id))
        self._none = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._column, self._place = QVBoxLayout(), QVBoxLayout()
        self._place.setSpacing(2 * GRID)
        self._panels: list[Panel] = []
        self._column.addWidget(self._head)
        self._column.addWidget(self._none)
        self._column.addLayout(self._place)
        self._column.addStretch(1)
        scrolled(self._column, self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
        self._head.say(self.tr("Agreements"))
        self._new.setText(self.tr("New agreement…"))
        self._none.setText(
            self.tr("No agreement is entered yet. Its terms say when it can end, and the letter is made from them.")
        )

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client's agreements."""
        self.client_id = client.id
        for panel in self._panels:
            panel.hide()
            panel.setParent(None)
            panel.deleteLater()
        self._panels = []
        notices = self.link.desk.notices.of_client(client.id, self.link.today)
        running = {found.agreement.id for found in notices}
        for found in notices:
            self._add(found.agreement, found.notice)
        ended = [one for one in self.link.desk.agreements.all(client_id=client.id) if one.id not in running]
        for agreement in reversed(ended):
            self._add(agreement, None)
        self._none.setVisible(not self._panels)

    def _add(self, agreement: Agreement, notice: NoticeResult | None) -> None:
        panel = Panel()
        panel.setObjectName("agreement")
        panel.column.addLayout(self._title_line(agreement, notice))
        if notice is not None:
            self._add_notice(panel, agreement, notice)
        self._add_line(panel, agreement, notice)
        if notice is not None:
            self._add_how(panel, notice)
        panel.column.addLayout(self._terms(agreement))
        self._place.addWidget(panel)
        panel.show()
        self._panels.append(panel)

    def _title_line(self, agreement: Agreement, notice: NoticeResult | None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        name = f"{agreement.number} · {agreement.title}" if agreement.title else agreement.number
        line.addWidget(ElidedLabel(name, bold=True, tone=Tone.MUTED if notice is None else Tone.TEXT), 1)
        buttons: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Edit…"), lambda: self.deeds.edit("agreements", agreement.id))
        ]
        if notice is not None and notice.status is NoticeStatus.DATES:
            buttons.insert(0, (self.tr("Letter…"), lambda: self.deeds.open_letter(self.client_id, agreement.number)))
        for text, pressed in buttons:
            button = PushButton(text, small=True)
            button.setAccessibleName(f"{text} {agreement.number}")
            button.clicked.connect(lambda _on=False, deed=pressed: deed())
            line.addWidget(button)
        line.addWidget(self._more(agreement, notice))
        return line

    def _more(self, agreement: Agreement, notice: NoticeResult | None) -> IconButton:
        """What is rarely done to an agreement, each with a letter key."""
        name = self.tr("More for agreement {number}").replace("{number}", agreement.number)
        more = IconButton(Icon.MORE, name, small=True)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setObjectName("agreement_menu")
        if notice is not None and notice.status is not NoticeStatus.ENDING:
            add_entry(menu, self.tr("Record the end…"), lambda: self._record_end(agreement, notice.ends_on))
        if notice is not None:
            calendar = partial(self._save_calendar, agreement)
            add_entry(menu, self.tr("Save as calendar file…"), calendar, picture=Icon.CALENDAR)
        add_entry(menu, self.tr("New agreement…"), lambda: self.deeds.new("agreements", self.client_id))
        archive = partial(self.deeds.archive, "agreements", [agreement.id])
        add_entry(menu, self.tr("Archive…"), archive, picture=Icon.ARCHIVE)
        give_letter_keys(menu)
        more.setMenu(menu)
        return more

    def _add_line(self, panel: Panel, agreement: Agreement, notice: NoticeResult | None) -> None:
        """The days on a line, and below it in full what the pointer or the keyboard is at."""
        content = time_line_of(agreement, notice, self.link)
        if content is None:
            return
        line = TimeLine()
        line.show_content(content, self.tr("Days of agreement {number}").replace("{number}", agreement.number))
        said = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        said.setMinimumHeight(said.fontMetrics().height())
        line.pointed.connect(said.setText)
        panel.column.addWidget(line)
        panel.column.addWidget(said)

    def _add_notice(self, panel: Panel, agreement: Agreement, notice: NoticeResult) -> None:
        explained = PlainLabel(self.link.wording.problem(notice.explanation), wrap=True)
        explained.setMaximumWidth(WIDE)
        explained.setObjectName("notice_explanation")
        said = QHBoxLayout()
        said.setSpacing(GRID)
        said.addWidget(explained, 1)
        what = DefinitionButton(self.link, "notice", self.tr("Notice"))
        said.addWidget(what, 0, Qt.AlignmentFlag.AlignTop)
        panel.column.addLayout(said)
        days = [
            (self.tr("Send by"), notice.send_by),
            (self.tr("Must be there by"), notice.receive_by),
            (self.tr("Ends on"), notice.ends_on),
            (self.tr("Else ends on"), None if notice.next is None else notice.next.ends_on),
        ]
        known = [(word, day) for word, day in days if day is not None]
        if known:
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(2)
            for place, (word, day) in enumerate(known):
                grid.addWidget(PlainLabel(word, size=TextSize.SMALL, tone=Tone.MUTED), 0, place)
                grid.addWidget(PlainLabel(day_text(day, self.link), bold=True, figures=True), 1, place)
            grid.setColumnStretch(len(known), 1)
            panel.column.addLayout(grid)
        if notice.status is NoticeStatus.ASKS or notice.from_law:
            panel.column.addLayout(self._asking(agreement, notice))

    def _asking(self, agreement: Agreement, notice: NoticeResult) -> QHBoxLayout:
        """The button that leads to the field that is missing."""
        line = QHBoxLayout()
        field = ASKED_FIELDS.get(notice.explanation.code, "notice_length")
        name = self.link.wording.field("agreements", field)
        button = PushButton(small=True)
        button.setObjectName("fill_in")
        button.set_plain_text(self.tr("Fill in: {field}…").replace("{field}", name))
        button.clicked.connect(lambda _on=False: self._fill_in(agreement, field))
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _fill_in(self, agreement: Agreement, field: str) -> None:
        form = self.deeds.edit("agreements", agreement.id)
        if form is not None:
            form.go_to(field)

    def _save_calendar(self, agreement: Agreement) -> None:
        """Ask where the days of the client's agreement should go as a calendar file."""
        from msp_desk.ui.widgets.calendar_export import ask_calendar

        name = f"{self.link.desk.clients.get(self.client_id).name} {agreement.number}"
        ask_calendar(self.link, self.window(), client_id=self.client_id, agreement_id=int(agreement.id), name=name)

    def _record_end(self, agreement: Agreement, ends_on: date | None) -> None:
        """Open the agreement at its last day, with the day that was worked out."""
        form = self.deeds.edit("agreements", agreement.id)
        if form is not None:
            if agreement.ended_on is None and ends_on is not None:
                form.write("ended_on", ends_on)
            form.go_to("ended_on")

    def _add_how(self, panel: Panel, notice: NoticeResult) -> None:
        for sentence in notice.how:
            said = PlainLabel(self.link.wording.problem(sentence), size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
            said.setMaximumWidth(WIDE)
            panel.column.addWidget(said)
        panel.column.addWidget(Hairline())

    def _terms(self, agreement: Agreement) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (key, text) in enumerate(self._terms_of(agreement)):
            label = PlainLabel(self.link.wording.field("agreements", key), tone=Tone.MUTED)
            value = PlainLabel(text or DASH, wrap=True)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _terms_of(self, agreement: Agreement) -> list[tuple[str, str]]:
        wording, link = self.link.wording, self.link
        notice = self._notice_length(agreement)
        months = [("first_term_months", agreement.first_term_months), ("renewal_months", agreement.renewal_months)]
        found = [
            ("monthly_fee", f"{money(agreement.monthly_fee, link)}, {wording.word(agreement.billed)}"),
            ("start", day_text(agreement.start, link)),
            ("signed_on", day_text(agreement.signed_on, link)),
            *((key, "" if value is None else format_number(value, link.language)) for key, value in months),
            ("tacit_renewal", wording.text(agreement.tacit_renewal)),
            ("notice_length", notice),
            ("anchor", wording.word(agreement.anchor)),
            ("form", wording.word(agreement.form)),
            ("clause", agreement.clause),
            ("minimum_end", day_text(agreement.minimum_end, link)),
            ("delivery_days", format_number(agreement.delivery_days, link.language)),
            ("law", wording.word(agreement.law)),
            ("services", agreement.services),
            ("ended_on", day_text(agreement.ended_on, link)),
        ]
        always = ("monthly_fee", "start", "notice_length", "anchor", "form")
        return [(key, text) for key, text in found if text or key in always]

    def _notice_length(self, agreement: Agreement) -> str:
        length = agreement.notice_length
        if length is None:
            return ""
        if length != 1:
            return f"{format_number(length, self.link.language)} {self.link.wording.word(agreement.notice_unit)}"
        return {
            NoticeUnit.DAYS: self.tr("1 day"),
            NoticeUnit.WORKING_DAYS: self.tr("1 working day"),
            NoticeUnit.WEEKS: self.tr("1 week"),
            NoticeUnit.MONTHS: self.tr("1 month"),
        }[agreement.notice_unit]
