"""Files and desks for the tests of importing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.importing.plain_desk import PlainDesk


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file: text as UTF-8, bytes as they are."""

    def write_file(content: str | bytes, name: str = "file.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def desk(write: Callable[..., Path]) -> PlainDesk:
    """A desk of plain lists that files are planned against and stored in."""
    return PlainDesk(write=write)
