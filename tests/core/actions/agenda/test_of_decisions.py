"""Decisions to look back on, second looks that are missing, and cooling-offs that are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msp_desk.core.actions.agenda.matter import Deed, Group, Served
from msp_desk.core.actions.agenda.of_decisions import decision_matters
from msp_desk.core.actions.agenda.words import deed_text, what_text, why_text
from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.decision import Decision, DecisionChoice, DecisionId, Hindsight
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.wording import Wording
from tests.core.actions import desks
from tests.core.actions.agenda.build import TODAY, served


def a_decision(days_ago: int, choice: DecisionChoice = DecisionChoice.PART, number: int = 1) -> Decision:
    day = TODAY - timedelta(days=days_ago)
    return Decision(
        id=DecisionId(number), client_id=ClientId(1), decided_on=day, decided_at=f"{day.isoformat()}T12:00:00Z",
        choice=choice, reason="No more.",
    )  # fmt: skip


def a_look(days_ago: int) -> SecondLook:
    return SecondLook(client_id=ClientId(1), day=TODAY - timedelta(days=days_ago))


def kinds(*decisions: Decision, looks: tuple[SecondLook, ...] = (), who: Served | None = None) -> list[MatterKind]:
    return [matter.kind for matter in decision_matters(who or served(), decisions, looks, TODAY)]


def test_a_fresh_parting_without_a_second_look_asks_for_one() -> None:
    assert kinds(a_decision(0)) == [MatterKind.SECOND_LOOK]
    assert kinds(a_decision(0), looks=(a_look(10),)) == []
    assert kinds(a_decision(0), looks=(a_look(31),)) == [MatterKind.SECOND_LOOK]
    assert kinds(replace(a_decision(0), for_abuse=True)) == []
    assert kinds(a_decision(0, DecisionChoice.REPRICE)) == []


def test_it_says_when_the_cooling_off_is_over_and_not_before() -> None:
    looks = (a_look(0),)
    assert kinds(a_decision(2), looks=looks) == []
    assert kinds(a_decision(3), looks=looks) == [MatterKind.COOLING_OFF]
    assert kinds(replace(a_decision(3), cooling_off_skipped="Window closes."), looks=looks) == []
    assert kinds(replace(a_decision(3), called_off_on=TODAY, called_off_reason="Sorry."), looks=looks) == []


def test_only_the_newest_decision_that_stands_is_carried_out() -> None:
    looks = (a_look(0),)
    later = a_decision(1, DecisionChoice.KEEP, 2)
    assert kinds(a_decision(5), later, looks=looks) == []
    withdrawn = replace(later, called_off_on=TODAY, called_off_reason="No.")
    assert kinds(a_decision(5), withdrawn, looks=looks) == [MatterKind.COOLING_OFF]


def test_a_client_that_has_gone_needs_no_parting_but_is_looked_back_on() -> None:
    gone = Served(id=ClientId(1), name="Client 1")
    assert kinds(a_decision(5), who=gone) == []
    assert kinds(a_decision(200), who=gone) == [MatterKind.LOOK_BACK]


def test_the_question_that_waited_longest_comes_first_and_goes_when_it_is_answered() -> None:
    keep, talk = a_decision(200, DecisionChoice.KEEP), a_decision(400, DecisionChoice.TALK, 2)
    (matter,) = decision_matters(served(), [keep, talk], [], TODAY)
    assert (matter.kind, matter.record_id, matter.group) == (MatterKind.LOOK_BACK, 2, Group.LOOK_BACK)
    assert matter.deed is Deed.LOOK_BACK
    answered = replace(talk, second_answer=Hindsight.WRONG)
    (matter,) = decision_matters(served(), [keep, answered], [], TODAY)
    assert matter.record_id == 1
    assert kinds(answered, replace(keep, first_answer=Hindsight.RIGHT)) == []


def test_every_matter_has_its_words_in_every_language() -> None:
    found = [
        *decision_matters(served(), [a_decision(5)], [], TODAY),
        *decision_matters(served(), [a_decision(400, DecisionChoice.TALK)], [], TODAY),
    ]
    assert {matter.kind for matter in found} == {
        MatterKind.SECOND_LOOK, MatterKind.COOLING_OFF, MatterKind.LOOK_BACK
    }  # fmt: skip
    for language in Language:
        wording = Wording(language)
        for matter in found:
            texts = what_text(matter, TODAY, wording), why_text(matter, TODAY, wording), deed_text(matter.deed, wording)
            assert all(text and "{" not in text for text in texts)


def test_today_shows_it_and_it_can_be_put_off(sample: Desk) -> None:
    (matter,) = [one for one in sample.today.look(desks.TODAY).agenda.matters if one.kind is MatterKind.LOOK_BACK]
    assert matter.client == "Quarzfeld Optik"
    sample.today.put_off(matter, date(2027, 1, 1))
    assert matter.key in [one.key for one in sample.today.look(desks.TODAY).agenda.put_off]
