"""Warnings and termination for cause: the earlier warning and its lapse, the time to cure, the two weeks of § 626 BGB.

The rules are those of the notice definitions, "For cause": a breach asks for an earlier warning whose time has lapsed
(DE § 314 Abs. 2 BGB, IT art. 1454 c.c.); Germany gives two weeks from the day the fact was learned (§ 626 Abs. 2 BGB);
Italy asks for at least 15 days to cure unless a shorter time is justified. None of it is legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msp_desk.core.parting.check import Check, blocked, fine, warned
from msp_desk.core.parting.letter_draft import LetterDraft
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.formal_warning import FormalWarning, WarningState

GERMAN_DAYS = 14
"""Days from learning of the cause to the arrival of the letter (§ 626 Abs. 2 BGB)."""
ITALIAN_CURE_DAYS = 15
"""Days a diffida ad adempiere gives at least (art. 1454 c.c.)."""
USUAL_CURE_DAYS = 21
"""Days a warning gives when the owner names no day: the delivery, and two weeks and a bit for the client."""


def breach_checks(draft: LetterDraft) -> Iterator[Check]:
    """What a warning and a letter for cause are looked at for; nothing for the other kinds."""
    if draft.kind is LetterKind.CAUSE:
        yield from _reasons(draft)
        yield _earlier_warning(draft)
        yield from _unsaid(draft)
        yield from _in_time(draft)
        yield from _clause(draft)
    elif draft.kind is LetterKind.WARNING:
        yield from _reasons(draft)
        yield from _time_to_cure(draft)
        if not draft.breach.demands:
            yield warned("demands_missing")


def latest_lapsed(draft: LetterDraft) -> FormalWarning | None:
    """The recorded warning that the letter can rest on: lapsed on its day, of its agreement, the one it names."""
    found = [each for each in _concerned(draft) if _state(draft, each) is WarningState.LAPSED]
    return max(found, key=lambda each: (each.day, each.id), default=None)


def _concerned(draft: LetterDraft) -> list[FormalWarning]:
    number = draft.agreement.number if draft.agreement is not None else ""
    named = draft.breach.warning_day
    return [each for each in draft.breach.warnings if each.concerns(number) and named in {None, each.day}]


def _state(draft: LetterDraft, warning: FormalWarning) -> WarningState | None:
    return None if draft.day is None else warning.state_on(draft.day)


def _reasons(draft: LetterDraft) -> Iterator[Check]:
    yield blocked("reasons_missing") if not draft.breach.reasons else fine("reasons_there")


def _earlier_warning(draft: LetterDraft) -> Check:
    lapsed = latest_lapsed(draft)
    if lapsed is not None:
        return fine("warning_there", day=lapsed.day, cure_by=lapsed.cure_by)
    if draft.breach.no_warning_because.strip():
        return fine("warning_not_needed")
    running = [each for each in _concerned(draft) if _state(draft, each) is WarningState.RUNNING]
    if running:
        last = max(running, key=lambda each: each.cure_by)
        return blocked("warning_not_lapsed", day=last.day, cure_by=last.cure_by)
    return blocked("warning_missing")


def _unsaid(draft: LetterDraft) -> Iterator[Check]:
    lapsed = latest_lapsed(draft)
    if lapsed is not None and draft.breach.warning_day is None:
        yield warned("warning_unsaid", day=lapsed.day)


def _in_time(draft: LetterDraft) -> Iterator[Check]:
    arrives, learned = draft.arrives_on, draft.breach.learned_on
    if draft.breach.law is not Law.DE or arrives is None:
        return
    if learned is None or learned > arrives:
        yield warned("learned_on_missing")
        return
    last = learned + timedelta(days=GERMAN_DAYS)
    if arrives > last:
        yield warned("learned_too_late", learned_on=learned, arrives_on=arrives, last=last)
    else:
        yield fine("learned_in_time", last=last)


def _clause(draft: LetterDraft) -> Iterator[Check]:
    unwarned = latest_lapsed(draft) is None
    if draft.breach.law is Law.IT and unwarned and not draft.breach.clause.strip():
        yield warned("clause_needed")


def _time_to_cure(draft: LetterDraft) -> Iterator[Check]:
    breach, arrives = draft.breach, draft.arrives_on
    if breach.cure_by is None:
        yield blocked("cure_missing")
        return
    if arrives is None:
        return
    if breach.cure_by <= arrives:
        yield blocked("cure_too_early", cure_by=breach.cure_by, arrives_on=arrives)
        return
    earliest = arrives + timedelta(days=ITALIAN_CURE_DAYS)
    if breach.law is Law.IT and breach.cure_by < earliest and not breach.short_cure_because.strip():
        yield blocked("cure_short", cure_by=breach.cure_by, earliest=earliest)
    else:
        yield fine("cure_there", cure_by=breach.cure_by)
