"""Whatever the machine's locale is called, the same desk gives the same answers: C, Turkish, Egyptian, and far away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA")
LOCALES = ("C", "POSIX", "tr_TR.UTF-8", "ar_EG.UTF-8", "nonsense")
ROWS = "name,iban\nİstanbul Işık & Söhne,\nالقاهرة,\n"


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """A home of its own."""
    dropped = {"LANGUAGE", "LANG", "TZ", "PYTHONUTF8", "PYTHONIOENCODING"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name not in dropped}
    return {**kept, **{name: str(tmp_path / "home") for name in NAMES}, "PYTHONPATH": str(ROOT)}


def start(environment: Mapping[str, str], *words: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "msp_desk", *map(str, words)]
    return subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=240)
    return process.returncode, out.decode("utf-8"), err.decode("utf-8")


def test_the_same_desk_gives_the_same_answers(
    environment: Mapping[str, str], sample_desk: Path, tmp_path: Path
) -> None:
    usual = finish(
        start({**environment, "LANG": "en_GB.UTF-8"}, "--desk", sample_desk, "grades", "--as-of", "2026-11-21")
    )
    assert (usual[0], usual[2]) == (0, "")
    words = ("--desk", sample_desk, "grades", "--as-of", "2026-11-21")
    running = [start({**environment, "LC_ALL": name, "LANG": name}, *words) for name in LOCALES]
    for name, process in zip(LOCALES, running, strict=True):
        assert finish(process) == usual, name


@pytest.mark.parametrize("name", ["C", "tr_TR.UTF-8", "ar_EG.UTF-8"])
def test_names_of_every_script_come_in_and_are_found(environment: Mapping[str, str], tmp_path: Path, name: str) -> None:
    file, desk = tmp_path / "müşteri.csv", tmp_path / "masaüstü.mspdesk"
    file.write_text(ROWS, "utf-8")
    there = {**environment, "LC_ALL": name, "LANG": name}
    code, out, err = finish(start(there, "--desk", desk, "import", "clients", file))
    assert (code, err) == (0, ""), err
    assert "müşteri.csv: 2 new" in out
    code, out, err = finish(start(there, "--desk", desk, "notice", "istanbul işık & söhne"))
    assert "İstanbul Işık & Söhne" in out + err or code == 1


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"])
def test_another_time_zone_moves_no_day(environment: Mapping[str, str], sample_desk: Path, zone: str) -> None:
    words = ("--desk", sample_desk, "notice", "Hotel Nebelzinne", "--as-of", "2026-03-29", "--json")
    here, there = [start({**environment, "LANG": "C.UTF-8", "TZ": name}, *words) for name in ("UTC", zone)]
    assert finish(here) == finish(there)
