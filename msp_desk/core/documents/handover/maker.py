"""What every section of a handover is made with: facts, words, page, and the numbers of other sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.facts import (
    HandoverFacts,
)
from msp_desk.core.documents.page_style import (
    CELL_UNKNOWN,
)
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    section_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import Cell, Column, Row, Table, table_strips


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of the sections that others refer to."""

    coverage: int
    contacts: int
    credentials: int
    removal: int


@dataclass(frozen=True, slots=True)
class Maker:
    """What every section is made with."""

    facts: HandoverFacts
    speech: Speech
    frame: Frame
    numbers: Numbers

    def section(self, key: str, number: int, *, beside: str = "", table: bool = False) -> Strip:
        """The heading of a section."""
        title = self.speech.say(f"{key}.title")
        return section_strip(title, number=number, beside=beside, width=self.frame.width, before_table=table)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Row], *, key: str, number: int,
        total: Row | None = None, gap: float = 0.0, title: str = "",
    ) -> list[Strip]:  # fmt: skip
        """A table whose head and section are repeated when it continues."""
        title, count = title or self.speech.say(f"{key}.title"), len(rows)

        def says(first: int, last: int) -> str:
            return self.speech.general("continued", first=first, last=last, all=count)

        table = Table(
            x=LEFT, columns=columns, rows=rows, total=total,
            continued=continued_heading(title, number, says, self.frame.width), continued_height=CONTINUED_HEIGHT,
        )  # fmt: skip
        return table_strips(table, page_height=self._page_height, gap=gap, may_break=False)

    @property
    def _page_height(self) -> float:
        return self.frame.region.bottom - self.frame.region.top - CONTINUED_HEIGHT


def known_cell(text: str, maker: Maker) -> str | Cell:
    """A text, or the word that it is unknown."""
    return text if text.strip() else unknown_cell(maker)


def unknown_cell(maker: Maker) -> Cell:
    """The word "unknown", set so that it is seen."""
    return Cell(maker.speech.general("unknown"), CELL_UNKNOWN)


SectionMaker = Callable[[Maker, int], list[Strip]]
