"""An agreement: how long it runs and how it can end (notice definitions, "What an agreement records")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

AgreementId = NewType("AgreementId", int)


class NoticeUnit(StrEnum):
    """What the notice length counts."""

    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"


class Anchor(StrEnum):
    """To which day notice can be given."""

    ANY_DAY = "any day"
    END_OF_MONTH = "end of month"
    END_OF_QUARTER = "end of quarter"
    END_OF_HALF_YEAR = "end of half-year"
    END_OF_YEAR = "end of year"
    END_OF_CONTRACT_YEAR = "end of contract year"
    END_OF_TERM = "end of term"


class NoticeForm(StrEnum):
    """The form the agreement asks of a notice."""

    TEXT = "text"
    SIGNED_LETTER = "signed letter"
    REGISTERED_LETTER = "registered letter"
    PEC = "pec"
    BY_HAND = "by hand"


class Law(StrEnum):
    """The governing law."""

    DE = "DE"
    AT = "AT"
    CH = "CH"
    IT = "IT"
    UK = "UK"
    US = "US"
    OTHER = "other"


class PayMeasure(StrEnum):
    """By what span the pay is measured, which is not how often it is billed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    NONE = "none"


class Billing(StrEnum):
    """How often the fee is billed."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """An agreement with a client.

    Attributes:
        id: Its number on the desk.
        client_id: With whom.
        number: How the papers name it.
        title: What it is called, such as "Managed Services Agreement"; "" takes the language's usual word.
        signed_on: The date it bears.
        start: First day it runs.
        first_term_months: Length of the first term; None for an open-ended agreement.
        renewal_months: Length of each renewal; None when there is none.
        tacit_renewal: Whether it renews by itself.
        notice_length: In units of ``notice_unit``; None when the agreement is silent.
        clause: The clause on ending it, as a letter quotes it, such as "§ 12 Abs. 2".
        minimum_end: It ends no earlier than on this day.
        delivery_days: Days to allow for delivery of a notice.
        monthly_fee: Net, minor units.
        services: What the owner does under it and what stops on its last day, one a line.
        ended_on: Its last day once it has ended or notice has been given.
    """

    id: AgreementId = AgreementId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    number: str = field(metadata=about(FieldKind.TEXT, required=True))
    title: str = field(default="", metadata=about(FieldKind.TEXT))
    signed_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    start: date = field(metadata=about(FieldKind.DAY, required=True))
    first_term_months: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1))
    renewal_months: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1))
    tacit_renewal: bool = field(default=False, metadata=about(FieldKind.FLAG))
    notice_length: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=0))
    notice_unit: NoticeUnit = field(
        default=NoticeUnit.MONTHS, metadata=about(FieldKind.CHOICE, required=True, choices=NoticeUnit)
    )
    anchor: Anchor = field(default=Anchor.ANY_DAY, metadata=about(FieldKind.CHOICE, required=True, choices=Anchor))
    form: NoticeForm = field(
        default=NoticeForm.SIGNED_LETTER, metadata=about(FieldKind.CHOICE, required=True, choices=NoticeForm)
    )
    clause: str = field(default="", metadata=about(FieldKind.TEXT))
    minimum_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    delivery_days: int = field(default=3, metadata=about(FieldKind.COUNT, minimum=0))
    law: Law = field(default=Law.OTHER, metadata=about(FieldKind.CHOICE, required=True, choices=Law))
    pay_measured_by: PayMeasure = field(
        default=PayMeasure.MONTH, metadata=about(FieldKind.CHOICE, required=True, choices=PayMeasure)
    )
    billed: Billing = field(default=Billing.MONTHLY, metadata=about(FieldKind.CHOICE, required=True, choices=Billing))
    in_advance: bool = field(default=True, metadata=about(FieldKind.FLAG))
    monthly_fee: int = field(default=0, metadata=about(FieldKind.AMOUNT, minimum=0))
    services: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    ended_on: date | None = field(default=None, metadata=about(FieldKind.DAY))

    def is_active(self, day: date) -> bool:
        """Whether the agreement runs on a day."""
        return self.start <= day and (self.ended_on is None or self.ended_on >= day)


def _rules(values: Values) -> Iterable[Problem]:
    start = values.get("start")
    for key in ("ended_on", "minimum_end"):
        day = values.get(key)
        if isinstance(start, date) and isinstance(day, date) and day < start:
            yield Problem(field=key, code="problem.ends_before_start", params={"start": start})
    if values.get("anchor") is Anchor.END_OF_TERM and values.get("first_term_months") is None:
        yield Problem(field="first_term_months", code="problem.term_needed")


AGREEMENTS = Family(name="agreements", record=Agreement, rules=_rules)
