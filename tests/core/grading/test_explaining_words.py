"""The words of an explanation, in each language, with the figures of the rule behind them."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.formatting import format_number
from msp_desk.core.grading.change import Change, change_between
from msp_desk.core.grading.drift import Direction, Drift, Outlier, Signal
from msp_desk.core.grading.explaining import (
    change_text,
    change_title,
    drift_sentence,
    lift_lines,
    lift_sentence,
    sensitivity_line,
    sensitivity_short,
    signal_sentence,
    weighting_text,
)
from msp_desk.core.grading.gathering import gather
from msp_desk.core.grading.grades import ClientGrade, grade
from msp_desk.core.grading.lifting import lifts_of
from msp_desk.core.grading.sensitivity import sensitivity_of
from msp_desk.core.grading.sentences import measure_name
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard
from msp_desk.core.wording import Wording
from tests.core.grading.builders import DAY, ago
from tests.core.grading.random_desks import random_desk

CARD = Scorecard()
ENGLISH = Wording(Language.EN)


def _clients(days_ago: int = 0) -> list[ClientGrade]:
    found: list[ClientGrade] = []
    for seed in range(40):
        found += grade(gather(random_desk(seed), ago(days_ago)), Settings(), CARD).clients
    return found


def _change(**points: float) -> Change:
    return Change(
        since=ago(120),
        points={key: points.get(key.value, 0.0) for key in MeasureKey},
        became_measured=(MeasureKey.ADVICE,) if points else (),
        became_unmeasured=(MeasureKey.DISPUTED, MeasureKey.MARGIN) if points else (),
    )


def test_a_change_names_its_points_and_the_two_that_moved_most() -> None:
    change = _change(margin=-5.94, escalations=-2.36, tickets=0.3)
    assert change_title(change, ENGLISH) == "Since July 2026: −8.0 points"
    assert change_text(change, ENGLISH) == (
        "Margin moved most (−5.9), then Escalations (−2.4). Now measured, not then: Advice followed. "
        "Measured then, not now: Disputed invoices and Margin."
    )
    assert change_text(_change(margin=4.0), ENGLISH).startswith("Margin moved most (+4.0). ")
    assert change_text(_change(), ENGLISH) == "No measure moved."
    assert DAY.year == 2026


def test_a_cap_outlasts_a_better_score_and_is_said_first() -> None:
    capped = [client for client in _clients() if client.is_capped]
    assert capped
    for client in capped:
        first = lift_lines(client, CARD, ENGLISH)[0]
        assert client.uncapped_letter is not None
        assert first.label == "Once the cap has gone"
        assert first.value.startswith(f"{client.uncapped_letter.value} at once")


def test_lines_follow_the_lifts_and_say_when_none_reaches() -> None:
    reached = unreached = 0
    for client in _clients():
        lines = [line for line in lift_lines(client, CARD, ENGLISH) if line.label != "Once the cap has gone"]
        lifts = lifts_of(client, CARD)
        if client.uncapped_letter in (None, Letter.A):
            assert not lines
            assert lift_sentence(client, CARD, ENGLISH) == ""
        elif lifts:
            reached += 1
            assert [line.label for line in lines] == [measure_name(lift.measure, ENGLISH) for lift in lifts]
            needed = format_number(lifts[0].needed, Language.EN, 1)
            assert f"→ {needed}" in lines[0].value
            assert needed in lift_sentence(client, CARD, ENGLISH)
        else:
            unreached += 1
            (line,) = lines
            assert "No single measure" in line.value
    assert reached
    assert unreached


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_is_there_in_every_language(language: Language) -> None:
    wording = Wording(language)
    client = next(one for one in _clients() if one.is_capped and lifts_of(one, CARD))
    sensitivity = sensitivity_of(client, CARD)
    assert sensitivity is not None
    said = [
        change_title(_change(margin=-3.0), wording),
        change_text(_change(margin=-3.0, tickets=2.0), wording),
        change_text(_change(), wording),
        *(text for line in lift_lines(client, CARD, wording) for text in (line.label, line.value)),
        lift_sentence(client, CARD, wording),
        sensitivity_line(sensitivity, wording),
        sensitivity_short(sensitivity, wording),
        weighting_text(sensitivity.weightings[0], wording),
        change_text(change_between(client, client, CARD), wording),
    ]
    assert all(said)
    assert not any("{" in text or "explaining." in text for text in said)
    for text in (sensitivity_line(sensitivity, wording), sensitivity_short(sensitivity, wording)):
        assert str(sensitivity.same) in text
        assert str(sensitivity.total) in text


@pytest.mark.parametrize("language", list(Language))
def test_a_course_is_said_in_every_language(language: Language) -> None:
    wording = Wording(language)
    month = Period(date(2026, 10, 1), date(2026, 10, 31))
    for direction in Direction:
        drift = Drift(direction=direction, p=0.01, per_year=-12.34, since=date(2025, 12, 1), moved_most=None)
        said = drift_sentence(drift, wording)
        assert bool(said) is (direction is not Direction.STEADY)
        assert not said or (format_number(-12.3, language, 1, sign=True) in said and "2025" in said)
    for side in Outlier:
        signal = Signal(side=side, month=month, score=40.0, lower=-3.0, upper=104.0, moved_most=None)
        said = signal_sentence(signal, wording)
        assert format_number(0, language, 1) in said
        assert format_number(100, language, 1) in said
        assert "{" not in said
    assert drift_sentence(None, wording) == signal_sentence(None, wording) == ""
