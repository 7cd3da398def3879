"""Why a client is erased for privacy, and the kinds of records that a certificate counts."""

from __future__ import annotations

from enum import StrEnum


class ErasureReason(StrEnum):
    """Why."""

    REQUEST = "request"
    NO_PURPOSE = "no purpose"
    OBJECTION = "objection"
    OTHER = "other"


class ErasedKind(StrEnum):
    """What a certificate counts together: it is handed to the client and does not show what is thought of it."""

    CONTACTS = "contacts"
    AGREEMENTS = "agreements"
    TICKETS = "tickets"
    WORK = "work"
    ENTRIES = "entries"
    NOTES = "notes"
    PAPERS = "papers"
    ENVIRONMENT = "environment"
    INTERNAL = "internal"
