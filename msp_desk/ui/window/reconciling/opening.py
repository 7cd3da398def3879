"""The way into clearing bank statements."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.reconciling.dialog import ReconcileDialog


def open_reconciling(link: DeskLink, parent: QWidget | None, files: Sequence[Path] = ()) -> ReconcileDialog:
    """Open the dialog that clears bank statements.

    Args:
        link: The desk.
        parent: The window.
        files: To clear one after the other; none asks for them.

    Returns:
        The open dialog; it goes away when it is closed.
    """
    dialog = ReconcileDialog(link, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if files:
        dialog.take_files(files)
    return dialog
