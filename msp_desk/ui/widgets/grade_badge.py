"""The grade badge: shape, then letter, on the grade's hue; the same painting wherever a grade is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import BADGE_RADIUS
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.grade_shapes import placed_shape
from msp_desk.ui.widgets.plain_text import plain_tooltip

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

BADGE_SIZE: Final = QSize(36, 20)
LARGE_BADGE_SIZE: Final = QSize(52, 28)
_CAP_ROOM: Final = 4


def paint_grade(
    painter: QPainter,
    place: QRectF,
    letter: str | None,
    palette: Palette,
    *,
    capped: bool = False,
    overridden: bool = False,
) -> None:
    """Paint a badge.

    Args:
        painter: Its state is kept.
        place: The badge; a cap's bar is painted within the 3 px above it, an override's dot down to 4 px below it.
        letter: A, B, C, D or F; None for "not graded", an outlined dash.
        palette: Whose hues.
        capped: Whether a cap holds the letter.
        overridden: Whether the owner set another letter beside it.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if letter is None:
        _paint_not_graded(painter, place, palette)
    else:
        _paint_letter(painter, place, letter, palette)
    if capped:
        bar = QRectF(place.left() + place.width() * 0.11, place.top() - 3, place.width() * 0.78, 1.5)
        painter.fillRect(bar, QColor(palette.text))
    if overridden:
        _paint_dot(painter, QPointF(place.right() - 3, place.bottom()), palette)
    painter.restore()


def spoken_grade(letter: str | None, *, capped: bool = False, own: str = "") -> str:
    """Return what a screen reader says for a grade, in the window's language.

    Args:
        letter: The computed letter; None for "not graded".
        capped: Whether a cap holds it.
        own: What is said of a letter that the owner set beside it; "" without one.
    """
    said = _computed(letter, capped=capped)
    return f"{said}. {own}" if own else said


def _computed(letter: str | None, *, capped: bool) -> str:
    if letter is None:
        return QCoreApplication.translate("GradeBadge", "Not graded")
    if capped:
        said = QCoreApplication.translate("GradeBadge", "Grade {letter}, held there by a cap")
    else:
        said = QCoreApplication.translate("GradeBadge", "Grade {letter}")
    return said.replace("{letter}", letter)


def _paint_dot(painter: QPainter, middle: QPointF, palette: Palette) -> None:
    """The mark of a letter that the owner set: a dot at the lower right corner, ringed so that no hue hides it."""
    painter.setPen(Qt.PenStyle.NoPen)
    for radius, colour in ((4.5, palette.surface), (2.75, palette.text)):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(middle, radius, radius)


def _paint_not_graded(painter: QPainter, place: QRectF, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.control), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), BADGE_RADIUS, BADGE_RADIUS)
    half = place.height() * 0.25
    pen = QPen(QColor(palette.muted), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    middle = QPointF(round(place.center().x()), round(place.center().y()) - 0.25)
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))


def _paint_letter(painter: QPainter, place: QRectF, letter: str, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.grade(letter)))
    painter.drawRoundedRect(place, BADGE_RADIUS, BADGE_RADIUS)
    ink = QColor(palette.on_grade)
    large = place.height() > BADGE_SIZE.height()
    shape_size = place.height() * (0.42 if large else 0.44)
    painter.fillPath(
        placed_shape(letter, QPointF(place.left() + place.width() * 0.33, place.center().y()), shape_size), ink
    )
    font = font_of(TextSize.BODY)
    font.setPixelSize(round(place.height() * (0.56 if large else 0.6)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    half = place.width() * 0.25
    painter.drawText(
        QRectF(place.left() + place.width() * 0.70 - half, place.top(), 2 * half, place.height()),
        Qt.AlignmentFlag.AlignCenter,
        letter,
    )


class GradeBadge(QWidget):
    """A badge that stands by itself, normal (36 × 20) or large (52 × 28)."""

    def __init__(self, parent: QWidget | None = None, *, large: bool = False) -> None:
        """Start as "not graded"."""
        super().__init__(parent)
        self._size = LARGE_BADGE_SIZE if large else BADGE_SIZE
        self._letter: str | None = None
        self._capped = False
        self._own = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def letter(self) -> str | None:
        """The letter shown."""
        return self._letter

    @property
    def own(self) -> str:
        """What is said of a letter that the owner set; "" without one."""
        return self._own

    def set_grade(self, letter: str | None, *, capped: bool = False, own: str = "") -> None:
        """Show another grade.

        Args:
            letter: None for "not graded".
            capped: Whether a cap holds it.
            own: What is said of a letter that the owner set beside it; "" without one.
        """
        self._letter = letter
        self._own = own
        self._capped = capped and letter is not None
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say the grade to a screen reader in the window's language."""
        self.setAccessibleName(spoken_grade(self._letter, capped=self._capped, own=self._own))
        self.setToolTip(plain_tooltip(self._own) if self._own else "")

    def sizeHint(self) -> QSize:
        """The badge and the room of a cap's bar above (and as much below, so that it stays centred)."""
        return self._size + QSize(0, 2 * _CAP_ROOM)

    def minimumSizeHint(self) -> QSize:
        """The same as the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        place = QRect(0, _CAP_ROOM, self._size.width(), self._size.height())
        palette = current_palette()
        paint_grade(painter, QRectF(place), self._letter, palette, capped=self._capped, overridden=bool(self._own))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
