"""The tables refuse what the program must never store, whoever writes it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.storage import connecting
from msp_desk.core.storage.database import Database, create_desk, open_desk
from msp_desk.core.storage.schema import kept_statements, schema_differences, schema_statements
from msp_desk.core.storage.tables import METADATA, is_number, may_be_null
from tests.core.storage.sample_records import store_samples

FILLED = [(family.name, described) for family in FAMILIES for described in family.fields]


def names_of(fields: Sequence[tuple[str, Field]]) -> list[str]:
    return [f"{table}.{described.attribute}" for table, described in fields]


NUMBERS = [(table, field) for table, field in FILLED if is_number(field)]
CHOICES = [(table, field) for table, field in FILLED if field.kind is FieldKind.CHOICE]
FLAGS = [(table, field) for table, field in FILLED if field.kind is FieldKind.FLAG]
DAYS = [(table, field) for table, field in FILLED if field.kind is FieldKind.DAY]
LIMITED = [(table, field) for table, field in FILLED if field.minimum is not None]
REFERENCES = [(table, field) for table, field in FILLED if field.kind in (FieldKind.CLIENT, FieldKind.INVOICE)]
NEVER_NULL = [(table, field) for table, field in FILLED if not may_be_null(field)]


def raw(path: Path, statement: str, *values: object) -> None:
    """Run one statement the way a careless program would."""
    connection = connecting.connect_raw(path, "mode=rw")
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(statement, values)
    finally:
        connection.close()


def refused(path: Path, table: str, column: str, value: object) -> str:
    """Set one column of the first sample to a bad value; what SQLite says."""
    with pytest.raises(driver.IntegrityError) as raised:
        raw(path, f"UPDATE {table} SET {column} = ? WHERE id = 1", value)
    return str(raised.value)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with every sample on it; it refuses every change that is tried, so that all tests can share it."""
    path = tmp_path_factory.mktemp("filled") / "filled.mspdesk"
    create_desk(path)
    database = open_desk(path, writable=True)
    with database.writing() as connection:
        store_samples(connection)
    database.close()
    return path


@pytest.fixture
def changeable(filled: Path, tmp_path: Path) -> Path:
    """A copy of it that takes changes."""
    return Path(shutil.copy(filled, tmp_path))


def test_a_new_file_holds_exactly_the_declared_schema(database: Database) -> None:
    with database.reading() as connection:
        kept = [statement.strip() for statement in kept_statements(connection)]
    assert sorted(kept) == sorted(schema_statements())
    assert schema_differences(schema_statements(), kept) == []


def test_every_table_is_strict(database: Database) -> None:
    with database.reading() as connection:
        rows = connection.exec_driver_sql("PRAGMA table_list").mappings().all()
    own = (row for row in rows if row["type"] == "table" and not row["name"].startswith("sqlite_"))
    strict = {row["name"]: row["strict"] for row in own}
    assert strict == dict.fromkeys(METADATA.tables, 1)


@pytest.mark.parametrize(("table", "field"), NUMBERS, ids=names_of(NUMBERS))
def test_a_number_is_never_a_text_nor_a_fraction(filled: Path, table: str, field: Field) -> None:
    column = field.attribute
    assert "cannot store TEXT" in refused(filled, table, column, "many")
    assert "cannot store REAL" in refused(filled, table, column, 1.5)


@pytest.mark.parametrize(("table", "field"), CHOICES, ids=names_of(CHOICES))
def test_a_choice_is_one_of_the_declared_ones(filled: Path, table: str, field: Field) -> None:
    column = field.attribute
    wrong: object = 9 if is_number(field) else "something else"
    assert f"ck_{table}_{column}" in refused(filled, table, column, wrong)


@pytest.mark.parametrize(("table", "field"), FLAGS, ids=names_of(FLAGS))
def test_a_flag_is_nought_or_one(filled: Path, table: str, field: Field) -> None:
    column = field.attribute
    assert f"ck_{table}_{column}" in refused(filled, table, column, 2)


@pytest.mark.parametrize(("table", "field"), DAYS, ids=names_of(DAYS))
def test_a_day_has_the_form_of_one(filled: Path, table: str, field: Field) -> None:
    column = field.attribute
    for wrong in ("01.02.2026", "2026-1-2", "", "2026-01-02T00:00:00"):
        assert f"ck_{table}_{column}" in refused(filled, table, column, wrong)


@pytest.mark.parametrize(("table", "field"), LIMITED, ids=names_of(LIMITED))
def test_a_number_is_not_below_its_minimum(filled: Path, table: str, field: Field) -> None:
    assert field.minimum is not None
    assert f"ck_{table}_{field.attribute}" in refused(filled, table, field.attribute, field.minimum - 1)


@pytest.mark.parametrize(("table", "field"), REFERENCES, ids=names_of(REFERENCES))
def test_a_reference_names_something_that_is_there(filled: Path, table: str, field: Field) -> None:
    assert "FOREIGN KEY" in refused(filled, table, field.attribute, 999)


@pytest.mark.parametrize(("table", "field"), NEVER_NULL, ids=names_of(NEVER_NULL))
def test_what_must_have_a_value_has_one(filled: Path, table: str, field: Field) -> None:
    assert "NOT NULL" in refused(filled, table, field.attribute, None)


@pytest.mark.parametrize("table", [family.name for family in FAMILIES])
def test_every_record_is_withdrawn_or_not(filled: Path, table: str) -> None:
    assert f"ck_{table}_withdrawn" in refused(filled, table, "withdrawn", 2)
    assert "NOT NULL" in refused(filled, table, "revision", None)


@pytest.mark.parametrize("table", [family.name for family in FAMILIES if family.name != "imports"])
def test_an_import_that_brought_a_record_is_on_the_desk(filled: Path, table: str) -> None:
    assert "FOREIGN KEY" in refused(filled, table, "import_id", 999)


def test_an_allocation_is_not_nothing_and_names_what_is_there(filled: Path) -> None:
    assert "ck_allocations_amount" in refused(filled, "allocations", "amount", 0)
    assert "FOREIGN KEY" in refused(filled, "allocations", "payment_id", 999)
    assert "FOREIGN KEY" in refused(filled, "allocations", "invoice_id", 999)


@pytest.mark.parametrize("table", ["clients", "invoices", "payments", "imports"])
def test_what_others_refer_to_cannot_be_deleted(changeable: Path, table: str) -> None:
    raw(changeable, "UPDATE clients SET import_id = 1")
    with pytest.raises(driver.IntegrityError, match="FOREIGN KEY"):
        raw(changeable, f"DELETE FROM {table} WHERE id = 1")


@pytest.mark.parametrize("table", ["tickets", "invoices", "agreements"])
def test_a_number_is_unique_for_its_client_among_what_counts(changeable: Path, table: str) -> None:
    columns = ", ".join(column.name for column in METADATA.tables[table].columns if column.name != "id")
    counting = columns.replace("withdrawn", "0")
    again = f"INSERT INTO {table} (id, {columns}) SELECT 50, {counting} FROM {table} WHERE id = 1"
    with pytest.raises(driver.IntegrityError, match="UNIQUE"):
        raw(changeable, again)
    raw(changeable, f"UPDATE {table} SET withdrawn = 1 WHERE id = 1")
    raw(changeable, again)


def test_tickets_without_a_number_are_not_held_against_each_other(changeable: Path) -> None:
    raw(changeable, "INSERT INTO tickets SELECT 60, client_id, number, title, opened_on, closed_on, category, "
        "reopened, minutes, escalated, revision, withdrawn, import_id FROM tickets WHERE id = 2")  # fmt: skip
