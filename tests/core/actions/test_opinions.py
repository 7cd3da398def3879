"""Asking people: rounds, answers that stay hidden, the owner's own, and that no grade moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.actions.agenda.matter import Deed
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import Mood, Opinion, OpinionRound
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY
from tests.core.documents.reading import whole_text


@pytest.fixture
def asked(desk: Desk) -> OpinionRound:
    """An open round over two clients."""
    for name in ("Anker", "Birke"):
        desk.clients.add(Client(name=name, client_since=date(2024, 1, 1)))
    return desk.opinions.open_round(OpinionRound(opened_on=TODAY))


def answer(asked: OpinionRound, voter: str, *, owner: bool = False, hardest: int = 1) -> Opinion:
    return Opinion(
        round_id=asked.id, voter=voter, is_owner=owner, hardest_1_id=ClientId(hardest), mood=Mood.LOW, note="geheim"
    )


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_the_others_come_into_sight_with_the_third_answer(desk: Desk, asked: OpinionRound) -> None:
    own = desk.opinions.answer(answer(asked, "Ida", owner=True))
    desk.opinions.answer(answer(asked, "Ada", hardest=2))
    hidden = desk.opinions.result(asked.id)
    assert (hidden.own, hidden.others, hidden.namings) == (own, (), ())
    assert "geheim" not in repr(replace(hidden, own=None))
    desk.opinions.answer(answer(asked, "Eda", hardest=2))
    shown = desk.opinions.result(asked.id)
    assert [one.voter for one in shown.others] == ["Ada", "Eda"]
    assert [(one.name, one.named_by) for one in shown.namings] == [("Birke", 2), ("Anker", 1)]
    desk.undo()
    assert desk.opinions.result(asked.id).others == ()


def test_nobody_answers_twice_and_the_owner_once(desk: Desk, asked: OpinionRound) -> None:
    own = desk.opinions.answer(answer(asked, "Ida", owner=True))
    with pytest.raises(InvalidInput) as twice:
        desk.opinions.answer(answer(asked, " ida "))
    assert codes(twice) == ["opinions.answered_already"]
    with pytest.raises(InvalidInput) as second_owner:
        desk.opinions.answer(answer(asked, "Ada", owner=True))
    assert codes(second_owner) == ["opinions.owner_answered"]
    assert [one.code for one in desk.opinions.problems(answer(asked, "IDA"))] == ["opinions.answered_already"]
    changed = desk.opinions.change_own(replace(own, hardest_1_id=ClientId(2)))
    assert desk.opinions.result(asked.id).own == changed


def test_an_answer_of_somebody_else_is_never_opened_but_can_be_taken_back(desk: Desk, asked: OpinionRound) -> None:
    other = desk.opinions.answer(answer(asked, "Ada"))
    with pytest.raises(InvalidInput) as refused:
        desk.opinions.change_own(replace(other, is_owner=True))
    assert codes(refused) == ["opinions.not_own"]
    desk.opinions.take_back(other.id)
    assert desk.opinions.result(asked.id).voters == ()
    desk.opinions.answer(answer(asked, "Ada", hardest=2))
    assert [voter.name for voter in desk.opinions.result(asked.id).voters] == ["Ada"]


def test_what_names_nobody_twice_and_says_something(desk: Desk, asked: OpinionRound) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.opinions.answer(Opinion(round_id=asked.id, voter="Ada"))
    assert codes(refused) == ["opinions.says_nothing"]
    double = replace(answer(asked, "Ada"), hardest_3_id=ClientId(1))
    assert [problem.field for problem in desk.opinions.problems(double)] == ["hardest_3"]
    assert desk.opinions.answer(Opinion(round_id=asked.id, voter="Ada", mood=Mood.GOOD)).hardest == ()


def test_a_closed_round_takes_no_answer_until_it_is_opened_again(desk: Desk, asked: OpinionRound) -> None:
    desk.opinions.close_round(asked.id, TODAY)
    with pytest.raises(InvalidInput) as refused:
        desk.opinions.answer(answer(asked, "Ada"))
    assert codes(refused) == ["opinions.round_closed"]
    desk.opinions.reopen_round(asked.id)
    assert desk.opinions.answer(answer(asked, "Ada")).id


def test_a_round_goes_with_its_answers_and_comes_back_with_them(desk: Desk, asked: OpinionRound) -> None:
    for voter in ("Ida", "Ada", "Eda"):
        desk.opinions.answer(answer(asked, voter))
    before = desk.opinions.result(asked.id)
    desk.opinions.withdraw_round(asked.id)
    assert desk.opinions.rounds() == []
    assert desk.opinions.latest(TODAY) is None
    desk.undo()
    after = desk.opinions.result(asked.id)
    assert [one.points for one in after.namings] == [one.points for one in before.namings]
    assert len(after.others) == 3


def test_the_latest_round_is_the_last_one_that_somebody_answered(desk: Desk, asked: OpinionRound) -> None:
    later = desk.opinions.open_round(OpinionRound(opened_on=date(2026, 12, 24)))
    desk.opinions.answer(answer(asked, "Ada"))
    desk.opinions.answer(answer(later, "Ada"))
    seen = [desk.opinions.latest(day) for day in (date(2026, 11, 20), TODAY, date(2026, 12, 24))]
    assert [None if one is None else one.round.id for one in seen] == [None, asked.id, later.id]


def test_no_opinion_moves_a_grade(sample: Desk) -> None:
    before = sample.grades.table(TODAY)
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    for place, grade in enumerate(before.clients[:4]):
        sample.opinions.answer(
            Opinion(
                round_id=asked.id, voter=f"p{place}", is_owner=not place, hardest_1_id=grade.client_id,
                mood=Mood.VERY_LOW,
            )
        )  # fmt: skip
    assert sample.opinions.result(asked.id).namings
    assert sample.grades.table(TODAY) == before


def test_today_asks_once_a_year(desk: Desk, asked: OpinionRound) -> None:
    def due(day: date) -> list[tuple[str, Deed]]:
        return [
            (Wording(Language.EN).problem(matter.what), matter.deed)
            for matter in desk.today.look(day).agenda.matters
            if matter.kind is MatterKind.OPINIONS
        ]

    assert due(TODAY) == []
    desk.opinions.close_round(asked.id, TODAY)
    assert due(date(2027, 11, 20)) == []
    assert due(date(2027, 11, 21)) == [("Ask people which clients are hardest", Deed.ASK_PEOPLE)]
    desk.opinions.withdraw_round(asked.id)
    assert due(TODAY) == [("People were never asked which clients are hardest", Deed.ASK_PEOPLE)]
    assert due(date(2024, 12, 31)) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_ballot_names_every_served_client_and_nobody_else(
    desk: Desk, asked: OpinionRound, language: Language
) -> None:
    desk.clients.add(Client(name="Vorbei", ended_on=date(2026, 1, 31)))
    desk.clients.add(Client(name="<b>Żółć & Αθήνα</b>"))
    ballot = desk.opinions.ballot(asked.id, language=language)
    text = whole_text(ballot.pdf)
    for name in ("Anker", "Birke", "<b>Żółć & Αθήνα</b>"):
        assert name in text
    assert "Vorbei" not in text
    assert Wording(language).say("ballot.mood") in text
    assert desk.opinions.ballot(asked.id, language=language) == ballot
