"""Revenue, hours and money of a client in its window."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.grading.figures import Figures, figures
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.period import Period
from tests.core.grading.builders import (
    DAY,
    WINDOW,
    a_client,
    a_credit_note,
    a_ticket,
    ago,
    an_invoice,
    facts_of,
    some_work,
)


def _figures(records: GradedRecords) -> Figures:
    return figures(facts_of(records), DAY, Settings())


@pytest.mark.parametrize(
    ("period", "issued", "expected"),
    [
        (None, DAY, 31000),
        (None, WINDOW.first, 31000),
        (None, date(2025, 11, 30), 0),
        (None, ago(-1), 0),
        (Period(date(2026, 3, 1), date(2026, 3, 31)), DAY, 31000),
        (Period(date(2026, 3, 1), date(2026, 3, 31)), date(2024, 3, 1), 31000),
        (Period(date(2026, 3, 1), date(2026, 3, 31)), ago(-1), 0),
        (Period(date(2025, 11, 1), date(2025, 12, 1)), DAY, 1000),
        (Period(date(2025, 11, 1), date(2025, 11, 30)), DAY, 0),
        (Period(date(2026, 11, 21), date(2026, 12, 21)), DAY, 1000),
        (Period(date(2026, 11, 22), date(2026, 12, 21)), DAY, 0),
        (Period(WINDOW.first, DAY), DAY, 31000),
        (Period(date(2025, 11, 21), date(2026, 11, 30)), DAY, 29429),
        (Period(DAY, DAY), DAY, 31000),
    ],
    ids=[
        "issued on the last day", "on the first day", "the day before", "after the day", "period inside",
        "billed long before", "billed after the day", "one day at the front", "ends the day before",
        "one day at the end", "begins the day after", "exactly the window", "around the window", "a single day",
    ],
)  # fmt: skip
def test_revenue_is_the_share_of_the_service_period_in_the_window(
    period: Period | None, issued: date, expected: int
) -> None:
    records = GradedRecords(clients=[a_client()], invoices=[an_invoice(1, issued, net=31000, period=period)])
    assert _figures(records).revenue == expected


def test_revenue_before_the_client_began_is_not_the_clients() -> None:
    march = Period(date(2026, 3, 1), date(2026, 3, 31))
    records = GradedRecords(
        clients=[a_client(since=date(2026, 3, 30))], invoices=[an_invoice(1, date(2026, 3, 1), net=31000, period=march)]
    )
    assert _figures(records).revenue == 2000


def test_credit_notes_take_away_and_cancelled_invoices_never_were() -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    records = GradedRecords(
        clients=[a_client()],
        invoices=[
            an_invoice(1, date(2026, 1, 1), net=36500, period=year),
            a_credit_note(2, 1, gross=3650),
            a_credit_note(3, None, gross=100),
            an_invoice(4, net=99999, cancelled=True),
        ],
    )
    assert _figures(records).revenue == (365 - 40) * 90 - 100


def test_amounts_are_rounded_half_up_from_their_exact_value() -> None:
    two_days = Period(DAY, ago(-1))
    records = GradedRecords(clients=[a_client()], invoices=[an_invoice(1, DAY, net=5, period=two_days)])
    found = _figures(records)
    assert (found.exact_revenue, found.revenue, found.contribution, found.profit) == (2.5, 3, 3, 3)
    less = GradedRecords(
        clients=[a_client()],
        invoices=[an_invoice(1, DAY, net=0), a_credit_note(2, None, DAY, gross=5, period=two_days)],
    )
    assert _figures(less).revenue == -3


def test_revenue_that_cancels_out_is_exactly_nothing() -> None:
    thirds = Period(ago(1), ago(-1))
    sevenths = Period(ago(2), ago(-4))
    records = GradedRecords(
        clients=[a_client()],
        invoices=[
            an_invoice(1, DAY, net=100, period=thirds),
            an_invoice(2, DAY, net=200, period=thirds),
            an_invoice(3, DAY, net=700, period=sevenths),
            a_credit_note(4, None, DAY, gross=500),
        ],
    )
    found = _figures(records)
    assert found.exact_revenue == 0
    assert found.margin is None


def test_unknown_minutes_take_the_mean_of_the_known_ones() -> None:
    tickets = [a_ticket(minutes=10), a_ticket(minutes=15), a_ticket(minutes=None), a_ticket(ago(900), minutes=999)]
    found = _figures(GradedRecords(clients=[a_client()], tickets=tickets, work=[some_work(minutes=7)]))
    assert found.minutes == 25 + 12.5 + 7
    assert found.hours == 44.5 / 60
    none_known = GradedRecords(clients=[a_client()], tickets=[a_ticket(minutes=None)], work=[some_work(minutes=7)])
    assert _figures(none_known).minutes == 7


def test_direct_cost_follows_the_length_of_the_window() -> None:
    assert _figures(GradedRecords(clients=[a_client(direct_cost=10000)])).direct_cost == 116961  # 356 days
    assert _figures(GradedRecords(clients=[a_client(direct_cost=30437, since=DAY)])).direct_cost == 1000


def test_rate_contribution_and_profit() -> None:
    records = GradedRecords(
        clients=[a_client(direct_cost=30437, since=DAY)],
        work=[some_work(DAY, 90)],
        invoices=[an_invoice(1, DAY, net=31000)],
    )
    found = _figures(records)
    assert (found.revenue, found.contribution, found.labour, found.profit) == (31000, 30000, 6750, 23250)
    assert found.effective_hourly_rate == pytest.approx(20000, abs=0.1)
    assert found.months == 1 / 30.4375
    without_hours = _figures(GradedRecords(clients=[a_client()], invoices=[an_invoice()]))
    assert without_hours.effective_hourly_rate is None
