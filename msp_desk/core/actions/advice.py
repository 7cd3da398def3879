"""What the program advises for each client, with everything it rests on, as of any day."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.client_advice import ClientAdvice, DeskFacts, OneClient, advice_of, months_until_gone
from msp_desk.core.deciding.affordability import Means, result_of
from msp_desk.core.deciding.boundary_plans import plan_outcomes
from msp_desk.core.deciding.means import MissingMeans, means_of
from msp_desk.core.deciding.share import Share, share_of
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.portfolio.portfolio import portfolio
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.firm import FIRM, Settings
from msp_desk.core.records.override import OVERRIDES, Override, overrides_on
from msp_desk.core.records.scorecard import Letter, Scorecard
from msp_desk.core.records.second_look import SECOND_LOOKS, latest_by
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.prepaid import prepaid_by_client

if TYPE_CHECKING:
    from msp_desk.core.actions.grades import GradeRoom
    from msp_desk.core.actions.notices import NoticeRoom

__all__ = ["AdviceRoom", "AdviceTable", "ClientAdvice", "months_until_gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceTable:
    """The advice for every client that is active on a day, with what a decision about several of them starts from.

    Attributes:
        as_of: The day.
        currency: The home currency.
        settings: With which figures.
        scorecard: With which scorecard.
        means: What the firm lives on, or what is missing of it.
        result_now: The firm's result a month; None while something is missing.
        clients: Sorted by name.
    """

    as_of: date
    currency: str
    settings: Settings
    scorecard: Scorecard
    means: Means | MissingMeans
    result_now: float | None
    clients: tuple[ClientAdvice, ...]

    @property
    def shares(self) -> tuple[Share, ...]:
        """Every client's share of the firm."""
        return tuple(client.share for client in self.clients)

    def find(self, client_id: int) -> ClientAdvice | None:
        """The advice for a client; None when it is not active on the day."""
        return next((client for client in self.clients if client.client_id == client_id), None)


class AdviceRoom:
    """What the program advises; it may be asked from any thread, and keeps nothing past a change."""

    def __init__(self, database: Database, grades: GradeRoom, notices: NoticeRoom) -> None:
        """Read from a desk.

        Args:
            database: Where it is read.
            grades: Keeps the grades that other pages show too.
            notices: Knows when agreements can end.
        """
        self._database = database
        self._grades = grades
        self._notices = notices
        self._known: dict[date, AdviceTable] = {}
        self._generation = 0
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Something changed: think again when asked."""
        with self._lock:
            self._generation += 1
            self._known.clear()

    def of(self, client_id: int, as_of: date) -> ClientAdvice | None:
        """The advice for a client as of a day; None when it is not active then."""
        return self.table(as_of).find(client_id)

    def table(self, as_of: date, *, between: Callable[[], object] | None = None) -> AdviceTable:
        """The advice for every client as of a day.

        Args:
            as_of: The day.
            between: Called now and then; what it raises ends the work.
        """
        with self._lock:
            generation, known = self._generation, self._known.get(as_of)
        if known is not None:
            return known
        found = self._compute(as_of, between)
        with self._lock:
            if generation == self._generation:
                self._known[as_of] = found
        return found

    def _compute(self, as_of: date, between: Callable[[], object] | None) -> AdviceTable:
        grades = self._grades.history([as_of], between=between)[0]
        courses = self._grades.courses(as_of, between=between) if grades.clients else {}
        with self._database.reading() as connection:
            currency = store.fetch(connection, FIRM, 1).currency
            clients = {client.id: client for client in store.fetch_all(connection, CLIENTS)}
            looks = store.fetch_all(connection, SECOND_LOOKS)
            plans = plan_outcomes(store.fetch_all(connection, BOUNDARY_PLANS), as_of)
            letters = overrides_on(store.fetch_all(connection, OVERRIDES), as_of)
            prepaid = prepaid_by_client(connection, as_of)
        notices = self._notices.all(as_of) if grades.clients else {}
        shares = [share_of(grade) for grade in grades.clients]
        means = means_of(grades.settings)
        desk = DeskFacts(
            as_of=as_of,
            currency=currency,
            settings=grades.settings,
            scorecard=grades.scorecard,
            portfolio=portfolio(grades),
            means=means,
            result_now=None if isinstance(means, MissingMeans) else result_of(shares, means),
            hours=sum(grade.figures.hours for grade in grades.clients),
            revenue=sum(grade.figures.exact_revenue for grade in grades.clients),
        )
        found = []
        for grade, share in zip(grades.clients, shares, strict=True):
            client = clients.get(grade.client_id)
            if client is None:  # archived since its grade was read; what is found now is thrown away
                continue
            own = [look for look in looks if look.client_id == grade.client_id] if looks else []
            found.append(
                advice_of(
                    OneClient(
                        client=client,
                        grade=grade,
                        share=share,
                        course=courses.get(grade.client_id),
                        letter=_letter(grade, letters.get(grade.client_id)),
                        plans=plans.get(grade.client_id, ()),
                        second_look=latest_by(own, as_of),
                        notices=notices.get(grade.client_id, ()),
                        prepaid=prepaid.get(grade.client_id),
                    ),
                    desk,
                )
            )
        return AdviceTable(
            as_of=as_of,
            currency=currency,
            settings=grades.settings,
            scorecard=grades.scorecard,
            means=means,
            result_now=desk.result_now,
            clients=tuple(found),
        )


def _letter(grade: ClientGrade, override: Override | None) -> Letter | None:
    """The letter that holds: the owner's own while it counts, for a client that is graded."""
    return grade.letter if override is None or grade.letter is None else override.letter
