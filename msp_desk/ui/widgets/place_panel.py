"""A calm note about where the desk lies: in a synchronised folder, on the network, or beside copies of itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.desk_place import place_warnings
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel


class PlacePanel(Panel):
    """What to know about the place of the desk and what to do; not there when there is nothing to know."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Look, away from the window; a drive may answer slowly.

        Args:
            link: The desk.
            parent: Where it stands.
        """
        super().__init__(parent, kind=PanelKind.NOTE)
        self.setObjectName("desk_place")
        self._link = link
        self._found: Sequence[Problem] = ()
        self._said = PlainLabel(wrap=True)
        self.column.addWidget(self._said)
        self.hide()
        self.refresh()

    @property
    def said(self) -> str:
        """What stands there; "" where there is nothing to know."""
        return self._said.text()

    def refresh(self) -> None:
        """Look again."""
        path = self._link.desk.path

        def look(_token: Token) -> list[Problem]:
            return place_warnings(path)

        self._link.background.run(look).finished.connect(self._show)

    def _show(self, found: Sequence[Problem]) -> None:
        self._found = found
        self._said.setText("\n\n".join(self._link.wording.problem(problem) for problem in found))
        self.setVisible(bool(found))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self._found)
        super().changeEvent(event)
