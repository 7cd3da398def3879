"""Event logs with several rows per ticket become one ticket each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msp_desk.core.importing import Fate
from tests.core.importing.plain_desk import PlainDesk

HEAD = "number,incident_state,reopen_count,opened_at,location,category,u_symptom,closed_at\n"
MAPS = [
    "client=location",
    "number=number",
    "opened_on=opened_at",
    "closed_on=closed_at",
    "reopened=reopen_count",
    "title=u_symptom",
    "category=",
]
LOG = HEAD + (
    "INC1,New,0,29/2/2016 01:16,Location 1,Category 5,Symptom 1,5/3/2016 12:00\n"
    "INC1,Reopened,2,29/2/2016 01:16,Location 1,Category 5,Symptom 2,5/3/2016 12:00\n"
    "INC2,New,0,1/3/2016 04:40,?,Category 5,?,?\n"
    "INC1,Closed,1,29/2/2016 01:16,Location 1,Category 5,?,6/3/2016 12:00\n"
    "INC2,Active,0,1/3/2016 04:40,Location 2,Category 5,Symptom 9,7/3/2016 10:00\n"
    "INC2,Closed,0,1/3/2016 04:40,Location 3,Category 5,Symptom 9,?\n"
    "INC3,New,0,2/3/2016 04:40,Location 1,Category 5,Symptom 3,?\n"
)


def test_the_latest_state_wins_and_the_highest_count_stays(desk: PlainDesk) -> None:
    plan = desk.bring_in("tickets", LOG, *MAPS)
    assert [row.lines for row in plan.rows] == [(2, 3, 5), (4, 6, 7), (8,)]
    first = plan.rows[0]
    assert first.line == 5
    assert first.values == {
        "number": "INC1",
        "title": "Symptom 2",
        "opened_on": date(2016, 2, 29),
        "closed_on": date(2016, 3, 6),
        "reopened": 2,
    }
    assert "closed_on" not in plan.rows[2].values


def test_a_ticket_that_moved_belongs_to_its_last_client(desk: PlainDesk) -> None:
    plan = desk.bring_in("tickets", LOG, *MAPS)
    assert [row.client.name for row in plan.rows if row.client] == ["Location 1", "Location 3", "Location 1"]
    assert [new.name for new in plan.new_clients] == ["Location 1", "Location 3"]
    assert plan.rows[1].values["closed_on"] == date(2016, 3, 7)


def test_the_log_twice_changes_nothing(desk: PlainDesk) -> None:
    desk.bring_in("tickets", LOG, *MAPS)
    before = desk.contents()
    plan = desk.bring_in("tickets", LOG, *MAPS)
    assert {row.fate for row in plan.rows} == {Fate.UNCHANGED}
    assert desk.contents() == before


def test_the_earliest_day_of_opening_counts(desk: PlainDesk) -> None:
    content = "client,number,opened_on\nA,1,2016-03-05\nA,1,2016-03-04\nA,1,2016-03-06\n"
    assert desk.plan("tickets", content).rows[0].values["opened_on"] == date(2016, 3, 4)


def test_in_a_log_numbers_of_two_clients_opened_on_other_days_stay_two_tickets(desk: PlainDesk) -> None:
    content = "client,number,opened_on\nA,1,2016-03-05\nA,1,2016-03-05\nB,1,2016-03-06\n"
    assert [row.lines for row in desk.plan("tickets", content).rows] == [(2, 3), (4,)]


def test_a_bad_row_of_a_log_is_rejected_by_its_own_line(desk: PlainDesk) -> None:
    content = "client,number,opened_on\nA,1,2016-03-05\nA,1,soon\nA,1,2016-03-05\n"
    plan = desk.plan("tickets", content)
    assert [(row.line, row.fate) for row in plan.rows] == [(3, Fate.REJECTED), (4, Fate.NEW)]


def test_the_real_log_gives_its_tickets(desk: PlainDesk, shared_folder: Path) -> None:
    path = shared_folder / "data" / "tickets" / "incident-event-log.csv"
    plan = desk.plan_file("tickets", path, *MAPS)
    plan.require_sound()
    assert len(plan.rows) == 32
    assert {row.values["opened_on"] for row in plan.rows} == {date(2016, 2, 29)}
    by_number = {row.values["number"]: row for row in plan.rows}
    assert by_number["INC0000045"].values["closed_on"] == date(2016, 3, 5)
    assert by_number["INC0000086"].client is not None
    assert by_number["INC0000086"].client.name == "Location 98"
    desk.store(plan)
    assert desk.plan_file("tickets", path, *MAPS).changes_nothing
