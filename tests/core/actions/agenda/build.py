"""Clients, grades and agreements in a few words, for tests of what wants the owner."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from msp_desk.core.actions.agenda.agenda import AgendaFacts
from msp_desk.core.actions.agenda.matter import Served
from msp_desk.core.actions.notices import AgreementNotice
from msp_desk.core.grading.caps import Cap, CapRow, RowKind
from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.grading.grades import ClientGrade, Grades
from msp_desk.core.grading.scores import Status
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.records.agreement import Agreement, AgreementId, Anchor
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.period import headline_window
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard
from tests.core.grading.builders import a_client, grade_of, some_work

TODAY = date(2026, 11, 21)
SETTINGS = Settings()
_SCORES = {Letter.A: 90.0, Letter.B: 75.0, Letter.C: 60.0, Letter.D: 45.0, Letter.F: 20.0}


def a_grade(
    letter: Letter | None = Letter.B, *caps: Cap, day: date = TODAY, score: float | None = None, client: int = 1
) -> ClientGrade:
    """A grade as the rules read it."""
    base = grade_of(
        GradedRecords(clients=[a_client(client)], work=[some_work(date(2026, 1, 5), client=client)]), client=client
    )
    held = None if letter is None else max((letter, *(cap.at_most for cap in caps)), key=lambda one: one.rank)
    return replace(
        base,
        as_of=day,
        status=Status.NOT_GRADED if letter is None else Status.GRADED,
        letter=held,
        uncapped_letter=letter,
        score=None if letter is None else score or _SCORES[letter],
        caps=caps,
    )


def with_measure(grade: ClientGrade, key: MeasureKey, *, value: float, score: float) -> ClientGrade:
    """The same grade with one measure's value and score."""
    result = replace(grade.measures[key], value=value, score=score, has_data=True, imputed=False)
    return replace(grade, measures={**grade.measures, key: result})


def served(letter: Letter | None = Letter.B, *caps: Cap) -> Served:
    """A client with its grade."""
    return Served(id=ClientId(1), name="Client 1", grade=a_grade(letter, *caps))


def a_cap(
    rule: CapRule = CapRule.SERIOUS_INCIDENT,
    at_most: Letter = Letter.D,
    day: date = date(2026, 10, 14),
    number: int = 7,
) -> Cap:
    """A fact that caps."""
    if rule is CapRule.LONG_OVERDUE:
        row = CapRow(kind=RowKind.INVOICE, id=number, day=day, label="R-1", open_amount=10_000)
        return Cap(rule=rule, at_most=at_most, rows=(row,))
    row = CapRow(
        kind=RowKind.INCIDENT,
        id=number,
        day=day,
        label="shouted at the help desk.",
        family=IncidentFamily.ABUSE,
        severity=Severity.SERIOUS,
    )
    return Cap(rule=rule, at_most=at_most, rows=(row,), until=date(2027, 9, 30))


def agreed(today: date = TODAY, number: int = 1, **terms: object) -> AgreementNotice:
    """An agreement with its notice dates: open-ended, three months to the end of a quarter unless told otherwise."""
    given: dict[str, object] = {
        "start": date(2024, 3, 1),
        "notice_length": 3,
        "anchor": Anchor.END_OF_QUARTER,
        "monthly_fee": 50_000,
        **terms,
    }
    agreement = Agreement(id=AgreementId(number), client_id=ClientId(1), number=f"A-{number}", **given)  # type: ignore[arg-type]
    notice = notice_dates(agreement, today, recipient_region="DE", sender_region="DE")
    return AgreementNotice(agreement=agreement, notice=notice)


def facts(today: date = TODAY, **told: object) -> AgendaFacts:
    """A desk of one client with a B in each month and a backup of today."""
    client = a_client()
    given: dict[str, object] = {
        "today": today,
        "settings": SETTINGS,
        "currency": "EUR",
        "clients": [client],
        "months": [month(a_grade(day=day), day=day) for day in points(today)],
        "notices": {},
        "overdue": {},
        "advice": {},
        "reviewed": frozenset({1}),
        "last_logged": today,
        "last_backup": today,
        "reminders": [],
        **told,
    }
    return AgendaFacts(**given)  # type: ignore[arg-type]


def points(today: date = TODAY) -> list[date]:
    """The month ends that are compared."""
    return [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31), today]


def month(*grades: ClientGrade, day: date = TODAY) -> Grades:
    """The grades of a day."""
    return Grades(as_of=day, window=headline_window(day), settings=SETTINGS, scorecard=Scorecard(), clients=grades)


def client(number: int = 1, **told: object) -> Client:
    """A client."""
    return replace(a_client(number), **told)  # type: ignore[arg-type]
