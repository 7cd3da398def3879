"""The waterfall of contributions: from 50 points, measure by measure, to the score.

It is a table (measure, value, unit, bar, points) whose bars are painted, so keyboard and screen reader have every row.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_shapes import placed_shape
from msp_desk.ui.widgets.waterfall_content import Contribution, WaterfallContent
from msp_desk.ui.widgets.waterfall_model import Part, WaterfallModel

Index = QModelIndex | QPersistentModelIndex

ROW: Final = 24
HEAD: Final = 22
_BAR: Final = 14
_LEAST_BARS: Final = 96
_UP, _DOWN = "B", "D"


class Waterfall(QTableView):
    """The painted table.

    Signals:
        opened: The key of the measure on which Enter was pressed or that was double-clicked.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty waterfall; :meth:`show_content` fills it."""
        super().__init__(parent)
        self._model = WaterfallModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_WaterfallDelegate(self))
        self.setHorizontalHeader(_CutsHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "bare")
        self.doubleClicked.connect(self._on_double_clicked)
        self.retranslate()

    @property
    def content(self) -> WaterfallContent | None:
        """What is shown."""
        return self._model.content

    def show_content(self, content: WaterfallContent | None) -> None:
        """Show another waterfall; None empties it."""
        self._model.show(content)
        self._lay_out()
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it is in the window's language."""
        content = self._model.content
        self.setAccessibleName(self.tr("Contributions to the score"))
        if content is None:
            self.setAccessibleDescription("")
        else:
            ends = self.tr("From {start} to {score}")
            said = ends.replace("{start}", content.start_text).replace("{score}", content.score_text)
            parts = "; ".join(f"{part.label} {part.points_text}" for part in self._model.parts)
            self.setAccessibleDescription(f"{said}: {parts}")

    def part_at(self, row: int) -> Contribution | None:
        """Return the contribution of a row, None for the two ends."""
        return self._model.part(row)

    def place_of(self, score: float) -> float:
        """Return where a score stands, in pixels of the viewport."""
        content = self._model.content
        left = float(self.columnViewportPosition(Part.BAR))
        if content is None:
            return left
        low, high = content.scale()
        return left + (score - low) / (high - low) * self.columnWidth(Part.BAR)

    def sizeHint(self) -> QSize:
        """All rows and the cuts above them."""
        return QSize(400, HEAD + ROW * self._model.rowCount() + 2)

    def current_key(self) -> str:
        """The key of the measure the keyboard is on; "score" on the first and last row."""
        part = self._model.part(self.currentIndex().row())
        return "score" if part is None else part.key

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(280, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the bars what is left."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the measure."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cuts under the rows."""
        content = self._model.content
        if content is not None:
            palette = current_palette()
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(palette.line), 1))
            low, high = content.scale()
            bottom = self._model.rowCount() * ROW
            for cut in content.cuts:
                if low <= cut.score <= high:
                    at = round(self.place_of(cut.score)) + 0.5
                    painter.drawLine(QPointF(at, 0), QPointF(at, bottom))
            painter.end()
        super().paintEvent(event)

    def _lay_out(self) -> None:
        rows = range(self._model.rowCount())
        fonts = {Part.LABEL: small_font(), Part.VALUE: small_figures(), Part.UNIT: tiny_font()}
        room = self.viewport().width()
        used = 0
        for column, font in fonts.items():
            metrics = QFontMetrics(font)
            widest = max((metrics.horizontalAdvance(self._model.text(row, column)) for row in rows), default=0)
            gap = {Part.LABEL: 12, Part.VALUE: 4, Part.UNIT: 12}[column]
            width = widest + gap
            if column is Part.LABEL:
                width = min(width, max(80, int(room * 0.42)))
            self.setColumnWidth(column, width)
            used += width
        figures = QFontMetrics(small_figures(bold=True))
        widest = max((figures.horizontalAdvance(self._model.text(row, Part.POINTS)) for row in rows), default=0)
        self.setColumnWidth(Part.POINTS, widest + 12)
        self.setColumnWidth(Part.BAR, max(_LEAST_BARS, room - used - widest - 12))
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _on_double_clicked(self, index: Index) -> None:
        part = self._model.part(index.row())
        if part is not None:
            self.opened.emit(part.key)


def small_font(*, bold: bool = False) -> QFont:
    """The font of the words."""
    return font_of(TextSize.SMALL, bold=bold)


def small_figures(*, bold: bool = False) -> QFont:
    """The font of the figures."""
    return tabular(font_of(TextSize.SMALL, bold=bold))


def tiny_font() -> QFont:
    """The font of units and cuts."""
    font = font_of(TextSize.SMALL)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * 0.92)
    return font


class _CutsHeader(QHeaderView):
    """Shows above the bars which letter begins where."""

    def __init__(self, table: Waterfall) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setMinimumSectionSize(0)
        self.setSectionsClickable(False)
        self.setProperty("role", "bare")
        self.setFixedHeight(HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        content = self._table.content
        if content is None:
            return
        painter = QPainter(self.viewport())
        painter.setFont(tiny_font())
        metrics = QFontMetrics(tiny_font())
        low, high = content.scale()
        end = -1.0
        for cut in sorted(content.cuts, key=lambda known: known.score):
            if not low <= cut.score <= high:
                continue
            width = metrics.horizontalAdvance(cut.text)
            at = self._table.place_of(cut.score)
            left = min(max(at - width / 2, end + 6), self.width() - width)
            painter.setPen(QColor(current_palette().muted))
            painter.drawText(QPointF(left, HEAD - 8), cut.text)
            end = left + width
        painter.end()


class _WaterfallDelegate(QStyledItemDelegate):
    """Paints words, bars and the two ends."""

    def __init__(self, table: Waterfall) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        content = self._table.content
        if content is None:
            return
        palette = current_palette()
        place = QRectF(option.rect)
        last = index.row() == self._table.model().rowCount() - 1
        painter.save()
        if last:
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(place.topLeft(), place.topRight())
        column = Part(index.column())
        if column is Part.BAR:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, place, index.row(), content, palette, last=last)
        else:
            self._paint_text(painter, place, index, column, palette, last=last)
        if self._table.hasFocus() and self._table.currentIndex().row() == index.row():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawLine(place.topLeft() + QPointF(0, 1), place.topRight() + QPointF(0, 1))
            painter.drawLine(place.bottomLeft() - QPointF(0, 1), place.bottomRight() - QPointF(0, 1))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, place: QRectF, index: Index, column: Part, palette: Palette, *, last: bool
    ) -> None:
        part = self._table.part_at(index.row())
        muted = column is Part.UNIT or (part is not None and not part.measured)
        if column is Part.UNIT:
            font = tiny_font()
        elif column is Part.LABEL:
            font = small_font(bold=last)
        else:
            font = small_figures(bold=last)
        painter.setFont(font)
        painter.setPen(QColor(palette.muted if muted else palette.text))
        right = column in (Part.VALUE, Part.POINTS)
        inner = place.adjusted(0, 0, -4 if column is Part.VALUE else 0 if right else -8, 0)
        text = str(index.data() or "")
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _paint_bar(
        self,
        painter: QPainter,
        place: QRectF,
        row: int,
        content: WaterfallContent,
        palette: Palette,
        *,
        last: bool,
    ) -> None:
        middle = place.center().y()
        thin = QPen(QColor(palette.control), 1)
        if last:
            at = self._table.place_of(content.score)
            self._link(painter, thin, at, place.top(), middle - 7)
            color = QColor(palette.text if content.letter is None else palette.grade(content.letter))
            painter.fillPath(placed_shape(content.letter, QPointF(at, middle), 12), color)
            return
        if row == 0:
            at = self._table.place_of(content.start)
            painter.fillRect(QRectF(at - 1, middle - _BAR / 2, 2, _BAR), QColor(palette.muted))
            self._link(painter, thin, at, middle + _BAR / 2, place.bottom() + 1)
            return
        begin, end = content.steps()[row - 1]
        left, right = sorted((self._table.place_of(begin), self._table.place_of(end)))
        if right - left < 2:
            middle_x = (left + right) / 2
            left, right = middle_x - 1, middle_x + 1
        self._link(painter, thin, self._table.place_of(begin), place.top(), middle - _BAR / 2)
        self._link(painter, thin, self._table.place_of(end), middle + _BAR / 2, place.bottom() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.grade(_UP if end >= begin else _DOWN)))
        painter.drawRoundedRect(QRectF(left, middle - _BAR / 2, right - left, _BAR), 1.5, 1.5)

    def _link(self, painter: QPainter, pen: QPen, at: float, top: float, bottom: float) -> None:
        painter.setPen(pen)
        painter.drawLine(QPointF(at, top), QPointF(at, bottom))
