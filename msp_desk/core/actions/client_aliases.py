"""Names by which a client is to be known from now on, in whatever file they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from msp_desk.core.records.client import CLIENTS, ClientId, normalised_name
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer


def remember_aliases(writer: Writer, aliases: Mapping[ClientId, Sequence[str]]) -> None:
    """Give clients further names; what is one already, or has no room, is left out.

    Args:
        writer: Of the transaction.
        aliases: Further names by the number of the client.
    """
    for client_id, names in aliases.items():
        client = store.fetch(writer.connection, CLIENTS, client_id)
        known = {normalised_name(name) for name in (*client.names(), client.party)}
        written = client.aliases
        for name in names:
            plain = " ".join(name.replace(";", " ").split())
            longer = "; ".join(part for part in (written.strip().rstrip(";"), plain) if part)
            if not plain or normalised_name(plain) in known or len(longer) > MAX_TEXT:
                continue
            known.add(normalised_name(plain))
            written = longer
        if written != client.aliases:
            writer.change(CLIENTS, replace(client, aliases=written))
