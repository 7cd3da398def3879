"""The one door for text: whatever the log holds passes here before it is set on a page.

Text is data. It is drawn as strings, never read as markup, so ``<b>`` or ``&amp;`` appear as they were written. Control
characters are dropped, very long words and texts are divided, and a character that no face has is named, never printed
as a box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache

from msp_desk.core.documents import fonts
from msp_desk.core.errors import MspDeskError

LONGEST = 20_000
"""Characters of one text; what is longer ends in an ellipsis (a page holds about 5,000)."""

_ELLIPSIS = "…"
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\u1680\u205f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Cn"})  # controls, bidirectional marks, lone surrogates, unassigned
_NAMED_AT_MOST = 12
_PLAIN = frozenset({int, float, bool, bytes, date, type(None)})
_REMEMBERED = 200  # characters up to which a cleaned text is kept for the next time


class MissingCharacters(MspDeskError):
    """A text has characters that none of the typefaces can show."""

    def __init__(self, characters: Iterable[str]) -> None:
        """Name the characters, each with its code point, in the order they first appear."""
        distinct = list(dict.fromkeys(characters))
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in distinct[:_NAMED_AT_MOST])
        more = ", …" if len(distinct) > _NAMED_AT_MOST else ""
        super().__init__("documents.missing_characters", count=len(distinct), characters=named + more)
        self.characters = tuple(distinct)


def clean(text: str) -> str:
    """Make a text fit for one line of a page.

    Control and formatting characters go, line breaks, tabs and spaces of any width become spaces, letters with separate
    accents are joined, runs of spaces become one. No-break spaces stay.
    """
    if text.isascii() and text.isprintable() and "  " not in text and len(text) <= LONGEST:
        return text.strip()
    return _cleaned(text) if len(text) > _REMEMBERED else _cleaned_before(text)


@lru_cache(maxsize=5_000)
def _cleaned_before(text: str) -> str:
    return _cleaned(text)


def _cleaned(text: str) -> str:
    composed = unicodedata.normalize("NFC", text[: LONGEST + 1])
    kept = "".join(
        " " if character in _SPACES else character
        for character in composed
        if character in _SPACES or unicodedata.category(character) not in _DROPPED
    )
    single = " ".join(part for part in kept.split(" ") if part)
    return single[: LONGEST - 1] + _ELLIPSIS if len(single) > LONGEST else single


def clean_lines(text: str) -> tuple[str, ...]:
    """Divide a text at its line breaks and clean each line; empty lines go."""
    return tuple(line for line in map(clean, text.splitlines()) if line)


def missing_in(text: str) -> list[str]:
    """The characters of a cleaned text that none of the faces can show."""
    return [character for character in dict.fromkeys(clean(text)) if not fonts.has_glyph(character)]


def require_printable(facts: object) -> None:
    """Check every text inside the facts of a paper before the first page is set.

    Args:
        facts: A dataclass of texts, numbers, days, and tuples or mappings of those.

    Raises:
        MissingCharacters: Naming every character that cannot be shown.
    """
    missing: dict[str, None] = {}
    seen: set[str] = set()
    for text in _texts(facts):
        if text not in seen and not text.isascii():
            seen.add(text)
            missing.update(dict.fromkeys(missing_in(text)))
    if missing:
        raise MissingCharacters(missing)


def _texts(value: object) -> Iterator[str]:
    """Every text inside a value, once for each place; types are looked at once."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        kind: type = type(one)
        if kind is str:
            yield one  # type: ignore[misc]  # its type was just looked at
        elif kind in _PLAIN:
            continue
        elif kind is tuple or isinstance(one, (tuple, list, set, frozenset)):
            waiting.extend(reversed(list(one)))  # type: ignore[call-overload]
        elif isinstance(one, Mapping):
            waiting.extend(reversed([part for pair in one.items() for part in pair]))
        elif isinstance(one, Enum):
            continue
        elif isinstance(one, str):
            yield one
        else:
            waiting.extend(reversed([getattr(one, name) for name in _names_of(kind)]))


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def shortened(text: str, measure: float, size: float, *, bold: bool = False) -> str:
    """Cut a text with an ellipsis so that it is at most as wide as the measure (points)."""
    if fonts.width_of(text, size, bold=bold) <= measure:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width_of(text[:middle].rstrip() + _ELLIPSIS, size, bold=bold) <= measure:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _ELLIPSIS
