"""A backup is proven before it counts, and the good ones stay."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import DamagedDesk, DeskFileError, FileProblem
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.work import WORK
from msp_desk.core.storage import backup, connecting, copying, store
from msp_desk.core.storage.backup import Backup, back_up, back_up_beside, back_up_if_changed, thin
from msp_desk.core.storage.copying import content_of, copy_verified
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.keeping import kept
from tests.core.storage.file_state import folder_state
from tests.core.storage.sample_records import plain_content, store_samples

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def filled(database: Database) -> Database:
    with database.writing() as connection:
        store_samples(connection)
    return database


def add_client(database: Database, name: str) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=name)])


def content(path: Path) -> object:
    opened = open_desk(path, writable=False)
    with opened.reading() as connection:
        found = plain_content(connection)
    opened.close()
    return found


def test_a_backup_is_a_desk_with_the_same_content(filled: Database, folder: Path) -> None:
    made = back_up(filled.path, folder, NOON)
    assert made.path.name == "my-20261121-120000.mspdesk"
    assert (made.sha256, made.rows) == content_of(filled.path) == content_of(made.path)
    assert content(made.path) == content(filled.path)
    assert backup.backups(filled.path, folder) == [made]
    assert sorted(path.name for path in folder.iterdir()) == [made.path.name, made.path.name + ".json"]
    opened = open_desk(made.path, writable=True)
    add_client(opened, "after restoring")
    opened.close()


def test_a_backup_is_named_by_the_utc_moment(filled: Database, folder: Path) -> None:
    made = back_up(filled.path, folder, datetime(2026, 11, 22, 1, tzinfo=timezone(timedelta(hours=2))))
    assert made.path.name == "my-20261121-230000.mspdesk"
    assert made.made_at == "2026-11-21T23:00:00Z"


def test_a_backup_holds_what_only_the_write_ahead_log_knows(filled: Database, folder: Path) -> None:
    add_client(filled, "not yet in the main file")
    assert b"not yet in the main file" not in filled.path.read_bytes()
    made = back_up(filled.path, folder, NOON)
    assert b"not yet in the main file" in made.path.read_bytes()


def test_two_backups_of_one_second_are_both_kept_newest_first(filled: Database, folder: Path) -> None:
    first = back_up(filled.path, folder, NOON)
    add_client(filled, "B")
    second = back_up(filled.path, folder, NOON)
    assert first.path != second.path
    assert backup.backups(filled.path, folder)[0] == second


WRITE = """
import sys
from datetime import date
from pathlib import Path
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.work import WORK, Work
from msp_desk.core.storage import store
from msp_desk.core.storage.database import open_desk
database = open_desk(Path(sys.argv[1]), writable=True)
number = 0
while True:
    number += 1
    with database.writing() as connection:
        client = store.insert(connection, CLIENTS, [Client(name=str(number))])[0]
        store.insert(connection, WORK, [Work(client_id=client.id, day=date(2026, 1, 1), minutes=number)] * 20)
    print(number, flush=True)
"""


@pytest.fixture
def written_elsewhere(desk_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A desk that another process writes to without a pause."""
    writer = subprocess.Popen([sys.executable, "-c", WRITE, str(desk_path)], stdout=subprocess.PIPE, text=True)
    yield desk_path, writer
    writer.kill()
    writer.communicate()


def test_a_backup_taken_while_another_process_writes_is_one_moment_of_it(
    written_elsewhere: tuple[Path, subprocess.Popen[str]], folder: Path
) -> None:
    path, writer = written_elsewhere
    assert writer.stdout is not None
    rows = []
    for _ in range(4):
        acknowledged = int(writer.stdout.readline())
        made = back_up(path, folder, NOON)
        opened = open_desk(made.path, writable=False)
        with opened.reading() as connection:
            clients = store.count(connection, CLIENTS)
            minutes = [work.minutes for work in store.fetch_all(connection, WORK)]
        opened.close()
        assert clients >= acknowledged
        assert minutes == [number for number in range(1, clients + 1) for _ in range(20)]
        rows.append(made.rows)
    assert rows == sorted(set(rows)), "each backup holds more than the one before"


def test_a_damaged_desk_leaves_no_backup_and_thins_none(filled: Database, folder: Path) -> None:
    filled.close()
    good = [back_up(filled.path, folder, NOON - timedelta(days=back)) for back in range(30, 0, -1)]
    before = folder_state(folder)
    with filled.path.open("rb+") as file:
        file.seek(4096 * 5)
        file.write(b"\xff" * 4096)
    damaged = folder_state(filled.path.parent)
    with pytest.raises(DamagedDesk) as raised:
        back_up(filled.path, folder, NOON)
    assert raised.value.params["file"] == str(filled.path)
    assert folder_state(folder) == before
    assert folder_state(filled.path.parent) == damaged
    assert backup.backups(filled.path, folder)[0] == good[-1]


def test_damage_that_reading_every_row_does_not_meet_leaves_no_backup(filled: Database, folder: Path) -> None:
    """An index that says something else than its table."""
    with filled.reading() as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_notes_client'"
        start = 4096 * (connection.exec_driver_sql(query).scalar_one() - 1)
    filled.close()
    content = bytearray(filled.path.read_bytes())
    day = content.index(b"2026-06-05", start, start + 4096)
    content[day : day + 10] = b"2026-06-06"
    filled.path.write_bytes(content)
    assert content_of(filled.path)[1] > 0
    with pytest.raises(DamagedDesk):
        back_up(filled.path, folder, NOON)
    assert folder_state(folder) == {}


def test_a_copy_is_safe_before_it_gets_its_name_and_the_name_after(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def recorded_fsync(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def recorded_replace(path: Path, target: Path) -> Path:
        order.append("name")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", recorded_fsync)
    monkeypatch.setattr(Path, "replace", recorded_replace)
    copy_verified(filled.path, tmp_path / "copy.mspdesk")
    assert order == ["file", "name", "folder"]


def test_a_desk_with_a_broken_reference_leaves_no_backup(filled: Database, folder: Path) -> None:
    filled.close()
    careless = connecting.connect_raw(filled.path, "mode=rw")
    careless.execute("DELETE FROM clients WHERE id = 2")
    careless.close()
    with pytest.raises(DamagedDesk, match="broken reference"):
        back_up(filled.path, folder, NOON)
    assert folder_state(folder) == {}


def test_a_copy_that_differs_is_thrown_away(filled: Database, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prove = copying.prove
    monkeypatch.setattr(copying, "prove", lambda part, source, key: ("0" * 64, prove(part, source, key)[1]))
    with pytest.raises(DamagedDesk) as raised:
        back_up(filled.path, folder, NOON)
    assert raised.value.code == "backup.differs"
    assert folder_state(folder) == {}


def test_an_earlier_copy_survives_a_later_one_that_fails(filled: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.mspdesk"
    copy_verified(filled.path, target)
    earlier = folder_state(tmp_path)["copy.mspdesk"]
    filled.close()
    with filled.path.open("rb+") as file:
        file.truncate(4096 * 7)
    with pytest.raises(DeskFileError):
        copy_verified(filled.path, target)
    assert folder_state(tmp_path)["copy.mspdesk"] == earlier
    assert not list(tmp_path.glob(".msp-desk-*"))


def test_a_desk_is_never_copied_onto_itself(filled: Database) -> None:
    before = folder_state(filled.path.parent)
    with pytest.raises(FileProblem):
        copy_verified(filled.path, filled.path)
    assert folder_state(filled.path.parent) == before


def test_a_folder_that_cannot_be_written_says_so(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(FileProblem):
        back_up(filled.path, tmp_path / "file", NOON)
    with pytest.raises(FileProblem):
        copy_verified(filled.path, tmp_path / "none" / "copy.mspdesk")


def test_an_unchanged_desk_is_not_backed_up_again(filled: Database, folder: Path) -> None:
    first = back_up_if_changed(filled.path, folder, NOON)
    assert first is not None
    assert back_up_if_changed(filled.path, folder, NOON + timedelta(days=1)) is None
    add_client(filled, "New")
    second = back_up_if_changed(filled.path, folder, NOON + timedelta(days=2))
    assert second is not None
    assert second.rows == first.rows + 1
    assert backup.backups(filled.path, folder) == [second, first]


def test_a_copy_without_its_proof_does_not_count(filled: Database, folder: Path) -> None:
    made = back_up(filled.path, folder, NOON)
    proof = Path(f"{made.path}.json")
    for broken in ("", "[]", "{}", '{"made_at": 1', json.dumps({"made_at": "x", "sha256": "y"})):
        proof.write_text(broken)
        assert backup.backups(filled.path, folder) == []
    assert back_up_if_changed(filled.path, folder, NOON) is not None


def test_backups_of_desks_with_similar_names_are_told_apart(filled: Database, folder: Path, tmp_path: Path) -> None:
    other = filled.path.with_name("my-20200101-000000.mspdesk")
    brackets = filled.path.with_name("[m]y.mspdesk")
    elsewhere = tmp_path / "elsewhere" / filled.path.name
    elsewhere.parent.mkdir()
    for path in (other, brackets, elsewhere):
        copy_verified(filled.path, path)
    desks = (filled.path, other, brackets, elsewhere)
    made = [back_up(path, folder, NOON + timedelta(minutes=minute)) for minute, path in enumerate(desks)]
    assert [backup.backups(path, folder) for path in desks] == [[each] for each in made]


def test_thinning_leaves_the_backups_of_another_desk_of_the_same_name(
    filled: Database, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere" / filled.path.name
    elsewhere.parent.mkdir()
    shutil.copy(filled.path, elsewhere)
    theirs = back_up(elsewhere, folder, NOON)
    mine = [back_up(filled.path, folder, NOON + timedelta(minutes=minute)) for minute in range(1, 4)]
    assert backup.backups(elsewhere, folder) == [theirs]
    assert backup.backups(filled.path, folder) == mine[-1:]


def make_proofs(folder: Path, desk: Path, days: list[date]) -> None:
    """Backups in name only: thinning looks at nothing but the proofs."""
    folder.mkdir(exist_ok=True)
    for day in days:
        path = folder / f"{desk.stem}-{day:%Y%m%d}-120000.mspdesk"
        path.write_bytes(b"copy")
        proof = {"desk": str(desk.resolve()), "made_at": f"{day}T12:00:00Z", "rows": 1, "sha256": "0"}
        Path(f"{path}.json").write_text(json.dumps(proof))


def days_of(found: list[Backup]) -> list[date]:
    return [date.fromisoformat(each.made_at[:10]) for each in found]


def test_thinning_keeps_seven_days_four_weeks_and_twelve_months(desk_path: Path, folder: Path) -> None:
    newest = date(2026, 11, 21)  # a Saturday
    make_proofs(folder, desk_path, [newest - timedelta(days=back) for back in range(800)])
    thin(desk_path, folder)
    kept = days_of(backup.backups(desk_path, folder))
    daily = [newest - timedelta(days=back) for back in range(7)]
    weekly = [date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)]  # Sundays; the running week is among the days
    monthly = [
        date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 7, 31), date(2026, 6, 30),
        date(2026, 5, 31), date(2026, 4, 30), date(2026, 3, 31), date(2026, 2, 28), date(2026, 1, 31),
        date(2025, 12, 31),
    ]  # fmt: skip
    assert kept == sorted({*daily, *weekly, *monthly}, reverse=True)
    assert len(list(folder.iterdir())) == 2 * len(kept)


def test_sparse_backups_are_all_kept_and_the_only_one_stays(desk_path: Path, folder: Path) -> None:
    sparse = [date(2026, 11, 21), date(2026, 6, 1), date(2025, 3, 1), date(2019, 1, 1)]
    make_proofs(folder, desk_path, sparse)
    assert thin(desk_path, folder) == []
    make_proofs(folder / "one", desk_path, [date(1999, 1, 1)])
    assert thin(desk_path, folder / "one") == []
    assert len(backup.backups(desk_path, folder / "one")) == 1


def test_a_clock_that_was_put_back_does_not_cost_the_newest_backup(filled: Database, folder: Path) -> None:
    make_proofs(folder, filled.path, [date(2031, 1, 1) - timedelta(days=back) for back in range(800)])
    made = back_up(filled.path, folder, NOON)
    assert made.path.exists()
    assert made in backup.backups(filled.path, folder)


def test_many_backups_of_one_day_leave_the_newest() -> None:
    assert kept([date(2026, 11, 21)] * 5) == {0}
    assert kept([]) == set()


def test_the_same_content_has_the_same_hash_whatever_the_pages_look_like(filled: Database, tmp_path: Path) -> None:
    packed = tmp_path / "packed.mspdesk"
    copy_verified(filled.path, packed)
    connection = connecting.connect_raw(packed, "mode=rw")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE ballast (id INTEGER)")
    connection.executemany("INSERT INTO ballast VALUES (?)", [(number,) for number in range(5000)])
    connection.execute("COMMIT")
    connection.execute("DROP TABLE ballast")
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("VACUUM")
    connection.close()
    assert packed.read_bytes()[16:18] == (8192).to_bytes(2, "big")
    assert content_of(packed) == content_of(filled.path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE clients SET name = name || ' ' WHERE id = 2",
        "UPDATE clients SET seats = 1 WHERE id = 2",
        "UPDATE tickets SET withdrawn = 1 WHERE id = 2",
        "UPDATE documents SET content = X'00' WHERE id = 2",
        "UPDATE allocations SET amount = amount + 1 WHERE id = 1",
        "DELETE FROM notes",
    ],
)
def test_any_other_content_has_another_hash(filled: Database, change: str) -> None:
    before = content_of(filled.path)
    with filled.writing() as connection:
        connection.exec_driver_sql(change)
    assert content_of(filled.path)[0] != before[0]


def test_asking_for_the_content_changes_nothing(filled: Database) -> None:
    filled.close()
    before = folder_state(filled.path.parent)
    content_of(filled.path)
    assert folder_state(filled.path.parent) == before


def test_the_copy_before_a_migration_never_replaces_an_earlier_one(filled: Database) -> None:
    first, second = back_up_beside(filled.path), back_up_beside(filled.path)
    assert [first.name, second.name] == ["my.before-migration-1.mspdesk", "my.before-migration-2.mspdesk"]
    assert content(first) == content(second) == content(filled.path)


def test_no_room_is_told_of_the_disk_of_the_copy(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, part: Path, key: None) -> tuple[str, int]:
        raise driver.OperationalError("database or disk is full")

    monkeypatch.setattr(copying, "_copy", full)
    target = tmp_path / "copy.mspdesk"
    with pytest.raises(FileProblem) as caught:
        copy_verified(filled.path, target)
    assert (caught.value.code, caught.value.params["file"]) == ("file.cannot_write", str(target))
    assert list(tmp_path.glob("*.part")) == []
