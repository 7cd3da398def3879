"""Working days by region."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.parting.working_days import HolidaysKnown, working_calendar


@pytest.mark.parametrize(
    ("region", "country", "part", "known"),
    [
        ("DE", "DE", "", HolidaysKnown.YES),
        (" de-by ", "DE", "BY", HolidaysKnown.YES),
        ("IT", "IT", "", HolidaysKnown.YES),
        ("IT-MI", "IT", "MI", HolidaysKnown.YES),
        ("GB-ENG", "GB", "ENG", HolidaysKnown.YES),
        ("UK", "GB", "", HolidaysKnown.YES),
        ("uk-sct", "GB", "SCT", HolidaysKnown.YES),
        ("US", "US", "", HolidaysKnown.YES),
        ("PL", "PL", "", HolidaysKnown.YES),
        ("DE-Augsburg", "DE", "AUGSBURG", HolidaysKnown.YES),
        ("DE-ZZ", "DE", "", HolidaysKnown.COUNTRY_ONLY),
        ("XX", "", "", HolidaysKnown.NO),
        ("", "", "", HolidaysKnown.NO),
        ("Deutschland", "", "", HolidaysKnown.NO),
    ],
)
def test_a_region_is_understood_or_said_not_to_be(region: str, country: str, part: str, known: HolidaysKnown) -> None:
    calendar = working_calendar(region)
    assert (calendar.country, calendar.part, calendar.known) == (country, part, known)
    assert calendar.knows_year(2026) is bool(country)


@pytest.mark.parametrize(
    ("region", "day", "works"),
    [
        ("DE", date(2026, 10, 3), False),
        ("DE", date(2027, 1, 6), True),
        ("DE-BY", date(2027, 1, 6), False),
        ("DE-ZZ", date(2026, 12, 25), False),
        ("DE-Augsburg", date(2028, 8, 8), False),  # the city's own holiday
        ("DE-BY", date(2028, 8, 8), True),
        ("IT", date(2026, 12, 8), False),
        ("DE", date(2026, 12, 8), True),
        ("UK", date(2026, 12, 25), False),
        ("GB-ENG", date(2026, 4, 6), False),
        ("GB-SCT", date(2026, 4, 6), True),
        ("US", date(2026, 11, 26), False),
        ("PL", date(2026, 11, 11), False),
        ("XX", date(2026, 12, 25), True),
        ("XX", date(2026, 12, 26), False),
        ("DE", date(2150, 12, 25), True),  # so far ahead only Monday to Friday are known
    ],
)
def test_working_days_leave_out_weekends_and_known_holidays(region: str, day: date, works: bool) -> None:
    assert working_calendar(region).is_working_day(day) is works


def test_stepping_over_what_is_no_working_day() -> None:
    calendar = working_calendar("DE")
    assert calendar.on_or_before(date(2026, 12, 27)) == date(2026, 12, 24)
    assert calendar.on_or_after(date(2026, 12, 25)) == date(2026, 12, 28)
    assert calendar.on_or_after(date(2026, 12, 28)) == date(2026, 12, 28)
    assert calendar.nth_after(date(2026, 12, 23), 2) == date(2026, 12, 28)
    assert calendar.nth_after(date(2026, 12, 26), 0) == date(2026, 12, 26)
    assert calendar.day_with_count_until(date(2026, 12, 28), 2) == date(2026, 12, 23)


def test_counting_beyond_the_days_the_program_keeps_is_refused() -> None:
    with pytest.raises(OverflowError):
        working_calendar("DE").nth_after(date(2199, 12, 1), 31)
    with pytest.raises(OverflowError):
        working_calendar("DE").nth_after(date(9999, 12, 1), 1)
