"""What the decision room shows for the clients and levers of a moment, in words and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from msp_desk.core.actions.advice import AdviceTable, ClientAdvice
from msp_desk.core.deciding.advice import Advice
from msp_desk.core.deciding.advice_words import whole
from msp_desk.core.deciding.affordability import Means, Verdict
from msp_desk.core.deciding.comparing import MONTHS
from msp_desk.core.deciding.grade_after import grade_after
from msp_desk.core.deciding.room import (
    RAISE_AFTER,
    Candidate,
    RoomFigure,
    Trial,
    Way,
    Weighed,
    best_way,
    figure_of,
    weigh,
)
from msp_desk.core.deciding.room_words import (
    cash_finding,
    figure_label,
    figure_text,
    first_of_coming_month,
    loss_verdict,
    made_of,
    month_begins,
    no_order_sentence,
    order_sentence,
    raise_verdict,
)
from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number
from msp_desk.core.formatting.conventions import currency_sign
from msp_desk.core.formatting.whole_amounts import format_whole_number
from msp_desk.core.records.money import half_up_float
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.cash_chart import CashContent
from msp_desk.ui.pages.portfolio.decision_table import Line, WayHead
from msp_desk.ui.theme.palette import Tone

_ADVISED = {
    Advice.KEEP: Way.KEEP,
    Advice.INVEST: Way.KEEP,
    Advice.REPRICE: Way.REPRICE,
    Advice.PART_WITH_NOTICE: Way.PART,
    Advice.PART_NOW: Way.PART,
}
_GRADE_AFTER = "grade_after"
DEFINED: Final = {
    RoomFigure.MONTHLY_RESULT.value: "firm_result", RoomFigure.LOWEST_CASH.value: "cash",
    RoomFigure.RUNWAY.value: "runway", RoomFigure.EFFORT_REMOVED.value: "hours_freed", _GRADE_AFTER: "letter",
}  # fmt: skip
"""Where the manual defines a figure that it calls otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Clients, levers and what they come to.

    Attributes:
        table: The advice of the day, with every client's share.
        clients: Whom the decision is about, at least one.
        means: What the firm lives on.
        trial: What is tried out.
        weighed: What it comes to.
    """

    table: AdviceTable
    clients: tuple[ClientAdvice, ...]
    means: Means
    trial: Trial
    weighed: Weighed

    @property
    def advised(self) -> Way | None:
        """The way that the program advises; None for several clients, and where it advises none of the three."""
        if len(self.clients) != 1 or self.clients[0].hold_on:
            return None
        return _ADVISED.get(self.clients[0].advice)

    @property
    def fee_now(self) -> float:
        """Of all of them, a month."""
        return sum(client.share.revenue for client in self.clients)

    @property
    def refund_due(self) -> int:
        """Of all of them."""
        return sum(client.refund_due for client in self.clients)


def make_room(table: AdviceTable, clients: Sequence[ClientAdvice], means: Means, trial: Trial) -> Room:
    """Weigh the clients with the levers as they are."""
    candidates = [
        Candidate(share=client.share, notice_months=client.notice_months, refund_due=client.refund_due)
        for client in clients
    ]
    weighed = weigh(table.shares, candidates, means, trial)
    return Room(table=table, clients=tuple(clients), means=means, trial=trial, weighed=weighed)


def heads(room: Room, wording: Wording) -> list[WayHead]:
    """What stands over each way."""
    advised = room.advised
    return [
        WayHead(
            name=wording.say(f"room.way.{way.value}"),
            what=_what(room, way, wording),
            verdict=_verdict(room, way, wording),
            tone=_tone(room, way),
            advised=wording.say("room.advised") if way is advised else "",
        )
        for way in Way
    ]


def beginning(room: Room, wording: Wording) -> str:
    """From which day the twelve months count."""
    return wording.say("room.next", day=_long(first_of_coming_month(room.table.as_of), wording))


def lines(room: Room, wording: Wording) -> list[Line]:
    """A figure each, and the grade after where there is one client."""
    currency, weighed = room.table.currency, room.weighed
    means = room.means if room.trial.refill is None else replace(room.means, refill=room.trial.refill)
    totals = {
        "revenue": room.fee_now,
        "direct_cost": sum(client.share.direct_cost for client in room.clients),
        "contributions": sum(share.contribution for share in room.table.shares),
        "hours": sum(share.hours for share in room.table.shares),
    }
    found = [
        Line(
            key=figure.value,
            label=figure_label(figure, currency, wording),
            texts=tuple(figure_text(figure_of(weighed.year(way), figure), figure, currency, wording) for way in Way),
            best=best_way(weighed, figure),
            made_of=made_of(figure, means, totals, room.refund_due, currency, wording),
        )
        for figure in RoomFigure
    ]
    if len(room.clients) == 1:
        found.append(_grade_line(room, wording))
    return found


def cash_content(room: Room, wording: Wording) -> CashContent:
    """The chart of cash."""
    currency, as_of, weighed = room.table.currency, room.table.as_of, room.weighed
    floor = room.trial.floor
    finding = cash_finding(weighed, floor=floor, currency=currency, wording=wording)
    event, event_words = None, ""
    if len(room.clients) == 1 and 0 < room.clients[0].notice_months < MONTHS:
        client = room.clients[0]
        event = client.notice_months
        code = "event_refund" if client.refund_due else "event"
        amount = whole(client.refund_due, currency, wording)
        event_words = wording.say(f"room.cash.{code}", day=_medium(client.leaves_on, wording), amount=amount)
    return CashContent(
        start=float(room.means.reserve),
        lines={way: weighed.year(way).cash for way in Way},
        bands={Way.REPRICE: weighed.reprice_band, Way.PART: weighed.part_band},
        names={way: wording.say(f"room.way.{way.value}") for way in Way},
        months=tuple(month_names(as_of, wording)),
        floor=floor,
        floor_words="" if floor is None else wording.say("room.cash.floor", amount=whole(floor, currency, wording)),
        event=event,
        event_words=event_words,
        tick=lambda amount: format_whole_number(amount, currency, wording.language),
        amount=lambda amount: format_whole_number(amount, currency, wording.language),
        spoken=finding,
    )


def cash_rows(room: Room, wording: Wording) -> list[tuple[str, ...]]:
    """The chart as a table: today and each month's end, a way in each column."""
    currency, language = room.table.currency, wording.language
    start = format_whole_number(room.means.reserve, currency, language)
    rows: list[tuple[str, ...]] = [(wording.say("room.cash.today"), start, start, start)]
    for month in range(MONTHS):
        name = format_day(month_begins(room.table.as_of, month), language, DayStyle.MONTH)
        amounts = [format_whole_number(room.weighed.year(way).cash[month], currency, language) for way in Way]
        rows.append((name, *amounts))
    return rows


def cash_title(room: Room, wording: Wording) -> str:
    """What the chart shows."""
    return cash_finding(room.weighed, floor=room.trial.floor, currency=room.table.currency, wording=wording)


def cash_line(room: Room, wording: Wording) -> str:
    """In which unit, and what the bands are."""
    return wording.say("room.cash.line", unit=currency_sign(room.table.currency))


def order(room: Room, wording: Wording) -> str:
    """The order of several exits; "" for one client."""
    if len(room.clients) < 2:
        return ""
    floor, currency = room.trial.floor, room.table.currency
    if floor is None:
        return wording.say("room.order.ask")
    if room.weighed.plan is None:
        return no_order_sentence(floor, currency, wording)
    plan = room.weighed.plan
    return order_sentence(plan, floor=floor, as_of=room.table.as_of, currency=currency, wording=wording)


def month_names(as_of: date, wording: Wording) -> list[str]:
    """The twelve months in three letters."""
    return [format_day(month_begins(as_of, month), wording.language, DayStyle.MONTH)[:3] for month in range(MONTHS)]


def _what(room: Room, way: Way, wording: Wording) -> str:
    currency = room.table.currency
    if way is Way.KEEP:
        return wording.say("room.what.keep")
    if way is Way.REPRICE:
        if room.weighed.raise_by == 0:
            return wording.say("room.what.reprice_none")
        code = "reprice" if len(room.clients) == 1 else "reprice_several"
        return wording.say(
            f"room.what.{code}",
            now=whole(room.fee_now, currency, wording),
            new=whole(room.fee_now + room.weighed.raise_by, currency, wording),
            day=_medium(month_begins(room.table.as_of, RAISE_AFTER), wording),
        )
    last = max(client.leaves_on for client in room.clients)
    code = "part" if len(room.clients) == 1 else "part_several"
    if code == "part" and room.refund_due:
        code = "part_refund"
    refund = whole(room.refund_due, currency, wording)
    return wording.say(f"room.what.{code}", day=_medium(last, wording), refund=refund)


def _verdict(room: Room, way: Way, wording: Wording) -> str:
    currency = room.table.currency
    if way is Way.REPRICE:
        return raise_verdict(room.weighed, room.trial.leaving_chance, wording)
    if way is Way.PART:
        return loss_verdict(room.weighed, currency, wording)
    hours = sum(client.share.hours for client in room.clients)
    if not hours:
        return wording.say("room.verdict.no_hours")
    rate = sum(client.share.contribution for client in room.clients) / hours
    return wording.say("room.verdict.rate", rate=format_money(half_up_float(rate), currency, wording.language))


def _tone(room: Room, way: Way) -> Tone:
    limit = room.weighed.break_even_chance
    if way is Way.REPRICE:
        if limit is None:
            return Tone.MUTED
        return Tone.OK if room.trial.leaving_chance < limit else Tone.DANGER
    if way is Way.PART:
        tones = {Verdict.CAN_AFFORD: Tone.OK, Verdict.TIGHT: Tone.WARN, Verdict.CANNOT_AFFORD_NOW: Tone.DANGER}
        return tones[room.weighed.affordability.verdict]
    return Tone.MUTED


def _grade_line(room: Room, wording: Wording) -> Line:
    client = room.clients[0]
    now = "–" if client.letter is None else client.letter.value
    fee = room.trial.fees.get(client.client_id, client.share.revenue)
    after = grade_after(client.grade, fee, room.table.scorecard)
    text = "–" if after is None else f"{after.letter.value}, {format_number(after.score, wording.language, digits=1)}"
    return Line(
        key=_GRADE_AFTER,
        label=wording.say("room.figure.grade_after"),
        texts=(now, text if room.weighed.raise_by else now, "–"),
        best=None,
        made_of=wording.say("room.made_of.grade_after"),
    )


def _medium(day: date, wording: Wording) -> str:
    return format_day(day, wording.language, DayStyle.MEDIUM)


def _long(day: date, wording: Wording) -> str:
    return format_day(day, wording.language, DayStyle.LONG)
