"""A reminder keeps back the matter it was made for, until its day."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.reminder import REMINDERS, MatterKind, Reminder

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("until", "hides"), [(None, True), (date(2026, 11, 22), True), (DAY, False), (date(2026, 11, 20), False)]
)
def test_it_hides_before_its_day_or_for_good(until: date | None, *, hides: bool) -> None:
    reminder = Reminder(client_id=ClientId(1), kind=MatterKind.FALL, fact="C 2026-11", until=until)
    assert reminder.hides(1, MatterKind.FALL, "C 2026-11", DAY) is hides


def test_it_hides_nothing_else() -> None:
    reminder = Reminder(client_id=ClientId(1), kind=MatterKind.FALL, fact="C 2026-11")
    assert not reminder.hides(2, MatterKind.FALL, "C 2026-11", DAY)
    assert not reminder.hides(None, MatterKind.FALL, "C 2026-11", DAY)
    assert not reminder.hides(1, MatterKind.NOTICE, "C 2026-11", DAY)
    assert not reminder.hides(1, MatterKind.FALL, "D 2026-11", DAY)


def test_one_of_the_firm_itself_needs_no_client() -> None:
    assert REMINDERS.problems({"kind": MatterKind.BACKUP, "fact": ""}) == []
    assert [problem.field for problem in REMINDERS.problems({})] == ["kind"]
    assert FAMILY_BY_NAME["reminders"] is REMINDERS
