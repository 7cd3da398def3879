"""Erasing a client leaves no trace of it in the file, keeps what tax law wants, and the past still adds up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.erasure import asked_name, names_it
from msp_desk.core.errors import ChangedMeanwhile, FileProblem, InvalidInput
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.erasure import ErasedKind, ErasureReason
from msp_desk.core.records.families import FAMILIES, FAMILY_BY_NAME
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.note import Note
from msp_desk.core.storage.database import Database, create_desk
from msp_desk.core.storage.erasure_plan import EMPTIED, KEPT, plan_erasure
from msp_desk.core.storage.search_index import enter
from tests.core.actions.desks import TODAY, opened
from tests.core.storage.sample_records import store_samples

CANARY = "Zanzibarfink"
"""What stands in every word of the client that is erased, and nowhere else."""
NUMBERS_STAY = {("invoices", "number"), ("payments", "bank_key")}


def _texts(family: str) -> list[str]:
    kinds = (FieldKind.TEXT, FieldKind.LONG_TEXT)
    found = [described.attribute for described in FAMILY_BY_NAME[family].fields if described.kind in kinds]
    return [text for text in found if (family, text) not in NUMBERS_STAY]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[tuple[Desk, Database]]:
    """A desk with a record of every family; every word of its first client holds the canary."""
    path = tmp_path / "desk.mspdesk"
    create_desk(path)
    desk = opened(path)
    database = desk._database
    with database.writing() as connection:
        store_samples(connection)
        connection.exec_driver_sql(
            "UPDATE firm SET name = 'Quellmark', legal_name = '', logo = x'', language = 'en', currency = 'EUR'"
        )
        connection.exec_driver_sql("UPDATE clients SET currency = ''")
        connection.exec_driver_sql("UPDATE invoices SET client_id = 1, number = 'R-' || id")
        connection.exec_driver_sql("UPDATE payments SET client_id = 1")
        connection.exec_driver_sql("UPDATE clients SET name = 'Zanzibarfink AG', language = 'en' WHERE id = 1")
        plan = plan_erasure(connection, 1, ["Zanzibarfink AG"])
        everything = {family: {*plan.removed.get(family, ()), *plan.emptied.get(family, ())} for family in (
            *plan.removed, *plan.emptied)}  # fmt: skip
        everything["clients"] = {1}
        for family, numbers in everything.items():
            for number in numbers:
                for text in _texts(family):
                    if (family, text) in {("clients", "name"), ("clients", "country"), ("clients", "currency")}:
                        continue
                    connection.exec_driver_sql(
                        f'UPDATE "{family}" SET "{text}" = ? WHERE id = ?', (f"{CANARY} {text} {number}", number)
                    )
    desk.integrity.begin_anew()
    yield desk, database
    desk.close()


def _bytes_of(path: Path) -> bytes:
    beside = (path.with_name(path.name + ending) for ending in ("", "-wal", "-shm"))
    return b"".join(one.read_bytes() for one in beside if one.exists())


def test_no_byte_of_the_client_is_left_in_the_file_or_beside_it(filled: tuple[Desk, Database]) -> None:
    desk, _ = filled
    desk.notes.add(Note(client_id=desk.clients.get(1).id, day=TODAY, note=f"{CANARY} said so"))
    desk.listings.keep_up()
    assert _bytes_of(desk.path).count(CANARY.encode()) > 20
    made = desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    assert made.rewritten
    assert CANARY.casefold().encode() not in _bytes_of(desk.path).lower()
    desk.close()
    assert CANARY.casefold().encode() not in _bytes_of(desk.path).lower()


def test_the_search_index_forgets_it(filled: tuple[Desk, Database]) -> None:
    desk, database = filled
    with database.writing() as connection:
        enter(connection, "notes")
        known = "SELECT count(*) FROM search_terms WHERE term = 'zib'"
        assert connection.exec_driver_sql(known).scalar_one()
    desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    with database.reading() as connection:
        assert not connection.exec_driver_sql(known).scalar_one()
        assert not connection.exec_driver_sql("SELECT count(*) FROM search_marks").scalar_one()


def test_without_writing_the_file_anew_traces_are_left(
    filled: tuple[Desk, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test above must be able to fail: the write-ahead log holds what stood there before."""
    desk, _ = filled
    monkeypatch.setattr("msp_desk.core.actions.erasure.rewrite", lambda _database: False)
    made = desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    assert not made.rewritten
    assert CANARY.encode() in _bytes_of(desk.path)
    monkeypatch.undo()
    assert desk.erasure.rewrite()
    assert CANARY.encode() not in _bytes_of(desk.path)


def test_nothing_of_the_client_is_left_in_any_family(filled: tuple[Desk, Database]) -> None:
    desk, database = filled
    desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.NO_PURPOSE)
    stay = {"clients", *KEPT, *EMPTIED}
    with database.reading() as connection:
        for family in FAMILIES:
            columns = [described.attribute for described in family.fields if described.kind is FieldKind.CLIENT]
            for column in columns:
                count = connection.exec_driver_sql(
                    f'SELECT count(*) FROM "{family.name}" WHERE "{column}" = 1'
                ).scalar_one()
                assert (int(count) > 0) <= (family.name in stay), (family.name, column)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{family.name}"'):
                assert CANARY not in repr(tuple(row)), family.name
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    assert desk.backups.problems() == []


def test_what_tax_law_wants_stays_with_amounts_and_days(filled: tuple[Desk, Database]) -> None:
    desk, _ = filled
    invoices, payments = desk.invoices.all(client_id=1), desk.payments.all(client_id=1)
    assert invoices
    assert payments
    desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    assert desk.invoices.all(client_id=1) == invoices
    left = desk.payments.all(client_id=1)
    assert [(one.day, one.amount, one.allocations) for one in left] == [
        (one.day, one.amount, one.allocations) for one in payments
    ]
    assert {one.reference for one in left} == {""}
    client = desk.clients.get(1)
    assert client.name == "Erased client 1"
    assert client.ended_on is not None


def test_the_past_still_adds_up(sample: Desk) -> None:
    client = max(sample.clients.all(), key=lambda one: len(sample.tickets.all(client_id=int(one.id))))
    days = (date(2025, 12, 31), date(2026, 6, 30))

    def judged() -> list[object]:
        found: list[object] = []
        for day in days:
            found.extend(sorted((one.client_id, one.score, one.letter) for one in sample.grades.table(day).clients))
            month = sample.grades.portfolio(day)
            found.append((month.hours, month.concentration, month.below_target_hours_share, len(month.points)))
        return found

    before = judged()
    sample.erasure.erase(int(client.id), typed_name=client.name, reason=ErasureReason.REQUEST)
    assert judged() == before


def test_another_name_erases_nothing(sample: Desk) -> None:
    client = sample.clients.all()[0]
    with pytest.raises(InvalidInput) as raised:
        sample.erasure.erase(int(client.id), typed_name=client.name[:-1], reason=ErasureReason.REQUEST)
    assert [problem.code for problem in raised.value.problems] == ["erasure.other_name"]
    assert sample.clients.get(int(client.id)) == client


def _steps(desk: Desk) -> tuple[bool, bool]:
    """Whether there is a step to take back, and one to do again."""
    return desk.undoable is not None, desk.redoable is not None


def test_nothing_before_it_can_be_undone(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    desk.notes.add(Note(client_id=client.id, day=TODAY, note="said so"))
    desk.undo()
    assert _steps(desk) == (True, True)
    desk.erasure.erase(int(client.id), typed_name="Northwind", reason=ErasureReason.OBJECTION)
    assert _steps(desk) == (False, False)
    assert desk.undo() is None


def test_everybody_hears_of_it(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    heard: list[frozenset[str]] = []
    desk.listen(heard.append)
    desk.erasure.erase(int(client.id), typed_name="Northwind", reason=ErasureReason.OTHER)
    assert {"clients", "documents", "notes"} <= heard[0]


def test_the_certificate_that_is_kept_does_not_name_the_client(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    desk.notes.add(Note(client_id=client.id, day=TODAY, note="said so"))
    out = tmp_path / "certificate.pdf"
    made = desk.erasure.erase(
        int(client.id), typed_name="Northwind", reason=ErasureReason.REQUEST, note="letter of 3 May", out=out
    )
    assert made.document.kind is DocumentKind.ERASURE
    assert made.document.client_id is None
    facts = json.loads(made.document.facts)
    assert "Northwind" not in made.document.facts
    assert (facts["client"], facts["reason"], facts["note"]) == (f"Erased client {client.id}", "request", "")
    assert facts["removed"] == [{"kind": ErasedKind.NOTES.value, "count": 1}]
    assert out.read_bytes().startswith(b"%PDF")
    assert out.read_bytes() != made.document.content


def test_a_certificate_that_cannot_be_written_erases_nothing(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    with pytest.raises(FileProblem):
        desk.erasure.erase(
            int(client.id), typed_name="Northwind", reason=ErasureReason.REQUEST, out=tmp_path / "no" / "c.pdf"
        )
    assert desk.clients.get(int(client.id)).name == "Northwind"
    assert desk.undoable is not None


def test_an_archived_client_can_be_erased(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Northwind"))
    desk.clients.withdraw(int(client.id))
    desk.erasure.erase(int(client.id), typed_name="Northwind", reason=ErasureReason.REQUEST)
    with desk._database.reading() as connection:
        names = [row[0] for row in connection.exec_driver_sql("SELECT name FROM clients")]
    assert names == [f"Erased client {client.id}"]


def test_the_journal_of_hashes_goes_on_and_says_nothing_of_what_was_erased(filled: tuple[Desk, Database]) -> None:
    desk, database = filled
    gone = desk.incidents.add(
        Incident(client_id=desk.clients.get(1).id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.NOTE)
    )
    desk.incidents.withdraw(int(gone.id))
    desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    assert desk.integrity.chain().whole
    with database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT what, salt IS NULL FROM chain_entries WHERE family = 'incidents' AND record_id = ? ORDER BY id",
            (int(gone.id),),
        ).all()
    assert [tuple(row) for row in rows] == [("kept", 1), ("kept", 1), ("erased", 1)]


def test_the_preview_says_what_will_be_done_and_changes_nothing(sample: Desk) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    before = sample.backups.records()
    seen = sample.erasure.preview(int(client.id))
    assert sample.backups.records() == before
    assert seen.client == client
    assert seen.facts.money is not None
    assert seen.facts.money.years == 8
    made = sample.erasure.erase(int(client.id), typed_name=client.name, reason=ErasureReason.REQUEST)
    facts = json.loads(made.document.facts)
    assert facts["removed"] == [{"kind": one.kind.value, "count": one.count} for one in seen.facts.removed]
    assert facts["emptied"] == [{"kind": one.kind.value, "count": one.count} for one in seen.facts.emptied]


def test_who_else_names_the_client_is_counted_and_left(desk: Desk) -> None:
    client, other = desk.clients.add(Client(name="Northwind")), desk.clients.add(Client(name="Contoso"))
    desk.notes.add(Note(client_id=other.id, day=TODAY, note="a friend of NORTHWIND"))
    desk.notes.add(Note(client_id=other.id, day=TODAY, note="the northwinds blow"))
    assert desk.erasure.preview(int(client.id)).elsewhere == {"notes": 1}
    desk.erasure.erase(int(client.id), typed_name="Northwind", reason=ErasureReason.REQUEST)
    assert len(desk.notes.all()) == 2


def test_an_import_that_touched_the_client_keeps_no_trace_and_cannot_be_taken_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "Zanzibarfink.csv"
    file.write_text(
        "client,day,family,severity,note\nZanzibarfink,2026-05-01,abuse,serious,one\nContoso,2026-05-01,abuse,serious,two\n",
        "utf-8",
    )
    desk.clients.add(Client(name=CANARY))
    desk.clients.add(Client(name="Contoso"))
    read = desk.imports.read(file)
    proposal = desk.imports.propose(read, kind="incidents")
    planned = desk.imports.plan_read("incidents", read, proposal.choices, replace(proposal.options))
    entry = desk.imports.carry_out(planned)
    assert entry is not None
    client = desk.clients.named(CANARY)
    desk.erasure.erase(int(client.id), typed_name=CANARY, reason=ErasureReason.REQUEST)
    with pytest.raises(ChangedMeanwhile) as raised:
        desk.imports.undo_import(int(entry.id))
    assert "intake.erased" in str(raised.value)
    with desk._database.reading() as connection:
        file_name = connection.exec_driver_sql("SELECT file FROM imports").scalar_one()
    assert file_name == "–"


def test_answers_of_people_close_up(filled: tuple[Desk, Database]) -> None:
    desk, database = filled
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE opinions SET hardest_1_id = 1, hardest_2_id = 2")
        others = ", ".join(f"hardest_{place}_id = NULL" for place in (3, 4, 5))
        connection.exec_driver_sql(f"UPDATE opinions SET {others}")
    desk.erasure.erase(1, typed_name="Zanzibarfink AG", reason=ErasureReason.REQUEST)
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT hardest_1_id, hardest_2_id FROM opinions").all()
    assert {tuple(row) for row in rows} == {(2, None)}


def test_a_name_that_no_font_has_hinders_no_erasure(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="北京公司"))
    out = tmp_path / "certificate.pdf"
    desk.erasure.erase(int(client.id), typed_name="北京公司", reason=ErasureReason.REQUEST, out=out)
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.clients.get(int(client.id)).name == f"Erased client {client.id}"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("North\u200bwind", "Northwind"),
        ("North\nwind  AG", "North wind AG"),
        ("North\u00a0wind", "North wind"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\u202eNorthwind", "Northwind"),
    ],
)
def test_signs_that_nobody_can_type_need_not_be_typed(desk: Desk, name: str, typed: str) -> None:
    client = desk.clients.add(Client(name=name))
    assert not names_it(typed[:-1], client)
    assert not names_it(typed.upper(), client)
    desk.erasure.erase(int(client.id), typed_name=typed, reason=ErasureReason.REQUEST)
    assert desk.clients.get(int(client.id)).name == f"Erased client {client.id}"


def test_a_name_that_nobody_can_see_is_confirmed_by_its_number() -> None:
    client = Client(id=ClientId(7), name="\u200b")
    assert asked_name(client) == "7"
    assert not names_it("", client)
    assert names_it("7", client)
