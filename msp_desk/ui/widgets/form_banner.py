"""The line at the top of a form: what went wrong as a whole, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel

Deed = tuple[str, Callable[[], object]]


class FormBanner(Panel):
    """A sentence with small buttons below it; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent, kind=PanelKind.PROBLEM, padding=12)
        self._text = PlainLabel(wrap=True)
        self.column.addWidget(self._text)
        self._line = QHBoxLayout()
        self._line.setSpacing(GRID)
        self._line.addStretch(1)
        self.column.addLayout(self._line)
        self._buttons: list[PushButton] = []
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" while nothing is."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def buttons(self) -> tuple[PushButton, ...]:
        """What can be done, from left to right."""
        return tuple(self._buttons)

    def say(self, sentence: str, *, warn: bool = False, deeds: Sequence[Deed] = ()) -> None:
        """Say something, or hide.

        Args:
            sentence: "" hides it.
            warn: Whether it only warns.
            deeds: Words of a button and what it does.
        """
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for words, pressed in deeds:
            button = PushButton(words, small=True)
            button.setAutoDefault(True)  # Enter presses it while it has the keyboard, and not Save
            button.clicked.connect(lambda _on=False, deed=pressed: deed())
            self._line.addWidget(button)
            button.show()
            self._buttons.append(button)
        kind = PanelKind.NOTE if warn else PanelKind.PROBLEM
        if self.property("panel") != kind.value:
            self.setProperty("panel", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self._text.setText(sentence)
        self.setVisible(bool(sentence))
