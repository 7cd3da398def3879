"""The rules of advice, one at a time and in their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.advice import (
    ADVICE_OF_RULE,
    Advice,
    AdviceRule,
    Advised,
    Argument,
    advise,
    affordability_argument,
    holds_on,
)
from msp_desk.core.deciding.advice_facts import AdviceFacts
from msp_desk.core.deciding.advice_words import evidence_sentence
from msp_desk.core.deciding.affordability import Means, afford
from msp_desk.core.deciding.evidence import Evidence, PlanOutcome, PlanState
from msp_desk.core.grading.caps import Cap, CapRow, RowKind
from msp_desk.core.grading.drift import Direction, Drift
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.grading.grades import ClientGrade, Gap
from msp_desk.core.grading.measures import NoData
from msp_desk.core.grading.scores import NotGraded, Status
from msp_desk.core.records.client import NotAFit
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey
from msp_desk.core.records.second_look import Contrast, PlainAnswer, SecondLook, SecondLookId
from msp_desk.core.wording import Wording
from tests.core.deciding.test_affordability import a_share
from tests.core.grading.builders import DAY, ONE, a_client, a_ticket, ago, grade_of

CHALLENGING = SecondLook(
    id=SecondLookId(7), client_id=ONE, day=ago(5), questions=Contrast.CHALLENGING, reach=Contrast.CHALLENGING,
    haggling=Contrast.CHALLENGING,
)  # fmt: skip
BASE = grade_of(GradedRecords(clients=[a_client()], tickets=[a_ticket()]))


def an_incident_row(family: IncidentFamily, severity: Severity, number: int = 11, day: date | None = None) -> CapRow:
    return CapRow(
        kind=RowKind.INCIDENT, id=number, day=day or ago(20), label="shouted", family=family, severity=severity
    )


OVERDUE = Cap(
    rule=CapRule.LONG_OVERDUE,
    at_most=Letter.C,
    rows=(CapRow(kind=RowKind.INVOICE, id=21, day=ago(120), label="R-21", open_amount=50_000),),
)


def critical(family: IncidentFamily, *, day: date | None = None) -> Cap:
    row = an_incident_row(family, Severity.CRITICAL, day=day)
    return Cap(rule=CapRule.CRITICAL_INCIDENT, at_most=Letter.F, rows=(row,))


def serious(family: IncidentFamily) -> Cap:
    row = an_incident_row(family, Severity.SERIOUS, 12)
    return Cap(rule=CapRule.SERIOUS_INCIDENT, at_most=Letter.D, rows=(row,))


def graded(
    letter: Letter | None = Letter.B, *, rate: float | None = 12_000.0, caps: tuple[Cap, ...] = ()
) -> ClientGrade:
    """A grade of which the rules see what is named and nothing else that speaks."""
    return replace(
        BASE,
        status=Status.GRADED if letter else Status.NOT_GRADED,
        letter=letter,
        uncapped_letter=letter,
        score=None if letter is None else 61.0,
        caps=caps,
        not_graded=() if letter else (Gap(reason=NotGraded.COVERAGE_LOW, params={"coverage": 40.0}),),
        missing=() if letter else (Gap(measure=MeasureKey.MARGIN, reason=NoData.EFFORT_NOT_LOGGED),),
        figures=replace(BASE.figures, effective_hourly_rate=rate),
    )


def facts(
    grade: ClientGrade | None = None,
    *,
    drift: Direction | None = None,
    first_80: bool = False,
    effort_only: bool = False,
    plans: tuple[PlanOutcome, ...] = (),
    look: SecondLook | None = None,
    not_a_fit_since: date | None = None,
) -> AdviceFacts:
    found = graded() if grade is None else grade
    reason = None if not_a_fit_since is None else NotAFit.STACK_REFUSED
    return AdviceFacts(
        client=replace(a_client(), not_a_fit_since=not_a_fit_since, not_a_fit_reason=reason),
        grade=found,
        letter=found.letter,
        drift=None if drift is None else Drift(
            direction=drift, p=0.01, per_year=-14.0, since=ago(300), moved_most=MeasureKey.MARGIN
        ),
        in_first_80_of_effort=first_80 or effort_only,
        effort_only=effort_only,
        share_of_hours=0.118,
        share_of_revenue=0.051,
        plans=plans,
        second_look=look,
        settings=Settings(),
        currency="EUR",
    )  # fmt: skip


def a_plan(state: PlanState, days: int = 10, number: int = 31) -> PlanOutcome:
    return PlanOutcome(id=number, day=ago(days), state=state, label="Plan")


def rules(arguments: tuple[Argument, ...]) -> list[AdviceRule]:
    return [argument.rule for argument in arguments]


def rows(advised: Advised, rule: AdviceRule) -> list[tuple[str, int]]:
    found = [argument for argument in (*advised.in_favour, *advised.against) if argument.rule is rule]
    return [(row.family, row.id) for argument in found for one in argument.evidence for row in one.rows]


ABUSE_4 = graded(Letter.F, caps=(critical(IncidentFamily.ABUSE),))
EXEMPT = replace(CHALLENGING, abuse_exempt_reason="He apologised in writing.", questions=Contrast.UNKNOWN)


@pytest.mark.parametrize(
    ("given_facts", "advice", "rule"),
    [
        (facts(ABUSE_4), Advice.PART_NOW, AdviceRule.PART_NOW),
        # The owner has recorded why not: the same fact is a cap from abuse, so rule 2 speaks.
        (facts(ABUSE_4, look=EXEMPT), Advice.PART_WITH_NOTICE, AdviceRule.PART_WITH_NOTICE),
        (facts(graded(Letter.D, caps=(serious(IncidentFamily.ABUSE),))), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F), plans=(a_plan(PlanState.FAILED),)), Advice.PART_WITH_NOTICE,
         AdviceRule.PART_WITH_NOTICE),
        # Repair first: an F without a tried repair is talk, or reprice where the rate is too low.
        (facts(graded(Letter.F)), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F, rate=8_999.0)), Advice.REPRICE, AdviceRule.REPRICE),
        (facts(graded(Letter.F), plans=(a_plan(PlanState.RUNNING),)), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F), plans=(a_plan(PlanState.KEPT),)), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F), plans=(a_plan(PlanState.FAILED, 90), a_plan(PlanState.KEPT))), Advice.TALK,
         AdviceRule.TALK),
        (facts(graded(Letter.F), plans=(a_plan(PlanState.FAILED, 500),)), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F, caps=(critical(IncidentFamily.DEMAND),))), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.F, caps=(critical(IncidentFamily.SECURITY),))), Advice.PART_WITH_NOTICE,
         AdviceRule.PART_WITH_NOTICE),
        # Caps from two families; a long overdue invoice is one of payment.
        (facts(graded(Letter.D, caps=(serious(IncidentFamily.SECURITY), OVERDUE))), Advice.PART_WITH_NOTICE,
         AdviceRule.PART_WITH_NOTICE),
        (facts(graded(Letter.C, caps=(OVERDUE,))), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(None, caps=(serious(IncidentFamily.SECURITY), OVERDUE))), Advice.PART_WITH_NOTICE,
         AdviceRule.PART_WITH_NOTICE),
        (facts(not_a_fit_since=DAY), Advice.PART_WITH_NOTICE, AdviceRule.NOT_A_FIT),
        (facts(not_a_fit_since=DAY + timedelta(days=1)), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A, rate=8_999.9)), Advice.REPRICE, AdviceRule.REPRICE),
        (facts(graded(Letter.A, rate=9_000.0)), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A, rate=None)), Advice.KEEP, AdviceRule.KEEP),
        # A deal-breaker stands against a new price.
        (facts(graded(Letter.C, rate=4_000.0, caps=(OVERDUE,))), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.D, rate=4_000.0, caps=(OVERDUE,))), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.D)), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.C)), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), drift=Direction.WORSENING), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.A), drift=Direction.FALLING), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), drift=Direction.IMPROVING), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), effort_only=True), Advice.TALK, AdviceRule.TALK),
        (facts(graded(Letter.A), first_80=True, look=CHALLENGING), Advice.INVEST, AdviceRule.INVEST),
        (facts(graded(Letter.B), first_80=True, look=CHALLENGING), Advice.INVEST, AdviceRule.INVEST),
        (facts(graded(Letter.C), first_80=True, look=CHALLENGING), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), look=CHALLENGING), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), first_80=True), Advice.KEEP, AdviceRule.KEEP),
        (facts(graded(Letter.A), first_80=True, look=replace(CHALLENGING, reach=Contrast.BAD)), Advice.KEEP,
         AdviceRule.KEEP),
        (facts(graded(Letter.A), effort_only=True, look=CHALLENGING), Advice.TALK, AdviceRule.TALK),
        (facts(graded(None)), Advice.LOG_MORE, AdviceRule.LOG_MORE),
        (facts(graded(None, rate=8_000.0)), Advice.REPRICE, AdviceRule.REPRICE),
        (facts(graded(None), effort_only=True), Advice.TALK, AdviceRule.TALK),
        (facts(), Advice.KEEP, AdviceRule.KEEP),
    ],
)  # fmt: skip
def test_the_first_rule_that_matches_gives_the_advice(
    given_facts: AdviceFacts, advice: Advice, rule: AdviceRule
) -> None:
    found = advise(given_facts)
    assert (found.advice, found.rule) == (advice, rule)
    assert found.in_favour[0].rule is rule


def test_every_rule_that_spoke_is_listed_with_its_rows() -> None:
    look = replace(CHALLENGING, reach=Contrast.BAD, burnt_out=PlainAnswer.YES, reputation="Two came through them.")
    grade = graded(Letter.F, rate=4_000.0, caps=(critical(IncidentFamily.ABUSE), OVERDUE))
    plans = (a_plan(PlanState.RUNNING, -20, 32), a_plan(PlanState.FAILED))
    found = advise(facts(grade, effort_only=True, plans=plans, look=look, not_a_fit_since=ago(3)))
    assert rules(found.in_favour) == [
        AdviceRule.PART_NOW, AdviceRule.PART_WITH_NOTICE, AdviceRule.NOT_A_FIT, AdviceRule.TALK, AdviceRule.SECOND_LOOK,
    ]  # fmt: skip
    assert rules(found.against) == [AdviceRule.BOUNDARY_PLAN, AdviceRule.SECOND_LOOK]
    assert rows(found, AdviceRule.PART_NOW) == [("incidents", 11)]
    assert set(rows(found, AdviceRule.PART_WITH_NOTICE)) == {
        ("incidents", 11), ("invoices", 21), ("boundary_plans", 31),
    }  # fmt: skip
    assert rows(found, AdviceRule.NOT_A_FIT) == [("clients", 1)]
    assert rows(found, AdviceRule.BOUNDARY_PLAN) == [("boundary_plans", 32)]
    assert set(rows(found, AdviceRule.SECOND_LOOK)) == {("second_looks", 7)}


def test_a_reason_against_parting_covers_what_had_happened_and_not_what_comes_later() -> None:
    later = graded(Letter.F, caps=(critical(IncidentFamily.ABUSE, day=ago(1)),))
    assert advise(facts(later, look=EXEMPT)).advice is Advice.PART_NOW
    found = advise(facts(ABUSE_4, look=EXEMPT))
    assert AdviceRule.PART_NOW in rules(found.against)
    assert rows(found, AdviceRule.PART_NOW) == [("incidents", 11), ("second_looks", 7)]
    assert advise(facts(ABUSE_4, look=replace(EXEMPT, abuse_exempt_reason="  "))).advice is Advice.PART_NOW


def test_a_thin_grade_stands_against_a_new_price_and_what_is_missing_is_named() -> None:
    found = advise(facts(graded(None, rate=8_000.0)))
    assert rules(found.against) == [AdviceRule.LOG_MORE]
    english = Wording(Language.EN)
    said = [evidence_sentence(one, english) for one in advise(facts(graded(None))).in_favour[0].evidence]
    assert any("Margin" in sentence for sentence in said)
    assert any("40.0" in sentence for sentence in said)


def test_a_wrong_fit_speaks_for_parting_over_the_fit_and_against_it_otherwise() -> None:
    look = SecondLook(id=SecondLookId(7), client_id=ONE, day=ago(5), wrong_fit=PlainAnswer.YES)
    assert AdviceRule.SECOND_LOOK in rules(advise(facts(not_a_fit_since=DAY, look=look)).in_favour)
    assert AdviceRule.SECOND_LOOK in rules(advise(facts(ABUSE_4, look=look)).against)


def test_a_letter_of_the_owners_own_counts_and_is_said_to_be_one() -> None:
    given_facts = replace(facts(graded(Letter.B)), letter=Letter.D)
    found = advise(given_facts)
    assert found.advice is Advice.TALK
    assert found.in_favour[0].evidence[0].says.code == "advising.evidence.own_letter"


def test_hold_on_only_before_a_parting_that_cannot_be_afforded() -> None:
    means = Means(fixed_cost=0, draw=0, reserve=100_000, refill=0.5, target_hourly_rate=9000)
    poor = afford([a_share(200_000, 1)], 100_000, means)
    rich = afford([a_share(200_000, 1)], 400_000, means)
    assert holds_on(Advice.PART_WITH_NOTICE, poor)
    assert holds_on(Advice.PART_NOW, poor)
    assert not holds_on(Advice.PART_WITH_NOTICE, rich)
    assert not holds_on(Advice.PART_WITH_NOTICE, None)
    assert not any(holds_on(advice, poor) for advice in Advice if not advice.is_parting)
    assert affordability_argument(poor, "EUR").evidence[0].made_of


letters = st.sampled_from([None, *Letter])
caps = st.lists(
    st.one_of(
        st.just(OVERDUE),
        st.sampled_from(list(IncidentFamily)).map(critical),
        st.sampled_from([IncidentFamily.ABUSE, IncidentFamily.SECURITY]).map(serious),
    ),
    max_size=3,
).map(tuple)
looks = st.none() | st.builds(
    SecondLook,
    id=st.just(SecondLookId(7)),
    client_id=st.just(ONE),
    day=st.just(ago(5)),
    questions=st.sampled_from(Contrast),
    reach=st.sampled_from(Contrast),
    haggling=st.sampled_from(Contrast),
    wrong_fit=st.sampled_from(PlainAnswer),
    burnt_out=st.sampled_from(PlainAnswer),
    reputation=st.sampled_from(["", "a {name} review"]),
    friendlier_way=st.sampled_from(["", "Nordwind"]),
    abuse_exempt_reason=st.sampled_from(["", "he apologised"]),
)
any_facts = st.builds(
    facts,
    st.builds(graded, letters, rate=st.none() | st.floats(-20_000, 40_000), caps=caps),
    drift=st.none() | st.sampled_from(Direction),
    first_80=st.booleans(),
    effort_only=st.booleans(),
    plans=st.lists(st.builds(a_plan, st.sampled_from(PlanState), st.integers(-60, 600)), max_size=2).map(tuple),
    look=looks,
    not_a_fit_since=st.none() | st.just(ago(9)) | st.just(ago(-9)),
)


@given(any_facts)
def test_whatever_the_facts_there_is_one_advice_with_evidence_that_can_be_said(given_facts: AdviceFacts) -> None:
    found = advise(given_facts)
    assert found.advice is ADVICE_OF_RULE[found.rule]
    assert found.in_favour[0].rule is found.rule
    both: list[Evidence] = []
    for argument in (*found.in_favour, *found.against):
        assert argument.evidence
        both += argument.evidence
    spoken = [argument.rule for argument in found.in_favour if argument.rule in ADVICE_OF_RULE]
    assert spoken == sorted(spoken, key=list(AdviceRule).index)
    for language in Language:
        for one in both:
            assert evidence_sentence(one, Wording(language)).strip()
    if AdviceRule.PART_NOW in rules(found.in_favour):
        assert found.advice is Advice.PART_NOW
