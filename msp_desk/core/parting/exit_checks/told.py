"""Before the transition begins: the letter is out with its proof, the conversation was held, the notice was in time."""

from __future__ import annotations

from collections.abc import Iterator

from msp_desk.core.parting.exit_checks.finding import blocked, fine, warned
from msp_desk.core.parting.exit_facts import BY_NOTICE, ExitEnd, ExitFacts
from msp_desk.core.parting.letter_checks import Check
from msp_desk.core.records.exit import EndingWay
from msp_desk.core.records.sending import TRACKED


def told_checks(facts: ExitFacts) -> list[Check]:
    """What has to have happened before the transition begins."""
    return [*_sending_checks(facts), *_talk_checks(facts), *_receipt_checks(facts)]


def _sending_checks(facts: ExitFacts) -> Iterator[Check]:
    sendings = [one for one in facts.letter_sendings if one.sent_on <= facts.today]
    if not sendings:
        yield (warned if facts.exit.way is EndingWay.ACCEPTANCE else blocked)("letter_not_sent")
        return
    first = min(sendings, key=lambda one: (one.sent_on, one.id))
    yield fine("letter_sent", day=first.sent_on, how=first.how)
    if all(one.how in TRACKED and not one.tracking.strip() for one in sendings):
        yield warned("tracking_missing", how=first.how)


def _talk_checks(facts: ExitFacts) -> Iterator[Check]:
    held = [one.day for one in facts.conversations if one.held and one.day <= facts.today]
    yield fine("talk_held", day=max(held)) if held else warned("talk_not_held")


def _receipt_checks(facts: ExitFacts) -> Iterator[Check]:
    received = facts.received_on
    if received is None:
        yield warned("not_received")
        return
    if facts.exit.way not in BY_NOTICE:
        yield fine("received", day=received)
        return
    late = [end for end in facts.ends if _is_late(end)]
    yield from (
        warned(
            "received_late",
            day=received,
            receive_by=end.receive_by,
            number=end.agreement.number,
            ends_on=end.end_day,
            next=end.notice.ends_on,
        )
        for end in late
    )
    if not late:
        yield fine("received", day=received)


def _is_late(end: ExitEnd) -> bool:
    """Whether the notice, as it arrived, leads to a later end than the exit has."""
    return end.end_day is not None and end.notice.ends_on is not None and end.end_day < end.notice.ends_on
