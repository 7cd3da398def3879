"""Asking where a file of any kind should go, and offering to show it once it was written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from msp_desk.core.environment.file_names import titled_file_name
from msp_desk.ui.widgets.documents_folder import documents_folder


def ask_file(
    parent: QWidget, title: str, name: str, ending: str, kind: str, then: Callable[[Path], object]
) -> QFileDialog:
    """Ask where a file should go.

    Args:
        parent: Where.
        title: Of the question.
        name: The suggested name without its ending, of any characters.
        ending: Of the file, without its dot.
        kind: What such a file is called.
        then: Called with the chosen file.

    Returns:
        The open question.
    """
    folder = documents_folder()
    suggested = titled_file_name(name, ending)
    dialog = QFileDialog(parent, title, str(folder / suggested))
    dialog.setObjectName(f"save_{ending}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{kind} (*.{ending})")
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def offer_to_show(parent: QWidget, said: str, path: Path, *, more: str = "") -> QMessageBox:
    """Say that something was written, with a way to open it and one to its folder.

    Args:
        parent: Where.
        said: What was written.
        path: The file, or a folder of files.
        more: What to do with it.

    Returns:
        The open message.
    """
    box = QMessageBox(parent)
    box.setObjectName("written_file")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said)
    box.setInformativeText("\n\n".join(part for part in (more, str(path)) if part))
    folder = path if path.is_dir() else path.parent
    show = box.addButton(QCoreApplication.translate("WrittenFile", "Show folder"), QMessageBox.ButtonRole.ActionRole)
    opened = None
    if not path.is_dir():
        opened = box.addButton(QCoreApplication.translate("WrittenFile", "Open"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(QCoreApplication.translate("WrittenFile", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)

    def on_pressed(pressed: object) -> None:
        if pressed is show:
            show_path(folder)
        elif opened is not None and pressed is opened:
            show_path(path)

    box.buttonClicked.connect(on_pressed)
    box.open()
    return box


def show_path(path: Path) -> bool:
    """Ask the system to open a file or folder of this machine; False when it could not."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
