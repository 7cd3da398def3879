"""Every intention is whole or not at all, and can be taken back and carried out again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from msp_desk.core.actions import journal as journal_module
from msp_desk.core.actions.journal import Change, Journal, Step, Topics, Writer
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.errors import ChangedMeanwhile, InvalidInput, NotFound
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import store
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database, create_desk, open_desk

DAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def empty_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.mspdesk"
    create_desk(path)
    return path


@pytest.fixture
def database(empty_desk: Path, tmp_path: Path) -> Iterator[Database]:
    opened = open_desk(Path(shutil.copy(empty_desk, tmp_path)), writable=True)
    yield opened
    opened.close()


@pytest.fixture
def announced() -> list[Topics]:
    return []


@pytest.fixture
def journal(database: Database, announced: list[Topics]) -> Journal:
    return Journal(database, announced.append)


@pytest.fixture
def client(journal: Journal) -> Client:
    with journal.intention("action.add") as writer:
        return writer.add(CLIENTS, Client(name="A"))


def names(database: Database) -> list[str]:
    with database.reading() as connection:
        return [client.name for client in store.fetch_all(connection, CLIENTS)]


def invoice_for(client: Client, number: str = "R-1") -> Invoice:
    return Invoice(client_id=client.id, number=number, issued_on=DAY, due_on=DAY, net=100, gross=119)


def payment_of(invoice: Invoice, *amounts: int) -> Payment:
    parts = tuple(Allocation(invoice_id=invoice.id, amount=amount) for amount in amounts)
    return Payment(client_id=invoice.client_id, day=DAY, amount=119, allocations=parts)


def move(step: Callable[[], Step | None]) -> Step:
    done = step()
    assert done is not None
    return done


def can_move(journal: Journal) -> tuple[bool, bool]:
    """Whether there is something to undo, and something to redo."""
    return journal.undoable is not None, journal.redoable is not None


def noted(client: Client) -> tuple[Change, ...]:
    return (Change(family=CLIENTS, before=None, after=client),)


def test_nothing_was_done_yet(journal: Journal, announced: list[Topics]) -> None:
    assert (journal.undoable, journal.redoable, journal.undo(), journal.redo()) == (None, None, None, None)
    assert announced == []


def test_adding_is_taken_back_and_carried_out_again(database: Database, journal: Journal) -> None:
    with journal.intention("action.add", name="A") as writer:
        added = writer.add(CLIENTS, Client(name="A"))
    assert journal.undoable == Step(label="action.add", params={"name": "A"}, changes=noted(added))
    assert move(journal.undo).label == "action.add"
    assert names(database) == []
    assert can_move(journal) == (False, True)
    assert move(journal.redo).label == "action.add"
    with database.reading() as connection:
        assert replace(store.fetch(connection, CLIENTS, added.id), revision=0) == replace(added, revision=0)


def test_changing_is_taken_back_and_carried_out_again(database: Database, journal: Journal, client: Client) -> None:
    with journal.intention("action.change") as writer:
        writer.change(CLIENTS, replace(client, name="B", seats=5))
    for expected, step in (("A", journal.undo), ("B", journal.redo), ("A", journal.undo)):
        move(step)
        assert names(database) == [expected]
    with database.reading() as connection:
        assert replace(store.fetch(connection, CLIENTS, client.id), revision=0) == replace(client, revision=0)


def test_withdrawing_is_taken_back_and_carried_out_again(database: Database, journal: Journal, client: Client) -> None:
    with journal.intention("action.withdraw") as writer:
        writer.withdraw(CLIENTS, client)
    for expected, step in ((["A"], journal.undo), ([], journal.redo), (["A"], journal.undo)):
        move(step)
        assert names(database) == expected


def test_several_changes_of_one_record_go_back_in_reverse(database: Database, journal: Journal) -> None:
    with journal.intention("action.several") as writer:
        first = writer.add(CLIENTS, Client(name="A"))
        second = writer.change(CLIENTS, replace(first, name="B"))
        writer.add_all(CLIENTS, [Client(name="C"), Client(name="D")])
        writer.withdraw(CLIENTS, second)
    assert names(database) == ["C", "D"]
    for expected, step in (([], journal.undo), (["C", "D"], journal.redo), ([], journal.undo)):
        move(step)
        assert names(database) == expected


def test_a_number_that_changes_hands_goes_back(database: Database, journal: Journal, client: Client) -> None:
    """Taking changes back in their own order would give the number to two invoices at once."""
    with journal.intention("action.add") as writer:
        old = writer.add(INVOICES, invoice_for(client))
    with journal.intention("action.replace") as writer:
        writer.withdraw(INVOICES, old)
        writer.add(INVOICES, replace(invoice_for(client), gross=200))
    for expected, step in ((119, journal.undo), (200, journal.redo), (119, journal.undo)):
        move(step)
        with database.reading() as connection:
            assert [each.gross for each in store.fetch_all(connection, INVOICES)] == [expected]


def test_payments_go_and_come_with_their_allocations(database: Database, journal: Journal, client: Client) -> None:
    def kept() -> list[tuple[Allocation, ...]]:
        with database.reading() as connection:
            return [payment.allocations for payment in store.fetch_all(connection, PAYMENTS)]

    with journal.intention("action.invoice_paid") as writer:
        invoice = writer.add(INVOICES, invoice_for(client))
        payment = writer.add(PAYMENTS, payment_of(invoice, 100))
    other = writer_adds(journal, invoice_for(client, "R-2"))
    with journal.intention("action.change") as writer:
        writer.change(PAYMENTS, replace(payment, allocations=(*payment_of(other, 19).allocations,)))
    assert kept() == [(Allocation(invoice_id=other.id, amount=19),)]
    move(journal.undo)
    assert kept() == [(Allocation(invoice_id=invoice.id, amount=100),)]
    move(journal.undo)
    move(journal.undo)
    assert kept() == []
    for _ in range(3):
        move(journal.redo)
    assert kept() == [(Allocation(invoice_id=other.id, amount=19),)]


def writer_adds(journal: Journal, invoice: Invoice) -> Invoice:
    with journal.intention("action.add") as writer:
        return writer.add(INVOICES, invoice)


def test_an_intention_that_raises_in_the_middle_stores_nothing(
    database: Database, journal: Journal, client: Client, announced: list[Topics]
) -> None:
    move(journal.undo)
    announced.clear()
    before = content_of(database.path)

    def half(writer: Writer) -> None:
        writer.add(CLIENTS, Client(name="B"))
        raise KeyError("a mistake")

    with pytest.raises(KeyError, match="a mistake"), journal.intention("action.half") as writer:
        half(writer)
    assert content_of(database.path) == before
    assert announced == []
    assert journal.undoable is None
    assert journal.redoable is not None, "what was undone can still be carried out again"


def test_bad_input_stores_nothing_and_names_every_problem(database: Database, journal: Journal, client: Client) -> None:
    before = content_of(database.path)
    invoice = replace(invoice_for(client), number="", period_start=DAY)
    with pytest.raises(InvalidInput) as raised, journal.intention("action.add") as writer:
        writer.add_all(INVOICES, [invoice_for(client), invoice])
    assert [problem.field for problem in raised.value.problems] == ["number", "period_end"]
    assert content_of(database.path) == before


@pytest.mark.parametrize(
    ("amounts", "code"),
    [((100, 19), "problem.allocated_twice"), ((-5,), "problem.allocation_sign"), ((120,), "problem.over_allocated")],
)
def test_a_payment_is_never_stored_with_wrong_allocations(
    database: Database, journal: Journal, client: Client, amounts: tuple[int, ...], code: str
) -> None:
    invoice = writer_adds(journal, invoice_for(client))
    before = content_of(database.path)
    with pytest.raises(InvalidInput) as raised, journal.intention("action.add") as writer:
        writer.add(PAYMENTS, payment_of(invoice, *amounts))
    assert code in [problem.code for problem in raised.value.problems]
    assert content_of(database.path) == before


def test_what_is_announced_names_every_kind_that_changed(
    journal: Journal, client: Client, announced: list[Topics]
) -> None:
    with journal.intention("action.invoice_paid") as writer:
        invoice = writer.add(INVOICES, invoice_for(client))
        writer.add(PAYMENTS, payment_of(invoice, 119))
    move(journal.undo)
    move(journal.redo)
    both = frozenset({"invoices", "payments"})
    assert announced == [frozenset({"clients"}), both, both, both]


def test_what_is_announced_is_stored_already(database: Database) -> None:
    seen: list[list[str]] = []
    journal = Journal(database, lambda topics: seen.append(names(database)))
    with journal.intention("action.add") as writer:
        writer.add(CLIENTS, Client(name="A"))
        assert names(database) == []
    move(journal.undo)
    assert seen == [["A"], []]


def test_an_intention_without_a_change_is_no_step(journal: Journal, client: Client, announced: list[Topics]) -> None:
    move(journal.undo)
    announced.clear()
    with journal.intention("action.nothing"):
        pass
    assert announced == []
    assert journal.undoable is None
    assert journal.redoable is not None


def test_a_new_step_ends_what_could_be_redone(database: Database, journal: Journal, client: Client) -> None:
    move(journal.undo)
    assert can_move(journal) == (False, True)
    with journal.intention("action.add") as writer:
        writer.add(CLIENTS, Client(name="B"))
    assert can_move(journal) == (True, False)
    assert journal.redo() is None
    assert names(database) == ["B"]


def test_what_was_changed_elsewhere_is_not_taken_back(database: Database, journal: Journal, client: Client) -> None:
    with journal.intention("action.change") as writer:
        changed = writer.change(CLIENTS, replace(client, name="B"))
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(changed, name="C"))
    for _ in range(2):
        with pytest.raises(ChangedMeanwhile):
            journal.undo()
        assert names(database) == ["C"]
        assert journal.undoable is not None


def test_a_step_of_which_one_part_was_changed_elsewhere_stays_whole(database: Database, journal: Journal) -> None:
    with journal.intention("action.add") as writer:
        first, _ = writer.add_all(CLIENTS, [Client(name="A"), Client(name="B")])
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(first, name="C"))
    with pytest.raises(ChangedMeanwhile):
        journal.undo()
    assert names(database) == ["C", "B"]


def test_a_stale_change_and_a_stale_withdrawal_are_refused(journal: Journal, client: Client) -> None:
    with journal.intention("action.change") as writer:
        writer.change(CLIENTS, replace(client, name="B"))
    with pytest.raises(ChangedMeanwhile), journal.intention("action.change") as writer:
        writer.change(CLIENTS, replace(client, name="C"))
    with pytest.raises(ChangedMeanwhile), journal.intention("action.withdraw") as writer:
        writer.withdraw(CLIENTS, client)
    with pytest.raises(NotFound), journal.intention("action.change") as writer:
        writer.change(CLIENTS, replace(client, id=ClientId(99)))


def test_only_the_latest_steps_are_remembered(
    database: Database, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "MOST_STEPS", 3)
    for number in range(5):
        with journal.intention("action.add") as writer:
            writer.add(CLIENTS, Client(name=str(number)))
    taken_back = 0
    while journal.undo() is not None:
        taken_back += 1
    assert taken_back == 3
    assert names(database) == ["0", "1"]


def test_a_room_lists_adds_changes_and_withdraws(database: Database, journal: Journal, client: Client) -> None:
    room = RecordRoom[Incident](INCIDENTS, database, journal, order_by=("day",))
    other = RecordRoom[Client](CLIENTS, database, journal).add(Client(name="B"))
    late, early, theirs = (
        room.add(
            Incident(client_id=client_id, day=date(2026, 5, day), family=IncidentFamily.ABUSE, severity=Severity.MINOR)
        )
        for client_id, day in ((client.id, 9), (client.id, 2), (other.id, 5))
    )
    assert room.all() == [early, theirs, late]
    assert room.all(client_id=client.id, newest_first=True) == [late, early]
    changed = room.change(replace(late, severity=Severity.CRITICAL))
    assert (room.get(late.id), changed.revision, room.count()) == (changed, 2, 3)
    room.withdraw(early.id)
    with pytest.raises(NotFound):
        room.get(early.id)
    with pytest.raises(NotFound):
        room.withdraw(early.id)
    assert room.all() == [theirs, changed]
    labels = []
    while (step := journal.undo()) is not None:
        labels.append(step.label)
    assert labels == [
        "action.withdraw.incidents",
        "action.change.incidents",
        *["action.add.incidents"] * 3,
        "action.add.clients",
        "action.add",
    ]
    assert (room.all(), names(database)) == ([], [])


class JournalMachine(RuleBasedStateMachine):
    """A desk under any sequence of actions beside a plain dictionary that does the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="msp-desk-journal-"))
        self.path = self.folder / "my.mspdesk"
        create_desk(self.path)
        self.model: dict[int, Client] = {}
        self.open()

    def open(self) -> None:
        self.database = open_desk(self.path, writable=True)
        self.journal = Journal(self.database, lambda topics: None)
        self.past: list[dict[int, Client]] = []
        self.future: list[dict[int, Client]] = []

    def did(self, after: dict[int, Client]) -> None:
        self.past.append(self.model)
        self.future.clear()
        self.model = after

    def stored(self) -> dict[int, Client]:
        with self.database.reading() as connection:
            return {client.id: client for client in store.fetch_all(connection, CLIENTS)}

    @initialize()
    def begin(self) -> None:
        with self.journal.intention("action.add") as writer:
            client = writer.add(CLIENTS, Client(name="first"))
        self.did({client.id: client})

    @rule(new=st.lists(st.text("abc", min_size=1), min_size=1, max_size=3), seats=st.none() | st.integers(1, 99))
    def add(self, new: list[str], seats: int | None) -> None:
        with self.journal.intention("action.add") as writer:
            added = writer.add_all(CLIENTS, [Client(name=name, seats=seats) for name in new])
        assert not {client.id for client in added} & self.model.keys()
        self.did(self.model | {client.id: client for client in added})

    @precondition(lambda self: self.model)
    @rule(data=st.data(), name=st.text("xyz", min_size=1))
    def change(self, data: st.DataObject, name: str) -> None:
        number = data.draw(st.sampled_from(sorted(self.model)))
        with self.journal.intention("action.change") as writer:
            changed = writer.change(CLIENTS, replace(self.stored()[number], name=name))
        self.did(self.model | {number: changed})

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        gone = data.draw(st.lists(st.sampled_from(sorted(self.model)), min_size=1, unique=True))
        with self.journal.intention("action.withdraw") as writer:
            for number in gone:
                writer.withdraw(CLIENTS, self.stored()[number])
        self.did({number: client for number, client in self.model.items() if number not in gone})

    @rule()
    def fail_half_way(self) -> None:
        with pytest.raises(InvalidInput), self.journal.intention("action.half") as writer:
            writer.add_all(CLIENTS, [Client(name="half"), Client(name="")])

    @rule()
    def undo(self) -> None:
        step = self.journal.undo()
        assert (step is None) == (not self.past)
        if self.past:
            self.future.append(self.model)
            self.model = self.past.pop()

    @rule()
    def redo(self) -> None:
        step = self.journal.redo()
        assert (step is None) == (not self.future)
        if self.future:
            self.past.append(self.model)
            self.model = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.database.close()
        self.open()

    @invariant()
    def desk_and_model_agree(self) -> None:
        found = {number: replace(client, revision=0) for number, client in self.stored().items()}
        assert found == {number: replace(client, revision=0) for number, client in self.model.items()}
        assert (self.journal.undoable is not None, self.journal.redoable is not None) == (
            bool(self.past),
            bool(self.future),
        )

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)


TestJournalMachine = JournalMachine.TestCase
TestJournalMachine.settings = settings(max_examples=40, stateful_step_count=25, deadline=None, derandomize=True)


def test_many_changes_go_back_together_and_each_as_it_was(database: Database, journal: Journal) -> None:
    many = 1201  # more than are named in one statement
    with journal.intention("action.import") as writer:
        served = writer.add_all(CLIENTS, [Client(name=f"C {place}") for place in range(many)])
        for client in served[::3]:
            writer.change(CLIENTS, replace(client, seats=client.id))
        for client in served[1::3]:
            writer.withdraw(CLIENTS, client)
    listed = names(database)
    move(journal.undo)
    assert names(database) == []
    move(journal.redo)
    assert names(database) == listed
    with database.reading() as connection:
        seats = {client.id: client.seats for client in store.fetch_all(connection, CLIENTS)}
    kept = [(place, client.id) for place, client in enumerate(served) if place % 3 != 1]
    assert seats == {number: None if place % 3 else number for place, number in kept}


def test_one_change_meanwhile_among_many_keeps_all_of_them(database: Database, journal: Journal) -> None:
    with journal.intention("action.import") as writer:
        served = writer.add_all(CLIENTS, [Client(name=f"C {place}") for place in range(700)])
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(served[650], name="changed elsewhere"))
    with pytest.raises(ChangedMeanwhile):
        journal.undo()
    assert len(names(database)) == 700
    assert can_move(journal) == (True, False)
