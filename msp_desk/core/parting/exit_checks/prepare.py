"""Before a client is told: the conversation, the letter, what is known for the handover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msp_desk.core.parting.exit_checks.finding import blocked, fine, warned
from msp_desk.core.parting.exit_facts import ExitFacts
from msp_desk.core.parting.letter_checks import Check
from msp_desk.core.records.exit import EndingWay

ENOUGH: Final = 60
"""From so many percent on the environment is known well enough to promise a handover."""


def prepare_checks(facts: ExitFacts) -> list[Check]:
    """What has to be ready before the client is told."""
    return [*_talk_checks(facts), *_letter_checks(facts), *_environment_checks(facts)]


def _talk_checks(facts: ExitFacts) -> Iterator[Check]:
    if not facts.conversations:
        yield warned("talk_not_planned")
        return
    first = min(facts.conversations, key=lambda one: (one.held, one.day, one.id))
    if not facts.points_made and not any(one.talking_points.strip() for one in facts.conversations):
        yield warned("points_missing", day=first.day)
    else:
        yield fine("talk_planned", day=first.day)


def _letter_checks(facts: ExitFacts) -> Iterator[Check]:
    if not facts.letters:
        # a client that gave notice itself is gone without our letter; every other way needs one
        yield (warned if facts.exit.way is EndingWay.ACCEPTANCE else blocked)("letter_missing", way=facts.exit.way)
        return
    letter = facts.letters[-1]
    yield fine("letter_there", day=letter.made_on)
    days = {end.end_day for end in facts.ends}
    if letter.end_date is not None and facts.ends_on is not None and letter.end_date not in days:
        yield warned("letter_other_end", end_date=letter.end_date, ends_on=facts.ends_on)


def _environment_checks(facts: ExitFacts) -> Iterator[Check]:
    coverage = facts.coverage
    if not any(sheet.records for sheet in coverage.sheets):
        yield warned("environment_empty")
    elif coverage.percent < ENOUGH:
        yield warned("environment_thin", percent=str(coverage.percent), enough=str(ENOUGH))
    else:
        yield fine("environment_known", percent=str(coverage.percent))
