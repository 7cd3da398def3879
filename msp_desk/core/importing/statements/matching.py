"""Which open invoices a bank's entries pay: by the number in the reference, the amount, and who paid.

Every proposal says why and how sure it is. An invoice is given away once: what an earlier and surer entry pays is no
longer open for a later one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from msp_desk.core.importing.progress import Tell, tell_nobody
from msp_desk.core.importing.statements.statement import BankEntry
from msp_desk.core.parting.folding import fold
from msp_desk.core.records.client import ClientId, normalised_name
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation

SURE: Final = 90
"""From this confidence on, percent, a proposal is preselected."""
SAME_NAME: Final = 90
"""From this likeness on, percent, a payer's name is a client's."""
SHORTEST_NUMBER: Final = 4
"""A number of fewer letters and digits stands in too many references by chance."""
LEAST_LETTERS: Final = 8
"""So many letters two names must share before one may have more words than the other."""
LEGAL_FORMS: Final = frozenset(
    {"gmbh", "mbh", "ag", "kg", "ohg", "gbr", "ug", "se", "ek", "eg", "ev", "co", "cie", "&", "u", "und", "and"}
    | {"srl", "s", "r", "l", "spa", "sas", "snc", "coop", "ltd", "limited", "plc", "llp", "llc", "inc", "corp"}
    | {"bv", "nv", "sa", "sarl", "oy", "ab", "aps", "doo", "e"}
)
"""Words of a name that say only which kind of firm it is."""
MOST_COMBINED: Final = 12
"""So many invoices of one reference are looked at together."""
_MOST_KEPT: Final = 4096
_STRIDE: Final = 50
"""After so many looks whoever waits is told."""


class MatchReason(StrEnum):
    """Why an entry is thought to pay what it is thought to pay."""

    NUMBER_AND_AMOUNT = "number_and_amount"
    NUMBERS_AND_SUM = "numbers_and_sum"
    NUMBER_AND_PAYER = "number_and_payer"
    NUMBER = "number"
    AMOUNT_AND_PAYER = "amount_and_payer"
    ALL_OPEN_AND_PAYER = "all_open_and_payer"
    PAYER = "payer"
    AMOUNT = "amount"
    NOTHING = "nothing"


CONFIDENCE: Final = {
    MatchReason.NUMBER_AND_AMOUNT: 99,
    MatchReason.NUMBERS_AND_SUM: 98,
    MatchReason.NUMBER_AND_PAYER: 92,
    MatchReason.AMOUNT_AND_PAYER: 85,
    MatchReason.ALL_OPEN_AND_PAYER: 80,
    MatchReason.NUMBER: 75,
    MatchReason.PAYER: 50,
    MatchReason.AMOUNT: 40,
    MatchReason.NOTHING: 0,
}
"""Percent; an order rather than a probability. What names the invoice and agrees with one thing more is sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An open invoice; ``open_amount`` in minor units."""

    invoice_id: InvoiceId
    client_id: ClientId
    number: str
    due_on: date
    open_amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """A client as its payments may call it.

    Attributes:
        names: Name, legal name and aliases.
    """

    client_id: ClientId
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What an entry is thought to pay.

    Attributes:
        place: Of the entry among those given.
        client_id: Whose payment it is; None while nobody is thought of.
        allocations: What it settles; the rest stays on account.
        reason: Why.
    """

    place: int
    client_id: ClientId | None
    allocations: tuple[Allocation, ...]
    reason: MatchReason

    @property
    def confidence(self) -> int:
        """Percent."""
        return CONFIDENCE[self.reason]

    @property
    def is_sure(self) -> bool:
        """Whether it is preselected."""
        return self.confidence >= SURE


def match_entries(
    entries: Sequence[BankEntry], dues: Sequence[Due], payers: Payers | Sequence[Payer], *, tell: Tell = tell_nobody
) -> list[Match]:
    """Match what arrived with what is open; entries of money that left match nothing.

    Args:
        entries: Of one or several statements.
        dues: Every open invoice of the desk.
        payers: Every client.
        tell: Told steps done and all steps; it may raise to stop.

    Returns:
        One match for each entry, in their order.
    """
    desk = _Desk(dues, payers if isinstance(payers, Payers) else Payers(payers))
    found: dict[int, Match] = {}
    waiting = [place for place, entry in enumerate(entries) if entry.amount > 0]
    total = len(entries) * len(CONFIDENCE)
    for step, reason in enumerate(CONFIDENCE):
        for count, place in enumerate(waiting):
            if count % _STRIDE == 0:
                tell(step * len(entries) + place, total)
            match = _RULES[reason](_Case(place, entries[place], desk))
            if match is not None:
                found[place] = match
                desk.settle(match.allocations)
        waiting = [place for place in waiting if place not in found]
    nothing = Match(place=0, client_id=None, allocations=(), reason=MatchReason.NOTHING)
    return [found.get(place, replace(nothing, place=place)) for place in range(len(entries))]


class Payers:
    """Every client by the names its payments may carry; each payer is looked for once."""

    def __init__(self, payers: Sequence[Payer]) -> None:
        """Know these clients."""
        self._own = [(payer.client_id, _Name.of(name)) for payer in payers for name in dict.fromkeys(payer.names)]
        self._found: dict[str, ClientId | None] = {}

    def client_of(self, name: str) -> ClientId | None:
        """The one client a payer's name stands for.

        Args:
            name: As the bank writes it, perhaps cut.

        Returns:
            None when it is nobody's, or as good as several clients'.
        """
        if name not in self._found:
            self._found[name] = self._look_for(_Name.of(name))
        return self._found[name]

    def _look_for(self, wanted: _Name) -> ClientId | None:
        likeness: dict[ClientId, float] = {}
        for client_id, own in self._own:
            found = _likeness(wanted, own)
            if found >= SAME_NAME:
                likeness[client_id] = max(likeness.get(client_id, 0.0), found)
        best = max(likeness.values(), default=0.0)
        clients = [client_id for client_id, value in likeness.items() if value == best]
        return clients[0] if len(clients) == 1 else None


class _Name(NamedTuple):
    """A name without what says only which kind of firm it is: as written, with its words in order, and the words."""

    written: str
    ordered: str
    words: frozenset[str]

    @classmethod
    def of(cls, name: str) -> _Name:
        """The parts of a name."""
        words = _words(name)
        return cls(" ".join(words), " ".join(sorted(words)), frozenset(words))


class _Desk:
    """What is still open, and who pays."""

    def __init__(self, dues: Sequence[Due], payers: Payers) -> None:
        self.open = {due.invoice_id: due for due in dues}
        self.payers = payers
        self._numbers = [(due.invoice_id, due.number, squeezed(due.number)) for due in dues]
        self._named: dict[str, list[InvoiceId]] = {}

    def named(self, reference: str) -> list[Due]:
        """The open invoices whose number a reference holds."""
        if reference not in self._named:
            near = squeezed(reference)  # few numbers stand in it at all, and only these are looked for properly
            self._named[reference] = [
                invoice_id
                for invoice_id, number, signs in self._numbers
                if signs in near and holds_number(reference, number)
            ]
        return [self.open[invoice_id] for invoice_id in self._named[reference] if invoice_id in self.open]

    def settle(self, allocations: Sequence[Allocation]) -> None:
        """What one entry pays is no longer open for another."""
        for allocation in allocations:
            due = self.open[allocation.invoice_id]
            left = due.open_amount - allocation.amount
            if left > 0:
                self.open[due.invoice_id] = replace(due, open_amount=left)
            else:
                del self.open[due.invoice_id]


@dataclass(frozen=True, slots=True)
class _Case:
    """An entry, with the desk when it is looked at."""

    place: int
    entry: BankEntry
    desk: _Desk

    @property
    def dues(self) -> Iterable[Due]:
        """What is still open."""
        return self.desk.open.values()

    def named(self) -> list[Due]:
        """The invoices whose number the reference holds."""
        return self.desk.named(self.entry.reference)

    def client(self) -> ClientId | None:
        """The one client the payer's name stands for; None when it is nobody's or several clients'."""
        return self.desk.payers.client_of(self.entry.payer)

    def match(self, reason: MatchReason, client_id: ClientId | None, paid: Sequence[Due] = ()) -> Match:
        """The invoices settled one after another as far as the money goes."""
        allocations = settle_in_order(self.entry.amount, paid)
        return Match(place=self.place, client_id=client_id, allocations=allocations, reason=reason)


def settle_in_order(amount: int, dues: Iterable[Due]) -> tuple[Allocation, ...]:
    """Settle invoices one after another as far as the money goes; what remains stays on account.

    Args:
        amount: Minor units.
        dues: In this order.
    """
    left, allocations = amount, []
    for due in dues:
        part = min(left, due.open_amount)
        if part > 0:
            allocations.append(Allocation(invoice_id=due.invoice_id, amount=part))
            left -= part
    return tuple(allocations)


def squeezed(text: str) -> str:
    """Letters and digits alone, caseless."""
    return "".join(sign for sign in text if sign.isalnum()).casefold()


def _number_and_amount(case: _Case) -> Match | None:
    found = [due for due in case.named() if due.open_amount == case.entry.amount]
    return case.match(MatchReason.NUMBER_AND_AMOUNT, found[0].client_id, found) if len(found) == 1 else None


def _numbers_and_sum(case: _Case) -> Match | None:
    named = case.named()
    if not 1 < len(named) <= MOST_COMBINED or len({due.client_id for due in named}) > 1:
        return None
    if sum(due.open_amount for due in named) != case.entry.amount:
        return None
    return case.match(MatchReason.NUMBERS_AND_SUM, named[0].client_id, oldest_first(named))


def _number_and_payer(case: _Case) -> Match | None:
    client = case.client()
    named = [due for due in case.named() if due.client_id == client]
    return (
        case.match(MatchReason.NUMBER_AND_PAYER, client, oldest_first(named)) if client is not None and named else None
    )


def _number(case: _Case) -> Match | None:
    named = case.named()
    if not named or len({due.client_id for due in named}) > 1:
        return None
    return case.match(MatchReason.NUMBER, named[0].client_id, oldest_first(named))


def _amount_and_payer(case: _Case) -> Match | None:
    client = case.client()
    found = [due for due in case.dues if due.client_id == client and due.open_amount == case.entry.amount]
    if client is None or not found:
        return None
    return case.match(MatchReason.AMOUNT_AND_PAYER, client, oldest_first(found)[:1])


def _all_open_and_payer(case: _Case) -> Match | None:
    client = case.client()
    own = [due for due in case.dues if due.client_id == client]
    if client is None or sum(due.open_amount for due in own) != case.entry.amount:
        return None
    return case.match(MatchReason.ALL_OPEN_AND_PAYER, client, oldest_first(own))


def _payer(case: _Case) -> Match | None:
    client = case.client()
    if client is None:
        return None
    return case.match(MatchReason.PAYER, client, oldest_first([due for due in case.dues if due.client_id == client]))


def _amount(case: _Case) -> Match | None:
    found = [due for due in case.dues if due.open_amount == case.entry.amount]
    return case.match(MatchReason.AMOUNT, found[0].client_id, found) if len(found) == 1 else None


_RULES: Final[Mapping[MatchReason, Callable[[_Case], Match | None]]] = MappingProxyType(
    {
        MatchReason.NUMBER_AND_AMOUNT: _number_and_amount,
        MatchReason.NUMBERS_AND_SUM: _numbers_and_sum,
        MatchReason.NUMBER_AND_PAYER: _number_and_payer,
        MatchReason.AMOUNT_AND_PAYER: _amount_and_payer,
        MatchReason.ALL_OPEN_AND_PAYER: _all_open_and_payer,
        MatchReason.NUMBER: _number,
        MatchReason.PAYER: _payer,
        MatchReason.AMOUNT: _amount,
        MatchReason.NOTHING: lambda _case: None,
    }
)


def holds_number(reference: str, number: str) -> bool:
    """Whether a reference holds the number of an invoice.

    Signs between its letters and digits may be others or none, as people and banks write them ("RE 2026/0301",
    "RE20260301", or cut by a line break); it never stands inside a longer number.
    """
    pattern = _pattern(number)
    return pattern is not None and pattern.search(reference) is not None


@lru_cache(maxsize=_MOST_KEPT)
def _pattern(number: str) -> re.Pattern[str] | None:
    signs = [sign for sign in number if sign.isalnum()]
    if len(signs) < SHORTEST_NUMBER or not any(sign.isdigit() for sign in signs):
        return None
    return re.compile(r"(?<!\w)" + r"[\W_]{0,3}".join(map(re.escape, signs)) + r"(?!\w)", re.IGNORECASE)


def _likeness(wanted: _Name, own: _Name) -> float:
    """How like two names are, 0 to 100: their words in any order, one cut short, or one with words to spare."""
    from rapidfuzz.fuzz import ratio, token_set_ratio

    one, other = wanted.written, own.written
    if not one or not other:
        return 0.0
    found = ratio(wanted.ordered, own.ordered, score_cutoff=SAME_NAME)
    if min(len(one), len(other)) >= LEAST_LETTERS and (one.startswith(other) or other.startswith(one)):
        return max(found, 97.0)
    shared = wanted.words & own.words
    if shared and sum(map(len, shared)) >= LEAST_LETTERS:
        found = max(found, token_set_ratio(one, other) - 2.0)
    return found


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without what says only which kind of firm it is.

    Accents go, and ae, oe and ue become one letter: a bank writes "Röhn" as "Rohn" or as "Roehn".
    """
    plain, _ = fold(normalised_name(name))
    for pair in ("ae", "oe", "ue"):
        plain = plain.replace(pair, pair[0])
    return tuple(word for word in plain.split() if word not in LEGAL_FORMS)


def oldest_first(dues: Iterable[Due]) -> list[Due]:
    """In the order in which they are settled."""
    return sorted(dues, key=lambda due: (due.due_on, due.invoice_id))
