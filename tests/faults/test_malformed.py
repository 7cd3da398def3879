"""Five hundred malformed files: a sentence each, nothing half-stored, and a missing guard is found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.faults.malformed_guards import Weakness
from tests.faults.nursery import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the harness makes pipes")
CASES = 500


def handed_in(cases: int, *more: str) -> dict[str, Any]:
    """Run the harness in a process of its own: it watches what is opened, and measures the memory of all of it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "malformed", "--cases", str(cases), *more], cwd=ROOT,
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == (1 if found["faults"] else 0)
    return found


def test_malformed_files_end_in_a_sentence_and_leave_nothing() -> None:
    found = handed_in(CASES)
    assert found["faults"] == {}, "\n".join(found["examples"])
    assert found["cases"] == found["refused"] + found["accepted"] == CASES
    assert found["refused"] > CASES // 2
    assert found["accepted"] > CASES // 50


@pytest.mark.parametrize(
    ("weakness", "only", "fault"),
    [
        (Weakness.STORING, "table", "half"),
        (Weakness.LEAVING_OUT, "table", "half"),
        (Weakness.BARE, "table", "vague"),
        (Weakness.BLOCKING, "lay", "slow"),
    ],
)
def test_a_missing_guard_is_found(weakness: Weakness, only: str, fault: str) -> None:
    found = handed_in(12, "--weakness", weakness.value, "--only", only, "--patience", "3")
    assert found["faults"].get(fault, 0) > 0, found["examples"]
