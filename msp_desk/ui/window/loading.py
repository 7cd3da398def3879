"""What most desks need sooner or later, loaded away from the window, so that its first opening does not wait for it."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from msp_desk.ui.desk_link.background import Token

WANTED: Final = (
    "msp_desk.ui.widgets.letter_editor.dialog",
    "msp_desk.ui.pages.exits.page",
    "msp_desk.ui.pages.exits.detail",
    "msp_desk.ui.pages.exits.letter_room",
    "msp_desk.core.actions.exit_papers",
    "msp_desk.ui.widgets.handover_dialog",
    "msp_desk.ui.widgets.paper_dialog",
    "msp_desk.ui.pages.clients.page",
    "msp_desk.ui.pages.clients.client_view",
    "msp_desk.ui.pages.clients.papers_tab",
    "msp_desk.ui.pages.clients.evidence_dialog",
    "msp_desk.ui.pages.clients.open_items_dialog",
    "msp_desk.core.documents.evidence_timeline",
    "msp_desk.core.documents.open_items_list",
    "msp_desk.ui.widgets.calendar_export",
    "pypdfium2",
)
"""What a letter, an exit, the smaller papers and their previews are made with, the likeliest first."""


def load_wanted(token: Token) -> None:
    """Load it piece by piece; any thread may.

    Args:
        token: Asked between two pieces whether the window is still there.

    Raises:
        Cancelled: It is not.
    """
    for name in WANTED:
        token.check()
        import_module(name)
