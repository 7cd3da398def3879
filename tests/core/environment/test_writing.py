"""A file is there whole, the old one or the new one, whenever the program ends."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from msp_desk.core.environment import writing
from msp_desk.core.environment.writing import remove_leftovers, write_whole
from msp_desk.core.errors import FileProblem

OLD, NEW = b"old content", b"new content " * 100_000
KILLED_AT = """
import os, signal, sys
from pathlib import Path
from msp_desk.core.environment.writing import write_whole

def killing(function, name):
    def wrapped(*arguments, **named):
        if name in moments:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **named)
    return wrapped

moments = sys.argv[2:]
os.fsync = killing(os.fsync, "before the file is safe")
Path.replace = killing(Path.replace, "before it has its name")
if "before the folder is safe" in moments:
    replace = Path.replace
    def last(self, target):
        replace(self, target)
        os.kill(os.getpid(), signal.SIGKILL)
    Path.replace = last
write_whole(Path(sys.argv[1]), b"new content " * 100_000)
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "letter.pdf"
    path.write_bytes(OLD)
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_privately_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    write_whole(path, NEW)
    assert path.read_bytes() == NEW
    assert files(tmp_path) == ["letter.pdf"]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_is_replaced(old: Path) -> None:
    write_whole(old, NEW)
    assert old.read_bytes() == NEW


def test_the_content_is_safe_before_it_gets_its_name_and_the_name_after(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def recorded_fsync(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else f"file {os.fstat(handle).st_size}")
        fsync(handle)

    def recorded_replace(path: Path, target: Path) -> Path:
        order.append("name")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", recorded_fsync)
    monkeypatch.setattr(Path, "replace", recorded_replace)
    write_whole(old, NEW)
    assert order == [f"file {len(NEW)}", "name", "folder"]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize(
    ("moment", "content", "leftovers"),
    [
        ("before the file is safe", OLD, 1),
        ("before it has its name", OLD, 1),
        ("before the folder is safe", NEW, 0),
        ("never", NEW, 0),
    ],
)
def test_a_program_killed_at_any_moment_leaves_a_whole_file(
    old: Path, moment: str, content: bytes, leftovers: int
) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED_AT, str(old), moment], check=False)
    assert done.returncode == (0 if moment == "never" else -9)
    assert old.read_bytes() == content
    removed = remove_leftovers(old.parent)
    assert len(removed) == leftovers
    assert files(old.parent) == [old.name]


def test_a_file_that_is_not_right_never_gets_its_name(old: Path) -> None:
    looked_at: list[bytes] = []

    def refuse(part: Path) -> NoReturn:
        looked_at.append(part.read_bytes())
        raise ValueError("not right")

    with pytest.raises(ValueError, match="not right"):
        write_whole(old, NEW, verify=refuse)
    assert looked_at == [NEW]
    assert old.read_bytes() == OLD
    assert files(old.parent) == [old.name]


def test_a_full_disk_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/secret/path")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem) as raised:
        write_whole(old, NEW)
    assert raised.value.params == {"file": str(old), "reason": "No space left on device"}
    assert old.read_bytes() == OLD
    assert files(old.parent) == [old.name]


def test_a_place_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as raised:
        write_whole(tmp_path / "none" / "letter.pdf", NEW)
    assert raised.value.params["reason"] == "No such file or directory"
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileProblem):
        write_whole(tmp_path / "folder", NEW)
    assert files(tmp_path) == ["folder"]


def test_only_our_own_leftovers_are_removed(tmp_path: Path) -> None:
    ours = [".msp-desk-a1.part", ".msp-desk-a1.part-journal", ".msp-desk-a1.part-shm", ".msp-desk-a1.part-wal"]
    others = [".msp-desk-notes", "film.part", "my.mspdesk", "my.mspdesk-wal", "x.msp-desk-a.part"]
    for name in (*ours, *others):
        (tmp_path / name).write_text("x")
    assert [path.name for path in remove_leftovers(tmp_path)] == ours
    assert files(tmp_path) == others
    assert remove_leftovers(tmp_path) == []
    assert remove_leftovers(tmp_path / "none") == []


def test_what_was_touched_lately_may_still_be_written(tmp_path: Path) -> None:
    for name, age in ((".msp-desk-old.part", 60.0), (".msp-desk-new.part", 0.0)):
        (tmp_path / name).write_text("x")
        then = (tmp_path / name).stat().st_mtime - age
        os.utime(tmp_path / name, (then, then))
    assert [path.name for path in remove_leftovers(tmp_path, untouched=30.0)] == [".msp-desk-old.part"]
    assert files(tmp_path) == [".msp-desk-new.part"]


def test_an_error_without_words_still_has_a_name() -> None:
    assert writing.reason(OSError()) == "OSError"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    """Links such as /dev/stdout are shared by everybody: a file must never take their place."""
    (tmp_path / "papers").mkdir()
    for target in (tmp_path / "papers" / "old.pdf", tmp_path / "papers" / "new.pdf"):
        if target.name == "old.pdf":
            target.write_bytes(OLD)
        link = tmp_path / f"link to {target.name}"
        link.symlink_to(target)
        write_whole(link, NEW)
        assert link.is_symlink()
        assert target.read_bytes() == NEW
    pipe = tmp_path / "link to nothing"
    pipe.symlink_to(tmp_path / "missing" / "out.pdf")
    with pytest.raises(FileProblem):
        write_whole(pipe, NEW)
    assert pipe.is_symlink()
