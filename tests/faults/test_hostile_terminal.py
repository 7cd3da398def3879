"""Hostile text on a terminal and in the log: nothing steers the one, nothing of a desk stands in the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Final

import pytest

from tests.command_line.terminal import Terminal
from tests.faults.hostile_corpus import CANARY
from tests.faults.hostile_desk import hostile_bytes

ROOT: Final = Path(__file__).resolve().parents[2]
VERBS: Final = (
    ["grades"], ["grades", "--json"], ["grades", "--csv"], ["portfolio"], ["portfolio", "--json"], ["check"],
    ["backup"], ["export", "--out", "whole"],
)  # fmt: skip
TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029")


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "hostile.mspdesk"
    path.write_bytes(hostile_bytes()[0])
    return path


def steering(text: str) -> set[str]:
    """Signs that move a cursor, colour a terminal, ring or turn a line."""
    return {sign for sign in text if sign in TURNING or (unicodedata.category(sign) == "Cc" and sign != "\n")}


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_no_verb_lets_a_name_steer_the_terminal(
    terminal: Terminal, desk: Path, words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = terminal.run("--desk", desk, *words)
    assert answer.code in (0, 1)
    assert steering(answer.out + answer.err) == set()
    if words[-1] == "--json":
        json.loads(answer.out)


def test_names_on_the_command_line_come_back_in_one_line(terminal: Terminal, desk: Path) -> None:
    for name in ("\x1b[2J\x1b]0;x\x07", "\u202egpj", "a\nb\rc", "\x9b31m", "%s {x} %(y)s"):
        for words in (["notice", name], ["letter", name], ["handover", name], ["advice", name]):
            answer = terminal.run("--desk", desk, *words)
            assert answer.code in (1, 2)
            assert steering(answer.out + answer.err) == set(), words
            assert answer.err.count("\n") == 1 or answer.code == 2


def test_the_log_holds_nothing_of_the_desk(desk: Path, tmp_path: Path) -> None:
    """Verbs that succeed and verbs that fail, each in a process of its own as the owner would start it."""
    home = tmp_path / "home"
    home.mkdir()
    odd = tmp_path / f"{CANARY}.csv"
    odd.write_text(f"Client,Minutes\n{CANARY},=1+1\n{CANARY}\n", "utf-8")
    surroundings = {
        **os.environ, "HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"), "TMPDIR": str(home),
    }  # fmt: skip
    for words in (
        ["grades"], ["notice", CANARY], ["import", "work", str(odd)], ["handover", CANARY, "--out", str(home / "h")]
    ):  # fmt: skip
        subprocess.run(
            [sys.executable, "-m", "msp_desk", "--desk", str(desk), *words], cwd=ROOT, env=surroundings,
            capture_output=True, check=False, timeout=120,
        )  # fmt: skip
    written = [path for path in home.rglob("*") if path.is_file()]
    assert any("msp-desk.log" in path.name for path in written), "the log was begun"
    assert not [path for path in written if CANARY.encode() in path.read_bytes() and path.suffix != ".mspdesk"]
