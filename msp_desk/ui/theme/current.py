"""Which palette is in force, read from the application's own colours.

Nothing remembers the palette twice: the application's QPalette is the state, this reads it back. A widget that paints
asks here each time it paints and so follows a change by itself (Qt repaints on a palette change).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from msp_desk.ui.theme.palette import DARK, LIGHT, Palette

_HALF_LIGHT: Final = 128


def current_palette() -> Palette:
    """Return the palette in force; the light one before a theme was applied to a light system."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _HALF_LIGHT else LIGHT


def color_of(value: str, share: float = 1.0) -> QColor:
    """Return ``#RRGGBB`` as a QColor with an opacity of 0 to 1."""
    color = QColor(value)
    color.setAlphaF(share)
    return color
