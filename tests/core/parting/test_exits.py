"""The rules of an exit: no stage is skipped, what is closed or withdrawn stays, every demand has its check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.coverage import environment_coverage
from msp_desk.core.parting.exit_facts import computed_end, given_on, last_day
from msp_desk.core.parting.exit_money import FinalInvoice
from msp_desk.core.parting.exits import (
    OPEN_STAGES,
    counts,
    earlier_stage,
    exit_checks,
    move_problems,
    next_stage,
    standstill,
)
from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.parting.open_items import OpenItem
from msp_desk.core.parting.refund import RefundSum
from msp_desk.core.records.agreement import Anchor
from msp_desk.core.records.exit import EXITS, EndingWay, Exit, ExitStage
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.parting.exits import (
    AGREEMENT,
    CALLED_OFF,
    CLOSED,
    EXIT,
    HELD,
    LETTER,
    MOMENT,
    MONEY,
    SENT,
    TODAY,
    end_of,
    facts_of,
)

STAGES = st.sampled_from(list(ExitStage))
LEVELS = st.sampled_from(list(CheckLevel))
CHECKS = st.lists(LEVELS.map(lambda level: Check(code="exits.check.x", level=level)), max_size=5)


def keys(stage: ExitStage, **changes: Any) -> dict[str, CheckLevel]:
    """What a stage's checks found, by their keys."""
    return {check.code.rsplit(".", 1)[-1]: check.level for check in exit_checks(facts_of(**changes), stage)}


def open_at(stage: ExitStage) -> Exit:
    return replace(EXIT, stage=stage)


# Moving


@given(stage=st.sampled_from(OPEN_STAGES), to=STAGES, checks=CHECKS)
def test_no_stage_is_skipped_and_a_block_blocks(stage: ExitStage, to: ExitStage, checks: list[Check]) -> None:
    problems = move_problems(open_at(stage), to, checks)
    blocks = any(check.level is CheckLevel.BLOCKED for check in checks)
    ahead = to.rank - stage.rank
    if ahead < 0:
        assert problems == ()  # going back is always allowed, whatever is missing
    elif ahead == 1:
        assert bool(problems) is blocks
    else:
        assert problems
        assert problems[0].code == "exits.one_stage"


@given(to=STAGES, checks=CHECKS, one=st.sampled_from([CLOSED, CALLED_OFF]))
def test_what_is_closed_or_withdrawn_never_moves(to: ExitStage, checks: list[Check], one: Exit) -> None:
    (problem,) = move_problems(one, to, checks)
    assert problem == standstill(one)
    assert next_stage(one) is None
    assert earlier_stage(one) is None
    assert not one.is_open


@given(stage=STAGES)
def test_a_withdrawn_exit_stays_withdrawn_at_every_stage(stage: ExitStage) -> None:
    if stage is not ExitStage.CLOSED:
        one = replace(CALLED_OFF, stage=stage)
        assert standstill(one) is not None
        assert all(exit_checks(facts_of(exit=one), each) == () for each in ExitStage)


def test_the_stages_follow_one_another() -> None:
    one, seen = EXIT, [EXIT.stage]
    while (following := next_stage(one)) is not None:
        one = replace(one, stage=following)
        if not one.is_closed:
            assert earlier_stage(one) is seen[-1]
        seen.append(following)
    assert seen == list(ExitStage)
    assert earlier_stage(EXIT) is None


def test_an_exit_in_order_passes_every_stage_without_a_word_against_it() -> None:
    later = {"today": date(2027, 4, 20), "ends": (end_of(asked=date(2026, 11, 18)),)}
    for stage in OPEN_STAGES:
        checks = exit_checks(facts_of(exit=open_at(stage), **later), stage)
        assert {check.level for check in checks} == {CheckLevel.FINE}, stage
        assert counts(checks) == (0, 0)


@pytest.mark.parametrize("stage", OPEN_STAGES)
def test_every_finding_and_every_mend_is_said_in_three_languages(stage: ExitStage) -> None:
    spoiled: dict[str, Any] = {
        "letters": (), "sendings": (), "conversations": (), "handovers": (), "look": None, "decision": None,
        "cooling_until": MOMENT + timedelta(hours=5), "exit": replace(EXIT, why="", next_provider="", stage=stage),
        "steps": (ExitStep(exit_id=1, title="x"), ExitStep(exit_id=1, title="y", done_on=TODAY)),
        "money": _owing(), "coverage": environment_coverage({}), "ends": (end_of(date(2026, 12, 31)),),
    }  # fmt: skip
    for changes in ({}, spoiled, {**spoiled, "ends": ()}):
        for check in exit_checks(facts_of(**changes), stage):
            for language in Language:
                wording = Wording(language)
                assert wording.problem(check.problem())
                mend = check.mending()
                assert (mend is None) is (check.level is CheckLevel.FINE)
                assert mend is None or wording.problem(mend)


def _owing() -> Any:
    item = OpenItem(
        invoice_id=InvoiceId(1), number="R-1", issued_on=TODAY, due_on=TODAY, open_amount=500, days_overdue=0,
        disputed=False,
    )  # fmt: skip
    return replace(
        MONEY, items=(item,), open_amount=500, refund=RefundSum(net=100, tax=19, gross=119), unused_amount=7,
        final=FinalInvoice(expected_on=TODAY, first=TODAY, last=TODAY, net=5),
    )  # fmt: skip


# Decide


@pytest.mark.parametrize(
    ("changes", "key", "level"),
    [
        ({"ends": ()}, "agreements_missing", CheckLevel.BLOCKED),
        ({"ends": (end_of(agreement=replace(AGREEMENT, notice_length=None)),)}, "notice_asks", CheckLevel.BLOCKED),
        ({"ends": (end_of(agreement=replace(AGREEMENT, ended_on=date(2026, 10, 1))),)}, "agreement_ended",
         CheckLevel.BLOCKED),
        ({"ends": (end_of(date(2027, 3, 30)),)}, "end_too_early", CheckLevel.BLOCKED),
        ({"ends": (end_of(date(2026, 12, 31)),)}, "too_late", CheckLevel.BLOCKED),
        ({"ends": (end_of(),)}, "days_left", CheckLevel.FINE),
        ({"ends": (end_of(date(2027, 6, 30)),)}, "days_left", CheckLevel.FINE),
        ({"ends": (end_of(asked=date(2026, 12, 30)),), "today": date(2026, 12, 30)}, "hurry", CheckLevel.WARNED),
        ({"ends": (end_of(None),)}, "end_missing", CheckLevel.BLOCKED),
        ({"ends": (end_of(None, way=EndingWay.CAUSE),), "exit": replace(EXIT, way=EndingWay.CAUSE)}, "end_missing",
         CheckLevel.BLOCKED),
        ({"ends": (end_of(TODAY, way=EndingWay.MUTUAL),), "exit": replace(EXIT, way=EndingWay.MUTUAL)}, "end_there",
         CheckLevel.FINE),
        ({"look": None}, "look_missing", CheckLevel.BLOCKED),
        ({"look": None, "exit": replace(EXIT, look_waived="Twice")}, "look_waived", CheckLevel.FINE),
        ({"exit": replace(EXIT, look_waived="Twice")}, "look_done", CheckLevel.FINE),
        ({"cooling_until": MOMENT + timedelta(minutes=1)}, "cooling_off", CheckLevel.BLOCKED),
        ({"cooling_until": MOMENT}, "cooling_over", CheckLevel.FINE),
        ({"cooling_until": None}, "cooling_over", CheckLevel.FINE),
        ({"cooling_until": MOMENT + timedelta(days=1), "exit": replace(EXIT, cooling_off_skipped="Danger")},
         "cooling_skipped", CheckLevel.FINE),
        ({"exit": replace(EXIT, why=" ")}, "why_missing", CheckLevel.WARNED),
        ({"decision": None}, "no_decision", CheckLevel.WARNED),
    ],
)  # fmt: skip
def test_what_is_asked_before_an_exit_is_prepared(changes: dict[str, Any], key: str, level: CheckLevel) -> None:
    assert keys(ExitStage.DECIDE, **changes)[key] is level


def test_the_days_left_are_those_to_the_last_day_of_receipt() -> None:
    (check,) = (check for check in exit_checks(facts_of(), ExitStage.DECIDE) if check.code.endswith("days_left"))
    assert check.params["count"] == 40
    assert check.params["receive_by"] == date(2026, 12, 31)


def test_abuse_and_a_clients_own_notice_need_no_second_look() -> None:
    decided = facts_of().decision
    assert decided is not None
    found = keys(ExitStage.DECIDE, look=None, decision=replace(decided, for_abuse=True))
    assert found["look_not_needed"] is CheckLevel.FINE
    gone = keys(ExitStage.DECIDE, look=None, decision=None, exit=replace(EXIT, way=EndingWay.ACCEPTANCE))
    assert gone["look_not_needed"] is CheckLevel.FINE
    assert "no_decision" not in gone


def test_a_second_look_of_long_ago_does_not_count() -> None:
    look = facts_of().look
    assert look is not None
    first = date(2026, 10, 10)  # thirty days before the decision
    assert "look_done" in keys(ExitStage.DECIDE, look=replace(look, day=first))
    assert "look_missing" in keys(ExitStage.DECIDE, look=replace(look, day=first - timedelta(days=1)))


# Prepare


@pytest.mark.parametrize(
    ("changes", "key", "level"),
    [
        ({"conversations": ()}, "talk_not_planned", CheckLevel.WARNED),
        ({"conversations": (replace(HELD, talking_points=""),)}, "points_missing", CheckLevel.WARNED),
        ({"conversations": (replace(HELD, talking_points=""),), "points_made": True}, "talk_planned", CheckLevel.FINE),
        ({"letters": ()}, "letter_missing", CheckLevel.BLOCKED),
        ({"letters": (), "exit": replace(EXIT, way=EndingWay.ACCEPTANCE)}, "letter_missing", CheckLevel.WARNED),
        ({"letters": (replace(LETTER, end_date=date(2027, 6, 30)),)}, "letter_other_end", CheckLevel.WARNED),
        ({"coverage": environment_coverage({})}, "environment_empty", CheckLevel.WARNED),
        ({}, "environment_known", CheckLevel.FINE),
    ],
)
def test_what_is_asked_before_the_client_is_told(changes: dict[str, Any], key: str, level: CheckLevel) -> None:
    assert keys(ExitStage.PREPARE, **changes)[key] is level


# Told


@pytest.mark.parametrize(
    ("changes", "key", "level"),
    [
        ({"sendings": ()}, "letter_not_sent", CheckLevel.BLOCKED),
        ({"sendings": (replace(SENT, document_id=8),)}, "letter_not_sent", CheckLevel.BLOCKED),
        ({"sendings": (replace(SENT, sent_on=TODAY + timedelta(days=1), received_on=None),)}, "letter_not_sent",
         CheckLevel.BLOCKED),
        ({"sendings": (), "exit": replace(EXIT, way=EndingWay.ACCEPTANCE)}, "letter_not_sent", CheckLevel.WARNED),
        ({"sendings": (replace(SENT, tracking=" "),)}, "tracking_missing", CheckLevel.WARNED),
        ({"conversations": (replace(HELD, held=False),)}, "talk_not_held", CheckLevel.WARNED),
        ({"sendings": (replace(SENT, received_on=None),)}, "not_received", CheckLevel.WARNED),
        ({}, "received", CheckLevel.FINE),
    ],
)  # fmt: skip
def test_what_is_asked_before_the_transition(changes: dict[str, Any], key: str, level: CheckLevel) -> None:
    assert keys(ExitStage.TOLD, **changes)[key] is level


@given(late=st.integers(min_value=-40, max_value=60))
def test_a_letter_that_came_too_late_names_the_new_end(late: int) -> None:
    received = date(2026, 12, 31) + timedelta(days=late)
    facts = facts_of(
        today=date(2027, 3, 10),
        sendings=(replace(SENT, received_on=received),),
        ends=(end_of(asked=received),),
    )
    found = {check.code.rsplit(".", 1)[-1]: check for check in exit_checks(facts, ExitStage.TOLD)}
    assert ("received_late" in found) is (late > 0)
    assert ("received" in found) is (late <= 0)
    if late > 0:
        assert found["received_late"].params["next"] == date(2027, 6, 30)
        assert found["received_late"].level is CheckLevel.WARNED


# Transition


@pytest.mark.parametrize(
    ("changes", "key", "level"),
    [
        ({"ends": ()}, "agreements_missing", CheckLevel.BLOCKED),
        ({"ends": (end_of(), end_of(None, way=EndingWay.CAUSE))}, "end_missing", CheckLevel.BLOCKED),
        ({}, "before_the_end", CheckLevel.WARNED),
        ({"handovers": ()}, "handover_missing", CheckLevel.WARNED),
        ({"exit": replace(EXIT, next_provider="")}, "next_provider_missing", CheckLevel.WARNED),
        ({"steps": (ExitStep(exit_id=1, title="x"),)}, "steps_open", CheckLevel.WARNED),
        ({"steps": (ExitStep(exit_id=1, title="x", done_on=TODAY),)}, "evidence_missing", CheckLevel.WARNED),
        ({"money": _owing()}, "items_open", CheckLevel.WARNED),
        ({"money": _owing()}, "refund_due", CheckLevel.WARNED),
        ({"money": _owing()}, "unused_due", CheckLevel.WARNED),
        ({"money": _owing()}, "final_invoice", CheckLevel.WARNED),
    ],
)
def test_what_is_asked_before_an_exit_is_closed(changes: dict[str, Any], key: str, level: CheckLevel) -> None:
    assert keys(ExitStage.TRANSITION, **changes)[key] is level


# Dates


def test_an_agreement_that_can_end_any_day_follows_its_letter() -> None:
    any_day = replace(AGREEMENT, anchor=Anchor.ANY_DAY)
    unsent = end_of(date(2027, 1, 1), agreement=any_day)
    assert unsent.end_day == computed_end(unsent.notice, EndingWay.NOTICE) != date(2027, 1, 1)
    assert unsent.receive_by is None
    declared = end_of(date(2027, 1, 1), agreement=any_day, declared=date(2027, 2, 25))
    assert declared.end_day == date(2027, 2, 25)
    assert declared.receive_by == date(2026, 11, 25)
    own = end_of(date(2027, 5, 1), agreement=any_day, declared=date(2027, 2, 25), set_by_owner=True)
    assert own.end_day == date(2027, 5, 1)


def test_an_agreement_that_ends_by_itself_needs_no_receipt() -> None:
    term = replace(AGREEMENT, first_term_months=36, tacit_renewal=False)
    assert end_of(date(2026, 12, 31), agreement=term).receive_by is None


def test_an_end_day_with_a_window_stays_where_it_was_set() -> None:
    late = end_of(date(2026, 12, 31))
    assert late.end_day == date(2026, 12, 31)
    assert late.receive_by == date(2026, 9, 30)


def test_the_first_end_day_is_one_that_can_be_reached() -> None:
    for day, expected in ((TODAY, date(2027, 3, 31)), (date(2026, 12, 30), date(2027, 6, 30))):
        notice = notice_dates(AGREEMENT, day, recipient_region="DE", sender_region="DE")
        assert computed_end(notice, EndingWay.NOTICE) == expected
    cause = notice_dates(AGREEMENT, TODAY, recipient_region="DE", sender_region="DE")
    assert computed_end(cause, EndingWay.CAUSE) == date(2026, 11, 26)


def test_notice_is_asked_as_of_the_day_it_was_given() -> None:
    assert given_on([], TODAY) == TODAY
    assert given_on([replace(SENT, received_on=None)], TODAY) == date(2026, 11, 16)
    tomorrow = replace(SENT, received_on=TODAY + timedelta(days=1))
    assert given_on([tomorrow], TODAY) == date(2026, 11, 16)
    assert facts_of(sendings=(tomorrow,)).received_on is None
    assert given_on([SENT, replace(SENT, received_on=date(2026, 11, 17))], TODAY) == date(2026, 11, 17)
    assert given_on([replace(SENT, sent_on=TODAY + timedelta(days=1), received_on=None)], TODAY) == TODAY


def test_the_last_day_is_known_when_all_are() -> None:
    later = end_of(date(2027, 6, 30))
    assert last_day([end_of(), later]) == date(2027, 6, 30)
    assert last_day([end_of(), end_of(None, way=EndingWay.CAUSE)]) is None
    assert last_day([]) is None


# The record


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"called_off_on": TODAY}, "called_off_reason"),
        ({"called_off_on": TODAY, "called_off_reason": "  "}, "called_off_reason"),
        ({"called_off_on": EXIT.opened_on - timedelta(days=1), "called_off_reason": "x"}, "called_off_on"),
        ({"closed_on": TODAY}, "closed_on"),
        ({"stage": ExitStage.CLOSED, "sha256": "0f"}, "closed_on"),
        ({"stage": ExitStage.CLOSED, "closed_on": TODAY}, "sha256"),
        ({"stage": ExitStage.CLOSED, "closed_on": TODAY, "sha256": "0f", "called_off_on": TODAY,
          "called_off_reason": "x"}, "called_off_on"),
    ],
)  # fmt: skip
def test_an_exit_that_contradicts_itself_is_refused(values: dict[str, Any], field: str) -> None:
    problems = EXITS.problems(EXITS.values(replace(EXIT, **values)))
    assert field in {problem.field for problem in problems}
    assert EXITS.problems(EXITS.values(CLOSED)) == []
    assert EXITS.problems(EXITS.values(CALLED_OFF)) == []
