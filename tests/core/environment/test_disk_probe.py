"""The disk is asked why it took nothing; nothing of the question stays behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from msp_desk.core.environment.disk_probe import disk_refusal, lacks_room
from msp_desk.core.environment.system_reason import SystemReason

LIMITED = """
import resource, sys
from pathlib import Path
from msp_desk.core.environment.disk_probe import disk_refusal
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), -1))
print(disk_refusal(Path(sys.argv[1]), int(sys.argv[3])))
"""


def test_a_folder_with_room_takes_it_and_keeps_nothing(tmp_path: Path) -> None:
    assert disk_refusal(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
    assert not lacks_room(None)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize(
    ("limit", "reaching", "said"),
    [(100_000, 0, SystemReason.TOO_LARGE), (1_000_000, 900_000, SystemReason.TOO_LARGE), (1_000_000, 0, None)],
)
def test_a_limit_is_found_also_when_only_a_long_file_meets_it(
    tmp_path: Path, limit: int, reaching: int, said: SystemReason | None
) -> None:
    asked = [sys.executable, "-c", LIMITED, str(tmp_path), str(limit), str(reaching)]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    assert answer == str(said)
    assert list(tmp_path.iterdir()) == []
    assert lacks_room(said) is (said is not None)


def test_a_folder_that_is_gone_is_no_lack_of_room(tmp_path: Path) -> None:
    refusal = disk_refusal(tmp_path / "gone")
    assert refusal == SystemReason.MISSING
    assert not lacks_room(refusal)
