"""Counting the time without a touch: by two clocks, whatever either of them does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from msp_desk.ui.window.idleness import Idleness

LIMIT = 300.0


class Clocks:
    """Two clocks that a test sets."""

    def __init__(self) -> None:
        self.steady, self.wall = 50.0, 1_700_000_000.0

    def __call__(self) -> tuple[float, float]:
        return self.steady, self.wall


def test_time_adds_up_and_a_touch_begins_anew() -> None:
    clocks = Clocks()
    idleness = Idleness(LIMIT, clocks)
    clocks.steady += 299
    assert not idleness.look()
    assert not idleness.touch()
    clocks.steady += 299
    assert not idleness.look()
    clocks.steady += 1
    assert idleness.look()


def test_the_sleep_of_the_machine_counts() -> None:
    clocks = Clocks()
    idleness = Idleness(LIMIT, clocks)
    clocks.wall += LIMIT  # the steady clock stands still in a sleep
    assert idleness.touch(), "the touch that wakes it comes too late"


def test_a_wall_clock_set_back_takes_no_time_away() -> None:
    clocks = Clocks()
    idleness = Idleness(LIMIT, clocks)
    clocks.wall -= 86_400
    clocks.steady += 200
    assert not idleness.look()
    clocks.steady += 100
    clocks.wall += 100
    assert idleness.look()


def test_what_was_too_long_stays_so_until_it_is_begun_anew() -> None:
    clocks = Clocks()
    idleness = Idleness(LIMIT, clocks)
    clocks.steady += LIMIT
    assert idleness.touch()
    assert idleness.touch()
    idleness.restart()
    assert not idleness.look()


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(-4000, 4000), st.booleans()), max_size=30))
def test_it_never_lasts_longer_than_the_steady_clock_says(steps: list[tuple[float, float, bool]]) -> None:
    clocks = Clocks()
    idleness = Idleness(LIMIT, clocks)
    since, over = 0.0, False
    for steady, wall, touched in steps:
        clocks.steady += steady
        clocks.wall += wall
        since += steady
        over = (idleness.touch() if touched else idleness.look()) or over
        if since >= LIMIT + 1e-6:
            assert over, "so long nobody touched it by the clock that nobody can set"
        if touched and not over:
            since = 0.0
