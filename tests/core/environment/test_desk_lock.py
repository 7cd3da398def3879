"""One writing program per desk file, however many start at once."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import LockedDesk, ReadOnlyDesk

STARTERS, ROUNDS = 8, 6
STARTER = """
import sys
from pathlib import Path
from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import LockedDesk
print("ready", flush=True)
lock = None
for line in sys.stdin:
    if line == "start\\n":
        try:
            lock = DeskLock(Path(sys.argv[1]))
            print("owner", flush=True)
        except LockedDesk:
            print("refused", flush=True)
    else:
        if lock is not None:
            lock.release()
            lock = None
        print("ready", flush=True)
"""
Starters = list[subprocess.Popen[str]]


def starter(desk: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", STARTER, str(desk)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )


def say(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdin is not None
    process.stdin.write(word + "\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def starters(tmp_path: Path) -> Iterator[Starters]:
    """Eight processes that wait for the word to take the lock of one desk."""
    processes = [starter(tmp_path / "my.mspdesk") for _ in range(STARTERS)]
    assert [hear(process) for process in processes] == ["ready"] * STARTERS
    yield processes
    for process in processes:
        process.kill()
        process.communicate()


def test_of_eight_starters_exactly_one_becomes_the_owner(starters: Starters) -> None:
    for _ in range(ROUNDS):
        for process in starters:
            say(process, "start")
        assert sorted(hear(process) for process in starters) == ["owner", *["refused"] * (STARTERS - 1)]
        for process in starters:
            say(process, "release")
        assert [hear(process) for process in starters] == ["ready"] * STARTERS


def test_the_lock_of_a_killed_owner_is_free_at_once(starters: Starters) -> None:
    left = list(starters)
    while left:
        for process in left:
            say(process, "start")
        said = [hear(process) for process in left]
        assert said.count("owner") == 1
        owner = left.pop(said.index("owner"))
        owner.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        owner.wait()


def test_a_lock_can_be_had_once_also_inside_one_program(tmp_path: Path) -> None:
    desk = tmp_path / "my.mspdesk"
    first = DeskLock(desk)
    with pytest.raises(LockedDesk) as raised:
        DeskLock(desk)
    assert raised.value.params == {"file": str(desk)}
    first.release()
    first.release()
    DeskLock(desk).release()


def test_the_lock_file_stays_and_is_private(tmp_path: Path) -> None:
    """Removing it would let two programs lock two different files."""
    DeskLock(tmp_path / "my.mspdesk").release()
    assert [path.name for path in tmp_path.iterdir()] == ["my.mspdesk.lock"]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "my.mspdesk.lock").stat().st_mode) == 0o600


def test_two_desks_have_two_locks(tmp_path: Path) -> None:
    one, other = DeskLock(tmp_path / "a.mspdesk"), DeskLock(tmp_path / "b.mspdesk")
    one.release()
    other.release()


def test_a_lock_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyDesk) as raised:
        DeskLock(tmp_path / "none" / "my.mspdesk")
    assert raised.value.params["reason"] == "No such file or directory"
