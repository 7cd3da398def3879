"""Taking the heat map out of the program: the clipboard, or a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.heat_export import map_as_text, write_map
from msp_desk.ui.widgets.heat_map import HeatMap

_FILTERS = {TableFormat.CSV: "CSV (*.csv)", TableFormat.XLSX: "Excel (*.xlsx)"}


def copy_map(shown: HeatMap) -> None:
    """Put the whole map into the clipboard."""
    QGuiApplication.clipboard().setText(map_as_text(shown.heat_model))


def ask_to_export(shown: HeatMap, title: str, wording: Wording, parent: QWidget) -> QFileDialog:
    """Ask where the map should go, then write it; a failure is said, and nothing half-written stays.

    Args:
        shown: The map.
        title: Name of the sheet and of the file.
        wording: Says what failed.
        parent: Over which window.
    """
    folder = str(documents_folder())
    dialog = QFileDialog(parent, QCoreApplication.translate("GradesPage", "Export the grades"), folder)
    dialog.setObjectName("export_grades")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(_FILTERS.values()))
    dialog.setDefaultSuffix(TableFormat.CSV.value)
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix(next(kind.value for kind, name in _FILTERS.items() if name == chosen))
    )
    kept = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in title)
    dialog.selectFile(f"{' '.join(kept.split())}.{TableFormat.CSV}")
    dialog.fileSelected.connect(lambda chosen: export_map(shown, title, Path(chosen), wording, parent))
    dialog.open()
    return dialog


def export_map(shown: HeatMap, title: str, path: Path, wording: Wording, parent: QWidget) -> None:
    """Write the map to a file, CSV or XLSX by its ending; what goes wrong is said."""
    try:
        write_map(shown.heat_model, title, path)
    except MspDeskError as error:
        tell_failure(parent.window(), wording.error(error))
