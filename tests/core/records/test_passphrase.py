"""A passphrase tells nobody what it is, and the same letters open the same desk on every system."""

from __future__ import annotations

import copy
import pickle

import pytest

from msp_desk.core.records.passphrase import SHORTEST, Passphrase, passphrase_problems

WORDS = "vier Möwen am Kai"


def test_nothing_that_is_written_down_holds_it() -> None:
    passphrase = Passphrase(WORDS)
    said = [repr(passphrase), str(passphrase), f"{passphrase}", repr({"passphrase": passphrase}), repr([passphrase])]
    assert [text for text in said if "Möwen" in text or "Kai" in text] == []
    assert repr(Passphrase("")) == repr(passphrase)
    with pytest.raises(TypeError):
        pickle.dumps(passphrase)
    with pytest.raises(TypeError):
        copy.copy(passphrase)
    assert not hasattr(passphrase, "__dict__")


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    composed, decomposed = "M\u00f6wen am Kai", "Mo\u0308wen am Kai"
    assert composed != decomposed
    assert Passphrase(composed) == Passphrase(decomposed)
    assert Passphrase(composed).reveal() == Passphrase(decomposed).reveal() == composed
    assert hash(Passphrase(composed)) == hash(Passphrase("something else"))


@pytest.mark.parametrize(
    "other", ["vier Möwen am kai", "vier Möwen am Kai ", " vier Möwen am Kai", "vier Mowen am Kai", ""]
)
def test_another_letter_or_a_space_makes_another_passphrase(other: str) -> None:
    assert Passphrase(WORDS) != Passphrase(other)
    assert Passphrase(WORDS) != WORDS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "encryption.empty"),
        (" " * 12, "encryption.empty"),
        ("kürzer!", "encryption.too_short"),
        ("o\u0308" * (SHORTEST - 1), "encryption.too_short"),
        ("with\ta tab inside", "encryption.control_character"),
        ("with a nul\0inside", "encryption.control_character"),
        ("half a pair \ud800", "encryption.control_character"),
    ],
)
def test_what_cannot_be_a_new_passphrase_is_said(text: str, code: str) -> None:
    problems = passphrase_problems(text, text)
    assert [(problem.field, problem.code) for problem in problems] == [("passphrase", code)]
    assert text == "" or all(text not in str(value) for value in problems[0].params.values())


def test_the_second_time_must_be_the_same() -> None:
    assert passphrase_problems(WORDS, WORDS) == []
    assert passphrase_problems("M\u00f6wen am Kai", "Mo\u0308wen am Kai") == []
    assert passphrase_problems("ö" * SHORTEST) == []
    found = passphrase_problems(WORDS, WORDS + ".")
    assert [(problem.field, problem.code) for problem in found] == [("repeated", "encryption.not_repeated")]
