"""The labels and sentences of the papers: the same keys and names in every language."""

from __future__ import annotations

import re
import tomllib

import pytest

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language


def _entries(table: dict[str, object], prefix: str = "") -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _entries(value, f"{prefix}{key}.")
        else:
            found[prefix + key] = frozenset(re.findall(r"\{(\w+)\}", str(value)))
    return found


def _file(language: Language) -> dict[str, frozenset[str]]:
    return _entries(tomllib.loads(shipped_file("wording", language.value, "documents.toml").read_text("utf-8")))


@pytest.mark.parametrize("language", [Language.DE, Language.IT])
def test_every_key_of_english_is_there_with_the_same_names(language: Language) -> None:
    english, other = _file(Language.EN), _file(language)
    assert set(english) == set(other)
    for key, names in english.items():
        if not key.endswith(".one"):  # a singular may say "one" instead of naming the count
            assert names == other[key], key


@pytest.mark.parametrize("language", list(Language))
def test_no_text_is_empty_and_none_has_code(language: Language) -> None:
    entries = tomllib.loads(shipped_file("wording", language.value, "documents.toml").read_text("utf-8"))

    def walk(table: dict[str, object]) -> None:
        for key, value in table.items():
            if isinstance(value, dict):
                walk(value)
            else:
                assert str(value).strip(), key
                assert not re.search(r"\{[^}]*[^a-z_0-9}][^}]*\}", str(value)), key

    walk(entries)
