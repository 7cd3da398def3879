"""A terminal and the desks that verbs are run on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal
from tests.core.actions.conftest import empty_file, sample_file
from tests.core.actions.desks import copied

__all__ = ["empty_desk", "empty_file", "sample_desk", "sample_file", "terminal"]


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal in a folder of its own."""
    return Terminal(tmp_path, capsys)


@pytest.fixture
def sample_desk(sample_file: Path, tmp_path: Path) -> Path:
    """The sample desk."""
    return copied(sample_file, tmp_path, "sample.mspdesk")


@pytest.fixture
def empty_desk(empty_file: Path, tmp_path: Path) -> Path:
    """A desk with nothing on it."""
    return copied(empty_file, tmp_path, "empty.mspdesk")
