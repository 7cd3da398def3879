"""Boundary plans on a desk: proposed, begun, checked, settled, printed; overrides and gut rankings beside them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.boundary_plans import TargetState
from msp_desk.core.deciding.evidence import PlanState
from msp_desk.core.errors import FileProblem, InvalidInput
from msp_desk.core.grading.alarms import AlarmCause
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.override import Override
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, reader, squeezed

ODD = "Grundstücksverwaltungsgesellschaft <b>Ünal</b> & Żółć Αθήνα {firm} mbH"


def _client(desk: Desk, name: str) -> Client:
    return next(client for client in desk.clients.all() if client.name.startswith(name))


def _begin(desk: Desk, client: Client, days_ago: int, targets: list[PlanTarget]) -> BoundaryPlan:
    started = desk.clock.today() - timedelta(days=days_ago)
    return desk.boundary_plans.begin(
        BoundaryPlan(client_id=client.id, started_on=started, agreed_with="Dr. Wójcik"), targets
    )


def test_a_plan_is_proposed_begun_and_undone_as_one(sample: Desk) -> None:
    worst = _client(sample, "Nimbuskai")
    targets = sample.boundary_plans.propose(worst.id, sample.clock.today())
    assert 3 <= len(targets) <= 9
    assert all(target.measure is not MeasureKey.MARGIN for target in targets)
    before = sample.boundary_plans.count()
    plan = _begin(sample, worst, 0, list(targets))
    assert len(sample.boundary_plans.targets(plan.id)) == len(targets)
    view = sample.boundary_plans.look(plan.id, sample.clock.today())
    assert {check.state for check in view.checks} == {TargetState.NOT_YET}
    assert view.proposed is PlanEnd.RUNNING
    sample.undo()
    assert sample.boundary_plans.count() == before
    assert sample.boundary_plans.targets(plan.id) == []


def test_nothing_is_proposed_for_a_client_who_is_not_there(sample: Desk) -> None:
    assert sample.boundary_plans.propose(9999, sample.clock.today()) == ()
    assert sample.boundary_plans.propose(1, date(1990, 1, 1)) == ()


def test_a_plan_with_the_margin_is_refused_whole(sample: Desk) -> None:
    before = sample.boundary_plans.count()
    target = PlanTarget(plan_id=0, due_after=CheckDay.LAST, measure=MeasureKey.MARGIN, target_tenths=100)
    with pytest.raises(InvalidInput):
        _begin(sample, _client(sample, "Amberlock"), 0, [target])
    assert sample.boundary_plans.count() == before


def test_targets_are_checked_over_the_days_since_the_plan_began(sample: Desk) -> None:
    client = _client(sample, "Nimbuskai")
    easy = [
        PlanTarget(plan_id=0, due_after=check, measure=MeasureKey.TICKETS, target_tenths=9000) for check in CheckDay
    ]
    hard = [PlanTarget(plan_id=0, due_after=CheckDay.LAST, measure=MeasureKey.TICKETS, target_tenths=0)]
    kept, failed = _begin(sample, client, 95, easy), _begin(sample, client, 95, [*easy, *hard])
    today = sample.clock.today()
    assert sample.boundary_plans.look(kept.id, today).proposed is PlanEnd.KEPT
    assert sample.boundary_plans.look(failed.id, today).proposed is PlanEnd.FAILED
    (first, second, _last) = sample.boundary_plans.look(kept.id, today - timedelta(days=40)).checks
    assert first.state is TargetState.MET
    assert second.state is TargetState.NOT_YET


def test_a_failed_plan_warns_from_the_day_it_was_settled(sample: Desk) -> None:
    client, today = _client(sample, "Amberlock"), sample.clock.today()
    plan = _begin(sample, client, 100, [])
    sample.boundary_plans.settle(plan.id, PlanEnd.FAILED)
    now = sample.boundary_plans.outcome(client.id, today)
    assert now is not None
    assert now.state is PlanState.FAILED
    earlier = sample.boundary_plans.outcome(client.id, today - timedelta(days=1))
    assert earlier is not None
    assert earlier.state is PlanState.RUNNING
    assert sample.boundary_plans.outcomes(today)[client.id] == (now,)
    sample.boundary_plans.settle(plan.id, PlanEnd.WITHDRAWN)
    assert sample.boundary_plans.outcome(client.id, today) is None


@pytest.mark.parametrize(("days", "says"), [(29, None), (30, "30"), (59, "30"), (60, "60"), (90, "90"), (200, "90")])
def test_today_asks_at_each_check_until_the_plan_is_settled(sample: Desk, days: int, says: str | None) -> None:
    client, today = _client(sample, "Amberlock"), sample.clock.today()
    plan = _begin(sample, client, days, [])

    def facts() -> list[str]:
        found = sample.today.look(today).agenda.matters
        return [one.fact for one in found if one.kind is MatterKind.PLAN and one.client_id == client.id]

    assert facts() == ([] if says is None else [f"{plan.id} {says}"])
    sample.boundary_plans.settle(plan.id, PlanEnd.KEPT)
    assert facts() == []


@pytest.mark.parametrize("language", list(Language))
def test_the_paper_has_targets_and_two_signatures_and_nothing_internal(desk: Desk, language: Language) -> None:
    client = desk.clients.add(Client(name=ODD, language=language))
    measures = [key for key in MeasureKey if key is not MeasureKey.MARGIN]
    targets = [
        PlanTarget(
            plan_id=0, due_after=check, measure=key, start_tenths=123, target_tenths=57, note="<i>bis</i> 18 Uhr"
        )
        for key in measures
        for check in CheckDay
    ]
    plan = _begin(desk, client, 0, targets)
    draft, wording = desk.boundary_plans.draft(plan.id), Wording(language)
    assert draft.language is language
    text = joined(draft.pdf)
    assert squeezed("<b>Ünal</b> & Żółć Αθήνα {firm} mbH") in text
    assert squeezed("<i>bis</i> 18 Uhr") in text
    for key in measures:
        assert squeezed(wording.say(f"boundary_plan.measure.{key.value}")) in text
    for code in ("for_client", "for_firm"):
        assert squeezed(wording.say(f"boundary_plan.{code}")) in text
    assert text.count(squeezed(wording.say("boundary_plan.place_and_day"))) == 2
    margin = wording.say("grading.measure.margin")
    assert squeezed(margin) not in text
    pages = len(reader(draft.pdf).pages)
    assert squeezed(wording.say("documents.page", page=1, pages=pages)) in text
    assert desk.boundary_plans.draft(plan.id).pdf == draft.pdf


def test_the_paper_is_kept_with_the_client(desk: Desk, tmp_path: Path) -> None:
    client = desk.clients.add(Client(name="Amberlock"))
    target = PlanTarget(plan_id=0, due_after=CheckDay.LAST, measure=MeasureKey.TICKETS, target_tenths=30)
    plan = _begin(desk, client, 0, [target])
    draft = desk.boundary_plans.draft(plan.id)
    out = tmp_path / "plan.pdf"
    kept = desk.boundary_plans.finish(draft, out=out)
    assert kept.kind is DocumentKind.BOUNDARY_PLAN
    assert out.read_bytes() == kept.content == desk.papers.verify(kept.id).content
    with pytest.raises(FileProblem):
        desk.boundary_plans.finish(draft, out=desk.path)


def test_an_override_stands_beside_the_grade_and_ends(sample: Desk) -> None:
    client, today = _client(sample, "Amberlock"), sample.clock.today()
    computed = sample.grades.table(today).find(client.id)
    stored = sample.overrides.add(
        Override(
            client_id=client.id, letter=Letter.F, reason="Because.", set_on=today - timedelta(days=3),
            expires_on=today + timedelta(days=9),
        )
    )  # fmt: skip
    assert sample.grades.table(today).find(client.id) == computed
    assert sample.overrides.on(today)[client.id] == stored
    assert sample.overrides.of(client.id, today - timedelta(days=4)) is None
    sample.overrides.end(stored.id)
    assert sample.overrides.of(client.id, today) is None
    assert sample.overrides.of(client.id, today - timedelta(days=1)) is not None
    asked = [one for one in sample.today.look(today).agenda.matters if one.kind is MatterKind.OVERRIDE]
    assert [one.client_id for one in asked] == [client.id]
    sample.undo()
    again = sample.overrides.of(client.id, today)
    assert again is not None
    assert (again.id, again.letter, again.expires_on) == (stored.id, stored.letter, stored.expires_on)
    assert [one for one in sample.today.look(today).agenda.matters if one.kind is MatterKind.OVERRIDE] == []


def test_an_override_set_today_ends_by_going(sample: Desk) -> None:
    client, today = _client(sample, "Amberlock"), sample.clock.today()
    stored = sample.overrides.add(
        Override(client_id=client.id, letter=Letter.B, reason="r", set_on=today, expires_on=today + timedelta(days=1))
    )
    sample.overrides.end(stored.id)
    assert sample.overrides.all(client_id=client.id) == []


def test_disagreements_come_widest_apart_first_and_the_last_answer_counts(sample: Desk) -> None:
    today = sample.clock.today()
    graded = [one for one in sample.grades.table(today).clients if one.letter is not None]
    best = next(one for one in graded if one.letter is Letter.A)
    good = next(one for one in graded if one.letter is Letter.B)
    sample.gut_rankings.keep({one.client_id: one.letter for one in graded if one.letter is not None})
    assert sample.gut_rankings.disagreements(today) == []
    sample.gut_rankings.keep({best.client_id: Letter.F, good.client_id: Letter.A})
    found = sample.gut_rankings.disagreements(today)
    assert [(one.client_id, one.steps) for one in found] == [(best.client_id, -4), (good.client_id, 1)]
    count = sample.gut_rankings.count()
    sample.gut_rankings.keep({})
    assert sample.gut_rankings.count() == count
    assert sample.gut_rankings.latest(date(1990, 1, 1)) == {}


def test_alarms_of_the_sample_hold_when_ticked_off(sample: Desk) -> None:
    today = sample.clock.today()
    alarms = sample.grades.alarms(today)
    assert alarms
    assert all(alarm.is_running for own in alarms.values() for alarm in own)
    assert all(len({alarm.cause for alarm in own}) == len(own) for own in alarms.values())
    falls = [one for one in sample.today.look(today).agenda.matters if one.kind is MatterKind.FALL]
    by_alarm = [one for one in falls if one.fact.split()[0] in {cause.value for cause in AlarmCause}]
    assert {one.client_id for one in by_alarm} == {client for client in alarms if _is_graded(sample, client)}
    sample.today.tick_off(by_alarm[0])
    later = sample.today.look(today + timedelta(days=1)).agenda
    assert by_alarm[0].key not in [one.key for one in later.matters]


def _is_graded(desk: Desk, client_id: ClientId) -> bool:
    grade = desk.grades.table(desk.clock.today()).find(client_id)
    return grade is not None and grade.score is not None
