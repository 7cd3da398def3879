"""START HERE: how an exit moves from stage to stage, and what keeps it where it is.

An exit goes forward by one stage at a time, and only when nothing of its stage blocks it; a warning lets the owner go
on. It may go back any way until it is closed. What is closed, or was withdrawn, never moves again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msp_desk.core.parting.exit_checks.decide import decide_checks
from msp_desk.core.parting.exit_checks.prepare import prepare_checks
from msp_desk.core.parting.exit_checks.told import told_checks
from msp_desk.core.parting.exit_checks.transition import transition_checks
from msp_desk.core.parting.exit_facts import ExitFacts
from msp_desk.core.parting.letter_checks import Check, CheckLevel, blocking
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.exit import Exit, ExitStage
from msp_desk.core.records.problem import Problem

OPEN_STAGES = tuple(stage for stage in ExitStage if stage is not ExitStage.CLOSED)
_CHECKS: Mapping[ExitStage, Callable[[ExitFacts], list[Check]]] = {
    ExitStage.DECIDE: decide_checks,
    ExitStage.PREPARE: prepare_checks,
    ExitStage.TOLD: told_checks,
    ExitStage.TRANSITION: transition_checks,
}


def exit_checks(facts: ExitFacts, stage: ExitStage) -> tuple[Check, ...]:
    """What a stage demands before it is left; nothing for a closed exit or one that was withdrawn."""
    looks = _CHECKS.get(stage)
    return tuple(looks(facts)) if looks is not None and facts.exit.is_open else ()


def next_stage(one: Exit) -> ExitStage | None:
    """The stage after the present one; None when it cannot move any more."""
    return list(ExitStage)[one.stage.rank + 1] if one.is_open else None


def earlier_stage(one: Exit) -> ExitStage | None:
    """The stage before the present one; None for the first, and when it cannot move any more."""
    return list(ExitStage)[one.stage.rank - 1] if one.is_open and one.stage.rank else None


def standstill(one: Exit) -> Problem | None:
    """Why nothing of an exit can be changed any more; None while it is open."""
    if one.is_closed:
        return phrase("exits.frozen", day=one.closed_on)
    if one.called_off_on is not None:
        return phrase("exits.called_off", day=one.called_off_on)
    return None


def move_problems(one: Exit, to: ExitStage, checks: Sequence[Check]) -> tuple[Problem, ...]:
    """Why an exit cannot be moved to a stage; nothing when it can.

    Args:
        one: The exit.
        to: Where.
        checks: What its present stage demands, as :func:`exit_checks` found it.
    """
    still = standstill(one)
    if still is not None:
        return (still,)
    steps = to.rank - one.stage.rank
    if steps == 0 or steps > 1:
        return (phrase("exits.one_stage", stage=one.stage),)
    return tuple(blocking(checks)) if steps == 1 else ()


def counts(checks: Sequence[Check]) -> tuple[int, int]:
    """How many checks block and how many warn."""
    levels = [check.level for check in checks]
    return levels.count(CheckLevel.BLOCKED), levels.count(CheckLevel.WARNED)
