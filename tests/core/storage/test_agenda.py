"""What the page today reads of the whole desk: overdue invoices, the last entry, and reviews that were made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.grading.figures import figures
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.period import Quarter, month_of
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.core.storage import store
from msp_desk.core.storage.agenda import last_logged, minutes_this_month, reviewed_clients
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.overdue import overdue_by_client, overdue_invoices
from tests.core.storage.random_desk import LAST_DAY, RandomDesk

DAY = date(2026, 11, 21)
SMALL = 100


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = open_or_make(tmp_path / "desk.mspdesk", FixedClock(DAY), folders_under(tmp_path / "user"))
    yield found
    found.close()


def owed(desk: Desk, client: Client, due: date, gross: int = 10_000, **told: object) -> Invoice:
    return desk.invoices.add(
        Invoice(
            client_id=client.id, number=f"R-{due}-{gross}", issued_on=due - timedelta(days=14), due_on=due,
            net=gross, gross=gross, **told,  # type: ignore[arg-type]
        )
    )  # fmt: skip


def found(desk: Desk, day: date = DAY) -> dict[int, list[tuple[int, int, bool]]]:
    with desk._database.reading() as connection:
        rows = overdue_invoices(connection, day, small_difference=SMALL)
    return {client: [(one.id, one.open_amount, one.disputed) for one in ones] for client, ones in rows.items()}


def test_only_open_invoices_past_their_day_are_overdue(desk: Desk) -> None:
    client = desk.clients.add(Client(name="One"))
    late = owed(desk, client, DAY - timedelta(days=1))
    owed(desk, client, DAY)
    owed(desk, client, DAY - timedelta(days=9), cancelled=True)
    owed(desk, client, DAY - timedelta(days=8), gross=SMALL)
    older = owed(desk, client, DAY - timedelta(days=30), gross=20_000, disputed_on=DAY)
    gone = owed(desk, client, DAY - timedelta(days=40))
    desk.invoices.withdraw(gone.id)
    assert found(desk) == {client.id: [(older.id, 20_000, True), (late.id, 10_000, False)]}
    assert found(desk, DAY - timedelta(days=1)) == {client.id: [(older.id, 20_000, False)]}


def test_payments_and_credit_notes_up_to_the_day_lower_what_is_open(desk: Desk) -> None:
    client = desk.clients.add(Client(name="One"))
    late = owed(desk, client, DAY - timedelta(days=5))
    desk.payments.add(
        Payment(client_id=client.id, day=DAY, amount=3000, allocations=(Allocation(invoice_id=late.id, amount=3000),))
    )
    desk.invoices.add(
        Invoice(
            client_id=client.id, kind=InvoiceKind.CREDIT_NOTE, number="G-1", for_invoice_id=late.id,
            issued_on=DAY, due_on=DAY, net=2000, gross=2000,
        )
    )  # fmt: skip
    assert found(desk) == {client.id: [(late.id, 5000, False)]}
    assert found(desk, DAY - timedelta(days=1)) == {client.id: [(late.id, 10_000, False)]}


def test_the_sums_are_those_of_the_list_of_clients(tmp_path: Path) -> None:
    path = tmp_path / "sample.mspdesk"
    write_sample_desk(path, DAY)
    sample = open_or_make(path, FixedClock(DAY), folders_under(tmp_path / "user"))
    try:
        with sample._database.reading() as connection:
            sums = overdue_by_client(connection, DAY, small_difference=SMALL)
        assert sums
        assert {
            client: sum(open_amount for _, open_amount, _ in ones) for client, ones in found(sample).items()
        } == sums
    finally:
        sample.close()


def test_the_last_entry_is_the_latest_of_every_kind_up_to_the_day(desk: Desk) -> None:
    def last(day: date = DAY) -> date | None:
        with desk._database.reading() as connection:
            return last_logged(connection, day)

    assert last() is None
    client = desk.clients.add(Client(name="One")).id
    desk.tickets.add(Ticket(client_id=client, opened_on=date(2026, 11, 1)))
    assert last() == date(2026, 11, 1)
    desk.work.add(Work(client_id=client, day=date(2026, 11, 2), minutes=10))
    assert last() == date(2026, 11, 2)
    desk.incidents.add(
        Incident(client_id=client, day=date(2026, 11, 3), family=IncidentFamily.ABUSE, severity=Severity.NOTE)
    )
    assert last() == date(2026, 11, 3)
    note = desk.notes.add(Note(client_id=client, day=date(2026, 11, 4), note="called"))
    assert last() == date(2026, 11, 4)
    desk.notes.withdraw(note.id)
    desk.notes.add(Note(client_id=client, day=date(2026, 12, 4), note="planned"))
    assert last() == date(2026, 11, 3)


def test_a_review_counts_for_the_clients_it_has_a_page_of(desk: Desk) -> None:
    one, two, three = (desk.clients.add(Client(name=name)) for name in ("One", "Two", "Three"))

    def keep(client: Client | None, facts: str, kind: DocumentKind = DocumentKind.REVIEW) -> None:
        with desk._journal.intention("action.add.documents") as writer:
            writer.add(
                DOCUMENTS,
                Document(
                    client_id=None if client is None else client.id, kind=kind, title="Review", language=Language.EN,
                    made_at="2026-10-05T08:00:00Z", facts=facts, sha256="0", content=b"%PDF",
                ),
            )  # fmt: skip

    quarter = '"quarter": {"year": 2026, "number": 3}'
    keep(None, f'{{{quarter}, "clients": [{{"name": "One"}}, {{"name": "Nobody"}}]}}')
    keep(two, f"{{{quarter}}}")
    keep(three, f"{{{quarter}}}", DocumentKind.LETTER)
    keep(three, '{"quarter": {"year": 2026, "number": 2}}')
    with desk._database.reading() as connection:
        assert reviewed_clients(connection, Quarter(2026, 3)) == {one.id, two.id}
        assert reviewed_clients(connection, Quarter(2026, 2)) == {three.id}


@pytest.mark.parametrize("seed", range(8))
def test_the_minutes_of_a_month_are_those_that_grading_counts(database: Database, seed: int) -> None:
    """Read without invoices and advice, they are the same as read with everything."""
    day = LAST_DAY - timedelta(days=37 * seed)
    with database.writing() as connection:
        RandomDesk(connection, seed)
        settings = store.fetch(connection, SETTINGS, 1)
        everything = FactsReader(connection).facts(day, month_of(day))
        assert minutes_this_month(connection, day, settings) == sum(
            figures(client, day, settings).minutes for client in everything.clients
        )
