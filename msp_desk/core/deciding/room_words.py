"""What is said in the decision room, in the owner's language; the sentences are in topic ``room``."""

from __future__ import annotations

from datetime import date
from math import floor as rounded_down

from msp_desk.core.deciding.advice_words import whole
from msp_desk.core.deciding.affordability import Means, Verdict
from msp_desk.core.deciding.exits import LATEST_MONTH, ExitPlan
from msp_desk.core.deciding.room import RoomFigure, Way, Weighed, best_of_cash
from msp_desk.core.formatting import DayStyle, format_day, format_number, format_percent
from msp_desk.core.formatting.conventions import currency_sign
from msp_desk.core.formatting.whole_amounts import format_whole_number
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording

_AMOUNTS = (
    RoomFigure.CONTRIBUTION,
    RoomFigure.FREED_VALUE,
    RoomFigure.MONTHLY_RESULT,
    RoomFigure.CASH,
    RoomFigure.LOWEST_CASH,
)


def first_of_coming_month(as_of: date) -> date:
    """The day from which the twelve months count."""
    return add_months(as_of.replace(day=1), 1)


def month_begins(as_of: date, month: int) -> date:
    """The first day of a month counted from the coming one, which is 0."""
    return add_months(first_of_coming_month(as_of), month)


def figure_label(figure: RoomFigure, currency: str, wording: Wording) -> str:
    """A figure with its unit, such as "Contribution, €/mo"."""
    label = wording.say(f"room.figure.{figure.value}")
    if figure is RoomFigure.EFFECTIVE_CLIENTS:
        return label
    return f"{label}, {wording.say(f'room.unit.{figure.value}', currency=currency_sign(currency))}"


def figure_text(value: float | None, figure: RoomFigure, currency: str, wording: Wording) -> str:
    """A figure as a cell shows it."""
    language = wording.language
    if value is None:
        return wording.say("room.endless") if figure is RoomFigure.RUNWAY else "–"
    if figure in _AMOUNTS:
        return format_whole_number(value, currency, language)
    if figure is RoomFigure.EFFORT_REMOVED:
        return format_number(100 * value, language, digits=1)
    if figure is RoomFigure.RUNWAY:
        return format_number(rounded_down(value * 10) / 10, language, digits=1)  # never a longer one than there is
    return format_number(value, language, digits=1)


def share(value: float, wording: Wording) -> str:
    """A share of 0 to 1 in whole percent."""
    return format_percent(100 * value, wording.language)


def raise_verdict(weighed: Weighed, chance: float, wording: Wording) -> str:
    """Whether a raise pays at the chance of leaving that is tried out."""
    limit = weighed.break_even_chance
    if limit is None:
        return wording.say("room.verdict.no_raise")
    if limit >= 1.0:
        return wording.say("room.verdict.pays_always")
    code = "pays" if chance < limit else "pays_not"
    return wording.say(f"room.verdict.{code}", chance=share(chance, wording), limit=share(limit, wording))


def loss_verdict(weighed: Weighed, currency: str, wording: Wording) -> str:
    """Whether the firm can afford to lose them."""
    found = weighed.affordability
    code = found.verdict.value
    if found.verdict is Verdict.CAN_AFFORD and found.result_after < 0:
        code = "can_afford_freed"
    months = found.runway_months or 0.0
    return wording.say(
        f"room.verdict.{code}",
        after=whole(found.result_after, currency, wording),
        months=format_number(rounded_down(months * 10) / 10, wording.language, digits=1),
    )


def cash_finding(weighed: Weighed, *, floor: int | None, currency: str, wording: Wording) -> str:
    """What the chart of cash shows, in one or two sentences."""
    cash = {way: weighed.year(way).cash[-1] for way in Way}
    best = best_of_cash(weighed)
    if best is Way.KEEP:
        second = max((Way.REPRICE, Way.PART), key=lambda way: cash[way])
        ahead = cash[Way.KEEP] - cash[second]
        other = wording.say(f"room.lower.{second.value}")
        sentence = wording.say("room.cash.keep_ahead", way=other, amount=whole(ahead, currency, wording))
        if round(ahead) == 0:
            same = round(cash[Way.KEEP] - min(cash.values())) == 0
            sentence = wording.say("room.cash.even") if same else sentence
    else:
        ahead = cash[best] - cash[Way.KEEP]
        begin = wording.say(f"room.begin.{best.value}")
        sentence = wording.say("room.cash.ahead", way=begin, amount=whole(ahead, currency, wording))
    if floor is None:
        return sentence
    return f"{sentence} {_floor_sentence(weighed, wording)}"


def _floor_sentence(weighed: Weighed, wording: Wording) -> str:
    under = [way for way in Way if way in weighed.under_floor]
    if not under:
        return wording.say("room.cash.none_under")
    if len(under) == 1:
        return wording.say("room.cash.one_under", way=wording.say(f"room.begin.{under[0].value}"))
    names = [wording.say(f"room.{'begin' if place == 0 else 'lower'}.{way.value}") for place, way in enumerate(under)]
    return wording.say("room.cash.some_under", ways=wording.listing(names))


def order_sentence(plan: ExitPlan, *, floor: int, as_of: date, currency: str, wording: Wording) -> str:
    """The order and spacing of several exits that never takes cash under the floor."""
    exits = [
        wording.say(
            "room.order.exit",
            client=one.name,
            day=format_day(month_begins(as_of, one.month), wording.language, DayStyle.MEDIUM),
        )
        for one in plan.exits
    ]
    said = wording.say(
        "room.order.exits",
        exits=", ".join(exits),
        floor=whole(floor, currency, wording),
        lowest=whole(plan.lowest_cash, currency, wording),
    )
    after = wording.say("room.order.after", result=whole(plan.result_after, currency, wording))
    return f"{said} {after}"


def no_order_sentence(floor: int, currency: str, wording: Wording) -> str:
    """That no order of exits keeps the cash at the floor."""
    return wording.say("room.order.none", count=LATEST_MONTH, floor=whole(floor, currency, wording))


def made_of(
    figure: RoomFigure,
    means: Means,
    totals: dict[str, float],
    refund: int,
    currency: str,
    wording: Wording,
) -> str:
    """What a figure is made of, with its parts.

    Args:
        figure: Which.
        means: What the firm lives on, with the refill that is tried out.
        totals: "revenue" and "direct_cost" of the clients in question, "contributions" and "hours" of all, a month.
        refund: Prepaid, minor units.
        currency: The home currency.
        wording: The owner's language.
    """
    return wording.say(
        f"room.made_of.{figure.value}",
        revenue=whole(totals["revenue"], currency, wording),
        direct=whole(totals["direct_cost"], currency, wording),
        contributions=whole(totals["contributions"], currency, wording),
        hours=format_number(totals["hours"], wording.language, digits=1),
        refill=share(means.refill, wording),
        rate=whole(means.target_hourly_rate, currency, wording),
        fixed=whole(means.fixed_cost, currency, wording),
        draw=whole(means.draw, currency, wording),
        reserve=whole(means.reserve, currency, wording),
        refund=whole(refund, currency, wording),
    )
