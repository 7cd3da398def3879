"""The first paint that shows something, and leaving there: for the two sides of the start benchmark and the stalls."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

LISTS = frozenset({"today_matters"})
"""Views of a page's own records that are no tables."""


def is_filled(painted: QObject) -> bool:
    """Whether a painted widget is the inside of a table or list of records, with rows in it."""
    view = painted.parent()
    if not isinstance(view, QAbstractItemView) or view.viewport() is not painted:
        return False
    return (isinstance(view, QTableView) or view.objectName() in LISTS) and view.model().rowCount() > 0


def is_page(painted: QObject) -> bool:
    """Whether a painted widget is a page of the window, with or without its records."""
    return isinstance(painted, QWidget) and painted.objectName().startswith("page_")


class FirstPaint(QObject):
    """Watches an application until a paint that counts, then does something once."""

    def __init__(self, app: QApplication, counts: Callable[[QObject], bool] = is_filled) -> None:
        """Watch, and leave the process after the paint.

        Args:
            app: The application.
            counts: Whether the paint of a widget is the one.
        """
        super().__init__(app)
        self._counts, self._seen = counts, False
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Go on after the first paint that counts."""
        if event.type() == QEvent.Type.Paint and not self._seen and self._counts(watched):
            self._seen = True
            QTimer.singleShot(0, self, self.happened)
        return False

    def happened(self) -> None:
        """Leave."""
        sys.stdout.flush()
        os._exit(0)
