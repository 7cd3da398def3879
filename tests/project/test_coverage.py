"""Every branch of what a grade, an amount and a day count rest on is run by the tests of its own room."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FULLY_COVERED = (
    "msp_desk/core/grading/*",
    "msp_desk/core/records/money.py",
    "msp_desk/core/records/period.py",
)
ROOMS = ("tests/core/grading", "tests/core/records")


def run_coverage(data: Path, *arguments: str) -> str:
    """Run coverage.py on its own data file and return what it printed."""
    answer = subprocess.run(
        [sys.executable, "-m", "coverage", *arguments],
        cwd=ROOT,
        env={**os.environ, "COVERAGE_FILE": str(data)},
        capture_output=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def test_grading_money_and_period_are_covered_to_the_last_branch(tmp_path: Path) -> None:
    data = tmp_path / "coverage"
    run_coverage(data, "run", "-m", "pytest", "-q", *ROOMS)
    run_coverage(data, "report", f"--include={','.join(FULLY_COVERED)}", "--fail-under=100", "--precision=1")
