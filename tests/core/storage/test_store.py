"""Every record comes back from the file as it went in, and a stale change is refused."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from msp_desk.core.errors import ChangedMeanwhile, NotFound
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, ImportId, Record
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.work import WORK, Work
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.tables import ALLOCATIONS, TABLES
from tests.core.storage.sample_records import SAMPLES, store_samples


def add_client(database: Database, name: str) -> Client:
    with database.writing() as connection:
        return store.insert(connection, CLIENTS, [Client(name=name)])[0]


def an_invoice(client: Client, number: str, gross: int = 100) -> Invoice:
    day = date(2026, 5, 1)
    return Invoice(client_id=client.id, number=number, issued_on=day, due_on=day, net=gross, gross=gross)


def allocation_count(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(ALLOCATIONS)).scalar_one())


def test_there_is_a_sample_of_every_family() -> None:
    assert [family.name for family, _ in SAMPLES] == [family.name for family in FAMILIES]


@pytest.mark.parametrize("position", range(len(SAMPLES)), ids=[family.name for family, _ in SAMPLES])
def test_the_first_sample_sets_every_field_away_from_its_default(position: int) -> None:
    family, records = SAMPLES[position]
    given = {
        member.name
        for member in fields(family.record)
        if any(getattr(record, member.name) != member.default for record in records)
    }
    # a tuple without allocations and a document without client are among the other samples
    assert {described.attribute for described in family.fields} <= given


@pytest.mark.parametrize("position", range(len(SAMPLES)), ids=[family.name for family, _ in SAMPLES])
def test_every_family_comes_back_as_it_went_in(database: Database, position: int) -> None:
    family, records = SAMPLES[position]
    with database.writing() as connection:
        stored = store_samples(connection)[family.name]
    with database.reading() as connection:
        found = store.fetch_all(connection, family)
        one = store.fetch(connection, family, records[0].id)
    assert [replace(record, revision=0) for record in found] == [replace(record, revision=0) for record in records]
    assert found == stored
    assert one == found[0]
    assert {type(getattr(one, each.attribute)) for each in family.fields} == {
        type(getattr(records[0], each.attribute)) for each in family.fields
    }


def test_new_records_get_the_following_numbers_and_revision_one(database: Database) -> None:
    first = add_client(database, "A")
    with database.writing() as connection:
        stored = store.insert(
            connection, CLIENTS, [Client(name="B"), Client(id=ClientId(10), name="C"), Client(name="D")]
        )
    assert [(record.id, record.revision) for record in (first, *stored)] == [(1, 1), (2, 1), (10, 1), (11, 1)]


def test_inserting_nothing_stores_nothing(database: Database) -> None:
    with database.writing() as connection:
        assert store.insert(connection, CLIENTS, []) == []
        assert store.count(connection, CLIENTS) == 0


def test_a_number_that_is_taken_stores_nothing_of_its_batch(database: Database) -> None:
    add_client(database, "A")
    with pytest.raises(IntegrityError), database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="B"), Client(id=ClientId(1), name="C")])
    with database.reading() as connection:
        assert [client.name for client in store.fetch_all(connection, CLIENTS)] == ["A"]


def test_each_change_raises_the_revision(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        second = store.update(connection, CLIENTS, replace(client, name="B"))
        third = store.update(connection, CLIENTS, replace(second, seats=3))
    assert (second.revision, third.revision) == (2, 3)
    with database.reading() as connection:
        assert store.fetch(connection, CLIENTS, client.id) == replace(client, name="B", seats=3, revision=3)


def test_a_change_made_from_an_older_revision_is_refused(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(client, name="B"))
    with pytest.raises(ChangedMeanwhile), database.writing() as connection:
        store.update(connection, CLIENTS, replace(client, name="C"))
    with database.reading() as connection:
        assert store.fetch(connection, CLIENTS, client.id).name == "B"


def test_a_change_of_what_is_not_there_is_refused(database: Database) -> None:
    with pytest.raises(ChangedMeanwhile), database.writing() as connection:
        store.update(connection, CLIENTS, Client(id=ClientId(7), revision=1, name="A"))


def test_a_withdrawn_record_counts_nowhere_and_comes_back_whole(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        withdrawn = store.set_withdrawn(connection, CLIENTS, client, withdrawn=True)
        assert store.fetch_all(connection, CLIENTS) == []
        assert store.count(connection, CLIENTS) == 0
        with pytest.raises(NotFound):
            store.fetch(connection, CLIENTS, client.id)
        assert store.fetch(connection, CLIENTS, client.id, withdrawn=True) == withdrawn
        with pytest.raises(ChangedMeanwhile):
            store.update(connection, CLIENTS, withdrawn)
        with pytest.raises(ChangedMeanwhile):
            store.set_withdrawn(connection, CLIENTS, withdrawn, withdrawn=True)
        back = store.set_withdrawn(connection, CLIENTS, withdrawn, withdrawn=False)
        assert store.fetch_all(connection, CLIENTS) == [back]
    assert back == replace(client, revision=3)


def test_withdrawing_from_an_older_revision_is_refused(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(client, name="B"))
        with pytest.raises(ChangedMeanwhile):
            store.set_withdrawn(connection, CLIENTS, client, withdrawn=True)


def test_what_is_not_there_is_not_found(database: Database) -> None:
    with database.reading() as connection, pytest.raises(NotFound) as raised:
        store.fetch(connection, WORK, 5)
    assert raised.value.params == {"family": "work", "number": "5"}


def test_payments_keep_their_allocations_in_order(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        invoices = store.insert(connection, INVOICES, [an_invoice(client, str(number)) for number in range(3)])
        parts = tuple(Allocation(invoice_id=invoice.id, amount=10) for invoice in reversed(invoices))
        payment = Payment(client_id=client.id, day=date(2026, 6, 1), amount=40, allocations=parts)
        stored = store.insert(connection, PAYMENTS, [payment, replace(payment, allocations=())])
    with database.reading() as connection:
        assert store.fetch_all(connection, PAYMENTS) == stored
    assert stored[0].allocations == parts
    assert (stored[0].on_account, stored[1].on_account) == (10, 40)


def test_a_changed_payment_has_only_its_new_allocations(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        first, second = store.insert(connection, INVOICES, [an_invoice(client, "1"), an_invoice(client, "2")])
        other, payment = store.insert(
            connection,
            PAYMENTS,
            [
                Payment(
                    client_id=client.id,
                    day=date(2026, 6, 1),
                    amount=20,
                    allocations=(Allocation(invoice_id=first.id, amount=amount),),
                )
                for amount in (5, 6)
            ],
        )
        changed = store.update(
            connection, PAYMENTS, replace(payment, allocations=(Allocation(invoice_id=second.id, amount=7),))
        )
    with database.reading() as connection:
        assert store.fetch_all(connection, PAYMENTS) == [other, changed]
    assert allocation_count(database) == 2


def test_a_refused_change_of_a_payment_leaves_its_allocations(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        invoice = store.insert(connection, INVOICES, [an_invoice(client, "1")])[0]
        payment = Payment(
            client_id=client.id, day=date(2026, 6, 1), amount=5,
            allocations=(Allocation(invoice_id=invoice.id, amount=5),),
        )  # fmt: skip
        stored = store.insert(connection, PAYMENTS, [payment])[0]
    nowhere = (Allocation(invoice_id=InvoiceId(99), amount=5),)
    with pytest.raises(IntegrityError), database.writing() as connection:
        store.update(connection, PAYMENTS, replace(stored, allocations=nowhere))
    with database.reading() as connection:
        assert store.fetch(connection, PAYMENTS, stored.id) == stored


def test_more_payments_than_are_named_one_by_one_keep_their_allocations(database: Database) -> None:
    client = add_client(database, "A")
    with database.writing() as connection:
        invoice = store.insert(connection, INVOICES, [an_invoice(client, "1")])[0]
        many = [
            Payment(
                client_id=client.id, day=date(2026, 6, 1), amount=number,
                allocations=(Allocation(invoice_id=invoice.id, amount=number),),
            )
            for number in range(1, store._MOST_NAMED + 3)
        ]  # fmt: skip
        stored = store.insert(connection, PAYMENTS, many)
    with database.reading() as connection:
        assert store.fetch_all(connection, PAYMENTS) == stored
        assert store.fetch(connection, PAYMENTS, stored[7].id) == stored[7]


def test_listing_filters_and_orders_by_attributes(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="B", seats=1), Client(name="A", seats=2), Client(name="C")])
        records = [
            Work(client_id=ClientId(client), day=date(2026, 1, day), minutes=5)
            for client, day in ((1, 3), (2, 1), (1, 1), (1, 3))
        ]
        store.insert(connection, WORK, records)

    def numbers(family: Family[Any], **asked: Any) -> list[int]:
        with database.reading() as connection:
            found: list[Record] = store.fetch_all(connection, family, **asked)
            return [record.id for record in found]

    assert numbers(CLIENTS, order_by=("name",)) == [2, 1, 3]
    assert numbers(CLIENTS, where={"seats": None}) == [3]
    assert numbers(WORK, where={"client_id": 1}, order_by=("day",)) == [3, 1, 4]
    assert numbers(WORK, where={"client_id": 1}, order_by=("day",), descending=True) == [4, 1, 3]
    assert numbers(WORK, where={"day": date(2026, 1, 1)}, descending=True) == [3, 2]


def test_a_record_names_the_import_that_brought_it(database: Database) -> None:
    with database.writing() as connection:
        entry = ImportEntry(
            kind="clients", file="c.csv", sha256="0", made_at="2026-11-21T16:42:00Z", added=1, updated=0, unchanged=0
        )
        number = ImportId(store.insert(connection, IMPORTS, [entry])[0].id)
        store.insert(connection, CLIENTS, [Client(name="A")], import_id=number)
        store.insert(connection, CLIENTS, [Client(name="B")])
        kept = connection.execute(select(TABLES["clients"].c.import_id).order_by(TABLES["clients"].c.id)).scalars()
        assert list(kept) == [number, None]
