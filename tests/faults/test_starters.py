"""Of eight programs that start on one desk at the same moment exactly one gets it, and the harness would see two."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults import starters
from tests.faults.starters import STARTERS, Outcome, Weakness

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its starters")
ROUNDS = 6


def test_exactly_one_of_eight_starters_gets_the_desk(tmp_path: Path) -> None:
    assert starters.run(tmp_path, ROUNDS) == Outcome(
        rounds=ROUNDS, owners=ROUNDS, refused=ROUNDS * (STARTERS - 1), odd=0, failed=0, lost=0
    )


def test_without_the_lock_more_than_one_gets_it(tmp_path: Path) -> None:
    outcome = starters.run(tmp_path, 2, Weakness.UNLOCKED)
    assert outcome.odd == 2
    assert outcome.faults >= 2
