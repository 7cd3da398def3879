"""The firm's picture in the head of its letters."""

from __future__ import annotations

import io

from msp_desk.core.documents.press import Press
from msp_desk.core.errors import MspDeskError

_LARGEST = 40_000_000  # pixels; a picture that unfolds to more is refused before it is read
_KINDS = ("PNG", "JPEG")


class LogoUnreadable(MspDeskError):
    """The firm's logo is not a picture that can be printed."""


def draw_logo(press: Press, picture: bytes, x: float, y: float, *, height: float, width: float) -> float:
    """Place a picture inside a box, its proportions kept.

    Args:
        press: The paper.
        picture: PNG or JPEG.
        x: Left edge of the box, points.
        y: Its top.
        height: The most it may be high.
        width: The most it may be wide.

    Returns:
        The width it takes.

    Raises:
        LogoUnreadable: If the bytes are no such picture.
    """
    columns, rows = _size_of(picture)
    scale = min(height / rows, width / columns)
    press.image(picture, x, y + (height - rows * scale) / 2, columns * scale, rows * scale)
    return columns * scale


def _size_of(picture: bytes) -> tuple[int, int]:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture), formats=_KINDS) as opened:
            columns, rows = opened.size
            if columns * rows > _LARGEST or not columns * rows:
                raise LogoUnreadable("documents.logo_too_large")
            opened.load()
    except LogoUnreadable:
        raise
    except Exception as trouble:  # the picture library raises whatever a broken file brings about
        raise LogoUnreadable("documents.logo_unreadable") from trouble
    return columns, rows
