"""Proof of sending: which paper went out how and when, its number, and what proves that it arrived."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.records.sending import TRACKED
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.paper_lines import Deed, paper_line
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection, clear
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.attachments import AttachmentsPanel
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.figure_text import as_head, day_text
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.records.sending import Sending


class SendingSection(ExitSection):
    """The papers that went out, and those that can."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._place = QVBoxLayout()
        self._place.setSpacing(GAP)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(
            self.tr("Proof of sending"),
            self.tr("Nothing is sent by the program. Say how and when you sent it, and keep what proves it."),
        )

    def fill(self, detail: ExitDetail) -> None:
        """Show what was sent and what can be."""
        clear(self._place)
        titles = {entry.id: entry.title for entry in detail.papers}
        for one in sorted(detail.sendings, key=lambda sending: (sending.sent_on, sending.id), reverse=True):
            self._place.addWidget(self._panel(one, titles.get(one.document_id, "")))
        sent = {one.document_id for one in detail.sendings}
        left = [entry for entry in self.link.desk.exits.sendable(int(detail.exit.id)) if entry.id not in sent]
        if left and self.is_open:
            panel = Panel()
            panel.column.addWidget(PlainLabel(self.tr("Not sent yet"), size=TextSize.SECTION))
            for entry in left:
                deed = (self.tr("How it was sent…"), partial(self.deeds.new_sending, detail.exit, entry), True)
                panel.column.addWidget(paper_line(entry, self.link.language, [deed]))
            self._place.addWidget(panel)
        if not left and not detail.sendings:
            none = PlainLabel(self.tr("No letter is finished yet, so there is nothing to send."), tone=Tone.MUTED)
            self._place.addWidget(none)

    def new_record(self) -> bool:
        """Say how the first paper that was not sent yet went out."""
        if self.detail is not None and self.is_open:
            sent = {one.document_id for one in self.detail.sendings}
            for entry in self.link.desk.exits.sendable(int(self.detail.exit.id)):
                if entry.id not in sent:
                    self.deeds.new_sending(self.detail.exit, entry)
                    break
        return True

    def _panel(self, one: Sending, title: str) -> Panel:
        arrived = one.received_on is not None
        panel = Panel()
        panel.setObjectName("exit_sending")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        tone = Tone.OK if arrived else Tone.WARN
        line.addWidget(Drawing(Icon.OK if arrived else Icon.WARNING, extent=18, tone=tone))
        line.addWidget(ElidedLabel(title or self.tr("A paper"), bold=True), 1)
        withdraw = partial(self.link.desk.exits.withdraw_sending, int(one.id))
        deeds: list[Deed] = [
            (self.tr("Open"), partial(self.deeds.open_paper, one.document_id), True),
            (self.tr("Edit…"), partial(self.deeds.edit_sending, one), self.is_open),
            (self.tr("Remove…"), partial(self.deeds.remove, title, withdraw), self.is_open),
        ]
        if not arrived:
            receipt = partial(self.deeds.edit_sending, one, received=True)
            deeds.insert(0, (self.tr("It arrived…"), receipt, self.is_open))
        for text, deed, enabled in deeds:
            button = PushButton(text, small=True)
            button.setAccessibleName(f"{text} {title}")
            button.setEnabled(enabled)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            line.addWidget(button)
        panel.column.addLayout(line)
        panel.column.addLayout(self._facts(one))
        files = AttachmentsPanel(self.link)
        files.show_subject(0 if one.client_id is None else int(one.client_id), "sendings", int(one.id))
        files.setEnabled(self.is_open)
        panel.column.addWidget(files)
        return panel

    def _facts(self, one: Sending) -> QGridLayout:
        wording = self.link.wording
        missing = self.tr("not noted yet")
        tracking = one.tracking or (missing if one.how in TRACKED else "")
        rows = [
            ("how", as_head(wording.word(one.how)), Tone.TEXT),
            ("sent_on", day_text(one.sent_on, self.link), Tone.TEXT),
            ("tracking", tracking, Tone.TEXT if one.tracking else Tone.WARN),
            ("received_on", day_text(one.received_on, self.link) or missing,
             Tone.TEXT if one.received_on else Tone.WARN),
            ("receipt_note", one.receipt_note, Tone.TEXT),
        ]  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (key, text, tone) in enumerate(found for found in rows if found[1]):
            grid.addWidget(PlainLabel(wording.field("sendings", key), tone=Tone.MUTED), row, 0)
            value = PlainLabel(text, tone=tone, wrap=True)
            value.setMaximumWidth(ANY_WIDTH)
            grid.addWidget(value, row, 1)
        return grid
