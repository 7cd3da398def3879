"""Before an exit is closed: the handover, the checklist, the money, and the last day."""

from __future__ import annotations

from collections.abc import Iterator

from msp_desk.core.parting.exit_checks.decide import end_known
from msp_desk.core.parting.exit_checks.finding import blocked, fine, warned
from msp_desk.core.parting.exit_facts import ExitFacts
from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.records.money import Money


def transition_checks(facts: ExitFacts) -> list[Check]:
    """What should be done before an exit is closed; only a missing last day keeps it open."""
    return [*_end_checks(facts), *_handover_checks(facts), *_step_checks(facts), *_money_checks(facts)]


def _end_checks(facts: ExitFacts) -> Iterator[Check]:
    if not facts.ends:
        yield blocked("agreements_missing")
    yield from (check for check in map(end_known, facts.ends) if check.level is CheckLevel.BLOCKED)
    if facts.ends_on is not None and facts.today < facts.ends_on:
        yield warned("before_the_end", ends_on=facts.ends_on)


def _handover_checks(facts: ExitFacts) -> Iterator[Check]:
    if facts.exit.next_provider.strip():
        yield fine("next_provider_named", name=facts.exit.next_provider.strip())
    else:
        yield warned("next_provider_missing")
    yield fine("handover_made", day=max(facts.handovers)) if facts.handovers else warned("handover_missing")


def _step_checks(facts: ExitFacts) -> Iterator[Check]:
    undone = sum(1 for step in facts.steps if not step.is_done)
    yield warned("steps_open", count=undone) if undone else fine("steps_done", count=len(facts.steps))
    unproved = sum(1 for step in facts.steps if step.is_done and not step.evidence.strip())
    if unproved:
        yield warned("evidence_missing", count=unproved)


def _money_checks(facts: ExitFacts) -> Iterator[Check]:
    money = facts.money

    def said(amount: int) -> Money:
        return Money(amount, money.currency)

    if money.items:
        yield warned("items_open", count=len(money.items), amount=said(money.open_amount))
    else:
        yield fine("items_settled")
    yield warned("refund_due", amount=said(money.refund.gross)) if money.refund.gross else fine("refund_settled")
    if money.unused_amount:
        yield warned("unused_due", amount=said(money.unused_amount))
    if money.final is None:
        yield fine("final_invoiced")
    else:
        yield warned("final_invoice", amount=said(money.final.net), first=money.final.first, last=money.final.last)
