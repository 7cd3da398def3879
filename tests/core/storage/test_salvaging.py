"""Salvaging: every row that can be read comes over, every other is listed, and the damaged file stays as it is."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.errors import EncryptedDesk, FileProblem, NewerDesk, NotADesk, WrongPassphrase
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.checking import problems_of
from msp_desk.core.storage.copying import content_of, copy_verified
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_reading import read_damaged
from msp_desk.core.storage.salvaging import Salvaged, newer_rows, salvage
from tests.core.storage.file_state import folder_state

DAY = date(2026, 5, 1)
PAGE = 4096
CLIENT = ClientId(2)


def fill(path: Path, keys: Keys | None = None) -> None:
    """Three clients, and of the second two invoices, a payment, an incident and some notes."""
    create_desk(path, firm=Firm(id=1, name="Firm"), keys=keys)
    database = open_desk(path, writable=True, keys=keys)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=name) for name in ("Ada", "Bär & Söhne", "Cesa")])
        invoices = [
            Invoice(client_id=CLIENT, number=f"R-{number}", issued_on=DAY, due_on=DAY, net=100, gross=100)
            for number in (1, 2)
        ]
        store.insert(connection, INVOICES, invoices)
        part = Allocation(invoice_id=InvoiceId(1), amount=100)
        store.insert(connection, PAYMENTS, [Payment(client_id=CLIENT, day=DAY, amount=100, allocations=(part,))])
        store.insert(
            connection,
            INCIDENTS,
            [Incident(client_id=CLIENT, day=DAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE, note="Geschah")],
        )
        store.insert(connection, NOTES, [Note(client_id=CLIENT, day=DAY, note=f"Note {n} " * n) for n in range(1, 200)])
    database.close()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "my.mspdesk"
    path.parent.mkdir()
    fill(path)
    return path


def careless(path: Path, *statements: str) -> None:
    """Change a file past every rule."""
    connection = connecting.connect_raw(path, "mode=rw")
    for statement in ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", *statements):
        connection.execute(statement)
    connection.close()


def hole(path: Path, *names: str) -> None:
    """Empty the first page of tables."""
    connection = connecting.connect_raw(path, "mode=ro")
    roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'").fetchall())
    connection.close()
    content = bytearray(path.read_bytes())
    for name in names:
        content[(roots[name] - 1) * PAGE : roots[name] * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def salvaged(desk: Path, keys: Keys | None = None) -> Salvaged:
    """Salvage beside; the folder of the damaged desk does not change."""
    before = folder_state(desk.parent)
    target = desk.parent.parent / "new.mspdesk"
    done = salvage(desk, target, lambda number: f"Lost {number}", keys=keys)
    assert folder_state(desk.parent) == before
    database = open_desk(target, writable=False, keys=keys)
    with database.reading() as connection:
        assert problems_of(connection, "new") == []
        for family in FAMILIES:
            store.fetch_all(connection, family)
    database.close()
    return done


def test_a_sound_desk_comes_over_whole(desk: Path) -> None:
    done = salvaged(desk)
    assert (done.gone, done.changed, done.placeholders, done.made_anew, done.troubled) == (0, (), (), (), frozenset())
    assert content_of(done.path) == content_of(desk)
    assert done.rows == content_of(desk)[1]


def test_committed_rows_in_the_log_of_a_killed_program_come_over(desk: Path, tmp_path: Path) -> None:
    database = open_desk(desk, writable=True)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="In the log")])
    killed = tmp_path / "killed" / "my.mspdesk"
    killed.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{desk}{ending}", f"{killed}{ending}")
    database.close()
    assert read_damaged(killed).rows["clients"][4][1] == "In the log"
    log = Path(f"{killed}-wal")
    content = bytearray(log.read_bytes())
    content[60] ^= 1  # in its first frame: nothing after it counts
    log.write_bytes(content)
    assert 4 not in read_damaged(killed).rows["clients"]


def test_rows_are_found_when_what_leads_to_them_is_lost(desk: Path) -> None:
    hole(desk, "notes")  # 199 notes lie on pages below that one
    done = salvaged(desk)
    assert (done.stored["notes"], done.gone) == (199, 0)
    assert done.troubled == {"notes"}


def test_a_lost_client_gets_a_placeholder_and_keeps_what_was_entered(desk: Path) -> None:
    hole(desk, "clients")
    done = salvaged(desk)
    assert done.placeholders == (2,)
    database = open_desk(done.path, writable=False)
    with database.reading() as connection:
        assert [(one.id, one.name) for one in store.fetch_all(connection, CLIENTS)] == [(2, "Lost 2")]
        assert store.count(connection, INVOICES) == 2
        assert store.count(connection, NOTES) == 199
    database.close()


def test_what_settles_a_lost_invoice_is_listed_and_the_payment_stays(desk: Path) -> None:
    hole(desk, "invoices")
    done = salvaged(desk)
    (lost,) = done.lost
    assert (lost.table, lost.number, lost.why, lost.values["amount"]) == ("allocations", 1, "invoice_id", 100)
    assert done.stored["payments"] == 1
    assert {problem.code for problem in done.altered} >= {"integrity.row_removed"}
    assert "allocations" not in done.stored


def test_a_reference_that_may_be_empty_is_emptied_and_said(desk: Path) -> None:
    careless(desk, "UPDATE invoices SET for_invoice_id = 77 WHERE id = 2")
    (changed,) = salvaged(desk).changed
    assert (changed.table, changed.number, changed.column, changed.was) == ("invoices", 2, "for_invoice_id", 77)


@pytest.mark.parametrize(
    ("statement", "table", "number", "why"),
    [
        ("UPDATE incidents SET severity = 99", "incidents", 1, "ck_incidents_severity"),
        ("UPDATE incidents SET day = '2026-02-31'", "incidents", 1, "day"),
        ("UPDATE notes SET day = 'yesterday' WHERE id = 7", "notes", 7, "ck_notes_day"),
    ],
)
def test_a_row_that_breaks_a_rule_is_listed_with_its_values(
    desk: Path, statement: str, table: str, number: int, why: str
) -> None:
    careless(desk, statement)
    (lost,) = salvaged(desk).lost
    assert (lost.table, lost.number) == (table, number)
    assert why in lost.why
    assert lost.values["client_id"] == CLIENT


def test_a_number_given_twice_is_listed_once(desk: Path) -> None:
    careless(desk, "DROP INDEX ix_invoices_number", "UPDATE invoices SET number = 'R-1'")
    done = salvaged(desk)
    assert [(lost.table, lost.number) for lost in done.lost] == [("invoices", 2)]
    assert done.stored["invoices"] == 1


def test_damaged_signs_of_a_text_are_replaced_and_said(desk: Path) -> None:
    careless(desk, "UPDATE notes SET note = CAST(X'476573636861FF68' AS TEXT) WHERE id = 3")
    done = salvaged(desk)
    assert [(row.table, row.number, row.column, row.was) for row in done.changed] == [
        ("notes", 3, "note", "Gescha\ufffdh")
    ]


def test_a_hole_in_a_long_text_is_said(desk: Path) -> None:
    careless(desk, "UPDATE notes SET note = CAST(X'4765000000' AS TEXT) WHERE id = 3")
    assert [(row.table, row.number) for row in salvaged(desk).changed] == [("notes", 3)]


def test_a_lost_firm_is_made_anew(desk: Path) -> None:
    hole(desk, "firm", "settings")
    done = salvaged(desk)
    assert set(done.made_anew) == {"firm", "settings"}
    database = open_desk(done.path, writable=False)
    with database.reading() as connection:
        assert store.fetch(connection, FIRM, 1).name == ""
    database.close()


def test_without_its_first_page_everything_else_comes_over(desk: Path) -> None:
    whole = content_of(desk)
    content = bytearray(desk.read_bytes())
    content[:PAGE] = bytes(range(256)) * 16
    desk.write_bytes(content)
    assert content_of(salvaged(desk).path) == whole


def test_an_encrypted_desk_is_salvaged_into_an_encrypted_one(tmp_path: Path) -> None:
    desk = tmp_path / "desk" / "my.mspdesk"
    desk.parent.mkdir()
    keys = Keys(Passphrase("Kein Geheimnis"))
    fill(desk, keys)
    content = bytearray(desk.read_bytes())
    content[200:300] = random.Random(1).randbytes(100)  # the first page is not what was encrypted
    desk.write_bytes(content)
    done = salvaged(desk, keys)
    assert (done.stored["notes"], done.gone) == (199, 0)
    assert b"SQLite format" not in done.path.read_bytes()[:100]
    for wrong, error in ((Keys(Passphrase("Ein anderes")), WrongPassphrase), (Keys(), EncryptedDesk)):
        with pytest.raises(error):
            salvage(desk, tmp_path / "other.mspdesk", str, keys=wrong)
    assert not (tmp_path / "other.mspdesk").exists()


def a_letter(path: Path) -> None:
    path.write_bytes(b"A letter to nobody.\n" * 500)


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def another_database(path: Path) -> None:
    path.unlink()
    connection = connecting.connect_raw(path, "mode=rwc")
    connection.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY, name TEXT)")
    connection.execute("INSERT INTO recipes VALUES (1, 'Soup')")
    connection.close()


@pytest.mark.parametrize("spoil", [a_letter, nothing, another_database], ids=lambda spoil: spoil.__name__)
def test_what_holds_no_desk_is_refused_and_nothing_is_left(desk: Path, spoil: Callable[[Path], None]) -> None:
    spoil(desk)
    with pytest.raises(NotADesk) as raised:
        salvaged(desk)
    assert raised.value.code == "salvage.nothing"
    assert [path.name for path in desk.parent.parent.iterdir()] == ["desk"]


def test_a_newer_desk_is_left_to_the_newer_program(desk: Path) -> None:
    careless(desk, "PRAGMA user_version = 40")
    with pytest.raises(NewerDesk):
        salvaged(desk)


def test_what_is_there_is_never_replaced(desk: Path) -> None:
    target = desk.parent.parent / "new.mspdesk"
    target.write_text("dear diary")
    with pytest.raises(FileProblem) as raised:
        salvage(desk, target, str)
    assert raised.value.code == "desk.already_there"
    assert target.read_text() == "dear diary"


def test_a_salvage_that_is_stopped_leaves_nothing(desk: Path) -> None:
    class Stopped(Exception):
        """What a cancelled task raises."""

    def stop(_done: int, _all: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        salvage(desk, desk.parent.parent / "new.mspdesk", str, tell=stop)
    assert [path.name for path in desk.parent.parent.iterdir()] == ["desk"]


def test_what_a_backup_lacks_is_counted(desk: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.mspdesk"
    copy_verified(desk, backup)
    assert newer_rows(read_damaged(desk), backup) == {}
    database = open_desk(desk, writable=True)
    with database.writing() as connection:
        store.insert(connection, NOTES, [Note(client_id=CLIENT, day=DAY, note="Later")] * 2)
        client = store.fetch(connection, CLIENTS, 1)
        store.update(connection, CLIENTS, client)
    database.close()
    assert newer_rows(read_damaged(desk), backup) == {"clients": 1, "notes": 2}
