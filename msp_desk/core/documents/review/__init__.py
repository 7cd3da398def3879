"""The quarterly review, owner's edition: what only the owner sees, marked as internal on every page."""

from __future__ import annotations

from msp_desk.core.documents.review.facts import (
    ActionKind,
    ActionRow,
    ClientReview,
    Concentration,
    IncidentRow,
    InvoiceRow,
    LongestOverdue,
    LookFirst,
    MeasureRow,
    MonthScore,
    NoteRow,
    OverdueBand,
    Pareto,
    ReviewFacts,
)
from msp_desk.core.documents.review.review import DocumentCancelled, render

__all__ = [
    "ActionKind",
    "ActionRow",
    "ClientReview",
    "Concentration",
    "DocumentCancelled",
    "IncidentRow",
    "InvoiceRow",
    "LongestOverdue",
    "LookFirst",
    "MeasureRow",
    "MonthScore",
    "NoteRow",
    "OverdueBand",
    "Pareto",
    "ReviewFacts",
    "render",
]
