"""The last month ends of every client, and the orders in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msp_desk.core.grading.grades import ClientGrade, Grades
from msp_desk.core.records.client import ClientId

MONTHS = 12
"""How many month ends are shown at first; the last one is the day itself."""
MONTH_CHOICES = (12, 24, 60, 120)


class HistoryOrder(StrEnum):
    """In which order clients stand; clients without what is sorted by stand last, equal ones by name."""

    FALL = "fall"
    RISE = "rise"
    NAME = "name"
    SCORE = "score"
    GRADE = "grade"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHistory:
    """One client's grades.

    Attributes:
        client_id: Whose.
        name: The client's name.
        grades: One for each month end, oldest first; None where the client was not active.
    """

    client_id: ClientId
    name: str
    grades: tuple[ClientGrade | None, ...]

    @property
    def now(self) -> ClientGrade | None:
        """The last one."""
        return self.grades[-1] if self.grades else None

    @property
    def first_graded(self) -> ClientGrade | None:
        """The earliest month with a grade; None when there is none, or only the last one."""
        return next((grade for grade in self.grades[:-1] if grade is not None and grade.score is not None), None)

    @property
    def change(self) -> float | None:
        """Points of score since the earliest month with a grade; None without two of them."""
        first, now = self.first_graded, self.now
        if first is None or now is None or first.score is None or now.score is None:
            return None
        return now.score - first.score


def histories(months: Sequence[Grades]) -> list[ClientHistory]:
    """The history of every client that is active at the last of the months.

    Args:
        months: The grades as of each month end, oldest first.
    """
    if not months:
        return []
    by_month: list[Mapping[ClientId, ClientGrade]] = [
        {grade.client_id: grade for grade in month.clients} for month in months
    ]
    return [
        ClientHistory(
            client_id=grade.client_id,
            name=grade.name,
            grades=tuple(month.get(grade.client_id) for month in by_month),
        )
        for grade in months[-1].clients
    ]


def ordered(clients: Sequence[ClientHistory], order: HistoryOrder, *, backwards: bool = False) -> list[ClientHistory]:
    """Clients in an order: largest fall, name, lowest score or worst grade first; or the other way round."""
    key = _KEYS[order]
    known = [(value, client) for client in clients if (value := key(client)) is not None]
    rest = [client for client in clients if key(client) is None]
    known.sort(key=lambda pair: _by_name(pair[1]))
    known.sort(key=lambda pair: pair[0], reverse=backwards)
    return [client for _, client in known] + sorted(rest, key=_by_name)


def found(clients: Sequence[ClientHistory], wanted: str) -> list[ClientHistory]:
    """Clients whose name contains every word, whatever the case."""
    words = wanted.casefold().split()
    return [client for client in clients if all(word in client.name.casefold() for word in words)]


def _by_name(client: ClientHistory) -> tuple[str, str]:
    return client.name.casefold(), client.name


def _change(client: ClientHistory) -> tuple[float, str] | None:
    return None if client.change is None else (client.change, "")


def _rise(client: ClientHistory) -> tuple[float, str] | None:
    return None if client.change is None else (-client.change, "")


def _name(client: ClientHistory) -> tuple[float, str]:
    return 0.0, client.name.casefold()


def _score(client: ClientHistory) -> tuple[float, str] | None:
    now = client.now
    return None if now is None or now.score is None else (now.score, "")


def _grade(client: ClientHistory) -> tuple[float, str] | None:
    now = client.now
    if now is None or now.letter is None or now.score is None:
        return None
    return 1000.0 * -now.letter.rank + now.score, ""


_KEYS: Mapping[HistoryOrder, Callable[[ClientHistory], tuple[float, str] | None]] = {
    HistoryOrder.FALL: _change,
    HistoryOrder.RISE: _rise,
    HistoryOrder.NAME: _name,
    HistoryOrder.SCORE: _score,
    HistoryOrder.GRADE: _grade,
}
