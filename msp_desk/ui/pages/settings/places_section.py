"""Where everything lies on this machine: the desk, its backups, the log of the program, the choices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.opening import open_folder
from msp_desk.ui.pages.settings.section import Section
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.place_panel import PlacePanel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel


class PlacesSection(Section):
    """The data folder."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        folders = link.desk.folders
        places: tuple[tuple[Callable[[], Path], bool], ...] = (
            (lambda: link.desk.path, False),
            (link.desk.backups.folder, True),
            (lambda: folders.logs, True),
            (lambda: folders.preferences, True),
        )
        self._places = places
        panel = Panel()
        panel.setMaximumWidth(860)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._names: list[PlainLabel] = []
        self._paths: list[ElidedLabel] = []
        self._opens: list[PushButton] = []
        self._copies: list[PushButton] = []
        for row in range(len(places)):
            name, path = PlainLabel(bold=True), ElidedLabel(tone=Tone.MUTED)
            opens, copies = PushButton(small=True), PushButton(small=True)
            opens.clicked.connect(lambda _on=False, row=row: self._open(row))
            copies.clicked.connect(lambda _on=False, row=row: self._copy(row))
            grid.addWidget(name, 3 * row, 0)
            grid.addWidget(path, 3 * row + 1, 0)
            grid.addWidget(opens, 3 * row, 1, 2, 1)
            grid.addWidget(copies, 3 * row, 2, 2, 1)
            grid.setRowMinimumHeight(3 * row + 2, GAP)
            self._names.append(name)
            self._paths.append(path)
            self._opens.append(opens)
            self._copies.append(copies)
        panel.column.addLayout(grid)
        self._said = PlainLabel(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        panel.column.addWidget(self._said)
        self._advice = PlainLabel(tone=Tone.MUTED, wrap=True)
        panel.column.addWidget(self._advice)
        self._place = PlacePanel(link)
        self._place.setMaximumWidth(860)
        self.column.addWidget(self._place)
        self.column.addWidget(panel)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Data folder"),
            self.tr("Everything is in files on this machine that you hold; only you can read these folders."),
        )
        names = (
            self.tr("Desk file"),
            self.tr("Backups"),
            self.tr("Log of the program"),
            self.tr("Choices of this machine"),
        )
        opens, copies = self.tr("Open the folder"), self.tr("Copy the path")
        for place, name in enumerate(names):
            self._names[place].setText(name)
            self._opens[place].setText(opens)
            self._opens[place].setAccessibleName(f"{opens}: {name}")
            self._copies[place].setText(copies)
            self._copies[place].setAccessibleName(f"{copies}: {name}")
        self._advice.setText(
            self.tr(
                "To move to another machine, make a backup and take it along. Keep the desk itself out of folders "
                "that are synchronised: put the backups there. The log of the program names no client and no amount."
            )
        )

    def refresh(self) -> None:
        """Show where everything lies."""
        for label, (where, _is_folder) in zip(self._paths, self._places, strict=True):
            label.setText(str(where()))
        self._said.setText("")

    def _open(self, row: int) -> None:
        where, is_folder = self._places[row]
        folder = where() if is_folder else where().parent
        self._said.setText("" if open_folder(folder) else self.tr("This folder is not there yet."))

    def _copy(self, row: int) -> None:
        QGuiApplication.clipboard().setText(str(self._places[row][0]()))
        self._said.setText(self.tr("The path is on the clipboard."))
