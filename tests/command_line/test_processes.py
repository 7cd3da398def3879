"""The program as it is really started: its exit codes, its languages, two at once, and its test of itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import beside, client_named, digest, opened

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA")


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """A home of its own, and no language but the one a test asks for."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name != "LANGUAGE"}
    return {
        **kept,
        **{name: str(tmp_path / "home") for name in NAMES},
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "en_GB.UTF-8",
    }


def start(environment: Mapping[str, str], *words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "msp_desk", *map(str, words)],
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err
    return process.returncode, out, err


def test_the_three_exit_codes(environment: Mapping[str, str], tmp_path: Path) -> None:
    desk, file = tmp_path / "desk.mspdesk", tmp_path / "file.csv"
    file.write_text("name\nNeuhaus\n")
    running = [
        start(environment, "--desk", desk, "import", "clients", file),
        start({**environment, "LANG": "de_DE.UTF-8"}, "--desk", tmp_path / "none.mspdesk", "check"),
        start({**environment, "LC_ALL": "it_IT.UTF-8"}, "grades", "--as-of", "someday"),
    ]
    done, failed, misused = [finish(process) for process in running]
    said = (
        "file.csv: 1 new, 0 updated, 0 unchanged, 0 left out; 0 new clients.\n"
        "This is import 1; msp-desk undo-import 1 takes it back.\n"
    )
    assert done == (0, said, "")
    assert failed[:2] == (1, "")
    assert failed[2] == Wording(Language.DE).say("desk.no_such_file", file=str(tmp_path / "none.mspdesk")) + "\n"
    assert misused[0] == 2
    assert (tmp_path / "home").exists()
    assert desk.stat().st_mode & 0o077 == 0


def test_two_imports_at_once_never_mix(environment: Mapping[str, str], empty_desk: Path, tmp_path: Path) -> None:
    files = []
    for number in range(2):
        file = tmp_path / f"{number}.csv"
        file.write_text("name\n" + "".join(f"Client {number}-{row}\n" for row in range(50)))
        files.append(file)
    running = [start(environment, "--desk", empty_desk, "import", "clients", file) for file in files]
    answers = [finish(process) for process in running]
    stored = sum(code == 0 for code, _, _ in answers)
    assert stored >= 1
    for code, out, err in answers:
        assert (code, err) == (0, "") or (code == 1 and out == "" and "is open in another program" in err)
    with closing(opened(empty_desk)) as desk:
        assert desk.clients.count() == 50 * stored
        assert desk.backups.problems() == []


def test_a_window_keeps_writers_out_and_lets_readers_in(environment: Mapping[str, str], empty_desk: Path) -> None:
    with closing(opened(empty_desk)) as window:
        client_named(window, "Neuhaus")
        names = beside(empty_desk)
        reader = start(environment, "--desk", empty_desk, "notice", "Neuhaus")
        writer = start(environment, "--desk", empty_desk, "handover", "Neuhaus", "--out", empty_desk.parent / "h.pdf")
        assert finish(reader) == (0, "Neuhaus has no running agreement on the desk.\n", "")
        code, out, err = finish(writer)
        assert (code, out) == (1, "")
        assert "is open in another program" in err
        assert beside(empty_desk) - {"home"} == names
        client_named(window, "Altbau")
    with closing(opened(empty_desk)) as desk:
        assert desk.clients.count() == 2


def test_a_pipe_that_is_closed_early_leaves_no_trace(environment: Mapping[str, str], sample_desk: Path) -> None:
    before = digest(sample_desk)
    process = start(environment, "--desk", sample_desk, "grades", "--json")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=120) in (0, 1)
    assert digest(sample_desk) == before


def test_the_program_tries_itself(environment: Mapping[str, str], tmp_path: Path) -> None:
    code, out, err = finish(start({**environment, "TMPDIR": str(tmp_path)}, "self-check"))
    assert (code, err) == (0, "")
    assert out == "Self-check passed: 11 steps.\n"
    assert not list(tmp_path.glob("msp-desk-self-check-*"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_says_so(environment: Mapping[str, str], tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in environment.items() if name not in screens}
    code, out, said = finish(start(bare, "--desk", tmp_path / "desk.mspdesk"))
    assert (code, out) == (1, "")
    assert said == Wording(Language.EN).say("command.no_screen") + "\n"
    assert not (tmp_path / "desk.mspdesk").exists()
