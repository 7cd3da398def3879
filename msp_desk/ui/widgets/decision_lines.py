"""What was decided about a client, a panel each: with its numbers then and now, and what it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_number, format_percent
from msp_desk.core.records.decision import LookBack
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.figure_text import DASH, whole_money
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.decisions import DecisionView
    from msp_desk.core.deciding.numbers import Number
    from msp_desk.core.records.decision import Decision

AMOUNTS: Final = frozenset({
    "revenue", "contribution", "effective_hourly_rate", "fee_needed", "lost", "freed_value", "result_now",
    "result_after", "refund_due", "tried_new_fee", "tried_cash_floor",
})  # fmt: skip
SHOWN: Final = (
    "grade", "score", "revenue", "contribution", "hours", "effective_hourly_rate", "fee_needed", "p_star", "lost",
    "freed_value", "result_now", "result_after", "runway_months", "refund_due", "tried_new_fee",
    "tried_leaving_chance", "tried_refill", "tried_cash_floor",
)  # fmt: skip
"""The numbers in the order in which they stand."""
_WIDEST: Final = 480


def decision_lines(views: Iterable[DecisionView], link: DeskLink, owner: QWidget) -> Iterator[QWidget]:
    """A part for each decision about a client, in their order."""
    for view in views:
        yield _line(view, link, owner)


def _line(view: DecisionView, link: DeskLink, owner: QWidget) -> QWidget:
    decision, wording = view.decision, link.wording
    place = QWidget()
    place.setObjectName(f"decision_{decision.id}")
    column = QVBoxLayout(place)
    column.setContentsMargins(0, GRID, 0, 0)
    column.setSpacing(GRID // 2)
    said = wording.say(
        "advising.decision.stored",
        day=format_day(decision.decided_on, link.language, DayStyle.LONG),
        choice=decision.choice,
        reason=decision.reason,
    )
    column.addWidget(PlainLabel(said, wrap=True))
    for sentence, tone in _remarks(decision, link):
        column.addWidget(PlainLabel(sentence, size=TextSize.SMALL, tone=tone, wrap=True))
    numbers = _numbers(view, link)
    numbers.hide()
    buttons = QHBoxLayout()
    buttons.setSpacing(GAP)
    column.addLayout(buttons)
    column.addWidget(numbers)
    show = _button(QCoreApplication.translate("DecisionLines", "Numbers then and now"), said)
    show.clicked.connect(lambda _on=False: numbers.setVisible(numbers.isHidden()))
    buttons.addWidget(show)
    due = decision.look_back_due(link.today)
    if due is not None:
        look = _button(QCoreApplication.translate("DecisionLines", "Look back…"), said)
        look.setObjectName("decision_look_back")
        look.clicked.connect(lambda _on=False: _look_back(link, decision, due, owner))
        buttons.addWidget(look)
    if decision.called_off_on is None:
        withdraw = _button(QCoreApplication.translate("DecisionLines", "Withdraw…"), said)
        withdraw.clicked.connect(lambda _on=False: _call_off(link, decision, owner))
        buttons.addWidget(withdraw)
    buttons.addStretch(1)
    return place


def _remarks(decision: Decision, link: DeskLink) -> Iterator[tuple[str, Tone]]:
    """What holds of a decision: its cooling-off, its answers, its withdrawal, when it asks."""
    from msp_desk.core.deciding.cooling_off import cooling_off_until, is_cooling

    say, long = link.wording.say, partial(format_day, language=link.language, style=DayStyle.LONG)
    until = cooling_off_until(decision)
    if until is not None and is_cooling(decision, link.desk.clock.moment()):
        local = until.astimezone()
        yield say("advising.decision.cooling", day=long(local.date()), time=f"{local:%H:%M}"), Tone.WARN
    if decision.cooling_off_skipped:
        yield say("advising.decision.skipped", reason=decision.cooling_off_skipped), Tone.MUTED
    for which, note in ((LookBack.FIRST, decision.first_note), (LookBack.SECOND, decision.second_note)):
        answer = decision.answer(which)
        if answer is not None:
            sentence = say(f"advising.decision.answered.{which.name.lower()}", answer=answer)
            yield f"{sentence} {note}".rstrip(), Tone.MUTED
    if decision.called_off_on is not None:
        day = long(decision.called_off_on)
        yield say("advising.decision.called_off", day=day, reason=decision.called_off_reason), Tone.MUTED
        return
    due = decision.look_back_due(link.today)
    if due is not None:
        yield say(f"advising.decision.look_back.{due.name.lower()}"), Tone.ACCENT
    elif decision.look_back_on(LookBack.FIRST) > link.today:
        first, second = (long(decision.look_back_on(which)) for which in LookBack)
        yield say("advising.decision.next_questions", first=first, second=second), Tone.MUTED


def _numbers(view: DecisionView, link: DeskLink) -> QWidget:
    """The numbers of its day beside those of today."""
    place = QWidget()
    place.setMaximumWidth(_WIDEST)
    grid = QGridLayout(place)
    grid.setContentsMargins(GAP, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    heads = (
        "",
        QCoreApplication.translate("DecisionLines", "Then"),
        QCoreApplication.translate("DecisionLines", "Now"),
    )
    rows = [heads]
    for name in SHOWN:
        if view.then.get(name) is not None or name in view.now:
            label = link.wording.say(f"advising.number.{name}")
            rows.append((label, _shown(name, view.then, link), _shown(name, view.now, link)))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            text = PlainLabel(cell, size=TextSize.SMALL, figures=bool(column), bold=not row)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(text, row, column, side)
    return place


def _shown(name: str, numbers: Mapping[str, Number], link: DeskLink) -> str:
    value = numbers.get(name)
    if value is None:
        return DASH
    if isinstance(value, str | bool):
        return str(value)
    if name in AMOUNTS:
        return whole_money(value, link)
    if name == "p_star":
        return format_percent(100 * value, link.language)
    return format_number(value, link.language, 1)


def _button(text: str, words: str) -> PushButton:
    button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
    button.set_plain_text(text)
    button.setAccessibleName(f"{text}: {words}")
    return button


def _look_back(link: DeskLink, decision: Decision, which: LookBack, owner: QWidget) -> None:
    from msp_desk.ui.widgets.decision_form import open_look_back

    open_look_back(link, decision, which, owner.window())


def _call_off(link: DeskLink, decision: Decision, owner: QWidget) -> None:
    from msp_desk.ui.widgets.decision_form import open_call_off

    open_call_off(link, decision, owner.window())
