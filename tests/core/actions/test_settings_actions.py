"""What the settings can do: the home currency stays, scorecards are tried and kept, backups have a second place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.letterheads import letterhead, usual_layout
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.errors import DamagedDesk, FileProblem, InvalidInput
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from msp_desk.core.storage import copying
from tests.core.actions.desks import TODAY


def heavier_margin(scorecard: Scorecard) -> Scorecard:
    scale = replace(scorecard.scales[MeasureKey.MARGIN], weight=80)
    return replace(scorecard, scales={**scorecard.scales, MeasureKey.MARGIN: scale})


def test_the_home_currency_can_be_chosen_while_there_are_no_amounts(desk: Desk) -> None:
    desk.firm.change(replace(desk.firm.current(), name="Firm", currency="GBP"))
    assert desk.firm.current().currency == "GBP"


def test_the_home_currency_stays_once_there_are_amounts_and_says_why(sample: Desk) -> None:
    firm = sample.firm.current()
    with pytest.raises(InvalidInput) as caught:
        sample.firm.change(replace(firm, currency="GBP"))
    problem = caught.value.problems[0]
    assert (problem.field, problem.code) == ("currency", "settings.currency_in_use")
    assert problem.params["invoices"] == sample.invoices.count()
    assert sample.firm.current() == firm
    sample.firm.change(replace(firm, city="Elsewhere"))
    assert sample.firm.current().city == "Elsewhere"


def test_a_trial_grades_with_another_scorecard_and_changes_nothing(sample: Desk) -> None:
    present = sample.scorecard.current()
    trial = sample.grades.trial(TODAY)
    assert trial.grades(present) == sample.grades.table(TODAY)
    other = trial.grades(heavier_margin(present))
    assert [client.score for client in other.clients] != [client.score for client in sample.grades.table(TODAY).clients]
    assert sample.scorecard.current() == present


def test_what_a_trial_shows_is_what_saving_brings(sample: Desk) -> None:
    other = heavier_margin(sample.scorecard.current())
    shown = sample.grades.trial(TODAY).grades(other)
    sample.scorecard.change(other)
    assert [client.letter for client in sample.grades.table(TODAY).clients] == [
        client.letter for client in shown.clients
    ]


def test_versions_are_kept_with_their_day_and_the_own_one_stays_last(sample: Desk) -> None:
    own = sample.scorecard.current()
    first = sample.scorecard.change(heavier_margin(own))
    second = sample.scorecard.change(own)
    kept = sample.scorecard.versions()
    assert [(one.scorecard.version, one.made_on) for one in kept] == [
        (second.version, TODAY), (first.version, TODAY), (0, None),
    ]  # fmt: skip
    assert kept[1].scorecard.scales[MeasureKey.MARGIN].weight == 80
    sample.undo()
    assert [one.scorecard.version for one in sample.scorecard.versions()] == [first.version, 0]


def test_every_backup_is_copied_to_the_second_place_with_its_proof(sample: Desk, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    assert sample.backups.second_place() is None
    sample.backups.choose_second_place(place)
    made = sample.backups.make()
    found = sample.backups.second_place()
    assert found is not None
    assert found.complete
    assert found.newest is not None
    assert found.newest.sha256 == made.sha256
    assert copying.content_of(place / made.path.name)[0] == made.sha256
    proof = json.loads((place / (made.path.name + ".json")).read_text("utf-8"))
    assert proof["sha256"] == made.sha256


def test_a_stick_that_is_not_plugged_in_does_not_undo_a_good_backup(sample: Desk, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    sample.backups.choose_second_place(place)
    place.rmdir()
    made = sample.backups.make()
    assert made.path.is_file()
    found = sample.backups.second_place()
    assert found is not None
    assert not found.reachable
    assert not found.complete
    with pytest.raises(FileProblem, match="place_missing"):
        sample.backups.copy_to_second_place()
    place.mkdir()
    sample.backups.copy_to_second_place()
    again = sample.backups.second_place()
    assert again is not None
    assert again.complete


def test_the_second_place_is_another_one_and_can_be_given_up(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="place_same"):
        sample.backups.choose_second_place(sample.path.parent)
    with pytest.raises(FileProblem, match="place_same"):
        sample.backups.choose_second_place(sample.backups.folder())
    with pytest.raises(FileProblem, match="place_missing"):
        sample.backups.choose_second_place(tmp_path / "nowhere")
    place = tmp_path / "stick"
    place.mkdir()
    sample.backups.choose_second_place(place)
    sample.backups.choose_second_place(None)
    assert sample.backups.second_place() is None


def test_a_backup_that_was_damaged_since_is_found_out_and_not_copied(sample: Desk, tmp_path: Path) -> None:
    made = sample.backups.make()
    assert sample.backups.still_holds(made)
    content = made.path.read_bytes()
    made.path.write_bytes(content.replace(b"Quellmark IT", b"Quellmerk IT"))
    assert not sample.backups.still_holds(made)
    place = tmp_path / "stick"
    place.mkdir()
    sample.backups.choose_second_place(place)
    with pytest.raises(DamagedDesk):
        sample.backups.copy_to_second_place()
    assert list(place.glob("*.mspdesk")) == []


@pytest.mark.parametrize("layout", list(LetterLayout))
def test_the_letterhead_shows_the_firm_on_one_sheet(sample: Desk, layout: LetterLayout) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    firm = sample.firm.current()
    made = letterhead(firm, layout=layout, day=TODAY, said_in=Language.EN)
    reader = PdfReader(BytesIO(made))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert firm.name in text
    assert "Example Client Ltd" in text
    assert made == letterhead(firm, layout=layout, day=TODAY, said_in=Language.EN)


def test_the_usual_layout_follows_language_and_country(sample: Desk) -> None:
    firm = sample.firm.current()
    assert usual_layout(replace(firm, language=Language.DE)) is LetterLayout.DIN_5008_B
    assert usual_layout(replace(firm, language=Language.EN, country="US")) is LetterLayout.ENGLISH_US
