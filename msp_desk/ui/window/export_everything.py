"""The whole desk as one file that other programs read, into a folder the owner chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from msp_desk.ui.desk_link.background import Token

if TYPE_CHECKING:
    from msp_desk.ui.window.main_window import MainWindow


def ask_and_export(window: MainWindow) -> QFileDialog:
    """Ask for a folder and write the desk into it, away from the window."""
    dialog = QFileDialog(window, QCoreApplication.translate("ExportEverything", "Export everything into a folder"))
    dialog.setObjectName("export_everything")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda folder: _export(window, Path(folder)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _export(window: MainWindow, folder: Path) -> None:
    def write(_token: Token) -> Path:
        return window.link.desk.exports.write(folder)[0]

    def said(path: Path) -> None:
        text = QCoreApplication.translate("ExportEverything", "Exported: {file}")
        window.say(text.replace("{file}", str(path)))

    task = window.link.background.run(write)
    task.finished.connect(said)
    task.failed.connect(window.show_error)
