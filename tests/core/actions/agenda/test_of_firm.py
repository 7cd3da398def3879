"""Reviews, backup and log: what the firm owes its desk."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from msp_desk.core.actions.agenda.matter import Deed, Group
from msp_desk.core.actions.agenda.of_firm import backup_matters, log_matters, review_matters
from msp_desk.core.actions.agenda.words import day_text, distance_text, what_text, why_text
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.agenda.build import SETTINGS, TODAY

ENGLISH = Wording(Language.EN)


def test_reviews_of_the_last_quarter_are_counted() -> None:
    (matter,) = review_matters(5, 24, SETTINGS, TODAY)
    assert what_text(matter, TODAY, ENGLISH) == "Reviews of quarter 3, 2026: 5 of 24 made"
    assert why_text(matter, TODAY, ENGLISH) == "19 clients’ reviews are still to make and meet on."
    assert (matter.day, matter.group, matter.deed) == (date(2026, 11, 29), Group.SOON, Deed.OPEN_REVIEWS)
    assert matter.client_id is None


def test_made_reviews_are_not_due_and_late_ones_are_now() -> None:
    assert list(review_matters(24, 24, SETTINGS, TODAY)) == []
    assert list(review_matters(0, 0, SETTINGS, TODAY)) == []
    (late,) = review_matters(0, 2, SETTINGS, date(2026, 11, 30))
    assert late.group is Group.NOW


def test_the_next_quarter_is_another_fact() -> None:
    (autumn,) = review_matters(0, 2, SETTINGS, TODAY)
    (winter,) = review_matters(0, 2, SETTINGS, date(2026, 12, 31))
    assert (autumn.fact, winter.fact) == ("2026Q3", "2026Q4")


@pytest.mark.parametrize(("age", "shown"), [(0, False), (6, False), (7, True)])
def test_a_backup_is_too_old_after_the_days_of_the_settings(age: int, *, shown: bool) -> None:
    found = list(backup_matters(TODAY - timedelta(days=age), SETTINGS, TODAY))
    assert bool(found) is shown
    for matter in found:
        assert what_text(matter, TODAY, ENGLISH) == "Last backup is 7 days old"
        assert (matter.group, matter.deed) == (Group.NOW, Deed.BACK_UP)


def test_no_backup_at_all_has_no_day() -> None:
    (matter,) = backup_matters(None, SETTINGS, TODAY)
    assert what_text(matter, TODAY, ENGLISH) == "No backup yet"
    assert (day_text(matter, TODAY, ENGLISH), distance_text(matter, TODAY, ENGLISH)) == ("", "")


@pytest.mark.parametrize(("age", "shown"), [(9, False), (10, True)])
def test_a_silent_log_is_told(age: int, *, shown: bool) -> None:
    found = list(log_matters(TODAY - timedelta(days=age), SETTINGS, TODAY))
    assert bool(found) is shown
    for matter in found:
        assert what_text(matter, TODAY, ENGLISH) == "Nothing logged for 10 days"
    assert list(log_matters(None, SETTINGS, TODAY)) == []
