"""Cutting the power of the disk while the program writes: what it acknowledged is there, and every file is whole.

A worker stores incidents, invoices and payments, replaces a paper and its choices, and makes backups, and says each
once it is done. The power is cut at any moment (see :mod:`tests.faults.cut_disk`), and everything is looked over.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import logging
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.writing import remove_leftovers, write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.preferences.choices import Choices, load_choices, save_choices
from msp_desk.core.storage import backup, connecting
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import open_desk
from tests.faults import writing
from tests.faults.cut_disk import CutDisk, why_not
from tests.faults.nursery import Worker, nursery, serve, tell, wait_to_be_killed
from tests.faults.outcome import Outcome

_LOG = logging.getLogger(__name__)
CUTS_PER_DESK = 20
_STORED, _PAPER, _CHOICES, _BACKUP, _GONE = "stored ", "paper ", "choices ", "backup ", "gone "
_BEGINNING = {_PAPER: 2, _CHOICES: 5, _BACKUP: 9}
"""Every so many numbers one is made."""


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    NORMAL = "normal"  # a commit is not flushed
    OFF = "off"  # nothing of the database is flushed
    UNFLUSHED = "unflushed"  # files take their names before they are on the disk
    IN_PLACE = "in_place"  # files are written over the earlier ones


_SYNCHRONOUS = {Weakness.NORMAL: 1, Weakness.OFF: 0}


def a_paper(number: int) -> bytes:
    """The paper with a number: it begins and ends with it."""
    mark = b"%%PDF %d\n" % number
    return mark + random.Random(number).randbytes(60_000) + mark


def work(words: list[str]) -> None:
    """Write until the power goes.

    Args:
        words: The folder, the first number, and the weakness.
    """
    folder, number, weakness = Path(words[0]), int(words[1]), Weakness(words[2])
    _weaken(weakness)
    try:
        journal = Journal(open_desk(folder / "my.mspdesk", writable=True, check=False), lambda topics: None)
        while True:
            writing.write_one(journal, number, writing.Weakness.NONE, lambda: None)
            _write_files(folder, number)
            number += 1
    except (OSError, MspDeskError) as error:
        tell(f"{_GONE}{error}"[:500].replace("\n", " "))
        wait_to_be_killed()


def _write_files(folder: Path, number: int) -> None:
    if number % _BEGINNING[_PAPER] == 0:
        write_whole(folder / "list.pdf", a_paper(number))
        tell(f"{_PAPER}{number}")
    if number % _BEGINNING[_CHOICES] == 0:
        save_choices(folder, Choices(page=str(number)))
        tell(f"{_CHOICES}{number}")
    if number % _BEGINNING[_BACKUP] == 0:
        made = backup.back_up(folder / "my.mspdesk", folder / "backups", datetime(2026, 5, 1, 12, tzinfo=UTC))
        tell(f"{_BACKUP}{made.path.stem}")


def _weaken(weakness: Weakness) -> None:
    if weakness in _SYNCHRONOUS:
        connecting._PRAGMAS["synchronous"] = _SYNCHRONOUS[weakness]
    if weakness is Weakness.UNFLUSHED:
        os.fsync = lambda _handle: None  # type: ignore[assignment]  # of this process, which will be killed
    if weakness is Weakness.IN_PLACE:
        Path.replace = _over  # type: ignore[method-assign,assignment]


def _over(part: Path, target: Path | str) -> Path:
    Path(target).write_bytes(part.read_bytes())
    part.unlink()
    return Path(target)


def said_until_cut(worker: Worker, disk: CutDisk, chance: random.Random) -> list[str]:
    """Let a worker write for a while, cut the power, and give what it had said by then.

    What it says after the cut is not counted as acknowledged: without power it would have said nothing. The processor
    runs on here, and a flush that was under way when the file system stopped can come back as if it had succeeded.
    """
    said = []
    for _ in range(chance.randint(2, 20)):
        line = worker.line()
        assert line is not None
        assert not line.startswith(_GONE), line
        said.append(line)
    moment = chance.random() * 0.02
    while line := worker.line(moment):
        said.append(line)
        moment = 0.0
    disk.cut()
    worker.kill()
    return said


def look_over(folder: Path, stored: set[int], said: Sequence[str]) -> tuple[Outcome, set[int]]:
    """Look at everything after the power is back.

    Args:
        folder: Of the disk.
        stored: Every number that was ever said to be stored in this desk.
        said: What was said since it was made.

    Returns:
        What is wrong, and every number of which something is there.
    """
    remove_leftovers(folder)
    try:
        outcome, seen = writing.look_over(folder / "my.mspdesk", stored)
    except MspDeskError:
        return Outcome(kills=1, damaged=1, lost=len(stored)), stored
    paper = folder / "list.pdf"
    content = paper.read_bytes() if paper.exists() else b""
    number = int(content.split(b"\n", 1)[0].split()[-1]) if content.startswith(b"%PDF ") else 0
    page = load_choices(folder).page
    listed = backup.backups(folder / "my.mspdesk", folder / "backups")
    kept = max((_turn(one.path.stem) for one in listed), default=0)
    said_last = {
        "paper": (number, _last(said, _PAPER)),
        "choices": (int(page or 0), _last(said, _CHOICES)),
        "backup": (kept, max(map(_turn, _names(said, _BACKUP)), default=0)),
    }
    lost = [what for what, (there, acknowledged) in said_last.items() if there < acknowledged]
    if lost or outcome.faults:
        _LOG.warning("lost: %s of %s; %s", lost, said_last, outcome)
    torn = bool(content) and content != a_paper(number)
    torn_choices = not page and (folder / "choices.json").exists()
    bad = sum(not _holds(one) for one in listed)
    return outcome + Outcome(lost=len(lost), half=torn + torn_choices + bad), seen


def _turn(name: str) -> int:
    """Which of the backups of its second one is, by the end of its name; all are made in one second."""
    number = name.removeprefix("my-20260501-120000").removeprefix("-")
    return int(number or 1)


def _holds(made: backup.Backup) -> bool:
    try:
        return content_of(made.path)[0] == made.sha256
    except MspDeskError:
        return False


def _names(said: Sequence[str], beginning: str) -> list[str]:
    return [line.removeprefix(beginning) for line in said if line.startswith(beginning)]


def _last(said: Sequence[str], beginning: str) -> int:
    return max((int(name) for name in _names(said, beginning)), default=0)


def run(room: Path, cuts: int, seed: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Cut the power of a disk again and again.

    Args:
        room: Empty, for the image of the disk.
        cuts: How often.
        seed: Chooses the moments as far as the machine lets it.
        weakness: The guard that is taken away.
    """
    chance = random.Random(seed)
    total, left = Outcome(), 0
    stored: set[int] = set()
    known: set[int] = set()
    said: list[str] = []
    with CutDisk(room) as disk, nursery("tests.faults.power") as start:
        folder = disk.folder / "home"
        for _ in range(cuts):
            if left == 0:
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                writing.new_desk(folder / "my.mspdesk")
                os.sync()
                stored, known, said, left = set(), set(), [], CUTS_PER_DESK
            new = said_until_cut(start(folder, max(known, default=0) + 1, weakness), disk, chance)
            said += new
            stored |= writing.numbers_of(new)
            disk.power_on()
            found, known = look_over(folder, stored, said)
            left = left - 1 if found.faults == 0 else 0
            total += found + Outcome(acknowledged=len(new))
    return total


def main(arguments: Sequence[str] | None = None) -> int:
    """Cut the power as often as asked and print what was found as a JSON object; 1 when something was."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults power", description=__doc__)
    parser.add_argument("--cuts", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weakness", type=Weakness, choices=list(Weakness), default=Weakness.NONE)
    asked = parser.parse_args(arguments)
    if reason := why_not():
        sys.stdout.write(json.dumps({"harness": "power", "skipped": reason}) + "\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="msp-desk-power-") as room:
        outcome = run(Path(room), asked.cuts, asked.seed, asked.weakness)
    found = {"harness": "power", "weakness": asked.weakness, **dataclasses.asdict(outcome)}
    sys.stdout.write(json.dumps(found) + "\n")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    serve(work)
