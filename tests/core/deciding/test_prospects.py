"""Whether a prospect fits: the figures by hand, each rule of the verdict, and that a better answer never hurts."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.prospects import Assessment, Judged, Verdict, assess
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, CriterionId
from msp_desk.core.wording import Wording

YES, PARTLY, NO, UNKNOWN = (
    CriterionAnswer.YES,
    CriterionAnswer.PARTLY,
    CriterionAnswer.NO,
    CriterionAnswer.UNKNOWN,
)
LETTERS = {"y": YES, "p": PARTLY, "n": NO, "u": UNKNOWN}
BETTER = {NO: (PARTLY, YES), PARTLY: (YES,), UNKNOWN: (YES,), YES: ()}


def judged(answers: str, weights: tuple[int, ...], musts: str = "") -> list[Judged]:
    return [
        Judged(
            criterion=Criterion(id=CriterionId(place), label=f"c{place}", weight=weight, must_have=str(place) in musts),
            answer=LETTERS[letter],
        )
        for place, (letter, weight) in enumerate(zip(answers, weights, strict=True), start=1)
    ]


def codes(found: Assessment) -> list[str]:
    return [reason.code.rpartition(".")[2] for reason in found.reasons]


profiles = st.lists(
    st.tuples(st.integers(0, 40), st.booleans(), st.sampled_from(list(CriterionAnswer))), min_size=1, max_size=7
).filter(lambda rows: sum(weight for weight, _, _ in rows) > 0).map(
    lambda rows: [
        Judged(
            criterion=Criterion(id=CriterionId(place), label=f"c{place}", weight=weight, must_have=must), answer=answer
        )
        for place, (weight, must, answer) in enumerate(rows)
    ]
)  # fmt: skip


def test_the_figures_by_hand() -> None:
    found = assess(judged("ypun", (40, 20, 30, 10)))
    assert found.score == pytest.approx(50 / 70 * 100)
    assert found.coverage == 70
    assert (found.lowest, found.highest) == (50, 80)


def test_an_unknown_answer_is_neither_perfect_nor_zero() -> None:
    known, with_open = assess(judged("yn", (10, 10))), assess(judged("ynu", (10, 10, 20)))
    assert known.score == with_open.score == 50
    assert known.coverage == 100
    assert with_open.coverage == 50


def test_weights_that_sum_to_zero_are_refused_with_a_reason() -> None:
    for nothing in ([], judged("yn", (0, 0))):
        with pytest.raises(InvalidInput) as refused:
            assess(nothing)
        assert [problem.code for problem in refused.value.problems] == ["prospects.no_weight"]
        assert Wording(Language.EN).error(refused.value).startswith("The weights sum to zero")


@pytest.mark.parametrize(
    ("answers", "weights", "musts", "verdict", "why"),
    [
        ("yyyn", (30, 30, 30, 10), "4", Verdict.SAY_NO, ["must_failed"]),
        ("nnny", (20, 20, 20, 40), "", Verdict.SAY_NO, ["too_low", "lost_most"]),
        ("nnu", (30, 30, 40), "", Verdict.SAY_NO, ["never_enough", "lost_most"]),
        ("yyu", (30, 29, 41), "", Verdict.ASK_MORE, ["little_known"]),
        ("yyu", (30, 30, 40), "3", Verdict.ASK_MORE, ["must_open"]),
        ("yuu", (30, 30, 40), "2", Verdict.ASK_MORE, ["little_known", "must_open"]),
        ("ynu", (29, 31, 40), "", Verdict.ASK_MORE, ["open_decides"]),
        ("yyp", (40, 40, 20), "3", Verdict.CONDITIONS, ["must_partly"]),
        ("yyn", (40, 40, 20), "", Verdict.CONDITIONS, ["answered_no"]),
        ("ypp", (40, 40, 20), "", Verdict.CONDITIONS, ["under_good"]),
        ("yyp", (25, 25, 50), "", Verdict.TAKE, ["fits"]),
        ("yyu", (30, 30, 40), "", Verdict.TAKE, ["fits"]),
        ("y", (1,), "1", Verdict.TAKE, ["fits"]),
        ("u", (1,), "", Verdict.ASK_MORE, ["little_known"]),
    ],
)
def test_each_rule_of_the_verdict(
    answers: str, weights: tuple[int, ...], musts: str, verdict: Verdict, why: list[str]
) -> None:
    found = assess(judged(answers, weights, musts))
    assert (found.verdict, codes(found)) == (verdict, why)


def test_conditions_name_what_does_not_hold_the_musts_first() -> None:
    found = assess(judged("ynpyp", (20, 10, 5, 60, 15), "3"))
    assert [one.label for one in found.conditions] == ["c3", "c2"]
    lower = assess(judged("ynpyp", (20, 10, 5, 20, 45), "3"))
    assert [one.label for one in lower.conditions] == ["c3", "c5", "c2"]


def test_what_is_still_to_ask_is_named_the_weightiest_first() -> None:
    found = assess(judged("yuuu", (70, 5, 15, 10)))
    assert [one.label for one in found.to_ask] == ["c3", "c4", "c2"]


@given(profile=profiles)
def test_the_bounds_hold_what_the_open_answers_can_bring(profile: list[Judged]) -> None:
    found = assess(profile)
    assert 0 <= found.lowest <= found.highest <= 100
    if found.score is not None:
        assert found.lowest - 1e-9 <= found.score <= found.highest + 1e-9
    if found.coverage == 100:
        assert found.lowest == found.highest == found.score
    assert bool(found.conditions) is (found.verdict is Verdict.CONDITIONS)
    assert found.reasons


@given(profile=profiles, data=st.data())
def test_a_better_answer_never_worsens_the_verdict(profile: list[Judged], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(profile) - 1))
    before = assess(profile)
    for better in BETTER[profile[place].answer]:
        changed = list(profile)
        changed[place] = Judged(criterion=profile[place].criterion, answer=better)
        after = assess(changed)
        assert after.verdict.rank >= before.verdict.rank
        assert after.lowest >= before.lowest
        assert after.highest >= before.highest


def test_the_reasons_are_said_in_every_language() -> None:
    for language, answers in itertools.product(Language, itertools.product("ypnu", repeat=3)):
        wording = Wording(language)
        for reason in assess(judged("".join(answers), (50, 30, 20), "1")).reasons:
            assert wording.problem(reason)
