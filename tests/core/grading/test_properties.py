"""What must hold for every desk: over random desks and values, without knowing the right number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msp_desk.core.grading.caps import Cap, capped
from msp_desk.core.grading.contributions import contributions_of
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import Grades, grade
from msp_desk.core.grading.payment_speed import open_amount, settled_on
from msp_desk.core.grading.scores import letter_of, score_of, total_score
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard
from tests.core.grading.builders import DAY, ago, invoice_facts
from tests.core.grading.random_desks import random_desk

seeds = st.integers(0, 10**6)
numbers = st.floats(-1e6, 1e6, allow_nan=False)
scales = st.builds(Scale, good=numbers, bad=numbers, weight=st.floats(0, 100)).filter(
    lambda scale: abs(scale.good - scale.bad) > 1e-3
)
letters = st.sampled_from(list(Letter))


def _grades(records: GradedRecords, day: date = DAY) -> Grades:
    return grade(gather(records, day), Settings(), Scorecard())


def _shuffled(records: GradedRecords, chance: Random) -> GradedRecords:
    return GradedRecords(
        clients=chance.sample(records.clients, len(records.clients)),
        tickets=chance.sample(records.tickets, len(records.tickets)),
        work=chance.sample(records.work, len(records.work)),
        incidents=chance.sample(records.incidents, len(records.incidents)),
        invoices=chance.sample(records.invoices, len(records.invoices)),
        payments=chance.sample(records.payments, len(records.payments)),
        recommendations=chance.sample(records.recommendations, len(records.recommendations)),
    )


def _until(records: GradedRecords, day: date) -> GradedRecords:
    """The desk as it was written on a day: nothing that came later, no decision and no dispute that came later."""
    return replace(
        records,
        tickets=[ticket for ticket in records.tickets if ticket.opened_on <= day],
        work=[work for work in records.work if work.day <= day],
        incidents=[incident for incident in records.incidents if incident.day <= day],
        invoices=[
            replace(invoice, disputed_on=None) if invoice.disputed_on and invoice.disputed_on > day else invoice
            for invoice in records.invoices
            if invoice.issued_on <= day
        ],
        payments=[payment for payment in records.payments if payment.day <= day],
        recommendations=[advice for advice in records.recommendations if advice.proposed_on <= day],
    )


@given(value=numbers, scale=scales)
def test_a_score_lies_between_0_and_100(value: float, scale: Scale) -> None:
    assert 0 <= score_of(value, scale) <= 100


@given(value=numbers, better_by=st.floats(0, 1e5), scale=scales)
def test_a_better_value_never_lowers_a_score(value: float, better_by: float, scale: Scale) -> None:
    better = value + better_by if scale.good > scale.bad else value - better_by
    assert score_of(better, scale) >= score_of(value, scale)


@given(
    scores=st.lists(st.floats(0, 100), min_size=8, max_size=8),
    weights=st.lists(st.floats(0, 99), min_size=8, max_size=8),
)
def test_contributions_sum_to_the_score_less_fifty(scores: list[float], weights: list[float]) -> None:
    if sum(weights) < 1e-3:
        weights[0] = 1.0
    card = Scorecard(
        scales={key: Scale(good=1, bad=0, weight=weight) for key, weight in zip(MeasureKey, weights, strict=True)}
    )
    by_key = dict(zip(MeasureKey, scores, strict=True))
    total = total_score(by_key, card)
    assert 0 <= total <= 100
    assert sum(contributions_of(by_key, card).values()) == pytest.approx(total - 50, abs=1e-7)


@given(score=st.floats(0, 100), more=st.floats(0, 100))
def test_a_better_score_never_worsens_a_letter(score: float, more: float) -> None:
    cuts = Scorecard().cuts
    assert letter_of(min(100.0, score + more), cuts).rank <= letter_of(score, cuts).rank


@given(letter=letters, caps=st.lists(letters, max_size=4), another=letters)
def test_another_cap_never_betters_a_letter(letter: Letter, caps: list[Letter], another: Letter) -> None:
    facts = [Cap(rule=CapRule.LONG_OVERDUE, at_most=at_most, rows=()) for at_most in caps]
    more = [*facts, Cap(rule=CapRule.CRITICAL_INCIDENT, at_most=another, rows=())]
    assert capped(letter, more).rank >= capped(letter, facts).rank >= letter.rank


@given(seed=seeds)
@settings(max_examples=40, deadline=None)
def test_the_order_of_records_does_not_matter(seed: int) -> None:
    records = random_desk(seed)
    assert _grades(_shuffled(records, Random(seed))).clients == _grades(records).clients


@given(seed=seeds, back=st.integers(0, 200))
@settings(max_examples=40, deadline=None)
def test_what_comes_later_does_not_change_the_past(seed: int, back: int) -> None:
    """A credit note never comes before its invoice on these desks: it would take the period of a later paper."""
    records, day = random_desk(seed), ago(back)
    assert _grades(records, day) == _grades(_until(records, day), day)


@given(seed=seeds)
@settings(max_examples=30, deadline=None)
def test_cancelled_is_as_good_as_never_written(seed: int) -> None:
    records = random_desk(seed)
    cancelled = frozenset(invoice.id for invoice in records.invoices if invoice.cancelled)
    without = replace(records, invoices=[invoice for invoice in records.invoices if not invoice.cancelled])
    assert _grades(records) == _grades(without)
    assert all(invoice.id not in cancelled for facts in gather(records, DAY).clients for invoice in facts.invoices)


@given(seed=seeds)
@settings(max_examples=30, deadline=None)
def test_every_grade_is_sound(seed: int) -> None:
    for found in _grades(random_desk(seed)).clients:
        assert set(found.measures) == set(MeasureKey)
        assert all(0 <= result.score <= 100 for result in found.measures.values())
        assert 0 <= found.coverage <= 100
        assert (found.score is None) is (found.letter is None) is (found.uncapped_letter is None)
        assert bool(found.not_graded) is (found.letter is None)
        assert {gap.measure for gap in found.missing} == {k for k, r in found.measures.items() if not r.has_data}
        assert all(cap.rows for cap in found.caps)
        if found.letter is not None and found.uncapped_letter is not None and found.score is not None:
            assert found.letter.rank >= found.uncapped_letter.rank
            points = sum(result.contribution for result in found.measures.values())
            assert points == pytest.approx(found.score - 50, abs=1e-7)


movements = st.lists(st.tuples(st.integers(-3, 80).map(ago), st.sampled_from([-10000, -100, 50, 5000, 9900, 10000])))


@given(movements=movements, small=st.sampled_from([0, 100]))
def test_a_settled_day_is_where_it_began_to_stay_settled(movements: list[tuple[date, int]], small: int) -> None:
    invoice = invoice_facts(*movements)
    day = settled_on(invoice, DAY, small)
    if day is None:
        assert open_amount(invoice, DAY) > small
        return
    assert invoice.issued_on <= day <= DAY
    assert all(open_amount(invoice, day + timedelta(days=n)) <= small for n in range((DAY - day).days + 1))
    if day > invoice.issued_on:
        assert open_amount(invoice, day - timedelta(days=1)) > small


@given(movements=movements)
def test_the_order_of_movements_of_one_day_does_not_matter(movements: list[tuple[date, int]]) -> None:
    invoice = invoice_facts(*movements)
    turned = replace(
        invoice, id=InvoiceId(2), movements=tuple(sorted(invoice.movements, key=lambda m: (m.day, -m.amount)))
    )
    assert settled_on(turned, DAY, 100) == settled_on(invoice, DAY, 100)
