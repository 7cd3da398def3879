"""What the owner says of each arrival of a bank file, before anything is stored; knows no widgets.

An invoice that one arrival pays is no longer open for another. Only what is ticked takes anything: what is merely
proposed leaves an invoice to whoever is agreed to first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from msp_desk.core.actions.bank import Arrival, BankFile
from msp_desk.core.importing.statements.matching import Due, Match, oldest_first, settle_in_order
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, allocation_problems
from msp_desk.ui.window.reconciling.choice import SIEVES, ArrivalState, Choice, Sieve, Sums


class Clearing:
    """The choices for one file. An arrival is called by its place, 0 for the first."""

    def __init__(self, file: BankFile) -> None:
        """Begin with what is proposed; what is sure is ticked."""
        self._file = file
        self._dues: dict[ClientId, list[Due]] = defaultdict(list)
        for due in oldest_first(file.dues):
            self._dues[due.client_id].append(due)
        self._taken: Counter[InvoiceId] = Counter()
        self._remembered: dict[str, ClientId] = {}
        self._choices = [_proposed(one) for one in file.arrivals]
        for choice in self._choices:
            if choice.ticked:
                self._take(choice, 1)

    @property
    def file(self) -> BankFile:
        """The file."""
        return self._file

    def arrival(self, place: int) -> Arrival:
        """What arrived."""
        return self._file.arrivals[place]

    def choice(self, place: int) -> Choice:
        """What is to become of it."""
        return self._choices[place]

    def state(self, place: int) -> ArrivalState:
        """How far it is cleared."""
        arrival, choice = self._file.arrivals[place], self._choices[place]
        if arrival.payment is not None:
            return ArrivalState.KNOWN
        if arrival.is_preselected and not choice.own:
            return ArrivalState.SURE
        if choice.ticked:
            return ArrivalState.AGREED
        return ArrivalState.OPEN if choice.client_id is None else ArrivalState.PROPOSED

    def counts(self) -> dict[Sieve, int]:
        """How many arrivals each filter shows."""
        found = Counter(SIEVES[self.state(place)] for place in range(len(self._choices)))
        return {**{sieve: found[sieve] for sieve in Sieve}, Sieve.ALL: len(self._choices)}

    def places(self, sieve: Sieve) -> list[int]:
        """The arrivals a filter shows, in the order of the file."""
        every = range(len(self._choices))
        return [place for place in every if sieve is Sieve.ALL or SIEVES[self.state(place)] is sieve]

    def next_undecided(self, place: int) -> int | None:
        """The next arrival to decide after one, from the start again after the last; None when there is none."""
        count = len(self._choices)
        for step in range(1, count + 1):
            other = (place + step) % count
            if SIEVES[self.state(other)] is Sieve.UNDECIDED:
                return other
        return None

    def available(self, place: int) -> list[Due]:
        """What the client of an arrival has open for it, oldest first: without what other ticked arrivals pay."""
        choice = self._choices[place]
        if choice.client_id is None:
            return []
        own = _amounts(choice) if choice.ticked else {}
        found = []
        for due in self._dues[choice.client_id]:
            left = due.open_amount - self._taken[due.invoice_id] + own.get(due.invoice_id, 0)
            if left > 0:
                found.append(replace(due, open_amount=left))
        return found

    def is_sound(self, place: int) -> bool:
        """Whether an arrival could be stored as it is chosen: a client, no more than arrived, no more than is open."""
        arrival, choice = self._file.arrivals[place], self._choices[place]
        if arrival.payment is not None or choice.client_id is None:
            return False
        if allocation_problems(arrival.entry.amount, choice.allocations):
            return False
        left = {due.invoice_id: due.open_amount for due in self.available(place)}
        return all(part.amount <= left.get(part.invoice_id, 0) for part in choice.allocations)

    def settles(self, place: int) -> tuple[Allocation, ...]:
        """What it would settle as things are: of a mere proposal only what no other arrival has taken."""
        choice = self._choices[place]
        return choice.allocations if choice.own or choice.ticked else self._within(place, choice.allocations)

    def tick(self, places: Collection[int]) -> bool:
        """Store these, or, when all of them that can be are ticked already, do not.

        Of a proposal that is stored what :meth:`settles` says.

        Returns:
            Whether anything changed.
        """
        able = [place for place in places if self._can_be_stored(place)]
        wanted = not all(self._choices[place].ticked for place in able)
        changed = False
        for place in able:
            before = self._choices[place]
            choice = replace(before, allocations=self.settles(place)) if wanted else before
            self._put(place, replace(choice, ticked=wanted))
            if wanted and not self.is_sound(place):
                self._put(place, replace(choice, ticked=False))
            changed = changed or self._choices[place] != before
        return changed

    def assign(self, place: int, client_id: ClientId | None) -> None:
        """Say whose payment it is; it settles that client's oldest open invoices and is ticked."""
        if self._file.arrivals[place].payment is not None or self._choices[place].client_id == client_id:
            return
        self.remember(place, on=False)
        self._put(place, Choice(client_id=client_id, allocations=(), ticked=False, own=True))
        if client_id is not None:
            self.propose(place)

    def propose(self, place: int) -> None:
        """Settle the client's oldest open invoices, and tick."""
        choice = replace(self._choices[place], allocations=(), own=True)
        self._put(place, choice)
        amount = self._file.arrivals[place].entry.amount
        allocations = settle_in_order(amount, self.available(place))
        self._put(place, replace(choice, allocations=allocations, ticked=True))

    def allocate(self, place: int, allocations: Sequence[Allocation]) -> bool:
        """Say what it settles; it is ticked when that can be stored and else it is not.

        Returns:
            Whether it can be stored.
        """
        choice = replace(self._choices[place], allocations=tuple(allocations), own=True, ticked=False)
        self._put(place, choice)
        sound = self.is_sound(place)
        if sound:
            self._put(place, replace(choice, ticked=True))
        return sound

    def hold(self, place: int) -> None:
        """Do not store it for now."""
        self._put(place, replace(self._choices[place], ticked=False))

    def can_be_remembered(self, place: int) -> bool:
        """Whether the payer's name could be one of the chosen client's: nobody on the desk goes by it."""
        arrival, choice = self._file.arrivals[place], self._choices[place]
        return arrival.is_stranger and choice.client_id is not None

    def is_remembered(self, place: int) -> bool:
        """Whether the payer's name is to be remembered as one of the chosen client's."""
        choice = self._choices[place]
        return choice.client_id is not None and self._payer_client(place) == choice.client_id

    def remember(self, place: int, *, on: bool) -> list[int]:
        """Remember the payer's name as one of the chosen client's, or do not.

        The other arrivals of the same payer that nobody has looked at are proposed to that client too; none is ticked.

        Returns:
            The other arrivals of which something else is proposed now.
        """
        payer, client_id = self._file.arrivals[place].entry.payer, self._choices[place].client_id
        before = self._remembered.pop(payer, None)
        if on and client_id is not None and self.can_be_remembered(place):
            self._remembered[payer] = client_id
        now = self._remembered.get(payer)
        if before == now:
            return []
        changed = []
        for other, arrival in enumerate(self._file.arrivals):
            choice = self._choices[other]
            if other == place or arrival.entry.payer != payer or choice.own or choice.ticked or arrival.payment:
                continue
            first = _proposed(arrival)
            if first.client_id is not None:
                continue  # something better than a name speaks for another client
            self._choices[other] = replace(first, client_id=now)
            if now is not None:
                allocations = settle_in_order(arrival.entry.amount, self.available(other))
                self._choices[other] = replace(first, client_id=now, allocations=allocations)
            changed.append(other)
        return changed

    def aliases(self) -> dict[ClientId, list[str]]:
        """The names to remember, of payers of whom something is stored."""
        found: dict[ClientId, list[str]] = defaultdict(list)
        stored = {
            (arrival.entry.payer, choice.client_id)
            for arrival, choice in zip(self._file.arrivals, self._choices, strict=True)
            if choice.ticked
        }
        for payer, client_id in self._remembered.items():
            if (payer, client_id) in stored:
                found[client_id].append(payer)
        return dict(found)

    def agreed(self) -> dict[str, Match]:
        """What is ticked, by the arrivals' keys."""
        return {
            arrival.key: replace(arrival.match, client_id=choice.client_id, allocations=choice.allocations)
            for arrival, choice in zip(self._file.arrivals, self._choices, strict=True)
            if choice.ticked
        }

    def touched(self) -> bool:
        """Whether the owner said anything that would be lost."""
        return any(
            choice != _proposed(arrival)
            for arrival, choice in zip(self._file.arrivals, self._choices, strict=True)
            if choice.own or choice.ticked or arrival.is_preselected
        )

    def sums(self) -> Sums:
        """What arrived, what is matched, and how many payments would be stored."""
        arrived = matched = count = 0
        for arrival, choice in zip(self._file.arrivals, self._choices, strict=True):
            arrived += arrival.entry.amount
            count += choice.ticked
            if choice.ticked or arrival.payment is not None:
                matched += arrival.entry.amount
        return Sums(arrived=arrived, matched=matched, count=count)

    def _can_be_stored(self, place: int) -> bool:
        return self._file.arrivals[place].payment is None and self._choices[place].client_id is not None

    def _payer_client(self, place: int) -> ClientId | None:
        return self._remembered.get(self._file.arrivals[place].entry.payer)

    def _within(self, place: int, allocations: Sequence[Allocation]) -> tuple[Allocation, ...]:
        """The allocations as far as their invoices are still open."""
        left = {due.invoice_id: due.open_amount for due in self.available(place)}
        kept = [replace(part, amount=min(part.amount, left.get(part.invoice_id, 0))) for part in allocations]
        return tuple(part for part in kept if part.amount > 0)

    def _put(self, place: int, choice: Choice) -> None:
        """Put a choice in the place of the one before; what is ticked takes from what is open."""
        before = self._choices[place]
        if before.ticked:
            self._take(before, -1)
        self._choices[place] = choice
        if choice.ticked:
            self._take(choice, 1)

    def _take(self, choice: Choice, sign: int) -> None:
        for part in choice.allocations:
            self._taken[part.invoice_id] += sign * part.amount


def _proposed(arrival: Arrival) -> Choice:
    """What the program proposes."""
    match = arrival.match
    return Choice(client_id=match.client_id, allocations=match.allocations, ticked=arrival.is_preselected)


def _amounts(choice: Choice) -> dict[InvoiceId, int]:
    return {part.invoice_id: part.amount for part in choice.allocations}
