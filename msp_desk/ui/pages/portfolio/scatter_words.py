"""A portfolio as the scatter shows it: points, rays, axes, and the figures beside the pointer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import currency_sign, format_number
from msp_desk.core.formatting.whole_amounts import format_whole_money, in_units
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.money import Money, half_up_float, minor_digits
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.columns import rate_text
from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent, ScatterPoint, axes_around

MOST_NAMES: Final = 14
"""So many clients are named in the plot, those that matter most; the others on hover."""
_LARGEST: Final = 5
_NO_WAYS: Final[Mapping[ClientId, Sequence[ClientPoint]]] = MappingProxyType({})


class Upright(StrEnum):
    """What the upright axis shows."""

    CONTRIBUTION = "contribution"
    REVENUE = "revenue"


def scatter_of(
    found: Portfolio,
    shown: Sequence[ClientPoint],
    upright: Upright,
    currency: str,
    wording: Wording,
    *,
    ways: Mapping[ClientId, Sequence[ClientPoint]] = _NO_WAYS,
    beside: Portfolio | None = None,
) -> ScatterContent:
    """The scatter of some clients, on the axes of them all, so that neither a filter nor a month moves the ground.

    Args:
        found: The whole portfolio.
        shown: The clients to show.
        upright: What the upright axis shows.
        currency: The home currency.
        wording: In which language.
        ways: Where clients stood before, oldest first and ending where they stand.
        beside: A portfolio of another day that has to fit on the same axes.
    """
    language = wording.language
    named = _named(found, upright)
    order = {client_id: place for place, client_id in enumerate(named)}
    ordered = sorted(shown, key=lambda point: order.get(point.client_id, len(order)))
    axis = "grading.portfolio.contribution_axis"
    if upright is Upright.REVENUE:
        axis = "grading.portfolio.revenue_axis"

    high: Callable[[ClientPoint], float] = attrgetter(f"exact_{upright.value}")
    unit = float(10 ** minor_digits(currency))

    def place(point: ClientPoint) -> tuple[float, float]:
        return point.hours, high(point) / unit

    def tick(value: float) -> str:
        return format_number(value, language, _digits(value))

    every = (*found.points, *(beside.points if beside is not None else ()))
    return ScatterContent(
        points=[
            ScatterPoint(
                identity=point.client_id,
                name=point.name,
                x=point.hours,
                y=high(point) / unit,
                weight=float(max(0, point.profit)),
                letter=point.letter.value if point.letter else None,
                capped=point.is_capped,
                labelled=point.client_id in order,
                figures=partial(_figures, point, upright, currency, wording),
            )
            for point in ordered
        ],
        rays=_rays(found, upright, currency, wording),
        x_title=wording.say("grading.portfolio.hours_axis"),
        y_title=wording.say(axis, currency=currency_sign(currency)),
        x_text=tick,
        y_text=tick,
        axes=axes_around(place(point) for point in every),
        heaviest=float(max((0, *(point.profit for point in found.points)))),
        trails={client: [place(point) for point in way] for client, way in ways.items() if len(way) > 1},
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
