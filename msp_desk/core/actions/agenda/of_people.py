"""What the people who work with the clients were not asked yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.reminder import MatterKind


def opinion_matters(due: date | None, last: date | None, today: date) -> Iterator[Matter]:
    """A round of opinions is due once a year (decision definitions, "People's opinion").

    Args:
        due: By when people should be asked; None when nothing is due.
        last: The day of the last round; None without one.
        today: The day.
    """
    if due is None or due > today:
        return
    asked = last is not None
    yield Matter(
        kind=MatterKind.OPINIONS,
        what=phrase("opinions.due.what" if asked else "opinions.due.what_none"),
        why=phrase("opinions.due.why", day=last) if asked else phrase("opinions.due.why_none"),
        day=due,
        group=Group.SOON,
        deed=Deed.ASK_PEOPLE,
        fact="" if last is None else last.isoformat(),
    )
