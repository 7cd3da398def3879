"""Text from the log is data: these two keep Qt from reading it as markup or as a keyboard mark."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` letter by letter.

    Qt guesses whether a tooltip is rich text. What would be guessed rich is escaped and marked as rich, everything
    else is left as it is.
    """
    if not Qt.mightBeRichText(text):
        return text
    return "<span>" + html.escape(text).replace("\n", "<br>") + "</span>"


def plain_label(text: str) -> str:
    """Return a text for a button, tab, menu or action in which ``&`` is an ampersand and not a keyboard mark."""
    return text.replace("&", "&&")


def one_line(text: str) -> str:
    """Return a text on one line: line breaks, tabs and other control characters become single spaces."""
    if text.isprintable():
        return text
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def without_marks(text: str) -> str:
    """Return the words of a menu entry as they are read: without the mark of its letter, a doubled one as itself."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
