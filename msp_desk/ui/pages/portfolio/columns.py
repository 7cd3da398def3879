"""The columns of the portfolio's table, and which of its clients a search and a grade find."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.deciding.advice import Advice
from msp_desk.core.deciding.advice_words import advice_name
from msp_desk.core.formatting import currency_sign, format_number
from msp_desk.core.formatting.whole_amounts import format_whole_number, in_units
from msp_desk.core.grading.override_words import override_words
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money, half_up_float
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.table_column import BadgeCell, Column

_LAST = len(Letter)
"""Where clients without a grade stand in a sort by grade."""
_QUIET: Final = frozenset({Advice.KEEP, Advice.LOG_MORE})
"""Advice that asks for nothing now, so that the eye lands on the rest."""


class GradeFilter(StrEnum):
    """Which clients are shown."""

    ALL = "all"
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    F = "F"
    NOT_GRADED = "not graded"


def of_grade(points: Sequence[ClientPoint], grade: GradeFilter) -> list[ClientPoint]:
    """Clients of a grade."""
    return [point for point in points if _fits(point, grade)]


def found(points: Sequence[ClientPoint], wanted: str, grade: GradeFilter) -> list[ClientPoint]:
    """Clients of a grade whose name contains every word, whatever the case."""
    words = wanted.casefold().split()
    return [point for point in points if _fits(point, grade) and all(word in point.name.casefold() for word in words)]


DEFINED: Final = {
    "client": "window", "grade": "letter", "hours": "hours", "revenue": "revenue", "contribution": "contribution",
    "profit": "profit", "rate": "effective_hourly_rate", "fee_now": "fee_now", "fee_needed": "fee_needed",
    "short": "fee_needed", "advice": "advice_rules",
}  # fmt: skip
"""Where the manual defines what a column shows."""

_FIGURES = 74
"""Pixels of a column of amounts: all eleven stand side by side in a narrow window."""
AdviceOf = Callable[[int], Advice | None]
OverrideOf = Callable[[int], Override | None]


def columns_of(
    wording: Wording,
    currency: str,
    advice_of: AdviceOf = lambda _id: None,
    override_of: OverrideOf = lambda _id: None,
) -> list[Column[ClientPoint]]:
    """The columns in the window's language, money in the home currency.

    Args:
        wording: In which language.
        currency: The home currency.
        advice_of: The advice for a client on the day that is shown; None while it is not known.
        override_of: The letter that the owner had set for a client and that counts on that day; None without one.
    """
    language, sign = wording.language, currency_sign(currency)
    an_hour = QCoreApplication.translate("PortfolioPage", "{currency}/h").replace("{currency}", sign)
    a_month = QCoreApplication.translate("PortfolioPage", "{currency}/mo").replace("{currency}", sign)

    def money(amount: Callable[[ClientPoint], int]) -> Callable[[ClientPoint], str]:
        return lambda point: format_whole_number(amount(point), currency, language)

    def figures(
        key: str, unit: str, amount: Callable[[ClientPoint], int], title: str | None = None
    ) -> Column[ClientPoint]:
        return Column(
            key=key,
            title=wording.say(f"grading.figure.{key}") if title is None else title,
            unit=unit,
            text=money(amount),
            sort=amount,
            figures=True,
            width=_FIGURES,
            searched=False,
            value=lambda point: Money(amount(point), currency),
        )

    def own(point: ClientPoint) -> str:
        found = override_of(point.client_id)
        return "" if found is None else override_words(found, point.letter, wording)

    def badge(point: ClientPoint) -> BadgeCell:
        letter = point.letter.value if point.letter else None
        return BadgeCell(letter=letter, capped=point.is_capped, own=own(point))

    def advice(point: ClientPoint) -> str:
        found = advice_of(point.client_id)
        return "" if found is None else advice_name(found, wording)

    return [
        Column(
            key="client",
            title=QCoreApplication.translate("PortfolioPage", "Client"),
            text=lambda point: point.name,
            sort=lambda point: point.name,
            width=132,
            stretch=True,
        ),
        Column(
            key="grade",
            title=QCoreApplication.translate("PortfolioPage", "Grade"),
            text=lambda point: point.letter.value if point.letter else "",
            sort=lambda point: point.letter.rank if point.letter else _LAST,
            badge=badge,
            tooltip=own,
            width=60,
            searched=False,
        ),
        Column(
            key="hours",
            title=wording.say("grading.figure.hours"),
            unit=QCoreApplication.translate("PortfolioPage", "h"),
            text=lambda point: format_number(point.hours, language),
            sort=lambda point: point.hours,
            value=lambda point: round(point.hours, 2),
            figures=True,
            width=60,
            searched=False,
        ),
        figures("revenue", sign, lambda point: point.revenue),
        figures("contribution", sign, lambda point: point.contribution),
        figures("profit", sign, lambda point: point.profit),
        Column(
            key="rate",
            title=QCoreApplication.translate("PortfolioPage", "Rate"),
            unit=an_hour,
            text=lambda point: rate_text(point, currency, language),
            sort=lambda point: math.inf if point.effective_hourly_rate is None else point.effective_hourly_rate,
            tone=_under_target,
            value=lambda point: (
                None
                if point.effective_hourly_rate is None
                else Money(half_up_float(point.effective_hourly_rate), currency)
            ),
            figures=True,
            width=68,
            searched=False,
        ),
        figures("fee_now", a_month, lambda point: point.fee_now, QCoreApplication.translate("PortfolioPage", "Fee")),
        figures(
            "fee_needed",
            a_month,
            lambda point: point.fee_needed,
            QCoreApplication.translate("PortfolioPage", "Fee needed"),
        ),
        Column(
            key="short",
            title=QCoreApplication.translate("PortfolioPage", "Short"),
            unit=a_month,
            text=lambda point: format_whole_number(point.short, currency, language, sign=True) if point.short else "",
            sort=lambda point: point.short,
            value=lambda point: Money(point.short, currency),
            tone=_under_target,
            figures=True,
            width=68,
            searched=False,
        ),
        Column(
            key="advice",
            title=QCoreApplication.translate("PortfolioPage", "Advice"),
            text=advice,
            sort=lambda point: _advice_rank(advice_of(point.client_id)),
            tone=lambda point: Tone.MUTED if advice_of(point.client_id) in _QUIET else Tone.TEXT,
            width=116,
            searched=False,
        ),
    ]


def rate_text(point: ClientPoint, currency: str, language: Language) -> str:
    """Contribution for an hour with one decimal; "" without hours."""
    rate = point.effective_hourly_rate
    return "" if rate is None else format_number(in_units(rate, currency), language, 1)


def _fits(point: ClientPoint, grade: GradeFilter) -> bool:
    if grade is GradeFilter.ALL:
        return True
    if grade is GradeFilter.NOT_GRADED:
        return point.letter is None
    return point.letter is not None and point.letter.value == grade.value


def _advice_rank(advice: Advice | None) -> int:
    """The most urgent first; without advice last."""
    every = list(Advice)
    return len(every) if advice is None else every.index(advice)


def _under_target(point: ClientPoint) -> Tone:
    return Tone.WARN if point.earns_less_than_target else Tone.TEXT
