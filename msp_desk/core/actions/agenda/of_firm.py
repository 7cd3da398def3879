"""What the firm itself owes its desk: reviews, a backup, a log that is kept, and a safe place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.period import last_whole_quarter
from msp_desk.core.records.reminder import MatterKind

if TYPE_CHECKING:
    from msp_desk.core.records.firm import Settings
    from msp_desk.core.records.period import Quarter
    from msp_desk.core.records.problem import Problem


def review_matters(made: int, clients: int, settings: Settings, today: date) -> Iterator[Matter]:
    """The reviews of the last whole quarter that were not made.

    Args:
        made: How many clients have one.
        clients: How many were served at the quarter's end.
        settings: By when they should be made.
        today: The day.
    """
    if made >= clients:
        return
    quarter = last_whole_quarter(today)
    due = review_day(quarter, settings)
    yield Matter(
        kind=MatterKind.REVIEW,
        what=phrase("today.review.what", quarter=quarter.number, year=str(quarter.year), made=made, count=clients),
        why=phrase("today.review.why", count=clients - made),
        day=due,
        group=Group.NOW if due < today else Group.SOON,
        deed=Deed.OPEN_REVIEWS,
        fact=str(quarter),
    )


def review_day(quarter: Quarter, settings: Settings) -> date:
    """By when the reviews of a quarter should be made."""
    return quarter.period.last + timedelta(days=settings.remind_review_days)


def backup_matters(last: date | None, settings: Settings, today: date) -> Iterator[Matter]:
    """No backup, or one that is too old."""
    if last is None:
        what, why = phrase("today.backup.what_none"), phrase("today.backup.why_none")
    else:
        age = (today - last).days
        if age < settings.remind_backup_days:
            return
        what, why = phrase("today.backup.what", count=age), phrase("today.backup.why", day=last)
    yield Matter(
        kind=MatterKind.BACKUP,
        what=what,
        why=why,
        day=last,
        group=Group.NOW,
        deed=Deed.BACK_UP,
        fact="" if last is None else last.isoformat(),
    )


def log_matters(last: date | None, settings: Settings, today: date) -> Iterator[Matter]:
    """Nothing logged for some days: the grades no longer say how things are."""
    if last is None or (today - last).days < settings.remind_log_days:
        return
    yield Matter(
        kind=MatterKind.LOG,
        what=phrase("today.log.what", count=(today - last).days),
        why=phrase("today.log.why", day=last),
        day=last,
        group=Group.SOON,
        deed=Deed.OPEN_LOG,
        fact=last.isoformat(),
    )


def place_matters(found: Sequence[Problem]) -> Iterator[Matter]:
    """A desk in a synchronised folder, on the network, or beside copies of itself; ticked off, it is not said again.

    Args:
        found: What there is to say about its place.
    """
    for problem in found:
        yield Matter(
            kind=MatterKind.PLACE,
            what=phrase(f"today.{problem.code}", **problem.params),
            why=phrase(problem.code, **problem.params),
            day=None,
            group=Group.SOON,
            deed=Deed.OPEN_PLACES,
            fact=" ".join([problem.code, *(str(value) for value in problem.params.values())]),
        )
