"""What the owner decides about an import beside its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
        due_days: after how many days an invoice is due of which the file does not say it, None when that is not known.
        preset: name of the program's export that the file is, "" when it is none that is known.
        same_clients: names as the file writes them, and the name on the desk of the client that each means.
    """

    home_currency: str
    today: date
    language: Language = Language.EN
    client: str = ""
    create_clients: bool = False
    day_order: DayOrder | None = None
    decimal_sign: DecimalSign | None = None
    due_days: int | None = None
    preset: str = ""
    same_clients: Mapping[str, str] = field(default_factory=dict)
