"""A letter before it is made, as the checks look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.records.agreement import Agreement, Law
from msp_desk.core.records.client import Client
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherEnd:
    """Another agreement that the same letter ends.

    Attributes:
        agreement: Which.
        notice: Its notice dates as of the letter's day.
        end_date: Its last day as the letter declares it.
    """

    agreement: Agreement
    notice: NoticeResult
    end_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """What a warning or a letter for cause rests on.

    Attributes:
        law: The governing law.
        reasons: How many dated facts the letter gives.
        clause: The clause it relies on.
        warnings: The recorded warnings of the client.
        warning_day: The date of the warning that the letter names; None when it names none.
        no_warning_because: Why none was needed, as the owner records it.
        learned_on: The day the owner learned of the cause.
        cure_by: The last day a warning gives.
        short_cure_because: Why an Italian warning gives less than 15 days.
        demands: How many things a warning asks for.
    """

    law: Law = Law.OTHER
    reasons: int = 0
    clause: str = ""
    warnings: tuple[FormalWarning, ...] = ()
    warning_day: date | None = None
    no_warning_because: str = ""
    learned_on: date | None = None
    cure_by: date | None = None
    short_cure_because: str = ""
    demands: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceOffer:
    """What a price change says.

    Attributes:
        complete: Whether each price is named as it is and as it is to be, and they differ.
        starts_on: The first day of the new prices.
        answer_by: By when the client answers.
    """

    complete: bool = False
    starts_on: date | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """A letter before it is made.

    Attributes:
        kind: What the letter does.
        day: Its date; None where the notice dates tell enough.
        language: Its language.
        agreement: The agreement it is about.
        notice: The notice dates of the agreement as of the letter's day; for an acceptance as of the day the client's
            own notice arrived.
        further: Other agreements it ends.
        law_confirmed: Whether the owner has confirmed that the law's notice applies where the agreement is silent.
        end_date: The agreement's last day as the letter declares it; for a price change that of the alternative.
        takes_effect_on_receipt: Whether its receipt ends the agreement; ``end_date`` is then the day reckoned with.
        recipient_name: The party as the agreement names it.
        recipient_address: The lines below, without the name and the person.
        fits_window: Whether the address fits the window of the envelope.
        signatory: Who signs.
        reasons_at_most: How many reasons the letter has room for.
        breach: What a warning or a letter for cause rests on.
        has_their_notice: Whether an acceptance says which notice it answers.
        their_notice_day: The later of that notice's date and the day it arrived.
        their_end: The last day that notice names.
        prices: What a price change says.
        text: Everything the letter says, plain.
        free_text: The parts of it that the owner wrote.
        client: Whom the letter goes to.
        other_clients: All other clients of the desk.
        allowed: Words that are no leak here: the client's people, the agreement's title.
    """

    kind: LetterKind
    day: date | None = None
    language: Language
    agreement: Agreement | None
    notice: NoticeResult | None
    further: tuple[FurtherEnd, ...] = ()
    law_confirmed: bool = False
    end_date: date | None
    takes_effect_on_receipt: bool = False
    recipient_name: str
    recipient_address: tuple[str, ...]
    fits_window: bool = True
    signatory: str
    reasons_at_most: int = 2
    breach: Breach = Breach()
    has_their_notice: bool = False
    their_notice_day: date | None = None
    their_end: date | None = None
    prices: PriceOffer = PriceOffer()
    text: str
    free_text: str = ""
    client: Client
    other_clients: tuple[Client, ...] = ()
    allowed: tuple[str, ...] = ()

    @property
    def arrives_on(self) -> date | None:
        """When it arrives if it is sent on its day by the usual way."""
        sending = self.notice.if_sent_today if self.notice is not None else None
        return sending.arrives_on if sending is not None else self.day
