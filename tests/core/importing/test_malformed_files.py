"""Whatever a file holds, an import succeeds or fails with a sentence; nothing else ever comes out of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing import IMPORT_KINDS
from tests.core.importing.plain_desk import PlainDesk, sentence
from tests.core.importing.test_fates import FILES

CASES = 504
PIECES = [
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b'"', b'""', b"'", b";", b",", b"\t", b"|", b"\r", b"\n", b"\n\n",
    b"NaN", b"Infinity", b"1e99", b"-", b"(", b")", b"\xe2\x88\x92", b"9" * 400, b"1.234", b"1,234", b"31/31/2013",
    b"0/0/0", b"29.2.2015", b"2026-13-45", b"T", b"\xd9\xa1", b"=1+1", b"\xe2\x80\xae", b"\x1a", b"<x>", b"{y}", b"%s",
    b"client", b"number", b"gross", b"credit note", b"A" * 500, b"\xed\xa0\x80", b"\x81", b"\xf0\x9f\x92\xa9", b"sep=",
]  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Damage a sound file in one to six places."""
    for _ in range(chance.choice([1, 1, 1, 2, 6])):
        first, last = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
        last = min(last, first + 30)
        match chance.randrange(5):
            case 0:
                content = content[:first] + chance.choice(PIECES) + content[first:]
            case 1:
                content = content[:first] + content[last:]
            case 2:
                content = content[:first] + content[first:last] * chance.randint(2, 4) + content[last:]
            case 3:
                content = content[:first] + bytes(chance.randrange(256) for _ in range(3)) + content[first:]
            case _:
                content = content[:first] + chance.choice(PIECES) + content[last:]
    return content


@pytest.mark.parametrize("kind", IMPORT_KINDS)
def test_damaged_files_are_imported_or_refused(write: Callable[..., Path], kind: str) -> None:
    seen = {"imported": 0, "refused": 0}
    for seed in range(CASES // len(IMPORT_KINDS)):
        chance = random.Random(f"{kind} {seed}")
        desk = PlainDesk(write=write)
        if chance.random() < 0.5:
            desk.bring_in(kind, FILES[kind])
        content = damaged(FILES[kind].encode(chance.choice(["utf-8", "utf-8", "cp1252", "utf-16"])), chance)
        try:
            desk.bring_in(kind, content)
        except ImportFailed as error:
            seen["refused"] += 1
            sentence(error)
            continue
        seen["imported"] += 1
        assert desk.bring_in(kind, content).changes_nothing
    assert min(seen.values()) > 0
