"""What kind of rows a file holds, judged by the headings each kind would understand; doubt is said, not hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.guessing import PART_OF_NAME, Guess, guess_columns
from msp_desk.core.importing.headings import known_headings
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.table import Table
from msp_desk.core.records.problem import Problem

_NAME_HINT: Final = 30
_SURE_LEAD: Final = 25
_REQUIRED: Final = 1.0
_OPTIONAL: Final = 0.5
_MISSING: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A kind that a file may hold.

    Attributes:
        guess: the kind with its columns.
        score: how well it fits; only the order and the distance to the next one mean anything.
        by_name: whether the file's name speaks for it.
    """

    guess: Guess
    score: int
    by_name: bool

    @property
    def name(self) -> str:
        """The kind's name."""
        return self.guess.kind.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a file seems to hold.

    Attributes:
        ranked: every kind, the likeliest first.
    """

    ranked: Sequence[Recognised]

    @property
    def best(self) -> Recognised:
        """The likeliest kind."""
        return self.ranked[0]

    @property
    def sure(self) -> bool:
        """Whether the likeliest kind has all its columns and is well ahead of the next."""
        return self.best.score > 0 and not _lacking(self.best) and self._lead() >= _SURE_LEAD

    def of(self, name: str) -> Recognised:
        """Give what was found of one kind."""
        return next(one for one in self.ranked if one.name == name)

    def explanation(self) -> Problem:
        """Say which headings speak for the likeliest kind, or that it cannot be told."""
        chosen = self.best.guess.chosen.values()
        params = {"kind": self.best.name, "columns": [one.column for one in chosen if one.score > PART_OF_NAME][:4]}
        if self.sure and params["columns"]:
            return Problem(field="kind", code="intake.recognised", params=params)
        return Problem(field="kind", code="intake.not_sure")

    def _lead(self) -> int:
        return self.best.score - self.ranked[1].score if len(self.ranked) > 1 else self.best.score


def recognise(table: Table, today: date) -> Recognition:
    """Judge every kind by the headings of a file, a little by the file's name.

    Args:
        table: the file.
        today: decides the century of two-digit years.
    """
    found = [_judged(table, guess_columns(table, kind, today)) for kind in IMPORT_KINDS.values()]
    return Recognition(ranked=sorted(found, key=lambda one: -one.score))


def _judged(table: Table, guess: Guess) -> Recognised:
    required = {*guess.kind.required, *guess.kind.either}
    score = sum(
        candidate.score * (_REQUIRED if key in required else _OPTIONAL) for key, candidate in guess.chosen.items()
    )
    score -= _MISSING * len([key for key in guess.missing() if key != "client"])
    score -= _MISSING / 2 if "client" in guess.missing() else 0
    filled = sum(1 for header in table.headers if header)
    score *= 1 if score < 0 else (0.5 + 0.5 * len(guess.chosen) / max(1, filled))
    by_name = _hinted(table.file, guess)
    return Recognised(guess=guess, score=round(score) + (_NAME_HINT if by_name else 0), by_name=by_name)


def _hinted(file: str, guess: Guess) -> bool:
    name = normalised_heading(file.rpartition(".")[0] or file)
    return any(normalised_heading(word) in name for word in known_headings(guess.kind).hints)


def _lacking(found: Recognised) -> bool:
    return any(key != "client" for key in found.guess.missing())
