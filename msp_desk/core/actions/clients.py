"""What the owner can do with clients: names and aliases are unique, and one name finds one client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.errors import InvalidInput, NotFound
from msp_desk.core.records.client import CLIENTS, Client, normalised_name
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer


class ClientRoom(RecordRoom[Client]):
    """The clients of the desk."""

    def named(self, name: str) -> Client:
        """The client that a name or alias stands for.

        Raises:
            NotFound: If there is none, or if several fit and none of them exactly.
        """
        wanted = normalised_name(name)
        fitting = [client for client in self.all() if wanted in {normalised_name(known) for known in client.names()}]
        exact = [client for client in fitting if client.name == name]
        if len(exact or fitting) == 1:
            return (exact or fitting)[0]
        if fitting:
            raise NotFound("problem.ambiguous_client", name=name, names=[client.name for client in fitting])
        raise NotFound("desk.no_such_client", name=name)

    def add(self, record: Client) -> Client:
        """Add a client.

        Raises:
            InvalidInput: With every problem, also when a name or alias is taken.
        """
        with self._journal.intention("action.add.clients") as writer:
            refuse_taken_name(writer, record)
            return writer.add(CLIENTS, record)

    def change(self, record: Client) -> Client:
        """Change a client.

        Raises:
            InvalidInput: With every problem, also when a name or alias is taken.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention("action.change.clients") as writer:
            refuse_taken_name(writer, record)
            return writer.change(CLIENTS, record)


def refuse_taken_name(writer: Writer, client: Client) -> None:
    """Refuse a client with a name or alias that another client already has, together with its other problems.

    Raises:
        InvalidInput: If so.
    """
    taken: dict[str, Problem] = {}
    own = [("name", client.name), *(("aliases", alias) for alias in client.names()[1:])]
    for other in store.fetch_all(writer.connection, CLIENTS):
        if other.id == client.id:
            continue
        known = {normalised_name(name): name for name in reversed(other.names())}
        for field, name in own:
            found = known.get(normalised_name(name))
            if found is not None:
                taken.setdefault(field, Problem(field=field, code="problem.name_taken", params={"name": found}))
    if taken:
        raise InvalidInput([*taken.values(), *CLIENTS.problems(CLIENTS.values(client))])
