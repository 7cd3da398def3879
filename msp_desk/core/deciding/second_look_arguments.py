"""What stands beside the rules: the second look, boundary plans that hold, and abuse the owner has thought about."""

from __future__ import annotations

from msp_desk.core.deciding.advice_facts import AdviceFacts, critical_abuse, failed_plan, is_exempt
from msp_desk.core.deciding.evidence import Evidence, PlanState, evidence_row, look_row, plan_row
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.second_look import Contrast, PlainAnswer


def exempted_abuse(facts: AdviceFacts) -> list[Evidence]:
    """Abuse that the owner has said why not to part over."""
    look = facts.second_look
    rows = [row for row in critical_abuse(facts) if is_exempt(row, look)]
    if look is None or not rows:
        return []
    said = phrase("advising.evidence.abuse_exempt", count=len(rows), reason=look.abuse_exempt_reason.strip())
    return [Evidence(says=said, rows=(*(evidence_row(row) for row in rows), look_row(look)))]


def plans_that_hold(facts: AdviceFacts) -> list[Evidence]:
    """Plans that still run or were kept: repair first."""
    failed = failed_plan(facts)
    return [
        Evidence(says=phrase(f"advising.evidence.plan.{plan.state.value}", day=plan.day), rows=(plan_row(plan),))
        for plan in facts.plans
        if plan.day >= facts.grade.window.first
        and (plan.state is PlanState.RUNNING or (plan.state is PlanState.KEPT and failed is None))
    ]


def second_look(facts: AdviceFacts, *, nobodys_fault: bool, parting: bool) -> tuple[list[Evidence], list[Evidence]]:
    """What the second look says for changing something, and what against it."""
    look = facts.second_look
    if look is None:
        return [], []
    row = (look_row(look),)
    answers = {"questions": look.questions, "reach": look.reach, "haggling": look.haggling}
    worse = [
        Evidence(says=phrase(f"advising.evidence.bad.{name}"), rows=row)
        for name, answer in answers.items()
        if answer is Contrast.BAD
    ]
    better = [
        Evidence(says=phrase(f"advising.evidence.demanding.{name}"), rows=row)
        for name, answer in answers.items()
        if answer is Contrast.CHALLENGING
    ]
    if look.wrong_fit is PlainAnswer.YES:
        side = worse if nobodys_fault else better
        side.append(Evidence(says=phrase("advising.evidence.wrong_fit"), rows=row))
    if look.burnt_out is PlainAnswer.YES:
        better.append(Evidence(says=phrase("advising.evidence.burnt_out"), rows=row))
    if parting and look.reputation.strip():
        better.append(Evidence(says=phrase("advising.evidence.reputation", note=look.reputation.strip()), rows=row))
    if parting and look.friendlier_way.strip():
        said = phrase("advising.evidence.friendlier_way", note=look.friendlier_way.strip())
        better.append(Evidence(says=said, rows=row))
    return worse, better
