"""The lock: complete, hashed, free of addresses, and without the Qt build that aborts on older Pythons."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"


def locked_blocks() -> list[str]:
    """Return the text of each locked requirement with its hashes, in the order of the lock."""
    joined = LOCK.read_text("utf-8").replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def locked_requirements() -> list[Requirement]:
    return [Requirement(block.split("--hash=")[0].strip()) for block in locked_blocks()]


def named_requirements() -> list[Requirement]:
    """Return what pyproject.toml asks for, with the tests' and the build's requirements."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()]
    return [Requirement(text) for texts in [*lists, project["build-system"]["requires"]] for text in texts]


def test_lock_names_no_address() -> None:
    text = LOCK.read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_every_locked_requirement_is_pinned_and_hashed() -> None:
    blocks = locked_blocks()
    assert len(blocks) > 40
    for block in blocks:
        requirement = Requirement(block.split("--hash=")[0].strip())
        assert re.fullmatch(r"==[^=*]+", str(requirement.specifier)), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), requirement.name


@pytest.mark.parametrize("requirement", named_requirements(), ids=str)
def test_lock_satisfies_the_project_file(requirement: Requirement) -> None:
    versions = [
        str(locked.specifier).removeprefix("==")
        for locked in locked_requirements()
        if canonicalize_name(locked.name) == canonicalize_name(requirement.name)
    ]
    assert versions, f"{requirement.name} is not locked: python3 packaging/dev.py lock"
    assert all(requirement.specifier.contains(version) for version in versions), versions


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_each_python_and_system_gets_one_version_of_each(minor: int, system: str) -> None:
    machine = {
        **default_environment(),
        "python_version": f"3.{minor}",
        "python_full_version": f"3.{minor}.0",
        "sys_platform": system,
    }
    environment = {key: str(value) for key, value in machine.items()}
    wanted = [
        canonicalize_name(locked.name)
        for locked in locked_requirements()
        if locked.marker is None or locked.marker.evaluate(environment)
    ]
    assert len(wanted) == len(set(wanted))
    assert {"pyside6-essentials", "numpy", "sqlcipher3"} <= set(wanted)


def test_qt_is_the_build_that_keeps_its_references() -> None:
    """6.12.0 loses a reference to None per void call below Python 3.12 (test_none_refcount.py measures it)."""
    versions = {locked.name: str(locked.specifier) for locked in locked_requirements()}
    assert versions["pyside6-essentials"] == "==6.11.3"
    assert versions["shiboken6"] == "==6.11.3"
    named = {requirement.name: str(requirement.specifier) for requirement in named_requirements()}
    assert named["PySide6-Essentials"] == "==6.11.3"
