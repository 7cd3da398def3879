"""A new desk file in a temporary folder, and the same one open for writing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from msp_desk.core.storage.database import Database, create_desk, open_desk


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
