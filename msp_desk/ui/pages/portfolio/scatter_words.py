"""A portfolio as the scatter shows it: points, rays, axes, and the figures beside the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import currency_sign, format_number
from msp_desk.core.formatting.whole_amounts import format_whole_money, in_units
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.money import Money, half_up_float
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.columns import rate_text
from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent, ScatterPoint

MOST_NAMES: Final = 14
"""So many clients are named in the plot, those that matter most; the others on hover."""
_LARGEST: Final = 5


class Upright(StrEnum):
    """What the upright axis shows."""

    CONTRIBUTION = "contribution"
    REVENUE = "revenue"


@dataclass(frozen=True, slots=True, kw_only=True)
class SteadyContent(ScatterContent):
    """A scatter of some of the clients on the axes of them all, so that a filter moves nothing.

    Attributes:
        every: All clients' points.
    """

    every: Sequence[ScatterPoint]

    def bounds(self) -> tuple[float, float, float, float]:
        """The axes of all clients."""
        return ScatterContent.bounds(self._all())

    def diameters(self) -> list[float]:
        """Sizes on the scale of all clients."""
        sizes = dict(zip((point.identity for point in self.every), ScatterContent.diameters(self._all()), strict=True))
        return [sizes[point.identity] for point in self.points]

    def _all(self) -> ScatterContent:
        return ScatterContent(
            points=self.every, rays=self.rays, x_title=self.x_title, y_title=self.y_title, x_text=self.x_text,
            y_text=self.y_text,
        )  # fmt: skip


def scatter_of(
    found: Portfolio, shown: Sequence[ClientPoint], upright: Upright, currency: str, wording: Wording
) -> SteadyContent:
    """The scatter of some clients.

    Args:
        found: The whole portfolio.
        shown: The clients to show.
        upright: What the upright axis shows.
        currency: The home currency.
        wording: In which language.
    """
    language = wording.language
    named = _named(found, upright)
    sign = currency_sign(currency)
    every = {point.client_id: _point(point, upright, currency, wording, named=named) for point in found.points}
    order = {client_id: place for place, client_id in enumerate(named)}
    points = sorted(
        (every[point.client_id] for point in shown), key=lambda point: order.get(point.identity, len(order))
    )
    axis = "grading.portfolio.contribution_axis"
    if upright is Upright.REVENUE:
        axis = "grading.portfolio.revenue_axis"
    return SteadyContent(
        points=points,
        every=list(every.values()),
        rays=_rays(found, upright, currency, wording),
        x_title=wording.say("grading.portfolio.hours_axis"),
        y_title=wording.say(axis, currency=sign),
        x_text=lambda value: format_number(value, language, _digits(value)),
        y_text=lambda value: format_number(value, language, _digits(value)),
    )


def _rays(found: Portfolio, upright: Upright, currency: str, wording: Wording) -> list[Ray]:
    def text(key: str, rate: float) -> str:
        return wording.say(f"grading.portfolio.{key}", rate=format_whole_money(rate, currency, wording.language))

    rays = [Ray(slope=in_units(found.rays.target, currency), text=text("target_ray", found.rays.target), target=True)]
    average = found.rays.average if upright is Upright.CONTRIBUTION else found.rays.average_revenue
    if average is not None:
        rays.append(Ray(slope=in_units(average, currency), text=text("average_ray", average)))
    return rays


def _named(found: Portfolio, upright: Upright) -> Sequence[int]:
    """Who is named: the largest, then those under the target, most hours first."""
    largest = sorted(found.points, key=lambda point: -_height(point, upright))[:_LARGEST]
    below = sorted((point for point in found.points if point.earns_less_than_target), key=lambda point: -point.hours)
    return list(dict.fromkeys(point.client_id for point in (*largest, *below)))[:MOST_NAMES]


def _height(point: ClientPoint, upright: Upright) -> float:
    return point.exact_contribution if upright is Upright.CONTRIBUTION else point.exact_revenue


def _point(
    point: ClientPoint, upright: Upright, currency: str, wording: Wording, *, named: Sequence[int]
) -> ScatterPoint:
    return ScatterPoint(
        identity=point.client_id,
        name=point.name,
        x=point.hours,
        y=in_units(_height(point, upright), currency),
        weight=float(max(0, point.profit)),
        letter=point.letter.value if point.letter else None,
        capped=point.is_capped,
        labelled=point.client_id in named,
        figures=_figures(point, upright, currency, wording),
    )


def _figures(point: ClientPoint, upright: Upright, currency: str, wording: Wording) -> tuple[tuple[str, str], ...]:
    language = wording.language

    def money(amount: int) -> str:
        return format_whole_money(amount, currency, language)

    a_month = QCoreApplication.translate("PortfolioPage", "{amount}/mo")
    an_hour = QCoreApplication.translate("PortfolioPage", "{amount}/h")
    rate = rate_text(point, currency, language)
    if rate and point.effective_hourly_rate is not None:
        exact = Money(half_up_float(point.effective_hourly_rate), currency)
        rate = an_hour.replace("{amount}", wording.text(exact))
    height = point.contribution if upright is Upright.CONTRIBUTION else point.revenue
    return (
        (wording.say("grading.figure.hours"), format_number(point.hours, language)),
        (wording.say(f"grading.figure.{upright.value}"), money(height)),
        (wording.say("grading.figure.profit"), money(point.profit)),
        (QCoreApplication.translate("PortfolioPage", "Rate"), rate or "–"),
        (wording.say("grading.figure.fee_now"), a_month.replace("{amount}", money(point.fee_now))),
        (wording.say("grading.figure.fee_needed"), a_month.replace("{amount}", money(point.fee_needed))),
    )


def _digits(value: float) -> int:
    """Decimals of a tick: none for whole numbers, else one or two."""
    if float(value).is_integer():
        return 0
    return 1 if float(value * 10).is_integer() else 2
