"""Names of a file that nobody on the desk goes by: each is asked once, and the answer is remembered as an alias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.window.importing.choice import Choice

MOST: Final = 8
"""So many names are asked at once; the next ones follow when these are decided."""


class ClientQuestions(QWidget):
    """A line for each name, with the client of the desk that it means.

    Signals:
        changed: The owner decided about a name.
    """

    changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._wording = wording
        self._clients: list[str] = []
        self._decided: dict[str, str] = {}
        self._asked: tuple[str, ...] = ()
        self._open = wording.say("sources.nobody")
        self._choices: dict[str, Choice] = {}
        self._lines: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(HALF)
        self._grid.setColumnStretch(1, 1)

    def begin(self, clients: Sequence[str]) -> None:
        """Forget what was decided about another file.

        Args:
            clients: Names of the clients on the desk.
        """
        self._clients = sorted(clients, key=str.casefold)
        self._decided.clear()
        self.ask((), {})

    def ask(self, names: Sequence[str], likely: Mapping[str, str], *, made: bool = False) -> None:
        """Ask who some names are; those decided before stay in sight, so that they can be decided anew.

        Args:
            names: Names that nobody goes by.
            likely: For some of them the client that is perhaps meant.
            made: Whether a client is made for each name that is decided no other way.
        """
        self._open = self._wording.say("sources.made" if made else "sources.nobody")
        for choice in self._choices.values():
            choice.setItemText(0, self._open)
        shown = tuple(dict.fromkeys((*self._decided, *names)))[: MOST + len(self._decided)]
        if not self._clients:
            shown = ()
        self.setVisible(bool(shown))
        if shown == self._asked:
            return
        self._asked = shown
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._choices = [], {}
        for place, name in enumerate(shown):
            self._add(place, name, likely.get(name, ""))

    def answers(self) -> Mapping[str, str]:
        """Give the names that were decided with the clients they mean."""
        return dict(self._decided)

    def choice(self, name: str) -> Choice:
        """Give the choice of a name that is asked."""
        return self._choices[name]

    def _add(self, place: int, name: str, likely: str) -> None:
        question = self._wording.say("sources.same", name=one_line(name))
        label = ElidedLabel(question, tone=Tone.MUTED)
        label.setMinimumWidth(112)
        label.setMaximumWidth(136)
        choice = Choice(question)
        others = [client for client in self._clients if client != likely]
        entries = [("", self._open)]
        entries += [(client, client) for client in ([likely] if likely else []) + others]
        choice.fill(entries, self._decided.get(name, ""))
        choice.currentIndexChanged.connect(lambda _place, name=name: self._on_chosen(name))
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(choice, place, 1)
        self._lines += [label, choice]
        self._choices[name] = choice

    def _on_chosen(self, name: str) -> None:
        client = self._choices[name].value()
        if client:
            self._decided[name] = client
        else:
            self._decided.pop(name, None)
        self.changed.emit()
