"""Getting the whole desk out."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem
from msp_desk.core.exporting.json_bundle import bundle
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.file_format import VERSION

JSON_FILE = "desk.json"


class ExportRoom:
    """The desk as files that other programs read."""

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database

    def to_json(self, folder: Path) -> Path:
        """Write the whole desk as one JSON file.

        Args:
            folder: Made when it is not there; an earlier export in it is replaced.

        Returns:
            The file.

        Raises:
            FileProblem: If it cannot be written, or the file is a desk.
        """
        with self._database.reading() as connection:
            records = {family.name: store.fetch_all(connection, family) for family in FAMILIES}
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblem("file.cannot_write", file=str(folder), reason=reason(error)) from error
        path = folder / JSON_FILE
        refuse_desk_file(path, self._database.path)
        write_whole(path, bundle(records, version=VERSION))
        return path
