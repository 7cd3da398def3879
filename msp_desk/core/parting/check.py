"""A check: what was found, how it came out, and how to put it right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from msp_desk.core.records.problem import Problem


class CheckLevel(StrEnum):
    """How a check came out."""

    BLOCKED = "blocked"
    WARNED = "warned"
    FINE = "fine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check.

    Attributes:
        code: What was found, a sentence of ``parting.toml``.
        level: How it came out.
        params: What the sentence and its mend name.
        mend: How to put it right, a sentence of ``parting.toml``; "" when it is fine.
    """

    code: str
    level: CheckLevel
    params: Mapping[str, object] = field(default_factory=dict)
    mend: str = ""

    def problem(self) -> Problem:
        """The finding as a problem, which wording says."""
        return Problem(field="", code=self.code, params=self.params)

    def mending(self) -> Problem | None:
        """How to put it right, which wording says as it says a problem; None when it is fine."""
        return Problem(field="", code=self.mend, params=self.params) if self.mend else None


def blocked(key: str, **params: object) -> Check:
    """A check that keeps the letter from being made."""
    return Check(code=f"parting.{key}", level=CheckLevel.BLOCKED, params=params, mend=f"parting.mend.{key}")


def warned(key: str, **params: object) -> Check:
    """A check that asks the owner to look again."""
    return Check(code=f"parting.{key}", level=CheckLevel.WARNED, params=params, mend=f"parting.mend.{key}")


def fine(key: str, **params: object) -> Check:
    """A check that came out well."""
    return Check(code=f"parting.{key}", level=CheckLevel.FINE, params=params)


def blocking(checks: Iterable[Check]) -> list[Problem]:
    """The findings that keep a letter from being made."""
    return [check.problem() for check in checks if check.level is CheckLevel.BLOCKED]
