"""Grades are asked for from any thread and never kept past a change; what is overdue is one sum."""

from __future__ import annotations

import random
import threading
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.grading.grades import Grades
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment
from tests.core.actions.desks import TODAY


def shout(desk: Desk, client_id: int) -> None:
    """Log what changes a grade."""
    known = desk.clients.get(client_id)
    desk.incidents.add(
        Incident(client_id=known.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL, minutes=90)
    )


def test_what_is_known_is_kept_until_something_changes(sample: Desk) -> None:
    first = sample.grades.table(TODAY)
    assert sample.grades.table(TODAY) is first
    shout(sample, int(first.clients[0].client_id))
    again = sample.grades.table(TODAY)
    assert again is not first
    assert again.clients[0].figures.hours == first.clients[0].figures.hours + 1.5


def test_what_became_stale_while_it_was_computed_is_not_kept(sample: Desk) -> None:
    yesterday = TODAY - timedelta(days=1)
    before = sample.grades.table(TODAY)
    sample.grades.forget()
    chosen = int(before.clients[0].client_id)
    told: list[None] = []

    def change_once() -> None:
        if not told:
            told.append(None)
            shout(sample, chosen)

    stale = sample.grades.history([TODAY, yesterday], between=change_once)[0]
    fresh = sample.grades.table(TODAY)
    assert told
    assert stale.clients[0].figures.hours == before.clients[0].figures.hours
    assert fresh.clients[0].figures.hours == before.clients[0].figures.hours + 1.5


def test_another_thread_finds_the_same_grades(sample: Desk) -> None:
    found: list[list[Grades]] = []
    threads = [threading.Thread(target=lambda: found.append(sample.grades.months(TODAY, 3))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [sample.grades.months(TODAY, 3)] * 3


def test_what_is_asked_between_the_days_can_end_the_work(sample: Desk) -> None:
    class Enough(Exception):
        pass

    asked: list[None] = []

    def stop_at_the_second() -> None:
        asked.append(None)
        if len(asked) == 2:
            raise Enough

    with pytest.raises(Enough):
        sample.grades.months(TODAY, between=stop_at_the_second)
    assert len(asked) == 2


@pytest.mark.parametrize("seed", range(12))
def test_overdue_is_the_sum_of_the_open_items(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    clients = [desk.clients.add(Client(name=f"Client {number}")) for number in range(3)]
    for number in range(25):
        _bill(desk, clients[number % 3], number, chance)
    for room in (desk.invoices, desk.payments):
        unwanted = chance.choice(room.all())
        if room is desk.payments or not desk.payments.all():
            room.withdraw(unwanted.id)
    if seed % 3 == 0:
        desk.clients.withdraw(clients[0].id)
    small = desk.settings.current().small_difference
    for day in (TODAY - timedelta(days=90), TODAY, TODAY + timedelta(days=400)):
        assert desk.payments.overdue(day) == _summed(desk, day, small)


def _bill(desk: Desk, client: Client, number: int, chance: random.Random) -> None:
    """An invoice, mostly with a payment of all, a part or nearly all of it, and sometimes with a credit note."""
    issued = TODAY - timedelta(days=chance.randrange(200))
    gross = chance.randrange(100, 50_000)
    invoice = desk.invoices.add(
        Invoice(
            client_id=client.id,
            number=f"R{number}",
            issued_on=issued,
            due_on=issued + timedelta(days=14),
            net=gross,
            gross=gross,
            cancelled=chance.random() < 0.1,
        )
    )
    if chance.random() < 0.3:
        day = issued + timedelta(days=chance.randrange(30))
        note = Invoice(
            client_id=client.id, kind=InvoiceKind.CREDIT_NOTE, number=f"G{number}", for_invoice_id=invoice.id,
            issued_on=day, due_on=day, net=gross // 3, gross=gross // 3, cancelled=chance.random() < 0.2,
        )  # fmt: skip
        desk.invoices.add(note)
    if chance.random() < 0.7:
        part = chance.choice([gross, gross // 2, gross - 1, gross - 90])
        paid = max(1, part)
        desk.payments.add(
            Payment(
                client_id=client.id,
                day=issued + timedelta(days=chance.randrange(60)),
                amount=paid,
                allocations=(Allocation(invoice_id=invoice.id, amount=paid),),
            )
        )


def _summed(desk: Desk, day: date, small: int) -> dict[int, int]:
    """The same by way of every open item."""
    found = {}
    for client in desk.clients.all():
        items = open_items(
            desk.invoices.all(client_id=client.id), desk.payments.all(client_id=client.id), as_of=day,
            small_difference=small,
        )  # fmt: skip
        overdue = sum(item.open_amount for item in items if item.days_overdue)
        if overdue:
            found[int(client.id)] = overdue
    return found


def test_many_months_at_once_are_each_month_alone(sample: Desk) -> None:
    """A history sums whole months once; a day or a window that is asked alone does not."""
    room = sample.grades
    together = room.months(TODAY, 30)
    alone = []
    for month in together:
        room.forget()
        alone.append(room.table(month.as_of))
    assert together == alone
    assert any(grade.score is not None for month in together for grade in month.clients)
    months = room._full_months(TODAY, 30, None)
    assert months == [room.over(TODAY, month.window) for month in months]
    assert len({month.window for month in months}) == 30
