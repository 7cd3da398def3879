"""Texts and numbers as the PDF's operators have them, each made once for a paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msp_desk.core.documents import fonts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_DIGITS = frozenset("0123456789")


def no_place(*numbers: float) -> ValueError:
    """What is raised for a place that is no number."""
    return ValueError(f"no place on a page: {numbers}")


def written(value: float) -> str:
    """A number as the PDF writes it: three decimals, no exponent."""
    text = f"{value:.3f}"
    if text[-1] not in _DIGITS:  # "nan" and "inf"
        raise no_place(value)
    return text


class Encoder:
    """Turns texts into the PDF's text operators, remembering each text and character's code in this paper."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001  # fonts are divided into subsets per document
        self._canvas = canvas
        self._codes: dict[tuple[fonts.Face, str], tuple[int, str]] = {}
        self._shown: dict[fonts.Run, list[tuple[str, str]]] = {}
        self._texts: dict[tuple[str, float, bool], tuple[float, str, str]] = {}

    def show(self, text: str, points: float, *, bold: bool) -> tuple[float, str, str]:
        """A text in a size.

        Returns:
            Its width in points; the operator that chooses its font, "" where there are several; the operators that
            set it at the current place, which choose the fonts themselves where there are several.

        Raises:
            KeyError: If no face has a character of it.
        """
        key = (text, points, bold)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._made(text, points, bold=bold)
        return found

    def _made(self, text: str, points: float, *, bold: bool) -> tuple[float, str, str]:
        runs = fonts.shape(text, bold=bold)
        width, size = sum(run.width for run in runs) * points / 1000, written(points)
        parts: list[tuple[str, str]] = []
        for run in runs:
            if run.joined:
                parts.append(("", self._show_joined(run, points)))
                continue
            strings = self._shown.get(run)
            if strings is None:
                strings = self._shown[run] = self._encoded(run)
            parts.extend((f"{name} {size} Tf", string) for name, string in strings)
        if len(parts) == 1 and parts[0][0]:
            return width, *parts[0]
        return width, "", " ".join(f"{font} {string}" if font else string for font, string in parts)

    def _encoded(self, run: fonts.Run) -> list[tuple[str, str]]:
        """Per subset of the face: its name, and the strings with their kerning."""
        adjustments = dict(run.kerning)
        parts: list[tuple[int, list[str]]] = []
        pending: list[str] = []
        for index, character in enumerate(run.text):
            subset, code = self._code(run.face, character)
            if not parts or parts[-1][0] != subset:
                _flush(parts, pending)
                parts.append((subset, []))
            adjustment = adjustments.get(index)
            if adjustment:
                _flush(parts, pending)
                parts[-1][1].append(str(-adjustment))
            pending.append(code)
        _flush(parts, pending)
        font = fonts.typeface(run.face)
        return [
            (font.getSubsetInternalName(subset, self._document), _shown(pieces)) for subset, pieces in parts if pieces
        ]

    def _code(self, face: fonts.Face, character: str) -> tuple[int, str]:
        key = (face, character)
        found = self._codes.get(key)
        if found is None:
            ((subset, encoded),) = fonts.typeface(face).splitString(character, self._document)
            found = self._codes[key] = (subset, _escaped(encoded[0]))
        return found

    def _show_joined(self, run: fonts.Run, points: float) -> str:
        from reportlab.pdfbase.ttfonts import shapeStr

        piece = self._canvas.beginText()
        piece.setFont(run.face.value, points)
        shaped = shapeStr(run.text, run.face.value, points, force=True)
        drawn = piece._formatText(shaped)  # type: ignore[attr-defined]  # noqa: SLF001  # glyphs by the shaper
        read = "FEFF" + run.text.encode("utf-16-be").hex().upper()
        return f"/Span << /ActualText <{read}> >> BDC {drawn} EMC"


def _flush(parts: list[tuple[int, list[str]]], pending: list[str]) -> None:
    if pending:
        parts[-1][1].append(f"({''.join(pending)})")
        pending.clear()


def _shown(pieces: Iterable[str]) -> str:
    strings = list(pieces)
    return f"{strings[0]} Tj" if len(strings) == 1 else f"[{' '.join(strings)}] TJ"


def _escaped(code: int) -> str:
    if code in b"()\\":
        return "\\" + chr(code)
    return chr(code) if 32 <= code < 127 else f"\\{code:03o}"
