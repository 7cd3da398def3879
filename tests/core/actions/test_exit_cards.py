"""What a card on the board says: the day that matters, how far it is, and whether something is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from msp_desk.core.actions.exit_views import ExitCard, card_of, urgency
from msp_desk.core.records.agreement import Anchor
from msp_desk.core.records.exit import EndingWay, ExitStage
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.parting.exits import AGREEMENT, CALLED_OFF, CLOSED, EXIT, SENT, TODAY, end_of, facts_of

UNSENT: dict[str, Any] = {"sendings": (), "letters": ()}
WAITING = replace(SENT, received_on=None)
ANY_DAY = end_of(agreement=replace(AGREEMENT, anchor=Anchor.ANY_DAY))


def card(**changes: Any) -> ExitCard:
    return card_of(facts_of(**changes), "Neuhaus")


@pytest.mark.parametrize(
    ("changes", "key", "days_left", "late"),
    [
        (UNSENT, "receive_by", 40, False),
        ({**UNSENT, "today": date(2026, 12, 31)}, "last_day", 0, False),
        ({**UNSENT, "today": date(2027, 1, 3)}, "late", -3, True),
        ({"sendings": (WAITING,)}, "sent", 40, False),
        ({"sendings": (WAITING,), "today": date(2027, 1, 1)}, "sent", -1, True),
        ({}, "ends_on", 130, False),
        ({"today": date(2027, 3, 31)}, "ends_today", 0, False),
        ({"today": date(2027, 4, 2)}, "over", -2, False),
        ({**UNSENT, "ends": (ANY_DAY,)}, "any_day", None, False),
        ({"ends": ()}, "no_end", None, False),
        ({"ends": (end_of(None, way=EndingWay.CAUSE),)}, "no_end", None, False),
        ({"exit": CLOSED}, "closed", None, False),
        ({"exit": CALLED_OFF}, "called_off", None, False),
    ],
)
def test_a_card_says_what_matters_now(changes: dict[str, Any], key: str, days_left: int | None, late: bool) -> None:
    found = card(**changes)
    assert found.says.code == f"exits.card.{key}"
    assert (found.days_left, found.late) == (days_left, late)
    for language in Language:
        assert Wording(language).problem(found.says)


def test_a_card_counts_its_steps_and_names_the_next() -> None:
    def step(title: str, due: int | None, place: int, *, done: bool = False) -> ExitStep:
        day = None if due is None else TODAY + timedelta(days=due)
        return ExitStep(exit_id=1, title=title, due=day, place=place, done_on=TODAY if done else None)

    steps = (step("a", 5, 1), step("b", None, 2), step("c", 0, 3), step("d", -9, 4, done=True))
    found = card(steps=steps)
    assert (found.steps_done, found.steps_all, found.steps_due, found.late) == (1, 4, 1, False)
    assert found.next_step is not None
    assert found.next_step.title == "c"
    overdue = card(steps=(*steps, step("e", -1, 5)))
    assert overdue.late
    assert overdue.next_step is not None
    assert overdue.next_step.title == "e"
    assert card(steps=()).next_step is None
    closed = card(steps=(step("e", -1, 5),), exit=CLOSED)
    assert (closed.late, closed.steps_due) == (False, 0)


def test_what_blocks_and_warns_is_that_of_its_stage() -> None:
    assert (card(look=None).blocked, card(look=None).warned) == (1, 0)
    assert card(look=None, exit=replace(EXIT, stage=ExitStage.PREPARE)).blocked == 0
    assert card(handovers=(), exit=replace(EXIT, stage=ExitStage.TRANSITION)).warned >= 1


def test_what_is_late_stands_first_then_what_comes_first() -> None:
    late = card(**UNSENT, today=date(2027, 1, 3))
    soon, far, none = card(**UNSENT), card(), card(ends=())
    assert sorted([none, far, soon, late], key=urgency) == [late, soon, far, none]
