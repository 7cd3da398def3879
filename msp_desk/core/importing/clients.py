"""Which client a name in a file means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.failures import failed
from msp_desk.core.records.client import Client, ClientId, normalised_name
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.problem import Problem

LIKELY: Final = 82
"""From this likeness on, percent, a client of the desk is named as the one that is perhaps meant."""
_FORMS: Final = frozenset(
    {"gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "haftungsbeschränkt", "se", "ek", "eu", "eg", "ev", "co"}
    | {"&", "und", "cie", "srl", "srls", "spa", "sas", "snc", "sapa", "coop", "scarl", "ltd", "limited", "plc", "llp"}
    | {"llc", "inc", "incorporated", "corp", "corporation", "bv", "nv", "sa", "sarl", "oy", "ab", "aps", "doo"}
)
"""Words at the end of a name that say only which kind of firm it is."""


def bare_name(name: str) -> tuple[str, frozenset[str]]:
    """Part a name from its legal form.

    Args:
        name: as written.

    Returns:
        The name as :func:`~msp_desk.core.records.client.normalised_name` gives it without the form, and the words of
        the form; "S.r.l." and "Srl" are one word.
    """
    words = normalised_name(name).split()
    forms: set[str] = set()
    while len(words) > 1:
        letters = 0
        while letters < len(words) - 1 and len(words[-1 - letters]) == 1 and words[-1 - letters].isalpha():
            letters += 1
        run = "".join(words[len(words) - letters :])
        taken = letters if letters > 1 and run in _FORMS else 1
        word = run if taken > 1 else words[-1]
        if word not in _FORMS:
            break
        forms.add(word)
        del words[len(words) - taken :]
    return " ".join(words), frozenset(forms - {"&", "und", "co"})


class ClientNames:
    """The clients on the desk by every spelling of theirs, and those that the file adds."""

    def __init__(
        self,
        clients: Sequence[Client],
        *,
        create: bool,
        same: Mapping[str, str] = MappingProxyType({}),
        file: str = "",
    ) -> None:
        """Know the clients on the desk.

        Args:
            clients: all of them.
            create: whether an unknown name makes a new client.
            same: names as the file writes them and the names on the desk that they mean, as the owner says.
            file: for an error.

        Raises:
            ImportFailed: if the owner names a client that is not on the desk.
        """
        self._create = create
        self._known: dict[str, set[ClientId]] = {}
        self._bare: dict[str, list[tuple[frozenset[str], ClientId]]] = {}
        self._references: dict[str, ClientReference] = {}
        self._found: dict[str, ClientReference | Problem] = {}
        self._by_id = {client.id: client for client in clients}
        for client in clients:
            for name in client.names():
                self._known.setdefault(normalised_name(name), set()).add(client.id)
            for name in (*client.names(), client.party):
                bare, forms = bare_name(name)
                self._bare.setdefault(bare, []).append((forms, client.id))
        self._same = {normalised_name(written): self._on_desk(name, file) for written, name in same.items()}
        self._remembered: dict[str, ClientId] = {}

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

    def remembered(self) -> tuple[tuple[str, ClientId], ...]:
        """Give the names that were met and are nobody's on the desk yet, with the number of the client they mean.

        They are the owner's word, or the desk's name but for the legal form; once kept, another client that is made
        with that name and another form cannot make them doubtful.
        """
        return tuple(self._remembered.items())

    def _find(self, name: str) -> ClientReference | Problem:
        key = normalised_name(name)
        known = self._known.get(key, set())
        if not known:
            known = {self._same[key]} if key in self._same else self._bare_match(name)
            if len(known) == 1:
                self._remembered[" ".join(name.split())] = next(iter(known))
        if len(known) > 1:
            return Problem(field="client", code="importing.client_ambiguous", params={"name": shown(name)})
        if not known and not self._create:
            return self._unknown(name)
        if key not in self._references:
            if not known and len(name) > MAX_TEXT:
                params = {"length": len(name), "longest": MAX_TEXT}
                return Problem(field="client", code="problem.too_long", params=params)
            self._references[key] = self._reference(next(iter(known), ClientId(0)), name)
        return self._references[key]

    def _bare_match(self, name: str) -> set[ClientId]:
        """Find the clients of that name, whatever the legal form, unless it is another one."""
        bare, forms = bare_name(name)
        named = self._bare.get(bare, [])
        same = {client_id for own, client_id in named if own == forms}
        return same or {client_id for own, client_id in named if not own or not forms}

    def _unknown(self, name: str) -> Problem:
        likely = self._likely(name)
        if likely is None:
            return Problem(field="client", code="importing.client_unknown", params={"name": shown(name)})
        params = {"name": shown(name), "client": shown(self._by_id[likely].name)}
        return Problem(field="client", code="sources.client_perhaps", params=params)

    def _likely(self, name: str) -> ClientId | None:
        from rapidfuzz import process
        from rapidfuzz.fuzz import token_sort_ratio

        bare, _ = bare_name(name)
        if len(bare) < 4 or not self._bare:
            return None
        found = process.extractOne(bare, self._bare.keys(), scorer=token_sort_ratio, score_cutoff=LIKELY)
        return None if found is None else self._bare[found[0]][0][1]

    def _on_desk(self, name: str, file: str) -> ClientId:
        known = self._known.get(normalised_name(name), set()) or self._bare_match(name)
        if len(known) != 1:
            code = "client_ambiguous" if known else "client_unknown"
            reason = Problem(field="client", code=f"importing.{code}", params={"name": shown(name)})
            raise failed("for_client", file, reason=reason)
        return next(iter(known))

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
