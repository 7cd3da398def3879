"""A sentence, or a part of one, before it is said in a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msp_desk.core.records.problem import Problem

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Problem):
    """A code of the wording files with its parameters, some of which may be phrases themselves.

    Wording says it as it says a problem: ``wording.problem(phrase)``.
    """

    field: str = ""


def phrase(code: str, /, **params: object) -> Phrase:
    """A phrase from its code and what it names."""
    return Phrase(code=code, params=params)


def weekday(day: date) -> Phrase:
    """The name of a day's weekday."""
    return phrase(f"notice.weekday.{_WEEKDAYS[day.weekday()]}")
