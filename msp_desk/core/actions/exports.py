"""Getting the whole desk out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.errors import FileProblem
from msp_desk.core.exporting.desk_tables import desk_tables
from msp_desk.core.exporting.json_bundle import Records, bundle
from msp_desk.core.exporting.schema_description import schema_description
from msp_desk.core.exporting.table_file import csv_bytes, workbook_bytes
from msp_desk.core.exporting.whole_folder import make_folder, remove_empty, write_all
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.wording import Wording

JSON_FILE = "desk.json"
WORKBOOK_FILE = "tables.xlsx"
SCHEMA_FILE = "schema.json"


class ExportFormat(StrEnum):
    """How the whole desk is written."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


class ExportRoom:
    """The desk as files that other programs read."""

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database

    def write(self, folder: Path, form: ExportFormat = ExportFormat.JSON) -> list[Path]:
        """Write the whole desk with a description of its fields.

        Args:
            folder: Made when it is not there; an earlier export in it is replaced.
            form: JSON holds everything, also what was archived, and can be restored from; CSV is a file for each
                family, XLSX a sheet.

        Returns:
            The files: the first is the desk, the last the description.

        Raises:
            FileProblem: If one cannot be written, or is a desk; no file and no folder is left behind then, and earlier
                files are as they were.
        """
        with self._database.reading() as connection:
            records = {family.name: store.fetch_all(connection, family) for family in FAMILIES}
            archived = {family.name: store.fetch_withdrawn(connection, family) for family in FAMILIES}
            firm = store.fetch(connection, FIRM, 1)
        contents = _contents(records, archived, form, firm.currency)
        contents[SCHEMA_FILE] = schema_description(version=VERSION, wording=Wording(Language(firm.language)))
        made = make_folder(folder)
        try:
            for name in contents:
                refuse_desk_file(folder / name, self._database.path)
            write_all(folder, contents)
        except FileProblem:
            remove_empty(made)
            raise
        return [folder / name for name in contents]


def _contents(records: Records, archived: Records, form: ExportFormat, currency: str) -> dict[str, bytes]:
    if form is ExportFormat.JSON:
        return {JSON_FILE: bundle(records, archived=archived, version=VERSION)}
    tables = desk_tables(records, currency=currency)
    if form is ExportFormat.XLSX:
        return {WORKBOOK_FILE: workbook_bytes(tables)}
    return {f"{table.title}.csv": csv_bytes(table.heads, table.rows) for table in tables}
