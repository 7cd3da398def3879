"""The first picture that shows something, and leaving there: for both sides of the start benchmark and for the stalls.

Nothing looks at single events: a filter written in Python costs time at every one of them, and a window with many parts
has far more of them than the floor it is measured against. When the event loop has nothing left to do, all that is in
sight has been painted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

LISTS = frozenset({"today_matters"})
"""Views of a page's own records that are no tables."""


def is_filled(window: QWidget) -> bool:
    """Whether a table or list of records with rows in it is in sight in a window, or is the window."""
    views = [window] if isinstance(window, QAbstractItemView) else window.findChildren(QAbstractItemView)
    return any(
        (isinstance(view, QTableView) or view.objectName() in LISTS)
        and view.isVisible()
        and view.model() is not None
        and view.model().rowCount() > 0
        for view in views
    )


def page_of(window: QWidget) -> QWidget | None:
    """The page in sight in a window, with or without its records."""
    pages = (part for part in window.findChildren(QWidget) if part.objectName().startswith("page_"))
    return next((page for page in pages if page.isVisible()), None)


def is_page(window: QWidget) -> bool:
    """Whether a page is in sight in a window."""
    return page_of(window) is not None


class FirstPaint(QObject):
    """Watches an application until something that counts has been painted, then does something once."""

    def __init__(self, app: QApplication, counts: Callable[[QWidget], bool] = is_filled) -> None:
        """Watch, and leave the process after the paint.

        Args:
            app: The application.
            counts: Whether what is in sight in a window is it.
        """
        super().__init__(app)
        self._counts = counts
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None  # noqa: S101 - there is one as soon as there is an application
        self._dispatcher = dispatcher
        dispatcher.aboutToBlock.connect(self._look)

    def happened(self) -> None:
        """Leave."""
        sys.stdout.flush()
        os._exit(0)

    def _look(self) -> None:
        """Everything that was to be done is done: see what is in sight."""
        windows = [one for one in QApplication.topLevelWidgets() if _is_exposed(one)]
        if any(self._counts(one) for one in windows):
            self._dispatcher.aboutToBlock.disconnect(self._look)
            QTimer.singleShot(0, self, self.happened)


def _is_exposed(window: QWidget) -> bool:
    """Whether the system shows a window; its first paint is part of becoming so."""
    return window.isVisible() and window.windowHandle().isExposed()
