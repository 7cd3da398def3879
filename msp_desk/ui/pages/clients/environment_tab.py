"""The tab environment of a client."""

from __future__ import annotations

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.ui.pages.clients.tab import ClientTab


class EnvironmentTab(ClientTab):
    """The tab environment."""

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client."""
        self.client_id = client.id

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
