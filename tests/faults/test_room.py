"""No room left: refused in clear words, nothing half done or left over, and it works once there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import room, small_disk
from tests.faults.killing import Start
from tests.faults.nursery import ROOT, nursery
from tests.faults.scene import Weakness
from tests.faults.small_disk import Way
from tests.faults.stage import SCENES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks its workers")
REASON = small_disk.why_not()
WAYS = [
    Way.LIMIT,
    pytest.param(Way.DISK, marks=pytest.mark.skipif(bool(REASON), reason=REASON or "a small disk can be mounted")),
]
ROOMS = {
    "entry": (0, 12_000), "choices": (0, 12_000), "import": (0, 350_000), "undo-import": (0, 350_000),
    "backup": (0, 350_000), "restore": (0, 40_000, 900_000), "export": (0, 40_000), "paper": (0, 12_000, 40_000),
    "set-passphrase": (350_000,),
}  # fmt: skip
"""The short form tries these and then all the room there is; the long form finds the least that is enough."""
LOGGING = """
import logging, sys
from pathlib import Path
from msp_desk.core.environment.log_file import start_log
from tests.faults.small_disk import Way, little_room

folder = Path(sys.argv[2])
start_log(folder)
log = logging.getLogger("msp_desk.core")
log.info("before")
with little_room(Way(sys.argv[1]), folder.parent, 1_000):
    for number in range(200):
        log.info("number %d of those that find no room, and some words to fill it", number)
log.info("after")
"""


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """Starts workers, all from one nursery."""
    with nursery(room.MODULE) as starting:
        yield starting


def test_every_scene_is_played() -> None:
    slow = {"change-passphrase", "remove-passphrase"}  # as the one that sets it; left to the long form
    assert ROOMS.keys() | slow == SCENES.keys()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ROOMS)
def test_without_room_nothing_is_half_done_and_the_words_are_clear(name: str, way: Way, start: Start) -> None:
    found = room.play(SCENES[name], way, start, (*ROOMS[name], room.PLENTY))
    assert found.faults == 0, found.examples
    assert found.refused >= 1


@pytest.mark.skipif(bool(REASON), reason=REASON or "a small disk can be mounted")
def test_without_the_replacement_a_destroyed_file_is_found(start: Start) -> None:
    found = room.play(SCENES["choices"], Way.DISK, start, (40_000, room.PLENTY), Weakness.IN_PLACE)
    assert found.half == 1, found


def test_without_cleaning_up_what_is_left_over_is_found(start: Start) -> None:
    found = room.play(SCENES["choices"], Way.LIMIT, start, (3_000, room.PLENTY), Weakness.KEPT_PARTS)
    assert found.left_over == 1, found


@pytest.mark.parametrize("way", WAYS)
def test_a_log_without_room_is_silent_and_goes_on(way: Way, tmp_path: Path) -> None:
    with room.disk_of(way) as disk:
        folder = disk / "logs"
        done = subprocess.run(
            [sys.executable, "-c", LOGGING, way, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        lines = (folder / "msp-desk.log").read_text("utf-8").splitlines()
    assert lines[0].endswith("before")
    assert lines[-1].endswith("after")
