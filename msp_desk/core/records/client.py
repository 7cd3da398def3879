"""A client: the firm that is served, graded and perhaps parted from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import is_currency
from msp_desk.core.records.problem import Problem

ClientId = NewType("ClientId", int)


class NotAFit(StrEnum):
    """Why a client does not fit any more; nobody's fault."""

    PRICE_REFUSED = "price refused"
    STACK_REFUSED = "standard stack refused"
    OUTGROWN = "outgrown"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client(Record):
    """A client.

    Attributes:
        id: Its number on the desk.
        name: What the owner calls it; unlike every other client's name.
        legal_name: The party of the agreement as it stands there; "" means the name.
        aliases: Other spellings that files use, separated by semicolons.
        language: The language of its papers.
        seats: Supported workplaces; None when unknown.
        client_since: First day; None when unknown.
        ended_on: Last day; None while it is served.
        monthly_direct_cost: What is bought for it each month (licences), minor units.
        currency: ISO 4217 code its invoices are written in; "" means the home currency.
        country: ISO 3166 code of two letters, or "".
        not_a_fit_since: Since when it is not a fit any more; None while it is one.
        not_a_fit_reason: Why; required with the day.
        not_a_fit_note: The same in the owner's words.
    """

    id: ClientId = ClientId(0)
    name: str = field(metadata=about(FieldKind.TEXT, required=True))
    legal_name: str = field(default="", metadata=about(FieldKind.TEXT))
    aliases: str = field(default="", metadata=about(FieldKind.TEXT))
    language: Language = field(default=Language.EN, metadata=about(FieldKind.CHOICE, required=True, choices=Language))
    seats: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1))
    client_since: date | None = field(default=None, metadata=about(FieldKind.DAY))
    ended_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    monthly_direct_cost: int = field(default=0, metadata=about(FieldKind.AMOUNT, minimum=0))
    currency: str = field(default="", metadata=about(FieldKind.TEXT))
    street: str = field(default="", metadata=about(FieldKind.TEXT))
    postal_code: str = field(default="", metadata=about(FieldKind.TEXT))
    city: str = field(default="", metadata=about(FieldKind.TEXT))
    country: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    not_a_fit_since: date | None = field(default=None, metadata=about(FieldKind.DAY, in_import=False))
    not_a_fit_reason: NotAFit | None = field(
        default=None, metadata=about(FieldKind.CHOICE, choices=NotAFit, in_import=False)
    )
    not_a_fit_note: str = field(default="", metadata=about(FieldKind.TEXT, in_import=False))

    @property
    def party(self) -> str:
        """The name a letter is addressed to: the legal one where it is known."""
        return self.legal_name or self.name

    def names(self) -> tuple[str, ...]:
        """Every spelling that stands for this client."""
        others = (alias.strip() for alias in self.aliases.split(";"))
        return (self.name, *(alias for alias in others if alias))


def normalised_name(name: str) -> str:
    """A client's name as matching compares it: composed, caseless, with single spaces and without punctuation."""
    composed = unicodedata.normalize("NFKC", name).casefold()
    kept = re.sub(r"[^\w&+]+", " ", composed)
    return re.sub(r"\s+", " ", kept).strip() or composed.strip()


def _rules(values: Values) -> Iterable[Problem]:
    since, ended = values.get("client_since"), values.get("ended_on")
    if isinstance(since, date) and isinstance(ended, date) and ended < since:
        yield Problem(field="ended_on", code="problem.ends_before_start", params={"start": since})
    currency = values.get("currency")
    if isinstance(currency, str) and currency and not is_currency(currency):
        yield Problem(field="currency", code="problem.currency", params={"value": currency})
    misfit_since, reason = values.get("not_a_fit_since"), values.get("not_a_fit_reason")
    if misfit_since is not None and reason is None:
        yield Problem(field="not_a_fit_reason", code="problem.required")
    if misfit_since is None and reason is not None:
        yield Problem(field="not_a_fit_since", code="problem.required")


CLIENTS = Family(name="clients", record=Client, rules=_rules)
