"""The agreements that an exit ends: the sentence of each, how its day was worked out, its days on a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.paper_lines import Deed
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection, clear
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.agreement_line import time_line_of
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.figure_text import day_text
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.time_line import TimeLine

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.parting.exit_facts import ExitEnd


class AgreementSection(ExitSection):
    """A panel for each agreement."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._choose = self.head.add_button(self._on_choose)
        self._choose.setObjectName("exit_choose_agreements")
        self._place = QVBoxLayout()
        self._place.setSpacing(GAP)
        self.column.addLayout(self._place)
        self._law = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self._law)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(self.tr("Agreement check"), self.tr("What ends, by when they must have the notice, and why."))
        self._choose.setText(self.tr("What it ends…"))
        self._law.setText(self.tr("Not legal advice: have a lawyer check the dates where they matter."))

    def fill(self, detail: ExitDetail) -> None:
        """Show the agreements."""
        clear(self._place)
        self._choose.setEnabled(self.is_open)
        if not detail.ends:
            self._place.addWidget(PlainLabel(self.tr("The exit ends no agreement yet."), tone=Tone.MUTED))
        for end in detail.ends:
            self._place.addWidget(self._panel(detail, end))

    def _panel(self, detail: ExitDetail, end: ExitEnd) -> Panel:
        link, agreement = self.link, end.agreement
        panel = Panel()
        panel.setObjectName("exit_agreement")
        panel.column.addLayout(self._title(detail, end))
        sentence = link.wording.problem(end.notice.explanation)
        panel.column.addWidget(_wide(PlainLabel(sentence, wrap=True)))
        panel.column.addLayout(self._days(end))
        content = time_line_of(agreement, end.notice, link)
        if content is not None:
            line = TimeLine()
            line.show_content(content, self.tr("Days of agreement {number}").replace("{number}", agreement.number))
            said = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
            said.setMinimumHeight(said.fontMetrics().height())
            line.pointed.connect(said.setText)
            panel.column.addWidget(line)
            panel.column.addWidget(said)
        how = [link.wording.problem(sentence) for sentence in end.notice.how]
        if how:
            panel.column.addWidget(self._how(how, agreement.number))
        return panel

    def _title(self, detail: ExitDetail, end: ExitEnd) -> QHBoxLayout:
        agreement = end.agreement
        line = QHBoxLayout()
        line.setSpacing(GRID)
        name = f"{agreement.number} · {agreement.title}" if agreement.title else agreement.number
        line.addWidget(ElidedLabel(name, bold=True), 1)
        deeds: list[Deed] = [
            (self.tr("Agreement…"), partial(self.deeds.edit_record, "agreements", agreement), True),
            (self.tr("Last day…"), partial(self.deeds.set_end, detail, end), self.is_open),
        ]
        if end.row.set_by_owner:
            deeds.append((self.tr("Work it out again"), partial(self.deeds.compute_end, detail, end), self.is_open))
        for text, deed, enabled in deeds:
            button = PushButton(text, small=True)
            button.setAccessibleName(f"{text} {agreement.number}")
            button.setEnabled(enabled)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            line.addWidget(button)
        return line

    def _days(self, end: ExitEnd) -> QHBoxLayout:
        """The days that count, each below its word."""
        own = self.tr("Ends on (your day)") if end.row.set_by_owner else self.tr("Ends on")
        line = QHBoxLayout()
        line.setSpacing(2 * GAP)
        for word, day in (
            (self.tr("Send by"), end.notice.send_by),
            (self.tr("Must be there by"), end.receive_by),
            (own, end.end_day),
            (self.tr("Else ends on"), None if end.notice.next is None else end.notice.next.ends_on),
        ):
            if day is None:
                continue
            place = QVBoxLayout()
            place.setSpacing(2)
            place.addWidget(PlainLabel(word, size=TextSize.SMALL, tone=Tone.MUTED))
            value = PlainLabel(day_text(day, self.link), bold=True, figures=True)
            value.setAccessibleName(f"{word}: {format_day(day, self.link.language, DayStyle.LONG)}")
            place.addWidget(value)
            line.addLayout(place)
        line.addStretch(1)
        return line

    def _how(self, sentences: Sequence[str], number: str) -> QWidget:
        """How the day was worked out, folded until it is asked for."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        said = PlainLabel("\n".join(sentences), size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        said.setMaximumWidth(ANY_WIDTH)
        said.hide()
        button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        words = self.tr("Show how the date was computed")
        button.set_plain_text(words)
        button.setAccessibleName(f"{words}: {number}")
        button.clicked.connect(lambda _on=False: said.setVisible(said.isHidden()))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(said)
        return place

    def _on_choose(self) -> None:
        if self.detail is not None:
            self.deeds.choose_agreements(self.detail)


def _wide(label: PlainLabel) -> PlainLabel:
    label.setMaximumWidth(ANY_WIDTH)
    return label
