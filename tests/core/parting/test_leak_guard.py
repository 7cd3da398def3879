"""The leak guard against a corpus of letters' sentences, both ways."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.parting.leak_words import LeakKind
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language

EN, DE, IT = Language.EN, Language.DE, Language.IT
CORPUS = tomllib.loads(Path(__file__).with_name("leak_corpus.toml").read_text("utf-8"))
OWN = Client(**CORPUS["own"])
OTHERS = [Client(**other) for other in CORPUS["other"]]
CASES = [(Language(case["language"]), case["leaks"], case["text"]) for case in CORPUS["case"]]


def _kinds(text: str, language: Language) -> list[LeakKind]:
    return [leak.kind for leak in leaks(text, language=language, own_client=OWN, other_clients=OTHERS)]


def test_the_corpus_goes_both_ways_in_three_languages() -> None:
    assert len({(language, text) for language, _, text in CASES}) == len(CASES) >= 120
    for language in Language:
        given_away = {kind for spoken, kind, _ in CASES if spoken is language}
        assert given_away == {"", *(kind.value for kind in LeakKind)}


@pytest.mark.parametrize(("language", "kind", "text"), [case for case in CASES if case[1]])
def test_a_leak_is_found(language: Language, kind: str, text: str) -> None:
    assert LeakKind(kind) in _kinds(text, language)


@pytest.mark.parametrize(("language", "text"), [(case[0], case[2]) for case in CASES if not case[1]])
def test_what_only_looks_like_a_leak_is_left_alone(language: Language, text: str) -> None:
    assert leaks(text, language=language, own_client=OWN, other_clients=OTHERS) == []


@pytest.mark.parametrize(("language", "kind", "text"), [case for case in CASES if case[1]])
def test_capitals_hide_nothing(language: Language, kind: str, text: str) -> None:
    assert LeakKind(kind) in _kinds(text.upper(), language)


def test_a_leak_says_where_it_stands() -> None:
    text = "Sie sind – wie Tannbrück  Metallbau GmbH – bei uns No\u00adte D."
    found = leaks(text, language=DE, own_client=OWN, other_clients=OTHERS)
    assert [(leak.kind, leak.words) for leak in found] == [
        (LeakKind.OTHER_CLIENT, "Tannbrück  Metallbau GmbH"),
        (LeakKind.GRADE, "No\u00adte D"),
    ]
    assert all(text[slice(*leak.span)] == leak.words for leak in found)


def test_a_client_with_another_name_is_not_spared() -> None:
    other = Client(name="Quell GmbH")
    text = "Dear Grade A Ltd, the margin at Quell is higher."
    found = leaks(text, language=EN, own_client=other, other_clients=[OWN])
    assert [leak.kind for leak in found] == [LeakKind.OTHER_CLIENT, LeakKind.MARGIN]


def test_a_shared_part_of_a_name_is_no_leak_inside_the_own_name() -> None:
    own = Client(name="Rossi Impianti Milano S.r.l.")
    others = [Client(name="Rossi Impianti S.r.l."), Client(name="Milano")]
    assert leaks("Spett.le Rossi Impianti Milano S.r.l.", language=IT, own_client=own, other_clients=others) == []
    assert len(leaks("come Rossi Impianti S.r.l.", language=IT, own_client=own, other_clients=others)) == 1


def test_words_allowed_for_this_letter_are_spared() -> None:
    others = [Client(name="Braun")]
    text = "Sehr geehrter Herr Braun, der Vertrag „Margin Care“ endet."
    own = Client(name="Quell GmbH")
    assert len(leaks(text, language=DE, own_client=own, other_clients=others)) == 2
    assert leaks(text, language=DE, own_client=own, other_clients=others, allowed=["Herr Braun", "Margin Care"]) == []


@pytest.mark.parametrize("name", ["", "   ", "...", "&", "(", "a.b*c", "C++", "[x]", "\\d+", "GmbH", "S.r.l."])
def test_odd_names_break_nothing(name: str) -> None:
    odd = Client(name=name or " ")
    assert leaks("Sehr geehrte Damen und Herren", language=DE, own_client=odd, other_clients=[odd]) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.sampled_from(Language))
def test_any_text_and_any_name_can_be_looked_at(text: str, name: str, language: Language) -> None:
    found = leaks(text, language=language, own_client=OWN, other_clients=[Client(name=name)])
    assert all(text[slice(*leak.span)] == leak.words for leak in found)


@given(st.sampled_from([other.name for other in OTHERS if other.name != "IT"]), st.sampled_from(Language))
def test_every_full_name_of_another_client_is_found_between_other_words(name: str, language: Language) -> None:
    assert LeakKind.OTHER_CLIENT in _kinds(f"xyz {name}, xyz", language)
