"""Everything out and in again: an export restores to the same content, and a changed one is refused by its record."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.exports import ExportFormat
from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY, client_named, copied, opened, user_of
from tests.core.storage.random_desk import RandomDesk


def exported(desk: Desk, folder: Path, form: ExportFormat = ExportFormat.JSON) -> list[Path]:
    return desk.exports.write(folder, form)


def restored(file: Path, folder: Path) -> Desk:
    path = folder / "again.mspdesk"
    restore_desk(file, path, FixedClock(TODAY), user_of(folder))
    return opened(path)


def test_the_sample_comes_back_whole(sample: Desk, tmp_path: Path) -> None:
    first = exported(sample, tmp_path / "one")[0]
    again = restored(first, tmp_path)
    second = exported(again, tmp_path / "two")[0]
    assert first.read_bytes() == second.read_bytes()
    assert again.backups.problems() == []
    assert again.grades.table(TODAY).clients == sample.grades.table(TODAY).clients
    again.close()


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6))
def test_any_desk_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder = tmp_path_factory.mktemp("desk")
    create_desk(folder / "desk.mspdesk")
    database = open_desk(folder / "desk.mspdesk", writable=True)
    with database.writing() as connection:
        RandomDesk(connection, seed)
    database.close()
    desk = opened(folder / "desk.mspdesk")
    first = exported(desk, folder / "one")[0]
    desk.close()
    again = restored(first, folder)
    assert exported(again, folder / "two")[0].read_bytes() == first.read_bytes()
    again.close()


@pytest.fixture
def small(desk: Desk) -> Desk:
    """Two clients, and one record of each kind that the changes below touch."""
    first, _second = (client_named(desk, name) for name in ("First", "Second"))
    invoice = desk.invoices.add(
        Invoice(client_id=first.id, number="1", issued_on=TODAY, due_on=TODAY, net=1000, gross=1190)
    )
    allocations = (Allocation(invoice_id=invoice.id, amount=1190),)
    desk.payments.add(Payment(client_id=first.id, day=TODAY, amount=1190, allocations=allocations))
    desk.tickets.add(Ticket(client_id=first.id, number="1", opened_on=TODAY))
    desk.incidents.add(
        Incident(
            client_id=first.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.NOTE, logged_on=None, note="A"
        )
    )
    return desk


CHANGES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no format": (lambda content: content.pop("format"), "no export of this program"),
    "newer": (lambda content: content.update(version=99), "newer version"),
    "a family nobody knows": (lambda content: content["records"].update(spies=[]), "“spies” is no kind of record"),
    "a number twice": (lambda content: content["records"]["clients"][1].update(id=1), "same number"),
    "a client without a name": (
        lambda content: content["records"]["clients"][0].update(name=""),
        "record 1 of “clients”",
    ),
    "a day of no calendar": (
        lambda content: content["records"]["tickets"][0].update(opened_on="2026-02-30"),
        "of “tickets”, opened_on",
    ),
    "an amount that is no number": (lambda content: content["records"]["invoices"][0].update(net="a lot"), "net"),
    "a choice nobody offers": (
        lambda content: content["records"]["incidents"][0].update(family="gossip"),
        "of “incidents”, family",
    ),
    "a client that is not there": (
        lambda content: content["records"]["tickets"][0].update(client=987654),
        "do not fit together",
    ),
    "paid more than it is": (
        lambda content: content["records"]["payments"][0]["allocations"][0].update(amount=10**9),
        "of “payments”, allocations",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_changed_export_is_refused_by_its_record_and_nothing_is_made(small: Desk, tmp_path: Path, what: str) -> None:
    file = exported(small, tmp_path / "one")[0]
    content = json.loads(file.read_text("utf-8"))
    change, said = CHANGES[what]
    change(content)
    file.write_text(json.dumps(content), "utf-8")
    with pytest.raises(MspDeskError) as refused:
        restored(file, tmp_path)
    sentences = {Wording(language).error(refused.value) for language in Language}
    assert len(sentences) == 3
    assert said in Wording(Language.EN).error(refused.value)
    assert not (tmp_path / "again.mspdesk").exists()


def test_what_was_archived_stays_so(small: Desk, tmp_path: Path) -> None:
    ticket = small.tickets.all()[0]
    small.archive.withdraw([("tickets", ticket.id)])
    small.tickets.add(Ticket(client_id=ticket.client_id, number=ticket.number, opened_on=TODAY))
    first = exported(small, tmp_path / "one")[0]
    marks = [one.get("archived", False) for one in json.loads(first.read_text("utf-8"))["records"]["tickets"]]
    assert marks == [True, False]
    again = restored(first, tmp_path)
    assert [one.id for one in again.tickets.all()] == [2]
    assert exported(again, tmp_path / "two")[0].read_bytes() == first.read_bytes()
    again.close()


@pytest.mark.parametrize("content", [b"{", b"{}", b'{"format": "msp-desk"}', b'{"format": NaN}', b"{" * 100_000])
def test_what_is_no_export_is_said(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "desk.json"
    file.write_bytes(content)
    with pytest.raises(MspDeskError, match="unreadable"):
        restored(file, tmp_path)


def test_the_tables_hold_what_the_records_hold(sample: Desk, tmp_path: Path) -> None:
    book_file, schema_file = exported(sample, tmp_path / "book", ExportFormat.XLSX)
    book = openpyxl.load_workbook(book_file, read_only=True)
    assert set(book.sheetnames) == {family.name for family in FAMILIES} | {"allocations"}
    rows = list(book["invoices"].iter_rows(values_only=True))
    heads = rows[0]
    invoices = sample.invoices.all()
    assert len(rows) == len(invoices) + 1
    first = dict(zip(heads, rows[1], strict=True))
    one = min(invoices, key=lambda invoice: invoice.id)
    assert first["number"] == one.number
    assert first["client"] == sample.clients.get(one.client_id).name
    assert round(float(str(first["gross"])) * 100) == one.gross
    schema = json.loads(schema_file.read_text("utf-8"))
    assert set(schema["families"]) == {family.name for family in FAMILIES}
    for family in FAMILIES:
        assert set(schema["families"][family.name]["fields"]) == {described.key for described in family.fields}


def test_clients_and_invoices_of_a_csv_export_are_imported_again(small: Desk, empty_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    empty = opened(copied(empty_file, tmp_path, "other.mspdesk"))
    exported(small, folder, ExportFormat.CSV)
    for kind in ("clients", "agreements", "invoices", "tickets", "work", "incidents", "recommendations"):
        planned = empty.imports.plan(kind, folder / f"{kind}.csv", [], empty.imports.options())
        empty.imports.carry_out(planned)
    for kind in ("clients", "agreements", "invoices", "tickets", "work"):
        again = exported(empty, tmp_path / "again", ExportFormat.CSV)
        assert again
        assert _without_numbers(tmp_path / "again" / f"{kind}.csv") == _without_numbers(folder / f"{kind}.csv"), kind
    empty.close()


def _without_numbers(file: Path) -> list[str]:
    """The rows without the number of the record, which an import counts anew."""
    lines = file.read_text("utf-8-sig").splitlines()
    return sorted(line.partition(",")[2] for line in lines)


def test_an_export_that_fails_leaves_neither_folder_nor_file(small: Desk, tmp_path: Path) -> None:
    whole = {one.name: one.read_bytes() for one in exported(small, tmp_path / "out", ExportFormat.CSV)}
    small.clients.add(Client(name="Third"))
    (tmp_path / "out" / "work.csv").unlink()
    (tmp_path / "out" / "work.csv").mkdir()
    with pytest.raises(MspDeskError) as caught:
        exported(small, tmp_path / "out", ExportFormat.CSV)
    assert "work.csv" in Wording(Language.DE).error(caught.value)
    kept = {one.name: one.read_bytes() for one in (tmp_path / "out").iterdir() if one.is_file()}
    assert kept == {name: content for name, content in whole.items() if name != "work.csv"}


def test_an_export_into_a_file_is_refused_in_the_owners_language(small: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(MspDeskError) as caught:
        exported(small, tmp_path / "out")
    assert "ist eine Datei" in Wording(Language.DE).error(caught.value)
    assert "è un file" in Wording(Language.IT).error(caught.value)
    assert (tmp_path / "out").read_bytes() == b"mine"
