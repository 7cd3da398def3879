"""The columns of the exits as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.cards import Card
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.figure_text import as_head, day_text
from msp_desk.ui.widgets.table_column import BadgeCell, Column

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitCard

Row: TypeAlias = "tuple[ExitCard, Card]"
_LAST: Final = 10**7
"""What has no day comes last."""


def exit_columns(link: DeskLink, words: dict[str, str]) -> list[Column[Row]]:
    """The columns.

    Args:
        link: Says words and days.
        words: The heads by key.
    """
    wording = link.wording

    def days(row: Row) -> str:
        left = row[0].days_left
        return "" if left is None else str(left)

    return [
        Column(
            key="client", title=words["client"], text=lambda row: row[1].client, sort=lambda row: row[1].client,
            bold=lambda row: not row[1].halted, tone=lambda row: Tone.MUTED if row[1].halted else Tone.TEXT, width=180,
        ),
        Column(
            key="grade", title=words["grade"], text=lambda row: row[1].letter or "",
            sort=lambda row: row[1].letter or "–",
            badge=lambda row: BadgeCell(letter=row[1].letter, capped=row[1].capped), width=64,
        ),
        Column(
            key="stage", title=words["stage"], text=lambda row: as_head(wording.word(row[0].exit.stage)),
            sort=lambda row: row[1].column, width=112,
        ),
        Column(
            key="receive_by", title=words["receive_by"], text=lambda row: day_text(row[0].receive_by, link),
            sort=lambda row: _LAST if row[0].receive_by is None else row[0].receive_by.toordinal(),
            value=lambda row: row[0].receive_by, width=112,
        ),
        Column(
            key="days_left", title=words["days_left"], text=days, figures=True, width=80,
            sort=lambda row: _LAST if row[0].days_left is None else row[0].days_left,
            value=lambda row: row[0].days_left, tone=lambda row: row[1].tone,
        ),
        Column(
            key="ends_on", title=words["ends_on"], text=lambda row: day_text(row[0].ends_on, link),
            sort=lambda row: _LAST if row[0].ends_on is None else row[0].ends_on.toordinal(),
            value=lambda row: row[0].ends_on, width=112,
        ),
        Column(
            key="step", title=words["step"], text=lambda row: row[1].step, tone=lambda row: row[1].step_tone,
            sort=lambda row: row[1].step, stretch=True, width=180,
        ),
        Column(
            key="progress", title=words["progress"], text=lambda row: row[1].progress,
            sort=lambda row: row[1].done / row[1].steps if row[1].steps else 0.0, width=148,
        ),
        Column(
            key="way", title=words["way"], text=lambda row: row[1].way, sort=lambda row: row[1].way, width=160,
            shown=False,
        ),
        Column(
            key="opened_on", title=words["opened_on"], text=lambda row: day_text(row[0].exit.opened_on, link),
            sort=lambda row: row[0].exit.opened_on.toordinal(), value=lambda row: row[0].exit.opened_on, width=112,
            shown=False,
        ),
    ]  # fmt: skip
