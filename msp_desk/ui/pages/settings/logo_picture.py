"""Reads the picture of a logo: PNG, JPEG or SVG becomes an opaque PNG of a size that prints sharp."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from msp_desk.core.errors import MspDeskError

MOST_BYTES: Final = 5_000_000
MOST_POINTS: Final = 8_000
"""On a side, before it is made smaller."""
LEAST_POINTS: Final = 32
PRINTED_MM: Final = (40.0, 8.0)
"""The box of a logo in the head of a letter, across and high."""
_SHARP_DPI: Final = 250
_KEPT: Final = QSize(1200, 240)
"""The box at 762 dpi: more would only make every letter larger."""
_MM_PER_INCH: Final = 25.4


class LogoRefused(MspDeskError):
    """The file cannot be the firm's logo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture ready to be kept.

    Attributes:
        png: Its bytes.
        width: Points across of what was chosen.
        height: Points high of what was chosen.
    """

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """How a picture prints.

    Attributes:
        across: Millimetres.
        high: Millimetres.
        dpi: Points an inch.
        coarse: Whether single points can be seen.
    """

    across: float
    high: float
    dpi: int
    coarse: bool


def printed(width: int, height: int) -> Print:
    """Return how a picture of so many points stands in the head of a letter."""
    scale = min(PRINTED_MM[0] / width, PRINTED_MM[1] / height)
    dpi = round(_MM_PER_INCH / scale)
    return Print(across=width * scale, high=height * scale, dpi=dpi, coarse=dpi < _SHARP_DPI)


def logo_from(path: Path) -> Logo:
    """Read a file.

    Raises:
        LogoRefused: If it is too large, too small, or no picture that can be printed.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise LogoRefused("settings.logo_too_large_file", megabytes=size / 1_000_000, most=MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise LogoRefused("settings.logo_unreadable") from error
    if path.suffix.lower() == ".svg" or content.lstrip()[:1] == b"<":
        return _from_svg(content)
    return _from_points(content)


def _from_points(content: bytes) -> Logo:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in (b"png", b"jpeg", b"jpg"):
        raise LogoRefused("settings.logo_unreadable")
    _check_points(reader.size())
    image = reader.read()
    if image.isNull():
        raise LogoRefused("settings.logo_unreadable")
    if image.width() > _KEPT.width() or image.height() > _KEPT.height():
        smaller = image.scaled(_KEPT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    else:
        smaller = image
    return Logo(png=_as_png(smaller), width=image.width(), height=image.height())


def _from_svg(content: bytes) -> Logo:
    """An SVG is drawn once; it may name nothing outside itself, for Qt would open it."""
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise LogoRefused("settings.logo_unreadable") from error
    for element in root.iter():
        for name, value in element.attrib.items():
            target = value.strip().lower()
            outside = name.rpartition("}")[2] == "href" and not target.startswith(("#", "data:image/"))
            if outside or _names_file(target):
                raise LogoRefused("settings.logo_links")
        if element.text and (_names_file(element.text.lower()) or "@import" in element.text.lower()):
            raise LogoRefused("settings.logo_links")
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise LogoRefused("settings.logo_unreadable")
    drawn = size.scaled(_KEPT, Qt.AspectRatioMode.KeepAspectRatio)
    if drawn.isEmpty():
        raise LogoRefused("settings.logo_unreadable")
    image = QImage(drawn, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return Logo(png=_as_png(image), width=drawn.width(), height=drawn.height())


def _names_file(text: str) -> bool:
    return any(not part.strip(" '\"").startswith(("#", "data:image/")) for part in text.split("url(")[1:])


def _check_points(size: QSize) -> None:
    if not size.isValid():
        raise LogoRefused("settings.logo_unreadable")
    width, height = size.width(), size.height()
    if max(width, height) > MOST_POINTS:
        raise LogoRefused("settings.logo_too_many_pixels", width=width, height=height, most=MOST_POINTS)
    if min(width, height) < LEAST_POINTS:
        raise LogoRefused("settings.logo_too_small", width=width, height=height, least=LEAST_POINTS)


def _as_png(image: QImage) -> bytes:
    """The picture on white: paper shows nothing through."""
    opaque = QImage(image.size(), QImage.Format.Format_RGB32)
    opaque.fill(Qt.GlobalColor.white)
    painter = QPainter(opaque)
    painter.drawImage(0, 0, image)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opaque.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise LogoRefused("settings.logo_unreadable")
    return bytes(kept.data())
