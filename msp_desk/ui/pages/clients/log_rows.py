"""Everything that was logged about a client in one time line, served by the database."""

from __future__ import annotations

from msp_desk.core.storage.list_families import LOG_FAMILIES, record_of_key
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.listing_rows import ListingRows

__all__ = ["LOG_FAMILIES", "record_of_key", "time_line"]


def time_line(link: DeskLink, client_id: int, family: str) -> ListingRows:
    """A client's time line, newest first: one kind of it, or all with "" for the family."""
    return ListingRows(link.desk.listings, family or "log", ListFilter(client_id=client_id))
