"""A second start on the same desk brings the first window to the front, by a local socket of this user alone.

The first process listens under a name made from the desk's path. A second one calls, and is done once it is answered;
a first one that hangs does not answer, and the second then meets the lock of the desk and says so.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT: Final = 2000
"""Milliseconds in which the first window must answer."""
_ANSWER: Final = b"here\n"
_log = logging.getLogger(__name__)


def ring(desk: Path, *, wait: int = WAIT) -> bool:
    """Ask the window that has a desk open to come forward.

    Args:
        desk: The desk file; it need not be there yet.
        wait: Milliseconds.

    Returns:
        Whether there is such a window and it answered.
    """
    name = _name(desk)
    if not _own(name):
        return False
    patience = QDeadlineTimer(wait)
    socket = QLocalSocket()
    try:
        socket.connectToServer(name)
        if not socket.waitForConnected(wait):
            return False
        heard = b""
        while not heard.endswith(_ANSWER):
            if not socket.waitForReadyRead(max(0, int(patience.remainingTime()))):
                return False
            heard += socket.readAll().data()
        return True
    finally:
        socket.abort()


class Doorbell(QObject):
    """Hears when the same desk is opened once more.

    Signals:
        rung: It was.
    """

    rung = Signal()

    def __init__(self, desk: Path, parent: QObject | None = None) -> None:
        """Listen for a desk; a socket at which nobody listens any more, left behind by a crash, is replaced."""
        super().__init__(parent)
        name = _name(desk)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if _somebody_listens(name):  # asked first: a new socket would silently take the place of his
            _log.warning("another process hears of a second start")
            return
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            _log.warning("a second start will not find this window")

    @property
    def hears(self) -> bool:
        """Whether a second start is heard here."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            self.rung.emit()
            caller.write(_ANSWER)
            caller.flush()


def _somebody_listens(name: str) -> bool:
    """Whether a process holds a socket, answering or not."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    held = socket.waitForConnected(WAIT)
    socket.abort()
    return held


def _own(name: str) -> bool:
    """Whether what stands under a name is this user's own; another user's must not keep this one's window away."""
    if os.name == "nt":  # pragma: no cover - only Windows has pipes without a file
        return True
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _name(desk: Path) -> str:
    place = hashlib.sha256(str(desk.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:20]
    if os.name == "nt":  # pragma: no cover - a pipe of the system, which has no folder
        return f"msp-desk-{place}"
    private = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = private if private and Path(private).is_dir() else tempfile.gettempdir()
    return str(Path(folder) / f"msp-desk-{os.getuid()}-{place}")
