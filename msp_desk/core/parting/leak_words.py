"""The words that must not leave the house, read from the shipped lists under ``resources/leaks``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.folding import fold
from msp_desk.core.records.language import Language

_GRADE = r"[\"'(]{0,2}(?-i:[ABCDF]|[df])(?![\w@])(?!['./-]\w)"  # a small a, b or c is too often something else
_GAP = r"\W{1,3}"


class LeakKind(StrEnum):
    """What must not be said."""

    GRADE = "grade"
    SCORE = "score"
    MARGIN = "margin"
    OPINION = "opinion"
    OTHER_CLIENT = "other client"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakWords:
    """What to look for in a paper of one language.

    Attributes:
        forbidden: Patterns for folded text, with what each of them tells.
        harmless: Patterns of what only looks alike.
    """

    forbidden: tuple[tuple[LeakKind, re.Pattern[str]], ...]
    harmless: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """How names of clients are looked for.

    Attributes:
        generic: Folded words that letters use anyway.
        legal_forms: Folded legal forms without points.
        any_form: A pattern of one legal form behind a name, with or without points.
        certain_form: The same for forms that no letter uses as a word.
        before: A pattern of what announces a client's name.
        after: A pattern of what follows a name so announced.
    """

    generic: frozenset[str]
    legal_forms: frozenset[str]
    any_form: str
    certain_form: str
    before: str
    after: str


@lru_cache(maxsize=len(Language))
def leak_words(language: Language) -> LeakWords:
    """The words for a language; English slips into letters of every language, so it is always there."""
    forbidden: list[tuple[LeakKind, re.Pattern[str]]] = []
    harmless: list[re.Pattern[str]] = []
    for one in dict.fromkeys((language, Language.EN)):
        lists = tomllib.loads(shipped_file("leaks", f"{one.value}.toml").read_text("utf-8"))
        for kind in (LeakKind.GRADE, LeakKind.SCORE, LeakKind.MARGIN, LeakKind.OPINION):
            forbidden.extend((kind, _pattern(source, lists)) for source in lists[kind.value])
        harmless.extend(_pattern(source, lists) for source in lists["harmless"])
    return LeakWords(forbidden=tuple(forbidden), harmless=tuple(harmless))


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """How names of clients are looked for."""
    lists = tomllib.loads(shipped_file("leaks", "names.toml").read_text("utf-8"))
    forms = frozenset(fold(cast(str, lists["legal_forms"]))[0].split())
    one_form = "|".join(r"\.?".join(form) for form in sorted(forms, key=len, reverse=True))
    certain = "|".join(f"(?:{source})" for source in cast(list[str], lists["certain_forms"]))
    joined = r"[ ,.]{1,3}(?:(?:&|und|and)\W{1,2})?"
    return NameWords(
        generic=frozenset(fold(cast(str, lists["generic"]))[0].split()),
        legal_forms=forms,
        any_form=rf"(?:{joined}(?:{one_form})(?!\w)\.?)",
        certain_form=rf"(?:{joined}(?:{certain})(?!\w)\.?)",
        before=rf"(?<!\w)(?:{lists['before']}),? ",
        after=rf"(?= ?(?:{fold(cast(str, lists['after']))[0]}))",
    )


def _pattern(source: str, lists: Mapping[str, object]) -> re.Pattern[str]:
    filled = source.replace("<grade>", _GRADE).replace("<gap>", _GAP).replace("<staff>", str(lists["staff"]))
    return re.compile(fold(filled)[0], re.IGNORECASE)
