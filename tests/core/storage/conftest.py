"""A new desk file in a temporary folder, and the same one open for writing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from msp_desk.core.storage.database import Database, create_desk, open_desk
from tests.core.storage.protected import KEYS
from tests.core.storage.sample_records import store_samples


@pytest.fixture(scope="session")
def empty_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new desk file that is only ever copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.mspdesk"
    create_desk(path)
    return path


@pytest.fixture
def desk_path(tmp_path: Path, empty_desk: Path) -> Path:
    """A new, empty desk file in a folder of its own."""
    path = tmp_path / "desk" / "my.mspdesk"
    path.parent.mkdir()
    shutil.copy(empty_desk, path)
    return path


@pytest.fixture
def database(desk_path: Path) -> Iterator[Database]:
    """That file, open for writing."""
    opened = open_desk(desk_path, writable=True)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def encrypted_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted desk with every sample on it that is only ever copied."""
    path = tmp_path_factory.mktemp("encrypted") / "encrypted.mspdesk"
    create_desk(path, keys=KEYS)
    opened = open_desk(path, writable=True, keys=KEYS)
    with opened.writing() as connection:
        store_samples(connection)
    opened.close()
    return path


@pytest.fixture
def encrypted_path(tmp_path: Path, encrypted_file: Path) -> Path:
    """That desk in a folder of its own."""
    path = tmp_path / "desk" / "my.mspdesk"
    path.parent.mkdir(exist_ok=True)
    shutil.copy(encrypted_file, path)
    return path


@pytest.fixture
def encrypted_database(encrypted_path: Path) -> Iterator[Database]:
    """That desk, open for writing."""
    opened = open_desk(encrypted_path, writable=True, keys=KEYS)
    yield opened
    opened.close()
