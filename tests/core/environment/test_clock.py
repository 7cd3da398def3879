"""The clock that everybody is handed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from msp_desk.core.environment.clock import Clock, FixedClock, SystemClock, as_text


def test_a_fixed_clock_stands_on_its_day() -> None:
    clock: Clock = FixedClock(date(2026, 11, 21))
    assert clock.today() == date(2026, 11, 21)
    assert clock.moment() == datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_the_systems_clock_tells_the_local_day_and_the_utc_moment() -> None:
    clock: Clock = SystemClock()
    before = datetime.now(UTC)
    moment = clock.moment()
    assert before <= moment <= datetime.now(UTC)
    assert moment.utcoffset() == timedelta(0)
    assert abs(clock.today() - moment.date()) <= timedelta(days=1)


def test_a_moment_is_kept_in_utc() -> None:
    rome = timezone(timedelta(hours=1))
    assert as_text(datetime(2026, 11, 21, 0, 30, 15, 999_999, tzinfo=rome)) == "2026-11-20T23:30:15Z"
