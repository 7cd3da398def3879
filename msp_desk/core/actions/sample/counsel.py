"""Recommendations: what was advised, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.actions.sample.chance import Chance, Deck
from msp_desk.core.actions.sample.days import HORIZON_MONTHS, first_of, working_day
from msp_desk.core.actions.sample.story import Advice, Story
from msp_desk.core.actions.sample.texts import Words
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.recommendation import Outcome, Recommendation

_OUTCOMES = {
    Advice.FOLLOWED: (Outcome.IMPLEMENTED, 10, 45),
    Advice.IGNORED: (Outcome.IGNORED, 40, 70),
}
"""The outcome, and the fewest and most days it took."""


def recommendations_of(story: Story, words: Words, client_id: ClientId, day: date) -> list[Recommendation]:
    """The recommendations given to a client, oldest first; one whose decision lies ahead is open."""
    if story.advice_every == 0:
        return []
    oldest = min(story.since, HORIZON_MONTHS)
    newest = 1 if story.ended is None else story.ended + 1
    months = range(newest, oldest + 1, story.advice_every)
    chance = Chance("advice", story.key)
    titles, risks = Deck(words.advice, chance), dict(zip(words.advice, words.risks, strict=True))
    found = []
    for place, months_ago in reversed(list(enumerate(months))):
        first = first_of(day, months_ago)
        proposed = working_day(first + timedelta(days=chance.whole(4, 24)), first)
        outcome, decided = Outcome.OPEN, None
        fate = Advice(story.advice[place % len(story.advice)])
        if fate in _OUTCOMES:
            wanted, fewest, most = _OUTCOMES[fate]
            when = working_day(proposed + timedelta(days=chance.whole(fewest, most)), proposed)
            if when <= day:
                outcome, decided = wanted, when
        title = titles.deal()
        found.append(
            Recommendation(
                client_id=client_id,
                title=title,
                risk=risks[title],
                proposed_on=proposed,
                due_on=proposed + timedelta(days=90),
                outcome=outcome,
                decided_on=decided,
            )
        )
    return found
