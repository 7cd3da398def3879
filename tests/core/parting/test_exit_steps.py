"""The checklist an exit begins with: in the right order, on working days, only what fits the client."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.exit_steps import PROPOSED, Station, proposed_steps, timeline
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.exit import EndingWay, ExitStage
from msp_desk.core.records.exit_step import StepOwner
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

TODAY = date(2026, 11, 21)
DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2030, 12, 31))
REGIONS = st.sampled_from(["DE", "IT", "GB-ENG", ""])
SHEET_NAMES = [sheet.name for sheet in SHEETS]


@given(today=DAYS, notice=st.integers(0, 400), send=st.integers(0, 30), timed=st.booleans(), region=REGIONS)
def test_the_days_are_working_days_that_never_run_backwards(
    today: date, notice: int, send: int, timed: bool, region: str
) -> None:
    ends_on = today + timedelta(days=notice)
    receive_by = today + timedelta(days=min(send, notice))
    days = timeline(
        today=today,
        send_by=receive_by - timedelta(days=3) if timed else None,
        receive_by=receive_by if timed else None,
        ends_on=ends_on,
        region=region,
    )
    calendar = working_calendar(region)
    assert set(days) == set(Station)
    assert all(calendar.is_working_day(day) and day >= today for day in days.values())
    order = [station for station in Station if station is not Station.ANSWER]
    transition = [days[station] for station in order[order.index(Station.FREEZE) :]]
    assert transition == sorted(transition)
    assert days[Station.TALK] <= days[Station.SEND] <= days[Station.RECEIVED]
    assert days[Station.LAST_DAY] <= max(ends_on, calendar.on_or_after(today))
    assert days[Station.DELETED] >= ends_on + timedelta(days=30)


def test_with_sixty_days_the_timeline_is_that_of_the_handover() -> None:
    days = timeline(
        today=TODAY, send_by=date(2026, 12, 28), receive_by=date(2026, 12, 31), ends_on=date(2027, 3, 31), region="DE"
    )
    assert days[Station.TALK] == date(2026, 12, 21)
    assert days[Station.SEND] == date(2026, 12, 28)
    assert days[Station.RECEIVED] == date(2026, 12, 31)
    assert days[Station.FREEZE] == date(2027, 2, 15)
    assert days[Station.KNOWLEDGE] == date(2027, 3, 1)
    assert days[Station.PARALLEL] == date(2027, 3, 8)
    assert days[Station.CUT_OVER] == date(2027, 3, 22)
    assert days[Station.TOOLS] == date(2027, 3, 25)
    assert days[Station.LAST_DAY] == date(2027, 3, 31)
    assert days[Station.INVOICED] == date(2027, 4, 15)
    assert days[Station.DELETED] == date(2027, 4, 30)


def test_a_short_notice_squeezes_them() -> None:
    days = timeline(
        today=date(2026, 11, 23), send_by=None, receive_by=date(2026, 11, 23), ends_on=date(2026, 12, 23), region=""
    )
    assert days[Station.FREEZE] == date(2026, 12, 1)  # 22 days before, half of 44
    assert days[Station.LAST_DAY] == date(2026, 12, 23)


def test_without_a_last_day_only_the_first_days_are_known() -> None:
    days = timeline(today=TODAY, send_by=None, receive_by=None, ends_on=None, region="DE")
    assert set(days) == {Station.TALK, Station.SEND, Station.RECEIVED}
    steps = proposed_steps(days, way=EndingWay.CAUSE, sheets=(), not_applying=())
    assert {one.due for one in steps if one.step.stage is ExitStage.TRANSITION} == {None}


@given(
    applying=st.sets(st.sampled_from(SHEET_NAMES)),
    absent=st.sets(st.sampled_from(SHEET_NAMES)),
    way=st.sampled_from(list(EndingWay)),
    notice=st.integers(0, 200),
)
def test_a_step_is_left_out_only_when_the_client_has_nothing_of_the_kind(
    applying: set[str], absent: set[str], way: EndingWay, notice: int
) -> None:
    days = timeline(today=TODAY, send_by=None, receive_by=None, ends_on=TODAY + timedelta(days=notice), region="DE")
    found = proposed_steps(days, way=way, sheets=applying, not_applying=absent)
    keys = [one.step.key for one in found]
    for step in PROPOSED:
        gone = bool(step.needs) and step.needs <= absent - applying
        ours = step.by_letter and way is EndingWay.ACCEPTANCE
        assert (step.key in keys) is not (gone or ours), step.key
    ranks = [(one.step.stage.rank, one.due) for one in found]
    assert ranks == sorted(ranks, key=lambda rank: (rank[0], rank[1] or date.max))
    _require_order(keys)


def _require_order(keys: list[str]) -> None:
    """Evidence before agents before users before access; a new administrator before ours goes; keys before the end."""
    for earlier, later in (
        ("talk", "letter_sent"), ("freeze", "cut_over"), ("tool_evidence", "agents"), ("agents", "own_users"),
        ("own_users", "access"), ("next_admin", "delegated"), ("backup_key", "access"), ("vault", "rotation"),
        ("test_restore", "backup_key"), ("parallel", "cut_over"), ("data_returned", "data_deleted"),
        ("access", "data_deleted"), ("acceptance", "put_away"),
    ):  # fmt: skip
        if earlier in keys and later in keys:
            assert keys.index(earlier) < keys.index(later), (earlier, later)


def test_an_unrecorded_backup_still_asks_for_its_key() -> None:
    days = timeline(today=TODAY, send_by=None, receive_by=None, ends_on=date(2027, 3, 31), region="DE")
    unknown = {one.step.key for one in proposed_steps(days, way=EndingWay.NOTICE, sheets=(), not_applying=())}
    assert {"backup_key", "test_restore"} <= unknown
    none = {one.step.key for one in proposed_steps(days, way=EndingWay.NOTICE, sheets=(), not_applying=["backup_jobs"])}
    assert unknown - none == {"backup_key", "test_restore"}


@pytest.mark.parametrize("language", list(Language))
def test_every_step_has_its_title(language: Language) -> None:
    wording = Wording(language)
    titles = [wording.say(f"exits.step.{step.key}") for step in PROPOSED]
    assert len(set(titles)) == len({step.key for step in PROPOSED}) == len(PROPOSED)
    assert {step.who for step in PROPOSED} == {StepOwner.US, StepOwner.CLIENT, StepOwner.NEXT_PROVIDER}
