"""The long form of the kill tests: ``python -m tests.faults --kills 5000``, before a release.

Exit 0 when nothing was found, 1 otherwise. With ``--weakness`` a guard is taken away, and something must be found.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.faults import migrating, writing


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill as often as asked and print what was found as one JSON object per harness."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=5000, help="in all, divided between the harnesses")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["writing", "migrating"])
    parser.add_argument(
        "--weakness", choices=["none", "separate", "early", "stock"], default="none",
        help="separate and early for writing, stock for migrating",
    )  # fmt: skip
    asked = parser.parse_args(arguments)
    harnesses = [asked.only] if asked.only else ["writing", "migrating"]
    faults = 0
    for harness in harnesses:
        kills = asked.kills // len(harnesses)
        with tempfile.TemporaryDirectory(prefix="msp-desk-kills-") as folder:
            if harness == "writing":
                weakness = asked.weakness if asked.weakness != "stock" else "none"
                outcome = writing.run(Path(folder), kills, asked.seed, writing.Weakness(weakness))
            else:
                weakness = asked.weakness if asked.weakness == "stock" else "none"
                outcome = migrating.run(
                    migrating.prepare(Path(folder)), kills, asked.seed, migrating.Weakness(weakness)
                )
        faults += outcome.faults
        print(json.dumps({"harness": harness, "weakness": weakness, **dataclasses.asdict(outcome)}), flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
