"""The question for the files to import."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.ui.widgets.documents_folder import documents_folder

_TABLES: Final = "*.csv *.tsv *.txt *.xlsx *.xml *.pdf *.zip *.ofx *.qfx *.qif *.sta *.940"


def ask_for_files(parent: QWidget) -> QFileDialog:
    """Make the dialog that asks for files; nothing is open yet."""
    folder = str(documents_folder())
    dialog = QFileDialog(parent, QCoreApplication.translate("ImportDialog", "Choose files"), folder)
    dialog.setObjectName("import_files")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    tables = QCoreApplication.translate("ImportDialog", "Tables and electronic invoices")
    every = QCoreApplication.translate("ImportDialog", "All files (*)")
    dialog.setNameFilters([f"{tables} ({_TABLES})", every])
    return dialog
