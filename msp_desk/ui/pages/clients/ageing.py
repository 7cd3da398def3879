"""What is open of a client by age, as of a day that can be typed, and how the client usually pays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from msp_desk.core.actions.client_money import ClientMoney
from msp_desk.core.formatting import Unreadable
from msp_desk.core.grading.payment_speed import PaymentSpeed
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.money import half_up_float
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import DASH, bare_money, money
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.figures_line import FiguresLine
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.typed_edits import DayEdit


def habit_sentence(speed: PaymentSpeed | None, wording: Wording) -> str:
    """How a client usually pays: "Usually pays in 34 days (4 days beyond terms)"."""
    if speed is None:
        return wording.say("account.unknown")
    days, beyond = half_up_float(speed.days), half_up_float(speed.beyond_terms)
    terms = wording.say("account.on_time")
    if beyond:
        terms = wording.say("account.beyond" if beyond > 0 else "account.before", count=abs(beyond))
    return wording.say("account.habit", pays=wording.say("account.pays", count=days), terms=terms)


class Ageing(Panel):
    """Five figures, their sum, what is on account, and the day of it all.

    Signals:
        day_chosen: Another day was typed.
        allocation_wanted: What is on account should be allocated.
        paper_wanted: What is open should become a paper.
    """

    day_chosen = Signal(object)
    allocation_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it empty, as of today."""
        super().__init__(parent, kind=PanelKind.GROUND, padding=12)
        self._link = link
        self._shown: date | None = None
        self._total = PlainLabel(size=TextSize.SECTION, figures=True, wrap=True)
        self._total.setObjectName("open_total")
        self._day_label = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._day = DayEdit(conventions(link))
        self._day.setObjectName("ageing_day")
        self._day.setFixedWidth(160)
        self._day_label.setBuddy(self._day)
        self._credit = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._credit.setObjectName("held")
        self._allocate = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._allocate.clicked.connect(lambda _on=False: self.allocation_wanted.emit())
        self._paper = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._paper.setObjectName("open_items_paper")
        self._paper.clicked.connect(lambda _on=False: self.paper_wanted.emit())
        self._habit = FiguresLine(link)
        self._habit.setObjectName("payment_habit")
        self._problem = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._problem.hide()
        self._heads: list[PlainLabel] = []
        self._sums: list[PlainLabel] = []
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._read)
        self._day.textChanged.connect(lambda _text: self._later.start())
        self.retranslate()

    @property
    def day_edit(self) -> DayEdit:
        """Where the day is typed."""
        return self._day

    @property
    def paper(self) -> PushButton:
        """Makes a paper of what is open."""
        return self._paper

    @property
    def allocate(self) -> PushButton:
        """Allocates what is on account."""
        return self._allocate

    def texts(self) -> tuple[str, str, str]:
        """The sum, what is on account, and how the client pays."""
        return self._total.text(), self._credit.text(), self._habit.text()

    def figures(self) -> list[str]:
        """The sums by age."""
        return [figure.text() for figure in self._sums]

    def set_day(self, day: date) -> None:
        """Stand on a day, without a signal."""
        self._shown = day
        self._day.blockSignals(True)
        self._day.set_value(day)
        self._day.blockSignals(False)
        self._day.set_trailing(self._day.reading(day))
        self._problem.hide()

    def show_account(self, account: ClientMoney, *, can_allocate: bool) -> None:
        """Show the figures of an account."""
        link, total = self._link, account.open_amount
        said = self.tr("Open {amount}").replace("{amount}", money(total, link))
        if account.overdue and account.overdue != total:
            said = self.tr("Open {amount}, {overdue} of it overdue").replace("{amount}", money(total, link))
            said = said.replace("{overdue}", money(account.overdue, link))
        self._total.setText(said if total else self.tr("Nothing is open"))
        held = self.tr("{amount} on account").replace("{amount}", money(account.held, link)) if account.held else ""
        self._credit.setText(held)
        self._credit.setVisible(bool(held))
        self._allocate.setVisible(can_allocate)
        self._habit.show_parts([(habit_sentence(account.speed, link.wording), "usually_pays")])
        late_tone = {AgeBucket.NOT_DUE: Tone.TEXT}
        for head, figure, (bucket, amount) in zip(self._heads, self._sums, account.ages.items(), strict=True):
            text = bare_money(amount, link) if amount else DASH
            figure.setText(text)
            figure.set_tone(late_tone.get(bucket, Tone.DANGER) if amount else Tone.MUTED)
            figure.setAccessibleName(f"{head.text()}: {text}")

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        words: Sequence[str] = (
            self.tr("not due"), self.tr("1–30 days"), self.tr("31–60"), self.tr("61–90"), self.tr("over 90"),
        )  # fmt: skip
        for head, word in zip(self._heads, words, strict=True):
            head.setText(word)
        self._day_label.setText(self.tr("As of"))
        self._day.setAccessibleName(self.tr("As of the day"))
        self._allocate.setText(self.tr("Allocate…"))
        self._paper.setText(self.tr("Open-items list…"))

    def changeEvent(self, event: QEvent) -> None:
        """Read and write days as the new language does."""
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self._day.set_conventions(conventions(self._link))
            self.set_day(self._shown)
        super().changeEvent(event)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(self._total, 1)
        first.addWidget(self._day_label)
        first.addWidget(self._day)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for place, _bucket in enumerate(AgeBucket):
            head = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
            figure = PlainLabel(bold=True, figures=True)
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(figure, 1, place, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(place, 1)
            self._heads.append(head)
            self._sums.append(figure)
        held = QHBoxLayout()
        held.setSpacing(GRID)
        held.addWidget(self._credit)
        held.addWidget(self._allocate)
        held.addStretch(1)
        self.column.addLayout(first)
        self.column.addWidget(self._problem)
        self.column.addLayout(grid)
        self.column.addLayout(held)
        last = QHBoxLayout()
        last.setSpacing(GRID)
        last.addWidget(self._habit, 1)
        last.addWidget(self._paper)
        self.column.addLayout(last)

    def _read(self) -> None:
        """Take the typed day; one that means nothing is said once the field is left."""
        try:
            day = self._day.value()
        except Unreadable as error:
            self._problem.setText(self._link.wording.error(error))
            self._problem.setVisible(not self._day.hasFocus())
            return
        self._problem.hide()
        chosen = day if day is not None else self._link.today
        if chosen != self._shown:
            self._shown = chosen
            self.day_chosen.emit(chosen)
