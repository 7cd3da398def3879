"""Before an exit is prepared: what it ends and when, the second look, the cooling-off, the reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msp_desk.core.parting.exit_checks.finding import blocked, fine, warned
from msp_desk.core.parting.exit_facts import BY_NOTICE, ExitEnd, ExitFacts
from msp_desk.core.parting.letter_checks import Check
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.records.exit import EndingWay

FRESH: Final = timedelta(days=30)
"""A second look so long before the decision still belongs to it."""


def decide_checks(facts: ExitFacts) -> list[Check]:
    """What has to be settled before an exit is prepared."""
    return [*_agreement_checks(facts), *_look_checks(facts), *_cooling_checks(facts), *_reason_checks(facts)]


def _agreement_checks(facts: ExitFacts) -> Iterator[Check]:
    if not facts.ends:
        yield blocked("agreements_missing")
    for end in facts.ends:
        yield from _end_checks(end, facts)


def _end_checks(end: ExitEnd, facts: ExitFacts) -> Iterator[Check]:
    number, notice = end.agreement.number, end.notice
    if notice.status is NoticeStatus.ENDED:
        yield blocked("agreement_ended", number=number, ends_on=notice.ends_on)
        return
    if facts.exit.way not in BY_NOTICE:
        yield end_known(end)
        return
    if notice.status is NoticeStatus.ASKS:
        yield blocked("notice_asks", number=number, question=notice.explanation)
        return
    if notice.from_law:
        yield warned("law_unconfirmed", number=number)
    yield _notice_check(end, facts.today)


def end_known(end: ExitEnd) -> Check:
    """Whether the last day of an agreement is known at all."""
    if end.end_day is None:
        return blocked("end_missing", number=end.agreement.number)
    return fine("end_there", number=end.agreement.number, ends_on=end.end_day)


def _notice_check(end: ExitEnd, today: date) -> Check:
    number, notice, last = end.agreement.number, end.notice, end.end_day
    if last is None or notice.ends_on is None:
        return end_known(end)
    if last < notice.ends_on:
        if end.receive_by is not None and end.receive_by < today:
            return blocked("too_late", number=number, ends_on=last, receive_by=end.receive_by, next=notice.ends_on)
        return blocked("end_too_early", number=number, ends_on=last, earliest=notice.ends_on)
    if end.receive_by is None:
        return end_known(end)
    sending, left = notice.if_sent_today, (end.receive_by - today).days
    if sending is not None and sending.ends_on > last and left >= 0:
        return warned("hurry", number=number, ends_on=last, receive_by=end.receive_by, arrives_on=sending.arrives_on)
    return fine("days_left", number=number, ends_on=last, receive_by=end.receive_by, count=max(0, left))


def _look_checks(facts: ExitFacts) -> Iterator[Check]:
    one, decision = facts.exit, facts.decision
    from_client = one.way is EndingWay.ACCEPTANCE
    if from_client or (decision is not None and decision.for_abuse):
        yield fine("look_not_needed")
        return
    since = (one.opened_on if decision is None else min(decision.decided_on, one.opened_on)) - FRESH
    if facts.look is not None and facts.look.day >= since:
        yield fine("look_done", day=facts.look.day)
    elif one.look_waived.strip():
        yield fine("look_waived", reason=one.look_waived.strip())
    else:
        yield blocked("look_missing")


def _cooling_checks(facts: ExitFacts) -> Iterator[Check]:
    if facts.cooling_until is None or facts.moment >= facts.cooling_until:
        yield fine("cooling_over")
    elif facts.exit.cooling_off_skipped.strip():
        yield fine("cooling_skipped", reason=facts.exit.cooling_off_skipped.strip())
    else:
        until = facts.cooling_until.astimezone()
        yield blocked("cooling_off", day=until.date(), time=f"{until:%H:%M}")


def _reason_checks(facts: ExitFacts) -> Iterator[Check]:
    yield fine("why_there") if facts.exit.why.strip() else warned("why_missing")
    if facts.exit.way is EndingWay.ACCEPTANCE:
        return
    if facts.decision is None:
        yield warned("no_decision")
    elif facts.decision.called_off_on is not None and facts.decision.called_off_on <= facts.today:
        yield warned("decision_called_off", day=facts.decision.called_off_on)
    else:
        yield fine("decision_there", day=facts.decision.decided_on)
