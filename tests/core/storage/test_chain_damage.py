"""What the journal of hashes finds: flipped bits, rows and entries that are gone or changed, an end cut off."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import store
from msp_desk.core.storage.chain_check import verify
from msp_desk.core.storage.chain_findings import Break, ChainFinding, said
from msp_desk.core.storage.chain_guard import guard_names
from msp_desk.core.storage.database import Database, create_desk, open_desk

DAY = date(2026, 11, 3)
ROWS = 60
FLIPS = 200
"""Bits flipped in one run; each takes 5 ms."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with some of each kind that is entered; tests work on copies."""
    path = tmp_path_factory.mktemp("chained") / "desk.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True)
    with database.writing() as connection:
        (client,) = store.insert(connection, CLIENTS, [Client(name="Northwind")])
        bills = [
            Invoice(client_id=client.id, number=f"R-{number}", issued_on=DAY, due_on=DAY, net=10_000, gross=11_900)
            for number in range(1, ROWS + 1)
        ]
        payments = [
            Payment(
                client_id=client.id, day=DAY, amount=11_900, reference=f"for {bill.number}",
                allocations=(Allocation(invoice_id=bill.id, amount=11_900),),
            )
            for bill in store.insert(connection, INVOICES, bills)
        ]  # fmt: skip
        store.insert(connection, PAYMENTS, payments)
        spoken = [
            Incident(
                client_id=client.id, day=DAY, family=IncidentFamily.ABUSE, severity=Severity.MINOR,
                note=f"said {number} times über",
            )
            for number in range(1, ROWS + 1)
        ]  # fmt: skip
        store.insert(connection, INCIDENTS, spoken)
    database.close()
    return path


@pytest.fixture
def damaged(filled: Path, tmp_path: Path) -> Iterator[Database]:
    """That desk, open for writing, with nothing that keeps the journal as it is."""
    path = Path(shutil.copy(filled, tmp_path / "desk.mspdesk"))
    raw = driver.connect(str(path))
    for name in guard_names():
        raw.execute(f"DROP TRIGGER {name}")
    raw.close()
    database = open_desk(path, writable=True)
    yield database
    database.close()


def found_after(database: Database, change: Callable[[Connection], object]) -> tuple[ChainFinding, ...]:
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        change(connection)
    with database.reading() as connection:
        return verify(connection).findings


def sql(statement: str) -> Callable[[Connection], object]:
    return lambda connection: connection.exec_driver_sql(statement)


def test_a_changed_row_is_named_with_client_number_and_day(damaged: Database) -> None:
    (found,) = found_after(damaged, sql("UPDATE invoices SET gross = 12900 WHERE number = 'R-7'"))
    assert found == ChainFinding(
        what=Break.ROW_CHANGED, family="invoices", record_id=7, client_id=1, client="Northwind", number="R-7",
        day="2026-11-03",
    )  # fmt: skip


@pytest.mark.parametrize("family", ["invoices", "payments", "incidents"])
def test_a_row_that_was_archived_past_the_program_is_found(damaged: Database, family: str) -> None:
    (found,) = found_after(damaged, sql(f"UPDATE {family} SET withdrawn = 1 WHERE id = 3"))
    assert (found.what, found.family, found.record_id) == (Break.ROW_CHANGED, family, 3)


def test_a_removed_row_is_named_by_its_number_on_the_desk(damaged: Database) -> None:
    (found,) = found_after(damaged, sql("DELETE FROM incidents WHERE id = 60"))
    assert (found.what, found.family, found.record_id, found.client_id) == (Break.ROW_REMOVED, "incidents", 60, None)


def test_an_added_row_is_found(damaged: Database) -> None:
    copy = "INSERT INTO incidents SELECT 99, client_id, day, family, severity, minutes, note, logged_on, 1, 0, NULL FROM incidents WHERE id = 1"  # noqa: E501
    (found,) = found_after(damaged, sql(copy))
    assert (found.what, found.record_id, found.client) == (Break.ROW_ADDED, 99, "Northwind")


@pytest.mark.parametrize(
    "changed",
    [
        "entry_hash = zeroblob(32)", "content_hash = zeroblob(32)", "record_id = 2, content_hash = zeroblob(32)",
        "what = 'erased'",
    ],
)  # fmt: skip
def test_a_changed_entry_is_found_and_only_that_one(damaged: Database, changed: str) -> None:
    found = found_after(damaged, sql(f"UPDATE chain_entries SET {changed} WHERE id = 65"))
    assert Break.ENTRY_CHANGED in {one.what for one in found}
    assert {one.what for one in found} <= {Break.ENTRY_CHANGED, Break.ROW_CHANGED, Break.ROW_REMOVED, Break.ROW_ADDED}
    assert [one.what for one in found].count(Break.ENTRY_CHANGED) == 1


def test_an_exchanged_salt_is_found(damaged: Database) -> None:
    (found,) = found_after(damaged, sql("UPDATE chain_entries SET salt = zeroblob(16) WHERE id = 65"))
    assert (found.what, found.family, found.record_id) == (Break.ROW_CHANGED, "payments", 5)


def test_entries_missing_in_the_middle_are_counted(damaged: Database) -> None:
    found = found_after(damaged, sql("DELETE FROM chain_entries WHERE id IN (65, 66)"))
    assert [(one.what, one.record_id, one.count) for one in found if one.what is Break.ENTRIES_MISSING] == [
        (Break.ENTRIES_MISSING, 7, 2)
    ]


def test_a_cut_end_is_counted_even_when_its_rows_are_gone_too(damaged: Database) -> None:
    def cut(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM chain_entries WHERE id > 177")
        connection.exec_driver_sql("DELETE FROM incidents WHERE id > 57")

    (found,) = found_after(damaged, cut)
    assert (found.what, found.count) == (Break.END_MISSING, 3)
    assert said(found).code == "integrity.end_missing"


def test_a_changed_or_missing_head_is_found(damaged: Database) -> None:
    (found,) = found_after(damaged, sql("UPDATE chain_head SET entry_hash = zeroblob(32)"))
    assert said(found).code == "integrity.end_changed"
    (found,) = found_after(damaged, sql("DELETE FROM chain_head"))
    assert found.what is Break.END_MISSING


def test_whoever_writes_the_journal_anew_is_not_found(damaged: Database) -> None:
    """What the journal cannot show is said in the manual; it would be a false comfort otherwise."""

    def forge(connection: Connection) -> None:
        connection.exec_driver_sql("UPDATE invoices SET gross = 1 WHERE id = 1")
        connection.exec_driver_sql("DELETE FROM chain_entries")
        connection.exec_driver_sql("DELETE FROM chain_head")
        store.insert(connection, INCIDENTS, [store.fetch(connection, INCIDENTS, 1).__class__(
            client_id=store.fetch(connection, INCIDENTS, 1).client_id, day=DAY, family=IncidentFamily.ABUSE,
            severity=Severity.NOTE,
        )])  # fmt: skip

    assert found_after(damaged, forge) == ()


def _content(path: Path) -> list[tuple[object, ...]] | None:
    """Every row that is entered and the journal itself, as they can be read; None where they cannot."""
    raw = driver.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    raw.text_factory = bytes
    try:
        rows = [
            tuple(row)
            for table in ("invoices", "payments", "incidents", "chain_entries", "chain_head")
            for row in raw.execute(f"SELECT * FROM {table} ORDER BY id")
        ]
        settled = "SELECT payment_id, invoice_id, amount FROM allocations ORDER BY payment_id, id"
        return rows + [tuple(row) for row in raw.execute(settled)]
    except (driver.Error, UnicodeDecodeError):
        return None
    finally:
        raw.close()


def _seen(path: Path) -> bool:
    """Whether verifying finds something, or the file cannot be read any more."""
    try:
        database = open_desk(path, writable=False, check=False)
    except (MspDeskError, UnicodeDecodeError):
        return True
    try:
        with database.reading() as connection:
            return bool(verify(connection).findings)
    except MspDeskError:
        return True
    finally:
        database.close()


def test_every_flipped_bit_that_changes_what_is_read_is_found(filled: Path, tmp_path: Path) -> None:
    whole, before = filled.read_bytes(), _content(filled)
    chance = random.Random(20261122)
    raw = driver.connect(f"file:{filled}?mode=ro&immutable=1", uri=True)
    size = int(raw.execute("PRAGMA page_size").fetchone()[0])
    pages = [
        int(row[0])
        for row in raw.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name IN ('invoices', 'payments', 'incidents', 'chain_entries')"
        )
    ]
    raw.close()
    flipped, missed = 0, []
    path = tmp_path / "flipped.mspdesk"
    for number in range(FLIPS):
        content = bytearray(whole)
        start = (pages[number % len(pages)] - 1) * size if number % 2 else 0
        place = chance.randrange(start, start + size) if start else chance.randrange(size, len(whole))
        bit = chance.randrange(8)
        content[place] ^= 1 << bit
        path.write_bytes(content)
        if _content(path) != before:
            flipped += 1
            if not _seen(path):
                missed.append((place, bit))
    assert flipped > FLIPS // 10
    assert missed == []
