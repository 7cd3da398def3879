"""A table in which F2 edits, also where Enter does something else, and that tells when it has another width."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from msp_desk.ui.widgets.record_table import RecordTable

Row = TypeVar("Row")


class KeyedTable(RecordTable[Row]):
    """A record table with one more key and one more signal.

    Signals:
        edit_wanted: F2 was pressed on the row with this id.
        resized: The room for columns changed.
    """

    edit_wanted = Signal(object)
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell about it once it is done."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 asks for the form of the current row."""
        if event.key() == Qt.Key.Key_F2 and self.current_id():
            self.edit_wanted.emit(self.current_id())
            return
        super().keyPressEvent(event)
