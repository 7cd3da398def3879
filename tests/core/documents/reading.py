"""Reading papers back: their text, and where each piece of it stands."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache

from pypdf import PdfReader

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as it was set: left edge and baseline in millimetres from the top left corner."""

    text: str
    x: float
    y: float
    size: float


@lru_cache(maxsize=4)
def reader(pdf: bytes) -> PdfReader:
    """Open a paper."""
    return PdfReader(io.BytesIO(pdf))


def flat(text: str) -> str:
    """Text with every space and line break as one space."""
    return " ".join(text.replace("\u00a0", " ").split())


@lru_cache(maxsize=64)
def page_text(pdf: bytes, page: int) -> str:
    """The text of one page, spaces made one."""
    return flat(reader(pdf).pages[page].extract_text())


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, spaces made one."""
    return [page_text(pdf, page) for page in range(len(reader(pdf).pages))]


def whole_text(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(page_texts(pdf))


@lru_cache(maxsize=4)
def joined(pdf: bytes) -> str:
    """All text without spaces and hyphens, so that line breaks do not matter."""
    return squeezed(whole_text(pdf))


def squeezed(text: str) -> str:
    """A text without spaces and hyphens."""
    return "".join(text.split()).replace("-", "").replace("\u00a0", "")


def pieces(pdf: bytes, page: int = 0) -> list[Piece]:
    """Every piece of text of a page with its place."""
    found: list[Piece] = []
    sheet = reader(pdf).pages[page]
    height = float(sheet.mediabox.height)

    def visit(text: str, _cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append(Piece(flat(text), tm[4] / MM, (height - tm[5]) / MM, size))

    sheet.extract_text(visitor_text=visit)
    return found


def place_of(pdf: bytes, text: str, page: int = 0) -> Piece:
    """The piece that begins with a text."""
    for piece in pieces(pdf, page):
        if piece.text.startswith(text):
            return piece
    raise AssertionError(f"{text!r} is not on page {page + 1}")
