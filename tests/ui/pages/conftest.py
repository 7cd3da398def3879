"""Desks for the tests of the pages: the sample, and a bare one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.mspdesk"
    write_sample_desk(path, date(2026, 11, 21))
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    path = tmp_path / "sample.mspdesk"
    shutil.copy(sample_file, path)
    desk = open_or_make(path, FixedClock(today), folders_under(tmp_path), check=False)
    yield desk
    desk.close()


@pytest.fixture
def bare(tmp_path: Path, today: date) -> Iterator[Desk]:
    desk = open_or_make(tmp_path / "bare.mspdesk", FixedClock(today), folders_under(tmp_path), check=False)
    yield desk
    desk.close()
