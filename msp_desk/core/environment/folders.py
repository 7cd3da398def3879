"""The folders of this user: desks, backups, logs and preferences, kept to the owner alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the program keeps its things.

    Attributes:
        data: Desk files.
        backups: Verified backups.
        logs: The program's log.
        preferences: This machine's choices.
    """

    data: Path
    backups: Path
    logs: Path
    preferences: Path

    @property
    def default_desk(self) -> Path:
        """The desk that opens when none is named."""
        return self.data / "my.mspdesk"

    @property
    def sample_desk(self) -> Path:
        """The sample desk, in a file of its own."""
        return self.data / "sample.mspdesk"

    def backups_of(self, desk: Path) -> Path:
        """The folder for the backups of one desk; desks of the same name elsewhere have another."""
        place = hashlib.sha256(str(desk.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        return self.backups / f"{desk.stem}-{place}"


def user_folders() -> Folders:
    """The folders the operating system gives this user."""
    import platformdirs

    data = Path(platformdirs.user_data_dir("msp-desk", appauthor=False))
    return Folders(
        data=data,
        backups=data / "backups",
        logs=Path(platformdirs.user_log_dir("msp-desk", appauthor=False)),
        preferences=Path(platformdirs.user_config_dir("msp-desk", appauthor=False)),
    )


def folders_under(root: Path) -> Folders:
    """All folders below one, for a test or a portable installation."""
    return Folders(data=root / "data", backups=root / "backups", logs=root / "logs", preferences=root / "preferences")


def make_private(folder: Path) -> Path:
    """Make a folder that only its owner can read, where the system knows such a thing.

    Raises:
        OSError: If it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
