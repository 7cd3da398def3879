"""One declaration serves every kind of record: values, problems and building, for each family alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import (
    FIRST_DAY,
    LAST_DAY,
    MAX_AMOUNT,
    MAX_COUNT,
    MAX_LONG_TEXT,
    MAX_TEXT,
    Family,
    Field,
    FieldKind,
)
from msp_desk.core.records.incident import INCIDENTS, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Outcome
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard
from msp_desk.core.records.work import WORK, Work

DAY = date(2026, 11, 21)
every_family = pytest.mark.parametrize("family", FAMILIES, ids=[family.name for family in FAMILIES])

_SOUND: dict[FieldKind, st.SearchStrategy[Any]] = {
    FieldKind.TEXT: st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40).filter(
        str.strip
    ),
    FieldKind.LONG_TEXT: st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=90),
    FieldKind.DAY: st.dates(FIRST_DAY, LAST_DAY),
    FieldKind.AMOUNT: st.integers(1, MAX_AMOUNT),
    FieldKind.MINUTES: st.integers(0, MAX_COUNT),
    FieldKind.COUNT: st.integers(1, MAX_COUNT),
    FieldKind.PERCENT: st.integers(0, 99),
    FieldKind.FLAG: st.booleans(),
    FieldKind.CLIENT: st.integers(1, 10**6),
    FieldKind.INVOICE: st.integers(1, 10**6),
    FieldKind.MOMENT: st.just("2026-11-21T16:42:00Z"),
    FieldKind.JSON: st.just("{}"),
    FieldKind.BYTES: st.binary(max_size=9),
}


def _sound(field: Field) -> st.SearchStrategy[Any]:
    if field.choices is not None:
        return st.sampled_from(list(field.choices))
    return _SOUND[field.kind]


def _codes(family: Family[Any], values: dict[str, object]) -> dict[str, str]:
    return {problem.field: problem.code for problem in family.problems(values)}


@every_family
@given(data=st.data())
def test_sound_values_survive_building_and_reading_back(family: Family[Any], data: st.DataObject) -> None:
    values = {field.key: data.draw(_sound(field), label=field.key) for field in family.fields}
    rules = {problem.field for problem in family.problems(values)}
    if rules:  # a rule across fields: the sound values of single fields may contradict each other
        with pytest.raises(InvalidInput):
            family.build(values)
        return
    record = family.build(values, id=7, revision=3)
    assert (record.id, record.revision) == (7, 3)
    assert family.values(record) == values
    family.check(record)


@every_family
def test_an_empty_form_names_every_required_field_at_once(family: Family[Any]) -> None:
    empty: dict[str, object] = dict.fromkeys(field.key for field in family.fields)
    missing = {field.key for field in family.fields if field.required}
    found = family.problems(empty)
    assert {problem.field for problem in found if problem.code == "problem.required"} == missing
    order = [field.key for field in family.fields]
    positions = [order.index(problem.field) for problem in found if problem.field in order]
    assert positions == sorted(positions)


@every_family
def test_a_value_of_another_kind_is_a_problem_and_never_an_error(family: Family[Any]) -> None:
    for field in family.fields:
        odd: object = 3.5 if field.kind is not FieldKind.BYTES else "text"
        assert _codes(family, {field.key: odd})[field.key] == "problem.unreadable"


def test_a_reference_loses_its_ending_and_keeps_its_attribute() -> None:
    field = WORK.field("client")
    assert (field.attribute, field.kind, field.required) == ("client_id", FieldKind.CLIENT, True)
    with pytest.raises(KeyError):
        WORK.field("client_id")


def test_absent_values_take_defaults() -> None:
    client = CLIENTS.build({"name": "Quarzfeld Optik"})
    assert client == Client(name="Quarzfeld Optik")
    assert client.id == 0
    assert INCIDENTS.build(
        {"client": 1, "day": DAY, "family": IncidentFamily.ABUSE, "severity": Severity.NOTE}
    ).minutes is None  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("name", "x" * (MAX_TEXT + 1), "problem.too_long"),
        ("name", "x" * MAX_TEXT, None),
        ("name", " \t ", "problem.required"),
        ("name", "a\x00b", "problem.unreadable_characters"),
        ("name", "a\ud800", "problem.unreadable_characters"),
        ("note", "x" * (MAX_LONG_TEXT + 1), "problem.too_long"),
        ("note", "x" * MAX_LONG_TEXT, None),
        ("note", "   ", None),
        ("seats", 0, "problem.too_small"),
        ("seats", 1, None),
        ("seats", True, "problem.unreadable"),
        ("seats", MAX_COUNT + 1, "problem.too_large"),
        ("monthly_direct_cost", -1, "problem.negative_amount"),
        ("monthly_direct_cost", MAX_AMOUNT, None),
        ("monthly_direct_cost", MAX_AMOUNT + 1, "problem.too_large"),
        ("client_since", FIRST_DAY, None),
        ("client_since", date(1899, 12, 31), "problem.day_out_of_range"),
        ("client_since", LAST_DAY, None),
        ("client_since", date(2200, 1, 1), "problem.day_out_of_range"),
        ("client_since", "2026-11-21", "problem.unreadable"),
        ("language", "en", "problem.unreadable"),
        ("currency", "eur", "problem.currency"),
        ("currency", "EUR", None),
    ],
)
def test_the_edges_of_single_fields(key: str, value: object, code: str | None) -> None:
    assert _codes(CLIENTS, {"name": "Lampwick Theatre", key: value}) == ({key: code} if code else {})


def test_a_required_reference_cannot_be_nobody() -> None:
    assert _codes(WORK, {"client": 0, "day": DAY, "minutes": 5}) == {"client": "problem.required"}


def test_a_rule_across_fields_is_silent_while_its_field_is_wrong_in_itself() -> None:
    both = {"name": "A", "client_since": DAY, "ended_on": date(2026, 1, 1)}
    assert _codes(CLIENTS, both) == {"ended_on": "problem.ends_before_start"}
    assert _codes(CLIENTS, {**both, "ended_on": "soon"}) == {"ended_on": "problem.unreadable"}


def test_rules_of_invoices_payments_and_recommendations() -> None:
    invoice: dict[str, object] = {
        "client": 1, "number": "R-1", "issued_on": DAY, "due_on": DAY, "net": 1, "gross": 1,
    }  # fmt: skip
    assert _codes(INVOICES, invoice) == {}
    assert _codes(INVOICES, {**invoice, "period_start": DAY}) == {"period_end": "problem.period_half"}
    assert _codes(INVOICES, {**invoice, "for_invoice": 3}) == {"for_invoice": "problem.only_credit_note"}
    assert _codes(PAYMENTS, {"client": 1, "day": DAY, "amount": 0}) == {"amount": "problem.zero"}
    assert _codes(PAYMENTS, {"client": 1, "day": DAY, "amount": -5}) == {}
    advice: dict[str, object] = {"client": 1, "title": "Firewall", "proposed_on": DAY}
    assert _codes(RECOMMENDATIONS, {**advice, "outcome": Outcome.IGNORED}) == {"decided_on": "problem.decided_needed"}
    assert _codes(RECOMMENDATIONS, {**advice, "decided_on": DAY}) == {"decided_on": "problem.decided_open"}


def test_checking_a_record_raises_every_problem() -> None:
    record = Work(client_id=ClientId(0), day=date(1800, 1, 1), minutes=-1)
    with pytest.raises(InvalidInput) as refused:
        WORK.check(record)
    assert [problem.field for problem in refused.value.problems] == ["client", "day", "minutes"]


CARD = Scorecard()


def _with_margin(scale: Scale) -> Scorecard:
    return replace(CARD, scales={**CARD.scales, MeasureKey.MARGIN: scale})


@pytest.mark.parametrize(
    ("card", "codes"),
    [
        (CARD, []),
        (_with_margin(Scale(good=1, bad=1, weight=1)), ["good_is_bad"]),
        (_with_margin(Scale(good=1, bad=2, weight=-1)), ["negative_weight"]),
        (_with_margin(Scale(good=1, bad=float("nan"), weight=1)), ["unreadable"]),
        (_with_margin(Scale(good=1, bad=2, weight=float("inf"))), ["unreadable"]),
        (replace(CARD, scales={key: replace(scale, weight=0) for key, scale in CARD.scales.items()}), ["weights_zero"]),
        (replace(CARD, scales={}), ["required"] * 8 + ["weights_zero"]),
        (replace(CARD, cuts={Letter.A: 85, Letter.B: 70, Letter.C: 55}), ["required"]),
        (replace(CARD, cuts={Letter.A: 101, Letter.B: 70, Letter.C: 55, Letter.D: 40}), ["cut_range"]),
        (replace(CARD, cuts={Letter.A: 85, Letter.B: 85, Letter.C: 55, Letter.D: 40}), ["cut_order"]),
        (replace(CARD, caps={CapRule.LONG_OVERDUE: Letter.C}), ["required"]),
        (replace(CARD, overdue_days=-1), ["too_small"]),
        (replace(CARD, overdue_days=0), []),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_scorecard(card: Scorecard, codes: list[str]) -> None:
    assert [problem.code for problem in card.problems()] == [f"problem.{code}" for code in codes]


def test_letters_and_weights_are_those_of_the_definitions() -> None:
    assert [letter.rank for letter in Letter] == [0, 1, 2, 3, 4]
    assert CARD.total_weight == 100
    assert cast(dict[str, Scale], CARD.scales)["margin"] == Scale(good=60, bad=10, weight=25)
