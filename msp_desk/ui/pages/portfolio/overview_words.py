"""What the status bar and the line under the title say about the portfolio."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_number
from msp_desk.core.formatting.whole_amounts import format_whole_money
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.wording import Wording


def window_words(found: Portfolio, wording: Wording) -> str:
    """The day and the window of a portfolio."""
    words = QCoreApplication.translate("PortfolioOverview", "As of {day}; window {first} – {last}")
    for name, day in (("day", found.as_of), ("first", found.window.first), ("last", found.window.last)):
        words = words.replace(f"{{{name}}}", wording.text(day))
    return words


def selection_words(
    selected: Sequence[ClientPoint], shown: Sequence[ClientPoint], every: int, currency: str, wording: Wording
) -> str:
    """Count and sums of the selected clients, or of all that are shown.

    Args:
        selected: The selected clients.
        shown: Those that search and grade let through.
        every: How many clients there are.
        currency: The home currency.
        wording: In which language.
    """
    language = wording.language
    some = QCoreApplication.translate("PortfolioOverview", "{count} of {all} selected")
    everyone = QCoreApplication.translate("PortfolioOverview", "{count} of {all} clients")
    rows = selected or shown
    counted = (some if selected else everyone).replace("{count}", format_number(len(rows), language))
    counted = counted.replace("{all}", format_number(every, language))
    hours = QCoreApplication.translate("PortfolioOverview", "{hours} h")
    hours = hours.replace("{hours}", format_number(sum(row.hours for row in rows), language))
    sums = [
        f"{wording.say(f'grading.figure.{name}')} {format_whole_money(amount, currency, language)}"
        for name, amount in (
            ("revenue", sum(row.revenue for row in rows)),
            ("contribution", sum(row.contribution for row in rows)),
            ("profit", sum(row.profit for row in rows)),
        )
    ]
    return "  ·  ".join([counted, hours, *sums])
