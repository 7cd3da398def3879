"""Days, months, quarters and windows."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.records.period import (
    Period,
    Quarter,
    add_months,
    each_day,
    headline_window,
    last_whole_quarter,
    month_end,
    month_ends_up_to,
    month_of,
    quarter_of,
)

days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
near = st.dates(date(2026, 1, 1), date(2026, 3, 31))
periods = st.tuples(near, near).map(lambda two: Period(min(two), max(two)))


def test_both_ends_of_a_period_are_inside() -> None:
    period = Period(date(2026, 2, 27), date(2026, 3, 2))
    assert period.days == 4
    assert list(each_day(period)) == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)]
    assert date(2026, 2, 27) in period
    assert date(2026, 3, 2) in period
    assert date(2026, 2, 26) not in period
    assert date(2026, 3, 3) not in period
    assert "2026-03-01" not in period
    assert Period(date(2026, 1, 1), date(2026, 1, 1)).days == 1


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


def test_a_month_is_30_4375_days_long() -> None:
    assert Period(date(2025, 12, 1), date(2026, 11, 21)).months == 356 / 30.4375
    assert Period(date(2023, 1, 1), date(2026, 12, 31)).months == 48


@given(one=periods, other=periods)
def test_shared_days_are_those_inside_both(one: Period, other: Period) -> None:
    assert one.shared_days(other) == sum(day in other for day in each_day(one)) == other.shared_days(one)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_keep_the_day_or_take_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(day=days, months=st.integers(-600, 600))
def test_adding_months_moves_exactly_that_many(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or (moved.day < day.day and moved == month_end(moved))


@pytest.mark.parametrize(("day", "months"), [(date(1, 1, 1), -1), (date(9999, 12, 31), 1)])
def test_the_calendar_has_an_end(day: date, months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(day, months)


@given(days)
def test_a_month_holds_its_days(day: date) -> None:
    month = month_of(day)
    assert day in month
    assert month.first.day == 1
    assert month.days == calendar.monthrange(day.year, day.month)[1]
    assert (month.last + timedelta(days=1)).day == 1
    assert month_end(day) == month.last


def test_the_headline_window() -> None:
    assert headline_window(date(2026, 11, 21)) == Period(date(2025, 12, 1), date(2026, 11, 21))
    assert headline_window(date(2026, 12, 31)) == Period(date(2026, 1, 1), date(2026, 12, 31))
    assert headline_window(date(2026, 1, 1)) == Period(date(2025, 2, 1), date(2026, 1, 1))
    assert headline_window(date(2024, 2, 29)) == Period(date(2023, 3, 1), date(2024, 2, 29))


@given(days.filter(lambda day: day.year > 1900))
def test_the_headline_window_spans_twelve_calendar_months(day: date) -> None:
    window = headline_window(day)
    assert window.last == day
    assert len({(inside.year, inside.month) for inside in each_day(window)}) == 12
    assert window.first.day == 1


@given(days)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    quarter = quarter_of(day)
    assert day in quarter.period
    assert quarter.period.first.month in {1, 4, 7, 10}
    assert quarter.period.last == month_end(add_months(quarter.period.first, 2))
    assert quarter.earlier(0) == quarter
    assert quarter.earlier(1).period.last + timedelta(days=1) == quarter.period.first


def test_quarters_by_name() -> None:
    assert str(quarter_of(date(2026, 8, 1))) == "2026Q3"
    assert Quarter(2026, 1).earlier(5) == Quarter(2024, 4)
    assert Quarter(2025, 4) < Quarter(2026, 1)
    assert last_whole_quarter(date(2026, 9, 30)) == Quarter(2026, 3)
    assert last_whole_quarter(date(2026, 9, 29)) == Quarter(2026, 2)
    assert last_whole_quarter(date(2026, 1, 1)) == Quarter(2025, 4)


def test_month_ends_up_to_a_day() -> None:
    assert month_ends_up_to(date(2026, 3, 5), 4) == [
        date(2025, 12, 31),
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 5),
    ]
    assert month_ends_up_to(date(2026, 3, 5), 1) == [date(2026, 3, 5)]


def test_five_quarters_lead_up_to_one() -> None:
    assert Quarter(2026, 1).five_up_to() == (
        Quarter(2025, 1),
        Quarter(2025, 2),
        Quarter(2025, 3),
        Quarter(2025, 4),
        Quarter(2026, 1),
    )
