"""The boundary plan's paper: what it says of each target, and that its end stays on one page."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.documents.boundary_plan import BoundaryPlanFacts, PlanLine, render_boundary_plan
from msp_desk.core.records.boundary_plan import CheckDay
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.core.wording import Wording
from tests.core.documents.reading import page_texts, squeezed, whole_text

DAY = date(2026, 11, 21)
CLIENT = "Grundstücksverwaltungsgesellschaft Żółtobrzeg & Αθηναϊκή Εταιρεία Λογισμικού Süd mbH & Co. KG"
SIGNER = "Geschäftsführerin Dr. Katarzyna Wójcik-Παπαδοπούλου von der Hauptverwaltung Süd"


def _line(measure: MeasureKey, target: float, check: CheckDay = CheckDay.LAST, note: str = "") -> PlanLine:
    at_most = measure is not MeasureKey.ADVICE
    return PlanLine(check=check, measure=measure, start=12.5, target=target, at_most=at_most, note=note)


def _paper(*lines: PlanLine, language: Language = Language.EN) -> bytes:
    facts = BoundaryPlanFacts(
        firm="Quellhof IT-Dienste GmbH", client=CLIENT, agreed_with=SIGNER, day=DAY, started_on=DAY, lines=lines
    )
    return render_boundary_plan(facts, language=language)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("words", range(0, 120, 8))
def test_the_signatures_stand_on_one_page_with_what_is_agreed(language: Language, words: int) -> None:
    shown = [key for key in MeasureKey if key is not MeasureKey.MARGIN]
    lines = [_line(key, 3, check, "Wort " * words) for key in shown for check in CheckDay]
    wording = Wording(language)
    texts = [squeezed(text) for text in page_texts(_paper(*lines, language=language))]
    wanted = [squeezed(wording.say(f"boundary_plan.{key}")) for key in ("agreed_text", "for_client", "for_firm")]
    (page,) = [text for text in texts if wanted[0] in text]
    assert all(one in page for one in wanted)
    assert page.count(squeezed(wording.say("boundary_plan.place_and_day"))) == 2
    assert squeezed(SIGNER) in page
    assert squeezed(CLIENT) in page


def test_nothing_left_to_be_late_is_said_in_a_word() -> None:
    wording = Wording(Language.EN)
    said = whole_text(_paper(_line(MeasureKey.DAYS_TO_PAY, 0), _line(MeasureKey.DISPUTED, 0)))
    assert wording.say("boundary_plan.on_time") in said
    assert wording.say("boundary_plan.not_one") in said
    assert "at most" not in said
    assert "at least 0%" in whole_text(_paper(_line(MeasureKey.ADVICE, 0)))
    assert "at most 0.5" in whole_text(_paper(_line(MeasureKey.ESCALATIONS, 0.5)))


def test_a_note_stands_once_under_its_own_measure() -> None:
    note = "Calls go to the service desk."
    lines = [_line(MeasureKey.TICKETS, 3, check, note) for check in CheckDay]
    said = whole_text(_paper(*lines, _line(MeasureKey.ADVICE, 90, note="Decided at the meeting.")))
    assert said.count(note) == 1
    measure = Wording(Language.EN).say("boundary_plan.measure.tickets")
    assert f"{measure} {note}" in said
