"""Qt's Python binding gives back every reference to None that it takes.

PySide6 6.12.0 on Python below 3.12 loses one per call of a function that returns nothing; after some thousands of
calls the interpreter aborts. Run this before any upgrade of Qt. From Python 3.12 on None is immortal and its count does
not move, so there the test says only that the calls themselves work.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

CALLS = 1000
TOLERATED = 100
"""References that the interpreter itself may take meanwhile (caches, frames); a lost one per call would be 1,000."""


class OwnPainting(QWidget):
    """A widget whose paint event is Python."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""


class NoneModel(QAbstractTableModel):
    """A table that answers None for most roles, as every table model does."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Thirty rows."""
        return 30

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as above
        """Four columns."""
        return 4

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        """A text to show, None for every other role."""
        return "x" if role == Qt.ItemDataRole.DisplayRole else None


def references_lost(call: Callable[[], object], times: int) -> int:
    """Return how far the count of references to None fell during `times` calls."""
    call()
    before = sys.getrefcount(None)
    for _ in range(times):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.gui
def test_void_functions_of_a_painter_keep_none(qtbot: QtBot) -> None:
    image = QImage(50, 50, QImage.Format.Format_ARGB32)
    pixmap = QPixmap(9, 9)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        for call in (
            lambda: painter.drawPixmap(1, 2, pixmap),
            lambda: painter.drawLine(1, 2, 3, 4),
            lambda: painter.fillRect(QRect(0, 0, 3, 3), Qt.GlobalColor.white),
            lambda: painter.setPen(QPen(QColor("#ff0000"))),
            lambda: painter.drawRect(0, 0, 3, 3),
        ):
            assert abs(references_lost(call, CALLS)) < TOLERATED
    finally:
        painter.end()


@pytest.mark.gui
def test_void_functions_of_widgets_keep_none(qtbot: QtBot) -> None:
    edit = QLineEdit()
    own = OwnPainting()
    table = QTableView()
    model = NoneModel()
    table.setModel(model)
    for widget in (edit, own, table):
        qtbot.addWidget(widget)
        widget.resize(300, 200)
        widget.show()
    timer = QTimer()
    for call, times in (
        (edit.update, CALLS),
        (lambda: edit.setText("a"), CALLS),
        (own.repaint, CALLS),
        (lambda: timer.setInterval(5), CALLS),
        (table.viewport().repaint, 100),
    ):
        # One repaint of the table asks the model hundreds of times, so 100 of them would lose far more than tolerated.
        assert abs(references_lost(call, times)) < TOLERATED
