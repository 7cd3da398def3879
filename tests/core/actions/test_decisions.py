"""Decisions are stored with the numbers of their day and can be defended a year later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.cooling_off import cooling_off_until
from msp_desk.core.errors import InvalidInput, NotFound
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.decision import DecisionChoice, Hindsight, LookBack
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.work import Work
from tests.core.actions.desks import TODAY, opened


@pytest.fixture
def client(desk: Desk) -> Client:
    found = desk.clients.add(Client(name="Altbau", seats=5, client_since=date(2020, 1, 1)))
    desk.work.add(Work(client_id=found.id, day=TODAY, minutes=600))
    return found


def test_the_numbers_of_its_day_stay_while_the_desk_changes(desk: Desk, client: Client) -> None:
    stored = desk.decisions.store(client.id, DecisionChoice.REPRICE, "Too cheap.", tried={"new_fee": 250_000})
    assert (stored.decided_on, stored.decided_at) == (TODAY, "2026-11-21T12:00:00Z")
    desk.work.add(Work(client_id=client.id, day=TODAY, minutes=600))
    (view,) = desk.decisions.of(client.id, TODAY)
    assert view.decision == stored
    assert view.then["tried_new_fee"] == 250_000
    assert view.then["advice"] == "reprice"
    hours_then, hours_now = view.then["hours"], view.now["hours"]
    assert isinstance(hours_then, float)
    assert hours_now == pytest.approx(2 * hours_then)
    assert "lost" not in view.then, "the owner had not said what the firm lives on"


def test_it_can_be_defended_a_year_later(desk: Desk, client: Client, tmp_path: Path) -> None:
    settings = desk.settings.current()
    desk.settings.change(replace(settings, fixed_cost=1, draw=2, cash_reserve=3))
    desk.decisions.store(client.id, DecisionChoice.KEEP, "They pay on time.")
    path = desk.path
    desk.close()
    later = opened(path, day=date(2027, 11, 21))
    (view,) = later.decisions.of(client.id, date(2027, 11, 21))
    assert view.decision.look_back_due(date(2027, 11, 21)) is LookBack.SECOND
    assert view.then["result_now"] == -3
    assert view.now["hours"] == 0
    answered = later.decisions.look_back(view.decision.id, LookBack.SECOND, Hindsight.RIGHT, "They recommended us.")
    assert (answered.second_answer, answered.second_note) == (Hindsight.RIGHT, "They recommended us.")
    assert answered.look_back_due(date(2028, 1, 1)) is None
    later.undo()
    assert later.decisions.get(view.decision.id).second_answer is None
    later.close()


def test_a_parting_waits_unless_it_is_over_abuse_or_skipped_with_a_reason(desk: Desk, client: Client) -> None:
    waits = desk.decisions.store(client.id, DecisionChoice.PART, "No more.")
    assert cooling_off_until(waits) is not None
    skipped = desk.decisions.store(client.id, DecisionChoice.PART, "No more.", cooling_off_skipped="Window closes.")
    assert cooling_off_until(skipped) is None
    desk.incidents.add(
        Incident(client_id=client.id, day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )
    abuse = desk.decisions.store(client.id, DecisionChoice.PART, "Shouted at my staff.")
    assert abuse.for_abuse
    assert cooling_off_until(abuse) is None
    assert not desk.decisions.store(
        client.id, DecisionChoice.TALK, "Once more.", cooling_off_skipped="x"
    ).cooling_off_skipped


def test_it_is_withdrawn_with_a_reason_and_then_asks_no_more(desk: Desk, client: Client) -> None:
    stored = desk.decisions.store(client.id, DecisionChoice.PART, "No more.")
    with pytest.raises(InvalidInput):
        desk.decisions.call_off(stored.id, "")
    assert desk.decisions.get(stored.id) == stored
    desk.decisions.call_off(stored.id, "They apologised.")
    with pytest.raises(InvalidInput):
        desk.decisions.look_back(stored.id, LookBack.FIRST, Hindsight.RIGHT)
    (view,) = desk.decisions.of(client.id, TODAY)
    assert view.decision.called_off_reason == "They apologised."


def test_what_is_wrong_is_not_stored(desk: Desk, client: Client) -> None:
    for reason in ("", "   "):
        with pytest.raises(InvalidInput):
            desk.decisions.store(client.id, DecisionChoice.KEEP, reason)
    with pytest.raises(NotFound):
        desk.decisions.store(ClientId(999), DecisionChoice.KEEP, "Who?")
    assert desk.decisions.count() == 0


def test_only_what_was_decided_by_the_day_is_shown_the_newest_first(desk: Desk, client: Client) -> None:
    first = desk.decisions.store(client.id, DecisionChoice.TALK, "One.")
    second = desk.decisions.store(client.id, DecisionChoice.KEEP, "Two.")
    assert [view.decision.id for view in desk.decisions.of(client.id, TODAY)] == [second.id, first.id]
    assert desk.decisions.of(client.id, date(2026, 11, 20)) == ()
