"""A broken journal of hashes stops what would rest on it, is said with the record it is about, and can be accepted."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.exports import ExportFormat
from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.errors import DamagedDesk, DocumentBlocked
from msp_desk.core.records.client import Client
from msp_desk.core.records.erasure import ErasureReason
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.storage.database import create_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY, opened, user_of

DAY = date(2026, 11, 3)


def past_the_program(desk: Desk, statement: str) -> None:
    """Change the file as damage would: without the program's knowing."""
    with desk._database.writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql(statement)


def incident(desk: Desk, name: str) -> Incident:
    client = next((one for one in desk.clients.all() if one.name == name), None) or desk.clients.add(Client(name=name))
    logged = Incident(client_id=client.id, day=DAY, family=IncidentFamily.ABUSE, severity=Severity.SERIOUS, note="said")
    return desk.incidents.add(logged)


def spoken(desk: Desk, language: Language = Language.EN) -> list[str]:
    return [Wording(language).problem(problem) for problem in desk.integrity.check().problems]


def test_the_sample_desk_is_whole(sample: Desk) -> None:
    report = sample.integrity.check()
    assert report.whole
    assert report.chain.entries > 1_000


@pytest.mark.parametrize("language", Language)
def test_what_is_broken_is_named_in_every_language(desk: Desk, language: Language) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    desk.invoices.add(Invoice(client_id=client.id, number="R-77", issued_on=DAY, due_on=DAY, net=100, gross=119))
    past_the_program(desk, "UPDATE invoices SET gross = 120")
    (said,) = spoken(desk, language)
    assert "R-77" in said
    assert "Northwind" in said
    assert "2026" in said


def test_every_code_has_its_sentence(desk: Desk) -> None:
    for name in ("Northwind", "Contoso"):
        incident(desk, name)
    past_the_program(desk, "DELETE FROM incidents WHERE id = 1")
    assert spoken(desk) == ["the incident with the entry number 1 was entered and is gone"]


def test_a_long_job_does_not_begin_on_a_broken_desk(desk: Desk, tmp_path: Path) -> None:
    incident(desk, "Northwind")
    past_the_program(desk, "UPDATE incidents SET note = 'never said'")
    file = tmp_path / "clients.csv"
    file.write_text("name\nContoso\n", "utf-8")
    read = desk.imports.read(file)
    proposal = desk.imports.propose(read, kind="clients")
    planned = desk.imports.plan_read("clients", read, proposal.choices, proposal.options)
    with pytest.raises(DamagedDesk) as raised:
        desk.imports.carry_out(planned)
    assert raised.value.code == "integrity.broken"
    assert "Northwind" in Wording(Language.EN).error(raised.value)
    assert [client.name for client in desk.clients.all()] == ["Northwind"]
    assert not desk.backups.all()
    desk.integrity.begin_anew()
    assert desk.imports.carry_out(planned) is not None


def test_no_evidence_is_printed_of_what_is_no_longer_what_was_logged(desk: Desk) -> None:
    mine, other = incident(desk, "Northwind"), incident(desk, "Contoso")
    drafted = desk.evidence.draft(int(mine.client_id))
    assert drafted.facts.verified is not None
    assert (drafted.facts.verified.entries, drafted.facts.verified.elsewhere) == (2, 0)
    past_the_program(desk, f"UPDATE incidents SET note = 'never said' WHERE id = {int(other.id)}")
    marked = desk.evidence.draft(int(mine.client_id))
    assert marked.facts.verified is not None
    assert marked.facts.verified.elsewhere == 1
    assert marked.pdf != drafted.pdf
    with pytest.raises(DocumentBlocked) as raised:
        desk.evidence.draft(int(other.client_id))
    assert "Contoso" in Wording(Language.EN).error(raised.value)
    assert [problem.code for problem in raised.value.problems] == ["integrity.broken_evidence"]


def test_evidence_says_that_the_journal_was_begun_anew(desk: Desk) -> None:
    mine = incident(desk, "Northwind")
    past_the_program(desk, "UPDATE incidents SET note = 'never said'")
    desk.integrity.begin_anew()
    drafted = desk.evidence.draft(int(mine.client_id))
    assert drafted.facts.verified is not None
    assert drafted.facts.verified.begun_anew == 1
    report = desk.integrity.check()
    assert report.whole
    assert "integrity.begun_anew" in [fact.code for fact in report.facts]


def test_a_row_that_is_gone_stops_every_evidence_for_nobody_can_tell_whose_it_was(desk: Desk) -> None:
    mine = incident(desk, "Northwind")
    incident(desk, "Contoso")
    past_the_program(desk, "DELETE FROM incidents WHERE id = 2")
    with pytest.raises(DocumentBlocked):
        desk.evidence.draft(int(mine.client_id))


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE allocations SET amount = 99999", "desk.over_allocated"),
        ("UPDATE allocations SET amount = -1", "integrity.allocation_sign"),
        ("INSERT INTO allocations (payment_id, invoice_id, amount) VALUES (1, 1, 1)", "integrity.allocated_twice"),
        ("UPDATE payments SET client_id = 2", "integrity.foreign_allocation"),
        ("UPDATE invoices SET client_id = 2 WHERE id = 2", "integrity.foreign_credit_note"),
        ("UPDATE clients SET currency = 'CHF' WHERE id = 1", "integrity.mixed_currencies"),
    ],
)
def test_sums_that_do_not_hold_are_found(desk: Desk, statement: str, code: str) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    desk.clients.add(Client(name="Contoso"))
    bill = desk.invoices.add(
        Invoice(client_id=client.id, number="R-1", issued_on=DAY, due_on=DAY, net=10_000, gross=11_900)
    )
    desk.invoices.add(
        replace(
            bill,
            id=InvoiceId(0),
            revision=0,
            kind=InvoiceKind.CREDIT_NOTE,
            number="G-1",
            for_invoice_id=bill.id,
            gross=100,
        )
    )
    parts = (Allocation(invoice_id=bill.id, amount=5_000),)
    desk.payments.add(Payment(client_id=client.id, day=DAY, amount=6_000, allocations=parts))
    assert desk.integrity.check().whole
    past_the_program(desk, statement)
    assert code in [problem.code for problem in desk.integrity.check().problems]


def test_the_open_amount_is_worked_out_in_two_ways(sample: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from msp_desk.core.actions import integrity

    overdue = sample.payments.overdue(TODAY)
    client_id, amount = next(iter(overdue.items()))
    monkeypatch.setattr(integrity, "overdue_by_client", lambda *_args, **_words: {**overdue, client_id: amount + 1})
    (found,) = sample.integrity.check().problems
    assert found.code == "integrity.open_differs"
    assert found.params["client"] == sample.clients.get(client_id).name


def test_the_newest_backup_is_read_again(sample: Desk) -> None:
    made = sample.backups.make()
    assert sample.integrity.check().whole
    content = bytearray(made.path.read_bytes())
    content[content.rindex(b"Nimbuskai")] ^= 1
    made.path.write_bytes(content)
    assert [problem.code for problem in sample.integrity.check().problems] == ["integrity.backup_changed"]


def test_a_program_can_read_the_report(sample: Desk) -> None:
    past_the_program(sample, "UPDATE invoices SET gross = gross + 1 WHERE id = 5")
    data = sample.integrity.check().as_data(Wording(Language.EN).problem)
    plain = json.loads(json.dumps(data))
    assert plain["whole"] is False
    assert [(one["part"], one["code"]) for one in plain["findings"]] == [("journal", "integrity.row_changed")]


def test_a_sentence_names_the_first_few_and_counts_the_others(sample: Desk) -> None:
    past_the_program(sample, "UPDATE invoices SET net = net + 1 WHERE id <= 12")
    with pytest.raises(DamagedDesk) as raised:
        sample.integrity.require_whole()
    said = Wording(Language.EN).error(raised.value)
    assert said.count("is no longer what was entered") == 8
    assert "4 more" in said


def test_undo_and_redo_go_on_in_the_journal(desk: Desk) -> None:
    incident(desk, "Northwind")
    desk.undo()
    desk.redo()
    report = desk.integrity.chain()
    assert (report.whole, report.entries) == (True, 3)


def test_a_backup_carries_the_journal_and_an_export_begins_another(sample: Desk, tmp_path: Path) -> None:
    entries = sample.integrity.chain().entries
    client = sample.clients.all()[0]
    sample.incidents.add(
        Incident(client_id=client.id, day=DAY, family=IncidentFamily.DEMAND, severity=Severity.MINOR, note="twice")
    )
    sample.undo()
    saved = sample.backups.make(tmp_path / "saved.mspdesk").path
    (bundle,) = [path for path in sample.exports.write(tmp_path / "out", ExportFormat.JSON) if path.name == "desk.json"]
    path, clock, folders = sample.path, sample.clock, sample.folders
    sample.close()
    restore_desk(saved, path, clock, folders)
    again = opened(path)
    assert (again.integrity.chain().entries, again.integrity.chain().whole) == (entries + 2, True)
    again.close()
    restore_desk(bundle, path, clock, folders)
    fresh = opened(path)
    report = fresh.integrity.chain()
    rows = sum(fresh.rooms[name].count() for name in ("invoices", "payments", "incidents"))
    assert report.whole
    assert rows <= report.entries <= entries + 2
    fresh.close()


def test_an_encrypted_desk_has_a_journal_too_and_erases_without_a_trace(tmp_path: Path) -> None:
    path = tmp_path / "desk.mspdesk"
    secret = Passphrase("correct horse battery")
    create_desk(path, keys=Keys(secret))
    desk = open_at(path, FixedClock(TODAY), user_of(tmp_path), passphrase=secret)
    mine = incident(desk, "Northwind")
    assert desk.integrity.check().whole
    made = desk.erasure.erase(int(mine.client_id), typed_name="Northwind", reason=ErasureReason.REQUEST)
    assert made.rewritten
    assert desk.integrity.check().whole
    desk.close()
    assert b"Northwind" not in path.read_bytes()
