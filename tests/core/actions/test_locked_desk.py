"""A desk nobody can open is put beside its place whole, and comes back whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from msp_desk.core.actions.locked_desk import bring_back, put_beside
from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import FileProblem, LockedDesk


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "my.mspdesk"
    path.write_bytes(b"content")
    (tmp_path / "my.mspdesk-wal").write_bytes(b"log")
    return path


def test_the_file_and_its_log_move_together_and_back(desk: Path, tmp_path: Path) -> None:
    beside = put_beside(desk)
    assert beside.name == "my.locked-1.mspdesk"
    assert beside.read_bytes() == b"content"
    assert (tmp_path / "my.locked-1.mspdesk-wal").read_bytes() == b"log"
    assert not desk.exists()
    assert not (tmp_path / "my.mspdesk-wal").exists()
    bring_back(beside, desk)
    assert desk.read_bytes() == b"content"
    assert (tmp_path / "my.mspdesk-wal").read_bytes() == b"log"
    assert not beside.exists()


def test_an_earlier_one_is_never_overwritten(desk: Path, tmp_path: Path) -> None:
    put_beside(desk)
    desk.write_bytes(b"second")
    assert put_beside(desk).name == "my.locked-2.mspdesk"
    assert (tmp_path / "my.locked-1.mspdesk").read_bytes() == b"content"


def test_what_lies_there_is_never_overwritten_on_the_way_back(desk: Path) -> None:
    beside = put_beside(desk)
    desk.write_bytes(b"a new one")
    with pytest.raises(FileProblem):
        bring_back(beside, desk)
    assert desk.read_bytes() == b"a new one"
    assert beside.exists()


def test_a_desk_that_is_open_elsewhere_stays(desk: Path) -> None:
    lock = DeskLock(desk)
    with pytest.raises(LockedDesk):
        put_beside(desk)
    assert desk.read_bytes() == b"content"
    lock.release()
    put_beside(desk)


def test_half_a_move_is_taken_back(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def failing(source: Path, target: Path) -> Path:
        if str(source).endswith("-wal") and "locked" in str(target):
            raise PermissionError(13, "denied")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(FileProblem):
        put_beside(desk)
    assert desk.read_bytes() == b"content"
    assert not desk.with_name("my.locked-1.mspdesk").exists()
