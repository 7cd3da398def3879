"""Beginning a desk: the answers, what follows from them, and one file or none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.beginning import (
    FirstAnswers,
    begin_desk,
    first_problems,
    proposed_hour_cost,
    target_rate,
)
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.errors import FileProblem, InvalidInput
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.storage import database

ANSWERS = FirstAnswers(name=" Rivermead ", language=Language.IT, currency="CHF", hour_cost=6000)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path / "user")


def test_the_desk_holds_the_firm_and_its_figures(folders: Folders, today: date) -> None:
    desk = begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders)
    firm, settings = desk.firm.current(), desk.settings.current()
    desk.close()
    assert (firm.name, firm.language, firm.currency) == ("Rivermead", Language.IT, "CHF")
    assert (settings.hour_cost, settings.target_hourly_rate, settings.target_margin) == (6000, 12000, 50)
    assert settings.remind_due_days == Settings().remind_due_days
    assert desk.path == folders.default_desk


def test_the_proposal_is_the_usual_pair_of_cost_and_rate() -> None:
    assert proposed_hour_cost("EUR") == Settings().hour_cost
    assert target_rate(proposed_hour_cost("EUR")) == Settings().target_hourly_rate
    assert (proposed_hour_cost("JPY"), proposed_hour_cost("KWD")) == (4500, 45000)
    assert target_rate(0) == Settings().target_hourly_rate
    assert target_rate(3333) == 6666


def test_problems_carry_the_keys_of_the_answers() -> None:
    sound = {"name": "Rivermead", "language": Language.EN, "currency": "EUR", "hour_cost": 4500}
    assert first_problems(sound) == []
    found = {problem.field: problem.code for problem in first_problems({"currency": "E1", "hour_cost": -1})}
    assert found["name"] == "problem.required"
    assert found["currency"] == "problem.currency"
    assert found["hour_cost"] == "problem.negative_amount"


def test_wrong_answers_make_no_file(folders: Folders, today: date) -> None:
    wrong = FirstAnswers(name="  ", language=Language.EN, currency="EUR", hour_cost=4500)
    with pytest.raises(InvalidInput):
        begin_desk(folders.default_desk, wrong, FixedClock(today), folders)
    assert not folders.data.exists()


def test_what_is_there_already_stays(folders: Folders, today: date) -> None:
    folders.data.mkdir(parents=True)
    folders.default_desk.write_bytes(b"somebody's")
    with pytest.raises(FileProblem) as raised:
        begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders)
    assert raised.value.code == "desk.already_there"
    assert folders.default_desk.read_bytes() == b"somebody's"


def test_a_failure_on_the_way_leaves_no_half_desk(
    folders: Folders, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_part: Path, _path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database, "_put_in_place", full)
    with pytest.raises(FileProblem):
        begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders)
    assert list(folders.data.iterdir()) == []
