"""What the repository must never hold: places of one machine, hosts of package indexes, promises for later."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HOME_PLACES = re.compile(r"(?<![\w.$}])/(?:" + "work|root|home/[a-z]+|Users/[a-z]+" + r")/")
INDEX_HOSTS = re.compile(
    "|".join(("pypi" + r"\.org", "python" + r"hosted\.", r"://" + "pypi", "artifact" + "registry"))
)
PROMISES = re.compile(r"\b(?:TO" + "DO|FIX" + r"ME|XXX)\b")


def kept_files() -> list[Path]:
    """Return the files that git keeps or would keep (all but the ignored ones)."""
    if not (ROOT / ".git").exists():
        pytest.skip("this copy of the sources is no git checkout")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def found(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """Return where a pattern occurs in the files that are text, as ``file:line: text``."""
    hits = []
    for file in files:
        try:
            lines = file.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        name = file.relative_to(ROOT).as_posix()
        hits += [f"{name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    return hits


def test_no_place_of_one_machine_is_named() -> None:
    assert found(HOME_PLACES, kept_files()) == []


def test_no_package_index_is_named() -> None:
    assert found(INDEX_HOSTS, kept_files()) == []


def test_program_holds_no_promise_for_later() -> None:
    program = [file for file in kept_files() if file.relative_to(ROOT).parts[0] in {"msp_desk", "packaging"}]
    assert program
    assert found(PROMISES, program) == []


def test_no_desk_file_is_kept() -> None:
    """A desk holds an owner's clients; the ignore file keeps it out, and so does this."""
    kept = [file.name for file in kept_files() if ".mspdesk" in file.name]
    assert kept == ["desk-v1.mspdesk"], "only the one old file that must open for ever"


def test_patterns_find_what_they_look_for(tmp_path: Path) -> None:
    for pattern, text in (
        (HOME_PLACES, "see " + "/wo" + "rk/main"),
        (INDEX_HOSTS, "https" + "://py" + "pi.example"),
        (PROMISES, "# TO" + "DO later"),
    ):
        assert pattern.search(text), text
