"""What a bank's entries pay: by number, amount and payer; each invoice once; only the sure ones preselected."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.importing.statements.matching import (
    CONFIDENCE,
    SURE,
    Due,
    Match,
    MatchReason,
    Payer,
    Payers,
    holds_number,
    match_entries,
)
from msp_desk.core.importing.statements.statement import BankEntry
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import InvoiceId

DAY = date(2026, 11, 21)
AMBER, NIMBUS, DENTAL = ClientId(1), ClientId(2), ClientId(3)
PAYERS = (
    Payer(client_id=AMBER, names=("Amberlock Dental", "Amberlock Dental GmbH")),
    Payer(client_id=NIMBUS, names=("Nimbuskai Spedition", "NKS Logistik")),
    Payer(client_id=DENTAL, names=("Blauröhn Zahntechnik GmbH & Co. KG",)),
)


def due(number: str, amount: int, client: ClientId = AMBER, days: int = 0) -> Due:
    return Due(
        invoice_id=InvoiceId(sum(map(ord, number)) * 1000 + days), client_id=client, number=number,
        due_on=date(2026, 10, 1 + days), open_amount=amount,
    )  # fmt: skip


def entry(amount: int, reference: str = "", payer: str = "") -> BankEntry:
    return BankEntry(day=DAY, amount=amount, currency="EUR", payer=payer, reference=reference)


def only(found: BankEntry, *dues: Due) -> Match:
    (match,) = match_entries([found], dues, PAYERS)
    return match


def test_number_and_amount_are_sure_whoever_pays() -> None:
    first, second = due("RE-2026-0301", 10000), due("RE-2026-0302", 10000)
    match = only(entry(10000, "Rg RE 2026/0302 vielen Dank", "Somebody Else"), first, second)
    assert (match.reason, match.is_sure) == (MatchReason.NUMBER_AND_AMOUNT, True)
    assert [(one.invoice_id, one.amount) for one in match.allocations] == [(second.invoice_id, 10000)]
    assert match.client_id == AMBER


def test_several_numbers_that_come_to_the_amount_are_sure() -> None:
    first, second = due("RE-2026-0301", 10000, days=4), due("RE-2026-0302", 2500, days=1)
    match = only(entry(12500, "RE-2026-0301, RE-2026-0302"), first, second)
    assert (match.reason, match.is_sure) == (MatchReason.NUMBERS_AND_SUM, True)
    assert [one.invoice_id for one in match.allocations] == [second.invoice_id, first.invoice_id]


@pytest.mark.parametrize(("amount", "settled"), [(4000, 4000), (13000, 10000)])
def test_a_part_and_too_much_with_number_and_payer(amount: int, settled: int) -> None:
    match = only(entry(amount, "RE-2026-0301", "AMBERLOCK DENTAL GMBH"), due("RE-2026-0301", 10000))
    assert (match.reason, match.is_sure) == (MatchReason.NUMBER_AND_PAYER, True)
    assert [one.amount for one in match.allocations] == [settled]
    match = only(entry(amount, "RE-2026-0301", "An uncle"), due("RE-2026-0301", 10000))
    assert (match.reason, match.is_sure) == (MatchReason.NUMBER, False)


def test_amount_and_payer_are_proposed_but_not_preselected() -> None:
    old, new = due("1", 10000, days=1), due("2", 10000, days=9)
    match = only(entry(10000, "Danke", "Amberlock Dental"), new, old)
    assert (match.reason, match.is_sure) == (MatchReason.AMOUNT_AND_PAYER, False)
    assert [one.invoice_id for one in match.allocations] == [old.invoice_id]
    match = only(entry(10000, "Danke"), old)
    assert (match.reason, match.is_sure) == (MatchReason.AMOUNT, False)
    assert only(entry(10000, "Danke"), old, new).reason is MatchReason.NOTHING


def test_everything_open_at_once() -> None:
    match = only(entry(12500, "Sammelzahlung", "NKS Logistik"), due("1", 10000, NIMBUS), due("22", 2500, NIMBUS))
    assert match.reason is MatchReason.ALL_OPEN_AND_PAYER
    assert sum(one.amount for one in match.allocations) == 12500


def test_an_invoice_is_given_away_once_and_the_surer_entry_has_it() -> None:
    guess, sure = entry(10000, "Danke", "Amberlock Dental"), entry(10000, "RE-2026-0301")
    found = match_entries([guess, sure, sure], [due("RE-2026-0301", 10000)], PAYERS)
    assert [match.reason for match in found] == [
        MatchReason.PAYER, MatchReason.NUMBER_AND_AMOUNT, MatchReason.NOTHING,
    ]  # fmt: skip
    assert found[0].allocations == ()
    assert found[0].client_id == AMBER


def test_money_that_left_pays_nothing() -> None:
    assert only(entry(-10000, "RE-2026-0301", "Amberlock Dental"), due("RE-2026-0301", 10000)).client_id is None


@pytest.mark.parametrize(
    ("reference", "held"),
    [
        ("RE-2026-0301", True),
        ("re20260301", True),
        ("Zahlung RE 2026 03\n01 danke", True),
        ("Rechnung: RE_2026_0301.", True),
        ("RE-2026-03011", False),
        ("1RE-2026-0301", False),
        ("RE-2025-0301", False),
        ("", False),
    ],
)
def test_a_number_in_a_reference(reference: str, held: bool) -> None:
    assert holds_number(reference, "RE-2026-0301") is held


@pytest.mark.parametrize("number", ["7", "301", "RE", "", "ABCDE"])
def test_what_stands_in_every_reference_is_no_number(number: str) -> None:
    assert not holds_number(f"Rechnung {number} 2026", number)


@pytest.mark.parametrize(
    ("name", "client"),
    [
        ("AMBERLOCK DENTAL GMBH", AMBER),
        ("Dental Amberlock", AMBER),
        ("Amberlock Dentl GmbH", AMBER),
        ("Nimbuskai Spedition Internatio", NIMBUS),
        ("BLAUROEHN ZAHNTECHNIK GMBH U CO", DENTAL),
        ("Blaurohn Zahntechnik", DENTAL),
        ("Blauröhn Zahntechnik GmbH", DENTAL),
        ("GmbH & Co. KG", None),
        ("Dental", None),
        ("", None),
        ("Volksbank", None),
    ],
)
def test_who_paid(name: str, client: ClientId | None) -> None:
    assert Payers(PAYERS).client_of(name) == client


def test_a_name_of_two_clients_is_nobodys() -> None:
    twins = (Payer(client_id=AMBER, names=("Hotel Post",)), Payer(client_id=NIMBUS, names=("Hotel Post GmbH",)))
    assert Payers(twins).client_of("Hotel Post") is None


def test_what_names_the_invoice_and_agrees_with_one_thing_more_is_sure() -> None:
    assert {reason for reason in MatchReason if CONFIDENCE[reason] >= SURE} == {
        MatchReason.NUMBER_AND_AMOUNT, MatchReason.NUMBERS_AND_SUM, MatchReason.NUMBER_AND_PAYER,
    }  # fmt: skip


numbers = st.sampled_from(["RE-2026-0301", "RE-2026-0302", "RE-2026-0303", "2026-17"])
entries = st.builds(
    entry,
    st.integers(-3, 30),
    st.lists(numbers, max_size=3).map(" ".join),
    st.sampled_from(["", "Amberlock Dental", "Nimbuskai Spedition", "Nobody"]),
)
dues = st.lists(
    st.tuples(numbers, st.integers(1, 20), st.sampled_from([AMBER, NIMBUS])), max_size=6, unique_by=lambda one: one[0]
).map(lambda drawn: [due(*one) for one in drawn])


@given(st.lists(entries, max_size=6), dues)
def test_no_invoice_is_paid_more_than_is_open_and_no_entry_spends_more_than_it_has(
    given_entries: list[BankEntry], given_dues: list[Due]
) -> None:
    found = match_entries(given_entries, given_dues, PAYERS)
    assert [match.place for match in found] == list(range(len(given_entries)))
    paid: defaultdict[int, int] = defaultdict(int)
    clients = {one.invoice_id: one.client_id for one in given_dues}
    for match, spent in zip(found, given_entries, strict=True):
        assert sum(one.amount for one in match.allocations) <= max(0, spent.amount)
        for allocation in match.allocations:
            assert allocation.amount > 0
            assert clients[allocation.invoice_id] == match.client_id
            paid[allocation.invoice_id] += allocation.amount
    assert all(paid[one.invoice_id] <= one.open_amount for one in given_dues)
