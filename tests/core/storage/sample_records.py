"""One stored record of every family, with every field set, and the same content as plain values for a fixture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any, cast

from sqlalchemy import Connection

from msp_desk.core.records.agreed_action import AGREED_ACTIONS, AgreedAction, AgreedActionId
from msp_desk.core.records.agreement import (
    AGREEMENTS,
    Agreement,
    AgreementId,
    Anchor,
    Billing,
    Law,
    NoticeForm,
    NoticeUnit,
    PayMeasure,
)
from msp_desk.core.records.attachment import ATTACHMENTS, Attachment, AttachmentId
from msp_desk.core.records.boundary_plan import (
    BOUNDARY_PLANS,
    PLAN_TARGETS,
    BoundaryPlan,
    BoundaryPlanId,
    CheckDay,
    PlanEnd,
    PlanTarget,
    PlanTargetId,
)
from msp_desk.core.records.client import CLIENTS, Client, ClientId, NotAFit
from msp_desk.core.records.contact import CONTACTS, Contact, ContactId, Salutation
from msp_desk.core.records.conversation import CONVERSATIONS, Conversation, ConversationId, ConversationWay
from msp_desk.core.records.decision import DECISIONS, Decision, DecisionChoice, DecisionId, Hindsight
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentId, DocumentKind
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEETS, EmptySheet, EmptySheetId, Sheet, SheetName
from msp_desk.core.records.exit import EXITS, EndingWay, Exit, ExitId, ExitStage
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS, ExitAgreement, ExitAgreementId
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep, ExitStepId, StepOwner
from msp_desk.core.records.expectation import EXPECTATIONS, Expectation, ExpectationId, ExpectationPart
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, FieldKind, ImportId, Record
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning, FormalWarningId
from msp_desk.core.records.gut_ranking import GUT_RANKINGS, GutRanking, GutRankingId
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, IncidentId, Severity
from msp_desk.core.records.invoice import INVOICES, Assumed, Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS, SCORECARDS, ImportEntry, ScorecardId, ScorecardVersion
from msp_desk.core.records.note import NOTES, Note, NoteId
from msp_desk.core.records.opinion import (
    OPINION_ROUNDS,
    OPINIONS,
    Mood,
    Opinion,
    OpinionId,
    OpinionRound,
    OpinionRoundId,
)
from msp_desk.core.records.override import OVERRIDES, Override, OverrideId
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment, PaymentId
from msp_desk.core.records.prospect import (
    PROSPECT_ANSWERS,
    PROSPECT_CRITERIA,
    PROSPECTS,
    REFERRAL_PARTNERS,
    Criterion,
    CriterionAnswer,
    CriterionId,
    Prospect,
    ProspectAnswer,
    ProspectAnswerId,
    ProspectId,
    ProspectStatus,
    ReferralPartner,
    ReferralPartnerId,
)
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Outcome, Recommendation, RecommendationId
from msp_desk.core.records.reminder import REMINDERS, MatterKind, Reminder, ReminderId
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.core.records.second_look import SECOND_LOOKS, Contrast, PlainAnswer, SecondLook, SecondLookId
from msp_desk.core.records.sending import SENDINGS, Sending, SendingId
from msp_desk.core.records.ticket import TICKETS, Ticket, TicketCategory, TicketId
from msp_desk.core.records.work import WORK, Work, WorkId
from msp_desk.core.storage import store

ODD = "Bäckerei & Söhne <b>„fett“</b> '; DROP TABLE clients; -- \u200f\u202e %s 🙂\tТест"
"""A text that means something to SQL, to markup and to a careless terminal, and must come back as it went in."""
TWO_LINES = "Erste Zeile\nseconda riga\r\n" + ODD


def _day(month: int, day: int) -> date:
    return date(2026, month, day)


_FIRM = Firm(
    id=1, name="Nordwind IT", legal_name="Nordwind IT GmbH", tagline=ODD, street="Hafenstraße 1", postal_code="20457",
    city="Hamburg", country="DE", phone="+49 40 1", email="a@example.org", web="example.org", language=Language.DE,
    currency="CHF", contact_desk="Support", signatory="K. Muster", signatory_capacity="Geschäftsführung",
    legal_lines=TWO_LINES, logo=bytes(range(256)),
)  # fmt: skip
_SETTINGS = Settings(
    id=1, hour_cost=5100, target_hourly_rate=9900, target_margin=45, small_difference=250, transition_hours=6,
    transition_rate=12000, recipient_right=35, recipient_down=-20,
    fixed_cost=0, draw=400_000, cash_reserve=10**13, refill=100, cash_floor=1,
    remind_notice_days=30, remind_end_days=31, remind_due_days=3, remind_recommendation_days=4,
    remind_review_days=5, remind_log_days=6, remind_backup_days=2,
)  # fmt: skip
_CLIENTS = (
    Client(
        id=ClientId(1), name=ODD, legal_name="Bäckerei Söhne OHG", aliases="Baeckerei; BS", language=Language.IT,
        seats=25, client_since=_day(1, 31), ended_on=_day(11, 30), monthly_direct_cost=12345, currency="EUR",
        street="Via Roma 1", postal_code="39100", city="Bolzano", country="IT", email="b@example.org", phone="+39 1",
        note=TWO_LINES, not_a_fit_since=_day(10, 1), not_a_fit_reason=NotAFit.OUTGROWN, not_a_fit_note=ODD,
    ),
    Client(id=ClientId(2), name="Bare"),
)  # fmt: skip
_AGREEMENT = Agreement(
    id=AgreementId(1), client_id=ClientId(1), number="V-1", title="Wartungsvertrag", signed_on=_day(1, 2),
    start=_day(2, 1), first_term_months=12, renewal_months=6, tacit_renewal=True, notice_length=0,
    notice_unit=NoticeUnit.WORKING_DAYS, anchor=Anchor.END_OF_CONTRACT_YEAR, form=NoticeForm.PEC, clause="§ 12 Abs. 2",
    minimum_end=_day(12, 31), delivery_days=0, law=Law.IT, pay_measured_by=PayMeasure.NONE, billed=Billing.YEARLY,
    in_advance=False, monthly_fee=99900, services=TWO_LINES, ended_on=_day(12, 31),
)  # fmt: skip
_INVOICES = (
    Invoice(
        id=InvoiceId(1), client_id=ClientId(1), number="R-1", issued_on=_day(3, 1), due_on=_day(3, 15), net=10_000,
        gross=11_900, period_start=_day(3, 1), period_end=_day(3, 31), disputed_on=_day(3, 9), cancelled=True,
        assumed=Assumed.GROSS,
    ),
    Invoice(
        id=InvoiceId(2), client_id=ClientId(1), kind=InvoiceKind.CREDIT_NOTE, number="R-2",
        for_invoice_id=InvoiceId(1), issued_on=_day(4, 1), due_on=_day(4, 1), net=0, gross=10**13,
    ),
    Invoice(
        id=InvoiceId(3), client_id=ClientId(2), number="R-1", issued_on=_day(5, 1), due_on=_day(5, 15), net=500,
        gross=500,
    ),
)  # fmt: skip
_PAYMENTS = (
    Payment(
        id=PaymentId(1), client_id=ClientId(1), day=_day(5, 2), amount=12_500, reference=ODD, bank_key="a1b2",
        allocations=(Allocation(invoice_id=InvoiceId(3), amount=500), Allocation(invoice_id=InvoiceId(1), amount=9)),
    ),
    Payment(
        id=PaymentId(2), client_id=ClientId(2), day=_day(5, 3), amount=-300,
        allocations=(Allocation(invoice_id=InvoiceId(3), amount=-300),),
    ),
    Payment(id=PaymentId(3), client_id=ClientId(2), day=_day(5, 4), amount=1),
)  # fmt: skip

_CELLS = {
    FieldKind.CLIENT: ClientId(1), FieldKind.TEXT: ODD, FieldKind.LONG_TEXT: TWO_LINES, FieldKind.DAY: _day(8, 31),
    FieldKind.COUNT: 7, FieldKind.FLAG: False,
}  # fmt: skip


def _row(sheet: Sheet) -> Record:
    """A row of a sheet with every field set."""
    values = {described.key: _CELLS[described.kind] for described in sheet.family.fields}
    return cast(Record, sheet.family.build(values, id=1))


SAMPLES: tuple[tuple[Family[Any], Sequence[Record]], ...] = (
    (FIRM, (_FIRM,)),
    (SETTINGS, (_SETTINGS,)),
    (SCORECARDS, (ScorecardVersion(id=ScorecardId(1), content='{"cuts": {}}', made_on=date(2026, 11, 21)),)),
    (
        IMPORTS,
        (
            ImportEntry(
                id=ImportId(1), kind="invoices", file="r.csv", sha256="0f", made_at="2026-11-21T16:42:00Z", added=3,
                updated=2, unchanged=1, fingerprint="0a", mapping='{"number": "R"}', options='{"client": ""}',
                kept='{"added": {}}',
            ),
        ),
    ),
    (CLIENTS, _CLIENTS),
    (
        CONTACTS,
        (
            Contact(
                id=ContactId(1), client_id=ClientId(1), name="Müller", salutation=Salutation.MS, role="Chefin",
                email="m@example.org", phone="1", signatory=True, note=TWO_LINES,
            ),
        ),
    ),
    (AGREEMENTS, (_AGREEMENT,)),
    (
        TICKETS,
        (
            Ticket(
                id=TicketId(1), client_id=ClientId(1), number="T-1", title=ODD, opened_on=_day(6, 1),
                closed_on=_day(6, 2), category=TicketCategory.ADMIN_REQUEST, reopened=2, minutes=0, escalated=True,
            ),
            Ticket(id=TicketId(2), client_id=ClientId(2), opened_on=_day(6, 1)),
            Ticket(id=TicketId(3), client_id=ClientId(2), opened_on=_day(6, 1)),
        ),
    ),
    (WORK, (Work(id=WorkId(1), client_id=ClientId(1), day=_day(6, 3), minutes=45, note=ODD),)),
    (
        INCIDENTS,
        (
            Incident(
                id=IncidentId(1), client_id=ClientId(1), day=_day(6, 4), family=IncidentFamily.SECURITY,
                severity=Severity.CRITICAL, minutes=15, note=TWO_LINES, logged_on=_day(6, 6),
            ),
        ),
    ),
    (NOTES, (Note(id=NoteId(1), client_id=ClientId(1), day=_day(6, 5), note=TWO_LINES),)),
    (INVOICES, _INVOICES),
    (PAYMENTS, _PAYMENTS),
    (
        RECOMMENDATIONS,
        (
            Recommendation(
                id=RecommendationId(1), client_id=ClientId(1), title="MFA", proposed_on=_day(7, 1), due_on=_day(8, 1),
                risk=ODD,
                outcome=Outcome.IGNORED, decided_on=_day(7, 9),
            ),
        ),
    ),
    (
        DOCUMENTS,
        (
            Document(
                id=DocumentId(1), client_id=ClientId(1), kind=DocumentKind.HANDOVER, title=ODD, language=Language.DE,
                made_at="2026-11-21T16:42:00Z", facts='{"grade": "D"}', sha256="ff", content=b"%PDF\x00\xff",
            ),
            Document(
                id=DocumentId(2), kind=DocumentKind.REVIEW, title="Review", language=Language.EN,
                made_at="2026-11-21T16:43:00Z", facts="{}", sha256="00", content=b"%PDF",
            ),
        ),
    ),
    (
        REMINDERS,
        (Reminder(id=ReminderId(1), client_id=ClientId(1), kind=MatterKind.NOTICE, fact=ODD, until=_day(12, 1)),),
    ),
    (
        OVERRIDES,
        (
            Override(
                id=OverrideId(1), client_id=ClientId(1), letter=Letter.B, reason=TWO_LINES, set_on=_day(11, 1),
                expires_on=_day(11, 20),
            ),
        ),
    ),
    (
        BOUNDARY_PLANS,
        (
            BoundaryPlan(
                id=BoundaryPlanId(1), client_id=ClientId(1), started_on=_day(5, 1), agreed_with=ODD,
                outcome=PlanEnd.FAILED, ended_on=_day(8, 1), note=TWO_LINES,
            ),
        ),
    ),
    (
        PLAN_TARGETS,
        (
            PlanTarget(
                id=PlanTargetId(1), plan_id=1, due_after=CheckDay.LAST, measure=MeasureKey.DAYS_TO_PAY,
                start_tenths=273, target_tenths=-5, note=ODD,
            ),
        ),
    ),
    (
        GUT_RANKINGS,
        (GutRanking(id=GutRankingId(1), client_id=ClientId(1), day=_day(11, 1), letter=Letter.F),),
    ),
    (
        FORMAL_WARNINGS,
        (
            FormalWarning(
                id=FormalWarningId(1), client_id=ClientId(1), agreement_number=ODD, day=_day(6, 1), cure_by=_day(6, 20),
                dispatch=Dispatch.BY_HAND_AND_REGISTERED, received_on=_day(6, 2), breached=TWO_LINES,
                demanded=TWO_LINES, document_id=1, withdrawn_on=_day(7, 1), note=TWO_LINES,
            ),
        ),
    ),
    (
        SECOND_LOOKS,
        (
            SecondLook(
                id=SecondLookId(1), client_id=ClientId(1), day=_day(11, 1), questions=Contrast.CHALLENGING,
                reach=Contrast.BAD, haggling=Contrast.BAD, wrong_fit=PlainAnswer.YES, burnt_out=PlainAnswer.NO,
                reputation=TWO_LINES, friendlier_way=ODD, abuse_exempt_reason=TWO_LINES,
            ),
        ),
    ),
    (
        DECISIONS,
        (
            Decision(
                id=DecisionId(1), client_id=ClientId(1), decided_on=_day(11, 2), decided_at="2026-11-02T16:42:00Z",
                choice=DecisionChoice.PART, reason=TWO_LINES, numbers='{"lost": 1}', for_abuse=True,
                cooling_off_skipped=ODD, first_answer=Hindsight.PARTLY, first_note=TWO_LINES,
                second_answer=Hindsight.WRONG, second_note=ODD, called_off_on=_day(12, 1), called_off_reason=ODD,
            ),
        ),
    ),
    *((sheet.family, (_row(sheet),)) for sheet in SHEETS if sheet.family is not CONTACTS),
    (EMPTY_SHEETS, (EmptySheet(id=EmptySheetId(1), client_id=ClientId(1), sheet=SheetName.JOBS),)),
    (
        OPINION_ROUNDS,
        (OpinionRound(id=OpinionRoundId(1), opened_on=_day(9, 1), title=ODD, note=TWO_LINES, closed_on=_day(9, 15)),),
    ),
    (
        OPINIONS,
        (
            Opinion(
                id=OpinionId(1), round_id=1, voter=ODD, is_owner=True, hardest_1_id=ClientId(1),
                hardest_2_id=ClientId(2), hardest_3_id=ClientId(1), hardest_4_id=ClientId(2), hardest_5_id=ClientId(1),
                mood=Mood.VERY_LOW, note=TWO_LINES,
            ),
        ),
    ),
    (
        PROSPECT_CRITERIA,
        (Criterion(id=CriterionId(1), label=ODD, question=TWO_LINES, weight=0, must_have=True, place=3),),
    ),
    (
        PROSPECTS,
        (
            Prospect(
                id=ProspectId(1), name=ODD, contact="Ida", email="i@example.org", phone="+49 1", seats=7,
                industry="Handel", source="Empfehlung", language=Language.IT, met_on=_day(1, 2),
                status=ProspectStatus.WON, decided_on=_day(2, 3), reason=TWO_LINES, client_id=ClientId(1),
                note=TWO_LINES,
            ),
            Prospect(id=ProspectId(2), name="Bare"),
        ),
    ),
    (
        PROSPECT_ANSWERS,
        (
            ProspectAnswer(
                id=ProspectAnswerId(1), prospect_id=1, criterion_id=1, answer=CriterionAnswer.PARTLY, note=ODD,
                label=ODD, weight=12, must_have=True,
            ),
        ),
    ),
    (
        REFERRAL_PARTNERS,
        (
            ReferralPartner(
                id=ReferralPartnerId(1), name=ODD, contact="Ada", email="a@example.org", phone="+49 2",
                website="example.org", good_at="Kleine Büros", languages="de, it", note=TWO_LINES,
            ),
        ),
    ),
    (
        EXPECTATIONS,
        (Expectation(id=ExpectationId(1), language=Language.IT, part=ExpectationPart.STACK, text=TWO_LINES),),
    ),
    (
        EXITS,
        (
            Exit(
                id=ExitId(1), client_id=ClientId(1), stage=ExitStage.CLOSED, opened_on=_day(3, 1),
                opened_at="2026-03-01T16:42:00Z", way=EndingWay.NON_RENEWAL, why=TWO_LINES, decision_id=1,
                look_waived=ODD, cooling_off_skipped=TWO_LINES, next_provider=ODD, next_contact=ODD,
                told_on=_day(3, 9), unused_minutes=0, unused_rate=10**13, ended_on=_day(6, 30), closed_on=_day(7, 9),
                frozen='{"papers": []}', sha256="0f",
            ),
            Exit(
                id=ExitId(2), client_id=ClientId(2), opened_on=_day(3, 1), called_off_on=_day(3, 2),
                called_off_reason=TWO_LINES,
            ),
        ),
    ),
    (
        EXIT_AGREEMENTS,
        (
            ExitAgreement(
                id=ExitAgreementId(1), exit_id=1, agreement_id=1, end_day=_day(6, 30), set_by_owner=True,
            ),
        ),
    ),
    (
        EXIT_STEPS,
        (
            ExitStep(
                id=ExitStepId(1), exit_id=1, stage=ExitStage.TOLD, title=ODD, who=StepOwner.NAMED, who_name=ODD,
                due=_day(4, 1), due_by_owner=True, done_on=_day(4, 2), evidence=TWO_LINES, place=3, key="talk",
            ),
        ),
    ),
    (
        CONVERSATIONS,
        (
            Conversation(
                id=ConversationId(1), exit_id=1, day=_day(3, 5), how=ConversationWay.VIDEO, with_whom=ODD, held=True,
                talking_points=TWO_LINES, said=TWO_LINES, agreed=ODD,
            ),
        ),
    ),
    (
        SENDINGS,
        (
            Sending(
                id=SendingId(1), client_id=ClientId(1), exit_id=1, document_id=1, how=Dispatch.COURIER,
                sent_on=_day(3, 6), tracking=ODD, received_on=_day(3, 7), receipt_note=TWO_LINES,
            ),
        ),
    ),
    (
        AGREED_ACTIONS,
        (
            AgreedAction(
                id=AgreedActionId(1), client_id=ClientId(1), what=ODD, who=ODD, agreed_on=_day(7, 9),
                due_on=_day(9, 1), done_on=_day(8, 30),
            ),
        ),
    ),
    (
        ATTACHMENTS,
        (
            Attachment(
                id=AttachmentId(1), client_id=ClientId(1), subject="incidents", subject_id=1, file_name=ODD,
                media_type="message/rfc822", added_on=_day(6, 7), sha256="ef" * 32, content=bytes(range(256)),
            ),
        ),
    ),
)  # fmt: skip
"""The records of each family, in an order in which they can be stored; the firm and the settings are there already."""


def store_samples(connection: Connection) -> dict[str, list[Record]]:
    """Store every sample on a new desk.

    Returns:
        What was stored, by the family's name.
    """
    stored: dict[str, list[Record]] = {}
    for family, records in SAMPLES:
        if family in (FIRM, SETTINGS):
            present = [store.fetch(connection, family, 1)]
            changed = family.build(family.values(records[0]), id=1, revision=present[0].revision)
            stored[family.name] = [store.update(connection, family, changed)]
        else:
            stored[family.name] = store.insert(connection, family, records)
    return stored


def plain_content(connection: Connection) -> dict[str, list[dict[str, object]]]:
    """Everything on a desk as values that JSON knows, by family and field."""
    return {
        family.name: [
            {"id": record.id, "revision": record.revision, **_plain_record(family, record)}
            for record in store.fetch_all(connection, family)
        ]
        for family in FAMILIES
    }


def _plain_record(family: Family[Any], record: Record) -> dict[str, object]:
    content = {key: _plain(value) for key, value in family.values(record).items()}
    if isinstance(record, Payment):
        content["allocations"] = [[settled.invoice_id, settled.amount] for settled in record.allocations]
    return content


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return value
