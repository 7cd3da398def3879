"""What lies in the envelope with a letter."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msp_desk.core.parting.letter_kind import LetterKind


class Enclosure(StrEnum):
    """What lies in the envelope with the letter."""

    TIMETABLE = "timetable"
    DATA_FORM = "data_form"
    LICENCES = "licences"
    ACKNOWLEDGEMENT = "acknowledgement"
    SECOND_COPY = "second_copy"
    ANSWER = "answer"


_ENDING = (Enclosure.TIMETABLE, Enclosure.DATA_FORM, Enclosure.LICENCES)

USUAL: Mapping[LetterKind, tuple[Enclosure, ...]] = MappingProxyType(
    {
        LetterKind.NOTICE: (*_ENDING, Enclosure.ACKNOWLEDGEMENT),
        LetterKind.CAUSE: (*_ENDING, Enclosure.ACKNOWLEDGEMENT),
        LetterKind.NON_RENEWAL: (*_ENDING, Enclosure.ACKNOWLEDGEMENT),
        LetterKind.MUTUAL: (Enclosure.SECOND_COPY, *_ENDING),
        LetterKind.ACCEPTANCE: _ENDING,
        LetterKind.WARNING: (),
        LetterKind.PRICE_CHANGE: (Enclosure.ANSWER,),
    }
)
"""What the text of each kind speaks of; timetable and licences only where there are any."""
