"""The facts of letters that have several parts: reasons, licences, invoices, refunds, agreements, warnings, prices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.dispatch import Dispatch


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
class UnusedHours:
    """Hours that were paid in advance and not used.

    Attributes:
        minutes: What is left.
        rate: Net price of an hour as it was paid, minor units.
        tax_percent: Rate of the tax.
    """

    minutes: int
    rate: int
    tax_percent: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedAgreement:
    """A further agreement that the same letter ends.

    Attributes:
        title: "" takes the language's usual words.
        signed_on: The date it bears.
        clause: Its clause on ending it.
        end_date: Its last day; None ends with the letter's own agreement.
    """

    number: str
    title: str = ""
    signed_on: date | None = None
    clause: str = ""
    end_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWarning:
    """The warning that a letter for cause rests on.

    Attributes:
        day: Its date.
        cure_by: The last day it gave to put things right.
        received_on: The day it arrived, as far as that is known.
        dispatch: How it went out.
    """

    day: date
    cure_by: date
    received_on: date | None = None
    dispatch: Dispatch = Dispatch.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirNotice:
    """The client's own notice.

    Attributes:
        day: The date it bears.
        received_on: The day it arrived.
        end_named: The last day it names; None when it names none.
        dispatch: How it arrived.
    """

    day: date
    received_on: date | None = None
    end_named: date | None = None
    dispatch: Dispatch = Dispatch.NONE


class PricePeriod(StrEnum):
    """What a price is for."""

    HOUR = "hour"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceChange:
    """A price that is to change; net, minor units.

    Attributes:
        label: What it is paid for, as the letter's language writes it inside a sentence.
        now: What it is; None while the owner has not said.
        new: What it is to be; None while the owner has not said.
        period: What it is for.
    """

    label: str
    now: int | None = None
    new: int | None = None
    period: PricePeriod = PricePeriod.MONTH
