"""The sliders of the decision room: each with its value in a field that can be typed into, and a line under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, HALF
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

_MOST: Final = 2_000_000_000
"""The largest amount in whole units that a field can hold."""


class _MarkedSlider(QSlider):
    """A slider with a red tick where a choice stops paying."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.mark: float | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mark is None:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        room = self.width() - handle.width()
        x = handle.width() / 2 + self.mark * room
        painter = QPainter(self)
        painter.setPen(QPen(color_of(current_palette().danger), 2))
        middle = self.height() // 2
        painter.drawLine(int(x), middle - 7, int(x), middle + 7)
        painter.end()


class Lever(QWidget):
    """One slider with its name, its value as a field, and a hint.

    Signals:
        moved: The value changed by the owner's hand.
    """

    moved = Signal()

    def __init__(self, *, step: int = 1) -> None:
        """Make it without words.

        Args:
            step: How far one key moves it.
        """
        super().__init__()
        self.name = PlainLabel(wrap=True)
        self.hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self.field = QSpinBox()
        self.field.setGroupSeparatorShown(True)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setProperty("small", True)
        self.field.setKeyboardTracking(False)
        self.slider = _MarkedSlider()
        self.set_step(step)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(top)
        column.addWidget(self.slider)
        column.addWidget(self.hint)
        self.slider.valueChanged.connect(self._on_slider)
        self.field.valueChanged.connect(self._on_field)

    def value(self) -> int:
        """What it is set to."""
        return self.field.value()

    def say(self, name: str, hint: str, *, prefix: str = "", suffix: str = "") -> None:
        """Say what it moves."""
        self.name.setText(name)
        self.hint.setText(hint)
        self.field.setPrefix(prefix)
        self.field.setSuffix(suffix)
        self.field.setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(hint)

    def set_step(self, step: int) -> None:
        """Move so far with one key, ten times as far with a page key."""
        self.slider.setSingleStep(step)
        self.slider.setPageStep(10 * step)
        self.field.setSingleStep(step)

    def set_range(self, low: int, high: int, *, typed_low: int = 0, typed_high: int = _MOST) -> None:
        """Slide between two values; more and less may be typed."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self.slider.setRange(low, max(high, low + 1))
            self.field.setRange(typed_low, typed_high)

    def set_value(self, value: int) -> None:
        """Set it without telling anybody."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self.field.setValue(value)
            self.slider.setValue(value)

    def set_mark(self, share: float | None) -> None:
        """Put the red tick at a share of the way; None takes it away."""
        if self.slider.mark != share:
            self.slider.mark = share
            self.slider.update()

    def _on_slider(self, value: int) -> None:
        with QSignalBlocker(self.field):
            self.field.setValue(value)
        self.moved.emit()

    def _on_field(self, value: int) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self.moved.emit()


class WhatIf(Panel):
    """The four levers.

    Signals:
        moved: One of them was.
        reset_wanted: They should go back to where they began.

    Attributes:
        fee: The new fee of one client in whole units, or the share of the raise of several in percent.
        chance: That they leave, in percent.
        refill: Of freed hours, in percent.
        floor: Of the cash, in whole units.
    """

    moved = Signal()
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the panel without words."""
        super().__init__(parent)
        self._title = PlainLabel(size=TextSize.SECTION)
        self._reset = PushButton(role=ButtonRole.LINK, small=True)
        self._reset.clicked.connect(lambda _on=False: self.reset_wanted.emit())
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._reset)
        self.column.addLayout(top)
        self.fee, self.chance, self.refill, self.floor = Lever(), Lever(), Lever(), Lever()
        self.chance.set_range(0, 100, typed_high=100)
        self.refill.set_range(0, 100, typed_high=100)
        for lever in self.levers:
            lever.moved.connect(self.moved)
            self.column.addWidget(lever)
            self.column.addSpacing(GAP // 2)
        self.column.addStretch(1)

    @property
    def levers(self) -> tuple[Lever, ...]:
        """In the order of the panel."""
        return (self.fee, self.chance, self.refill, self.floor)

    def say(self, title: str, reset: str, locale: QLocale) -> None:
        """Say the panel's own words; the fields write numbers as the language does."""
        self._title.setText(title)
        self._reset.set_plain_text(reset)
        for lever in self.levers:
            lever.field.setLocale(locale)
