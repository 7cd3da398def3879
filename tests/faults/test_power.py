"""The power is cut while the program writes: nothing acknowledged is lost, and every file is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import power
from tests.faults.cut_disk import why_not
from tests.faults.outcome import Outcome
from tests.faults.power import Weakness

REASON = why_not()
pytestmark = pytest.mark.skipif(bool(REASON), reason=REASON or "the power can be cut")
CUTS = 40


def test_a_power_cut_takes_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    outcome = power.run(tmp_path, CUTS, seed=1)
    assert outcome == Outcome(kills=CUTS, acknowledged=outcome.acknowledged)
    assert outcome.acknowledged > 4 * CUTS


@pytest.mark.parametrize(
    ("weakness", "lost", "half"),
    [(Weakness.NORMAL, True, False), (Weakness.UNFLUSHED, True, True), (Weakness.IN_PLACE, True, True)],
)
def test_without_its_guard_a_cut_takes_something(tmp_path: Path, weakness: Weakness, lost: bool, half: bool) -> None:
    found = power.run(tmp_path, 6, seed=1, weakness=weakness)
    assert (found.lost > 0 and lost) or (found.half > 0 and half)
    assert found.faults > 0
