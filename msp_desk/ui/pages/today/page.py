"""Today."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.page_head import PageHead


class TodayPage(Page):
    """The page today."""

    topics: ClassVar[frozenset[str]] = frozenset()
    manual: ClassVar[str] = "today"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(link, parent)
        column = QVBoxLayout(self)
        self._head = PageHead("", "")
        column.addWidget(self._head)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Today"))
        self._head.set_line(self.tr("What needs a decision now."))

    def refresh(self) -> None:
        """Show what the desk holds."""
