"""What the owner decides about an import beside its columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.language import Language


class DayOrder(StrEnum):
    """Which of day and month comes first in 4/5/2026."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class DecimalSign(StrEnum):
    """What divides the fraction in 1.234 or 1,234."""

    COMMA = "comma"
    POINT = "point"

    @property
    def sign(self) -> str:
        """The sign itself."""
        return "," if self is DecimalSign.COMMA else "."

    @property
    def group(self) -> str:
        """The sign that divides thousands beside it."""
        return "." if self is DecimalSign.COMMA else ","


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """The decisions.

    Attributes:
        home_currency: ISO 4217 code of the desk.
        today: the day that decides the century of two-digit years.
        language: of clients that are made.
        client: name of the one client the whole file belongs to, "" when the file names its clients.
        create_clients: whether clients that are not on the desk are made.
        day_order: how days are written, None to infer it from the whole column.
        decimal_sign: how fractions are written, None to infer it from the whole column.
    """

    home_currency: str
    today: date
    language: Language = Language.EN
    client: str = ""
    create_clients: bool = False
    day_order: DayOrder | None = None
    decimal_sign: DecimalSign | None = None
