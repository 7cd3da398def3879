"""Where the program keeps its things, and that only their owner can look into them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from msp_desk.core.environment.folders import folders_under, make_private, user_folders
from msp_desk.core.environment.shipped_files import shipped_file, shipped_folder


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="the folders of other systems differ")
def test_the_folders_are_those_the_system_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(tmp_path / variable.lower()))
    folders = user_folders()
    assert folders.data == tmp_path / "data" / "msp-desk"
    assert folders.backups == tmp_path / "data" / "msp-desk" / "backups"
    assert folders.logs.is_relative_to(tmp_path / "state" / "msp-desk")
    assert folders.preferences == tmp_path / "config" / "msp-desk"
    assert list(tmp_path.iterdir()) == [], "asking makes nothing"


def test_the_sample_desk_is_never_the_owners_own(tmp_path: Path) -> None:
    folders = folders_under(tmp_path)
    assert folders.default_desk == tmp_path / "data" / "my.mspdesk"
    assert folders.sample_desk != folders.default_desk
    assert len({folders.data, folders.backups, folders.logs, folders.preferences}) == 4


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders apart by itself")
def test_a_private_folder_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    made = make_private(tmp_path / "msp-desk" / "backups")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert make_private(made) == made


def test_a_folder_that_cannot_be_made_raises(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        make_private(tmp_path / "file" / "folder")


def test_shipped_files_are_found() -> None:
    assert shipped_folder().is_dir()
    assert shipped_file("fonts", "NotoSans-Regular.ttf").is_file()
