"""The order of day and month is inferred from the whole column; where it cannot be, somebody is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.importing import DayOrder, Fate
from msp_desk.core.importing.dates import WrittenDay, column_order, resolved_day, written_day
from msp_desk.core.records.problem import Problem
from tests.core.importing.plain_desk import OPTIONS, PlainDesk, refused, sentence

TODAY = date(2026, 11, 21)


def days(desk: PlainDesk, *texts: str, order: DayOrder | None = None) -> list[object]:
    content = "client;day;minutes\n" + "".join(f"A;{text};{index}\n" for index, text in enumerate(texts))
    plan = desk.plan("work", content, options=replace(OPTIONS, day_order=order))
    plan.require_sound()
    return [row.values["day"] for row in plan.rows]


@pytest.mark.parametrize(
    "text",
    [
        "2016-02-29",
        "2016/2/29",
        "2016.02.29",
        "20160229",
        "29/2/2016",
        "29.02.2016",
        "29-02-2016",
        "29. 2. 2016",
        "29/2/16",
        "29/2/2016 01:16",
        "29/2/2016 1:16:05",
        "2/29/2016 4:05 PM",
        "2/29/2016 4:05:06 a.m.",
        "2016-02-29T01:16:00Z",
        "2016-02-29T23:59:59.999+02:00",
        "2016-02-29 23:59:59.1234567 UTC",
        "29.02.2016, 14:05",
        "29.02.2016 14.05",
        "29/Feb/16 3:42 PM",
        "29 Feb 2016",
        "29-Feb-2016",
        "29. Februar 2016",
        "29 febbraio 2016",
        "Feb 29, 2016",
        "February 29th, 2016 at 3:42 PM",
    ],
)
def test_days_are_read_however_a_program_writes_them(desk: PlainDesk, text: str) -> None:
    assert days(desk, text) == [date(2016, 2, 29)]


@pytest.mark.parametrize(
    "text",
    [
        "29/2/2015",
        "32/1/2016",
        "2016-13-01",
        "0/0/2016",
        "29 Foo 2016",
        "soon",
        "29/2",
        "42429",
        "1/2/2016 25:00",
        "1/2/2016 13:00 PM",
        "٢٩/٢/٢٠١٦",
        "2016-02-29T",
        "1/2/3/2016",
        "29,02,2016",
        "x" * 500,
    ],
)
def test_what_is_no_day_rejects_its_row_by_name(desk: PlainDesk, text: str) -> None:
    plan = desk.plan("work", f"client;day;minutes\nA;2016-01-31;5\nA;{text};5\n")
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.REJECTED]
    said = sentence(plan.rejection(plan.rows[1]))
    assert said.startswith("file.csv, row 3, column day: “")
    assert text[:40] in said


def test_a_day_far_away_is_rejected(desk: PlainDesk) -> None:
    said = refused(lambda: days(desk, "1.1.1815"))
    assert "row 2, column day" in said
    assert "1 January 1900" in said


def test_one_value_decides_for_the_column(desk: PlainDesk) -> None:
    assert days(desk, "1/2/2016", "1/13/2016") == [date(2016, 1, 2), date(2016, 1, 13)]
    assert days(desk, "1/2/2016", "13/1/2016") == [date(2016, 2, 1), date(2016, 1, 13)]


def test_dots_mean_day_first_unless_the_column_proves_otherwise(desk: PlainDesk) -> None:
    assert days(desk, "1.2.2016", "3.4.2016") == [date(2016, 2, 1), date(2016, 4, 3)]
    assert days(desk, "1.2.2016", "3.14.2016") == [date(2016, 1, 2), date(2016, 3, 14)]


def test_a_column_that_fits_both_is_asked_about(desk: PlainDesk) -> None:
    said = refused(lambda: days(desk, "4/4/2016", "1/2/2016"))
    assert said.startswith("file.csv, row 3, column day: “1/2/2016”")
    assert "--dates day-first" in said
    assert days(desk, "1/2/2016", order=DayOrder.DAY_FIRST) == [date(2016, 2, 1)]
    assert days(desk, "1/2/2016", order=DayOrder.MONTH_FIRST) == [date(2016, 1, 2)]


def test_a_column_whose_days_are_the_same_both_ways_is_not_asked_about(desk: PlainDesk) -> None:
    assert days(desk, "4/4/2016", "5/5/2016") == [date(2016, 4, 4), date(2016, 5, 5)]


def test_a_column_torn_in_two_is_asked_about(desk: PlainDesk) -> None:
    assert "column day" in refused(lambda: days(desk, "13/1/2016", "1/13/2016"))


def test_in_a_column_with_a_few_values_of_the_other_order_those_are_rejected(desk: PlainDesk) -> None:
    said = refused(lambda: days(desk, "13/1/2016", "14/1/2016", "1/13/2016"))
    assert "row 4" in said
    assert "read day first" in said


def test_another_column_of_the_file_can_decide(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", "client,opened_on,closed_on\nA,1/2/2016,1/13/2016\n")
    assert plan.rows[0].values["opened_on"] == date(2016, 1, 2)


def test_columns_that_contradict_each_other_do_not_decide_for_a_third(desk: PlainDesk) -> None:
    content = "client,number,issued_on,due_on,settled_on,gross\nA,1,1/2/2016,13/1/2016,1/13/2016,5\n"
    assert "column issued_on" in refused(lambda: desk.plan("invoices", content))


@given(st.dates(date(1950, 1, 1), date(2199, 12, 31)), st.sampled_from(DayOrder), st.sampled_from("/-."))
def test_every_day_is_read_back_in_its_order(day: date, order: DayOrder, sign: str) -> None:
    numbers = [day.day, day.month] if order is DayOrder.DAY_FIRST else [day.month, day.day]
    text = sign.join(str(number) for number in (*numbers, day.year))
    written = written_day(text, TODAY)
    assert isinstance(written, WrittenDay)
    assert resolved_day(written, order, text) == day
    proven = column_order({written: 1}).order
    if day.day > 12:
        assert proven is order
    elif sign != "." and day.day != day.month:
        assert proven is None


@given(st.text(max_size=80))
def test_any_text_is_a_day_or_a_problem(text: str) -> None:
    assert isinstance(written_day(text, TODAY), WrittenDay | Problem)
