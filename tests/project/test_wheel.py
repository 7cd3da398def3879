"""The wheel carries everything: installed elsewhere, the program finds its resources without the checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"]


def run(command: list[str], folder: Path, **variables: str) -> str:
    """Run a command in a folder and return what it printed."""
    answer = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout, offline, with the locked build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    run([*PIP, "wheel", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], ROOT)
    (built,) = folder.glob("msp_desk-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel was installed, without its requirements."""
    target = tmp_path_factory.mktemp("installed")
    run([*PIP, "install", "--no-index", "--no-deps", "--target", str(target), str(wheel)], target)
    return target


def run_installed(code: str, installed: Path, folder: Path) -> str:
    """Run code with the installed package and this environment's requirements, without the checkout on the path.

    Isolated mode leaves out the working folder and ``-S`` the path file that points at the checkout.
    """
    libraries = [str(installed), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    begin = f"import sys; sys.path[:0] = {libraries!r}\n"
    return run([sys.executable, "-I", "-S", "-c", begin + code], folder, QT_QPA_PLATFORM="offscreen")


def test_wheel_holds_every_file_of_package_and_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        (Path("msp_desk") / file.relative_to(base)).as_posix()
        for base in (ROOT / "msp_desk", ROOT / "resources")
        for file in base.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    expected = {
        name if (ROOT / name).is_file() else name.replace("msp_desk/", "msp_desk/resources/", 1) for name in expected
    }
    assert expected - names == set()
    assert {"msp_desk/py.typed", "msp_desk/resources/fonts/NotoSans-Regular.ttf"} <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/", "benchmarks/"))]


def test_wheel_names_its_licence_and_commands(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (commands,) = [name for name in archive.namelist() if name.endswith("/entry_points.txt")]
    text = archive.read(commands).decode("utf-8")
    assert re.search(r"\[console_scripts\]\s+msp-desk = msp_desk\.__main__:main", text)
    assert re.search(r"\[gui_scripts\]\s+msp-desk-window = msp_desk\.__main__:main", text)
    assert [name for name in archive.namelist() if name.endswith("/licenses/LICENSE")]
    (metadata,) = [name for name in archive.namelist() if name.endswith("/METADATA")]
    assert "Requires-Dist: pyside6-essentials==6.11.3" in archive.read(metadata).decode("utf-8").replace(
        "PySide6-Essentials", "pyside6-essentials"
    )


def test_installed_package_finds_its_own_resources(installed: Path, tmp_path: Path) -> None:
    code = (
        "import msp_desk\n"
        "from msp_desk.core.environment import shipped_files\n"
        "from msp_desk.core.records.language import Language\n"
        "from msp_desk.core.wording import Wording\n"
        "assert all(Wording(language) for language in Language)\n"
        "print(msp_desk.__file__)\n"
        "print(shipped_files.shipped_file('fonts', 'NotoSans-Regular.ttf'))\n"
    )
    package, font = run_installed(code, installed, tmp_path).splitlines()
    assert Path(package).is_relative_to(installed)
    assert Path(font).is_relative_to(installed)
    assert Path(font).is_file()


def test_installed_program_passes_its_own_check(installed: Path, tmp_path: Path) -> None:
    code = (
        "import runpy\n"
        "sys.argv = ['msp-desk', 'self-check']\n"
        "runpy.run_module('msp_desk', run_name='__main__', alter_sys=True)\n"
    )
    run_installed(code, installed, tmp_path)
