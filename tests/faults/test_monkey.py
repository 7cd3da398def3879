"""A monkey at the window: no exception, no warning of Qt's, and the desk is sound; what is planted is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import monkey

EVENTS = 900
"""Of each of the two runs; the long form sends a million (``python -m tests.faults monkey``)."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return monkey.write_sample(tmp_path_factory.mktemp("monkey"))


@pytest.mark.gui
@pytest.mark.parametrize("hasty", [False, True], ids=["patient", "hasty"])
def test_nothing_breaks_whatever_is_pressed(sample: Path, tmp_path: Path, *, hasty: bool) -> None:
    piece = monkey.run_piece(tmp_path / "piece", sample, events=EVENTS, seed=7 + hasty, hasty=hasty)
    assert not piece.faults, monkey.told(piece)
    assert piece.events == EVENTS
    assert len(piece.windows) >= 5, "menus and dialogs were in front as well"


@pytest.mark.gui
def test_what_is_planted_is_found(sample: Path, tmp_path: Path) -> None:
    piece = monkey.run_piece(tmp_path / "piece", sample, events=60, seed=3, weakness="all")
    found = [(str(fault["kind"]), str(fault["text"])) for fault in piece.faults]
    for kind, words in (
        ("exception", "planted in a slot"), ("warning", "planted warning"), ("failure", "ZeroDivisionError"),
        ("desk", "settles"),
    ):  # fmt: skip
        assert any(one == kind and words in text for one, text in found), kind
    assert all(fault["events"] for fault in piece.faults)


@pytest.mark.gui
def test_the_same_seed_does_the_same(sample: Path, tmp_path: Path) -> None:
    trails = []
    for name in ("first", "second"):
        monkey.run_piece(tmp_path / name, sample, events=25, seed=11)
        lines = (tmp_path / name / "events.txt").read_text("utf-8").splitlines()
        trails.append([line.rpartition(" [")[0] for line in lines])
    assert trails[0] == trails[1]
    assert len(trails[0]) == 25


def test_a_process_that_ends_by_itself_is_told_with_its_last_events(sample: Path, tmp_path: Path) -> None:
    piece = monkey.run_piece(tmp_path / "piece", tmp_path / "none.mspdesk", events=5, seed=1)
    assert [fault["kind"] for fault in piece.faults] == ["ended with 1"]
    assert "none.mspdesk" in monkey.told(piece)
    assert sample.exists()
