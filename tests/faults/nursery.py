"""A process that starts workers in no time, so that thousands of them can be killed.

The nursery imports the program once and forks a worker for each line it reads. A worker says what it has done on the
shared pipe; every line is short enough to arrive whole. What a worker said before it died is read before the nursery
says that it ended.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
_STARTED, _ENDED = "started ", "ended"
PATIENCE = 60.0
"""Seconds after which a worker that says nothing is a failure."""


def tell(line: str) -> None:
    """Say a line to the one who kills; it has left this process when the call returns."""
    os.write(sys.stdout.fileno(), line.encode() + b"\n")


def wait_to_be_killed() -> NoReturn:
    """Stop here for good, after saying so."""
    tell("waiting")
    while True:
        signal.pause()


def serve(work: Callable[[list[str]], None]) -> None:
    """Fork a worker for each line of words on standard input, one after the other.

    A worker never ends by itself, so that its number is its own until it is killed.
    """
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            tell(f"{_STARTED}{os.getpid()}")
            try:
                work(line.rstrip("\n").split("\t"))
            except BaseException:  # noqa: BLE001 - a worker's last word, whatever went wrong
                tell("failed " + traceback.format_exc().replace("\n", " | ")[-3000:])
            wait_to_be_killed()
        os.waitpid(number, 0)
        tell(_ENDED)


class Worker:
    """One worker, from its start to its end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        """Read what it says from the nursery's pipe."""
        assert process.stdout is not None
        self._pipe = process.stdout
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._pipe, selectors.EVENT_READ)
        self._number = 0
        self._rest = b""
        self.ended = False

    def line(self, seconds: float = PATIENCE) -> str | None:
        """The next thing it says, or None when it says nothing for so long or has ended."""
        until = time.monotonic() + seconds
        while not self.ended:
            line, found, rest = self._rest.partition(b"\n")
            if found:
                self._rest = rest
                said = line.decode()
                if said.startswith(_STARTED):
                    self._number = int(said.removeprefix(_STARTED))
                elif said == _ENDED:
                    self.ended = True
                elif said.startswith("failed "):
                    raise AssertionError(said)
                else:
                    return said
            elif self._selector.select(max(0.0, until - time.monotonic())):
                self._rest += os.read(self._pipe.fileno(), 65536)
            else:
                return None
        return None

    def expect(self, said: str) -> None:
        """Read on until it says this.

        Raises:
            AssertionError: If it ends or falls silent instead.
        """
        while (line := self.line()) != said:
            if line is None:
                raise AssertionError(f"the worker never said {said!r}")

    def kill(self) -> list[str]:
        """Kill it as a power switch would.

        Returns:
            What it had said and nobody had read yet.
        """
        said = []
        while self._number == 0:
            line = self.line()
            assert line is not None, "the worker has not started"
            said.append(line)
        os.kill(self._number, signal.SIGKILL)
        return said + self.rest()

    def rest(self) -> list[str]:
        """Everything it still says until it has ended."""
        said = []
        while not self.ended:
            line = self.line()
            if line is not None:
                said.append(line)
            else:
                assert self.ended, "the worker neither ends nor says anything"
        self._selector.close()
        return said


@contextlib.contextmanager
def nursery(module: str) -> Iterator[Callable[..., Worker]]:
    """Start a nursery.

    Args:
        module: A module whose ``python -m`` calls :func:`serve`.

    Yields:
        Starts a worker with words that hold no tab.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, bufsize=0,
        start_new_session=True,
    )  # fmt: skip
    assert process.stdin is not None
    inbox = process.stdin

    def start(*words: object) -> Worker:
        inbox.write("\t".join(str(word) for word in words).encode() + b"\n")
        return Worker(process)

    try:
        yield start
    finally:
        inbox.close()
        os.killpg(process.pid, signal.SIGKILL)  # a worker may be left, waiting
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
