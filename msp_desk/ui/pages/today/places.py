"""Where the button of a matter leads."""

from __future__ import annotations

from msp_desk.core.actions.agenda import Deed, Matter
from msp_desk.core.actions.agenda.of_agreements import NoticeWindow
from msp_desk.ui.widgets.page import Place

_TABS = {
    Deed.OPEN_AGREEMENT: ("agreement", "agreements"),
    Deed.PLAN_TALK: ("overview", ""),
    Deed.OPEN_MONEY: ("money", "invoices"),
    Deed.OPEN_OVERVIEW: ("overview", ""),
    Deed.OPEN_ADVICE: ("log", "recommendations"),
    Deed.SECOND_LOOK: ("overview", ""),
    Deed.LOOK_BACK: ("overview", "decisions"),
}


def place_of(matter: Matter) -> Place | None:
    """Where the button of a matter leads; None for one that is done on the spot."""
    if matter.deed is Deed.OPEN_REVIEWS:
        return Place(page="reviews")
    if matter.deed is Deed.OPEN_LOG:
        return Place(page="log")
    if matter.deed is Deed.OPEN_PLACES:
        return Place(page="settings", tab="places")
    if matter.deed is Deed.DECIDE and matter.client_id is not None:
        return Place(page="portfolio", client_id=matter.client_id, tab="decision")
    if matter.deed is Deed.OPEN_EXIT and matter.client_id is not None:
        return place_of_exit(matter.client_id, matter.record_id)
    if matter.deed not in _TABS or matter.client_id is None:
        return None
    tab, family = _TABS[matter.deed]
    return Place(
        page="clients",
        client_id=matter.client_id,
        tab=tab,
        family=family,
        record_id=matter.record_id if family else 0,
    )


def place_of_exit(client_id: int, number: int) -> Place:
    """Where an exit is worked."""
    return Place(page="exits", client_id=client_id, family="exits", record_id=number)


def place_of_window(window: NoticeWindow | None) -> Place:
    """Where a row of the time line leads: to the agreement, or to all clients for the ones that are counted."""
    if window is None:
        return Place(page="clients")
    return Place(
        page="clients",
        client_id=window.client_id,
        tab="agreement",
        family="agreements",
        record_id=window.agreement_id,
    )
