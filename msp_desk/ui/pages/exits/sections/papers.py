"""The papers of an exit, each unchanged with its SHA-256; of a closed one also what was frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.section import ExitSection
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.kept_papers import KeptPapers
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail

LEAST_HEIGHT: Final = 420
UPRIGHT_HEIGHT: Final = 620
BESIDE_FROM: Final = 820
"""From so many pixels the paper stands beside the list."""


class PapersSection(ExitSection):
    """What was made."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._frozen = Panel(kind=PanelKind.GROUND)
        self._frozen_words = PlainLabel(wrap=True)
        self._verify = PushButton(small=True)
        self._verify.setObjectName("exit_verify")
        self._verify.clicked.connect(lambda _on=False: self._on_verify())
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._verify)
        line.addStretch(1)
        self._frozen.column.addWidget(self._frozen_words)
        self._frozen.column.addLayout(line)
        self._papers = KeptPapers(link, name="exit_papers", upright=False)
        self._papers.setMinimumHeight(LEAST_HEIGHT)
        self._none = PlainLabel(tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self._frozen)
        self.column.addWidget(self._none)
        self.column.addWidget(self._papers, 100)
        self.column.addStretch(1)

    @property
    def papers(self) -> KeptPapers:
        """The list with the chosen paper."""
        return self._papers

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the chosen paper stands below the list instead of beside it."""
        super().resizeEvent(event)
        upright = event.size().width() < BESIDE_FROM
        wanted = Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal
        for splitter in self._papers.findChildren(QSplitter):
            if splitter.orientation() != wanted:
                splitter.setOrientation(wanted)
                splitter.setSizes([130, 490] if upright else [400, 540])
        self._papers.setMinimumHeight(UPRIGHT_HEIGHT if upright else LEAST_HEIGHT)

    def retranslate(self) -> None:
        """Say its own words."""
        self.say(self.tr("Papers"), self.tr("Each is kept unchanged, with the day and its SHA-256."))
        self._none.setText(self.tr("No paper was made since the exit began."))
        self._verify.setText(self.tr("Check that nothing has changed"))
        self._papers.retranslate()

    def fill(self, detail: ExitDetail) -> None:
        """Show the papers."""
        found = detail.exit
        self._frozen.setVisible(detail.is_frozen)
        if detail.is_frozen and found.closed_on is not None:
            day = format_day(found.closed_on, self.link.language, DayStyle.LONG)
            said = self.tr("Closed on {day}. What was made then is frozen: SHA-256 {hash}").replace("{day}", day)
            self._frozen_words.setText(said.replace("{hash}", found.sha256))
        self._none.setVisible(not detail.papers)
        self._papers.setVisible(bool(detail.papers))
        self._papers.show_papers(detail.papers)

    def print_paper(self) -> bool:
        """Print the paper in sight."""
        self._papers.print_paper()
        return True

    def _on_verify(self) -> None:
        if self.detail is not None:
            self.deeds.verify(self.detail.exit)
