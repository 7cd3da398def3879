"""Killed while migrating: a file is wholly old or wholly new, and the harness would see anything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults import migrating
from tests.faults.migrating import PAUSES, Weakness
from tests.faults.outcome import Outcome

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its workers")
KILLS = 30


def test_a_killed_migration_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    outcome = migrating.run(tmp_path, KILLS, seed=1)
    assert outcome == Outcome(kills=KILLS, acknowledged=outcome.acknowledged)
    assert outcome.acknowledged < KILLS, "most kills come before the end"


@pytest.mark.parametrize("pause", range(1, PAUSES + 1))
def test_a_migration_killed_between_its_parts_leaves_the_old_file(tmp_path: Path, pause: int) -> None:
    assert migrating.stop_half_way(tmp_path, pause, Weakness.NONE) == Outcome(kills=1)


def test_without_an_explicit_begin_half_a_migration_is_found(tmp_path: Path) -> None:
    found = migrating.stop_half_way(tmp_path, 1, Weakness.STOCK)
    assert found.half == 1
    assert found.faults > 0
