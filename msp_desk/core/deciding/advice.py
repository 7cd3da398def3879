"""The advice for a client: rules tested one by one, the first that matches gives it (decision definitions, "Advice").

Every rule that spoke is listed for or against with its evidence. Among the rules that want something to change (1 to 5)
each supports the others; what speaks for the client, or for waiting, stands against them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msp_desk.core.deciding import advice_rules as rules
from msp_desk.core.deciding.advice_facts import AdviceFacts
from msp_desk.core.deciding.affordability import Affordability, Verdict
from msp_desk.core.deciding.evidence import MONEY_FAMILIES, Evidence
from msp_desk.core.deciding.second_look_arguments import exempted_abuse, plans_that_hold, second_look
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.money import Money, half_up_float


class Advice(StrEnum):
    """What the program advises."""

    PART_NOW = "part_now"
    PART_WITH_NOTICE = "part_with_notice"
    REPRICE = "reprice"
    TALK = "talk"
    INVEST = "invest"
    LOG_MORE = "log_more"
    KEEP = "keep"

    @property
    def is_parting(self) -> bool:
        """Whether it asks for a second look first."""
        return self in (Advice.PART_NOW, Advice.PART_WITH_NOTICE)


class AdviceRule(StrEnum):
    """The rules in their order, and what speaks beside them."""

    PART_NOW = "part_now"
    PART_WITH_NOTICE = "part_with_notice"
    NOT_A_FIT = "not_a_fit"
    REPRICE = "reprice"
    TALK = "talk"
    INVEST = "invest"
    LOG_MORE = "log_more"
    KEEP = "keep"
    BOUNDARY_PLAN = "boundary_plan"
    SECOND_LOOK = "second_look"
    AFFORDABILITY = "affordability"


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A rule that spoke, with what it rests on; the evidence is never empty."""

    rule: AdviceRule
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """The advice for a client.

    Attributes:
        advice: What to do.
        rule: The rule that gave it.
        in_favour: Every rule that spoke for it, the one that gave it first.
        against: Every rule that spoke against it.
    """

    advice: Advice
    rule: AdviceRule
    in_favour: tuple[Argument, ...]
    against: tuple[Argument, ...]


ADVICE_OF_RULE: Final = MappingProxyType({
    AdviceRule.PART_NOW: Advice.PART_NOW,
    AdviceRule.PART_WITH_NOTICE: Advice.PART_WITH_NOTICE,
    AdviceRule.NOT_A_FIT: Advice.PART_WITH_NOTICE,
    AdviceRule.REPRICE: Advice.REPRICE,
    AdviceRule.TALK: Advice.TALK,
    AdviceRule.INVEST: Advice.INVEST,
    AdviceRule.LOG_MORE: Advice.LOG_MORE,
    AdviceRule.KEEP: Advice.KEEP,
})  # fmt: skip
"""What each rule advises when it is the first that matches."""
_WANTS_CHANGE: Final = frozenset({
    AdviceRule.PART_NOW,
    AdviceRule.PART_WITH_NOTICE,
    AdviceRule.NOT_A_FIT,
    AdviceRule.REPRICE,
    AdviceRule.TALK,
})  # fmt: skip
_TESTS: Final[MappingProxyType[AdviceRule, rules.RuleTest]] = MappingProxyType({
    AdviceRule.PART_NOW: rules.part_now,
    AdviceRule.PART_WITH_NOTICE: rules.part_with_notice,
    AdviceRule.NOT_A_FIT: rules.not_a_fit,
    AdviceRule.REPRICE: rules.reprice,
    AdviceRule.TALK: rules.talk,
    AdviceRule.INVEST: rules.invest,
    AdviceRule.LOG_MORE: rules.log_more,
})  # fmt: skip
"""The rules in the order in which they are tested."""


def advise(facts: AdviceFacts) -> Advised:
    """The advice for a client on a day."""
    spoke = {rule: found for rule, test in _TESTS.items() if (found := test(facts))}
    given = next((rule for rule in spoke), AdviceRule.KEEP)
    if given is AdviceRule.KEEP:
        spoke[given] = rules.keep(facts)
    changes = given in _WANTS_CHANGE
    in_favour = [given, *(rule for rule in spoke if rule is not given and changes and rule in _WANTS_CHANGE)]
    found_for = [Argument(rule=rule, evidence=tuple(spoke[rule])) for rule in in_favour]
    found_against = [
        Argument(rule=rule, evidence=tuple(evidence)) for rule, evidence in spoke.items() if rule not in in_favour
    ]
    exempt = exempted_abuse(facts)
    if exempt:
        found_against.append(Argument(rule=AdviceRule.PART_NOW, evidence=tuple(exempt)))
    if changes:
        plans = plans_that_hold(facts)
        if plans:
            found_against.append(Argument(rule=AdviceRule.BOUNDARY_PLAN, evidence=tuple(plans)))
        worse, better = second_look(
            facts, nobodys_fault=given is AdviceRule.NOT_A_FIT, parting=ADVICE_OF_RULE[given].is_parting
        )
        if worse:
            found_for.append(Argument(rule=AdviceRule.SECOND_LOOK, evidence=tuple(worse)))
        if better:
            found_against.append(Argument(rule=AdviceRule.SECOND_LOOK, evidence=tuple(better)))
    return Advised(advice=ADVICE_OF_RULE[given], rule=given, in_favour=tuple(found_for), against=tuple(found_against))


def holds_on(advice: Advice, found: Affordability | None) -> bool:
    """Whether the owner should hold on for now: parting is advised and the firm cannot afford the loss."""
    return advice.is_parting and found is not None and found.verdict is Verdict.CANNOT_AFFORD_NOW


def affordability_argument(found: Affordability, currency: str) -> Argument:
    """A loss the firm cannot afford now, as what speaks against parting."""
    said = phrase(
        "advising.evidence.cannot_afford",
        lost=_money(found.lost, currency),
        freed=_money(found.freed_value, currency),
        after=_money(found.result_after, currency),
        months=found.runway_months or 0.0,
    )
    return Argument(rule=AdviceRule.AFFORDABILITY, evidence=(Evidence(says=said, made_of=MONEY_FAMILIES),))


def _money(amount: float, currency: str) -> Money:
    return Money(half_up_float(amount), currency)
