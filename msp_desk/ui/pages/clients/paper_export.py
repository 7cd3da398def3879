"""Saving all papers of a client: asks for one zip file, then says how many it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from msp_desk.core.environment.file_names import titled_file_name
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.documents_folder import documents_folder


def ask_export_papers(link: DeskLink, client_id: int, parent: QWidget) -> QFileDialog:
    """Ask where all papers of a client should go, then write them there with a manifest.

    Args:
        link: The desk.
        client_id: Whose.
        parent: The window.

    Returns:
        The open question.
    """
    title = QCoreApplication.translate("PaperExport", "Save all papers")
    named = QCoreApplication.translate("PaperExport", "Papers {client}")
    name = titled_file_name(named.replace("{client}", link.desk.clients.get(client_id).name), "zip")
    folder = documents_folder()
    dialog = QFileDialog(parent, title, str(folder / name))
    dialog.setObjectName("save_all_papers")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter("ZIP (*.zip)")
    dialog.setDefaultSuffix("zip")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: export_papers(link, client_id, Path(chosen), parent))
    dialog.open()
    return dialog


def export_papers(link: DeskLink, client_id: int, out: Path, parent: QWidget) -> QMessageBox:
    """Write all papers of a client; says how many they are, or why it could not be done."""
    try:
        done = link.desk.papers.export(client_id, out, language=link.language)
    except MspDeskError as error:
        return tell_failure(parent, link.wording.error(error))
    box = QMessageBox(parent)
    box.setObjectName("papers_saved")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(link.wording.say("paper_export.done", count=len(done.papers)))
    box.setInformativeText(str(done.path))
    box.addButton(QCoreApplication.translate("PaperExport", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box
