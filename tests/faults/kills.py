"""Killing the program in every kind of work: the long form behind ``python -m tests.faults kills``."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.faults import killing, migrating, writing
from tests.faults.nursery import nursery
from tests.faults.outcome import Outcome
from tests.faults.scene import Weakness
from tests.faults.stage import SCENES

WRITING, MIGRATING = "writing", "migrating"


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill as often as asked and print what was found, one JSON object for each kind of work; 1 when anything was."""
    kinds = (WRITING, MIGRATING, *SCENES)
    weak = {WRITING: [*writing.Weakness], MIGRATING: [*migrating.Weakness]}
    weak |= {name: [Weakness.NONE, *scene.weaknesses] for name, scene in SCENES.items()}
    listed = "; ".join(f"{kind}: {', '.join(each.value for each in some[1:])}" for kind, some in weak.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.faults kills", description=__doc__, epilog=f"weaknesses: {listed}"
    )
    parser.add_argument("--kills", type=int, default=5000, help="in all, divided between the kinds of work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=kinds)
    parser.add_argument("--weakness", default="none", help="only for the kinds of work that have it, see below")
    asked = parser.parse_args(arguments)
    chosen = [
        kind
        for kind in ([asked.only] if asked.only else kinds)
        if asked.weakness in [each.value for each in weak[kind]]
    ]
    if not chosen:
        parser.error(f"nothing that was asked for has the weakness {asked.weakness!r}")
    faults = 0
    for kind in chosen:
        with tempfile.TemporaryDirectory(prefix="msp-desk-kills-") as folder:
            outcome = killed(kind, Path(folder), asked.kills // len(chosen), asked.seed, asked.weakness)
        faults += outcome.faults
        sys.stdout.write(
            json.dumps({"harness": kind, "weakness": asked.weakness, **dataclasses.asdict(outcome)}) + "\n"
        )
        sys.stdout.flush()
    return 1 if faults else 0


def killed(kind: str, folder: Path, kills: int, seed: int, weakness: str) -> Outcome:
    """Kill the program in one kind of work.

    Args:
        kind: Of work.
        folder: Empty.
        kills: How often.
        seed: Chooses moments.
        weakness: The guard that is taken away.
    """
    if kind == WRITING:
        return writing.run(folder, kills, seed, writing.Weakness(weakness))
    if kind == MIGRATING:
        return migrating.run(migrating.prepare(folder), kills, seed, migrating.Weakness(weakness))
    with nursery(killing.STAGE) as start:
        prepared = killing.prepare(SCENES[kind], folder, start)
        return killing.run(prepared, start, kills, seed, Weakness(weakness))
