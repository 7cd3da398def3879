"""The ways into importing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.importing.import_dialog import ImportDialog
from msp_desk.ui.window.importing.past_imports import PastImportsDialog


def open_import(link: DeskLink, parent: QWidget | None, files: Sequence[Path] = (), kind: str = "") -> ImportDialog:
    """Open the dialog that imports files.

    Args:
        link: The desk.
        parent: The window.
        files: To import one after the other; none asks for them.
        kind: What the rows are, when that is known; "" to recognise it.

    Returns:
        The open dialog; it goes away when it is closed.
    """
    dialog = ImportDialog(link, parent, kind=kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if files:
        dialog.take_files(files)
    return dialog


def open_past_imports(link: DeskLink, parent: QWidget | None) -> PastImportsDialog:
    """Open the list of past imports, each of which can be taken back."""
    dialog = PastImportsDialog(link, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def dropped_files(event: QDropEvent) -> list[Path]:
    """Give the files of this machine that a drag or drop carries; none for anything else."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile()]
