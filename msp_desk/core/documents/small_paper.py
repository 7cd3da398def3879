"""The frame that the smaller papers share: properties, head of the first page, running head and foot, and the content.

A paper says of itself what stands there (:class:`PaperHead`) and gives its content as strips; the same facts give the
same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from msp_desk.core.documents.flow import Strip, pour
from msp_desk.core.documents.opening import draw_opening
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import Frame, draw_running_foot, draw_running_head
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.records.language import Language

_READER_ABOVE: Final = 0.6
"""The share of the measure that the reader's name may take above a page."""
_READER_BESIDE_LABEL: Final = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """What a smaller paper says of itself.

    Attributes:
        title: Of the paper.
        firm: Whose it is.
        day: The day it bears.
        reader: Whom it is for or about; "" for nobody.
        subject: What the file's properties say of it; "" for the title.
        remarks: Muted lines below the reader.
        logo: PNG or JPEG, or empty.
        foot: What stands below every page; "" for the title and the day.
        label: White on black above every page, such as INTERNAL; "" for none.
        space: What lies between the head and the content beyond the usual, points.
    """

    title: str
    firm: str
    day: date
    reader: str = ""
    subject: str = ""
    remarks: tuple[str, ...] = ()
    logo: bytes = b""
    foot: str = ""
    label: str = ""
    space: float = 0.0


def set_paper(
    head: PaperHead, content: Callable[[float], Iterable[Strip]], *, speech: Speech, language: Language, size: PaperSize
) -> bytes:
    """Set a paper.

    Args:
        head: What it says of itself.
        content: Told the height that is left on the first page, in points, it gives what the paper says.
        speech: Words of the frame, in the reader's language.
        language: The reader's.
        size: Paper.

    Returns:
        The PDF.

    Raises:
        LogoUnreadable: If the logo is not a picture.
    """
    frame, reader = Frame(size), clean(head.reader)
    press = Press(
        size=size,
        language=language,
        title=f"{head.title}: {reader}" if reader else head.title,
        author=head.firm,
        subject=head.subject or head.title,
        day=head.day,
    )
    press.new_page()
    press.bookmark(head.title)
    top = draw_opening(press, frame, title=head.title, reader=head.reader, remarks=head.remarks, logo=head.logo)
    top += head.space
    region = frame.region
    pour(press, list(content(frame.bottom - top)), type(region)(top, frame.bottom), region)
    foot = head.foot or f"{head.title} · {speech.long(head.day)}"
    room = frame.width * (_READER_BESIDE_LABEL if head.label else _READER_ABOVE)
    right = shortened(reader, room, 7.5, bold=not head.label)

    def decorate(page: int, pages: int) -> None:
        draw_running_head(press, frame, head.firm, right, label=head.label)
        draw_running_foot(press, frame, foot, speech.page(page, pages))

    return press.finish(decorate)
