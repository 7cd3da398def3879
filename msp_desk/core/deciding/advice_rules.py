"""The rules of advice, each of which says what it rests on or nothing (decision definitions, "Advice per client")."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from msp_desk.core.deciding.advice_facts import (
    AdviceFacts,
    cap_families,
    cap_rows,
    critical_abuse,
    failed_plan,
    is_exempt,
)
from msp_desk.core.deciding.evidence import (
    EFFORT_FAMILIES,
    MONEY_FAMILIES,
    Evidence,
    EvidenceRow,
    Percent,
    Rate,
    evidence_row,
    look_row,
    plan_row,
)
from msp_desk.core.grading.caps import Cap
from msp_desk.core.grading.drift import Direction
from msp_desk.core.grading.scores import Status
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.incident import IncidentFamily
from msp_desk.core.records.scorecard import Letter

_RISKY: Final = frozenset({IncidentFamily.ABUSE, IncidentFamily.SECURITY})
RuleTest = Callable[[AdviceFacts], list[Evidence]]
"""A rule: its evidence, none when it does not match."""


def part_now(facts: AdviceFacts) -> list[Evidence]:
    """Rule 1: an abuse incident of severity 4 in the window, unless the owner has recorded why not."""
    rows = [row for row in critical_abuse(facts) if not is_exempt(row, facts.second_look)]
    if not rows:
        return []
    said = phrase("advising.evidence.abuse", count=len(rows), day=rows[-1].day)
    return [Evidence(says=said, rows=tuple(evidence_row(row) for row in rows))]


def part_with_notice(facts: AdviceFacts) -> list[Evidence]:
    """Rule 2: grade F, or caps from two families, and a failed plan or a cap from abuse or security."""
    families = cap_families(facts)
    risky = [row for row in cap_rows(facts) if row.family in _RISKY]
    failed = failed_plan(facts)
    if not (facts.letter is Letter.F or len(families) > 1) or not (failed or risky):
        return []
    found = []
    if facts.letter is Letter.F:
        found.append(_letter_evidence(facts))
    if len(families) > 1:
        said = phrase("advising.evidence.families", count=len(families), families=list(families))
        found.append(Evidence(says=said, rows=tuple(evidence_row(row) for row in cap_rows(facts))))
    if risky:
        kinds = list(dict.fromkeys(row.family for row in risky))
        said = phrase("advising.evidence.risky", count=len(risky), families=kinds, day=risky[-1].day)
        found.append(Evidence(says=said, rows=tuple(evidence_row(row) for row in risky)))
    if failed:
        found.append(Evidence(says=phrase("advising.evidence.plan.failed", day=failed.day), rows=(plan_row(failed),)))
    return found


def not_a_fit(facts: AdviceFacts) -> list[Evidence]:
    """Rule 3: the client is recorded as not a fit any more; nobody's fault."""
    client = facts.client
    since, reason = client.not_a_fit_since, client.not_a_fit_reason
    if since is None or reason is None or since > facts.grade.as_of:
        return []
    said = phrase("advising.evidence.not_a_fit", reason=reason, day=since)
    return [Evidence(says=said, rows=(EvidenceRow(family="clients", id=client.id, day=since, label=client.name),))]


def reprice(facts: AdviceFacts) -> list[Evidence]:
    """Rule 4: the effective hourly rate is below target, and no deal-breaker caps."""
    rate, target = facts.grade.figures.effective_hourly_rate, facts.settings.target_hourly_rate
    if rate is None or rate >= target or facts.grade.caps:
        return []
    return [_rate_evidence("rate_below", facts, rate)]


def talk(facts: AdviceFacts) -> list[Evidence]:
    """Rule 5: D or F, drift worsening, or in the first 80 % of effort only."""
    found = []
    if facts.letter in (Letter.D, Letter.F):
        found.append(_letter_evidence(facts))
    drift = facts.drift
    if drift is not None and drift.direction is Direction.WORSENING:
        code = "worsening" if drift.moved_most is not None else "worsening_evenly"
        measure = phrase(f"grading.measure.{drift.moved_most.value}") if drift.moved_most is not None else ""
        said = phrase(f"advising.evidence.{code}", day=drift.since, points=abs(drift.per_year), measure=measure)
        found.append(Evidence(says=said, made_of=("grades",)))
    if facts.effort_only:
        hours = Percent(value=100 * facts.share_of_hours)
        if facts.share_of_revenue is None:
            said = phrase("advising.evidence.effort_only_unpaid", hours=hours)
        else:
            revenue = Percent(value=100 * facts.share_of_revenue)
            said = phrase("advising.evidence.effort_only", hours=hours, revenue=revenue)
        found.append(Evidence(says=said, made_of=MONEY_FAMILIES))
    return found


def invest(facts: AdviceFacts) -> list[Evidence]:
    """Rule 6: A or B, in the first 80 % of effort, and the contrast questions answered "challenging"."""
    look = facts.second_look
    if facts.letter not in (Letter.A, Letter.B) or not facts.in_first_80_of_effort:
        return []
    if look is None or not look.is_challenging:
        return []
    hours = Percent(value=100 * facts.share_of_hours)
    return [
        _letter_evidence(facts),
        Evidence(says=phrase("advising.evidence.much_effort", hours=hours), made_of=EFFORT_FAMILIES),
        Evidence(says=phrase("advising.evidence.challenging", day=look.day), rows=(look_row(look),)),
    ]


def log_more(facts: AdviceFacts) -> list[Evidence]:
    """Rule 7: not graded; names what is missing."""
    grade = facts.grade
    if grade.status is Status.GRADED:
        return []
    found = [Evidence(says=phrase(f"grading.reason.{gap.reason.value}", **gap.params)) for gap in grade.not_graded]
    for gap in grade.missing:
        if gap.measure is not None and grade.status is Status.NOT_GRADED:
            measure = phrase(f"grading.measure.{gap.measure.value}")
            reason = phrase(f"grading.reason.{gap.reason.value}", **gap.params)
            fill = phrase(f"grading.fill.{gap.reason.value}", **gap.params)
            said = phrase("advising.evidence.missing", measure=measure, reason=reason, fill=fill)
            found.append(Evidence(says=said))
    return found


def keep(facts: AdviceFacts) -> list[Evidence]:
    """Rule 8: nothing else spoke."""
    found = [_letter_evidence(facts)]
    rate = facts.grade.figures.effective_hourly_rate
    if rate is not None:
        side = "rate_reached" if rate >= facts.settings.target_hourly_rate else "rate_below"
        found.append(_rate_evidence(side, facts, rate))
    return found


def _letter_evidence(facts: AdviceFacts) -> Evidence:
    """The letter, as of a cap with its rows where a cap made it."""
    grade, letter = facts.grade, facts.letter
    shown = "–" if letter is None else letter.value
    if letter is not grade.letter:
        row = EvidenceRow(family="clients", id=facts.client.id, label=facts.client.name)
        return Evidence(says=phrase("advising.evidence.own_letter", letter=shown), rows=(row,), made_of=("grades",))
    if grade.is_capped:
        biting = [cap for cap in grade.caps if cap.at_most is letter]
        rows = tuple(evidence_row(row) for cap in biting for row in cap.rows)
        caps = [_cap_phrase(cap, grade.as_of) for cap in biting]
        return Evidence(says=phrase("advising.evidence.letter_capped", letter=shown, caps=caps), rows=rows)
    said = phrase("advising.evidence.letter", letter=shown, score=grade.score or 0.0)
    return Evidence(says=said, made_of=("grades",))


def _rate_evidence(code: str, facts: AdviceFacts, rate: float) -> Evidence:
    said = phrase(
        f"advising.evidence.{code}",
        rate=Rate(amount=rate, currency=facts.currency),
        target=Rate(amount=facts.settings.target_hourly_rate, currency=facts.currency),
    )
    return Evidence(says=said, made_of=MONEY_FAMILIES)


def _cap_phrase(cap: Cap, as_of: date) -> Phrase:
    """A cap in two or three words, such as "abuse, severity 3"."""
    families = list(dict.fromkeys(row.family for row in cap.rows if row.family is not None))
    days = (as_of - cap.rows[0].day).days
    return phrase(f"grading.cap_short.{cap.rule.value}", count=len(cap.rows), families=families, days=days)
