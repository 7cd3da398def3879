"""The line at the foot of the window: what was done, as of which day everything is, what is selected."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import headline_window
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

HEIGHT = 28


class StatusLine(QWidget):
    """The line; its words are the window's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._done, self._as_of, self._period = (PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED) for _ in range(3))
        self._done.setFixedHeight(HEIGHT)
        self._selection = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._selection.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(24)
        for label in (self._done, self._as_of, self._period):
            line.addWidget(label)
        line.addWidget(self._selection, 1)

    def text(self) -> str:
        """What it says was done."""
        return self._done.text()

    def say(self, text: str) -> None:
        """Say what was done just now."""
        self._done.setText(text)

    def say_saved(self, time: str) -> None:
        """Say that everything is saved.

        Args:
            time: When the last change was, such as "14:05"; "" while there was none.
        """
        if time:
            self.say(QCoreApplication.translate("MainWindow", "All changes saved, {time}").replace("{time}", time))
        else:
            self.say(QCoreApplication.translate("MainWindow", "All changes are saved at once"))

    def say_day(self, today: date, language: Language) -> None:
        """Say as of which day everything is, and which window the grades look at."""
        day = format_day(today, language, DayStyle.MEDIUM)
        first = format_day(headline_window(today).first, language, DayStyle.MEDIUM)
        period = QCoreApplication.translate("MainWindow", "Window {first} – {last}")
        self._as_of.setText(QCoreApplication.translate("MainWindow", "As of {day}").replace("{day}", day))
        self._period.setText(period.replace("{first}", first).replace("{last}", day))

    def say_selection(self, text: str) -> None:
        """Say at the right what is selected."""
        self._selection.setText(text)
