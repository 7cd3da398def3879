"""Days as text, and back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.formatting import DayStyle, Unreadable, format_day, keep_together, parse_day
from msp_desk.core.formatting.conventions import conventions_of
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY
from msp_desk.core.records.language import Language

TODAY = date(2026, 11, 21)
DAYS = st.dates(FIRST_DAY, LAST_DAY)


@pytest.mark.parametrize(
    ("day", "language", "style", "text"),
    [
        (TODAY, Language.DE, DayStyle.SHORT, "21.11.2026"),
        (TODAY, Language.IT, DayStyle.SHORT, "21/11/2026"),
        (TODAY, Language.EN, DayStyle.SHORT, "21/11/2026"),
        (TODAY, Language.EN, DayStyle.MEDIUM, "21 Nov 2026"),
        (TODAY, Language.DE, DayStyle.MEDIUM, "21. Nov. 2026"),
        (TODAY, Language.IT, DayStyle.MEDIUM, "21 nov 2026"),
        (TODAY, Language.EN, DayStyle.LONG, "21 November 2026"),
        (TODAY, Language.DE, DayStyle.LONG, "21. November 2026"),
        (date(2027, 4, 1), Language.IT, DayStyle.LONG, "1° aprile 2027"),
        (date(2027, 4, 1), Language.IT, DayStyle.MEDIUM, "1 apr 2027"),
        (date(2027, 3, 8), Language.IT, DayStyle.LONG, "8 marzo 2027"),
        (date(2027, 3, 8), Language.DE, DayStyle.MONTH, "März 2027"),
        (date(2027, 3, 8), Language.IT, DayStyle.MONTH, "marzo 2027"),
    ],
)
def test_days_are_written_in_four_styles(day: date, language: Language, style: DayStyle, text: str) -> None:
    assert format_day(day, language, style) == text


def test_a_day_in_running_text_can_be_kept_on_one_line() -> None:
    assert keep_together("21. November 2026") == "21.\u00a0November\u00a02026"


@pytest.mark.parametrize("language", list(Language))
def test_month_names_agree_with_the_locale_data(language: Language) -> None:
    expected = get_month_names("wide", locale=str(language))
    assert conventions_of(language).months == tuple(expected[number] for number in range(1, 13))


@given(DAYS, st.sampled_from(Language), st.sampled_from([DayStyle.SHORT, DayStyle.MEDIUM, DayStyle.LONG]))
def test_every_day_as_written_is_read_back(day: date, language: Language, style: DayStyle) -> None:
    assert parse_day(format_day(day, language, style), language, TODAY) == day


@given(DAYS, st.sampled_from(Language))
def test_iso_days_are_read_in_every_language(day: date, language: Language) -> None:
    assert parse_day(day.isoformat(), language, TODAY, month_first=True) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21.11.", date(2026, 11, 21)),
        ("21.11", date(2026, 11, 21)),
        ("1/2", date(2026, 2, 1)),
        ("21.11.26", date(2026, 11, 21)),
        ("21. 11. 2026", date(2026, 11, 21)),
        ("1.2.46", date(2046, 2, 1)),
        ("1.2.47", date(1947, 2, 1)),
        ("5-4-2026", date(2026, 4, 5)),
        (" Today ", TODAY),
        ("heute", TODAY),
        ("OGGI", TODAY),
        ("yesterday", date(2026, 11, 20)),
        ("gestern", date(2026, 11, 20)),
        ("ieri", date(2026, 11, 20)),
        ("morgen", date(2026, 11, 22)),
        ("+3", date(2026, 11, 24)),
        ("-2", date(2026, 11, 19)),
        ("\u22122", date(2026, 11, 19)),
        ("3 March", date(2026, 3, 3)),
        ("3. Maerz 27", date(2027, 3, 3)),
        ("3rd mar 2027", date(2027, 3, 3)),
        ("21-Nov-2026", date(2026, 11, 21)),
        ("21nov2026", None),
        ("November 21, 2026", date(2026, 11, 21)),
        ("1º ottobre 2026", date(2026, 10, 1)),
        ("29.2.2028", date(2028, 2, 29)),
    ],
)
def test_days_as_owners_write_them(text: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(Unreadable):
            parse_day(text, Language.DE, TODAY)
    else:
        assert parse_day(text, Language.DE, TODAY) == day


def test_the_american_order_is_asked_for_and_never_guessed() -> None:
    assert parse_day("4/5/2026", Language.EN, TODAY) == date(2026, 5, 4)
    assert parse_day("4/5/2026", Language.EN, TODAY, month_first=True) == date(2026, 4, 5)
    assert parse_day("4.5.2026", Language.EN, TODAY, month_first=True) == date(2026, 5, 4)
    with pytest.raises(Unreadable) as caught:
        parse_day("11/21/2026", Language.EN, TODAY)
    assert caught.value.code == "formatting.day_missing"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "formatting.day_unreadable"),
        ("soon", "formatting.day_unreadable"),
        ("21", "formatting.day_unreadable"),
        ("21.11.202", "formatting.day_unreadable"),
        ("21.11/2026", "formatting.day_unreadable"),
        ("21 Foo 2026", "formatting.day_unreadable"),
        ("٢١.١١.٢٠٢٦", "formatting.day_unreadable"),
        ("1" * 5000, "formatting.day_unreadable"),
        ("31.4.2026", "formatting.day_missing"),
        ("29.2.2026", "formatting.day_missing"),
        ("0.0.2026", "formatting.day_missing"),
        ("1.1.1899", "formatting.day_out_of_range"),
        ("1.1.2200", "formatting.day_out_of_range"),
        ("+99999", "formatting.day_out_of_range"),
        ("-99999", "formatting.day_out_of_range"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_day(text, Language.EN, TODAY)
    assert caught.value.code == code
    assert len(str(caught.value.params["text"])) <= 60


@given(st.text(max_size=60), st.sampled_from(Language))
def test_any_text_is_a_day_or_refused(text: str, language: Language) -> None:
    with suppress(Unreadable):
        assert FIRST_DAY <= parse_day(text, language, TODAY) <= LAST_DAY
