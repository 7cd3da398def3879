"""Prospects: the profile, answers, decisions, and the client that one of them becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.prospect_profile import PROPOSED, proposed_profile
from msp_desk.core.deciding.prospects import Verdict
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, Prospect, ProspectStatus
from tests.core.actions.desks import TODAY

YES, NO, UNKNOWN = CriterionAnswer.YES, CriterionAnswer.NO, CriterionAnswer.UNKNOWN


@pytest.fixture
def prospect(desk: Desk) -> Prospect:
    """A prospect nobody asked anything yet."""
    added = desk.rooms["prospects"].add(
        Prospect(
            name="Neuling", contact="Ida Neu", email="ida@neuling.example", phone="+49 30 1", seats=9,
            language=Language.DE, note="<b>Zwei Büros</b>",
        )
    )  # fmt: skip
    assert isinstance(added, Prospect)
    return added


def answer_all(desk: Desk, prospect: Prospect, answer: CriterionAnswer) -> None:
    for place in range(len(PROPOSED)):
        desk.prospects.answer(prospect.id, desk.prospects.profile()[place], answer)


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_new_desk_proposes_a_profile_in_the_owners_language_and_keeps_nothing(desk: Desk) -> None:
    assert desk.prospects.profile() == proposed_profile(Language.EN)
    desk.firm.change(replace(desk.firm.current(), name="Quell", language=Language.DE))
    assert desk.prospects.profile()[0].label == "Größe"
    assert desk.prospect_criteria.count() == 0


@pytest.mark.parametrize("language", list(Language))
def test_the_proposed_profile_can_be_weighed_up(language: Language) -> None:
    profile = proposed_profile(language)
    assert [one.place for one in profile] == list(range(1, 8))
    assert sum(one.weight for one in profile) == 100
    assert all(one.label and one.question for one in profile)


def test_without_an_answer_more_must_be_asked(desk: Desk, prospect: Prospect) -> None:
    found = desk.prospects.get(prospect.id).assessment
    assert (found.verdict, found.score, found.coverage) == (Verdict.ASK_MORE, None, 0)
    assert len(found.to_ask) == len(PROPOSED)


def test_the_first_answer_keeps_the_profile_and_one_undo_takes_both_back(desk: Desk, prospect: Prospect) -> None:
    desk.prospects.answer(prospect.id, desk.prospects.profile()[2], YES, note="gern")
    assert desk.prospect_criteria.count() == len(PROPOSED)
    judged = desk.prospects.get(prospect.id)
    assert [one.answer for one in judged.assessment.judged] == [UNKNOWN, UNKNOWN, YES, *([UNKNOWN] * 4)]
    assert list(judged.notes.values()) == ["gern"]
    desk.undo()
    assert desk.prospect_criteria.count() == 0
    assert desk.prospects.get(prospect.id).assessment.coverage == 0


def test_an_answer_is_changed_and_its_note_stays(desk: Desk, prospect: Prospect) -> None:
    desk.prospects.answer(prospect.id, desk.prospects.profile()[0], YES, note="gern")
    first = desk.prospects.profile()[0]
    desk.prospects.answer(prospect.id, first, NO)
    step = desk.undoable
    desk.prospects.answer(prospect.id, first, NO)  # nothing new: no step
    assert desk.undoable is step
    judged = desk.prospects.get(prospect.id)
    assert judged.assessment.judged[0].answer is NO
    assert judged.notes == {int(first.id): "gern"}
    desk.undo()
    assert desk.prospects.get(prospect.id).assessment.judged[0].answer is YES


def test_a_profile_never_loses_all_its_weight(desk: Desk) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.prospect_criteria.add(Criterion(label="Größe", weight=0))
    assert codes(refused) == ["prospects.no_weight"]
    only = desk.prospect_criteria.add(Criterion(label="Größe", weight=5))
    light = desk.prospect_criteria.add(Criterion(label="Branche", weight=0))
    with pytest.raises(InvalidInput):
        desk.prospect_criteria.change(replace(only, weight=0))
    with pytest.raises(InvalidInput):
        desk.prospect_criteria.withdraw(only.id)
    desk.prospect_criteria.withdraw(light.id)
    desk.prospect_criteria.withdraw(only.id)
    assert desk.prospects.profile() == proposed_profile(Language.EN)


def test_a_criterion_moves_and_stops_at_the_ends(desk: Desk) -> None:
    kept = desk.prospects.keep_profile()

    def order() -> list[str]:
        return [one.label for one in desk.prospects.profile()]

    before = order()
    desk.prospect_criteria.move(kept[1].id, -1)
    assert order() == [before[1], before[0], *before[2:]]
    step = desk.undoable
    desk.prospect_criteria.move(kept[1].id, -1)
    assert desk.undoable is step
    desk.undo()
    assert order() == before
    assert desk.prospect_criteria.add(Criterion(label="Neu")).place == len(kept) + 1


def test_becoming_a_client_is_one_step_with_contact_and_answers(desk: Desk, prospect: Prospect) -> None:
    answer_all(desk, prospect, YES)
    client = desk.prospects.become_client(prospect.id, TODAY, name="Neuling GmbH")
    assert (client.name, client.language, client.seats, client.client_since, client.note) == (
        "Neuling GmbH", Language.DE, 9, TODAY, "<b>Zwei Büros</b>",
    )  # fmt: skip
    assert [(one.name, one.email) for one in desk.contacts.all(client_id=client.id)] == [
        ("Ida Neu", "ida@neuling.example")
    ]
    won = desk.prospects.get(prospect.id)
    assert (won.prospect.status, won.prospect.client_id, won.prospect.decided_on) == (
        ProspectStatus.WON, client.id, TODAY,
    )  # fmt: skip
    assert won.assessment.verdict is Verdict.TAKE
    assert desk.prospects.open_count() == 0
    desk.undo()
    assert desk.clients.count() == desk.contacts.count() == 0
    assert desk.prospects.get(prospect.id).prospect.status is ProspectStatus.OPEN
    desk.redo()
    assert [one.name for one in desk.clients.all()] == ["Neuling GmbH"]


def test_a_taken_name_is_refused_and_nothing_is_stored(desk: Desk, prospect: Prospect) -> None:
    desk.clients.add(Client(name="neuling"))
    with pytest.raises(InvalidInput) as refused:
        desk.prospects.become_client(prospect.id, TODAY)
    assert codes(refused) == ["problem.name_taken"]
    assert desk.prospects.get(prospect.id).prospect.status is ProspectStatus.OPEN
    assert desk.clients.count() == 1


def test_no_needs_a_reason_and_can_be_looked_at_anew(desk: Desk, prospect: Prospect) -> None:
    with pytest.raises(InvalidInput):
        desk.prospects.decline(prospect.id, TODAY, "  ")
    declined = desk.prospects.decline(prospect.id, TODAY, " zu klein ")
    assert (declined.status, declined.reason, declined.decided_on) == (ProspectStatus.DECLINED, "zu klein", TODAY)
    for deed in (
        lambda: desk.prospects.lose(prospect.id, TODAY, "x"),
        lambda: desk.prospects.become_client(prospect.id, TODAY),
        lambda: desk.prospects.answer(prospect.id, desk.prospects.profile()[0], YES),
    ):
        with pytest.raises(InvalidInput) as refused:
            deed()
        assert codes(refused) == ["prospects.decided"]
    again = desk.prospects.reopen(prospect.id)
    assert (again.status, again.decided_on, again.reason) == (ProspectStatus.OPEN, None, "")
    assert desk.prospects.lose(prospect.id, TODAY, "günstiger anderswo").status is ProspectStatus.LOST


def test_a_client_is_never_a_prospect_again(desk: Desk, prospect: Prospect) -> None:
    desk.prospects.become_client(prospect.id, TODAY)
    with pytest.raises(InvalidInput) as refused:
        desk.prospects.reopen(prospect.id)
    assert codes(refused) == ["prospects.is_client"]


def test_what_was_decided_keeps_the_profile_it_was_decided_with(desk: Desk, prospect: Prospect) -> None:
    answer_all(desk, prospect, YES)
    first, second = desk.prospects.profile()[:2]
    desk.prospects.answer(prospect.id, first, NO)
    desk.prospect_criteria.withdraw(second.id)  # no more asked: it must not count in the decision
    desk.prospects.decline(prospect.id, TODAY, "zu klein")
    before = desk.prospects.get(prospect.id).assessment
    assert before.score == pytest.approx((90 - first.weight) / 90 * 100)
    desk.prospect_criteria.change(replace(first, label="Anders", weight=99, must_have=True))
    desk.prospect_criteria.add(Criterion(label="Neu", weight=50, must_have=True))
    after = desk.prospects.get(prospect.id).assessment
    assert (after.score, after.verdict, after.coverage) == (before.score, before.verdict, before.coverage)
    assert "Anders" not in {one.criterion.label for one in after.judged}
    desk.prospects.reopen(prospect.id)
    assert desk.prospects.get(prospect.id).assessment.verdict is Verdict.SAY_NO  # the must of today


def test_archiving_takes_the_answers_along_and_brings_them_back(desk: Desk, prospect: Prospect) -> None:
    answer_all(desk, prospect, YES)
    desk.prospects.withdraw(prospect.id)
    assert desk.prospects.all() == []
    assert desk.rooms["prospect_answers"].count() == 0
    desk.undo()
    assert desk.prospects.get(prospect.id).assessment.coverage == 100


def test_open_prospects_come_first_then_by_name(desk: Desk, prospect: Prospect) -> None:
    other = desk.rooms["prospects"].add(Prospect(name="anfang"))
    desk.prospects.decline(desk.rooms["prospects"].add(Prospect(name="Aaron")).id, TODAY, "x")
    assert [one.prospect.id for one in desk.prospects.all()][:2] == [other.id, prospect.id]
    assert desk.prospects.open_count() == desk.glance.count_open_prospects() == 2


def test_the_worst_clients_that_began_alike_are_named(sample: Desk) -> None:
    grades = {one.name: one.letter for one in sample.grades.table(TODAY).clients}
    by_name = {one.prospect.name: one.prospect.id for one in sample.prospects.all()}
    found = sample.prospects.bad_starts(by_name["Dornhag Immobilien"], TODAY)
    assert found
    for one in found.values():
        assert set(one.names) <= {"Nimbuskai Spedition", "Lampwick Theatre"}
        assert all(grades[name] in ("C", "D", "F") for name in one.names)
    assert sample.prospects.bad_starts(by_name["Officine Brentavalle"], TODAY) == {}


def test_before_the_first_record_nobody_turned_out_badly(sample: Desk) -> None:
    number = next(one.prospect.id for one in sample.prospects.all() if one.prospect.name.startswith("Dornhag"))
    assert sample.prospects.bad_starts(number, date(2001, 1, 1)) == {}


def test_a_desk_without_clients_from_prospects_has_no_bad_starts(desk: Desk, prospect: Prospect) -> None:
    answer_all(desk, prospect, NO)
    desk.clients.add(Client(name="Alt", client_since=date(2020, 1, 1)))
    desk.incidents.add(
        Incident(client_id=ClientId(1), day=TODAY, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )
    assert desk.prospects.bad_starts(prospect.id, TODAY) == {}


def test_the_sample_shows_every_verdict_open(sample: Desk) -> None:
    verdicts = [one.assessment.verdict for one in sample.prospects.all() if one.prospect.status is ProspectStatus.OPEN]
    assert sorted(verdicts) == sorted(Verdict)
