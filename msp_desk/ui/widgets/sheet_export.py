"""The sheets of a client for the next provider: a workbook, or a folder of CSV files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_folder, tell_failure
from msp_desk.ui.widgets.written_file import ask_file, offer_to_show


def ask_sheets(link: DeskLink, parent: QWidget, client_id: int, name: str, chosen: TableFormat) -> QFileDialog:
    """Ask where the sheets should go, write them there and offer to show them.

    Args:
        link: The desk.
        parent: Where.
        client_id: Whose.
        name: The client's, for the suggested name of a workbook.
        chosen: A workbook, or a folder of CSV files.

    Returns:
        The open question.
    """
    title = QCoreApplication.translate("SheetExport", "Save the sheets for the next provider")
    if chosen is TableFormat.CSV:
        return ask_folder(parent, title, lambda path: write_sheets(link, parent, client_id, path, chosen))
    return ask_file(
        parent,
        title,
        f"{QCoreApplication.translate('SheetExport', 'Sheets')} {name}",
        "xlsx",
        QCoreApplication.translate("SheetExport", "Workbook"),
        lambda path: write_sheets(link, parent, client_id, path, chosen),
    )


def write_sheets(link: DeskLink, parent: QWidget, client_id: int, path: Path, chosen: TableFormat) -> bool:
    """Write the sheets and offer to show them; says so when that fails, and gives whether they were written."""
    try:
        written = link.desk.handovers.export_sheets(client_id, path, chosen)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return False
    offer_to_show(
        parent,
        link.wording.say("sheet_files.saved", count=len(written)),
        path,
        more=QCoreApplication.translate(
            "SheetExport", "Headings are in the client’s language. The files hold no secrets and no notes on people."
        ),
    )
    return True
