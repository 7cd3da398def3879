"""Conversations about the end: the private points before them, and what was said and agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.draft_paper import open_draft
from msp_desk.ui.pages.exits.sections.paper_lines import Deed
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection, clear
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.records.conversation import Conversation


class ConversationSection(ExitSection):
    """A panel for each conversation, the newest first."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._new = self.head.add_button(self.new_record)
        self._new.setObjectName("exit_new_conversation")
        self._place = QVBoxLayout()
        self._place.setSpacing(GAP)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(
            self.tr("Conversation"),
            self.tr("Say it by phone or in person before the letter arrives. Notes and talking points stay private."),
        )
        self._new.setText(self.tr("Plan a conversation…"))

    def fill(self, detail: ExitDetail) -> None:
        """Show the conversations."""
        clear(self._place)
        self._new.setEnabled(self.is_open)
        if not detail.conversations:
            self._place.addWidget(PlainLabel(self.tr("No conversation is planned or noted yet."), tone=Tone.MUTED))
        for one in sorted(detail.conversations, key=lambda talk: (talk.day, talk.id), reverse=True):
            self._place.addWidget(self._panel(detail, one))

    def new_record(self) -> bool:
        """Plan another one."""
        if self.is_open and self.detail is not None:
            self.deeds.new_conversation(self.detail.exit)
        return True

    def print_paper(self) -> bool:
        """Open the talking points of the newest conversation."""
        if self.detail is not None and self.detail.conversations:
            newest = max(self.detail.conversations, key=lambda talk: (talk.day, talk.id))
            self._open_points(self.detail, newest)
        return True

    def _panel(self, detail: ExitDetail, one: Conversation) -> Panel:
        wording = self.link.wording
        panel = Panel()
        panel.setObjectName("exit_conversation")
        day = format_day(one.day, self.link.language, DayStyle.LONG)
        state = self.tr("held") if one.held else self.tr("planned")
        parts = (day, wording.word(one.how), one.with_whom, state)
        title = " · ".join(part for part in parts if part)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        tone = Tone.OK if one.held else Tone.MUTED
        line.addWidget(Drawing(Icon.OK if one.held else Icon.CALENDAR, extent=18, tone=tone))
        line.addWidget(ElidedLabel(title, bold=True), 1)
        for text, deed, enabled in self._deeds_of(detail, one):
            button = PushButton(text, small=True)
            button.setAccessibleName(f"{text} {title}")
            button.setEnabled(enabled)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            line.addWidget(button)
        panel.column.addLayout(line)
        for key, text in (("talking_points", one.talking_points), ("said", one.said), ("agreed", one.agreed)):
            if text.strip():
                label = wording.field("conversations", key)
                panel.column.addWidget(PlainLabel(label, size=TextSize.SMALL, tone=Tone.MUTED))
                said = PlainLabel(text, wrap=True)
                said.setMaximumWidth(ANY_WIDTH)
                panel.column.addWidget(said)
        return panel

    def _deeds_of(self, detail: ExitDetail, one: Conversation) -> list[Deed]:
        name = format_day(one.day, self.link.language, DayStyle.MEDIUM)
        withdraw = partial(self.link.desk.exits.withdraw_conversation, int(one.id))
        found: list[Deed] = [
            (self.tr("Talking points…"), partial(self._open_points, detail, one), True),
            (self.tr("Edit…"), partial(self.deeds.edit_conversation, one), self.is_open),
            (self.tr("Remove…"), partial(self.deeds.remove, name, withdraw), self.is_open),
        ]
        if not one.held:
            note = partial(self.deeds.edit_conversation, one, held=True)
            found.insert(0, (self.tr("Note what was said…"), note, self.is_open))
        return found

    def _open_points(self, detail: ExitDetail, one: Conversation) -> None:
        room = self.link.desk.exits
        draft = partial(room.draft_talking_points, int(detail.exit.id), conversation_id=int(one.id))
        open_draft(self.link, self.window(), draft, self.tr("Talking points"))
