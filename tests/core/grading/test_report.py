"""The JSON shape of the command line's ``grades --json``."""

from __future__ import annotations

import json
from typing import Any, cast

from msp_desk.core.grading.drift import (
    Course,
    Direction,
    Drift,
    Outlier,
    Signal,
    courses_of,
    full_months,
)
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import grade
from msp_desk.core.grading.report import grades_json, plain_number, plain_rate
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import Severity
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from tests.core.grading.builders import (
    DAY,
    a_client,
    a_payment,
    a_ticket,
    ago,
    an_incident,
    an_invoice,
    some_advice,
)


def _json() -> dict[str, Any]:
    records = GradedRecords(
        clients=[a_client(2, since=ago(10)), a_client(1, direct_cost=1000)],
        tickets=[a_ticket(minutes=20), a_ticket(minutes=None), a_ticket(minutes=25)],
        incidents=[an_incident(Severity.SERIOUS)],
        invoices=[an_invoice(1, net=100000), an_invoice(2, ago(200))],
        payments=[a_payment(1, ago(50))],
        recommendations=[some_advice(due=ago(1))],
    )
    months = [grade(gather(records, DAY, month), Settings(), Scorecard()) for month in full_months(DAY)]
    found = grades_json(grade(gather(records, DAY), Settings(), Scorecard()), courses_of(months))
    copied: dict[str, Any] = json.loads(json.dumps(found))
    return copied


def test_the_head() -> None:
    found = _json()
    assert list(found) == ["as_of", "window", "settings", "clients"]
    assert found["as_of"] == "2026-11-21"
    assert found["window"] == {"start": "2025-12-01", "end": "2026-11-21"}
    assert found["settings"] == {
        "hour_cost": 4500,
        "target_hourly_rate": 9000,
        "target_margin": 50,
        "small_difference": 100,
    }
    assert [client["client"] for client in found["clients"]] == ["Client 1", "Client 2"]


def test_a_graded_client() -> None:
    client = _json()["clients"][0]
    assert list(client) == [
        "client", "status", "grade", "uncapped_grade", "score", "coverage", "borderline", "caps", "missing", "measures",
        "drift", "signal", "override",
    ]  # fmt: skip
    assert (client["status"], client["grade"], client["uncapped_grade"]) == ("graded", "D", "B")
    assert client["coverage"] == 100
    assert client["missing"] == []
    assert client["score"] == round(50 + sum(m["contribution"] for m in client["measures"].values()), 6)
    serious, overdue = client["caps"]
    row = serious["rows"][0]
    assert serious == {"rule": "serious_incident", "at_most": "D", "rows": [row]}
    assert {**row, "id": 0} == {
        "kind": "incident", "id": 0, "day": "2026-11-11", "label": "shouted", "family": "abuse", "severity": 3,
    }  # fmt: skip
    assert overdue["rows"] == [
        {"kind": "invoice", "id": 2, "day": ago(186).isoformat(), "label": "R-2", "open_amount": 11900}
    ]


def test_its_measures() -> None:
    measures = _json()["clients"][0]["measures"]
    assert list(measures) == [key.value for key in MeasureKey]
    plain = {"value", "score", "has_data", "imputed", "contribution"}
    for key, measure in measures.items():
        extra = {"days_to_pay": {"beyond_terms"}, "margin": {"revenue", "minutes", "effective_hourly_rate"}}
        assert set(measure) == plain | extra.get(key, set())
        assert measure["has_data"] is True
        assert measure["imputed"] is False
    assert measures["tickets"]["value"] == round(3 / 10 * 10 / (356 / 30.4375), 6)
    assert measures["days_to_pay"]["beyond_terms"] == measures["days_to_pay"]["value"] - 14 == 91
    assert (measures["margin"]["revenue"], measures["margin"]["minutes"]) == (111900, 67.5)
    assert measures["margin"]["effective_hourly_rate"] == round((111900 - 1000 * 356 / 30.4375) / (67.5 / 60))
    assert isinstance(measures["margin"]["effective_hourly_rate"], int)


def test_a_client_without_a_grade_says_what_is_missing() -> None:
    client = _json()["clients"][1]
    assert (client["status"], client["grade"], client["score"]) == ("onboarding", None, None)
    assert (client["uncapped_grade"], client["borderline"]) == (None, False)
    assert client["missing"][0] == {
        "measure": None, "reason": "onboarding", "since": ago(10).isoformat(), "days": 10, "enough": "2027-02-09",
    }  # fmt: skip
    assert client["missing"][1] == {"measure": "reopened", "reason": "no_ticket"}
    disputed = client["measures"]["disputed"]
    assert disputed == {"value": None, "score": 50, "has_data": False, "imputed": True, "contribution": 0}
    assert client["measures"]["days_to_pay"]["beyond_terms"] is None
    assert client["measures"]["margin"]["effective_hourly_rate"] is None


def test_thin_coverage_is_named_as_a_number() -> None:
    records = GradedRecords(clients=[a_client(seats=None)], invoices=[an_invoice()])
    (client,) = json.loads(json.dumps(grades_json(grade(gather(records, DAY), Settings(), Scorecard()), {})))["clients"]
    assert client["missing"][0] == {"measure": None, "reason": "coverage_low", "coverage": 25}
    assert client["missing"][1] == {"measure": None, "reason": "one_dimension", "dimensions": 1}


def test_numbers_lose_their_noise_only() -> None:
    assert plain_number(0.1 + 0.2) == 0.3
    assert str(plain_number(-1e-12)) == "0.0"
    assert plain_number(None) is None
    assert (plain_rate(4512.5), plain_rate(-4512.5), plain_rate(None)) == (4513, -4513, None)


def test_drift_and_signal() -> None:
    grades = grade(gather(GradedRecords(clients=[a_client(1), a_client(2)]), DAY), Settings(), Scorecard())
    month = full_months(DAY)[-1]
    course = Course(
        client_id=ClientId(1),
        points=(),
        drift=Drift(
            direction=Direction.FALLING, p=0.0555555555, per_year=-20.0, since=ago(200), moved_most=MeasureKey.MARGIN
        ),
        signal=Signal(side=Outlier.BELOW, month=month, score=30.0, lower=40.0, upper=60.0, moved_most=None),
    )
    first, second = cast("list[dict[str, object]]", grades_json(grades, {ClientId(1): course})["clients"])
    assert first["drift"] == {
        "direction": "falling",
        "p": 0.055556,
        "per_year": -20.0,
        "since": ago(200).isoformat(),
        "moved_most": "margin",
    }
    assert first["signal"] == {
        "side": "below",
        "month": "2026-10-01",
        "score": 30.0,
        "lower": 40.0,
        "upper": 60.0,
        "moved_most": None,
    }
    assert (second["drift"], second["signal"]) == (None, None)
