"""A migration happens whole, loses nothing, and a file that it cannot bring along stays as it was."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import DamagedDesk, DeskFileError, LockedDesk, MspDeskError, NewerDesk
from msp_desk.core.records.ticket import TICKETS, TicketId
from msp_desk.core.storage import connecting, database, file_format, migrations, store
from msp_desk.core.storage.chain_guard import guard_names
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import open_desk
from msp_desk.core.storage.migrations import STEPS, Step, migrate
from msp_desk.core.storage.schema import schema_differences, schema_statements
from msp_desk.core.storage.search_index import SHADOWS, trigger_names
from msp_desk.core.storage.tables import TABLES
from tests.core.storage.file_state import folder_state
from tests.core.storage.migrations.sample_steps import TARGET, TRIGGER, declared_after, rebuilding_step
from tests.core.storage.sample_records import plain_content, store_samples

if TYPE_CHECKING:
    from alembic.operations import Operations


@pytest.fixture
def old(desk_path: Path) -> Path:
    """A closed desk of version 1 with every sample on it."""
    opened = open_desk(desk_path, writable=True)
    with opened.writing() as connection:
        store_samples(connection)
    opened.close()
    return desk_path


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = connecting.connect_raw(path, "mode=rw")
    try:
        return [tuple(row) for row in connection.execute(query)]
    finally:
        connection.close()


def schema_of(path: Path) -> list[str]:
    kept = ask(path, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return [str(statement) for name, statement in kept if name not in SHADOWS]


def triggers_of(path: Path) -> list[tuple[str, str]]:
    """Table and text of the triggers that are not the search index's."""
    kept = ask(path, "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'")
    return [(str(table), str(sql)) for name, table, sql in kept if name not in [*trigger_names(), *guard_names()]]


def version(path: Path) -> object:
    return ask(path, "PRAGMA user_version")[0][0]


def run(path: Path, *steps: Step, declared: Callable[[], list[str]] = declared_after) -> None:
    migrate(path, steps=steps, target=TARGET, declared=declared)


def by_sql(*statements: str, may_lose_rows: frozenset[str] = frozenset()) -> Step:
    """A step of plain statements."""

    def change(operations: Operations) -> None:
        for statement in statements:
            operations.execute(statement)

    return Step(version=TARGET, change=change, may_lose_rows=may_lose_rows)


def stays_as_it_was(path: Path, error: type[MspDeskError], *steps: Step, found: str) -> None:
    before, content = path.read_bytes(), content_of(path)
    with pytest.raises(error) as raised:
        run(path, *steps)
    assert found in str(raised.value)
    assert path.read_bytes() == before
    backup = path.with_name("my.before-migration-1.mspdesk")
    assert content_of(backup) == content
    assert {name for name in folder_state(path.parent) if not name.endswith((".lock",))} == {path.name, backup.name}


def test_a_rebuilt_table_keeps_its_rows_its_children_and_its_rules(old: Path) -> None:
    counts = "SELECT (SELECT count(*) FROM clients), (SELECT count(*) FROM tickets), (SELECT count(*) FROM invoices)"
    rows = "SELECT id, client_id, number, title, opened_on, minutes, revision FROM tickets ORDER BY id"
    before = ask(old, counts), ask(old, rows)
    run(old, rebuilding_step())
    assert (ask(old, counts), ask(old, rows)) == before
    assert version(old) == TARGET
    assert schema_differences(declared_after(), schema_of(old)) == []
    assert ask(old, "PRAGMA foreign_key_check") == []
    assert ask(old, "PRAGMA integrity_check") == [("ok",)]
    lax = "SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    assert ask(old, lax) == []
    indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' ORDER BY name"
    assert ask(old, indexes) == [(str(name),) for name in sorted(str(one.name) for one in TABLES["tickets"].indexes)]
    assert ask(old, "SELECT name FROM areas ORDER BY id") == [("IT",), ("",)]


def test_the_rules_of_a_rebuilt_table_still_refuse(old: Path) -> None:
    run(old, rebuilding_step())
    for statement, rule in (
        ("UPDATE tickets SET category = 'other'", "ck_tickets_category"),
        ("UPDATE tickets SET minutes = 'many'", "cannot store TEXT"),
        ("UPDATE tickets SET number = 'T', client_id = 2", "UNIQUE"),
        ("UPDATE clients SET seats = 0", "ck_clients_seats"),
    ):
        with pytest.raises(driver.IntegrityError, match=rule):
            ask(old, statement)


def test_a_trigger_of_a_rebuilt_table_is_there_again(old: Path) -> None:
    ask(old, TRIGGER)
    run(old, rebuilding_step(), declared=lambda: [*declared_after(), TRIGGER])
    assert triggers_of(old) == [("clients", TRIGGER)]
    kept = {name for (name,) in ask(old, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    assert kept >= {*trigger_names(), *guard_names()}


def test_a_trigger_that_a_step_means_to_drop_stays_away(old: Path) -> None:
    ask(old, TRIGGER)
    run(old, dataclasses.replace(rebuilding_step(), drops=frozenset({"tr_clients_touched"})))
    assert triggers_of(old) == []


def test_a_trigger_that_a_step_changes_is_the_new_one(old: Path) -> None:
    ask(old, TRIGGER)
    other = TRIGGER.replace("SELECT 1", "SELECT 2")
    run(old, by_sql("DROP TRIGGER tr_clients_touched", other), declared=lambda: [*schema_statements(), other])
    assert triggers_of(old) == [("clients", other)]


def test_foreign_keys_are_off_inside_and_on_again_afterwards(old: Path) -> None:
    seen: list[object] = []

    def change(operations: Operations) -> None:
        seen.append(operations.get_bind().exec_driver_sql("PRAGMA foreign_keys").scalar_one())
        seen.append(operations.get_bind().connection.dbapi_connection.in_transaction)  # type: ignore[union-attr]

    run(old, Step(version=TARGET, change=change), declared=lambda: list(schema_statements()))
    assert seen == [0, True]
    opened = connecting.make_engine(old, writable=True)
    with opened.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    opened.dispose()


def test_steps_run_in_order_from_the_version_of_the_file(old: Path) -> None:
    ran: list[int] = []

    def step(number: int) -> Step:
        return Step(version=number, change=lambda operations: ran.append(number))

    migrate(old, steps=[step(number) for number in (1, 2, 3, 4)], target=3)
    assert (ran, version(old)) == ([2, 3], 3)


def test_a_step_that_fails_in_the_middle_leaves_nothing(old: Path) -> None:
    broken = by_sql("CREATE TABLE half (id INTEGER) STRICT", "UPDATE clients SET name = 'half'", "nonsense")
    stays_as_it_was(old, MspDeskError, broken, found="nonsense")


def test_a_second_step_that_fails_takes_the_first_one_back(old: Path) -> None:
    before = old.read_bytes()
    third = dataclasses.replace(by_sql("nonsense"), version=TARGET + 1)
    with pytest.raises(MspDeskError, match="nonsense"):
        migrate(old, steps=[rebuilding_step(), third], target=TARGET + 1, declared=declared_after)
    assert old.read_bytes() == before


def test_a_mistake_in_a_step_leaves_nothing(old: Path) -> None:
    def pause() -> None:
        raise ZeroDivisionError

    before = old.read_bytes()
    with pytest.raises(ZeroDivisionError):
        run(old, rebuilding_step(pause))
    assert old.read_bytes() == before


def test_lost_rows_are_noticed(old: Path) -> None:
    lost = by_sql("DELETE FROM notes")
    stays_as_it_was(old, DamagedDesk, lost, found="rows lost: notes")


def test_a_lost_table_is_noticed(old: Path) -> None:
    stays_as_it_was(old, DamagedDesk, by_sql("DROP TABLE notes"), found="rows lost: notes")


def test_rows_may_go_where_the_step_says_so(old: Path) -> None:
    step = by_sql("DELETE FROM notes", may_lose_rows=frozenset({"notes"}))
    run(old, step, declared=lambda: list(schema_statements()))
    assert ask(old, "SELECT count(*) FROM notes") == [(0,)]


def test_a_broken_reference_is_noticed(old: Path) -> None:
    stays_as_it_was(old, DamagedDesk, by_sql("UPDATE tickets SET client_id = 77"), found="broken reference in tickets")


def test_a_table_that_is_no_longer_strict_is_noticed(old: Path) -> None:
    def change(operations: Operations) -> None:
        rebuilding_step().change(operations)
        with operations.batch_alter_table("notes", recreate="always", table_kwargs={"sqlite_strict": False}):
            pass

    stays_as_it_was(old, DamagedDesk, Step(version=TARGET, change=change), found="CREATE TABLE notes")


@pytest.mark.parametrize(
    "statement",
    [
        "DROP INDEX ix_notes_client",
        "CREATE INDEX ix_more ON notes (day)",
        "ALTER TABLE notes ADD COLUMN more INTEGER",
        "ALTER TABLE notes RENAME TO remarks",
        TRIGGER,
    ],
)
def test_any_other_schema_than_the_declared_one_is_noticed(old: Path, statement: str) -> None:
    step = by_sql(statement, may_lose_rows=frozenset({"notes"}))
    before = old.read_bytes()
    with pytest.raises(DamagedDesk):
        run(old, step, declared=lambda: list(schema_statements()))
    assert old.read_bytes() == before


def test_a_file_without_a_way_to_the_target_is_refused(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(DamagedDesk, match="no way from version 1 to 2"):
        run(old, declared=lambda: list(schema_statements()))
    assert old.read_bytes() == before


def test_a_file_that_is_written_to_is_not_migrated(old: Path) -> None:
    lock = DeskLock(old)
    before = folder_state(old.parent)
    with pytest.raises(LockedDesk):
        run(old, rebuilding_step())
    lock.release()
    assert folder_state(old.parent) == before


def test_a_damaged_file_is_not_migrated(old: Path) -> None:
    with old.open("rb+") as file:
        file.truncate(4096 * 9)
    before = old.read_bytes()
    with pytest.raises(DeskFileError):
        run(old, rebuilding_step())
    assert old.read_bytes() == before
    assert not list(old.parent.glob("*before-migration*"))


def test_opening_an_older_file_for_writing_backs_it_up_and_migrates_it(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = content_of(old)
    for module in (file_format, database):
        monkeypatch.setattr(module, "VERSION", TARGET)
    monkeypatch.setattr(migrations, "migrate", lambda path, keys: run(path, rebuilding_step()))
    before = folder_state(old.parent)
    with pytest.raises(MspDeskError) as raised:
        open_desk(old, writable=False)
    assert raised.value.code == "desk.older"
    assert folder_state(old.parent) == before
    opened = open_desk(old, writable=True)
    with opened.writing() as connection:
        assert opened.version() == TARGET
        store.insert(connection, TICKETS, [dataclasses.replace(store.fetch(connection, TICKETS, 2), id=TicketId(0))])
        assert store.count(connection, TICKETS) == 4
    opened.close()
    assert content_of(old.with_name("my.before-migration-1.mspdesk")) == content
    monkeypatch.undo()
    with pytest.raises(NewerDesk):
        open_desk(old, writable=True)


def test_the_backup_before_a_migration_opens_and_holds_everything(old: Path) -> None:
    opened = open_desk(old, writable=False)
    with opened.reading() as connection:
        content = plain_content(connection)
    opened.close()
    run(old, rebuilding_step())
    backup = open_desk(old.with_name("my.before-migration-1.mspdesk"), writable=True)
    with backup.reading() as connection:
        assert plain_content(connection) == content
    backup.close()


def test_each_version_has_one_step_that_leads_to_it() -> None:
    assert [step.version for step in STEPS] == list(range(2, file_format.VERSION + 1))


def test_alembic_is_only_loaded_when_there_is_something_to_migrate(desk_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from msp_desk.core.storage.database import open_desk;"
        "open_desk(Path(sys.argv[1]), writable=True).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(desk_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_sqlalchemy_keeps_what_a_rebuild_needs(old: Path) -> None:
    """A library that no longer reflects STRICT or a CHECK would make every later step lose them."""
    engine = connecting.make_engine(old, writable=True)
    with engine.connect() as connection:
        table = sa.Table("tickets", sa.MetaData(), autoload_with=connection)
    engine.dispose()
    checks = {str(each.name) for each in table.constraints if isinstance(each, sa.CheckConstraint)}
    assert table.dialect_options["sqlite"]["strict"] is True
    assert "ck_tickets_category" in checks
