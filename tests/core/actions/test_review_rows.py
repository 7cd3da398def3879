"""What people wrote stands in the owner's review as it was on its days: agreed, late, done, next, and noted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.actions.review_rows import MOST_NOTES, action_rows, note_rows
from msp_desk.core.documents.marks import State
from msp_desk.core.documents.review.facts import ActionKind, ActionRow
from msp_desk.core.records.agreed_action import AGREED_ACTIONS, AgreedAction, AgreedActionId
from msp_desk.core.records.boundary_plan import BoundaryPlan, PlanEnd
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note, NoteId
from msp_desk.core.records.period import Period, Quarter
from msp_desk.core.wording import Wording

SPAN: Period = Quarter(2026, 3).period
MADE = date(2026, 10, 20)
ME = ClientId(1)
DAYS = st.dates(date(2026, 5, 1), date(2026, 12, 31))


def agreed(day: date, *, due: date | None = None, done: date | None = None, number: int = 1) -> AgreedAction:
    return AgreedAction(
        id=AgreedActionId(number), client_id=ME, what=f"Action {number}", agreed_on=day, due_on=due, done_on=done
    )


def rows_of(actions: list[AgreedAction], plans: tuple[BoundaryPlan, ...] = ()) -> list[ActionRow]:
    return list(action_rows([], actions, plans, span=SPAN, made_on=MADE, wording=Wording(Language.EN)))


@pytest.mark.parametrize(
    ("action", "kind", "state"),
    [
        (agreed(date(2026, 7, 8)), ActionKind.AGREED, State.OPEN),
        (agreed(date(2026, 7, 8), due=date(2026, 9, 30)), ActionKind.AGREED, State.OPEN),
        (agreed(date(2026, 7, 8), due=date(2026, 9, 29)), ActionKind.AGREED, State.NO),
        (agreed(date(2026, 7, 8), due=date(2026, 9, 1), done=date(2026, 9, 30)), ActionKind.AGREED, State.DONE),
        (agreed(date(2026, 7, 8), due=date(2026, 9, 1), done=date(2026, 10, 1)), ActionKind.AGREED, State.NO),
        (agreed(date(2026, 4, 8), done=date(2026, 7, 1)), ActionKind.AGREED, State.DONE),
        (agreed(date(2026, 10, 1), due=date(2026, 10, 21)), ActionKind.NEXT, State.OPEN),
        (agreed(date(2026, 10, 1), due=date(2026, 10, 19)), ActionKind.NEXT, State.NO),
        (agreed(date(2026, 10, 1), done=date(2026, 10, 20)), ActionKind.NEXT, State.DONE),
        (agreed(date(2026, 10, 20)), ActionKind.NEXT, State.OPEN),
    ],
)
def test_an_action_stands_where_and_as_it_was(action: AgreedAction, kind: ActionKind, state: State) -> None:
    ((row,), words) = rows_of([action]), {State.OPEN: "open", State.NO: "not done", State.DONE: "done"}
    assert (row.kind, row.state, row.word) == (kind, state, words[state])


@pytest.mark.parametrize(
    "action", [agreed(date(2026, 4, 8), done=date(2026, 6, 30)), agreed(date(2026, 10, 21))], ids=["before", "after"]
)
def test_what_was_done_before_or_agreed_later_does_not_stand_there(action: AgreedAction) -> None:
    assert rows_of([action]) == []


@given(DAYS, st.none() | DAYS)
def test_each_action_stands_at_most_once_and_last_time_before_next(day: date, done: date | None) -> None:
    actions = [agreed(day, done=done), agreed(day + timedelta(days=30), number=2)]
    kinds = [row.kind for row in rows_of(actions)]
    assert len(kinds) <= 2
    assert kinds == sorted(kinds, key=[ActionKind.AGREED, ActionKind.NEXT].index)


def test_a_running_plan_names_its_next_check() -> None:
    started = date(2026, 8, 15)
    plan = BoundaryPlan(client_id=ME, started_on=started)
    (row,) = rows_of([], (plan,))
    assert (row.kind, row.by, row.what) == (
        ActionKind.NEXT, started + timedelta(days=60), "Check of the boundary plan after 60 days",
    )  # fmt: skip
    ended = BoundaryPlan(client_id=ME, started_on=started, outcome=PlanEnd.KEPT, ended_on=date(2026, 9, 20))
    assert rows_of([], (ended,)) == []


def test_the_latest_notes_of_the_quarter_come_first() -> None:
    notes = [
        Note(id=NoteId(number), client_id=ME, day=SPAN.first + timedelta(days=number - 1), note=f"Note {number}")
        for number in range(7)
    ]
    assert [row.text for row in note_rows(notes, SPAN)] == ["Note 6", "Note 5", "Note 4", "Note 3"]
    assert len(note_rows(notes, SPAN)) == MOST_NOTES
    assert note_rows(notes[:1], SPAN) == (), "it was written the day before"


def test_nothing_is_due_or_done_before_it_was_agreed() -> None:
    day = date(2026, 7, 8)
    for key in ("due_on", "done_on"):
        values = {"client": 1, "what": "x", "agreed_on": day, key: day - timedelta(days=1)}
        assert [(one.field, one.code) for one in AGREED_ACTIONS.problems(values)] == [(key, "problem.before_agreed")]
        assert AGREED_ACTIONS.problems({**values, key: day}) == []
