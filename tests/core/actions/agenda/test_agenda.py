"""All matters of a day: their order, what is put off, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.agenda import Group, agenda
from msp_desk.core.actions.agenda.agenda import AgendaFacts
from msp_desk.core.actions.agenda.words import (
    deed_text,
    distance_text,
    group_text,
    head_text,
    near_day,
    next_text,
    status_text,
    what_text,
    why_text,
)
from msp_desk.core.formatting import DayStyle
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind, Reminder
from msp_desk.core.records.scorecard import CapRule, Letter
from msp_desk.core.storage.overdue import OverdueInvoice
from msp_desk.core.wording import Wording
from tests.core.actions.agenda.build import TODAY, a_cap, a_grade, agreed, client, facts, month, points
from tests.core.grading.builders import some_advice


def graded(letter: Letter, *caps: object) -> list[object]:
    return [month(a_grade(letter, *caps, day=day), day=day) for day in points()]  # type: ignore[arg-type]


def overdue(days: int) -> dict[int, tuple[OverdueInvoice, ...]]:
    due = TODAY - timedelta(days=days)
    return {1: (OverdueInvoice(id=3, number="R-3", due_on=due, open_amount=5000, disputed=False),)}


def full() -> AgendaFacts:
    """A desk with a matter of every kind but a fall and an end."""
    return facts(
        months=graded(Letter.D, a_cap()),
        notices={1: (agreed(),)},
        overdue=overdue(40),
        advice={1: (some_advice(due=TODAY),)},
        reviewed=frozenset(),
        last_logged=TODAY - timedelta(days=30),
        last_backup=None,
    )


def test_a_quiet_desk_asks_nothing() -> None:
    found = agenda(facts())
    assert (found.matters, found.put_off, found.windows, found.next_due) == ((), (), (), None)
    english = Wording(Language.EN)
    assert head_text(found, TODAY, "Saturday", english) == "Saturday, 21 November 2026. Nothing waits for you."
    assert next_text(None, TODAY, english) == "No other date is known."


def test_an_empty_desk_asks_for_no_backup() -> None:
    empty = facts(clients=[], months=[month(day=day) for day in points()], last_backup=None, last_logged=None)
    assert agenda(empty).matters == ()


def test_matters_stand_in_the_order_of_their_urgency() -> None:
    found = agenda(full())
    assert [(matter.group, matter.kind) for matter in found.matters] == [
        (Group.NOW, MatterKind.DEAL_BREAKER),
        (Group.NOW, MatterKind.OVERDUE),
        (Group.NOW, MatterKind.BACKUP),
        (Group.SOON, MatterKind.NOTICE),
        (Group.SOON, MatterKind.RECOMMENDATION),
        (Group.SOON, MatterKind.REVIEW),
        (Group.SOON, MatterKind.LOG),
    ]
    assert len({matter.key for matter in found.matters}) == len(found.matters)


def test_what_waits_longest_comes_first_but_the_latest_deal_breaker() -> None:
    two = [client(1), client(2)]
    caps = {1: a_cap(day=date(2026, 10, 1), number=1), 2: a_cap(day=date(2026, 11, 1), number=2)}
    months = [month(*(a_grade(Letter.B, caps[n], client=n, day=day) for n in (1, 2)), day=day) for day in points()]
    late = {
        n: (OverdueInvoice(id=n, number="R", due_on=date(2026, 9, n), open_amount=5000, disputed=False),)
        for n in (1, 2)
    }
    found = agenda(facts(clients=two, months=months, overdue=late, reviewed=frozenset({1, 2})))
    assert [(matter.kind, matter.client_id) for matter in found.matters] == [
        (MatterKind.DEAL_BREAKER, 2), (MatterKind.DEAL_BREAKER, 1), (MatterKind.OVERDUE, 1), (MatterKind.OVERDUE, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("until", "hidden"), [(None, True), (TODAY + timedelta(days=1), True), (TODAY, False), (date(2026, 1, 1), False)]
)
def test_a_matter_put_off_comes_back_on_its_day_and_a_done_one_never(until: date | None, *, hidden: bool) -> None:
    reminder = Reminder(client_id=ClientId(1), kind=MatterKind.OVERDUE, fact="3", until=until)
    found = agenda(facts(overdue=overdue(40), reminders=[reminder]))
    assert [matter.kind for matter in (found.put_off if hidden else found.matters)] == [MatterKind.OVERDUE]
    assert not (found.matters if hidden else found.put_off)


@pytest.mark.parametrize(
    "other",
    [{"client_id": ClientId(2)}, {"client_id": None}, {"kind": MatterKind.FALL}, {"fact": "4"}],
)
def test_only_the_same_matter_is_put_off(other: dict[str, object]) -> None:
    reminder = Reminder(client_id=ClientId(1), kind=MatterKind.OVERDUE, fact="3")
    found = agenda(facts(overdue=overdue(40), reminders=[replace(reminder, **other)]))  # type: ignore[arg-type]
    assert len(found.matters) == 1


def test_a_former_client_is_asked_for_money_only() -> None:
    gone = client(1, ended_on=date(2026, 9, 30))
    told = facts(
        clients=[gone],
        months=[month(day=day) for day in points()],
        overdue=overdue(40),
        advice={1: (some_advice(due=TODAY),)},
        notices={1: (agreed(),)},
    )
    found = agenda(told)
    assert [matter.kind for matter in found.matters] == [MatterKind.OVERDUE]
    assert found.windows == ()


def test_reviews_count_the_clients_served_at_the_quarters_end() -> None:
    clients = [client(1), client(2, client_since=date(2026, 10, 1)), client(3, ended_on=date(2026, 9, 29))]
    found = agenda(facts(clients=clients, reviewed=frozenset()))
    (matter,) = (one for one in found.matters if one.kind is MatterKind.REVIEW)
    assert what_text(matter, TODAY, Wording(Language.EN)) == "Reviews of quarter 3, 2026: 0 of 1 made"


def test_windows_stand_by_day_the_weighty_ones_first() -> None:
    clients = [client(1), client(2), client(3)]
    letters = {1: Letter.A, 2: Letter.D, 3: Letter.F}
    months = [month(*(a_grade(letters[n], client=n, day=day) for n in (1, 2, 3)), day=day) for day in points()]
    notices = {1: (agreed(),), 2: (agreed(),), 3: (agreed(),)}
    found = agenda(facts(clients=clients, months=months, notices=notices, reviewed=frozenset({1, 2, 3})))
    assert [(window.client_id, window.weighs) for window in found.windows] == [(3, True), (2, True), (1, False)]


def test_what_comes_next_lies_behind_the_reminded_days() -> None:
    told = facts(notices={1: (agreed(),)}, advice={1: (some_advice(due=date(2026, 12, 6)),)})
    coming = agenda(told).next_due
    assert coming is not None
    assert coming.day == date(2026, 12, 6)
    assert next_text(coming, TODAY, Wording(Language.EN)) == (
        "Next after these: answer to a recommendation, Client 1, 6 December 2026."
    )
    near = agenda(replace(told, advice={1: (some_advice(due=date(2026, 12, 5)),)})).next_due
    assert near is not None
    assert near.day == date(2027, 3, 1)


def test_the_head_counts_things_and_decisions() -> None:
    english = Wording(Language.EN)
    found = agenda(full())
    assert head_text(found, TODAY, "Saturday", english) == (
        "Saturday, 21 November 2026. 7 things wait for you; 3 need a decision now."
    )
    assert status_text(found, english) == "7 items · 3 now · 4 soon"
    only_soon = agenda(facts(overdue=overdue(10)))
    assert head_text(only_soon, TODAY, "Saturday", english) == (
        "Saturday, 21 November 2026. One thing waits for you; none needs a decision now."
    )


@pytest.mark.parametrize("language", list(Language))
def test_every_matter_has_its_words_in_every_language(language: Language) -> None:
    wording = Wording(language)
    rules = (CapRule.SERIOUS_INCIDENT, CapRule.CRITICAL_INCIDENT, CapRule.REPEATED_INCIDENTS)
    several = [full(), *(facts(months=graded(Letter.B, a_cap(rule))) for rule in rules)]
    several.append(
        facts(
            months=[
                month(a_grade(letter, day=day), day=day)
                for letter, day in zip((Letter.A, Letter.A, Letter.A, Letter.B), points(), strict=True)
            ]
        )
    )
    several.append(facts(notices={1: (agreed(ended_on=TODAY),)}))
    for told in several:
        for matter in agenda(told).matters:
            assert what_text(matter, TODAY, wording)
            assert "{" not in why_text(matter, TODAY, wording)
            assert deed_text(matter.deed, wording)
            assert group_text(matter.group, wording)
            distance_text(matter, TODAY, wording)


def test_a_day_is_said_without_its_year_while_that_is_clear() -> None:
    assert near_day(date(2027, 3, 31), TODAY, Language.DE).replace("\u00a0", " ") == "31. März"
    assert near_day(date(2026, 1, 2), TODAY, Language.EN).replace("\u00a0", " ") == "2 January"
    assert near_day(date(2027, 6, 1), TODAY, Language.IT).replace("\u00a0", " ") == "1° giugno 2027"
    assert near_day(date(2025, 3, 9), TODAY, Language.EN, DayStyle.MEDIUM).replace("\u00a0", " ") == "9 Mar 2025"
