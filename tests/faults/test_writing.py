"""Killed while writing: nothing acknowledged is lost, nothing is there in part, and the harness would see it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from msp_desk.core.storage import connecting
from tests.faults import writing
from tests.faults.outcome import Outcome
from tests.faults.writing import Weakness

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its workers")
KILLS = 60


def test_a_killed_program_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    outcome = writing.run(tmp_path, KILLS, seed=1)
    assert outcome == Outcome(kills=KILLS, acknowledged=outcome.acknowledged)
    assert outcome.acknowledged > 2 * KILLS


@pytest.mark.parametrize("number", [3, 4, 5], ids=["incident", "invoice", "another invoice"])
def test_a_program_killed_half_way_leaves_nothing_of_that_intention(tmp_path: Path, number: int) -> None:
    assert writing.stop_half_way(tmp_path, number, Weakness.NONE) == Outcome(kills=1, acknowledged=number - 1)


def test_without_the_single_transaction_half_an_intention_is_found(tmp_path: Path) -> None:
    found = writing.stop_half_way(tmp_path, 5, Weakness.SEPARATE)
    assert found == Outcome(kills=1, acknowledged=4, half=1)
    assert found.faults == 1


def test_without_waiting_for_the_commit_a_loss_is_found(tmp_path: Path) -> None:
    found = writing.stop_half_way(tmp_path, 5, Weakness.EARLY)
    assert found == Outcome(kills=1, acknowledged=5, lost=1)
    assert found.faults == 1


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM incidents WHERE id = 1", {"lost": 1, "damaged": 1}),
        ("UPDATE incidents SET note = 'other' WHERE id = 1", {"lost": 1, "half": 1, "damaged": 1}),
        ("UPDATE allocations SET amount = amount + 1 WHERE id = 1", {"lost": 1, "half": 1, "damaged": 2}),
        ("UPDATE payments SET client_id = 99 WHERE id = 1", {"lost": 1, "half": 1, "damaged": 2}),
    ],
)
def test_the_harness_sees_every_kind_of_damage(tmp_path: Path, statement: str, found: dict[str, int]) -> None:
    path = tmp_path / "half.mspdesk"
    acknowledged = writing.stop_half_way(tmp_path, 7, Weakness.NONE).acknowledged
    careless = connecting.connect_raw(path, "mode=rw")
    careless.execute(statement)
    careless.close()
    outcome, _ = writing.look_over(path, set(range(1, acknowledged + 1)))
    assert outcome == Outcome(kills=1, **found)
