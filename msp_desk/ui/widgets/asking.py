"""Asking once before something goes, saying what failed, and asking where a file should go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from msp_desk.core.environment.file_names import titled_file_name
from msp_desk.ui.widgets.documents_folder import documents_folder


def ask_once(parent: QWidget, question: str, more: str, yes: str, then: Callable[[], object]) -> QMessageBox:
    """Ask a question with one way to do it and one to leave it.

    Args:
        parent: Where.
        question: What would happen, naming what goes.
        more: What that means and how it is taken back.
        yes: The word on the button that does it.
        then: Called when that button is pressed.

    Returns:
        The open question.
    """
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(more)
    do = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(QCoreApplication.translate("Asking", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(do)
    box.setEscapeButton(leave)
    box.buttonClicked.connect(lambda pressed: then() if pressed is do else None)
    box.open()
    return box


def tell_failure(parent: QWidget, sentence: str) -> QMessageBox:
    """Say what failed."""
    box = QMessageBox(parent)
    box.setObjectName("failure")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QCoreApplication.translate("Asking", "This did not work"))
    box.setInformativeText(sentence)
    box.addButton(QCoreApplication.translate("Asking", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box


def ask_where(parent: QWidget, title: str, name: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask where a PDF should go.

    Args:
        parent: Where.
        title: Of the question.
        name: The suggested name, of any characters.
        then: Called with the chosen file.

    Returns:
        The open question.
    """
    folder = documents_folder()
    dialog = QFileDialog(parent, title, str(folder / pdf_name(name)))
    dialog.setObjectName("save_pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(pdf_name(name))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask in which folder several PDFs should go.

    Args:
        parent: Where.
        title: Of the question.
        then: Called with the chosen folder.

    Returns:
        The open question.
    """
    folder = str(documents_folder())
    dialog = QFileDialog(parent, title, folder)
    dialog.setObjectName("save_folder")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def pdf_name(name: str) -> str:
    """A file name that every system takes, ending in .pdf."""
    return titled_file_name(name, "pdf")
