"""The grade with another fee is the grade of a client that had paid it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.grade_after import grade_after
from msp_desk.core.deciding.share import share_of
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard
from tests.core.grading.builders import a_client, a_payment, a_ticket, ago, an_invoice, grade_of, some_advice, some_work

WHOLE = Period(date(2025, 12, 1), date(2026, 11, 21))


def records(net: int, direct_cost: int = 5_000) -> GradedRecords:
    invoice = an_invoice(1, ago(300), gross=net, period=WHOLE)
    return GradedRecords(
        clients=[a_client(direct_cost=direct_cost)],
        tickets=[a_ticket(ago(days), minutes=45) for days in range(5, 300, 15)],
        work=[some_work(ago(40), 2_000)],
        invoices=[invoice],
        payments=[a_payment(1, ago(290), net)],
        recommendations=[some_advice(Outcome.IMPLEMENTED, decided=ago(30))],
    )


@given(st.integers(100_000, 2_000_000), st.integers(100_000, 2_000_000))
def test_it_equals_the_grade_of_a_client_that_had_paid_it(net: int, other: int) -> None:
    now, then = grade_of(records(net)), grade_of(records(other))
    found = grade_after(now, share_of(then).revenue, Scorecard())
    assert found is not None
    assert then.score is not None
    assert found.score == pytest.approx(then.score, abs=1e-6)
    assert (found.letter, found.uncapped_letter) == (then.letter, then.uncapped_letter)


def test_what_has_no_margin_or_no_grade_has_no_grade_after() -> None:
    grade = grade_of(records(500_000))
    margin = grade.measures[MeasureKey.MARGIN]
    imputed = replace(grade, measures={**grade.measures, MeasureKey.MARGIN: replace(margin, has_data=False)})
    assert grade_after(imputed, 100_000, Scorecard()) is None
    assert grade_after(replace(grade, score=None), 100_000, Scorecard()) is None
    assert grade_after(grade, 0, Scorecard()) is None


def test_a_cap_holds_the_better_grade_down() -> None:
    from tests.core.deciding.test_advice import OVERDUE

    grade = replace(grade_of(records(500_000)), caps=(OVERDUE,))
    found = grade_after(grade, 1_000_000, Scorecard())
    assert found is not None
    assert found.letter is max(found.uncapped_letter, Letter.C, key=lambda letter: letter.rank)


def test_a_share_is_the_window_figure_by_its_months() -> None:
    grade = grade_of(records(1_200_000))
    share = share_of(grade)
    assert share.revenue == pytest.approx(1_200_000 / WHOLE.months)
    assert share.direct_cost == pytest.approx(5_000)
    assert share.hours == pytest.approx((20 * 45 + 2_000) / 60 / WHOLE.months)
    assert share.contribution == pytest.approx(grade.figures.exact_contribution / WHOLE.months)
