"""Words of a text box that a check means, underlined where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from msp_desk.ui.theme.current import current_palette


def underline_words(edit: QPlainTextEdit, words: Iterable[str], *, wrong: Iterable[str] = ()) -> int:
    """Underline what was found in a text; what was underlined before is not any more.

    Args:
        edit: The text box; its text stays as it is.
        words: To look at again, in the palette's colour of a warning.
        wrong: To be taken out, in its colour of danger.

    Returns:
        How many places are underlined.
    """
    palette = current_palette()
    marked: list[QTextEdit.ExtraSelection] = []
    for found, colour in ((words, palette.warn), (wrong, palette.danger)):
        for phrase in found:
            marked += _selections(edit, phrase, QColor(colour))
    edit.setExtraSelections(marked)
    return len(marked)


def places_of(text: str, phrase: str) -> list[tuple[int, int]]:
    """Where a phrase stands as whole words, in whatever case and however its words are spaced.

    Returns:
        First and one-past-last place of each, as Qt counts them: characters beyond the first plane are two.
    """
    parts = [re.escape(part) for part in phrase.split()]
    if not parts:
        return []
    phrase_pattern = r"\s+".join(parts)
    whole = rf"(?<!\w){phrase_pattern}(?!\w)"
    return [(_units(text, one.start()), _units(text, one.end())) for one in re.finditer(whole, text, re.IGNORECASE)]


def _selections(edit: QPlainTextEdit, phrase: str, colour: QColor) -> list[QTextEdit.ExtraSelection]:
    """Every place of a phrase, with its underline."""
    found = []
    for begin, end in places_of(edit.toPlainText(), phrase):
        one = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(colour)
        one.cursor, one.format = cursor, shape
        found.append(one)
    return found


def _units(text: str, place: int) -> int:
    """A place in a text as Qt counts it."""
    return len(text[:place].encode("utf-16-le")) // 2
