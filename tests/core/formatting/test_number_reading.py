"""Amounts, counts, numbers and durations as people type them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.formatting import (
    Unreadable,
    format_minutes,
    format_money,
    format_number,
    parse_amount,
    parse_count,
    parse_minutes,
    parse_number,
)
from msp_desk.core.records.language import Language

ALL = list(Language)
AMOUNTS = st.integers(-(10**13), 10**13)
CURRENCIES = st.sampled_from(["EUR", "GBP", "USD", "CHF", "JPY", "KWD", "PLN"])


@given(AMOUNTS, CURRENCIES, st.sampled_from(ALL), st.booleans())
def test_every_amount_as_written_is_read_back(amount: int, currency: str, language: Language, symbol: bool) -> None:
    assert parse_amount(format_money(amount, currency, language, symbol=symbol), language, currency) == amount


@given(st.integers(0, 6_000_000), st.sampled_from(ALL))
def test_every_duration_as_written_is_read_back(minutes: int, language: Language) -> None:
    assert parse_minutes(format_minutes(minutes, language), language) == minutes


@given(st.integers(0, 999_999_999), st.sampled_from(ALL))
def test_every_count_as_written_is_read_back(count: int, language: Language) -> None:
    assert parse_count(format_number(count, language), language) == count


@given(st.integers(-(10**9), 10**9), st.sampled_from(ALL))
def test_every_number_as_written_is_read_back(thousandths: int, language: Language) -> None:
    value = thousandths / 1000
    assert parse_number(format_number(value, language, 3), language) == value


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("1234.5", 123450),
        ("1234,5", 123450),
        ("1 234,50", 123450),
        ("1\u00a0234,50", 123450),
        ("1\u202f234.50", 123450),
        ("1'234.50", 123450),
        ("1’234.50", 123450),
        ("(500.00)", -50000),
        ("(€500.00)", -50000),
        ("€(250.00)", -25000),
        ("-12", -1200),
        ("\u221212", -1200),
        ("12-", -1200),
        ("+12", 1200),
        ("-€12", -1200),
        ("€-12", -1200),
        ("€12", 1200),
        ("12 €", 1200),
        ("12EUR", 1200),
        ("eur 12", 1200),
        ("12,-", 1200),
        ("12,-- €", 1200),
        (".5", 50),
        ("1.234.567", 123456700),
        ("1,234,567", 123456700),
        ("12,50000", 1250),
        ("0", 0),
        ("-0", 0),
    ],
)
def test_amounts_with_one_reading_are_read_alike_in_every_language(text: str, amount: int, language: Language) -> None:
    assert parse_amount(text, language, "EUR") == amount


def test_the_language_decides_where_both_readings_are_possible() -> None:
    assert parse_amount("1.234", Language.DE, "EUR") == 123400
    assert parse_amount("1,234", Language.EN, "EUR") == 123400
    assert parse_amount("1.234", Language.EN, "KWD") == 1234
    assert parse_amount("1.234", Language.IT, "KWD") == 1234000
    for text, language in (("1.234", Language.EN), ("1,234", Language.IT), ("0.500.5", Language.EN)):
        with pytest.raises(Unreadable):
            parse_amount(text, language, "EUR")


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount_unreadable"),
        ("-", "amount_unreadable"),
        ("€", "amount_unreadable"),
        (".", "amount_unreadable"),
        ("NaN", "amount_unreadable"),
        ("Infinity", "amount_unreadable"),
        ("1e99", "amount_unreadable"),
        ("١٢٣", "amount_unreadable"),
        ("１２", "amount_unreadable"),
        ("--12", "amount_unreadable"),
        ("-(12)", "amount_unreadable"),
        ("(-12)", "amount_unreadable"),
        ("12.34.567", "amount_unreadable"),
        ("1,23,456.00", "amount_unreadable"),
        ("1.234,56,78", "amount_unreadable"),
        ("1 2", "amount_unreadable"),
        ("1 23", "amount_unreadable"),
        ("1€2", "amount_unreadable"),
        ("$12", "amount_unreadable"),
        ("12 USD", "amount_unreadable"),
        ("€€12", "amount_unreadable"),
        ("12.345,678", "amount_too_fine"),
        ("12.3456", "amount_too_fine"),
        ("1234567890123456", "too_many_digits"),
        ("9" * 5000, "amount_unreadable"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text: str, code: str, language: Language) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_amount(text, language, "EUR")
    assert caught.value.code == f"formatting.{code}"


def test_a_currency_without_decimals_takes_none() -> None:
    assert parse_amount("¥1,234", Language.EN, "JPY") == 1234
    with pytest.raises(Unreadable) as caught:
        parse_amount("1.5", Language.EN, "JPY")
    assert caught.value.code == "formatting.amount_too_fine"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 min", 90),
        ("90m", 90),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1:30", 90),
        ("1:30:29", 90),
        ("1:30:30", 91),
        ("1,5 h", 90),
        ("1.5h", 90),
        ("2 Std.", 120),
        ("1 Std. 30 Min.", 90),
        ("2 ore", 120),
        ("1 ora 5 minuti", 65),
        ("1 hour 5 minutes", 65),
        ("0,1 h", 6),
        ("0", 0),
    ],
)
@pytest.mark.parametrize("language", ALL)
def test_durations_as_owners_write_them(text: str, minutes: int, language: Language) -> None:
    assert parse_minutes(text, language) == minutes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "minutes_unreadable"),
        ("-5", "minutes_unreadable"),
        ("1:75", "minutes_unreadable"),
        ("1h75", "minutes_unreadable"),
        ("1,5 h 30", "minutes_unreadable"),
        ("a while", "minutes_unreadable"),
        ("٩٠", "minutes_unreadable"),
        ("9" * 5000, "minutes_unreadable"),
        ("1,5", "minutes_not_whole"),
        ("100001 h", "minutes_too_long"),
        ("999999:00", "minutes_too_long"),
    ],
)
def test_what_is_no_duration_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_minutes(text, Language.DE)
    assert caught.value.code == f"formatting.{code}"


@pytest.mark.parametrize(
    ("text", "code"), [("-1", "count_unreadable"), ("1,5", "count_unreadable"), ("1" * 10, "too_many_digits")]
)
def test_what_is_no_count_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_count(text, Language.DE)
    assert caught.value.code == f"formatting.{code}"


def test_numbers_take_a_percent_sign_and_a_limit_of_decimals() -> None:
    assert parse_number("12,5 %", Language.DE) == 12.5
    with pytest.raises(Unreadable) as caught:
        parse_number("12.55", Language.EN, digits=1)
    assert caught.value.code == "formatting.number_too_fine"


@given(st.text(max_size=70), st.sampled_from(ALL))
def test_any_text_is_a_value_or_refused(text: str, language: Language) -> None:
    with suppress(Unreadable):
        assert isinstance(parse_amount(text, language, "EUR"), int)
    with suppress(Unreadable):
        assert parse_count(text, language) >= 0
    with suppress(Unreadable):
        assert parse_minutes(text, language) >= 0
