"""Whether point or comma divides decimals is inferred from the whole column; where it cannot be, somebody is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.importing import DecimalSign, Fate
from msp_desk.core.importing.numbers import WrittenNumber, written_amount
from msp_desk.core.records.problem import Problem
from tests.core.importing.plain_desk import OPTIONS, PlainDesk, refused, sentence


def amounts(desk: PlainDesk, *texts: str, sign: DecimalSign | None = None, currency: str = "EUR") -> list[object]:
    content = "client|day|amount\n" + "".join(f'A|2026-01-31|"{text}"\n' for text in texts)
    plan = desk.plan("payments", content, options=replace(OPTIONS, decimal_sign=sign, home_currency=currency))
    plan.require_sound()
    return [row.values["amount"] for row in plan.rows]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("1234.5", 123450),
        ("1234,5", 123450),
        ("1 234,50", 123450),
        ("1'234.50", 123450),
        ("(500.00)", -50000),
        ("(€500.00)", -50000),
        ("€(250.00)", -25000),
        ("-12", -1200),
        ("−12", -1200),
        ("12-", -1200),
        ("€12", 1200),
        ("12 €", 1200),
        ("12.50 EUR", 1250),
        ("1.234.567", 123456700),
        ("0.500", 50),
        ("12.5000", 1250),
        (".5", 50),
    ],
)
def test_amounts_with_one_reading_are_read(desk: PlainDesk, text: str, amount: int) -> None:
    assert amounts(desk, text) == [amount]


def test_one_value_decides_for_the_column(desk: PlainDesk) -> None:
    assert amounts(desk, "1,234", "5.50") == [123400, 550]
    assert amounts(desk, "1.234", "5,50") == [123400, 550]


def test_a_column_that_fits_both_is_asked_about(desk: PlainDesk) -> None:
    said = refused(lambda: amounts(desk, "950", "1,234"))
    assert said.startswith("file.csv, row 3, column amount: ")
    assert "“1,234”" in said
    assert "--decimal comma" in said
    assert amounts(desk, "950", "1,234", sign=DecimalSign.POINT) == [95000, 123400]
    assert amounts(desk, "1,230", sign=DecimalSign.COMMA) == [123]
    assert amounts(desk, "1,234", sign=DecimalSign.COMMA, currency="KWD") == [1234]


def test_another_column_of_the_file_can_decide(desk: PlainDesk) -> None:
    content = "client;number;issued_on;due_on;net;gross\nA;1;2026-01-31;2026-01-31;1.000;1.190,00\n"
    assert desk.plan("invoices", content).rows[0].values["net"] == 100000


def test_values_of_the_other_kind_are_rejected(desk: PlainDesk) -> None:
    said = refused(lambda: amounts(desk, "1.50", "2.50", "3,50"))
    assert "row 4, column amount: “3,50”" in said
    assert "point" in said


def test_a_torn_column_is_asked_about(desk: PlainDesk) -> None:
    assert "column amount" in refused(lambda: amounts(desk, "1.50", "3,50"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("much", "not a number"),
        ("NaN", "not a number"),
        ("Infinity", "not a number"),
        ("1e99", "not a number"),
        ("١٢٣", "not a number"),
        ("--5", "not a number"),
        ("1.2.3", "not a number"),
        ("12.345,678", "decimals"),
        ("12.3456", "decimals"),
        ("9" * 16, "15 digits"),
        ("9" * 5000, "not a number"),
        ("$12", "The currency is $; this desk is kept in EUR"),
        ("12 USD", "The currency is USD"),
        ("100000000000000", "at most"),
    ],
)
def test_broken_amounts_reject_their_row_by_name(desk: PlainDesk, text: str, reason: str) -> None:
    said = refused(lambda: amounts(desk, "5", text))
    assert said.startswith("file.csv, row 3, column amount: ")
    assert reason in said


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("90.0", 90), ("1.234", 1234), ("1:30", 90), ("1:30:30", 91), ("1h30", 90), ("90 min", 90)],
)
def test_durations(desk: PlainDesk, text: str, minutes: int) -> None:
    plan = desk.plan("work", f"client;day;minutes\nA;2026-01-31;{text}\n")
    assert plan.rows[0].values["minutes"] == minutes


def test_the_decimal_sign_of_the_column_holds_for_hours_too(desk: PlainDesk) -> None:
    plan = desk.plan("work", "client;day;minutes\nA;2026-01-31;1,5 h\nB;2026-01-31;90,0\n")
    assert [row.values["minutes"] for row in plan.rows] == [90, 90]


@pytest.mark.parametrize(
    ("text", "reason"), [("90.5", "not a whole number"), ("-5", "at least 0"), ("1:75", "not a duration"), ("x", "x")]
)
def test_broken_durations_reject_their_row(desk: PlainDesk, text: str, reason: str) -> None:
    plan = desk.plan("work", f"client;day;minutes\nA;2026-01-31;{text}\n")
    assert plan.rows[0].fate is Fate.REJECTED
    assert reason in sentence(plan.rejection(plan.rows[0]))


@given(st.integers(-(10**12), 10**12), st.sampled_from(DecimalSign), st.booleans())
def test_every_amount_is_read_back(cents: int, sign: DecimalSign, grouped: bool) -> None:
    text = f"{abs(cents) // 100:{',' if grouped else ''}}.{abs(cents) % 100:02d}"
    if sign is DecimalSign.COMMA:
        text = text.translate(str.maketrans(",.", ".,"))
    written = written_amount(f"({text})" if cents < 0 else text, "EUR")
    assert isinstance(written, WrittenNumber)
    value = written.value(sign)
    assert value is not None
    assert value * 100 == cents
    other = DecimalSign.POINT if sign is DecimalSign.COMMA else DecimalSign.COMMA
    assert written.value(other) is None


@given(st.text(max_size=80))
def test_any_text_is_a_number_or_a_problem(text: str) -> None:
    assert isinstance(written_amount(text, "EUR"), WrittenNumber | Problem)
