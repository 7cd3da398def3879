"""The figures of the firm at the top of the page, and the last backup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from msp_desk.core.formatting import DayStyle, currency_sign, format_day, format_number
from msp_desk.core.formatting.whole_amounts import format_whole_number, in_units
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_model import DASH

if TYPE_CHECKING:
    from msp_desk.core.actions.today import FirmFigures, LastBackup

HEIGHT = 88
WIDTH = 220
LEAST_WIDTH = 132
AVERAGE_MONTH_HOURS = 173
"""Of one person at 40 hours a week: 40 × 52 / 12."""


class FigurePanel(Panel):
    """A name, a large figure with its unit, and a line under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show a dash."""
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.column.setContentsMargins(PANEL_PADDING, 10, PANEL_PADDING, 10)
        self.column.setSpacing(0)
        self._name = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._figure = PlainLabel(DASH, size=TextSize.TITLE, figures=True)
        self._unit = PlainLabel(tone=Tone.MUTED)
        self._unit.setContentsMargins(0, 0, 0, 3)
        self._line = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self._figure)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addWidget(self._name)
        self.column.addLayout(row)
        self.column.addWidget(self._line)

    def say(self, name: str, figure: str, unit: str, line: str, *, warn: bool = False) -> None:
        """Show other words; ``warn`` marks a figure under its target."""
        self._name.setText(name)
        self._figure.setText(figure)
        self._figure.set_tone(Tone.WARN if warn else Tone.TEXT)
        self._unit.setText(unit)
        self._line.setText(line)
        self.setAccessibleName(f"{name}: {figure} {unit}, {line}".strip(", "))


class BackupPanel(Panel):
    """When the last backup was made and that it can be read, and the button for a new one.

    Signals:
        wanted: A backup should be made now.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.column.setContentsMargins(PANEL_PADDING, 8, PANEL_PADDING, 10)
        self.column.setSpacing(0)
        self._name = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._button = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._button.setObjectName("back_up_now")
        self._button.clicked.connect(lambda _on=False: self.wanted.emit())
        self._when = PlainLabel(DASH, size=TextSize.TITLE)
        self._moment = ElidedLabel(tone=Tone.MUTED, figures=True)
        self._moment.setContentsMargins(0, 0, 0, 3)
        self._line = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        top, middle = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._button)
        middle.setSpacing(GRID // 2)
        middle.addWidget(self._when)
        middle.addWidget(self._moment, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(top)
        self.column.addLayout(middle)
        self.column.addWidget(self._line)

    @property
    def button(self) -> PushButton:
        """The button for a new backup."""
        return self._button

    def text(self) -> str:
        """All it says."""
        return f"{self._when.text()} {self._moment.text()} {self._line.text()}".strip()

    def show_backup(self, last: LastBackup | None, today: date, wording: Wording) -> None:
        """Show the last backup, or that there is none."""
        self._name.setText(wording.say("today.figure.backup"))
        self._line.set_tone(Tone.MUTED)
        if last is None:
            self._when.setText(wording.say("today.saved.never"))
            self._when.set_tone(Tone.WARN)
            self._moment.setText("")
            self._line.setText(wording.say("today.saved.advice"))
            return
        day = last.made_at.date()
        moment = f"{format_day(day, wording.language, DayStyle.MEDIUM)}, {last.made_at:%H:%M}"
        age = (today - day).days
        self._when.set_tone(Tone.TEXT)
        if age in (0, 1):
            self._when.setText(wording.say("today.saved.yesterday" if age else "today.saved.today"))
        else:
            self._when.setText(
                wording.say("today.distance.ago", count=age)
                if age > 0
                else format_day(day, wording.language, DayStyle.MEDIUM)
            )
        self._moment.setText(moment)
        size = size_text(last.size, wording)
        if last.missing_at is not None:
            self._line.set_tone(Tone.WARN)
            self._line.setText(wording.say("today.saved.not_elsewhere", size=size, where=str(last.missing_at)))
            return
        code = "today.saved.elsewhere" if last.elsewhere else "today.saved.verified"
        self._line.setText(wording.say(code, size=size, where=str(last.path.parent)))

    def show_unknown(self, wording: Wording) -> None:
        """Show that it is not known yet."""
        self._name.setText(wording.say("today.figure.backup"))
        self._when.setText(DASH)

    def show_working(self, words: str) -> None:
        """A backup is being made."""
        self._button.setEnabled(False)
        self._line.set_tone(Tone.MUTED)
        self._line.setText(words)

    def show_idle(self) -> None:
        """None is being made."""
        self._button.setEnabled(True)

    def show_failure(self, sentence: str) -> None:
        """The backup could not be made."""
        self._line.set_tone(Tone.DANGER)
        self._line.setText(sentence)


def name_figures(panels: tuple[FigurePanel, FigurePanel, FigurePanel], backup: BackupPanel, wording: Wording) -> None:
    """Say what each figure is, before any of them is known."""
    for panel, name in zip(panels, ("monthly_recurring", "hours", "rate"), strict=True):
        panel.say(wording.say(f"today.figure.{name}"), DASH, "", "")
    backup.show_unknown(wording)


def show_figures(panels: tuple[FigurePanel, FigurePanel, FigurePanel], firm: FirmFigures, wording: Wording) -> None:
    """Show the monthly fees, the hours of this month and the effective rate."""
    language, sign = wording.language, currency_sign(firm.currency)
    fees, hours, rate = panels
    fees.say(
        wording.say("today.figure.monthly_recurring"),
        format_whole_number(firm.monthly_fees, firm.currency, language),
        sign,
        wording.say("today.figure.agreements", count=firm.agreements),
    )
    hours.say(
        wording.say("today.figure.hours"),
        format_number(firm.minutes / 60, language, 1),
        wording.say("today.figure.hours_unit"),
        wording.say("today.figure.average_month", hours=AVERAGE_MONTH_HOURS),
    )
    target = format_number(in_units(firm.target_rate, firm.currency), language, 2)
    rate.say(
        wording.say("today.figure.rate"),
        DASH if firm.hourly_rate is None else format_number(in_units(firm.hourly_rate, firm.currency), language, 1),
        "" if firm.hourly_rate is None else wording.say("today.figure.rate_unit", sign=sign),
        wording.say("today.figure.no_hours")
        if firm.hourly_rate is None
        else wording.say("today.figure.target", rate=target),
        warn=firm.hourly_rate is not None and firm.hourly_rate < firm.target_rate,
    )


def size_text(size: int, wording: Wording) -> str:
    """A file's size: "41.2 MB", "812 kB"."""
    if size >= 1_000_000:
        return f"{format_number(size / 1_000_000, wording.language, 1)}\u00a0MB"
    return f"{format_number(max(1, round(size / 1000)), wording.language)}\u00a0kB"
