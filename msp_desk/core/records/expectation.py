"""The expectations sheet's texts as the owner changed them; what was never changed comes with the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.language import Language

ExpectationId = NewType("ExpectationId", int)


class ExpectationPart(StrEnum):
    """The parts of the sheet, in their order (documents definitions, "Smaller ones")."""

    WE_DO = "we do"
    YOU_DO = "you do"
    REACHING = "reaching"
    PAYMENT = "payment"
    STACK = "stack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Record):
    """One part of the sheet in one language, in the owner's words.

    Attributes:
        id: Its number on the desk.
        language: Of the text.
        part: Which part it fills.
        text: One point a line.
    """

    id: ExpectationId = ExpectationId(0)
    language: Language = field(metadata=about(FieldKind.CHOICE, required=True, choices=Language))
    part: ExpectationPart = field(metadata=about(FieldKind.CHOICE, required=True, choices=ExpectationPart))
    text: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


EXPECTATIONS = Family(name="expectations", record=Expectation)
