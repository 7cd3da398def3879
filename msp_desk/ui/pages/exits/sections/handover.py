"""The handover: how complete what is known is, who takes over, and the versions that were made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_percent
from msp_desk.core.records.document import DocumentKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.paper_lines import Deed, paper_line
from msp_desk.ui.pages.exits.sections.section import ExitSection, clear
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.stage_bar import THICK, paint_share

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.storage.paper_list import PaperEntry


class ShareBar(QWidget):
    """A bar for a share of 100."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._share = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, percent: int, spoken: str) -> None:
        """Show a share, said to a screen reader in words."""
        self._share = percent
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_share(painter, QRectF(self.rect()), self._share, 100)
        painter.end()


class HandoverSection(ExitSection):
    """What the next provider gets."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._known = PlainLabel(size=TextSize.SECTION)
        self._bar = ShareBar()
        self._environment, self._make = PushButton(small=True), PushButton(small=True, picture=Icon.HANDOVER)
        self._environment.clicked.connect(lambda _on=False: self._go())
        self._make.setObjectName("exit_make_handover")
        self._make.clicked.connect(lambda _on=False: self.new_record())
        coverage = Panel()
        for widget in (self._known, self._bar):
            coverage.column.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._make)
        line.addWidget(self._environment)
        line.addStretch(1)
        coverage.column.addLayout(line)
        self._next = Panel()
        self._next_title, self._next_who = PlainLabel(size=TextSize.SECTION), PlainLabel(wrap=True)
        self._next_edit = PushButton(small=True)
        self._next_edit.setObjectName("exit_next_provider")
        self._next_edit.clicked.connect(lambda _on=False: self._edit_next())
        foot = QHBoxLayout()
        foot.addWidget(self._next_edit)
        foot.addStretch(1)
        for widget in (self._next_title, self._next_who):
            self._next.column.addWidget(widget)
        self._next.column.addLayout(foot)
        made = Panel()
        self._place = QVBoxLayout()
        self._place.setSpacing(GRID)
        made.column.addLayout(self._place)
        for panel in (coverage, self._next, made):
            self.column.addWidget(panel)
            self.column.addSpacing(GAP - GRID)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(self.tr("Handover"), self.tr("No secret stands in it: passwords go from vault to vault."))
        self._environment.setText(self.tr("Open the lists…"))
        self._make.setText(self.tr("Make the handover…"))
        self._next_title.setText(self.tr("Next provider"))
        self._next_edit.setText(self.tr("Edit…"))
        self._next_edit.setAccessibleName(self.tr("Edit the next provider"))

    def fill(self, detail: ExitDetail) -> None:
        """Show how much is known and what was made."""
        share = format_percent(detail.coverage_percent, self.link.language)
        said = self.tr("{share} of what the handover asks is known").replace("{share}", share)
        self._known.setText(said)
        self._bar.show_share(detail.coverage_percent, said)
        named = " · ".join(part for part in (detail.exit.next_provider, detail.exit.next_contact) if part)
        self._next_who.setText(named or self.tr("Not named yet: ask the client, and for leave to talk to them."))
        self._next_who.set_tone(Tone.TEXT if named else Tone.MUTED)
        self._next_edit.setEnabled(self.is_open)
        self._make.setEnabled(self.is_open)
        clear(self._place)
        self._place.addWidget(PlainLabel(self.tr("Handovers that were made"), size=TextSize.SECTION))
        papers = [entry for entry in detail.papers if entry.kind is DocumentKind.HANDOVER]
        if not papers:
            self._place.addWidget(PlainLabel(self.tr("None yet."), tone=Tone.MUTED))
        for entry in papers:
            line = paper_line(entry, self.link.language, self._deeds_of(detail, entry), picture=Icon.HANDOVER)
            self._place.addWidget(line)

    def new_record(self) -> bool:
        """Open the handover with its preview."""
        if self.detail is not None and self.is_open:
            self.deeds.make_handover(self.detail)
        return True

    def print_paper(self) -> bool:
        """Open the handover, from where it is printed."""
        return self.new_record()

    def _deeds_of(self, detail: ExitDetail, entry: PaperEntry) -> list[Deed]:
        sent = any(one.document_id == entry.id for one in detail.sendings)
        found: list[Deed] = [(self.tr("Open"), partial(self.deeds.open_paper, entry.id), True)]
        if self.link.desk.papers.can_be_mailed(entry):
            found.append((self.tr("Mail draft…"), partial(self.deeds.mail_draft, entry), True))
        if not sent:
            sending = partial(self.deeds.new_sending, detail.exit, entry)
            found.append((self.tr("How it was sent…"), sending, self.is_open))
        return found

    def _go(self) -> None:
        if self.detail is not None:
            self.deeds.go(int(self.detail.client.id), "environment")

    def _edit_next(self) -> None:
        if self.detail is not None:
            self.deeds.edit(self.detail.exit, ("next_provider", "next_contact"))
