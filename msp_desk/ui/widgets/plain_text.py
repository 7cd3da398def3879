"""Text from the log is data: these keep Qt from reading it as markup, as a keyboard mark or as a mark of its own."""

from __future__ import annotations

import html
import textwrap
from typing import Final

from PySide6.QtGui import Qt

_LONGEST_LINE: Final = 110
"""Characters of a line of a tooltip."""
_MOST_LINES: Final = 24


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` letter by letter.

    Qt guesses whether a tooltip is rich text. What would be guessed rich is escaped and marked as rich. Plain ones it
    does not break, so a long line is broken here, and what no screen has room for ends in an ellipsis.
    """
    if len(text) > _LONGEST_LINE:
        text = _in_lines(text)
    if not Qt.mightBeRichText(text):
        return text
    return "<span>" + html.escape(text).replace("\n", "<br>") + "</span>"


def _in_lines(text: str) -> str:
    """A text in lines that fit a tooltip; those that are short enough stay as they are."""
    lines: list[str] = []
    for line in text[: _LONGEST_LINE * (_MOST_LINES + 1)].split("\n"):
        fits = len(line) <= _LONGEST_LINE
        lines += [line] if fits else textwrap.wrap(line, _LONGEST_LINE, replace_whitespace=False)
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], "…"]
    return "\n".join(lines)


def plain_label(text: str) -> str:
    """Return a text for a button, tab, menu or action in which ``&`` is an ampersand and not a keyboard mark."""
    return text.replace("&", "&&")


def plain_title(text: str) -> str:
    """Return the title of a window in which ``[*]`` is no mark of Qt's for what is not saved yet."""
    return one_line(text).replace("[*]", "[*][*]")


def one_line(text: str) -> str:
    """Return a text on one line: line breaks, tabs and other control characters become single spaces."""
    if text.isprintable():
        return text
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def without_marks(text: str) -> str:
    """Return the words of a menu entry as they are read: without the mark of its letter, a doubled one as itself."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
