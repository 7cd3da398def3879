"""The sentences: the same in every language, complete for everything the code says, and never run as code."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.environment.shipped_files import shipped_folder
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.incident import IncidentFamily
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money
from msp_desk.core.records.problem import Problem
from msp_desk.core.wording import Wording

FOLDER = shipped_folder() / "wording"
TOPICS = sorted(path.stem for path in (FOLDER / "en").glob("*.toml"))
PACKAGE = Path(__file__).resolve().parents[3] / "msp_desk"
NAMES = re.compile(r"\{(\w+)\}")


def leaves(tree: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            yield from leaves(value, here)
        else:
            assert isinstance(value, str), here
            yield here, value


def sentences(language: Language, topic: str) -> dict[str, str]:
    return dict(leaves(tomllib.loads((FOLDER / language.value / f"{topic}.toml").read_text("utf-8"))))


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def wording(request: pytest.FixtureRequest) -> Wording:
    return Wording(request.param)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_says_the_same_things(topic: str) -> None:
    english = sentences(Language.EN, topic)
    for language in (Language.DE, Language.IT):
        other = sentences(language, topic)
        assert sorted(other) == sorted(english)
        for key, text in english.items():
            assert text.strip() or not other[key].strip(), f"{language.value} {topic}.{key}"
            assert other[key].strip() or not text.strip(), f"{language.value} {topic}.{key}"


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_names_the_same_parts(topic: str) -> None:
    english = sentences(Language.EN, topic)
    for language in (Language.DE, Language.IT):
        for key, text in sentences(language, topic).items():
            if key.endswith((".one", ".other")):
                continue  # a single one may be said in words
            assert set(NAMES.findall(text)) == set(NAMES.findall(english[key])), f"{language.value} {topic}.{key}"


def test_no_topic_stands_in_one_language_only() -> None:
    for language in Language:
        assert sorted(path.stem for path in (FOLDER / language.value).glob("*.toml")) == TOPICS


def test_every_field_of_every_record_has_a_label(wording: Wording) -> None:
    for family in FAMILIES:
        assert wording.say(f"words.families.{family.name}")
        for kind in ("add", "change", "withdraw"):
            assert wording.say(f"action.{kind}.{family.name}")
        for described in family.fields:
            assert wording.field(family.name, described.key)
            if described.choices is not None:
                for member in described.choices:
                    assert wording.word(member)


def codes_in_the_program() -> list[str]:
    """Every text constant of the program that has the form of a code of a known topic."""
    pattern = re.compile(rf"(?:{'|'.join(TOPICS)})(?:\.\w+)+")
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and pattern.fullmatch(node.value):
                found.add(node.value)
    return sorted(code for code in found if not code.endswith((".toml", ".py", ".json")))


def test_every_code_the_program_names_has_its_sentence(wording: Wording) -> None:
    codes = codes_in_the_program()
    assert len(codes) > 100
    assert [code for code in codes if not wording.has(code)] == []


def test_parts_are_written_for_the_language() -> None:
    german = Wording(Language.DE)
    assert german.text(Money(142800, "EUR")) == "1.428,00\u00a0€"
    assert german.text(date(2027, 3, 31)).replace("\u00a0", " ") == "31. März 2027"
    assert german.text(["a", "b", "c"]) == "a, b und c"
    assert german.text(IncidentFamily.SECURITY) == "Sicherheit"
    assert german.text(True) == "ja"
    assert german.text(Problem(field="x", code="problem.required")) == "Diese Angabe wird benötigt."


def test_one_and_several_differ() -> None:
    english = Wording(Language.EN)
    assert english.say("problem.several", count=1) == "One entry needs a correction."
    assert english.say("problem.several", count=3) == "3 entries need a correction."


def test_a_missing_part_or_sentence_is_an_error_and_not_a_gap() -> None:
    english = Wording(Language.EN)
    with pytest.raises(KeyError):
        english.say("problem.too_long", length=3)
    with pytest.raises(KeyError):
        english.say("problem.no_such_sentence")
    with pytest.raises(KeyError):
        english.say("no_such_topic.sentence")


def test_what_is_put_in_is_never_read_as_a_pattern() -> None:
    english = Wording(Language.EN)
    said = english.say("desk.no_such_client", name="{name.__class__} {0} {name!r}")
    assert said == "No client is called “{name.__class__} {0} {name!r}”."


def test_an_error_says_all_its_problems() -> None:
    english = Wording(Language.EN)
    error = InvalidInput([Problem(field="a", code="problem.required"), Problem(field="b", code="problem.zero")])
    assert english.error(error) == "This is needed. The amount must not be zero."
