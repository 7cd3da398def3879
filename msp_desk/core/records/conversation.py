"""A conversation of an exit: what is to be said, and what was said and agreed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.family import Family, FieldKind, Record, about

ConversationId = NewType("ConversationId", int)


class ConversationWay(StrEnum):
    """How people speak with one another."""

    PHONE = "phone"
    MEETING = "meeting"
    VIDEO = "video"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation(Record):
    """A conversation, planned or held.

    Attributes:
        id: Its number on the desk.
        exit_id: Of which exit.
        day: When it is or was.
        how: How.
        with_whom: Who takes part on the other side.
        held: Whether it has taken place; while it has not, it is planned.
        talking_points: What the owner means to say; private.
        said: What was said; private.
        agreed: What was agreed.
    """

    id: ConversationId = ConversationId(0)
    exit_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    how: ConversationWay = field(
        default=ConversationWay.PHONE, metadata=about(FieldKind.CHOICE, required=True, choices=ConversationWay)
    )
    with_whom: str = field(default="", metadata=about(FieldKind.TEXT))
    held: bool = field(default=False, metadata=about(FieldKind.FLAG))
    talking_points: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    said: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    agreed: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


CONVERSATIONS = Family(name="conversations", record=Conversation)
