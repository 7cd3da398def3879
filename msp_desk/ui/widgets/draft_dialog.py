"""The frame of a paper before it is kept: real pages that follow what is typed, keys to print and to finish."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_title
from msp_desk.ui.widgets.printing import print_pdf


class DraftDialog(QDialog):
    """A dialog over the window with a title, a place for what is wrong, and the pages of the draft."""

    def __init__(self, link: DeskLink, name: str, *, pause: int, parent: QWidget | None) -> None:
        """Make the parts; whoever inherits puts them in their places.

        Args:
            link: The desk.
            name: Of the object.
            pause: Milliseconds after the last key before the pages are set again.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._link = link
        self._title = ElidedLabel(size=TextSize.TITLE)
        self._problem = Panel(kind=PanelKind.PROBLEM, padding=10)
        self._problem_text = PlainLabel(wrap=True)
        self._problem.column.addWidget(self._problem_text)
        self._problem.hide()
        self._preview = PdfPreview(name="", language=link.language)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(pause)
        self._later.timeout.connect(self.renew)
        self.finished.connect(self._on_finished)

    @property
    def preview(self) -> PdfPreview:
        """The pages."""
        return self._preview

    def renew(self) -> None:
        """Set the pages again with what was typed."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        raise NotImplementedError

    def print_paper(self) -> QWidget | None:
        """Ask how the paper should be printed; None when it cannot be."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field must not finish a paper."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _name(self, title: str) -> None:
        self.setWindowTitle(plain_title(title))
        self._title.setText(title)

    def _fit_on_screen(self, wanted: QSize, around: QSize) -> QSize:
        """Be as large as wanted, as far as the screen has room with something around it."""
        size = wanted.boundedTo(self.screen().availableSize() - around)
        self.resize(size)
        return size

    def _catch_up(self) -> None:
        """Set the pages at once when something was typed a moment ago."""
        if self._later.isActive():
            self.renew()

    def _ask_printer(self, content: bytes, printed: Callable[[], object]) -> QWidget:
        """Ask how a paper should be printed; `printed` is called once the printer has it."""
        dialog = print_pdf(content, self._title.text(), self)
        if isinstance(dialog, QPrintDialog):
            dialog.accepted.connect(printed)
        return dialog

    def _add_keys(self, finish: PushButton) -> None:
        """Ctrl+P prints, Ctrl and Enter press the button that finishes."""
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.print_paper)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(finish.click)

    def _say(self, sentence: str) -> None:
        self._problem_text.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _on_finished(self) -> None:
        self._later.stop()
        self._preview.clear()
