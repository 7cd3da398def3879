"""The drawing surface all papers share: text and vector shapes on pages, then one PDF.

Pages are kept as drawing operations until the last one is known ("page 2 of 7"); the PDF library then embeds the used
part of each face and writes the file. Same facts give the same bytes: no clock, no random identifier. Places are points
from the top left corner of the page.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from msp_desk.core.documents import fonts
from msp_desk.core.documents.page_style import Colour, PaperSize, TextStyle
from msp_desk.core.documents.text import MissingCharacters, clean, missing_in
from msp_desk.core.documents.text_operators import Encoder, no_place, written
from msp_desk.core.records.language import Language

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ROUND = 0.5522847498  # a quarter circle as one Bézier curve
_CREATOR = "MSP Desk"
_STAMP_PREFIX = "FormXob."  # the PDF library puts it before the name of a form
_STAMP_ROOM = 3000  # points round the origin, more than any page


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
    stamps: dict[str, None] = field(default_factory=dict)


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
        self._encoder = Encoder(self._canvas)
        self._pages: list[_Page] = []
        self._fill: Colour | None = None
        self._stroke: tuple[Colour, float] | None = None
        self._font = ""
        self._stamps: dict[Hashable, tuple[str, list[str]]] = {}

    @property
    def page_count(self) -> int:
        """Pages begun so far."""
        return len(self._pages)

    def new_page(self) -> None:
        """Begin the next page."""
        self._pages.append(_Page())
        self._forget_state()

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
            width, font, shown = self._encoder.show(text, style.size, bold=style.bold)
        except KeyError:
            raise MissingCharacters(missing_in(text)) from None
        if align is Align.RIGHT:
            x -= width
        elif align is Align.CENTRE:
            x -= width / 2
        if style.colour is not self._fill:
            self._use_fill(style.colour)
        place = f"{x:.3f} {self.height - y:.3f}"
        if "n" in place:
            raise no_place(x, y)
        if not font:  # several faces or sizes of glyph tables: it names them itself
            self._font = ""
            self._operations.append(f"BT {place} Td {shown} ET")
        elif font == self._font:
            self._operations.append(f"BT {place} Td {shown} ET")
        else:
            self._font = font
            self._operations.append(f"BT {font} {place} Td {shown} ET")
        return width

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float, colour: Colour,
        dash: tuple[float, float] | None = None,
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        pattern = f"[{written(dash[0])} {written(dash[1])}] 0 d " if dash else ""
        after = " [] 0 d" if dash else ""
        height = self.height
        path = f"{x1:.3f} {height - y1:.3f} m {x2:.3f} {height - y2:.3f} l S"
        if "n" in path:
            raise no_place(x1, y1, x2, y2)
        self._operations.append(f"{self._stroked(colour, width)}{pattern}{path}{after}")

    def rectangle(
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.8,
    ) -> None:  # fmt: skip
        """Draw a rectangle from its top left corner."""
        box = f"{written(x)} {written(self.height - y - height)} {written(width)} {written(height)} re"
        self._paint(box, fill, stroke, line)

    def polygon(
        self, points: Sequence[tuple[float, float]], *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.8, closed: bool = True,
    ) -> None:  # fmt: skip
        """Draw straight lines from point to point; open ones have rounded joins."""
        (x0, y0), *rest = points
        path = [f"{written(x0)} {written(self.height - y0)} m"]
        path.extend(f"{written(x)} {written(self.height - y)} l" for x, y in rest)
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
        path = f"{written(x + r)} {written(y)} m " + " ".join(
            " ".join(written(value) for value in quarter) + " c" for quarter in curve
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
            f"{written(x + r)} {written(top)} m {written(right - r)} {written(top)} l "
            f"{_curve(right - c, top, right, top - c, right, top - r)} {written(right)} {written(bottom + r)} l "
            f"{_curve(right, bottom + c, right - c, bottom, right - r, bottom)} {written(x + r)} {written(bottom)} l "
            f"{_curve(x + c, bottom, x, bottom + c, x, bottom + r)} {written(x)} {written(top - r)} l "
            f"{_curve(x, top - c, x + c, top, x + r, top)} h"
        )
        self._paint(path, None, stroke, line)

    def stamp(self, key: Hashable, x: float, y: float, draw: Callable[[Press], None]) -> None:
        """Place something that stands many times on the pages; the file holds it once.

        Only for shapes and what belongs to them: text of a table is read in the order of its rows, so it stays outside.

        Args:
            key: Names what is drawn; the same key draws the same.
            x: Where its origin lies, points from the left.
            y: Where its origin lies, points from the top.
            draw: Draws it round the origin, the first time.
        """
        known = self._stamps.get(key)
        if known is None:
            known = self._stamps[key] = (f"Stamp{len(self._stamps) + 1}", self._drawn_apart(draw))
        name = known[0]
        self._pages[-1].stamps[name] = None
        self._operations.append(f"q 1 0 0 1 {written(x)} {written(-y)} cm /{_STAMP_PREFIX}{name} Do Q")

    def _drawn_apart(self, draw: Callable[[Press], None]) -> list[str]:
        kept = self._fill, self._stroke, self._font
        self._pages.append(_Page())
        self._forget_state()
        draw(self)
        self._fill, self._stroke, self._font = kept
        return self._pages.pop().operations

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
        if decorate is not None:
            for number, page in enumerate(pages, start=1):
                self._pages = [page]
                self._forget_state()
                decorate(number, total)
        self._write_stamps()
        for number, page in enumerate(pages, start=1):
            for picture, x, y, width, height in page.images:
                self._canvas.drawImage(ImageReader(io.BytesIO(picture)), x, y, width, height, mask="auto")
            self._canvas.addLiteral("\n".join(page.operations))
            self._canvas._formsinuse.extend(page.stamps)  # type: ignore[attr-defined]  # noqa: SLF001  # the operations name them
            if page.bookmark:
                self._canvas.bookmarkPage(f"page{number}")
                self._canvas.addOutlineEntry(page.bookmark, f"page{number}", level=0)
            self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def _write_stamps(self) -> None:
        for name, operations in self._stamps.values():
            self._canvas.beginForm(name, -_STAMP_ROOM, -_STAMP_ROOM, _STAMP_ROOM, _STAMP_ROOM)
            self._canvas.addLiteral("\n".join(operations))
            self._canvas.endForm()

    def _add(self, operation: str) -> None:
        self._operations.append(operation)

    @property
    def _operations(self) -> list[str]:
        return self._pages[-1].operations

    def _forget_state(self) -> None:
        """On a page nothing is known of the colours and the font in force."""
        self._fill, self._stroke, self._font = None, None, ""

    def _stroked(self, colour: Colour, width: float) -> str:
        """What sets the colour and width of lines, or nothing where they are in force."""
        if (colour, width) == self._stroke:
            return ""
        self._stroke = (colour, width)
        return f"{_RGB[colour]} RG {written(width)} w "

    def _use_fill(self, colour: Colour) -> None:
        if colour is not self._fill:
            self._fill = colour
            self._add(f"{_RGB[colour]} rg")

    def _paint(self, path: str, fill: Colour | None, stroke: Colour | None, line: float, prefix: str = "") -> None:
        if fill is not None:
            self._use_fill(fill)
        if stroke is not None:
            prefix += self._stroked(stroke, line)
        operator = "B" if fill is not None and stroke is not None else "f" if fill is not None else "S"
        after = " 0 J 0 j" if "J" in prefix else ""
        self._add(f"{prefix}{path} {operator}{after}")


def _curve(*numbers: float) -> str:
    return " ".join(written(value) for value in numbers) + " c"


_RGB = {
    colour: " ".join(written(int(colour.value[start : start + 2], 16) / 255) for start in (1, 3, 5))
    for colour in Colour
}
