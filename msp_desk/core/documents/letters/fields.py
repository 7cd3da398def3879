"""Which facts a kind of letter says, in the order of its parts: what an editor shows and what must not be missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from msp_desk.core.parting.letter_kind import LetterKind


class FieldSection(StrEnum):
    """A part of the letter."""

    HEAD = "head"
    AGREEMENT = "agreement"
    DECLARATION = "declaration"
    REASONS = "reasons"
    TRANSITION = "transition"
    LICENCES = "licences"
    MONEY = "money"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterField:
    """A fact that the owner can edit.

    Attributes:
        key: The attribute of LetterFacts, with a point before that of a part: "recipient.street".
        section: Where it belongs.
        required: Whether the letter cannot be finished without it.
        free_text: Whether the owner writes it in words of his own.
    """

    key: str
    section: FieldSection
    required: bool = False
    free_text: bool = False


def _fields(section: FieldSection, *keys: str) -> tuple[LetterField, ...]:
    """Declare fields of a section: "*" behind a key requires it, "~" makes it free text."""
    return tuple(
        LetterField(key=key.rstrip("*~"), section=section, required="*" in key, free_text="~" in key) for key in keys
    )


_HEAD = _fields(
    FieldSection.HEAD, "recipient.name*", "recipient.person", "recipient.extra_lines", "recipient.street*",
    "recipient.postal_code", "recipient.city*", "recipient.region", "recipient.country", "recipient_offset", "dispatch",
    "pec_address", "day*", "our_reference", "customer_number", "contact",
)  # fmt: skip
_AGREEMENT = _fields(
    FieldSection.AGREEMENT, "agreement_title", "agreement_number", "agreement_signed_on", "further_agreements"
)
_TRANSITION = _fields(
    FieldSection.TRANSITION, "services_ending", "hours_included", "hourly_rate", "handover_date", "answer_date",
    "access_end",
)  # fmt: skip
_LICENCES = _fields(FieldSection.LICENCES, "licences.count", "licences.end", "licences.rest", "licences.decide_by")
_MONEY = _fields(FieldSection.MONEY, "open_invoices", "refunds", "unused_hours", "refund_date", "final_invoice_date")
_LAST = _fields(FieldSection.CLOSING, "signatory*", "capacity", "years_together", "enclosures")
_ENDING = (
    *_TRANSITION, *_LICENCES, *_MONEY, *_fields(FieldSection.CLOSING, "referrals", "acknowledge_by"), *_LAST
)  # fmt: skip
_WORDS = _fields(FieldSection.REASONS, "reasons~", "free_text~", "talk_date")
_BY_NOTICE = (
    *_HEAD, *_AGREEMENT, *_fields(FieldSection.DECLARATION, "clause", "end_date*", "notice_length", "notice_unit"),
    *_WORDS, *_ENDING,
)  # fmt: skip

_FIELDS: Mapping[LetterKind, tuple[LetterField, ...]] = MappingProxyType(
    {
        LetterKind.NOTICE: _BY_NOTICE,
        LetterKind.NON_RENEWAL: _BY_NOTICE,
        LetterKind.CAUSE: (
            *_HEAD,
            *_AGREEMENT,
            *_fields(FieldSection.DECLARATION, "clause", "on_receipt", "end_date*", "learned_on"),
            *_fields(
                FieldSection.REASONS, "reasons*~", "earlier_warning.day", "earlier_warning.received_on",
                "earlier_warning.cure_by", "earlier_warning.dispatch", "no_warning_because~", "free_text~", "talk_date",
            ),
            *_ENDING,
        ),
        LetterKind.MUTUAL: (
            *_HEAD,
            *_AGREEMENT,
            *_fields(FieldSection.DECLARATION, "end_date*", "full_settlement", "talk_date"),
            *_fields(FieldSection.REASONS, "free_text~"),
            *_TRANSITION,
            *_LICENCES,
            *_MONEY,
            *_fields(FieldSection.CLOSING, "counter_signatory", "counter_capacity"),
            *_LAST,
        ),
        LetterKind.ACCEPTANCE: (
            *_HEAD,
            *_AGREEMENT,
            *_fields(
                FieldSection.DECLARATION, "their_notice.day*", "their_notice.received_on", "their_notice.end_named",
                "their_notice.dispatch", "end_date*",
            ),
            *_fields(FieldSection.REASONS, "free_text~", "talk_date"),
            *_ENDING,
        ),
        LetterKind.WARNING: (
            *_HEAD,
            *_AGREEMENT[:-1],
            *_fields(FieldSection.DECLARATION, "clause", "cure_by*", "short_cure_because"),
            *_fields(FieldSection.REASONS, "reasons*~", "demands~", "free_text~", "talk_date"),
            *_fields(FieldSection.MONEY, "open_invoices"),
            *_LAST,
        ),
        LetterKind.PRICE_CHANGE: (
            *_HEAD,
            *_AGREEMENT[:-1],
            *_fields(
                FieldSection.DECLARATION, "prices*", "price_from*", "price_clause", "price_reason~", "answer_date",
                "clause", "end_date", "notice_by", "notice_length", "notice_unit",
            ),
            *_fields(FieldSection.REASONS, "free_text~", "talk_date"),
            *_LAST,
        ),
    }
)  # fmt: skip


def fields_of(kind: LetterKind) -> tuple[LetterField, ...]:
    """The facts that a kind of letter says and the owner can edit, in the order of the letter's parts."""
    return _FIELDS[kind]
