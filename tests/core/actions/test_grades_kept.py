"""Grades are read once and kept until something changes, whatever changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.scorecard import Letter, MeasureKey
from tests.core.actions.desks import TODAY


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    """The statements that reach the file meanwhile."""
    engine = desk._database._pool()
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_the_same_day_is_read_once(sample: Desk) -> None:
    with counted(sample) as said:
        first = sample.grades.table(TODAY)
        assert said
        said.clear()
        assert sample.grades.table(TODAY) is first
        assert sample.grades.portfolio(TODAY).points
        assert sample.grades.history([TODAY, TODAY]) == [first, first]
        assert said == []


def test_a_year_of_months_reads_only_what_is_missing(sample: Desk) -> None:
    with counted(sample) as said:
        months = sample.grades.months(TODAY)
        assert [month.as_of for month in months][-2:] == [date(2026, 10, 31), TODAY]
        assert len(months) == 12
        first = len(said)
        said.clear()
        sample.grades.months(TODAY)
        assert said == []
        sample.grades.history([date(2026, 10, 31), date(2024, 6, 30)])
        assert 0 < len(said) < first


Act = Callable[[Desk], object]


def _log_incident(desk: Desk) -> object:
    client = desk.clients.named("Marensteg Maschinenbau")
    return desk.incidents.add(
        Incident(client_id=client.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )


def _change_settings(desk: Desk) -> object:
    return desk.settings.change(replace(desk.settings.current(), hour_cost=20_000))


def _change_scorecard(desk: Desk) -> object:
    card = desk.scorecard.current()
    scales = {**card.scales, MeasureKey.MARGIN: replace(card.scales[MeasureKey.MARGIN], weight=0)}
    return desk.scorecard.change(replace(card, scales=scales))


def _archive_client(desk: Desk) -> object:
    client = desk.clients.named("Hotel Nebelzinne")
    desk.clients.withdraw(client.id)
    return client


CHANGES: dict[str, Act] = {
    "incident": _log_incident,
    "settings": _change_settings,
    "scorecard": _change_scorecard,
    "archived client": _archive_client,
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen_and_undo_brings_the_old_grades_back(sample: Desk, change: str) -> None:
    before = sample.grades.table(TODAY)
    CHANGES[change](sample)
    after = sample.grades.table(TODAY)
    assert after is not before
    assert after.clients != before.clients
    sample.undo()
    assert sample.grades.table(TODAY).clients == before.clients
    sample.redo()
    assert sample.grades.table(TODAY).clients == after.clients


def test_a_listener_already_sees_the_new_grades(sample: Desk) -> None:
    seen: list[Letter | None] = []
    client = sample.clients.named("Marensteg Maschinenbau")

    def look(_topics: frozenset[str]) -> None:
        grade = sample.grades.table(TODAY).find(client.id)
        seen.append(grade.letter if grade else None)

    sample.grades.table(TODAY)
    sample.listen(look)
    _log_incident(sample)
    sample.undo()
    assert seen == [Letter.F, Letter.A]


def test_what_failed_leaves_the_grades_as_they_are(sample: Desk) -> None:
    before = sample.grades.table(TODAY)
    with pytest.raises(Exception, match="name_taken"):
        sample.clients.add(Client(name="Hotel Nebelzinne"))
    with counted(sample) as said:
        assert sample.grades.table(TODAY) is before
        assert said == []
