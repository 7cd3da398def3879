"""The ways in which a desk file is damaged."""

from __future__ import annotations

import random
from enum import StrEnum
from pathlib import Path

from tests.faults.damage_desk import Scene
from tests.faults.leaf_pages import PAGE


class Harm(StrEnum):
    """How a file is damaged."""

    PAGES = "pages"  # some pages are noise
    ZEROS = "zeros"  # a hole in the file
    BITS = "bits"  # some bytes differ
    HEADER = "header"  # the first page, or its first hundred bytes, are noise
    CUT = "cut"  # the end is missing
    SWAPPED = "swapped"  # one page was written to the place of another
    LOG = "log"  # the write-ahead log of a program that was killed is damaged


def damaged(scene: Scene, harm: Harm, chance: random.Random, path: Path) -> set[int]:
    """Make a damaged copy of a desk.

    Returns:
        The pages that are not what they were; those of the log are none of the file.
    """
    source = scene.log if harm is Harm.LOG and scene.log is not None else scene.path
    content = bytearray(source.read_bytes())
    count = len(content) // PAGE
    hit: set[int] = set()
    if harm in (Harm.PAGES, Harm.ZEROS):
        hit = set(chance.sample(range(1, count + 1), chance.randint(1, 6)))
        for page in hit:
            content[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE) if harm is Harm.PAGES else bytes(PAGE)
    elif harm is Harm.BITS:
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(len(content))
            content[place] ^= 1 << chance.randrange(8)
            hit.add(place // PAGE + 1)
    elif harm is Harm.HEADER:
        start = 16 if scene.keys.protects else 0  # without its salt nothing opens an encrypted desk
        end = chance.choice([100, PAGE])
        content[start:end] = chance.randbytes(end - start)
        hit = {1}
    elif harm is Harm.CUT:
        left = chance.randrange(PAGE, len(content))
        hit = set(range(left // PAGE + 1, count + 1))
        del content[left:]
    elif harm is Harm.SWAPPED:
        one, other = chance.sample(range(2, count + 1), 2)
        content[(one - 1) * PAGE : one * PAGE] = content[(other - 1) * PAGE : other * PAGE]
        hit = {one}
    path.write_bytes(content)
    if harm is Harm.LOG:
        log = bytearray(Path(f"{source}-wal").read_bytes())
        for _ in range(chance.randint(1, 8)):
            log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        Path(f"{path}-wal").write_bytes(log)
    return hit
