"""Writing what a table shows to a file: all rows of its filter in its order, in the columns in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from msp_desk.core.environment.file_names import titled_file_name
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import Cell, TableFormat, write_table
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.row_source import Order, RowSource
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.ui.desk_link.background import Token
    from msp_desk.ui.widgets.record_table import RecordTable

CHUNK: Final = 2_000
"""Rows read at a time."""
AT_ONCE: Final = 2_000
"""Up to so many rows are written while one waits; more are written in the background, with their progress."""
_FILTERS: Final = {TableFormat.XLSX: "Excel (*.xlsx)", TableFormat.CSV: "CSV (*.csv)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What goes into the file, as it was when it was asked for.

    Attributes:
        title: Name of the sheet.
        columns: From left to right.
        source: Of the rows.
        order: How they are sorted.
        wanted: The text they contain.
        count: How many there are, for the progress.
    """

    title: str
    columns: tuple[Column[Any], ...]
    source: RowSource[Any]
    order: Order
    wanted: str
    count: int

    def write(self, path: Path, told: Callable[[int], object]) -> None:
        """Write the file.

        Args:
            path: Where.
            told: Called with the number of rows read so far.

        Raises:
            MspDeskError: If the desk cannot be read or the file cannot be written.
        """
        write_table(path, self.title, [one_line(column.heading) for column in self.columns], self._rows(told))

    def _rows(self, told: Callable[[int], object]) -> Iterator[Sequence[Cell]]:
        done = 0
        while True:
            told(done)
            found = self.source.rows(order=self.order, wanted=self.wanted, offset=done, limit=CHUNK)
            for _, row in found:
                yield [column.cell(row) for column in self.columns]
            done += len(found)
            if len(found) < CHUNK:
                return


def export_of(table: RecordTable[Any]) -> Export:
    """What the table shows now."""
    model = table.record_model
    return Export(
        title=table.accessibleName(),
        columns=tuple(table.shown_columns()),
        source=model.source,
        order=model.order,
        wanted=model.wanted,
        count=model.count,
    )


def ask_to_export(table: RecordTable[Any]) -> QFileDialog:
    """Ask where the file should go, then write it; a failure is said, and nothing half-written stays."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(table, QCoreApplication.translate("TableExport", "Export the table"), folder)
    dialog.setObjectName("export_table")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(_FILTERS.values()))
    dialog.setDefaultSuffix(TableFormat.XLSX.value)
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix(next(kind.value for kind, name in _FILTERS.items() if name == chosen))
    )
    dialog.selectFile(titled_file_name(table.accessibleName(), TableFormat.XLSX.value))
    dialog.fileSelected.connect(lambda chosen: export_to(table, Path(chosen)))
    dialog.open()
    return dialog


def export_to(table: RecordTable[Any], path: Path) -> None:
    """Write what a table shows to a file: at once, or in the background with progress when it is much."""
    export = export_of(table)
    link = table.link
    if link is None or export.count <= AT_ONCE:
        try:
            export.write(path, lambda _done: None)
        except MspDeskError as error:
            _tell(table, error)
        return
    dialog = _progress(table.window(), export)

    def write(token: Token) -> None:
        export.write(path, lambda done: token.progress(done, export.count))

    task = link.background.run(write)
    task.setObjectName("export")
    dialog.canceled.connect(task.cancel)
    task.progressed.connect(lambda done, _all, _doing: dialog.setValue(min(done, dialog.maximum() - 1)))
    for ended in (task.finished, task.failed):
        ended.connect(lambda _result: dialog.close())
    task.cancelled.connect(dialog.close)
    task.failed.connect(lambda error: _tell(table, error))
    dialog.open()


def _progress(parent: QWidget, export: Export) -> QProgressDialog:
    dialog = QProgressDialog(parent)
    dialog.setObjectName("export_progress")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setMinimumDuration(0)
    dialog.setRange(0, max(1, export.count))
    dialog.setLabelText(QCoreApplication.translate("TableExport", "Writing the rows of the table …"))
    dialog.setCancelButtonText(QCoreApplication.translate("TableExport", "Cancel"))
    return dialog


def _tell(table: RecordTable[Any], error: Exception) -> None:
    if not isinstance(error, MspDeskError):
        raise error
    sentence = str(error) if table.link is None else table.link.wording.error(error)
    tell_failure(table.window(), sentence)
