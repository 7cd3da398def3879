"""What is said about a portfolio, in the owner's language; titles are findings (topic ``grading``, ``portfolio``)."""

from __future__ import annotations

from msp_desk.core.formatting import format_percent
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording


def pareto_sentence(found: Portfolio, wording: Wording) -> str:
    """Who makes 80 % of revenue, who takes 80 % of the hours, and who is only among the second, by name."""
    every = len(found.points)
    share = format_percent(80, wording.language)
    if not found.has_shares:
        return _without_shares(found, wording)
    parts = [
        wording.say("grading.portfolio.revenue_80", count=len(found.revenue.first_80), all=every, share=share),
        wording.say("grading.portfolio.effort_80", count=len(found.effort.first_80), all=every, share=share),
    ]
    if found.effort_only:
        names = wording.listing(found.effort_only)
        parts.append(wording.say("grading.portfolio.effort_only", count=len(found.effort_only), names=names))
    else:
        parts.append(wording.say("grading.portfolio.no_effort_only"))
    return "; ".join(parts) + "."


def pareto_title(found: Portfolio, wording: Wording) -> str:
    """The same as a short heading, without names."""
    share = format_percent(80, wording.language)
    if not found.has_shares:
        return _without_shares(found, wording)
    return ", ".join((
        wording.say("grading.portfolio.title_revenue", count=len(found.revenue.first_80), share=share),
        wording.say("grading.portfolio.title_effort", count=len(found.effort.first_80), share=share),
        wording.say("grading.portfolio.title_only", count=len(found.effort_only)),
    ))  # fmt: skip


def scatter_title(found: Portfolio, currency: str, wording: Wording) -> str:
    """How many clients earn less than the target rate, and which part of the hours they take.

    Args:
        found: The portfolio.
        currency: The home currency of the desk.
        wording: In which language.
    """
    if not found.points:
        return wording.say("grading.portfolio.empty")
    rate = Money(found.rays.target, currency)
    if not found.below_target:
        return wording.say("grading.portfolio.all_earn", rate=rate)
    return wording.say(
        "grading.portfolio.below_target",
        count=len(found.below_target),
        all=len(found.points),
        rate=rate,
        share=format_percent(100 * found.below_target_hours_share, wording.language),
    )


def _without_shares(found: Portfolio, wording: Wording) -> str:
    return wording.say(f"grading.portfolio.{'no_shares' if found.points else 'empty'}")
