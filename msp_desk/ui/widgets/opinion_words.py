"""Rows and words of a round of opinions, for its dialog and for the client's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.core.deciding.opinions import Naming, RoundResult, Voter
    from msp_desk.core.records.opinion import Opinion, OpinionRound
    from msp_desk.core.wording import Wording


def round_name(asked: OpinionRound, wording: Wording) -> str:
    """What a round is called: its day, and its title where it has one."""
    name = wording.say("opinions.round_of", day=format_day(asked.opened_on, wording.language, DayStyle.MEDIUM))
    return f"{name} · {one_line(asked.title)}" if asked.title.strip() else name


def naming_text(result: RoundResult, client_id: int, wording: Wording) -> str:
    """How often a client was named among the hardest, or that it is not told yet."""
    if result.missing:
        return wording.say("opinions.hidden", count=result.missing)
    naming = result.naming_of(client_id)
    voters = len(result.voters)
    if naming is None:
        return wording.say("opinions.not_named", count=voters)
    return wording.say("opinions.named", named=naming.named_by, count=voters)


def own_text(result: RoundResult, client_id: int, wording: Wording) -> str:
    """Where the owner named a client; "" when the owner did not."""
    place = result.own_place_of(client_id)
    if place is None:
        return ""
    return wording.say("opinions.own.first") if place == 1 else wording.say("opinions.own.later", place=place)


def naming_columns(wording: Wording) -> list[Column[Naming]]:
    """The clients of a round: how many named each, and its points."""
    said = QCoreApplication.translate("OpinionRounds", "{named} of {count}")
    return [
        Column(
            key="client",
            title=wording.field("any", "client"),
            text=lambda one: one.name,
            sort=lambda one: one.name,
            width=200,
            stretch=True,
        ),
        Column(
            key="named",
            title=QCoreApplication.translate("OpinionRounds", "Named by"),
            text=lambda one: said.replace("{named}", str(one.named_by)).replace("{count}", str(one.voters)),
            sort=lambda one: one.named_by,
            value=lambda one: one.named_by,
            figures=True,
            width=96,
        ),
        Column(
            key="points",
            title=QCoreApplication.translate("OpinionRounds", "Points"),
            text=lambda one: str(one.points),
            sort=lambda one: one.points,
            value=lambda one: one.points,
            figures=True,
            width=80,
        ),
        Column(
            key="places",
            title=QCoreApplication.translate("OpinionRounds", "Places"),
            text=lambda one: ", ".join(str(place) for place in one.places),
            width=104,
        ),
    ]


def voter_columns(wording: Wording) -> list[Column[Voter]]:
    """Who has answered."""
    return [
        Column(
            key="voter",
            title=wording.field("opinions", "voter"),
            text=lambda one: one.name,
            sort=lambda one: one.name,
            bold=lambda one: one.is_owner,
            width=180,
            stretch=True,
        )
    ]


def opinion_columns(wording: Wording, names: Mapping[int, str]) -> list[Column[Opinion]]:
    """The single answers that may be shown."""

    def hardest(one: Opinion) -> str:
        named = (names.get(int(client_id), "–") for client_id in one.hardest)
        return " · ".join(f"{place} {name}" for place, name in enumerate(named, start=1))

    return [
        Column(
            key="voter",
            title=wording.field("opinions", "voter"),
            text=lambda one: one.voter,
            sort=lambda one: one.voter,
            bold=lambda one: one.is_owner,
            width=136,
        ),
        Column(
            key="hardest",
            title=QCoreApplication.translate("OpinionRounds", "The hardest, in order"),
            text=hardest,
            width=224,
            stretch=True,
        ),
        Column(
            key="mood",
            title=wording.field("opinions", "mood"),
            text=lambda one: "–" if one.mood is None else f"{int(one.mood)} {wording.word(one.mood)}",
            sort=lambda one: 0 if one.mood is None else int(one.mood),
            width=96,
        ),
        Column(
            key="note",
            title=wording.field("opinions", "note"),
            text=lambda one: one_line(one.note),
            width=168,
        ),
    ]


def mood_text(result: RoundResult, wording: Wording) -> str:
    """The mean mood; "" while it is hidden or when nobody gave one."""
    if result.mood is None:
        return ""
    return wording.say("opinions.mood", mood=format_number(result.mood, wording.language, 1))
