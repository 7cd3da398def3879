"""Tickets, visits and calls: the effort a client takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msp_desk.core.actions.sample.chance import Chance, Deck, Dose
from msp_desk.core.actions.sample.days import HORIZON_MONTHS, months_up_to, working_day
from msp_desk.core.actions.sample.story import Habits, Story
from msp_desk.core.actions.sample.texts import Words
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period
from msp_desk.core.records.ticket import Ticket, TicketCategory
from msp_desk.core.records.work import Work

FIRST_TICKET = 10_001
_SEASON = (1.12, 1.00, 1.03, 0.97, 1.00, 0.98, 0.90, 0.84, 1.10, 1.06, 1.04, 0.96)
"""How busy each month of the year is."""
_PROJECT_FACTOR = 4


def tickets_of(story: Story, words: Words, client_id: ClientId, day: date) -> list[Ticket]:
    """A client's tickets without numbers, by month."""
    chance = Chance("tickets", story.key)
    decks = {
        TicketCategory.SUPPORT: Deck(words.support, chance),
        TicketCategory.ADMIN_REQUEST: Deck(words.admin, chance),
        TicketCategory.PROJECT: Deck(words.project, chance),
    }
    doses = {category: Dose(chance) for category in TicketCategory}
    reopened, escalated = Dose(chance), Dose(chance)
    found: list[Ticket] = []
    for months_ago, month in _served_months(story, day):
        habits = story.habits_at(months_ago)
        share = month.months * _SEASON[month.first.month - 1] * chance.between(0.8, 1.2)
        rates = {
            TicketCategory.SUPPORT: habits.support * story.seats / 10,
            TicketCategory.ADMIN_REQUEST: habits.admin * story.seats / 10,
            TicketCategory.PROJECT: habits.project,
        }
        opened = [
            _ticket(story, habits, category, decks[category], client_id, month, day, chance)
            for category in TicketCategory
            for _ in range(doses[category].take(rates[category] * share))
        ]
        to_escalate = escalated.take(habits.escalated * month.months / 3)
        for ticket in chance.shuffled(opened):
            comes_back = reopened.take(habits.reopened / 100)
            found.append(replace(ticket, reopened=comes_back, escalated=to_escalate > 0))
            to_escalate -= 1
    return found


def work_of(story: Story, words: Words, client_id: ClientId, day: date) -> list[Work]:
    """A client's visits and calls: every third is a visit of one to two hours, the others are calls."""
    chance = Chance("work", story.key)
    visits, calls = Deck(words.visits, chance), Deck(words.calls, chance)
    dose = Dose(chance)
    found: list[Work] = []
    for months_ago, month in _served_months(story, day):
        for _ in range(dose.take(story.habits_at(months_ago).visits * month.months)):
            is_visit = len(found) % 3 == 0
            found.append(
                Work(
                    client_id=client_id,
                    day=_day_in(month, chance),
                    minutes=5 * (chance.whole(12, 24) if is_visit else chance.whole(2, 7)),
                    note=visits.deal() if is_visit else calls.deal(),
                )
            )
    return found


def numbered(tickets: list[Ticket]) -> list[Ticket]:
    """The tickets of all clients in the order they were opened, numbered as a help desk does."""
    order = sorted(range(len(tickets)), key=lambda place: (tickets[place].opened_on, place))
    return [replace(tickets[place], number=f"T-{FIRST_TICKET + count}") for count, place in enumerate(order)]


def _served_months(story: Story, day: date) -> list[tuple[int, Period]]:
    newest = story.quiet if story.ended is None else story.ended
    return list(months_up_to(day, min(story.since, HORIZON_MONTHS), newest))


def _ticket(
    story: Story,
    habits: Habits,
    category: TicketCategory,
    titles: Deck,
    client_id: ClientId,
    month: Period,
    day: date,
    chance: Chance,
) -> Ticket:
    opened = _day_in(month, chance)
    factor = _PROJECT_FACTOR if category is TicketCategory.PROJECT else 1
    spread = chance.between(0.3, 1.0) if chance.happens(0.6) else chance.between(0.8, 2.42)  # 1 on average
    minutes = 5 * max(1, round(habits.minutes * factor * spread / 5))
    quick = chance.happens(0.65)
    took = chance.whole(0, 1) if quick else chance.whole(2, 9 * factor)
    closed = working_day(opened + timedelta(days=took), opened)
    return Ticket(
        client_id=client_id,
        title=titles.deal(),
        opened_on=opened,
        closed_on=closed if closed <= day else None,
        category=category,
        minutes=minutes if story.minutes_known else None,
    )


def _day_in(month: Period, chance: Chance) -> date:
    day = month.first + timedelta(days=chance.whole(0, month.days - 1))
    return working_day(day, month.first)
