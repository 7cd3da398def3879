"""The next start removes what a killed program left half-written, and nothing that is still being written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from msp_desk.core.actions.leftovers import STALE, clear_leftovers
from msp_desk.core.environment.folders import folders_under

PART = ".msp-desk-a1.part"


def aged(path: Path, seconds: float) -> Path:
    """A file or folder that nobody touched for so long."""
    if path.suffix:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("half")
    else:
        path.mkdir(parents=True)
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))
    return path


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_stale_halves_go_wherever_the_program_writes(tmp_path: Path, temporary: Path) -> None:
    folders, desk = folders_under(tmp_path / "user"), tmp_path / "home" / "my.mspdesk"
    beside = aged(desk.parent / PART, 0)
    stale = [aged(folder / PART, STALE + 60) for folder in (folders.backups_of(desk), folders.preferences)]
    workshop = aged(temporary / "msp-desk-restore-x1", STALE + 60)
    assert sorted(clear_leftovers(desk, folders)) == sorted([beside, *stale, workshop])
    assert clear_leftovers(desk, folders) == []


def test_what_is_still_being_written_stays(tmp_path: Path, temporary: Path) -> None:
    folders, desk = folders_under(tmp_path / "user"), tmp_path / "home" / "my.mspdesk"
    kept = [
        aged(folders.backups_of(desk) / PART, STALE - 60),
        aged(folders.preferences / "choices.json", STALE + 60),
        aged(temporary / "msp-desk-restore-x1", STALE - 60),
        aged(temporary / "somebody-else", STALE + 60),
    ]
    assert clear_leftovers(desk, folders) == []
    assert all(path.exists() for path in kept)
