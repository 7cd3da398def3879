"""Words that an owner may write in anger and regret later; a warning, never a block.

The lists ship under ``resources/tone``. A sentence that makes the release of data hang on payment is warned about as
well: whose data they are decides, and holding them back is risky nearly everywhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.folding import fold
from msp_desk.core.records.language import Language

_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;](?=\S)[^.!?;\n]*)*")  # a point inside "12.5" ends nothing


class ToneKind(StrEnum):
    """Why a word is warned about."""

    ABSOLUTE = "absolute"  # always, never: one counterexample makes the letter wrong
    REGRET = "regret"  # weakens a declaration that must be unmistakable
    HARSH = "harsh"  # a judgement instead of a fact
    THREAT = "threat"
    FOR_CAUSE = "for_cause"  # belongs only in a letter for cause
    PAYMENT_TIE = "payment_tie"  # data against payment


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneWarning:
    """One passage to look at again.

    Attributes:
        span: Where it stands in the text: first character and the one after the last.
        kind: Why.
        words: As the text has it.
    """

    span: tuple[int, int]
    kind: ToneKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _ToneWords:
    words: tuple[tuple[ToneKind, re.Pattern[str]], ...]
    things: re.Pattern[str]
    conditions: re.Pattern[str]
    unless: re.Pattern[str]


def tone_warnings(text: str, language: Language, *, for_cause: bool = False) -> list[ToneWarning]:
    """The passages of a text that its author should look at again, in the order of the text.

    Args:
        text: The parts of a letter that the owner wrote.
        language: The letter's language.
        for_cause: Whether the letter ends the agreement for cause, where "with immediate effect" is in place.
    """
    folded, places = fold(text)
    lists = _tone_words(language)
    found = [
        (match.span(), kind)
        for kind, pattern in lists.words
        if not (for_cause and kind is ToneKind.FOR_CAUSE)
        for match in pattern.finditer(folded)
    ]
    found.extend((span, ToneKind.PAYMENT_TIE) for span in _payment_ties(folded, lists))
    warnings = []
    for (first, last), kind in sorted(found):
        span = places[first], places[last - 1] + 1
        warnings.append(ToneWarning(span=span, kind=kind, words=text[slice(*span)]))
    return warnings


def _payment_ties(folded: str, lists: _ToneWords) -> Iterator[tuple[int, int]]:
    for sentence in _SENTENCE.finditer(folded):
        part = sentence[0]
        condition = lists.conditions.search(part)
        if condition and lists.things.search(part) and not lists.unless.search(part):
            yield sentence.start() + condition.start(), sentence.start() + condition.end()


@lru_cache(maxsize=len(Language))
def _tone_words(language: Language) -> _ToneWords:
    lists = tomllib.loads(shipped_file("tone", f"{language.value}.toml").read_text("utf-8"))
    tie = cast(dict[str, list[str]], lists["payment_tie"])
    kinds = [kind for kind in ToneKind if kind is not ToneKind.PAYMENT_TIE]
    return _ToneWords(
        words=tuple((kind, _pattern(cast(list[str], lists[kind.value]))) for kind in kinds),
        things=_pattern(tie["things"]),
        conditions=_pattern(tie["conditions"]),
        unless=_pattern(tie["unless"]),
    )


def _pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a list: ``*`` at the end of a word is any ending, alone it is up to eight words."""
    sources = []
    for entry in sorted(entries, key=len, reverse=True):
        source = re.escape(fold(entry)[0])
        sources.append(source.replace(r"\ \*\ ", r"\W+(?:\w+\W+){0,8}?").replace(r"\*", r"\w*"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(sources)})(?!\w)", re.IGNORECASE)
