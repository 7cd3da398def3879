"""Breaking a paragraph into lines: least raggedness over the whole paragraph instead of first fit.

The sum of the squared gaps at the right is made smallest; a last line of one word, or shorter than 18 % of the measure,
is avoided; words are divided only at hyphens they already have or where a list of words for the language allows it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from msp_desk.core.documents import fonts

_LAST_LINE_AT_LEAST = 0.18
_COST_OF_LINE = 0.02  # a paragraph does not grow by a line for a little less raggedness
_COST_OF_HYPHEN = 0.016
_COST_OF_HYPHEN_BEFORE_END = 0.06
_COST_OF_SHORT_END = 0.35
_END_WELL_FILLED = 0.33  # a last line from here on costs nothing
_WORDS_IN_ONE_GO = 400  # longer texts are broken in pieces, so that the work stays in proportion
_OWN_HYPHEN = re.compile(r"(?<=[^\W\d_]{3}-)(?=[^\W\d_][^\W\d_A-ZÄÖÜ]{3})")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its spans, and its width in points."""

    spans: tuple[Span, ...]
    width: float

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(span.text for span in self.spans)


@dataclass(slots=True)
class _Piece:
    """A part of a word that is never divided.

    Attributes:
        spans: Its text.
        width: Points.
        opens: Whether it begins a word, so that a space stands before it inside a line.
        hyphen: Whether a hyphen is added when the line ends after it.
    """

    spans: tuple[Span, ...]
    width: float
    opens: bool
    hyphen: bool = False


def break_lines(
    spans: Sequence[Span], measure: float, size: float, hyphens: Mapping[str, str] | None = None
) -> tuple[Line, ...]:
    """Break a paragraph.

    Args:
        spans: The text; spaces are where lines may end, no-break spaces are not.
        measure: Width of the column in points.
        size: Type size in points.
        hyphens: For words in small letters, the word with hyphens where it may be divided.

    Returns:
        The lines; none when there is no text.
    """
    if len(spans) == 1:
        whole = _whole(spans[0].text, size, bold=spans[0].bold)
        if not whole or whole[0].width <= measure:
            return whole
    pieces = _pieces(spans, measure, size, hyphens or {})
    lines: list[Line] = []
    for start in range(0, len(pieces), _WORDS_IN_ONE_GO):
        part = pieces[start : start + _WORDS_IN_ONE_GO]
        lines.extend(_best_lines(part, measure, size, last=start + _WORDS_IN_ONE_GO >= len(pieces)))
    return tuple(lines)


@lru_cache(maxsize=20_000)
def _whole(text: str, size: float, *, bold: bool) -> tuple[Line, ...]:
    """A text as one line, however long; none when there is no text."""
    return (Line((Span(text, bold),), fonts.width_of(text, size, bold=bold)),) if text else ()


def _best_lines(pieces: list[_Piece], measure: float, size: float, *, last: bool) -> list[Line]:
    space = fonts.width_of(" ", size)
    hyphen = fonts.width_of("-", size)
    count = len(pieces)
    best = [0.0] + [math.inf] * count
    begins = [0] * (count + 1)
    for start in range(count):
        if best[start] is math.inf:
            continue
        width = 0.0
        for end in range(start + 1, count + 1):
            piece = pieces[end - 1]
            width += piece.width + (space if piece.opens and end - 1 > start else 0.0)
            total = width + (hyphen if piece.hyphen and end < count else 0.0)
            if width > measure and end - 1 > start:
                break
            if total > measure and end - 1 > start:
                continue
            cost = best[start] + _cost(pieces, start, end, total / measure, closes=last and end == count)
            if cost < best[end]:
                best[end], begins[end] = cost, start
    ends = [count]
    while ends[-1] > 0:
        ends.append(begins[ends[-1]])
    ends.reverse()
    return [_line(pieces[a:b], size, hyphen=b < count) for a, b in pairwise(ends)]


def _cost(pieces: list[_Piece], start: int, end: int, filled: float, *, closes: bool) -> float:
    if closes:
        return _COST_OF_LINE + (_cost_of_end(pieces, start, end, filled) if start else 0.0)
    gap = 1 - filled
    divided = end < len(pieces) and not pieces[end].opens
    return _COST_OF_LINE + gap * gap + (_COST_OF_HYPHEN if divided else 0.0)


def _cost_of_end(pieces: list[_Piece], start: int, end: int, filled: float) -> float:
    one_word = not any(piece.opens for piece in pieces[start + 1 : end])
    cost = _COST_OF_SHORT_END if one_word or filled < _LAST_LINE_AT_LEAST else max(0.0, _END_WELL_FILLED - filled) ** 2
    return cost + (0.0 if pieces[start].opens else _COST_OF_HYPHEN_BEFORE_END)


def _line(pieces: list[_Piece], size: float, *, hyphen: bool) -> Line:
    joined: list[Span] = []
    for index, piece in enumerate(pieces):
        if index and piece.opens:
            joined[-1] = Span(joined[-1].text + " ", joined[-1].bold)
        for span in piece.spans:
            if joined and joined[-1].bold == span.bold:
                joined[-1] = Span(joined[-1].text + span.text, span.bold)
            else:
                joined.append(span)
    if hyphen and pieces[-1].hyphen:
        joined[-1] = Span(joined[-1].text + "-", joined[-1].bold)
    return Line(tuple(joined), sum(fonts.width_of(span.text, size, bold=span.bold) for span in joined))


def _pieces(spans: Sequence[Span], measure: float, size: float, hyphens: Mapping[str, str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for word in _words(spans):
        pieces.extend(_divided(word, measure, size, hyphens))
    return pieces


def _words(spans: Sequence[Span]) -> list[tuple[Span, ...]]:
    words: list[list[Span]] = [[]]
    for span in spans:
        for index, part in enumerate(span.text.split(" ")):
            if index:
                words.append([])
            if part:
                words[-1].append(Span(part, span.bold))
    return [tuple(word) for word in words if word]


def _divided(word: tuple[Span, ...], measure: float, size: float, hyphens: Mapping[str, str]) -> list[_Piece]:
    parts = _parts(word[0].text, hyphens) if len(word) == 1 else []
    if len(parts) < 2:
        whole = _Piece(word, _width(word, size), opens=True)
        return [whole] if whole.width <= measure else _forced(word, measure, size)
    bold = word[0].bold
    pieces = []
    for index, part in enumerate(parts):
        added = index + 1 < len(parts) and not part.endswith("-")
        piece = (Span(part, bold),)
        width = _width(piece, size)
        if width > measure:
            first, *others = _forced(piece, measure, size)
            pieces += [replace(first, opens=index == 0), *others]
        else:
            pieces.append(_Piece(piece, width, opens=index == 0, hyphen=added))
    return pieces


def _parts(word: str, hyphens: Mapping[str, str]) -> list[str]:
    """The parts of a word between which a line may end, by its own hyphens and by the list of the language."""
    parts: list[str] = []
    for part in _OWN_HYPHEN.split(word):
        core = part.strip(".,;:!?()„“”«»’")
        pattern = hyphens.get(core.lower())
        if pattern is None:
            parts.append(part)
            continue
        at = part.index(core)
        cuts, position = [], at
        for syllables in pattern.split("-")[:-1]:
            position += len(syllables)
            cuts.append(position)
        parts.extend(part[a:b] for a, b in zip([0, *cuts], [*cuts, len(part)], strict=True))
    return parts


def _forced(word: tuple[Span, ...], measure: float, size: float) -> list[_Piece]:
    """Divide a word that is wider than the column wherever it is full."""
    pieces: list[_Piece] = []
    for span in word:
        rest = span.text
        while rest:
            count = _fitting(rest, measure, size, bold=span.bold)
            piece = (Span(rest[:count], span.bold),)
            pieces.append(_Piece(piece, _width(piece, size), opens=not pieces))
            rest = rest[count:]
    return pieces


def _fitting(text: str, measure: float, size: float, *, bold: bool) -> int:
    low, high = 1, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width_of(text[:middle], size, bold=bold) <= measure:
            low = middle
        else:
            high = middle - 1
    return low


def _width(word: tuple[Span, ...], size: float) -> float:
    return sum(fonts.width_of(span.text, size, bold=span.bold) for span in word)
