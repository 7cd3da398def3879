"""Letters: termination with notice, in English, German and Italian, on the sheets usual there."""

from __future__ import annotations

from msp_desk.core.documents.letters.facts import (
    Dispatch,
    Enclosure,
    LetterFacts,
    LetterLayout,
    Licences,
    OpenInvoice,
    Person,
    Reason,
    Recipient,
    RefundRow,
    Sender,
    dispatch_for,
    footer_columns,
    model_enclosures,
)
from msp_desk.core.documents.letters.letter import default_layout, letter_text, render

__all__ = [
    "Dispatch",
    "Enclosure",
    "LetterFacts",
    "LetterLayout",
    "Licences",
    "OpenInvoice",
    "Person",
    "Reason",
    "Recipient",
    "RefundRow",
    "Sender",
    "default_layout",
    "dispatch_for",
    "footer_columns",
    "letter_text",
    "model_enclosures",
    "render",
]
