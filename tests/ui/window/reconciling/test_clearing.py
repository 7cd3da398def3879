"""The owner's choices for a bank file: what is ticked takes invoices away, what is proposed does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.actions.bank import Arrival, BankFile
from msp_desk.core.importing.statements import BankEntry
from msp_desk.core.importing.statements.matching import Due, Match, MatchReason, Payer, match_entries
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.ui.window.reconciling.choice import SIEVES, ArrivalState, Choice, Sieve
from msp_desk.ui.window.reconciling.clearing import Clearing

ALPHA, BETA = ClientId(1), ClientId(2)
DUES = (
    Due(invoice_id=InvoiceId(11), client_id=ALPHA, number="RE-0011", due_on=date(2026, 9, 1), open_amount=10_000),
    Due(invoice_id=InvoiceId(12), client_id=ALPHA, number="RE-0012", due_on=date(2026, 10, 1), open_amount=20_000),
    Due(invoice_id=InvoiceId(21), client_id=BETA, number="RE-0021", due_on=date(2026, 9, 1), open_amount=5_000),
)


def cleared(*entries: tuple[int, str, str], known: Sequence[int] = ()) -> Clearing:
    """A file of entries (amount, payer, reference), of which some are on the desk already."""
    told = [
        BankEntry(day=date(2026, 11, 2), amount=amount, currency="EUR", payer=payer, reference=reference)
        for amount, payer, reference in entries
    ]
    payers = [
        Payer(client_id=ALPHA, names=("Alpha Logistics",)),
        Payer(client_id=BETA, names=("Beta Dental Practice",)),
    ]
    matches = match_entries(told, DUES, payers)
    arrivals = [
        Arrival(
            key=str(place),
            account="DE1",
            entry=entry,
            match=matches[place],
            payment=Payment(client_id=ALPHA, day=entry.day, amount=entry.amount) if place in known else None,
            is_stranger="Alpha" not in entry.payer and "Beta" not in entry.payer,
        )
        for place, entry in enumerate(told)
    ]
    return Clearing(
        BankFile(
            path=Path("bank.xml"), sha256="", statements=(), arrivals=tuple(arrivals), left=0, dues=DUES,
            clients=((ALPHA, "Alpha Logistics"), (BETA, "Beta Dental Practice")),
        )
    )  # fmt: skip


def part(number: int, amount: int) -> Allocation:
    return Allocation(invoice_id=InvoiceId(number), amount=amount)


def test_states_counts_and_sums() -> None:
    clearing = cleared(
        (10_000, "Alpha Logistics", "RE-0011"), (5_000, "Beta Dental Practice", "?"), (77, "Nobody", "?"), (1, "X", ""),
        known=[3],
    )  # fmt: skip
    states = [clearing.state(place) for place in range(4)]
    assert states == [ArrivalState.SURE, ArrivalState.PROPOSED, ArrivalState.OPEN, ArrivalState.KNOWN]
    assert clearing.counts() == {Sieve.ALL: 4, Sieve.UNDECIDED: 2, Sieve.SURE: 1, Sieve.KNOWN: 1}
    assert clearing.places(Sieve.UNDECIDED) == [1, 2]
    sums = clearing.sums()
    assert (sums.arrived, sums.matched, sums.left, sums.count) == (15_078, 10_001, 5_077, 1)
    assert not clearing.touched()
    assert set(clearing.agreed()) == {"0"}
    assert [clearing.next_undecided(place) for place in (-1, 1, 2)] == [1, 2, 1]


def test_ticking_a_proposal_agrees_to_it_and_unticking_takes_it_back() -> None:
    clearing = cleared((5_000, "Beta Dental Practice", "?"))
    assert clearing.tick([0])
    assert clearing.state(0) is ArrivalState.AGREED
    assert clearing.agreed()["0"].allocations == (part(21, 5_000),)
    assert clearing.touched()
    assert clearing.next_undecided(-1) is None
    assert clearing.tick([0])
    assert clearing.state(0) is ArrivalState.PROPOSED
    assert clearing.agreed() == {}


def test_nothing_can_be_ticked_without_a_client_or_twice() -> None:
    clearing = cleared((77, "Nobody", "?"), (10_000, "Alpha Logistics", "RE-0011"), known=[1])
    assert not clearing.tick([0])
    assert not clearing.tick([1])
    clearing.assign(1, BETA)
    assert not clearing.allocate(1, (part(11, 100),))
    assert clearing.state(1) is ArrivalState.KNOWN
    assert clearing.agreed() == {}


def test_several_are_ticked_together_and_unticked_once_all_are() -> None:
    clearing = cleared((5_000, "Beta Dental Practice", "?"), (10_000, "Alpha Logistics", "RE-0011"), (7, "No", "?"))
    assert clearing.tick([0, 1, 2])
    assert [clearing.choice(place).ticked for place in range(3)] == [True, True, False]
    assert clearing.tick([0, 1, 2])
    assert [clearing.choice(place).ticked for place in range(3)] == [False, False, False]


def test_what_another_arrival_pays_is_no_longer_open() -> None:
    clearing = cleared((10_000, "Alpha Logistics", "RE-0011"), (25_000, "Somebody", "?"))
    clearing.assign(1, ALPHA)
    assert clearing.choice(1).allocations == (part(12, 20_000),)
    assert [due.open_amount for due in clearing.available(1)] == [20_000]
    clearing.tick([0])
    assert [due.open_amount for due in clearing.available(1)] == [10_000, 20_000]
    clearing.propose(1)
    assert clearing.choice(1).allocations == (part(11, 10_000), part(12, 15_000))
    clearing.tick([0])
    assert clearing.choice(0).ticked
    assert clearing.choice(0).allocations == ()  # its invoice is taken; the money stays on account


def test_a_proposal_whose_invoice_is_taken_settles_what_is_left_of_it() -> None:
    clearing = cleared((10_000, "Alpha Logistics", "?"), (9_000, "Somebody", "?"))
    assert clearing.settles(0) == (part(11, 10_000),)
    clearing.assign(1, ALPHA)
    assert clearing.choice(1).allocations == (part(11, 9_000),)
    assert clearing.settles(0) == (part(11, 1_000),)
    clearing.tick([0])
    assert clearing.choice(0) == Choice(client_id=ALPHA, allocations=(part(11, 1_000),), ticked=True)
    assert clearing.settles(1) == (part(11, 9_000),)


def test_more_than_is_open_or_arrived_is_not_ticked() -> None:
    clearing = cleared((6_000, "Beta Dental Practice", "?"))
    assert not clearing.allocate(0, (part(21, 5_001),))
    assert not clearing.choice(0).ticked
    assert not clearing.is_sound(0)
    assert clearing.state(0) is ArrivalState.PROPOSED
    clearing.assign(0, ALPHA)
    assert not clearing.allocate(0, (part(11, 6_001),))
    assert not clearing.tick([0])
    assert clearing.allocate(0, (part(11, 6_000),))
    assert clearing.choice(0).ticked
    clearing.hold(0)
    assert clearing.agreed() == {}


def test_a_payer_to_remember_is_offered_only_where_nobody_goes_by_that_name() -> None:
    clearing = cleared((77, "Nobody", "?"), (88, "Alpha Logistics", "?"))
    assert not clearing.can_be_remembered(0)
    clearing.assign(0, BETA)
    assert clearing.can_be_remembered(0)
    clearing.assign(1, BETA)
    assert not clearing.can_be_remembered(1)
    assert clearing.aliases() == {}


def test_remembering_proposes_the_clients_other_arrivals_and_ticks_none() -> None:
    clearing = cleared((5_000, "Nobody", "?"), (6_000, "Nobody", "?"), (7_000, "Someone", "?"))
    clearing.assign(0, ALPHA)
    assert clearing.remember(0, on=True) == [1]
    assert clearing.is_remembered(0)
    assert clearing.choice(1).client_id == ALPHA
    assert clearing.choice(1).allocations == (part(11, 5_000), part(12, 1_000))
    assert not clearing.choice(1).ticked
    assert clearing.state(2) is ArrivalState.OPEN
    assert clearing.aliases() == {ALPHA: ["Nobody"]}
    clearing.hold(0)
    assert clearing.aliases() == {}
    assert clearing.remember(0, on=False) == [1]
    assert clearing.choice(1).client_id is None


def test_another_client_for_the_same_payer_forgets_the_name() -> None:
    clearing = cleared((5_000, "Nobody", "?"))
    clearing.assign(0, ALPHA)
    clearing.remember(0, on=True)
    clearing.assign(0, BETA)
    assert not clearing.is_remembered(0)
    assert clearing.aliases() == {}
    clearing.assign(0, None)
    assert (clearing.state(0), clearing.agreed()) == (ArrivalState.OPEN, {})


Deed = tuple[str, int, int, int]


@given(
    amounts=st.lists(st.integers(1, 40_000), min_size=1, max_size=4),
    deeds=st.lists(
        st.tuples(
            st.sampled_from(["tick", "assign", "allocate", "propose", "remember", "hold"]),
            st.integers(0, 3), st.sampled_from([0, 1, 2, 11, 12, 21]), st.integers(0, 30_000),
        ),
        max_size=12,
    ),
)  # fmt: skip
def test_whatever_the_owner_does_nothing_is_paid_twice(amounts: list[int], deeds: list[Deed]) -> None:
    """What is agreed to is summed anew from the outside: never more than open, never more than arrived."""
    clearing = cleared(*((amount, "Nobody", "RE-0011" if place == 0 else "?") for place, amount in enumerate(amounts)))
    for deed, at, number, amount in deeds:
        place = at % len(amounts)
        if deed == "tick":
            clearing.tick([place])
        elif deed == "assign":
            clearing.assign(place, ClientId(number) if number in (1, 2) else None)
        elif deed == "allocate" and number > 2 and amount and clearing.choice(place).client_id is not None:
            clearing.allocate(place, (part(number, amount),))
        elif deed == "propose" and clearing.choice(place).client_id is not None:
            clearing.propose(place)
        elif deed == "remember":
            clearing.remember(place, on=bool(amount % 2))
        elif deed == "hold":
            clearing.hold(place)
    paid: dict[int, int] = {}
    for key, match in clearing.agreed().items():
        assert match.client_id is not None
        assert sum(one.amount for one in match.allocations) <= amounts[int(key)]
        for one in match.allocations:
            assert next(due for due in DUES if due.invoice_id == one.invoice_id).client_id == match.client_id
            paid[one.invoice_id] = paid.get(one.invoice_id, 0) + one.amount
    assert all(paid.get(due.invoice_id, 0) <= due.open_amount for due in DUES)
    assert clearing.sums().count == len(clearing.agreed())
    assert clearing.sums().matched == sum(amounts[int(key)] for key in clearing.agreed())
    states = [seen_from_outside(clearing, place) for place in range(len(amounts))]
    assert [clearing.state(place) for place in range(len(amounts))] == states
    for sieve in (Sieve.UNDECIDED, Sieve.SURE, Sieve.KNOWN):
        shown = [place for place, state in enumerate(states) if SIEVES[state] is sieve]
        assert (clearing.places(sieve), clearing.counts()[sieve]) == (shown, len(shown))


def seen_from_outside(clearing: Clearing, place: int) -> ArrivalState:
    """The state of an arrival as its choice alone tells it."""
    arrival, choice = clearing.arrival(place), clearing.choice(place)
    if arrival.is_preselected and not choice.own:
        return ArrivalState.SURE
    if choice.ticked:
        return ArrivalState.AGREED
    return ArrivalState.OPEN if choice.client_id is None else ArrivalState.PROPOSED


def test_an_own_choice_is_kept_apart_from_what_was_proposed() -> None:
    clearing = cleared((10_000, "Alpha Logistics", "RE-0011"))
    assert clearing.arrival(0).match == Match(
        place=0, client_id=ALPHA, allocations=(part(11, 10_000),), reason=MatchReason.NUMBER_AND_AMOUNT
    )
    clearing.allocate(0, (part(12, 10_000),))
    assert (clearing.state(0), clearing.choice(0).own) == (ArrivalState.AGREED, True)
    assert clearing.agreed()["0"].allocations == (part(12, 10_000),)
