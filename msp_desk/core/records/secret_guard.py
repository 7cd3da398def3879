"""Finds what must not be written down: passwords, keys, tokens and codes in the text of a field.

The lists of a client's environment go to the next provider, so none of them may hold a secret (handover definitions,
"No field holds a secret"). A false alarm keeps an honest sentence out, so what only speaks about a secret ("password
rotated on 3 May", "Passwort-Manager: KeePass") is left alone, as are serial numbers, addresses and identifiers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from msp_desk.core.records.problem import Problem
from msp_desk.core.records.secret_naming import named_secret
from msp_desk.core.records.secret_shapes import MASK, SHAPES, SHORTEST_TOKEN, SecretKind
from msp_desk.core.records.secret_words import BENIGN


def refuse_secrets(values: Mapping[str, object]) -> Iterator[Problem]:
    """The rule of every record that goes to the next provider: no text of it may hold a secret.

    Args:
        values: Typed values by field key.

    Yields:
        A problem for each field that seems to hold one.
    """
    for key, value in values.items():
        kind = find_secret(value) if isinstance(value, str) else None
        if kind is not None:
            yield Problem(field=key, code="problem.secret", params={"kind": kind})


def find_secret(text: str) -> SecretKind | None:
    """The kind of the first secret in a text, or None when it seems to hold none."""
    if len(text) < _SHORTEST:
        return None
    plain = _plain(text)
    longest = max(map(len, plain.split()), default=0)
    for kind, pattern in SHAPES:
        if kind is SecretKind.TOKEN and longest < SHORTEST_TOKEN:
            continue
        if any(not _is_masked(found) for found in pattern.finditer(plain)):
            return kind
    return named_secret(plain)


_SHORTEST: Final = 6  # "PIN 12" is the shortest text that is looked at


def _plain(text: str) -> str:
    """The text as a reader sees it: composed, without invisible signs, one kind of space and dash."""
    composed = unicodedata.normalize("NFKC", text)
    seen = "".join(sign for sign in composed if unicodedata.category(sign) != "Cf")
    return re.sub(r"[^\S\n]", " ", seen.replace("\u2011", "-").replace("\u2010", "-"))


def _is_masked(found: re.Match[str]) -> bool:
    """Whether a place-holder stands where the secret would."""
    value = next((text for text in found.groupdict().values() if text is not None), None)
    return value is not None and (MASK.fullmatch(value) is not None or value.casefold() in BENIGN)
