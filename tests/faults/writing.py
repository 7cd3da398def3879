"""Killing the program while it writes: what it acknowledged is there, and no intention is there in part.

A worker logs incidents, and invoices together with their payments, and says each number once it is stored. It is
killed at any moment; then the desk is opened as a restarted program would and looked over.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msp_desk.core.actions.journal import Journal, Writer
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.checking import problems_of
from msp_desk.core.storage.database import create_desk, open_desk
from tests.faults.nursery import Worker, nursery, serve, tell, wait_to_be_killed
from tests.faults.outcome import Outcome

R = TypeVar("R", bound=Record)
CLIENT = ClientId(1)
KILLS_PER_DESK = 40
"""After so many, or a fault, a new desk is begun, so that looking one over stays quick."""
_STORED = "stored "
_DAY = date(2026, 5, 1)


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    SEPARATE = "separate"  # an invoice and its payment are two transactions
    EARLY = "early"  # acknowledged before it is committed


def new_desk(path: Path) -> None:
    """A desk with the one client that everything is about."""
    create_desk(path)
    database = open_desk(path, writable=True)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(id=CLIENT, name="A")])
    database.close()


def an_incident(number: int) -> Incident:
    """The incident with a number; its content follows from it."""
    return Incident(
        client_id=CLIENT, day=_DAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE, minutes=number,
        note=f"{number}: " + "What happened, in a text that fills some pages. " * (number % 60),
    )  # fmt: skip


def an_invoice(number: int) -> Invoice:
    """The invoice with a number."""
    return Invoice(client_id=CLIENT, number=str(number), issued_on=_DAY, due_on=_DAY, net=number, gross=number)


def its_payment(invoice: Invoice) -> Payment:
    """The payment that settles an invoice."""
    part = Allocation(invoice_id=invoice.id, amount=invoice.gross)
    return Payment(
        client_id=CLIENT, day=_DAY, amount=invoice.gross, reference=invoice.number, allocations=(part,)
    )  # fmt: skip


def work(words: list[str]) -> None:
    """Write until killed.

    Args:
        words: The desk, the first number, the weakness, and the number at which to stop half-way (0 for none).
    """
    path, first, weakness, stop = Path(words[0]), int(words[1]), Weakness(words[2]), int(words[3])
    connecting._PRAGMAS["wal_autocheckpoint"] = 20  # many checkpoints, so that some kills meet one
    database = open_desk(path, writable=True)
    journal = Journal(database, lambda topics: None)
    number = first
    while True:

        def pause(number: int = number) -> None:
            if number == stop:
                wait_to_be_killed()

        write_one(journal, number, weakness, pause)
        number += 1


def write_one(journal: Journal, number: int, weakness: Weakness, pause: Callable[[], None]) -> None:
    """One intention: every third is an incident, the others an invoice with its payment."""

    def incident(writer: Writer) -> None:
        writer.add(INCIDENTS, an_incident(number))
        pause()

    def invoice(writer: Writer) -> None:
        writer.add(INVOICES, an_invoice(number))

    def payment(writer: Writer) -> None:
        pause()
        stored = store.fetch_all(writer.connection, INVOICES, where={"number": str(number)})
        writer.add(PAYMENTS, its_payment(stored[0]))

    parts = [incident] if number % 3 == 0 else [invoice, payment]
    intentions = [[part] for part in parts] if weakness is Weakness.SEPARATE else [parts]
    for intention in intentions:
        with journal.intention("action.write") as writer:
            if weakness is Weakness.EARLY:
                tell(f"{_STORED}{number}")
            for part in intention:
                part(writer)
    if weakness is not Weakness.EARLY:
        tell(f"{_STORED}{number}")


def look_over(path: Path, acknowledged: set[int]) -> tuple[Outcome, set[int]]:
    """Open the desk as a restarted program would.

    Args:
        path: The desk.
        acknowledged: Numbers that were said to be stored.

    Returns:
        What is wrong, and every number of which something is there.
    """
    database = open_desk(path, writable=True, check=False)
    with database.reading() as connection:
        damaged = len(problems_of(connection, path.name))
        incidents = store.fetch_all(connection, INCIDENTS)
        invoices = {invoice.number: invoice for invoice in store.fetch_all(connection, INVOICES)}
        payments = {payment.reference: payment for payment in store.fetch_all(connection, PAYMENTS)}
    database.close()
    whole = {each.minutes for each in incidents if each.minutes and _same(each, an_incident(each.minutes))}
    half = len(incidents) - len(whole)
    for number in invoices.keys() | payments.keys():
        invoice, payment = invoices.get(number), payments.get(number)
        if invoice and payment and _same(payment, its_payment(invoice)) and _same(invoice, an_invoice(int(number))):
            whole.add(int(number))
        else:
            half += 1
    named = {int(number) for number in invoices.keys() | payments.keys()}
    seen = whole | named | {each.minutes or 0 for each in incidents}
    return Outcome(kills=1, lost=len(acknowledged - whole), half=half, damaged=damaged), seen


def _same(found: R, meant: R) -> bool:
    return replace(found, id=0, revision=0) == replace(meant, id=0, revision=0)


def numbers_of(said: list[str]) -> set[int]:
    """The numbers that a worker said were stored."""
    return {int(line.removeprefix(_STORED)) for line in said if line.startswith(_STORED)}


def kill_at_random(worker: Worker, chance: random.Random) -> set[int]:
    """Let a worker store a few things and kill it in the middle of the next.

    Returns:
        What it said it had stored.
    """
    said = []
    for _ in range(chance.randint(1, 12)):
        line = worker.line()
        assert line is not None
        said.append(line)
    line = worker.line(chance.random() * 0.006)
    return numbers_of([*said, *([line] if line else []), *worker.kill()])


def run(folder: Path, kills: int, seed: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Kill a writing program at random moments.

    Args:
        folder: Empty, for the desks.
        kills: How often.
        seed: Chooses the moments as far as the machine lets it.
        weakness: The guard that is taken away.
    """
    chance = random.Random(seed)
    total = Outcome()
    path = folder / "none"
    left = 0
    acknowledged: set[int] = set()
    known: set[int] = set()
    with nursery("tests.faults.writing") as start:
        for kill in range(kills):
            if left == 0:
                path, left = folder / f"{kill}.mspdesk", KILLS_PER_DESK
                new_desk(path)
                acknowledged, known = set(), set()
            new = kill_at_random(start(path, max(known, default=0) + 1, weakness, 0), chance)
            acknowledged |= new
            found, seen = look_over(path, acknowledged)
            assert len(seen - known - new) <= 1, "at most one intention was begun but not yet acknowledged"
            known = seen
            left = left - 1 if found.faults == 0 else 0
            total += found + Outcome(acknowledged=len(new))
    return total


def stop_half_way(folder: Path, number: int, weakness: Weakness) -> Outcome:
    """Kill a writing program between the two halves of one intention.

    Args:
        folder: Empty, for the desk.
        number: Of the intention.
        weakness: The guard that is taken away.
    """
    path = folder / "half.mspdesk"
    new_desk(path)
    with nursery("tests.faults.writing") as start:
        worker = start(path, 1, weakness, number)
        said = []
        while (line := worker.line()) != "waiting":
            assert line is not None
            said.append(line)
        acknowledged = numbers_of([*said, *worker.kill()])
    found, _ = look_over(path, acknowledged)
    return found + Outcome(acknowledged=len(acknowledged))


if __name__ == "__main__":
    serve(work)
