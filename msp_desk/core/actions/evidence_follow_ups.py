"""What followed incidents: warnings, letters and how they were sent, plans, and payments where money is the matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.formatting import DayStyle, format_day, format_money
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS, BoundaryPlan, PlanEnd
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning
from msp_desk.core.records.language import Language
from msp_desk.core.records.sending import SENDINGS, Sending
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.evidence import KeptLetter, kept_letters
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.documents.evidence_timeline import FollowUp

_SHORT_HASH = 16


def follow_ups(
    database: Database, case: CaseFile, *, since: date, until: date, paid_since: date | None, language: Language
) -> tuple[FollowUp, ...]:
    """What is on record from the first incident on, by day.

    Args:
        database: The desk.
        case: The client with what it paid.
        since: Day of the first incident.
        until: Nothing later counts.
        paid_since: Day from which payments belong to it; None leaves them out.
        language: Of the paper.
    """
    own = {"client_id": int(case.client.id)}
    with database.reading() as connection:
        letters = kept_letters(connection, int(case.client.id))
        sendings = store.fetch_all(connection, SENDINGS, where=own)
        warnings = store.fetch_all(connection, FORMAL_WARNINGS, where=own)
        plans = store.fetch_all(connection, BOUNDARY_PLANS, where=own)
    found = [
        *_letters(letters, language),
        *_sendings(letters, sendings, language),
        *_warnings(warnings, language),
        *_plans(plans, language),
    ]
    if paid_since is not None:
        found.extend(_payments(case, paid_since, language))
    kept = [step for step in found if since <= step.day <= until]
    return tuple(sorted(kept, key=lambda step: (step.day, step.kind.value, step.what)))


def _letters(letters: Sequence[KeptLetter], language: Language) -> Iterator[FollowUp]:
    from msp_desk.core.documents.evidence_timeline import FollowUp, FollowUpKind

    wording = Wording(language)
    for letter in letters:
        what = wording.say("evidence_paper.what.hash", what=letter.title, hash=letter.sha256[:_SHORT_HASH])
        yield FollowUp(day=letter.day, kind=FollowUpKind.LETTER, what=what)


def _sendings(letters: Sequence[KeptLetter], sendings: Sequence[Sending], language: Language) -> Iterator[FollowUp]:
    from msp_desk.core.documents.evidence_timeline import FollowUp, FollowUpKind

    wording, titles = Wording(language), {letter.id: letter.title for letter in letters}
    for sending in sendings:
        if sending.document_id not in titles:
            continue
        parts = [titles[sending.document_id]]
        if sending.how is not Dispatch.NONE:
            parts.append(wording.word(sending.how))
        if sending.tracking:
            parts.append(wording.say("evidence_paper.what.tracking", number=sending.tracking))
        if sending.received_on is not None:
            parts.append(wording.say("evidence_paper.what.received", day=_short(sending.received_on, language)))
        yield FollowUp(day=sending.sent_on, kind=FollowUpKind.SENDING, what=", ".join(parts))


def _warnings(warnings: Sequence[FormalWarning], language: Language) -> Iterator[FollowUp]:
    from msp_desk.core.documents.evidence_timeline import FollowUp, FollowUpKind

    wording = Wording(language)
    for warning in warnings:
        what = wording.say("evidence_paper.what.warning_plain")
        if warning.agreement_number:
            what = wording.say("evidence_paper.what.warning", number=warning.agreement_number)
        cure_by = _short(warning.cure_by, language)
        what = wording.say("evidence_paper.what.cure_by", what=what, day=cure_by)
        yield FollowUp(day=warning.day, kind=FollowUpKind.WARNING, what=what)


def _plans(plans: Sequence[BoundaryPlan], language: Language) -> Iterator[FollowUp]:
    from msp_desk.core.documents.evidence_timeline import FollowUp, FollowUpKind

    wording = Wording(language)
    for plan in plans:
        what = wording.say("evidence_paper.what.plan")
        if plan.agreed_with:
            what = wording.say("evidence_paper.what.plan_with", person=plan.agreed_with)
        yield FollowUp(day=plan.started_on, kind=FollowUpKind.PLAN, what=what)
        if plan.ended_on is not None and plan.outcome is not PlanEnd.RUNNING:
            yield FollowUp(day=plan.ended_on, kind=FollowUpKind.PLAN_END, what=wording.word(plan.outcome))


def _payments(case: CaseFile, since: date, language: Language) -> Iterator[FollowUp]:
    from msp_desk.core.documents.evidence_timeline import FollowUp, FollowUpKind

    wording, currency = Wording(language), case.firm.currency
    for payment in case.payments:
        if payment.day < since:
            continue
        amount = format_money(payment.amount, currency, language)
        what = wording.say("evidence_paper.what.payment", amount=amount)
        if payment.reference:
            what = wording.say("evidence_paper.what.payment_for", amount=amount, reference=payment.reference)
        yield FollowUp(day=payment.day, kind=FollowUpKind.PAYMENT, what=what)


def _short(day: date, language: Language) -> str:
    return format_day(day, language, DayStyle.SHORT)
