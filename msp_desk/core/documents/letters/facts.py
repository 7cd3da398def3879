"""What a termination letter needs to know. Everything is a fact of the log; nothing here is a judgement of a client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.agreement import NoticeForm, NoticeUnit
from msp_desk.core.records.contact import Salutation

REFERRALS_AT_MOST = 3
REASONS_AT_MOST = 2


class LetterLayout(StrEnum):
    """How a letter stands on its sheet."""

    DIN_5008_A = "din-5008-a"
    DIN_5008_B = "din-5008-b"
    ITALIAN = "italian"
    ENGLISH_UK = "english-uk"
    ENGLISH_US = "english-us"


class Dispatch(StrEnum):
    """How the letter travels, as the note above the address says it."""

    NONE = "none"
    REGISTERED = "registered"
    REGISTERED_WITH_RECEIPT = "registered_with_receipt"
    PEC = "pec"
    BY_HAND = "by_hand"
    BY_HAND_AND_REGISTERED = "by_hand_and_registered"
    COURIER = "courier"
    EMAIL = "email"


class Enclosure(StrEnum):
    """What lies in the envelope with the letter."""

    TIMETABLE = "timetable"
    DATA_FORM = "data_form"
    LICENCES = "licences"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The firm that writes.

    Attributes:
        name: As in the head of the letter.
        legal_name: The party; "" takes the name.
        place: Where the letter is dated.
        country: ISO 3166 code of two letters, or "".
        footer: Columns of lines at the foot of the first page: register, directors, tax number, bank.
        logo: PNG or JPEG, or nothing.
    """

    name: str
    legal_name: str = ""
    tagline: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    place: str = ""
    footer: tuple[tuple[str, ...], ...] = ()
    logo: bytes = b""

    @property
    def party(self) -> str:
        """The name that signs."""
        return self.legal_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person a letter is for.

    Attributes:
        name: First and last name, without title.
        salutation: How the letter addresses the person.
        title: Such as "Dr."; part of address and salutation.
    """

    name: str
    salutation: Salutation = Salutation.NEUTRAL
    title: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1] if self.name.split() else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The party of the agreement and where its letters go.

    Attributes:
        name: As it stands in the agreement.
        person: For whose attention, and who is greeted; None greets the firm.
        extra_lines: Further lines of the address, above the street.
        street: One or more lines.
        region: Province or state, as the country writes it.
        country: ISO 3166 code of two letters; left out of the address when it is the sender's.
    """

    name: str
    person: Person | None = None
    extra_lines: tuple[str, ...] = ()
    street: tuple[str, ...] = ()
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A dated, verifiable fact tied to a clause."""

    day: date
    fact: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licences:
    """Licences the client has through the sender.

    Attributes:
        count: How many.
        end: Last day of their term.
        rest: What remains payable after the agreement's end if they lapse: net, minor units.
        decide_by: The day the client decides by; None takes the day of the handover.
    """

    count: int
    end: date | None = None
    rest: int | None = None
    decide_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInvoice:
    """An invoice that is not paid on the letter's day; ``open`` in minor units."""

    number: str
    issued_on: date
    due_on: date | None
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRow:
    """What was paid in advance for the time after the end; sums in minor units.

    Attributes:
        label: What it was paid for.
        first: First day that is not served; with ``last`` the row shows the period and its days.
        last: Last day paid for.
        minutes: Unused prepaid time; with ``rate`` the row shows the hours and their price.
        rate: Net price of an hour.
        tax_percent: Rate of the tax; None when it is not known.
    """

    label: str
    first: date | None = None
    last: date | None = None
    minutes: int | None = None
    rate: int | None = None
    net: int
    tax: int
    gross: int
    tax_percent: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """All facts of a termination letter; a paragraph whose fact is missing is left out.

    Attributes:
        day: The letter's date.
        currency: ISO 4217 code of every sum.
        contact: Who answers questions, such as "Customer care".
        agreement_title: "" takes the language's usual words.
        clause: The clause on ending it, as the agreement writes it.
        end_date: The agreement's last day.
        notice_length: Agreed notice, in units of ``notice_unit``; None when the agreement is silent.
        talk_date: The day of a conversation the letter confirms.
        services_ending: What stops at the end of the last day, as the letter's language writes it inside a sentence.
        hours_included: Minutes of help with the transition that cost nothing; None when nothing was agreed.
        hourly_rate: Net price of an hour beyond, minor units.
        answer_date: By when the client names the next provider and chooses about its data.
        access_end: The last day of the sender's access; None takes the end date.
        signatory: Who signs; "" leaves the name to the hand.
        years_together: Whether the relationship has lasted years, so that the thanks may say so.
        enclosures: What really lies in the envelope; None takes what the letter's text speaks of.
        recipient_offset: Moves the Italian recipient block: millimetres to the right and down.
    """

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
    end_date: date
    notice_length: int | None = None
    notice_unit: NoticeUnit = NoticeUnit.MONTHS
    reasons: tuple[Reason, ...] = ()
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
        """Refuse more reasons or referrals than a letter has room for."""
        if len(self.reasons) > REASONS_AT_MOST or len(self.referrals) > REFERRALS_AT_MOST:
            raise ValueError("a letter names at most two reasons and three other providers")

    @property
    def all_enclosures(self) -> tuple[Enclosure, ...]:
        """The enclosures named, or those the text speaks of."""
        return model_enclosures(self) if self.enclosures is None else self.enclosures


def model_enclosures(facts: LetterFacts) -> tuple[Enclosure, ...]:
    """The enclosures that the letter's text speaks of; the owner adds them to the envelope."""
    chosen = {
        Enclosure.TIMETABLE: facts.handover_date is not None,
        Enclosure.DATA_FORM: True,
        Enclosure.LICENCES: facts.licences is not None,
        Enclosure.ACKNOWLEDGEMENT: True,
    }
    return tuple(enclosure for enclosure, wanted in chosen.items() if wanted)


def dispatch_for(form: NoticeForm) -> Dispatch:
    """The dispatch note that goes with the form an agreement asks of a notice."""
    return {
        NoticeForm.REGISTERED_LETTER: Dispatch.REGISTERED,
        NoticeForm.PEC: Dispatch.PEC,
        NoticeForm.BY_HAND: Dispatch.BY_HAND,
    }.get(form, Dispatch.NONE)


def footer_columns(text: str) -> tuple[tuple[str, ...], ...]:
    """Read the firm's footer as it is typed: one column a block, blocks separated by an empty line."""
    columns: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            columns[-1].append(line.strip())
        elif columns[-1]:
            columns.append([])
    return tuple(tuple(column) for column in columns if column)
