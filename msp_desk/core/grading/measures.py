"""The value of each of the eight measures, or why there is none (grading definitions, "The eight measures").

Values are unrounded and in the unit of their measure. No data is never a guess: it has a reason, and each reason has a
sentence on how to fill the gap (topic ``grading`` of the wording, ``reason_…`` and ``fill_…``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from msp_desk.core.grading.facts import ClientFacts, InvoiceFacts
from msp_desk.core.grading.figures import Figures
from msp_desk.core.grading.payment_speed import SettledOn, is_disputed, judged_in, payment_speed
from msp_desk.core.records.period import Period
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.scorecard import MeasureKey

WORST_MARGIN_WITHOUT_REVENUE = -100.0
"""The margin of a client that takes minutes and brings no revenue, in percent."""


class NoData(StrEnum):
    """Why a measure has no value."""

    EFFORT_NOT_LOGGED = "effort_not_logged"
    SEATS_UNKNOWN = "seats_unknown"
    NO_TICKET = "no_ticket"
    NO_INVOICE = "no_invoice"
    NOTHING_SETTLED_OR_OVERDUE = "nothing_settled_or_overdue"  # invoices, but none of them is settled or overdue yet
    MINUTES_UNKNOWN = "minutes_unknown"
    NO_REVENUE_NO_MINUTES = "no_revenue_no_minutes"
    NOTHING_DECIDED = "nothing_decided"


_NOTHING: Mapping[str, object] = MappingProxyType({})


class Measurement(NamedTuple):
    """A measure's value; a plain tuple, because a history holds eight for every client and month.

    Attributes:
        value: In the measure's unit; None without data.
        scored: What the anchors look at: the value itself, but days beyond terms for days to pay.
        reason: Why there is no data.
        params: What the sentence of the reason names.
    """

    value: float | None = None
    scored: float | None = None
    reason: NoData | None = None
    params: Mapping[str, object] = _NOTHING


def measurements(
    facts: ClientFacts, figures: Figures, *, as_of: date, effort_logged: bool, small_difference: int
) -> dict[MeasureKey, Measurement]:
    """All eight, in the order of :class:`MeasureKey`.

    Args:
        facts: The client.
        figures: Its hours and money in the same window.
        as_of: The day.
        effort_logged: Whether any client has a ticket or work in the headline window.
        small_difference: An open rest up to this counts as settled, minor units.
    """
    effort = facts.effort
    judged = judged_in(facts.invoices.issued_in(facts.window), facts.window, as_of, small_difference)
    return {
        MeasureKey.TICKETS: _per_ten_seats(effort.support, facts, figures, effort_logged=effort_logged),
        MeasureKey.REOPENED: _reopened(facts),
        MeasureKey.ADMIN_REQUESTS: _per_ten_seats(effort.admin_requests, facts, figures, effort_logged=effort_logged),
        MeasureKey.ESCALATIONS: _escalations(facts, figures, effort_logged=effort_logged),
        MeasureKey.DISPUTED: _disputed(judged, as_of),
        MeasureKey.DAYS_TO_PAY: _days_to_pay(judged, as_of, small_difference, facts.invoices.settled_on),
        MeasureKey.MARGIN: _margin(facts, figures, effort_logged=effort_logged),
        MeasureKey.ADVICE: _advice(facts.recommendations, facts.window, as_of),
    }


def _known(value: float) -> Measurement:
    return Measurement(value, value)


def _per_ten_seats(count: int, facts: ClientFacts, figures: Figures, *, effort_logged: bool) -> Measurement:
    if not effort_logged:
        return Measurement(reason=NoData.EFFORT_NOT_LOGGED)
    if not facts.client.seats:
        return Measurement(reason=NoData.SEATS_UNKNOWN)
    return _known(count / facts.client.seats * 10 / figures.months)


def _reopened(facts: ClientFacts) -> Measurement:
    """Tickets of every category count, as do the times they were reopened (today's, whatever the day is)."""
    if not facts.effort.tickets:
        return Measurement(reason=NoData.NO_TICKET)
    return _known(facts.effort.reopened / facts.effort.tickets * 100)


def _escalations(facts: ClientFacts, figures: Figures, *, effort_logged: bool) -> Measurement:
    if not effort_logged:
        return Measurement(reason=NoData.EFFORT_NOT_LOGGED)
    return _known(facts.effort.escalated * 3 / figures.months)


def _disputed(judged: Sequence[InvoiceFacts], as_of: date) -> Measurement:
    """By number of invoices, not by amount."""
    if not judged:
        return Measurement(reason=NoData.NO_INVOICE)
    return _known(sum([is_disputed(invoice, as_of) for invoice in judged]) / len(judged) * 100)


def _days_to_pay(judged: Sequence[InvoiceFacts], as_of: date, small_difference: int, settled: SettledOn) -> Measurement:
    speed = payment_speed(judged, as_of, small_difference, settled)
    if speed is not None:
        return Measurement(value=speed.days, scored=speed.beyond_terms)
    return Measurement(reason=NoData.NOTHING_SETTLED_OR_OVERDUE if judged else NoData.NO_INVOICE)


def _margin(facts: ClientFacts, figures: Figures, *, effort_logged: bool) -> Measurement:
    """Half of the tickets with known minutes is enough; a client without a ticket lacks none.

    The gaps are looked at before the rule for no revenue, so that unknown minutes never make a margin of −100.
    """
    effort = facts.effort
    if not effort_logged:
        return Measurement(reason=NoData.EFFORT_NOT_LOGGED)
    if effort.known_tickets * 2 < effort.tickets:
        return Measurement(
            reason=NoData.MINUTES_UNKNOWN,
            params={"known": effort.known_tickets, "count": effort.tickets},
        )
    if figures.margin is not None:
        return _known(figures.margin)
    if figures.minutes > 0:
        return _known(WORST_MARGIN_WITHOUT_REVENUE)
    return Measurement(reason=NoData.NO_REVENUE_NO_MINUTES)


def _advice(recommendations: Iterable[Recommendation], window: Period, as_of: date) -> Measurement:
    """Followed among decided; silence past the due day is a no, however long ago the advice was given.

    What was decided after the day is still open at the day. What is open without a due day is left out.
    """
    followed = ignored = 0
    for advice in recommendations:
        if advice.proposed_on > as_of:
            continue
        decided = advice.decided_on if advice.outcome is not Outcome.OPEN else None
        if decided is None or decided > as_of:
            ignored += advice.due_on is not None and advice.due_on < as_of
        elif window.first <= decided <= window.last:
            followed += advice.outcome is Outcome.IMPLEMENTED
            ignored += advice.outcome is Outcome.IGNORED
    if not followed + ignored:
        return Measurement(reason=NoData.NOTHING_DECIDED)
    return _known(followed / (followed + ignored) * 100)
