"""The portfolio through the months: read in one transaction, with few queries however many clients there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import Engine, event

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.period import month_ends_up_to
from msp_desk.core.records.work import Work
from tests.core.actions.desks import TODAY

MONTHS = 24
MOST_A_MONTH = 4
MOST_ONCE = 12


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that is sent to a database meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_months_are_those_of_the_portfolio_of_each_day(sample: Desk) -> None:
    months = sample.grades.portfolios(TODAY, 6)
    days = month_ends_up_to(TODAY, 6)
    assert [month.as_of for month in months] == days
    for day, month in zip(days, months, strict=True):
        assert month == sample.grades.portfolio(day)


def test_two_years_take_few_queries(sample: Desk) -> None:
    with statements() as sent:
        sample.grades.portfolios(TODAY, MONTHS)
    assert 0 < len(sent) <= MOST_A_MONTH * MONTHS + MOST_ONCE
    with statements() as again:
        sample.grades.portfolios(TODAY, MONTHS)
    assert again == [], "what is known is kept"


def test_more_clients_take_no_more_queries(desk: Desk) -> None:
    def asked() -> int:
        desk.grades.forget()
        with statements() as sent:
            desk.grades.portfolios(TODAY, 3)
        return len(sent)

    for number in range(2):
        desk.clients.add(Client(name=f"Few {number}", client_since=date(2020, 1, 1)))
    few = asked()
    for number in range(20):
        added = desk.clients.add(Client(name=f"Many {number}", client_since=date(2020, 1, 1)))
        desk.work.add(Work(client_id=added.id, day=TODAY, minutes=30))
    assert asked() == few


def test_it_can_be_stopped_between_two_months(sample: Desk) -> None:
    class Stopped(Exception):
        """Nobody wants it any more."""

    asked: list[None] = []

    def look() -> None:
        asked.append(None)
        if len(asked) == 3:
            raise Stopped

    with pytest.raises(Stopped):
        sample.grades.portfolios(TODAY, MONTHS, between=look)
    assert len(asked) == 3


def test_before_the_first_record_nobody_has_a_place(sample: Desk) -> None:
    early = date(1999, 6, 15)
    months = sample.grades.portfolios(early, 3)
    assert [month.points for month in months] == [(), (), ()]
    assert months[-1].as_of == early
