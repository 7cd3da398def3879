"""Killed in an import, its undo, a backup, a restore, an export, a print and a conversion: whole, and it goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from tests.faults import killing
from tests.faults.killing import Prepared, Start
from tests.faults.nursery import nursery
from tests.faults.outcome import Outcome
from tests.faults.scene import Weakness
from tests.faults.stage import SCENES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its workers")
KILLS = {
    "entry": 2, "choices": 4, "import": 12, "undo-import": 8, "backup": 12, "restore": 12, "export": 6, "paper": 6,
    "set-passphrase": 3, "change-passphrase": 2, "remove-passphrase": 2,
}  # fmt: skip
UNGUARDED = {"paper": 1, "choices": 1}
"""At which of the moments without the guard the harness looks, where it is not the second: these files are short."""
KILLED = frozenset(Weakness) - {Weakness.KEPT_PARTS}
"""Guards without which a killed program leaves something half done."""
ALIKE = frozenset({"change-passphrase", "remove-passphrase"})
"""Their guard is that of setting a passphrase; without it they are killed in the long form."""
WEAK = [
    (name, weakness)
    for name, scene in SCENES.items()
    for weakness in scene.weaknesses
    if weakness in KILLED and name not in ALIKE
]
Get = Callable[[str], Prepared]


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """Starts workers, all from one nursery."""
    with nursery(killing.STAGE) as starting:
        yield starting


@pytest.fixture(scope="module")
def prepared(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """What a scene starts from, made once."""
    made: dict[str, Prepared] = {}

    def get(name: str) -> Prepared:
        if name not in made:
            made[name] = killing.prepare(SCENES[name], tmp_path_factory.mktemp(name), start)
        return made[name]

    return get


def test_every_scene_is_killed() -> None:
    assert KILLS.keys() == SCENES.keys()


@pytest.mark.parametrize("name", SCENES)
def test_a_killed_program_leaves_everything_whole_and_goes_on(name: str, prepared: Get, start: Start) -> None:
    outcome = killing.run(prepared(name), start, KILLS[name], seed=1)
    assert outcome == Outcome(kills=KILLS[name], acknowledged=outcome.acknowledged)
    assert outcome.acknowledged < max(KILLS[name], 3), "most kills come before the end"


@pytest.mark.parametrize(("name", "weakness"), WEAK)
def test_without_its_guard_half_of_it_is_found(name: str, weakness: Weakness, prepared: Get, start: Start) -> None:
    moment = UNGUARDED.get(name, 2)
    found = killing.kill_before(prepared(name), start, -moment, weakness)
    assert found.half == 1
    assert found.faults > 0
