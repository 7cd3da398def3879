"""What to do next for one client: a few lines, each with its day and the button that does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.records.client import Client
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import money, near_day
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.month_fees_dialog import open_month_fees
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.client_money import ClientMoney
    from msp_desk.core.actions.month_fees import MonthFees
    from msp_desk.core.actions.notices import AgreementNotice

NOTICE_DAYS: Final = 92
"""A notice window that closes within so many days is a step."""
MOST: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something to do.

    Attributes:
        what: In a few words.
        day: By when, or since when; None when there is no such day.
        late: Whether the day has passed.
        button: What the button says.
        deed: What it does.
    """

    what: str
    day: date | None
    late: bool
    button: str
    deed: Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFacts:
    """What the steps of one client rest on.

    Attributes:
        client: Whose.
        notices: Of its agreements.
        account: What it owes.
        fees: What its agreements ask to be billed this month.
        advice: What was recommended to it.
    """

    client: Client
    notices: tuple[AgreementNotice, ...]
    account: ClientMoney
    fees: MonthFees
    advice: list[Recommendation]


def find_facts(client: Client, link: DeskLink) -> StepFacts:
    """Read what the steps of a client rest on; touches no widget, so any thread may."""
    desk, today = link.desk, link.today
    return StepFacts(
        client=client,
        notices=desk.notices.of_client(client.id, today),
        account=desk.client_money.of_client(client.id, today),
        fees=desk.month_fees.propose(today, today, client_id=client.id),
        advice=desk.recommendations.all(client_id=client.id),
    )


def next_steps(facts: StepFacts, link: DeskLink, deeds: ClientDeeds, window: QWidget) -> list[Step]:
    """What to do next for a client, the most urgent day first; what has no day comes last."""
    found = [*_of_agreements(facts, link, deeds), *_of_money(facts, link, deeds, window), *_of_advice(
        facts, link, deeds)]  # fmt: skip
    return sorted(found, key=lambda step: (step.day is None, step.day or link.today))[:MOST]


def _of_agreements(facts: StepFacts, link: DeskLink, deeds: ClientDeeds) -> Iterator[Step]:
    say, client, notices = link.wording.say, facts.client, facts.notices
    if not notices and client.ended_on is None:
        new = QCoreApplication.translate("NextSteps", "New agreement…")
        yield Step(what=say("steps.no_agreement"), day=None, late=False, button=new,
                   deed=lambda: deeds.new("agreements", client.id))  # fmt: skip
    for found in notices:
        agreement, notice = found.agreement, found.notice
        if notice.status is NoticeStatus.ASKS:
            fill_in = QCoreApplication.translate("NextSteps", "Fill in…")
            yield Step(what=say("steps.asks", number=agreement.number), day=None, late=False, button=fill_in,
                       deed=partial(deeds.edit, "agreements", agreement.id))  # fmt: skip
        elif notice.receive_by is not None and notice.receive_by <= link.today + timedelta(days=NOTICE_DAYS):
            what = say("steps.notice", number=agreement.number)
            letter = QCoreApplication.translate("NextSteps", "Letter…")
            yield Step(what=what, day=notice.receive_by, late=False, button=letter,
                       deed=partial(deeds.open_letter, client.id, agreement.number))  # fmt: skip


def _of_money(facts: StepFacts, link: DeskLink, deeds: ClientDeeds, window: QWidget) -> Iterator[Step]:
    say, client, account = link.wording.say, facts.client, facts.account
    late = [item for item in account.items if item.days_overdue]
    if late:
        text = say("steps.overdue", count=len(late), sum=money(account.overdue, link))
        pay = QCoreApplication.translate("NextSteps", "New payment…")
        yield Step(what=text, day=late[0].due_on, late=True, button=pay, deed=partial(deeds.new, "payments", client.id))
    due = [proposal for proposal in facts.fees.proposals if not proposal.billed_by]
    if due:
        bill = QCoreApplication.translate("NextSteps", "Month's fees…")
        total = money(sum(proposal.span.net for proposal in due), link)
        yield Step(what=say("steps.fees", count=len(due), sum=total), day=None, late=False, button=bill,
                   deed=lambda: open_month_fees(link, window, client_id=client.id))  # fmt: skip


def _of_advice(facts: StepFacts, link: DeskLink, deeds: ClientDeeds) -> Iterator[Step]:
    waiting = [one for one in facts.advice if one.outcome is Outcome.OPEN]
    dated = sorted(
        (one for one in waiting if one.due_on is not None), key=lambda one: (one.due_on or link.today, one.id)
    )
    for one in dated[:2]:
        edit = QCoreApplication.translate("NextSteps", "Outcome…")
        passed = one.due_on is not None and one.due_on < link.today
        yield Step(what=link.wording.say("steps.advice", title=one.title), day=one.due_on, late=passed, button=edit,
                   deed=partial(deeds.edit, "recommendations", one.id))  # fmt: skip


class NextSteps(QWidget):
    """The steps as rows: what, by when, and a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._parts: list[QWidget] = []

    def show_steps(self, steps: list[Step], link: DeskLink) -> None:
        """Show other steps."""
        for part in self._parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts = []
        for row, step in enumerate(steps):
            what = ElidedLabel(step.what)
            day = PlainLabel("" if step.day is None else near_day(step.day, link), size=TextSize.SMALL, figures=True)
            day.set_tone(Tone.DANGER if step.late else Tone.MUTED)
            button = PushButton(role=ButtonRole.LINK)
            button.set_plain_text(step.button)
            button.setAccessibleName(f"{step.button} {step.what}")
            button.clicked.connect(lambda _on=False, deed=step.deed: deed())
            for column, part in enumerate((what, day, button)):
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag(0)
                self._grid.addWidget(part, row, column, side)
                part.show()
                self._parts.append(part)

    def texts(self) -> list[str]:
        """What the rows say."""
        return [part.text() for part in self._parts if isinstance(part, ElidedLabel)]

    def buttons(self) -> list[PushButton]:
        """Their buttons from top to bottom."""
        return [part for part in self._parts if isinstance(part, PushButton)]
