"""A glance gives what the stores give, at every moment."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.errors import DamagedDesk, FileProblem, ReadOnlyDesk
from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.database import Database, open_desk
from tests.core.storage.random_desk import RandomDesk

DAY = date(2026, 11, 21)


def with_agreements(database: Database, seed: int) -> None:
    """A random desk with agreements on either side of the day, some of them withdrawn or without a fee."""
    with database.writing() as connection:
        made = RandomDesk(connection, seed)
        agreements = [
            Agreement(
                client_id=client.id,
                number=f"{client.id}-{place}",
                start=DAY + timedelta(days=days),
                ended_on=None if length is None else DAY + timedelta(days=days + length),
                notice_length=3,
                monthly_fee=fee,
            )
            for client in made.clients
            for place, (days, length, fee) in enumerate(
                ((-400, None, 45_000), (-90, 90, 1_200), (-90, 89, 800), (0, None, 0), (1, None, 99_000))
            )
        ]
        stored = store.insert(connection, AGREEMENTS, agreements)
        store.set_withdrawn(connection, AGREEMENTS, stored[seed % len(stored)], withdrawn=True)
        store.update(connection, FIRM, replace(store.fetch(connection, FIRM, 1), name="Rivermead", currency="CHF"))
        store.update(
            connection, SETTINGS, replace(store.fetch(connection, SETTINGS, 1), target_hourly_rate=10_000 + seed)
        )


def same_as_stored(database: Database) -> None:
    glance = database.glance
    with database.reading() as connection:
        clients = store.fetch_all(connection, CLIENTS, order_by=("name",))
        agreements = store.fetch_all(connection, AGREEMENTS)
        assert glance.firm() == store.fetch(connection, FIRM, 1)
        assert glance.settings() == store.fetch(connection, SETTINGS, 1)
    fees: dict[int, int] = {}
    for agreement in agreements:
        if agreement.is_active(DAY):
            fees[agreement.client_id] = fees.get(agreement.client_id, 0) + agreement.monthly_fee
    assert glance.clients() == clients
    assert glance.count_clients() == len(clients)
    assert glance.monthly_fees(DAY) == fees


@pytest.mark.parametrize("seed", range(6))
def test_it_gives_what_the_stores_give(database: Database, seed: int) -> None:
    same_as_stored(database)
    with_agreements(database, seed)
    same_as_stored(database)


def test_it_sees_every_change_at_once(database: Database) -> None:
    with_agreements(database, 1)
    first = database.glance.clients()[0]
    with database.writing() as connection:
        store.update(connection, CLIENTS, replace(first, name="Zebra & <b>", city="Köln"))
    same_as_stored(database)
    with database.writing() as connection:
        store.set_withdrawn(connection, CLIENTS, replace(first, revision=first.revision + 1), withdrawn=True)
    assert first.id not in {client.id for client in database.glance.clients()}
    same_as_stored(database)


def test_it_reads_a_desk_that_is_opened_for_reading(database: Database) -> None:
    with_agreements(database, 2)
    beside = open_desk(database.path, writable=False)
    same_as_stored(beside)
    beside.close()


def test_it_cannot_write(database: Database) -> None:
    with pytest.raises(ReadOnlyDesk):
        database.glance._ask("DELETE FROM clients")


def test_it_leaves_nothing_behind_when_it_is_closed(database: Database) -> None:
    database.glance.firm()
    database.close()
    database.close()
    with pytest.raises(FileProblem):
        database.glance.firm()
    assert not connecting.write_ahead_log(database.path).exists()


def test_a_day_that_no_calendar_has_is_damage(database: Database) -> None:
    with_agreements(database, 3)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE clients SET client_since = '2026-02-30'")
    with pytest.raises(DamagedDesk):
        database.glance.clients()


def test_opening_a_desk_and_glancing_at_it_loads_no_sqlalchemy(desk_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from msp_desk.core.storage.database import open_desk;"
        "desk = open_desk(Path(sys.argv[1]), writable=True, check=False);"
        "desk.glance.firm(); desk.glance.settings(); desk.glance.clients(); desk.glance.count_clients();"
        "desk.close(); sys.exit('sqlalchemy' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(desk_path)], check=True, timeout=60)
