"""The two public files, and files like them, give what a separate count of their text gives."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.command_line.counting import payers_of_2013, tickets_of_log
from tests.command_line.look_alikes import write_event_log, write_receivables
from tests.command_line.terminal import EVENT_LOG, RECEIVABLES, Terminal
from tests.core.actions.desks import digest, opened


@pytest.fixture(params=["public", "alike"])
def receivables(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The file of receivables: the public one where it is, and one like it always."""
    if request.param == "alike":
        return write_receivables(tmp_path / "receivables.csv")
    folder: Path = request.getfixturevalue("shared_folder")
    return folder / "data" / "receivables" / "accounts-receivable.csv"


@pytest.fixture(params=["public", "alike"])
def event_log(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The help desk's event log, public and alike."""
    if request.param == "alike":
        return write_event_log(tmp_path / "event-log.csv")
    folder: Path = request.getfixturevalue("shared_folder")
    return folder / "data" / "tickets" / "incident-event-log.csv"


def test_each_payer_is_judged_as_counted_from_the_file(terminal: Terminal, receivables: Path) -> None:
    words = ["--desk", str(terminal.folder / "real.mspdesk")]
    terminal.done(*words, "import", "invoices", receivables, *RECEIVABLES)
    graded = terminal.done(*words, "grades", "--as-of", "2013-12-31", "--json").json
    assert graded["window"] == {"start": "2013-01-01", "end": "2013-12-31"}
    measures = {client["client"]: client["measures"] for client in graded["clients"]}
    counted = payers_of_2013(receivables)
    assert len(counted) > 10
    for name, payer in counted.items():
        disputed, days = payer.disputed_percent(), payer.days_to_pay()
        assert measures[name]["disputed"]["value"] == pytest.approx(disputed, abs=1e-6), name
        assert measures[name]["days_to_pay"]["value"] == pytest.approx(days, abs=1e-6), name
    idle = set(measures) - set(counted)
    assert all(not measures[name][key]["has_data"] for name in idle for key in ("disputed", "days_to_pay"))


def test_a_second_import_changes_nothing(terminal: Terminal, receivables: Path) -> None:
    desk = terminal.folder / "real.mspdesk"
    words = ["--desk", str(desk), "import", "invoices", str(receivables), *RECEIVABLES]
    terminal.done(*words)
    before = digest(desk)
    backups = sorted(terminal.folders.backups_of(desk).iterdir())
    terminal.done(*words)
    assert digest(desk) == before
    assert sorted(terminal.folders.backups_of(desk).iterdir()) == backups


def test_the_known_truths_of_the_public_file(terminal: Terminal, shared_folder: Path) -> None:
    desk = terminal.folder / "real.mspdesk"
    file = shared_folder / "data" / "receivables" / "accounts-receivable.csv"
    out = terminal.done("--desk", desk, "import", "invoices", file, *RECEIVABLES).out
    assert out == (
        "accounts-receivable.csv: 2,466 new, 0 updated, 0 unchanged, 0 left out; 100 new clients.\n"
        "This is import 1; msp-desk undo-import 1 takes it back.\n"
    )
    with closing(opened(desk)) as stored:
        invoices = stored.invoices.all()
        assert stored.clients.count() == 100
        assert len(invoices) == 2466
        assert sum(invoice.disputed_on is not None for invoice in invoices) == 561
        assert sum(invoice.gross for invoice in invoices) == 14_770_318
        issued = {invoice.id: invoice.issued_on for invoice in invoices}
        settled = {payment.allocations[0].invoice_id: payment.day for payment in stored.payments.all()}
        assert len(settled) == 2466
        mean = sum((day - issued[number]).days for number, day in settled.items()) / len(settled)
        assert mean == pytest.approx(26.4448, abs=5e-5)
        assert sum(payment.amount for payment in stored.payments.all()) == 14_770_318


def test_the_event_log_gives_one_ticket_a_number(terminal: Terminal, event_log: Path) -> None:
    desk = terminal.folder / "real.mspdesk"
    terminal.done("--desk", desk, "import", "tickets", event_log, *EVENT_LOG)
    counted = tickets_of_log(event_log)
    assert len(counted) >= 24
    assert any(ticket.reopened for ticket in counted.values()) or event_log.name != "event-log.csv"
    with closing(opened(desk)) as stored:
        names = {client.id: client.name for client in stored.clients.all()}
        found = {
            ticket.number: (
                names[ticket.client_id], ticket.opened_on, ticket.closed_on, ticket.reopened, ticket.title
            )
            for ticket in stored.tickets.all()
        }  # fmt: skip
    assert found == {
        number: (ticket.place, ticket.opened, ticket.closed, ticket.reopened, ticket.title)
        for number, ticket in counted.items()
    }
    before = digest(desk)
    terminal.done("--desk", desk, "import", "tickets", event_log, *EVENT_LOG)
    assert digest(desk) == before


def test_the_public_event_log_has_32_tickets(terminal: Terminal, shared_folder: Path) -> None:
    desk = terminal.folder / "real.mspdesk"
    file = shared_folder / "data" / "tickets" / "incident-event-log.csv"
    terminal.done("--desk", desk, "import", "tickets", file, *EVENT_LOG)
    with closing(opened(desk)) as stored:
        tickets = {ticket.number: ticket for ticket in stored.tickets.all()}
    assert len(tickets) == 32
    first = tickets["INC0000045"]
    assert (first.opened_on, first.closed_on) == (date(2016, 2, 29), date(2016, 3, 5))
