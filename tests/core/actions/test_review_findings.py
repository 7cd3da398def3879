"""The findings of the owner's review: each says what was found, and its heading has room over the chart."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.actions.review_findings import out_of_the_ordinary, trend_note, trend_title
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.page_style import MM, SECTION
from msp_desk.core.grading.drift import Course, Direction, Drift, MonthPoint
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import month_of
from msp_desk.core.wording import Wording

CHART = 88 * MM


def course(direction: Direction, *, since: date = date(2025, 10, 1), p: float = 0.0312) -> Course:
    point = MonthPoint(month=month_of(date(2026, 9, 1)), score=61.0)
    drift = Drift(direction=direction, p=p, per_year=-21.4, since=since, moved_most=None)
    return Course(client_id=ClientId(1), points=(point,), drift=drift, signal=None)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("direction", list(Direction))
def test_the_heading_fits_over_the_chart_in_every_month(language: Language, direction: Direction) -> None:
    titles = {trend_title(course(direction, since=date(2026, month, 1)), Wording(language)) for month in range(1, 13)}
    assert all(0 < width_of(title, SECTION.size, bold=True) <= CHART for title in titles), titles


def test_the_note_says_slope_and_certainty() -> None:
    wording = Wording(Language.EN)
    assert trend_title(course(Direction.WORSENING), wording) == "Worsening since October 2025"
    said = trend_note(course(Direction.WORSENING), wording)
    assert said == "Each month on its own. −21 points a year, p = 0.031."
    assert "p < 0.001" in trend_note(course(Direction.WORSENING, p=0.0004), wording)
    without = Course(client_id=ClientId(1), points=course(Direction.STEADY).points, drift=None, signal=None)
    assert trend_note(without, wording) == "Each month on its own."
    empty = Course(client_id=ClientId(1), points=(), drift=None, signal=None)
    for nothing in (None, empty):
        assert (trend_title(nothing, wording), trend_note(nothing, wording), out_of_the_ordinary(nothing, wording)) == (
            "", "", "",
        )  # fmt: skip
