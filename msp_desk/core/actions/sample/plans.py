"""What the owner of the sample desk agreed with clients, the letter it set itself, and what its gut says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record
from msp_desk.core.records.gut_ranking import GutRanking
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import Letter, MeasureKey


def plans_of(clients: Mapping[str, Client], day: date) -> dict[str, list[Record]]:
    """The plans with their targets, the letters set and the gut ranking, by family, in the order they are stored in.

    Args:
        clients: By the key of their story.
        day: The day of the desk.
    """
    written = tomllib.loads(shipped_file("demo", "plans.toml").read_text(encoding="utf-8"))
    plans: list[Record] = []
    targets: list[Record] = []
    for number, row in enumerate(written["plans"], start=1):
        ended = row.get("ended_days_ago")
        plans.append(
            BoundaryPlan(
                client_id=clients[row["client"]].id,
                started_on=day - timedelta(days=row["days_ago"]),
                agreed_with=row["agreed_with"],
                outcome=PlanEnd(row["outcome"]),
                ended_on=None if ended is None else day - timedelta(days=ended),
                note=row["note"],
            )
        )
        for measure, (start, *steps) in row["targets"].items():
            targets += [
                PlanTarget(
                    plan_id=number,
                    due_after=check,
                    measure=MeasureKey(measure),
                    start_tenths=round(start * 10),
                    target_tenths=round(step * 10),
                )
                for check, step in zip(CheckDay, steps, strict=True)
            ]
    overrides: list[Record] = [
        Override(
            client_id=clients[row["client"]].id,
            letter=Letter(row["letter"]),
            reason=row["reason"],
            set_on=day - timedelta(days=row["days_ago"]),
            expires_on=day + timedelta(days=row["days_ahead"]),
        )
        for row in written["overrides"]
    ]
    gut = written["gut"]
    asked = day - timedelta(days=gut["days_ago"])
    answers: list[Record] = [
        GutRanking(client_id=clients[key].id, day=asked, letter=Letter(letter))
        for key, letter in gut["letters"].items()
    ]
    return {"boundary_plans": plans, "plan_targets": targets, "overrides": overrides, "gut_rankings": answers}
