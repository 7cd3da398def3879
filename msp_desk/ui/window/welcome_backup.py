"""Beside the questions of a first start: whoever had a desk before gets it back from a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.records.language import Language
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.window.ways_out import when_made

if TYPE_CHECKING:
    from msp_desk.core.storage.backup import Backup


class WelcomeBackup(Panel):
    """Offers the newest verified backup of a desk that is gone, and any file that the owner chooses.

    Signals:
        chosen: A backup, or a desk file of another computer, should become the desk; carries its path.
    """

    chosen = Signal(object)

    def __init__(self, path: Path, backup: Backup | None, language: Language, *, least: int) -> None:
        """Offer what there is.

        Args:
            path: Where the desk would be.
            backup: The newest verified one of that desk; None where it has none.
            language: Of the window.
            least: Width of what is said in words, so that it does not become a tower of single words.
        """
        super().__init__(kind=PanelKind.SURFACE if backup is not None else PanelKind.GROUND)
        self._path, self._backup, self._language = path, backup, language
        self._files: QFileDialog | None = None
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True, tone=Tone.TEXT if backup is None else Tone.WARN)
        self._said = PlainLabel(wrap=True)
        self._newest = PushButton(role=ButtonRole.PRIMARY)
        self._newest.setObjectName("welcome_newest_backup")
        self._newest.setVisible(backup is not None)
        self._newest.clicked.connect(self._on_newest)
        self._any = PushButton()
        self._any.setObjectName("welcome_backup")
        self._any.clicked.connect(self._on_any)
        for label in (self._title, self._said):
            label.setMinimumWidth(least)
        for part in (self._title, self._said, self._newest, self._any):
            self.column.addWidget(part)
        self._retranslate()

    @property
    def said(self) -> str:
        """What it says."""
        return f"{self._title.text()}\n{self._said.text()}"

    @property
    def files(self) -> QFileDialog | None:
        """What asks for the file, once it was wanted."""
        return self._files

    def widgets(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [self._newest, self._any] if self._backup is not None else [self._any]

    def speak(self, language: Language) -> None:
        """Speak another language."""
        self._language = language
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._newest.setText(self.tr("Restore this backup"))
        if self._backup is None:
            self._title.setText(self.tr("You had a desk before?"))
            self._said.setText(
                self.tr("Choose a backup, or the desk file of your other computer. It is copied and stays as it is.")
            )
            self._any.setText(self.tr("Restore a backup…"))
            return
        self._title.setText(self.tr("Your desk is missing"))
        self._said.setText(
            self.tr("{file} is not there any more. Its newest verified backup is of {when}.")
            .replace("{when}", when_made(self._backup, self._language))
            .replace("{file}", self._path.name)
        )
        self._any.setText(self.tr("Restore another backup…"))

    def _on_newest(self) -> None:
        if self._backup is not None:
            self.chosen.emit(self._backup.path)

    def _on_any(self) -> None:
        documents = documents_folder()
        folder = documents if self._backup is None else self._backup.path.parent
        dialog = self._files = QFileDialog(self.window(), self.tr("Choose a backup"), str(folder))
        dialog.setObjectName("welcome_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["MSP Desk (*.mspdesk *.json)", self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.open()
