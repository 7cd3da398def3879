"""Texts, yes-or-no marks and choices in a column of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Final

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.wording import Wording

_EMPTY: Final = frozenset({"", "?", "n/a", "#n/a", "-", "–", "—"})
_YES: Final = frozenset({"yes", "y", "true", "1", "x", "on", "ja", "j", "wahr", "sì", "si", "s", "vero", "✓", "✔"})
_NO: Final = frozenset({"no", "n", "false", "0", "off", "nein", "falsch", "falso"})
_FORMULA_MARK: Final = re.compile("'(?='*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
_LANGUAGE_NAMES: Final = {
    "english": Language.EN,
    "englisch": Language.EN,
    "inglese": Language.EN,
    "german": Language.DE,
    "deutsch": Language.DE,
    "tedesco": Language.DE,
    "italian": Language.IT,
    "italienisch": Language.IT,
    "italiano": Language.IT,
}


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blank, a question mark, a dash or "n/a"."""
    return text.strip().casefold() in _EMPTY


def read_text(text: str, *, long: bool) -> str:
    """Read a text.

    The apostrophe that an export put before = + - @ so that no spreadsheet runs the cell is taken off again.

    Args:
        text: the cell.
        long: whether it may have several lines; otherwise line breaks become spaces.
    """
    if text.isascii() and text.isprintable() and not text.startswith("'"):
        return text.strip()  # the usual case: nothing to restore, one line
    restored = _FORMULA_MARK.sub("", text, count=1) if text.startswith("'") else text
    if long:
        return restored.replace("\r\n", "\n").replace("\r", "\n").strip()
    return " ".join(restored.split()) if restored.splitlines()[1:] else restored.strip()


def read_flag(text: str) -> bool | Problem:
    """Read yes or no in any of the three languages, or 1, 0, x, true, false."""
    word = unicodedata.normalize("NFC", text.strip().casefold())
    if word in _YES:
        return True
    if word in _NO:
        return False
    return Problem(field="", code="importing.flag_unknown", params={"value": shown(text)})


def choice_words(choices: type[Enum]) -> Mapping[str, Enum]:
    """Give every accepted word of an enum, compared as :func:`normalised_word` does.

    Accepted are the values, the members' names and what the program itself calls them in its three languages.
    """
    words: dict[str, Enum] = {}
    if issubclass(choices, Language):
        words.update(_LANGUAGE_NAMES)
    for member in choices:
        for language in Language:
            wording = Wording(language)
            code = f"words.{choices.__name__}.{member.name.lower()}"
            if wording.has(code):
                words.setdefault(normalised_word(wording.say(code)), member)
    for member in choices:
        words[normalised_word(member.name)] = member
        words[normalised_word(str(member.value))] = member
    return words


def read_choice(text: str, choices: type[Enum], words: Mapping[str, Enum]) -> Enum | Problem:
    """Read a choice by any of its words.

    Args:
        text: the cell, not empty.
        choices: the enum, whose words an error lists.
        words: what :func:`choice_words` gave for it.
    """
    found = words.get(normalised_word(text))
    if found is not None:
        return found
    return Problem(field="", code="importing.choice_unknown", params={"value": shown(text), "choices": list(choices)})


def normalised_word(text: str) -> str:
    """Give a word as choices are compared: caseless, without spaces, underscores and hyphens."""
    return re.sub(r"[\s_-]+", "", unicodedata.normalize("NFC", text).casefold())
