"""Whatever can be done in any room can be taken back and done again, and leaves the desk as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import ChangedMeanwhile, InvalidInput, MspDeskError, NotFound
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.attachment import Attachment
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.contact import Contact
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import Decision, DecisionChoice, Hindsight
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.environment.sheets import SHEETS, EmptySheet, Sheet, SheetName
from msp_desk.core.records.exit import EndingWay, Exit
from msp_desk.core.records.exit_agreement import ExitAgreement
from msp_desk.core.records.exit_step import ExitStep, StepOwner
from msp_desk.core.records.expectation import Expectation, ExpectationPart
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Record
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.gut_ranking import GutRanking
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note
from msp_desk.core.records.opinion import Mood, Opinion, OpinionRound
from msp_desk.core.records.override import Override
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.prospect import (
    Criterion,
    CriterionAnswer,
    Prospect,
    ProspectAnswer,
    ProspectStatus,
    ReferralPartner,
)
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.core.records.second_look import Contrast, PlainAnswer, SecondLook
from msp_desk.core.records.sending import Sending
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording

DAY, LATER = date(2026, 5, 1), date(2026, 6, 1)
PDF = b"%PDF-1.7 made up"

Change = Callable[[Any], Any]


def _of_sheet(sheet: Sheet) -> tuple[Callable[[ClientId], Record], Change]:
    """A row with nothing but what names it, which then gets a note."""
    title = sheet.family.field(sheet.title).attribute
    return (
        lambda c: sheet.family.build({"client": c, sheet.title: "Eins"}),
        lambda one: replace(one, **{title: "Zwei", "note": "geprüft"}),
    )


RECORDS: Mapping[str, tuple[Callable[[ClientId], Record], Change]] = {
    "clients": (lambda _: Client(name="Altbau", seats=3), lambda one: replace(one, name="Umbau", seats=None)),
    "contacts": (lambda c: Contact(client_id=c, name="Ida"), lambda one: replace(one, name="Ada", signatory=True)),
    "agreements": (
        lambda c: Agreement(client_id=c, number="V-1", start=DAY, notice_length=3),
        lambda one: replace(one, number="V-2", ended_on=LATER, notice_length=None),
    ),
    "tickets": (
        lambda c: Ticket(client_id=c, number="T-1", opened_on=DAY, minutes=30),
        lambda one: replace(one, closed_on=LATER, minutes=None, reopened=2),
    ),
    "work": (lambda c: Work(client_id=c, day=DAY, minutes=10), lambda one: replace(one, minutes=0, note="kurz")),
    "incidents": (
        lambda c: Incident(client_id=c, day=DAY, family=IncidentFamily.ABUSE, severity=Severity.NOTE),
        lambda one: replace(one, severity=Severity.CRITICAL, family=IncidentFamily.DEMAND),
    ),
    "notes": (lambda c: Note(client_id=c, day=DAY, note="eins"), lambda one: replace(one, note="zwei\ndrei")),
    "invoices": (
        lambda c: Invoice(
            client_id=c, kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=InvoiceId(1), number="G-1", issued_on=DAY,
            due_on=DAY, net=100, gross=119,
        ),
        lambda one: replace(one, for_invoice_id=None, cancelled=True, gross=120),
    ),
    "payments": (
        lambda c: Payment(
            client_id=c, day=DAY, amount=500, allocations=(Allocation(invoice_id=InvoiceId(1), amount=400),)
        ),
        lambda one: replace(
            one, amount=300, allocations=(Allocation(invoice_id=InvoiceId(1), amount=100),), reference="R"
        ),
    ),
    "recommendations": (
        lambda c: Recommendation(client_id=c, title="MFA", proposed_on=DAY),
        lambda one: replace(one, outcome=Outcome.IGNORED, decided_on=LATER),
    ),
    "documents": (
        lambda c: Document(
            client_id=c, kind=DocumentKind.LETTER, title="Brief", language=Language.DE, made_at="2026-05-01T12:00:00Z",
            facts="{}", sha256=hashlib.sha256(PDF).hexdigest(), content=PDF,
        ),
        lambda one: replace(one, title="Brief 2", client_id=None),
    ),
    "opinion_rounds": (
        lambda _: OpinionRound(opened_on=DAY), lambda one: replace(one, title="Runde", closed_on=LATER)
    ),
    "opinions": (
        lambda c: Opinion(round_id=1, voter="Ida", hardest_1_id=c),
        lambda one: replace(one, hardest_1_id=None, mood=Mood.GOOD, is_owner=True),
    ),
    "prospect_criteria": (
        lambda _: Criterion(label="Größe", place=1), lambda one: replace(one, weight=3, must_have=True)
    ),
    "prospects": (
        lambda _: Prospect(name="Neuling", seats=4),
        lambda one: replace(one, status=ProspectStatus.LOST, decided_on=LATER, seats=None),
    ),
    "prospect_answers": (
        lambda _: ProspectAnswer(prospect_id=1, criterion_id=1),
        lambda one: replace(one, answer=CriterionAnswer.PARTLY, note="halb"),
    ),
    "referral_partners": (
        lambda _: ReferralPartner(name="Nachbar"), lambda one: replace(one, good_at="Kleine Büros", languages="de")
    ),
    "expectations": (
        lambda _: Expectation(language=Language.DE, part=ExpectationPart.STACK, text="eins"),
        lambda one: replace(one, text="zwei\ndrei"),
    ),
    "agreed_actions": (
        lambda c: AgreedAction(client_id=c, what="Eine Ansprechperson nennen", agreed_on=DAY),
        lambda one: replace(one, who="Frau Neu", done_on=LATER),
    ),
    "second_looks": (
        lambda c: SecondLook(client_id=c, day=DAY, reach=Contrast.BAD),
        lambda one: replace(one, reach=Contrast.CHALLENGING, burnt_out=PlainAnswer.YES, reputation="Zwei kamen so."),
    ),
    "decisions": (
        lambda c: Decision(client_id=c, decided_on=DAY, choice=DecisionChoice.PART, reason="Zu laut."),
        lambda one: replace(one, first_answer=Hindsight.RIGHT, called_off_on=LATER, called_off_reason="Doch nicht."),
    ),
    "overrides": (
        lambda c: Override(client_id=c, letter=Letter.B, reason="Neuer Chef.", set_on=DAY, expires_on=LATER),
        lambda one: replace(one, letter=Letter.C, reason="Doch nicht so gut."),
    ),
    "boundary_plans": (
        lambda c: BoundaryPlan(client_id=c, started_on=DAY),
        lambda one: replace(one, agreed_with="Frau Neu", outcome=PlanEnd.FAILED, ended_on=LATER),
    ),
    "formal_warnings": (
        lambda c: FormalWarning(client_id=c, day=DAY, cure_by=LATER),
        lambda one: replace(one, agreement_number="V-1", withdrawn_on=LATER, breached="eins\nzwei"),
    ),
    "plan_targets": (
        lambda _: PlanTarget(plan_id=1, due_after=CheckDay.LAST, measure=MeasureKey.TICKETS, target_tenths=60),
        lambda one: replace(one, target_tenths=45, note="Ohne Projekte."),
    ),
    "attachments": (
        lambda c: Attachment(
            client_id=c, subject="incidents", subject_id=1, file_name="a.eml", media_type="message/rfc822",
            added_on=DAY, sha256=hashlib.sha256(PDF).hexdigest(), content=PDF,
        ),
        lambda one: replace(one, file_name="b.eml", subject_id=2),
    ),
    "gut_rankings": (
        lambda c: GutRanking(client_id=c, day=DAY, letter=Letter.D), lambda one: replace(one, letter=Letter.F),
    ),
    "exits": (
        lambda c: Exit(client_id=c, opened_on=DAY, why="Zu laut."),
        lambda one: replace(one, way=EndingWay.MUTUAL, next_provider="Nachbar", told_on=LATER, unused_minutes=90),
    ),
    "exit_agreements": (
        lambda _: ExitAgreement(exit_id=1, agreement_id=1),
        lambda one: replace(one, end_day=LATER, set_by_owner=True),
    ),
    "exit_steps": (
        lambda _: ExitStep(exit_id=1, title="Schlüssel zurück"),
        lambda one: replace(one, who=StepOwner.NAMED, who_name="Ida", due=LATER, done_on=LATER, evidence="Quittung"),
    ),
    "conversations": (
        lambda _: Conversation(exit_id=1, day=DAY, talking_points="Dank\nEnde"),
        lambda one: replace(one, held=True, said="Ruhig.", agreed="Ende Mai"),
    ),
    "sendings": (
        lambda c: Sending(client_id=c, document_id=1, sent_on=DAY, how=Dispatch.PEC),
        lambda one: replace(one, received_on=LATER, receipt_note="Rückschein"),
    ),
    **{sheet.name: _of_sheet(sheet) for sheet in SHEETS if sheet.name != "contacts"},
    "empty_sheets": (
        lambda c: EmptySheet(client_id=c, sheet=SheetName.JOBS), lambda one: replace(one, sheet=SheetName.AGENTS),
    ),
}  # fmt: skip


@pytest.fixture
def client(desk: Desk) -> Client:
    """A client with one invoice, number 1."""
    found = desk.clients.add(Client(name="Neuhaus"))
    invoice = desk.invoices.add(
        Invoice(client_id=found.id, number="R-1", issued_on=DAY, due_on=DAY, net=1000, gross=1190)
    )
    assert invoice.id == 1
    return found


def contents(desk: Desk) -> dict[str, list[Record]]:
    """Every record that counts, without its revision."""
    with desk._database.reading() as connection:
        return {
            family.name: [replace(one, revision=0) for one in store.fetch_all(connection, family)]
            for family in FAMILIES
        }


def test_every_room_is_walked(desk: Desk) -> None:
    assert set(RECORDS) == set(desk.rooms)


@pytest.mark.parametrize("name", RECORDS)
def test_adding_changing_and_withdrawing_go_back_and_forth(desk: Desk, client: Client, name: str) -> None:
    room = desk.rooms[name]
    make, change = RECORDS[name]
    heard: list[frozenset[str]] = []
    desk.listen(heard.append)
    states = [contents(desk)]
    added = room.add(make(client.id))
    states.append(contents(desk))
    changed = room.change(change(added))
    states.append(contents(desk))
    room.withdraw(added.id)
    states.append(contents(desk))
    assert states[3] == states[0] != states[1] != states[2]
    assert changed.revision > added.revision
    labels = [f"action.{deed}.{name}" for deed in ("withdraw", "change", "add")]
    for language in Language:
        assert all(Wording(language).say(label) for label in labels)

    for _ in range(2):
        for expected, label in zip(reversed(states[:3]), labels, strict=True):
            step = desk.undo()
            assert step is not None
            assert step.label == label
            assert contents(desk) == expected
        for expected, label in zip(states[1:], reversed(labels), strict=True):
            step = desk.redo()
            assert step is not None
            assert step.label == label
            assert contents(desk) == expected
        assert desk.redo() is None
    assert set(heard) == {frozenset({name})}
    assert len(heard) == 3 + 12
    assert desk.backups.problems() == []


@pytest.mark.parametrize("name", RECORDS)
def test_each_step_alone_goes_back_at_once(desk: Desk, client: Client, name: str) -> None:
    room = desk.rooms[name]
    make, change = RECORDS[name]
    empty = contents(desk)
    room.add(make(client.id))
    desk.undo()
    assert contents(desk) == empty
    desk.redo()
    stored = room.all()[-1]
    there = contents(desk)
    room.change(change(stored))
    desk.undo()
    assert contents(desk) == there
    room.withdraw(stored.id)
    with pytest.raises(NotFound):
        room.get(stored.id)
    desk.undo()
    assert contents(desk) == there
    assert replace(room.get(stored.id), revision=0) == replace(stored, revision=0)


@pytest.mark.parametrize("name", RECORDS)
def test_what_is_stale_or_wrong_changes_nothing(desk: Desk, client: Client, name: str) -> None:
    room = desk.rooms[name]
    make, change = RECORDS[name]
    added = room.add(make(client.id))
    room.change(change(added))
    before, step = contents(desk), desk.undoable
    with pytest.raises(ChangedMeanwhile):
        room.change(added)
    with pytest.raises(NotFound):
        room.withdraw(9999)
    with pytest.raises((InvalidInput, MspDeskError)):
        room.add(_spoiled(make(client.id)))
    assert contents(desk) == before
    assert desk.undoable is step


def _spoiled(record: Any) -> Record:
    """The record with its first required text or day out of bounds."""
    for attribute, value in (
        ("file_name", ""), ("opened_on", date(1800, 1, 1)), ("voter", ""), ("prospect_id", 0), ("part", None),
        ("weight", -1),
        ("name", ""), ("number", "x" * 500), ("title", ""), ("day", date(1800, 1, 1)),
        ("decided_on", date(1800, 1, 1)), ("tag", ""), ("product", ""),
        ("what", ""), ("sheet", None), ("set_on", date(1800, 1, 1)), ("started_on", date(1800, 1, 1)), ("plan_id", 0),
        ("exit_id", 0),
    ):  # fmt: skip
        if hasattr(record, attribute):
            spoiled: Record = replace(record, **{attribute: value})
            return spoiled
    raise AssertionError(record)


def test_the_firm_and_the_settings_go_back(desk: Desk) -> None:
    states = [contents(desk)]
    desk.firm.change(replace(desk.firm.current(), name="Quell", logo=b"\x89PNG"))
    states.append(contents(desk))
    desk.settings.change(replace(desk.settings.current(), hour_cost=1, transition_rate=2))
    states.append(contents(desk))
    desk.scorecard.change(replace(desk.scorecard.current(), overdue_days=30))
    states.append(contents(desk))
    assert desk.scorecard.current().overdue_days == 30
    for expected in reversed(states[:3]):
        assert desk.undo() is not None
        assert contents(desk) == expected
    assert desk.scorecard.current().overdue_days == 90
    for expected in states[1:]:
        desk.redo()
        assert contents(desk) == expected
    assert desk.scorecard.current().overdue_days == 30


def test_settings_that_make_no_sense_are_refused(desk: Desk) -> None:
    before = contents(desk)
    card = desk.scorecard.current()
    attempts: list[Callable[[], object]] = [
        lambda: desk.settings.change(replace(desk.settings.current(), target_margin=100)),
        lambda: desk.settings.change(replace(desk.settings.current(), hour_cost=-1)),
        lambda: desk.firm.change(replace(desk.firm.current(), name="Quell", currency="EURO")),
        lambda: desk.firm.change(replace(desk.firm.current(), name="")),
        lambda: desk.scorecard.change(
            replace(card, scales={key: replace(scale, weight=0) for key, scale in card.scales.items()})
        ),
    ]
    for attempt in attempts:
        with pytest.raises(InvalidInput):
            attempt()
    assert contents(desk) == before
    assert desk.undoable is None
