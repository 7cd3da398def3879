"""Killed while migrating: a file is wholly old or wholly new, and the harness would see anything else."""

from __future__ import annotations

import os

import pytest

from tests.faults import migrating
from tests.faults.migrating import PAUSES, Files, Weakness
from tests.faults.outcome import Outcome

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its workers")
KILLS = 20


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """What every kill starts from."""
    return migrating.prepare(tmp_path_factory.mktemp("migrating"))


def test_a_killed_migration_leaves_the_old_file_or_the_new_one(files: Files) -> None:
    outcome = migrating.run(files, KILLS, seed=1)
    assert outcome == Outcome(kills=KILLS, acknowledged=outcome.acknowledged)
    assert outcome.acknowledged < KILLS, "most kills come before the end"


@pytest.mark.parametrize("pause", range(1, PAUSES + 1))
def test_a_migration_killed_between_its_parts_leaves_the_old_file(files: Files, pause: int) -> None:
    assert migrating.stop_half_way(files, pause, Weakness.NONE) == Outcome(kills=1)


def test_without_an_explicit_begin_half_a_migration_is_found(files: Files) -> None:
    found = migrating.stop_half_way(files, 1, Weakness.STOCK)
    assert found.half == 1
    assert found.faults > 0
