"""Beside the list: notice windows on a time line, and what comes after everything that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.wording import Wording
from msp_desk.ui.pages.today.exits_panel import ExitRow, ExitsPanel
from msp_desk.ui.pages.today.window_line import MonthHead, WindowLine
from msp_desk.ui.pages.today.window_rows import SPAN_DAYS, first_to_close, window_rows
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.today import Today


class SideColumn(QScrollArea):
    """The right column.

    Signals:
        window_opened: A row of the time line was chosen; carries it.
        exit_opened: An exit was chosen; carries its row.
        calendar_wanted: The days are wanted as a calendar file.
    """

    window_opened = Signal(object)
    exit_opened = Signal(object)
    calendar_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._subtitle = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._line = WindowLine()
        self._line.hide()  # until there are rows, whose title names it
        self._head = MonthHead(self._line)
        self._line.opened.connect(self.window_opened)
        windows = self._windows = Panel()
        windows.column.setSpacing(4)
        for label in (self._title, self._subtitle):
            windows.column.addWidget(label)
        windows.column.addWidget(self._line)
        self._calendar = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._calendar.setObjectName("today_calendar")
        self._calendar.clicked.connect(lambda _on=False: self.calendar_wanted.emit())
        windows.column.addWidget(self._calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self._calendar.hide()
        self._exits = ExitsPanel()
        self._exits.opened.connect(self.exit_opened)
        self._next_title = PlainLabel(bold=True, wrap=True)
        self._next_line = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        coming = self._coming = Panel()
        coming.column.setSpacing(4)
        coming.column.addWidget(self._next_title)
        coming.column.addWidget(self._next_line)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(windows)
        column.addWidget(self._exits)
        column.addWidget(coming)
        column.addStretch(1)
        self.setWidget(inside)
        for panel in (windows, coming):
            panel.hide()  # until something is known
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    @property
    def line(self) -> WindowLine:
        """The time line."""
        return self._line

    @property
    def exits(self) -> ExitsPanel:
        """The exits that run."""
        return self._exits

    def text(self) -> str:
        """All its labels say."""
        labels = (self._title, self._subtitle, self._next_title, self._next_line)
        return "\n".join(label.text() for label in labels)

    def show_today(self, found: Today, wording: Wording, exits: Sequence[ExitRow] = ()) -> None:
        """Show what the desk says, and the exits that run."""
        from msp_desk.core.actions.agenda import words

        windows, day = found.agenda.windows, found.day
        rows = window_rows(windows, day)
        closing = first_to_close(windows, day)
        if closing is None:
            self._title.setText(wording.say("today.windows.none"))
            self._subtitle.setText(wording.say("today.windows.line_none", days=SPAN_DAYS))
        else:
            count, days = closing
            when = wording.say("today.windows.when", count=days) if days else wording.say("today.distance.today")
            self._title.setText(wording.say("today.windows.title", count=count, when=when))
            self._subtitle.setText(wording.say("today.windows.line", days=SPAN_DAYS))
        for panel in (self._windows, self._coming):
            panel.show()
        self._line.setVisible(bool(rows))
        self._line.show_rows(rows, day, wording)
        self._calendar.setText(self.tr("Save as calendar file…"))
        self._calendar.setVisible(bool(rows))
        self._line.setAccessibleName(self._title.text())
        self._line.setAccessibleDescription(self._subtitle.text())
        self._head.update()
        self._exits.show_rows(exits)
        self._next_title.setText(wording.say("today.next.title"))
        self._next_line.setText(words.next_text(found.agenda.next_due, day, wording))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the months stand over the line."""
        super().resizeEvent(event)
        self._head.setFixedWidth(self._line.width())
