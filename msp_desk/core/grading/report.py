"""Grades as one JSON object, for scripts (the shape of the command line's ``grades --json``).

Money is whole minor units, days are ISO dates, other figures are unrounded but for noise behind the sixth decimal.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msp_desk.core.grading.caps import Cap, CapRow
from msp_desk.core.grading.drift import Course, Drift, Signal
from msp_desk.core.grading.figures import Figures
from msp_desk.core.grading.grades import ClientGrade, Gap, Grades, MeasureResult
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.money import half_up_float
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import MeasureKey

_DECIMALS = 6


def grades_json(
    grades: Grades, courses: Mapping[ClientId, Course], overrides: Mapping[ClientId, Override] | None = None
) -> dict[str, object]:
    """The grades of every active client, sorted by name.

    Args:
        grades: As of a day.
        courses: The clients' months up to that day, for "drift" and "signal"; null where there are too few.
        overrides: The letters that the owner set and that count on the day; None or absent for none.
    """
    settings = grades.settings
    return {
        "as_of": grades.as_of.isoformat(),
        "window": {"start": grades.window.first.isoformat(), "end": grades.window.last.isoformat()},
        "settings": {
            "hour_cost": settings.hour_cost,
            "target_hourly_rate": settings.target_hourly_rate,
            "target_margin": settings.target_margin,
            "small_difference": settings.small_difference,
        },
        "clients": [
            {
                **_client_json(client, courses.get(client.client_id)),
                "override": _override_json((overrides or {}).get(client.client_id)),
            }
            for client in grades.clients
        ],
    }


def plain_number(value: float | None) -> float | None:
    """A figure without the noise behind its sixth decimal; None stays None."""
    return None if value is None else round(value, _DECIMALS) + 0.0  # adding 0.0 turns -0.0 into 0.0


def plain_rate(rate: float | None) -> int | None:
    """Minor units an hour, rounded half up; None stays None."""
    return None if rate is None else half_up_float(rate)


def _client_json(client: ClientGrade, course: Course | None) -> dict[str, object]:
    return {
        "client": client.name,
        "status": client.status.value,
        "grade": client.letter.value if client.letter else None,
        "uncapped_grade": client.uncapped_letter.value if client.uncapped_letter else None,
        "score": plain_number(client.score),
        "coverage": plain_number(client.coverage),
        "borderline": client.borderline,
        "caps": [_cap_json(cap) for cap in client.caps],
        "missing": [_gap_json(gap) for gap in (*client.not_graded, *client.missing)],
        "measures": {key.value: _measure_json(key, result, client.figures) for key, result in client.measures.items()},
        "drift": None if course is None or course.drift is None else _drift_json(course.drift),
        "signal": None if course is None or course.signal is None else _signal_json(course.signal),
    }


def _override_json(override: Override | None) -> dict[str, object] | None:
    if override is None:
        return None
    return {
        "letter": override.letter.value,
        "reason": override.reason,
        "set_on": override.set_on.isoformat(),
        "expires_on": override.expires_on.isoformat(),
    }


def _drift_json(drift: Drift) -> dict[str, object]:
    return {
        "direction": drift.direction.value,
        "p": plain_number(drift.p),
        "per_year": plain_number(drift.per_year),
        "since": drift.since.isoformat(),
        "moved_most": drift.moved_most.value if drift.moved_most else None,
    }


def _signal_json(signal: Signal) -> dict[str, object]:
    return {
        "side": signal.side.value,
        "month": signal.month.first.isoformat(),
        "score": plain_number(signal.score),
        "lower": plain_number(signal.lower),
        "upper": plain_number(signal.upper),
        "moved_most": signal.moved_most.value if signal.moved_most else None,
    }


def _cap_json(cap: Cap) -> dict[str, object]:
    return {"rule": cap.rule.value, "at_most": cap.at_most.value, "rows": [_row_json(row) for row in cap.rows]}


def _row_json(row: CapRow) -> dict[str, object]:
    found: dict[str, object] = {"kind": row.kind.value, "id": row.id, "day": row.day.isoformat(), "label": row.label}
    if row.family is not None and row.severity is not None:
        return {**found, "family": row.family.value, "severity": int(row.severity)}
    return {**found, "open_amount": row.open_amount}


def _gap_json(gap: Gap) -> dict[str, object]:
    return {
        "measure": gap.measure.value if gap.measure else None,
        "reason": gap.reason.value,
        **{key: _plain(value) for key, value in gap.params.items()},
    }


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return plain_number(value) if isinstance(value, float) else value


def _measure_json(key: MeasureKey, result: MeasureResult, figures: Figures) -> dict[str, object]:
    found: dict[str, object] = {
        "value": plain_number(result.value),
        "score": plain_number(result.score),
        "has_data": result.has_data,
        "imputed": result.imputed,
        "contribution": plain_number(result.contribution),
    }
    if key is MeasureKey.DAYS_TO_PAY:
        found["beyond_terms"] = plain_number(result.beyond_terms)
    if key is MeasureKey.MARGIN:
        found["revenue"] = figures.revenue
        found["minutes"] = plain_number(figures.minutes)
        found["effective_hourly_rate"] = plain_rate(figures.effective_hourly_rate)
    return found
