"""A PDF beside the form it comes from: its pages, where one is, and the zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.pdf_pages import PdfPages
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel


class PdfPreview(Panel):
    """Pages with a line below: which page, words of the page that shows it, and the zoom.

    Attributes:
        pages: The pages.
    """

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty preview.

        Args:
            name: What a screen reader calls the pages.
            parent: Its owner.
        """
        super().__init__(parent, padding=1)
        self.column.setSpacing(0)
        self.pages = PdfPages(name=name)
        self._remark = ""
        self._where = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._fit = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._fit.clicked.connect(self.pages.fit_width)
        self._percent = PlainLabel(size=TextSize.SMALL, figures=True)
        line = QHBoxLayout()
        line.setContentsMargins(GAP, 6, GAP, 6)
        line.setSpacing(12)
        line.addWidget(self._where, 1)
        line.addWidget(self._fit)
        line.addWidget(self._percent)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(Hairline())
        foot = QVBoxLayout()
        foot.addLayout(line)
        self.column.addLayout(foot)
        self.pages.moved.connect(self._on_moved)
        self.retranslate()

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        self.pages.show_pdf(content)
        self._on_moved()

    def set_remark(self, text: str) -> None:
        """Say something beside the page number."""
        self._remark = text
        self._on_moved()

    def retranslate(self) -> None:
        """Say the line in the window's language."""
        self._fit.setText(self.tr("Fit width"))
        self._on_moved()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_moved(self) -> None:
        count = self.pages.page_count
        parts = []
        if count:
            said = self.tr("Page {page} of {count}")
            parts.append(said.replace("{page}", str(self.pages.current_page() + 1)).replace("{count}", str(count)))
        if self._remark:
            parts.append(self._remark)
        self._where.setText(" · ".join(parts))
        self._percent.setText(f"{round(self.pages.zoom * 100)} %")
        self._fit.setEnabled(not self.pages.fits_width)
