"""Italian articles and prepositions before dates and clauses: il 15, l’8, dell’art., della clausola."""

from __future__ import annotations

from datetime import date

_ELIDED_DAYS = frozenset({8, 11})  # otto and undici begin with a vowel
_JOINED = {
    "il": ("il ", "l’"),
    "di": ("del ", "dell’"),
    "a": ("al ", "all’"),
    "da": ("dal ", "dall’"),
}
_FEMININE = ("clausola", "sezione", "lettera", "disposizione", "previsione", "pagina", "parte")
_PLURAL = {"artt.": "degli ", "articoli": "degli ", "clausole": "delle ", "commi": "dei ", "punti": "dei "}
_VOWELS = "aeiouàèéìòù"


def before_day(particle: str, day: date, written: str) -> str:
    """Put an article or preposition before a written day.

    Args:
        particle: "il", "di", "a" or "da".
        day: The day.
        written: How it is written, such as "8 dicembre 2026".
    """
    plain, elided = _JOINED[particle]
    return (elided if day.day in _ELIDED_DAYS else plain) + written


def of_clause(clause: str) -> str:
    """Put the right form of "di" and the article before a clause: dell’art. 12, della clausola 4, del punto 3."""
    first = clause.split(maxsplit=1)[0].lower() if clause.split() else ""
    if first in _PLURAL:
        return _PLURAL[first] + clause
    if first.startswith(_FEMININE):
        return f"della {clause}"
    if first[:1] in _VOWELS and first:
        return f"dell’{clause}"
    if first[:1] == "z" or (first[:1] == "s" and first[1:2].isalpha() and first[1:2] not in _VOWELS):
        return f"dello {clause}"
    return f"del {clause}"
