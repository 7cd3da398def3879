"""The typefaces of the papers: which characters they hold, how wide text is, and its kerning.

Noto Sans Regular and Bold carry everything; a few signs that they lack (the real minus, arrows, ≥ ≤) come from Noto
Sans Math, run by run. Figures are tabular by the face's default. Widths are in thousandths of the type size.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msp_desk.core.environment.shipped_files import shipped_file

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

# Substitutions stay off: what is drawn is what a reader copies out again.
_FEATURES = {"kern": True, "liga": False, "clig": False, "calt": False, "dlig": False}
_FIRST_COMBINING = 0x300  # below it every character is a letter or sign of its own


class Face(StrEnum):
    """A typeface by the name it has inside the PDF."""

    REGULAR = "NotoSans"
    BOLD = "NotoSans-Bold"
    MATH = "NotoSansMath"


_FILES = {
    Face.REGULAR: ("fonts", "NotoSans-Regular.ttf"),
    Face.BOLD: ("fonts", "NotoSans-Bold.ttf"),
    Face.MATH: ("fonts", "NotoSansMath-Regular.ttf"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face.

    Attributes:
        face: The face that has every character of it.
        text: The characters, in reading order.
        width: In thousandths of the type size, kerning included.
        kerning: Pairs (count of characters before, adjustment in thousandths), ascending.
        joined: Whether its glyphs must be chosen by the shaper (joining scripts, stacked marks).
    """

    face: Face
    text: str
    width: float
    kerning: tuple[tuple[int, int], ...] = ()
    joined: bool = False


def register_faces() -> None:
    """Make the faces known to the PDF library; later calls cost nothing."""
    for face in Face:
        _typeface(face)


@cache
def _typeface(face: Face) -> TTFont:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(face.value, str(shipped_file(*_FILES[face])))
    pdfmetrics.registerFont(font)
    return font


def typeface(face: Face) -> TTFont:
    """Give the PDF library's font of a face."""
    return _typeface(face)


@cache
def covered(face: Face) -> frozenset[int]:
    """The code points a face has a glyph for."""
    return frozenset(_typeface(face).face.charToGlyph)


def has_glyph(character: str) -> bool:
    """Whether any of the faces can show a character."""
    code = ord(character)
    return any(code in covered(face) for face in Face)


@lru_cache(maxsize=50_000)
def shape(text: str, *, bold: bool) -> tuple[Run, ...]:
    """Divide a text into runs of one face and measure them.

    Args:
        text: Cleaned text; every character is in one of the faces.
        bold: Whether it is set in Bold.
    """
    main = Face.BOLD if bold else Face.REGULAR
    if covered(main).issuperset(map(ord, text)):
        return (_run(main, text),)
    runs: list[Run] = []
    start = 0
    faces = [_face_of(character, main) for character in text]
    for index in range(1, len(text) + 1):
        if index == len(text) or faces[index] is not faces[start]:
            runs.append(_run(faces[start], text[start:index]))
            start = index
    return tuple(runs)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points, kerning included."""
    runs = shape(text, bold=bold)
    width = runs[0].width if len(runs) == 1 else sum(run.width for run in runs)
    return width * size / 1000


def _face_of(character: str, main: Face) -> Face:
    return main if ord(character) in covered(main) else Face.MATH


def _run(face: Face, text: str) -> Run:
    width, offset = 0.0, 0
    kerning: list[tuple[int, int]] = []
    for word in text.split(" "):
        measured = _word(face, word)
        if measured is None:
            return Run(face, text, _joined_width(face, text), joined=True)
        word_width, pairs = measured
        width += word_width
        kerning.extend((offset + index, adjustment) for index, adjustment in pairs)
        offset += len(word) + 1
    width += text.count(" ") * _char_width(face, 32)
    return Run(face, text, width, tuple(kerning))


def _char_width(face: Face, code: int) -> float:
    widths = _typeface(face).face.charWidths
    return float(widths[code if code != 0xA0 else 32])


@lru_cache(maxsize=50_000)
def _word(face: Face, word: str) -> tuple[float, tuple[tuple[int, int], ...]] | None:
    """Width and kerning of one word; None when its glyphs are not simply its characters'."""
    plain = sum(_char_width(face, ord(character)) for character in word)
    if len(word) < 2 or not any(character.isalpha() for character in word):
        return plain, ()  # figures stay tabular
    infos, positions = _shaped(face, word)
    nominal = _typeface(face).face.charToGlyph
    if len(infos) != len(word):
        return None
    pairs = []
    for index, (info, position) in enumerate(zip(infos, positions, strict=True)):
        code = 32 if word[index] == "\u00a0" else ord(word[index])
        if info.codepoint != nominal[code] and word[index] != "\u00a0":
            return None
        if ord(word[index]) >= _FIRST_COMBINING and (position.x_offset or position.y_offset):
            return None
        adjustment = round(position.x_advance - _char_width(face, code))
        if adjustment and index + 1 < len(word):
            pairs.append((index + 1, adjustment))
    return plain + sum(adjustment for _, adjustment in pairs), tuple(pairs)


def _joined_width(face: Face, text: str) -> float:
    _, positions = _shaped(face, text)
    return float(sum(position.x_advance for position in positions))


def _shaped(face: Face, text: str) -> tuple[list, list]:  # type: ignore[type-arg]  # the shaper ships no types
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(_shaper(face), buffer, _FEATURES)
    return buffer.glyph_infos, buffer.glyph_positions


@cache
def _shaper(face: Face):  # type: ignore[no-untyped-def]  # the shaper ships no types
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(shipped_file(*_FILES[face])))))
    font.scale = (1000, 1000)
    return font
