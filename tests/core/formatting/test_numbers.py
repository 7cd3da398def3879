"""Numbers, percentages, amounts and durations as text."""

from __future__ import annotations

import pytest
from babel.numbers import format_decimal

from msp_desk.core.formatting import format_hours, format_minutes, format_money, format_number, format_percent
from msp_desk.core.records.language import Language

GAP = "\u00a0"
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        (142800, "EUR", Language.DE, f"1.428,00{GAP}€"),
        (142800, "EUR", Language.IT, f"1.428,00{GAP}€"),
        (142800, "EUR", Language.EN, "€1,428.00"),
        (8000, "GBP", Language.EN, "£80.00"),
        (8000, "CHF", Language.EN, f"CHF{GAP}80.00"),
        (8000, "CHF", Language.DE, f"80,00{GAP}CHF"),
        (-50000, "EUR", Language.EN, f"{MINUS}€500.00"),
        (-50000, "EUR", Language.DE, f"{MINUS}500,00{GAP}€"),
        (5, "EUR", Language.DE, f"0,05{GAP}€"),
        (-5, "EUR", Language.EN, f"{MINUS}€0.05"),
        (0, "EUR", Language.IT, f"0,00{GAP}€"),
        (1234, "JPY", Language.EN, "¥1,234"),
        (1234, "KWD", Language.DE, f"1,234{GAP}KWD"),
        (123456789012345, "EUR", Language.IT, f"1.234.567.890.123,45{GAP}€"),
    ],
)
def test_money_is_written_as_the_language_writes_it(amount: int, currency: str, language: Language, text: str) -> None:
    assert format_money(amount, currency, language) == text


def test_money_without_its_currency() -> None:
    assert format_money(-142800, "EUR", Language.DE, symbol=False) == f"{MINUS}1.428,00"
    assert format_money(142800, "EUR", Language.EN, symbol=False) == "1,428.00"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (62.25, 1, "62.3"),
        (2.5, 0, "3"),
        (-2.5, 0, f"{MINUS}3"),
        (-0.04, 1, "0.0"),
        (1234567, 0, "1,234,567"),
        (1e20, 0, "100,000,000,000,000,000,000"),
    ],
)
def test_numbers_round_half_away_from_zero(value: float, digits: int, text: str) -> None:
    assert format_number(value, Language.EN, digits) == text


def test_a_sign_is_shown_on_request_but_never_on_zero() -> None:
    assert format_number(3.21, Language.DE, 1, sign=True) == "+3,2"
    assert format_number(-3.21, Language.DE, 1, sign=True) == f"{MINUS}3,2"
    assert format_number(0.04, Language.DE, 1, sign=True) == "0,0"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        format_number(value, Language.EN)


@pytest.mark.parametrize(("language", "text"), [(Language.DE, f"19{GAP}%"), (Language.IT, "19%"), (Language.EN, "19%")])
def test_percentages(language: Language, text: str) -> None:
    assert format_percent(19, language) == text


def test_percentages_with_decimals_and_sign() -> None:
    assert format_percent(12.34, Language.DE, 1, sign=True) == f"+12,3{GAP}%"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, f"0{GAP}min"),
        (45, f"45{GAP}min"),
        (120, f"2{GAP}h"),
        (90, f"1{GAP}h{GAP}30{GAP}min"),
        (72030, f"1.200{GAP}h{GAP}30{GAP}min"),
        (-90, f"{MINUS}1{GAP}h{GAP}30{GAP}min"),
    ],
)
def test_minutes(minutes: int, text: str) -> None:
    assert format_minutes(minutes, Language.DE) == text


def test_hours() -> None:
    assert format_hours(75, Language.IT, 2) == f"1,25{GAP}h"
    assert format_hours(90, Language.EN) == f"1.5{GAP}h"


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.EN, "en_GB"), (Language.DE, "de_DE"), (Language.IT, "it_IT")]
)
def test_grouping_agrees_with_the_locale_data(language: Language, locale: str) -> None:
    for value in (0, 12, 12345.678, -987654321.5):
        expected = format_decimal(value, format="#,##0.0", locale=locale).replace("-", MINUS)
        assert format_number(value, language, 1) == expected
