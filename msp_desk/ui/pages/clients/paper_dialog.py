"""A kept paper as it was made; it can be written to a file, never changed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.asking import ask_where, tell_failure
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_text import one_line

SIZE: Final = QSize(820, 900)


class PaperDialog(QDialog):
    """Shows a kept paper."""

    def __init__(self, document: Document, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show it.

        Args:
            document: The paper.
            link: Says errors.
            parent: The window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(one_line(document.title))
        self._document, self._link = document, link
        self._preview = PdfPreview(name=one_line(document.title))
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._save.clicked.connect(lambda: self.ask_where_to_save(document, link, self))
        self._close = PushButton()
        self._close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._preview, 1)
        column.addLayout(foot)
        self._preview.show_pdf(document.content)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self.retranslate()
        self.finished.connect(self._preview.pages.clear)
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._save.setText(self.tr("Save as…"))
        self._close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @staticmethod
    def ask_where_to_save(document: Document, link: DeskLink, parent: QWidget) -> None:
        """Ask where a paper should go, then write it there."""

        def write(path: Path) -> None:
            try:
                write_whole(path, document.content)
            except MspDeskError as error:
                tell_failure(parent, link.wording.error(error))

        ask_where(parent, document.title, document.title, write)
