"""Four sizes of the system's own font, and figures that stand in columns.

Sizes are shares of the body size, so a person who asked the system for larger type gets it everywhere.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtGui import QFont, QGuiApplication


class TextSize(StrEnum):
    """The roles of type on a page."""

    BODY = "body"
    SMALL = "small"
    SECTION = "section"
    TITLE = "title"


_SHARES: Final = {TextSize.BODY: 1.0, TextSize.SMALL: 0.9, TextSize.SECTION: 1.15, TextSize.TITLE: 1.5}
_HEADS: Final = (TextSize.SECTION, TextSize.TITLE)


def font_of(size: TextSize, *, bold: bool = False, base: QFont | None = None) -> QFont:
    """Return the font of a role.

    Args:
        size: The role; section and title are semibold by themselves.
        bold: Semibold also for body and small.
        base: The body font; the application's font when left out.
    """
    font = QFont(base if base is not None else QGuiApplication.font())
    share = _SHARES[size]
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * share)
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * share)))
    if bold or size in _HEADS:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def tabular(font: QFont) -> QFont:
    """Return a copy of the font whose figures all have one width (OpenType feature "tnum")."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
