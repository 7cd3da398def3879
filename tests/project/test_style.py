"""Style, types and the direction of imports hold for the whole checkout, by the settings in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = [part for part in ("msp_desk", "tests", "packaging", "benchmarks") if (ROOT / part).is_dir()]


def run_tool(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of this environment in the checkout and return its answer."""
    beside = Path(sys.executable).parent / command[0]
    program = (
        [str(beside)] if beside.exists() or beside.with_suffix(".exe").exists() else [sys.executable, "-m", command[0]]
    )
    return subprocess.run(
        [*program, *command[1:]], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=600, check=False
    )


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--no-fix", *PARTS], id="ruff"),
        pytest.param(["ruff", "format", "--check", *PARTS], id="format"),
        pytest.param(["mypy", "--no-error-summary"], id="mypy"),
        pytest.param(["mypy", "--no-error-summary", "packaging/dev.py"], id="mypy-packaging"),
        pytest.param(["lint-imports"], id="imports"),
    ],
)
def test_tool_finds_nothing(command: list[str]) -> None:
    answer = run_tool(*command)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_nothing_walks_the_focus_chain() -> None:
    """PySide makes the asked widget the owner of the next one in the chain: one going away invalidates the rest."""
    found = [path for path in (ROOT / "msp_desk").rglob("*.py") if "InFocusChain(" in path.read_text(encoding="utf-8")]
    assert not found
