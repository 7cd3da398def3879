"""What must never stand in a paper for a client: a grade, a score, a margin, staff's opinion, another client's name.

A leak blocks the letter, so false alarms matter as much as misses: the client's own names and address, street names
and words of the trade that only look alike are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from msp_desk.core.parting.folding import fold
from msp_desk.core.parting.leak_words import LeakKind, leak_words, name_words
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language

_JOINING = frozenset({"und", "and", "u", "e", "et"})
_BETWEEN = r"\W{1,4}(?:(?:und|and|u|e|et)\W{1,3})?"
_LONGER_NAME = 2  # words
_TELLING = 5  # letters
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_UMLAUT = re.compile(r"(?<![aeqAEQ])([aouAOU])e(?=\w)")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """One thing a paper must not say.

    Attributes:
        span: Where it stands in the text: first character and the one after the last.
        kind: What it is.
        words: As the text has it.
    """

    span: tuple[int, int]
    kind: LeakKind
    words: str


def leaks(
    text: str,
    *,
    language: Language,
    own_client: Client,
    other_clients: Iterable[Client],
    allowed: Sequence[str] = (),
) -> list[Leak]:
    """Everything in a text that must not reach the client, in the order of the text.

    Args:
        text: Plain text of the paper, or a free part of it.
        language: The paper's language; English is looked at as well.
        own_client: Whom the paper is for: its names, street and town are never a leak.
        other_clients: All others.
        allowed: Further words that are no leak here, such as the names of the client's people and the agreement's
            title.

    Returns:
        The leaks; of several that begin together the longest.
    """
    folded, places = fold(text)
    words = leak_words(language)
    safe = [*_own_spans(folded, own_client, allowed), *_spans(folded, words.harmless)]
    found = [(match.span(), kind) for kind, pattern in words.forbidden for match in pattern.finditer(folded)]
    small = folded.casefold()
    for other in other_clients:
        for name in (*other.names(), other.legal_name):
            found.extend((span, LeakKind.OTHER_CLIENT) for span in _name_spans(folded, small, name))
    kept = [(span, kind) for span, kind in found if not any(_inside(span, harmless) for harmless in safe)]
    kept.sort(key=lambda leak: (leak[0][0], -leak[0][1]))
    result: list[Leak] = []
    end = 0
    for (first, last), kind in kept:
        if first >= end:
            span = places[first], places[last - 1] + 1
            result.append(Leak(span=span, kind=kind, words=text[slice(*span)]))
            end = last
    return result


def maybe_named(
    text: str, own_client: Client, other_clients: Iterable[Client], allowed: Sequence[str] = ()
) -> list[tuple[str, str]]:
    """Words that may mean another client: the telling first word of a longer name, written as a name.

    ``Amberlock`` is how people speak of Amberlock Dental, but ``Berlin`` is also a town: this warns and never blocks.

    Returns:
        Each word as the text has it, with the name of the client, once.
    """
    folded, places = fold(text)
    small, safe = folded.casefold(), list(_own_spans(folded, own_client, allowed))
    found: dict[str, str] = {}
    for other in other_clients:
        for name in (*other.names(), other.legal_name):
            core = _without_legal_form(_words(name))
            if len(core) < _LONGER_NAME or len(core[0]) < _TELLING or not core[0][0].isupper():
                continue
            if not _is_in(core[0], small) or _is_weak(core[0]):
                continue
            for match in re.finditer(_bordered(core[:1]), folded):
                if not any(_inside(match.span(), harmless) for harmless in safe):
                    found.setdefault(text[places[match.start()] : places[match.end() - 1] + 1], other.name)
    return list(found.items())


def _spans(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.span()


def _inside(span: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _own_spans(text: str, own: Client, allowed: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the client's own names, address and other allowed words stand, with a legal form behind them."""
    legal = name_words().any_form
    for words in (*own.names(), own.legal_name, own.street, own.city, *allowed):
        whole = _words(words)
        if not whole:
            continue
        yield from _spans(text, [re.compile(_bordered(whole) + f"{legal}*", re.IGNORECASE)])
        core = _without_legal_form(whole)
        if core != whole:  # "Grade A" for "Grade A Ltd", but only as it is spelled there
            yield from _spans(text, [re.compile(_bordered(core) + f"(?i:{legal}*)")])


def _name_spans(text: str, small: str, name: str) -> Iterator[tuple[int, int]]:
    """Where another client's name stands, on the borders of words; ``small`` is the text in small letters."""
    core = _without_legal_form(_words(name))
    if not core or not all(_is_in(word, small) for word in core):  # most names are nowhere in the text
        return
    if _UNSPACED.search(name):  # scripts without spaces have no borders of words
        yield from _spans(text, [re.compile(re.escape(fold(name)[0].strip()))])
        return
    known, pattern = name_words(), _bordered(core)
    if all(_is_weak(word) for word in core):
        formal = pattern + known.certain_form
        quoted = f"(?<=[\"'])(?-i:{pattern})(?=[\"'])"
        announced = f"{known.before}(?-i:{pattern}){known.after}"
        yield from _spans(text, [re.compile(source, re.IGNORECASE) for source in (formal, quoted, announced)])
        return
    for match in re.finditer(f"({pattern}){known.any_form}*", text, re.IGNORECASE):
        if len(core) > 1 or not _only_a_word(core[0], match, text):
            yield match.span()


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, without those that only join them; umlauts stay, for they are written in two ways."""
    parts = re.split(r"[^\w.]+|\.(?=\s|$)", unicodedata.normalize("NFC", name))
    words = tuple(part for part in parts if part.strip("._"))
    inside = tuple(word for word in words[1:-1] if word.casefold() not in _JOINING)
    return (words[0], *inside, words[-1]) if len(words) > 1 else words


@lru_cache(maxsize=4096)
def _spellings(word: str) -> tuple[str, ...]:
    """A word of a name as a folded text may have it: Tannbruck for Tannbrück, and Tannbrueck; Muller for Mueller."""
    spelled = (word, word.translate(_SPELLED_OUT), _UMLAUT.sub(r"\1", word))
    return tuple(dict.fromkeys(fold(each)[0] for each in spelled))


def _is_in(word: str, small: str) -> bool:
    return any(each.casefold() in small for each in _spellings(word))


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    last = len(words)
    while last > 1 and words[last - 1].replace(".", "").casefold() in name_words().legal_forms:
        last -= 1
    return words[:last]


def _bordered(words: Sequence[str]) -> str:
    """A pattern for words in a row, on the borders of words, with a genitive s allowed."""
    inside = _BETWEEN.join("(?:" + "|".join(map(re.escape, _spellings(word))) + ")" for word in words)
    return rf"(?<!\w){inside}(?:'?s)?(?!\w)"


def _is_weak(word: str) -> bool:
    plain = fold(word)[0].casefold()
    return len(plain) <= 3 or plain in name_words().generic


def _only_a_word(name: str, match: re.Match[str], text: str) -> bool:
    """Whether a match of a one-word name is the everyday word: written small, and no address on the net."""
    word = match[1]
    if not word.islower() or name.islower():
        return False
    before, after = text[: match.start()][-1:], text[match.end(1) :]
    return before != "@" and re.match(r"\.[a-z]{2,}", after) is None
