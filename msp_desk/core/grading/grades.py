"""The grade of every client at a day, with everything that explains it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from msp_desk.core.errors import InvalidInput
from msp_desk.core.grading.caps import Cap, capped, caps_of
from msp_desk.core.grading.contributions import contributions_of, largest_down, largest_up
from msp_desk.core.grading.facts import ClientFacts, DeskFacts
from msp_desk.core.grading.figures import Figures, figures
from msp_desk.core.grading.measures import Measurement, NoData, measurements
from msp_desk.core.grading.scores import (
    ONBOARDING_DAYS,
    NotGraded,
    Status,
    coverage_of,
    is_borderline,
    letter_of,
    reasons_not_graded,
    score_of,
    stand_in,
    total_score,
)
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import DIMENSIONS, Letter, MeasureKey, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that is missing, or a reason for having no grade.

    The wording says it under ``grading.reason_<reason>`` and how to fill it under ``grading.fill_<reason>``.

    Attributes:
        reason: What.
        measure: The measure without data; None when it concerns the whole client.
        params: What the sentences name.
    """

    reason: NoData | NotGraded
    measure: MeasureKey | None = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureResult:
    """One measure of one client.

    Attributes:
        value: In the measure's unit, unrounded; None without data.
        score: 0 to 100; the stand-in without data.
        has_data: Whether there is a value.
        imputed: Whether the score is a stand-in.
        contribution: Points above or below 50 that it brings to the score.
        beyond_terms: Days beyond terms, for days to pay with data.
        reason: Why there is no data.
    """

    value: float | None
    score: float
    has_data: bool
    imputed: bool
    contribution: float
    beyond_terms: float | None
    reason: NoData | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientGrade:
    """The grade of one client.

    Attributes:
        client_id: Whose.
        name: The client's name.
        as_of: The day.
        since: Its first day, recorded or taken from its earliest record.
        since_known: Whether it is recorded.
        window: The client's own window.
        status: Whether it has a grade.
        letter: After caps; None unless graded.
        uncapped_letter: What the score alone says; None unless graded.
        score: 0 to 100, unrounded but for noise; None unless graded.
        coverage: Percent of the weights with data.
        borderline: Whether the score lies within three points of a cut; False unless graded.
        caps: Every fact that caps, also when the letter is no better anyway.
        not_graded: Why there is no grade; empty when there is one.
        missing: The measures without data.
        measures: One result for each measure, in their order.
        figures: Hours and money in the window.
    """

    client_id: ClientId
    name: str
    as_of: date
    since: date
    since_known: bool
    window: Period
    status: Status
    letter: Letter | None
    uncapped_letter: Letter | None
    score: float | None
    coverage: float
    borderline: bool
    caps: tuple[Cap, ...]
    not_graded: tuple[Gap, ...]
    missing: tuple[Gap, ...]
    measures: Mapping[MeasureKey, MeasureResult]
    figures: Figures

    @property
    def is_capped(self) -> bool:
        """Whether a cap changed the letter."""
        return self.letter is not self.uncapped_letter

    def largest_up(self) -> tuple[MeasureKey, ...]:
        """The measures that lift most, at most three."""
        return largest_up({key: result.contribution for key, result in self.measures.items()})

    def largest_down(self) -> tuple[MeasureKey, ...]:
        """The measures that press down most, at most three."""
        return largest_down({key: result.contribution for key, result in self.measures.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades:
    """The grades of a desk at a day.

    Attributes:
        as_of: The day.
        window: The asked window, before a client's own beginning clips it.
        settings: With which figures.
        scorecard: With which scorecard.
        clients: Every active client, sorted by name (by character, so that it is the same on every machine).
    """

    as_of: date
    window: Period
    settings: Settings
    scorecard: Scorecard
    clients: tuple[ClientGrade, ...]

    def find(self, client_id: ClientId) -> ClientGrade | None:
        """The grade of a client, or None when it is not active at the day."""
        return next((grade for grade in self.clients if grade.client_id == client_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """A client between measuring and scoring: a stand-in needs all the others first."""

    facts: ClientFacts
    figures: Figures
    measurements: Mapping[MeasureKey, Measurement]
    scores: Mapping[MeasureKey, float]
    with_data: tuple[MeasureKey, ...]
    coverage: float
    reasons: tuple[NotGraded, ...]

    @property
    def is_onboarding(self) -> bool:
        return NotGraded.ONBOARDING in self.reasons


def grade(facts: DeskFacts, settings: Settings, scorecard: Scorecard) -> Grades:
    """Grade every active client.

    Raises:
        InvalidInput: If the scorecard has a problem (weights that sum to zero, good equal to bad …).
    """
    problems = scorecard.problems()
    if problems:
        raise InvalidInput(problems)
    measured = [_measure(client, facts, settings, scorecard) for client in facts.clients]
    settled = [client for client in measured if not client.is_onboarding]
    stand_ins = {
        key: stand_in([client.scores[key] for client in settled if key in client.scores]) for key in MeasureKey
    }
    graded = [_grade(client, stand_ins, facts.as_of, settings, scorecard) for client in measured]
    graded.sort(key=lambda client: (client.name, client.client_id))
    return Grades(as_of=facts.as_of, window=facts.window, settings=settings, scorecard=scorecard, clients=tuple(graded))


def _measure(facts: ClientFacts, desk: DeskFacts, settings: Settings, scorecard: Scorecard) -> _Measured:
    money = figures(facts, desk.as_of, settings)
    found = measurements(
        facts,
        money,
        as_of=desk.as_of,
        effort_logged=desk.effort_logged,
        small_difference=settings.small_difference,
    )
    scores = {
        key: score_of(measurement.scored, scorecard.scales[key])
        for key, measurement in found.items()
        if measurement.scored is not None
    }
    coverage = coverage_of(scores, scorecard)
    return _Measured(
        facts=facts,
        figures=money,
        measurements=found,
        scores=scores,
        with_data=tuple(scores),
        coverage=coverage,
        reasons=reasons_not_graded(
            tuple(scores), coverage, (desk.as_of - facts.since).days, since_known=facts.since_known
        ),
    )


def _grade(
    measured: _Measured,
    stand_ins: Mapping[MeasureKey, float],
    as_of: date,
    settings: Settings,
    scorecard: Scorecard,
) -> ClientGrade:
    facts = measured.facts
    scores = {**stand_ins, **measured.scores}
    points = contributions_of(scores, scorecard)
    caps = caps_of(facts, scorecard, as_of=as_of, small_difference=settings.small_difference)
    total = total_score(scores, scorecard)
    uncapped = letter_of(total, scorecard.cuts)
    graded = not measured.reasons
    status = Status.GRADED if graded else Status.ONBOARDING if measured.is_onboarding else Status.NOT_GRADED
    return ClientGrade(
        client_id=facts.client.id,
        name=facts.client.name,
        as_of=as_of,
        since=facts.since,
        since_known=facts.since_known,
        window=facts.window,
        status=status,
        letter=capped(uncapped, caps) if graded else None,
        uncapped_letter=uncapped if graded else None,
        score=total if graded else None,
        coverage=measured.coverage,
        borderline=graded and is_borderline(total, scorecard.cuts),
        caps=caps,
        not_graded=tuple(_reason(reason, measured, as_of) for reason in measured.reasons),
        missing=tuple(
            Gap(measure=key, reason=measurement.reason, params=measurement.params)
            for key, measurement in measured.measurements.items()
            if measurement.reason is not None
        ),
        measures=MappingProxyType(
            {
                key: MeasureResult(
                    value=measurement.value,
                    score=scores[key],
                    has_data=measurement.reason is None,
                    imputed=measurement.reason is not None,
                    contribution=points[key],
                    beyond_terms=measurement.scored if key is MeasureKey.DAYS_TO_PAY else None,
                    reason=measurement.reason,
                )
                for key, measurement in measured.measurements.items()
            }
        ),
        figures=measured.figures,
    )


def _reason(reason: NotGraded, measured: _Measured, as_of: date) -> Gap:
    """A reason for having no grade with what its sentence names."""
    if reason is NotGraded.COVERAGE_LOW:
        return Gap(reason=reason, params={"coverage": measured.coverage})
    if reason is NotGraded.ONE_DIMENSION:
        return Gap(reason=reason, params={"dimensions": len({DIMENSIONS[key] for key in measured.with_data})})
    since = measured.facts.since
    enough = since + timedelta(days=ONBOARDING_DAYS)
    return Gap(reason=reason, params={"since": since, "days": (as_of - since).days, "enough": enough})
