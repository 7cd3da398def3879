"""What is opened next is loaded away from the window, but nothing that only sets papers; and it stops when told to."""

from __future__ import annotations

import subprocess
import sys

import pytest

from msp_desk.ui.desk_link.background import Cancelled, Token
from msp_desk.ui.window import loading

_PROGRAM = """
import sys
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.window.loading import load_wanted
load_wanted(Token(lambda *_told: None))
print("msp_desk.ui.widgets.letter_editor.editor" in sys.modules, "reportlab" in sys.modules, "openpyxl" in sys.modules)
"""


def test_the_letter_is_loaded_and_what_sets_papers_is_not() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", "False"]


def test_nothing_more_is_loaded_once_the_window_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    token = Token(lambda _done, _total, _doing: None)
    loaded: list[str] = []

    def load(name: str) -> None:
        loaded.append(name)
        token.cancel()

    monkeypatch.setattr(loading, "import_module", load)
    with pytest.raises(Cancelled):
        loading.load_wanted(token)
    assert loaded == list(loading.WANTED[:1])
