"""What a transition handover needs to know. No field holds a secret: credentials are named by method only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from msp_desk.core.documents.handover.duties import (
    CredentialRow,
    DataRow,
    RemovalRow,
    Responsibility,
    RotationRow,
    Side,
    standard_credential_steps,
    standard_data_steps,
    standard_removals,
    standard_responsibilities,
    standard_rotation,
)
from msp_desk.core.documents.letters.fact_parts import OpenInvoice, RefundRow
from msp_desk.core.documents.marks import State
from msp_desk.core.records.agreement import NoticeUnit
from msp_desk.core.records.environment.sheets import SheetName
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.records.ticket import TicketCategory


class Milestone(StrEnum):
    """The stations of a transition, in their order."""

    NOTICE = "notice"
    FREEZE = "freeze"
    KNOWLEDGE_TRANSFER = "knowledge_transfer"
    PARALLEL_RUN = "parallel_run"
    CUT_OVER = "cut_over"
    ACCESS_ENDS = "access_ends"
    DATA_DELETED = "data_deleted"
    CLOSED = "closed"


class RecordPart(StrEnum):
    """A part of the record whose completeness is counted."""

    CONTACTS = "contacts"
    AGREEMENT = "agreement"
    TICKETS = "tickets"
    RECOMMENDATIONS = "recommendations"
    MONEY = "money"


class NotHandedOver(StrEnum):
    """What stays with the outgoing provider."""

    OWN_SCRIPTS = "own_scripts"
    TEMPLATES = "templates"
    OWN_TOOLS = "own_tools"
    INTERNAL_NOTES = "internal_notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One of the three parties.

    Attributes:
        name: As its papers name it.
        attention: Person or desk.
        signs_as: In which capacity it signs.
    """

    name: str
    attention: str = ""
    signs_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedItem:
    """Something that must not slip.

    Attributes:
        state: ``State.ACT`` or ``State.WATCH``.
        what: In the client's language.
        why: Why it matters.
        answer_from: Who answers.
        by: Until when.
    """

    state: State
    what: str
    why: str = ""
    answer_from: Side
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A milestone with its day; None while it is not set."""

    milestone: Milestone
    day: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A field that is unknown for some records, its label in the client's language."""

    field: str
    unknown: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one part is known: filled fields of all fields that matter.

    Attributes:
        part: A sheet of the environment, or another part of the record.
        records: How many there are.
        known: Fields that matter and are filled.
        fields: Fields that matter.
        gaps: What is missing.
        does_not_apply: Whether the client has nothing of the kind.
    """

    part: RecordPart | SheetName
    records: int
    known: int
    fields: int
    gaps: tuple[Gap, ...] = ()
    does_not_apply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column of a sheet's table.

    Attributes:
        label: In the client's language.
        figures: Whether it holds numbers or days.
        matters: Whether an empty cell is said to be unknown.
        ends: Whether a day in it is one after which something has run out.
        needed: Whether it always stands in a column of its own.
        prose: Whether it never does, and needs no label.
    """

    label: str
    figures: bool = False
    matters: bool = False
    ends: bool = False
    needed: bool = False
    prose: bool = False


SheetValue = str | int | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A sheet of the environment as a table.

    Attributes:
        sheet: Which.
        beside: Remark at the right of its heading.
        columns: From left to right; the first names the row.
        rows: Values, as many as columns.
    """

    sheet: SheetName
    beside: str = ""
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetValue, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecorded:
    """A sheet of which nothing is recorded though something may be there.

    Attributes:
        sheet: Which.
        needed: What of each row the next provider needs, in the client's language.
    """

    sheet: SheetName
    needed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A person to call."""

    name: str
    role: str = ""
    side: Side = Side.CLIENT
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """An agreement that ends."""

    number: str
    title: str = ""
    signed_on: date | None = None
    start: date | None = None
    ends_on: date | None = None
    clause: str = ""
    notice_length: int | None = None
    notice_unit: NoticeUnit = NoticeUnit.MONTHS
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRow:
    """A ticket that is open on the day of the data."""

    number: str
    title: str = ""
    opened_on: date
    category: TicketCategory = TicketCategory.SUPPORT
    reopened: int = 0
    escalated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRow:
    """A recommendation that was not followed: open past its day, or ignored."""

    title: str
    proposed_on: date
    due_on: date | None = None
    outcome: Outcome = Outcome.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """Something that stays open at the acceptance."""

    what: str
    settled_by: Side
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverFacts:
    """All facts of a transition handover.

    Attributes:
        client: The client.
        outgoing: The firm that hands over.
        incoming: Who takes over; None while it is not named.
        version: From 1.
        issued_on: The day the paper bears.
        replaces_version: The version before.
        replaces_issued_on: Its day.
        data_as_of: The day the data is from.
        ends_on: The agreement's last day.
        red_items: What must not slip, most urgent first.
        timeline: Milestones in their order.
        coverage: How complete the record is.
        sheets: The sheets of the environment that have rows.
        unrecorded: Sheets of which nothing is recorded though something may be there.
        not_applying: Sheets of which the client has nothing.
        money_currency: ISO 4217 code of every sum.
        expected_entries: Entries of the vault, to be counted at the opening.
        data_steps: What becomes of the data that lies with the outgoing provider.
        removals: What of the outgoing provider is removed, with its evidence.
        not_handed_over: What stays with the outgoing provider.
        also_not_handed_over: More of that, in the client's language.
        exceptions: What stays open at the acceptance.
    """

    client: Party
    outgoing: Party
    incoming: Party | None = None
    version: int = 1
    issued_on: date
    replaces_version: int | None = None
    replaces_issued_on: date | None = None
    data_as_of: date
    ends_on: date | None = None
    red_items: tuple[RedItem, ...] = ()
    timeline: tuple[Station, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    sheets: tuple[SheetTable, ...] = ()
    unrecorded: tuple[Unrecorded, ...] = ()
    not_applying: tuple[SheetName, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    responsibilities: tuple[Responsibility, ...] = field(default_factory=standard_responsibilities)
    agreements: tuple[AgreementRow, ...] = ()
    open_tickets: tuple[TicketRow, ...] = ()
    recommendations: tuple[RecommendationRow, ...] = ()
    money_currency: str
    open_invoices: tuple[OpenInvoice, ...] = ()
    refunds: tuple[RefundRow, ...] = ()
    final_invoice_date: date | None = None
    credential_steps: tuple[CredentialRow, ...] = field(default_factory=standard_credential_steps)
    rotation: tuple[RotationRow, ...] = field(default_factory=standard_rotation)
    expected_entries: int | None = None
    data_steps: tuple[DataRow, ...] = field(default_factory=standard_data_steps)
    removals: tuple[RemovalRow, ...] = field(default_factory=standard_removals)
    not_handed_over: tuple[NotHandedOver, ...] = (*NotHandedOver,)
    also_not_handed_over: tuple[str, ...] = ()
    exceptions: tuple[ExceptionRow, ...] = ()

    @property
    def cut_over(self) -> date | None:
        """The day of the cut-over, if it is set."""
        for station in self.timeline:
            if station.milestone is Milestone.CUT_OVER:
                return station.day
        return None
