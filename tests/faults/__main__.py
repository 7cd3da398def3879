"""The long forms of the fault harnesses, before a release: ``python -m tests.faults [HARNESS [arguments]]``.

Without a harness everything in the list runs in its long form. Each prints what it found as JSON, one object to a line,
and the exit code is 0 when nothing was found and 1 otherwise. With ``--weakness NAME`` a guard is taken away, and
something must be found. ``python -m tests.faults HARNESS --help`` says what a harness takes.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple


class Harness(NamedTuple):
    """A harness with a ``main(arguments) -> int``.

    Attributes:
        module: Where it is.
        does: What it does, for the list.
        long_form: What it is given when everything runs.
    """

    module: str
    does: str
    long_form: tuple[str, ...] = ()


HARNESSES: Mapping[str, Harness] = MappingProxyType(
    {
        "kills": Harness("tests.faults.kills", "kill -9 in every kind of work", ("--kills", "5000")),
        "power": Harness("tests.faults.power", "power cuts of a disk (root, Linux)", ("--cuts", "500")),
        "malformed": Harness(
            "tests.faults.malformed", "malformed files of every kind and format", ("--cases", "10000")
        ),
        "room": Harness("tests.faults.room", "no room left on the disk", ("--fine",)),
        "hostile": Harness("tests.faults.hostile", "every hostile text in every field, everywhere it is shown"),
        "damage": Harness("tests.faults.damage", "files damaged anywhere, read and salvaged", ("--cases", "500")),
        "starters": Harness("tests.faults.starters", "eight programs on one desk at once", ("--rounds", "50")),
        "monkey": Harness("tests.faults.monkey", "random events over the window", ("--events", "1000000")),
    }
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one harness, or all of them in their long form; 1 when something was found."""
    listed = "\n".join(f"  {name:12} {harness.does}" for name, harness in HARNESSES.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.faults", description=__doc__, epilog=f"harnesses:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("harness", nargs="?", choices=tuple(HARNESSES), metavar="HARNESS")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="arguments")
    asked = parser.parse_args(arguments)
    if asked.harness:
        return _run(asked.harness, asked.rest)
    return max(_run(name, harness.long_form) for name, harness in HARNESSES.items())


def _run(name: str, arguments: Sequence[str]) -> int:
    code: int = importlib.import_module(HARNESSES[name].module).main(list(arguments))
    return code


if __name__ == "__main__":
    sys.exit(main())
