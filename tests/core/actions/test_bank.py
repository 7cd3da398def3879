"""Bank statements on a desk: what is stored once, what is refused, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_desk.core.actions.bank import Arrival
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import ChangedMeanwhile, FileProblem, ImportFailed, InvalidInput
from msp_desk.core.importing.statements.matching import Match, MatchReason
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId
from msp_desk.core.records.payment import Allocation, Payment
from tests.core.actions.desks import client_named
from tests.core.importing.statements.files import camt, mt940, ofx

Entry = tuple[str, str, str, str]


class Stop(Exception):
    """Raised by whoever stops waiting."""


@pytest.fixture
def ledger(desk: Desk) -> Desk:
    """Amberlock owes 1785.00, Nimbuskai 1190.00 twice: what the look-alike statements pay."""
    for name, number, gross in (
        ("Amberlock Dental", "RE-2026-0301", 178_500),
        ("Nimbuskai Spedition", "RE-2026-0287", 119_000),
        ("Nimbuskai Spedition", "RE-2026-0295", 119_000),
    ):
        billed(desk, client_of(desk, name).id, number, gross)
    return desk


def client_of(desk: Desk, name: str) -> Client:
    return next((one for one in desk.clients.all() if one.name == name), None) or client_named(desk, name)


def billed(desk: Desk, client_id: ClientId, number: str, gross: int) -> Invoice:
    issued, due = date(2026, 10, 1), date(2026, 10, 15)
    drawn = Invoice(client_id=client_id, number=number, net=gross, gross=gross, issued_on=issued, due_on=due)
    return desk.invoices.add(drawn)


def written(folder: Path, content: str, name: str = "bank.xml") -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8"))
    return path


def statement(folder: Path, *entries: Entry, name: str = "bank.xml") -> Path:
    """A camt.053 of these entries that adds up."""
    closing = 100_000 + sum(round(float(amount) * 100) for _, amount, _, _ in entries)
    return written(folder, camt(entries=entries, closing=f"{closing / 100:.2f}"), name)


def open_amounts(desk: Desk) -> dict[str, int]:
    today = date(2026, 11, 21)
    return {
        item.number: item.open_amount
        for client in desk.clients.all()
        for item in desk.payments.open_items(client.id, today)
    }


def agreed(one: Arrival, client_id: ClientId, *parts: tuple[InvoiceId, int]) -> dict[str, Match]:
    allocations = tuple(Allocation(invoice_id=invoice, amount=amount) for invoice, amount in parts)
    return {one.key: Match(place=0, client_id=client_id, allocations=allocations, reason=MatchReason.NOTHING)}


@pytest.mark.parametrize("content", [camt(), camt("02"), mt940(), ofx(xml=True), ofx(xml=False)])
def test_what_is_sure_is_stored_and_settles_its_invoices(ledger: Desk, tmp_path: Path, content: str) -> None:
    file = ledger.bank.read(written(tmp_path, content))
    assert [one.is_preselected for one in file.arrivals] == [True, True]
    assert (file.left, len(file.dues), len(file.clients)) == (1, 3, 2)
    entry = ledger.bank.carry_out(file)
    assert entry is not None
    assert (entry.kind, entry.added, entry.unchanged) == ("payments", 2, 0)
    assert open_amounts(ledger) == {}
    payment = ledger.payments.all(client_id=client_of(ledger, "Amberlock Dental").id)[0]
    assert (payment.day, payment.amount, payment.on_account) == (date(2026, 11, 2), 178_500, 0)
    assert "RE-2026-0301" in payment.reference
    assert "Amberlock Dental" in payment.reference


def test_the_same_file_stores_nothing_twice(ledger: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, camt())
    ledger.bank.carry_out(ledger.bank.read(path))
    again = ledger.bank.read(path)
    assert [one.payment is not None for one in again.arrivals] == [True, True]
    assert ledger.bank.carry_out(again) is None
    assert len(ledger.payments.all()) == 2


def test_a_payment_moved_to_another_client_is_still_known(ledger: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, camt())
    ledger.bank.carry_out(ledger.bank.read(path))
    moved = ledger.payments.all(client_id=client_of(ledger, "Amberlock Dental").id)[0]
    other = client_named(ledger, "Somebody else")
    ledger.payments.change(replace(moved, client_id=other.id, allocations=()))
    again = ledger.bank.read(path)
    assert [one.payment is not None for one in again.arrivals] == [True, True]
    assert again.arrivals[0].match.client_id == other.id
    assert ledger.bank.carry_out(again, {one.key: one.match for one in again.arrivals}) is None
    assert len(ledger.payments.all()) == 2


def test_a_file_read_before_it_was_stored_cannot_be_stored_again(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(written(tmp_path, camt()))
    ledger.bank.carry_out(file)
    with pytest.raises(ChangedMeanwhile):
        ledger.bank.carry_out(file)
    assert len(ledger.payments.all()) == 2


def test_money_on_account_of_a_file_read_before_is_not_stored_again(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(statement(tmp_path, ("2026-11-02", "30.00", "Who is this", "?")))
    chosen = agreed(file.arrivals[0], client_of(ledger, "Amberlock Dental").id)
    ledger.bank.carry_out(file, chosen)
    with pytest.raises(ChangedMeanwhile):
        ledger.bank.carry_out(file, chosen)
    assert [payment.amount for payment in ledger.payments.all()] == [3000]


def test_equal_entries_of_one_statement_are_as_many_payments(ledger: Desk, tmp_path: Path) -> None:
    same = ("2026-11-02", "10.00", "Amberlock Dental", "Danke")
    file = ledger.bank.read(statement(tmp_path, same, same))
    first, second = file.arrivals
    assert first.key != second.key
    client = client_of(ledger, "Amberlock Dental").id
    ledger.bank.carry_out(file, {**agreed(first, client), **agreed(second, client)})
    assert [payment.amount for payment in ledger.payments.all()] == [1000, 1000]
    assert all(one.payment is not None for one in ledger.bank.read(file.path).arrivals)


def test_statements_of_one_file_that_overlap_give_each_entry_once(ledger: Desk, tmp_path: Path) -> None:
    one = statement(tmp_path, ("2026-11-02", "10.00", "Amberlock Dental", "Danke"), name="one.xml").read_text("utf-8")
    two = statement(
        tmp_path,
        ("2026-11-02", "10.00", "Amberlock Dental", "Danke"),
        ("2026-11-03", "20.00", "Amberlock Dental", "Danke"),
        name="two.xml",
    ).read_text("utf-8")
    start, end = two.index("<Stmt>"), two.index("</BkToCstmrStmt>")
    both = one.replace("</BkToCstmrStmt>", two[start:end] + "</BkToCstmrStmt>")
    file = ledger.bank.read(written(tmp_path, both))
    assert [arrival.entry.amount for arrival in file.arrivals] == [1000, 2000]
    doubled = one.replace(
        "</BkToCstmrStmt>", one[one.index("<Stmt>") : one.index("</BkToCstmrStmt>")] + "</BkToCstmrStmt>"
    )
    file = ledger.bank.read(written(tmp_path, doubled))
    assert (len(file.statements), len(file.arrivals)) == (1, 1)


def test_two_pages_of_a_day_may_hold_the_same_entry_where_the_bank_gives_no_reference(
    ledger: Desk, tmp_path: Path
) -> None:
    same = ("2026-11-02", "10.00", "Amberlock Dental", "Danke")
    page = mt940(entries=[same], closing="1010.00")
    following = page.replace("C261101EUR1000,00", "C261102EUR1010,00").replace("EUR1010,00\r\n-", "EUR1020,00\r\n-")
    file = ledger.bank.read(written(tmp_path, page + following, "bank.sta"))
    assert len({arrival.key for arrival in file.arrivals}) == 2


def test_another_currency_than_the_desks_is_refused(ledger: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, camt().replace("EUR", "CHF"))
    with pytest.raises(ImportFailed) as caught:
        ledger.bank.read(path)
    assert caught.value.code == "importing.statement_foreign"
    assert (caught.value.params["currency"], caught.value.params["home"]) == ("CHF", "EUR")
    assert ledger.payments.all() == []


def test_an_invoice_paid_meanwhile_stops_everything(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(written(tmp_path, camt()))
    invoice = ledger.invoices.all(client_id=client_of(ledger, "Amberlock Dental").id)[0]
    parts = (Allocation(invoice_id=invoice.id, amount=1),)
    ledger.payments.add(Payment(client_id=invoice.client_id, day=date(2026, 11, 1), amount=1, allocations=parts))
    with pytest.raises(ChangedMeanwhile):
        ledger.bank.carry_out(file)
    assert [payment.amount for payment in ledger.payments.all()] == [1]
    assert ledger.imports.entries() == []


def test_a_client_gone_meanwhile_stops_everything(ledger: Desk, tmp_path: Path) -> None:
    stranger = client_named(ledger, "Gone")
    file = ledger.bank.read(written(tmp_path, camt()))
    ledger.undo()
    with pytest.raises(ChangedMeanwhile):
        ledger.bank.carry_out(file, agreed(file.arrivals[0], stranger.id))
    assert ledger.payments.all() == []


def test_an_invoice_of_another_client_is_never_paid(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(written(tmp_path, camt()))
    theirs = file.arrivals[1].match.allocations[0]
    with pytest.raises(ChangedMeanwhile):
        ledger.bank.carry_out(
            file, agreed(file.arrivals[0], client_of(ledger, "Amberlock Dental").id, (theirs.invoice_id, 100))
        )
    assert ledger.payments.all() == []


def test_more_than_the_entry_cannot_be_spent(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(statement(tmp_path, ("2026-11-02", "10.00", "Amberlock Dental", "Danke")))
    part = file.arrivals[0].match.allocations[0]
    client = client_of(ledger, "Amberlock Dental").id
    with pytest.raises(InvalidInput):
        ledger.bank.carry_out(file, agreed(file.arrivals[0], client, (part.invoice_id, 1001)))
    assert ledger.payments.all() == []


def test_a_day_no_payment_can_have_is_refused(ledger: Desk, tmp_path: Path) -> None:
    file = ledger.bank.read(statement(tmp_path, ("0001-01-02", "10.00", "Amberlock Dental", "Danke")))
    with pytest.raises(InvalidInput):
        ledger.bank.carry_out(file, agreed(file.arrivals[0], client_of(ledger, "Amberlock Dental").id))
    assert ledger.payments.all() == []


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(ledger: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, camt())
    ledger.bank.carry_out(ledger.bank.read(path))
    ledger.undo()
    assert (ledger.payments.all(), len(open_amounts(ledger))) == ([], 3)
    ledger.redo()
    assert (len(ledger.payments.all()), open_amounts(ledger)) == (2, {})
    ledger.undo()
    assert [one.payment for one in ledger.bank.read(path).arrivals] == [None, None]


def test_the_import_can_be_taken_back_later_and_come_again(ledger: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, camt())
    entry = ledger.bank.carry_out(ledger.bank.read(path))
    assert entry is not None
    client_named(ledger, "Something else happens")
    ledger.imports.undo_import(entry.id)
    assert (ledger.payments.all(), len(open_amounts(ledger))) == ([], 3)
    ledger.bank.carry_out(ledger.bank.read(path))
    assert open_amounts(ledger) == {}


def test_what_nobody_agreed_to_can_come_later_from_the_same_file(ledger: Desk, tmp_path: Path) -> None:
    path = statement(
        tmp_path,
        ("2026-11-02", "1785.00", "Amberlock Dental", "RE-2026-0301"),
        ("2026-11-03", "30.00", "Who is this", "?"),
    )
    first = ledger.bank.carry_out(ledger.bank.read(path))
    assert first is not None
    assert (first.added, first.unchanged) == (1, 0)
    later = ledger.bank.read(path)
    assert [one.payment is not None for one in later.arrivals] == [True, False]
    second = ledger.bank.carry_out(later, agreed(later.arrivals[1], client_of(ledger, "Nimbuskai Spedition").id))
    assert second is not None
    assert (second.added, second.unchanged) == (1, 1)
    assert sorted(payment.on_account for payment in ledger.payments.all()) == [0, 3000]


def test_a_payer_is_remembered_in_the_same_step_and_known_next_time(ledger: Desk, tmp_path: Path) -> None:
    client = client_of(ledger, "Amberlock Dental")
    stranger: Entry = ("2026-11-02", "30.00", "A. Zweig; Praxis", "Danke")
    file = ledger.bank.read(statement(tmp_path, stranger))
    assert file.arrivals[0].is_stranger
    ledger.bank.carry_out(file, agreed(file.arrivals[0], client.id), aliases={client.id: ["A. Zweig; Praxis"] * 2})
    assert ledger.clients.get(client.id).aliases == "A. Zweig Praxis"
    next_one = ledger.bank.read(statement(tmp_path, ("2026-12-02", "1785.00", "A. Zweig; Praxis", "Danke")))
    assert next_one.arrivals[0].match.reason is MatchReason.AMOUNT_AND_PAYER
    assert next_one.arrivals[0].match.client_id == client.id
    assert not next_one.arrivals[0].is_stranger
    ledger.undo()
    assert ledger.clients.get(client.id).aliases == ""
    assert ledger.payments.all() == []


def test_remembering_keeps_earlier_names_and_drops_what_has_no_room(ledger: Desk, tmp_path: Path) -> None:
    client = ledger.clients.change(replace(client_of(ledger, "Amberlock Dental"), aliases="Amber; Lock"))
    file = ledger.bank.read(statement(tmp_path, ("2026-11-02", "30.00", "A. Zweig", "Danke")))
    names = ["amber", "x" * 500, "A. Zweig"]
    ledger.bank.carry_out(file, agreed(file.arrivals[0], client.id), aliases={client.id: names})
    assert ledger.clients.get(client.id).aliases == "Amber; Lock; A. Zweig"


def test_taking_the_import_back_later_is_not_refused_for_the_remembered_name(ledger: Desk, tmp_path: Path) -> None:
    client = client_of(ledger, "Amberlock Dental")
    file = ledger.bank.read(statement(tmp_path, ("2026-11-02", "30.00", "A. Zweig", "Danke")))
    entry = ledger.bank.carry_out(file, agreed(file.arrivals[0], client.id), aliases={client.id: ["A. Zweig"]})
    assert entry is not None
    ledger.clients.change(replace(ledger.clients.get(client.id), city="Ulm"))
    ledger.imports.undo_import(entry.id)
    assert ledger.payments.all() == []
    assert ledger.clients.get(client.id).aliases == "A. Zweig"


def test_whoever_waits_can_stop_reading_and_storing(ledger: Desk, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stop

    path = written(tmp_path, camt())
    with pytest.raises(Stop):
        ledger.bank.read(path, tell=stop)
    file = ledger.bank.read(path)
    with pytest.raises(Stop):
        ledger.bank.carry_out(file, tell=stop)
    assert (ledger.payments.all(), ledger.imports.entries()) == ([], [])


def test_progress_grows_to_no_more_than_all(ledger: Desk, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    entries = [("2026-11-02", f"{place + 1}.00", f"Payer {place}", "?") for place in range(120)]
    ledger.bank.read(statement(tmp_path, *entries), tell=lambda done, total: told.append((done, total)))
    known = [pair for pair in told if pair[1]]
    assert len(known) > 9
    assert known == sorted(known)
    assert all(done <= total for done, total in known)


def test_a_file_that_is_not_there_is_said(ledger: Desk, tmp_path: Path) -> None:
    with pytest.raises((ImportFailed, FileProblem)):
        ledger.bank.read(tmp_path / "nothing.xml")


Choice = tuple[int, int, int]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    amounts=st.lists(st.integers(1, 60_000), min_size=1, max_size=4),
    choices=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(1, 60_000)), max_size=6),
)
def test_whatever_is_agreed_to_no_invoice_is_paid_more_than_was_open(
    ledger: Desk, tmp_path: Path, amounts: Sequence[int], choices: Sequence[Choice]
) -> None:
    """Choices are (entry, invoice, amount); a plain sum over them says what must be refused."""
    client = client_of(ledger, "Hypo")
    while len(ledger.invoices.all(client_id=client.id)) < 3:
        billed(ledger, client.id, f"H-{len(ledger.invoices.all(client_id=client.id))}", 50_000)
    invoices = ledger.invoices.all(client_id=client.id)
    entries = [
        ("2026-11-02", f"{amount / 100:.2f}", "Somebody", f"entry {place}") for place, amount in enumerate(amounts)
    ]
    file = ledger.bank.read(statement(tmp_path, *entries))
    parts: dict[int, dict[InvoiceId, int]] = {}
    for entry, invoice, amount in choices:
        if entry < len(amounts):
            parts.setdefault(entry, {})[invoices[invoice].id] = amount
    chosen = {
        key: match
        for entry, allocated in parts.items()
        for key, match in agreed(file.arrivals[entry], client.id, *allocated.items()).items()
    }
    per_invoice = [sum(allocated.get(invoice.id, 0) for allocated in parts.values()) for invoice in invoices]
    sound = all(total <= 50_000 for total in per_invoice) and all(
        sum(allocated.values()) <= amounts[entry] for entry, allocated in parts.items()
    )
    if not sound:
        with pytest.raises((InvalidInput, ChangedMeanwhile)):
            ledger.bank.carry_out(file, chosen)
        assert ledger.payments.all() == []
        return
    entry_made = ledger.bank.carry_out(file, chosen)
    assert (entry_made is None) == (not chosen)
    left = open_amounts(ledger)
    assert [50_000 - left.get(invoice.number, 0) for invoice in invoices] == per_invoice
    if entry_made is not None:
        ledger.undo()
    assert ledger.payments.all() == []
