"""A full stop in the place of a file is a folder, and is told so with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal


@pytest.mark.parametrize("words", [["check"], ["grades"], ["import", "clients", "."], ["restore", "."]])
def test_a_full_stop_is_told_as_the_folder_it_is(
    terminal: Terminal, sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    folder = tmp_path / "Akten"
    folder.mkdir()
    monkeypatch.chdir(folder)
    desk = "." if len(words) == 1 else str(sample_desk)
    answer = terminal.run(*words, "--desk", desk)
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "Akten" in answer.err
    assert "mistake" not in answer.err
    assert list(folder.iterdir()) == []


def test_the_root_of_all_folders_is_no_desk(terminal: Terminal) -> None:
    answer = terminal.run("check", "--desk", "/")
    assert answer.code == 1
    assert "mistake" not in answer.err
