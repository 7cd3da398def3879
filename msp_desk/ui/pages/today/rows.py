"""The rows of the list: matters in their groups, with all their words, searched and filtered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.plain_text import one_line

if TYPE_CHECKING:
    from msp_desk.core.actions.agenda import Agenda, Matter

ICONS = {
    MatterKind.NOTICE: Icon.CALENDAR,
    MatterKind.DEAL_BREAKER: Icon.INCIDENT,
    MatterKind.OVERDUE: Icon.PAYMENT,
    MatterKind.FALL: Icon.FALLING,
    MatterKind.RECOMMENDATION: Icon.RECOMMENDATION,
    MatterKind.AGREEMENT_END: Icon.AGREEMENT,
    MatterKind.REVIEW: Icon.REVIEWS,
    MatterKind.BACKUP: Icon.BACKUP,
    MatterKind.PLACE: Icon.BACKUP,
    MatterKind.LOG: Icon.LOG,
    MatterKind.OPINIONS: Icon.CONTACT,
    MatterKind.SECOND_LOOK: Icon.AGAIN,
    MatterKind.COOLING_OFF: Icon.CALENDAR,
    MatterKind.LOOK_BACK: Icon.UNDO,
    MatterKind.OVERRIDE: Icon.GRADES,
    MatterKind.PLAN: Icon.AGREEMENT,
    MatterKind.WARNING: Icon.LETTER,
    MatterKind.EXIT_LETTER: Icon.EXITS,
    MatterKind.EXIT_RECEIPT: Icon.LETTER,
    MatterKind.EXIT_STEPS: Icon.EXITS,
}


class Shown(StrEnum):
    """What the filter lets through."""

    EVERYTHING = "everything"
    NOW = "now"
    SOON = "soon"
    LOOK_BACK = "look back"
    PUT_OFF = "put off"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """The head of a group.

    Attributes:
        title: Its name.
        count: How many matters are shown under it.
    """

    title: str
    count: int

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.title}, {self.count}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterRow:
    """A matter with its words.

    Attributes:
        matter: The matter.
        title: The client; for the firm itself what it is.
        what: What it is; "" for the firm itself.
        why: The facts.
        day: Its day, short.
        distance: How far that is.
        button: What the button says.
        grade: The grade as it is spoken; "" for the firm itself.
        group: The name of its group.
        first: Whether its button is the filled one.
        put_off: Whether it is one that was put off.
    """

    matter: Matter
    title: str
    what: str
    why: str
    day: str
    distance: str
    button: str
    grade: str
    group: str
    first: bool = False
    put_off: bool = False

    @property
    def picture(self) -> Icon:
        """Its icon."""
        return ICONS[self.matter.kind]

    @property
    def tone(self) -> Tone:
        """The colour of its icon."""
        from msp_desk.core.actions.agenda import Group

        if self.put_off or self.matter.client_id is None:
            return Tone.MUTED
        return {Group.NOW: Tone.DANGER, Group.SOON: Tone.WARN}.get(self.matter.group, Tone.MUTED)

    @property
    def heading(self) -> str:
        """Title and what it is in one line."""
        return f"{self.title}  {self.what}" if self.what else self.title

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (self.group, self.title, self.grade, self.what, self.why.rstrip("."), self.day, self.distance)
        return f"{', '.join(part for part in parts if part)}. {self.button}"


Row = GroupRow | MatterRow
MatterKey: TypeAlias = tuple[int, str, str]
"""What tells a matter from every other."""
NOTHING_WRITTEN: Final[Mapping[MatterKey, MatterRow]] = MappingProxyType({})


def written(found: Agenda, today: date, wording: Wording) -> dict[MatterKey, MatterRow]:
    """The words of every matter that is not put off, by its key; may be asked from any thread."""
    return {matter.key: _row(matter, today, wording, "") for matter in found.matters}


def rows_of(
    found: Agenda,
    shown: Shown,
    wanted: str,
    *,
    today: date,
    wording: Wording,
    bring_back: str,
    known: Mapping[MatterKey, MatterRow] = NOTHING_WRITTEN,
) -> list[Row]:
    """The rows that the filter and the search let through, each group under its head.

    Args:
        found: The matters.
        shown: The filter.
        wanted: What is searched for; every word must stand somewhere in the row.
        today: The day.
        wording: The language.
        bring_back: What the button of a matter says that was put off.
        known: The rows that :func:`written` made in this language.
    """
    from msp_desk.core.actions.agenda import Group
    from msp_desk.core.actions.agenda.words import group_text

    put_off = shown is Shown.PUT_OFF
    words = wanted.casefold().split()
    rows: list[Row] = []
    first = True

    def row_of(matter: Matter) -> MatterRow:
        made = None if put_off else known.get(matter.key)
        return made or _row(matter, today, wording, bring_back if put_off else "")

    for group in Group:
        if not put_off and shown is not Shown.EVERYTHING and group.value != shown.value:
            continue
        chosen = [
            row
            for matter in (found.put_off if put_off else found.matters)
            if matter.group is group and _has(row := row_of(matter), words)
        ]
        if not chosen:
            continue
        rows.append(GroupRow(title=group_text(group, wording), count=len(chosen)))
        rows.extend(
            replace(row, first=True) if first and place == 0 and not put_off else row
            for place, row in enumerate(chosen)
        )
        first = False
    return rows


def matter_rows(rows: Sequence[Row]) -> list[MatterRow]:
    """The rows that are matters."""
    return [row for row in rows if isinstance(row, MatterRow)]


def _row(matter: Matter, today: date, wording: Wording, bring_back: str) -> MatterRow:
    from msp_desk.core.actions.agenda.words import day_text, deed_text, distance_text, group_text, what_text, why_text

    what = what_text(matter, today, wording)
    return MatterRow(
        matter=matter,
        title=one_line(matter.client) if matter.client else what,
        what=what if matter.client else "",
        why=one_line(why_text(matter, today, wording)),
        day=day_text(matter, today, wording),
        distance=distance_text(matter, today, wording),
        button=bring_back or deed_text(matter.deed, wording),
        grade=spoken_grade(matter.letter, capped=matter.capped) if matter.client else "",
        group=group_text(matter.group, wording),
        put_off=bool(bring_back),
    )


def _has(row: MatterRow, words: Sequence[str]) -> bool:
    text = f"{row.heading} {row.why}".casefold()
    return all(word in text for word in words)
