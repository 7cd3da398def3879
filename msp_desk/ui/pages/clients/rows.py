"""What the list of clients knows of each of them, read in steps: what is quick first, what needs computing after."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from msp_desk.core.records.client import Client
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.override import Override
from msp_desk.ui.desk_link.link import DeskLink

if TYPE_CHECKING:
    from msp_desk.core.actions.notices import AgreementNotice
    from msp_desk.core.deciding.advice import Advice
    from msp_desk.core.grading.grades import ClientGrade, Grades

SOON_DAYS = 14
"""A notice that must be there within so many days stands out."""


_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What has to be computed; empty until it was.

    Attributes:
        grades: By client.
        overdue: Minor units by client; clients without any are left out.
        notice_by: The nearest day of receipt by client.
        trends: Twelve monthly scores by client, None where there was none.
        advice: What is advised by client.
        overrides: The letters that the owner set and that count today, by client.
    """

    grades: Mapping[int, ClientGrade] = field(default_factory=dict)
    overdue: Mapping[int, int] = field(default_factory=dict)
    notice_by: Mapping[int, date] = field(default_factory=dict)
    trends: Mapping[int, tuple[float | None, ...]] = field(default_factory=dict)
    advice: Mapping[int, Advice] = field(default_factory=dict)
    overrides: Mapping[int, Override] = field(default_factory=dict)


NOTHING_FOUND = Findings(
    grades=MappingProxyType({}), overdue=MappingProxyType({}), notice_by=MappingProxyType({}),
    trends=MappingProxyType({}), advice=MappingProxyType({}), overrides=MappingProxyType({}),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """One client in the list.

    Attributes:
        client: Who.
        fee: The monthly fees of its running agreements, minor units.
        grade: None while it is not computed, and for a client that is not active.
        overdue: Minor units.
        notice_by: The nearest day by which a notice must be there; None when there is none.
        trend: Twelve monthly scores, oldest first.
        target: The target rate of an hour, minor units.
        advice: What is advised; None while it is not known, and for a client that is not active.
        override: The letter that the owner set and that counts today; None without one.
    """

    client: Client
    fee: int
    grade: ClientGrade | None
    overdue: int
    notice_by: date | None
    trend: tuple[float | None, ...]
    target: int
    advice: Advice | None = None
    override: Override | None = None

    @property
    def rate(self) -> float | None:
        """What an hour effectively brings, minor units; None when nothing is known."""
        return None if self.grade is None else self.grade.figures.effective_hourly_rate

    @property
    def hours_a_month(self) -> float | None:
        """Hours in an average month of the window; None for a client that is not active."""
        if self.grade is None or not self.grade.figures.months:
            return None
        return self.grade.figures.hours / self.grade.figures.months

    @property
    def letter(self) -> str | None:
        """The letter of the grade; None without one."""
        return None if self.grade is None or self.grade.letter is None else self.grade.letter.value

    @property
    def capped(self) -> bool:
        """Whether a cap holds the letter."""
        return self.grade is not None and self.grade.is_capped


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What is read, not computed.

    Attributes:
        clients: Every client, by name.
        fees: The monthly fees of the running agreements by client, minor units.
        settings: The firm's settings.
    """

    clients: tuple[Client, ...]
    fees: Mapping[int, int]
    settings: Settings


def read_clients(link: DeskLink) -> Listed:
    """Every client by name."""
    clients = sorted(link.glance.clients(), key=lambda client: (client.name.casefold(), client.id))
    return Listed(clients=tuple(clients), fees=link.glance.monthly_fees(link.today), settings=link.glance.settings())


def rows_of(listed: Listed, found: Findings) -> list[ClientRow]:
    """A row for every client, with what was found of it so far."""
    return [_row(client, listed.fees.get(client.id, 0), found, listed.settings) for client in listed.clients]


def find_grades(link: DeskLink, before: Findings) -> Findings:
    """Today's grades; the last point of each trend follows them."""
    grades = {int(grade.client_id): grade for grade in link.desk.grades.table(link.today).clients}
    trends = {
        client_id: (*trend[:-1], grades[client_id].score if client_id in grades else None)
        for client_id, trend in before.trends.items()
    }
    overrides = {int(client_id): one for client_id, one in link.desk.overrides.on(link.today).items()}
    return replace(before, grades=grades, trends=trends, overrides=overrides)


def find_overdue(link: DeskLink, before: Findings) -> Findings:
    """What is overdue today."""
    return replace(before, overdue=link.desk.payments.overdue(link.today))


def find_notices(link: DeskLink, before: Findings) -> Findings:
    """The nearest day of notice of each client."""
    nearest = {
        client_id: nearest_receipt(found, link.today) for client_id, found in link.desk.notices.all(link.today).items()
    }
    return replace(before, notice_by={client_id: day for client_id, day in nearest.items() if day is not None})


def find_trends(link: DeskLink, before: Findings, *, between: Callable[[], object] | None = None) -> Findings:
    """The scores of the last twelve months, and what is advised.

    Args:
        link: The desk.
        before: What is known.
        between: Called before each month that has to be computed; what it raises ends the work.
    """
    trends = _trends(link.desk.grades.months(link.today, between=between))
    table = link.desk.advice.table(link.today, between=between)
    return replace(before, trends=trends, advice={int(one.client_id): one.advice for one in table.clients})


def load_modules(link: DeskLink) -> None:
    """Load what the grades and the chosen client need, which takes longer than they do; any thread may."""
    link.load_rooms()
    link.load_sentences()
    from msp_desk.core.actions import client_money, month_fees, today
    from msp_desk.ui.pages.clients.client_view import made_by

    today.load_modules()
    _LOG.debug("loaded %s", [client_money.__name__, month_fees.__name__, made_by("overview").__name__])


def nearest_receipt(notices: Sequence[AgreementNotice], today: date) -> date | None:
    """The next day by which a notice must be there; an agreement that can end on any day has none."""
    from msp_desk.core.parting.notice import NoticeStatus
    from msp_desk.core.records.agreement import Anchor

    days = [
        found.notice.receive_by
        for found in notices
        if found.notice.status is NoticeStatus.DATES
        and found.notice.receive_by is not None
        and found.notice.receive_by >= today
        and found.agreement.anchor is not Anchor.ANY_DAY
    ]
    return min(days, default=None)


def _trends(months: Sequence[Grades]) -> dict[int, tuple[float | None, ...]]:
    scores = [{grade.client_id: grade.score for grade in month.clients} for month in months]
    known = {client_id for month in scores for client_id in month}
    return {client_id: tuple(month.get(client_id) for month in scores) for client_id in known}


def _row(client: Client, fee: int, found: Findings, settings: Settings) -> ClientRow:
    return ClientRow(
        client=client,
        fee=fee,
        grade=found.grades.get(client.id),
        overdue=found.overdue.get(client.id, 0),
        notice_by=found.notice_by.get(client.id),
        trend=found.trends.get(client.id, ()),
        target=settings.target_hourly_rate,
        advice=found.advice.get(client.id),
        override=found.overrides.get(client.id),
    )
