"""The sound desks that are damaged, and which pages each of their rows needs."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_reading import Readable, read_damaged
from tests.faults.leaf_pages import pages_of_rows

SECRET = Passphrase("Kein Geheimnis")
_DAY = date(2026, 5, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sound desk and what is known of it.

    Attributes:
        path: The file.
        keys: What opens it.
        whole: Its rows.
        needs: The pages that each row needs, by table and number; of an encrypted desk only its own leaf is known.
        log: A copy that a killed program left, with its write-ahead log; None for an encrypted desk.
    """

    path: Path
    keys: Keys
    whole: Readable
    needs: Mapping[tuple[str, int], frozenset[int]]
    log: Path | None


def make_desk(path: Path, keys: Keys) -> None:
    """A desk with long and short texts, money, and pages that are free again."""
    create_desk(path, keys=keys)
    database = open_desk(path, writable=True, keys=keys)
    chance = random.Random(7)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=f"Client {number}") for number in range(1, 41)])
        store.insert(
            connection,
            TICKETS,
            [
                Ticket(
                    client_id=_one_of(chance), number=str(number), title=f"Title {number} " * 6, opened_on=_day(chance)
                )
                for number in range(1200)
            ],
        )
        store.insert(connection, INVOICES, [_invoice(number, chance) for number in range(1, 301)])
        store.insert(connection, PAYMENTS, [_payment(number, chance) for number in range(1, 251)])
        store.insert(
            connection,
            INCIDENTS,
            [
                Incident(
                    client_id=_one_of(chance), day=_day(chance), family=IncidentFamily.DEMAND, severity=Severity.NOTE,
                    note=f"Incident {number}",
                )
                for number in range(150)
            ],
        )  # fmt: skip
        texts = [f"Note {number}: " + "Was geschah, ausführlich. " * (number * 7 % 500) for number in range(120)]
        store.insert(
            connection, NOTES, [Note(client_id=_one_of(chance), day=_day(chance), note=text) for text in texts]
        )
        connection.exec_driver_sql("DELETE FROM notes WHERE id BETWEEN 61 AND 80")
    database.close()


def _one_of(chance: random.Random) -> ClientId:
    return ClientId(chance.randint(1, 40))


def _day(chance: random.Random) -> date:
    return _DAY + timedelta(days=chance.randint(0, 200))


def _invoice(number: int, chance: random.Random) -> Invoice:
    return Invoice(
        client_id=ClientId(number % 40 + 1), number=f"R-{number}", issued_on=_day(chance), due_on=date(2027, 1, 1),
        net=number * 100, gross=number * 119,
    )  # fmt: skip


def _payment(number: int, chance: random.Random) -> Payment:
    part = Allocation(invoice_id=InvoiceId(number), amount=number * 119)
    return Payment(
        client_id=ClientId(number % 40 + 1), day=_day(chance), amount=number * 119, reference=f"R-{number}",
        allocations=(part,),
    )  # fmt: skip


def prepare(folder: Path, *, encrypted: bool = False) -> Scene:
    """Make a sound desk and read it."""
    path, keys = folder / ("secret.mspdesk" if encrypted else "plain.mspdesk"), Keys(SECRET if encrypted else None)
    make_desk(path, keys)
    whole = read_damaged(path, keys.of(path))
    assert not whole.troubled
    assert not whole.loose
    log = None if encrypted else _killed(path, folder / "killed.mspdesk")
    needs = {} if encrypted else _needs(path.read_bytes(), whole)
    return Scene(path=path, keys=keys, whole=whole, needs=needs, log=log)


def _killed(path: Path, copy: Path) -> Path:
    """What a program leaves that is killed after it has written: the file and its write-ahead log."""
    shutil.copy(path, copy)
    database = open_desk(copy, writable=True)
    for number in range(4):
        with database.writing() as connection:
            store.insert(connection, CLIENTS, [Client(name=f"In the log {number}")])
    kept = copy.with_name("log.mspdesk")
    for ending in ("", "-wal"):
        shutil.copy(f"{copy}{ending}", f"{kept}{ending}")
    database.close()
    return kept


def _needs(content: bytes, whole: Readable) -> Mapping[tuple[str, int], frozenset[int]]:
    """The pages of each row: a leaf belongs to the table that has all its numbers and as many as its neighbours say."""
    found: dict[tuple[str, int], frozenset[int]] = {}
    by_page = pages_of_rows(content)
    for rows in by_page.values():
        numbers = {number for number, _ in rows}
        for name, known in whole.rows.items():
            if numbers and numbers <= known.keys():
                for number, pages in rows:
                    before = found.get((name, number), frozenset())
                    found[name, number] = before | pages
    return found
