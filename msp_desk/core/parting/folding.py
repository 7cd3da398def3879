"""Making texts comparable, so that accents, fancy quotes and invisible characters hide nothing."""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_SAME = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
})  # fmt: skip


def fold(text: str) -> tuple[str, list[int]]:
    """Write a text without accents and invisible characters, with straight quotes and single ordinary spaces.

    Returns:
        The folded text, and for each of its characters the place it came from.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        alike = character.translate(_SAME)
        plain = " " if character.isspace() else unicodedata.normalize("NFKD", alike).translate(_SAME)
        for letter in plain:
            if unicodedata.category(letter) == "Mn" or (letter == " " and letters and letters[-1] == " "):
                continue
            letters.append(letter)
            places.append(place)
    return "".join(letters), places
