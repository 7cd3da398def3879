"""A letter that the owner set is said beside the computed one, in the report as in words."""

from __future__ import annotations

import json
from datetime import date

import pytest

from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import grade
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.grading.report import grades_json
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import Letter, Scorecard
from msp_desk.core.wording import Wording
from tests.core.grading.builders import DAY, ONE, a_client

SET = Override(
    client_id=ClientId(ONE), letter=Letter.B, reason="A new owner.", set_on=DAY, expires_on=date(2027, 3, 31)
)


@pytest.mark.parametrize("language", list(Language))
def test_both_letters_are_said(language: Language) -> None:
    wording = Wording(language)
    both, alone = override_words(SET, Letter.C, wording), override_words(SET, None, wording)
    assert "2027" in both
    assert (" B" in both, "C" in both) == (True, True)
    assert both != alone


def test_the_report_keeps_both_apart() -> None:
    found = grade(gather(GradedRecords(clients=[a_client()]), DAY), Settings(), Scorecard())
    (client,) = json.loads(json.dumps(grades_json(found, {}, {SET.client_id: SET})))["clients"]
    assert client["override"] == {
        "letter": "B", "reason": "A new owner.", "set_on": DAY.isoformat(), "expires_on": "2027-03-31",
    }  # fmt: skip
    assert client["grade"] is None
