"""No room left: a clear sentence, nothing half stored, earlier files whole, and the program goes on once there is room.

Each scene is played with less and less denied: with no room at all, then with more and more, until there is enough. The
same worker then tries once more with all the room there is.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.faults import killing, small_disk, stage
from tests.faults.killing import Prepared, Start
from tests.faults.nursery import nursery, serve, tell
from tests.faults.place import Place, leftovers
from tests.faults.scene import Scene, Weakness
from tests.faults.small_disk import Way, little_room
from tests.faults.stage import SCENES
from tests.faults.stepping import Steps

ROOMS = (0, 3_000, 12_000, 40_000, 120_000, 350_000, 900_000, 2_500_000, 8_000_000)
"""Bytes of room, one after the other until there is enough."""
PLENTY = ROOMS[-1]
"""Enough for everything."""
FINE = 16_384
"""The steps of the long form."""
_NO_ROOM = (SystemReason.NO_ROOM, SystemReason.TOO_LARGE)
MODULE = "tests.faults.room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was seen when there was little room.

    Attributes:
        tries: How often it was tried with little room.
        refused: How often that was refused.
        unclear: Refusals without a sentence that says what is missing.
        half: Tries that left something half done.
        left_over: Tries that left half-written files behind.
        stuck: Tries after which it did not work with room either.
        examples: The first of the bad ones, for whoever looks into it.
    """

    tries: int = 0
    refused: int = 0
    unclear: int = 0
    half: int = 0
    left_over: int = 0
    stuck: int = 0
    examples: tuple[str, ...] = ()

    @property
    def faults(self) -> int:
        """How many things went wrong."""
        return self.unclear + self.half + self.left_over + self.stuck


def work(words: list[str]) -> None:
    """Play a scene with little room, and again with all of it.

    Args:
        words: The scene, the place, the weakness, the way, the room, and a file with the pictures before and after;
            or those of :func:`tests.faults.stage.work`.
    """
    if len(words) == stage.WORDS:
        stage.work(words)
        return
    scene, place, weakness = SCENES[words[0]], Place(root=Path(words[1])), Weakness(words[2])
    way, room, pictures = Way(words[3]), int(words[4]), json.loads(Path(words[5]).read_text("utf-8"))
    act = scene.ready(place, weakness, Steps(place.root))
    prepared = Prepared(scene=scene, place=place, pristine=place.root, steps=0, seconds=0.0, **pictures)
    said = {"refused": "", "clear": True}
    with little_room(way, place.root.parent, room):
        try:
            act()
        except MspDeskError as error:
            said = {"refused": str(error), "clear": _is_clear(error)}
        except OSError as error:
            said = {"refused": repr(error), "clear": False}
    seen = scene.picture(place)
    odd = killing.odd_parts(prepared, seen)
    left = leftovers(place)
    again = ""
    try:
        if said["refused"]:
            act()
            seen = scene.picture(place)
        again = "" if all(seen.get(part) == prepared.new[part] for part in scene.goal) else "not done"
    except (MspDeskError, OSError) as error:
        again = repr(error)
    tell(json.dumps({**said, "odd": odd, "left": left, "again": again})[:3500])


def _is_clear(error: MspDeskError) -> bool:
    """Whether every language says that it is room that is missing."""
    try:
        sentences = [Wording(language).error(error) for language in Language]
    except KeyError:
        return False
    return bool(all(sentences)) and (error.code == "desk.disk_full" or error.params.get("reason") in _NO_ROOM)


@contextlib.contextmanager
def disk_of(way: Way) -> Iterator[Path]:
    """The folder in which room runs out in a way: a small disk, or any."""
    if way is Way.DISK:
        with small_disk.small_disk() as folder:
            yield folder
    else:
        with tempfile.TemporaryDirectory(prefix="msp-desk-room-") as plain:
            yield Path(plain)


def play(
    scene: Scene, way: Way, start: Start, rooms: Sequence[int] = ROOMS, weakness: Weakness = Weakness.NONE
) -> Found:
    """Play one scene with little room.

    Args:
        scene: What is asked for.
        way: How room runs out.
        start: Starts a worker of this module.
        rooms: Bytes of room, the least first; it ends with the first that is enough.
        weakness: The guard that is taken away.
    """
    found = Found()
    with disk_of(way) as disk, tempfile.TemporaryDirectory(prefix="msp-desk-room-") as beside:
        prepared = killing.prepare(scene, Path(beside), start, root=disk / "owner")
        pictures = Path(beside) / "pictures.json"
        pictures.write_text(json.dumps({"old": prepared.old, "new": prepared.new}), "utf-8")
        for room in rooms:
            prepared.reset()
            worker = start(scene.name, prepared.place.root, weakness, way, room, pictures)
            try:
                said = json.loads(worker.line() or "{}")
            finally:
                worker.kill()
            found = _counted(found, f"{scene.name} {way} {room}: {json.dumps(said)}", said)
            if not said["refused"]:
                return found
    raise AssertionError(f"{scene.name} needs more room than was tried")


def _counted(found: Found, example: str, said: dict[str, object]) -> Found:
    bad = not said["clear"] or said["odd"] or said["left"] or said["again"]
    return replace(
        found,
        tries=found.tries + 1,
        refused=found.refused + bool(said["refused"]),
        unclear=found.unclear + (not said["clear"]),
        half=found.half + bool(said["odd"]),
        left_over=found.left_over + bool(said["left"]),
        stuck=found.stuck + bool(said["again"]),
        examples=(*found.examples, *([example] if bad else []))[:5],
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Play every scene in both ways and print what was found, one JSON object each; 1 when anything was."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults room", description=__doc__)
    parser.add_argument("--only", choices=tuple(SCENES))
    parser.add_argument("--way", type=Way, choices=list(Way))
    parser.add_argument("--fine", action="store_true", help=f"room in steps of {FINE} bytes")
    parser.add_argument("--weakness", type=Weakness, choices=list(Weakness), default=Weakness.NONE)
    asked = parser.parse_args(arguments)
    rooms = range(0, PLENTY, FINE) if asked.fine else ROOMS
    faults = 0
    reason = small_disk.why_not()
    with nursery(MODULE) as start:
        for way in [asked.way] if asked.way else Way:
            if way is Way.DISK and reason:
                sys.stdout.write(json.dumps({"harness": "room", "way": way, "skipped": reason}) + "\n")
                continue
            for name in [asked.only] if asked.only else SCENES:
                if asked.weakness not in (Weakness.NONE, *SCENES[name].weaknesses):
                    continue
                found = play(SCENES[name], way, start, rooms, asked.weakness)
                faults += found.faults
                shown = {"harness": "room", "scene": name, "way": way, "weakness": asked.weakness, **asdict(found)}
                sys.stdout.write(json.dumps(shown) + "\n")
                sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    serve(work)
