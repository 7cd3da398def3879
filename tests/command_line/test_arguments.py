"""The words that the command line offers are those the papers know."""

from __future__ import annotations

import subprocess
import sys

from msp_desk.command_line.arguments import LANGUAGES
from msp_desk.command_line.letter_words import DISPATCHES, ENDING, LAYOUTS, LETTER_KINDS, NEEDED, TAKEN_BY
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language


def test_every_layout_and_language_is_offered() -> None:
    assert set(LAYOUTS) == {layout.value for layout in LetterLayout}
    assert set(LANGUAGES) == {language.value for language in Language}


def test_every_kind_of_letter_and_way_of_sending_is_offered() -> None:
    assert set(LETTER_KINDS) == {kind.value for kind in LetterKind}
    assert {word.replace("-", "_") for word in DISPATCHES} == {way.value for way in Dispatch}
    assert {LetterKind(kind) for kind in ENDING} == {kind for kind in LetterKind if kind.ends}
    assert set(NEEDED) <= set(LETTER_KINDS)
    assert all(kinds <= set(LETTER_KINDS) for kinds in TAKEN_BY.values())


def test_reading_the_words_loads_nothing_that_the_window_does_not_need_yet() -> None:
    script = (
        "import sys, msp_desk.__main__; "
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'PySide6', 'msp_desk.core.documents')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
