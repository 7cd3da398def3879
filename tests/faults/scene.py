"""What a scene is: one thing the owner asks for, its state before and after, and guards that can be taken away."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from msp_desk.core.actions.desk import Desk
from tests.faults.place import Place
from tests.faults.stepping import Steps

Picture = Mapping[str, str]
"""What can be seen of a place afterwards: each part by its name, as a digest."""

_CHUNK = 20_000


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    COMMITS = "commits"  # a long step is stored in several transactions
    IN_PLACE = "in_place"  # a finished file is written over the earlier one instead of taking its name
    FINAL_NAME = "final_name"  # a copy grows under the name under which it will count
    KEPT_PARTS = "kept_parts"  # a half-written file is not removed when it cannot be finished
    EARLY_PROOF = "early_proof"  # a backup counts before it is whole


class Scene(ABC):
    """One thing the owner asks for.

    Attributes:
        name: By which it is asked for.
        before: A part that may only be new when these parts are new.
        goal: The parts that are new once the same thing was asked for again after a fault.
        weaknesses: Guards of this scene that can be taken away.
    """

    name: ClassVar[str]
    before: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    goal: ClassVar[tuple[str, ...]]
    weaknesses: ClassVar[tuple[Weakness, ...]]

    @abstractmethod
    def prepare(self, place: Place) -> None:
        """Make everything the scene starts from."""

    @abstractmethod
    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        """Get as far as the owner's click.

        Args:
            place: Where.
            weakness: The guard that is taken away.
            steps: Told of steps that only a weakness takes.

        Returns:
            What the click does; it returns once it is acknowledged.
        """

    def open(self, place: Place) -> Desk:
        """The desk as a new start of the program opens it."""
        return place.open()

    @abstractmethod
    def picture(self, place: Place) -> dict[str, str]:
        """What is to be seen; everything can be read, whatever happened."""


def weaken_replacing(steps: Steps, only: Path | None = None) -> None:
    """Write over an earlier file instead of replacing it, in this process.

    Args:
        steps: Told of every part that is written.
        only: The one file that is treated so; None treats every file so.
    """
    replace = Path.replace

    def over(part: Path, target: Path | str) -> Path:
        if only not in (None, Path(target)):
            return replace(part, target)
        content = part.read_bytes()
        with Path(target).open("wb") as file:
            for start in range(0, len(content), _CHUNK):
                file.write(content[start : start + _CHUNK])
                file.flush()
                steps.take_unguarded()
        os.unlink(part)  # noqa: PTH108 - Path.unlink would do as well
        return Path(target)

    Path.replace = over  # type: ignore[method-assign,assignment]  # of this process, which will be killed


def weaken_removing() -> None:
    """Leave half-written files where they are, in this process."""
    unlink = Path.unlink

    def keep(path: Path, missing_ok: bool = False) -> None:
        if path.suffix != ".part":
            unlink(path, missing_ok=missing_ok)

    Path.unlink = keep  # type: ignore[method-assign,assignment]  # of this process, which will be killed
