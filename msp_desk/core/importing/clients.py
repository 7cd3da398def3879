"""Which client a name in a file means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.failures import failed
from msp_desk.core.records.client import Client, ClientId, normalised_name
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.problem import Problem


class ClientNames:
    """The clients on the desk by every spelling of theirs, and those that the file adds."""

    def __init__(self, clients: Sequence[Client], *, create: bool) -> None:
        """Know the clients on the desk.

        Args:
            clients: all of them.
            create: whether an unknown name makes a new client.
        """
        self._create = create
        self._known: dict[str, set[ClientId]] = {}
        self._references: dict[str, ClientReference] = {}
        self._found: dict[str, ClientReference | Problem] = {}
        self._by_id = {client.id: client for client in clients}
        for client in clients:
            for name in client.names():
                self._known.setdefault(normalised_name(name), set()).add(client.id)

    def find(self, name: str) -> ClientReference | Problem:
        """Give the client that a name means.

        Args:
            name: as the file writes it.

        Returns:
            A client on the desk, a new one where these may be made, or what is wrong with the name.
        """
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def require(self, name: str, file: str) -> ClientReference:
        """Give the one client that a whole file belongs to.

        Raises:
            ImportFailed: there is no such client and none may be made, or several are called so.
        """
        found = self.find(name)
        if isinstance(found, Problem):
            raise failed("for_client", file, reason=found)
        return found

    def _find(self, name: str) -> ClientReference | Problem:
        key = normalised_name(name)
        known = self._known.get(key, set())
        if len(known) > 1:
            return Problem(field="client", code="importing.client_ambiguous", params={"name": shown(name)})
        if not known and not self._create:
            return Problem(field="client", code="importing.client_unknown", params={"name": shown(name)})
        if key not in self._references:
            if not known and len(name) > MAX_TEXT:
                params = {"length": len(name), "longest": MAX_TEXT}
                return Problem(field="client", code="problem.too_long", params=params)
            self._references[key] = self._reference(next(iter(known), ClientId(0)), name)
        return self._references[key]

    def _reference(self, client_id: ClientId, name: str) -> ClientReference:
        written = self._by_id[client_id].name if client_id else " ".join(name.split())
        key = f"#{client_id}" if client_id else normalised_name(name)
        return ClientReference(key=key, name=written, client_id=client_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReference:
    """A client that a row belongs to.

    Attributes:
        key: equal exactly for the same client.
        name: as the desk writes it, or as the file first did for a new one.
        client_id: its number on the desk, 0 for a new one.
    """

    key: str
    name: str
    client_id: ClientId
