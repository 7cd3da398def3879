"""Letters of seven kinds, in English, German and Italian, on the sheets usual there."""

from __future__ import annotations

from msp_desk.core.documents.letters.enclosures import Enclosure
from msp_desk.core.documents.letters.fact_parts import (
    EarlierWarning,
    EndedAgreement,
    Licences,
    OpenInvoice,
    PriceChange,
    PricePeriod,
    Reason,
    RefundRow,
    TheirNotice,
    UnusedHours,
)
from msp_desk.core.documents.letters.facts import (
    LetterFacts,
    LetterLayout,
    dispatch_for,
    model_enclosures,
    reasons_at_most,
)
from msp_desk.core.documents.letters.letter import default_layout, letter_text, render
from msp_desk.core.documents.letters.parties import Person, Recipient, Sender, footer_columns
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.dispatch import Dispatch

__all__ = [
    "Dispatch",
    "EarlierWarning",
    "Enclosure",
    "EndedAgreement",
    "LetterFacts",
    "LetterKind",
    "LetterLayout",
    "Licences",
    "OpenInvoice",
    "Person",
    "PriceChange",
    "PricePeriod",
    "Reason",
    "Recipient",
    "RefundRow",
    "Sender",
    "TheirNotice",
    "UnusedHours",
    "default_layout",
    "dispatch_for",
    "footer_columns",
    "letter_text",
    "model_enclosures",
    "reasons_at_most",
    "render",
]
