"""A desk file of every released version opens, is brought up to date and still holds what was put in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.storage import store
from msp_desk.core.storage.database import open_desk
from msp_desk.core.storage.file_format import VERSION, read_header
from msp_desk.core.storage.schema import kept_statements, schema_differences, schema_statements
from tests.core.storage.sample_records import plain_content
from tests.fixtures import make_desk

FOLDER = Path(__file__).resolve().parents[2] / "fixtures"
VERSIONS = range(1, VERSION + 1)


@pytest.fixture(params=VERSIONS)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the file of one version."""
    path = FOLDER / f"desk-v{request.param}.mspdesk"
    assert read_header(path).version == request.param
    return Path(shutil.copy(path, tmp_path))


def test_every_version_ends_with_the_declared_schema(kept: Path) -> None:
    database = open_desk(kept, writable=True)
    with database.reading() as connection:
        assert schema_differences(schema_statements(), kept_statements(connection)) == []
    assert database.version() == VERSION
    database.close()


def test_every_version_still_holds_what_was_put_in(kept: Path) -> None:
    expected = json.loads((FOLDER / kept.name).with_suffix(".json").read_text("ascii"))
    database = open_desk(kept, writable=True)
    with database.reading() as connection:
        found = plain_content(connection)
    database.close()
    assert {name: len(records) for name, records in expected.items()} == {name: len(found[name]) for name in expected}
    for name, records in expected.items():
        for record, present in zip(records, found[name], strict=True):
            assert {key: present[key] for key in record} == record, name


def test_every_version_can_be_written_to(kept: Path) -> None:
    database = open_desk(kept, writable=True)
    with database.writing() as connection:
        for family in FAMILY_BY_NAME.values():
            record = store.fetch_all(connection, family)[0]
            assert store.update(connection, family, record).revision == record.revision + 1
    database.close()


def test_the_file_of_a_version_is_never_made_again(capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in FOLDER.glob("desk-*")}
    assert make_desk.main() == 1
    assert "stays as it is" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in FOLDER.glob("desk-*")} == before


def test_a_new_file_of_a_version_equals_its_content(tmp_path: Path) -> None:
    """Until the version changes, the program still writes what the kept file holds."""
    assert make_desk.main(tmp_path) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"desk-v{VERSION}.json", f"desk-v{VERSION}.mspdesk"]
    assert (tmp_path / f"desk-v{VERSION}.json").read_text() == (FOLDER / f"desk-v{VERSION}.json").read_text()
