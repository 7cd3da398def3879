"""How large the window is: at the least, and the very first time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize

SMALLEST: Final = (1024, 640)
USUAL: Final = QSize(1440, 900)
FRAME: Final = QSize(8, 40)
"""About what a window manager adds around a window."""


def first_size(screen: QSize) -> QSize:
    """The size of the very first window: the usual one, or what the screen has room for."""
    room = screen - FRAME
    fits = room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]
    return USUAL.boundedTo(room) if fits else USUAL
