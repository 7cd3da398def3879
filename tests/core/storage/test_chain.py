"""The journal of hashes covers every state of an invoice, payment or incident, and is only ever added to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import chain, spans, store
from msp_desk.core.storage.chain import CHAINED, Entered
from msp_desk.core.storage.chain_check import ChainState, verify
from msp_desk.core.storage.chain_guard import guard_names
from msp_desk.core.storage.database import Database
from tests.core.storage.random_desk import RandomDesk

DAY = date(2026, 11, 3)


def invoice(client: ClientId, number: str = "R-1") -> Invoice:
    return Invoice(client_id=client, number=number, issued_on=DAY, due_on=DAY, net=10_000, gross=11_900)


def incident(client: ClientId, note: str = "") -> Incident:
    return Incident(client_id=client, day=DAY, family=IncidentFamily.ABUSE, severity=Severity.SERIOUS, note=note)


def a_client(connection: Connection) -> ClientId:
    return store.insert(connection, CLIENTS, [Client(name="Northwind")])[0].id


def state(database: Database) -> ChainState:
    with database.reading() as connection:
        return verify(connection)


def entered(connection: Connection) -> list[tuple[str, int, str]]:
    rows = connection.exec_driver_sql("SELECT family, record_id, what FROM chain_entries ORDER BY id")
    return [(str(row[0]), int(row[1]), str(row[2])) for row in rows]


def test_a_new_desk_has_no_journal_and_nothing_to_find(database: Database) -> None:
    assert state(database) == ChainState(entries=0, begun=False, begun_anew=0, findings=())


@pytest.mark.parametrize("seed", range(6))
def test_a_desk_of_every_kind_of_change_is_whole(database: Database, seed: int) -> None:
    with database.writing() as connection:
        made = RandomDesk(connection, seed)
        rows = sum(int(connection.exec_driver_sql(f"SELECT count(*) FROM {family}").scalar_one()) for family in CHAINED)
    found = state(database)
    assert made.clients
    assert found.entries >= rows > 0
    assert not found.findings


def test_every_change_of_a_record_is_one_more_entry(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        (bill,) = store.insert(connection, INVOICES, [invoice(client)])
        bill = store.update(connection, INVOICES, replace(bill, gross=12_000))
        (bill,) = store.update_all(connection, INVOICES, [replace(bill, gross=12_100)])
        bill = store.set_withdrawn(connection, INVOICES, bill, withdrawn=True)
        (bill,) = store.set_all_withdrawn(connection, INVOICES, [bill], withdrawn=False)
        spans.set_span_withdrawn(connection, INVOICES, bill.id, bill.id, withdrawn=True)
        assert entered(connection) == [("invoices", 1, "kept")] * 6
    assert not state(database).findings


def test_what_a_payment_settles_is_part_of_it(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        (bill,) = store.insert(connection, INVOICES, [invoice(client)])
        parts = (Allocation(invoice_id=bill.id, amount=5_000),)
        (paid,) = store.insert(
            connection, PAYMENTS, [Payment(client_id=client, day=DAY, amount=9_000, allocations=parts)]
        )
        parts = (Allocation(invoice_id=bill.id, amount=6_000),)
        store.update(connection, PAYMENTS, replace(paid, allocations=parts))
    assert not state(database).findings
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE allocations SET amount = 6001")
    (found,) = state(database).findings
    assert (found.what, found.family, found.record_id) == ("row_changed", "payments", paid.id)


def test_many_records_are_entered_in_their_order(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        store.insert(connection, INCIDENTS, [incident(client, f"note {number}") for number in range(1_200)])
        store.set_all_withdrawn(
            connection, INCIDENTS, store.fetch_all(connection, INCIDENTS, descending=True), withdrawn=True
        )
        numbers = [number for _, number, _ in entered(connection)]
    assert numbers == [*range(1, 1_201), *range(1_200, 0, -1)]
    assert not state(database).findings


def test_other_records_are_not_entered(database: Database) -> None:
    with database.writing() as connection:
        a_client(connection)
        assert entered(connection) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM chain_entries WHERE id = 1",
        "UPDATE chain_entries SET record_id = 2 WHERE id = 1",
        "UPDATE chain_entries SET entry_hash = zeroblob(32) WHERE id = 1",
        "UPDATE chain_entries SET content_hash = zeroblob(32), salt = NULL WHERE id = 1",
        "UPDATE chain_entries SET salt = zeroblob(16) WHERE id = 1",
        "DELETE FROM chain_head",
        "UPDATE chain_head SET entry_hash = zeroblob(32)",
        "UPDATE chain_head SET entries = 0",
    ],
)
def test_the_journal_is_only_added_to(database: Database, statement: str) -> None:
    with database.writing() as connection:
        store.insert(connection, INVOICES, [invoice(a_client(connection))])
    with pytest.raises(IntegrityError, match="only added to"), database.writing() as connection:
        connection.exec_driver_sql(statement)
    assert not state(database).findings


def test_a_desk_whose_records_are_older_than_the_journal_begins_it_with_all_of_them(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        store.insert(connection, INVOICES, [invoice(client, f"R-{number}") for number in range(5)])
        for name in guard_names():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("DELETE FROM chain_entries")
        connection.exec_driver_sql("DELETE FROM chain_head")
    assert not state(database).begun
    with database.writing() as connection:
        store.insert(connection, INCIDENTS, [incident(client)])
    found = state(database)
    assert (found.entries, found.findings) == (6, ())


def test_beginning_anew_accepts_what_is_there_and_keeps_saying_so(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, INVOICES, [invoice(a_client(connection))])
        connection.exec_driver_sql("UPDATE invoices SET gross = 1")
    assert len(state(database).findings) == 1
    with database.writing() as connection:
        assert chain.begin_anew(connection) == 1
        assert [what for *_, what in entered(connection)] == ["kept", Entered.ANEW, "kept"]
    found = state(database)
    assert (found.findings, found.begun_anew) == ((), 1)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE invoices SET gross = 2")
    assert [one.what for one in state(database).findings] == ["row_changed"]


def test_without_its_salt_an_entry_says_nothing_and_the_journal_still_holds(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        gone, stays = store.insert(connection, INCIDENTS, [incident(client, "gone"), incident(client, "stays")])
        chain.drop_salts(connection, "incidents", [gone.id, stays.id])
        connection.exec_driver_sql("DELETE FROM incidents WHERE id = ?", (gone.id,))
        chain.append_gone(connection, "incidents", [gone.id])
        chain.append_stored(connection, INCIDENTS, [stays.id])
        salts = [row[0] for row in connection.exec_driver_sql("SELECT salt FROM chain_entries ORDER BY id")]
    assert salts[:3] == [None, None, None]
    assert isinstance(salts[3], bytes)
    assert not state(database).findings


def test_equal_records_have_unlike_hashes(database: Database) -> None:
    with database.writing() as connection:
        client = a_client(connection)
        (one,) = store.insert(connection, INCIDENTS, [incident(client, "same")])
        store.update(connection, INCIDENTS, replace(one, revision=1))
        connection.exec_driver_sql("UPDATE incidents SET revision = 1")
        chain.append_stored(connection, INCIDENTS, [one.id])
        hashes = [row[0] for row in connection.exec_driver_sql("SELECT content_hash FROM chain_entries")]
    assert len(set(hashes)) == 3


def test_a_content_is_written_without_any_table_of_characters() -> None:
    written = chain.content((1, "Zoë 😀 \u0378", None, 4, 1, None), 0, [(2, 300)])
    assert written == rb"(1, 'Zo\xeb \U0001f600 \u0378', None, 4, 1, None, 0, [(2, 300)])"
