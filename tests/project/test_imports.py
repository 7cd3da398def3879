"""The contracts about imports fail when they are broken (a contract that can never fail would hold nothing)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

DATABASE = "Only storage names the database"

BREACHES: Mapping[str, Mapping[str, str]] = {
    "The program: start, command line, window, core": {"core/records/breach.py": "import msp_desk.ui.start"},
    "The core, from what the owner does down to errors": {"core/records/breach.py": "import msp_desk.core.wording"},
    "The window, from its start down to its parts": {"ui/widgets/breach.py": "import msp_desk.ui.pages"},
    "Pages do not import each other": {"ui/pages/one.py": "import msp_desk.ui.pages.two", "ui/pages/two.py": ""},
    "The core knows no window": {"core/records/breach.py": "import PySide6.QtCore"},
    DATABASE: {"core/records/breach.py": "import sqlalchemy"},
    "Only documents names reportlab": {"core/records/breach.py": "from reportlab.lib import units"},
    "No circles": {
        "core/records/breach.py": "import msp_desk.core.records.other",
        "core/records/other.py": "import msp_desk.core.records.breach",
    },
}
"""Name of a contract -> files that break it."""

SKELETON = ("ui", "ui/pages", "ui/widgets", "ui/start", "core", "core/records", "core/wording", "core/storage")


def broken_contracts(folder: Path, files: Mapping[str, str]) -> set[str]:
    """Return the names of the contracts that a package of these files breaks, next to empty rooms."""
    package = folder / "msp_desk"
    for room in SKELETON:
        (package / room).mkdir(parents=True, exist_ok=True)
    for room in ("", *SKELETON):
        (package / room / "__init__.py").touch()
    (package / "core" / "errors.py").touch()
    (package / "core" / "storage" / "database.py").write_text("import sqlalchemy\n", "utf-8")
    for name, text in files.items():
        (package / name).write_text(text + "\n", "utf-8")
    shutil.copy(ROOT / "pyproject.toml", folder)
    code = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as run; run()"
    answer = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Contracts:" in answer.stdout, answer.stdout + answer.stderr
    lines = answer.stdout.splitlines()
    return {line.split(" BROKEN")[0].strip() for line in lines if " BROKEN" in line}


def test_empty_rooms_break_nothing(tmp_path: Path) -> None:
    assert broken_contracts(tmp_path, {}) == set()


def test_standard_library_counts_as_the_database_too(tmp_path: Path) -> None:
    broken = broken_contracts(tmp_path, {"core/records/breach.py": "import sqlite3"})
    assert broken == {DATABASE}


@pytest.mark.parametrize("room", ["core/unnamed", "unnamed"])
def test_room_without_a_place_in_the_order_breaks_its_contract(room: str, tmp_path: Path) -> None:
    (tmp_path / "msp_desk" / room).mkdir(parents=True)
    assert len(broken_contracts(tmp_path, {f"{room}/__init__.py": ""})) == 1


@pytest.mark.parametrize("contract", BREACHES)
def test_contract_fails_when_it_is_broken(contract: str, tmp_path: Path) -> None:
    assert contract in broken_contracts(tmp_path, BREACHES[contract])
