"""How long nobody has touched the program: keys, mouse and wheel of every window, and the sleep of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK: Final = 5_000
"""Milliseconds between two looks at the clocks."""
_TOUCHES: Final = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
})  # fmt: skip

Clocks = Callable[[], tuple[float, float]]


def machine_clocks() -> tuple[float, float]:
    """Seconds of a clock that nobody can set, and of the one on the wall, which goes on while the machine sleeps."""
    return time.monotonic(), time.time()


class Idleness:
    """Adds up the time without a touch.

    Of the two clocks the one that went further counts: the first stands still while the machine sleeps, and the second
    may be set back.
    """

    def __init__(self, limit: float, clocks: Clocks = machine_clocks) -> None:
        """Begin to count now.

        Args:
            limit: Seconds after which it is too long.
            clocks: Give the time; see :func:`machine_clocks`.
        """
        self.limit = limit
        self._clocks = clocks
        self._seen = clocks()
        self._idle = 0.0

    def look(self) -> bool:
        """Whether it is too long by now."""
        now = self._clocks()
        self._idle += max(0.0, now[0] - self._seen[0], now[1] - self._seen[1])
        self._seen = now
        return self._idle >= self.limit

    def touch(self) -> bool:
        """Begin anew, unless it was too long before this touch: the hand that wakes the machine may be anybody's.

        Returns:
            Whether it was too long.
        """
        if self.look():
            return True
        self._idle = 0.0
        return False

    def restart(self) -> None:
        """Begin anew, whatever was before."""
        self._seen, self._idle = self._clocks(), 0.0


class IdleWatch(QObject):
    """Watches every window of the program while it is on.

    Signals:
        idle: Nobody has touched the program for too long; told once, until :meth:`start` is called again.
    """

    idle = Signal()

    def __init__(self, parent: QObject, clocks: Clocks = machine_clocks) -> None:
        """Make it; it is off.

        Args:
            parent: Its owner.
            clocks: Give the time.
        """
        super().__init__(parent)
        self._clocks = clocks
        self._idleness: Idleness | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK)
        self._ticks.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._hear)
        # An input method may write without a key; the cursor moves then as well.
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._on_typed)

    @property
    def on(self) -> bool:
        """Whether it watches."""
        return self._idleness is not None

    def start(self, seconds: float) -> None:
        """Watch, beginning now; 0 stops it."""
        if not seconds:
            self.stop()
            return
        self._idleness = Idleness(seconds, self._clocks)
        for window in QGuiApplication.allWindows():
            self._hear(window)
        self._ticks.start()

    def stop(self) -> None:
        """Watch no more."""
        self._idleness = None
        self._ticks.stop()

    def look(self) -> None:
        """Look at the clocks now."""
        if self._idleness is not None and self._idleness.look():
            self._end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A touch begins the count anew; one that comes too late reaches nobody."""
        if self._idleness is None or event.type() not in _TOUCHES or not self._idleness.touch():
            return False
        self._end()
        return True

    def _hear(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _on_typed(self) -> None:
        if self._idleness is not None and self._idleness.touch():
            self._end()

    def _end(self) -> None:
        self.stop()
        self.idle.emit()
