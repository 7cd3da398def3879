"""The owner's own firm and the figures every calculation starts from; one of each on a desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import is_currency
from msp_desk.core.records.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm(Record):
    """The owner's firm as its papers show it.

    Attributes:
        language: The language of the owner's own papers and sentences.
        currency: The home currency of the desk, ISO 4217.
        contact_desk: Who answers questions about a letter.
        signatory: Who signs.
        signatory_capacity: In which capacity, such as "Managing director".
        legal_lines: Letter footer: one column a block, blocks separated by an empty line.
        logo: PNG, or empty.
    """

    name: str = field(default="", metadata=about(FieldKind.TEXT, required=True))
    legal_name: str = field(default="", metadata=about(FieldKind.TEXT))
    tagline: str = field(default="", metadata=about(FieldKind.TEXT))
    street: str = field(default="", metadata=about(FieldKind.TEXT))
    postal_code: str = field(default="", metadata=about(FieldKind.TEXT))
    city: str = field(default="", metadata=about(FieldKind.TEXT))
    country: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    web: str = field(default="", metadata=about(FieldKind.TEXT))
    language: Language = field(default=Language.EN, metadata=about(FieldKind.CHOICE, required=True, choices=Language))
    currency: str = field(default="EUR", metadata=about(FieldKind.TEXT, required=True))
    contact_desk: str = field(default="", metadata=about(FieldKind.TEXT))
    signatory: str = field(default="", metadata=about(FieldKind.TEXT))
    signatory_capacity: str = field(default="", metadata=about(FieldKind.TEXT))
    legal_lines: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    logo: bytes = field(default=b"", metadata=about(FieldKind.BYTES, in_form=False, in_import=False))


def _firm_rules(values: Values) -> Iterable[Problem]:
    currency = values.get("currency")
    if isinstance(currency, str) and currency and not is_currency(currency):
        yield Problem(field="currency", code="problem.currency", params={"value": currency})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """The figures that grading and letters start from (grading definitions, "Facts").

    Attributes:
        hour_cost: What one own hour costs, minor units.
        target_hourly_rate: Minor units an hour.
        target_margin: Whole percent.
        small_difference: An open rest up to this counts as settled, minor units.
        transition_hours: Hours of help with the transition that a termination letter includes.
        transition_rate: Minor units for each hour beyond; None takes the target hourly rate.
        recipient_right: How far the address on Italian letters is moved to the right, tenths of a millimetre.
        recipient_down: How far it is moved down, tenths of a millimetre.
        fixed_cost: What the firm costs a month whoever its clients are, minor units; None until the owner says.
        draw: What the owner takes out a month, minor units; None until the owner says.
        cash_reserve: Cash at hand, minor units; None until the owner says.
        refill: Share of freed hours that can be sold again, whole percent.
        cash_floor: Cash that no exit may take the firm under, minor units; None until the owner says.
        remind_notice_days: Days ahead of the last day a notice may arrive.
        remind_end_days: Days ahead of an agreement's own end, or of the end of its minimum term.
        remind_due_days: Days after an invoice was due.
        remind_recommendation_days: Days ahead of the day a recommendation asks for an answer.
        remind_review_days: Days after a quarter by which its reviews should be made.
        remind_log_days: Days without an entry in the log.
        remind_backup_days: Days after which a backup is too old.
    """

    hour_cost: int = field(default=4500, metadata=about(FieldKind.AMOUNT, required=True, minimum=0))
    target_hourly_rate: int = field(default=9000, metadata=about(FieldKind.AMOUNT, required=True, minimum=0))
    target_margin: int = field(default=50, metadata=about(FieldKind.PERCENT, required=True, minimum=0))
    small_difference: int = field(default=100, metadata=about(FieldKind.AMOUNT, required=True, minimum=0))
    transition_hours: int = field(default=8, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    transition_rate: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    recipient_right: int = field(default=0, metadata=about(FieldKind.COUNT, required=True, in_form=False))
    recipient_down: int = field(default=0, metadata=about(FieldKind.COUNT, required=True, in_form=False))
    fixed_cost: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    draw: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    cash_reserve: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    refill: int = field(default=50, metadata=about(FieldKind.PERCENT, required=True, minimum=0))
    cash_floor: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    remind_notice_days: int = field(default=45, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    remind_end_days: int = field(default=60, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    remind_due_days: int = field(default=7, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    remind_recommendation_days: int = field(default=14, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    remind_review_days: int = field(default=60, metadata=about(FieldKind.COUNT, required=True, minimum=0))
    remind_log_days: int = field(default=10, metadata=about(FieldKind.COUNT, required=True, minimum=1))
    remind_backup_days: int = field(default=7, metadata=about(FieldKind.COUNT, required=True, minimum=1))


def _settings_rules(values: Values) -> Iterable[Problem]:
    margin = values.get("target_margin")
    if isinstance(margin, int) and margin >= 100:  # a margin of 100 % would need an endless fee
        yield Problem(field="target_margin", code="problem.too_large", params={"largest": 99})
    refill = values.get("refill")
    if isinstance(refill, int) and refill > 100:  # no more hours can be sold again than were freed
        yield Problem(field="refill", code="problem.too_large", params={"largest": 100})


FIRM = Family(name="firm", record=Firm, rules=_firm_rules)
SETTINGS = Family(name="settings", record=Settings, rules=_settings_rules)
