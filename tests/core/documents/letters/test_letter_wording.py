"""The letters' wording: complete in every language, names that mean something, words a native would use."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from msp_desk.core.documents.letters.values import Speaker, person_values, values_of
from msp_desk.core.documents.letters.wording import filled, filled_spans, hyphens, letter_wording, places_in
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language
from tests.core.documents.sample_facts import letter

_FILES = [
    (Language.DE, "notice.toml", False),
    (Language.IT, "notice.toml", False),
    (Language.EN, "notice.toml", False),
    (Language.EN, "notice-us.toml", True),
]
_AVOIDED = {
    Language.DE: ("Gutschrift", "fristlos", "leider", "Unannehmlichkeiten", "MwSt", "Backup", "Ticket", "Offboarding",
                  "in Kenntnis", "wir würden", "Betreff"),
    Language.IT: ("licenziamento", "terminazione", "cancellare il contratto", "offboarding", "Egregi", "cortesemente",
                  "e/o", "tickets", "comunicarVi"),
    Language.EN: ("without prejudice", "kindly", "e-mail", "offboarding", "regret"),
}  # fmt: skip


def _path(language: Language, name: str) -> Path:
    return shipped_file("letters", language.value, name)


@pytest.mark.parametrize(("language", "name", "american"), _FILES)
def test_every_name_in_braces_is_known(language: Language, name: str, american: bool) -> None:
    wording = letter_wording("notice", language, american=american)
    known = set(values_of(letter(language), Speaker(language, wording, american=american)))
    known |= {"reason_day", "reason_fact", "reason_clause", "reason_clause_text"}
    for paragraph in wording.paragraphs:
        for template in (*paragraph.text, paragraph.item):
            assert set(places_in(template)) <= known, template
    for template in wording.parts().values():
        assert set(places_in(template)) <= known, template
    assert set(places_in(wording.text("subject"))) <= known


@pytest.mark.parametrize(("language", "name", "american"), _FILES)
def test_braces_hold_names_only(language: Language, name: str, american: bool) -> None:
    text = _path(language, name).read_text("utf-8")
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    without = re.sub(r"\{[a-z_0-9]+\}", "", body)
    assert "{" not in without
    assert "}" not in without


def _keys(table: dict[str, object], prefix: str = "") -> set[str]:
    found = set()
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _keys(value, f"{prefix}{key}.")
        else:
            found.add(prefix + key)
    return found


def test_the_languages_have_the_same_sections_labels_and_paragraphs() -> None:
    shared = ("salutation", "attention", "labels", "dispatch", "enclosure", "agreement", "table_open", "table_refund")
    files = {path: tomllib.loads(_path(language, path).read_text("utf-8")) for language, path, _ in _FILES[-1:]}
    files |= {
        f"{language}/{path}": tomllib.loads(_path(language, path).read_text("utf-8")) for language, path, _ in _FILES
    }
    for section in shared:
        assert len({frozenset(_keys(each[section])) for each in files.values()}) == 1, section
    shapes = {
        tuple(("table" in paragraph, "item" in paragraph) for paragraph in each["paragraph"]) for each in files.values()
    }
    assert {sum(table for table, _ in shape) for shape in shapes} == {2}
    assert len({len(each["paragraph"]) for each in files.values()}) == 1


@pytest.mark.parametrize(("language", "name", "american"), _FILES)
def test_words_a_native_would_not_use_are_absent(language: Language, name: str, american: bool) -> None:
    body = "\n".join(
        line for line in _path(language, name).read_text("utf-8").splitlines() if not line.startswith("#")
    ).replace('"E-Mail"', "")
    for word in _AVOIDED[language]:
        assert word.lower() not in body.lower().replace("e-mail: ", "").replace("per e-mail", ""), word


def test_italian_capitals_of_courtesy() -> None:
    body = _path(Language.IT, "notice.toml").read_text("utf-8")
    for small in (" vi preghiamo", " vostri ", " vostro ", " voi "):
        assert small not in body


@pytest.mark.parametrize("language", list(Language))
def test_divided_words_follow_the_rule(language: Language) -> None:
    for word, divided in hyphens(language).items():
        parts = divided.split("-")
        assert "".join(parts) == word.replace("-", ""), word
        assert len(word) >= 8, word
        assert len(parts[0]) >= 3, word
        assert len(parts[-1]) >= 4, word


def test_a_sentence_whose_fact_is_missing_is_dropped() -> None:
    assert filled("On {day} we met.", {"day": None}) is None
    assert filled("On {day} we met.", {"day": "Monday"}) == "On Monday we met."
    with pytest.raises(KeyError):
        filled("{unknown}", {})


def test_what_is_filled_in_is_never_read_again() -> None:
    assert filled("{a}", {"a": "{b}", "b": "no"}) == "{b}"
    spans = filled_spans("one **{a}** two", {"a": "**x** {b}"})
    assert spans is not None
    assert [(span.text, span.bold) for span in spans] == [("one ", False), ("**x** {b}", True), (" two", False)]


def test_person_values_of_a_name_of_one_word() -> None:
    from msp_desk.core.documents.letters import Person

    values = person_values(Person(name="Cher"), letter_wording("notice", Language.EN))
    assert values["surname"] == "Cher"
