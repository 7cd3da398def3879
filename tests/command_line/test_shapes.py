"""The objects that ``--json`` prints: every key, every type, money in whole minor units, days as ISO dates."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.records.language import Language
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import TODAY, opened

MEASURES = ("tickets", "reopened", "admin_requests", "escalations", "disputed", "days_to_pay", "margin", "advice")
MEASURE = {"value", "score", "has_data", "imputed", "contribution"}
EXTRA: Mapping[str, set[str]] = {
    "days_to_pay": {"beyond_terms"},
    "margin": {"revenue", "minutes", "effective_hourly_rate"},
}


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


@pytest.fixture
def graded(terminal: Terminal, sample_desk: Path) -> Mapping[str, Any]:
    return terminal.done("--desk", sample_desk, "grades", "--as-of", "2026-11-21", "--json").json


def test_the_frame_of_the_grades(graded: Mapping[str, Any]) -> None:
    assert set(graded) == {"as_of", "window", "settings", "clients"}
    assert graded["as_of"] == "2026-11-21"
    assert graded["window"] == {"start": "2025-12-01", "end": "2026-11-21"}
    assert graded["settings"] == {
        "hour_cost": 4500, "target_hourly_rate": 9000, "target_margin": 50, "small_difference": 100
    }  # fmt: skip
    assert all(is_whole(value) for value in graded["settings"].values())
    names = [client["client"] for client in graded["clients"]]
    assert len(names) >= 20
    assert names == sorted(names, key=str.casefold)
    assert "Alderfen Print Works" not in names, "one that is no longer a client has no grade"


def test_every_client_of_the_grades(graded: Mapping[str, Any]) -> None:
    keys = {
        "client", "status", "grade", "uncapped_grade", "score", "coverage", "borderline", "caps", "missing", "measures"
    }  # fmt: skip
    for client in graded["clients"]:
        assert keys <= set(client)
        assert client["status"] in {"graded", "not_graded", "onboarding"}
        assert (client["score"] is not None) == (client["status"] == "graded")
        assert client["grade"] in ({"A", "B", "C", "D", "F"} if client["status"] == "graded" else {None})
        assert client["score"] is None or 0 <= client["score"] <= 100
        assert is_number(client["coverage"])
        assert 0 <= client["coverage"] <= 100
        assert isinstance(client["borderline"], bool)
        assert isinstance(client["missing"], list)
    assert {client["status"] for client in graded["clients"]} == {"graded", "not_graded", "onboarding"}


def test_every_measure_of_the_grades(graded: Mapping[str, Any]) -> None:
    for client in graded["clients"]:
        assert tuple(client["measures"]) == MEASURES
        for key, measure in client["measures"].items():
            assert set(measure) == MEASURE | EXTRA.get(key, set())
            assert measure["value"] is None or is_number(measure["value"])
            assert (measure["value"] is None) == (not measure["has_data"])
            assert measure["imputed"] is not measure["has_data"]
            assert is_number(measure["score"])
            assert is_number(measure["contribution"])
        assert is_whole(client["measures"]["margin"]["revenue"])
        assert is_number(client["measures"]["margin"]["minutes"])
        rate = client["measures"]["margin"]["effective_hourly_rate"]
        assert rate is None or is_whole(rate)
        if client["score"] is not None:
            parts = sum(measure["contribution"] for measure in client["measures"].values())
            assert client["score"] == pytest.approx(50 + parts, abs=1e-4)


def test_a_cap_names_its_rows(graded: Mapping[str, Any]) -> None:
    capped = {client["client"]: client for client in graded["clients"] if client["caps"]}
    hotel = capped["Hotel Nebelzinne"]
    assert (hotel["grade"], hotel["uncapped_grade"]) == ("D", "B")
    for client in capped.values():
        for cap in client["caps"]:
            assert set(cap) == {"rule", "at_most", "rows"}
            assert cap["at_most"] in {"A", "B", "C", "D", "F"}
            assert cap["rows"]
            for row in cap["rows"]:
                assert is_day(row["day"])
                assert is_whole(row["id"])


def test_the_portfolio(terminal: Terminal, sample_desk: Path) -> None:
    found = terminal.done("--desk", sample_desk, "portfolio", "--as-of", "2026-11-21", "--json").json
    assert set(found) == {"as_of", "clients", "pareto", "concentration"}
    assert is_day(found["as_of"])
    names = [client["client"] for client in found["clients"]]
    assert names == sorted(names, key=str.casefold)
    for client in found["clients"]:
        assert set(client) == {
            "client", "hours", "revenue", "contribution", "profit", "effective_hourly_rate", "grade"
        }  # fmt: skip
        assert is_number(client["hours"])
        assert all(is_whole(client[key]) for key in ("revenue", "contribution", "profit"))
        assert client["effective_hourly_rate"] is None or is_whole(client["effective_hourly_rate"])
        assert client["grade"] in {"A", "B", "C", "D", "F", None}
    assert set(found["pareto"]) == {"revenue_80", "effort_80", "effort_only"}
    pareto = {key: set(value) for key, value in found["pareto"].items()}
    assert all(value <= set(names) for value in pareto.values())
    assert pareto["effort_only"] == pareto["effort_80"] - pareto["revenue_80"]
    shares = found["concentration"]
    assert set(shares) == {"top_1", "top_3", "top_5", "effective_clients"}
    assert 0 < shares["top_1"] < shares["top_3"] < shares["top_5"] < 1
    revenues = sorted((client["revenue"] for client in found["clients"]), reverse=True)
    assert shares["top_1"] == pytest.approx(revenues[0] / sum(revenues), abs=1e-5)


def test_the_notice(terminal: Terminal, sample_desk: Path) -> None:
    words = ["--desk", str(sample_desk), "notice", "Hotel Nebelzinne", "--as-of", "2026-11-21", "--json"]
    found = terminal.done(*words).json
    assert set(found) == {"client", "as_of", "agreements"}
    assert (found["client"], found["as_of"]) == ("Hotel Nebelzinne", "2026-11-21")
    (agreement,) = found["agreements"]
    explanation = agreement.pop("explanation")
    assert agreement == {
        "agreement": "RV-2023-002",
        "receive_by": "2026-12-31",
        "send_by": "2026-12-28",
        "ends_on": "2027-03-31",
        "next": {"receive_by": "2027-03-31", "ends_on": "2027-06-30"},
    }
    assert "31 December 2026" in explanation
    assert "31. Dezember 2026" in terminal.done(*words, language=Language.DE).json["agreements"][0]["explanation"]
    assert terminal.done(*words, "--agreement", "RV-2023-002").json["agreements"]
    assert "no agreement X" in terminal.run(*words, "--agreement", "X").sentence


def test_a_notice_that_cannot_be_worked_out_has_no_days(terminal: Terminal, sample_desk: Path) -> None:
    from msp_desk.core.records.agreement import Agreement
    from tests.core.actions.desks import client_named

    with closing(opened(sample_desk)) as desk:
        client = client_named(desk, "Stumm")
        desk.agreements.add(Agreement(client_id=client.id, number="V-1", start=date(2025, 1, 1)))
        client_named(desk, "Ohne")
    (agreement,) = terminal.done("--desk", sample_desk, "notice", "Stumm", "--json").json["agreements"]
    days = {key: agreement[key] for key in ("receive_by", "send_by", "ends_on", "next")}
    assert days == dict.fromkeys(days)
    assert "does not say" in agreement["explanation"]
    assert terminal.done("--desk", sample_desk, "notice", "Ohne", "--json").json["agreements"] == []
    assert "Ohne has no running agreement" in terminal.done("--desk", sample_desk, "notice", "Ohne").out


@pytest.mark.parametrize("verb", ["grades", "portfolio"])
def test_a_desk_without_clients_has_empty_lists(terminal: Terminal, empty_desk: Path, verb: str) -> None:
    found = terminal.done("--desk", empty_desk, verb, "--json").json
    assert found["as_of"] == TODAY.isoformat()
    assert found["clients"] == []
    for language in Language:
        assert terminal.done("--desk", empty_desk, verb, language=language).out
    if verb == "portfolio":
        assert found["pareto"] == {"revenue_80": [], "effort_80": [], "effort_only": []}
        assert set(found["concentration"].values()) == {None}


def test_before_the_first_record_nobody_is_graded(terminal: Terminal, sample_desk: Path) -> None:
    for day in ("1900-01-01", "2015-06-30"):
        found = terminal.done("--desk", sample_desk, "grades", "--as-of", day, "--json").json
        assert {client["grade"] for client in found["clients"]} <= {None}
        points = terminal.done("--desk", sample_desk, "portfolio", "--as-of", day, "--json").json
        assert {point["revenue"] for point in points["clients"]} <= {0}


def test_the_table_and_the_csv_say_what_the_object_says(terminal: Terminal, sample_desk: Path) -> None:
    words = ["--desk", str(sample_desk), "grades"]
    found = terminal.done(*words, "--json").json["clients"]
    rows = list(csv.reader(io.StringIO(terminal.done(*words, "--csv").out)))
    lines = terminal.done(*words).out.splitlines()
    assert len(rows) == len(lines) == len(found) + 1
    assert rows[0][:3] == ["Client", "Grade", "Score"]
    for client, row, line in zip(found, rows[1:], lines[1:], strict=True):
        assert row[:2] == [client["client"], client["grade"] or "–"]
        assert line.startswith(client["client"])
        assert row[2] == ("–" if client["score"] is None else f"{client['score']:.1f}")
    german = list(csv.reader(io.StringIO(terminal.done(*words, "--csv", language=Language.DE).out)))
    assert german[0][0] == "Kunde"
    assert [row[2].replace(",", ".") for row in german[1:]] == [row[2] for row in rows[1:]]


def test_a_client_with_nothing_but_a_credit_note(terminal: Terminal, empty_desk: Path) -> None:
    file = terminal.file(
        "file.csv",
        "client,kind,number,issued_on,due_on,net,gross\nMinus,credit note,G-1,2026-05-01,2026-05-01,10.00,11.90\n",
    )
    words = ["--desk", str(empty_desk)]
    terminal.done(*words, "import", "invoices", file, "--create-clients")
    (client,) = terminal.done(*words, "grades", "--json").json["clients"]
    assert (client["status"], client["score"], client["measures"]["margin"]["revenue"]) == ("not_graded", None, -1000)
    (point,) = terminal.done(*words, "portfolio", "--json").json["clients"]
    assert (point["revenue"], point["effective_hourly_rate"]) == (-1000, None)
    assert "−10.00" in terminal.done(*words, "portfolio").out
    review = terminal.folder / "review.pdf"
    terminal.done(*words, "review", "last", "--out", review)
    handover = terminal.folder / "handover.pdf"
    terminal.done(*words, "handover", "Minus", "--out", handover)
    assert review.read_bytes().startswith(b"%PDF")
    assert handover.read_bytes().startswith(b"%PDF")


def test_the_object_is_the_only_thing_printed(terminal: Terminal, sample_desk: Path) -> None:
    for words in (["grades"], ["portfolio"], ["notice", "Hotel Nebelzinne"]):
        out = terminal.done("--desk", sample_desk, *words, "--json").out
        assert isinstance(json.loads(out), dict)
        assert out.endswith("}\n")
        assert "Ż" in out or words[0] == "notice", "names are written as they are"
