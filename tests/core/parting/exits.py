"""Facts of an exit for the tests of its rules: in order unless a test spoils something."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from msp_desk.core.parting.coverage import environment_coverage
from msp_desk.core.parting.exit_facts import ExitEnd, ExitFacts, KeptLetter, exit_end
from msp_desk.core.parting.exit_money import ExitMoney
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.parting.refund import RefundSum
from msp_desk.core.records.agreement import Agreement, AgreementId, Anchor
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.contact import Contact, ContactId
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import Decision, DecisionChoice, DecisionId
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.exit import EndingWay, Exit, ExitId, ExitStage
from msp_desk.core.records.exit_agreement import ExitAgreement, ExitAgreementId
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.records.sending import Sending

TODAY = date(2026, 11, 21)
MOMENT = datetime(2026, 11, 21, 12, tzinfo=UTC)
CLIENT = ClientId(1)
AGREEMENT = Agreement(
    id=AgreementId(1), client_id=CLIENT, number="V-1", start=date(2024, 1, 1), notice_length=3,
    anchor=Anchor.END_OF_QUARTER, monthly_fee=100_000,
)  # fmt: skip
EXIT = Exit(
    id=ExitId(1), client_id=CLIENT, opened_on=date(2026, 11, 10), opened_at="2026-11-10T12:00:00Z",
    why="They shout.", next_provider="Nachbar IT", decision_id=1,
)  # fmt: skip
CLOSED = replace(EXIT, stage=ExitStage.CLOSED, closed_on=TODAY, ended_on=TODAY, frozen="{}", sha256="0f")
CALLED_OFF = replace(EXIT, called_off_on=TODAY, called_off_reason="They pay now.")
DECISION = Decision(
    id=DecisionId(1), client_id=CLIENT, decided_on=date(2026, 11, 9), decided_at="2026-11-09T12:00:00Z",
    choice=DecisionChoice.PART, reason="They shout.",
)  # fmt: skip
LETTER = KeptLetter(document_id=7, kind="notice", made_on=date(2026, 11, 15), end_date=date(2027, 3, 31))
SENT = Sending(
    exit_id=1, client_id=CLIENT, document_id=7, how=Dispatch.REGISTERED, sent_on=date(2026, 11, 16), tracking="RB 1",
    received_on=date(2026, 11, 18),
)  # fmt: skip
HELD = Conversation(exit_id=1, day=date(2026, 11, 14), held=True, talking_points="Thanks first.")
DONE = ExitStep(exit_id=1, title="Keys back", done_on=date(2026, 11, 19), evidence="Receipt")
MONEY = ExitMoney(currency="EUR", as_of=TODAY, ends_on=date(2027, 3, 31), refund=RefundSum(net=0, tax=0, gross=0))
_HEAD = Contact(id=ContactId(1), client_id=CLIENT, name="Ida", role="Head", email="i@example.org", phone="1")
KNOWN = environment_coverage({"contacts": [_HEAD]}, [sheet.name for sheet in SHEETS if sheet.name != "contacts"])


def end_of(
    end_day: date | None = date(2027, 3, 31),
    *,
    agreement: Agreement = AGREEMENT,
    asked: date = TODAY,
    way: EndingWay = EndingWay.NOTICE,
    declared: date | None = None,
    set_by_owner: bool = False,
) -> ExitEnd:
    """An agreement of the exit with an end day, notice dates asked on a day."""
    row = ExitAgreement(
        id=ExitAgreementId(1), exit_id=1, agreement_id=agreement.id, end_day=end_day, set_by_owner=set_by_owner
    )
    notice = notice_dates(agreement, asked, recipient_region="DE", sender_region="DE")
    return exit_end(row, agreement, notice, way, declared=declared, region="DE")


def facts_of(**changes: Any) -> ExitFacts:
    """Facts of an exit of which everything is done, as of the fixed day."""
    return replace(
        ExitFacts(
            exit=EXIT,
            ends=(end_of(),),
            today=TODAY,
            moment=MOMENT,
            decision=DECISION,
            look=SecondLook(client_id=CLIENT, day=date(2026, 11, 8)),
            cooling_until=MOMENT - timedelta(days=9),
            letters=(LETTER,),
            handovers=(date(2026, 11, 20),),
            points_made=False,
            sendings=(SENT,),
            conversations=(HELD,),
            steps=(DONE,),
            coverage=KNOWN,
            money=MONEY,
        ),
        **changes,
    )
