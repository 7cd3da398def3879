"""Facts that hold a letter down whatever the score says, each with its rows (grading definitions, "Caps").

Every fact that holds is listed, also when the score is no better than it allows, and also for a client that is not
graded: it is a fact all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.grading.facts import ClientFacts
from msp_desk.core.grading.papers import Papers
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.period import add_months, month_end
from msp_desk.core.records.scorecard import CapRule, Letter, Scorecard

REPEATED_COUNT = 3
"""So many incidents in one family make a pattern."""
REPEATED_SEVERITY = Severity.MINOR
"""Milder ones do not count towards it."""
_SERIOUS_FAMILIES = frozenset({IncidentFamily.ABUSE, IncidentFamily.SECURITY})


class RowKind(StrEnum):
    """What kind of record a row is."""

    INCIDENT = "incident"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True, kw_only=True)
class CapRow:
    """A record that a cap rests on.

    Attributes:
        kind: Incident or invoice.
        id: Its number on the desk.
        day: Day of the incident, or the day the invoice was due.
        label: The incident's note or the invoice's number, as it was typed.
        family: The incident's family.
        severity: The incident's severity.
        open_amount: What is open of the invoice, minor units.
    """

    kind: RowKind
    id: int
    day: date
    label: str
    family: IncidentFamily | None = None
    severity: Severity | None = None
    open_amount: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """A fact that caps the letter.

    Attributes:
        rule: Which fact.
        at_most: The best letter it allows.
        rows: The records it rests on, by day; never empty.
        until: The last day whose twelve months still hold the fact, if nothing is added; None for an invoice, which
            holds until it is settled.
    """

    rule: CapRule
    at_most: Letter
    rows: tuple[CapRow, ...]
    until: date | None = None


def caps_of(facts: ClientFacts, scorecard: Scorecard, *, as_of: date, small_difference: int) -> tuple[Cap, ...]:
    """The caps that hold at a day, in the order of :class:`CapRule`.

    * serious: an abuse or security incident of exactly severity 3 (a 4 is critical);
    * critical: any incident of severity 4;
    * repeated: three or more incidents of severity 2 to 4 in one family; the rows of all such families;
    * overdue: an invoice, *whenever issued*, more than the scorecard's days past its due day, open by more than the
      small difference, and not disputed by the day.
    """
    found = _incident_caps(facts.incidents, scorecard) if facts.incidents else []
    overdue = _long_overdue(facts.invoices, scorecard.overdue_days, as_of, small_difference)
    if overdue:
        overdue.sort(key=lambda row: (row.day, row.id))
        found.append(Cap(rule=CapRule.LONG_OVERDUE, at_most=scorecard.caps[CapRule.LONG_OVERDUE], rows=tuple(overdue)))
    return tuple(found)


def _incident_caps(unsorted: Iterable[Incident], scorecard: Scorecard) -> list[Cap]:
    incidents = sorted(unsorted, key=lambda incident: (incident.day, incident.id))
    serious = [
        incident
        for incident in incidents
        if incident.severity is Severity.SERIOUS and incident.family in _SERIOUS_FAMILIES
    ]
    critical = [incident for incident in incidents if incident.severity is Severity.CRITICAL]
    families = _repeated(incidents)
    repeated = [incident for family in families for incident in family]
    found = []
    if serious:
        found.append(_incident_cap(CapRule.SERIOUS_INCIDENT, serious, serious[-1].day, scorecard))
    if critical:
        found.append(_incident_cap(CapRule.CRITICAL_INCIDENT, critical, critical[-1].day, scorecard))
    if repeated:
        last = max(family[-REPEATED_COUNT].day for family in families)
        found.append(_incident_cap(CapRule.REPEATED_INCIDENTS, repeated, last, scorecard))
    return found


def capped(letter: Letter, caps: Sequence[Cap]) -> Letter:
    """A letter after its caps: the worst of them all, never a better one."""
    if not caps:
        return letter
    return max((letter, *(cap.at_most for cap in caps)), key=lambda candidate: candidate.rank)


def held_until(day: date) -> date:
    """The last day whose headline window still contains a day."""
    return month_end(add_months(day.replace(day=1), 11))


def _repeated(incidents: Iterable[Incident]) -> list[list[Incident]]:
    by_family: dict[IncidentFamily, list[Incident]] = {}
    for incident in incidents:
        if incident.severity >= REPEATED_SEVERITY:
            by_family.setdefault(incident.family, []).append(incident)
    return [by_family[family] for family in IncidentFamily if len(by_family.get(family, ())) >= REPEATED_COUNT]


def _long_overdue(papers: Papers, days: int, as_of: date, small_difference: int) -> list[CapRow]:
    """Exactly so many days past the due day is not yet too long."""
    due_before = date.fromordinal(max(as_of.toordinal() - days, date.min.toordinal()))
    return [
        CapRow(kind=RowKind.INVOICE, id=invoice.id, day=invoice.due_on, label=invoice.number, open_amount=rest)
        for invoice, rest in papers.unpaid(due_before, as_of, small_difference)
    ]


def _incident_cap(rule: CapRule, incidents: Iterable[Incident], last: date, scorecard: Scorecard) -> Cap:
    rows = tuple(
        CapRow(
            kind=RowKind.INCIDENT,
            id=incident.id,
            day=incident.day,
            label=incident.note,
            family=incident.family,
            severity=incident.severity,
        )
        for incident in incidents
    )
    return Cap(rule=rule, at_most=scorecard.caps[rule], rows=rows, until=held_until(last))
