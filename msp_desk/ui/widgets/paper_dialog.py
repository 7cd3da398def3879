"""A kept paper as it was made; it can be printed, written to a file or put into a mail, never changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.paper_deeds import PaperDeeds
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_text import one_line, plain_title

SIZE: Final = QSize(820, 900)


class PaperDialog(QDialog):
    """Shows a kept paper."""

    def __init__(self, document: Document, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show it.

        Args:
            document: The paper.
            link: The desk.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("paper_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(plain_title(document.title))
        self._preview = PdfPreview(name=one_line(document.title), language=link.language)
        self._deeds = PaperDeeds(link)
        self._close = PushButton(small=True)
        self._close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self._deeds)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._preview, 1)
        column.addLayout(foot)
        self._preview.show_pdf(document.content)
        self._deeds.show_document(document)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self.retranslate()
        self.finished.connect(self._preview.pages.clear)
        self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def preview(self) -> PdfPreview:
        """Its pages."""
        return self._preview

    @property
    def deeds(self) -> PaperDeeds:
        """What can be done with it."""
        return self._deeds

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def open_paper(link: DeskLink, parent: QWidget, number: int) -> PaperDialog | None:
    """Show a kept paper, its bytes compared with its SHA-256 first; says so when they changed.

    Args:
        link: The desk.
        parent: The window.
        number: Of the paper.
    """
    try:
        document = link.desk.papers.verify(number)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = PaperDialog(document, link, parent)
    dialog.open()
    return dialog
