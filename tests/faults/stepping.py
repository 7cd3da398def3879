"""Stopping a program exactly between two of its steps towards the disk.

A step is a change of a folder (a file opened for writing, renamed, removed, linked), a flush of a file to the disk, or
an SQL statement of another kind than the one before it; of a long run of the same kind every three-hundredth counts.
The interpreter itself reports the first, so nothing can be forgotten.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from msp_desk.core.storage import connecting

_FOLDER_EVENTS = frozenset({"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_READING = ("SELECT", "WITH", "PRAGMA")
_RUN = 300


class Steps:
    """Counts the steps of this process and ends it before one of them."""

    def __init__(self, root: Path) -> None:
        """Count nothing yet.

        Args:
            root: Only changes of folders below it count.
        """
        self.taken = 0
        self._root = str(root)
        self._last = 0
        self._unguarded = 0
        self._counting = False
        self._kind = ""
        self._run = 0

    def watch(self) -> None:
        """Report every step to this counter from now on; there is no way back in this process."""
        sys.addaudithook(self._on_event)
        self._watch_flushes()
        self._watch_statements()

    def begin(self, last: int) -> None:
        """Count from here.

        Args:
            last: Before this step the process ends as if the power went; 0 for never. A negative number counts only the
                moments at which a guard is missing.
        """
        self._last, self._counting = last, True

    def end(self) -> int:
        """Stop counting; how many steps there were."""
        self._counting = False
        return self.taken

    def take(self) -> None:
        """Take one step, or never return."""
        if not self._counting:
            return
        self.taken += 1
        if self.taken == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def take_unguarded(self) -> None:
        """Take a step that only a missing guard makes dangerous, or never return."""
        self._unguarded += 1
        if self._counting and self._unguarded == -self._last:
            os.kill(os.getpid(), signal.SIGKILL)
        self.take()

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._counting:
            return
        opened = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        if (opened or event in _FOLDER_EVENTS) and str(arguments[0]).startswith(self._root):
            self._kind = ""
            self.take()

    def _watch_flushes(self) -> None:
        flush = os.fsync

        def fsync(handle: int) -> None:
            self.take()
            flush(handle)

        os.fsync = fsync  # type: ignore[assignment]  # of this process, which will be killed

    def _watch_statements(self) -> None:
        connect = connecting.connect_raw

        def connect_raw(*arguments: Any, **options: Any) -> Any:
            connection = connect(*arguments, **options)
            connection.set_trace_callback(self._on_statement)
            return connection

        connecting.connect_raw = connect_raw

    def _on_statement(self, statement: str) -> None:
        kind = " ".join(statement.split(maxsplit=2)[:2])
        if kind.startswith(_READING):
            return
        self._run = self._run + 1 if kind == self._kind else 0
        self._kind = kind
        if self._run % _RUN == 0:
            self.take()
