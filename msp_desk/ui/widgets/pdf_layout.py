"""Where the pages of a PDF lie below one another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN
from msp_desk.ui.widgets.pdf_drawing import PageSize

POINT_PIXELS: Final = 96 / 72
"""Device-independent pixels of one PDF point at 100 %."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the pages lie at one zoom: a paper of 600 pages is laid out once, not whenever something asks.

    Attributes:
        zoom: The scale; 1.0 is the paper's own size.
        boxes: Of each page in the whole height, from the top.
        bottoms: Where each of them ends, ascending.
        widest: Width of the widest page.
    """

    zoom: float
    boxes: tuple[QRect, ...]
    bottoms: tuple[int, ...]
    widest: int

    @property
    def height(self) -> int:
        """Of all pages, with the gaps above and below."""
        return self.bottoms[-1] + GAP if self.bottoms else 0

    def page_at(self, height: float) -> int:
        """The first page that ends below a height, with the gap after it; the last one where none does."""
        return min(bisect_right(self.bottoms, height - GAP), max(0, len(self.bottoms) - 1))


def lay_out(sizes: Sequence[PageSize], zoom: float, width: int) -> Layout:
    """Lay pages out below one another, in the middle of a width.

    Args:
        sizes: Of the pages, points.
        zoom: The scale.
        width: Of the view, pixels.
    """
    boxes, bottoms, top, widest = [], [], GAP, 0
    scale = zoom * POINT_PIXELS
    for size in sizes:
        box = QRect(0, top, round(size.width * scale), round(size.height * scale))
        box.moveLeft(max(PAGE_MARGIN, (width - box.width()) // 2))
        boxes.append(box)
        bottoms.append(box.bottom())
        widest = max(widest, box.width())
        top = box.bottom() + 1 + GAP
    return Layout(zoom, tuple(boxes), tuple(bottoms), widest)
