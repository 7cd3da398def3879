"""What the tabs of a client have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.widgets.column_area import scrolled
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.panel_table import MOST_ROWS, PanelTable
from msp_desk.ui.widgets.section_head import SectionHead

__all__ = ["MOST_ROWS", "ClientTab", "PanelTable", "SectionHead", "scrolled"]


class ClientTab(QWidget):
    """One tab of a client. It shows what it is given and changes nothing by itself."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty tab.

        Args:
            link: The desk.
            deeds: What can be done.
            parent: Its owner.
        """
        super().__init__(parent)
        self.link, self.deeds = link, deeds
        self.client_id = 0

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client; `grade` is None for one that is not active."""
        raise NotImplementedError

    def go(self, place: Place) -> None:
        """Lead to another place of the window, through the page this tab stands on."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, Page):
            page = page.parentWidget()
        if page is not None:
            page.place_wanted.emit(place)

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language; what was read is shown anew afterwards."""
        raise NotImplementedError
