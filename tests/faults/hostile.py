"""The long form of the hostile texts: as many desks as there are texts, so that every text stands in every field.

``python -m tests.faults.hostile``, before a release. Exit 0 when nothing was found.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.faults.hostile_corpus import STORABLE

ROOT: Final = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests of hostile texts with more desks; see MSP_DESK_HOSTILE_TURNS in them."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.hostile", description=__doc__)
    parser.add_argument("--turns", type=int, default=len(STORABLE), help="desks, each with other texts in each field")
    asked = parser.parse_args(arguments)
    tests = sorted(str(path) for path in Path(__file__).parent.glob("test_hostile_*.py"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *tests], cwd=ROOT, check=False,
        env={**os.environ, "MSP_DESK_HOSTILE_TURNS": str(asked.turns)},
    )  # fmt: skip
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
