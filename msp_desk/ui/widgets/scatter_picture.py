"""The scatter as a picture for paper or a slide: PNG at twice its size, or SVG with real text, in the light colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageWriter, QPainter, QPen

from msp_desk.ui.theme.palette import LIGHT
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.grade_shapes import placed_shape
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.scatter_content import ScatterContent
from msp_desk.ui.widgets.scatter_geometry import geometry_of
from msp_desk.ui.widgets.scatter_painting import name_places, paint_ground, paint_names

SIZE: Final = QSize(960, 600)
_SCALE: Final = 2
_MARGIN: Final = 16
_ABOVE: Final = 56
_BELOW: Final = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is drawn.

    Attributes:
        content: The scatter.
        title: The finding over it.
        under: What stands under the title, such as the day and the window.
        legend: Pairs of letter (None for "not graded") and word.
    """

    content: ScatterContent
    title: str
    under: str
    legend: Sequence[tuple[str | None, str]]


def png_bytes(picture: Picture, size: QSize = SIZE) -> bytes:
    """The picture as PNG, two pixels for each of its size."""
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    _paint(painter, picture, QSizeF(size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg_bytes(picture: Picture, size: QSize = SIZE) -> bytes:
    """The picture as SVG; words stay words."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(picture.title)
    generator.setDescription(picture.under)
    painter = QPainter(generator)
    _paint(painter, picture, QSizeF(size))
    painter.end()
    return bytes(buffer.data().data())


def _paint(painter: QPainter, picture: Picture, size: QSizeF) -> None:
    """Title and window above, the chart as the window draws it, the legend below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), size), QColor(LIGHT.surface))
    title = font_of(TextSize.SECTION, bold=True)
    width = int(size.width()) - 2 * _MARGIN
    cut = QFontMetrics(title).elidedText(one_line(picture.title), Qt.TextElideMode.ElideRight, width)
    _write(painter, cut, QPointF(_MARGIN, 28), title, LIGHT.text)
    _write(painter, picture.under, QPointF(_MARGIN, 47), font_of(TextSize.SMALL), LIGHT.muted)
    room = QSizeF(size.width() - 2 * _MARGIN, size.height() - _ABOVE - _BELOW)
    content = picture.content
    geometry = geometry_of(content, room)
    painter.save()
    painter.translate(_MARGIN, _ABOVE)
    paint_ground(painter, content, geometry, LIGHT)
    centres = [geometry.place(point.x, point.y) for point in content.points]
    radii = [diameter / 2 for diameter in content.diameters()]
    paint_names(painter, content, name_places(content, geometry, centres, radii), LIGHT)
    painter.restore()
    _paint_legend(painter, picture.legend, size)


def _paint_legend(painter: QPainter, legend: Sequence[tuple[str | None, str]], size: QSizeF) -> None:
    font = font_of(TextSize.SMALL)
    left, base = float(_MARGIN), size.height() - 14
    for letter, word in legend:
        path = placed_shape(letter, QPointF(left + 6, base - 4), 11)
        painter.setPen(QPen(QColor(LIGHT.control), 1.2) if letter is None else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(LIGHT.surface if letter is None else LIGHT.grade(letter)))
        painter.drawPath(path)
        _write(painter, word, QPointF(left + 18, base), font, LIGHT.text)
        left += 36 + QFontMetrics(font).horizontalAdvance(word)


def _write(painter: QPainter, text: str, place: QPointF, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(place, text)
