"""The ballot: every name once, in columns read from top to bottom, whatever the number and length of the names."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.documents.ballot import BallotFacts, render_ballot
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import Mood
from msp_desk.core.wording import Wording
from tests.core.documents.reading import page_texts, whole_text

DAY = date(2026, 11, 21)


def ballot(*names: str, language: Language = Language.EN) -> bytes:
    facts = BallotFacts(firm="Quellmark IT", opened_on=DAY, clients=names, made_on=DAY)
    return render_ballot(facts, language=language)


@pytest.mark.parametrize("count", [0, 1, 2, 25, 104, 300])
def test_every_name_stands_once(count: int) -> None:
    names = [f"Client{number:03d}x" for number in range(count)]
    text = whole_text(ballot(*names))
    assert [text.count(name) for name in names] == [1] * count
    for mood in Mood:
        assert Wording(Language.EN).word(mood) in text


def test_a_usual_firm_needs_one_page_and_a_large_one_few() -> None:
    assert len(page_texts(ballot(*(f"Client {number}" for number in range(40))))) == 1
    assert len(page_texts(ballot(*(f"Client {number}" for number in range(300))))) <= 4


def test_names_are_read_from_top_to_bottom_on_each_page() -> None:
    first, second, *_ = page_texts(ballot(*(f"c{number:03d}" for number in range(300))))
    on_first = sorted(word for word in first.split() if word[:1] == "c" and word[1:].isdigit())
    on_second = sorted(word for word in second.split() if word[:1] == "c" and word[1:].isdigit())
    assert on_first == [f"c{number:03d}" for number in range(len(on_first))]
    assert on_second[0] == f"c{len(on_first):03d}"


def test_mood_and_note_stay_together() -> None:
    for count in range(60, 120, 3):
        pages = page_texts(ballot(*(f"Client {number}" for number in range(count))))
        wording = Wording(Language.EN)
        (mood,) = [place for place, text in enumerate(pages) if wording.say("ballot.mood") in text]
        (note,) = [place for place, text in enumerate(pages) if wording.say("ballot.note") in text]
        assert mood == note, count


def test_a_very_long_name_is_shortened_and_a_strange_one_is_named() -> None:
    long = "Grundstücksverwaltungsgesellschaft " * 5
    text = whole_text(ballot(long, "Kurz", language=Language.DE))
    assert "Grundstücksverwaltungsgesellschaft Grunds" in text
    assert "…" in text
    with pytest.raises(MissingCharacters):
        ballot("\U00013000")
