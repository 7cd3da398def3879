"""Histories as the heat map shows and says them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.formatting.conventions import conventions_of
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.sentences import letter_text
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.grades.history import ClientHistory
from msp_desk.ui.theme.palette import LETTERS, Tone
from msp_desk.ui.widgets.heat_map import HeatCell, HeatMonth, HeatRow

MUCH: Final = 10.0
"""From so many points on a change has a colour."""
_CELLS: Final = {
    (letter, capped): HeatCell(letter=None if letter is None else letter.value, capped=capped)
    for letter in (*Letter, None)
    for capped in (False, True)
}
"""The few cells there are: thousands of months share them."""


def month_heads(days: Sequence[date], language: Language) -> list[HeatMonth]:
    """The heads of the columns; the year stands over the first one and over each January."""
    names = conventions_of(language).short_months
    return [
        HeatMonth(
            title=names[day.month - 1],
            year=str(day.year) if place == 0 or day.month == 1 else "",
            spoken=format_day(day, language, DayStyle.MONTH),
        )
        for place, day in enumerate(days)
    ]


def rows_of(clients: Sequence[ClientHistory], language: Language) -> list[HeatRow]:
    """The rows of the map, in the order given."""
    return [_row(client, language) for client in clients]


def cell_words(name: str, grade: ClientGrade | None, month: str, wording: Wording) -> str:
    """What a screen reader says of a cell, and its tooltip: client, month, letter and score.

    Args:
        name: The client's name.
        grade: None where the client was not active.
        month: The month with its year.
        wording: In which language.
    """
    if grade is None:
        return f"{name}, {month}: {_not_yet()}"
    said = f"{name}, {month}: {letter_text(grade, wording)}"
    return said if grade.score is None else f"{said}, {format_number(grade.score, wording.language, 1)}"


def change_text(change: float | None, language: Language) -> str:
    """Points with their sign; "" without a change to speak of."""
    return "" if change is None else format_number(change, language, 1, sign=True)


def counts_text(clients: Sequence[ClientHistory]) -> str:
    """How many clients each letter has now: "A 8 · B 7 · … · not graded 2"."""
    counts = Counter(None if client.now is None else client.now.letter for client in clients)
    parts = [f"{letter} {counts.get(letter, 0)}" for letter in LETTERS]  # type: ignore[call-overload]
    not_graded = QCoreApplication.translate("GradesPage", "not graded {count}")
    return "  ·  ".join([*parts, not_graded.replace("{count}", str(counts.get(None, 0)))])


def _row(client: ClientHistory, language: Language) -> HeatRow:
    change = client.change
    tone = Tone.TEXT
    if change is not None and abs(change) >= MUCH:
        tone = Tone.DANGER if change < 0 else Tone.OK
    return HeatRow(
        identity=client.client_id,
        name=client.name,
        cells=tuple(None if grade is None else _CELLS[grade.letter, grade.is_capped] for grade in client.grades),
        change=change_text(change, language),
        points=change,
        tone=tone,
    )


def _not_yet() -> str:
    return QCoreApplication.translate("GradesPage", "not a client yet")
