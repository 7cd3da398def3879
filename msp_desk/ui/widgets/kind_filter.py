"""All kinds of records or one of them: joined buttons where they fit, else a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from msp_desk.ui.theme.spacing import CONTROL_HEIGHT
from msp_desk.ui.widgets.segments import Segments


class KindFilter(QWidget):
    """Chooses a kind.

    Signals:
        changed: The kind now chosen; "" for all.
    """

    changed = Signal(str)

    def __init__(self, kinds: Sequence[str], parent: QWidget | None = None) -> None:
        """Make it; the first kind is chosen."""
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._segments = Segments([(kind, kind) for kind in kinds], name="")
        self._list = QComboBox()
        self._list.setMinimumHeight(CONTROL_HEIGHT)
        for kind in kinds:
            self._list.addItem(kind, kind)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._segments)
        line.addWidget(self._list)
        line.addStretch(1)
        self._list.hide()
        self._segments.changed.connect(self._on_segment)
        self._list.activated.connect(self._on_listed)

    def value(self) -> str:
        """Return the chosen kind; "" for all."""
        return str(self._segments.value())

    def set_value(self, kind: str) -> None:
        """Choose a kind, without a signal."""
        self._segments.set_value(kind)
        self._list.setCurrentIndex(self._kinds.index(kind))

    def set_words(self, words: Sequence[str], name: str) -> None:
        """Say the kinds in their order, and the name of the whole."""
        self._segments.rename(name)
        self._segments.set_words(words)
        self._list.setAccessibleName(name)
        for place, word in enumerate(words):
            self._list.setItemText(place, word)
        self._choose_form()

    def minimumSizeHint(self) -> QSize:
        """Room for the list."""
        return QSize(self._list.minimumSizeHint().width(), CONTROL_HEIGHT)

    def sizeHint(self) -> QSize:
        """Room for the buttons."""
        return QSize(self._segments.sizeHint().width(), CONTROL_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits."""
        super().resizeEvent(event)
        self._choose_form()

    def _choose_form(self) -> None:
        fits = self._segments.sizeHint().width() <= self.width()
        self._segments.setVisible(fits)
        self._list.setVisible(not fits)

    def _on_segment(self, kind: object) -> None:
        self.set_value(str(kind))
        self.changed.emit(str(kind))

    def _on_listed(self, place: int) -> None:
        self._on_segment(self._list.itemData(place))
