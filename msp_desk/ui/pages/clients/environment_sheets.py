"""The list of a client's sheets: each with how many rows it has and how much of them is known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from msp_desk.core.formatting import format_number, format_percent
from msp_desk.core.parting.coverage import Coverage, SheetCoverage
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF
from msp_desk.ui.theme.typography import tabular
from msp_desk.ui.widgets.plain_text import plain_tooltip

_COVERAGE: Final = Qt.ItemDataRole.UserRole
_COUNT: Final = Qt.ItemDataRole.UserRole + 1
_HEIGHT: Final = 36
_BAR: Final = 3

Index = QModelIndex | QPersistentModelIndex


def paint_share(painter: QPainter, place: QRectF, share: float) -> None:
    """Paint a bar whose filled part is a share of 0 to 1."""
    palette = current_palette()
    radius = place.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color_of(palette.line))
    painter.drawRoundedRect(place, radius, radius)
    if share > 0:
        filled = QRectF(place)
        filled.setWidth(max(place.height(), place.width() * min(1.0, share)))
        painter.setBrush(color_of(palette.accent))
        painter.drawRoundedRect(filled, radius, radius)


class _SheetDelegate(QStyledItemDelegate):
    """Paints a sheet: its name, its rows, a bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for all."""
        return QSize(super().sizeHint(option, index).width(), _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one sheet."""
        palette = current_palette()
        coverage: SheetCoverage = index.data(_COVERAGE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(rect, color_of(palette.selection))
        inner = rect.adjusted(GRID, 2, -GRID, -2)
        words = inner.adjusted(0, 0, 0, -_BAR - HALF)
        font = QFont(option.font)
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
        quiet = Tone.TEXT if coverage.records else Tone.MUTED
        count = str(index.data(_COUNT))
        figures = tabular(option.font)
        painter.setFont(figures)
        painter.setPen(color_of(palette.tone_on_selection(Tone.MUTED) if chosen else palette.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(words, int(right), count)
        taken = QFontMetrics(figures).horizontalAdvance(count) + GRID
        painter.setFont(font)
        painter.setPen(color_of(palette.tone_on_selection(quiet) if chosen else palette.tone(quiet)))
        room = words.adjusted(0, 0, -taken, 0)
        text = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(left), text)
        if not coverage.does_not_apply:
            bar = QRectF(inner.left(), inner.bottom() - _BAR, inner.width(), _BAR)
            paint_share(painter, bar, coverage.known / coverage.fields if coverage.fields else 0.0)
        view: QWidget = option.widget
        if chosen and view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setColor(color_of(palette.accent))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class SheetList(QListWidget):
    """The sheets of a client, one of them chosen.

    Signals:
        sheet_chosen: Carries the name of the sheet.
    """

    sheet_chosen = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.setObjectName("environment_sheets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_SheetDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self._names: list[str] = []
        self.currentRowChanged.connect(self._on_row)

    def show_coverage(self, coverage: Coverage, link: DeskLink) -> None:
        """Show the sheets in their order; the chosen one stays chosen."""
        kept = max(0, self.currentRow())
        self.blockSignals(True)
        if self.count() != len(coverage.sheets):
            self.clear()
            for _each in coverage.sheets:
                self.addItem(QListWidgetItem())
        self._names = [each.sheet.name for each in coverage.sheets]
        for place, each in enumerate(coverage.sheets):
            item = self.item(place)
            title = link.wording.say(f"words.families.{each.sheet.name}")
            item.setText(title)
            item.setData(_COVERAGE, each)
            item.setData(_COUNT, format_number(each.records, link.language) if each.records else "–")
            spoken = f"{title}, {coverage_words(each, link)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(plain_tooltip(spoken))
        self.setCurrentRow(min(kept, self.count() - 1))
        self.blockSignals(False)

    def chosen(self) -> str:
        """The name of the chosen sheet; "" before any was shown."""
        return self._names[self.currentRow()] if 0 <= self.currentRow() < len(self._names) else ""

    def choose(self, name: str) -> None:
        """Choose a sheet by its name; one that is not there changes nothing."""
        if name in self._names:
            self.setCurrentRow(self._names.index(name))

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self._names):
            self.sheet_chosen.emit(self._names[place])


def coverage_words(each: SheetCoverage, link: DeskLink) -> str:
    """The coverage of a sheet in words: "11 rows, 80% known"."""
    say = link.wording.say
    if each.does_not_apply:
        return say("environment.does_not_apply")
    if not each.records:
        return say("environment.nothing_recorded")
    known = say("environment.complete")
    if each.percent < 100:
        known = say("environment.known", percent=format_percent(each.percent, link.language))
    return f"{say('environment.rows', count=each.records)}, {known}"
