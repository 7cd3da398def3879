"""Set the project up and start its work, on any machine that has Python 3.11 or newer. Standard library only.

Usage: ``python3 packaging/dev.py {setup|demo|test|run|bench|faults|explore|lock} [arguments passed on]``

* ``setup`` makes ``.venv`` in this checkout and installs the locked, hashed requirements; a second run starts at once.
* ``demo`` shows the main job on the sample desk: the window where there is a screen, else a table and three PDFs.
* ``test`` runs every test without a screen; ``run`` opens the owner's own desk; ``bench`` measures;
  ``faults`` runs the fault harnesses in their long form (kills, power cuts, full disks and more); ``explore`` tries the
  property tests on cases that the suite does not know.
* ``lock`` resolves the requirements anew and writes ``packaging/requirements.lock``.

On Debian and its relatives Qt needs some shared libraries of the system. They are probed as shared objects, not as
package names, because names differ between releases. As root the missing ones are installed; otherwise the one command
that installs them is printed. This was run on Debian 12; on Windows and macOS it has not been run.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Union

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""

ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = ENVIRONMENT / "msp-desk-setup.stamp"
DEMO_FOLDER = ROOT / "build" / "demo"

EXPLORING_ROUNDS = 10
WORST_GRADES_FIRST = ("F", "D", "C", "B", "A")
"""The demo writes its letter to the first client, in this order of grades, who has an agreement that can be ended."""

OFFSCREEN_LIBRARIES: Mapping[str, str] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared object that Qt loads even without a screen -> the Debian package that holds it."""

SCREEN_LIBRARIES: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Shared object that a window under X needs as well -> the Debian package that holds it."""

SCREEN_TEST_PROGRAMS: Mapping[str, str] = {"Xvfb": "xvfb", "xauth": "xauth"}
"""Program the tests of the real window under X use (they skip without it) -> the Debian package that holds it."""


Command = Sequence[Union[str, Path]]  # noqa: UP007 - evaluated when loaded, also by an older Python
"""A program and its arguments."""


class SetupFailed(Exception):
    """The machine lacks something this script cannot provide; the text is the sentence to show."""


def environment_python(environment: Path = ENVIRONMENT) -> Path:
    """Return the interpreter inside a virtual environment, wherever this system puts it."""
    return environment / "Scripts" / "python.exe" if os.name == "nt" else environment / "bin" / "python"


def is_root() -> bool:
    """Return whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_screen(variables: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Return whether a window can be shown: always on Windows and macOS, elsewhere when a display is named."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def is_loadable(shared_object: str) -> bool:
    """Return whether the system's loader finds a shared object by its name."""
    try:
        ctypes.CDLL(shared_object)
    except OSError:
        return False
    return True


def missing_packages(libraries: Mapping[str, str], programs: Mapping[str, str]) -> list[str]:
    """Return the Debian packages of those shared objects and programs that this machine lacks, in the order given."""
    lacking = [package for shared_object, package in libraries.items() if not is_loadable(shared_object)]
    return lacking + [package for program, package in programs.items() if shutil.which(program) is None]


def say(text: str) -> None:
    """Print one line of progress at once, also when the output is a pipe."""
    print(text, flush=True)


def run(command: Command, variables: Mapping[str, str] | None = None) -> int:
    """Run a command in the checkout and return its exit code; `variables` are added to this process's own."""
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(variables or {})}, check=False
    ).returncode


def install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages as root and return whether that worked; the package lists are renewed only if needed.

    What apt says is shown only when it fails for good: on a new machine the lists are empty, and the first attempt
    finds no package.
    """
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "-qq", *packages]
    said = b""
    say(f"Installing system packages: {' '.join(packages)}")
    for command in (install, ["apt-get", "update", "-qq"], install):
        answer = subprocess.run(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        said = answer.stdout
        if command is install and answer.returncode == 0:
            return True
    sys.stderr.write(said.decode("utf-8", "replace"))
    return False


def provide_system_packages() -> None:
    """Install what Qt needs from the system as root on Debian; otherwise print the one command that does.

    Missing packages never stop the setup here: whoever only reads the code or runs the checks can do without.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = missing_packages(OFFSCREEN_LIBRARIES, {})
    wanted = missing_packages(SCREEN_LIBRARIES, SCREEN_TEST_PROGRAMS)
    if not needed and not wanted:
        return
    if shutil.which("apt-get") is None:
        say(f"Qt needs system libraries that were not found; Debian calls their packages: {' '.join(needed + wanted)}")
        return
    if is_root():
        if not install_packages([*needed, *wanted]) and needed:
            raise SetupFailed(f"These system packages could not be installed: {' '.join(needed)}")
        return
    say(f"Please run once:  sudo apt-get install {' '.join(needed + wanted)}")


def provide_environment_maker() -> None:
    """Make sure that this Python can make a virtual environment with pip (Debian ships that part separately).

    Raises:
        SetupFailed: It cannot, and this user may not install it.
    """
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    command = f"sudo apt-get install {package}"
    if shutil.which("apt-get") is None or not is_root():
        raise SetupFailed(f"Python's part that makes virtual environments is missing. On Debian, run:  {command}")
    if not install_packages([package]) and not install_packages(["python3-venv"]):
        raise SetupFailed(f"{package} could not be installed. Please run:  {command}")


def make_environment(folder: Path) -> None:
    """Make a new virtual environment with pip in a folder, in place of what was there.

    Raises:
        SetupFailed: It could not be made.
    """
    provide_environment_maker()
    # In a process of its own: ensurepip may have been installed a moment ago, and this process remembers it missing.
    if run([sys.executable, "-m", "venv", "--clear", folder]) != 0:
        raise SetupFailed("The virtual environment could not be made; the lines above say why.")


def stamp_text() -> str:
    """Return what the environment is made from: Python's version, the checkout's place, and the lock.

    Nothing else is installed from, so a change of a tool's settings in pyproject.toml does not make it anew; a test
    holds the lock against the requirements named there.
    """
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{sys.version_info.major}.{sys.version_info.minor} {ROOT} {digest}\n"


def is_current() -> bool:
    """Return whether the environment on disk was completed from the present lock by this minor version of Python."""
    try:
        return STAMP.read_text("utf-8") == stamp_text() and environment_python().exists()
    except OSError:
        return False


def point_at_checkout() -> None:
    """Let the environment import the package from this checkout (a path file, so that nothing is copied)."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([environment_python(), "-c", code], capture_output=True, text=True, check=True)
    (Path(answer.stdout.strip()) / "msp-desk-checkout.pth").write_text(f"{ROOT}\n", "utf-8")


def set_up() -> None:
    """Make or renew the virtual environment; returns at once when it is current.

    Raises:
        SetupFailed: Something is missing that cannot be provided from here.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older Python
        raise SetupFailed(f"MSP Desk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    provide_system_packages()
    if is_current():
        return
    STAMP.unlink(missing_ok=True)
    say(f"Making {ENVIRONMENT.name} with Python {sys.version.split()[0]}; this takes a minute the first time.")
    make_environment(ENVIRONMENT)
    install: list[str | Path] = [environment_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if run([*install, "--require-hashes", "--only-binary", ":all:", "--requirement", LOCK]) != 0:
        raise SetupFailed("The locked requirements could not be installed; the lines above say why.")
    point_at_checkout()
    STAMP.write_text(stamp_text(), "utf-8")
    say("Set up.")


def run_program(arguments: Command, variables: Mapping[str, str] | None = None) -> int:
    """Run `python -m msp_desk` of the environment with these arguments and return its exit code."""
    return run([environment_python(), "-m", "msp_desk", *arguments], variables)


def program_output(arguments: Command) -> str:
    """Return what a verb of the program prints.

    Raises:
        SetupFailed: The verb ended with an error (its own sentence has gone to standard error).
    """
    command = [str(environment_python()), "-m", "msp_desk", *(str(argument) for argument in arguments)]
    variables = {**os.environ, "PYTHONUTF8": "1"}
    answer = subprocess.run(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if answer.returncode != 0:
        raise SetupFailed(f"msp-desk {' '.join(command[3:])} ended with code {answer.returncode}.")
    return answer.stdout


def clients_worst_first(grades: Mapping[str, object]) -> Iterable[str]:
    """Yield the names of the graded clients, worst grade first, from the JSON answer of `grades --json`."""
    rows = grades.get("clients")
    for letter in WORST_GRADES_FIRST:
        yield from (str(row["client"]) for row in (rows if isinstance(rows, list) else []) if row["grade"] == letter)


def demo_client(desk: Path) -> str:
    """Return the worst-graded client of a desk who has an agreement that can be ended.

    Raises:
        SetupFailed: There is none.
    """
    for client in clients_worst_first(json.loads(program_output(["--desk", desk, "grades", "--json"]))):
        if json.loads(program_output(["--desk", desk, "notice", client, "--json"]))["agreements"]:
            return client
    raise SetupFailed("The sample desk has no graded client with an agreement.")


def demo(arguments: Sequence[str]) -> int:
    """Show the main job on the sample desk: the window, or without a screen the grades and three documents."""
    if has_screen():
        return run_program(["--demo", *arguments])
    DEMO_FOLDER.mkdir(parents=True, exist_ok=True)
    for older in DEMO_FOLDER.iterdir():
        if older.is_file():
            older.unlink()
    desk = DEMO_FOLDER / "sample.mspdesk"
    if run_program(["demo", desk, *arguments]) != 0:
        return 1
    if run_program(["--desk", desk, "grades"]) != 0:
        return 1
    client = demo_client(desk)
    documents: dict[str, list[str]] = {
        "letter.pdf": ["letter", client, "--kind", "notice"],
        "handover.pdf": ["handover", client],
        "review.pdf": ["review", "last"],
    }
    for name, verb in documents.items():
        if run_program(["--desk", desk, *verb, "--out", DEMO_FOLDER / name]) != 0:
            return 1
    say("Written: " + ", ".join(str((DEMO_FOLDER / name).relative_to(ROOT)) for name in documents))
    return 0


def test(arguments: Sequence[str]) -> int:
    """Run every test without a screen, on every core of the machine; arguments go to pytest."""
    spread = ["-n", "auto", "--dist", "worksteal"]
    return run([environment_python(), "-m", "pytest", *spread, *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def faults(arguments: Sequence[str]) -> int:
    """Run the fault harnesses in their long form, or the one that is named; what is left is looked over."""
    return run([environment_python(), "-m", "tests.faults", *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def explore(arguments: Sequence[str]) -> int:
    """Run the property tests on new random cases, round after round, until one fails; arguments go to pytest."""
    command: list[str | Path] = [environment_python(), "-m", "pytest", "-q", "-m", "hypothesis", *arguments]
    for turn in range(EXPLORING_ROUNDS):
        say(f"Round {turn + 1} of {EXPLORING_ROUNDS}")
        code = run(command, {"QT_QPA_PLATFORM": "offscreen", "HYPOTHESIS_PROFILE": "explore"})
        if code != 0:
            return code
    return 0


def bench(arguments: Sequence[str]) -> int:
    """Run the measurements and return their exit code; says so plainly where a checkout has none."""
    if not (ROOT / "benchmarks" / "__main__.py").exists():
        say("This checkout has no benchmarks folder yet: nothing was measured.")
        return 1
    return run([environment_python(), "-m", "benchmarks", *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def lock(arguments: Sequence[str]) -> int:
    """Resolve the requirements for every system and Python at once and write the lock; arguments go to the resolver."""
    with tempfile.TemporaryDirectory() as folder:
        make_environment(Path(folder))
        python = environment_python(Path(folder))
        if run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"]) != 0:
            return 1
        resolve: list[str | Path] = [python, "-m", "uv", "pip", "compile", "--quiet", "--extra", "test", "--universal"]
        resolve += ["--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes"]
        resolve += ["--no-emit-index-url", "--no-annotate", "--no-header", "--output-file", LOCK]
        return run([*resolve, *arguments, PROJECT])


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit code."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    verbs: dict[str, Callable[[Sequence[str]], int]] = {
        "demo": demo,
        "test": test,
        "run": run_program,
        "bench": bench,
        "faults": faults,
        "explore": explore,
        "setup": lambda _: 0,
    }
    if verb != "lock" and verb not in verbs:
        print(__doc__)
        return 0 if verb in {"help", "--help", "-h"} else 2
    try:
        if verb == "lock":
            return lock(rest)
        set_up()
        return verbs[verb](rest)
    except SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
