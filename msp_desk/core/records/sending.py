"""A sending: how and when a kept paper went out, and what proves that it arrived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

SendingId = NewType("SendingId", int)


TRACKED = frozenset(
    {Dispatch.REGISTERED, Dispatch.REGISTERED_WITH_RECEIPT, Dispatch.BY_HAND_AND_REGISTERED, Dispatch.COURIER}
)
"""Ways that give a number with which the paper can be followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending(Record):
    """A paper that was sent.

    Attributes:
        id: Its number on the desk.
        client_id: To whom; None for a paper that is not about one client.
        exit_id: The exit it belongs to; None for a paper outside of one.
        document_id: The kept paper.
        how: How it went; none named is the ordinary post.
        sent_on: When.
        tracking: The number it can be followed by.
        received_on: The day it arrived; None until that is known.
        receipt_note: What proves that: who signed, which receipt.
    """

    id: SendingId = SendingId(0)
    client_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT, in_form=False))
    exit_id: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1, in_form=False))
    document_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    how: Dispatch = field(
        default=Dispatch.REGISTERED, metadata=about(FieldKind.CHOICE, required=True, choices=Dispatch)
    )
    sent_on: date = field(metadata=about(FieldKind.DAY, required=True))
    tracking: str = field(default="", metadata=about(FieldKind.TEXT))
    received_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    receipt_note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


def _rules(values: Values) -> Iterable[Problem]:
    sent, received = values.get("sent_on"), values.get("received_on")
    if isinstance(sent, date) and isinstance(received, date) and received < sent:
        yield Problem(field="received_on", code="problem.ends_before_start", params={"start": sent})


SENDINGS = Family(name="sendings", record=Sending, rules=_rules)
