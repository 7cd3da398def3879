"""The icon family: small drawings in one line width that take the palette's colours when they are painted.

The drawings are SVG files found through Qt's search path ``icons:`` (set by :class:`msp_desk.ui.theme.apply.Theme`).
They name ``currentColor``; the colour is put in at painting time, so an icon handed to a button follows a change from
light to dark without anybody renewing it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QFile, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

SEARCH_PATH: Final = "icons"


class Icon(StrEnum):
    """Every icon; the value is the name of its file."""

    TODAY = "today"
    CLIENTS = "clients"
    LOG = "log"
    GRADES = "grades"
    PORTFOLIO = "portfolio"
    EXITS = "exits"
    REVIEWS = "reviews"
    PROSPECTS = "prospects"
    SETTINGS = "settings"
    SEARCH = "search"
    PLUS = "plus"
    CLOSE = "close"
    UNDO = "undo"
    REDO = "redo"
    EDIT = "edit"
    ARCHIVE = "archive"
    DOCUMENT = "document"
    LETTER = "letter"
    HANDOVER = "handover"
    PAYMENT = "payment"
    INVOICE = "invoice"
    AGREEMENT = "agreement"
    CONTACT = "contact"
    TICKET = "ticket"
    WORK = "work"
    INCIDENT = "incident"
    RECOMMENDATION = "recommendation"
    NOTE = "note"
    WARNING = "warning"
    BLOCKED = "blocked"
    OK = "ok"
    CHECK = "check"
    INFO = "info"
    HELP = "help"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    COLUMNS = "columns"
    MORE = "more"
    FILTER = "filter"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    CALENDAR = "calendar"
    FALLING = "falling"
    RISING = "rising"
    AGAIN = "again"
    BACKUP = "backup"
    LOCK = "lock"
    FOLDER = "folder"
    OPEN = "open"


def icon(which: Icon, tone: Tone = Tone.TEXT, *, chosen: Tone | None = None) -> QIcon:
    """Return an icon that follows the palette.

    Args:
        which: The drawing.
        tone: Its colour; what is disabled is drawn in the colour of a control's border.
        chosen: Its colour while the button is checked; the same when left out.
    """
    return QIcon(_DrawnIcon(which, tone, chosen or tone))


def paint_icon(painter: QPainter, place: QRectF, which: Icon, color: str) -> None:
    """Paint a drawing into a rectangle in the colour given as ``#RRGGBB``."""
    _renderer(which, color).render(painter, place)


@cache
def _renderer(which: Icon, color: str) -> QSvgRenderer:
    """A drawing in one colour, read once: a list paints the same few again and again."""
    return QSvgRenderer(QByteArray(_drawing(which).replace(b"currentColor", color.encode("ascii"))))


@cache
def _drawing(which: Icon) -> bytes:
    file = QFile(f"{SEARCH_PATH}:{which.value}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"/>'
    return bytes(file.readAll().data())


class _DrawnIcon(QIconEngine):
    """Paints a drawing in the colour that the palette gives its tone at this moment."""

    def __init__(self, which: Icon, tone: Tone, chosen: Tone) -> None:
        super().__init__()
        self._which = which
        self._tone = tone
        self._chosen = chosen

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._which, self._color(current_palette(), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        color = self._color(current_palette(), mode, state)
        key = f"icon {self._which.value} {color} {size.width()} {size.height()}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        paint_icon(painter, QRectF(QRect(QPoint(), size)), self._which, color)
        painter.end()
        QPixmapCache.insert(key, drawn)
        return drawn

    def clone(self) -> QIconEngine:
        return _DrawnIcon(self._which, self._tone, self._chosen)

    def _color(self, palette: Palette, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return palette.control
        return palette.tone(self._chosen if state is QIcon.State.On else self._tone)
