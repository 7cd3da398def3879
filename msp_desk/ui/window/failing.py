"""One failure at a time in front of the window."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from msp_desk.core.errors import MspDeskError

if TYPE_CHECKING:
    from msp_desk.ui.window.failure_dialog import FailureDialog
    from msp_desk.ui.window.main_window import MainWindow


class Failing:
    """Says what failed in a window."""

    def __init__(self, window: MainWindow) -> None:
        """Say nothing yet."""
        self._window = window
        self._dialog: FailureDialog | None = None

    def show(self, sentence: str, details: str = "") -> FailureDialog:
        """Say in plain words what failed; while that is still read, the next failure opens nothing more."""
        shown = self._dialog
        if shown is not None and shown.isVisible():
            return shown  # one failure often brings others; the first one tells what happened
        from msp_desk.ui.window.failure_dialog import FailureDialog

        dialog = self._dialog = FailureDialog(sentence, details, self._window)
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    def show_error(self, error: object) -> None:
        """Say what ended a piece of work: its own sentence, or that nobody expected it, with details to copy."""
        if isinstance(error, MspDeskError):
            self._window.show_failure(self._window.link.wording.error(error))
        elif isinstance(error, BaseException):
            self._window.show_failure(self._window.unexpected(), "".join(traceback.format_exception(error)))

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
