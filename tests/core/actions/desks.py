"""Desks for the tests of what the owner can do: an empty one, and the sample of the fixed day."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.records.client import Client

TODAY = date(2026, 11, 21)
CLOCK = FixedClock(TODAY)


def user_of(folder: Path) -> Folders:
    """The folders of a user whose home lies in a test's own folder."""
    return folders_under(folder / "user")


def opened(path: Path, *, day: date = TODAY, writable: bool = True) -> Desk:
    """Open a desk on a day; the caller closes it."""
    return open_at(path, FixedClock(day), user_of(path.parent), writable=writable)


def copied(source: Path, folder: Path, name: str = "desk.mspdesk") -> Path:
    """A copy of a desk in a folder."""
    return Path(shutil.copy(source, folder / name))


def beside(path: Path) -> set[str]:
    """The names in the folder of a file, without the lock, which stays by design."""
    return {found.name for found in path.parent.iterdir()} - {path.name + ".lock"}


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def client_named(desk: Desk, name: str) -> Client:
    """Add a client that has nothing but a name."""
    return desk.clients.add(Client(name=name))
