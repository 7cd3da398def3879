"""Labels that show text letter by letter and never guess markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip

_READING_WIDTH = 75
"""Longest line of prose in characters."""


class PlainLabel(QLabel):
    """A label of plain text in one of the four sizes and a tone."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: TextSize = TextSize.BODY,
        tone: Tone = Tone.TEXT,
        bold: bool = False,
        figures: bool = False,
        wrap: bool = False,
    ) -> None:
        """Make the label.

        Args:
            text: Shown as it is.
            parent: Its owner.
            size: The role of type.
            tone: What its colour says.
            bold: Semibold.
            figures: Whether figures stand in columns.
            wrap: Whether it breaks into lines of at most 75 characters.
        """
        super().__init__(parent)
        self._size = size
        self._bold = bold
        self._figures = figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_tone(tone)
        self._take_font()
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        if self.property("tone") == tone.value:
            return
        self.setProperty("tone", tone.value)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)
            self._take_font()

    def heightForWidth(self, width: int) -> int:
        """As high as the text is at the width the label can really take: never wider than its longest line."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def _take_font(self) -> None:
        font = font_of(self._size, bold=self._bold)
        self.setFont(tabular(font) if self._figures else font)
        if self.wordWrap():
            self.setMaximumWidth(QFontMetrics(self.font()).averageCharWidth() * (_READING_WIDTH + 5))


class ElidedLabel(PlainLabel):
    """A label of one line that shortens what does not fit and shows all of it in a tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: TextSize = TextSize.BODY,
        tone: Tone = Tone.TEXT,
        bold: bool = False,
        figures: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Make the label; see :class:`PlainLabel`."""
        self._elide = elide
        super().__init__(text, parent, size=size, tone=tone, bold=bold, figures=figures)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another text, on one line."""
        super().setText(one_line(text))
        self._tell_all()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters; the rest elides."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again whether a tooltip is needed."""
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        shown = self.fontMetrics().elidedText(self.text(), self._elide, self.contentsRect().width())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment() | Qt.TextFlag.TextSingleLine),
            option.palette,
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()

    def _tell_all(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")
