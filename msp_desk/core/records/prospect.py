"""Prospects: who the ideal client is, who asks to become one, and how they answer; with partners to refer others to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem

CriterionId = NewType("CriterionId", int)
ProspectId = NewType("ProspectId", int)
ProspectAnswerId = NewType("ProspectAnswerId", int)
ReferralPartnerId = NewType("ReferralPartnerId", int)

MOST_WEIGHT = 100
"""The largest weight of a criterion; only the proportions count."""


class ProspectStatus(StrEnum):
    """Where a prospect stands."""

    OPEN = "open"
    WON = "won"  # became a client
    DECLINED = "declined"  # the owner said no
    LOST = "lost"  # the prospect said no


class CriterionAnswer(StrEnum):
    """How far a criterion holds for a prospect."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Record):
    """One line of the ideal-client profile.

    Attributes:
        id: Its number on the desk; 0 for a proposal that was not kept yet.
        label: A few words.
        question: What to find out.
        weight: Its share in the score, relative to the others.
        must_have: Whether a plain "no" settles the matter.
        place: Where it stands in the list, from 1.
    """

    id: CriterionId = CriterionId(0)
    label: str = field(metadata=about(FieldKind.TEXT, required=True))
    question: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    weight: int = field(default=10, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    must_have: bool = field(default=False, metadata=about(FieldKind.FLAG))
    place: int = field(default=0, metadata=about(FieldKind.COUNT, minimum=0, in_form=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect(Record):
    """Somebody who may become a client.

    Attributes:
        id: Its number on the desk.
        contact: Who speaks for it.
        seats: Workplaces to support; None when unknown.
        source: Where it comes from.
        language: The language of its papers.
        met_on: The day of the first talk; None when unknown.
        status: Where it stands.
        decided_on: The day it was won, declined or lost; None while it is open.
        reason: Why it was declined or lost.
        client_id: The client it became.
    """

    id: ProspectId = ProspectId(0)
    name: str = field(metadata=about(FieldKind.TEXT, required=True))
    contact: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    seats: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1))
    industry: str = field(default="", metadata=about(FieldKind.TEXT))
    source: str = field(default="", metadata=about(FieldKind.TEXT))
    language: Language = field(default=Language.EN, metadata=about(FieldKind.CHOICE, required=True, choices=Language))
    met_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    status: ProspectStatus = field(
        default=ProspectStatus.OPEN,
        metadata=about(FieldKind.CHOICE, required=True, choices=ProspectStatus, in_form=False),
    )
    decided_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))
    reason: str = field(default="", metadata=about(FieldKind.LONG_TEXT, in_form=False))
    client_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT, in_form=False))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectAnswer(Record):
    """A prospect's answer to one criterion, with the wording and weight it was given under.

    While the prospect is open the profile of the day counts; from the decision on what is kept here.

    Attributes:
        id: Its number on the desk.
        prospect_id: Whose.
        criterion_id: Which criterion.
        answer: How far it holds.
        label: The criterion as it was called then.
        weight: Its weight then.
        must_have: Whether it was a must then.
    """

    id: ProspectAnswerId = ProspectAnswerId(0)
    prospect_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    criterion_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    answer: CriterionAnswer = field(
        default=CriterionAnswer.UNKNOWN,
        metadata=about(FieldKind.CHOICE, required=True, choices=CriterionAnswer),
    )
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    label: str = field(default="", metadata=about(FieldKind.TEXT, in_form=False))
    weight: int = field(default=0, metadata=about(FieldKind.COUNT, minimum=0, in_form=False))
    must_have: bool = field(default=False, metadata=about(FieldKind.FLAG, in_form=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralPartner(Record):
    """Another provider that a client can be referred to.

    Attributes:
        id: Its number on the desk.
        good_at: What it does well, and for whom.
        languages: Those it works in, as a letter would say them.
    """

    id: ReferralPartnerId = ReferralPartnerId(0)
    name: str = field(metadata=about(FieldKind.TEXT, required=True))
    contact: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    website: str = field(default="", metadata=about(FieldKind.TEXT))
    good_at: str = field(default="", metadata=about(FieldKind.TEXT))
    languages: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


def _criterion_rules(values: Values) -> Iterable[Problem]:
    weight = values.get("weight")
    if isinstance(weight, int) and weight > MOST_WEIGHT:
        yield Problem(field="weight", code="problem.too_large", params={"largest": MOST_WEIGHT})


def _prospect_rules(values: Values) -> Iterable[Problem]:
    met, decided = values.get("met_on"), values.get("decided_on")
    if isinstance(met, date) and isinstance(decided, date) and decided < met:
        yield Problem(field="decided_on", code="problem.ends_before_start", params={"start": met})


PROSPECT_CRITERIA = Family(name="prospect_criteria", record=Criterion, rules=_criterion_rules)
PROSPECTS = Family(name="prospects", record=Prospect, rules=_prospect_rules)
PROSPECT_ANSWERS = Family(name="prospect_answers", record=ProspectAnswer)
REFERRAL_PARTNERS = Family(name="referral_partners", record=ReferralPartner)
