"""A few choices of which exactly one holds, as joined buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID, HALF
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import pressed_by_enter
from msp_desk.ui.widgets.plain_text import one_line, plain_label

_PADDING = 28


class _Segment(QToolButton):
    """One choice, as wide as its words in bold so that nothing moves when it is chosen."""

    def sizeHint(self) -> QSize:
        words = self.text().replace("&&", "&")
        metrics = QFontMetrics(font_of(TextSize.BODY, bold=True))
        return QSize(metrics.horizontalAdvance(words) + _PADDING, max(CONTROL_HEIGHT, metrics.height() + GRID + HALF))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class Segments(QWidget):
    """Joined buttons; the arrow keys move the choice.

    Signals:
        changed: The value now chosen, when the owner chose it.
    """

    changed = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[object, str]], *, name: str, parent: QWidget | None = None, fill: bool = False
    ) -> None:
        """Make the buttons; the first one is chosen.

        Args:
            choices: Pairs of value and word.
            name: What a screen reader calls the whole.
            parent: Its owner.
            fill: Whether the buttons share all the width there is.
        """
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._name = name
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.setAccessibleName(name)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for place, (_, word) in enumerate(choices):
            button = _Segment()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("place", _place(place, len(choices)))
            if fill:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            line.addWidget(button)
            self._name_button(place, word)
        if choices:
            self._group.button(0).setChecked(True)
            self._stop_at(0)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> object:
        """Return the chosen value."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: object) -> None:
        """Choose a value, without a signal.

        Raises:
            ValueError: If there is no such choice.
        """
        place = self._values.index(value)
        self._group.button(place).setChecked(True)
        self._stop_at(place)

    def rename(self, name: str) -> None:
        """Call the whole by another name, for a screen reader."""
        self._name = name
        self.setAccessibleName(name)
        for place, button in enumerate(self._group.buttons()):
            self._name_button(place, button.text().replace("&&", "&"))

    def set_words(self, words: Sequence[str]) -> None:
        """Say the choices in another language, in the same order."""
        for place, word in enumerate(words):
            self._name_button(place, word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = self._group.checkedId() + step
        if 0 <= place < len(self._values):
            self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)
            self._group.button(place).click()

    def _name_button(self, place: int, word: str) -> None:
        button = self._group.button(place)
        button.setText(plain_label(one_line(word)))
        button.setAccessibleName(f"{self._name}: {word}")

    def _on_clicked(self, place: int) -> None:
        self._stop_at(place)
        self.changed.emit(self._values[place])

    def _stop_at(self, chosen: int) -> None:
        """Let Tab stop at the chosen button only; the others are reached by the arrow keys and by the mouse."""
        for button in self._group.buttons():
            here = self._group.id(button) == chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._group.button(chosen))


def _place(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "middle"
