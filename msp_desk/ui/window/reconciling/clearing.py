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
        self._due = {due.invoice_id: due for due in file.dues}
        self._taken: Counter[InvoiceId] = Counter()
        self._remembered: dict[str, ClientId] = {}
        self._choices = [_proposed(one) for one in file.arrivals]
        self._arrived = sum(one.entry.amount for one in file.arrivals)
        self._matched = self._ticked = 0
        for choice in self._choices:
            if choice.ticked:
                self._take(choice, 1)
        self._states = [self._state_of(place) for place in range(len(self._choices))]
        for place, choice in enumerate(self._choices):
            self._count(place, choice, 1)

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
        return self._states[place]

    def counts(self) -> dict[Sieve, int]:
        """How many arrivals each filter shows."""
        found = dict.fromkeys(Sieve, 0)
        for state, count in Counter(self._states).items():
            found[SIEVES[state]] += count
        return {**found, Sieve.ALL: len(self._choices)}

    def places(self, sieve: Sieve) -> list[int]:
        """The arrivals a filter shows, in the order of the file."""
        if sieve is Sieve.ALL:
            return list(range(len(self._choices)))
        shown = {state for state, kept in SIEVES.items() if kept is sieve}
        return [place for place, state in enumerate(self._states) if state in shown]

    def next_undecided(self, place: int) -> int | None:
        """The next arrival to decide after one, from the start again after the last; None when there is none."""
        count = len(self._choices)
        for step in range(1, count + 1):
            other = (place + step) % count
            if SIEVES[self._states[other]] is Sieve.UNDECIDED:
                return other
        return None

    def available(self, place: int) -> list[Due]:
        """What the client of an arrival has open for it, oldest first: without what other ticked arrivals pay."""
        choice = self._choices[place]
        if choice.client_id is None:
            return []
        found = []
        for due in self._dues[choice.client_id]:
            left = self._left(choice, due.invoice_id)
            if left == due.open_amount:
                found.append(due)
            elif left > 0:
                found.append(replace(due, open_amount=left))
        return found

    def most_dues(self) -> int:
        """How many invoices the client with the most of them has open."""
        return max(map(len, self._dues.values()), default=0)

    def is_sound(self, place: int) -> bool:
        """Whether an arrival could be stored as it is chosen: a client, no more than arrived, no more than is open."""
        return self._fits(place, self._choices[place])

    def settles(self, place: int) -> tuple[Allocation, ...]:
        """What it would settle as things are: of a mere proposal only what no other arrival has taken."""
        choice = self._choices[place]
        return choice.allocations if choice.own or choice.ticked else self._within(choice)

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
            if before.ticked == wanted:
                continue
            allocations = self.settles(place) if wanted else before.allocations
            choice = Choice(client_id=before.client_id, allocations=allocations, ticked=False, own=before.own)
            if wanted and self._fits(place, choice):
                choice = Choice(client_id=before.client_id, allocations=allocations, ticked=True, own=before.own)
            self._put(place, choice)
            changed = changed or choice != before
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
            self._put(other, replace(first, client_id=now))
            if now is not None:
                allocations = settle_in_order(arrival.entry.amount, self.available(other))
                self._put(other, replace(first, client_id=now, allocations=allocations))
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
        return Sums(arrived=self._arrived, matched=self._matched, count=self._ticked)

    def _can_be_stored(self, place: int) -> bool:
        return self._file.arrivals[place].payment is None and self._choices[place].client_id is not None

    def _payer_client(self, place: int) -> ClientId | None:
        return self._remembered.get(self._file.arrivals[place].entry.payer)

    def _left(self, choice: Choice, invoice_id: InvoiceId) -> int:
        """What a choice could settle of an invoice: nothing of another client's, nor what other ticked arrivals pay."""
        due = self._due.get(invoice_id)
        if due is None or due.client_id != choice.client_id:
            return 0
        left = due.open_amount - self._taken[invoice_id]
        if choice.ticked:
            left += sum(part.amount for part in choice.allocations if part.invoice_id == invoice_id)
        return max(0, left)

    def _fits(self, place: int, choice: Choice) -> bool:
        """Whether an arrival could be stored with a choice, which is the present one or not ticked."""
        arrival = self._file.arrivals[place]
        if arrival.payment is not None or choice.client_id is None:
            return False
        if allocation_problems(arrival.entry.amount, choice.allocations):
            return False
        return all(part.amount <= self._left(choice, part.invoice_id) for part in choice.allocations)

    def _within(self, choice: Choice) -> tuple[Allocation, ...]:
        """The allocations of a choice as far as their invoices are still open."""
        left = [(part, min(part.amount, self._left(choice, part.invoice_id))) for part in choice.allocations]
        return tuple(
            part if amount == part.amount else replace(part, amount=amount) for part, amount in left if amount > 0
        )

    def _put(self, place: int, choice: Choice) -> None:
        """Put a choice in the place of the one before; what is ticked takes from what is open."""
        before = self._choices[place]
        if before.ticked:
            self._take(before, -1)
        self._choices[place] = choice
        if choice.ticked:
            self._take(choice, 1)
        self._count(place, before, -1)
        self._count(place, choice, 1)
        self._states[place] = self._state_of(place)

    def _count(self, place: int, choice: Choice, sign: int) -> None:
        arrival = self._file.arrivals[place]
        self._ticked += sign * choice.ticked
        if choice.ticked or arrival.payment is not None:
            self._matched += sign * arrival.entry.amount

    def _state_of(self, place: int) -> ArrivalState:
        arrival, choice = self._file.arrivals[place], self._choices[place]
        if arrival.payment is not None:
            return ArrivalState.KNOWN
        if arrival.is_preselected and not choice.own:
            return ArrivalState.SURE
        if choice.ticked:
            return ArrivalState.AGREED
        return ArrivalState.OPEN if choice.client_id is None else ArrivalState.PROPOSED

    def _take(self, choice: Choice, sign: int) -> None:
        for part in choice.allocations:
            self._taken[part.invoice_id] += sign * part.amount


def _proposed(arrival: Arrival) -> Choice:
    """What the program proposes."""
    match = arrival.match
    return Choice(client_id=match.client_id, allocations=match.allocations, ticked=arrival.is_preselected)
