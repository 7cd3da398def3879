"""The scorecard: how values become scores, scores a letter, and what caps a letter (grading definitions)."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from msp_desk.core.records.problem import Problem


class MeasureKey(StrEnum):
    """The eight measures, in the order they are shown."""

    TICKETS = "tickets"
    REOPENED = "reopened"
    ADMIN_REQUESTS = "admin_requests"
    ESCALATIONS = "escalations"
    DISPUTED = "disputed"
    DAYS_TO_PAY = "days_to_pay"
    MARGIN = "margin"
    ADVICE = "advice"


class Dimension(StrEnum):
    """What a measure speaks about."""

    EFFORT = "effort"
    CONDUCT = "conduct"
    PAYMENT = "payment"
    MONEY = "money"
    SECURITY = "security"


class Letter(StrEnum):
    """A grade, best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    F = "F"

    @property
    def rank(self) -> int:
        """0 for A up to 4 for F."""
        return _ORDER.index(self)


_ORDER = (Letter.A, Letter.B, Letter.C, Letter.D, Letter.F)


class CapRule(StrEnum):
    """The facts that cap a letter."""

    SERIOUS_INCIDENT = "serious_incident"  # an abuse or security incident of severity 3
    CRITICAL_INCIDENT = "critical_incident"  # any incident of severity 4
    REPEATED_INCIDENTS = "repeated_incidents"  # three or more of severity >= 2 in one family
    LONG_OVERDUE = "long_overdue"  # an unsettled, undisputed invoice long past its due date


DIMENSIONS: Mapping[MeasureKey, Dimension] = MappingProxyType({
    MeasureKey.TICKETS: Dimension.EFFORT,
    MeasureKey.REOPENED: Dimension.EFFORT,
    MeasureKey.ADMIN_REQUESTS: Dimension.EFFORT,
    MeasureKey.ESCALATIONS: Dimension.CONDUCT,
    MeasureKey.DISPUTED: Dimension.PAYMENT,
    MeasureKey.DAYS_TO_PAY: Dimension.PAYMENT,
    MeasureKey.MARGIN: Dimension.MONEY,
    MeasureKey.ADVICE: Dimension.SECURITY,
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How one measure is scored.

    Attributes:
        good: The value that scores 100, in the measure's unit.
        bad: The value that scores 0.
        weight: Its share in the mean, relative to the other weights.
    """

    good: float
    bad: float
    weight: float


_DEFAULT_SCALES: Mapping[MeasureKey, Scale] = MappingProxyType({
    MeasureKey.TICKETS: Scale(good=3, bad=12, weight=10),
    MeasureKey.REOPENED: Scale(good=2, bad=15, weight=10),
    MeasureKey.ADMIN_REQUESTS: Scale(good=1, bad=5, weight=5),
    MeasureKey.ESCALATIONS: Scale(good=0, bad=3, weight=15),
    MeasureKey.DISPUTED: Scale(good=0, bad=15, weight=10),
    MeasureKey.DAYS_TO_PAY: Scale(good=0, bad=30, weight=15),
    MeasureKey.MARGIN: Scale(good=60, bad=10, weight=25),
    MeasureKey.ADVICE: Scale(good=90, bad=30, weight=10),
})  # fmt: skip
_DEFAULT_CUTS: Mapping[Letter, float] = MappingProxyType({Letter.A: 85, Letter.B: 70, Letter.C: 55, Letter.D: 40})
_DEFAULT_CAPS: Mapping[CapRule, Letter] = MappingProxyType({
    CapRule.SERIOUS_INCIDENT: Letter.D,
    CapRule.CRITICAL_INCIDENT: Letter.F,
    CapRule.REPEATED_INCIDENTS: Letter.D,
    CapRule.LONG_OVERDUE: Letter.C,
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A version of the scorecard.

    Attributes:
        version: 1 for the first; each change makes the next.
        scales: One for each of the eight measures.
        cuts: Lowest score of each letter from A to D; F lies below.
        caps: The best letter that each fact still allows.
        overdue_days: An invoice more days than this past its due date caps.
    """

    version: int = 1
    scales: Mapping[MeasureKey, Scale] = field(default_factory=lambda: _DEFAULT_SCALES)
    cuts: Mapping[Letter, float] = field(default_factory=lambda: _DEFAULT_CUTS)
    caps: Mapping[CapRule, Letter] = field(default_factory=lambda: _DEFAULT_CAPS)
    overdue_days: int = 90

    @property
    def total_weight(self) -> float:
        """The sum of the eight weights."""
        return sum(scale.weight for scale in self.scales.values())

    def problems(self) -> list[Problem]:
        """Everything that is wrong with it; a scorecard with a problem is never used."""
        return list(_scale_problems(self.scales)) + list(_cut_problems(self))


def _scale_problems(scales: Mapping[MeasureKey, Scale]) -> Iterable[Problem]:
    for key in MeasureKey:
        scale = scales.get(key)
        if scale is None:
            yield Problem(field=key, code="problem.required")
            continue
        if not all(math.isfinite(number) for number in (scale.good, scale.bad, scale.weight)):
            yield Problem(field=key, code="problem.unreadable", params={"value": "∞"})
        elif scale.good == scale.bad:
            yield Problem(field=key, code="problem.good_is_bad")
        if scale.weight < 0:
            yield Problem(field=key, code="problem.negative_weight")
    if not sum(scale.weight for scale in scales.values()) > 0:
        yield Problem(field="", code="problem.weights_zero")


def _cut_problems(scorecard: Scorecard) -> Iterable[Problem]:
    cuts = [scorecard.cuts.get(letter) for letter in _ORDER[:4]]
    if any(cut is None for cut in cuts):
        yield Problem(field="cuts", code="problem.required")
    else:
        numbers = [cut for cut in cuts if cut is not None]
        if any(not 0 <= cut <= 100 for cut in numbers):
            yield Problem(field="cuts", code="problem.cut_range")
        if any(upper <= lower for upper, lower in itertools.pairwise(numbers)):
            yield Problem(field="cuts", code="problem.cut_order")
    if any(rule not in scorecard.caps for rule in CapRule):
        yield Problem(field="caps", code="problem.required")
    if scorecard.overdue_days < 0:
        yield Problem(field="overdue_days", code="problem.too_small", params={"minimum": 0})
