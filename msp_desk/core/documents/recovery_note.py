"""The recovery note of an encrypted desk: one page to keep in a safe place, with room to write the passphrase by hand.

It says which file the passphrase opens, where the backups are and how any SQLCipher tool opens them, so that whoever
finds the paper needs neither the program nor its maker. The passphrase itself is never given to this paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip, height_of
from msp_desk.core.documents.line_breaking import Span
from msp_desk.core.documents.page_style import CELL_BOLD, FRAME_RULE, HEAD, MM, Colour, PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    drawn_strip,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.small_paper import PaperHead, set_paper
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean, require_printable
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_LABELS = 38 * MM
_LINE = 8 * MM
_BOXES = 24
"""Places for single characters in the first of the lines to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryNoteFacts:
    """What the paper says.

    Attributes:
        firm: Whose desk.
        logo: PNG or JPEG, or empty.
        day: The day it bears.
        desk: The desk file with its folder.
        backups: The folder of its backups.
        second_place: The folder of their copies; "" for none.
        version: Of the program that encrypted it.
    """

    firm: str
    logo: bytes = b""
    day: date
    desk: str
    backups: str
    second_place: str = ""
    version: str


def render_recovery_note(facts: RecoveryNoteFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the paper; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title = wording.say("recovery_note.title")
    head = PaperHead(
        title=title,
        firm=facts.firm,
        day=facts.day,
        reader=_name(facts),
        remarks=(wording.say("recovery_note.made", day=speech.long(facts.day), version=facts.version),),
        logo=facts.logo,
        label=wording.say("recovery_note.keep_safe"),
    )

    def content(height: float) -> list[Strip]:
        """With fewer places to write where folders or names are long: all of it stands on one page."""
        strips = _strips(facts, wording, frame, rows=2)
        return strips if height_of(strips) <= height else _strips(facts, wording, frame, rows=1)

    return set_paper(head, content, speech=speech, language=language, size=size)


def _strips(facts: RecoveryNoteFacts, wording: Wording, frame: Frame, rows: int) -> list[Strip]:
    def section(key: str, *, table: bool = False) -> Strip:
        return section_strip(wording.say(f"recovery_note.{key}"), width=frame.width, before_table=table)

    def prose(key: str, gap: float = 0.0) -> list[Strip]:
        """Over the whole width: all of it has to stand on one page."""
        return prose_strips(wording.say(f"recovery_note.{key}"), gap=gap, measure=frame.width)

    strips = prose("purpose", 8)
    strips.append(section("files", table=True))
    strips.extend(_files(facts, wording, frame))
    strips.append(section("by_hand"))
    strips.extend(prose("by_hand_text"))
    strips.append(_boxes(frame, rows))
    strips.append(_lines(wording, frame))
    strips.append(section("nobody"))
    strips.extend(prose("nobody_text"))
    strips.append(section("elsewhere"))
    strips.extend(prose("elsewhere_text"))
    for command in _commands(facts):
        strips.extend(prose_strips((Span(command, bold=True),), gap=1, style=CELL_BOLD, measure=frame.width))
    strips.extend(prose("elsewhere_after", 4))
    strips.append(section("where"))
    strips.extend(prose("where_text"))
    return strips


def _commands(facts: RecoveryNoteFacts) -> tuple[str, ...]:
    """What is typed into the command line of SQLCipher 4; the same in every language."""
    return (
        f'sqlcipher "{_name(facts)}"',
        "PRAGMA key = '…';",
        "SELECT name FROM clients;",
        "ATTACH DATABASE 'plain.db' AS plain KEY '';  SELECT sqlcipher_export('plain');",
    )


def _name(facts: RecoveryNoteFacts) -> str:
    """The name of the file without its folder, whichever system wrote it."""
    return clean(facts.desk).replace("\\", "/").rsplit("/", 1)[-1]


def _files(facts: RecoveryNoteFacts, wording: Wording, frame: Frame) -> list[Strip]:
    rows = [("desk", facts.desk), ("backups", facts.backups)]
    if facts.second_place:
        rows.append(("second_place", facts.second_place))
    table = Table(
        x=LEFT,
        columns=[
            Column(wording.say("recovery_note.column.what"), _LABELS),
            Column(wording.say("recovery_note.column.where"), frame.width - _LABELS),
        ],
        rows=[[Cell(wording.say(f"recovery_note.{key}"), CELL_BOLD), Cell(clean(place))] for key, place in rows],
        style=TableStyle(row=OPEN),
    )
    return list(table_strips(table, page_height=frame.bottom - frame.region.top))


def _boxes(frame: Frame, rows: int) -> Strip:
    """Places for single characters: what is written letter by letter can be read by somebody else."""
    side = frame.width / _BOXES

    def draw(press: Press, top: float) -> None:
        for row in range(rows):
            y = top + row * (side + 2 * MM)
            for place in range(_BOXES):
                press.rectangle(LEFT + place * side, y, side, side, stroke=Colour.FRAME, line=FRAME_RULE)

    return drawn_strip(rows * side + (rows - 1) * 2 * MM, draw, gap=5)


def _lines(wording: Wording, frame: Frame) -> Strip:
    """Who else knows it, and since when it holds."""
    labels = (wording.say("recovery_note.who"), wording.say("recovery_note.since"))
    gap = 8 * MM
    width = (frame.width - gap) / 2

    def draw(press: Press, top: float) -> None:
        for place, label in enumerate(labels):
            x = LEFT + place * (width + gap)
            press.line(x, top + _LINE, x + width, top + _LINE, width=FRAME_RULE, colour=Colour.FRAME)
            press.text(x, top + _LINE + 9, label, HEAD)

    return drawn_strip(_LINE + 12, draw, gap=4)
