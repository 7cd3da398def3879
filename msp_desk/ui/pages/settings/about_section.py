"""About the program: its version, what it is made with, and that nothing leaves this machine."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from PySide6.QtWidgets import QWidget

from msp_desk import __version__
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.section import Section, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

LICENCES: Final = {
    "PySide6-Essentials": "LGPL-3.0",
    "SQLAlchemy": "MIT",
    "sqlcipher3": "zlib · SQLCipher: BSD-3-Clause",
    "alembic": "MIT",
    "reportlab": "BSD-3-Clause",
    "pypdfium2": "Apache-2.0 · BSD-3-Clause",
    "platformdirs": "MIT",
    "Babel": "BSD-3-Clause",
    "openpyxl": "MIT",
    "defusedxml": "PSF-2.0",
    "mt-940": "BSD-3-Clause",
    "holidays": "MIT",
    "python-dateutil": "Apache-2.0 · BSD-3-Clause",
    "icalendar": "BSD-2-Clause",
    "rapidfuzz": "MIT",
    "uharfbuzz": "Apache-2.0",
    "keyring": "MIT",
    "Noto Sans": "OFL-1.1",
}
"""What ships with the program, each with its licence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Library:
    """A library that is built in."""

    place: int
    name: str
    version: str
    licence: str


class AboutSection(Section):
    """About the program."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self._libraries: list[_Library] = []
        panel = Panel()
        panel.setMaximumWidth(720)
        self._title = heading(f"MSP Desk {__version__}")
        self._promise = PlainLabel(wrap=True)
        self._advice = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._machine = PlainLabel(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        for label in (self._title, self._promise, self._advice, self._machine):
            panel.column.addWidget(label)
        libraries = Panel()
        libraries.setMaximumWidth(720)
        self._libraries_title = heading()
        self._table: RecordTable[_Library] = RecordTable(
            self._columns(), MemoryRows[_Library]([], lambda row: row.place, self._columns()), name="libraries"
        )
        self._table.setObjectName("settings_libraries")
        self._table.setMinimumHeight(280)
        libraries.column.addWidget(self._libraries_title)
        libraries.column.addWidget(self._table, 1)
        self.column.addWidget(panel)
        self.column.addWidget(libraries, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(self.tr("About"), self.tr("Which version this is, and what it is made with."))
        self._promise.setText(
            self.tr(
                "Nothing leaves this machine: no account, no server, no counting of what you do. The program opens no "
                "connection; what is sent to anybody, you send yourself."
            )
        )
        self._advice.setText(
            self.tr("It is not legal advice: have dates and wording checked where they matter. Licence: MIT.")
        )
        self._machine.setText(f"Python {platform.python_version()} · {platform.system()} {platform.release()}")
        self._libraries_title.setText(self.tr("Libraries and their licences"))
        self._table.setAccessibleName(self.tr("Libraries and their licences"))
        self._table.show_columns(self._columns())

    def refresh(self) -> None:
        """List the libraries with the versions that run here."""
        if not self._libraries:
            self._libraries = [
                _Library(place=place, name=name, version=_version(name), licence=licence)
                for place, (name, licence) in enumerate(LICENCES.items(), start=1)
            ]
        self._table.show_rows(MemoryRows(self._libraries, lambda row: row.place, self._columns()))

    def _columns(self) -> list[Column[_Library]]:
        return [
            Column(key="name", title=self.tr("Library"), text=lambda row: row.name, sort=lambda row: row.name,
                   width=180),
            Column(key="version", title=self.tr("Version"), text=lambda row: row.version, width=110),
            Column(key="licence", title=self.tr("Licence"), text=lambda row: row.licence, stretch=True, width=160),
        ]  # fmt: skip


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
