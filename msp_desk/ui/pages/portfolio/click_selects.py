"""In the scatter a click selects, a double click opens: the same habits as in the table beside it."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from msp_desk.ui.widgets.scatter import Scatter

_REACH: Final = 6.0
"""So many pixels beside a point still mean it."""


class ClickSelects(QObject):
    """Takes plain clicks on the scatter's points; everything else goes its usual way.

    Signals:
        clicked: The id of the point; 0 for a click beside all of them.
    """

    clicked = Signal(object)

    def __init__(self, scatter: Scatter) -> None:
        """Watch a scatter."""
        super().__init__(scatter)
        self._scatter = scatter
        scatter.overlay.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a click of the left button without a key."""
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self._scatter.overlay.setFocus(Qt.FocusReason.MouseFocusReason)
            self.clicked.emit(self._at(event.position()))
            return True
        return super().eventFilter(watched, event)

    def _at(self, place: QPointF) -> int:
        content = self._scatter.content
        if content is None:
            return 0
        best, nearest = 0, math.inf
        for point, diameter in zip(content.points, content.diameters(), strict=True):
            centre = self._scatter.overlay.centre_of(point.identity)
            distance = math.dist((centre.x(), centre.y()), (place.x(), place.y()))
            if distance <= diameter / 2 + _REACH and distance < nearest:
                best, nearest = point.identity, distance
        return best
