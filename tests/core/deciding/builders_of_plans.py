"""Grades made of nothing but the values of their measures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msp_desk.core.grading.figures import Figures
from msp_desk.core.grading.grades import ClientGrade, MeasureResult
from msp_desk.core.grading.measures import NoData
from msp_desk.core.grading.scores import Status, score_of
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard


def graded(values: Mapping[MeasureKey, float | None], scorecard: Scorecard) -> ClientGrade:
    """A graded client whose other measures have no data."""
    results = {}
    for key in MeasureKey:
        value = values.get(key)
        score = 50.0 if value is None else score_of(value, scorecard.scales[key])
        results[key] = MeasureResult(
            value=value,
            score=score,
            has_data=value is not None,
            imputed=value is None,
            contribution=scorecard.scales[key].weight * (score - 50) / scorecard.total_weight,
            beyond_terms=value if key is MeasureKey.DAYS_TO_PAY else None,
            reason=None if value is not None else next(iter(NoData)),
        )
    day = date(2026, 6, 1)
    return ClientGrade(
        client_id=ClientId(1), name="Nimbuskai", as_of=day, since=date(2020, 1, 1), since_known=True,
        window=Period(date(2025, 7, 1), day), status=Status.GRADED, letter=Letter.C, uncapped_letter=Letter.C,
        score=60.0, coverage=100.0, borderline=False, caps=(), not_graded=(), missing=(), measures=results,
        figures=Figures(
            months=11, minutes=0, revenue=0, direct_cost=0, labour=0, contribution=0, profit=0, margin=None,
            effective_hourly_rate=None, exact_revenue=0, exact_contribution=0,
        ),
    )  # fmt: skip
