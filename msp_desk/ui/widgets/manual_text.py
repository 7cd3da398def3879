"""A page of the manual as it is read: our own Markdown in our sizes, nothing loaded, no link followed by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of

_LINE_HEIGHT: Final = 135.0
_READING_WIDTH: Final = 75


class ManualText(QTextBrowser):
    """Shows our own Markdown; follows no link and loads no file by itself.

    Signals:
        back_wanted: Alt with the left arrow.
        forward_wanted: Alt with the right arrow.
    """

    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: none; padding: 0px; } QTextBrowser:focus { border: none; }")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The browser's own way back knows nothing of our pages."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            wanted = {Qt.Key.Key_Left: self.back_wanted, Qt.Key.Key_Right: self.forward_wanted}
            signal = wanted.get(Qt.Key(event.key()))
            if signal is not None:
                signal.emit()
                return
        super().keyPressEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: the manual has words only."""
        return None

    def sizeHint(self) -> QSize:
        """Room for a line of prose."""
        width = self.fontMetrics().averageCharWidth() * _READING_WIDTH
        return QSize(width, width)

    def show_markdown(self, markdown: str, heading: int) -> None:
        """Show a page and scroll to its n-th heading."""
        document = self.document()
        document.setDefaultFont(font_of(TextSize.BODY))
        document.setDocumentMargin(20)
        self.setMarkdown(markdown)
        self._space()
        self._scroll_to(heading)

    def _space(self) -> None:
        """Open the lines, set the heads in our sizes and the tables in our lines."""
        palette = current_palette()
        document = self.document()
        block = document.begin()
        while block.isValid():
            self._space_block(block, palette.text)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorder(1)
                table.setBorderBrush(QColor(palette.line))
                table.setCellPadding(5)
                table.setCellSpacing(0)
                table.setBorderCollapse(True)
                frame.setFormat(table)

    def _space_block(self, block: QTextBlock, color: str) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            spacing.setTopMargin(0 if block.blockNumber() == 0 else 30 if level == 1 else 18)
            spacing.setBottomMargin(4)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            words = QTextCharFormat()  # in place of Markdown's own larger sizes
            words.setFont(font_of(TextSize.TITLE if level == 1 else TextSize.SECTION))
            words.setForeground(QColor(color))
            cursor.setCharFormat(words)
        cursor.mergeBlockFormat(spacing)

    def _scroll_to(self, heading: int) -> None:
        place = -1
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                place += 1
                if place == heading:
                    break
            block = block.next()
        if heading <= 0 or not block.isValid():
            self.verticalScrollBar().setValue(0)
            return
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(max(0, round(top) - GRID))
