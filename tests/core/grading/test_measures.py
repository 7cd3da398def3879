"""The value of each measure and the reasons for having none."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.grading.grades import MeasureResult
from msp_desk.core.grading.measures import NoData
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import Severity
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.core.records.ticket import TicketCategory
from tests.core.grading.builders import (
    DAY,
    WINDOW,
    a_client,
    a_credit_note,
    a_ticket,
    ago,
    an_incident,
    an_invoice,
    grade_of,
    some_advice,
    some_work,
)

MONTHS = 356 / 30.4375  # 1 December 2025 to 21 November 2026
ELSEWHERE = some_work(client=99)  # effort is logged, by somebody else


def _result(key: MeasureKey, records: GradedRecords, settings: Settings | None = None) -> MeasureResult:
    return grade_of(records, settings=settings).measures[key]


def test_effort_measures_count_for_seats_and_time() -> None:
    records = GradedRecords(
        clients=[a_client(seats=4)],
        tickets=[
            *(a_ticket() for _ in range(7)),
            *(a_ticket(category=TicketCategory.ADMIN_REQUEST) for _ in range(3)),
            a_ticket(category=TicketCategory.PROJECT, escalated=True, reopened=2),
        ],
    )
    assert _result(MeasureKey.TICKETS, records).value == pytest.approx(7 / 4 * 10 / MONTHS)
    assert _result(MeasureKey.ADMIN_REQUESTS, records).value == pytest.approx(3 / 4 * 10 / MONTHS)
    assert _result(MeasureKey.ESCALATIONS, records).value == pytest.approx(1 * 3 / MONTHS)
    assert _result(MeasureKey.REOPENED, records).value == pytest.approx(2 / 11 * 100)


def test_a_young_client_is_measured_over_its_own_time() -> None:
    records = GradedRecords(clients=[a_client(since=ago(99), seats=10)], tickets=[a_ticket(), a_ticket(ago(100))])
    assert _result(MeasureKey.TICKETS, records).value == pytest.approx(1 / (100 / 30.4375))


def test_nothing_logged_by_anybody_is_no_data_but_a_quiet_client_has_zero() -> None:
    nobody = GradedRecords(clients=[a_client()], invoices=[an_invoice()])
    quiet = GradedRecords(clients=[a_client()], invoices=[an_invoice()], work=[ELSEWHERE])
    for key in (MeasureKey.TICKETS, MeasureKey.ADMIN_REQUESTS, MeasureKey.ESCALATIONS, MeasureKey.MARGIN):
        assert _result(key, nobody).reason is NoData.EFFORT_NOT_LOGGED
        assert _result(key, quiet).has_data
    assert _result(MeasureKey.TICKETS, quiet).value == 0
    assert _result(MeasureKey.ESCALATIONS, quiet).value == 0
    assert _result(MeasureKey.MARGIN, quiet).value == 100
    assert _result(MeasureKey.REOPENED, quiet).reason is NoData.NO_TICKET


def test_without_seats_there_is_nothing_to_divide_by() -> None:
    records = GradedRecords(clients=[a_client(seats=None)], tickets=[a_ticket()])
    for key in (MeasureKey.TICKETS, MeasureKey.ADMIN_REQUESTS):
        assert _result(key, records).reason is NoData.SEATS_UNKNOWN
    assert _result(MeasureKey.ESCALATIONS, records).value == 0


def test_disputed_counts_invoices_disputed_by_the_day() -> None:
    invoices = [
        an_invoice(1, disputed=DAY),
        an_invoice(2, disputed=ago(-1)),
        an_invoice(3),
        an_invoice(4, disputed=ago(70)),
        an_invoice(5, gross=100, disputed=DAY),
        an_invoice(6, disputed=DAY, cancelled=True),
        an_invoice(7, date(2025, 11, 30), disputed=DAY),
        an_invoice(8, ago(-1), disputed=DAY),
        a_credit_note(9, 1),
    ]
    assert _result(MeasureKey.DISPUTED, GradedRecords(clients=[a_client()], invoices=invoices)).value == 50
    only_others = GradedRecords(clients=[a_client()], invoices=invoices[4:])
    assert _result(MeasureKey.DISPUTED, only_others).reason is NoData.NO_INVOICE


def test_margin_takes_labour_and_direct_cost_from_revenue() -> None:
    records = GradedRecords(
        clients=[a_client(direct_cost=1000)],
        tickets=[a_ticket(minutes=60)],
        work=[some_work(minutes=30)],
        incidents=[an_incident(Severity.NOTE, minutes=30)],
        invoices=[an_invoice(net=100000)],
    )
    expected = (100000 - 2 * 4500 - 1000 * MONTHS) / 100000 * 100
    assert _result(MeasureKey.MARGIN, records).value == pytest.approx(expected)
    assert _result(MeasureKey.MARGIN, records, Settings(hour_cost=0)).value == pytest.approx(
        expected + 2 * 4500 / 100000 * 100
    )


def test_a_margin_needs_half_of_the_tickets_minutes() -> None:
    half = GradedRecords(
        clients=[a_client()], tickets=[a_ticket(minutes=60), a_ticket(minutes=None)], invoices=[an_invoice(net=100000)]
    )
    assert _result(MeasureKey.MARGIN, half).value == pytest.approx(91)  # the unknown ticket takes 60 minutes as well
    less = GradedRecords(clients=half.clients, tickets=[*half.tickets, a_ticket(minutes=None)], invoices=half.invoices)
    result = _result(MeasureKey.MARGIN, less)
    assert result.reason is NoData.MINUTES_UNKNOWN
    gap = next(gap for gap in grade_of(less).missing if gap.measure is MeasureKey.MARGIN)
    assert gap.params == {"known": 1, "count": 3}


def test_effort_without_revenue_is_minus_one_hundred() -> None:
    client = [a_client()]
    assert _result(MeasureKey.MARGIN, GradedRecords(clients=client, work=[some_work()])).value == -100
    neither = GradedRecords(clients=client, work=[ELSEWHERE])
    assert _result(MeasureKey.MARGIN, neither).reason is NoData.NO_REVENUE_NO_MINUTES
    unmeasured = GradedRecords(clients=client, tickets=[a_ticket(minutes=None)], work=[some_work()])
    assert _result(MeasureKey.MARGIN, unmeasured).reason is NoData.MINUTES_UNKNOWN
    negative = GradedRecords(clients=client, work=[some_work()], invoices=[a_credit_note(1, None)])
    assert _result(MeasureKey.MARGIN, negative).value == -100
    cancelled_out = GradedRecords(clients=client, work=[some_work()], invoices=[an_invoice(1), a_credit_note(2, 1)])
    assert _result(MeasureKey.MARGIN, cancelled_out).value == -100


def test_a_loss_beyond_one_hundred_percent_is_shown_as_it_is() -> None:
    records = GradedRecords(clients=[a_client()], work=[some_work(minutes=600)], invoices=[an_invoice(net=9000)])
    result = _result(MeasureKey.MARGIN, records)
    assert result.value == pytest.approx(-400)
    assert result.score == 0


@pytest.mark.parametrize(
    ("advice", "value"),
    [
        ([], None),
        ([some_advice(Outcome.IMPLEMENTED, decided=DAY)], 100),
        ([some_advice(Outcome.IGNORED, decided=DAY)], 0),
        ([some_advice(Outcome.IMPLEMENTED, decided=WINDOW.first, proposed=ago(900))], 100),
        ([some_advice(Outcome.IMPLEMENTED, decided=date(2025, 11, 30), proposed=ago(900))], None),
        ([some_advice(Outcome.IGNORED, decided=date(2025, 11, 30), proposed=ago(900), due=ago(800))], None),
        ([some_advice(due=ago(1))], 0),
        ([some_advice(due=DAY)], None),
        ([some_advice()], None),
        ([some_advice(due=ago(800), proposed=ago(900))], 0),
        ([some_advice(Outcome.IMPLEMENTED, decided=ago(-1), due=ago(1))], 0),
        ([some_advice(Outcome.IMPLEMENTED, decided=ago(-1), due=DAY)], None),
        ([some_advice(Outcome.IMPLEMENTED, decided=ago(-1))], None),
        ([some_advice(Outcome.IMPLEMENTED, decided=ago(5), due=ago(50))], 100),
        ([some_advice(Outcome.IMPLEMENTED, proposed=ago(-1), decided=ago(5))], None),
        ([some_advice(Outcome.IMPLEMENTED, decided=DAY), some_advice(Outcome.IGNORED, decided=DAY)], 50),
    ],
    ids=[
        "none", "followed", "ignored", "decided on the first day", "decided before", "ignored before", "past due",
        "due today", "no due day", "long past due", "decided later", "decided later, due today",
        "decided later, no due day", "late but done", "proposed later", "one of two",
    ],
)  # fmt: skip
def test_advice(advice: list[Recommendation], value: float | None) -> None:
    result = _result(MeasureKey.ADVICE, GradedRecords(clients=[a_client()], recommendations=advice))
    assert result.value == value
    assert result.reason is (NoData.NOTHING_DECIDED if value is None else None)


def test_every_measure_without_data_is_named_with_its_reason() -> None:
    found = grade_of(GradedRecords(clients=[a_client(seats=None)], work=[ELSEWHERE]))
    assert {gap.measure: gap.reason for gap in found.missing} == {
        MeasureKey.TICKETS: NoData.SEATS_UNKNOWN,
        MeasureKey.REOPENED: NoData.NO_TICKET,
        MeasureKey.ADMIN_REQUESTS: NoData.SEATS_UNKNOWN,
        MeasureKey.DISPUTED: NoData.NO_INVOICE,
        MeasureKey.DAYS_TO_PAY: NoData.NO_INVOICE,
        MeasureKey.MARGIN: NoData.NO_REVENUE_NO_MINUTES,
        MeasureKey.ADVICE: NoData.NOTHING_DECIDED,
    }


def test_facts_may_hold_what_lies_after_the_day() -> None:
    """The storage room may load a client's rows once and grade many days from them."""
    from dataclasses import replace

    from msp_desk.core.grading.facts import ClientFacts
    from msp_desk.core.grading.figures import figures
    from msp_desk.core.grading.measures import measurements
    from tests.core.grading.builders import facts_of

    later = GradedRecords(
        clients=[a_client()],
        invoices=[an_invoice(1, ago(-3), period=Period(ago(50), ago(20)), disputed=ago(-4)), an_invoice(2, ago(90))],
        recommendations=[some_advice(Outcome.IMPLEMENTED, proposed=ago(-2), decided=ago(5))],
    )
    by_the_day, loaded_later = facts_of(later), facts_of(later, ago(-10))

    def measured(facts: ClientFacts) -> object:
        money = figures(facts, DAY, Settings())
        return money, measurements(facts, money, as_of=DAY, effort_logged=True, small_difference=100)

    again = replace(by_the_day, invoices=loaded_later.invoices, recommendations=loaded_later.recommendations)
    assert len(again.invoices) == 2
    assert measured(again) == measured(by_the_day)
