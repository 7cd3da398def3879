"""The one look of all papers: colours, type sizes, distances. Lengths are points; places count from the top left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from msp_desk.core.records.scorecard import Letter

MM: Final = 72 / 25.4

LEADING: Final = 13.5
CELL_LEADING: Final = 11.25
BLOCK_LEADING: Final = 12.0
PARAGRAPH_GAP: Final = LEADING / 2
SECTION_ABOVE: Final = 27.0
SECTION_TO_TEXT: Final = 18.0
SECTION_TO_TABLE: Final = 9.0


class Colour(StrEnum):
    """A colour by its role, as three numbers from 0 to 1 of the PDF's own form."""

    TEXT = "#1C2430"
    MUTED = "#5A6675"
    LINE = "#D5DAE1"
    FRAME = "#7C8797"
    ACCENT = "#1F5FA8"
    DANGER = "#B3261E"
    OK = "#1E7B4F"
    WARN = "#8A5A00"
    WHITE = "#FFFFFF"
    GRADE_A = "#0B5C8F"
    GRADE_B = "#2F7F9E"
    GRADE_C = "#6E6E78"
    GRADE_D = "#A85A00"
    GRADE_F = "#A3201B"


GRADE_COLOURS: Final = {
    Letter.A: Colour.GRADE_A,
    Letter.B: Colour.GRADE_B,
    Letter.C: Colour.GRADE_C,
    Letter.D: Colour.GRADE_D,
    Letter.F: Colour.GRADE_F,
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a piece of text is set: size in points, weight, colour."""

    size: float
    bold: bool = False
    colour: Colour = Colour.TEXT


TITLE: Final = TextStyle(20, bold=True)
SUBTITLE: Final = TextStyle(12)
SECTION: Final = TextStyle(12, bold=True)
SECTION_NUMBER: Final = TextStyle(12, bold=True, colour=Colour.MUTED)
SUBSECTION: Final = TextStyle(9.5, bold=True)
BODY: Final = TextStyle(9.5)
BODY_BOLD: Final = TextStyle(9.5, bold=True)
BODY_MUTED: Final = TextStyle(9.5, colour=Colour.MUTED)
BESIDE: Final = TextStyle(8.5, colour=Colour.MUTED)
CELL: Final = TextStyle(8.5)
CELL_BOLD: Final = TextStyle(8.5, bold=True)
CELL_MUTED: Final = TextStyle(8.5, colour=Colour.MUTED)
CELL_UNKNOWN: Final = TextStyle(8.5, bold=True, colour=Colour.WARN)
HEAD: Final = TextStyle(7.5, colour=Colour.MUTED)
NOTE: Final = TextStyle(7.5, colour=Colour.MUTED)
RUNNING: Final = TextStyle(7.5, colour=Colour.MUTED)
RUNNING_BOLD: Final = TextStyle(7.5, bold=True)
CHART: Final = TextStyle(7.5)
CHART_BOLD: Final = TextStyle(7.5, bold=True)
CHART_MUTED: Final = TextStyle(7.5, colour=Colour.MUTED)

LETTER_BODY: Final = TextStyle(10)
LETTER_BOLD: Final = TextStyle(10, bold=True)
LETTER_SUBJECT: Final = TextStyle(10.5, bold=True)
LETTER_CELL: Final = TextStyle(9)
LETTER_CELL_BOLD: Final = TextStyle(9, bold=True)
LETTER_HEAD: Final = TextStyle(8, colour=Colour.MUTED)
LETTER_LABEL: Final = TextStyle(8, colour=Colour.MUTED)
LETTER_FOOT: Final = TextStyle(7, colour=Colour.MUTED)
LETTER_RETURN: Final = TextStyle(6.5, colour=Colour.MUTED)
LETTER_FIRM: Final = TextStyle(13, bold=True)

RULE: Final = 0.9
HAIRLINE: Final = 0.5
FRAME_RULE: Final = 0.6


class PaperSize(StrEnum):
    """A format of paper."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def width(self) -> float:
        """Points."""
        return 210 * MM if self is PaperSize.A4 else 612.0

    @property
    def height(self) -> float:
        """Points."""
        return 297 * MM if self is PaperSize.A4 else 792.0
