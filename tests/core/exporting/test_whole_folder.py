"""Several files take their places together, or nothing of them is left."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from msp_desk.core.environment import writing
from msp_desk.core.errors import FileProblem
from msp_desk.core.exporting import whole_folder
from msp_desk.core.exporting.whole_folder import make_folder, remove_empty, write_all
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

NEW = {"a.csv": b"new a", "b.csv": b"new b", "c.csv": b"new c"}


def held(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(folder.iterdir()) if one.is_file()}


def refused(act: object, *said: str) -> None:
    assert callable(act)
    with pytest.raises(FileProblem) as caught:
        act()
    sentences = [Wording(language).error(caught.value) for language in Language]
    assert len(set(sentences)) == 3
    assert all(word in sentences[list(Language).index(Language.EN)] for word in said)


def test_files_take_their_places_and_replace_earlier_ones(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"old b")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_all(tmp_path, NEW)
    assert held(tmp_path) == {**NEW, "mine.txt": b"mine"}


def test_a_link_stays_one_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "target.csv"
    target.parent.mkdir()
    target.write_bytes(b"old")
    (tmp_path / "a.csv").symlink_to(target)
    write_all(tmp_path, NEW)
    assert (tmp_path / "a.csv").is_symlink()
    assert target.read_bytes() == b"new a"


def test_what_cannot_take_its_place_puts_the_others_back(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old a")
    (tmp_path / "c.csv").mkdir()
    refused(lambda: write_all(tmp_path, NEW), "c.csv", "Nothing of this export was kept")
    assert held(tmp_path) == {"a.csv": b"old a"}


def test_a_full_disk_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(b"old a")
    written: list[int] = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    refused(lambda: write_all(tmp_path, NEW), "b.csv", "room")
    assert held(tmp_path) == {"a.csv": b"old a"}


def test_left_overs_of_a_killed_program_are_known_as_ours(tmp_path: Path) -> None:
    part = whole_folder._part(tmp_path)
    assert writing.remove_leftovers(tmp_path) == [part]


def test_folders_are_made_and_removed_again(tmp_path: Path) -> None:
    made = make_folder(tmp_path / "one" / "two")
    assert made == [tmp_path / "one", tmp_path / "one" / "two"]
    assert make_folder(tmp_path / "one" / "two") == []
    (tmp_path / "one" / "mine.txt").write_bytes(b"mine")
    remove_empty(made)
    assert held(tmp_path / "one") == {"mine.txt": b"mine"}
    assert not (tmp_path / "one" / "two").exists()


@pytest.mark.parametrize("name", ["file.txt", "file.txt/inside/deeper", "dangling", "dangling/inside"])
def test_a_file_is_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_bytes(b"mine")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    refused(lambda: make_folder(tmp_path / name), name.partition("/")[0], "a folder")
    assert held(tmp_path) == {"file.txt": b"mine"}


def test_a_folder_that_cannot_be_made_leaves_none(tmp_path: Path) -> None:
    refused(lambda: make_folder(tmp_path / "one" / ("x" * 300)), "too long")
    assert list(tmp_path.iterdir()) == []
