"""The table of the decision room: a figure a line, the three ways beside each other on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.deciding.room import Way
from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF, PANEL_PADDING, ROW_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.plain_label import PlainLabel

Index = QModelIndex | QPersistentModelIndex
_LABEL_SHARE: Final = 0.28
_LABEL_MOST: Final = 0.42
_BAR: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure of all ways.

    Attributes:
        key: Of the figure.
        label: With its unit.
        texts: Of the three ways, in their order.
        best: The way whose text is bold; None for none.
        made_of: What the figure is made of.
    """

    key: str
    label: str
    texts: tuple[str, ...]
    best: Way | None
    made_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayHead:
    """What stands over a way's figures.

    Attributes:
        name: Of the way.
        what: What would be done.
        verdict: Whether that is wise, in one sentence.
        tone: Of the verdict.
        advised: The word that marks the advised way; "" for the others.
    """

    name: str
    what: str
    verdict: str
    tone: Tone
    advised: str = ""


class LinesModel(QAbstractTableModel):
    """The lines, as a table and a screen reader read them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.names: tuple[str, ...] = ("", "", "", "")

    def show_lines(self, lines: Sequence[Line], names: tuple[str, ...]) -> None:
        """Show other figures; a table of the same lines keeps its place.

        Args:
            lines: A figure each.
            names: Of the four columns.
        """
        if len(lines) != len(self.lines):
            self.beginResetModel()
            self.lines, self.names = lines, names
            self.endResetModel()
            return
        self.lines, self.names = lines, names
        self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 3))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """A line each."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The label and three ways."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the ways."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.names[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; what a figure is made of as its tooltip and its spoken description."""
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label if column == 0 else line.texts[column - 1]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return line.made_of
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.label if column == 0 else f"{line.label}, {self.names[column]}: {line.texts[column - 1]}"
        return None


class _LineDelegate(QStyledItemDelegate):
    """Paints label and figures; the advised way on a tint, the best figure bold."""

    def __init__(self, view: DecisionTable) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = current_palette()
        rect: QRect = option.rect
        line, column = self._view.lines.lines[index.row()], index.column()
        painter.save()
        if column and self._view.advised is not None and column - 1 == list(Way).index(self._view.advised):
            painter.fillRect(rect, color_of(palette.selection))
        painter.setPen(QPen(color_of(palette.soft_line), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        bold = column > 0 and line.best is not None and list(Way).index(line.best) == column - 1
        font = font_of(TextSize.BODY, bold=bold)
        painter.setFont(tabular(font) if column else font)
        painter.setPen(color_of(palette.text))
        inner = rect.adjusted(PANEL_PADDING if column == 0 else GRID, 0, -PANEL_PADDING, 0)
        text = str(index.data())
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        elided = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), elided)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(color_of(palette.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class DecisionTable(QTableView):
    """The figures; Enter on one opens what it was made of.

    Signals:
        opened: Carries the key of the figure.
        said: What the current figure is made of; "" without one.
        resized: The widths of the columns changed.
    """

    opened = Signal(str)
    said = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.setObjectName("decision_figures")
        self.advised: Way | None = None
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_lines(self, lines: Sequence[Line], names: tuple[str, ...], advised: Way | None) -> None:
        """Show other figures; the place of the keyboard stays."""
        self.advised = advised
        self.lines.show_lines(lines, names)
        height = max(ROW_HEIGHT, QFontMetrics(font_of(TextSize.BODY)).height() + GRID)
        self.verticalHeader().setDefaultSectionSize(height)
        self._share_out()
        self.updateGeometry()
        self.viewport().update()
        self._on_current_changed()

    def current_key(self) -> str:
        """The key of the figure the keyboard is at; "" for none."""
        row = self.currentIndex().row()
        return self.lines.lines[row].key if 0 <= row < len(self.lines.lines) else ""

    def as_text(self) -> str:
        """The whole table, tab separated, as it is copied."""
        rows = ["\t".join(("", *self.lines.names[1:]))]
        rows += ["\t".join((line.label, *line.texts)) for line in self.lines.lines]
        return "\n".join(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All lines."""
        return QSize(600, self.verticalHeader().defaultSectionSize() * max(1, len(self.lines.lines)) + 2)

    def minimumSizeHint(self) -> QSize:
        """All lines: what does not fit scrolls with the room."""
        return QSize(420, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the three ways equal widths, so that figures compare along a line."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """The labels take what they need, up to a good part of the width; the ways share the rest."""
        width = self.viewport().width()
        metrics = QFontMetrics(font_of(TextSize.BODY))
        widest = max((metrics.horizontalAdvance(line.label) for line in self.lines.lines), default=0)
        label = min(max(int(width * _LABEL_SHARE), widest + 2 * PANEL_PADDING), int(width * _LABEL_MOST))
        way = (width - label) // len(Way)
        if self.columnWidth(1) != way:
            self.setColumnWidth(0, width - way * len(Way))
            for column in range(1, 4):
                self.setColumnWidth(column, way)
            self.resized.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.lines.lines[index.row()].key)

    def _on_current_changed(self, *_: object) -> None:
        row = self.currentIndex().row()
        self.said.emit(self.lines.lines[row].made_of if 0 <= row < len(self.lines.lines) else "")


class _Head(QWidget):
    """One way's head."""

    def __init__(self) -> None:
        super().__init__()
        self._tinted = False
        self.name = PlainLabel(size=TextSize.SECTION, wrap=True)
        self.advised = PlainLabel(size=TextSize.SMALL, tone=Tone.ACCENT, bold=True)
        self.what = PlainLabel(size=TextSize.SMALL, wrap=True)
        self.verdict = PlainLabel(size=TextSize.SMALL, wrap=True)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.advised)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_PADDING, PANEL_PADDING - HALF, PANEL_PADDING, GRID)
        column.setSpacing(HALF)
        column.addLayout(top)
        column.addWidget(self.what)
        column.addWidget(self.verdict)
        column.addStretch(1)

    def say(self, head: WayHead) -> None:
        self.name.setText(head.name)
        self.advised.setText(head.advised)
        self.what.setText(head.what)
        self.verdict.set_tone(head.tone)
        self.verdict.setText(head.verdict)
        self._tinted = bool(head.advised)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Tint the advised way, with a bar of the accent above."""
        if not self._tinted:
            return
        palette = current_palette()
        painter = QPainter(self)
        painter.fillRect(self.rect(), color_of(palette.selection))
        painter.fillRect(QRect(0, 0, self.width(), _BAR), color_of(palette.accent))
        painter.end()


class DecisionSheet(QFrame):
    """The heads of the three ways over their figures, in one frame.

    Attributes:
        table: The figures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty sheet."""
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.table = DecisionTable()
        self._next = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._heads = [_Head() for _ in Way]
        beside = QWidget()
        corner = QVBoxLayout(beside)
        corner.setContentsMargins(PANEL_PADDING, PANEL_PADDING, GRID, GRID)
        corner.addStretch(1)
        corner.addWidget(self._next)
        self._corner = beside
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        for part in (beside, *self._heads):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.table.resized.connect(self._follow)

    def say_heads(self, beginning: str, heads: Sequence[WayHead]) -> None:
        """Say what stands over the ways.

        Args:
            beginning: From which day the months count.
            heads: One for each way, in their order.
        """
        self._next.setText(beginning)
        for head, said in zip(self._heads, heads, strict=True):
            head.say(said)

    def _follow(self) -> None:
        """Stand over the columns of the table."""
        self._corner.setFixedWidth(self.table.columnWidth(0))
        for place, head in enumerate(self._heads, start=1):
            head.setFixedWidth(self.table.columnWidth(place))
