"""The time line of notice windows: one row a client, a shape on its day; a list for keyboard and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.today.matter_model import ROW_ROLE, Index
from msp_desk.ui.pages.today.window_rows import SPAN_DAYS, WindowRow
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.grade_shapes import placed_shape
from msp_desk.ui.widgets.plain_text import plain_tooltip

ROW: Final = 24
_HEAD: Final = 20
_NEAR_DAYS: Final = 14
_STATE = QStyle.StateFlag


class WindowModel(QAbstractListModel):
    """The rows of the time line."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.rows: list[WindowRow] = []
        self.today = date.min
        self.words: list[tuple[str, str, str]] = []

    def show_rows(self, rows: Sequence[WindowRow], today: date, wording: Wording) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows, self.today = list(rows), today
        self.words = [_words(row, today, wording) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, and the whole sentence for screen readers and as a tooltip."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role == ROW_ROLE:
            return self.rows[index.row()]
        name, _, spoken = self.words[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(spoken)
        return spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class WindowLine(QListView):
    """The rows, with the months above them.

    Signals:
        opened: A row was chosen with Enter or the mouse; carries it.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("today_windows")
        self._model = WindowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_WindowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(0, _HEAD, 0, 0)
        self._months: list[tuple[date, str]] = []
        self.clicked.connect(self._on_clicked)

    @property
    def windows(self) -> WindowModel:
        """What it shows."""
        return self._model

    def show_rows(self, rows: Sequence[WindowRow], today: date, wording: Wording) -> None:
        """Show other rows; it is as high as they need."""
        self._model.show_rows(rows, today, wording)
        first = today.replace(day=1)
        starts = [add_months(first, ahead) for ahead in range(1, 5)]
        last = today + timedelta(days=SPAN_DAYS)
        self._months = [
            (day, format_day(day, wording.language, DayStyle.MEDIUM).split(" ")[1]) for day in starts if day <= last
        ]
        self.setFixedHeight(_HEAD + ROW * len(rows) + 2)

    def x_of(self, day: date, rect: QRect) -> float:
        """Where a day stands in a row."""
        left, right = self.track(rect)
        share = (day - self._model.today).days / SPAN_DAYS
        return left + share * (right - left)

    def track(self, rect: QRect) -> tuple[float, float]:
        """The left and right end of the line in a row."""
        return rect.left() + rect.width() * 0.47, rect.right() - self.day_width() - 14.0

    def day_width(self) -> int:
        """Room for the longest day."""
        metrics = QFontMetrics(tabular(font_of(TextSize.SMALL)))
        return max([40, *(metrics.horizontalAdvance(words[1]) for words in self._model.words)])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines of the months behind the rows."""
        painter = QPainter(self.viewport())
        palette, rect = current_palette(), self.viewport().rect()
        painter.setPen(QPen(QColor(palette.line), 1))
        for day, _ in self._months:
            x = round(self.x_of(day, rect)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, rect.height()))
        painter.setPen(QPen(QColor(palette.control), 1.5))
        x = round(self.x_of(self._model.today, rect)) + 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, rect.height()))
        painter.end()
        super().paintEvent(event)

    def paint_months(self, painter: QPainter) -> None:
        """Paint the names of the months above the rows."""
        font = font_of(TextSize.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(current_palette().muted))
        end = -1.0
        for day, name in self._months:
            width = QFontMetrics(font).horizontalAdvance(name)
            left = self.x_of(day, self.viewport().rect()) - width / 2
            if left > end:
                painter.drawText(QRectF(left, 0, width + 2, _HEAD - 4), int(Qt.AlignmentFlag.AlignCenter), name)
                end = left + width + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        if isinstance(row, WindowRow) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rows:
            self.setCurrentIndex(self._model.index(0))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, WindowRow):
            self.opened.emit(row)


class MonthHead(QWidget):
    """The names of the months over a time line."""

    def __init__(self, line: WindowLine) -> None:
        """Stand over a time line."""
        super().__init__(line)
        self._line = line
        self.setFixedHeight(_HEAD)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names."""
        painter = QPainter(self)
        self._line.paint_months(painter)
        painter.end()


class _WindowDelegate(QStyledItemDelegate):
    """Paints name, line, shape and day."""

    def __init__(self, line: WindowLine) -> None:
        super().__init__(line)
        self._line = line

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, WindowRow):
            return
        palette, rect = current_palette(), option.rect
        name, day, _ = self._line.windows.words[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & _STATE.State_MouseOver or (option.state & _STATE.State_Selected and self._line.hasFocus()):
            painter.fillRect(rect, QColor(palette.selection))
        small = tabular(font_of(TextSize.SMALL))
        painter.setFont(small)
        left, _right = self._line.track(rect)
        near = (row.day - self._line.windows.today).days <= _NEAR_DAYS
        named = row.window is not None
        painter.setPen(QColor(palette.text if named else palette.muted))
        room = QRect(rect.left(), rect.top(), int(left) - rect.left() - GRID, rect.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, QFontMetrics(small).elidedText(name, Qt.TextElideMode.ElideRight, room.width()))
        self._paint_mark(painter, rect, row, palette)
        painter.setPen(QColor(palette.danger if near and named else palette.text if named else palette.muted))
        painter.drawText(rect, flags | int(Qt.AlignmentFlag.AlignRight), day)
        if option.state & _STATE.State_Selected and self._line.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, row: WindowRow, palette: Palette) -> None:
        left, _ = self._line.track(rect)
        centre = QPointF(self._line.x_of(row.day, rect), rect.center().y() + 0.5)
        if row.window is None:
            painter.setPen(QPen(QColor(palette.control), 1))
            painter.setBrush(QColor(palette.surface))
            painter.drawEllipse(centre, 2.5, 2.5)
            return
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.drawLine(QPointF(left + 1, centre.y()), centre)
        letter = None if row.window.letter is None else row.window.letter.value
        path = placed_shape(letter, centre, 10)
        if letter is None:
            painter.setPen(QPen(QColor(palette.muted), 1.2))
            painter.setBrush(QColor(palette.surface))
            painter.drawPath(path)
        else:
            painter.fillPath(path, QColor(palette.grade(letter)))


def _words(row: WindowRow, today: date, wording: Wording) -> tuple[str, str, str]:
    """Name, day, and the whole sentence."""
    from msp_desk.core.actions.agenda.words import near_day

    day = near_day(row.day, today, wording.language, DayStyle.MEDIUM)
    if row.window is None:
        more = wording.say("today.windows.more", count=row.more)
        return more, day, f"{more}, {day}"
    letter = None if row.window.letter is None else row.window.letter.value
    sentence = wording.say(
        "today.windows.row",
        client=row.window.client,
        receive_by=near_day(row.day, today, wording.language),
        ends_on=format_day(row.window.ends_on, wording.language, DayStyle.LONG),
    )
    return row.window.client, day, f"{sentence}. {spoken_grade(letter)}"
