"""The command palette: a few letters lead to any client, page, command or entry of the log."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from msp_desk.ui.desk_link.background import Task
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.veil import Veil
from msp_desk.ui.window.matching import best

WIDTH: Final = 640
TOP: Final = 88
MOST: Final = 12
"""So many entries are shown at once."""
ENTRY_HEIGHT: Final = 32
FEWEST_LETTERS: Final = 3
_PAUSE: Final = 120
"""Milliseconds after the last key before the log is searched."""
_LOG = logging.getLogger(__name__)
_ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Something the palette leads to.

    Attributes:
        words: What it is called; letters typed are looked for in it.
        detail: What it is, or where: muted, at the right.
        picture: Its icon.
        run: Goes there, or does it.
        also: More words it is found by.
        fewest: So many words must be typed before it is offered.
    """

    words: str
    detail: str
    picture: Icon
    run: Callable[[], object]
    also: str = ""
    fewest: int = 0


SearchLog = Callable[[str], Task[Sequence[Jump]]]


class Palette(QFrame):
    """Lies over the window like the quick log; the keyboard never leaves its line.

    Signals:
        opened: It lies over the window.
        closed: It was put away.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, entries: Callable[[], Sequence[Jump]], search_log: SearchLog) -> None:
        """Make the hidden palette.

        Args:
            window: Over which.
            entries: Everything there is to go to, asked for each time it is brought.
            search_log: Finds entries of the log for a text of at least three letters, away from the window.
        """
        super().__init__(window)
        self.setObjectName("palette")
        self.setProperty("panel", "surface")
        self._window, self._entries, self._search_log = window, entries, search_log
        self._known: list[Jump] = []
        self._logged: list[Jump] = []
        self._search: Task[Sequence[Jump]] | None = None
        self._before: QWidget | None = None
        self._veil = Veil(window)
        self._veil.pressed.connect(self.put_away)
        self._line = QLineEdit()
        self._line.setObjectName("palette_line")
        self._line.textChanged.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("palette_list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setItemDelegate(_JumpDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.itemClicked.connect(lambda _item: self.take())
        self._nothing = PlainLabel(tone=Tone.MUTED)
        self._nothing.setContentsMargins(GRID, GRID, GRID, GRID)
        self._hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._line)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        column.addWidget(Hairline())
        column.addWidget(self._hint)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._find_in_log)
        window.installEventFilter(self)
        self.retranslate()
        self.hide()

    @property
    def shown(self) -> list[Jump]:
        """The entries in sight, best first."""
        return [self._list.item(row).data(_ENTRY) for row in range(self._list.count())]

    @property
    def line(self) -> QLineEdit:
        """Where one types."""
        return self._line

    def bring(self) -> None:
        """Show it, empty."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._known = list(self._entries())
        self._forget_search()
        self._line.clear()
        self._fill()
        self._veil.cover()
        self.show()
        self.raise_()
        self._place()
        self.opened.emit()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Hide it, back to where the keyboard was."""
        self._forget_search()
        self.hide()
        self._veil.hide()
        self.closed.emit()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Go to the chosen entry."""
        row = self._list.currentRow()
        if row < 0:
            return
        jump = self.shown[row]
        self.put_away()
        jump.run()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self.setAccessibleName(self.tr("Jump to"))
        self._line.setPlaceholderText(self.tr("Client, page, command or log entry"))
        self._line.setAccessibleName(self.tr("Jump to"))
        self._list.setAccessibleName(self.tr("What fits"))
        self._nothing.setText(self.tr("Nothing fits."))
        self._hint.setText(self.tr("Up and Down choose, Enter goes there, Esc closes."))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; the keys that choose work while the cursor is in the line."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST, Qt.Key.Key_PageUp: -MOST,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            last = self._list.count() - 1
            self._list.setCurrentRow(max(0, min(last, self._list.currentRow() + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _on_typed(self, text: str) -> None:
        self._forget_search()
        self._fill()
        if len(text.strip()) >= FEWEST_LETTERS:
            self._later.start()

    def _find_in_log(self) -> None:
        self._search = self._search_log(self._line.text().strip())
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(_on_failed)

    def _forget_search(self) -> None:
        """What was found for other letters, or is still looked for, is of no use any more."""
        self._later.stop()
        if self._search is not None:
            self._search.cancel()
        self._search, self._logged = None, []

    def _on_found(self, found: Sequence[Jump]) -> None:
        chosen = self._list.currentRow()
        self._search, self._logged = None, list(found)
        self._fill()
        self._list.setCurrentRow(max(0, chosen))

    def _fill(self) -> None:
        typed = self._line.text()
        offered = [jump for jump in self._known if jump.fewest <= len(typed.split())]
        fitting = best(offered, typed, lambda jump: f"{jump.words} {jump.also}", MOST)
        self._list.clear()
        for jump in [*fitting, *self._logged][: MOST + len(self._logged)]:
            item = QListWidgetItem(one_line(f"{jump.words}, {jump.detail}" if jump.detail else jump.words))
            item.setData(_ENTRY, jump)
            item.setSizeHint(QSize(10, ENTRY_HEIGHT))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        count = self._list.count()
        self._list.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._list.setFixedHeight(min(count, MOST) * ENTRY_HEIGHT)
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        room = self._window.rect()
        width = min(WIDTH, room.width() - 4 * GRID)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room.width() - width) // 2, min(TOP, max(GRID, room.height() - self.height() - GRID)))


def _on_failed(error: object) -> None:
    """The rest of the palette works without the log."""
    _LOG.error("the log could not be searched: %s", type(error).__name__)


class _JumpDelegate(QStyledItemDelegate):
    """Paints an entry: icon, words, and muted at the right what it is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        jump: Jump = index.data(_ENTRY)
        colors = current_palette()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection))
            painter.drawRoundedRect(box, 6, 6)
        middle = box.center().y()
        paint_icon(painter, QRect(box.left() + GRID, middle - 9, 18, 18).toRectF(), jump.picture, colors.muted)
        metrics = QFontMetrics(painter.font())
        detail = one_line(jump.detail)
        reach = min(metrics.horizontalAdvance(detail) + 4, box.width() // 2)
        right = QRect(box.right() - GRID - reach, box.top(), reach, box.height())
        words = QRect(box.left() + 36, box.top(), right.left() - box.left() - 36 - 2 * GRID, box.height())
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colors.muted))
        painter.drawText(
            right, side | Qt.AlignmentFlag.AlignRight, metrics.elidedText(detail, Qt.TextElideMode.ElideRight, reach)
        )
        painter.setPen(QColor(colors.text))
        shown = metrics.elidedText(one_line(jump.words), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, side | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
