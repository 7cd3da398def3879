"""How the smaller papers begin: title, whom it is for, a line about it, and the firm's logo at the right."""

from __future__ import annotations

from msp_desk.core.documents.letters.logo import draw_logo
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import BODY_MUTED, MM, SUBTITLE
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import LEFT, Frame, draw_title
from msp_desk.core.documents.text import clean

_LOGO_WIDTH = 34 * MM
_LOGO_HEIGHT = 13 * MM
_LOGO_TOP = 22 * MM
_TITLE_BASELINE = 31 * MM
_TITLE_TO_READER = 7.5 * MM
_READER_LEADING = SUBTITLE.size * 1.3
_REMARK_LEADING = 13.5


def draw_opening(
    press: Press, frame: Frame, *, title: str, reader: str = "", remarks: tuple[str, ...] = (), logo: bytes = b""
) -> float:
    """Set the head of a paper's first page.

    Args:
        press: The paper; its first page has begun.
        frame: Its places.
        title: Of the paper.
        reader: Whom it is for or about; "" for nobody. A long name takes further lines.
        remarks: Muted lines below, each broken where it is too long.
        logo: PNG or JPEG, or empty.

    Returns:
        The place where the content begins.

    Raises:
        LogoUnreadable: If the logo is not a picture.
    """
    width = frame.width
    if logo:
        taken = draw_logo(press, logo, frame.right - _LOGO_WIDTH, _LOGO_TOP, height=_LOGO_HEIGHT, width=_LOGO_WIDTH)
        width -= max(taken, _LOGO_WIDTH) + 6 * MM
    y = draw_title(press, LEFT, _TITLE_BASELINE, title, width) + _TITLE_TO_READER
    if clean(reader):
        for line in break_lines((Span(clean(reader)),), width, SUBTITLE.size):
            press.text(LEFT, y, line.text, SUBTITLE)
            y += _READER_LEADING
    for remark in remarks:
        for line in break_lines((Span(clean(remark)),), frame.width, BODY_MUTED.size) if clean(remark) else ():
            press.text(LEFT, y, line.text, BODY_MUTED)
            y += _REMARK_LEADING
    return y - _REMARK_LEADING + 8
