"""What the log can fill of the owner's quarterly review: grades then and now, measures by quarter, what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from msp_desk.core.actions.client_advice import ClientAdvice
from msp_desk.core.actions.review_findings import (
    advice_sentence,
    advice_step,
    out_of_the_ordinary,
    steadiness,
    trend_note,
    trend_title,
)
from msp_desk.core.actions.review_rows import action_rows, note_rows
from msp_desk.core.documents.review.facts import (
    ClientReview,
    Concentration,
    IncidentRow,
    InvoiceRow,
    LongestOverdue,
    MeasureRow,
    MonthScore,
    OverdueBand,
    Pareto,
    ReviewFacts,
)
from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.facts import ClientFacts, DeskFacts, InvoiceFacts
from msp_desk.core.grading.grades import ClientGrade, Grades
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.grading.payment_speed import is_disputed, is_judged, open_amount, settled_on
from msp_desk.core.grading.sentences import borderline_sentence, cap_sentence, gap_sentences
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.boundary_plan import BoundaryPlan
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.money import half_up_float
from msp_desk.core.records.note import Note
from msp_desk.core.records.override import Override
from msp_desk.core.records.period import Period, Quarter
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.core.wording import Wording

QUARTERS_SHOWN = 5
MONTHS_SHOWN = 12
_BANDS: tuple[tuple[int, int | None], ...] = ((1, 30), (31, 60), (61, 90), (91, None))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewInput:
    """What a review is made of.

    Attributes:
        firm: The owner's firm.
        quarter: The quarter reviewed.
        made_on: The day of the paper.
        facts: Of every active client as of the quarter's last day, or of today while it runs.
        now: Grades as of that day.
        then: Grades as of the last day of the quarter before.
        months: Each of the last twelve full months on its own, oldest first, by its window.
        quarters: The quarter and the four before it, each on its own, oldest first.
        portfolio: As of the same day as ``now``.
        overrides: The letters that the owner had set and that counted on that day.
        courses: What the months say of each client.
        advice: As of the same day as ``now``.
        agreed: What was ever agreed with each client.
        plans: The boundary plans ever agreed with each client.
        notes: Every note about each client.
    """

    firm: Firm
    quarter: Quarter
    made_on: date
    facts: DeskFacts
    now: Grades
    then: Grades
    months: Sequence[Grades]
    quarters: Sequence[Grades]
    portfolio: Portfolio
    overrides: Mapping[ClientId, Override]
    courses: Mapping[ClientId, Course] = field(default_factory=dict)
    advice: Mapping[ClientId, ClientAdvice] = field(default_factory=dict)
    agreed: Mapping[ClientId, Sequence[AgreedAction]] = field(default_factory=dict)
    plans: Mapping[ClientId, Sequence[BoundaryPlan]] = field(default_factory=dict)
    notes: Mapping[ClientId, Sequence[Note]] = field(default_factory=dict)


def review_facts(
    found: ReviewInput, *, client_ids: Sequence[int] | None, wording: Wording, by_grade: bool = False
) -> ReviewFacts:
    """The facts of the owner's edition.

    Args:
        found: Grades and facts.
        client_ids: Which clients get a page; None gives every active one a page.
        wording: The owner's language.
        by_grade: Whether the pages go by grade, the worst first, instead of by name.
    """
    by_id: Mapping[ClientId, ClientFacts] = {facts.client.id: facts for facts in found.facts.clients}
    chosen = [grade for grade in found.now.clients if client_ids is None or int(grade.client_id) in set(client_ids)]
    if by_grade:
        chosen.sort(key=lambda one: worst_first(one.letter, one.score))
    average = found.portfolio.rays.average
    return ReviewFacts(
        firm=found.firm.legal_name or found.firm.name,
        quarter=found.quarter,
        as_of=found.now.as_of,
        then=found.then.as_of,
        made_on=found.made_on,
        currency=found.firm.currency,
        scorecard_version=found.now.scorecard.version,
        cuts=found.now.scorecard.cuts,
        target_hourly_rate=found.now.settings.target_hourly_rate,
        average_hourly_rate=average,
        clients=tuple(_client(grade, by_id[grade.client_id], found, wording) for grade in chosen),
        pareto=_pareto(found.portfolio),
        concentration=_concentration(found.portfolio),
        overdue=_overdue(found.facts, found.now),
        longest_overdue=_longest_overdue(found.facts, found.now),
    )


def worst_first(letter: Letter | None, score: float | None) -> tuple[int, float]:
    """The order by grade: F before A, within a letter the lowest score first, those without a grade last."""
    if letter is None or score is None:
        return len(Letter), 0.0
    return len(Letter) - 1 - list(Letter).index(letter), score


def _client(grade: ClientGrade, facts: ClientFacts, found: ReviewInput, wording: Wording) -> ClientReview:
    then = found.then.find(grade.client_id)
    rate = grade.figures.effective_hourly_rate
    currency = found.firm.currency
    override, course = found.overrides.get(grade.client_id), found.courses.get(grade.client_id)
    advised = found.advice.get(grade.client_id)
    remarks = [] if override is None else [f"{override_words(override, grade.letter, wording)}."]
    remarks += [cap_sentence(cap, currency, wording) for cap in grade.caps if grade.letter is not None]
    borderline = borderline_sentence(grade, found.now.scorecard, wording)
    return ClientReview(
        name=grade.name,
        letter=grade.letter,
        score=grade.score,
        coverage=grade.coverage,
        status=" ".join(gap_sentences(gap, wording)[0] for gap in grade.not_graded),
        remarks=tuple(
            sentence for sentence in (*remarks, borderline, out_of_the_ordinary(course, wording)) if sentence
        ),
        letter_then=then.letter if then else None,
        score_then=then.score if then else None,
        known_then=then is not None,
        moved_most=_moved_most(grade, then),
        months=tuple(
            MonthScore(month=month.window.first, score=_score(month, grade.client_id)) for month in found.months
        ),
        trend=trend_title(course, wording),
        trend_note=trend_note(course, wording),
        measures=tuple(_measure(key, grade, found) for key in MeasureKey),
        steadiness=steadiness(grade, found.now.scorecard, wording),
        minutes=half_up_float(grade.figures.minutes) if found.facts.effort_logged else None,
        revenue=grade.figures.revenue,
        contribution=grade.figures.contribution,
        hourly_rate=None if rate is None else half_up_float(rate),
        incidents=tuple(
            IncidentRow(day=incident.day, family=incident.family, severity=incident.severity, what=incident.note)
            for incident in facts.incidents
            if incident.day in _span(found)
        ),
        invoices=tuple(_invoices(facts, found)),
        actions=action_rows(
            facts.recommendations,
            found.agreed.get(grade.client_id, ()),
            found.plans.get(grade.client_id, ()),
            span=_span(found),
            made_on=found.made_on,
            wording=wording,
        ),
        advice=advice_sentence(advised, wording),
        step=advice_step(advised, wording),
        notes=note_rows(found.notes.get(grade.client_id, ()), _span(found)),
    )


def _span(found: ReviewInput) -> Period:
    return Period(found.quarter.period.first, found.now.as_of)


def _score(grades: Grades, client_id: ClientId) -> float | None:
    grade = grades.find(client_id)
    return None if grade is None else grade.score


def _moved_most(now: ClientGrade, then: ClientGrade | None) -> MeasureKey | None:
    """The measure whose contribution changed most; None when either day has no score."""
    if then is None or now.score is None or then.score is None:
        return None
    changes = {key: now.measures[key].contribution - then.measures[key].contribution for key in MeasureKey}
    return max(MeasureKey, key=lambda key: abs(changes[key]))


def _measure(key: MeasureKey, grade: ClientGrade, found: ReviewInput) -> MeasureRow:
    result = grade.measures[key]
    return MeasureRow(
        key=key,
        quarters=_five([_value(key, quarter.find(grade.client_id)) for quarter in found.quarters]),
        year=_value(key, grade),
        score=None if grade.score is None else result.score,
        contribution=None if grade.score is None else result.contribution,
        imputed=result.imputed,
    )


def _five(values: Sequence[float | None]) -> tuple[float | None, ...]:
    return (*([None] * (QUARTERS_SHOWN - len(values))), *values)


def _value(key: MeasureKey, grade: ClientGrade | None) -> float | None:
    """The value as the page names it: days to pay are shown as days beyond terms, which is what is scored."""
    if grade is None:
        return None
    result = grade.measures[key]
    return result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value


def _judged(facts: DeskFacts, grades: Grades) -> Iterable[tuple[ClientFacts, InvoiceFacts]]:
    small = grades.settings.small_difference
    for client in facts.clients:
        for invoice in client.invoices:
            if is_judged(invoice, facts.as_of, small):
                yield client, invoice


def _overdue_invoices(facts: DeskFacts, grades: Grades) -> list[tuple[ClientFacts, InvoiceFacts, int, int]]:
    """Client, invoice, days past due and open amount of everything overdue."""
    small = grades.settings.small_difference
    return [
        (client, invoice, (facts.as_of - invoice.due_on).days, open_amount(invoice, facts.as_of))
        for client, invoice in _judged(facts, grades)
        if invoice.due_on < facts.as_of and open_amount(invoice, facts.as_of) > small
    ]


def _overdue(facts: DeskFacts, grades: Grades) -> tuple[OverdueBand, ...]:
    rows = _overdue_invoices(facts, grades)
    bands = []
    for first, last in _BANDS:
        inside = [amount for _, _, days, amount in rows if first <= days and (last is None or days <= last)]
        bands.append(OverdueBand(first_day=first, last_day=last, invoices=len(inside), open=sum(inside)))
    return tuple(bands)


def _longest_overdue(facts: DeskFacts, grades: Grades) -> LongestOverdue | None:
    rows = _overdue_invoices(facts, grades)
    if not rows:
        return None
    client, invoice, days, _ = max(rows, key=lambda row: (row[2], row[3]))
    return LongestOverdue(client=client.client.name, number=invoice.number, due_on=invoice.due_on, days=days)


def _invoices(facts: ClientFacts, found: ReviewInput) -> Iterable[InvoiceRow]:
    """Invoices issued in the quarter, and older ones still open at its end."""
    as_of, small = found.now.as_of, found.now.settings.small_difference
    for invoice in sorted(facts.invoices, key=lambda invoice: (invoice.issued_on, invoice.number)):
        if invoice.kind is not InvoiceKind.INVOICE or invoice.issued_on > as_of:
            continue
        settled = settled_on(invoice, as_of, small)
        if invoice.issued_on not in _span(found) and settled is not None:
            continue
        yield InvoiceRow(
            number=invoice.number,
            due_on=invoice.due_on,
            gross=invoice.gross,
            days_to_pay=None if settled is None else (settled - invoice.issued_on).days,
            days_open=(as_of - invoice.issued_on).days if settled is None else None,
            disputed=is_disputed(invoice, as_of),
        )


def _pareto(portfolio: Portfolio) -> Pareto | None:
    revenue, effort = portfolio.revenue, portfolio.effort
    if not revenue.first_80 or not effort.first_80:
        return None
    only = set(portfolio.effort_only)
    total = sum(point.exact_revenue for point in portfolio.points)
    inside = [point for point in portfolio.points if point.name in only]
    return Pareto(
        all=len(portfolio.points),
        revenue_clients=len(revenue.first_80),
        revenue_share=revenue.share_of_first_80,
        effort_clients=len(effort.first_80),
        effort_share=effort.share_of_first_80,
        effort_only=portfolio.effort_only,
        effort_only_revenue=sum(point.exact_revenue for point in inside) / total,
        effort_only_hours=sum(point.hours for point in inside) / portfolio.hours,
    )


def _concentration(portfolio: Portfolio) -> Concentration:
    found = portfolio.concentration
    return Concentration(
        largest=portfolio.revenue.names[0] if found.top_1 is not None else "",
        top_1=found.top_1,
        top_3=found.top_3,
        top_5=found.top_5,
        effective_clients=found.effective_clients,
    )
