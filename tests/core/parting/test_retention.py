"""Records of money are kept for whole years from the end of the calendar year."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.parting.retention import OTHERWISE, YEARS, retention


@pytest.mark.parametrize(
    ("country", "years", "until"),
    [
        ("DE", 8, date(2034, 12, 31)),
        ("AT", 7, date(2033, 12, 31)),
        ("IT", 10, date(2036, 12, 31)),
        ("CH", 10, date(2036, 12, 31)),
    ],
)
def test_the_years_of_a_country_run_from_the_end_of_the_year(country: str, years: int, until: date) -> None:
    for latest in (date(2026, 1, 1), date(2026, 12, 31)):
        found = retention(country, latest)
        assert (found.years, found.until, found.known) == (years, until, True)


@pytest.mark.parametrize("country", ["", "US", "??"])
def test_any_other_country_gets_the_longest_time_and_is_said_to_be_unknown(country: str) -> None:
    found = retention(country, date(2026, 5, 1))
    assert (found.years, found.known) == (OTHERWISE, False)
    assert max(YEARS.values()) == OTHERWISE


def test_a_country_is_read_as_it_is_written() -> None:
    assert retention(" de ", date(2026, 5, 1)) == retention("DE", date(2026, 5, 1))
