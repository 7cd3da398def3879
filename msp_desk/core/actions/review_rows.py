"""The rows of the owner's review that people wrote: recommendations, what was agreed, what comes next, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from msp_desk.core.documents.marks import State
from msp_desk.core.documents.review.facts import ActionKind, ActionRow, NoteRow
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd
from msp_desk.core.records.note import Note
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.wording import Wording

MOST_NOTES: Final = 4
_STATES: Final = {Outcome.OPEN: State.OPEN, Outcome.IMPLEMENTED: State.DONE, Outcome.IGNORED: State.ACT}


def action_rows(
    recommendations: Sequence[Recommendation],
    agreed: Sequence[AgreedAction],
    plans: Sequence[BoundaryPlan],
    *,
    span: Period,
    made_on: date,
    wording: Wording,
) -> tuple[ActionRow, ...]:
    """What is recommended, what was agreed last time and whether it happened, and what comes next.

    Args:
        recommendations: The client's, of all time.
        agreed: What was agreed with it, of all time.
        plans: The boundary plans with it, of all time.
        span: The days of the review; how things stand is told as of its last.
        made_on: The day of the paper; what was agreed since is what comes next.
        wording: The owner's language.
    """
    return (
        *_advice(recommendations, span, wording),
        *_agreed(agreed, span, wording),
        *_next(agreed, plans, span, made_on, wording),
    )


def note_rows(notes: Iterable[Note], span: Period) -> tuple[NoteRow, ...]:
    """The latest notes of the review's days, the newest first."""
    inside = sorted((note for note in notes if note.day in span), key=lambda note: (note.day, note.id), reverse=True)
    return tuple(NoteRow(day=note.day, text=note.note) for note in inside[:MOST_NOTES])


def _advice(recommendations: Sequence[Recommendation], span: Period, wording: Wording) -> Iterator[ActionRow]:
    """Recommendations that are open, or were proposed or decided in the quarter."""
    for one in recommendations:
        if one.proposed_on > span.last:
            continue
        decided = one.decided_on is not None and one.decided_on <= span.last
        if decided and one.decided_on not in span and one.proposed_on not in span:
            continue
        outcome = one.outcome if decided else Outcome.OPEN
        yield ActionRow(
            kind=ActionKind.ADVICE,
            what=one.title,
            who=wording.say("document.client_does"),
            by=one.due_on,
            state=_STATES[outcome],
            word=wording.word(outcome),
        )


def _agreed(agreed: Sequence[AgreedAction], span: Period, wording: Wording) -> Iterator[ActionRow]:
    """What was agreed by the quarter's end and had not been done before the quarter."""
    for one in sorted(agreed, key=_in_order):
        if one.agreed_on > span.last or (one.done_on is not None and one.done_on < span.first):
            continue
        yield _row(one, ActionKind.AGREED, span.last, wording)


def _next(
    agreed: Sequence[AgreedAction], plans: Sequence[BoundaryPlan], span: Period, made_on: date, wording: Wording
) -> Iterator[ActionRow]:
    """What was agreed since the quarter, and the next check of a boundary plan that runs."""
    for one in sorted(agreed, key=_in_order):
        if span.last < one.agreed_on <= made_on:
            yield _row(one, ActionKind.NEXT, made_on, wording)
    for plan in plans:
        check = next((check for check in CheckDay if plan.check_day(check) > span.last), None)
        if plan.state_on(span.last) is PlanEnd.RUNNING and check is not None:
            yield ActionRow(
                kind=ActionKind.NEXT,
                what=wording.say("owner_review.plan_check", days=int(check)),
                who=wording.say("owner_review.owner_does"),
                by=plan.check_day(check),
                state=State.OPEN,
                word=wording.say("owner_review.state.open"),
            )


def _row(one: AgreedAction, kind: ActionKind, day: date, wording: Wording) -> ActionRow:
    state = State.DONE if one.was_done(day) else State.NO if one.is_late(day) else State.OPEN
    return ActionRow(
        kind=kind,
        what=one.what,
        who=one.who,
        by=one.due_on,
        state=state,
        word=wording.say(f"owner_review.state.{state.value}"),
    )


def _in_order(one: AgreedAction) -> tuple[date, date, int]:
    return one.agreed_on, one.due_on or date.max, one.id
