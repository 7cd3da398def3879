"""What a letter needs to know. Everything is a fact of the log; nothing here is a judgement of a client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.documents.letters.enclosures import USUAL, Enclosure
from msp_desk.core.documents.letters.fact_parts import (
    EarlierWarning,
    EndedAgreement,
    Licences,
    OpenInvoice,
    PriceChange,
    Reason,
    RefundRow,
    TheirNotice,
    UnusedHours,
)
from msp_desk.core.documents.letters.parties import Recipient, Sender
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law, NoticeForm, NoticeUnit
from msp_desk.core.records.dispatch import Dispatch

REFERRALS_AT_MOST = 3
REASONS_AT_MOST = 2
BREACHES_AT_MOST = 5
"""How many facts a warning or a letter for cause has room for."""


class LetterLayout(StrEnum):
    """How a letter stands on its sheet."""

    DIN_5008_A = "din-5008-a"
    DIN_5008_B = "din-5008-b"
    ITALIAN = "italian"
    ENGLISH_UK = "english-uk"
    ENGLISH_US = "english-us"


def reasons_at_most(kind: LetterKind) -> int:
    """How many reasons a kind of letter has room for."""
    return BREACHES_AT_MOST if kind in {LetterKind.CAUSE, LetterKind.WARNING} else REASONS_AT_MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """All facts of a letter; a paragraph whose fact is missing is left out.

    A kind of letter says only the facts it has words for; the others stay with it unsaid.

    Attributes:
        kind: What the letter declares.
        day: The letter's date.
        currency: ISO 4217 code of every sum.
        contact: Who answers questions, such as "Customer care".
        agreement_title: "" takes the language's usual words.
        clause: The clause on ending it, as the agreement writes it.
        law: The agreement's governing law.
        further_agreements: Others that the same letter ends.
        end_date: The agreement's last day; for a price change the last day if the client rather ends it; None is not
            known yet.
        on_receipt: Whether a letter for cause takes effect when it arrives; ``end_date`` is then the day reckoned with.
        notice_length: Agreed notice, in units of ``notice_unit``; None when the agreement is silent.
        notice_by: The last day a notice for ``end_date`` may arrive.
        reasons: Dated facts; a warning's are what was breached.
        free_text: The owner's own paragraphs, divided by empty lines.
        earlier_warning: What a letter for cause rests on.
        no_warning_because: The owner's sentence why none was needed.
        learned_on: The day the owner learned of the cause; never printed.
        cure_by: The last day a warning gives to put things right.
        demands: What a warning asks for, each inside a list.
        short_cure_because: Why an Italian warning gives less than 15 days; never printed.
        their_notice: The notice an acceptance answers.
        counter_signatory: Who signs a mutual termination for the client.
        full_settlement: Whether a mutual termination settles all claims.
        prices: What a price change changes.
        price_from: The first day of the new prices.
        price_reason: One sentence of the owner.
        price_clause: The clause that lets prices change.
        talk_date: The day of a conversation the letter confirms.
        services_ending: What stops at the end of the last day, as the letter's language writes it inside a sentence.
        hours_included: Minutes of help with the transition that cost nothing; None when nothing was agreed.
        hourly_rate: Net price of an hour beyond, minor units.
        answer_date: By when the client names the next provider and chooses about its data, signs, or answers.
        access_end: The last day of the sender's access; None takes the end date.
        unused_hours: Hours paid in advance and not used.
        signatory: Who signs; "" leaves the name to the hand.
        years_together: Whether the relationship has lasted years, so that the thanks may say so.
        enclosures: What really lies in the envelope; None takes what the letter's text speaks of.
        recipient_offset: Moves the Italian recipient block: millimetres to the right and down.
    """

    kind: LetterKind = LetterKind.NOTICE
    sender: Sender
    recipient: Recipient
    day: date
    currency: str
    dispatch: Dispatch = Dispatch.NONE
    pec_address: str = ""
    our_reference: str = ""
    customer_number: str = ""
    contact: str = ""
    agreement_title: str = ""
    agreement_number: str = ""
    agreement_signed_on: date | None = None
    clause: str = ""
    law: Law | None = None
    further_agreements: tuple[EndedAgreement, ...] = ()
    end_date: date | None = None
    on_receipt: bool = False
    notice_length: int | None = None
    notice_unit: NoticeUnit = NoticeUnit.MONTHS
    notice_by: date | None = None
    reasons: tuple[Reason, ...] = ()
    free_text: str = ""
    earlier_warning: EarlierWarning | None = None
    no_warning_because: str = ""
    learned_on: date | None = None
    cure_by: date | None = None
    demands: tuple[str, ...] = ()
    short_cure_because: str = ""
    their_notice: TheirNotice | None = None
    counter_signatory: str = ""
    counter_capacity: str = ""
    full_settlement: bool = False
    prices: tuple[PriceChange, ...] = ()
    price_from: date | None = None
    price_reason: str = ""
    price_clause: str = ""
    talk_date: date | None = None
    services_ending: tuple[str, ...] = ()
    hours_included: int | None = None
    hourly_rate: int | None = None
    handover_date: date | None = None
    answer_date: date | None = None
    access_end: date | None = None
    licences: Licences | None = None
    open_invoices: tuple[OpenInvoice, ...] = ()
    refunds: tuple[RefundRow, ...] = ()
    unused_hours: UnusedHours | None = None
    refund_date: date | None = None
    final_invoice_date: date | None = None
    referrals: tuple[str, ...] = ()
    acknowledge_by: date | None = None
    signatory: str = ""
    capacity: str = ""
    years_together: bool = True
    enclosures: tuple[Enclosure, ...] | None = None
    recipient_offset: tuple[float, float] = (0.0, 0.0)

    def __post_init__(self) -> None:
        """Refuse more reasons or referrals than any letter has room for; a check looks at the kind."""
        if len(self.reasons) > BREACHES_AT_MOST or len(self.referrals) > REFERRALS_AT_MOST:
            raise ValueError(f"a letter names at most {BREACHES_AT_MOST} reasons and {REFERRALS_AT_MOST} providers")

    @property
    def all_enclosures(self) -> tuple[Enclosure, ...]:
        """The enclosures named, or those the text speaks of."""
        return model_enclosures(self) if self.enclosures is None else self.enclosures

    @property
    def gives_back(self) -> bool:
        """Whether anything paid in advance is given back."""
        return bool(self.refunds) or self.unused_hours is not None

    @property
    def takes_effect_on_receipt(self) -> bool:
        """Whether no day, but its receipt ends the agreement."""
        return self.on_receipt and self.kind is LetterKind.CAUSE


def model_enclosures(facts: LetterFacts) -> tuple[Enclosure, ...]:
    """The enclosures that the letter's text speaks of; the owner adds them to the envelope."""
    missing = {
        Enclosure.TIMETABLE: facts.handover_date is None,
        Enclosure.LICENCES: facts.licences is None,
    }
    return tuple(enclosure for enclosure in USUAL[facts.kind] if not missing.get(enclosure, False))


def dispatch_for(form: NoticeForm) -> Dispatch:
    """The dispatch note that goes with the form an agreement asks of a notice."""
    return {
        NoticeForm.REGISTERED_LETTER: Dispatch.REGISTERED,
        NoticeForm.PEC: Dispatch.PEC,
        NoticeForm.BY_HAND: Dispatch.BY_HAND,
    }.get(form, Dispatch.NONE)
