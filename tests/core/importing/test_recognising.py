"""What a file holds is told by its headings; doubt is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.importing import Table, fingerprint, guess_columns, read_table, recognise
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.importing.test_fates import FILES

TODAY = date(2026, 11, 21)


def table(headers: str, *rows: str, file: str = "export.csv") -> Table:
    """A table of texts divided by semicolons."""
    heads = tuple(headers.split(";"))
    return Table(file=file, headers=heads, rows=[row.split(";") for row in rows], lines=list(range(2, len(rows) + 2)))


@pytest.mark.parametrize("kind", FILES)
def test_the_programs_own_headings_are_recognised(write: Callable[..., Path], kind: str) -> None:
    found = recognise(read_table(write(FILES[kind])), TODAY)
    assert found.best.name == kind
    assert found.sure or kind in ("work", "payments")


@pytest.mark.parametrize(
    ("kind", "headers", "row"),
    [
        ("tickets", "Ticket ID;Subject;Status;Priority;Created time;Closed time;Time tracked;Company Name",
         "1;Mail;Closed;Low;2026-01-04 10:00;2026-01-05 10:00;00:30;Alpha"),
        ("tickets", "Ticket Number;Priority;Status;Subject;Date Opened;Date Resolved;Date Closed",
         "T-1;Low;Closed;Mail;2026-01-04;2026-01-05;2026-01-05"),
        ("tickets", "Summary;Issue key;Issue Type;Status;Assignee;Created;Resolved;Time Spent;Organization",
         "Mail;AB-1;Task;Done;X;14/Jul/25 3:42 PM;15/Jul/25 3:42 PM;3600;Alpha"),
        ("invoices", "Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeit;Nettosumme;Bruttosumme;Währung",
         "R-1;Alpha;03.02.2026;17.02.2026;1.200,00;1.428,00;EUR"),
        ("invoices", "Numero Fattura;Data;Cliente;Imponibile;IVA;Totale;Scadenza",
         "1;03/02/2026;Alpha;100,00;22,00;122,00;17/02/2026"),
        ("invoices", "countryCode;customerID;invoiceNumber;InvoiceDate;DueDate;InvoiceAmount;Disputed;SettledDate",
         "391;0379-NEVHP;611365;1/2/2013;2/1/2013;55.94;No;1/15/2013"),
        ("clients", "Client Name;Industry;Website;Location Address;City;Postal Code;Country",
         "Alpha;IT;alpha.example;Street 1;Bonn;53111;DE"),
    ],
)  # fmt: skip
def test_common_exports_are_recognised(kind: str, headers: str, row: str) -> None:
    found = recognise(table(headers, row), TODAY)
    assert found.best.name == kind
    assert found.sure


def test_doubt_is_said_in_every_language() -> None:
    unsure = recognise(table("a;b;c", "1;2;3"), TODAY)
    assert not unsure.sure
    sure = recognise(table("Ticket ID;Subject;Created time;Company Name", "1;Mail;2026-01-04;Alpha"), TODAY)
    for found in (unsure, sure):
        assert len({Wording(language).problem(found.explanation()) for language in Language}) == 3
    assert "Company Name" in Wording(Language.EN).problem(sure.explanation())


def test_a_files_name_is_a_weak_hint() -> None:
    headers, row = "client;day;amount", "Alpha;2026-01-04;5"
    named = recognise(table(headers, row, file="payments-march.csv"), TODAY).of("payments")
    plain = recognise(table(headers, row), TODAY).of("payments")
    assert named.by_name
    assert not plain.by_name
    assert named.score > plain.score
    misleading = recognise(
        table("Ticket ID;Subject;Created time;Company Name", "1;Mail;2026-01-04;Alpha", file="invoices.csv"), TODAY
    )
    assert misleading.best.name == "tickets"


def test_candidates_are_ranked_and_no_column_feeds_two_fields() -> None:
    guess = guess_columns(
        table("Kunde;Nummer;Datum;Erstellt am;Titel", "Alpha;7;x;2026-01-04;Mail"), IMPORT_KINDS["tickets"], TODAY
    )
    assert guess.chosen["opened_on"].column == "Erstellt am"
    taken = [candidate.column for candidate in guess.chosen.values()]
    assert len(taken) == len(set(taken))
    assert [one.score for one in guess.candidates["opened_on"]] == sorted(
        (one.score for one in guess.candidates["opened_on"]), reverse=True
    )
    assert guess.missing() == ()


def test_values_that_cannot_be_read_so_speak_against_a_column() -> None:
    headers = "client;opened_on;Created"
    sound = guess_columns(table(headers, "Alpha;2026-01-04;x"), IMPORT_KINDS["tickets"], TODAY)
    odd = guess_columns(table(headers, "Alpha;by phone;2026-01-04"), IMPORT_KINDS["tickets"], TODAY)
    assert sound.chosen["opened_on"].column == "opened_on"
    assert odd.chosen["opened_on"].column == "Created"


def test_files_with_the_same_headings_have_one_fingerprint() -> None:
    assert fingerprint(("Ticket ID", "Opened")) == fingerprint(("ticket_id", " opened"))
    assert fingerprint(("Ticket ID", "Opened")) != fingerprint(("Ticket ID", "Closed"))


def test_the_real_files_are_recognised(shared_folder: Path) -> None:
    invoices = recognise(read_table(shared_folder / "data/receivables/accounts-receivable.csv"), TODAY)
    assert (invoices.best.name, invoices.sure) == ("invoices", True)
    tickets = recognise(read_table(shared_folder / "data/tickets/incident-event-log.csv"), TODAY)
    assert tickets.best.name == "tickets"
    assert tickets.best.guess.chosen["opened_on"].column == "opened_at"
    assert tickets.best.guess.chosen["client"].column == "location"
