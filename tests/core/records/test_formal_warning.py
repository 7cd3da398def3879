"""Formal warnings: what is to be said of one on a day."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning, WarningState

WARNING = FormalWarning(
    client_id=ClientId(1), day=date(2026, 10, 1), cure_by=date(2026, 10, 30), withdrawn_on=date(2026, 12, 1)
)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 9, 30), None),
        (date(2026, 10, 1), WarningState.RUNNING),
        (date(2026, 10, 30), WarningState.RUNNING),
        (date(2026, 10, 31), WarningState.LAPSED),
        (date(2026, 11, 30), WarningState.LAPSED),
        (date(2026, 12, 1), WarningState.WITHDRAWN),
    ],
)
def test_a_warning_runs_lapses_and_may_be_withdrawn(day: date, state: WarningState | None) -> None:
    assert WARNING.state_on(day) is state


def test_a_warning_without_agreement_concerns_all() -> None:
    assert WARNING.concerns("V-1")
    named = FormalWarning(client_id=ClientId(1), agreement_number="V-1", day=WARNING.day, cure_by=WARNING.cure_by)
    assert named.concerns("V-1")
    assert not named.concerns("V-2")


@pytest.mark.parametrize("key", ["cure_by", "received_on", "withdrawn_on"])
def test_nothing_of_a_warning_lies_before_it(key: str) -> None:
    values = {"client_id": 1, "day": date(2026, 10, 1), "cure_by": date(2026, 10, 30), key: date(2026, 9, 30)}
    assert [problem.field for problem in FORMAL_WARNINGS.rules(values)] == [key]
    values[key] = date(2026, 10, 1)
    assert list(FORMAL_WARNINGS.rules(values)) == []
