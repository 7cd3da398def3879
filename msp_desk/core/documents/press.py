"""The drawing surface all papers share: text and vector shapes on pages, then one PDF.

Pages are kept as drawing operations until the last one is known ("page 2 of 7"); the PDF library then embeds the used
part of each face and writes the file. Same facts give the same bytes: no clock, no random identifier. Places are points
from the top left corner of the page.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from msp_desk.core.documents import fonts
from msp_desk.core.documents.page_style import Colour, PaperSize, TextStyle
from msp_desk.core.documents.text import MissingCharacters, clean, missing_in
from msp_desk.core.records.language import Language

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ROUND = 0.5522847498  # a quarter circle as one Bézier curve
_CREATOR = "MSP Desk"
_DIGITS = frozenset("0123456789")


class Align(Enum):
    """Where a text lies against its place."""

    LEFT = auto()
    RIGHT = auto()
    CENTRE = auto()


@dataclass(slots=True)
class _Page:
    operations: list[str] = field(default_factory=list)
    images: list[tuple[bytes, float, float, float, float]] = field(default_factory=list)
    bookmark: str = ""


class Press:
    """A paper being set, page by page."""

    def __init__(
        self, *, size: PaperSize, language: Language, title: str, author: str, subject: str, day: date
    ) -> None:
        """Begin an empty paper.

        Args:
            size: The format of every page.
            language: Of the text, for screen readers.
            title: Of the paper, as a window shows it.
            author: The firm.
            subject: What it is about.
            day: The day the paper bears; the file says it was made then.
        """
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        fonts.register_faces()
        rl_config.useA85 = 0  # binary streams: a quarter smaller, and faster
        self.size = size
        self.width, self.height = size.width, size.height
        self._buffer = io.BytesIO()
        self._canvas: Canvas = Canvas(
            self._buffer,
            pagesize=(self.width, self.height),
            pageCompression=1,
            invariant=1,
            lang=language.value,
            initialFontName=fonts.Face.REGULAR.value,  # type: ignore[arg-type]  # the library's types are wrong here
            initialFontSize=10,
        )
        self._canvas.setTitle(clean(title))
        self._canvas.setAuthor(clean(author))
        self._canvas.setSubject(clean(subject))
        self._canvas.setCreator(_CREATOR)
        self._canvas.setProducer(_CREATOR)
        self._canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
        self._encoder = _Encoder(self._canvas)
        self._pages: list[_Page] = []
        self._fill: Colour | None = None

    @property
    def page_count(self) -> int:
        """Pages begun so far."""
        return len(self._pages)

    def new_page(self) -> None:
        """Begin the next page."""
        self._pages.append(_Page())
        self._fill = None

    def text(self, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT) -> float:
        """Set one line of text on a baseline.

        Returns:
            Its width.

        Raises:
            MissingCharacters: If none of the faces can show a character of it.
        """
        words = clean(text)
        return self.set(x, y, words, style, align)

    def set(self, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT) -> float:
        """Set one line of text that has been cleaned already, its spaces at both ends included.

        Raises:
            MissingCharacters: If none of the faces can show a character of it.
        """
        if not text:
            return 0.0
        try:
            runs = fonts.shape(text, bold=style.bold)
        except KeyError:
            raise MissingCharacters(missing_in(text)) from None
        width = sum(run.width for run in runs) * style.size / 1000
        if align is Align.RIGHT:
            x -= width
        elif align is Align.CENTRE:
            x -= width / 2
        self._use_fill(style.colour)
        size = _number(style.size)
        parts = [self._encoder.show(run, size, style.size) for run in runs]
        self._add(f"BT 1 0 0 1 {_number(x)} {_number(self.height - y)} Tm {' '.join(parts)} ET")
        return width

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float, colour: Colour,
        dash: tuple[float, float] | None = None,
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        pattern = f"[{_number(dash[0])} {_number(dash[1])}] 0 d " if dash else ""
        after = " [] 0 d" if dash else ""
        self._add(
            f"{_RGB[colour]} RG {_number(width)} w {pattern}{_number(x1)} {_number(self.height - y1)} m "
            f"{_number(x2)} {_number(self.height - y2)} l S{after}"
        )

    def rectangle(
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.8,
    ) -> None:  # fmt: skip
        """Draw a rectangle from its top left corner."""
        box = f"{_number(x)} {_number(self.height - y - height)} {_number(width)} {_number(height)} re"
        self._paint(box, fill, stroke, line)

    def polygon(
        self, points: Sequence[tuple[float, float]], *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.8, closed: bool = True,
    ) -> None:  # fmt: skip
        """Draw straight lines from point to point; open ones have rounded joins."""
        (x0, y0), *rest = points
        path = [f"{_number(x0)} {_number(self.height - y0)} m"]
        path.extend(f"{_number(x)} {_number(self.height - y)} l" for x, y in rest)
        if closed:
            path.append("h")
        self._paint(" ".join(path), fill, stroke, line, prefix="" if closed else "1 J 1 j ")

    def circle(
        self, x: float, y: float, radius: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.8,
    ) -> None:  # fmt: skip
        """Draw a circle round a point."""
        y, r, c = self.height - y, radius, radius * _ROUND
        curve = (
            (x + r, y + c, x + c, y + r, x, y + r), (x - c, y + r, x - r, y + c, x - r, y),
            (x - r, y - c, x - c, y - r, x, y - r), (x + c, y - r, x + r, y - c, x + r, y),
        )  # fmt: skip
        path = f"{_number(x + r)} {_number(y)} m " + " ".join(
            " ".join(_number(value) for value in quarter) + " c" for quarter in curve
        )
        self._paint(path + " h", fill, stroke, line)

    def rounded(
        self, x: float, y: float, width: float, height: float, radius: float, *, stroke: Colour, line: float = 0.8
    ) -> None:
        """Draw the outline of a rectangle with round corners, from its top left corner."""
        top, bottom = self.height - y, self.height - y - height
        r, c = radius, radius * (1 - _ROUND)
        right = x + width
        path = (
            f"{_number(x + r)} {_number(top)} m {_number(right - r)} {_number(top)} l "
            f"{_curve(right - c, top, right, top - c, right, top - r)} {_number(right)} {_number(bottom + r)} l "
            f"{_curve(right, bottom + c, right - c, bottom, right - r, bottom)} {_number(x + r)} {_number(bottom)} l "
            f"{_curve(x + c, bottom, x, bottom + c, x, bottom + r)} {_number(x)} {_number(top - r)} l "
            f"{_curve(x, top - c, x + c, top, x + r, top)} h"
        )
        self._paint(path, None, stroke, line)

    def image(self, picture: bytes, x: float, y: float, width: float, height: float) -> None:
        """Place a picture (PNG or JPEG) with its top left corner at a point."""
        self._pages[-1].images.append((picture, x, self.height - y - height, width, height))

    def bookmark(self, title: str) -> None:
        """Name the current page in the table of contents that a viewer shows beside the pages."""
        self._pages[-1].bookmark = clean(title)

    def finish(self, decorate: Callable[[int, int], None] | None = None) -> bytes:
        """Write the paper.

        Args:
            decorate: Draws head and foot of a page, given its number and the count of pages.

        Returns:
            The PDF.
        """
        from reportlab.lib.utils import ImageReader

        pages, total = self._pages, len(self._pages)
        for number, page in enumerate(pages, start=1):
            if decorate is not None:
                self._pages, self._fill = [page], None
                decorate(number, total)
            for picture, x, y, width, height in page.images:
                self._canvas.drawImage(ImageReader(io.BytesIO(picture)), x, y, width, height, mask="auto")
            self._canvas.addLiteral("\n".join(page.operations))
            if page.bookmark:
                self._canvas.bookmarkPage(f"page{number}")
                self._canvas.addOutlineEntry(page.bookmark, f"page{number}", level=0)
            self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def _add(self, operation: str) -> None:
        self._pages[-1].operations.append(operation)

    def _use_fill(self, colour: Colour) -> None:
        if colour is not self._fill:
            self._fill = colour
            self._add(f"{_RGB[colour]} rg")

    def _paint(self, path: str, fill: Colour | None, stroke: Colour | None, line: float, prefix: str = "") -> None:
        if fill is not None:
            self._use_fill(fill)
        if stroke is not None:
            prefix += f"{_RGB[stroke]} RG {_number(line)} w "
        operator = "B" if fill is not None and stroke is not None else "f" if fill is not None else "S"
        after = " 0 J 0 j" if "J" in prefix else ""
        self._add(f"{prefix}{path} {operator}{after}")


class _Encoder:
    """Turns runs of text into the PDF's text operators, remembering each character's code in this paper."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001  # fonts are divided into subsets per document
        self._canvas = canvas
        self._codes: dict[tuple[fonts.Face, str], tuple[int, str]] = {}
        self._shown: dict[fonts.Run, list[tuple[str, str]]] = {}

    def show(self, run: fonts.Run, size: str, points: float) -> str:
        """The operators that set a run at the current place in a size."""
        if run.joined:
            return self._show_joined(run, points)
        parts = self._shown.get(run)
        if parts is None:
            parts = self._shown[run] = self._encoded(run)
        return " ".join(f"{name} {size} Tf {strings}" for name, strings in parts)

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


def _curve(*numbers: float) -> str:
    return " ".join(_number(value) for value in numbers) + " c"


def _number(value: float) -> str:
    """A number as the PDF writes it: three decimals, no exponent."""
    text = f"{value:.3f}"
    if text[-1] not in _DIGITS:  # "nan" and "inf"
        raise ValueError(f"no place on a page: {value}")
    return text


_RGB = {
    colour: " ".join(_number(int(colour.value[start : start + 2], 16) / 255) for start in (1, 3, 5))
    for colour in Colour
}
