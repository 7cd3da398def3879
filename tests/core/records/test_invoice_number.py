"""The number after another."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.records.invoice_number import next_number


@pytest.mark.parametrize(
    ("last", "taken", "proposed"),
    [
        ("2026-0099", (), "2026-0100"),
        ("2026-0147", (), "2026-0148"),
        ("RE 7/b", (), "RE 8/b"),
        ("999", (), "1000"),
        ("A1", ("A2", "A3"), "A4"),
        ("none", (), ""),
        ("", (), ""),
        ("٣", (), ""),
    ],
)
def test_the_last_digits_are_counted_up(last: str, taken: tuple[str, ...], proposed: str) -> None:
    assert next_number(last, taken.__contains__) == proposed


@pytest.mark.parametrize(
    ("last", "last_day", "day", "proposed"),
    [
        ("2026-0147", date(2026, 12, 1), date(2027, 1, 1), "2027-0001"),
        ("RE/2026/9", date(2026, 12, 1), date(2028, 1, 1), "RE/2028/1"),
        ("2026-0147", date(2026, 11, 1), date(2026, 12, 1), "2026-0148"),
        ("120261-07", date(2026, 12, 1), date(2027, 1, 1), "120261-08"),
        ("R-2026", date(2026, 12, 1), date(2027, 1, 1), "R-2027"),
        ("2025-0147", date(2026, 1, 3), date(2027, 1, 1), "2025-0148"),
    ],
)
def test_a_number_with_its_year_begins_anew_with_the_year(last: str, last_day: date, day: date, proposed: str) -> None:
    assert next_number(last, last_day=last_day, day=day) == proposed
