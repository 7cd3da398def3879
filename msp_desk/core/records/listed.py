"""What a row of a list is: a record with what the list says about it besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.payment import Payment

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[R_co]):
    """A record in a list.

    Attributes:
        key: What tells it from the other rows: the record's number, in the log one that no other kind has.
        family: The name of its family.
        record: It.
        client: Its client's name.
    """

    key: int
    family: str
    record: R_co
    client: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedInvoice(Listed[Invoice]):
    """An invoice in a list.

    Attributes:
        open_amount: What is not paid, minor units; 0 when it is settled.
        days_late: Days since the due day while it is open, else 0.
        corrects: The number of the invoice that a credit note corrects, or "".
    """

    open_amount: int
    days_late: int
    corrects: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPayment(Listed[Payment]):
    """A payment in a list.

    Attributes:
        settles: The numbers of the invoices it settles with the amounts, minor units.
    """

    settles: tuple[tuple[str, int], ...]
