"""The words that the command line offers are those the papers know."""

from __future__ import annotations

import subprocess
import sys

from msp_desk.command_line.arguments import LANGUAGES, LAYOUTS
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.records.language import Language


def test_every_layout_and_language_is_offered() -> None:
    assert set(LAYOUTS) == {layout.value for layout in LetterLayout}
    assert set(LANGUAGES) == {language.value for language in Language}


def test_reading_the_words_loads_nothing_that_the_window_does_not_need_yet() -> None:
    script = (
        "import sys, msp_desk.__main__; "
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'PySide6', 'msp_desk.core.documents')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
