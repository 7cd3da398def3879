"""How the letters' wording is read: sentences with named places, layers of files, where words may be divided."""

from __future__ import annotations

import pytest

from msp_desk.core.documents.letters import LetterKind, Person
from msp_desk.core.documents.letters.values import person_values
from msp_desk.core.documents.letters.wording import filled, filled_spans, hyphens, letter_wording
from msp_desk.core.records.language import Language


def test_common_words_stand_under_those_of_the_kind() -> None:
    notice, warning = (letter_wording(kind, Language.DE) for kind in (LetterKind.NOTICE, LetterKind.WARNING))
    assert notice.text("closing") == warning.text("closing") == "Mit freundlichen Grüßen"
    assert notice.text("subject") != warning.text("subject")
    assert {"agreement_number_part"} <= set(notice.parts()) & set(warning.parts())


def test_a_kind_uses_a_shared_paragraph_and_says_what_differs() -> None:
    notice, cause = (letter_wording(kind, Language.DE) for kind in (LetterKind.NOTICE, LetterKind.CAUSE))
    tables = {each.table: each for each in notice.paragraphs if each.table}
    assert tables["open"] == next(each for each in cause.paragraphs if each.table == "open")
    headings = {each.heading for each in cause.paragraphs}
    assert "Ende der Leistungen" in headings
    assert "Ende der Leistungen" not in {each.heading for each in notice.paragraphs}
    assert sum(each.free for each in notice.paragraphs) == 1


def test_american_letters_lay_what_differs_over_the_british_words() -> None:
    british, american = (letter_wording(LetterKind.NOTICE, Language.EN, american=us) for us in (False, True))
    assert (british.text("closing"), american.text("closing")) == ("Yours faithfully", "Sincerely,")
    assert british.text("labels", "date") == american.text("labels", "date")
    assert british.text("words", "clause_plain") != american.text("words", "clause_plain")
    german = letter_wording(LetterKind.NOTICE, Language.DE, american=True)
    assert german.text("closing") == "Mit freundlichen Grüßen"


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
    values = person_values(Person(name="Cher"), letter_wording(LetterKind.NOTICE, Language.EN))
    assert values["surname"] == "Cher"
