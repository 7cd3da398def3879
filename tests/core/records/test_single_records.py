"""What single kinds of records know about themselves."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import Client, ClientId, normalised_name
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.invoice import Invoice, InvoiceId
from msp_desk.core.records.payment import Allocation, Payment, allocation_problems
from msp_desk.core.records.period import Period
from msp_desk.core.records.problem import Problem

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Quarzfeld Optik", "quarzfeld  OPTIK", True),
        ("Müller & Söhne", "Mu\u0308ller & So\u0308hne", True),
        ("Lampwick, Inc.", "Lampwick Inc", True),
        ("STRASSE", "straße", True),
        ("A&B", "AB", False),
        ("C++ Werke", "C Werke", False),
        ("!!!", "???", False),
        ("Umbra Valle", "Umbravalle", False),
    ],
)
def test_names_are_compared_without_case_spacing_and_punctuation(one: str, other: str, same: bool) -> None:
    assert (normalised_name(one) == normalised_name(other)) is same


def test_a_client_knows_its_party_and_its_spellings() -> None:
    client = Client(name="Quarzfeld", legal_name="Quarzfeld Optik GmbH", aliases="QFO; Quarzfeld Optik ;;")
    assert client.party == "Quarzfeld Optik GmbH"
    assert client.names() == ("Quarzfeld", "QFO", "Quarzfeld Optik")
    assert Client(name="Quarzfeld").party == "Quarzfeld"
    assert Client(name="Quarzfeld").names() == ("Quarzfeld",)


@pytest.mark.parametrize(
    ("amount", "allocated", "codes"),
    [
        (1000, [(1, 600), (2, 400)], []),
        (1000, [(1, 600)], []),
        (1000, [], []),
        (-1000, [(1, -1000)], []),
        (1000, [(1, 600), (2, 401)], ["over_allocated"]),
        (-1000, [(1, -1001)], ["over_allocated"]),
        (1000, [(1, -1)], ["allocation_sign"]),
        (1000, [(1, 0)], ["allocation_sign"]),
        (1000, [(1, 1), (1, 2)], ["allocated_twice"]),
        (1000, [(1, 999), (1, 2)], ["allocated_twice", "over_allocated"]),
    ],
)
def test_a_payment_settles_no_more_than_it_is(amount: int, allocated: list[tuple[int, int]], codes: list[str]) -> None:
    allocations = [Allocation(invoice_id=InvoiceId(number), amount=part) for number, part in allocated]
    found = allocation_problems(amount, allocations)
    assert [problem.code for problem in found] == [f"problem.{code}" for code in codes]
    payment = Payment(client_id=ClientId(1), day=DAY, amount=amount, allocations=tuple(allocations))
    assert payment.on_account == amount - sum(part for _, part in allocated)


def test_an_agreement_runs_from_its_start_to_its_last_day() -> None:
    agreement = Agreement(client_id=ClientId(1), number="1", start=date(2026, 1, 1), ended_on=date(2026, 6, 30))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [agreement.is_active(day) for day in days] == [False, True, True, False]
    assert Agreement(client_id=ClientId(1), number="1", start=DAY).is_active(date(2199, 1, 1))


def test_an_agreement_cannot_end_before_it_starts() -> None:
    values: dict[str, object] = {"client": 1, "number": "1", "start": DAY, "ended_on": date(2026, 1, 1)}
    assert [problem.field for problem in AGREEMENTS.problems(values)] == ["ended_on"]


def test_an_invoice_has_a_service_period_or_none() -> None:
    invoice = Invoice(client_id=ClientId(1), number="R-1", issued_on=DAY, due_on=DAY, net=1, gross=1)
    assert invoice.period is None
    first = date(2026, 11, 1)
    with_period = Invoice(
        client_id=ClientId(1),
        number="R-1",
        issued_on=DAY,
        due_on=DAY,
        net=1,
        gross=1,
        period_start=first,
        period_end=DAY,
    )
    assert with_period.period == Period(first, DAY)


def test_the_firm_and_its_settings() -> None:
    assert [problem.code for problem in FIRM.problems({"name": "Quellmark IT", "currency": "Euro"})] == [
        "problem.currency"
    ]
    assert SETTINGS.problems({}) == []
    assert [problem.code for problem in SETTINGS.problems({"target_margin": 100})] == ["problem.too_large"]
    settings = SETTINGS.build({})
    found = (settings.hour_cost, settings.target_hourly_rate, settings.target_margin, settings.small_difference)
    assert found == (4500, 9000, 50, 100)


def test_a_problem_can_be_read_in_a_log() -> None:
    problem = Problem(field="seats", code="problem.too_small", params={"minimum": 1})
    assert str(problem) == "seats: problem.too_small(minimum=1)"
