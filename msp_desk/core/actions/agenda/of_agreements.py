"""Notice windows that close, and agreements that end or become free to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import add_months
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.scorecard import Letter

if TYPE_CHECKING:
    from msp_desk.core.actions.notices import AgreementNotice
    from msp_desk.core.records.firm import Settings

NOW_DAYS = 14
"""So many days before the letter must be sent, or before an agreement ends, the matter wants a decision now."""
LONG_WAIT = timedelta(days=180)
"""A window whose next chance comes later than this is shown for every client: missing it binds for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWindow:
    """The next window of a client, for the time line.

    Attributes:
        client_id: Whose.
        client: The client's name.
        letter: Its grade; None without one.
        receive_by: The last day the notice may arrive.
        ends_on: The agreement's last day then.
        weighs: Whether the owner may want to use it: it is among the matters as soon as it is near enough.
        agreement_id: Which agreement.
    """

    client_id: ClientId
    client: str
    letter: Letter | None
    receive_by: date
    ends_on: date
    weighs: bool
    agreement_id: int


def closes(found: AgreementNotice) -> bool:
    """Whether there is a window that closes; an agreement that can be ended on any day has none."""
    return found.notice.status is NoticeStatus.DATES and found.notice.next is not None


def notice_window(served: Served, notices: Sequence[AgreementNotice]) -> NoticeWindow | None:
    """The window of a client that closes first, or None."""
    found = _first(served, notices)
    if found is None:
        return None
    notice = found.notice
    if notice.receive_by is None or notice.ends_on is None:
        return None
    return NoticeWindow(
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        receive_by=notice.receive_by,
        ends_on=notice.ends_on,
        weighs=_weighs(served, found),
        agreement_id=found.agreement.id,
    )


def notice_matters(
    served: Served, notices: Sequence[AgreementNotice], settings: Settings, today: date
) -> Iterator[Matter]:
    """The window that closes first, when it is near and the owner may want to use it."""
    found = _first(served, [one for one in notices if _weighs(served, one)])
    if found is None:
        return
    notice = found.notice
    receive_by, send_by = notice.receive_by, notice.send_by
    if receive_by is None or send_by is None or receive_by > today + timedelta(days=settings.remind_notice_days):
        return
    late = notice.send_by_is_past
    days = (receive_by - today).days
    yield Matter(
        kind=MatterKind.NOTICE,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase("today.notice.what", count=days) if days else phrase("today.notice.what_today"),
        why=phrase(
            "today.notice.why_late" if late else "today.notice.why",
            ends_on=notice.ends_on,
            receive_by=receive_by,
            send_by=send_by,
        ),
        day=receive_by,
        group=Group.NOW if send_by <= today + timedelta(days=NOW_DAYS) else Group.SOON,
        deed=Deed.DECIDE,
        fact=f"{found.agreement.id} {receive_by.isoformat()}",
        record_id=found.agreement.id,
    )


def end_matters(
    served: Served, notices: Sequence[AgreementNotice], settings: Settings, today: date
) -> Iterator[Matter]:
    """The agreement of a client that ends first without anything being done, or whose minimum term ends first."""
    until = today + timedelta(days=settings.remind_end_days)
    ends = []
    for found in notices:
        notice, agreement = found.notice, found.agreement
        by_itself = notice.status in (NoticeStatus.ENDS_BY_ITSELF, NoticeStatus.ENDING)
        if by_itself and notice.ends_on is not None and today <= notice.ends_on <= until:
            code = "ending" if notice.status is NoticeStatus.ENDING else "by_itself"
            ends.append((notice.ends_on, agreement, code))
        elif not by_itself and agreement.minimum_end is not None and today <= agreement.minimum_end <= until:
            ends.append((agreement.minimum_end, agreement, "minimum"))
    for day, agreement, code in sorted(ends, key=lambda end: (end[0], end[1].id))[:1]:
        yield Matter(
            kind=MatterKind.AGREEMENT_END,
            client_id=served.id,
            client=served.name,
            letter=served.letter,
            capped=served.capped,
            what=phrase(f"today.end.what.{code}", number=agreement.number),
            why=phrase(f"today.end.why.{code}", day=day),
            day=day,
            group=Group.NOW if day <= today + timedelta(days=NOW_DAYS) else Group.SOON,
            deed=Deed.OPEN_AGREEMENT,
            fact=f"{agreement.id} {code} {day.isoformat()}",
            record_id=agreement.id,
        )


def next_anniversary(found: AgreementNotice, today: date) -> date | None:
    """The next day after today on which an agreement has run for whole years; None when it ends before."""
    start = found.agreement.start
    years = max(1, today.year - start.year)
    day = add_months(start, 12 * years)
    if day <= today:
        day = add_months(start, 12 * (years + 1))
    ends = found.notice.ends_on if found.notice.status is not NoticeStatus.DATES else None
    return None if ends is not None and ends < day else day


def _first(served: Served, notices: Sequence[AgreementNotice]) -> AgreementNotice | None:
    closing = [found for found in notices if closes(found) and found.notice.receive_by is not None]
    return min(
        closing,
        key=lambda found: (found.notice.receive_by, not _weighs(served, found), found.agreement.id),
        default=None,
    )


def _weighs(served: Served, found: AgreementNotice) -> bool:
    """Whether missing the window costs something: a difficult client, or a next chance that is far away."""
    notice = found.notice
    if served.is_difficult:
        return True
    if notice.next is None or notice.receive_by is None:
        return False
    return notice.next.receive_by - notice.receive_by > LONG_WAIT
