"""Seventy-two hours between a decision to part and the first step of it (decision definitions, "Second look")."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from msp_desk.core.records.decision import Decision, DecisionChoice

COOLING_OFF: Final = timedelta(hours=72)


def cooling_off_until(decision: Decision) -> datetime | None:
    """The moment from which a decision to part may be carried out.

    Returns:
        UTC; None for a decision that needs no cooling-off: any other choice, one over abuse, one whose cooling-off was
        skipped with a reason, or one that was withdrawn.
    """
    free = decision.for_abuse or decision.cooling_off_skipped.strip() or decision.called_off_on is not None
    if decision.choice is not DecisionChoice.PART or free or not decision.decided_at:
        return None
    return datetime.fromisoformat(decision.decided_at).astimezone(UTC) + COOLING_OFF


def is_cooling(decision: Decision, moment: datetime) -> bool:
    """Whether a decision still waits at a moment."""
    until = cooling_off_until(decision)
    return until is not None and moment < until
