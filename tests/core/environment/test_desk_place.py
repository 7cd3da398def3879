"""Synchronised folders, network drives and conflict copies are told by their names and marks, and others are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from msp_desk.core.environment import desk_place
from msp_desk.core.environment.desk_place import SyncService, conflict_copies, is_network, place_of, sync_service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", SyncService.ONEDRIVE),
        ("OneDrive - Meier IT GmbH/Desk", SyncService.ONEDRIVE),
        ("Dropbox", SyncService.DROPBOX),
        ("Dropbox (Privat)/a/b", SyncService.DROPBOX),
        ("Library/Mobile Documents/com~apple~CloudDocs", SyncService.ICLOUD),
        ("iCloudDrive", SyncService.ICLOUD),
        ("Google Drive", SyncService.GOOGLE_DRIVE),
        ("My Drive/msp", SyncService.GOOGLE_DRIVE),
        ("Nextcloud", SyncService.NEXTCLOUD),
        ("ownCloud2", SyncService.OWNCLOUD),
        ("SynologyDrive", SyncService.SYNOLOGY_DRIVE),
        ("MEGAsync", SyncService.MEGA),
        ("Dropboxing days", None),
        ("Onedrives", None),
        ("Documents/boxes", None),
    ],
)
def test_a_synchronised_folder_is_told_by_a_name_above_it(
    tmp_path: Path, folder: str, service: SyncService | None
) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    assert sync_service(place) == service
    found = place_of(place / "my.mspdesk")
    assert (found.service, found.calm) == (service, service is None)


def test_a_folder_under_another_name_is_told_by_what_its_program_leaves_there(tmp_path: Path) -> None:
    below = tmp_path / "Work" / "desks"
    below.mkdir(parents=True)
    assert sync_service(below) is None
    (tmp_path / "Work" / ".stfolder").mkdir()
    assert sync_service(below) is SyncService.SYNCTHING


def test_where_onedrive_says_it_lies_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Firma"))
    assert sync_service(tmp_path / "Firma" / "a") is SyncService.ONEDRIVE
    assert sync_service(tmp_path / "Firmen") is None


@pytest.mark.parametrize(
    ("kind", "network"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("", False)]
)
def test_a_network_drive_is_told_by_its_kind(monkeypatch: pytest.MonkeyPatch, kind: str, network: bool) -> None:
    monkeypatch.setattr(desk_place, "_file_system", lambda _folder: kind)
    assert is_network(Path("/mnt/server/desks")) is network


def test_a_path_that_names_a_server_is_on_the_network() -> None:
    assert is_network(Path("//server/share/desks"))
    assert not is_network(Path("/server/share"))


BESIDE = [
    "desk (conflicted copy 2026-11-21).mspdesk",
    "desk (PC2's conflicted copy 2026-11-21).mspdesk",
    "desk (In Konflikt stehende Kopie von PC2, Konflikt).mspdesk",
    "desk.sync-conflict-20261121-101500-ABCDEFG.mspdesk",
    "desk_conf(1).mspdesk",
    "desk (1).mspdesk",
]
NOT_COPIES = [
    "desk.mspdesk", "desk.mspdesk-wal", "desk.mspdesk.lock", "desk.before-restore-1.mspdesk",
    "desk.before-migration-2.mspdesk", "desktop.mspdesk", "other (1).mspdesk", "desk.salvaged.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def test_a_conflict_copy_is_noticed_by_its_name(name: str) -> None:
    assert conflict_copies("desk.mspdesk", [*NOT_COPIES, name], synchronised=False) == [name]


def test_a_copy_called_after_a_machine_counts_where_something_synchronises() -> None:
    names = [*NOT_COPIES, "desk-PC2.mspdesk", "desk-2026.mspdesk"]
    assert conflict_copies("desk.mspdesk", names, synchronised=True) == ["desk-PC2.mspdesk"]
    assert conflict_copies("desk.mspdesk", names, synchronised=False) == []


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert place_of(tmp_path / "none" / "Dropbox" / "my.mspdesk").calm
