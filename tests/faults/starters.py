"""Eight programs start on the same desk at the same moment: exactly one gets it, and the others get a sentence."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from unittest.mock import patch

from msp_desk.core.environment import desk_lock
from msp_desk.core.errors import LockedDesk
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk

STARTERS = 8
PATIENCE = 120.0
"""Seconds after which a start that does not end is a failure."""


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    UNLOCKED = "unlocked"  # the operating system is not asked for the lock


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Counts over a series of rounds.

    Attributes:
        rounds: How often all started.
        owners: How many starts got the desk.
        refused: How many were told that it is open in another program.
        odd: Rounds in which not exactly one got it.
        failed: Starts that ended in any other way.
        lost: Entries of owners that are not on the desk.
    """

    rounds: int
    owners: int
    refused: int
    odd: int
    failed: int
    lost: int

    @property
    def faults(self) -> int:
        """How many things went wrong."""
        return self.odd + self.failed + self.lost


def start(path: Path, rounds: int, together: Barrier, answers: Connection, weakness: Weakness) -> None:
    """Start so many times at the same moment as the others, and enter a client whenever the desk is ours."""
    if weakness is Weakness.UNLOCKED:
        patch.object(desk_lock, "_lock", lambda _handle: None).start()
    for number in range(rounds):
        together.wait(PATIENCE)
        said = "failed"
        database = None
        try:
            database = open_desk(path, writable=True)
            with database.writing() as connection:
                store.insert(connection, CLIENTS, [Client(name=f"Round {number}")])
            said = "owner"
        except LockedDesk:
            said = "refused"
        except Exception as error:  # noqa: BLE001 - counted, and said by its kind
            said = f"failed {type(error).__name__}"
        together.wait(PATIENCE)  # nobody gives the desk back before all have tried
        if database is not None:
            database.close()
        answers.send(said)
    answers.close()


def run(folder: Path, rounds: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Let eight programs start again and again.

    Args:
        folder: Empty, for the desk.
        rounds: How often.
        weakness: The guard that is taken away.
    """
    path = folder / "my.mspdesk"
    create_desk(path)
    ours = multiprocessing.get_context("fork")
    together = ours.Barrier(STARTERS)
    pipes = [ours.Pipe(duplex=False) for _ in range(STARTERS)]
    processes = [
        ours.Process(target=start, args=(path, rounds, together, sending, weakness), daemon=True)
        for _, sending in pipes
    ]
    for process in processes:
        process.start()
    total: Counter[str] = Counter()
    odd = 0
    for _ in range(rounds):
        said = Counter(_said(hearing).split()[0] for hearing, _ in pipes)
        odd += said["owner"] != 1
        total += said
    for process in processes:
        process.join(PATIENCE)
    database = open_desk(path, writable=False)
    with database.reading() as connection:
        kept = store.count(connection, CLIENTS)
    database.close()
    return Outcome(
        rounds=rounds, owners=total["owner"], refused=total["refused"], odd=odd, failed=total["failed"],
        lost=total["owner"] - kept,
    )  # fmt: skip


def _said(hearing: Connection) -> str:
    assert hearing.poll(PATIENCE), "a starter never answered"
    return str(hearing.recv())


def main(arguments: Sequence[str] | None = None) -> int:
    """Start as often as asked; 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults starters", description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--weakness", choices=[one.value for one in Weakness], default=Weakness.NONE.value)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="msp-desk-starters-") as folder:
        outcome = run(Path(folder), asked.rounds, Weakness(asked.weakness))
    print(json.dumps({"harness": "starters", "weakness": asked.weakness, **asdict(outcome)}), flush=True)
    return 1 if outcome.faults else 0
