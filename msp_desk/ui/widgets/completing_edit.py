"""A line edit that finds one of many names while the first letters are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyleOptionFrame, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import GRID, ROW_HEIGHT
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.typed_edits import TrailingEdit

_SHOWN: Final = 8
_OWN_MARGIN: Final = 2
"""QLineEdit's own margin between its frame and its text."""


class CompletingEdit(TrailingEdit):
    """Chooses a name: the rest of the first fitting one is shown muted in the field, all fitting ones in a list below.

    Tab, Right at the end, and Enter take the shown rest. Words may stand anywhere in the name for the list, at its
    start for the rest.

    Signals:
        picked: The id of the name that now stands in the field; 0 when there is none.
    """

    picked = Signal(object)

    def __init__(self, entries: Sequence[tuple[int, str]] = (), parent: QWidget | None = None) -> None:
        """Make an empty field that knows pairs of id and name."""
        super().__init__(parent)
        self._entries: list[tuple[int, str]] = []
        self._last = 0
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_SHOWN)
        self._popup = popup = QListView()
        popup.setProperty("role", "completion")
        popup.setUniformItemSizes(True)
        popup.setMinimumHeight(ROW_HEIGHT + GRID)
        completer.setPopup(popup)
        self.setCompleter(completer)
        self.set_entries(entries)
        self.textChanged.connect(self._on_typed)

    def set_entries(self, entries: Sequence[tuple[int, str]]) -> None:
        """Know other pairs of id and name."""
        lines = [(identity, one_line(name)) for identity, name in entries]  # a line edit holds no line break
        self._entries = sorted(lines, key=lambda entry: entry[1].casefold())
        self._names.setStringList([name for _, name in self._entries])

    def value(self) -> int | None:
        """Return the id of the name in the field, None when it is empty or no known name."""
        typed = self.text().strip().casefold()
        for identity, name in self._entries:
            if name.casefold() == typed:
                return identity
        return None

    def set_value(self, identity: int | None) -> None:
        """Write the name of an id; None empties the field."""
        self.setText(next((name for known, name in self._entries if known == identity), ""))

    def rest(self) -> str:
        """Return what is missing of the first name that starts as typed; "" when nothing fits."""
        typed = self.text()
        if not typed.strip() or self.cursorPosition() != len(typed):
            return ""
        for _, name in self._entries:
            if len(name) > len(typed) and name.casefold().startswith(typed.casefold()):
                return name[len(typed) :]
        return ""

    def take_rest(self) -> bool:
        """Complete the name; False when there is nothing to complete."""
        rest = self.rest()
        if not rest:
            return False
        typed = (self.text() + rest).casefold()
        self.setText(next(name for _, name in self._entries if name.casefold() == typed))
        self._popup.hide()
        return True

    def event(self, event: QEvent) -> bool:
        """Take the rest on Tab before the focus moves on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.take_rest()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the rest on Enter and on Right at the end."""
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.take_rest():
            event.accept()
            return
        if event.key() == Qt.Key.Key_Right and at_end and self.take_rest():
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a name that was typed in other letters as it is written, or complete the only fitting one."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            typed = self.text().strip().casefold()
            fitting = [name for _, name in self._entries if typed and typed in name.casefold()]
            exact = [name for name in fitting if name.casefold() == typed]
            if (exact or fitting[1:] == []) and fitting:
                self.setText((exact or fitting)[0])
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the muted rest."""
        super().paintEvent(event)
        rest = self.rest() if self.hasFocus() else ""
        if not rest:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        metrics = QFontMetrics(self.font())
        left = inner.left() + _OWN_MARGIN + metrics.horizontalAdvance(self.text())
        painter = QPainter(self)
        painter.setPen(QColor(current_palette().muted))
        place = inner.adjusted(left - inner.left(), 0, 0, 0)
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()

    def _text_end(self) -> int:
        rest = self.rest() if self.hasFocus() else ""
        return super()._text_end() + QFontMetrics(self.font()).horizontalAdvance(rest)

    def _on_typed(self) -> None:
        found = self.value() or 0
        if found != self._last:
            self._last = found
            self.picked.emit(found)
