"""Killing the program in the middle of a scene: everything is wholly old or wholly new, and goes on from there.

Half of the kills come at a random moment, half exactly between two steps towards the disk (see
:mod:`tests.faults.stepping`); over a long series every step is met.
"""

from __future__ import annotations

import logging
import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import Client
from tests.faults.nursery import Worker
from tests.faults.outcome import Outcome
from tests.faults.place import Place, problems_of_desk, start_again
from tests.faults.scene import Picture, Scene, Weakness

_LOG = logging.getLogger(__name__)
STAGE = "tests.faults.stage"
Start = Callable[..., Worker]
"""Starts a worker with words, see :func:`tests.faults.nursery.nursery`."""
AGAIN_EVERY = 3
"""So often the same is asked for once more after a kill; it takes as long as the kill itself."""
LATEST = 1.5
"""Random moments lie between the click and so many times what an undisturbed worker took."""
_BEGUN, _DONE = "begun", "done "


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a series of kills starts from.

    Attributes:
        scene: What is asked for.
        place: Where it happens, always the same folder.
        pristine: A copy of the place before it.
        old: The picture before it.
        new: The picture after it went undisturbed.
        steps: How many steps it took then.
        seconds: How long it took then.
    """

    scene: Scene
    place: Place
    pristine: Path
    old: Picture
    new: Picture
    steps: int
    seconds: float

    def reset(self) -> None:
        """Put the place back to what it was before."""
        shutil.rmtree(self.place.root)
        shutil.copytree(self.pristine, self.place.root, symlinks=True)


def prepare(scene: Scene, folder: Path, start: Start, root: Path | None = None) -> Prepared:
    """Make what a scene starts from and let it go undisturbed once.

    Args:
        scene: What is asked for.
        folder: Of its own, for the copy of what it starts from.
        start: Starts a worker of the stage.
        root: Where the owner's home is made; None makes it in the folder.
    """
    place, pristine = Place(root=root or folder / "owner"), folder / "pristine"
    place.root.mkdir(parents=True)
    scene.prepare(place)
    shutil.copytree(place.root, pristine, symlinks=True)
    old = scene.picture(place)
    fresh = Prepared(scene=scene, place=place, pristine=pristine, old=old, new=old, steps=0, seconds=0.0)
    fresh.reset()
    steps, seconds = go_undisturbed(fresh, start)
    new = scene.picture(place)
    assert all(new[part] != old[part] for part in scene.goal), "the scene changes what it is about"
    return replace(fresh, new=new, steps=steps, seconds=seconds)


def go_undisturbed(prepared: Prepared, start: Start) -> tuple[int, float]:
    """Let a worker do what the scene is about; how many steps it took, and how many seconds."""
    worker = start(prepared.scene.name, prepared.place.root, Weakness.NONE, 0)
    try:
        worker.expect(_BEGUN)
        began = time.monotonic()
        said = worker.line() or ""
        seconds = time.monotonic() - began
    finally:
        worker.kill()
    assert said.startswith(_DONE), said
    return int(said.removeprefix(_DONE)), seconds


def kill_at_random(worker: Worker, moment: float) -> bool:
    """Kill a program some seconds after the owner's click; whether it had acknowledged it."""
    worker.expect(_BEGUN)
    said = [worker.line(moment) or "", *worker.kill()]
    return any(line.startswith(_DONE) for line in said)


def kill_at_step(worker: Worker) -> bool:
    """Wait for a program that ends itself before one of its steps; whether it had acknowledged the click."""
    worker.expect(_BEGUN)
    said = worker.line()
    if said is None:
        return False
    worker.kill()
    return said.startswith(_DONE)


def look_over(prepared: Prepared, acknowledged: bool, start: Start | None) -> Outcome:
    """Start the program again, as the owner would, and look at everything.

    Args:
        prepared: What it started from.
        acknowledged: Whether the killed program had said that it was done.
        start: Starts a worker that is asked for the same once more, where it is not done; None for not.
    """
    scene, place = prepared.scene, prepared.place
    left_over = len(start_again(place))
    found = scene.picture(place)
    half = odd_parts(prepared, found)
    if half:
        _LOG.warning("%s, half done: %s", scene.name, {part: found.get(part) for part in half})
    lost = acknowledged and any(found.get(part) != seen for part, seen in prepared.new.items())
    damaged, unfinished = 0, 0
    try:
        desk = scene.open(place)
        damaged = problems_of_desk(desk)
        desk.close()
        if start is not None and any(found.get(part) != prepared.new[part] for part in scene.goal):
            go_undisturbed(prepared, start)
            now = scene.picture(place)
            unfinished = int(any(now.get(part) != prepared.new[part] for part in scene.goal))
        desk = scene.open(place)
        desk.clients.add(Client(name="The next entry"))
        desk.close()
    except (MspDeskError, AssertionError) as error:  # the desk cannot be opened, or the worker said why it failed
        _LOG.warning("%s, does not go on: %s", scene.name, error)
        unfinished = 1
    return Outcome(
        kills=1, acknowledged=int(acknowledged), lost=int(lost), half=int(bool(half)), damaged=damaged,
        unfinished=unfinished, left_over=left_over,
    )  # fmt: skip


def odd_parts(prepared: Prepared, found: Picture) -> list[str]:
    """The parts that are neither old nor new, and those that are new before what they rest on."""
    old, new = prepared.old, prepared.new
    odd = [part for part in {*found, *old} if found.get(part) not in (old.get(part), new.get(part))]
    return odd + [
        part
        for part, needed in prepared.scene.before.items()
        if found.get(part) == new[part] != old[part] and any(found.get(one) != new[one] for one in needed)
    ]


def run(prepared: Prepared, start: Start, kills: int, seed: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Kill the program in one scene again and again.

    Args:
        prepared: What to start from.
        start: Starts a worker of the stage.
        kills: How often; every second one at a step.
        seed: Chooses moments and steps as far as the machine lets it.
        weakness: The guard that is taken away.
    """
    chance = random.Random(seed)
    steps = _spread(prepared.steps, kills // 2, chance)
    total = Outcome()
    for kill in range(kills):
        prepared.reset()
        step = steps[kill // 2] if kill % 2 else 0
        worker = start(prepared.scene.name, prepared.place.root, weakness, step)
        moment = chance.uniform(0.0, LATEST * prepared.seconds)
        done = kill_at_step(worker) if step else kill_at_random(worker, moment)
        total += look_over(prepared, done, start if kill % AGAIN_EVERY == 0 else None)
    return total


def kill_before(prepared: Prepared, start: Start, step: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Kill the program exactly before one step.

    Args:
        prepared: What to start from.
        start: Starts a worker of the stage.
        step: From 1; a negative one counts the moments at which the guard is missing.
        weakness: The guard that is taken away.
    """
    prepared.reset()
    done = kill_at_step(start(prepared.scene.name, prepared.place.root, weakness, step))
    return look_over(prepared, done, start)


def _spread(steps: int, count: int, chance: random.Random) -> list[int]:
    """So many steps spread over all, each of them as often as any other in the long run."""
    chosen: list[int] = []
    while len(chosen) < count:
        chosen += chance.sample(range(1, steps + 1), min(steps, count - len(chosen)))
    return chosen
