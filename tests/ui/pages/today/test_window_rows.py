"""The rows of the time line: who is named, who is counted, how far it reaches."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.actions.agenda.of_agreements import NoticeWindow
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.pages.today.window_rows import MOST_NAMED, MOST_ROWS, SPAN_DAYS, first_to_close, window_rows

TODAY = date(2026, 11, 21)


def window(number: int, days: int, *, weighs: bool = True) -> NoticeWindow:
    day = TODAY + timedelta(days=days)
    return NoticeWindow(
        client_id=ClientId(number), client=f"Client {number}", letter=Letter.D, receive_by=day,
        ends_on=day + timedelta(days=90), weighs=weighs, agreement_id=number,
    )  # fmt: skip


def shown(*windows: NoticeWindow) -> list[tuple[int, int]]:
    """Client and how many more, row by row."""
    return [(0 if row.window is None else row.window.client_id, row.more) for row in window_rows(windows, TODAY)]


def test_weighty_clients_are_named_and_the_others_counted() -> None:
    assert shown(window(1, 9), window(2, 9, weighs=False), window(3, 9, weighs=False)) == [(1, 0), (0, 2)]


def test_a_day_without_weighty_clients_names_one() -> None:
    assert shown(window(1, 9, weighs=False), window(2, 9, weighs=False)) == [(1, 0), (0, 1)]
    assert shown(window(1, 9, weighs=False)) == [(1, 0)]


def test_not_more_than_some_are_named_on_a_day_and_in_all() -> None:
    many = [window(number, 9) for number in range(1, MOST_NAMED + 3)]
    assert shown(*many) == [*((number, 0) for number in range(1, MOST_NAMED + 1)), (0, 2)]
    assert len(shown(*(window(number, number) for number in range(1, 40)))) == MOST_ROWS


def test_it_reaches_from_today_to_the_end_of_the_span() -> None:
    assert shown(window(1, 0), window(2, SPAN_DAYS), window(3, SPAN_DAYS + 1)) == [(1, 0), (2, 0)]
    assert first_to_close([window(1, 9), window(2, 9), window(3, 10)], TODAY) == (2, 9)
    assert first_to_close([window(1, SPAN_DAYS + 1)], TODAY) is None
