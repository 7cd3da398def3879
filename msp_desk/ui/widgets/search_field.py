"""The search field of a page: filters as one types, Esc empties it, Down and Enter go to what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone

_WIDTH = 216
_PAUSE = 60
"""Milliseconds after the last key before the list is filtered."""


class SearchField(QLineEdit):
    """A field with a magnifying glass.

    Signals:
        wanted: The text, a moment after it was typed; at once when it was emptied or Enter was pressed.
        left_down: Down was pressed, or Enter after a word: the list should take the focus.
    """

    wanted = Signal(str)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        """Make an empty field.

        Args:
            parent: Its owner.
            placeholder: What it searches, such as "Search 24 clients"; also what a screen reader calls it.
        """
        super().__init__(parent)
        self._glass = QAction(icon(Icon.SEARCH, Tone.MUTED), "", self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon(Icon.CLOSE, Tone.MUTED), "", self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._told = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._tell)
        self.textChanged.connect(self._on_typed)
        self.set_placeholder(placeholder)
        self.retranslate()

    def set_placeholder(self, text: str) -> None:
        """Say what it searches."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text or self.tr("Search"))

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._clear.setToolTip(self.tr("Clear"))
        self._clear.setText(self.tr("Clear"))
        if not self.placeholderText():
            self.setAccessibleName(self.tr("Search"))

    def sizeHint(self) -> QSize:
        """216 wide."""
        return QSize(_WIDTH, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing was typed that could be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties; Down and Enter tell at once and leave for the list, Enter only when something is wanted."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._tell()
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            super().keyPressEvent(event)
            if self.text():
                self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text:
            self._later.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._later.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.wanted.emit(self._told)
