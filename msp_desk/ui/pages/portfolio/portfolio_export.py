"""Taking the portfolio out of the program: the table as CSV or XLSX, the scatter as PNG or SVG."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.scatter_picture import Picture, png_bytes, svg_bytes


class PortfolioFile(StrEnum):
    """The kinds of file; the value is the ending."""

    CSV = "csv"
    XLSX = "xlsx"
    PNG = "png"
    SVG = "svg"

    @property
    def is_picture(self) -> bool:
        """Whether it holds the scatter rather than the table."""
        return self in (PortfolioFile.PNG, PortfolioFile.SVG)


def kind_words(kind: PortfolioFile) -> str:
    """What the menu calls a kind."""
    match kind:
        case PortfolioFile.CSV:
            return QCoreApplication.translate("PortfolioPage", "Table as CSV…")
        case PortfolioFile.XLSX:
            return QCoreApplication.translate("PortfolioPage", "Table as XLSX…")
        case PortfolioFile.PNG:
            return QCoreApplication.translate("PortfolioPage", "Chart as PNG…")
        case PortfolioFile.SVG:
            return QCoreApplication.translate("PortfolioPage", "Chart as SVG…")


def ask_where(parent: QWidget, kind: PortfolioFile, name: str, write: Callable[[Path], object]) -> QFileDialog:
    """Ask where a file should go, then have it written; a failure is said, and nothing half-written stays.

    Args:
        parent: Over which widget.
        kind: Of the file.
        name: Proposed, without an ending.
        write: Writes the file.
    """
    folder = str(documents_folder())
    dialog = QFileDialog(parent, QCoreApplication.translate("PortfolioPage", "Export the portfolio"), folder)
    dialog.setObjectName("export_portfolio")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([f"{kind.value.upper()} (*.{kind.value})"])
    dialog.setDefaultSuffix(kind.value)
    dialog.selectFile(f"{safe_name(name)}.{kind.value}")
    dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
    dialog.open()
    return dialog


def safe_name(name: str) -> str:
    """A name that every system takes for a file: letters, digits, blanks, hyphens and underscores."""
    kept = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in name)
    return " ".join(kept.split()).strip("-. ")[:80] or "MSP Desk"


def write_picture(picture: Picture, kind: PortfolioFile, path: Path) -> None:
    """Write the scatter whole or not at all.

    Raises:
        FileProblem: If it cannot be written; an existing file is untouched.
    """
    write_whole(path, svg_bytes(picture) if kind is PortfolioFile.SVG else png_bytes(picture))


def saying_failures(parent: QWidget, say: Callable[[MspDeskError], str], work: Callable[[], object]) -> None:
    """Do something with a file; what goes wrong is said in a sentence."""
    try:
        work()
    except MspDeskError as error:
        tell_failure(parent.window(), say(error))
