"""How long tax law wants the records of invoices and payments kept: a rule of thumb by country, not legal advice.

Germany: eight years for vouchers of accounting (Abgabenordnung section 147 as of 2025). Austria: seven
(Bundesabgabenordnung section 132). Italy: ten (Codice civile article 2220). Switzerland: ten (Obligationenrecht article
958f). Everywhere they run from the end of the calendar year; any other country gets the longest of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

YEARS: Final[Mapping[str, int]] = MappingProxyType({"DE": 8, "AT": 7, "IT": 10, "SM": 10, "CH": 10, "LI": 10})
OTHERWISE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long something is kept.

    Attributes:
        years: Whole years from the end of the calendar year.
        until: The last day on which it must still be there.
        known: Whether the rule is that of the country rather than the longest one.
    """

    years: int
    until: date
    known: bool


def retention(country: str, latest: date) -> Retention:
    """How long records must be kept.

    Args:
        country: ISO 3166 code of the firm's country, or "".
        latest: The day of the latest of them.
    """
    code = country.strip().upper()
    years = YEARS.get(code, OTHERWISE)
    return Retention(years=years, until=date(latest.year + years, 12, 31), known=code in YEARS)
