"""Where a desk lies: in a folder that a program synchronises, on the network, or beside copies that one has made.

A synchronised desk is copied while it is written to, and two machines make two desks of it. Nothing here opens a file
or asks the network: names and what the system says of its drives are enough.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

_COMPANION: Final = re.compile(r"\.(before-restore|before-migration|before-encryption|salvaged)-?\d*$")


class SyncService(StrEnum):
    """What keeps a folder the same on several machines; the value is the name its owner knows."""

    ONEDRIVE = "OneDrive"
    DROPBOX = "Dropbox"
    ICLOUD = "iCloud Drive"
    GOOGLE_DRIVE = "Google Drive"
    NEXTCLOUD = "Nextcloud"
    OWNCLOUD = "ownCloud"
    SYNCTHING = "Syncthing"
    BOX = "Box"
    PCLOUD = "pCloud"
    MEGA = "MEGA"
    SYNOLOGY_DRIVE = "Synology Drive"
    RESILIO = "Resilio Sync"
    TRESORIT = "Tresorit"
    PROTON_DRIVE = "Proton Drive"
    SEAFILE = "Seafile"


_NAMES: Final[tuple[tuple[SyncService, re.Pattern[str]], ...]] = tuple(
    (service, re.compile(pattern, re.IGNORECASE))
    for service, pattern in (
        (SyncService.ONEDRIVE, r"onedrive( ?[-–] ?.+)?|skydrive"),
        (SyncService.DROPBOX, r"dropbox( ?\(.+\))?"),
        (SyncService.ICLOUD, r"icloud ?drive|iclouddrive|com~apple~clouddocs|mobile documents"),
        (SyncService.GOOGLE_DRIVE, r"google ?drive(-.+)?|my drive|drivefs"),
        (SyncService.NEXTCLOUD, r"nextcloud\d*"),
        (SyncService.OWNCLOUD, r"owncloud\d*"),
        (SyncService.SYNCTHING, r"syncthing"),
        (SyncService.BOX, r"box( ?sync)?|box-box"),
        (SyncService.PCLOUD, r"p ?cloud ?drive|pcloud ?sync"),
        (SyncService.MEGA, r"mega( ?sync)?"),
        (SyncService.SYNOLOGY_DRIVE, r"synologydrive|synology ?drive|cloudstation"),
        (SyncService.RESILIO, r"resilio ?sync|btsync"),
        (SyncService.TRESORIT, r"my tresors|tresorit ?drive|tresors"),
        (SyncService.PROTON_DRIVE, r"proton ?drive(-.+)?"),
        (SyncService.SEAFILE, r"seafile"),
    )
)
_MARKS: Final[tuple[tuple[SyncService, str], ...]] = (
    (SyncService.SYNCTHING, ".stfolder"),
    (SyncService.DROPBOX, ".dropbox.cache"),
    (SyncService.NEXTCLOUD, ".sync_*.db"),
    (SyncService.NEXTCLOUD, "._sync_*.db"),
    (SyncService.RESILIO, ".sync/ID"),
    (SyncService.SYNOLOGY_DRIVE, ".SynologyWorkingDirectory"),
    (SyncService.MEGA, ".megasync*"),
)
"""What these programs leave in the folder they look after."""
_NETWORK_KINDS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone",
     "9p", "afs", "ceph", "glusterfs", "fuse.glusterfs", "fuse.gvfsd-fuse", "ncpfs"}
)  # fmt: skip
_CLOUD_KINDS: Final = ((SyncService.GOOGLE_DRIVE, "fuse.google-drive-ocamlfuse"), (SyncService.PCLOUD, "fuse.pcloud"))
_CONFLICTS: Final = (
    r" ?\((?:.*(?:conflicted copy|conflict|konflikt|in conflitto|copia in conflitto|case conflict).*)\)",
    r"[._-](?:sync-conflict|conflict|conflicted)[-_.]?.*",
    r"_conf\(.*\)",
    r" (?:conflicted copy|\(.*'s conflicted copy.*\)).*",
    r" \(\d+\)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPlace:
    """What there is to say about where a desk lies; nothing when :attr:`calm`.

    Attributes:
        service: What synchronises its folder; None for nothing that is known.
        network: Whether it lies on another machine.
        copies: Files beside it that look like copies a synchronisation made of it, by name.
    """

    service: SyncService | None
    network: bool
    copies: tuple[Path, ...]

    @property
    def calm(self) -> bool:
        """Whether there is nothing to say."""
        return self.service is None and not self.network and not self.copies


def place_of(desk: Path, *, machine: str = "") -> DeskPlace:
    """Look at where a desk lies; a folder that cannot be read says nothing.

    Args:
        desk: The file; it need not be there.
        machine: The name of this machine, for copies that are called after one; "" asks the system.
    """
    try:
        folder = desk.resolve().parent
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError:
        return DeskPlace(service=None, network=False, copies=())
    service = sync_service(folder)
    copies = conflict_copies(desk.name, names, synchronised=service is not None, machine=machine)
    return DeskPlace(service=service, network=is_network(folder), copies=tuple(folder / name for name in copies))


def sync_service(folder: Path) -> SyncService | None:
    """What synchronises a folder, told by the names of the folders above it and by what the programs leave there."""
    variables = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
    roots = [Path(value) for name in variables if (value := os.environ.get(name))]
    if any(folder.is_relative_to(root) for root in roots):
        return SyncService.ONEDRIVE
    parts = PureWindowsPath(folder).parts if os.name == "nt" else folder.parts
    for part in reversed(parts):
        for service, pattern in _NAMES:
            if pattern.fullmatch(part):
                return service
    kind = _file_system(folder)
    for service, known in _CLOUD_KINDS:
        if kind == known:
            return service
    for above in (folder, *folder.parents):
        for service, mark in _MARKS:
            try:
                if next(above.glob(mark), None) is not None:
                    return service
            except OSError:
                continue
    return None


def is_network(folder: Path) -> bool:
    """Whether a folder lies on another machine, as far as the system says."""
    text = str(folder)
    if text.startswith(("\\\\", "//")) and not text.startswith(("\\\\?\\", "\\\\.\\")):
        return True
    if os.name == "nt":  # pragma: no cover - only Windows has drives
        import ctypes

        remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == remote)  # type: ignore[attr-defined,unused-ignore]
    return _file_system(folder) in _NETWORK_KINDS


def conflict_copies(name: str, names: Iterable[str], *, synchronised: bool, machine: str = "") -> Sequence[str]:
    """Those of some names that look like copies which a synchronisation made of a desk.

    Args:
        name: Of the desk, such as ``desk.mspdesk``.
        names: Of the files beside it.
        synchronised: Whether the folder is: then a copy called after a machine counts too, ``desk-PC2.mspdesk``.
        machine: Copies called after this machine count wherever they lie.
    """
    stem, ending = PurePath(name).stem, PurePath(name).suffix
    patterns = [rf"{re.escape(stem)}{pattern}{re.escape(ending)}" for pattern in _CONFLICTS]
    patterns.append(rf"{re.escape(name)}[._-](?:sync-conflict|conflict).*")
    if synchronised:
        patterns.append(rf"{re.escape(stem)}-[\w-]*[A-Za-z][\w-]*{re.escape(ending)}")
    if machine:
        patterns.append(rf"{re.escape(stem)}-{re.escape(machine)}(?:-\d+)?{re.escape(ending)}")
    known = [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
    found = (other for other in names if other != name and any(pattern.fullmatch(other) for pattern in known))
    return [other for other in found if _COMPANION.search(PurePath(other).stem) is None]


def _file_system(folder: Path) -> str:
    """The kind of file system a folder lies on; "" where the system has no list of them."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        words = line.split(" ")
        if len(words) < 3:
            continue
        place = words[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if (str(folder) == place or str(folder).startswith(place.rstrip("/") + "/")) and len(place) >= len(best):
            best, kind = place, words[2]
    return kind
