"""What is missing is said natively, for every field that matters of every sheet, in three languages."""

from __future__ import annotations

import pytest

from msp_desk.core.parting.coverage import FieldGap
from msp_desk.core.parting.gap_words import gap_sentence, short_gap
from msp_desk.core.records.environment.sheets import SHEETS, Sheet
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording


def gap(sheet: str, field: str, unknown: int, of: int) -> FieldGap:
    return FieldGap(sheet=sheet, field=field, of=of, rows=tuple(range(1, unknown + 1)))


@pytest.mark.parametrize(
    ("language", "sheet", "field", "unknown", "of", "said"),
    [
        (Language.EN, "domains", "registrant", 2, 3, "registrant unknown for 2 of 3 domains"),
        (Language.EN, "domains", "registrant", 1, 1, "registrant unknown for 1 of 1 domain"),
        (Language.EN, "assets", "serial", 3, 1041, "serial number unknown for 3 of 1,041 assets"),
        (Language.DE, "domains", "registrant", 2, 3, "Inhaber unbekannt bei 2 von 3 Domains"),
        (Language.DE, "jobs", "account", 1, 1, "ausführendes Konto unbekannt bei 1 von 1 geplanten Aufgabe"),
        (Language.DE, "servers", "support_end", 1, 2, "Supportende unbekannt bei 1 von 2 Servern und Speichern"),
        (Language.IT, "domains", "registrant", 2, 3, "intestatario: dato mancante per 2 domini su 3"),
        (Language.IT, "domains", "registrant", 1, 3, "intestatario: dato mancante per 1 dominio su 3"),
    ],
)
def test_a_gap_names_the_things_it_is_missing_for(
    language: Language, sheet: str, field: str, unknown: int, of: int, said: str
) -> None:
    assert gap_sentence(gap(sheet, field, unknown, of), Wording(language)) == said


def test_under_a_heading_the_things_are_not_named_again() -> None:
    assert short_gap(gap("domains", "registrant", 2, 3), Wording(Language.EN)) == "registrant unknown for 2 of 3"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_field_that_matters_has_its_words(sheet: Sheet, language: Language) -> None:
    wording = Wording(language)
    said = [gap_sentence(gap(sheet.name, field, 2, 3), wording) for field in sheet.matters]
    assert len(set(said)) == len(sheet.matters)
    for sentence in said:
        assert "{" not in sentence
        assert "2" in sentence
        assert "3" in sentence
        if language is not Language.DE:
            assert sentence[0].islower() or sentence.startswith("IT")
