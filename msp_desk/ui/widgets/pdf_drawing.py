"""Reading and drawing the pages of a PDF, for the preview and for the printer.

The drawing library is loaded with the first PDF. It must never be entered by two threads at once, so every call of it
waits for its turn here; one page is one turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from threading import Lock
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

_TURN: Final = Lock()
"""The library's own state is one for the whole process, so its guard is; waiting for it lets other threads go on."""


def joined(papers: Sequence[bytes], *, own_sheets: bool = False) -> bytes:
    """Put PDFs one behind the other.

    Args:
        papers: The PDFs.
        own_sheets: Whether each begins on a sheet of its own when both sides are printed, with an empty page where
            the one before would share it.

    Raises:
        ValueError: If one cannot be read as a PDF.
    """
    import pypdfium2

    if len(papers) == 1:
        return papers[0]
    stream = BytesIO()
    with _TURN:
        whole = pypdfium2.PdfDocument.new()
        try:
            for paper in papers:
                if own_sheets and len(whole) % 2:
                    last = whole.get_page_size(len(whole) - 1)
                    whole.new_page(*last).close()
                part = pypdfium2.PdfDocument(paper)
                whole.import_pages(part)
                part.close()
            whole.save(stream)
        except pypdfium2.PdfiumError as error:
            raise ValueError("this is not a readable PDF") from error
        finally:
            whole.close()
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page as it is read, in points."""

    width: float
    height: float


def load_reader() -> None:
    """Load what opens PDFs; the first time takes longer than a window should wait, so it is asked for elsewhere."""
    import_module("pypdfium2")


class PdfDrawing:
    """An open PDF; whoever opened it closes it.

    Attributes:
        sizes: Of its pages, in order.
    """

    def __init__(self, content: bytes) -> None:
        """Open a PDF.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        import pypdfium2

        self._document: Any = None
        self.sizes: tuple[PageSize, ...] = ()
        with _TURN:
            try:
                self._document = pypdfium2.PdfDocument(content)
                sizes = [self._document.get_page_size(place) for place in range(len(self._document))]
            except pypdfium2.PdfiumError as error:
                raise ValueError("this is not a readable PDF") from error
        self.sizes = tuple(PageSize(width, height) for width, height in sizes)

    def draw(self, page: int, scale: float) -> QImage:
        """Draw a page on white.

        Args:
            page: Its place; 0 is the first.
            scale: Pixels of one point.

        Returns:
            The picture; an empty one once the PDF is closed.
        """
        with _TURN:
            if self._document is None:
                return QImage()
            opened = self._document[page]
            bitmap = opened.render(scale=scale, rev_byteorder=True)
            form = QImage.Format.Format_RGBA8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
            bitmap.close()
            opened.close()
        return image

    def find(self, words: str) -> dict[int, list[QRectF]]:
        """Where words stand, none of them as a part of a longer one.

        Returns:
            By page (0 is the first), boxes in points from the top left.
        """
        found: dict[int, list[QRectF]] = {}
        with _TURN:
            for place, size in enumerate(self.sizes if self._document is not None and words.strip() else ()):
                page = self._document[place]
                text = page.get_textpage()
                searcher = text.search(words, match_whole_word=True)
                while (hit := searcher.get_next()) is not None:
                    for part in range(text.count_rects(*hit)):
                        left, bottom, right, top = text.get_rect(part)
                        box = QRectF(left, size.height - top, right - left, top - bottom)
                        found.setdefault(place, []).append(box)
                searcher.close()
                text.close()
                page.close()
        return found

    def close(self) -> None:
        """Let go of it; doing it twice does nothing."""
        with _TURN:
            document, self._document = self._document, None
            if document is not None:
                document.close()
