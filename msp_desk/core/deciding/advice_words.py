"""What is said about an advice, in the owner's language; the sentences are in topic ``advising``."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.deciding.advice import Advice, AdviceRule, Argument
from msp_desk.core.deciding.affordability import Affordability, Flip, Verdict
from msp_desk.core.deciding.evidence import Evidence, Percent, Rate
from msp_desk.core.deciding.grade_after import GradeAfter
from msp_desk.core.deciding.repricing import Repricing
from msp_desk.core.formatting import format_money, format_number, format_percent
from msp_desk.core.formatting.whole_amounts import format_whole_money
from msp_desk.core.parting.phrase import Phrase
from msp_desk.core.records.money import Money, half_up_float
from msp_desk.core.wording import Wording


def advice_name(advice: Advice, wording: Wording) -> str:
    """The advice as a cell or a button shows it, such as "Part with notice"."""
    return wording.say(f"advising.name.{advice.value}")


def heading(advice: Advice, wording: Wording) -> str:
    """The advice as a heading, such as "Advice: part with notice"."""
    return wording.say("advising.heading", advice=wording.say(f"advising.lower.{advice.value}"))


def reason(rule: AdviceRule, wording: Wording) -> str:
    """Why the rule that gave an advice gives it, in one sentence without numbers."""
    return wording.say(f"advising.why.{rule.value}")


def rule_name(rule: AdviceRule, wording: Wording) -> str:
    """A rule in a few words, as the head over its evidence."""
    return wording.say(f"advising.rule.{rule.value}")


def counts(in_favour: Sequence[Argument], against: Sequence[Argument], wording: Wording) -> str:
    """How many rules spoke on each side, such as "2 rules for · 1 against"."""
    return wording.say(
        "advising.counts",
        in_favour=wording.say("advising.rules_for", count=len(in_favour)),
        against=wording.say("advising.rules_against", count=len(against)),
    )


def evidence_sentence(evidence: Evidence, wording: Wording) -> str:
    """A fact with its numbers in one sentence."""
    return said(evidence.says, wording)


def said(sentence: Phrase, wording: Wording) -> str:
    """A phrase with whole amounts, rates with their cents, percentages, and the phrases inside it."""
    return wording.say(sentence.code, **{name: _part(value, wording) for name, value in sentence.params.items()})


def verdict_sentence(found: Affordability, currency: str, wording: Wording) -> str:
    """Whether the firm can afford a loss, with the numbers."""
    by_freed = found.verdict is Verdict.CAN_AFFORD and found.result_after < 0
    return wording.say(
        f"advising.verdict.{'can_afford_freed' if by_freed else found.verdict.value}",
        lost=whole(found.lost, currency, wording),
        freed=whole(found.freed_value, currency, wording),
        after=whole(found.result_after, currency, wording),
        months=found.runway_months or 0.0,
    )


def revenue_sentence(found: Affordability, currency: str, wording: Wording) -> str:
    """The contribution lost beside the revenue lost: chasing lost revenue is where owners err."""
    return wording.say(
        "advising.verdict.revenue",
        revenue=whole(found.lost_revenue, currency, wording),
        lost=whole(found.lost, currency, wording),
    )


def hold_on_sentence(flip: Flip, currency: str, wording: Wording) -> str:
    """Hold on, and what would flip it."""
    ways = [
        wording.say("advising.hold_on.result", amount=whole(flip.more_result, currency, wording)),
        wording.say("advising.hold_on.reserve", amount=whole(flip.more_reserve, currency, wording)),
    ]
    if flip.refill is not None:
        percent = format_percent(100 * flip.refill, wording.language)
        ways.append(wording.say("advising.hold_on.refill", percent=percent))
    joined = wording.say("advising.hold_on.either", first=", ".join(ways[:-1]), last=ways[-1])
    return wording.say("advising.hold_on.line", ways=joined)


def missing_sentence(names: Sequence[str], wording: Wording) -> str:
    """Which settings are missing before anybody can tell what a loss would do."""
    labels = wording.listing(wording.field("settings", name) for name in names)
    return wording.say("advising.missing.ask", names=labels)


def reprice_sentence(found: Repricing, currency: str, wording: Wording) -> str:
    """The proposal for a fee, and the risk it is worth."""
    needed = whole(found.fee_needed, currency, wording)
    chance = format_percent(100 * found.break_even_chance, wording.language)
    if found.uplift_percent is None:
        return wording.say("advising.reprice.unpaid", needed=needed, chance=chance)
    return wording.say(
        "advising.reprice.proposal",
        now=whole(found.fee_now, currency, wording),
        needed=needed,
        uplift=format_percent(found.uplift_percent, wording.language),
        chance=chance,
    )


def margin_sentence(found: Repricing, currency: str, wording: Wording) -> str:
    """The fee that the target margin would need."""
    return wording.say("advising.reprice.margin", fee=whole(found.fee_for_margin, currency, wording))


def grade_after_sentence(found: GradeAfter, wording: Wording) -> str:
    """The grade a client would have with the fee it needs."""
    return wording.say("advising.reprice.after", letter=found.letter.value, score=found.score)


def whole(amount: float, currency: str, wording: Wording) -> str:
    """An amount in whole units of the currency."""
    return format_whole_money(amount, currency, wording.language)


def _part(value: object, wording: Wording) -> object:
    match value:
        case Phrase():
            return said(value, wording)
        case Money():
            return whole(value.amount, value.currency, wording)
        case Rate():
            return format_money(half_up_float(value.amount), value.currency, wording.language)
        case Percent():
            return format_percent(value.value, wording.language)
        case float():
            return format_number(value, wording.language, digits=1)
        case _:
            return value
