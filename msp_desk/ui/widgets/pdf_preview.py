"""A PDF beside the form it comes from: its pages, where one is, and the zoom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import format_percent
from msp_desk.core.records.language import Language
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.pdf_pages import LEAST_ZOOM, MOST_ZOOM, Fit, PdfPages
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

ROOM_FOR_WORDS: Final = 480


class PdfPreview(Panel):
    """Pages with a line below: which page, words of the page that shows it, and the zoom.

    Ctrl with + and - zooms wherever the keyboard is in the window, so that a letter can be typed and read.

    Attributes:
        pages: The pages.
    """

    def __init__(self, *, name: str, language: Language = Language.EN, parent: QWidget | None = None) -> None:
        """Make an empty preview.

        Args:
            name: What a screen reader calls the pages.
            language: Writes the percentage.
            parent: Its owner.
        """
        super().__init__(parent, padding=1)
        self.column.setSpacing(0)
        self.pages = PdfPages(name=name)
        self._language = language
        self._content = b""
        self._remark = ""
        self._where = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._width = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._width.clicked.connect(self.pages.fit_width)
        self._page = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._page.clicked.connect(self.pages.fit_page)
        self._smaller = PushButton("−", role=ButtonRole.LINK)
        self._larger = PushButton("+", role=ButtonRole.LINK)
        self._smaller.clicked.connect(lambda _on=False: self.pages.zoom_by(-1))
        self._larger.clicked.connect(lambda _on=False: self.pages.zoom_by(1))
        self._earlier = IconButton(Icon.CHEVRON_UP, "", flat=True, small=True)
        self._later = IconButton(Icon.CHEVRON_DOWN, "", flat=True, small=True)
        self._earlier.clicked.connect(lambda _on=False: self.pages.go_to(self.pages.current_page() - 1))
        self._later.clicked.connect(lambda _on=False: self.pages.go_to(self.pages.current_page() + 1))
        self._percent = PlainLabel(size=TextSize.SMALL, figures=True)
        line = QHBoxLayout()
        line.setContentsMargins(GAP, 6, GAP, 6)
        line.setSpacing(10)
        line.addWidget(self._earlier)
        line.addWidget(self._later)
        line.addWidget(self._where, 1)
        line.addWidget(self._width)
        line.addWidget(self._page)
        line.addWidget(self._smaller)
        line.addWidget(self._percent)
        line.addWidget(self._larger)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(Hairline())
        foot = QVBoxLayout()
        foot.addLayout(line)
        self.column.addLayout(foot)
        self.pages.moved.connect(self._on_moved)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda steps=steps: self.pages.zoom_by(steps))
        self.retranslate()

    @property
    def content(self) -> bytes:
        """The PDF in sight; b"" for none."""
        return self._content

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        self._content = b""
        self.pages.show_pdf(content)
        self._content = content
        self._on_moved()

    def clear(self) -> None:
        """Show nothing."""
        self._content = b""
        self.pages.clear()
        self._on_moved()

    def set_remark(self, text: str) -> None:
        """Say something beside the page number."""
        self._remark = text
        self._on_moved()

    def set_language(self, language: Language) -> None:
        """Write the percentage in another language."""
        self._language = language
        self._on_moved()

    def retranslate(self) -> None:
        """Say the line in the window's language."""
        self._width.setText(self.tr("Fit width"))
        self._page.setText(self.tr("Whole page"))
        for button, words in (
            (self._smaller, self.tr("Smaller (Ctrl+-)")),
            (self._larger, self.tr("Larger (Ctrl++)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._earlier.set_name(self.tr("Page before (Ctrl+Page up)"))
        self._later.set_name(self.tr("Next page (Ctrl+Page down)"))
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words that keys can say as well give way to the page number."""
        super().resizeEvent(event)
        self._page.setVisible(event.size().width() >= ROOM_FOR_WORDS)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_moved(self) -> None:
        pages = self.pages
        count, current = pages.page_count, pages.current_page()
        parts = []
        if count:
            said = self.tr("Page {page} of {count}")
            parts.append(said.replace("{page}", str(current + 1)).replace("{count}", str(count)))
        if self._remark:
            parts.append(self._remark)
        self._where.setText(" · ".join(parts))
        self._percent.setText(format_percent(100 * pages.zoom, self._language))
        self._width.setEnabled(bool(count) and pages.fit is not Fit.WIDTH)
        self._page.setEnabled(bool(count) and pages.fit is not Fit.PAGE)
        self._smaller.setEnabled(bool(count) and pages.zoom > LEAST_ZOOM * 1.01)
        self._larger.setEnabled(bool(count) and pages.zoom < MOST_ZOOM * 0.99)
        several = count > 1
        for button, there in ((self._earlier, current > 0), (self._later, current < count - 1)):
            button.setVisible(several)
            button.setEnabled(several and there)
