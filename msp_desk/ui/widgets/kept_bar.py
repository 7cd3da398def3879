"""What stands above a paper once it is finished: that it is kept, and what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.paper_deeds import PaperDeeds
from msp_desk.ui.widgets.plain_label import PlainLabel


class KeptBar(Panel):
    """One line with buttons; hidden while nothing is finished."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent, kind=PanelKind.SURFACE, padding=GRID)
        self.setObjectName("kept_bar")
        self._said = PlainLabel(wrap=True)
        self.deeds = PaperDeeds(link, with_open=True)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(Drawing(Icon.OK, extent=18, tone=Tone.OK))
        line.addWidget(self._said, 1)
        line.addWidget(self.deeds)
        self.column.addLayout(line)
        self.hide()

    def show_document(self, document: Document, said: str) -> None:
        """Say that a paper was kept and offer what can be done with it."""
        self._said.setText(said)
        self.deeds.show_document(document)
        self.show()
        self.deeds.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
