"""An empty desk and the sample desk, each in a test's own folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.storage.database import create_desk
from tests.core.actions.desks import TODAY, copied, opened


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk; tests work on copies."""
    path = tmp_path_factory.mktemp("empty") / "empty.mspdesk"
    create_desk(path)
    return path


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk of the fixed day; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "sample.mspdesk"
    write_sample_desk(path, TODAY)
    return path


@pytest.fixture
def desk(empty_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """An empty desk, open for writing."""
    found = opened(copied(empty_file, tmp_path))
    yield found
    found.close()


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """The sample desk, open for writing."""
    found = opened(copied(sample_file, tmp_path, "sample.mspdesk"))
    yield found
    found.close()
