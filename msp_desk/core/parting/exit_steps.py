"""The checklist an exit begins with (handover definitions, timeline, and the trade's own guides on handovers).

The days are those of the handover's timeline, counted back from the last day: with a notice period of at least 60 days
changes freeze 44 days before it, knowledge is passed on 30, both providers run side by side 23, the next one takes over
9 days before it; a shorter period squeezes them. Tools go in the order evidence, agents, users and keys, access; the
last administrator is never removed before another one has proved to be in. Every day is moved to a working day of the
client's region: to the one before, and after the end to the one after.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from msp_desk.core.parting.working_days import WorkingCalendar, working_calendar
from msp_desk.core.records.exit import EndingWay, ExitStage
from msp_desk.core.records.exit_step import StepOwner

FULL_TIME: Final = 60
"""With so many days of notice or more nothing is squeezed."""
TALK_BEFORE: Final = timedelta(days=7)
"""The conversation is held so long before the letter must go, for the letter confirms it."""
LETTER_WITHIN: Final = timedelta(days=14)
"""A letter that need not be there by a day is sent within so many days."""
ANSWER_SHARE: Final = 0.4
"""How far into the time until the end the client names the next provider, as the letter asks."""


class Station(StrEnum):
    """The days a checklist hangs on."""

    TALK = "talk"
    SEND = "send"
    RECEIVED = "received"
    ANSWER = "answer"
    FREEZE = "freeze"
    KNOWLEDGE = "knowledge"
    PARALLEL = "parallel"
    CUT_OVER = "cut-over"
    TOOLS = "tools"
    LAST_DAY = "last day"
    INVOICED = "invoiced"
    DELETED = "deleted"
    CLOSED = "closed"


_BEFORE = (
    (Station.FREEZE, 44),
    (Station.KNOWLEDGE, 30),
    (Station.PARALLEL, 23),
    (Station.CUT_OVER, 9),
    (Station.TOOLS, 2),
    (Station.LAST_DAY, 0),
)
_AFTER = ((Station.INVOICED, 15), (Station.DELETED, 30), (Station.CLOSED, 37))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedStep:
    """A step that a checklist proposes.

    Attributes:
        key: Which; its title is the sentence ``exits.step.<key>``.
        stage: In which stage it is done.
        who: Who does it.
        station: On which day of the timeline it is due.
        needs: Sheets of the environment it is about; it is left out when the client has nothing of any of them.
        by_letter: Whether it is about our own letter, which a client that gave notice itself may do without.
    """

    key: str
    stage: ExitStage
    who: StepOwner
    station: Station
    needs: frozenset[str] = frozenset()
    by_letter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStep:
    """A proposed step with its day; None while the last day is not known."""

    step: ProposedStep
    due: date | None


def _step(
    key: str,
    stage: ExitStage,
    who: StepOwner,
    station: Station,
    *needs: str,
    by_letter: bool = False,
) -> ProposedStep:
    return ProposedStep(key=key, stage=stage, who=who, station=station, needs=frozenset(needs), by_letter=by_letter)


_P, _T, _X = ExitStage.PREPARE, ExitStage.TOLD, ExitStage.TRANSITION
_US, _CLIENT, _NEXT = StepOwner.US, StepOwner.CLIENT, StepOwner.NEXT_PROVIDER

PROPOSED: Final[tuple[ProposedStep, ...]] = (
    _step("environment", _P, _US, Station.TALK),
    _step("talk", _P, _US, Station.TALK),
    _step("letter_finished", _P, _US, Station.SEND, by_letter=True),
    _step("letter_sent", _T, _US, Station.SEND, by_letter=True),
    _step("receipt", _T, _CLIENT, Station.RECEIVED, by_letter=True),
    _step("next_provider", _T, _CLIENT, Station.ANSWER),
    _step("data_choice", _T, _CLIENT, Station.ANSWER),
    _step("freeze", _X, _US, Station.FREEZE),
    _step("vendors", _X, _US, Station.FREEZE, "vendors", "licences", "domains", "applications"),
    _step("licences", _X, _CLIENT, Station.FREEZE, "licences"),
    _step("registrant", _X, _US, Station.FREEZE, "domains"),
    _step("handover", _X, _US, Station.KNOWLEDGE),
    _step("knowledge", _X, _US, Station.KNOWLEDGE),
    _step("next_admin", _X, _NEXT, Station.PARALLEL, "cloud_tenants"),
    _step("break_glass", _X, _US, Station.PARALLEL, "cloud_tenants"),
    _step("vault", _X, _US, Station.PARALLEL, "accounts"),
    _step("test_restore", _X, _US, Station.PARALLEL, "backup_jobs"),
    _step("backup_key", _X, _US, Station.PARALLEL, "backup_jobs"),
    _step("parallel", _X, _NEXT, Station.PARALLEL),
    _step("domains", _X, _NEXT, Station.CUT_OVER, "domains"),
    _step("jobs", _X, _US, Station.CUT_OVER, "jobs"),
    _step("cut_over", _X, _NEXT, Station.CUT_OVER),
    _step("security", _X, _NEXT, Station.CUT_OVER, "security_tools"),
    _step("rotation", _X, _NEXT, Station.CUT_OVER, "accounts"),
    _step("tool_evidence", _X, _US, Station.TOOLS, "agents"),
    _step("agents", _X, _US, Station.TOOLS, "agents"),
    _step("own_users", _X, _US, Station.LAST_DAY),
    _step("delegated", _X, _US, Station.LAST_DAY, "cloud_tenants"),
    _step("access", _X, _US, Station.LAST_DAY),
    _step("keys_devices", _X, _US, Station.LAST_DAY, "sites", "assets"),
    _step("data_returned", _X, _US, Station.LAST_DAY),
    _step("acceptance", _X, _NEXT, Station.LAST_DAY),
    _step("final_invoice", _X, _US, Station.INVOICED),
    _step("data_deleted", _X, _US, Station.DELETED),
    _step("put_away", _X, _US, Station.CLOSED),
)
"""Every step, in the order in which it is worked; those of one day in the order in which they must be done."""

PROPOSED_BY_KEY: Final = {step.key: step for step in PROPOSED}


def timeline(
    *, today: date, send_by: date | None, receive_by: date | None, ends_on: date | None, region: str
) -> dict[Station, date]:
    """The days a checklist hangs on, working days of a region that never run backwards.

    Args:
        today: No day is proposed before it.
        send_by: The day to send the letter by; None when nothing needs to be sent in time: then two weeks are allowed.
        receive_by: The last day the letter may arrive; or the day it did.
        ends_on: The last day of service; without it only the first days are known.
        region: The client's.
    """
    calendar = working_calendar(region)
    days: dict[Station, date] = {}
    if send_by is None and receive_by is None:
        days[Station.SEND] = days[Station.RECEIVED] = calendar.on_or_after(today + LETTER_WITHIN)
    else:
        days[Station.SEND] = _at_least(today, send_by or receive_by or today, calendar)
        days[Station.RECEIVED] = max(days[Station.SEND], _at_least(today, receive_by or send_by or today, calendar))
    days[Station.TALK] = _at_least(today, days[Station.SEND] - TALK_BEFORE, calendar)
    if ends_on is None:
        return days
    told = min(days[Station.RECEIVED], max(today, ends_on))
    length = max(0, (ends_on - told).days)
    share = min(1.0, length / FULL_TIME)
    days[Station.ANSWER] = _at_least(today, told + timedelta(days=min(round(length * ANSWER_SHARE), 28)), calendar)
    for station, before in _BEFORE:
        days[station] = _at_least(today, ends_on - timedelta(days=round(before * share)), calendar)
    for station, after in _AFTER:
        days[station] = calendar.on_or_after(max(today, ends_on + timedelta(days=after)))
    return days


def _at_least(today: date, day: date, calendar: WorkingCalendar) -> date:
    """The working day on or before a day, or, where that has passed, the next one from today."""
    moved = calendar.on_or_before(day)
    return moved if moved >= today else calendar.on_or_after(today)


def proposed_steps(
    days: dict[Station, date], *, way: EndingWay, sheets: Collection[str], not_applying: Collection[str]
) -> tuple[DatedStep, ...]:
    """The checklist of an exit.

    A step about sheets of which nothing is recorded is proposed as long as the client may have something of the kind.

    Args:
        days: As :func:`timeline` gives them.
        way: How the agreements are ended.
        sheets: The sheets of the environment that have rows.
        not_applying: The sheets of which the owner said that the client has nothing.

    Returns:
        The steps with their days, in the order in which they are worked.
    """
    absent = frozenset(not_applying) - frozenset(sheets)
    fitting = [
        step
        for step in PROPOSED
        if not (step.needs and step.needs <= absent) and not (step.by_letter and way is EndingWay.ACCEPTANCE)
    ]
    dated = [DatedStep(step=step, due=days.get(step.station)) for step in fitting]
    return tuple(sorted(dated, key=lambda one: (one.step.stage.rank, one.due or date.max)))
