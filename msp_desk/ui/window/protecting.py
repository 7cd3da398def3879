"""Giving a desk another passphrase, or none, away from the window and while nobody has it open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from msp_desk.core.actions.protection_order import ProtectionKind, ProtectionOrder, carry_out
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.window.stepping import WaitingBox

if TYPE_CHECKING:
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders


class Protecting(QObject):
    """Carries out one order at a time.

    Signals:
        beginning: The window of the desk must close now, before this signal returns.
        ended: The work is over; carries the path of the desk, the order, and what came of it: a
            :class:`~msp_desk.core.actions.protection_order.ProtectionDone`, or the error that left the desk as it was.
    """

    beginning = Signal()
    ended = Signal(object, object, object)

    def __init__(self, clock: Clock, folders: Folders, parent: QObject) -> None:
        """Do nothing yet.

        Args:
            clock: Says when.
            folders: Where backups are.
            parent: The course of the program.
        """
        super().__init__(parent)
        self._clock, self._folders = clock, folders
        self._background: Background | None = None
        self._box: WaitingBox | None = None

    def carry_out(self, order: ProtectionOrder, path: Path) -> None:
        """Close the window, give the desk its passphrase, and tell how it went."""
        self.beginning.emit()
        self.stop()
        box = self._box = WaitingBox(self._doing(order), None)
        box.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        box.open()
        background = self._background = Background()
        task = background.run(lambda _token: carry_out(order, path, self._clock, self._folders))
        task.finished.connect(lambda done: self._on_over(path, order, done))
        task.failed.connect(lambda error: self._on_over(path, order, error))

    def stop(self) -> None:
        """Wait until the work is through; half a desk there is not."""
        background, self._background = self._background, None
        if background is not None:
            background.stop()

    def _doing(self, order: ProtectionOrder) -> str:
        if order.kind is ProtectionKind.REMOVE:
            return self.tr("Decrypting the desk, and comparing it row by row…")
        return self.tr("Encrypting the desk, and comparing it row by row…")

    def _on_over(self, path: Path, order: ProtectionOrder, result: object) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.end()
        self.ended.emit(path, order, result)
