"""The program's own source: nothing shows data as markup, and nothing of it speaks to a network."""

from __future__ import annotations

import ast
import functools
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.faults.hostile_desk import hostile_bytes

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "msp_desk"
RICH: Final = frozenset(
    {"setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "appendHtml", "RichText", "AutoText", "MarkdownText",
     "QErrorMessage", "QStaticText", "QTextBrowser", "QTextDocument", "setOpenExternalLinks", "setWhatsThis",
     "setDetailedText", "setStatusTip"}
)  # fmt: skip
"""What reads markup, or guesses whether a text is some."""
RICH_ALLOWED: Final = {"msp_desk/ui/widgets/manual_text.py": {"QTextBrowser", "setMarkdown", "setOpenExternalLinks"}}
"""The manual is shipped text."""
GUESSING: Final = frozenset({"QLabel", "QMessageBox", "QProgressDialog", "QTextEdit"})
"""Widgets that guess: each must be told, or is only named as a kind."""
PAPER_MARKUP: Final = ("reportlab.platypus", "reportlab.lib.styles", "reportlab.rl_")
NETWORK: Final = frozenset(
    {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc", "requests",
     "httpx", "aiohttp", "urllib3", "asyncio", "socketserver", "webbrowser", "nntplib"}
)  # fmt: skip
NETWORK_ALLOWED: Final = {"urllib.parse"}
QT_NETWORK_ALLOWED: Final = frozenset({"QLocalServer", "QLocalSocket"})
QT_NETWORK_MODULES: Final = re.compile(r"PySide6\.Qt(Network|WebEngine|WebSockets|WebView|HttpServer|Bluetooth|Grpc)")


@functools.cache
def sources() -> tuple[tuple[str, ast.Module], ...]:
    """Every module of the package, read once."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple((path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths)


def names_in(tree: ast.AST) -> set[str]:
    """Every name and attribute that a module says outside of its comments and texts."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return names | {name for _module, name in imported(tree)}


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every module that is imported, with what is taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((one.name, "") for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", one.name) for one in node.names)


def network_in(tree: ast.AST) -> set[str]:
    """What a module imports that could reach a network."""
    found = set()
    for module, name in imported(tree):
        if module.partition(".")[0] in NETWORK and module not in NETWORK_ALLOWED:
            found.add(module)
        if QT_NETWORK_MODULES.match(module) and name not in QT_NETWORK_ALLOWED:
            found.add(f"{module}.{name}")
        if module == "PySide6" and QT_NETWORK_MODULES.match(f"PySide6.{name}"):
            found.add(f"PySide6.{name}")
    return found


def calls_of(tree: ast.AST, kinds: frozenset[str]) -> int:
    """How often one of these widgets is made."""
    return sum(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds
        for node in ast.walk(tree)
    )


def test_no_module_shows_data_as_markup() -> None:
    found = {}
    for path, tree in sources():
        wrong = (names_in(tree) & RICH) - RICH_ALLOWED.get(path, set())
        if wrong:
            found[path] = wrong
    assert found == {}


def test_every_widget_that_guesses_is_told_not_to() -> None:
    """Whoever makes a message box sets its format; labels are made by the one that is always plain."""
    found = []
    for path, tree in sources():
        if not path.startswith("msp_desk/ui/"):
            continue
        labels = calls_of(tree, frozenset({"QLabel", "QTextEdit"}))
        boxes = calls_of(tree, frozenset({"QMessageBox"}))
        said = ast.unparse(tree).count("setTextFormat(Qt.TextFormat.PlainText)")
        if labels + boxes > said:
            found.append(f"{path}: {labels} labels, {boxes} boxes, {said} formats")
    assert found == []


def test_a_progress_dialog_says_only_words_of_the_program() -> None:
    """Qt's dialog has a label that guesses; what it is given must be a translation without data."""
    for path, tree in sources():
        if not calls_of(tree, frozenset({"QProgressDialog"})):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setLabelText":
                said = ast.unparse(node.args[0])
                assert said.startswith("QCoreApplication.translate(") or said == "said", f"{path}: {said}"


def test_tooltips_with_data_go_through_the_one_door() -> None:
    found = []
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip":
                said = ast.unparse(node.args[-1])
                if isinstance(node.args[-1], ast.JoinedStr) and "plain_tooltip" not in said and "{word}" not in said:
                    found.append(f"{path}: {said}")
    assert found == []


def markup_of_papers(tree: ast.AST) -> set[str]:
    """What a module takes of reportlab that reads markup."""
    return {f"{module}.{name}" for module, name in imported(tree) if module.startswith(PAPER_MARKUP)}


def test_papers_are_drawn_as_strings_and_never_parsed() -> None:
    assert {path: markup_of_papers(tree) for path, tree in sources() if markup_of_papers(tree)} == {}


def test_no_module_can_reach_a_network() -> None:
    assert {path: network_in(tree) for path, tree in sources() if network_in(tree)} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import socket", {"socket"}),
        ("from urllib.request import urlopen", {"urllib.request"}),
        ("from urllib.parse import quote", set()),
        ("from PySide6.QtNetwork import QLocalServer, QTcpSocket", {"PySide6.QtNetwork.QTcpSocket"}),
        ("from PySide6 import QtNetwork", {"PySide6.QtNetwork"}),
        ("import http.client as x", {"http.client"}),
    ],
)
def test_the_look_for_networks_finds_them(source: str, found: set[str]) -> None:
    assert network_in(ast.parse(source)) == found


def test_the_look_for_markup_finds_it() -> None:
    assert names_in(ast.parse("label.setTextFormat(Qt.TextFormat.RichText)")) & RICH == {"RichText"}
    assert markup_of_papers(ast.parse("from reportlab.platypus import Paragraph")) == {"reportlab.platypus.Paragraph"}


_CHILD = """
import socket, sys
reached = []
def audit(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"):
        if not (event in ("socket.connect", "socket.bind") and isinstance(arguments[1], (str, bytes))):
            reached.append((event, repr(arguments[1:])))
sys.addaudithook(audit)
from msp_desk.__main__ import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("REACHED", reached)
sys.exit(code)
"""


@pytest.mark.parametrize("words", [["self-check"], ["grades"]], ids=" ".join)
def test_a_process_of_the_program_reaches_nothing(tmp_path: Path, words: list[str]) -> None:
    """Every call that could reach a network is heard in the child itself, where no fixture of the suite stands."""
    surroundings = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    desk = tmp_path / "hostile.mspdesk"
    desk.write_bytes(hostile_bytes()[0])
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, *([] if words == ["self-check"] else ["--desk", str(desk)]), *words],
        cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "REACHED []" in done.stdout


def test_the_ear_hears_a_socket(tmp_path: Path) -> None:
    call = "main = lambda words: (socket.socket().connect_ex(('127.0.0.1', 9)), 0)[1]"
    listener = _CHILD.replace("from msp_desk.__main__ import main", call)
    done = subprocess.run(
        [sys.executable, "-c", listener], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert "('socket.connect'" in done.stdout
