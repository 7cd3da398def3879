"""The days of a handover: its eight milestones, and the steps by which credentials, data and accesses change hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from msp_desk.core.actions.handover_exit import DATA_STEPS, MILESTONE_STEPS, REMOVAL_STEPS, ExitFacts
from msp_desk.core.actions.handover_sheets import without_secrets
from msp_desk.core.documents.handover.duties import (
    CredentialRow,
    CredentialStep,
    DataRow,
    DataStep,
    RemovalRow,
    standard_credential_steps,
    standard_data_steps,
    standard_removals,
)
from msp_desk.core.documents.handover.facts import Milestone, Station
from msp_desk.core.wording import Wording

# Days before (negative) or after the last day, for a notice period of at least 60 days; a shorter one squeezes them.
_STATIONS = (
    (Milestone.FREEZE, -44),
    (Milestone.KNOWLEDGE_TRANSFER, -30),
    (Milestone.PARALLEL_RUN, -23),
    (Milestone.CUT_OVER, -9),
    (Milestone.ACCESS_ENDS, 0),
    (Milestone.DATA_DELETED, 30),
    (Milestone.CLOSED, 37),
)
_FULL_TIME = 60
_ROTATED_AFTER = 4


def timeline_of(day: date, ends_on: date | None, told_on: date | None, known: ExitFacts) -> tuple[Station, ...]:
    """The eight milestones: those of the exit's checklist where it has them, else counted back from the last day."""
    stations = [Station(milestone=Milestone.NOTICE, day=told_on, done=told_on is not None and told_on <= day)]
    share = 1.0
    if ends_on is not None:
        share = min(1.0, max(0.0, (ends_on - (told_on or day)).days / _FULL_TIME))
    for milestone, days in _STATIONS:
        planned = None
        if ends_on is not None:
            planned = ends_on + timedelta(days=round(days * share) if days < 0 else days)
        key = MILESTONE_STEPS[milestone]
        planned, done = known.due(key) or planned, known.done_on(key) is not None
        if key not in known.steps:
            done = planned is not None and planned < day
        stations.append(Station(milestone=milestone, day=planned, done=done))
    return tuple(stations)


def credential_steps(stations: Mapping[Milestone, date | None]) -> tuple[CredentialRow, ...]:
    """The vault is opened at the cut-over, its secrets are changed in the days after, and the export is erased."""
    cut_over, ends = stations.get(Milestone.CUT_OVER), stations.get(Milestone.ACCESS_ENDS)
    if cut_over is None or ends is None:
        return standard_credential_steps()
    rotated = min(cut_over + timedelta(days=_ROTATED_AFTER), max(cut_over, ends))
    days = {CredentialStep.ROTATE: rotated, CredentialStep.ERASE: max(cut_over, ends)}
    return tuple(replace(row, day=days.get(row.step, cut_over)) for row in standard_credential_steps())


def data_steps(stations: Mapping[Milestone, date | None], known: ExitFacts) -> tuple[DataRow, ...]:
    """What becomes of the data: planned by the timeline, done as the exit says."""
    planned = {
        DataStep.CHOOSE: stations.get(Milestone.KNOWLEDGE_TRANSFER),
        DataStep.GIVE_BACK: stations.get(Milestone.CUT_OVER),
        DataStep.CHECK: stations.get(Milestone.ACCESS_ENDS),
        DataStep.DELETE: stations.get(Milestone.DATA_DELETED),
        DataStep.CONFIRM: stations.get(Milestone.CLOSED),
    }
    return tuple(
        replace(
            row,
            day=known.due(DATA_STEPS.get(row.step, "")) or planned[row.step],
            done_on=known.done_on(DATA_STEPS.get(row.step, "")),
        )
        for row in standard_data_steps()
    )


def removals(stations: Mapping[Milestone, date | None], known: ExitFacts, wording: Wording) -> tuple[RemovalRow, ...]:
    """What is removed: planned for the last day, done and shown as the exit says."""
    ends = stations.get(Milestone.ACCESS_ENDS)
    return tuple(
        replace(
            row,
            day=known.due(REMOVAL_STEPS[row.step]) or ends,
            done_on=known.done_on(REMOVAL_STEPS[row.step]),
            evidence=without_secrets(known.evidence(REMOVAL_STEPS[row.step]), wording),
        )
        for row in standard_removals()
    )
