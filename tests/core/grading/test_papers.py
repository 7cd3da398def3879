"""The papers that are found by day are those that the rules find among all of them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from msp_desk.core.grading.facts import ClientFacts
from msp_desk.core.grading.figures import revenue_share
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.papers import Papers
from msp_desk.core.grading.payment_speed import (
    is_disputed,
    is_judged,
    judged_in,
    open_amount,
    payment_speed,
    settled_on,
)
from msp_desk.core.records.period import Period
from tests.core.grading.builders import DAY, a_client, a_payment, ago, an_invoice
from tests.core.grading.random_desks import random_day, random_desk

SEEDS = range(60)
SMALL = (0, 100, 5000)


def clients_of(seed: int) -> tuple[ClientFacts, ...]:
    """The clients of a random desk; their papers reach past the days that are asked about."""
    return gather(random_desk(seed), DAY + timedelta(days=60)).clients


def asked(seed: int) -> list[tuple[date, Period]]:
    """Days with windows that end by them, among them windows of a day."""
    chance = Random(seed)
    found = []
    for _ in range(25):
        first, last, as_of = sorted(random_day(chance) for _ in range(3))
        found += [(as_of, Period(first, last)), (as_of, Period(first, first)), (as_of, Period(first, as_of))]
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_papers_of_a_window_are_all_that_the_rules_need(seed: int) -> None:
    for client in clients_of(seed):
        papers, every = client.invoices, tuple(client.invoices)
        for as_of, window in asked(seed):
            assert revenue_share(papers.earning_in(window), window, as_of) == revenue_share(every, window, as_of)
            for small in SMALL:
                found = judged_in(papers.issued_in(window), window, as_of, small)
                plainly = judged_in(every, window, as_of, small)
                assert sorted(found, key=lambda paper: paper.id) == sorted(plainly, key=lambda paper: paper.id)
                known = payment_speed(found, as_of, small, papers.settled_on)
                assert known == payment_speed(plainly, as_of, small)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_unpaid_is_so_by_every_rule(seed: int) -> None:
    for client in clients_of(seed):
        papers = client.invoices
        for as_of, window in asked(seed):
            for small in SMALL:
                plainly = [
                    (paper.id, open_amount(paper, as_of))
                    for paper in papers
                    if paper.due_on < window.first
                    and is_judged(paper, as_of, small)
                    and not is_disputed(paper, as_of)
                    and open_amount(paper, as_of) > small
                ]
                found = [(paper.id, rest) for paper, rest in papers.unpaid(window.first, as_of, small)]
                assert sorted(found) == sorted(plainly)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_settled_day_is_the_same_at_every_day(seed: int) -> None:
    for client in clients_of(seed):
        for paper in client.invoices:
            for back in range(-60, 500, 7):
                as_of = max(DAY - timedelta(days=back), paper.issued_on)
                for small in SMALL:
                    assert client.invoices.settled_on(paper, as_of, small) == settled_on(paper, as_of, small)


def test_no_papers_are_found_among_none() -> None:
    none = Papers()
    assert list(none.issued_in(Period(DAY, DAY))) == []
    assert list(none.earning_in(Period(DAY, DAY))) == []
    assert list(none.unpaid(DAY, DAY, 0)) == []


def test_the_random_papers_hold_what_makes_a_difference() -> None:
    found = [(client, paper) for seed in SEEDS for client in clients_of(seed) for paper in client.invoices]
    assert len(found) > 200
    assert any(paper.period for _, paper in found)
    assert sum(bool(client.invoices.unpaid(DAY, DAY, 100)) for client, _ in found) > 20
    reopened = [paper for _, paper in found if len(paper.movements) > 1]
    assert len(reopened) > 20


def test_what_is_paid_for_a_while_is_not_unpaid_meanwhile() -> None:
    records = GradedRecords(
        clients=[a_client()],
        invoices=[an_invoice(1, ago(90))],
        payments=[a_payment(1, ago(60)), a_payment(1, ago(10), -an_invoice(1).gross)],
    )
    (client,) = gather(records, DAY).clients
    (paper,) = client.invoices
    assert list(client.invoices.unpaid(ago(20), ago(30), 100)) == []
    assert list(client.invoices.unpaid(ago(20), DAY, 100)) == [(paper, open_amount(paper, DAY))]
