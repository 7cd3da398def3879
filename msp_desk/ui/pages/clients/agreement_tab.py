"""The agreements of a client: their terms, and when each can end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_number
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.notice import NoticeResult, NoticeStatus
from msp_desk.core.records.agreement import Agreement, NoticeUnit
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import DASH, day_text, money
from msp_desk.ui.pages.clients.tab import ClientTab, SectionHead, scrolled
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

WIDE = 16777215


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
            self._add_notice(panel, notice)
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
        buttons.append((self.tr("Archive…"), lambda: self.deeds.archive("agreements", [agreement.id])))
        for text, pressed in buttons:
            button = PushButton(text, small=True)
            button.setAccessibleName(f"{text} {agreement.number}")
            button.clicked.connect(lambda _on=False, deed=pressed: deed())
            line.addWidget(button)
        return line

    def _add_notice(self, panel: Panel, notice: NoticeResult) -> None:
        explained = PlainLabel(self.link.wording.problem(notice.explanation), wrap=True)
        explained.setMaximumWidth(WIDE)
        explained.setObjectName("notice_explanation")
        panel.column.addWidget(explained)
        days = [
            (self.tr("Send by"), notice.send_by),
            (self.tr("Must be there by"), notice.receive_by),
            (self.tr("Ends on"), notice.ends_on),
            (self.tr("Else ends on"), None if notice.next is None else notice.next.ends_on),
        ]
        known = [(word, day) for word, day in days if day is not None]
        if known:
            grid = QGridLayout()
            grid.setHorizontalSpacing(3 * GRID)
            grid.setVerticalSpacing(2)
            for place, (word, day) in enumerate(known):
                grid.addWidget(PlainLabel(word, size=TextSize.SMALL, tone=Tone.MUTED), 0, place)
                grid.addWidget(PlainLabel(day_text(day, self.link), bold=True, figures=True), 1, place)
            grid.setColumnStretch(len(known), 1)
            panel.column.addLayout(grid)
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
