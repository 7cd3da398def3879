"""Which answers stood at the beginning of the clients that turned out worst."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from msp_desk.core.deciding.beginnings import Beginnings, bad_starts
from msp_desk.core.deciding.prospects import Judged
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, CriterionId
from msp_desk.core.records.scorecard import Letter

YES, PARTLY, NO, UNKNOWN = (
    CriterionAnswer.YES,
    CriterionAnswer.PARTLY,
    CriterionAnswer.NO,
    CriterionAnswer.UNKNOWN,
)


def grade(number: int, name: str, letter: Letter | None, score: float | None) -> ClientGrade:
    return cast(ClientGrade, SimpleNamespace(client_id=ClientId(number), name=name, letter=letter, score=score))


def test_the_worst_clients_with_the_same_answer_are_named() -> None:
    grades = [
        grade(1, "Anker", Letter.F, 20.0),
        grade(2, "Birke", Letter.D, 41.0),
        grade(3, "Cedro", Letter.C, 60.0),
        grade(4, "Dorn", Letter.A, 90.0),
        grade(5, "Esche", None, None),
        grade(6, "Fenn", Letter.F, 10.0),  # never was a prospect
    ]
    started = {
        ClientId(1): {7: NO, 8: YES},
        ClientId(2): {7: NO, 8: PARTLY},
        ClientId(3): {7: PARTLY},
        ClientId(4): {7: NO},
        ClientId(5): {7: NO},
    }
    found = bad_starts(grades, started, {7: NO, 8: YES, 9: NO})
    assert {number: (one.names, one.of) for number, one in found.items()} == {7: (("Anker", "Birke"), 3)}
    assert bad_starts(grades, started, {8: PARTLY})[8].names == ("Birke",)
    assert bad_starts(grades, started, {7: UNKNOWN}) == {}
    assert bad_starts(grades, {}, {7: NO}) == {}


def test_only_the_five_worst_count() -> None:
    grades = [grade(number, f"n{number}", Letter.D, float(40 + number)) for number in range(1, 8)]
    started = {ClientId(number): {1: NO} for number in range(1, 8)}
    found = bad_starts(grades, started, {1: NO})[1]
    assert found.names == ("n1", "n2", "n3", "n4", "n5")
    assert found.of == 5


def test_a_client_is_no_warning_to_itself() -> None:
    grades = (grade(1, "Anker", Letter.F, 20.0), grade(2, "Birke", Letter.D, 41.0))
    found = Beginnings(grades=grades, started={ClientId(1): {7: NO}, ClientId(2): {7: NO}})
    judged = [Judged(criterion=Criterion(id=CriterionId(7), label="c", weight=1), answer=NO)]
    assert found.warnings(judged)[7].names == ("Anker", "Birke")
    assert (found.warnings(judged, but=ClientId(1))[7].names, found.warnings(judged, but=ClientId(1))[7].of) == (
        ("Birke",), 1,
    )  # fmt: skip
    assert Beginnings().warnings(judged) == {}
