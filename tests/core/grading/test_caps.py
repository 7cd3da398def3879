"""Facts that hold a letter down, with their rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from msp_desk.core.grading.caps import Cap, RowKind, capped, held_until
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.period import headline_window
from msp_desk.core.records.scorecard import CapRule, Letter, Scorecard
from tests.core.grading.builders import (
    DAY,
    WINDOW,
    a_client,
    a_credit_note,
    a_payment,
    ago,
    an_incident,
    an_invoice,
    grade_of,
)

NOTE, MINOR, SERIOUS, CRITICAL = Severity
ABUSE, CONTEMPT, SECURITY, DEMAND, PAYMENT = IncidentFamily


def _caps(*incidents: Incident) -> dict[CapRule, Cap]:
    found = grade_of(GradedRecords(clients=[a_client()], incidents=incidents)).caps
    return {cap.rule: cap for cap in found}


@pytest.mark.parametrize("family", [ABUSE, SECURITY])
def test_a_serious_abuse_or_security_incident(family: IncidentFamily) -> None:
    incident = an_incident(SERIOUS, family, date(2026, 10, 14))
    (cap,) = _caps(incident).values()
    assert (cap.rule, cap.at_most, cap.until) == (CapRule.SERIOUS_INCIDENT, Letter.D, date(2027, 9, 30))
    (row,) = cap.rows
    assert (row.kind, row.id, row.day, row.label) == (RowKind.INCIDENT, incident.id, date(2026, 10, 14), "shouted")
    assert (row.family, row.severity, row.open_amount) == (family, SERIOUS, None)


@pytest.mark.parametrize("family", [CONTEMPT, DEMAND, PAYMENT])
def test_a_serious_incident_of_another_family_caps_nothing(family: IncidentFamily) -> None:
    assert _caps(an_incident(SERIOUS, family)) == {}


@pytest.mark.parametrize("family", list(IncidentFamily))
def test_a_critical_incident_of_any_family(family: IncidentFamily) -> None:
    (cap,) = _caps(an_incident(CRITICAL, family)).values()
    assert (cap.rule, cap.at_most) == (CapRule.CRITICAL_INCIDENT, Letter.F)


def test_only_incidents_of_the_window_cap() -> None:
    assert _caps(an_incident(CRITICAL, day=date(2025, 11, 30))) == {}
    assert _caps(an_incident(CRITICAL, day=ago(-1))) == {}
    assert set(_caps(an_incident(CRITICAL, day=WINDOW.first))) == {CapRule.CRITICAL_INCIDENT}
    assert set(_caps(an_incident(CRITICAL, day=DAY))) == {CapRule.CRITICAL_INCIDENT}


def test_three_incidents_of_one_family() -> None:
    three = [an_incident(MINOR, DEMAND, ago(days)) for days in (30, 20, 10)]
    (cap,) = _caps(*reversed(three)).values()
    assert (cap.rule, cap.at_most) == (CapRule.REPEATED_INCIDENTS, Letter.D)
    assert [row.id for row in cap.rows] == [incident.id for incident in three]
    assert cap.until == held_until(ago(30))
    assert _caps(*three[:2], an_incident(NOTE, DEMAND)) == {}
    assert _caps(*three[:2], an_incident(MINOR, CONTEMPT)) == {}
    assert set(_caps(*three[:2], an_incident(SERIOUS, DEMAND))) == {CapRule.REPEATED_INCIDENTS}


def test_repeated_incidents_hold_until_the_third_newest_has_gone() -> None:
    older = [an_incident(MINOR, DEMAND, day) for day in (date(2026, 1, 5), date(2026, 3, 5))]
    newer = [an_incident(MINOR, DEMAND, day) for day in (date(2026, 5, 5), date(2026, 7, 5))]
    other = [an_incident(MINOR, ABUSE, date(2026, 2, day)) for day in (1, 2, 3)]
    cap = _caps(*older, *newer, *other)[CapRule.REPEATED_INCIDENTS]
    assert len(cap.rows) == 7
    assert cap.until == held_until(date(2026, 3, 5)) == date(2027, 2, 28)


@pytest.mark.parametrize("day", [date(2026, 10, 14), date(2026, 10, 1), date(2026, 10, 31), date(2024, 2, 29)])
def test_a_cap_ends_with_the_last_window_that_holds_its_day(day: date) -> None:
    last = held_until(day)
    assert day in headline_window(last)
    assert day not in headline_window(last + timedelta(days=1))


def _overdue(*invoices: Invoice, scorecard: Scorecard | None = None, **paid: int) -> tuple[Cap, ...]:
    payments = [a_payment(int(number.removeprefix("n")), ago(5), amount) for number, amount in paid.items()]
    records = GradedRecords(clients=[a_client(since=ago(300))], invoices=invoices, payments=payments)
    return grade_of(records, scorecard=scorecard, settings=Settings(small_difference=100)).caps


def test_an_invoice_more_than_ninety_days_overdue() -> None:
    (cap,) = _overdue(an_invoice(1, ago(105), ago(91)), an_invoice(2, ago(105), ago(90)))
    assert (cap.rule, cap.at_most, cap.until) == (CapRule.LONG_OVERDUE, Letter.C, None)
    (row,) = cap.rows
    assert (row.kind, row.id, row.day, row.label) == (RowKind.INVOICE, 1, ago(91), "R-1")
    assert (row.open_amount, row.family, row.severity) == (11900, None, None)


def test_an_old_invoice_caps_whenever_it_was_issued() -> None:
    (cap,) = _overdue(an_invoice(1, ago(2000)), an_invoice(2, ago(3000)))
    assert [row.id for row in cap.rows] == [2, 1]


def test_what_keeps_an_invoice_from_capping() -> None:
    old = ago(2000)
    assert _overdue(an_invoice(1, old, disputed=DAY)) == ()
    assert len(_overdue(an_invoice(1, old, disputed=ago(-1)))) == 1
    assert _overdue(an_invoice(1, old, cancelled=True)) == ()
    assert _overdue(an_invoice(1, old, gross=100)) == ()
    assert len(_overdue(an_invoice(1, old, gross=101))) == 1
    assert _overdue(a_credit_note(1, None, old)) == ()
    assert _overdue(an_invoice(1, old), a_credit_note(2, 1)) == ()
    assert _overdue(an_invoice(1, old), n1=11800) == ()
    assert len(_overdue(an_invoice(1, old), n1=11799)) == 1
    assert len(_overdue(an_invoice(1, old), n1=-100)) == 1


def test_caps_and_days_are_the_owners() -> None:
    strict = Scorecard(
        caps={**Scorecard().caps, CapRule.LONG_OVERDUE: Letter.F},
        overdue_days=1,
    )
    (cap,) = _overdue(an_invoice(1, ago(16), ago(2)), scorecard=strict)
    assert cap.at_most is Letter.F
    assert _overdue(an_invoice(1, ago(16), ago(1)), scorecard=strict) == ()
    endless = Scorecard(overdue_days=10**9)
    assert _overdue(an_invoice(1, ago(2000)), scorecard=endless) == ()


def test_the_worst_cap_decides_and_none_betters() -> None:
    caps = [
        Cap(rule=CapRule.LONG_OVERDUE, at_most=Letter.C, rows=()),
        Cap(rule=CapRule.SERIOUS_INCIDENT, at_most=Letter.D, rows=()),
    ]
    assert capped(Letter.A, caps) is Letter.D
    assert capped(Letter.F, caps) is Letter.F
    assert capped(Letter.B, []) is Letter.B
    assert capped(Letter.B, caps[:1]) is Letter.C


def test_the_score_stays_and_caps_of_a_client_without_a_grade_are_listed() -> None:
    without = grade_of(GradedRecords(clients=[a_client()], incidents=[an_incident(CRITICAL)]))
    assert without.letter is None
    assert len(without.caps) == 1
    assert not without.is_capped
